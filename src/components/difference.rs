//! A text laid against what it should be: missing and extra words told by more than colour.

use crate::words::Recite as Names;
use study::recite::{Alignment, Mark};
use yew::prelude::*;

/// The marked text. A function, not a component: it has no state.
pub fn difference(alignment: &Alignment, words: &Names) -> Html {
    let heard =
        |it: &'static str| html! { <span class="heard-only" lang={words.lang}>{ it }</span> };
    html! {
        <p class="difference" lang="zh-Hans">
            { for alignment.spans.iter().map(|span| match span.mark {
                Mark::Right => html! { { &span.text } },
                Mark::Missing => html! { <ins>{ heard(words.missing) }{ &span.text }</ins> },
                Mark::Extra => html! { <del>{ heard(words.extra) }{ &span.text }</del> },
            }) }
        </p>
    }
}

/// What the two marks mean.
pub fn difference_legend(words: &Names) -> Html {
    html! {
        <p class="difference small"><ins>{ words.legend[0] }</ins>{ " " }<del>{ words.legend[1] }</del></p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rendered::text;
    use crate::words::Lang;
    use study::recite::align;

    #[test]
    fn marks_are_read_out_and_text_is_text() {
        for lang in [Lang::Zh, Lang::En] {
            let words = &lang.words().recite;
            let shown = text(difference(&align("山高月小", "山高<b>日小"), words));
            assert!(
                shown.contains("<ins>") && shown.contains("<del>"),
                "{shown}"
            );
            assert!(
                shown.contains(words.missing) && shown.contains(words.extra),
                "{shown}"
            );
            assert!(!shown.contains("<b>"), "{shown}");
        }
    }
}
