//! A record store whose part of the program is still on its way.

use super::Store;
use super::keeping::Keeper;
use crate::rare;
use crate::state::library::Books;
use exchange::Settings;
use exchange::report::Answered;
use progress::Journal;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// The store, once it is there.
#[derive(Clone)]
pub(super) struct LateStore(Rc<Inner>);

struct Inner {
    settings: Settings,
    store: OnceCell<Rc<dyn Store>>,
    /// Who keeps the progress before.
    keeper: Cell<Keeper>,
    /// Answered before.
    answered: RefCell<Vec<Answered>>,
    on_change: OnceCell<Rc<dyn Fn()>>,
}

impl LateStore {
    pub(super) fn new(settings: &Settings) -> Self {
        Self(Rc::new(Inner {
            settings: settings.clone(),
            store: OnceCell::new(),
            keeper: Cell::new(Keeper::PlatformOpens),
            answered: RefCell::new(Vec::new()),
            on_change: OnceCell::new(),
        }))
    }

    /// Fetches the store and begins the session. `take_in` is given what the platform kept, and says
    /// whether it could be read.
    pub(super) fn open(&self, take_in: impl FnOnce(&str) -> bool + 'static) {
        let late = self.clone();
        spawn_local(async move {
            let store = rare::fetch_store(&late.0.settings).await.ok().flatten();
            let Some(store) = store else {
                late.0.keeper.set(Keeper::PlatformMissing);
                if let Some(call) = late.0.on_change.get() {
                    call();
                }
                return;
            };
            store.report(late.0.answered.take());
            if let Some(call) = late.0.on_change.get() {
                store.on_change(call.clone());
            }
            store.open(Box::new(take_in));
            // It was empty: a page opens one session.
            let _ = late.0.store.set(store);
        });
    }

    pub(super) fn report(&self, answered: Vec<Answered>) {
        match self.0.store.get() {
            Some(store) => store.report(answered),
            None => self.0.answered.borrow_mut().extend(answered),
        }
    }

    /// What is done before the store is there is told by the first save after it.
    pub(super) fn save(&self, journal: &Journal, books: &Books) {
        if let Some(store) = self.0.store.get() {
            store.save(journal, books);
        }
    }

    pub(super) fn finish(&self) {
        if let Some(store) = self.0.store.get() {
            store.finish();
        }
    }

    pub(super) fn keeper(&self) -> Keeper {
        let store = self.0.store.get();
        store.map_or(self.0.keeper.get(), |it| it.keeper())
    }

    pub(super) fn return_url(&self) -> Option<String> {
        self.0.store.get()?.return_url()
    }

    pub(super) fn on_change(&self, call: impl Fn() + 'static) {
        // The app registers once.
        let _ = self.0.on_change.set(Rc::new(call));
    }
}
