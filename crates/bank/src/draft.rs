//! A candidate item: what a generator proposes and the rules judge.

use crate::claim::Claim;
use crate::model::{
    Bloom, Card, Change, Choice, ClozePart, Content, Evidence, Form, Item, ItemId, Kind, PointId,
    Question,
};
use paper::SectionId;
use paper::hash::fnv1a;

/// What a student can know: the identity and the name of a knowledge point.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PointKey {
    /// The paper's id.
    pub(crate) paper: String,
    /// What is known, not how it is worded here: `slot/新质生产力/核心标志`.
    pub(crate) key: String,
    /// In words.
    pub(crate) name: String,
}

impl PointKey {
    pub(crate) fn id(&self) -> PointId {
        PointId(fnv1a(&["point", &self.paper, &self.key]))
    }
}

/// A candidate.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub(crate) point: PointKey,
    /// Tells apart items of one kind on one point: `term`, `definition`.
    pub(crate) variant: &'static str,
    pub(crate) section: SectionId,
    pub(crate) content: Content,
    pub(crate) evidence: Vec<Evidence>,
    pub(crate) bloom: Bloom,
    pub(crate) explanation: String,
    /// What each choice says, in the order of the choices; for a judgement, what the stem says.
    pub(crate) claims: Vec<Claim>,
    /// How much it is worth a learner's time, from 0 to 1.
    pub(crate) worth: f32,
    /// Place of its first evidence in the paper.
    pub(crate) place: usize,
}

impl Draft {
    pub(crate) fn kind(&self) -> Kind {
        self.content.kind()
    }

    pub(crate) fn id(&self) -> ItemId {
        ItemId(fnv1a(&[
            "item",
            &self.point.paper,
            self.kind().name(),
            self.variant,
            &self.point.key,
        ]))
    }

    pub(crate) fn question(&self) -> Option<&Question> {
        match &self.content {
            Content::Question(question) => Some(question),
            Content::Card(_) => None,
        }
    }

    pub(crate) fn choices(&self) -> &[Choice] {
        match self.question().map(|it| &it.form) {
            Some(Form::Single { choices } | Form::Multiple { choices }) => choices,
            _ => &[],
        }
    }

    /// What was changed in a false statement.
    pub(crate) fn change(&self) -> Option<&Change> {
        match self.question().map(|it| &it.form) {
            Some(Form::Judgement { change, .. }) => change.as_ref(),
            _ => None,
        }
    }

    /// The parts of a cloze or blank.
    pub(crate) fn parts(&self) -> &[ClozePart] {
        match &self.content {
            Content::Card(Card::Cloze { parts }) => parts,
            Content::Question(Question {
                form: Form::Blank { parts, .. },
                ..
            }) => parts,
            _ => &[],
        }
    }

    /// What the learner sees before he answers, options left out.
    pub(crate) fn visible(&self) -> String {
        match &self.content {
            Content::Question(question) => question.stem.clone(),
            Content::Card(card) => front(card),
        }
    }

    pub(crate) fn into_item(self, difficulty: f32, core: bool) -> Item {
        Item {
            id: self.id(),
            paper: self.point.paper.clone(),
            section: self.section,
            point: self.point.id(),
            point_name: self.point.name,
            content: self.content,
            evidence: self.evidence,
            difficulty,
            bloom: self.bloom,
            core,
            explanation: self.explanation,
        }
    }
}

/// What a card shows first.
pub(crate) fn front(card: &Card) -> String {
    match card {
        Card::Definition { term, .. } => term.clone(),
        Card::Term { definition, .. } => definition.clone(),
        Card::Cloze { parts } => with_gaps(parts),
        Card::Quotation { words, .. } => words.clone(),
        Card::List { stem, .. }
        | Card::Pair { stem, .. }
        | Card::Figure { stem, .. }
        | Card::Contrast { stem, .. } => stem.clone(),
    }
}

/// The mark of a gap.
pub(crate) const GAP: &str = "（　　）";

/// The text of a cloze with gaps in place of what is hidden.
pub(crate) fn with_gaps(parts: &[ClozePart]) -> String {
    parts
        .iter()
        .map(|it| match it {
            ClozePart::Shown(text) => text.as_str(),
            ClozePart::Hidden(_) => GAP,
        })
        .collect()
}

/// The text of a cloze with nothing hidden.
pub(crate) fn refilled(parts: &[ClozePart]) -> String {
    parts
        .iter()
        .map(|it| match it {
            ClozePart::Shown(text) | ClozePart::Hidden(text) => text.as_str(),
        })
        .collect()
}

/// `text` in parts, every occurrence of a word of `hidden` a part of its own.
pub(crate) fn hide(text: &str, hidden: &[&str]) -> Vec<ClozePart> {
    let mut parts = Vec::new();
    let mut shown = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        // The longest word wins, so that a term is not torn by a shorter one within it.
        let word = hidden
            .iter()
            .filter(|it| !it.is_empty() && rest.starts_with(**it))
            .max_by_key(|it| it.len());
        if let Some(word) = word {
            if !shown.is_empty() {
                parts.push(ClozePart::Shown(std::mem::take(&mut shown)));
            }
            parts.push(ClozePart::Hidden((*word).to_owned()));
            rest = &rest[word.len()..];
        } else {
            shown.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    if !shown.is_empty() {
        parts.push(ClozePart::Shown(shown));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeats_hide_together() {
        let parts = hide("新产业催生新产业链", &["新产业"]);
        assert_eq!(with_gaps(&parts), "（　　）催生（　　）链");
        assert_eq!(refilled(&parts), "新产业催生新产业链");
        let parts = hide("共同富裕的富裕性", &["富裕", "共同富裕"]);
        assert_eq!(with_gaps(&parts), "（　　）的（　　）性");
    }
}
