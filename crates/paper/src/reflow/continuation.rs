//! What a line goes on with: the paragraph, heading or matter above it, or one that a note tore.

use super::opening::{bare, is_known_heading, is_title};
use super::{Flow, Role};
use crate::character::is_wide_mark;
use crate::label::Label;
use crate::lines::{Layout, is_mark};
use crate::notes;
use crate::number;
use crate::references;

impl Flow<'_> {
    /// The block that a line goes on with.
    pub(super) fn target(&self, at: usize) -> Option<usize> {
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

    pub(super) fn text_goes_on(&self, at: usize) -> bool {
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
            // Pandoc sets in what belongs to a note.
            Label::Footnote if line.indented && self.is_told_note(content) => true,
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

    /// Whether the note that begins at this byte is `[^name]: …`.
    fn is_told_note(&self, start: usize) -> bool {
        self.lines
            .binary_search_by_key(&start, |it| it.start)
            .is_ok_and(|at| notes::definition(self.lines[at].text, self.plan.notes).is_some())
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
    pub(super) fn heading_goes_on(&self, at: usize) -> bool {
        let Layout::Wrapped(full) = self.plan.layout else {
            return false;
        };
        let (line, above) = (&self.lines[at], &self.lines[at - 1]);
        let short = line.width * 20 < full * 17;
        if !short
            || line.text.starts_with('【')
            || line.indented
            || line.is_closed()
            || number::parse(line.text).is_some()
        {
            return false;
        }
        let title_mark = |c: char| "。；，,".contains(c);
        if above.width * 20 >= full * 17 {
            return !line.text.ends_with(title_mark);
        }
        // A short line without an end is no line of a paragraph: the heading is set in larger type.
        !line.after_blank && !line.text.contains(title_mark)
    }
}
