//! The app: its state around its places.

use crate::browser::shelf::LocalShelf;
use crate::browser::{appearance, page};
use crate::components::frame::Frame;
use crate::components::keeper_line::{KeeperLine, UpdateNotice};
use crate::components::notice::{Notice, Weight};
use crate::components::storage_notice::StorageNotice;
use crate::hooks::{Around, use_new_kept, use_new_study};
use crate::live;
use crate::pages::{
    cards::Cards, class::Class, exam::Exam, glossary::Glossary, map::Map, mistakes::Mistakes,
    more::More, not_found::NotFound, paper::Paper, papers::Papers, print::Print, quiz::Quiz,
    recite::Recite, settings::Settings, starred::Starred, statistics::Statistics, today::Today,
};
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

/// The whole app.
#[component]
pub fn App() -> Html {
    let taste = use_reducer_eq(|| {
        let stored = LocalShelf.get(Taste::KEY).ok().flatten();
        stored.map_or_else(platform::taste, |it| Taste::from_text(&it))
    });
    let books = use_memo((), |()| Books::embedded().ok());
    use_effect_with(*taste, |&taste| {
        appearance::show(taste);
        // Refused storage loses only the look at the next visit; the notice on progress says so.
        let _ = LocalShelf.put(Taste::KEY, &taste.to_text());
        let listener = appearance::watch_system(move || appearance::show(taste));
        move || drop(listener)
    });
    match books.as_ref() {
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
    live!(Frame {
        here: here.clone(),
        children: html! { <>{ live!(StorageNotice) }{ live!(UpdateNotice) }{ switch(here) }{ live!(KeeperLine) }</> }
    })
}

fn switch(here: Route) -> Html {
    match here {
        Route::Today => live!(Today),
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
        Route::Class => live!(Class),
        Route::Print => live!(Print),
        Route::More => live!(More),
        Route::Settings => live!(Settings),
        Route::NotFound => live!(NotFound),
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
