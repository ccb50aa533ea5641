//! The app: its state around its places.

use crate::browser::shelf::LocalShelf;
use crate::browser::{appearance, page};
use crate::components::frame::Frame;
use crate::components::keeper_line::{KeeperLine, UpdateNotice};
use crate::components::notice::{Notice, Weight};
use crate::components::storage_notice::StorageNotice;
use crate::hooks::{Kept, Study, use_new_kept, use_new_study, use_words};
use crate::pages;
use crate::platform;
use crate::route::Route;
use crate::state::Tastes;
use crate::state::exam_sitting::ExamSitting;
use crate::state::library::Books;
use crate::state::sitting::Sitting;
use crate::state::taste::Taste;
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
    html! {
        <ContextProvider<Tastes> context={taste}>
            if let Some(books) = books.as_ref() {
                <Desk books={books.clone()} />
            } else {
                <NoLibrary />
            }
        </ContextProvider<Tastes>>
    }
}

#[derive(Properties, PartialEq)]
struct DeskProps {
    books: Books,
}

/// The library and the learner's desk, around all places.
#[component]
fn Desk(props: &DeskProps) -> Html {
    let study = use_new_study(&props.books);
    let sitting = use_new_kept::<Sitting>(&study, "quiz");
    let exam = use_new_kept::<ExamSitting>(&study, "exam");
    // Another tab wrote: its events are taken in, so that both show the same.
    use_effect_with((), {
        let study = study.clone();
        move |()| {
            let listener = page::on_storage(move || study.reread());
            move || drop(listener)
        }
    });
    html! {
        <ContextProvider<Books> context={props.books.clone()}>
            <ContextProvider<Study> context={study}>
                <ContextProvider<Kept<Sitting>> context={sitting}>
                    <ContextProvider<Kept<ExamSitting>> context={exam}>
                        <HashRouter><Places /></HashRouter>
                    </ContextProvider<Kept<ExamSitting>>>
                </ContextProvider<Kept<Sitting>>>
            </ContextProvider<Study>>
        </ContextProvider<Books>>
    }
}

#[component]
fn Places() -> Html {
    let here = use_route::<Route>().unwrap_or(Route::NotFound);
    html! { <Frame here={here.clone()}><StorageNotice /><UpdateNotice />{ switch(here) }<KeeperLine /></Frame> }
}

fn switch(here: Route) -> Html {
    match here {
        Route::Today => html! { <pages::today::Today /> },
        Route::Papers => html! { <pages::papers::Papers /> },
        Route::Paper { id } => {
            html! { <pages::paper::Paper key={id.clone()} id={id.clone()} sentences="" /> }
        }
        Route::PaperAt { id, sentences } => {
            html! { <pages::paper::Paper key={id.clone()} id={id.clone()} {sentences} /> }
        }
        Route::Cards => html! { <pages::cards::Cards /> },
        Route::Quiz => html! { <pages::quiz::Quiz /> },
        Route::Exam => html! { <pages::exam::Exam /> },
        Route::Mistakes => html! { <pages::mistakes::Mistakes /> },
        Route::Starred => html! { <pages::starred::Starred /> },
        Route::Glossary => html! { <pages::glossary::Glossary /> },
        Route::Statistics => html! { <pages::statistics::Statistics /> },
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
