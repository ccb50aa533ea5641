//! Pages that arrive after the first one.
//!
//! The first screen needs half of the program. The other half is cut off after linking, at
//! [`half::fetch`], and is fetched as soon as the first screen stands: who goes to another place a second later finds it
//! there, and whoever came to study has not waited for it. Without the feature `split` it is one program.

use crate::components::notice::{Notice, Weight};
use crate::hooks::use_words;
use crate::live;
use crate::pages::{
    cards::Cards, exam::Exam, glossary::Glossary, map::Map, mistakes::Mistakes, more::More,
    not_found::NotFound, paper::Paper, papers::Papers, print::Print, quiz::Quiz, recite::Recite,
    settings::Settings, starred::Starred, statistics::Statistics,
};
use crate::rare;
use crate::route::Route;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Draws a place of the second half.
type Draw = fn(Route) -> Html;

/// The way into the second half. It gives a function, so that what has arrived is called without waiting.
#[cfg(feature = "split")]
mod half {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    #[wasm_split(pages, fallible)]
    pub(super) fn fetch() -> Result<super::Draw, SplitLoaderError> {
        Ok(super::draw)
    }

    pub(super) fn at_hand() -> Option<super::Draw> {
        None
    }
}

#[cfg(not(feature = "split"))]
mod half {
    pub(super) async fn fetch() -> Result<super::Draw, std::convert::Infallible> {
        Ok(super::draw)
    }

    pub(super) fn at_hand() -> Option<super::Draw> {
        Some(super::draw)
    }
}

/// Whether a part is there, and what it draws with.
#[derive(Clone, Copy)]
enum Arrival<D> {
    Coming,
    Here(D),
    /// The network was gone, or the files on the server were changed since.
    Missing,
}

/// The second half, to be drawn from.
pub struct Later {
    arrival: UseStateHandle<Arrival<Draw>>,
}

/// Fetches the second half once the first screen is drawn.
#[hook]
pub fn use_later() -> Later {
    let arrival = use_state(|| half::at_hand().map_or(Arrival::Coming, Arrival::Here));
    use_effect_with((), {
        let arrival = arrival.clone();
        move |()| {
            if matches!(*arrival, Arrival::Coming) {
                fetch(arrival);
            }
        }
    });
    Later { arrival }
}

fn fetch(arrival: UseStateHandle<Arrival<Draw>>) {
    spawn_local(async move {
        arrival.set(half::fetch().await.map_or(Arrival::Missing, Arrival::Here));
    });
}

impl Later {
    /// A place of the second half, or why it is not there.
    pub fn draw(&self, here: Route) -> Html {
        match *self.arrival {
            Arrival::Here(draw) => draw(here),
            Arrival::Coming => live!(Wait),
            Arrival::Missing => {
                let arrival = self.arrival.clone();
                live!(Gone {
                    on_again: Callback::from(move |()| {
                        arrival.set(Arrival::Coming);
                        fetch(arrival.clone());
                    })
                })
            }
        }
    }
}

#[component]
fn Wait() -> Html {
    let words = use_words();
    html! { <p class="coming" role="status">{ words.fault.coming }</p> }
}

#[derive(Properties, PartialEq)]
struct GoneProps {
    on_again: Callback<()>,
}

#[component]
fn Gone(props: &GoneProps) -> Html {
    let words = use_words();
    let onclick = props.on_again.reform(|_: MouseEvent| ());
    live!(Notice {
        weight: Weight::Warning,
        title: words.fault.half,
        children: html! {
            <>
                <p>{ words.fault.half_advice }</p>
                <button class="button button--first" {onclick}>{ words.fault.again }</button>
            </>
        },
    })
}

#[derive(Properties, PartialEq)]
struct RareProps {
    here: Route,
}

/// A page for teachers, which is fetched when it is asked for.
#[component]
fn Rare(props: &RareProps) -> Html {
    let arrival = use_state(|| Arrival::Coming);
    let fetch = {
        let arrival = arrival.clone();
        Callback::from(move |()| {
            let arrival = arrival.clone();
            spawn_local(async move {
                let page = rare::fetch_page().await;
                arrival.set(page.map_or(Arrival::Missing, Arrival::Here));
            });
        })
    };
    use_effect_with((), {
        let fetch = fetch.clone();
        move |()| fetch.emit(())
    });
    match *arrival {
        Arrival::Here(draw) => draw(props.here.clone()),
        Arrival::Coming => live!(Wait),
        Arrival::Missing => live!(Gone { on_again: fetch }),
    }
}

fn draw(here: Route) -> Html {
    match here {
        Route::Papers => live!(Papers),
        Route::Paper { id } => {
            live!(Paper { id: id.clone(), sentences: "" }, key: id.clone())
        }
        Route::PaperAt { id, sentences } => {
            live!(Paper { id: id.clone(), sentences }, key: id.clone())
        }
        Route::Cards => live!(Cards),
        Route::Quiz => live!(Quiz),
        Route::Exam => live!(Exam),
        Route::Map => live!(Map),
        Route::MapOf { id } => live!(Map { id: AttrValue::from(id.clone()) }, key: id.clone()),
        Route::Comparison => live!(Map { compared: true }, key: "comparison"),
        Route::Recite => live!(Recite),
        Route::RecitePassage { id, place } => {
            let at = (AttrValue::from(id.clone()), place);
            live!(Recite { at }, key: format!("{id}/{place}"))
        }
        Route::Mistakes => live!(Mistakes),
        Route::Starred => live!(Starred),
        Route::Glossary => live!(Glossary),
        Route::Statistics => live!(Statistics),
        Route::Class | Route::Embed => live!(Rare { here }),
        Route::Print => live!(Print),
        Route::More => live!(More),
        Route::Settings => live!(Settings),
        Route::Today | Route::NotFound => live!(NotFound),
    }
}
