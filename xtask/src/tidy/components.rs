//! Components are drawn by `live!`, for which Yew compiles its life cycle once; a tag compiles it anew.

use super::Finding;
use super::rust;
use super::tree::Tree;

/// Drawn by the renderer, and by `live!` itself.
const TAGGED: [&str; 2] = ["App", "Live"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let sources: Vec<_> = tree
        .files()
        .filter(|(path, _)| path.starts_with("src/") && path.ends_with(".rs"))
        .map(|(path, text)| (path, rust::split(rust::shipped(text)).0))
        .collect();
    let components: Vec<&str> = sources
        .iter()
        .flat_map(|(_, code)| components(code))
        .filter(|it| !TAGGED.contains(it))
        .collect();
    let tags = sources.iter().flat_map(|(path, code)| {
        let tagged = components.iter().filter(|it| is_tag(code, it));
        tagged.map(move |it| {
            let what =
                format!("`<{it}>` compiles Yew's life cycle anew: draw it by live!({it} {{ … }})");
            Finding::breaks(*path, what)
        })
    });
    tags.collect()
}

/// The functions behind `#[component]`.
fn components(code: &str) -> Vec<&str> {
    let after = code.split("#[component]").skip(1);
    after
        .filter_map(|it| {
            let (_, name) = it.split_once("fn ")?;
            name.split(|it: char| !it.is_ascii_alphanumeric()).next()
        })
        .collect()
}

/// Whether a tag of this name stands in the code: `Rc<Name>` is none.
fn is_tag(code: &str, name: &str) -> bool {
    code.match_indices(&format!("<{name}"))
        .any(|(at, opening)| {
            let before = code[..at].chars().next_back();
            let after = code[at + opening.len()..].chars().next();
            let is_generic = before.is_some_and(|it| it.is_ascii_alphanumeric() || it == ':');
            !is_generic && after.is_some_and(|it| it.is_whitespace() || it == '/' || it == '>')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_components_are_found() {
        let meter = "#[component]\npub fn Meter(props: &MeterProps) -> Html { html! { <p /> } }";
        let found =
            |page| check(&Tree::of(&[("src/meter.rs", meter), ("src/page.rs", page)])).len();
        assert_eq!(found("html! { <Meter value={1} /> }"), 1);
        assert_eq!(found("html! { <Meter></Meter> }"), 1);
        assert_eq!(found("live!(Meter { value: 1 })"), 0);
        assert_eq!(found("fn a(it: Rc<Meter>) {} // <Meter />"), 0);
        assert_eq!(found("html! { <MeterRow /> }"), 0);
    }
}
