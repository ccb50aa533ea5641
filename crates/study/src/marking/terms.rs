//! The terms of a course, which a near miss must not be.

use super::fold::fold;
use bank::{Card, ClozePart, Content, Form, Item};
use paper::order;
use paper::order::SortedSet;

/// Folded terms.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms(SortedSet<String>);

impl Terms {
    /// These terms.
    pub fn new<'a>(terms: impl IntoIterator<Item = &'a str>) -> Self {
        let folded = terms.into_iter().map(fold);
        Self(order::set(folded.filter(|it| it.chars().count() > 1)))
    }

    /// All that is the answer to something in the bank: terms, members, gaps, choices.
    pub fn of(items: &[Item]) -> Self {
        let mut terms = Vec::new();
        for item in items {
            match &item.content {
                Content::Card(card) => of_card(card, &mut terms),
                Content::Question(question) => of_form(&question.form, &mut terms),
            }
        }
        Self::new(terms)
    }

    /// Adds terms.
    pub fn extend<'a>(&mut self, terms: impl IntoIterator<Item = &'a str>) {
        self.0.extend(Self::new(terms).0);
    }

    /// Whether `answer`, given for `key`, is or brings in another term. Both are folded.
    pub(super) fn is_rival(&self, answer: &str, key: &str) -> bool {
        self.0
            .iter()
            .any(|it| it != key && answer.contains(it.as_str()) && !key.contains(it.as_str()))
    }
}

fn of_card<'b>(card: &'b Card, terms: &mut Vec<&'b str>) {
    match card {
        Card::Definition { term, .. } | Card::Term { term, .. } => terms.push(term),
        Card::Cloze { parts } => of_parts(parts, terms),
        Card::List { members, .. } => terms.extend(members.iter().map(String::as_str)),
        Card::Pair { answer, .. } | Card::Figure { answer, .. } => terms.push(answer),
        Card::Quotation { speaker, .. } => terms.push(speaker),
        Card::Contrast { .. } => {}
    }
}

fn of_form<'b>(form: &'b Form, terms: &mut Vec<&'b str>) {
    match form {
        Form::Single { choices } | Form::Multiple { choices } => {
            terms.extend(choices.iter().map(|it| it.text.as_str()));
        }
        Form::Blank { parts, .. } => of_parts(parts, terms),
        Form::Judgement { change, .. } => {
            if let Some(change) = change {
                terms.extend([change.wrong.as_str(), change.right.as_str()]);
            }
        }
        Form::Match { pairs } => {
            terms.extend(pairs.iter().flat_map(|it| [it.0.as_str(), it.1.as_str()]));
        }
        Form::Order { members } => terms.extend(members.iter().map(String::as_str)),
        Form::Term(_) | Form::Short(_) | Form::Essay(_) | Form::Material { .. } => {}
    }
}

fn of_parts<'b>(parts: &'b [ClozePart], terms: &mut Vec<&'b str>) {
    terms.extend(parts.iter().filter_map(|it| match it {
        ClozePart::Hidden(text) => Some(text.as_str()),
        ClozePart::Shown(_) => None,
    }));
}
