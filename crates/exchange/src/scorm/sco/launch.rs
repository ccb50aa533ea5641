//! The beginning of a session: what the platform tells of the learner, and of what an earlier session told it.

use super::{Link, Sco, Status, Trouble};
use crate::scorm::{Call, LmsApi, Version};

/// Why the learner is here, as the platform says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// To learn, for credit.
    Normal,
    /// To look around; nothing is kept.
    Browse,
    /// To look back at finished work; nothing is kept, for what is written would replace a grade.
    Review,
}

/// How the learner comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// The first time.
    First,
    /// Back in work begun before.
    Resume,
    /// The platform does not say.
    Unknown,
}

/// What the platform told at the launch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Launch {
    /// Names the learner, for keys of what this browser keeps.
    pub learner: String,
    /// Why the learner is here.
    pub mode: Mode,
    /// How the learner comes in.
    pub entry: Entry,
    /// What was stored as memory the last time; see [`crate::memory::unpack`].
    pub memory: String,
    /// What was stored as place the last time.
    pub location: String,
}

impl<A: LmsApi> Sco<A> {
    /// Begins the session.
    ///
    /// # Errors
    ///
    /// The platform does not answer or refuses: the app goes on without it, and says so.
    pub fn launch(api: A, version: Version) -> Result<(Self, Launch), Trouble> {
        let mut sco = Self {
            api,
            version,
            link: Link::Stored,
            interaction: None,
            status: Status::Incomplete,
            score: None,
            judged_by_platform: false,
            pending: Vec::new(),
            tries: 0,
        };
        match sco.ask(Call::Initialize, &[""]) {
            Err(Trouble::Code(code)) if sco.is_open(code) => {}
            begun => begun?,
        }
        let launch = sco.read_launch();
        if launch.mode == Mode::Normal {
            sco.begin();
        } else {
            sco.link = Link::ReadOnly;
        }
        Ok((sco, launch))
    }

    /// Whether the session was refused with this code because it is begun already: a page that is loaded anew finds it
    /// so. SCORM 2004 says it by 103. SCORM 1.2 has only 101 for whatever goes wrong; then a session that is not open
    /// can be read nothing of.
    fn is_open(&mut self, code: u16) -> bool {
        match (self.version, code) {
            (Version::V2004, 103) => true,
            (Version::V12, 101) => {
                self.api
                    .call(Call::Get, &["cmi.core.lesson_status"])
                    .is_some()
                    && self.last_error() == 0
            }
            _ => false,
        }
    }

    fn read_launch(&mut self) -> Launch {
        let mode = match self.get(&["cmi.core.lesson_mode", "cmi.mode"]).as_str() {
            "browse" => Mode::Browse,
            "review" => Mode::Review,
            _ if self.get(&["cmi.core.credit", "cmi.credit"]) == "no-credit" => Mode::Review,
            _ => Mode::Normal,
        };
        let entry = match self.get(&["cmi.core.entry", "cmi.entry"]).as_str() {
            "ab-initio" => Entry::First,
            "resume" => Entry::Resume,
            _ => Entry::Unknown,
        };
        Launch {
            learner: self.get(&["cmi.core.student_id", "cmi.learner_id"]),
            mode,
            entry,
            memory: self.get(&["cmi.suspend_data", "cmi.suspend_data"]),
            location: self.get(&["cmi.core.lesson_location", "cmi.location"]),
        }
    }

    fn begin(&mut self) {
        self.status = self.stored_status();
        self.score = stored_score(&self.get(&["cmi.core.score.raw", "cmi.score.raw"]));
        let mastery = self.get(&["cmi.student_data.mastery_score", "cmi.scaled_passing_score"]);
        self.judged_by_platform = !mastery.is_empty();
        self.interaction = self.first_interaction();
        self.queue_status();
        // Reviews go on after all is learnt: each launch resumes. Without it SCORM 1.2 platforms
        // drop `suspend_data`, and SCORM 2004 ones begin a new attempt.
        self.queue("cmi.core.exit", "cmi.exit", "suspend".to_owned());
        self.flush();
    }

    fn stored_status(&mut self) -> Status {
        let done = self.get(&["cmi.core.lesson_status", "cmi.completion_status"]);
        let success = match self.version {
            Version::V12 => done.clone(),
            Version::V2004 => self.get(&["", "cmi.success_status"]),
        };
        match (success.as_str(), done.as_str()) {
            ("passed", _) => Status::Passed,
            (_, "completed") => Status::Completed,
            _ => Status::Incomplete,
        }
    }

    /// The next index, if the platform keeps interactions. Not before it is asked: SCORM 1.2 need
    /// not have them.
    fn first_interaction(&mut self) -> Option<usize> {
        let children = self.get(&["cmi.interactions._children", "cmi.interactions._children"]);
        let count = self.get(&["cmi.interactions._count", "cmi.interactions._count"]);
        (!children.is_empty()).then(|| count.parse().ok()).flatten()
    }
}

/// Hundredths of a percent, from `83.33`.
///
/// Not by way of a float: parsing one takes a table of ten kilobytes, which the app would download for this line alone.
fn stored_score(raw: &str) -> Option<u32> {
    let (whole, fraction) = raw.split_once('.').unwrap_or((raw, ""));
    let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) {
        return None;
    }
    // Three places, to be rounded to two.
    let thousandths: String = fraction.chars().chain("000".chars()).take(3).collect();
    let score: u32 = whole.parse().ok().filter(|it| *it <= 100)?;
    let score = score * 1_000 + thousandths.parse::<u32>().ok()?;
    (score <= 100_000).then_some((score + 5) / 10)
}
