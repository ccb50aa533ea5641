//! The app: its state around its places.

use crate::browser::shelf::LocalShelf;
use crate::browser::{appearance, page};
use crate::components::frame::Frame;
use crate::components::keeper_line::{KeeperLine, UpdateNotice};
use crate::components::notice::{Notice, Weight};
use crate::components::storage_notice::StorageNotice;
use crate::hooks::{Around, use_new_kept, use_new_study, use_next_task};
use crate::later::{Later, use_later};
use crate::live;
use crate::pages::today::Today;
use crate::platform;
use crate::route::Route;
use crate::state::Tastes;
use crate::state::exam_sitting::ExamSitting;
use crate::state::library::Books;
use crate::state::sitting::Sitting;
use crate::state::taste::Taste;
use crate::words::Fault;
use progress::Shelf as _;
use yew::prelude::*;
use yew_router::prelude::*;

/// See [`App`].
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The library; none where it cannot be read.
    pub books: Option<Books>,
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let taste = use_reducer_eq(|| {
        let stored = LocalShelf.get(Taste::KEY).ok().flatten();
        stored.map_or_else(platform::taste, |it| Taste::from_text(&it))
    });
    use_effect_with(*taste, |&taste| {
        appearance::show(taste);
        // Refused storage loses only the look at the next visit; the notice on progress says so.
        let _ = LocalShelf.put(Taste::KEY, &taste.to_text());
        let listener = appearance::watch_system(move || appearance::show(taste));
        move || drop(listener)
    });
    match &props.books {
        Some(books) => live!(Desk {
            tastes: taste,
            books: books.clone()
        }),
        None => no_library(&taste.lang.words().fault),
    }
}

#[derive(Properties, PartialEq)]
struct DeskProps {
    tastes: Tastes,
    books: Books,
}

/// The library and the learner's desk, around all places.
#[component]
fn Desk(props: &DeskProps) -> Html {
    let study = use_new_study(&props.books);
    let quiz = use_new_kept::<Sitting>(&study, "quiz");
    let exam = use_new_kept::<ExamSitting>(&study, "exam");
    // Another tab wrote: its events are taken in, so that both show the same.
    use_effect_with((), {
        let study = study.clone();
        move |()| {
            let listener = page::on_storage(move || study.reread());
            move || drop(listener)
        }
    });
    // The router reads and writes the address, and all that follows is drawn: more than one task's work.
    if !use_next_task(|| ()) {
        return Html::default();
    }
    let around = Around {
        tastes: props.tastes.clone(),
        study,
        quiz,
        exam,
    };
    html! {
        <ContextProvider<Around> context={around}>
            <HashRouter>{ live!(Places) }</HashRouter>
        </ContextProvider<Around>>
    }
}

#[component]
fn Places() -> Html {
    let here = use_route::<Route>().unwrap_or(Route::NotFound);
    let later = use_later();
    if !use_next_task(page::begin) {
        return Html::default();
    }
    live!(Frame {
        here: here.clone(),
        children: html! { <>{ live!(StorageNotice) }{ live!(UpdateNotice) }{ switch(here, &later) }{ live!(KeeperLine) }</> }
    })
}

/// The place that one opens first is here; all others arrive a moment later.
fn switch(here: Route, later: &Later) -> Html {
    match here {
        Route::Today => live!(Today),
        other => later.draw(other),
    }
}

fn no_library(words: &Fault) -> Html {
    html! {
        <main class="frame-main">
            { live!(Notice {
                weight: Weight::Warning,
                title: words.library,
                children: html! { <p>{ words.library_advice }</p> },
            }) }
        </main>
    }
}
