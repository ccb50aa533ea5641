//! The same term in several papers.

use super::{Maker, Topic, divisions};
use crate::corpus::Source;
use crate::model::{Card, Evidence};
use crate::wording::length;
use knowledge::{Contrast, Definition, DefinitionKind, View};

/// Longest names of papers in a stem, in characters together.
const NAMES: usize = 52;

/// Contrasts belong to the first paper that takes part, so that each is asked once.
pub(super) fn make(maker: &mut Maker<'_>) {
    for contrast in maker.corpus.contrasts {
        let own = contrast.views.first().map(|it| it.paper.as_str());
        if own == Some(maker.source.paper.id.as_str()) {
            definitions(maker, contrast);
            divisions::make(maker, contrast);
        }
    }
}

/// A paper's name, what it says, and what proves it.
type Told = (String, String, Vec<Evidence>);

/// What each paper says, with its proof; only papers that say something.
pub(super) fn views<'a>(
    maker: &Maker<'a>,
    contrast: &Contrast,
    say: impl Fn(&Source<'a>, &View) -> Option<(String, Vec<Evidence>)>,
) -> Vec<Told> {
    contrast
        .views
        .iter()
        .filter_map(|view| {
            let source = maker.corpus.source(&view.paper)?;
            let (text, evidence) = say(source, view)?;
            Some((title(maker, source), text, evidence))
        })
        .collect()
}

/// The paper as a learner knows it; by its place in the library where it has no name.
pub(super) fn title(maker: &Maker<'_>, source: &Source<'_>) -> String {
    let front = &source.paper.front;
    if !front.title.is_empty() {
        return format!("《{}》", front.title);
    }
    if !front.authors.is_empty() {
        return source.name();
    }
    let place = maker
        .corpus
        .sources
        .iter()
        .position(|it| it.paper.id == source.paper.id)
        .unwrap_or(0);
    format!("论文{}", place + 1)
}

fn definitions(maker: &mut Maker<'_>, contrast: &Contrast) {
    let found = views(maker, contrast, |source, view| {
        let all = defined(source, view);
        // A definition that a paper quotes is not its own.
        let said = |it: &Definition| match &it.speaker {
            Some(speaker) => format!("（引{speaker}）{}", it.text),
            None => it.text.clone(),
        };
        // Of several definitions none is the one to be compared.
        match all.as_slice() {
            [only] => Some((said(only), vec![source.evidence(only.sentence)])),
            _ => None,
        }
    });
    let asked = format!("{}各是怎样界定“{}”的", by_name(&found), contrast.term);
    propose(maker, contrast, "definition", format!("{asked}？"), found);
}

/// The definitions of a view that say what the term is.
fn defined<'s>(source: &Source<'s>, view: &View) -> Vec<&'s Definition> {
    let all = view.definitions.iter();
    all.filter_map(|it| source.knowledge.definitions.get(usize::from(*it)))
        .filter(|it| {
            let proper = it.kind == DefinitionKind::Definition;
            proper && !it.text.contains(&it.term) && length(&it.text) >= 8
        })
        .collect()
}

/// The papers by their titles, where a stem has room for them.
pub(super) fn by_name(found: &[Told]) -> String {
    let names: Vec<&str> = found.iter().map(|it| it.0.as_str()).collect();
    let all = names.join("和");
    if found.len() <= 2 && length(&all) <= NAMES {
        all
    } else {
        "各篇论文".to_owned()
    }
}

pub(super) fn topic(
    maker: &Maker<'_>,
    contrast: &Contrast,
    aspect: &str,
    evidence: Vec<Evidence>,
) -> Topic {
    Topic {
        point: maker.point(
            format!("contrast/{aspect}/{}", contrast.term),
            format!("各篇论文对“{}”的论述比较", contrast.term),
        ),
        evidence,
        worth: 0.7,
    }
}

pub(super) fn propose(
    maker: &mut Maker<'_>,
    contrast: &Contrast,
    aspect: &str,
    stem: String,
    found: Vec<Told>,
) {
    if found.len() < 2 {
        return;
    }
    let proof = found.iter().flat_map(|it| it.2.clone()).collect();
    let topic = topic(maker, contrast, aspect, proof);
    let views = found.into_iter().map(|it| (it.0, it.1)).collect();
    let variant = if aspect == "definition" {
        "definition"
    } else {
        "division"
    };
    maker.card(
        &topic,
        variant,
        Card::Contrast { stem, views },
        String::new(),
    );
}
