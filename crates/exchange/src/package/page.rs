//! The app's page with settings baked in.

use crate::settings::{META, Platform, Settings};
use crate::xml::escape;

/// The part of the page's policy that says whom it may speak to.
const OWN_ORIGIN: &str = "connect-src 'self';";
/// Where a cmi5 platform keeps its records is known at the launch only; the page then narrows its
/// policy to that one place (`src/platform/record_store.rs`).
const ANY_ORIGIN: &str = "connect-src 'self' https: http:;";

/// `html` with `settings` in a `<meta>`, where the app reads them at its start: no script, so any
/// content-security policy allows it. It stands behind the first `<meta>`, which names the encoding
/// and has to come first; built pages have no `<head>` tag, for it may be left out. A `<meta>` of an
/// earlier packaging is replaced. `None` if the page has no `<meta>`.
pub fn bake(html: &str, settings: &Settings) -> Option<String> {
    let html = without_meta(html);
    let start = html.find("<meta ")?;
    let end = start + html[start..].find('>')? + 1;
    let html = match settings.platform {
        Platform::Cmi5 => html.replace(OWN_ORIGIN, ANY_ORIGIN),
        _ => html,
    };
    let (before, after) = html.split_at(end);
    let content = escape(&settings.to_meta());
    Some(format!(
        "{before}<meta name=\"{META}\" content=\"{content}\">{after}"
    ))
}

fn without_meta(html: &str) -> String {
    let open = format!("<meta name=\"{META}\"");
    match html.split_once(&open) {
        Some((before, rest)) => match rest.split_once('>') {
            Some((_, after)) => format!("{before}{after}"),
            None => html.to_owned(),
        },
        None => html.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Platform;

    #[test]
    fn bakes_once_and_again() {
        let first = Settings {
            platform: Platform::Scorm12,
            scope: Some("\"><script>".into()),
            ..Settings::default()
        };
        let html = bake(
            "<!doctype html><html lang=zh><meta charset=utf-8><title>t</title>",
            &first,
        )
        .unwrap();
        assert_eq!(
            html,
            "<!doctype html><html lang=zh><meta charset=utf-8><meta name=\"wengu-settings\" \
             content=\"platform=scorm12&amp;scope=%22%3E%3Cscript%3E\"><title>t</title>"
        );
        let again = bake(&html, &Settings::default()).unwrap();
        assert_eq!(
            again,
            "<!doctype html><html lang=zh><meta charset=utf-8><meta name=\"wengu-settings\" content=\"\"><title>t</title>"
        );
        assert_eq!(bake("<title>t</title>", &first), None);
    }

    #[test]
    fn only_cmi5_speaks_to_others() {
        let page = "<meta charset=utf-8><meta content=\"default-src 'none'; connect-src 'self'; base-uri 'none'\">";
        let policy = |platform| {
            let settings = Settings {
                platform,
                ..Settings::default()
            };
            let html = bake(page, &settings).unwrap();
            assert_eq!(bake(&html, &settings), Some(html.clone()));
            html.contains("connect-src 'self' https: http:; base-uri")
        };
        assert!(policy(Platform::Cmi5));
        assert!(!policy(Platform::Scorm12) && !policy(Platform::Web));
    }
}
