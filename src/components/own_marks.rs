//! The marks that the learner gives his own words, in place of the machine's estimate.

use crate::components::segmented::Segmented;
use crate::live;
use crate::words::Quiz as Words;
use study::marking::{FULL, Marked};
use yew::prelude::*;

/// In per cent.
const OWN_MARKS: [u32; 5] = [0, 25, 50, 75, 100];

/// The choice of marks; nothing where a machine can judge. `on_overrule` gets a share in parts of [`FULL`].
pub fn own_marks(
    place: usize,
    marked: &Marked,
    words: &Words,
    on_overrule: &Callback<u32>,
) -> Html {
    if !marked.is_estimate() {
        return Html::default();
    }
    let on_overrule = on_overrule.clone();
    let on_choose = Callback::from(move |percent: AttrValue| {
        if let Ok(percent) = percent.parse::<u32>() {
            on_overrule.emit(percent * FULL / 100);
        }
    });
    live!(Segmented {
        legend: words.overrule,
        name: format!("overrule-{place}"),
        value: (marked.share * 100 / FULL / 25 * 25).to_string(),
        options: OWN_MARKS
            .iter()
            .map(|it| (it.to_string().into(), (words.share)(*it).into()))
            .collect::<Vec<_>>(),
        on_choose,
    })
}
