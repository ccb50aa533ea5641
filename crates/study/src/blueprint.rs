//! What an exam is made of, as data.

use crate::settings::ChoiceRule;
use bank::Kind;
use serde::{Deserialize, Serialize};

/// The plan of an exam.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blueprint {
    /// Its name in links and files.
    pub name: String,
    /// Minutes; `None` without a limit.
    pub minutes: Option<u32>,
    /// Its parts, in order.
    pub parts: Vec<Part>,
}

/// A part of an exam: so many questions of the same worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The kinds it draws from, the first as long as there are any, then the next.
    pub kinds: Vec<Kind>,
    /// Number of questions.
    pub count: u32,
    /// Hundredths of a mark for each.
    pub marks: u32,
    /// How choices are marked.
    pub rule: ChoiceRule,
}

impl Part {
    fn new(kinds: &[Kind], count: u32, marks: u32) -> Self {
        Self {
            kinds: kinds.to_vec(),
            count,
            marks: marks * 100,
            rule: ChoiceRule::AllOrNothing,
        }
    }
}

impl Blueprint {
    /// 考研政治: 16 single choices for 1 mark, 17 multiple ones for 2 (多选、少选、错选均不得分),
    /// 5 analyses for 10; 180 minutes.
    pub fn postgraduate() -> Self {
        Self {
            name: "postgraduate".to_owned(),
            minutes: Some(180),
            parts: vec![
                Part::new(&[Kind::Single], 16, 1),
                Part::new(&[Kind::Multiple], 17, 2),
                Part::new(&[Kind::Material, Kind::Essay, Kind::Short], 5, 10),
            ],
        }
    }

    /// 期末: the usual mixture of a course's final, 100 marks in 120 minutes; of several choices
    /// some gain half.
    pub fn term() -> Self {
        let half = |part| Part {
            rule: ChoiceRule::HalfForSome,
            ..part
        };
        Self {
            name: "term".to_owned(),
            minutes: Some(120),
            parts: vec![
                Part::new(&[Kind::Single], 10, 2),
                half(Part::new(&[Kind::Multiple], 5, 4)),
                Part::new(&[Kind::Judgement], 10, 1),
                Part::new(&[Kind::Blank], 5, 2),
                Part::new(&[Kind::Term], 2, 5),
                Part::new(&[Kind::Short], 2, 8),
                Part::new(&[Kind::Essay, Kind::Material], 1, 14),
            ],
        }
    }

    /// 随堂: ten minutes in class, 100 marks, nothing to write.
    pub fn lesson() -> Self {
        Self {
            name: "lesson".to_owned(),
            minutes: Some(10),
            parts: vec![
                Part::new(&[Kind::Single], 6, 10),
                Part::new(&[Kind::Multiple], 2, 10),
                Part::new(&[Kind::Judgement], 4, 5),
            ],
        }
    }

    /// Those that come with Wengu.
    pub fn all() -> [Self; 3] {
        [Self::postgraduate(), Self::term(), Self::lesson()]
    }

    /// Hundredths of a mark to be had.
    pub fn total(&self) -> u32 {
        self.parts.iter().map(|it| it.count * it.marks).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_are_of_100_marks() {
        for blueprint in Blueprint::all() {
            assert_eq!(blueprint.total(), 10_000, "{}", blueprint.name);
        }
    }
}
