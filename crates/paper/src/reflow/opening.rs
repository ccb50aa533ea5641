//! What a line opens: a heading, a label's matter, a note, a numbered paragraph.

use super::{Flow, Role, label_role};
use crate::character::is_blank;
use crate::citation;
use crate::front;
use crate::label::Label;
use crate::lines::{Layout, Line, is_closed};
use crate::notes;
use crate::number::{self, Style};
use crate::references;

impl Flow<'_> {
    /// What the line opens; `None` if it goes on with what stands before or opens a plain paragraph.
    pub(super) fn opens(&self, at: usize) -> Option<Role> {
        let line = &self.lines[at];
        // An appendix stands behind the argument; a line of contents that names it does not.
        let early = |label| label == Label::Appendix && at * 2 < self.lines.len();
        if line.label.is_some_and(|it| !early(it.label)) {
            return Some(label_role(line));
        }
        if self.listing {
            return self.heading_mark(line);
        }
        if let Some(role) = self.heading_mark(line) {
            return Some(role);
        }
        if self.is_note(at) {
            return Some(Role::Label(Label::Footnote, line.start));
        }
        let settled = self.is_settled(at);
        let (bare, lead) = bare(line.text);
        if let Some(number) = number::parse(bare) {
            if is_title(&bare[number.len..]) && !number.style.is_item() && settled {
                return Some(Role::Heading(Some(number), 0, line.start + lead));
            }
            // 首先，and 一是 also begin lines within a paragraph; 第一， and 1. hardly ever do.
            let inline = matches!(
                number.style,
                Style::Sequence | Style::Being | Style::Among | Style::Circled
            );
            if (!inline && settled) || self.opens_paragraph(at) {
                return Some(Role::Text(Some(number)));
            }
            return None;
        }
        let bare_heading = is_bracketed(bare) || self.is_bare_heading(at);
        (settled && bare_heading).then_some(Role::Heading(None, 0, line.start + lead))
    }

    /// Whether the line opens an entry of a list without a heading, or a note at a page's foot.
    fn is_note(&self, at: usize) -> bool {
        if notes::definition(self.lines[at].text, self.plan.notes).is_some() {
            return true;
        }
        let Some((_, len)) = references::note_mark(self.lines[at].text) else {
            return false;
        };
        let words = &self.lines[at].text[len..];
        // ① at a page's foot, whatever it says.
        let foot = self.lines[at + 1..]
            .iter()
            .take(12)
            .any(|it| it.after_break);
        if words.starts_with(crate::character::is_blank)
            && foot
            && self.lines[at]
                .text
                .starts_with(|c| number::circled(c).is_some())
        {
            return true;
        }
        let mut entry = words.to_owned();
        for line in self.lines[at + 1..].iter().take(2) {
            if references::note_mark(line.text).is_some() || line.label.is_some() {
                break;
            }
            entry.push_str(line.text);
        }
        references::is_entry(&entry)
    }

    /// Markdown's own marks leave no doubt that a line is a heading, if not of which level.
    pub(super) fn heading_mark(&self, line: &Line<'_>) -> Option<Role> {
        let hashes = line.text.bytes().take_while(|&b| b == b'#').count();
        let (bare, lead) = bare(line.text);
        let named = (1..=6).contains(&hashes) && !bare.is_empty();
        let long = bare.contains('。') && bare.chars().count() > 60;
        (named && !long)
            .then(|| Role::Heading(number::parse(bare), hashes as u8, line.start + lead))
    }

    /// Whether what stands above the line is over, so that something new may begin.
    fn is_settled(&self, at: usize) -> bool {
        let Some(above) = self.above(at) else {
            return true;
        };
        match self.last_role() {
            Some(Role::Text(_)) => match self.plan.layout {
                Layout::Paragraphs => self.is_strong(at) || !self.text_goes_on(at),
                Layout::Wrapped(_) => {
                    above.is_closed()
                        || (self.is_strong(at) && !self.is_full(at - 1))
                        || above.text.ends_with(['：', ':', '；', ';']) && !self.is_full(at - 1)
                }
            },
            Some(Role::Label(..)) => match self.plan.layout {
                Layout::Paragraphs => true,
                Layout::Wrapped(_) => {
                    above.is_closed() || !self.is_full(at - 1) || above.han != self.lines[at].han
                }
            },
            Some(Role::Heading(..)) => !self.heading_goes_on(at),
            _ => true,
        }
    }

    /// Whether the line opens with a number that running text hardly ever has at a line's start.
    fn is_strong(&self, at: usize) -> bool {
        let words = bare(self.lines[at].text).0;
        number::parse(words).is_some_and(|it| {
            matches!(
                it.style,
                Style::Part
                    | Style::Chapter
                    | Style::Section
                    | Style::Formal
                    | Style::Han
                    | Style::HanParen
            ) && is_title(&words[it.len..])
        })
    }

    /// Whether a paragraph may begin at this line.
    fn opens_paragraph(&self, at: usize) -> bool {
        let Some(above) = self.above(at) else {
            return true;
        };
        match self.plan.layout {
            Layout::Paragraphs => self.is_settled(at),
            Layout::Wrapped(_) => {
                self.lines[at].indented
                    || (above.is_closed() && !self.is_full(at - 1))
                    || (above.is_closed() && self.plan.blanks_part && self.lines[at].after_blank)
                    || !matches!(self.last_role(), Some(Role::Text(_)))
            }
        }
    }

    /// A heading without a number: a short line of its own, no mark at its end, over a paragraph.
    fn is_bare_heading(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let title = line.text.trim_matches('*').trim();
        let count = title.chars().count();
        if !line.han || line.is_closed() || !(2..=32).contains(&count) || !is_title(title) {
            return false;
        }
        if is_known_heading(title) {
            return true;
        }
        if line.repeated || front::is_masthead(title) {
            return false;
        }
        let Some(below) = self.lines.get(at + 1) else {
            return false;
        };
        let short = match self.plan.layout {
            Layout::Paragraphs => line.width <= 48,
            Layout::Wrapped(full) => line.width * 3 <= full * 2,
        };
        let parted = match self.plan.layout {
            Layout::Paragraphs => {
                below.width > line.width && below.text.contains(['，', '。', ','])
            }
            Layout::Wrapped(_) => below.indented || (line.after_blank && below.after_blank),
        };
        let first_text = matches!(self.last_role(), None | Some(Role::Top(_)));
        short
            && parted
            && !first_text
            && !title.contains(['，', '、', ','])
            && line.text.chars().next().is_some_and(char::is_alphanumeric)
    }
}

/// `【审美价值】`: a heading in brackets, alone on its line.
fn is_bracketed(line: &str) -> bool {
    let inner = line.strip_prefix('【').and_then(|it| it.strip_suffix('】'));
    inner.is_some_and(|it| (2..=24).contains(&it.chars().count()) && is_title(it))
}

/// Headings that hardly ever carry a number.
pub(crate) fn is_known_heading(title: &str) -> bool {
    const KNOWN: &[&str] = &[
        "引言",
        "引论",
        "导言",
        "导论",
        "前言",
        "绪论",
        "绪言",
        "序言",
        "问题的提出",
        "问题提出",
        "文献综述",
        "结语",
        "结论",
        "余论",
        "小结",
        "结束语",
        "结语与展望",
        "结论与展望",
        "结论与讨论",
        "结论与建议",
        "结论与启示",
        "讨论与结论",
        "总结",
        "总结与展望",
        "引 言",
        "結語",
        "結論",
        "緒論",
        "導論",
        "餘論",
    ];
    let bare: String = title
        .chars()
        .filter(|&c| !crate::character::is_blank(c))
        .collect();
    KNOWN.contains(&bare.as_str())
}

/// Whether words can be a heading: no sentence in them, not torn off.
pub(crate) fn is_title(words: &str) -> bool {
    let words = citation::without_marks(words);
    let words = words.trim_end_matches('*').trim();
    // Space between Chinese characters will go, and note marks too.
    let stays = |c: &char| !is_blank(*c) && number::circled(*c).is_none();
    let count = words.chars().filter(stays).count();
    let own = words.trim_end_matches(['？', '?', '！', '!', ']', '］']);
    (1..=60).contains(&count)
        && !own.contains(['。', '；', ';', '！', '!', '？'])
        && !is_closed(own)
        && !words.ends_with(['，', ',', '、', '.', '．'])
}

/// The words of a line without marks of Markdown before them, and how many bytes those are.
pub(crate) fn bare(line: &str) -> (&str, usize) {
    let rest =
        line.trim_start_matches(|c: char| c == '#' || c == '>' || crate::character::is_blank(c));
    let item = ["- ", "* ", "+ ", "• "]
        .into_iter()
        .find_map(|it| rest.strip_prefix(it));
    let rest = item.map_or(rest, |it| it.trim_start_matches(is_blank));
    let rest = rest.strip_prefix("**").unwrap_or(rest);
    (rest, line.len() - rest.len())
}
