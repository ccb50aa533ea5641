//! The app's page with settings baked in.

use crate::settings::{META, Settings};
use crate::xml::escape;

/// `html` with `settings` in a `<meta>` right after `<head>`, where the app reads them at its
/// start: no script, so any content-security policy allows it. A `<meta>` of an earlier packaging
/// is replaced. `None` if there is no `<head>`.
pub fn bake(html: &str, settings: &Settings) -> Option<String> {
    let html = without_meta(html);
    let head = head_end(&html)?;
    let (before, after) = html.split_at(head);
    let content = escape(&settings.to_meta());
    Some(format!(
        "{before}<meta name=\"{META}\" content=\"{content}\">{after}"
    ))
}

/// Where the opening tag of `head` ends.
fn head_end(html: &str) -> Option<usize> {
    let lower = html.to_ascii_lowercase();
    let start = lower.match_indices("<head").map(|(at, _)| at).find(|at| {
        // `<header` is no head.
        lower[at + 5..].starts_with(|c: char| c == '>' || c.is_ascii_whitespace())
    })?;
    html[start..].find('>').map(|len| start + len + 1)
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

    #[test]
    fn bakes_once_and_again() {
        let first = Settings {
            scope: Some("\"><script>".into()),
            ..Settings::default()
        };
        let html = bake(
            "<!doctype html><html><HEAD lang=zh><title>t</title>",
            &first,
        )
        .unwrap();
        assert_eq!(
            html,
            "<!doctype html><html><HEAD lang=zh><meta name=\"wengu-settings\" \
             content=\"{&quot;scope&quot;:&quot;\\&quot;&gt;&lt;script&gt;&quot;}\"><title>t</title>"
        );
        let again = bake(&html, &Settings::default()).unwrap();
        assert_eq!(
            again,
            "<!doctype html><html><HEAD lang=zh><meta name=\"wengu-settings\" content=\"{}\"><title>t</title>"
        );
        assert_eq!(bake("<header>", &first), None);
    }
}
