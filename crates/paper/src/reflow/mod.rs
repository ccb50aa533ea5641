//! Lines into blocks: what was broken for the page becomes whole again.

use crate::front::TopLine;
use crate::label::Label;
use crate::lines::{Layout, Line};
use crate::number::{self, Number};
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
pub(crate) struct Plan<'a> {
    pub layout: Layout,
    /// Whether an empty line ends a paragraph: empty lines are few.
    pub blanks_part: bool,
    /// What the lines at the top are: title, authors.
    pub top: Vec<Option<TopLine>>,
    /// Lines of an English front.
    pub english: Vec<Range<usize>>,
    /// The names of the notes that `[^name]: …` tells.
    pub notes: &'a [&'a str],
}

mod continuation;
mod opening;

pub(crate) use opening::{bare, is_known_heading};

pub(crate) fn reflow(lines: &[Line<'_>], plan: &Plan<'_>) -> Vec<Block> {
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
    plan: &'a Plan<'a>,
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
        if let Some(&Some(kind)) = self.plan.top.get(at) {
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
        self.listing = matches!(
            role,
            Role::Label(Label::References | Label::Notes | Label::Appendix, _)
        );
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

    fn last_role(&self) -> Option<Role> {
        self.last
            .and_then(|it| self.blocks.get(it))
            .map(|it| it.role)
    }

    fn above(&self, at: usize) -> Option<&Line<'_>> {
        at.checked_sub(1).map(|it| &self.lines[it])
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
}

impl Line<'_> {
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }
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
        Role::Label(label, _) => !matches!(label, Label::Apparatus | Label::Appendix),
        Role::Heading(..) => true,
        _ => false,
    }
}
