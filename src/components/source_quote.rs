//! The sentence or heading that proves an item: where it stands, its words, and the way there.

use crate::hooks::use_words;
use crate::route::Route;
use crate::state::library::Books;
use crate::state::manuscript::heading;
use bank::Evidence;
use paper::order::SortedSet;
use paper::{Paper, SectionId, Sentence, order};
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

/// The way to a proof: the paper of the first, with all sentences and headings of that paper marked that prove.
pub fn proof_route(evidence: &[Evidence]) -> Option<Route> {
    let id = evidence.first()?.paper.clone();
    let sentences: Vec<String> = evidence
        .iter()
        .filter(|it| it.paper == id)
        .map(|it| {
            let sentence = || it.sentence.to_string();
            it.heading.map_or_else(sentence, heading_mark)
        })
        .collect();
    Some(Route::PaperAt {
        id,
        sentences: sentences.join(","),
    })
}

/// A heading among the sentences of an address: no sentence's id begins so.
fn heading_mark(id: SectionId) -> String {
    format!("~{}", id.0)
}

/// The headings that an address names.
pub fn marked_headings(text: &str) -> SortedSet<SectionId> {
    let ids = text
        .split(',')
        .filter_map(|it| it.strip_prefix('~')?.parse().ok());
    order::set(ids.map(SectionId))
}

fn quote(paper: &Paper, sentence: &Sentence, proof: &Evidence) -> Html {
    let cited = proof.heading.and_then(|it| paper.section(it));
    let place: Vec<String> = paper
        .path(sentence.section)
        .into_iter()
        .take_while(|it| Some(*it) != proof.heading)
        .filter_map(|it| paper.section(it))
        .filter(|it| it.topic != Some(sentence.id))
        .map(|it| heading(&it.number, &it.title))
        .collect();
    let text = cited.map_or(sentence.text.as_str(), |it| &it.title);
    let span = proof
        .span
        .filter(|it| cited.is_none() && !it.of(text).is_empty());
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

#[cfg(test)]
mod tests {
    use super::*;
    use paper::SentenceId;

    #[test]
    fn an_address_names_sentences_and_headings() {
        let proof = |heading| Evidence {
            paper: "a".to_owned(),
            sentence: SentenceId(7),
            span: None,
            heading,
        };
        let all = [proof(Some(SectionId(12))), proof(None)];
        let sentences = format!("~12,{}", SentenceId(7));
        let route = Route::PaperAt {
            id: "a".to_owned(),
            sentences: sentences.clone(),
        };
        assert_eq!(proof_route(&all), Some(route));
        assert_eq!(marked_headings(&sentences), order::set([SectionId(12)]));
        assert_eq!(marked_headings("~x,~"), order::set([]));
    }
}
