//! An exam that is being sat: which question is in sight, and whether it was handed in.

use crate::components::question_view::opening;
use crate::state::library::Books;
use bank::Item;
use progress::{Deed, ExamRecord};
use serde::{Deserialize, Serialize};
use study::class::{ResultCode, fingerprint};
use study::marking::Response;
use study::{Exam, ExamResult, Moment};

/// An exam that is being sat.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ExamSitting {
    /// The exam with the answers.
    pub exam: Exam,
    /// The question in sight.
    pub place: usize,
    /// When it came into sight.
    shown_at: Moment,
    /// When it was handed in.
    pub handed_in: Option<Moment>,
}

impl ExamSitting {
    /// An exam at its first question.
    pub fn new(exam: Exam, now: Moment) -> Self {
        Self {
            exam,
            place: 0,
            shown_at: now,
            handed_in: None,
        }
    }

    /// The item at a place.
    pub fn item<'b>(&self, books: &'b Books, place: usize) -> Option<&'b Item> {
        books.item(self.exam.questions.get(place)?.item)
    }

    /// The answer at a place.
    pub fn response(&self, place: usize) -> Option<&Response> {
        self.exam.given.get(&place).map(|it| &it.response)
    }

    /// With another answer to the question in sight.
    #[must_use]
    pub fn answered(&self, response: Response, now: Moment) -> Self {
        let mut next = self.clone();
        let took = (now.unix_ms - self.shown_at.unix_ms).max(0);
        next.exam.give(
            self.place,
            response,
            u32::try_from(took).unwrap_or(u32::MAX),
        );
        next.shown_at = now;
        next
    }

    /// With another question in sight.
    #[must_use]
    pub fn at(&self, place: usize, now: Moment) -> Self {
        Self {
            place: place.min(self.exam.questions.len().saturating_sub(1)),
            shown_at: now,
            ..self.clone()
        }
    }

    /// With the question in sight flagged, or not flagged any more.
    #[must_use]
    pub fn flagged(&self) -> Self {
        let mut next = self.clone();
        if !next.exam.flagged.remove(&self.place) {
            next.exam.flagged.insert(self.place);
        }
        next
    }

    /// Handed in, with what the log is to know.
    #[must_use]
    pub fn hand_in(&self, books: &Books, now: Moment) -> (Self, Vec<Deed>) {
        let result = self.result(books);
        let answers = self.exam.answers(books.course(), books.terms());
        let mut deeds: Vec<Deed> = answers.into_iter().map(Deed::Answer).collect();
        deeds.push(self.record(&result, now));
        let next = Self {
            handed_in: Some(now),
            ..self.clone()
        };
        (next, deeds)
    }

    pub(super) fn record(&self, result: &ExamResult, handed_in: Moment) -> Deed {
        let seconds = (handed_in.unix_ms - self.exam.began.unix_ms).max(0) / 1_000;
        Deed::Exam(Box::new(ExamRecord {
            blueprint: self.exam.blueprint.name.clone(),
            seed: self.exam.seed,
            gained: result.all.gained,
            total: result.all.total,
            seconds: u32::try_from(seconds).unwrap_or(u32::MAX),
            untimed: self.exam.eased,
        }))
    }

    /// The marks.
    pub fn result(&self, books: &Books) -> ExamResult {
        self.exam.mark(books.course(), books.terms())
    }

    /// The result, for a teacher.
    pub fn result_code(&self, result: &ExamResult) -> ResultCode {
        let asked = &self.exam.questions;
        let shares = (0..asked.len()).map(|place| {
            let is_answered = self.response(place).is_some_and(|it| !it.is_empty());
            let marked = result.questions.get(place)?.as_ref()?;
            is_answered.then_some(marked.share)
        });
        let items = asked.iter().map(|it| it.item);
        let sitting = self.exam.began.unix_ms.unsigned_abs();
        ResultCode::new(fingerprint(items), sitting, shares)
    }

    /// What is shown before anything was done.
    pub fn opening(&self, books: &Books) -> Option<Response> {
        opening(self.exam.seed, self.item(books, self.place)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::fixtures::is_kept;
    use study::{Asked, Blueprint, Scope};

    /// A change of this fixture is a new version of drafts: see `progress::draft`.
    #[test]
    fn stored_form_is_kept() {
        let began = Moment::new(1_790_000_000_000, 480);
        let ids = [u64::MAX, 1, 2, 3];
        let mut exam = Exam {
            scope: Scope {
                papers: ["p".to_owned()].into(),
                sections: [("p".to_owned(), paper::SectionId(3))].into(),
                kinds: bank::Kind::ALL.iter().copied().collect(),
                items: [bank::ItemId(7)].into(),
                core: true,
                ..Scope::default()
            },
            blueprint: Blueprint::term(),
            seed: 7,
            questions: ids
                .map(|it| Asked {
                    item: bank::ItemId(it),
                    part: 1,
                })
                .to_vec(),
            given: Default::default(),
            flagged: [2].into(),
            began,
            minutes: Some(120),
            eased: false,
        };
        exam.give(0, Response::Judgement(true), 900);
        exam.give(1, Response::Pairs(vec![Some(1), None]), 900);
        exam.give(2, Response::Order(vec![2, 0, 1]), 900);
        exam.give(3, Response::Words(vec!["先富带后富".to_owned()]), 900);
        exam.extend(10);
        let sitting = ExamSitting::new(exam, began).at(2, began.after_minutes(3));
        is_kept("exam_draft_v2.txt", &sitting);
    }
}
