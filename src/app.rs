//! The app: its state around its places.

use crate::browser::{appearance, shelf};
use crate::components::frame::Frame;
use crate::components::notice::{Notice, Weight};
use crate::hooks::use_words;
use crate::pages;
use crate::route::Route;
use crate::state::library::Books;
use crate::state::taste::Taste;
use crate::state::Tastes;
use yew::prelude::*;
use yew_router::prelude::*;

/// The whole app.
#[component]
pub fn App() -> Html {
    let taste = use_reducer_eq(|| {
        shelf::read(Taste::KEY)
            .map(|it| Taste::from_text(&it))
            .unwrap_or_default()
    });
    let books = use_memo((), |()| Books::embedded().ok());
    use_effect_with(*taste, |&taste| {
        appearance::show(taste);
        // Refused storage loses only the look at the next visit; the notice on progress says so.
        shelf::write(Taste::KEY, &taste.to_text());
        let listener = appearance::watch_system(move || appearance::show(taste));
        move || drop(listener)
    });
    html! {
        <ContextProvider<Tastes> context={taste}>
            if let Some(books) = books.as_ref() {
                <ContextProvider<Books> context={books.clone()}>
                    <HashRouter><Places /></HashRouter>
                </ContextProvider<Books>>
            } else {
                <NoLibrary />
            }
        </ContextProvider<Tastes>>
    }
}

#[component]
fn Places() -> Html {
    let here = use_route::<Route>().unwrap_or(Route::NotFound);
    html! { <Frame here={here.clone()}>{ page(here) }</Frame> }
}

fn page(here: Route) -> Html {
    match here {
        Route::Today => html! { <pages::today::Today /> },
        Route::Papers => html! { <pages::papers::Papers /> },
        Route::Paper { id } => html! { <pages::paper::Paper key={id.clone()} id={id.clone()} sentences="" /> },
        Route::PaperAt { id, sentences } => {
            html! { <pages::paper::Paper key={id.clone()} id={id.clone()} {sentences} /> }
        }
        Route::Cards => html! { <pages::cards::Cards /> },
        Route::More => html! { <pages::more::More /> },
        Route::Settings => html! { <pages::settings::Settings /> },
        Route::NotFound => html! { <pages::not_found::NotFound /> },
    }
}

#[component]
fn NoLibrary() -> Html {
    let words = &use_words().fault;
    html! {
        <main class="frame-main">
            <Notice weight={Weight::Warning} title={words.library}><p>{ words.library_advice }</p></Notice>
        </main>
    }
}
