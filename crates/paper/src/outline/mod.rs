//! The outline: headings, numbered items and topic sentences as one tree.

mod chain;
mod ladder;
mod topic;

use crate::character::is_han;
use crate::hash::fnv1a;
use crate::model::{
    Citation, Notice, Paragraph, Section, SectionId, SectionKind, Sentence, SentenceId,
};
use crate::normalise::Clean;
use crate::notice;
use crate::number::Number;
use crate::reflow::is_known_heading;
use crate::sentence;
use crate::span::Span;
use ladder::Ladder;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A piece of the body, clean.
pub(crate) enum Element {
    /// A line of its own.
    Heading(Heading),
    /// A paragraph.
    Text(Text),
    /// The abstract: a part without a heading, so at level 0.
    Abstract(Clean, Range<usize>),
}

pub(crate) struct Heading {
    pub number: Option<Number>,
    /// The number as printed.
    pub printed: String,
    /// Depth of Markdown marks; 0 for none.
    pub hashes: u8,
    pub title: String,
    pub span: Range<usize>,
}

pub(crate) struct Text {
    pub number: Option<Number>,
    /// The number as printed.
    pub printed: String,
    pub clean: Clean,
    /// Its sentences in `clean`; the first holds the number.
    pub sentences: Vec<Range<usize>>,
}

impl Text {
    pub(crate) fn new(number: Option<Number>, printed: String, clean: Clean) -> Self {
        let sentences = sentence::split(&clean.text);
        Self {
            number,
            printed,
            clean,
            sentences,
        }
    }

    /// The first sentence.
    fn first(&self) -> &str {
        self.sentences
            .first()
            .map_or("", |it| &self.clean.text[it.clone()])
    }

    /// The sentences without a number in figures (`1.`, `（一）`), and that number's place in the
    /// clean text. 第一， and 首先， are words of their sentence and stay.
    fn without_number(&self) -> (Vec<Range<usize>>, Option<Range<usize>>) {
        let mut ranges = self.sentences.clone();
        let Some(first) = ranges.first_mut() else {
            return (ranges, None);
        };
        let number = crate::number::parse(&self.clean.text[first.clone()]);
        let Some(number) = number.filter(|it| !it.style.is_item()) else {
            return (ranges, None);
        };
        let printed = first.start..first.start + number.len;
        first.start = printed.end;
        if first.start >= first.end {
            ranges.remove(0);
        }
        (ranges, Some(printed))
    }

    /// The first sentence without the number that opens the paragraph.
    fn first_words(&self) -> &str {
        let first = self.first();
        crate::number::parse(first).map_or(first, |it| &first[it.len..])
    }
}

/// What the outline is built into.
#[derive(Default)]
pub(crate) struct Outline {
    pub sections: Vec<Section>,
    pub paragraphs: Vec<Paragraph>,
    pub sentences: Vec<Sentence>,
    pub notices: Vec<Notice>,
    /// Numbers of items that are no part of a sentence, in the text as received.
    pub numbers: Vec<Range<usize>>,
    ids: BTreeSet<SentenceId>,
    /// How often words came, by the id of their first coming.
    repeats: BTreeMap<SentenceId, u32>,
}

impl Outline {
    /// An outline with its root.
    pub(crate) fn new() -> Self {
        let mut outline = Self::default();
        outline.open(0, String::new(), String::new(), SectionKind::Root, 0..0);
        outline
    }

    /// Adds the body.
    pub(crate) fn add_body(&mut self, elements: &[Element]) {
        let items = chain::accepted(elements);
        let topics = topic::promoted(elements, &items);
        let conclusion = concluding(elements);
        let mut ladder = Ladder::default();
        let mut section = SectionId(0);
        for (at, element) in elements.iter().enumerate() {
            match element {
                Element::Abstract(clean, label) => self.add_abstract(clean, label),
                Element::Heading(heading) => section = self.add_heading(heading, &mut ladder),
                Element::Text(text) => {
                    if conclusion == Some(at) {
                        section = SectionId(0);
                    } else if items[at]
                        && let Some(number) = text.number
                    {
                        let level = ladder.place(number, 0).level;
                        section = self.open_item(level, text, SectionKind::Ordinal);
                    } else if topics[at] {
                        section = self.open_item(ladder.depth() + 1, text, SectionKind::Topic);
                    }
                    let (ranges, number) = if items[at] {
                        text.without_number()
                    } else {
                        (text.sentences.clone(), None)
                    };
                    self.numbers
                        .extend(number.map(|it| text.clean.received(it)));
                    let first = self.add_paragraph(section, &text.clean, &ranges);
                    self.name_topic(section, first);
                }
            }
        }
    }

    fn add_abstract(&mut self, clean: &Clean, label: &Range<usize>) {
        let title = "摘要".to_owned();
        let section = self.open(
            0,
            String::new(),
            title,
            SectionKind::Abstract,
            label.clone(),
        );
        self.add_paragraph(section, clean, &sentence::split(&clean.text));
    }

    fn add_heading(&mut self, heading: &Heading, ladder: &mut Ladder) -> SectionId {
        let known = heading.number.is_none() && is_known_heading(&heading.title);
        let level = match heading.number {
            _ if known => ladder.place_known(heading.hashes),
            Some(number) => {
                let step = ladder.place(number, heading.hashes);
                if let Some(expected) = step.expected {
                    self.notices.push(notice::number_jumps(heading, expected));
                }
                step.level
            }
            None => ladder.place_bare(heading.hashes),
        };
        let kind = if is_conclusion(&heading.title) {
            SectionKind::Conclusion
        } else {
            SectionKind::Heading
        };
        self.open(
            level,
            heading.printed.clone(),
            heading.title.clone(),
            kind,
            heading.span.clone(),
        )
    }

    fn open_item(&mut self, level: u8, text: &Text, kind: SectionKind) -> SectionId {
        let title = topic::title(text.first_words());
        let span = text
            .sentences
            .first()
            .map_or(0..0, |it| text.clean.received(it.clone()));
        let number = if kind == SectionKind::Ordinal {
            text.printed.clone()
        } else {
            String::new()
        };
        self.open(level, number, title, kind, span)
    }

    fn open(
        &mut self,
        level: u8,
        number: String,
        title: String,
        kind: SectionKind,
        span: Range<usize>,
    ) -> SectionId {
        let parent = self
            .sections
            .iter()
            .enumerate()
            .rev()
            .find(|(at, it)| *at == 0 || (it.level > 0 && it.level < level))
            .map(|(at, _)| SectionId(at as u16));
        self.sections.push(Section {
            level,
            number,
            title,
            kind,
            parent,
            topic: None,
            span: Span::new(span.start, span.end),
        });
        SectionId((self.sections.len() - 1).min(usize::from(u16::MAX)) as u16)
    }

    /// The first sentence of a node that is made of one is its topic.
    fn name_topic(&mut self, section: SectionId, first: Option<SentenceId>) {
        let node = &mut self.sections[usize::from(section.0)];
        let sentence_made = matches!(node.kind, SectionKind::Ordinal | SectionKind::Topic);
        if sentence_made && node.topic.is_none() {
            node.topic = first;
        }
    }

    fn add_paragraph(
        &mut self,
        section: SectionId,
        clean: &Clean,
        ranges: &[Range<usize>],
    ) -> Option<SentenceId> {
        let paragraph = self.paragraphs.len() as u32;
        let first = self.sentences.len() as u32;
        for (index, range) in ranges.iter().enumerate() {
            let next = ranges.get(index + 1).map_or(usize::MAX, |it| it.start);
            let sentence = self.sentence(section, paragraph, clean, range, index == 0, next);
            self.sentences.push(sentence);
        }
        let count = ranges.len() as u32;
        if count == 0 {
            return None;
        }
        self.paragraphs.push(Paragraph {
            section,
            first,
            count,
        });
        self.sentences.get(first as usize).map(|it| it.id)
    }

    fn sentence(
        &mut self,
        section: SectionId,
        paragraph: u32,
        clean: &Clean,
        range: &Range<usize>,
        opens: bool,
        next: usize,
    ) -> Sentence {
        let text = &clean.text[range.clone()];
        let mut span = clean.received(range.clone());
        let mut citations = Vec::new();
        let after_last = |at: usize| at > range.start && (at <= range.end || at < next);
        for mark in &clean.marks {
            if !(after_last(mark.at) || opens && mark.at <= range.start) {
                continue;
            }
            span = span.start.min(mark.range.start)..span.end.max(mark.range.end);
            let at = mark.at.clamp(range.start, range.end) - range.start;
            citations.extend(mark.references.iter().map(|&reference| Citation {
                reference,
                page: mark.page.clone(),
                at: at as u32,
            }));
        }
        Sentence {
            id: self.identify(text),
            section,
            paragraph,
            text: text.to_owned(),
            span: Span::new(span.start, span.end),
            citations,
        }
    }

    /// An id from the words alone, so that a corrected mark or neighbour changes nothing; words
    /// that were there before are told apart by their count.
    fn identify(&mut self, text: &str) -> SentenceId {
        let words: String = text
            .chars()
            .filter(|&c| is_han(c) || c.is_alphanumeric())
            .collect();
        let first = id(&words, 0);
        let mut count = self.repeats.get(&first).copied().unwrap_or(0);
        loop {
            let id = id(&words, count);
            count += 1;
            if self.ids.insert(id) {
                self.repeats.insert(first, count);
                return id;
            }
        }
    }
}

fn id(words: &str, count: u32) -> SentenceId {
    let suffix = if count == 0 {
        String::new()
    } else {
        count.to_string()
    };
    let hash = fnv1a(&[words, &suffix]);
    SentenceId((hash ^ (hash >> 32)) as u32)
}

fn is_conclusion(title: &str) -> bool {
    const WORDS: &[&str] = &[
        "结语",
        "结论",
        "余论",
        "结束语",
        "結語",
        "結論",
        "餘論",
        "总结",
    ];
    WORDS.iter().any(|it| title.starts_with(it))
}

/// A last paragraph that sums up the whole, where no heading says so: it belongs to the root.
fn concluding(elements: &[Element]) -> Option<usize> {
    let last = elements.len().checked_sub(1)?;
    let Element::Text(text) = &elements[last] else {
        return None;
    };
    // Right below a heading it is what that heading announces.
    let Some(Element::Text(_)) = last.checked_sub(1).map(|it| &elements[it]) else {
        return None;
    };
    let top = elements.iter().rev().find_map(|it| match it {
        Element::Heading(heading) => Some(heading),
        _ => None,
    })?;
    const OPENERS: &[&str] = &[
        "综上所述",
        "综上",
        "总之",
        "总而言之",
        "概言之",
        "總之",
        "綜上所述",
        "总的来说",
        "总体而言",
    ];
    let opener = OPENERS.iter().any(|it| text.first().starts_with(it));
    (opener && !is_conclusion(&top.title)).then_some(last)
}
