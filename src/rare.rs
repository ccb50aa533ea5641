//! Parts of the program that few visits need: the pages for teachers, and the platforms of cmi5.
//!
//! They are cut off as the second half is (`src/later.rs`), and fetched only when they are asked for.

use crate::pages::{class::Class, embed::Embed};
use crate::platform::record_store::RecordStore;
use crate::route::Route;
use crate::{live, platform};
use exchange::Settings;
use std::rc::Rc;
use yew::prelude::*;

/// The part could not be fetched: the network was gone, or the files on the server were changed since.
#[derive(Debug, Clone, Copy)]
pub struct Missing;

/// Draws a place of a teacher's: 班级 or 放进课程.
pub type Draw = fn(Route) -> Html;

fn page(here: Route) -> Html {
    match here {
        Route::Class => live!(Class),
        _ => live!(Embed),
    }
}

/// The record store that launched the page.
fn store(settings: &Settings) -> Option<Rc<dyn platform::Store>> {
    Some(Rc::new(RecordStore::launched(settings)?))
}

/// The ways into what is cut off. They give functions, so that what has arrived is called without waiting.
#[cfg(feature = "split")]
mod cut {
    use super::{Draw, Missing, Rc, Settings, platform};
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    impl From<SplitLoaderError> for Missing {
        fn from(_: SplitLoaderError) -> Self {
            Self
        }
    }

    #[wasm_split(rare, fallible)]
    pub(super) fn page() -> Result<Draw, Missing> {
        Ok(super::page)
    }

    type Launch = fn(&Settings) -> Option<Rc<dyn platform::Store>>;

    #[wasm_split(rare, fallible)]
    pub(super) fn store() -> Result<Launch, Missing> {
        Ok(super::store)
    }
}

/// Fetches the pages for teachers.
///
/// # Errors
///
/// [`Missing`].
pub async fn fetch_page() -> Result<Draw, Missing> {
    #[cfg(feature = "split")]
    return cut::page().await;
    #[cfg(not(feature = "split"))]
    Ok(page)
}

/// Fetches what speaks to record stores, and begins with the launch that the page's address names.
///
/// # Errors
///
/// [`Missing`].
pub async fn fetch_store(settings: &Settings) -> Result<Option<Rc<dyn platform::Store>>, Missing> {
    #[cfg(feature = "split")]
    return Ok(cut::store().await?(settings));
    #[cfg(not(feature = "split"))]
    Ok(store(settings))
}
