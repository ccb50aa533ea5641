//! What is kept, where, how full it is; out, in, and away with it.

use crate::browser::{clock, download, file};
use crate::components::notice::{Notice, Weight};
use crate::hooks::{use_study, use_words};
use crate::live;
use progress::{Erased, ImportError, ShelfError, Unreadable};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What was just done, to be said.
#[derive(Clone, PartialEq)]
enum Done {
    Nothing,
    Exported,
    Imported(usize),
    Failed(&'static str),
    Deleted(Rc<Erased>),
    Restored,
}

/// What is kept.
#[component]
pub(super) fn Keeping() -> Html {
    let words = &use_words().settings;
    let study = use_study();
    let done = use_state_eq(|| Done::Nothing);
    let sure = use_state_eq(|| false);
    let known = study.desk().known();
    let place = match &known.fault {
        Some(ShelfError::Refused(_)) => words.kept_nowhere,
        _ => words.kept_here,
    };

    let export = {
        let (study, done) = (study.clone(), done.clone());
        Callback::from(move |_: MouseEvent| {
            let (year, month, day) = clock::now().day(0).date();
            download::text(
                &format!("wengu-{year:04}-{month:02}-{day:02}.txt"),
                &study.export(),
            );
            done.set(Done::Exported);
        })
    };
    let import = {
        let (study, done) = (study.clone(), done.clone());
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let Some(chosen) = input.files().and_then(|it| it.get(0)) else {
                return;
            };
            let (study, done) = (study.clone(), done.clone());
            file::read(&chosen, move |text| {
                done.set(match text.map(|it| study.import(&it)) {
                    Some(Ok(new)) => Done::Imported(new),
                    Some(Err(why)) => Done::Failed(import_words(&why, words)),
                    None => Done::Failed(words.import_foreign),
                });
                // The same file may be chosen again.
                input.set_value("");
            });
        })
    };
    let delete = {
        let (study, done, sure) = (study.clone(), done.clone(), sure.clone());
        Callback::from(move |_: MouseEvent| {
            if *sure {
                // A shelf that refuses tells so by itself.
                if let Ok(erased) = study.delete() {
                    done.set(Done::Deleted(Rc::new(erased)));
                }
            }
            sure.set(!*sure);
        })
    };
    let cancel = {
        let sure = sure.clone();
        Callback::from(move |_: MouseEvent| sure.set(false))
    };
    let restore = {
        let (study, done) = (study.clone(), done.clone());
        Callback::from(move |_: MouseEvent| {
            if let Done::Deleted(erased) = &*done
                && study.put_back(erased).is_ok()
            {
                done.set(Done::Restored);
            }
        })
    };
    html! {
        <section class="panel stack" aria-labelledby="keeping">
            <h2 id="keeping">{ words.keeping }</h2>
            <p>{ place }{ (words.kept_count)(known.events) }</p>
            <div class="cluster">
                <button type="button" class="button" onclick={export}>{ words.export }</button>
                <label class="button file-button">
                    { words.import }
                    <input type="file" class="heard-only" accept=".txt,text/plain" onchange={import} />
                </label>
                <button type="button" class="button button--danger" disabled={known.events + known.unreadable == 0 && !*sure} onclick={delete}>
                    { if *sure { words.delete_sure } else { words.delete } }
                </button>
                if *sure {
                    <button type="button" class="button" onclick={cancel}>{ words.delete_cancel }</button>
                }
            </div>
            <div aria-live="polite">
                { said(&done, words, restore) }
            </div>
        </section>
    }
}

fn said(done: &Done, words: &crate::words::Settings, restore: Callback<MouseEvent>) -> Html {
    match done {
        Done::Nothing => Html::default(),
        Done::Exported => html! { <p>{ words.exported }</p> },
        Done::Imported(new) => html! { <p>{ (words.imported)(*new) }</p> },
        Done::Restored => html! { <p>{ words.restored }</p> },
        Done::Failed(why) => live!(Notice {
            weight: Weight::Warning,
            title: *why
        }),
        Done::Deleted(_) => live!(Notice {
            weight: Weight::Info,
            title: words.deleted,
            children: html! { <p><button type="button" class="button" onclick={restore}>{ words.delete_undo }</button></p> }
        }),
    }
}

fn import_words(why: &ImportError, words: &crate::words::Settings) -> &'static str {
    match why {
        ImportError::Unreadable(Unreadable::Foreign) => words.import_foreign,
        ImportError::Unreadable(Unreadable::Later(_)) => words.import_later,
        ImportError::Unreadable(Unreadable::Damaged) => words.import_damaged,
        ImportError::Shelf(_) => words.import_unkept,
    }
}
