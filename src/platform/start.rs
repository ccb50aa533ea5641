//! The settings of this page: what its address says, over what a package has baked in.

use crate::state::taste::{Taste, Theme};
use crate::words::Lang;
use exchange::{SETTINGS_META, Settings};
use paper::order::SortedSet;
use study::Scope;

thread_local! {
    /// Read once: neither the page's query nor its `<meta>` changes while it is open.
    static SETTINGS: Settings = read();
}

/// The settings of this page.
pub fn settings() -> Settings {
    SETTINGS.with(Settings::clone)
}

fn read() -> Settings {
    let query = web_sys::window()
        .and_then(|it| it.location().search().ok())
        .unwrap_or_default();
    Settings::from_query(&query).over(baked().unwrap_or_default())
}

fn baked() -> Option<Settings> {
    let meta = web_sys::window()?
        .document()?
        .query_selector(&format!("meta[name={SETTINGS_META}]"))
        .ok()??;
    Some(Settings::from_meta(&meta.get_attribute("content")?))
}

/// Puts what the settings say of the page's looks on `<html>`, and has a page around told how high
/// this one is.
pub fn dress() {
    let settings = settings();
    let root = web_sys::window()
        .and_then(|it| it.document())
        .and_then(|it| it.document_element());
    if let (Some(root), true) = (root, settings.embed) {
        // It fails only for names that are no names.
        let _ = root.set_attribute("data-embed", "");
    }
    super::frame::tell_height();
}

/// The part of the course that this page is about. Which kinds of question to ask is a matter of
/// quizzes: a round of cards asks cards.
pub fn scope() -> Scope {
    Scope {
        kinds: SortedSet::new(),
        ..settings().study_scope()
    }
}

/// How the page looks as long as the learner has not chosen himself.
pub fn taste() -> Taste {
    let settings = settings();
    let mut taste = Taste::default();
    if settings.language.as_deref() == Some("en") {
        taste.lang = Lang::En;
    }
    match settings.theme.as_deref() {
        Some("dark") => taste.theme = Theme::Dark,
        Some("light") => taste.theme = Theme::Light,
        _ => {}
    }
    taste
}
