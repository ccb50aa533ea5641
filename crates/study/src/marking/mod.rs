//! Marking: from what the learner gave to what he gains.
//!
//! Everything but answers in words is marked for certain. Words are marked by points, as an
//! estimate that the learner can overrule; see [`words`].

mod blank;
mod choice;
mod fold;
mod terms;
mod traditional;
mod words;

pub use blank::Blank;
pub use choice::multiple;
pub use fold::fold;
pub(crate) use fold::{Folded, folded};
pub use terms::Terms;
pub use words::{Estimate, Finding, Met};

use crate::evidence::Verdict;
use crate::settings::ChoiceRule;
use bank::{Choice, ClozePart, Form, Question};
use paper::order;
use paper::order::SortedSet;
use serde::{Deserialize, Serialize};

/// Full marks, in parts of a question's marks.
pub const FULL: u32 = 10_000;

/// What the learner gave. Choices, members and pairs are named by their canonical place in the
/// bank, never by the place at which they were shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Response {
    /// 单选, 多选.
    Choices(SortedSet<usize>),
    /// 判断.
    Judgement(bool),
    /// 填空: one text a gap.
    Blanks(Vec<String>),
    /// 匹配: for each left member the right one (by the place of its own pair).
    Pairs(Vec<Option<usize>>),
    /// 排序: the members in the learner's order.
    Order(Vec<usize>),
    /// 名词解释, 简答, 论述: one text; 材料: one a task.
    Words(Vec<String>),
}

impl Response {
    /// Whether nothing was given at all.
    pub fn is_empty(&self) -> bool {
        let blank = |it: &String| it.trim().is_empty();
        match self {
            Self::Choices(chosen) => chosen.is_empty(),
            Self::Judgement(_) => false,
            Self::Blanks(texts) | Self::Words(texts) => texts.iter().all(blank),
            Self::Pairs(pairs) => pairs.iter().all(Option::is_none),
            Self::Order(order) => order.is_empty(),
        }
    }
}

/// A marked answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Marked {
    /// Marks gained, in parts of [`FULL`].
    pub share: u32,
    /// How they came about.
    pub detail: Detail,
}

/// What lies behind the marks.
#[derive(Debug, Clone, PartialEq)]
pub enum Detail {
    /// The answer and the question do not belong together; nothing is gained.
    Foreign,
    /// Right or wrong, place by place: choices (whether rightly chosen or left), pairs, members.
    Places(Vec<bool>),
    /// Gap by gap.
    Blanks(Vec<Blank>),
    /// An estimate, task by task.
    Words(Vec<Estimate>),
}

impl Marked {
    /// Whether a machine estimated what only a person can judge.
    pub fn is_estimate(&self) -> bool {
        matches!(self.detail, Detail::Words(_))
    }

    /// The answer with the marks that the learner gives himself.
    #[must_use]
    pub fn overruled(self, share: u32) -> Self {
        Self {
            share: share.min(FULL),
            ..self
        }
    }

    /// What the answer says to the memory. `one_in` as in [`guess`](crate::evidence::guess).
    pub fn verdict(&self, one_in: u32) -> Verdict {
        Verdict::Marked {
            percent: (self.share / (FULL / 100)) as u8,
            one_in,
            in_words: self.is_estimate(),
        }
    }
}

/// Marks an answer. `terms` are the terms that a near miss must not be.
pub fn mark(question: &Question, response: &Response, rule: ChoiceRule, terms: &Terms) -> Marked {
    match (&question.form, response) {
        (Form::Single { choices }, Response::Choices(chosen)) => {
            choice::mark(choices, chosen, ChoiceRule::AllOrNothing)
        }
        (Form::Multiple { choices }, Response::Choices(chosen)) => {
            choice::mark(choices, chosen, rule)
        }
        (Form::Judgement { correct, .. }, Response::Judgement(given)) => {
            places(vec![given == correct])
        }
        (Form::Blank { parts, accepted }, Response::Blanks(given)) => {
            blank::mark(&gaps(parts), accepted, given, terms)
        }
        (Form::Match { pairs }, Response::Pairs(given)) => places(
            (0..pairs.len())
                .map(|left| match given.get(left).copied().flatten() {
                    // Two lefts may have the same right: either place is right then.
                    Some(right) => pairs.get(right).map(|it| &it.1) == Some(&pairs[left].1),
                    None => false,
                })
                .collect(),
        ),
        (Form::Order { members }, Response::Order(given)) => places(
            (0..members.len())
                .map(|place| given.get(place).and_then(|it| members.get(*it)) == members.get(place))
                .collect(),
        ),
        (
            Form::Term(rubric) | Form::Short(rubric) | Form::Essay(rubric),
            Response::Words(texts),
        ) => words::mark(&[(&question.stem, rubric)], texts),
        (Form::Material { tasks, .. }, Response::Words(texts)) => {
            let tasks = tasks.iter().map(|it| (it.stem.as_str(), &it.rubric));
            words::mark(&tasks.collect::<Vec<_>>(), texts)
        }
        _ => Marked {
            share: 0,
            detail: Detail::Foreign,
        },
    }
}

/// The distinct gaps of a blank, in order: equal texts hide together and are typed once.
pub fn gaps(parts: &[ClozePart]) -> Vec<&str> {
    let mut gaps = Vec::new();
    for part in parts {
        if let ClozePart::Hidden(text) = part
            && !gaps.contains(&text.as_str())
        {
            gaps.push(text.as_str());
        }
    }
    gaps
}

/// An equal part of the marks for each place.
fn places(right: Vec<bool>) -> Marked {
    let hits = right.iter().filter(|it| **it).count();
    Marked {
        share: part(hits, right.len()),
        detail: Detail::Places(right),
    }
}

fn part(hits: usize, of: usize) -> u32 {
    (FULL as usize * hits).checked_div(of).unwrap_or(0) as u32
}

fn keys(choices: &[Choice]) -> SortedSet<usize> {
    order::set((0..choices.len()).filter(|it| choices[*it].correct))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        let order = Form::Order {
            members: ["甲", "乙", "丙"].map(str::to_owned).to_vec(),
        };
        let pairs = Form::Match {
            pairs: [("一", "甲"), ("二", "乙"), ("三", "甲")]
                .map(|(left, right)| (left.to_owned(), right.to_owned()))
                .to_vec(),
        };
        let judgement = Form::Judgement {
            correct: false,
            change: None,
        };
        // (form, response, share)
        let table = [
            (&order, Response::Order(vec![0, 1, 2]), FULL),
            (&order, Response::Order(vec![1, 0, 2]), 3_333),
            (&order, Response::Order(vec![]), 0),
            (&order, Response::Order(vec![9, 9, 9, 9]), 0),
            (
                &pairs,
                Response::Pairs(vec![Some(0), Some(1), Some(2)]),
                FULL,
            ),
            (
                &pairs,
                Response::Pairs(vec![Some(2), Some(1), Some(0)]),
                FULL,
            ),
            (&pairs, Response::Pairs(vec![Some(1), Some(0), None]), 0),
            (&pairs, Response::Pairs(vec![Some(0), Some(7)]), 3_333),
            (&judgement, Response::Judgement(false), FULL),
            (&judgement, Response::Judgement(true), 0),
            (&judgement, Response::Order(vec![0]), 0),
        ];
        for (form, response, share) in table {
            let question = Question {
                stem: String::new(),
                form: form.clone(),
            };
            let marked = mark(
                &question,
                &response,
                ChoiceRule::default(),
                &Terms::default(),
            );
            assert_eq!(marked.share, share, "{response:?}");
        }
    }
}
