//! The way from bytes to a [`Paper`].

mod compound;
mod matter;

use crate::aside;
use crate::character::narrow;
use crate::decode::{Encoding, decode};
use crate::front;
use crate::front_matter;
use crate::furniture;
use crate::label::Label;
use crate::ledger::{Fate, Ledger};
use crate::lines;
use crate::model::{About, Front, Notice, Paper, Reference, TitleOrigin};
use crate::normalise::{Clean, Manner, normalise};
use crate::notes;
use crate::notice;
use crate::number::{Number, circled};
use crate::outline::{Element, Heading, Outline, Text};
use crate::references::resolve;
use crate::reflow::{Block, Plan, Role, reflow};
use crate::usable;
use std::ops::Range;

/// A paper with the text it was read from and the account of every character.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What was understood.
    pub paper: Paper,
    /// The text as received, decoded; spans range over it.
    pub text: String,
    /// What became of each of its characters.
    pub ledger: Ledger,
}

/// Reads a paper. `id` is its slug, `about` what was said beside the text.
///
/// Never panics and never fails: what was not understood is in [`Paper::notices`], and
/// [`crate::unusable`] says whether anything can be made of the result.
pub fn read(id: &str, received: &[u8], about: &About) -> Paper {
    read_with_ledger(id, received, about).paper
}

/// Reads a paper and keeps the text and the account.
pub fn read_with_ledger(id: &str, received: &[u8], about: &About) -> Reading {
    let decoded = decode(received);
    let notes = notes::names(&decoded.text);
    let mut reader = Reader {
        ledger: Ledger::new(&decoded.text),
        text: &decoded.text,
        front: Front::default(),
        references: Vec::new(),
        notices: usable::notices(&decoded),
        circled: false,
        notes: &notes,
    };
    let outline = if decoded.encoding == Encoding::Unknown {
        reader
            .ledger
            .enter_open(0..decoded.text.len(), Fate::Apparatus);
        Outline::new()
    } else {
        reader.read()
    };
    let Reader {
        mut front,
        references,
        mut notices,
        ledger,
        ..
    } = reader;
    tell(&mut front, about);
    let unusable = usable::of_notices(&notices);
    if !outline.sentences.is_empty() && unusable.is_none() {
        notices.extend(notice::after_reading(&front, &references, &outline));
    }
    notices.extend(outline.notices);
    let mut sections = outline.sections;
    if let Some(root) = sections.first_mut() {
        root.title.clone_from(&front.title);
    }
    let paper = Paper {
        id: id.to_owned(),
        front,
        sections,
        paragraphs: outline.paragraphs,
        sentences: outline.sentences,
        references,
        notices,
    };
    Reading {
        paper,
        text: decoded.text,
        ledger,
    }
}

/// What stands beside the text wins over what stands in it.
fn tell(front: &mut Front, about: &About) {
    if !front.title.is_empty() {
        front.title_origin = TitleOrigin::Text;
    }
    if let Some(title) = &about.title {
        front.title.clone_from(title);
        front.title_origin = TitleOrigin::Sidecar;
    }
    if about.title_en.is_some() {
        front.title_en.clone_from(&about.title_en);
    }
    if !about.authors.is_empty() {
        front.authors.clone_from(&about.authors);
    }
    if about.source.is_some() {
        front.source.clone_from(&about.source);
    }
}

struct Reader<'a> {
    text: &'a str,
    ledger: Ledger,
    front: Front,
    references: Vec<Reference>,
    notices: Vec<Notice>,
    /// Whether ① marks a note, because the paper lists notes so.
    circled: bool,
    /// The names of the notes that `[^name]: …` tells.
    notes: &'a [&'a str],
}

impl<'a> Reader<'a> {
    fn read(&mut self) -> Outline {
        let head = front_matter::read(self.text);
        self.ledger.enter(0..head.end, Fate::Markup);
        let lines = compound::part_at_labels(lines::split(self.text, head.end));
        let (lines, aside) = aside::clear(lines, &mut self.ledger);
        self.notices.extend(notice::tables(aside.tables));
        self.notices.extend(notice::formulas(aside.formulas));
        let layout = lines::layout(&lines);
        let lines = furniture::clear(lines, layout, &mut self.ledger);
        let top = front::top(&lines, layout, self.title_above(&head.blocks));
        let above = top.iter().take_while(|it| it.is_some()).count();
        let plan = Plan {
            layout,
            blanks_part: lines::blanks_part(&lines),
            english: front::english(&lines, above),
            top,
            notes: self.notes,
        };
        let mut blocks = head.blocks;
        blocks.extend(reflow(&lines, &plan));
        self.circled = blocks.iter().any(|it| self.lists_circled(it));
        self.build(&blocks)
    }

    /// The title that front matter gives.
    fn title_above(&self, head: &[Block]) -> Option<&'a str> {
        let title = head
            .iter()
            .find(|it| matches!(it.role, Role::Label(Label::Title, _)))?;
        title.pieces.first().map(|it| self.slice(it))
    }

    /// How running text is cleaned.
    fn body(&self) -> Manner<'a> {
        Manner::body(self.circled, self.notes)
    }

    fn lists_circled(&self, block: &Block) -> bool {
        matches!(
            block.role,
            Role::Label(Label::References | Label::Notes | Label::Footnote, _)
        ) && block
            .pieces
            .iter()
            .any(|it| self.slice(it).starts_with(|c| circled(c).is_some()))
    }

    fn slice(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or("")
    }

    fn build(&mut self, blocks: &[Block]) -> Outline {
        let mut outline = Outline::new();
        self.read_top(blocks);
        self.read_english(blocks);
        let main = self.main_abstract(blocks);
        let mut elements = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            match block.role {
                Role::Label(Label::Abstract, content) => {
                    elements.extend(self.abstract_part(block, content, main == Some(at)));
                }
                Role::Label(label, content) => self.label(label, content, block),
                Role::Heading(number, hashes, start) => {
                    elements.push(Element::Heading(self.heading(block, number, hashes, start)));
                }
                Role::Text(number) => {
                    elements.extend(self.paragraph(block, number).map(Element::Text));
                }
                Role::Top(_) | Role::English => {}
            }
        }
        outline.add_body(&elements);
        for number in &outline.numbers {
            self.ledger.enter(number.clone(), Fate::Heading);
        }
        resolve(&mut self.references, &mut outline.sentences);
        outline
    }

    fn clean(&mut self, pieces: &[Range<usize>], manner: Manner<'_>) -> Clean {
        normalise(self.text, pieces, manner, &mut self.ledger)
    }

    /// Which block is the abstract: the longest of those that say so. Its text is the front's.
    fn main_abstract(&mut self, blocks: &[Block]) -> Option<usize> {
        let mut scratch = Ledger::new("");
        let mut longest = None;
        for (at, block) in blocks.iter().enumerate() {
            if let Role::Label(Label::Abstract, content) = block.role {
                let pieces = without_lead(&block.pieces, content);
                let text = normalise(self.text, &pieces, self.body(), &mut scratch).text;
                if text.len() > self.front.abstract_text.len() {
                    self.front.abstract_text = text;
                    longest = Some(at);
                }
            }
        }
        longest
    }

    /// The abstract; a second one is dropped if it only begins the first, else it is a paragraph.
    fn abstract_part(&mut self, block: &Block, content: usize, main: bool) -> Option<Element> {
        let label = block.pieces.first().map_or(0..0, |it| it.start..content);
        self.ledger.enter(label.clone(), Fate::Label);
        let pieces = without_lead(&block.pieces, content);
        let clean = self.clean(&pieces, self.body());
        if main {
            return (!clean.text.is_empty()).then_some(Element::Abstract(clean, label));
        }
        if self.repeats_abstract(&clean.text) {
            self.drop_all(&pieces, Fate::Duplicate);
            return None;
        }
        let text = Text::new(None, String::new(), clean);
        (!text.sentences.is_empty()).then_some(Element::Text(text))
    }

    fn drop_all(&mut self, pieces: &[Range<usize>], fate: Fate) {
        for piece in pieces {
            self.ledger.enter(piece.clone(), fate);
        }
    }

    fn heading(
        &mut self,
        block: &Block,
        number: Option<Number>,
        hashes: u8,
        start: usize,
    ) -> Heading {
        let span = block.pieces.first().map_or(0, |it| it.start)
            ..block.pieces.last().map_or(0, |it| it.end);
        self.ledger.enter(span.start..start, Fate::Markup);
        let words = start + number.map_or(0, |it| it.len);
        self.ledger.enter(start..words, Fate::Heading);
        let printed = printed(self.slice(&(start..words)));
        let mut pieces = without_lead(&block.pieces, words);
        self.cut_attributes(&mut pieces);
        if self.slice(&(span.start..start)).contains("**") {
            self.close_bold(&mut pieces);
        }
        let manner = Manner {
            fate: Fate::Heading,
            ..self.body()
        };
        let clean = self.clean(&pieces, manner);
        let title = clean.text.trim_end_matches(['。', '：', ':', ' ']);
        let title = title
            .strip_prefix('【')
            .and_then(|it| it.strip_suffix('】'))
            .unwrap_or(title)
            .to_owned();
        Heading {
            number,
            printed,
            hashes,
            title,
            span,
        }
    }

    /// `{#sec:intro .unnumbered}` behind a heading is Pandoc's.
    fn cut_attributes(&mut self, pieces: &mut [Range<usize>]) {
        let Some(last) = pieces.last_mut() else {
            return;
        };
        let words = self.text.get(last.clone()).unwrap_or("");
        let open = words.rfind("{").filter(|&at| {
            let inner = &words[at + 1..];
            words.ends_with('}') && inner.starts_with(['#', '.', '-']) && inner.is_ascii()
        });
        if let Some(open) = open {
            let end = last.start + words[..open].trim_end().len();
            self.ledger.enter(end..last.end, Fate::Markup);
            last.end = end;
        }
    }

    /// The `**` that closes a bold heading, whose opening one is gone with its other marks.
    fn close_bold(&mut self, pieces: &mut [Range<usize>]) {
        if let Some(last) = pieces.last_mut()
            && let Some(words) = self
                .text
                .get(last.clone())
                .and_then(|it| it.strip_suffix("**"))
        {
            let end = last.start + words.len();
            self.ledger.enter(end..last.end, Fate::Markup);
            last.end = end;
        }
    }

    fn paragraph(&mut self, block: &Block, number: Option<Number>) -> Option<Text> {
        let manner = self.body();
        let clean = self.clean(&block.pieces, manner);
        if self.repeats_abstract(&clean.text) {
            self.drop_all(&block.pieces, Fate::Duplicate);
            return None;
        }
        let first = block.pieces.first()?;
        let printed = number.map_or_else(String::new, |it| {
            let (words, _) = crate::reflow::bare(self.slice(first));
            printed(words.get(..it.len).unwrap_or(""))
        });
        let text = Text::new(number, printed, clean);
        (!text.sentences.is_empty()).then_some(text)
    }

    /// The truncated copy of an abstract that some sources put before the paper.
    fn repeats_abstract(&self, text: &str) -> bool {
        let full = &self.front.abstract_text;
        let text = text.trim_end_matches(['…', '.', '。']);
        text.chars().count() >= 20 && full.starts_with(text)
    }
}

/// A number as printed, its comma full width.
fn printed(number: &str) -> String {
    number
        .trim()
        .chars()
        .filter(|&c| c != '\\')
        .map(|c| if c == ',' { '，' } else { narrow_digit(c) })
        .collect()
}

/// `１．１` as `1.1`.
fn narrow_digit(c: char) -> char {
    if c == '．' { '.' } else { narrow(c) }
}

/// The pieces from `start` on.
fn without_lead(pieces: &[Range<usize>], start: usize) -> Vec<Range<usize>> {
    pieces
        .iter()
        .filter(|it| it.end > start)
        .map(|it| it.start.max(start)..it.end)
        .collect()
}
