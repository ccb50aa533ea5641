//! Marks that the learner gives his own words after they were recorded, in a quiz or an exam.

use super::use_kept::Held;
use super::{use_kept, use_study};
use crate::state::estimated::Estimated;
use std::rc::Rc;
use yew::prelude::*;

/// The places that were overruled on this page, and the way to overrule one: its place and the share.
pub type Overruling = (UseStateHandle<Vec<usize>>, Callback<(usize, u32)>);

/// Overrules estimates of what is kept, in the draft and in the log.
#[hook]
pub fn use_overrule<T: Held + Estimated>(sitting: &Rc<T>) -> Overruling {
    let study = use_study();
    let kept = use_kept::<T>();
    // What was overruled stays in sight, even where it counts as right now.
    let places = use_state_eq(Vec::<usize>::new);
    let overrule = {
        let (sitting, places) = (sitting.clone(), places.clone());
        Callback::from(move |(place, share)| {
            let next = sitting.overruled(place, share);
            let deeds = next.amendment(study.desk().books(), place);
            study.amend(deeds, |item| next.answer_to(item).cloned());
            kept.set(Some(next));
            let mut all = (*places).clone();
            all.push(place);
            places.set(all);
        })
    };
    (places, overrule)
}
