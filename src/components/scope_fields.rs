//! Which papers a quiz or an exam is about.

use crate::hooks::{use_study, use_words};
use crate::pages::papers::title;
use paper::order::SortedSet;
use yew::prelude::*;

/// See [`PaperBoxes`].
#[derive(Properties, PartialEq)]
pub struct PaperBoxesProps {
    /// The papers chosen; none means all.
    pub papers: SortedSet<String>,
    /// Others are chosen now.
    pub on_change: Callback<SortedSet<String>>,
}

/// A box for each paper.
#[component]
pub fn PaperBoxes(props: &PaperBoxesProps) -> Html {
    let words = &use_words().quiz;
    let papers = &use_words().paper;
    let study = use_study();
    html! {
        <fieldset class="boxes">
            <legend>{ words.papers }</legend>
            { for study.desk().books().library().papers.iter().map(|paper| {
                let id = paper.id.clone();
                let chosen = props.papers.clone();
                let onchange = props.on_change.reform(move |_: Event| toggled(&chosen, &id));
                html! {
                    <label key={paper.id.clone()} class="box">
                        <input type="checkbox" checked={props.papers.contains(&paper.id)} {onchange} />
                        <span lang="zh-Hans">{ title(paper, papers) }</span>
                    </label>
                }
            }) }
            <p class="soft small">{ words.papers_hint }</p>
        </fieldset>
    }
}

/// The set with this in it, or without it if it was in.
pub fn toggled<T: Ord + Clone>(set: &SortedSet<T>, it: &T) -> SortedSet<T> {
    let mut set = set.clone();
    if !set.remove(it) {
        set.insert(it.clone());
    }
    set
}
