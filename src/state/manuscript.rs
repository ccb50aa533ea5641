//! A paper laid out for reading: headings and paragraphs in order, each sentence cut where a term
//! or a citation stands. Made once a paper; knows nothing of the learner.

use crate::state::term_names::TermNames;
use knowledge::Knowledge;
use paper::order::SortedSet;
use paper::{Paper, Paragraph, SectionId, SentenceId};

/// A paper laid out.
#[derive(Debug, PartialEq, Default)]
pub struct Manuscript {
    /// Headings and paragraphs, in reading order.
    pub blocks: Vec<Block>,
    /// All sentences, in reading order.
    pub order: Vec<SentenceId>,
}

/// A heading or a paragraph.
#[derive(Debug, PartialEq)]
pub enum Block {
    /// A heading of its own line.
    Heading {
        /// The node of the outline.
        section: SectionId,
        /// 1 is the top.
        level: u8,
        /// Number and title.
        text: String,
    },
    /// The end of a part that has a heading, before one that has none (摘要, then the opening).
    Break,
    /// A paragraph.
    Paragraph {
        /// The node of the outline that opens with it, where it has no heading of its own.
        opens: Option<SectionId>,
        /// Its sentences.
        lines: Vec<Line>,
    },
}

/// A sentence in pieces.
#[derive(Debug, PartialEq)]
pub struct Line {
    /// The sentence.
    pub id: SentenceId,
    /// Joined, the text of the pieces is the sentence.
    pub pieces: Vec<Piece>,
}

/// A piece of a sentence.
#[derive(Debug, PartialEq)]
pub enum Piece {
    /// Words.
    Plain(String),
    /// The first mention of a term in its chapter.
    Term {
        /// As it stands here.
        text: String,
        /// Index into [`Knowledge::terms`].
        term: usize,
    },
    /// A citation mark.
    Citation {
        /// Number in the reference list.
        reference: u16,
        /// Page, as printed.
        page: Option<String>,
    },
}

impl Manuscript {
    /// Lays out a paper.
    pub fn new(paper: &Paper, knowledge: &Knowledge) -> Self {
        let names = TermNames::new(knowledge);
        let mut layout = Self::default();
        let mut next_section = 1;
        let mut mentioned = SortedSet::new();
        let mut chapter = None;
        for paragraph in &paper.paragraphs {
            layout.head(paper, paragraph.section, &mut next_section);
            let here = paper.path(paragraph.section).first().copied();
            if chapter != here {
                if here.is_none() {
                    layout.blocks.push(Block::Break);
                }
                chapter = here;
                mentioned = SortedSet::new();
            }
            let lines = lines(paper, paragraph, &names, &mut mentioned);
            layout.order.extend(lines.iter().map(|it| it.id));
            let opens = opens(paper, paragraph);
            layout.blocks.push(Block::Paragraph { opens, lines });
        }
        layout
    }

    /// The headings that stand before a paragraph of this section. Sections are in pre-order, as
    /// the text is, so all up to this one that have not been shown stand here.
    fn head(&mut self, paper: &Paper, upto: SectionId, next: &mut usize) {
        while *next <= usize::from(upto.0) {
            if let Some(section) = paper.sections.get(*next)
                && section.topic.is_none()
                && !section.title.is_empty()
            {
                self.blocks.push(Block::Heading {
                    section: SectionId(*next as u16),
                    level: section.level.max(1),
                    text: heading(&section.number, &section.title),
                });
            }
            *next += 1;
        }
    }
}

/// Number and title; a number that is a word (`第一，`) keeps its own punctuation.
pub fn heading(number: &str, title: &str) -> String {
    format!("{number}{title}")
}

/// The node whose title is the paragraph's first sentence.
fn opens(paper: &Paper, paragraph: &Paragraph) -> Option<SectionId> {
    let first = paper.sentences.get(paragraph.first as usize)?;
    let section = paper.section(paragraph.section)?;
    (section.topic == Some(first.id)).then_some(paragraph.section)
}

fn lines(
    paper: &Paper,
    paragraph: &Paragraph,
    names: &TermNames<'_>,
    mentioned: &mut SortedSet<usize>,
) -> Vec<Line> {
    paper
        .sentences_of(paragraph)
        .iter()
        .map(|sentence| Line {
            id: sentence.id,
            pieces: pieces(sentence, names, mentioned),
        })
        .collect()
}

/// Cuts a sentence at its citation marks and at terms not yet mentioned in the chapter.
fn pieces(
    sentence: &paper::Sentence,
    names: &TermNames<'_>,
    mentioned: &mut SortedSet<usize>,
) -> Vec<Piece> {
    let text = sentence.text.as_str();
    let mut pieces = Vec::new();
    let mut marks = sentence.citations.iter().peekable();
    let mut plain = 0;
    let mut at = 0;
    loop {
        while let Some(mark) = marks.next_if(|it| it.at as usize <= at) {
            push_plain(&mut pieces, &text[plain..at]);
            plain = at;
            pieces.push(citation(mark));
        }
        let Some(next) = text[at..].chars().next() else {
            break;
        };
        // A term that a citation mark would cut is left as plain words.
        let limit = marks.peek().map_or(text.len(), |it| it.at as usize);
        match names.at(text, at) {
            Some((len, term)) if at + len <= limit && mentioned.insert(term) => {
                push_plain(&mut pieces, &text[plain..at]);
                pieces.push(Piece::Term {
                    text: text[at..at + len].to_owned(),
                    term,
                });
                at += len;
                plain = at;
            }
            Some((len, _)) if at + len <= limit => at += len,
            _ => at += next.len_utf8(),
        }
    }
    push_plain(&mut pieces, &text[plain..]);
    pieces.extend(marks.map(citation));
    pieces
}

fn citation(mark: &paper::Citation) -> Piece {
    Piece::Citation {
        reference: mark.reference,
        page: mark.page.clone(),
    }
}

fn push_plain(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece::Plain(text.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use knowledge::{Term, TermKind};
    use paper::{Citation, Section, SectionKind, Sentence, Span};

    fn term(text: &str) -> Term {
        Term {
            text: text.into(),
            aliases: Vec::new(),
            kind: TermKind::Concept,
            score: 1.0,
            sentences: Vec::new(),
            cues: Vec::new(),
        }
    }

    fn section(level: u8, number: &str, title: &str, topic: Option<SentenceId>) -> Section {
        Section {
            level,
            number: number.into(),
            title: title.into(),
            kind: SectionKind::Heading,
            parent: (level > 0).then_some(SectionId(u16::from(level.saturating_sub(1)))),
            topic,
            span: Span::new(0, 0),
        }
    }

    fn sentence(id: u32, section: u16, text: &str, citations: &[(u16, u32)]) -> Sentence {
        Sentence {
            id: SentenceId(id),
            section: SectionId(section),
            paragraph: 0,
            text: text.into(),
            span: Span::new(0, 0),
            citations: citations
                .iter()
                .map(|&(reference, at)| Citation {
                    reference,
                    page: None,
                    at,
                })
                .collect(),
        }
    }

    fn paper() -> Paper {
        Paper {
            sections: vec![
                section(0, "", "题目", None),
                section(1, "一、", "开头", None),
                section(2, "第一，", "茶与水。", Some(SentenceId(2))),
            ],
            paragraphs: vec![
                Paragraph {
                    section: SectionId(1),
                    first: 0,
                    count: 1,
                },
                Paragraph {
                    section: SectionId(2),
                    first: 1,
                    count: 1,
                },
            ],
            sentences: vec![
                sentence(1, 1, "好茶叶需要茶水。", &[(7, 9), (8, 24)]),
                sentence(2, 2, "茶与水。", &[]),
            ],
            ..Paper::default()
        }
    }

    fn knowledge(terms: &[&str]) -> Knowledge {
        Knowledge {
            terms: terms.iter().map(|it| term(it)).collect(),
            ..Knowledge::default()
        }
    }

    #[test]
    fn pieces_join_to_the_sentence_and_prefer_the_longest_term() {
        let layout = Manuscript::new(&paper(), &knowledge(&["茶", "茶叶"]));
        let Block::Paragraph { lines, .. } = &layout.blocks[1] else {
            panic!("a paragraph follows the heading: {layout:?}");
        };
        let shown: Vec<String> = lines[0]
            .pieces
            .iter()
            .map(|it| match it {
                Piece::Plain(text) => text.clone(),
                Piece::Term { text, term } => format!("<{term}:{text}>"),
                Piece::Citation { reference, .. } => format!("[{reference}]"),
            })
            .collect();
        assert_eq!(
            shown,
            ["好", "<1:茶叶>", "[7]", "需要", "<0:茶>", "水。", "[8]"]
        );
    }

    #[test]
    fn a_title_that_is_a_sentence_is_no_heading_but_opens_its_paragraph() {
        let layout = Manuscript::new(&paper(), &knowledge(&["茶"]));
        let heads: Vec<_> = layout
            .blocks
            .iter()
            .map(|it| match it {
                Block::Heading { text, .. } => text.clone(),
                Block::Break => "—".to_owned(),
                Block::Paragraph { opens, .. } => format!("{opens:?}"),
            })
            .collect();
        assert_eq!(heads, ["一、开头", "None", "Some(SectionId(2))"]);
        assert_eq!(layout.order, [SentenceId(1), SentenceId(2)]);
    }

    #[test]
    fn a_term_is_marked_once_a_chapter() {
        let layout = Manuscript::new(&paper(), &knowledge(&["茶"]));
        let marked = layout
            .blocks
            .iter()
            .filter_map(|it| match it {
                Block::Paragraph { lines, .. } => Some(lines),
                Block::Heading { .. } | Block::Break => None,
            })
            .flatten()
            .flat_map(|it| &it.pieces)
            .filter(|it| matches!(it, Piece::Term { .. }))
            .count();
        assert_eq!(marked, 1);
    }
}
