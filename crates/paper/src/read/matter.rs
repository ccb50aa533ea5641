//! Front and back matter into their fields.

use super::{Reader, without_lead};
use crate::character::is_mostly_han;
use crate::citation::CIRCLED;
use crate::front::{self, TopLine};
use crate::label::Label;
use crate::ledger::{Fate, Ledger};
use crate::markup;
use crate::normalise::{Manner, normalise};
use crate::notice;
use crate::references;
use crate::reflow::{Block, Role};

impl Reader<'_> {
    pub(super) fn read_top(&mut self, blocks: &[Block]) {
        let mut lines = Vec::new();
        for block in blocks {
            if let Role::Top(kind) = block.role {
                lines.push((kind, self.top_line(block, kind)));
            }
        }
        let read = front::read_top(&lines);
        let front = &mut self.front;
        if is_mostly_han(&read.title) {
            front.title = read.title;
        } else if !read.title.is_empty() {
            front.title_en = Some(read.title);
        }
        if !read.title_en.is_empty() && front.title_en.is_none() {
            front.title_en = Some(read.title_en);
        }
        front.authors = read.authors;
        front.affiliations = read.affiliations;
    }

    /// A line of the top: its words, with the spaces that part names.
    fn top_line(&mut self, block: &Block, kind: TopLine) -> String {
        let raw: String = block.pieces.iter().map(|it| self.slice(it)).collect();
        let start = block.pieces.first().map_or(0, |it| it.start);
        let (words, lead) = crate::reflow::bare(&raw);
        self.ledger.enter(start..start + lead, Fate::Markup);
        let fate = if kind == TopLine::Running {
            Fate::Apparatus
        } else {
            Fate::Matter
        };
        let pieces = without_lead(&block.pieces, start + lead);
        // A title's note mark is no word of it.
        let manner = Manner {
            citations: kind == TopLine::Title,
            ..Manner::plain(fate)
        };
        let clean = self.clean(&pieces, manner);
        if kind == TopLine::Authors {
            words.to_owned()
        } else {
            clean.text
        }
    }

    pub(super) fn read_english(&mut self, blocks: &[Block]) {
        let english: Vec<&Block> = blocks
            .iter()
            .filter(|it| it.role == Role::English)
            .collect();
        let lines: Vec<String> = english
            .iter()
            .map(|it| {
                it.pieces
                    .iter()
                    .map(|it| self.slice(it))
                    .collect::<String>()
            })
            .collect();
        for piece in english.iter().flat_map(|it| &it.pieces) {
            self.ledger.enter(piece.clone(), Fate::Matter);
        }
        let read = front::read_english(&lines);
        if self.front.affiliations.is_empty() {
            self.front.affiliations = read.affiliations;
        }
        if !read.title.is_empty() && self.front.title_en.is_none() {
            self.front.title_en = Some(read.title);
        }
        if self.front.authors.is_empty() {
            self.front.authors = read.authors;
        }
    }

    pub(super) fn label(&mut self, label: Label, content: usize, block: &Block) {
        let head = block.pieces.first().map_or(0, |it| it.start);
        self.ledger.enter(head..content, Fate::Label);
        let pieces = without_lead(&block.pieces, content);
        if matches!(label, Label::References | Label::Notes | Label::Footnote) {
            let circled = self.lists_circled(block);
            let mut entries = references::entries(self.text, &pieces, self.notes, &mut self.ledger);
            if circled {
                let printed = entries.iter_mut().filter(|it| it.number < CIRCLED);
                printed.for_each(|it| it.number += CIRCLED);
            }
            self.references.extend(entries);
            return;
        }
        if label == Label::Appendix {
            let range = head..block.pieces.last().map_or(head, |it| it.end);
            self.notices.push(notice::appendix(self.text, range));
        }
        let keeps = !matches!(label, Label::Apparatus | Label::Thanks | Label::Appendix);
        let fate = if keeps { Fate::Matter } else { Fate::Apparatus };
        let raw: String = pieces
            .iter()
            .map(|it| self.slice(it))
            .collect::<Vec<_>>()
            .join("\n");
        let words = self.clean(&pieces, Manner::plain(fate).with_gaps()).text;
        let words = unclosed(words.trim());
        let set = |field: &mut Option<String>| {
            if field.is_none() && !words.is_empty() {
                *field = Some(words.clone());
            }
        };
        let front = &mut self.front;
        match label {
            Label::Keywords if front.keywords.is_empty() => front.keywords = keywords(&raw),
            Label::KeywordsEn if front.keywords_en.is_empty() => {
                front.keywords_en = front::keywords(&words)
            }
            Label::AbstractEn => set(&mut front.abstract_en),
            Label::Classification => set(&mut front.classification),
            Label::Funding => set(&mut front.funding),
            Label::AboutAuthors => add(&mut front.about_authors, &words),
            Label::Received => {
                let date = words.trim_end_matches(['；', ';', '，', ',']).to_owned();
                front.received_on = front.received_on.take().or(Some(date));
            }
            Label::Editor => {
                // `小周　审核｜老吴`: another's part follows.
                let own: Vec<&str> = words
                    .split(' ')
                    .take_while(|it| !it.contains(['｜', '|', '／', '/']))
                    .collect();
                let own = own.join(" ");
                let names = front::leading_authors(&own);
                let signed = if names.1.is_empty() {
                    names.0.join("、")
                } else {
                    own
                };
                front.editor = front.editor.take().or(Some(signed));
            }
            Label::Source => {
                let place = words.trim_start_matches(['本', '原', '文', '载', '刊', '于']);
                let place = place.split(['，', '。']).next().unwrap_or(place);
                front.source = front.source.take().or(Some(place.to_owned()));
            }
            Label::Title if !is_mostly_han(&words) => set(&mut front.title_en),
            Label::Title if front.title.is_empty() => front.title = words,
            Label::Subtitle if !front.title.is_empty() => {
                front.title = format!("{}——{words}", front.title);
            }
            Label::Author if front.authors.is_empty() => {
                let (names, rest) = front::leading_authors(&raw);
                front.authors = if names.is_empty() {
                    front::keywords(&raw)
                } else {
                    names
                };
                if !rest.is_empty() && front.about_authors.is_none() {
                    front.about_authors = Some(rest.to_owned());
                }
            }
            Label::Affiliation => front.affiliations.push(words),
            _ => {}
        }
    }
}

/// What several lines of one kind say.
fn add(field: &mut Option<String>, words: &str) {
    match field {
        _ if words.is_empty() => {}
        Some(all) if all.contains(words) => {}
        Some(all) => {
            all.push('；');
            all.push_str(words);
        }
        None => *field = Some(words.to_owned()),
    }
}

/// Keywords are parted before they are cleaned: the space between them is a separator.
fn keywords(raw: &str) -> Vec<String> {
    let mut scratch = Ledger::new("");
    front::keywords(&markup::unescaped(raw))
        .into_iter()
        .map(|it| {
            let whole = 0..it.len();
            normalise(&it, &[whole], Manner::plain(Fate::Matter), &mut scratch).text
        })
        .filter(|it| !it.is_empty())
        .collect()
}

/// Without the bracket that closes a label's own: `[责任编辑: 徐小梅]`.
fn unclosed(words: &str) -> String {
    let pairs = [
        (']', '['),
        ('］', '［'),
        ('）', '（'),
        (')', '('),
        ('】', '【'),
    ];
    for (close, open) in pairs {
        let wrapped = words
            .strip_prefix(open)
            .and_then(|it| it.strip_suffix(close));
        if let Some(inner) = wrapped.filter(|it| !it.contains([open, close])) {
            return inner.trim_start_matches("注：").trim().to_owned();
        }
        if words.ends_with(close) && !words.contains(open) {
            return words.trim_end_matches(close).trim_end().to_owned();
        }
    }
    words.to_owned()
}
