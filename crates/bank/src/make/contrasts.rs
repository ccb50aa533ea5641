//! The same term in several papers.

use super::{Maker, Topic};
use crate::corpus::Source;
use crate::model::{Card, Evidence};
use knowledge::{Contrast, View};

/// Contrasts belong to the first paper that takes part, so that each is asked once.
pub(super) fn make(maker: &mut Maker<'_>) {
    for contrast in maker.corpus.contrasts {
        let own = contrast.views.first().map(|it| it.paper.as_str());
        if own == Some(maker.source.paper.id.as_str()) {
            definitions(maker, contrast);
            divisions(maker, contrast);
        }
    }
}

/// What each paper says, with its proof; only papers that say something.
fn views<'a>(
    maker: &Maker<'a>,
    contrast: &Contrast,
    say: impl Fn(&Source<'a>, &View) -> Option<(String, Evidence)>,
) -> Vec<(String, String, Evidence)> {
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
fn title(maker: &Maker<'_>, source: &Source<'_>) -> String {
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
        let it = view
            .definitions
            .iter()
            .filter_map(|it| source.knowledge.definitions.get(usize::from(*it)))
            .find(|it| it.kind == knowledge::DefinitionKind::Definition)?;
        Some((it.text.clone(), source.evidence(it.sentence)))
    });
    let stem = format!("各篇论文怎样界定“{}”？", contrast.term);
    propose(maker, contrast, "definition", stem, found);
}

fn divisions(maker: &mut Maker<'_>, contrast: &Contrast) {
    let found = views(maker, contrast, |source, view| {
        let it = view
            .lists
            .iter()
            .filter_map(|it| source.knowledge.lists.get(usize::from(*it)))
            .find(|it| it.complete && it.members.len() <= 6)?;
        let members: Vec<&str> = it
            .members
            .iter()
            .map(|it| it.label.as_deref().unwrap_or(&it.text))
            .collect();
        let evidence = it
            .sentences
            .first()
            .or(it.members.first()?.sentence.as_ref())?;
        Some((
            format!("{}：{}", it.stem, members.join("；")),
            source.evidence(*evidence),
        ))
    });
    let stem = format!("各篇论文从哪些方面展开“{}”？", contrast.term);
    propose(maker, contrast, "division", stem, found);
}

fn propose(
    maker: &mut Maker<'_>,
    contrast: &Contrast,
    aspect: &'static str,
    stem: String,
    found: Vec<(String, String, Evidence)>,
) {
    if found.len() < 2 {
        return;
    }
    let topic = Topic {
        point: maker.point(
            format!("contrast/{aspect}/{}", contrast.term),
            format!("各篇论文对“{}”的论述比较", contrast.term),
        ),
        evidence: found.iter().map(|it| it.2.clone()).collect(),
        worth: 0.7,
    };
    let views = found.into_iter().map(|it| (it.0, it.1)).collect();
    maker.card(
        &topic,
        aspect,
        Card::Contrast { stem, views },
        String::new(),
    );
}
