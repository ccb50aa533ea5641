//! A launch by a cmi5 platform: what was learnt is told to its record store, and kept there.
//!
//! What is said when is decided in `exchange::cmi5`; here it is sent. Everything takes its time: the
//! page is open and works before the platform has answered once.

use super::courier::{answer, fetch};
use super::keeping::Keeper;
use super::token_shelf::{Stage, TokenShelf};
use super::{Store, carried};
use crate::browser::clock;
use crate::state::library::Books;
use exchange::Settings;
use exchange::cmi5::{Data, Launch, LaunchMode, Outbox, Request, Sending, Session, Token, Trouble};
use exchange::report::Answered;
use gloo::timers::callback::Timeout;
use progress::Journal;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use study::Moment;
use wasm_bindgen_futures::spawn_local;

/// Characters of progress: record stores take some hundred thousand.
const ROOM: usize = 200_000;

/// A launch by a platform. Cheap to clone.
#[derive(Clone)]
pub struct RecordStore(Rc<Inner>);

struct Inner {
    launch: Launch,
    settings: Settings,
    begun: Moment,
    session: RefCell<Option<Session>>,
    /// Answered since the last save.
    answered: RefCell<Vec<Answered>>,
    outbox: RefCell<Outbox>,
    sending: Cell<bool>,
    retry: RefCell<Option<Timeout>>,
    /// Says more than the outbox where nothing can be told.
    keeper: Cell<Option<Keeper>>,
    on_change: RefCell<Option<Rc<dyn Fn()>>>,
}

impl RecordStore {
    /// The launch that the page's address names; `None` where it names none.
    pub fn launched(settings: &Settings) -> Option<Self> {
        let query = web_sys::window()?.location().search().ok()?;
        let launch = Launch::from_query(&query)?;
        narrow_policy(&launch);
        Some(Self(Rc::new(Inner {
            launch,
            settings: settings.clone(),
            begun: clock::now(),
            session: RefCell::new(None),
            answered: RefCell::new(Vec::new()),
            outbox: RefCell::new(Outbox::default()),
            sending: Cell::new(false),
            retry: RefCell::new(None),
            keeper: Cell::new(Some(Keeper::PlatformOpens)),
            on_change: RefCell::new(None),
        })))
    }

    async fn begin(&self, take_in: impl FnOnce(&str) -> bool) -> Result<Option<Keeper>, Trouble> {
        let launch = &self.0.launch;
        let kept = TokenShelf::of(launch);
        let (stage, token) = match kept.read() {
            Some(kept) => kept,
            None => {
                let token = Token::read(&answer(launch.ask_token()).await?)?;
                kept.write(Stage::Launched, &token);
                (Stage::Launched, token)
            }
        };
        if stage == Stage::Ended {
            return Err(Trouble::TokenSpent);
        }
        let data = Data::read(&answer(launch.ask_data(&token)).await?)?;
        // cmi5 wants them asked for; the learner's own choice of language goes before them.
        let _ = answer(launch.ask_preferences(&token)).await;
        let mode = data.mode;
        let seed = clock::chance().to_string();
        let (mut session, begun) =
            Session::begin(launch.clone(), token.clone(), data, seed, self.seconds());
        if stage == Stage::Launched {
            begun.into_iter().for_each(|it| self.send(it));
            kept.write(Stage::Begun, &token);
        }
        let progress = session.resume(&answer(session.ask_progress()).await?)?;
        let is_read = progress.is_none_or(|it| take_in(&it));
        *self.0.session.borrow_mut() = Some(session);
        Ok(match (mode, is_read) {
            (LaunchMode::Normal, true) => None,
            (LaunchMode::Normal, false) => Some(Keeper::PlatformUnreadable),
            (LaunchMode::Browse | LaunchMode::Review, _) => Some(Keeper::Nobody),
        })
    }

    fn tell(&self) {
        if let Some(call) = &*self.0.on_change.borrow() {
            call();
        }
    }

    fn send(&self, request: Request) {
        self.0.outbox.borrow_mut().push(request);
        if !self.0.sending.replace(true) {
            self.send_waiting();
        }
    }

    fn send_waiting(&self) {
        let store = self.clone();
        spawn_local(async move {
            loop {
                let Some(request) = store.0.outbox.borrow().next() else {
                    store.0.sending.set(false);
                    return;
                };
                let answer = answer(request).await.ok();
                let before = store.keeper();
                let sending = store.0.outbox.borrow_mut().answered(answer.as_ref());
                if store.keeper() != before {
                    store.tell();
                }
                if let Sending::After(seconds) = sending {
                    let again = store.clone();
                    let timeout = Timeout::new(seconds * 1_000, move || again.send_waiting());
                    *store.0.retry.borrow_mut() = Some(timeout);
                    return;
                }
            }
        });
    }

    fn seconds(&self) -> u64 {
        u64::try_from(clock::now().unix_ms / 1_000).unwrap_or(0)
    }

    fn elapsed(&self) -> u64 {
        let ms = clock::now().unix_ms.saturating_sub(self.0.begun.unix_ms);
        u64::try_from(ms / 10).unwrap_or(0)
    }
}

impl Store for RecordStore {
    fn open(&self, take_in: Box<dyn FnOnce(&str) -> bool>) {
        let store = self.clone();
        spawn_local(async move {
            let keeper = match store.begin(take_in).await {
                Ok(keeper) => keeper,
                Err(Trouble::TokenSpent) => Some(Keeper::PlatformEnded),
                Err(_) => Some(Keeper::PlatformMissing),
            };
            store.0.keeper.set(keeper);
            store.tell();
        });
    }

    fn report(&self, answered: Vec<Answered>) {
        self.0.answered.borrow_mut().extend(answered);
    }

    fn save(&self, journal: &Journal, books: &Books) {
        let mut session = self.0.session.borrow_mut();
        let (Some(session), None) = (session.as_mut(), self.0.keeper.get()) else {
            return;
        };
        let text = carried::text(journal, ROOM).text;
        let standing = carried::standing(&self.0.settings, journal.progress(), books);
        let answered = self.0.answered.take();
        let requests = session.save(&text, &standing, &answered, self.seconds(), self.elapsed());
        requests.into_iter().for_each(|it| self.send(it));
    }

    fn finish(&self) {
        let mut session = self.0.session.borrow_mut();
        let Some(session) = session.as_mut() else {
            return;
        };
        let last = session.terminate(self.seconds(), self.elapsed());
        if last.is_empty() {
            return;
        }
        let waiting = self.0.outbox.borrow_mut().empty(self.0.sending.get());
        for request in waiting.iter().chain(&last) {
            // The browser sends it though the page is gone.
            let _ = fetch(request, true);
        }
        TokenShelf::of(&self.0.launch).write(Stage::Ended, &Token(String::new()));
        self.0.retry.take();
        self.0.keeper.set(Some(Keeper::PlatformEnded));
    }

    fn keeper(&self) -> Keeper {
        let outbox = self.0.outbox.borrow();
        match self.0.keeper.get() {
            Some(keeper) => keeper,
            None if outbox.is_refused() => Keeper::PlatformRefuses,
            None if outbox.is_waiting() => Keeper::PlatformWaits,
            None => Keeper::Platform,
        }
    }

    fn return_url(&self) -> Option<String> {
        self.0.session.borrow().as_ref()?.data().return_url.clone()
    }

    fn on_change(&self, call: Rc<dyn Fn()>) {
        *self.0.on_change.borrow_mut() = Some(call);
    }
}

/// The package's page may speak to any record store, for only the launch says which; from here on
/// it is that one alone. Of two policies the browser obeys both.
fn narrow_policy(launch: &Launch) {
    let narrowed = || {
        let document = web_sys::window()?.document()?;
        let meta = document.create_element("meta").ok()?;
        meta.set_attribute("http-equiv", "Content-Security-Policy")
            .ok()?;
        let origins = launch.origins().join(" ");
        meta.set_attribute("content", &format!("connect-src 'self' {origins}"))
            .ok()?;
        document
            .query_selector("head")
            .ok()??
            .append_child(&meta)
            .ok()
    };
    // A page that has no head has no policy to narrow.
    let _ = narrowed();
}
