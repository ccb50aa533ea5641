//! The sentence that proves an item: where it stands, its words, and the way there.

use crate::hooks::use_words;
use crate::route::Route;
use crate::state::library::Books;
use crate::state::manuscript::heading;
use bank::Evidence;
use paper::{Paper, Sentence};
use std::rc::Rc;
use yew::prelude::*;

/// See [`SourceQuotes`].
#[derive(Properties, PartialEq)]
pub struct SourceQuotesProps {
    /// The library.
    pub books: Books,
    /// The proof of one item.
    pub evidence: Rc<Vec<Evidence>>,
}

/// More sentences than these are shown in the paper only.
const SHOWN: usize = 3;

/// The proof of an item.
#[component]
pub fn SourceQuotes(props: &SourceQuotesProps) -> Html {
    let words = &use_words().cards;
    let Some(open) = proof_route(&props.evidence) else {
        return Html::default();
    };
    let quotes = props.evidence.iter().take(SHOWN).filter_map(|proof| {
        let (_, paper) = props.books.paper(&proof.paper)?;
        let sentence = paper.sentence(proof.sentence)?;
        Some(quote(paper, sentence, proof))
    });
    html! {
        // A group and no landmark: where answers are looked through, there is one under each.
        <div class="source-quote" role="group" aria-label={words.proof}>
            { for quotes }
            <p><a class="source-quote-open" href={open.href()}>{ words.open_proof }</a></p>
        </div>
    }
}

/// The way to a proof: the paper of the first sentence, with all sentences of that paper marked.
pub fn proof_route(evidence: &[Evidence]) -> Option<Route> {
    let id = evidence.first()?.paper.clone();
    let sentences: Vec<String> = evidence
        .iter()
        .filter(|it| it.paper == id)
        .map(|it| it.sentence.to_string())
        .collect();
    Some(Route::PaperAt {
        id,
        sentences: sentences.join(","),
    })
}

fn quote(paper: &Paper, sentence: &Sentence, proof: &Evidence) -> Html {
    let place: Vec<String> = paper
        .path(sentence.section)
        .into_iter()
        .filter_map(|it| paper.section(it))
        .filter(|it| it.topic != Some(sentence.id))
        .map(|it| heading(&it.number, &it.title))
        .collect();
    let text = sentence.text.as_str();
    let span = proof.span.filter(|it| !it.of(text).is_empty());
    html! {
        <figure class="source-quote-quote" lang="zh-Hans">
            <figcaption class="soft small">{ &paper.front.title }{ for place.iter().map(|it| html! { <>{ " › " }{ it }</> }) }</figcaption>
            <blockquote class="quoted">
                if let Some(span) = span {
                    { &text[..span.start as usize] }<mark>{ span.of(text) }</mark>{ &text[span.end as usize..] }
                } else {
                    { text }
                }
            </blockquote>
        </figure>
    }
}
