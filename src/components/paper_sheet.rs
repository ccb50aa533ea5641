//! What was opened in a paper: a sentence with what is asked of it, a term with its definitions, a
//! citation with its reference.

use crate::browser::page;
use crate::components::paper_text::{Opened, sentence_anchor};
use crate::components::sheet::Sheet;
use crate::hooks::use_words;
use crate::live;
use crate::state::library::Books;
use crate::state::term_names::TermNames;
use crate::words::Paper as Names;
use bank::{Item, ItemId, Kind};
use knowledge::{Definition, DefinitionKind, Knowledge};
use paper::{Paper, SentenceId};
use yew::prelude::*;

/// See [`PaperSheet`].
#[derive(Properties, PartialEq)]
pub struct PaperSheetProps {
    /// The library.
    pub books: Books,
    /// Index of the paper.
    pub index: usize,
    /// What was opened.
    pub opened: Opened,
    /// Puts the sheet away.
    pub on_close: Callback<()>,
    /// Asks these items.
    pub on_ask: Callback<Vec<ItemId>>,
}

/// The sheet of what was opened.
#[component]
pub fn PaperSheet(props: &PaperSheetProps) -> Html {
    let words = &use_words().paper;
    let library = props.books.library();
    let (Some(paper), Some(knowledge)) = (
        library.papers.get(props.index),
        library.knowledge.get(props.index),
    ) else {
        return Html::default();
    };
    let (title, lang, body): (AttrValue, _, _) = match &props.opened {
        Opened::Sentence(id) => (
            words.sentence.into(),
            None,
            sentence(props, paper, *id, words),
        ),
        Opened::Term(index) => match knowledge.terms.get(*index) {
            Some(it) => (
                it.text.clone().into(),
                Some(AttrValue::from("zh-Hans")),
                term(props, paper, knowledge, *index, words),
            ),
            None => return Html::default(),
        },
        Opened::Citation(number, page) => (
            (words.citation)(*number, page.as_deref()).into(),
            None,
            citation(paper, *number, words),
        ),
    };
    live!(Sheet {
        title,
        lang,
        on_close: props.on_close.clone(),
        children: html! { { body } }
    })
}

fn sentence(props: &PaperSheetProps, paper: &Paper, id: SentenceId, words: &Names) -> Html {
    let mut items = props.books.items_of_sentence(&paper.id, id);
    items.retain(|it| it.content.kind() == Kind::Card);
    html! {
        <>
            <blockquote class="quoted" lang="zh-Hans">{ paper.sentence(id).map(|it| it.text.as_str()) }</blockquote>
            if items.is_empty() {
                <p class="soft">{ words.no_items }</p>
            }
            { asked(props, &items, words.ask_sentence) }
        </>
    }
}

/// A paper asks dozens of points of its main term: the mentions below should stay in reach.
const POINTS_NAMED: usize = 6;

/// What is asked, and the way to be asked it; nothing where nothing is.
fn asked(props: &PaperSheetProps, items: &[&Item], ask: fn(usize) -> String) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    let ids: Vec<ItemId> = items.iter().map(|it| it.id).collect();
    let mut points: Vec<&str> = items.iter().map(|it| it.point_name.as_str()).collect();
    points.dedup();
    html! {
        <>
            <ul class="sheet-points small" lang="zh-Hans">
                { for points.iter().take(POINTS_NAMED).map(|it| html! { <li>{ *it }</li> }) }
                if points.len() > POINTS_NAMED {
                    <li>{ "……" }</li>
                }
            </ul>
            <button type="button" class="button button--first"
                onclick={props.on_ask.reform({ let ids = ids.clone(); move |_: MouseEvent| ids.clone() })}>
                { ask(ids.len()) }
            </button>
        </>
    }
}

fn term(
    props: &PaperSheetProps,
    paper: &Paper,
    knowledge: &Knowledge,
    index: usize,
    words: &Names,
) -> Html {
    let term = &knowledge.terms[index];
    let names = TermNames::new(knowledge);
    let items: Vec<&Item> = props
        .books
        .items_of_paper(&paper.id)
        .filter(|it| it.content.kind() == Kind::Card && names.names(&it.point_name, index))
        .collect();
    let definitions: Vec<&Definition> = knowledge
        .definitions
        .iter()
        .filter(|it| it.kind == DefinitionKind::Definition)
        .filter(|it| it.term == term.text || term.aliases.contains(&it.term))
        .collect();
    html! {
        <>
            if !term.aliases.is_empty() {
                <p class="soft">{ words.aliases }{ " " }<span lang="zh-Hans">{ term.aliases.join(words.comma) }</span></p>
            }
            <h3>{ words.definitions }</h3>
            if definitions.is_empty() {
                <p class="soft">{ words.no_definition }</p>
            }
            { for definitions.iter().map(|it| html! { <p class="quoted" lang="zh-Hans">{ &it.text }</p> }) }
            { asked(props, &items, words.ask_term) }
            <h3>{ (words.mentions)(term.sentences.len()) }</h3>
            <ol class="sheet-mentions small" lang="zh-Hans">
                { for term.sentences.iter().filter_map(|it| paper.sentence(*it)).map(|sentence| {
                    let anchor = sentence_anchor(sentence.id);
                    let go = Callback::from(move |_: MouseEvent| {
                        page::reveal(&anchor);
                        page::focus(&anchor);
                    });
                    html! { <li><button type="button" class="sheet-mention" onclick={go}>{ &sentence.text }</button></li> }
                }) }
            </ol>
        </>
    }
}

fn citation(paper: &Paper, number: u16, words: &Names) -> Html {
    match paper.references.iter().find(|it| it.number == number) {
        Some(reference) => html! { <p lang="zh-Hans">{ &reference.text }</p> },
        None => html! { <p class="soft">{ words.no_reference }</p> },
    }
}
