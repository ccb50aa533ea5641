//! Answers of which the learner may overrule the machine's estimate: the same in a quiz and in an exam.

use crate::state::exam_sitting::ExamSitting;
use crate::state::library::Books;
use crate::state::sitting::Sitting;
use bank::ItemId;
use paper::order::SortedMap;
use progress::Deed;
use study::Given;
use study::marking::Response;

/// What was answered, with the marks that the learner gave himself.
pub trait Estimated: Clone {
    /// The answers, by place.
    fn given_mut(&mut self) -> &mut SortedMap<usize, Given>;

    /// What was answered to an item.
    fn answer_to(&self, item: ItemId) -> Option<&Response>;

    /// What the log is to know of an answer that was overruled after it was recorded.
    fn amendment(&self, books: &Books, place: usize) -> Vec<Deed>;

    /// With the marks that the learner gives his own words in place of the estimate, in parts of
    /// [`FULL`](study::marking::FULL).
    #[must_use]
    fn overruled(&self, place: usize, share: u32) -> Self {
        let mut next = self.clone();
        if let Some(given) = next.given_mut().get_mut(&place) {
            given.overruled = Some(share);
        }
        next
    }
}

impl Estimated for Sitting {
    fn given_mut(&mut self) -> &mut SortedMap<usize, Given> {
        &mut self.quiz.given
    }

    fn answer_to(&self, item: ItemId) -> Option<&Response> {
        self.quiz.response(item)
    }

    fn amendment(&self, books: &Books, place: usize) -> Vec<Deed> {
        let answer = self.quiz.answer(books.course(), books.terms(), place);
        answer.map(Deed::Answer).into_iter().collect()
    }
}

impl Estimated for ExamSitting {
    fn given_mut(&mut self) -> &mut SortedMap<usize, Given> {
        &mut self.exam.given
    }

    fn answer_to(&self, item: ItemId) -> Option<&Response> {
        self.exam.response(item)
    }

    fn amendment(&self, books: &Books, place: usize) -> Vec<Deed> {
        let (Some(item), Some(handed_in)) = (self.item(books, place), self.handed_in) else {
            return Vec::new();
        };
        let answers = self.exam.answers(books.course(), books.terms());
        let answer = answers.into_iter().find(|it| it.item == item.id);
        let record = self.record(&self.result(books), handed_in);
        answer
            .map(Deed::Answer)
            .into_iter()
            .chain([record])
            .collect()
    }
}
