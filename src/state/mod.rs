//! What the app holds, each in its own reducer or context; what can be derived is not kept.

pub mod argument_map;
pub mod assignment;
pub mod desk;
pub mod duplex;
pub mod estimated;
pub mod exam_sitting;
#[cfg(test)]
mod fixtures;
pub mod glossary;
pub mod library;
pub mod manuscript;
pub mod opening;
pub mod passages;
pub mod round;
pub mod sitting;
pub mod swipe;
pub mod taste;
pub mod term_names;
pub mod tints;

use yew::UseReducerHandle;

/// The learner's taste, with the way to change it.
pub type Tastes = UseReducerHandle<taste::Taste>;
