//! The sentences of the learner's language.

use super::Around;
use crate::words::{Lang, Words};
use yew::prelude::*;

/// All sentences; Chinese where no taste is known (a component rendered alone, in a test).
#[hook]
pub fn use_words() -> &'static Words {
    use_context::<Around>()
        .map_or(Lang::default(), |it| it.tastes.lang)
        .words()
}
