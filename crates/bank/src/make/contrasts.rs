//! The same term in several papers.

use super::{Maker, Topic, seed, single};
use crate::claim::Claim;
use crate::corpus::Source;
use crate::distractor::Distractor;
use crate::draft::GAP;
use crate::model::{Card, Content, Evidence, Form, Rubric, Trap};
use crate::rubric::{self, Said};
use crate::wording::{closed, length, names_several};
use knowledge::{Contrast, Definition, DefinitionKind, List, ListKind, View};
use paper::SentenceId;
use std::collections::BTreeSet;

/// Longest names of papers in a stem, in characters together.
const NAMES: usize = 52;

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

/// A paper's name, what it says, and what proves it.
type Told = (String, String, Vec<Evidence>);

/// What each paper says, with its proof; only papers that say something.
fn views<'a>(
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
        let all = view.definitions.iter();
        let all: Vec<&Definition> = all
            .filter_map(|it| source.knowledge.definitions.get(usize::from(*it)))
            .filter(|it| {
                let proper = it.kind == DefinitionKind::Definition;
                proper && !it.text.contains(&it.term) && length(&it.text) >= 8
            })
            .collect();
        // A definition that a paper quotes is not its own.
        let said = |it: &Definition| match &it.speaker {
            Some(speaker) => format!("（引{speaker}）{}", it.text),
            None => it.text.clone(),
        };
        // What a paper says in several ways is told in all of them.
        let texts: Vec<String> = all.iter().map(|it| said(it)).collect();
        let proof = all.iter().map(|it| source.evidence(it.sentence));
        (!all.is_empty()).then(|| (texts.join("；又："), proof.collect()))
    });
    let asked = format!("{}各是怎样界定“{}”的", by_name(&found), contrast.term);
    written(maker, contrast, format!("简述{asked}。"), &found);
    propose(maker, contrast, "definition", format!("{asked}？"), found);
}

/// The papers by their titles, where a stem has room for them.
fn by_name(found: &[Told]) -> String {
    let names: Vec<&str> = found.iter().map(|it| it.0.as_str()).collect();
    let all = names.join("和");
    if found.len() <= 2 && length(&all) <= NAMES {
        all
    } else {
        "各篇论文".to_owned()
    }
}

/// What each paper divides alike: its 路径, its 困境. One card for what is divided, whatever terms
/// the headings share.
fn divisions(maker: &mut Maker<'_>, contrast: &Contrast) {
    let tails: BTreeSet<String> = contrast
        .views
        .iter()
        .filter_map(|view| Some((maker.corpus.source(&view.paper)?, view)))
        .flat_map(|(source, view)| divided(source, view))
        .map(|it| tail(&it.stem))
        .collect();
    for tail_word in tails {
        let found = views(maker, contrast, |source, view| {
            let it = divided(source, view)
                .into_iter()
                .find(|it| tail(&it.stem) == tail_word)?;
            let members: Vec<&str> = it
                .members
                .iter()
                .map(|it| it.label.as_deref().unwrap_or(&it.text))
                .collect();
            let sentence = it.members.first()?.sentence?;
            Some((members.join("；"), vec![source.evidence(sentence)]))
        });
        let asked = maker.drafts.iter().any(|it| {
            let own: Vec<&Evidence> = found.iter().flat_map(|it| &it.2).collect();
            matches!(it.content, Content::Card(Card::Contrast { .. }))
                && it.evidence.iter().eq(own.iter().copied())
        });
        if !asked {
            let stem = format!(
                "关于“{}”，{}分别提出了哪些{tail_word}？",
                contrast.term,
                by_name(&found)
            );
            propose(maker, contrast, "division", stem, found);
            whose(maker, contrast, &tail_word);
        }
    }
}

/// 单选: which of the 路径 is this paper's, beside those of the others.
fn whose(maker: &mut Maker<'_>, contrast: &Contrast, tail_word: &str) {
    let mut own: Option<(&Source<'_>, &List)> = None;
    let mut others: Vec<(&Source<'_>, &List)> = Vec::new();
    for view in &contrast.views {
        let Some(source) = maker.corpus.source(&view.paper) else {
            continue;
        };
        let list = divided(source, view)
            .into_iter()
            .find(|it| tail(&it.stem) == tail_word);
        match list {
            Some(list) if source.paper.id == maker.source.paper.id => own = Some((source, list)),
            Some(list) => others.push((source, list)),
            None => {}
        }
    }
    let Some((source, list)) = own else { return };
    let Some(over) = source.paper.section(list.section) else {
        return;
    };
    let claim = |text: &str| Claim::Under {
        paper: source.paper.id.clone(),
        heading: over.title.clone(),
        text: text.to_owned(),
    };
    let pool: Vec<Distractor> = others
        .iter()
        .flat_map(|(source, list)| list.members.iter().map(move |it| (source, it)))
        .map(|(source, it)| Distractor {
            text: it.text.clone(),
            claim: claim(&it.text),
            trap: Trap::OtherPaper,
            why: format!("这是{}提出的。", source.name()),
            origin: it.sentence.map(|it| source.evidence(it)),
            nearness: 0.5,
        })
        .collect();
    let topic = topic(maker, contrast, "division", Vec::new());
    let drawn = seed(&topic.point, "whose") as usize % list.members.len().max(1);
    let Some(member) = list.members.get(drawn) else {
        return;
    };
    let evidence: Vec<Evidence> = member
        .sentence
        .iter()
        .map(|it| source.evidence(*it))
        .collect();
    let stem = format!(
        "关于“{}”，下列{tail_word}中由{}提出的是{GAP}。",
        contrast.term,
        source.name()
    );
    let key = (
        member.text.clone(),
        claim(&member.text),
        "它是这篇论文提出的。".to_owned(),
        evidence.first().cloned(),
    );
    let topic = Topic { evidence, ..topic };
    let why = super::lists::place(maker, &topic, list);
    single(maker, &topic, "whose", stem, key, pool, why);
}

/// The lists of a view that divide a part of the paper under a name of several things.
fn divided<'s>(source: &Source<'s>, view: &View) -> Vec<&'s List> {
    let lists = view.lists.iter();
    lists
        .filter_map(|it| source.knowledge.lists.get(usize::from(*it)))
        .filter(|it| it.kind == ListKind::Outline)
        .filter(|it| names_several(&it.stem) && !it.stem.starts_with('“'))
        .filter(|it| it.complete && it.members.len() <= 6)
        .filter(|it| {
            source
                .paper
                .section(it.section)
                .is_some_and(|it| it.level >= 1)
        })
        .collect()
}

fn tail(stem: &str) -> String {
    let chars: Vec<char> = stem.chars().collect();
    chars[chars.len().saturating_sub(2)..].iter().collect()
}

fn topic(
    maker: &Maker<'_>,
    contrast: &Contrast,
    aspect: &'static str,
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

/// 简答: a mark for what each paper says.
fn written(maker: &mut Maker<'_>, contrast: &Contrast, stem: String, found: &[Told]) {
    if found.len() < 2 {
        return;
    }
    let evidence = found.iter().flat_map(|it| it.2.clone()).collect();
    let topic = topic(maker, contrast, "definition", evidence);
    let said: Vec<Said<'_>> = found
        .iter()
        .map(|(_, text, proof)| Said {
            sentences: proof.iter().map(|it| it.sentence).collect(),
            ..Said::new(text, 2, SentenceId::default())
        })
        .collect();
    let mut points = rubric::points(maker.source, &stem, &said);
    // The proof of another paper is known there.
    for (point, (_, _, proof)) in points.iter_mut().zip(found) {
        point.evidence.clone_from(proof);
    }
    let model: Vec<String> = found
        .iter()
        .map(|(name, text, _)| format!("{name}：{text}"))
        .collect();
    let rubric = Rubric {
        model: closed(&model.join("。")),
        points,
    };
    let why = "各篇论文的说法各答一点。".to_owned();
    maker.question(
        &topic,
        "written",
        (stem, Form::Short(rubric)),
        Vec::new(),
        why,
    );
}

fn propose(
    maker: &mut Maker<'_>,
    contrast: &Contrast,
    aspect: &'static str,
    stem: String,
    found: Vec<Told>,
) {
    if found.len() < 2 {
        return;
    }
    let proof = found.iter().flat_map(|it| it.2.clone()).collect();
    let topic = topic(maker, contrast, aspect, proof);
    let views = found.into_iter().map(|it| (it.0, it.1)).collect();
    maker.card(
        &topic,
        aspect,
        Card::Contrast { stem, views },
        String::new(),
    );
}
