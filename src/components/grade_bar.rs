//! The four ratings, each with its key, its word, and when the card would come again.

use crate::hooks::use_words;
use crate::words::Cards as Names;
use study::{Rating, Wait};
use yew::prelude::*;

/// See [`GradeBar`].
#[derive(Properties, PartialEq)]
pub struct GradeBarProps {
    /// When the card comes again after each rating, worst first.
    pub waits: [Wait; 4],
    /// A rating was chosen.
    pub on_rate: Callback<Rating>,
}

/// The element that takes the focus when a card is turned: the next Tab reaches the first rating,
/// and a second press of the space bar rates nothing.
pub const GRADES: &str = "grades";

/// The ratings.
#[component]
pub fn GradeBar(props: &GradeBarProps) -> Html {
    let words = &use_words().cards;
    html! {
        <div class="grade-bar" role="group" aria-label={words.rate} id={GRADES} tabindex="-1">
            { for Rating::ALL.iter().zip(props.waits).map(|(&rating, wait)| grade(props, rating, wait, words)) }
        </div>
    }
}

fn grade(props: &GradeBarProps, rating: Rating, wait: Wait, words: &Names) -> Html {
    let number = rating as usize;
    html! {
        <button key={number} type="button" class="grade" data-grade={number.to_string()}
            onclick={props.on_rate.reform(move |_: MouseEvent| rating)}>
            <span class="grade-word"><kbd aria-hidden="true">{ number }</kbd>{ words.ratings[number - 1] }</span>
            <span class="grade-wait small">{ wait_words(wait, words) }</span>
        </button>
    }
}

/// When it comes again, in words.
pub fn wait_words(wait: Wait, words: &Names) -> String {
    match wait {
        Wait::Minutes(n) => (words.minutes)(n),
        Wait::Days(n) => (words.days)(n),
    }
}
