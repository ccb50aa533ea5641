//! What Markdown tools put above a text between `---` and `---`: title, authors, keywords, abstract.
//!
//! Only the few shapes of YAML that such heads are written in are read, line by line: each character
//! must keep its place in the text as received, and a head that no YAML parser would take must not
//! cost the paper. What is not understood is dropped as markup.

use crate::label::Label;
use crate::reflow::{Block, Role};
use std::ops::Range;

/// A head, understood.
#[derive(Debug, Default)]
pub(crate) struct FrontMatter {
    /// Its fields as blocks of matter.
    pub blocks: Vec<Block>,
    /// Where the text begins.
    pub end: usize,
}

/// No head has more lines.
const MOST_LINES: usize = 200;

/// The head of a text; empty where there is none.
pub(crate) fn read(text: &str) -> FrontMatter {
    let Some(lines) = lines(text) else {
        return FrontMatter::default();
    };
    let mut fields: Vec<Field> = Vec::new();
    for range in &lines {
        let line = &text[range.clone()];
        match (top_key(line), fields.last_mut()) {
            (Some((key, value)), _) => {
                let mut field = Field::new(key);
                field.take(text, range.start + value..range.end);
                fields.push(field);
            }
            (None, Some(field)) => field.take(text, range.clone()),
            (None, None) => {}
        }
    }
    FrontMatter {
        blocks: fields.into_iter().flat_map(Field::blocks).collect(),
        end: lines.last().map_or(0, |it| closing_end(text, it.end)),
    }
}

/// The lines between the marks; `None` where no head stands there.
fn lines(text: &str) -> Option<Vec<Range<usize>>> {
    let mut start = 0;
    let mut found = Vec::new();
    for (count, raw) in text.split_inclusive('\n').take(MOST_LINES).enumerate() {
        let line = raw.trim_end();
        match (count, line) {
            (0, "---") => {}
            (0, _) => return None,
            (_, "---" | "...") => {
                let keyed = found
                    .iter()
                    .any(|it: &Range<usize>| top_key(&text[it.clone()]).is_some());
                return keyed.then_some(found);
            }
            _ => found.push(start..start + line.len()),
        }
        start += raw.len();
    }
    None
}

/// Where the line with the closing mark ends, which follows the last line of the head.
fn closing_end(text: &str, last: usize) -> usize {
    let mut end = last;
    for raw in text[last..].split_inclusive('\n') {
        end += raw.len();
        if matches!(raw.trim_end(), "---" | "...") {
            break;
        }
    }
    end
}

/// `title: …` without an indent: the key, and where its value begins.
fn top_key(line: &str) -> Option<(&str, usize)> {
    if line.starts_with([' ', '\t', '-', '#']) {
        return None;
    }
    key(line)
}

fn key(line: &str) -> Option<(&str, usize)> {
    let colon = line.find(':')?;
    let behind = &line[colon + 1..];
    let name = line[..colon].trim();
    let fits = (1..=24).contains(&name.chars().count()) && !name.contains(char::is_whitespace);
    (fits && (behind.is_empty() || behind.starts_with([' ', '\t']))).then_some((name, colon + 1))
}

/// What a key announces.
fn label(key: &str) -> Label {
    match key.to_lowercase().as_str() {
        "title" | "标题" | "题目" | "題目" => Label::Title,
        "subtitle" | "副标题" => Label::Subtitle,
        "author" | "authors" | "作者" => Label::Author,
        "affiliation" | "affiliations" | "institute" | "单位" => Label::Affiliation,
        "keywords" | "keyword" | "关键词" | "關鍵詞" => Label::Keywords,
        "abstract" | "summary" | "摘要" => Label::Abstract,
        "abstract_en" | "abstract-en" => Label::AbstractEn,
        "keywords_en" | "keywords-en" => Label::KeywordsEn,
        "journal" | "source" | "来源" => Label::Source,
        _ => Label::Apparatus,
    }
}

struct Field {
    label: Label,
    pieces: Vec<Range<usize>>,
    /// Institutions named below authors.
    affiliations: Vec<Range<usize>>,
    /// Within `[…]` that has not closed yet.
    open: bool,
}

impl Field {
    fn new(key: &str) -> Self {
        Self {
            label: label(key),
            pieces: Vec::new(),
            affiliations: Vec::new(),
            open: false,
        }
    }

    /// Takes the value behind a key, or a line below it.
    fn take(&mut self, text: &str, range: Range<usize>) {
        let mut place = trimmed(text, range);
        // `- item` of a list.
        if let Some(rest) = text[place.clone()].strip_prefix("- ") {
            place = trimmed(text, place.end - rest.len()..place.end);
        }
        let words = &text[place.clone()];
        let people = matches!(self.label, Label::Author | Label::Affiliation);
        if let Some((name, value)) = key(words).filter(|_| people) {
            let value = unquoted(text, place.start + value..place.end);
            match label(name) {
                Label::Affiliation => self.affiliations.push(value),
                _ if name == "name" => self.pieces.push(value),
                _ => {}
            }
            return;
        }
        // `|`, `>-`: a text in lines follows.
        if words.len() <= 2 && words.starts_with(['|', '>']) {
            return;
        }
        if self.open || words.starts_with('[') {
            self.open = !words.ends_with(']');
            return self.take_row(text, place);
        }
        self.pieces.push(unquoted(text, place));
    }

    /// `[one, two]`
    fn take_row(&mut self, text: &str, range: Range<usize>) {
        let words = &text[range.clone()];
        let inner = words.trim_start_matches('[');
        let mut start = range.end - inner.len();
        for item in inner.trim_end_matches(']').split([',', '，']) {
            self.pieces.push(unquoted(text, start..start + item.len()));
            start += item.len();
            start += text[start..].chars().next().map_or(0, char::len_utf8);
        }
    }

    fn blocks(self) -> Vec<Block> {
        [
            (self.label, self.pieces),
            (Label::Affiliation, self.affiliations),
        ]
        .into_iter()
        .filter_map(|(label, mut pieces)| {
            pieces.retain(|it| !it.is_empty());
            let content = pieces.first()?.start;
            Some(Block {
                role: Role::Label(label, content),
                pieces,
            })
        })
        .collect()
    }
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let start = range.end - words.trim_start().len();
    start..start + text[start..range.end].trim_end().len()
}

fn unquoted(text: &str, range: Range<usize>) -> Range<usize> {
    let range = trimmed(text, range);
    let words = &text[range.clone()];
    let quoted = words.len() >= 2
        && ['"', '\'']
            .iter()
            .any(|&it| words.starts_with(it) && words.ends_with(it));
    if quoted {
        range.start + 1..range.end - 1
    } else {
        range
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> (Vec<(Label, Vec<&str>)>, &str) {
        let head = read(text);
        let fields = head
            .blocks
            .iter()
            .map(|it| match it.role {
                Role::Label(label, _) => (
                    label,
                    it.pieces.iter().map(|it| &text[it.clone()]).collect(),
                ),
                _ => unreachable!("only matter"),
            })
            .collect();
        (fields, &text[head.end..])
    }

    #[test]
    fn heads() {
        use Label::*;
        let text = "---\ntitle: \"甲：乙\"\nauthor:\n  - 张三\n  - name: 李四\n    affiliation: 某大学\nkeywords: [丙, '丁']\nabstract: |\n  戊。\n  己。\nlang: zh\n---\n正文。";
        let (fields, rest) = seen(text);
        assert_eq!(
            fields,
            [
                (Title, vec!["甲：乙"]),
                (Author, vec!["张三", "李四"]),
                (Affiliation, vec!["某大学"]),
                (Keywords, vec!["丙", "丁"]),
                (Abstract, vec!["戊。", "己。"]),
                (Apparatus, vec!["zh"]),
            ]
        );
        assert_eq!(rest, "正文。");
    }

    #[test]
    fn a_rule_is_no_head() {
        for text in [
            "---\n正文。\n---\n后文。",
            "---\ntitle: 甲\n正文",
            "正文",
            "",
            "---",
        ] {
            assert_eq!(seen(text), (vec![], text));
        }
    }
}
