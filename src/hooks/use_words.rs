//! The sentences of the learner's language.

use crate::state::Tastes;
use crate::words::{Lang, Words};
use yew::prelude::*;

/// All sentences; Chinese where no taste is known (a component rendered alone, in a test).
#[hook]
pub fn use_words() -> &'static Words {
    use_context::<Tastes>()
        .map_or(Lang::default(), |it| it.lang)
        .words()
}
