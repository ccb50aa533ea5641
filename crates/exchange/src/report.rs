//! What a learner did, as any platform can be told: the forms of SCORM and xAPI are made from it.

use bank::ItemId;

/// An answered question. Flashcards are not reported one by one: the learner rates himself, and a
/// platform keeps few interactions.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// The item.
    pub item: ItemId,
    /// What was asked, for the teacher's list.
    pub stem: String,
    /// What the learner answered.
    pub response: Response,
    /// What would have been right; `None` where points are given for a text.
    pub key: Option<Response>,
    /// How it was marked.
    pub result: Outcome,
    /// When, in seconds since 1970 UTC.
    pub at: u64,
    /// How long the learner took, in hundredths of a second.
    pub latency: u64,
}

/// An answer. Options and members are counted from 0 in their canonical order, so that answers of
/// learners who saw them in different orders can be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Response {
    /// Options chosen.
    Choice(Vec<u8>),
    /// 判断.
    Judgement(bool),
    /// Left member to right member.
    Pairs(Vec<(u8, u8)>),
    /// Members in order.
    Sequence(Vec<u8>),
    /// Words, one text a gap.
    Gaps(Vec<String>),
    /// A longer text.
    Text(String),
}

/// How an answer was marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Full marks.
    Right,
    /// No full marks.
    Wrong,
    /// Not marked.
    Unmarked,
}
