//! What a teacher's link fixes: the same questions for everyone who opens it.

use crate::state::library::Books;
use bank::ItemId;
use exchange::{ItemList, Settings};
use study::class::{ResultCode, fingerprint};
use study::{Blueprint, Exam, Feedback, Learner, Moment, Quiz, Scope};

/// Questions of a quiz where the link names no number.
pub const USUAL: usize = 10;
/// Seeds that are given out are short: they are read aloud and typed.
pub const SEEDS: u64 = 999_999;

/// What a page's settings fix of a quiz.
#[derive(Debug, Clone, PartialEq)]
pub struct Fixed {
    /// What it is about: the questions that the teacher chose, or a part of the course.
    pub scope: Scope,
    /// How many questions it has.
    pub number: usize,
    /// Questions that the teacher chose and that are not here.
    pub unknown: usize,
}

impl Fixed {
    /// What these settings fix.
    pub fn by(settings: &Settings, books: &Books) -> Self {
        let here = || books.course().items().iter().map(|it| it.id);
        let scope = settings.quiz_scope(here());
        let usual = match scope.items.len() {
            0 => USUAL,
            chosen => chosen,
        };
        Self {
            scope,
            number: settings.number.map_or(usual, usize::from),
            unknown: settings.items.among(here()).unknown,
        }
    }

    /// Whether the teacher chose the questions one by one.
    pub fn is_list(&self) -> bool {
        !self.scope.items.is_empty()
    }
}

/// The quiz that a link fixes; `None` where it fixes none. What this learner retired or starred
/// makes no difference: the class gets the same.
pub fn quiz(books: &Books, scope: &Scope, number: usize, seed: u64, feedback: Feedback) -> Quiz {
    Quiz::draw(
        books.course(),
        &Learner::default(),
        scope,
        number,
        seed,
        feedback,
    )
}

/// The part of a scope that a link can carry: one paper or section, kinds, a teacher's list.
pub fn settings(scope: &Scope) -> Settings {
    let paper = match scope.papers.len() {
        1 => scope.papers.first().cloned(),
        _ => None,
    };
    let section = match scope.sections.len() {
        1 => scope
            .sections
            .first()
            .map(|(paper, at)| format!("{paper}/{}", at.0)),
        _ => None,
    };
    Settings {
        scope: section.or(paper),
        kind: scope.kinds.iter().copied().collect(),
        items: ItemList::of(scope.items.iter().copied()),
        ..Settings::default()
    }
}

/// Whether a link can carry this scope whole.
pub fn is_shareable(scope: &Scope, papers: usize) -> bool {
    let all = Scope {
        kinds: scope.kinds.clone(),
        papers: scope.papers.clone(),
        items: scope.items.clone(),
        ..Scope::default()
    };
    all == *scope && (scope.papers.len() <= 1 || scope.papers.len() == papers)
}

/// The questions whose results a code may hold, by what is known here: those of the page's
/// address, and what was last answered in this browser.
pub fn questions_of(
    code: &ResultCode,
    books: &Books,
    settings: &Settings,
    known: &[Vec<ItemId>],
) -> Option<Vec<ItemId>> {
    let fits = |items: &Vec<ItemId>| fingerprint(items.iter().copied()) == code.paper;
    known.iter().find(|it| fits(it)).cloned().or_else(|| {
        let seed = settings.seed?;
        let Fixed { scope, number, .. } = Fixed::by(settings, books);
        let asked = quiz(books, &scope, number, seed, Feedback::AtEnd).items;
        let exams = Blueprint::all().into_iter().map(|it| {
            let scope = Scope {
                kinds: Default::default(),
                ..settings.study_scope()
            };
            let exam = Exam::draw(books.course(), scope, it, seed, Moment::new(0, 0));
            exam.questions.iter().map(|it| it.item).collect::<Vec<_>>()
        });
        std::iter::once(asked).chain(exams).find(fits)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use bank::Kind;
    use paper::order;

    #[test]
    fn a_link_gives_the_same_questions_to_everyone() {
        let books = Books::embedded().unwrap();
        let paper = books.library().papers[0].id.clone();
        let scope = Scope {
            papers: [paper].into(),
            kinds: [Kind::Single, Kind::Judgement].into(),
            ..Scope::default()
        };
        assert!(is_shareable(&scope, 2));
        let fixed = Settings {
            number: Some(7),
            seed: Some(42),
            ..settings(&scope)
        };
        let read = Settings::from_query(&fixed.to_query());
        assert_eq!(read, fixed);
        assert_eq!(read.study_scope(), scope);
        let one = quiz(&books, &scope, 7, 42, Feedback::AtOnce);
        let other = quiz(&books, &read.study_scope(), 7, 42, Feedback::AtEnd);
        assert_eq!(one.items, other.items);
        assert_eq!(one.items.len(), 7);
        let code = ResultCode::new(fingerprint(one.items.iter().copied()), 1, [None; 7]);
        assert_eq!(
            questions_of(&code, &books, &read, &[]),
            Some(one.items.clone())
        );
        assert_eq!(questions_of(&code, &books, &Settings::default(), &[]), None);
        let known = [one.items.clone()];
        assert_eq!(
            questions_of(&code, &books, &Settings::default(), &known),
            Some(one.items)
        );
    }

    #[test]
    fn a_teachers_list_is_asked_exactly() {
        let books = Books::embedded().unwrap();
        let questions = books.course().items().iter();
        let questions = questions.filter(|it| it.content.kind() != Kind::Card);
        let all: Vec<ItemId> = questions.map(|it| it.id).collect();
        assert_eq!(ItemList::of(all.iter().copied()).len(), all.len());
        let chosen: Vec<ItemId> = all.iter().copied().step_by(7).take(23).collect();
        let strange = ItemId(all.iter().fold(1, |sum, it| sum ^ it.0));
        let sent = Settings {
            items: ItemList::of(chosen.iter().copied().chain([strange])),
            seed: Some(5),
            ..Settings::default()
        };
        let read = Settings::from_query(&sent.to_query());
        let fixed = Fixed::by(&read, &books);
        assert_eq!((fixed.number, fixed.unknown), (chosen.len(), 1));
        let asked = quiz(&books, &fixed.scope, fixed.number, 5, Feedback::AtOnce).items;
        assert_eq!(order::set(asked.iter().copied()), order::set(chosen));
        assert!(is_shareable(&fixed.scope, 2));
        let again = settings(&fixed.scope);
        assert_eq!(Fixed::by(&again, &books).scope, fixed.scope);
        let code = ResultCode::new(fingerprint(asked.iter().copied()), 1, [None; 23]);
        assert_eq!(questions_of(&code, &books, &read, &[]), Some(asked));
    }

    #[test]
    fn what_a_link_cannot_carry_is_not_shared() {
        let starred = Scope {
            starred: true,
            ..Scope::default()
        };
        assert!(!is_shareable(&starred, 2));
        let two: Scope = Scope {
            papers: ["a".to_owned(), "b".to_owned()].into(),
            ..Scope::default()
        };
        assert!(is_shareable(&two, 2), "all of them");
        assert!(!is_shareable(&two, 3));
    }
}
