//! The wire form of `wengu inspect --json`. Kept apart from the domain types, so that these may
//! change without breaking who reads the output.

mod items;

use bank::Library;
use items::{CardOut, QuestionOut};
use knowledge::{DefinitionKind, Knowledge, ListKind, TermKind};
use paper::{Paper, SectionId, SectionKind};
use serde::Serialize;
use std::collections::BTreeMap;

/// The whole output.
#[derive(Serialize)]
pub(super) struct Report<'a> {
    papers: Vec<PaperOut<'a>>,
    terms: Vec<TermOut<'a>>,
    definitions: Vec<DefinitionOut<'a>>,
    lists: Vec<ListOut<'a>>,
    correspondences: Vec<CorrespondenceOut<'a>>,
    quotations: Vec<QuotationOut<'a>>,
    figures: Vec<FigureOut<'a>>,
    contrasts: Vec<ContrastOut<'a>>,
    cards: Vec<CardOut<'a>>,
    questions: Vec<QuestionOut<'a>>,
    fingerprint: String,
}

#[derive(Serialize)]
struct PaperOut<'a> {
    id: &'a str,
    title: &'a str,
    title_en: Option<&'a str>,
    authors: &'a [String],
    affiliations: &'a [String],
    #[serde(rename = "abstract")]
    abstract_text: &'a str,
    abstract_en: Option<&'a str>,
    keywords: &'a [String],
    keywords_en: &'a [String],
    classification: Option<&'a str>,
    funding: Option<&'a str>,
    about_authors: Option<&'a str>,
    received_on: Option<&'a str>,
    editor: Option<&'a str>,
    source: Option<&'a str>,
    outline: Vec<NodeOut<'a>>,
    paragraphs: Vec<ParagraphOut>,
    sentences: Vec<SentenceOut<'a>>,
    references: Vec<ReferenceOut<'a>>,
    notices: Vec<NoticeOut<'a>>,
}

#[derive(Serialize)]
struct NodeOut<'a> {
    id: String,
    level: u8,
    number: &'a str,
    title: &'a str,
    kind: &'static str,
    sentences: Vec<String>,
    children: Vec<NodeOut<'a>>,
}

#[derive(Serialize)]
struct ParagraphOut {
    id: String,
    section: String,
    sentences: Vec<String>,
}

#[derive(Serialize)]
struct SentenceOut<'a> {
    id: String,
    section: String,
    text: &'a str,
    citations: Vec<CitationOut<'a>>,
    /// First and one past the last byte in the text as received (decoded).
    span: [u32; 2],
}

#[derive(Serialize)]
struct CitationOut<'a> {
    reference: u16,
    page: Option<&'a str>,
}

#[derive(Serialize)]
struct ReferenceOut<'a> {
    number: u16,
    text: &'a str,
    authors: &'a [String],
    title: Option<&'a str>,
    kind: Option<&'a str>,
    source: Option<&'a str>,
    year: Option<u16>,
}

#[derive(Serialize)]
struct NoticeOut<'a> {
    message: &'a str,
    hint: &'a str,
    excerpt: &'a str,
}

#[derive(Serialize)]
struct TermOut<'a> {
    paper: &'a str,
    text: &'a str,
    aliases: &'a [String],
    kind: &'static str,
    score: f32,
    cues: Vec<String>,
    sentences: Vec<String>,
}

#[derive(Serialize)]
struct DefinitionOut<'a> {
    paper: &'a str,
    term: &'a str,
    text: &'a str,
    kind: &'static str,
    rule: &'a str,
    speaker: Option<&'a str>,
    slots: Vec<SlotOut<'a>>,
    sentence: String,
}

#[derive(Serialize)]
struct SlotOut<'a> {
    role: &'a str,
    filler: &'a str,
}

#[derive(Serialize)]
struct ListOut<'a> {
    paper: &'a str,
    stem: &'a str,
    members: Vec<&'a str>,
    labels: Vec<Option<&'a str>>,
    ordered: bool,
    complete: bool,
    kind: &'static str,
    section: String,
    rule: &'a str,
    sentences: Vec<String>,
}

#[derive(Serialize)]
struct CorrespondenceOut<'a> {
    paper: &'a str,
    left: &'a str,
    right: &'a str,
    pairs: Vec<[&'a str; 2]>,
    rule: &'a str,
    sentences: Vec<String>,
}

#[derive(Serialize)]
struct QuotationOut<'a> {
    paper: &'a str,
    speaker: Option<&'a str>,
    text: &'a str,
    work: Option<&'a str>,
    page: Option<&'a str>,
    rule: &'a str,
    sentence: String,
}

#[derive(Serialize)]
struct FigureOut<'a> {
    paper: &'a str,
    value: &'a str,
    unit: &'a str,
    measure: &'a str,
    time: Option<&'a str>,
    source: Option<&'a str>,
    rule: &'a str,
    sentence: String,
}

#[derive(Serialize)]
struct ContrastOut<'a> {
    term: &'a str,
    papers: Vec<&'a str>,
}

/// Names of outline nodes that people can read: positions from the top, `2.1.3`; `0` is what
/// stands before the first heading, `abstract` the abstract.
pub(super) struct SectionNames(Vec<String>);

impl SectionNames {
    pub(super) fn new(paper: &Paper) -> Self {
        let mut counts: BTreeMap<Option<SectionId>, u32> = BTreeMap::new();
        let mut names: Vec<String> = Vec::new();
        for section in &paper.sections {
            let name = match (section.kind, section.parent) {
                (SectionKind::Root, _) => "0".to_owned(),
                (SectionKind::Abstract, _) => "abstract".to_owned(),
                (_, parent) => {
                    let count = counts.entry(parent).or_default();
                    *count += 1;
                    let above = parent
                        .and_then(|it| names.get(usize::from(it.0)))
                        .filter(|it| it.as_str() != "0");
                    above.map_or(count.to_string(), |above| format!("{above}.{count}"))
                }
            };
            names.push(name);
        }
        Self(names)
    }

    pub(super) fn name(&self, id: SectionId) -> String {
        self.0.get(usize::from(id.0)).cloned().unwrap_or_default()
    }
}

impl<'a> Report<'a> {
    pub(super) fn new(library: &'a Library) -> Self {
        let names: BTreeMap<&str, SectionNames> = library
            .papers
            .iter()
            .map(|it| (it.id.as_str(), SectionNames::new(it)))
            .collect();
        let known = || library.knowledge.iter();
        Self {
            papers: library.papers.iter().map(paper_out).collect(),
            terms: known().flat_map(terms_out).collect(),
            definitions: known().flat_map(definitions_out).collect(),
            lists: known().flat_map(|it| lists_out(it, &names)).collect(),
            correspondences: known().flat_map(correspondences_out).collect(),
            quotations: known().flat_map(quotations_out).collect(),
            figures: known().flat_map(figures_out).collect(),
            contrasts: library
                .contrasts
                .iter()
                .map(|it| ContrastOut {
                    term: &it.term,
                    papers: it.views.iter().map(|view| view.paper.as_str()).collect(),
                })
                .collect(),
            cards: library
                .bank
                .items
                .iter()
                .filter_map(|it| CardOut::new(it, &names))
                .collect(),
            questions: library
                .bank
                .items
                .iter()
                .filter_map(|it| QuestionOut::new(it, &names))
                .collect(),
            fingerprint: paper::hash::base32(library.bank.fingerprint, 13),
        }
    }
}

fn texts<T: ToString>(values: &[T]) -> Vec<String> {
    values.iter().map(T::to_string).collect()
}

fn paper_out(paper: &Paper) -> PaperOut<'_> {
    let names = SectionNames::new(paper);
    let front = &paper.front;
    PaperOut {
        id: &paper.id,
        title: &front.title,
        title_en: front.title_en.as_deref(),
        authors: &front.authors,
        affiliations: &front.affiliations,
        abstract_text: &front.abstract_text,
        abstract_en: front.abstract_en.as_deref(),
        keywords: &front.keywords,
        keywords_en: &front.keywords_en,
        classification: front.classification.as_deref(),
        funding: front.funding.as_deref(),
        about_authors: front.about_authors.as_deref(),
        received_on: front.received_on.as_deref(),
        editor: front.editor.as_deref(),
        source: front.source.as_deref(),
        outline: nodes_below(paper, SectionId(0), &names),
        paragraphs: paper
            .paragraphs
            .iter()
            .enumerate()
            .map(|(index, it)| ParagraphOut {
                id: format!("p{}", index + 1),
                section: names.name(it.section),
                sentences: paper
                    .sentences_of(it)
                    .iter()
                    .map(|it| it.id.to_string())
                    .collect(),
            })
            .collect(),
        sentences: paper
            .sentences
            .iter()
            .map(|it| SentenceOut {
                id: it.id.to_string(),
                section: names.name(it.section),
                text: &it.text,
                citations: it
                    .citations
                    .iter()
                    .map(|it| CitationOut {
                        reference: it.reference,
                        page: it.page.as_deref(),
                    })
                    .collect(),
                span: [it.span.start, it.span.end],
            })
            .collect(),
        references: paper
            .references
            .iter()
            .map(|it| ReferenceOut {
                number: it.number,
                text: &it.text,
                authors: &it.authors,
                title: it.title.as_deref(),
                kind: it.kind.as_deref(),
                source: it.source.as_deref(),
                year: it.year,
            })
            .collect(),
        notices: paper
            .notices
            .iter()
            .map(|it| NoticeOut {
                message: &it.message,
                hint: &it.hint,
                excerpt: &it.excerpt,
            })
            .collect(),
    }
}

fn nodes_below<'a>(paper: &'a Paper, above: SectionId, names: &SectionNames) -> Vec<NodeOut<'a>> {
    paper
        .children(above)
        .filter(|(_, it)| it.kind != SectionKind::Abstract)
        .map(|(id, it)| NodeOut {
            id: names.name(id),
            level: it.level,
            number: &it.number,
            title: &it.title,
            kind: match it.kind {
                SectionKind::Root => "root",
                SectionKind::Abstract => "abstract",
                SectionKind::Heading => "heading",
                SectionKind::Ordinal => "ordinal",
                SectionKind::Topic => "topic",
                SectionKind::Conclusion => "conclusion",
            },
            sentences: paper
                .sentences
                .iter()
                .filter(|it| it.section == id)
                .map(|it| it.id.to_string())
                .collect(),
            children: nodes_below(paper, id, names),
        })
        .collect()
}

fn terms_out(knowledge: &Knowledge) -> impl Iterator<Item = TermOut<'_>> {
    knowledge.terms.iter().map(|it| TermOut {
        paper: &knowledge.paper,
        text: &it.text,
        aliases: &it.aliases,
        kind: match it.kind {
            TermKind::Concept => "concept",
            TermKind::Effect => "effect",
            TermKind::Policy => "policy",
            TermKind::Document => "document",
            TermKind::Person => "person",
            TermKind::Organisation => "organisation",
            TermKind::Place => "place",
        },
        score: it.score,
        cues: it
            .cues
            .iter()
            .map(|cue| format!("{cue:?}").to_lowercase())
            .collect(),
        sentences: texts(&it.sentences),
    })
}

fn definitions_out(knowledge: &Knowledge) -> impl Iterator<Item = DefinitionOut<'_>> {
    knowledge.definitions.iter().map(|it| DefinitionOut {
        paper: &knowledge.paper,
        term: &it.term,
        text: &it.text,
        kind: match it.kind {
            DefinitionKind::Definition => "definition",
            DefinitionKind::Attribute => "attribute",
        },
        rule: &it.rule,
        speaker: it.speaker.as_deref(),
        slots: it
            .slots
            .iter()
            .map(|it| SlotOut {
                role: &it.role,
                filler: &it.filler,
            })
            .collect(),
        sentence: it.sentence.to_string(),
    })
}

fn lists_out<'a>(
    knowledge: &'a Knowledge,
    names: &BTreeMap<&str, SectionNames>,
) -> Vec<ListOut<'a>> {
    let section = |id| {
        names
            .get(knowledge.paper.as_str())
            .map_or_else(String::new, |it| it.name(id))
    };
    let list_out = |it: &'a knowledge::List| ListOut {
        paper: &knowledge.paper,
        stem: &it.stem,
        members: it.members.iter().map(|it| it.text.as_str()).collect(),
        labels: it.members.iter().map(|it| it.label.as_deref()).collect(),
        ordered: it.ordered,
        complete: it.complete,
        kind: match it.kind {
            ListKind::Outline => "outline",
            ListKind::Ordinal => "ordinal",
            ListKind::Inline => "inline",
        },
        section: section(it.section),
        rule: &it.rule,
        sentences: texts(&it.sentences),
    };
    knowledge.lists.iter().map(list_out).collect()
}

fn correspondences_out(knowledge: &Knowledge) -> impl Iterator<Item = CorrespondenceOut<'_>> {
    knowledge
        .correspondences
        .iter()
        .map(|it| CorrespondenceOut {
            paper: &knowledge.paper,
            left: &it.left,
            right: &it.right,
            pairs: it
                .pairs
                .iter()
                .map(|it| [it.left.as_str(), it.right.as_str()])
                .collect(),
            rule: &it.rule,
            sentences: it
                .pairs
                .iter()
                .flat_map(|it| texts(&it.sentences))
                .collect(),
        })
}

fn quotations_out(knowledge: &Knowledge) -> impl Iterator<Item = QuotationOut<'_>> {
    knowledge.quotations.iter().map(|it| QuotationOut {
        paper: &knowledge.paper,
        speaker: it.speaker.as_deref(),
        text: &it.text,
        work: it.work.as_deref(),
        page: it.page.as_deref(),
        rule: &it.rule,
        sentence: it.sentence.to_string(),
    })
}

fn figures_out(knowledge: &Knowledge) -> impl Iterator<Item = FigureOut<'_>> {
    knowledge.figures.iter().map(|it| FigureOut {
        paper: &knowledge.paper,
        value: &it.value,
        unit: &it.unit,
        measure: &it.measure,
        time: it.time.as_deref(),
        source: it.source.as_deref(),
        rule: &it.rule,
        sentence: it.sentence.to_string(),
    })
}
