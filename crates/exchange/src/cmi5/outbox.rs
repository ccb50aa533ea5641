//! Requests on their way to the record store: one after the other, again after a failure.

use super::{Answer, Request};
use std::collections::VecDeque;

/// Seconds to wait after each failure; the last again and again.
const WAITS: [u32; 4] = [2, 5, 15, 60];

/// How the sending stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sending {
    /// All is told.
    Done,
    /// The next request can go.
    Next,
    /// The record store did not answer as it should: again after so many seconds.
    After(u32),
}

/// Requests that wait, in order.
#[derive(Debug, Default)]
pub struct Outbox {
    waiting: VecDeque<Request>,
    failures: usize,
    refused: bool,
}

impl Outbox {
    /// Adds a request. A document that is stored anew need not be stored before.
    pub fn push(&mut self, request: Request) {
        // What may be on its way stays: nobody knows whether it arrived.
        let mut waits = self.waiting.iter().skip(1);
        let same = waits.position(|it| it.method == "PUT" && it.url == request.url);
        if let (Some(place), "PUT") = (same, request.method) {
            self.waiting.remove(place + 1);
        }
        self.waiting.push_back(request);
    }

    /// The request to be sent now.
    pub fn next(&self) -> Option<Request> {
        self.waiting.front().cloned()
    }

    /// Takes note of what became of [`next`](Self::next); `None` where nobody answered.
    pub fn answered(&mut self, answer: Option<&Answer>) -> Sending {
        match answer.map(|it| it.status) {
            // 409: it was stored before, and the answer was lost.
            Some(200..=299 | 409) => {
                self.waiting.pop_front();
                (self.failures, self.refused) = (0, false);
            }
            // Asked again, it would be refused again; what follows need not be.
            Some(status @ 400..=499) if ![408, 429].contains(&status) => {
                self.waiting.pop_front();
                (self.failures, self.refused) = (0, true);
            }
            _ => {
                let wait = WAITS[self.failures.min(WAITS.len() - 1)];
                self.failures += 1;
                return Sending::After(wait);
            }
        }
        match self.waiting.is_empty() {
            true => Sending::Done,
            false => Sending::Next,
        }
    }

    /// Whether the record store is not heard at the moment.
    pub fn is_waiting(&self) -> bool {
        self.failures > 0
    }

    /// Whether the record store did not take what it was told last.
    pub fn is_refused(&self) -> bool {
        self.refused
    }

    /// All that waits, for a page that goes: there is no time to hear the answers. `sent` says that
    /// the first is on its way already.
    pub fn empty(&mut self, sent: bool) -> Vec<Request> {
        self.waiting.drain(..).skip(usize::from(sent)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(url: &str, body: &str) -> Request {
        Request {
            method: "PUT",
            url: url.to_owned(),
            headers: Vec::new(),
            body: Some(body.to_owned()),
        }
    }

    fn answer(status: u16) -> Option<Answer> {
        let body = String::new();
        Some(Answer { status, body })
    }

    fn bodies(outbox: &mut Outbox, sent: bool) -> Vec<String> {
        let all = outbox.empty(sent);
        all.into_iter().filter_map(|it| it.body).collect()
    }

    #[test]
    fn what_was_told_goes_and_what_was_not_waits() {
        for (status, left, sending, waiting, refused) in [
            (Some(204), 1, Sending::Next, false, false),
            (Some(409), 1, Sending::Next, false, false),
            (Some(400), 1, Sending::Next, false, true),
            (Some(403), 1, Sending::Next, false, true),
            (Some(429), 2, Sending::After(2), true, false),
            (Some(503), 2, Sending::After(2), true, false),
            (Some(0), 2, Sending::After(2), true, false),
            (None, 2, Sending::After(2), true, false),
        ] {
            let mut outbox = Outbox::default();
            outbox.push(put("a", "1"));
            outbox.push(put("b", "2"));
            let answer = status.and_then(answer);
            assert_eq!(outbox.answered(answer.as_ref()), sending, "{status:?}");
            assert_eq!(
                (outbox.is_waiting(), outbox.is_refused()),
                (waiting, refused)
            );
            assert_eq!(outbox.empty(false).len(), left, "{status:?}");
        }
    }

    #[test]
    fn waits_grow_and_end_with_a_success() {
        let mut outbox = Outbox::default();
        outbox.push(put("a", "1"));
        let waits: Vec<_> = (0..5).map(|_| outbox.answered(None)).collect();
        assert_eq!(waits, [2, 5, 15, 60, 60].map(Sending::After));
        assert_eq!(outbox.answered(answer(200).as_ref()), Sending::Done);
        outbox.push(put("a", "2"));
        assert_eq!(outbox.answered(None), Sending::After(2));
    }

    #[test]
    fn of_a_document_the_last_form_is_stored() {
        let mut outbox = Outbox::default();
        for (url, body) in [
            ("state", "1"),
            ("one", "s"),
            ("state", "2"),
            ("two", "t"),
            ("state", "3"),
        ] {
            outbox.push(put(url, body));
        }
        // The first may be on its way.
        assert_eq!(bodies(&mut outbox, false), ["1", "s", "t", "3"]);
        outbox.push(put("state", "4"));
        outbox.push(put("end", "e"));
        assert_eq!(bodies(&mut outbox, true), ["e"]);
    }
}
