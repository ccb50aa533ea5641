//! 答题卡: which questions are answered, open, flagged; a tap goes there.

use crate::hooks::use_words;
use study::Cell;
use yew::prelude::*;

/// See [`AnswerSheet`].
#[derive(Properties, PartialEq)]
pub(super) struct AnswerSheetProps {
    /// One cell a question.
    pub sheet: Vec<Cell>,
    /// The question in sight.
    pub here: usize,
    /// Goes to a question.
    pub on_go: Callback<usize>,
}

/// The sheet.
#[component]
pub(super) fn AnswerSheet(props: &AnswerSheetProps) -> Html {
    let words = &use_words().exam;
    html! {
        <nav class="answer-sheet" aria-label={words.sheet}>
            <ol class="answer-sheet-cells">
                { for props.sheet.iter().enumerate().map(|(place, cell)| html! {
                    <li key={place}>
                        <button type="button" class="answer-sheet-cell number" data-answered={cell.answered.to_string()}
                            data-flagged={cell.flagged.to_string()} aria-current={(place == props.here).then_some("true")}
                            aria-label={(words.cell)(place + 1, cell.answered, cell.flagged)}
                            onclick={props.on_go.reform(move |_: MouseEvent| place)}>{ place + 1 }</button>
                    </li>
                }) }
            </ol>
        </nav>
    }
}
