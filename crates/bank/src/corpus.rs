//! All papers and what they know, as the generators look at them.

use knowledge::{Contrast, Knowledge, List, Term};
use paper::{Paper, SectionId, SectionKind, Sentence, SentenceId};
use std::collections::BTreeMap;

use crate::model::Evidence;
use crate::segments::Segments;
use crate::wording::{Bigrams, length, names_several, overlaps};

/// Everything that items may be made from and are checked against.
pub(crate) struct Corpus<'a> {
    pub(crate) sources: Vec<Source<'a>>,
    pub(crate) contrasts: &'a [Contrast],
    /// For each alias the terms that it stands for.
    aliases: BTreeMap<&'a str, Vec<&'a str>>,
    /// The stem of every list, ready to be compared, by source.
    stems: Vec<Vec<Bigrams>>,
}

/// One paper with what it knows.
pub(crate) struct Source<'a> {
    pub(crate) paper: &'a Paper,
    pub(crate) knowledge: &'a Knowledge,
    /// Where its words begin and end.
    pub(crate) segments: Segments<'a>,
    /// The terms that stand in every eighth sentence: what the whole paper is about is guessed without reading.
    pub(crate) topics: Vec<&'a str>,
    sentences: BTreeMap<SentenceId, usize>,
}

impl<'a> Corpus<'a> {
    /// Papers and knowledge are paired by the paper's id; one without the other is left out.
    pub(crate) fn new(
        papers: &'a [Paper],
        knowledge: &'a [Knowledge],
        contrasts: &'a [Contrast],
    ) -> Self {
        let sources = papers
            .iter()
            .filter_map(|paper| {
                let knowledge = knowledge.iter().find(|it| it.paper == paper.id)?;
                Some(Source::new(paper, knowledge))
            })
            .collect::<Vec<Source<'a>>>();
        Self {
            aliases: aliases(&sources),
            stems: stems(&sources),
            sources,
            contrasts,
        }
    }

    /// The lists of all papers that ask for the same thing as this one, itself among them.
    pub(crate) fn lists_like(&self, paper: &str, list: usize) -> Vec<&'a List> {
        let own = self.sources.iter().position(|it| it.paper.id == paper);
        let Some(asked) = own.and_then(|it| self.stems.get(it)?.get(list)) else {
            return Vec::new();
        };
        let stem = own
            .and_then(|it| self.sources[it].knowledge.lists.get(list))
            .map_or("", |it| it.stem.as_str());
        self.sources
            .iter()
            .zip(&self.stems)
            .flat_map(|(source, stems)| source.knowledge.lists.iter().zip(stems))
            .filter(|(it, bigrams)| {
                let alike = bigrams.similarity(asked) >= crate::claim::SAME;
                alike && !name_different_things(&it.stem, stem) || overlaps(&it.stem, stem)
            })
            .map(|(it, _)| it)
            .collect()
    }

    pub(crate) fn source(&self, paper: &str) -> Option<&Source<'a>> {
        self.sources.iter().find(|it| it.paper.id == paper)
    }

    /// The sentence that an evidence names.
    pub(crate) fn sentence(&self, evidence: &Evidence) -> Option<&'a Sentence> {
        self.source(&evidence.paper)?.sentence(evidence.sentence)
    }

    /// Whether any paper holds these very words.
    pub(crate) fn says(&self, words: &str) -> bool {
        !words.is_empty()
            && self
                .sources
                .iter()
                .flat_map(|it| &it.paper.sentences)
                .any(|it| it.text.contains(words))
    }

    /// All terms of all papers.
    pub(crate) fn terms(&self) -> impl Iterator<Item = (&Source<'a>, &'a Term)> {
        self.sources
            .iter()
            .flat_map(|source| source.knowledge.terms.iter().map(move |it| (source, it)))
    }

    /// Whether the two words name the same thing in some paper.
    pub(crate) fn same_term(&self, a: &str, b: &str) -> bool {
        let names = |word: &str| self.aliases.get(word).map_or(&[][..], Vec::as_slice);
        a == b
            || names(a).contains(&b)
            || names(b).contains(&a)
            || names(a).iter().any(|it| names(b).contains(it))
    }
}

/// Whether two stems name different things of one subject: its 维度, its 路径.
fn name_different_things(a: &str, b: &str) -> bool {
    let tail = |it: &str| -> String { it.chars().rev().take(2).collect() };
    names_several(a) && names_several(b) && tail(a) != tail(b)
}

fn aliases<'a>(sources: &[Source<'a>]) -> BTreeMap<&'a str, Vec<&'a str>> {
    let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for term in sources.iter().flat_map(|it| &it.knowledge.terms) {
        for alias in &term.aliases {
            names.entry(alias).or_default().push(&term.text);
        }
    }
    names
}

fn stems(sources: &[Source<'_>]) -> Vec<Vec<Bigrams>> {
    sources
        .iter()
        .map(|it| {
            it.knowledge
                .lists
                .iter()
                .map(|it| Bigrams::of(&it.stem))
                .collect()
        })
        .collect()
}

fn topics<'a>(paper: &Paper, knowledge: &'a Knowledge) -> Vec<&'a str> {
    let terms = knowledge.terms.iter();
    let everywhere = terms.filter(|it| it.sentences.len() * 8 > paper.sentences.len());
    everywhere.map(|it| it.text.as_str()).collect()
}

/// What stands before the first heading.
const OPENING: &str = "引言";

/// Terms, best first, of which a title holds at least one.
const TOP: usize = 20;

impl<'a> Source<'a> {
    fn new(paper: &'a Paper, knowledge: &'a Knowledge) -> Self {
        let sentences = paper
            .sentences
            .iter()
            .enumerate()
            .map(|(index, it)| (it.id, index))
            .collect();
        Self {
            paper,
            knowledge,
            segments: Segments::new(knowledge),
            topics: topics(paper, knowledge),
            sentences,
        }
    }

    /// Whether a word is a term of the paper, long enough to be no word of everyday.
    pub(crate) fn is_term(&self, word: &str) -> bool {
        let mut terms = self.knowledge.terms.iter();
        length(word) >= 3 && terms.any(|it| it.text == word)
    }

    pub(crate) fn sentence(&self, id: SentenceId) -> Option<&'a Sentence> {
        self.paper.sentences.get(*self.sentences.get(&id)?)
    }

    /// Place of a sentence in reading order.
    pub(crate) fn place(&self, id: SentenceId) -> usize {
        self.sentences.get(&id).copied().unwrap_or(usize::MAX)
    }

    /// The section in which a sentence stands; the root for a foreign id.
    pub(crate) fn section_of(&self, id: SentenceId) -> SectionId {
        self.sentence(id).map(|it| it.section).unwrap_or_default()
    }

    /// The first sentence under a heading, or under the first of its parts.
    pub(crate) fn first_below(&self, section: SectionId) -> Option<SentenceId> {
        let mut sentences = self.paper.sentences.iter();
        sentences
            .find(|it| self.paper.is_within(it.section, section))
            .map(|it| it.id)
    }

    /// The words that an evidence shows: a heading's or a sentence's.
    pub(crate) fn shown(&self, it: &Evidence) -> &'a str {
        let heading = it.heading.and_then(|it| self.paper.section(it));
        let sentence = || self.sentence(it.sentence).map_or("", |it| &it.text);
        heading.map_or_else(sentence, |it| &it.title)
    }

    pub(crate) fn evidence(&self, sentence: SentenceId) -> Evidence {
        Evidence {
            paper: self.paper.id.clone(),
            sentence,
            span: None,
            heading: None,
        }
    }

    pub(crate) fn evidence_of(&self, sentences: &[SentenceId]) -> Vec<Evidence> {
        let mut all: Vec<Evidence> = Vec::new();
        for &id in sentences {
            if self.sentence(id).is_some() && all.iter().all(|it| it.sentence != id) {
                all.push(self.evidence(id));
            }
        }
        all
    }

    /// How an exam names the paper: its authors, else its title, else 文中.
    pub(crate) fn name(&self) -> String {
        let front = &self.paper.front;
        match self.authors().as_slice() {
            [] if !self.is_titled() => "文中".to_owned(),
            [] => format!("《{}》一文", front.title),
            [one] => (*one).to_owned(),
            [one, two] => format!("{one}、{two}"),
            [one, ..] => format!("{one}等"),
        }
    }

    /// Whether the title speaks of what the paper speaks of: a line taken for one (`国务院总理…`) does
    /// not.
    pub(crate) fn is_titled(&self) -> bool {
        let title = &self.paper.front.title;
        let mut terms = self.knowledge.terms.iter().take(TOP);
        terms.any(|it| title.contains(&it.text))
    }

    /// The authors whose names are known in Chinese: others would read oddly in a Chinese stem.
    pub(crate) fn authors(&self) -> Vec<&'a str> {
        let is_chinese = |it: &&str| it.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        let authors = self.paper.front.authors.iter();
        authors.map(String::as_str).filter(is_chinese).collect()
    }

    /// `燕连福、牛刚刚认为，`: puts a view of the paper into the mouth of the paper.
    pub(crate) fn holds_that(&self) -> String {
        format!("{}认为，", self.name())
    }

    /// Place of a section in the outline, as stable numbers (`2.1`): the position of each node
    /// among its siblings from the top down, whatever the headings say.
    pub(crate) fn outline_place(&self, id: SectionId) -> String {
        let places: Vec<String> = self
            .paper
            .path(id)
            .into_iter()
            .map(|node| {
                let parent = self.paper.section(node).and_then(|it| it.parent);
                let before = parent.map_or(0, |parent| {
                    self.paper
                        .children(parent)
                        .take_while(|(it, _)| *it != node)
                        .count()
                });
                (before + 1).to_string()
            })
            .collect();
        if places.is_empty() {
            "0".to_owned()
        } else {
            places.join(".")
        }
    }

    /// Where a sentence stands, in words short enough for an explanation: `二、第一`.
    pub(crate) fn place_of(&self, sentence: SentenceId) -> String {
        let place = self.place_in_words(self.section_of(sentence));
        // What stands behind the last part, under no heading, closes the paper.
        let sentences = self.paper.sentences.iter();
        let mut before = sentences.take_while(|it| it.id != sentence);
        let headed = |it: &Sentence| {
            self.paper
                .section(it.section)
                .is_some_and(|it| it.level > 0)
        };
        if place == OPENING && before.any(headed) {
            return "结语".to_owned();
        }
        place
    }

    /// A section in words, by the numbers of its heading and those above.
    pub(crate) fn place_in_words(&self, id: SectionId) -> String {
        let numbers: Vec<&str> = self
            .paper
            .path(id)
            .into_iter()
            .filter_map(|it| self.paper.section(it))
            .map(|it| it.number.trim_end_matches(['、', '，', '.', '．', ' ']))
            .filter(|it| !it.is_empty())
            .collect();
        let section = self.paper.section(id);
        match (numbers.as_slice(), section) {
            ([], Some(it)) if it.kind == SectionKind::Abstract => "摘要".to_owned(),
            ([], Some(it)) if it.level == 0 => OPENING.to_owned(),
            ([], Some(it)) => crate::wording::quote(&it.title),
            _ => numbers.join("·"),
        }
    }
}
