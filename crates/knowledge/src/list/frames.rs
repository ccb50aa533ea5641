//! How papers say what the members of a series are. One frame a file or table entry, each with
//! sentences that show it and sentences in which it may find nothing.
//!
//! To add a frame: write it beside one of its kind, name it in [`FRAMES`], run
//! `cargo test -p press --test frames`.

mod action;
mod head;
mod label;
mod owner;
mod parts;

use super::site::Site;

/// A way to say what the members of a series are.
#[derive(Debug)]
pub struct Frame {
    /// Shown as the reason of a list: the words that the frame hangs on.
    pub name: &'static str,
    /// What the members are, if the series stands in this frame.
    pub(super) stem: fn(&Site<'_, '_>) -> Option<String>,
    /// Whether the paper lists but some members.
    pub(super) examples_only: bool,
    /// Sentences with the list that must be found in them.
    pub examples: &'static [Example],
    /// Sentences in which the frame may find nothing.
    pub counter_examples: &'static [&'static str],
}

/// A sentence with the list that it holds.
#[derive(Debug)]
pub struct Example {
    /// The sentence.
    pub sentence: &'static str,
    /// What the members are.
    pub stem: &'static str,
    /// The members.
    pub members: &'static [&'static str],
}

/// All frames, the most certain first: the first that fits names the list.
pub const FRAMES: &[&Frame] = &[
    &head::REPRESENTED,
    &label::BRACKETED,
    &owner::PLACED,
    &parts::COMPOSED,
    &parts::DIVIDED,
    &parts::INCLUDED,
    &parts::EQUATED,
    &label::NAMELY,
    &head::NAMED,
    &label::APPENDED,
    &head::FOLLOWED,
    &owner::OWNED,
    &owner::TAKEN,
    &owner::REGARDED,
    &owner::DEMANDED,
    &label::EXAMPLES,
    &label::COLON,
    &owner::ENDED,
    &head::COUNTED,
    &action::FORMED,
    &action::IDENTIFIED,
    &action::SUMMED,
    &action::CHARGED,
];
