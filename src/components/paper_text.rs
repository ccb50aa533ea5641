//! The text of a paper: sentences that can be opened, terms, citations, the proof marked, and each
//! sentence tinted by how well it is remembered.

use crate::browser::page;
use crate::hooks::use_words;
use crate::state::manuscript::{Block, Line, Manuscript, Piece};
use paper::order::{SortedMap, SortedSet};
use paper::{SectionId, SentenceId};
use std::rc::Rc;
use yew::prelude::*;

/// What was opened in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// A sentence.
    Sentence(SentenceId),
    /// A term, as an index into the paper's terms.
    Term(usize),
    /// A citation: number and page.
    Citation(u16, Option<String>),
}

/// How well sentences are remembered, from 1 (fading) to 4 (firm).
pub type Tints = SortedMap<SentenceId, u8>;

/// See [`PaperText`].
#[derive(Properties, PartialEq)]
pub struct PaperTextProps {
    /// The paper, laid out.
    pub manuscript: Rc<Manuscript>,
    /// Sentences to mark as proof.
    #[prop_or_default]
    pub proofs: Rc<SortedSet<SentenceId>>,
    /// Headings to mark as proof.
    #[prop_or_default]
    pub proof_headings: Rc<SortedSet<SectionId>>,
    /// Tints; `None` for a plain page.
    #[prop_or_default]
    pub tints: Option<Rc<Tints>>,
    /// A sentence, term or citation was opened.
    pub on_open: Callback<Opened>,
}

/// The element id of a sentence.
pub fn sentence_anchor(id: SentenceId) -> String {
    format!("s-{id}")
}

/// The element id of a node of the outline.
pub fn section_anchor(id: SectionId) -> String {
    format!("sec-{}", id.0)
}

/// The text.
#[component]
pub fn PaperText(props: &PaperTextProps) -> Html {
    let words = &use_words().paper;
    let onkeydown = use_callback(
        (props.manuscript.clone(), props.on_open.clone()),
        |event: KeyboardEvent, (manuscript, on_open)| walk(&event, manuscript, on_open),
    );
    let entry = first_stop(props);
    html! {
        <>
            <p id="paper-keys" class="soft small">{ words.taps }<span class="heard-only">{ words.keys }</span></p>
            <div class="prose paper-text" lang="zh-Hans" role="group" aria-describedby="paper-keys" {onkeydown}>
                { for props.manuscript.blocks.iter().map(|it| block(props, it, entry)) }
            </div>
        </>
    }
}

/// The one sentence that Tab reaches: the first proof, else the first sentence. Arrows do the rest.
fn first_stop(props: &PaperTextProps) -> Option<SentenceId> {
    let order = &props.manuscript.order;
    order
        .iter()
        .find(|it| props.proofs.contains(it))
        .or_else(|| order.first())
        .copied()
}

fn block(props: &PaperTextProps, block: &Block, entry: Option<SentenceId>) -> Html {
    match block {
        Block::Heading {
            section,
            level,
            text,
        } => {
            let tag = format!("h{}", (level + 1).min(4));
            let class = classes!("prose-heading", format!("prose-heading--{level}"));
            let is_proof = props.proof_headings.contains(section);
            html! {
                <@{tag} id={section_anchor(*section)} {class} tabindex="-1"
                    data-proof={is_proof.then_some("true")}>{ text }</@>
            }
        }
        Block::Break => html! { <hr class="prose-break" /> },
        Block::Paragraph { opens, lines } => html! {
            <p id={opens.map(section_anchor)} class="prose-paragraph" tabindex={opens.map(|_| "-1")}>
                { for lines.iter().map(|it| line(props, it, entry)) }
            </p>
        },
    }
}

fn line(props: &PaperTextProps, line: &Line, entry: Option<SentenceId>) -> Html {
    let id = line.id;
    let is_proof = props.proofs.contains(&id);
    let tint = props.tints.as_ref().and_then(|it| it.get(&id));
    let pieces = line.pieces.iter().map(|it| piece(props, it));
    // No button: it holds buttons (terms, citations). The hint on keys says what it is for.
    html! {
        <span id={sentence_anchor(id)} class="sentence"
            tabindex={if entry == Some(id) { "0" } else { "-1" }}
            data-recall={tint.map(u8::to_string)} data-proof={is_proof.then_some("true")}
            onclick={open(props, Opened::Sentence(id))}>
            { for pieces }
        </span>
    }
}

fn piece(props: &PaperTextProps, piece: &Piece) -> Html {
    match piece {
        Piece::Plain(text) => html! { { text } },
        // A real button does not break across lines.
        Piece::Term { text, term } => html! {
            <span class="term" role="button" tabindex="0" onclick={open(props, Opened::Term(*term))}
                onkeydown={open_by_key(props, Opened::Term(*term))}>{ text }</span>
        },
        Piece::Citation { reference, page } => {
            let opened = Opened::Citation(*reference, page.clone());
            html! {
                <sup class="citation" role="button" tabindex="-1" onclick={open(props, opened)}>
                    { format!("[{reference}]") }
                </sup>
            }
        }
    }
}

/// Opens by a tap, and keeps the tap from the sentence around.
fn open(props: &PaperTextProps, opened: Opened) -> Callback<MouseEvent> {
    props.on_open.reform(move |event: MouseEvent| {
        event.stop_propagation();
        opened.clone()
    })
}

fn open_by_key(props: &PaperTextProps, opened: Opened) -> Callback<KeyboardEvent> {
    let on_open = props.on_open.clone();
    Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            event.stop_propagation();
            on_open.emit(opened.clone());
        }
    })
}

/// Left and right walk from sentence to sentence, Enter opens the one in focus.
fn walk(event: &KeyboardEvent, manuscript: &Manuscript, on_open: &Callback<Opened>) {
    let step = match event.key().as_str() {
        "ArrowRight" => 1,
        "ArrowLeft" => -1,
        "Enter" | " " => 0,
        _ => return,
    };
    let Some(here) = page::focused().map(|it| it.id()).and_then(|id| {
        manuscript
            .order
            .iter()
            .position(|it| sentence_anchor(*it) == id)
    }) else {
        return;
    };
    event.prevent_default();
    if step == 0 {
        on_open.emit(Opened::Sentence(manuscript.order[here]));
    } else if let Some(next) = here
        .checked_add_signed(step)
        .and_then(|it| manuscript.order.get(it))
    {
        page::focus(&sentence_anchor(*next));
    }
}
