//! Lines into blocks: what was broken for the page becomes whole again.

use crate::character::is_wide_mark;
use crate::front::{self, TopLine};
use crate::label::Label;
use crate::lines::{Layout, Line, is_closed, is_mark};
use crate::number::{self, Number, Style};
use crate::references;
use std::ops::Range;

/// What a block is, as far as its first line tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A line above the abstract or the first paragraph: title, authors, affiliation.
    Top(TopLine),
    /// A line of the English front: title, authors, affiliation.
    English,
    /// Front or back matter; its content starts at this byte of the text as received.
    Label(Label, usize),
    /// A heading: its number, the depth of Markdown marks (0 for none), where its words start.
    Heading(Option<Number>, u8, usize),
    /// A paragraph; the number that opens it, if one does.
    Text(Option<Number>),
}

/// A stretch of lines that belong together.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    pub role: Role,
    /// Its lines in the text as received.
    pub pieces: Vec<Range<usize>>,
}

/// What the lines were found to be before they are glued.
pub(crate) struct Plan {
    pub layout: Layout,
    /// Whether an empty line ends a paragraph: empty lines are few.
    pub blanks_part: bool,
    /// What the lines at the top are: title, authors.
    pub top: Vec<TopLine>,
    /// Lines of an English front.
    pub english: Vec<Range<usize>>,
}

pub(crate) fn reflow(lines: &[Line<'_>], plan: &Plan) -> Vec<Block> {
    let mut flow = Flow {
        lines,
        plan,
        blocks: Vec::new(),
        last: None,
        open: None,
        listing: false,
    };
    for at in 0..lines.len() {
        flow.take(at);
    }
    flow.blocks
}

struct Flow<'a> {
    lines: &'a [Line<'a>],
    plan: &'a Plan,
    blocks: Vec<Block>,
    /// The block that took the line above.
    last: Option<usize>,
    /// The paragraph that still waits for its end; notes may stand in between.
    open: Option<usize>,
    /// Within a reference list, where each line is kept as it is.
    listing: bool,
}

impl Flow<'_> {
    fn take(&mut self, at: usize) {
        let line = &self.lines[at];
        if let Some(&kind) = self.plan.top.get(at) {
            let role = if kind == TopLine::Label {
                label_role(line)
            } else {
                Role::Top(kind)
            };
            return self.push(at, role);
        }
        if self
            .plan
            .english
            .binary_search_by(|it| order(it, at))
            .is_ok()
        {
            self.listing = false;
            return self.push(at, Role::English);
        }
        let role = self.opens(at);
        let listed = self
            .last
            .filter(|_| self.listing && role.is_none_or(|it| !ends_listing(it)));
        if let Some(list) = listed {
            return self.append(list, at);
        }
        match role {
            Some(role) => self.push(at, role),
            None => match self.target(at) {
                Some(block) => self.append(block, at),
                None => self.push(at, Role::Text(number::parse(bare(self.lines[at].text).0))),
            },
        }
    }

    fn push(&mut self, at: usize, role: Role) {
        self.listing = matches!(role, Role::Label(Label::References | Label::Notes, _));
        self.blocks.push(Block {
            role,
            pieces: vec![self.lines[at].range()],
        });
        self.last = Some(self.blocks.len() - 1);
        match role {
            Role::Text(_) => self.open = Some(self.blocks.len() - 1),
            Role::Heading(..) | Role::Label(Label::Abstract, _) => self.open = None,
            _ => {}
        }
    }

    fn append(&mut self, at_block: usize, at: usize) {
        let line = self.lines[at].range();
        if let Some(block) = self.blocks.get_mut(at_block) {
            block.pieces.push(line);
        }
        self.last = Some(at_block);
    }

    /// What the line opens; `None` if it goes on with what stands before or opens a plain paragraph.
    fn opens(&self, at: usize) -> Option<Role> {
        let line = &self.lines[at];
        if line.label.is_some() {
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
        (settled && self.is_bare_heading(at)).then_some(Role::Heading(None, 0, line.start + lead))
    }

    /// Whether the line opens an entry of a list without a heading, or a note at a page's foot.
    fn is_note(&self, at: usize) -> bool {
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
    fn heading_mark(&self, line: &Line<'_>) -> Option<Role> {
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
                Style::Part | Style::Chapter | Style::Section | Style::Han | Style::HanParen
            ) && is_title(&words[it.len..])
        })
    }

    fn last_role(&self) -> Option<Role> {
        self.last
            .and_then(|it| self.blocks.get(it))
            .map(|it| it.role)
    }

    fn above(&self, at: usize) -> Option<&Line<'_>> {
        at.checked_sub(1).map(|it| &self.lines[it])
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

    /// The block that a line goes on with.
    fn target(&self, at: usize) -> Option<usize> {
        let last = self.last?;
        let above = self.above(at)?;
        let line = &self.lines[at];
        let goes_on = match self.blocks[last].role {
            Role::Top(_) | Role::English => false,
            Role::Heading(..) => self.heading_goes_on(at),
            Role::Label(label, content) => self.label_goes_on(at, label, content),
            Role::Text(_) => return self.text_goes_on(at).then_some(last),
        };
        if goes_on {
            return Some(last);
        }
        // The other half of a sentence that a note stood in.
        let open = self.open?;
        let waits = matches!(self.blocks[last].role, Role::Label(..))
            && line.han
            && !line.indented
            && above.end() <= line.start
            && self.is_unfinished(open);
        waits.then_some(open)
    }

    fn is_unfinished(&self, block: usize) -> bool {
        let Some(end) = self.blocks[block].pieces.last() else {
            return false;
        };
        self.lines
            .binary_search_by_key(&end.start, |it| it.start)
            .is_ok_and(|at| {
                let long =
                    self.lines[at].width >= 30 || matches!(self.plan.layout, Layout::Wrapped(_));
                !self.lines[at].is_closed() && long
            })
    }

    fn text_goes_on(&self, at: usize) -> bool {
        let (line, above) = (&self.lines[at], &self.lines[at - 1]);
        if is_mark(line.text) {
            return true;
        }
        if line.indented || line.han != above.han && above.is_closed() {
            return false;
        }
        match self.plan.layout {
            Layout::Paragraphs => {
                // A page break within a paragraph: a long line without an end.
                !above.is_closed()
                    && above.width >= 60
                    && above.text.contains(is_wide_mark)
                    && !above.text.ends_with(['：', ':', '；', ';'])
            }
            Layout::Wrapped(_) => {
                !above.is_closed()
                    || (self.is_full(at - 1) && !(self.plan.blanks_part && line.after_blank))
            }
        }
    }

    fn label_goes_on(&self, at: usize, label: Label, content: usize) -> bool {
        let (line, above) = (&self.lines[at], &self.lines[at - 1]);
        if content >= above.end() {
            return true;
        }
        match label {
            Label::AbstractEn | Label::KeywordsEn => {
                let over = above.is_closed() && !self.is_full(at - 1);
                let parted = label == Label::KeywordsEn && line.after_blank;
                !line.han && !over && !parted
            }
            Label::Abstract if self.is_before_keywords(at) => true,
            _ if line.after_break && label != Label::Abstract => false,
            Label::Footnote => {
                let stopped = above.text.ends_with(['。', '.', '．']);
                !stopped && (!references::is_complete(above.text) || self.is_full(at - 1))
            }
            Label::Thanks => true,
            _ if line.indented => false,
            Label::Abstract => {
                matches!(self.plan.layout, Layout::Wrapped(_))
                    && (!above.is_closed() || self.is_full(at - 1))
            }
            Label::Keywords => {
                self.is_full(at - 1) && line.width < above.width && !line.is_closed()
                    || above.text.ends_with(['；', ';', '、', '，', ','])
            }
            Label::Funding | Label::AboutAuthors | Label::Affiliation => {
                matches!(self.plan.layout, Layout::Wrapped(_))
                    && self.is_full(at - 1)
                    && (!above.is_closed() || self.ends_before_break(at))
            }
            _ => false,
        }
    }

    /// Whether a page ends within a few lines and nothing opens up to there: a note runs to its foot.
    fn ends_before_break(&self, at: usize) -> bool {
        self.lines[at + 1..]
            .iter()
            .take(5)
            .take_while(|it| it.label.is_none() && references::note_mark(it.text).is_none())
            .any(|it| it.after_break)
    }

    /// Whether keywords follow soon, with nothing but paragraphs up to there: an abstract in parts.
    fn is_before_keywords(&self, at: usize) -> bool {
        const MOST_PARTS: usize = 8;
        for line in self.lines[at..].iter().take(MOST_PARTS) {
            if let Some(found) = line.label {
                return matches!(found.label, Label::Keywords | Label::Classification);
            }
            let (words, _) = bare(line.text);
            let numbered = number::parse(words).is_some_and(|it| is_title(&words[it.len..]));
            if numbered || self.heading_mark(line).is_some() || is_known_heading(words) {
                return false;
            }
        }
        false
    }

    /// Headings are set short; a full line of one, or one that the line below clearly completes,
    /// goes on.
    fn heading_goes_on(&self, at: usize) -> bool {
        let Layout::Wrapped(full) = self.plan.layout else {
            return false;
        };
        let (line, above) = (&self.lines[at], &self.lines[at - 1]);
        let short = line.width * 20 < full * 17;
        if !short || line.indented || line.is_closed() || number::parse(line.text).is_some() {
            return false;
        }
        let title_mark = |c: char| "。；，,".contains(c);
        if above.width * 20 >= full * 17 {
            return !line.text.ends_with(title_mark);
        }
        // A short line without an end is no line of a paragraph: the heading is set in larger type.
        !line.after_blank && !line.text.contains(title_mark)
    }

    /// Whether the line fills its place on the page, measured against the lines around it.
    fn is_full(&self, at: usize) -> bool {
        let Layout::Wrapped(full) = self.plan.layout else {
            return self.lines[at].width >= 60;
        };
        let near = &self.lines[at.saturating_sub(3)..(at + 4).min(self.lines.len())];
        // A zone set wider than the columns: abstracts, English.
        let wide = near
            .iter()
            .filter(|it| it.width * 4 > full * 5)
            .map(|it| it.width)
            .max();
        let wide_count = near.iter().filter(|it| it.width * 4 > full * 5).count();
        let local = wide.filter(|_| wide_count >= 2).unwrap_or(full);
        self.lines[at].width * 20 >= local * 17
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

impl Line<'_> {
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }
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
    let words = words.trim_end_matches('*').trim();
    let count = words.chars().count();
    (1..=60).contains(&count)
        && !words.contains(['。', '；', ';'])
        && !is_closed(words.trim_end_matches(['？', '?', '！', '!', ']', '］']))
        && !words.ends_with(['，', ',', '、', '.', '．'])
}

/// The words of a line without marks of Markdown before them, and how many bytes those are.
pub(crate) fn bare(line: &str) -> (&str, usize) {
    let rest =
        line.trim_start_matches(|c: char| c == '#' || c == '>' || crate::character::is_blank(c));
    let rest = rest.strip_prefix("**").unwrap_or(rest);
    (rest, line.len() - rest.len())
}

/// Where a range stands against a place: for search in ranges that ascend.
fn order(range: &Range<usize>, at: usize) -> std::cmp::Ordering {
    if range.end <= at {
        std::cmp::Ordering::Less
    } else if range.start > at {
        std::cmp::Ordering::Greater
    } else {
        std::cmp::Ordering::Equal
    }
}

fn label_role(line: &Line<'_>) -> Role {
    match line.label {
        Some(found) => Role::Label(found.label, line.start + found.end),
        None => Role::Text(None),
    }
}

/// What ends a reference list: matter of another kind, or a heading.
fn ends_listing(role: Role) -> bool {
    match role {
        Role::Label(label, _) => !matches!(label, Label::Apparatus),
        Role::Heading(..) => true,
        _ => false,
    }
}
