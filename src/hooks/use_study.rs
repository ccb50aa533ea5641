//! The learner's desk and the way to act on it.
//!
//! Here, and nowhere deeper, the clock comes in and the journal writes: an act is recorded first,
//! then the desk is told what follows.

use super::Around;
use crate::browser::{clock, page};
use crate::platform::{Keeper, Keeping, carried};
use crate::state::desk::{Act, Desk, Known, Move};
use crate::state::library::Books;
use bank::{ItemId, PointId};
use exchange::report::Answered;
use progress::{
    Deed, Erased, Event, EventId, ImportError, Journal, Replica, ShelfError, draft, twin,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::{Cell, RefCell};
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

/// What could not be read, besides the log.
#[derive(Default)]
struct Aside {
    /// Drafts: key and text.
    drafts: RefCell<Vec<(String, String)>>,
    /// Keys of what the learner was given to keep, drafts or log.
    offered: RefCell<Vec<String>>,
    /// How often the drafts on the shelf were changed by another than their page.
    changed: Cell<u32>,
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

    /// Who keeps the progress now.
    pub fn keeper(&self) -> Keeper {
        self.keeping.keeper()
    }

    /// Whether the browser holds a second copy of it.
    pub fn has_copy(&self) -> bool {
        self.keeping.has_copy()
    }

    /// Takes in what only the second copy holds, if this browser's first place was wiped.
    fn recall(&self) {
        let study = self.clone();
        self.keeping.recall(move |copy| {
            let mut journal = study.journal.borrow_mut();
            let recalled = twin::recall(&*study.keeping.shelf(), &copy, &mut journal);
            drop(journal);
            study.keeping.recalled(recalled.behind, recalled.new);
            study.aside.sort_out(&study.keeping);
            study.aside.changed.set(study.aside.changed.get() + 1);
            if recalled.new > 0 {
                study.keep();
            }
            study.tell(recalled.fault);
        });
    }

    /// Takes in what a platform kept that answers in its own time.
    fn resume(&self) {
        let study = self.clone();
        self.keeping.resume_later(move |text| {
            let books = study.desk.books();
            carried::take_in(text, books, &mut study.journal.borrow_mut())
        });
    }

    /// Where the learner goes when he leaves, if a platform says so.
    pub fn return_url(&self) -> Option<String> {
        self.keeping.return_url()
    }

    /// Hands the progress to the platform, if the page runs in one.
    fn keep(&self) {
        self.keeping.save(&self.journal.borrow(), self.desk.books());
    }

    /// A page that is hidden may never be shown again; one that goes ends its session.
    fn keep_on_leaving(&self) -> impl FnOnce() + use<> {
        self.keeping.on_change({
            let (study, before) = (self.clone(), Cell::new(self.keeper()));
            move || {
                study.reread();
                // A platform that has just answered is told what was done in the meantime.
                if before.replace(study.keeper()) == Keeper::PlatformOpens {
                    study.keep();
                }
            }
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
        let mut journal = self.journal.borrow_mut();
        // There may be room by now.
        let fault = journal.refresh().err().or(journal.save().err());
        drop(journal);
        self.aside.changed.set(self.aside.changed.get() + 1);
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

    /// Deletes all that is kept, whatever tab wrote it, and gives it back for
    /// [`put_back`](Self::put_back). What could not be read goes once it was offered.
    ///
    /// # Errors
    ///
    /// Why nothing was deleted.
    pub fn delete(&self) -> Result<Erased, ShelfError> {
        let unreadable: Vec<String> = self.unreadable().into_iter().map(|it| it.0).collect();
        let offered = self.aside.offered.borrow().clone();
        let erased = progress::erase(&*self.keeping.shelf(), &unreadable, &offered);
        if erased.is_ok() {
            self.keeping.forget();
        }
        self.open_anew(erased.as_ref().err().cloned());
        erased
    }

    /// Takes a deletion back.
    ///
    /// # Errors
    ///
    /// Why part of it is still away.
    pub fn put_back(&self, erased: &Erased) -> Result<(), ShelfError> {
        let result = erased.put_back(&*self.keeping.shelf());
        self.open_anew(result.clone().err());
        result
    }

    /// Reads again what is on the shelf.
    fn open_anew(&self, fault: Option<ShelfError>) {
        let (journal, read) = new_journal(&self.keeping, self.desk.books());
        *self.journal.borrow_mut() = journal;
        self.aside.sort_out(&self.keeping);
        self.aside.changed.set(self.aside.changed.get() + 1);
        self.keep();
        self.tell(fault.or(read.err()));
    }

    /// What lies on the shelf and could not be read: key and text.
    fn unreadable(&self) -> Vec<(String, String)> {
        let journal = self.journal.borrow();
        let aside = journal.aside().iter();
        let mut texts: Vec<(String, String)> =
            aside.map(|it| (it.key.clone(), it.text.clone())).collect();
        texts.extend(self.aside.drafts.borrow().iter().cloned());
        texts
    }

    /// The texts that could not be read, for the learner to keep.
    pub fn offer_unreadable(&self) -> Vec<String> {
        let (keys, texts) = self.unreadable().into_iter().unzip();
        *self.aside.offered.borrow_mut() = keys;
        texts
    }

    /// How often the drafts on the shelf were changed by another than their page.
    pub(super) fn drafts_changed(&self) -> u32 {
        self.aside.changed.get()
    }

    /// The draft of this name. One that cannot be read is set aside.
    pub(super) fn draft<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        draft::resume(&*self.keeping.shelf(), name).ok().flatten()
    }

    /// Keeps a draft, or drops it.
    pub(super) fn keep_draft<T: Serialize>(&self, name: &str, value: Option<&T>) {
        let shelf = self.keeping.shelf();
        let kept = match value {
            Some(value) => draft::keep(&*shelf, name, value),
            None => draft::drop(&*shelf, name),
        };
        if let Err(fault) = kept
            && self.desk.known().fault.as_ref() != Some(&fault)
        {
            self.tell(Some(fault));
        }
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

impl Aside {
    fn sort_out(&self, keeping: &Keeping) {
        // Where the shelf refuses there are no drafts; the journal has told of it.
        *self.drafts.borrow_mut() = draft::sort_out(&*keeping.shelf()).unwrap_or_default();
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
