//! The learner's desk: what he did so far, and the round that he is in.
//!
//! A reducer without effects. What is done is first recorded in the journal (`hooks/use_study.rs`);
//! the desk is then told what follows from it.

use crate::state::library::Books;
use crate::state::round::Round;
use bank::{ItemId, PointId};
use progress::{Deed, Event, Progress, ShelfError};
use std::rc::Rc;
use study::{Learner, Moment, Rating, Scope, Settings, Verdict};
use yew::Reducible;

/// What the learner did so far, and the round that he is in.
#[derive(Clone)]
pub struct Desk {
    books: Books,
    known: Known,
    round: Option<Rc<Round>>,
}

/// What the journal holds.
#[derive(Clone)]
pub struct Known {
    /// What follows from the log.
    pub progress: Rc<Progress>,
    /// Number of its events.
    pub events: usize,
    /// Texts on the shelf that could not be read.
    pub unreadable: usize,
    /// Events that were written once and are nowhere any more.
    pub missing: u32,
    /// Why it is not kept, if so.
    pub fault: Option<ShelfError>,
}

/// What the learner does.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Begins a round of what is due.
    Begin(Scope),
    /// Begins a round of these cards, whether due or not.
    Practise(Vec<ItemId>),
    /// Ends the round.
    Leave,
    /// Shows more of the card.
    Turn,
    /// Rates the card on the desk.
    Rate(Rating),
    /// Answers the question on the desk, which stands in for a card.
    Mark(Verdict),
    /// Looks whether a waiting card is due by now.
    LookAgain,
    /// Undoes the last deed.
    Undo,
    /// Does again what was undone last.
    Redo,
    /// Stars a point, or takes the star off.
    Star(PointId),
    /// Takes a point out, or puts it back.
    Suspend(PointId),
    /// Takes a point out for the rest of the day.
    Bury(PointId),
    /// Makes a point new again.
    Forget(PointId),
    /// Holds an item for wrong, or no more.
    Dispute(ItemId),
    /// Holds an item for wrong, with what is wrong with it.
    Report(ItemId, String),
    /// Sets the settings.
    Set(Box<Settings>),
    /// Records what another part of the app found: answers of a quiz, an exam handed in.
    Record(Vec<Deed>),
    /// Takes note of what the journal holds: it was read again, or a file was taken in.
    Reread,
}

/// An act, and what the journal holds after it.
pub struct Move {
    /// What was done.
    pub act: Act,
    /// When.
    pub now: Moment,
    /// What the journal holds now.
    pub known: Known,
    /// What was undone or done again.
    pub reversed: Option<Event>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        let same_round = match (&self.round, &other.round) {
            (Some(one), Some(two)) => Rc::ptr_eq(one, two),
            (None, None) => true,
            _ => false,
        };
        same_round
            && self.books == other.books
            && Rc::ptr_eq(&self.known.progress, &other.known.progress)
            && self.known.fault == other.known.fault
    }
}

impl Desk {
    /// A desk with what the journal holds.
    pub fn new(books: Books, known: Known) -> Self {
        Self {
            books,
            known,
            round: None,
        }
    }

    /// The library.
    pub fn books(&self) -> &Books {
        &self.books
    }

    /// What the journal holds.
    pub fn known(&self) -> &Known {
        &self.known
    }

    /// What is known of the learner.
    pub fn learner(&self) -> &Learner {
        &self.known.progress.learner
    }

    /// Whether nothing was ever done.
    pub fn is_new(&self) -> bool {
        self.known.events == 0
    }

    /// The round that he is in.
    pub fn round(&self) -> Option<&Round> {
        self.round.as_deref()
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        self.known.progress.undoable().is_some()
    }

    /// Whether there is something to do again.
    pub fn can_redo(&self) -> bool {
        self.known.progress.redoable().is_some()
    }

    /// What an act puts into the log.
    pub fn deeds(&self, act: &Act, now: Moment) -> Vec<Deed> {
        let learner = self.learner();
        match act {
            Act::Rate(rating) => self.answer(Verdict::Rated(*rating), now),
            Act::Mark(verdict) => self.answer(*verdict, now),
            Act::Star(point) => vec![Deed::Star(*point, !learner.point(*point).starred)],
            Act::Suspend(point) => vec![Deed::Suspend(*point, !learner.point(*point).suspended)],
            Act::Bury(point) => vec![Deed::Bury(*point)],
            Act::Forget(point) => vec![Deed::Forget(*point)],
            Act::Dispute(item) => vec![Deed::Dispute(*item, !learner.item(*item).disputed)],
            Act::Report(item, text) => {
                let text = text.trim();
                let note = (!text.is_empty()).then(|| Deed::Note(*item, text.to_owned()));
                note.into_iter()
                    .chain([Deed::Dispute(*item, true)])
                    .collect()
            }
            Act::Set(settings) => vec![Deed::Set(settings.clone())],
            Act::Record(deeds) => deeds.clone(),
            Act::Begin(_)
            | Act::Practise(_)
            | Act::Leave
            | Act::Turn
            | Act::LookAgain
            | Act::Undo
            | Act::Redo
            | Act::Reread => Vec::new(),
        }
    }

    fn answer(&self, verdict: Verdict, now: Moment) -> Vec<Deed> {
        let answer = self.round().and_then(|it| it.answer(verdict, now));
        answer.map(Deed::Answer).into_iter().collect()
    }

    /// Changes the round, if there is one, with what it needs to know.
    fn in_round(&mut self, change: impl FnOnce(&mut Round, &study::Course, &Learner)) {
        if let Some(round) = &mut self.round {
            change(
                Rc::make_mut(round),
                self.books.course(),
                &self.known.progress.learner,
            );
        }
    }

    fn point_of(&self, reversed: Event) -> Option<PointId> {
        match reversed.deed {
            Deed::Answer(answer) => Some(answer.point),
            Deed::Suspend(point, _) | Deed::Bury(point) | Deed::Forget(point) => Some(point),
            Deed::Dispute(item, _) => self.books.item(item).map(|it| it.point),
            _ => None,
        }
    }

    fn apply(&mut self, act: Act, now: Moment, reversed: Option<Event>) {
        match act {
            Act::Begin(scope) => {
                let round = Round::of_due(self.books.course(), self.learner(), scope, now);
                self.round = Some(Rc::new(round));
            }
            Act::Practise(items) => {
                let round = Round::of_chosen(&items, self.books.course(), self.learner(), now);
                self.round = Some(Rc::new(round));
            }
            Act::Leave => self.round = None,
            Act::Turn => self.in_round(|round, course, _| round.turn(course)),
            Act::Rate(rating) => {
                self.in_round(|round, course, learner| round.rated(rating, course, learner, now));
            }
            Act::Mark(verdict) => {
                let rating = as_rating(verdict);
                self.in_round(|round, course, learner| round.rated(rating, course, learner, now));
            }
            Act::LookAgain => {
                self.in_round(|round, course, learner| round.look_again(course, learner, now));
            }
            Act::Undo => {
                if let Some(point) = reversed.and_then(|it| self.point_of(it)) {
                    self.in_round(|round, course, learner| {
                        round.take_back(point, course, learner, now);
                    });
                }
            }
            Act::Redo => {
                if let Some(event) = reversed {
                    let rating = rating_of(&event);
                    if let Some(point) = self.point_of(event) {
                        self.in_round(|round, course, learner| match rating {
                            Some(rating) => round.rated_again(point, rating, course, learner, now),
                            None => round.put_away(point, course, learner, now),
                        });
                    }
                }
            }
            Act::Suspend(point) | Act::Bury(point) | Act::Forget(point) => {
                self.put_away(point, now);
            }
            Act::Dispute(item) | Act::Report(item, _) => {
                if let Some(point) = self.books.item(item).map(|it| it.point) {
                    self.put_away(point, now);
                }
            }
            Act::Star(_) | Act::Set(_) | Act::Record(_) | Act::Reread => {}
        }
    }

    fn put_away(&mut self, point: PointId, now: Moment) {
        self.in_round(|round, course, learner| round.put_away(point, course, learner, now));
    }
}

fn rating_of(event: &Event) -> Option<Rating> {
    match &event.deed {
        Deed::Answer(answer) => Some(as_rating(answer.verdict)),
        _ => None,
    }
}

/// How an answer counts in the round: whether the point comes again.
fn as_rating(verdict: Verdict) -> Rating {
    match verdict {
        Verdict::Rated(rating) => rating,
        marked if marked.right() => Rating::Good,
        Verdict::Marked { .. } | Verdict::Empty => Rating::Again,
    }
}

impl Reducible for Desk {
    type Action = Move;

    fn reduce(self: Rc<Self>, it: Move) -> Rc<Self> {
        let mut desk = (*self).clone();
        desk.known = it.known;
        desk.apply(it.act, it.now, it.reversed);
        Rc::new(desk)
    }
}
