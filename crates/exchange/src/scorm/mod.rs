//! SCORM 1.2 and SCORM 2004: what is asked of a platform and told to it.
//!
//! Every value that goes out passes [`check`], which accepts only what the specifications, Moodle
//! and scorm-again all accept: a platform that refuses one value may refuse the call around it.

mod check;
mod interaction;
mod sco;
mod value;

pub use check::{Refused, check};
pub use interaction::elements as interaction_elements;
pub use sco::{Entry, Launch, Link, Mode, Save, Sco, Trouble};
pub use value::{clock_time, duration, timestamp};

/// The version of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// SCORM 1.2: the object `API`.
    V12,
    /// SCORM 2004: the object `API_1484_11`.
    V2004,
}

impl Version {
    /// The name of the object that a platform offers in a window.
    pub fn object(self) -> &'static str {
        match self {
            Self::V12 => "API",
            Self::V2004 => "API_1484_11",
        }
    }

    /// The object's name of a call.
    pub fn function(self, call: Call) -> &'static str {
        match (self, call) {
            (Self::V12, Call::Initialize) => "LMSInitialize",
            (Self::V12, Call::Finish) => "LMSFinish",
            (Self::V12, Call::Get) => "LMSGetValue",
            (Self::V12, Call::Set) => "LMSSetValue",
            (Self::V12, Call::Commit) => "LMSCommit",
            (Self::V12, Call::LastError) => "LMSGetLastError",
            (Self::V2004, Call::Initialize) => "Initialize",
            (Self::V2004, Call::Finish) => "Terminate",
            (Self::V2004, Call::Get) => "GetValue",
            (Self::V2004, Call::Set) => "SetValue",
            (Self::V2004, Call::Commit) => "Commit",
            (Self::V2004, Call::LastError) => "GetLastError",
        }
    }

    /// Characters that `suspend_data` holds.
    pub fn suspend_room(self) -> usize {
        match self {
            Self::V12 => 4096,
            Self::V2004 => 64_000,
        }
    }
}

/// The calls of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Call {
    /// Begins; argument `""`.
    Initialize,
    /// Ends; argument `""`.
    Finish,
    /// Element.
    Get,
    /// Element, value.
    Set,
    /// Stores; argument `""`.
    Commit,
    /// None.
    LastError,
}

/// The platform's object, at the edge. Everything is text, as in the interface itself.
pub trait LmsApi {
    /// Calls a function of the object. `None` if it is not there, throws or gives nothing.
    fn call(&mut self, call: Call, arguments: &[&str]) -> Option<String>;
}
