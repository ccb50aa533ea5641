//! The learner's taste, and the way to change it.

use super::Around;
use crate::state::taste::{Fancy, Taste};
use yew::prelude::*;

/// The taste and its change. `app.rs` shows and keeps what it becomes.
#[hook]
pub fn use_taste() -> (Taste, Callback<Fancy>) {
    let tastes = use_context::<Around>().map(|it| it.tastes);
    let taste = tastes.as_ref().map_or_else(Taste::default, |it| **it);
    let change = Callback::from(move |fancy: Fancy| {
        if let Some(tastes) = &tastes {
            tastes.dispatch(fancy);
        }
    });
    (taste, change)
}
