//! What went wrong, and what the reader can do about it.

use std::fmt;

/// A failure is never only a cause: it always carries advice.
#[derive(Debug)]
pub(crate) struct Failure {
    what: String,
    advice: String,
}

pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    pub(crate) fn new(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Failure {
            what: what.into(),
            advice: advice.into(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "✗ {}\n  → {}",
            self.what,
            self.advice.replace('\n', "\n    ")
        )
    }
}

/// Gives a foreign error the place where it happened and what to do.
pub(crate) trait Advise<T> {
    fn advise(self, what: impl Into<String>, advice: impl Into<String>) -> Outcome<T>;
}

impl<T, E: fmt::Display> Advise<T> for Result<T, E> {
    fn advise(self, what: impl Into<String>, advice: impl Into<String>) -> Outcome<T> {
        self.map_err(|error| Failure::new(format!("{}: {error}", what.into()), advice))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_says_what_happened_and_what_to_do() {
        let failed: Result<(), _> = Err("permission denied");
        let failure = failed.advise(
            "dist/ could not be written",
            "Close the program that holds it.\nThen try again.",
        );
        assert_eq!(
            failure.unwrap_err().to_string(),
            "✗ dist/ could not be written: permission denied\n  → Close the program that holds it.\n    Then try again."
        );
    }
}
