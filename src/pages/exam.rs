//! 模拟考试: chosen, sat, marked.

mod answer_sheet;
mod entrance;
mod hall;
mod marks;
mod time_left;

use crate::components::page_head::PageHead;
use crate::hooks::{use_kept, use_words};
use crate::live;
use crate::state::exam_sitting::ExamSitting;
use entrance::Entrance;
use hall::Hall;
use marks::Marks;
use yew::prelude::*;

/// The exam that waits, or the way to one.
#[component]
pub fn Exam() -> Html {
    let words = &use_words().exam;
    let sitting = use_kept::<ExamSitting>().get();
    html! {
        <div class="exam stack">
            { live!(PageHead { title: words.title }) }
            {
                match sitting {
                    None => live!(Entrance),
                    Some(it) if it.handed_in.is_some() => live!(Marks { sitting: it }),
                    Some(it) => live!(Hall { sitting: it }),
                }
            }
        </div>
    }
}

/// Hundredths of a mark as marks: `12`, `12.5`.
pub(crate) fn marks_text(hundredths: u32) -> String {
    match hundredths % 100 {
        0 => (hundredths / 100).to_string(),
        rest if rest % 10 == 0 => format!("{}.{}", hundredths / 100, rest / 10),
        rest => format!("{}.{rest:02}", hundredths / 100),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_shown_as_short_as_they_are_exact() {
        for (hundredths, shown) in [(0, "0"), (1200, "12"), (1250, "12.5"), (1205, "12.05")] {
            assert_eq!(marks_text(hundredths), shown);
        }
    }
}
