//! Puts the learner's taste on `<html>`, where the stylesheets read it. `boot/theme.js` does the
//! same before the first paint.

use crate::state::taste::{Choice as _, Taste, Theme};
use gloo::events::EventListener;
use web_sys::MediaQueryList;

/// Shows this taste.
pub fn show(taste: Taste) {
    let Some(root) = web_sys::window()
        .and_then(|it| it.document())
        .and_then(|it| it.document_element())
    else {
        return;
    };
    let theme = match taste.theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
        Theme::Auto if system().is_some_and(|it| it.matches()) => "dark",
        Theme::Auto => "light",
    };
    for (name, value) in [
        ("data-theme", theme),
        ("data-size", taste.size.name()),
        ("data-face", taste.face.name()),
        ("data-leading", taste.leading.name()),
        ("lang", taste.lang.tag()),
    ] {
        // It fails only for names that are no names.
        let _ = root.set_attribute(name, value);
    }
}

/// Calls back when the system turns dark or light; until the listener is dropped.
#[must_use = "the listener stops when dropped"]
pub fn watch_system(on_change: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(&system()?.into(), "change", move |_| {
        on_change();
    }))
}

fn system() -> Option<MediaQueryList> {
    media("(prefers-color-scheme: dark)")
}

/// Whether there is room beside the text of a paper; where that begins stands in `paper_text.css` too.
pub fn has_side() -> bool {
    media("(min-width: 75rem)").is_some_and(|it| it.matches())
}

fn media(query: &str) -> Option<MediaQueryList> {
    web_sys::window()?.match_media(query).ok().flatten()
}
