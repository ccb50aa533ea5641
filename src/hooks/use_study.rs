//! The learner's desk and the way to act on it.
//!
//! Here, and nowhere deeper, the clock comes in and the journal writes: an act is recorded first,
//! then the desk is told what follows.

use crate::browser::{clock, page};
use crate::platform::{Keeper, Keeping};
use crate::state::desk::{Act, Desk, Known, Move};
use crate::state::library::Books;
use bank::PointId;
use progress::{Event, ImportError, Journal, Replica, ShelfError};
use std::cell::RefCell;
use std::rc::Rc;
use study::Wait;
use yew::prelude::*;

/// The desk, with its verbs.
#[derive(Clone)]
pub struct Study {
    desk: UseReducerHandle<Desk>,
    journal: Rc<RefCell<Journal>>,
    keeping: Keeping,
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
        (Rc::new(RefCell::new(journal)), read.err(), keeping)
    });
    let (journal, fault, keeping) = &*opened;
    let desk = {
        let (books, journal, fault) = (books.clone(), journal.clone(), fault.clone());
        use_reducer(move || Desk::new(books, known(&journal.borrow(), fault)))
    };
    let study = Study {
        desk,
        journal: journal.clone(),
        keeping: keeping.clone(),
    };
    use_effect_with((), {
        let study = study.clone();
        move |()| study.keep_on_leaving()
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
    use_context::<Study>().expect("a desk around the page")
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
        let mut undone = None;
        if act == Act::Undo {
            undone = last_done(&journal);
            if let Some(result) = journal.undo(now) {
                fault = result.err();
            }
        }
        let known = known(&journal, fault);
        drop(journal);
        if known.events != self.desk.known().events {
            self.keep();
        }
        self.desk.dispatch(Move {
            act,
            now,
            known,
            undone,
        });
    }

    /// Who keeps the progress now.
    pub fn keeper(&self) -> Keeper {
        self.keeping.keeper()
    }

    /// Hands the progress to the platform, if the page runs in one.
    fn keep(&self) {
        self.keeping.save(&self.journal.borrow(), self.desk.books());
    }

    /// A page that is hidden may never be shown again; one that goes ends its session.
    fn keep_on_leaving(&self) -> impl FnOnce() + use<> {
        self.keeping.on_change({
            let study = self.clone();
            move || study.reread()
        });
        let (hidden, gone) = (self.clone(), self.keeping.clone());
        let listeners = [
            page::on_hide(move || hidden.keep()),
            page::on_leave(move || gone.finish()),
        ];
        move || drop(listeners)
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

    /// Takes in what other tabs have written.
    pub fn reread(&self) {
        let fault = self.journal.borrow_mut().refresh().err();
        self.tell(fault);
    }

    /// The whole log as the text of a file.
    pub fn export(&self) -> String {
        self.journal.borrow().export()
    }

    /// Takes in a file, and returns how many events were new.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn import(&self, text: &str) -> Result<usize, ImportError> {
        let result = self.journal.borrow_mut().import(text);
        self.tell(match &result {
            Err(ImportError::Shelf(fault)) => Some(fault.clone()),
            _ => None,
        });
        result
    }

    /// Deletes all that is kept, whatever tab wrote it.
    pub fn delete(&self) {
        let own = |it: &String| it.starts_with(progress::PREFIX);
        let shelf = self.keeping.shelf();
        let gone = shelf.keys().and_then(|keys| {
            keys.iter()
                .filter(|it| own(it))
                .try_for_each(|it| shelf.remove(it))
        });
        let (journal, read) = new_journal(&self.keeping, self.desk.books());
        *self.journal.borrow_mut() = journal;
        self.tell(gone.and(read).err());
    }

    /// What lies on the shelf and could not be read: key and text.
    pub fn unreadable(&self) -> Vec<(String, String)> {
        let journal = self.journal.borrow();
        let aside = journal.aside().iter();
        aside.map(|it| (it.key.clone(), it.text.clone())).collect()
    }

    fn tell(&self, fault: Option<ShelfError>) {
        let known = known(&self.journal.borrow(), fault);
        self.desk.dispatch(Move {
            act: Act::Reread,
            now: clock::now(),
            known,
            undone: None,
        });
    }
}

fn new_journal(keeping: &Keeping, books: &Books) -> (Journal, Result<(), ShelfError>) {
    let replica = Replica(clock::chance());
    let kin = books.course().kin();
    Journal::open_with(keeping.shelf(), replica, kin, clock::now())
}

fn known(journal: &Journal, fault: Option<ShelfError>) -> Known {
    Known {
        progress: Rc::new(journal.progress().clone()),
        events: journal.log().len(),
        unreadable: journal.aside().len(),
        fault,
    }
}

fn last_done(journal: &Journal) -> Option<Event> {
    let id = journal.progress().undoable()?;
    journal.log().of(id.replica).find(|it| it.id == id)
}
