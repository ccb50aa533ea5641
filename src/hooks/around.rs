//! What stands around every page.

use super::{Kept, Study};
use crate::state::Tastes;
use crate::state::exam_sitting::ExamSitting;
use crate::state::sitting::Sitting;

/// One context for all: Yew compiles a provider and its subscribers anew for each type of context, some 9 KB each.
#[derive(Clone, PartialEq)]
pub struct Around {
    /// The learner's taste.
    pub tastes: Tastes,
    /// The learner's desk.
    pub study: Study,
    /// The quiz under way.
    pub quiz: Kept<Sitting>,
    /// The exam under way.
    pub exam: Kept<ExamSitting>,
}
