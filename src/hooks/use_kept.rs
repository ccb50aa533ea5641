//! A draft that survives a reload: read from the shelf once, written at every change.

use super::Around;
use crate::hooks::Study;
use crate::state::exam_sitting::ExamSitting;
use crate::state::sitting::Sitting;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::rc::Rc;
use yew::prelude::*;

/// A kept value, as a context. Equal as long as it was not replaced.
///
/// The value is held beside its setter: a handle of Yew always gives the latest value, so that two
/// of them would be equal whatever happened in between.
pub struct Kept<T: 'static> {
    value: Option<Rc<T>>,
    setter: UseStateSetter<Option<Rc<T>>>,
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Self {
            value: self.value.clone(),
            setter: self.setter.clone(),
        }
    }
}

impl<T> PartialEq for Kept<T> {
    fn eq(&self, other: &Self) -> bool {
        match (&self.value, &other.value) {
            (Some(one), Some(two)) => Rc::ptr_eq(one, two),
            (None, None) => true,
            _ => false,
        }
    }
}

impl<T> Kept<T> {
    /// The value.
    pub fn get(&self) -> Option<Rc<T>> {
        self.value.clone()
    }

    /// Has another value, or none.
    pub fn set(&self, value: Option<T>) {
        self.setter.set(value.map(Rc::new));
    }
}

/// The draft of this name. What cannot be kept lives as long as the page; what another tab wrote, or
/// a deletion took away and gave back, is read again.
#[hook]
pub fn use_new_kept<T>(study: &Study, name: &'static str) -> Kept<T>
where
    T: Serialize + DeserializeOwned + PartialEq + 'static,
{
    let state = use_state(|| study.draft::<T>(name).map(Rc::new));
    let kept = Kept {
        value: (*state).clone(),
        setter: state.setter(),
    };
    // What was done here is written before what others wrote is read, where both come in one task.
    use_effect_with(kept.clone(), {
        let study = study.clone();
        move |kept| study.keep_draft(name, kept.value.as_deref())
    });
    use_effect_with(study.drafts_changed(), {
        let (study, kept) = (study.clone(), kept.clone());
        move |changed| {
            let stored = study.draft::<T>(name);
            if *changed > 0 && stored.as_ref() != kept.value.as_deref() {
                kept.set(stored);
            }
        }
    });
    kept
}

/// A value that is kept around all pages.
pub trait Held: Sized + 'static {
    /// Where it is.
    fn held(around: &Around) -> Kept<Self>;
}

impl Held for Sitting {
    fn held(around: &Around) -> Kept<Self> {
        around.quiz.clone()
    }
}

impl Held for ExamSitting {
    fn held(around: &Around) -> Kept<Self> {
        around.exam.clone()
    }
}

/// The kept value of this type.
///
/// # Panics
///
/// Outside of the app's context: a page that is drawn elsewhere is a mistake of the program.
#[hook]
#[expect(
    clippy::expect_used,
    reason = "app.rs puts every page inside of the context"
)]
pub fn use_kept<T: Held>() -> Kept<T> {
    let around = use_context::<Around>().expect("a kept value around the page");
    T::held(&around)
}
