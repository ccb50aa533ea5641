//! A session under cmi5: what is told when, each thing once and in its order (9.1, 9.3).

use super::launch::{Data, Launch, LaunchMode, Token};
use super::statement::{Clock, Verb, answered, defined, share};
use super::{Answer, Request, Trouble};
use crate::report::Answered;
use crate::standing::Standing;

/// The state document that holds the learner's progress.
const PROGRESS: &str = "wengu.progress";

/// How far the session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Begun.
    Running,
    /// Ended: nothing may be told after it.
    Terminated,
}

/// A session.
#[derive(Debug)]
pub struct Session {
    launch: Launch,
    token: Token,
    data: Data,
    /// Random text, so that ids of statements are the only ones of their kind.
    seed: String,
    statements: u32,
    completed: bool,
    passed: bool,
    state: State,
}

impl Session {
    /// Begins; the requests have to be sent, in order.
    pub fn begin(
        launch: Launch,
        token: Token,
        data: Data,
        seed: String,
        at: u64,
    ) -> (Self, Vec<Request>) {
        let mut session = Self {
            launch,
            token,
            data,
            seed,
            statements: 0,
            completed: false,
            passed: false,
            state: State::Running,
        };
        let initialized = session.tell(Verb::Initialized, 0, Clock { at, elapsed: 0 });
        (session, vec![initialized])
    }

    /// How far the session is.
    pub fn state(&self) -> State {
        self.state
    }

    /// What the platform wants of this launch.
    pub fn data(&self) -> &Data {
        &self.data
    }

    /// Asks for the learner's progress.
    pub fn ask_progress(&self) -> Request {
        self.launch.ask_state(&self.token, PROGRESS)
    }

    /// Reads the answer to [`ask_progress`](Self::ask_progress); `None` at a first launch.
    ///
    /// The first line of the document says what was told in earlier sessions: `completed` and
    /// `passed` may be told once in a registration (9.3.3, 9.3.4).
    ///
    /// # Errors
    ///
    /// [`Trouble`] if the record store fails: nothing may then be stored over what it may hold.
    pub fn resume(&mut self, answer: &Answer) -> Result<Option<String>, Trouble> {
        let Some(text) = answer.found()? else {
            return Ok(None);
        };
        let (told, progress) = text
            .split_once('\n')
            .ok_or(Trouble::Unreadable("progress"))?;
        self.completed = told.contains("completed");
        self.passed = told.contains("passed");
        Ok(Some(progress.to_owned()))
    }

    /// Tells what was answered and how far the learner is, and stores his progress.
    /// `elapsed` is in hundredths of a second.
    pub fn save(
        &mut self,
        progress: &str,
        standing: &Standing,
        questions: &[Answered],
        at: u64,
        elapsed: u64,
    ) -> Vec<Request> {
        if self.state == State::Terminated || self.data.mode != LaunchMode::Normal {
            return Vec::new();
        }
        let clock = Clock { at, elapsed };
        let mut requests = Vec::new();
        for question in questions {
            let id = self.next_id();
            let statement = answered(&self.launch, &self.data, &id, question);
            requests.push(self.launch.put_statement(&self.token, &id, &statement));
        }
        if standing.complete() && !self.completed {
            self.completed = true;
            requests.push(self.tell(Verb::Completed, 0, clock));
        }
        if self.passes(standing) && !self.passed {
            self.passed = true;
            requests.push(self.tell(Verb::Passed, standing.score(), clock));
        }
        // Last: what it says was told must have been.
        requests.push(self.put_progress(progress));
        requests
    }

    fn put_progress(&self, progress: &str) -> Request {
        let completed = if self.completed { "completed " } else { "" };
        let passed = if self.passed { "passed" } else { "" };
        let text = format!("{completed}{passed}\n{progress}");
        self.launch.put_state(&self.token, PROGRESS, &text)
    }

    /// Ends the session.
    pub fn terminate(&mut self, at: u64, elapsed: u64) -> Vec<Request> {
        if self.state == State::Terminated {
            return Vec::new();
        }
        self.state = State::Terminated;
        vec![self.tell(Verb::Terminated, 0, Clock { at, elapsed })]
    }

    /// The platform's mastery score goes before the package's: it refuses a pass below it.
    fn passes(&self, standing: &Standing) -> bool {
        match self.data.mastery {
            Some(asked) => standing.complete() && share(standing.score()) >= asked,
            None => standing.passed() == Some(true),
        }
    }

    fn tell(&mut self, verb: Verb, score: u32, clock: Clock) -> Request {
        let id = self.next_id();
        let statement = defined(&self.launch, &self.data, &id, verb, score, clock);
        self.launch.put_statement(&self.token, &id, &statement)
    }

    /// A UUID of version 4 (RFC 9562), random by its seed.
    fn next_id(&mut self) -> String {
        self.statements += 1;
        let count = self.statements.to_string();
        let high = paper::hash::fnv1a(&[&self.seed, &count, "high"]);
        let low = paper::hash::fnv1a(&[&self.seed, &count, "low"]);
        format!(
            "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
            high >> 32,
            high >> 16 & 0xffff,
            high & 0xfff,
            0x8000 | low >> 48 & 0x3fff,
            low & 0xffff_ffff_ffff,
        )
    }
}
