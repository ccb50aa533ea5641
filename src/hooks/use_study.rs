//! The learner's desk and the way to act on it.
//!
//! Here, and nowhere deeper, the clock comes in and the journal writes: an act is recorded first,
//! then the desk is told what follows.

mod drafts;
mod handover;
mod whole_log;

use super::Around;
use crate::browser::clock;
use crate::platform::Keeping;
use crate::state::desk::{Act, Desk, Known, Move};
use crate::state::library::Books;
use bank::{ItemId, PointId};
use drafts::Aside;
use exchange::report::Answered;
use progress::{Deed, Event, EventId, Journal, Replica, ShelfError};
use std::cell::RefCell;
use std::rc::Rc;
use study::Wait;
use study::marking::Response;
use yew::prelude::*;

/// The desk, with its verbs.
#[derive(Clone)]
pub struct Study {
    desk: UseReducerHandle<Desk>,
    journal: Rc<RefCell<Journal>>,
    keeping: Keeping,
    aside: Rc<Aside>,
}

impl PartialEq for Study {
    fn eq(&self, other: &Self) -> bool {
        self.desk == other.desk
            && Rc::ptr_eq(&self.journal, &other.journal)
            && self.keeping == other.keeping
    }
}

/// Opens the journal and lays out the desk: once, around all pages.
#[hook]
pub fn use_new_study(books: &Books) -> Study {
    let opened = use_memo((), |()| {
        let keeping = Keeping::begin();
        let (mut journal, read) = new_journal(&keeping, books);
        keeping.resume(books, &mut journal);
        let aside = Rc::new(Aside::default());
        aside.sort_out(&keeping);
        (Rc::new(RefCell::new(journal)), read.err(), keeping, aside)
    });
    let (journal, fault, keeping, aside) = &*opened;
    let desk = {
        let (books, journal, fault) = (books.clone(), journal.clone(), fault.clone());
        let drafts = aside.drafts.borrow().len();
        use_reducer(move || Desk::new(books, known(&journal.borrow(), drafts, fault)))
    };
    let study = Study {
        desk,
        journal: journal.clone(),
        keeping: keeping.clone(),
        aside: aside.clone(),
    };
    use_effect_with((), {
        let study = study.clone();
        move |()| {
            study.recall();
            study.resume();
            study.keep_on_leaving()
        }
    });
    study
}

/// The learner's desk.
///
/// # Panics
///
/// Outside of the app's context: a page that is drawn elsewhere is a mistake of the program.
#[hook]
#[expect(
    clippy::expect_used,
    reason = "app.rs puts every page inside of the context"
)]
pub fn use_study() -> Study {
    use_context::<Around>()
        .expect("a desk around the page")
        .study
}

impl Study {
    /// The desk.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Does this now.
    pub fn act(&self, act: Act) {
        let now = clock::now();
        let mut journal = self.journal.borrow_mut();
        let mut fault = self.desk.known().fault.clone();
        for deed in self.desk.deeds(&act, now) {
            fault = journal.record(deed, now).err();
        }
        let mut reversed = None;
        let result = match act {
            Act::Undo => {
                reversed = event(&journal, journal.progress().undoable());
                journal.undo(now)
            }
            Act::Redo => {
                reversed = event(&journal, journal.progress().redoable());
                journal.redo(now)
            }
            _ => None,
        };
        if let Some(result) = result {
            fault = result.err();
        }
        let known = known(&journal, self.aside.drafts.borrow().len(), fault);
        drop(journal);
        if known.events != self.desk.known().events {
            self.keep();
        }
        self.desk.dispatch(Move {
            act,
            now,
            known,
            reversed,
        });
    }

    /// Records answers to questions, and tells the platform what was given.
    ///
    /// `given` finds the response to an item.
    pub fn record(&self, deeds: Vec<Deed>, given: impl Fn(ItemId) -> Option<Response>) {
        let (now, books) = (clock::now(), self.desk.books());
        let answers = deeds.iter().filter_map(|it| match it {
            Deed::Answer(answer) => Some(answer),
            _ => None,
        });
        let answered = answers.filter_map(|answer| {
            let response = given(answer.item)?;
            Answered::of(books.item(answer.item)?, answer, &response, now)
        });
        self.keeping.report(answered.collect());
        self.act(Act::Record(deeds));
    }

    /// Records again what the learner overruled after it was recorded: what stood there before is undone, and both
    /// stay in the log.
    pub fn amend(&self, deeds: Vec<Deed>, given: impl Fn(ItemId) -> Option<Response>) {
        let journal = self.journal.borrow();
        let amended = deeds.into_iter().flat_map(|deed| {
            let before = journal.log().superseded(&deed).map(Deed::Undo);
            before.into_iter().chain([deed])
        });
        let amended = amended.collect();
        drop(journal);
        self.record(amended, given);
    }

    /// A callback that does what the event asks for.
    pub fn on<E: 'static>(&self, act: impl Fn(E) -> Act + 'static) -> Callback<E> {
        let study = self.clone();
        Callback::from(move |event| study.act(act(event)))
    }

    /// When a point comes again after each rating, worst first.
    pub fn waits(&self, point: PointId) -> [Wait; 4] {
        self.desk
            .learner()
            .preview(point, clock::now())
            .map(|it| it.wait)
    }

    fn tell(&self, fault: Option<ShelfError>) {
        let drafts = self.aside.drafts.borrow().len();
        let known = known(&self.journal.borrow(), drafts, fault);
        self.desk.dispatch(Move {
            act: Act::Reread,
            now: clock::now(),
            known,
            reversed: None,
        });
    }
}

fn new_journal(keeping: &Keeping, books: &Books) -> (Journal, Result<(), ShelfError>) {
    let replica = Replica(clock::chance());
    let kin = books.course().kin();
    Journal::open_with(keeping.shelf(), replica, kin, clock::now())
}

fn known(journal: &Journal, drafts: usize, fault: Option<ShelfError>) -> Known {
    Known {
        progress: Rc::new(journal.progress().clone()),
        events: journal.log().len(),
        unreadable: journal.aside().len() + drafts,
        missing: journal.missing(),
        fault,
    }
}

fn event(journal: &Journal, id: Option<EventId>) -> Option<Event> {
    let id = id?;
    journal.log().of(id.replica).find(|it| it.id == id)
}
