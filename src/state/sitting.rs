//! A quiz that is being answered: where the learner is in it.

use crate::components::question_view::opening;
use crate::state::library::Books;
use bank::Item;
use paper::order::SortedSet;
use progress::Deed;
use serde::{Deserialize, Serialize};
use study::class::{ResultCode, fingerprint};
use study::marking::{Marked, Response};
use study::{Confidence, Feedback, Given, Moment, Quiz};

/// A quiz that is being answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sitting {
    /// The quiz with the answers.
    pub quiz: Quiz,
    /// The question in sight.
    pub place: usize,
    /// The answer to it, as long as it is not given.
    pub draft: Option<Response>,
    /// How sure the learner says he is.
    pub confidence: Option<Confidence>,
    /// When the question came into sight.
    pub shown_at: Moment,
    /// The answers that stand in the log.
    recorded: SortedSet<usize>,
    /// Whether all is shown.
    pub finished: bool,
}

impl Sitting {
    /// A quiz at its first question.
    pub fn new(quiz: Quiz, now: Moment) -> Self {
        Self {
            quiz,
            place: 0,
            draft: None,
            confidence: None,
            shown_at: now,
            recorded: SortedSet::new(),
            finished: false,
        }
    }

    /// The item in sight.
    pub fn item<'b>(&self, books: &'b Books) -> Option<&'b Item> {
        books.item(*self.quiz.items.get(self.place)?)
    }

    /// The answer in sight, given or not.
    pub fn response(&self) -> Option<&Response> {
        let given = self.quiz.given.get(&self.place).map(|it| &it.response);
        given.or(self.draft.as_ref())
    }

    /// Whether the question in sight shows what was right.
    pub fn is_shown(&self) -> bool {
        self.quiz.feedback == Feedback::AtOnce && self.quiz.given.contains_key(&self.place)
    }

    /// How the question at a place was marked.
    pub fn marked(&self, books: &Books, place: usize) -> Option<Marked> {
        self.quiz.mark(books.course(), books.terms(), place)
    }

    /// With another answer in sight, not yet given.
    #[must_use]
    pub fn drafted(&self, response: Response) -> Self {
        Self {
            draft: Some(response),
            ..self.clone()
        }
    }

    /// Whether the log has to wait: the answer in sight is an estimate that may be overruled.
    fn is_open_estimate(&self, books: &Books, place: usize) -> bool {
        let marked = || self.marked(books, place).is_some_and(|it| it.is_estimate());
        !self.finished && self.is_shown() && place == self.place && marked()
    }

    /// With what the learner says of how sure he is.
    #[must_use]
    pub fn sure(&self, confidence: Option<Confidence>) -> Self {
        Self {
            confidence,
            ..self.clone()
        }
    }

    /// Gives the answer in sight; an empty one where nothing was answered.
    #[must_use]
    pub fn answered(&self, books: &Books, now: Moment) -> Self {
        let mut next = self.clone();
        let Some(item) = self.item(books) else {
            return next;
        };
        let response = self
            .draft
            .clone()
            .or_else(|| opening(self.quiz.seed, item))
            .unwrap_or(Response::Choices(SortedSet::new()));
        let took = (now.unix_ms - self.shown_at.unix_ms).max(0);
        let given = Given {
            response,
            confidence: self.confidence,
            took_ms: u32::try_from(took).unwrap_or(u32::MAX),
            overruled: None,
        };
        next.quiz.given.insert(self.place, given);
        next.draft = None;
        next.confidence = None;
        next
    }

    /// Goes to the next question, or to the end.
    #[must_use]
    pub fn moved_on(&self, now: Moment) -> Self {
        let mut next = self.clone();
        next.shown_at = now;
        next.draft = None;
        match (self.place + 1..self.quiz.items.len()).find(|it| !self.quiz.given.contains_key(it)) {
            Some(place) => next.place = place,
            None => next.finished = true,
        }
        next
    }

    /// The answers that the log does not have yet, and the sitting that knows it has them now.
    pub fn record(&self, books: &Books) -> (Self, Vec<Deed>) {
        let mut next = self.clone();
        let waits = self.quiz.feedback == Feedback::AtEnd && !self.finished;
        let mut deeds = Vec::new();
        for place in self.quiz.given.keys().filter(|_| !waits) {
            if !self.is_open_estimate(books, *place) && next.recorded.insert(*place) {
                let answer = self.quiz.answer(books.course(), books.terms(), *place);
                deeds.extend(answer.map(Deed::Answer));
            }
        }
        (next, deeds)
    }

    /// Right ones and all.
    pub fn score(&self, books: &Books) -> (usize, usize) {
        let right = (0..self.quiz.items.len())
            .filter_map(|it| self.quiz.answer(books.course(), books.terms(), it))
            .filter(|it| it.verdict.right())
            .count();
        (right, self.quiz.items.len())
    }

    /// The result, for a teacher.
    pub fn result_code(&self, books: &Books) -> ResultCode {
        let items = &self.quiz.items;
        let shares = (0..items.len()).map(|place| {
            let given = self.quiz.given.get(&place)?;
            let marked = self.marked(books, place)?;
            (!given.response.is_empty()).then_some(marked.share)
        });
        // The moment of the end, and the time it took: hardly the same for two students.
        let took: u64 = self
            .quiz
            .given
            .values()
            .map(|it| u64::from(it.took_ms))
            .sum();
        let sitting = self.shown_at.unix_ms.unsigned_abs() ^ (took << 20);
        ResultCode::new(fingerprint(items.iter().copied()), sitting, shares)
    }

    /// The places that were not right.
    pub fn wrong(&self, books: &Books) -> Vec<usize> {
        (0..self.quiz.items.len())
            .filter(|it| {
                let answer = self.quiz.answer(books.course(), books.terms(), *it);
                !answer.is_some_and(|it| it.verdict.right())
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::fixtures::is_kept;
    use study::ChoiceRule;

    /// A change of this fixture is a new version of drafts: see `progress::draft`.
    #[test]
    fn stored_form_is_kept() {
        let given = Given {
            response: Response::Choices([0, 2].into()),
            confidence: Some(Confidence::Unsure),
            took_ms: 4_250,
            overruled: Some(5_000),
        };
        is_kept(
            "quiz_draft_v2.txt",
            &Sitting {
                quiz: Quiz {
                    seed: u64::MAX,
                    feedback: Feedback::AtEnd,
                    rule: ChoiceRule::HalfForSome,
                    items: vec![bank::ItemId(u64::MAX), bank::ItemId(1)],
                    given: [(0, given)].into_iter().collect(),
                },
                place: 1,
                draft: Some(Response::Blanks(vec!["共同富裕".to_owned(), String::new()])),
                confidence: Some(Confidence::Sure),
                shown_at: Moment::new(1_790_000_000_000, 480),
                recorded: [0].into(),
                finished: false,
            },
        );
    }
}
