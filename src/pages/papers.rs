//! 论文: the list.

use crate::components::page_head::PageHead;
use crate::hooks::{use_study, use_words};
use crate::live;
use crate::route::Route;
use yew::prelude::*;

/// The papers of the library.
#[component]
pub fn Papers() -> Html {
    let words = &use_words().paper;
    let study = use_study();
    let books = study.desk().books();
    html! {
        <div class="stack stack--loose">
            { live!(PageHead { title: words.title }) }
            <ul class="paper-list">
                { for books.library().papers.iter().map(|paper| {
                    let id = paper.id.clone();
                    let length: usize = paper.sentences.iter().map(|it| it.text.chars().count()).sum();
                    let items = books.items_of_paper(&paper.id).count();
                    html! {
                        <li key={id.clone()} class="paper-list-paper panel">
                            <h2 lang="zh-Hans"><a href={Route::Paper { id }.href()}>{ title(paper, words) }</a></h2>
                            if !paper.front.authors.is_empty() {
                                <p class="soft" lang="zh-Hans">{ paper.front.authors.join(words.comma) }</p>
                            }
                            <p class="soft small number">
                                { (words.characters)(length) }{ " · " }{ (words.items)(items) }
                            </p>
                        </li>
                    }
                }) }
            </ul>
        </div>
    }
}

/// The title of a paper, or words for a paper without one.
pub fn title(paper: &paper::Paper, words: &crate::words::Paper) -> AttrValue {
    if paper.front.title.is_empty() {
        words.untitled.into()
    } else {
        paper.front.title.clone().into()
    }
}
