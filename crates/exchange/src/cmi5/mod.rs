//! cmi5: a launch by a learning platform whose record store (LRS) takes xAPI statements.
//!
//! Requests are values; the edge sends them, one after the other, and hands the answers back.
//! After the cmi5 specification (Quartz, 1st edition), of which the numbers are quoted.

mod launch;
mod outbox;
mod session;
mod statement;

pub use launch::{Data, Launch, LaunchMode, Token, language, learner};
pub use outbox::{Outbox, Sending};
pub use session::{Session, State};

/// A request to the platform or its record store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `POST` or `PUT`.
    pub method: &'static str,
    /// The whole address.
    pub url: String,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// What is sent along.
    pub body: Option<String>,
}

/// The answer to a [`Request`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// The text.
    pub body: String,
}

/// What the platform did not do as cmi5 asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The token was handed out before; platforms do it once (8.2).
    TokenSpent,
    /// An HTTP status that stands for failure.
    Status(u16),
    /// Text that is not what it should be.
    Unreadable(&'static str),
}

impl Answer {
    /// The text of a success.
    fn text(&self) -> Result<&str, Trouble> {
        match self.status {
            200..=299 => Ok(&self.body),
            status => Err(Trouble::Status(status)),
        }
    }

    /// The text of a success; `None` if there is no such document.
    fn found(&self) -> Result<Option<&str>, Trouble> {
        match self.status {
            404 => Ok(None),
            _ => self.text().map(Some),
        }
    }
}

#[cfg(test)]
mod tests;
