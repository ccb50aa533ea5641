//! 错题本: questions that were answered wrongly, until they are right on two different days.

use crate::browser::{clock, page};
use crate::components::page_head::{PageHead, TITLE};
use crate::hooks::{use_kept, use_study, use_words};
use crate::live;
use crate::route::Route;
use crate::state::desk::Act;
use crate::state::sitting::Sitting;
use crate::words::Quiz as Kinds;
use bank::{Content, Item};
use progress::Deed;
use study::{Feedback, Mistake, Quiz, mistakes};
use yew::prelude::*;
use yew_router::prelude::*;

/// The book of mistakes.
#[component]
pub fn Mistakes() -> Html {
    let words = &use_words().lists;
    let kinds = &use_words().quiz;
    let study = use_study();
    let kept = use_kept::<Sitting>();
    let navigator = use_navigator();
    let desk = study.desk();
    let course = desk.books().course();
    let learner = desk.learner();
    let with = |wanted: &dyn Fn(&Item) -> bool| -> Vec<Item> {
        course
            .items()
            .iter()
            .filter(|it| wanted(it))
            .cloned()
            .collect()
    };
    let open = with(&|it| learner.item(it.id).mistake.is_open() && !learner.item(it.id).retired);
    let retired = with(&|it| learner.item(it.id).retired);
    let mastered = with(&|it| learner.item(it.id).mistake == Mistake::Mastered).len();
    let today = mistakes(course, learner, clock::now());
    let redo = {
        let (today, rule) = (today.clone(), learner.settings().choice_rule);
        Callback::from(move |_: MouseEvent| {
            let quiz = Quiz {
                seed: clock::chance(),
                feedback: Feedback::AtOnce,
                rule,
                items: today.clone(),
                given: Default::default(),
            };
            kept.set(Some(Sitting::new(quiz, clock::now())));
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Quiz);
            }
        })
    };
    let retire = |item: &Item, on: bool| {
        let id = item.id;
        study.on(move |_: MouseEvent| {
            // The row goes, and with it the button that has the focus.
            page::focus(TITLE);
            Act::Record(vec![Deed::Retire(id, on)])
        })
    };
    html! {
        <div class="stack stack--loose">
            { live!(PageHead { title: words.mistakes }) }
            if open.is_empty() {
                <section class="empty panel stack">
                    <h2>{ words.mistakes_none }</h2>
                    <p>{ words.mistakes_none_advice }</p>
                </section>
            } else {
                <div class="cluster">
                    if today.is_empty() {
                        <p>{ words.redo_none }</p>
                    } else {
                        <button type="button" class="button button--first" onclick={redo}>{ (words.redo)(today.len()) }</button>
                    }
                    if mastered > 0 {
                        <span class="soft">{ (words.mastered)(mastered) }</span>
                    }
                </div>
                <ul class="marked-list">
                    { for open.iter().map(|item| {
                        let record = learner.item(item.id);
                        let once = matches!(record.mistake, Mistake::Open { right_on: Some(_) });
                        html! {
                            <li key={item.id.to_string()} class="panel marked-list-entry">
                                <p>{ asked(item, kinds) }</p>
                                <p class="soft small">{ (words.counts)(record.asked, record.right, once) }</p>
                                <button type="button" class="button button--plain" onclick={retire(item, true)}>{ words.retire }</button>
                            </li>
                        }
                    }) }
                </ul>
            }
            if !retired.is_empty() {
                <details class="put-aside">
                    <summary>{ (words.retired)(retired.len()) }</summary>
                    <ul class="marked-list">
                        { for retired.iter().map(|item| html! {
                            <li key={item.id.to_string()} class="panel marked-list-entry">
                                <p>{ asked(item, kinds) }</p>
                                <button type="button" class="button button--plain" onclick={retire(item, false)}>{ words.unretire }</button>
                            </li>
                        }) }
                    </ul>
                </details>
            }
        </div>
    }
}

/// What an item asks, in a line; a card is named by its point.
pub fn stem(item: &Item) -> &str {
    match &item.content {
        Content::Question(question) => &question.stem,
        Content::Card(_) => &item.point_name,
    }
}

/// What an item asks, its kind and its point: many questions have the same stem.
pub fn asked(item: &Item, kinds: &Kinds) -> Html {
    html! {
        <>
            <span class="item-list-stem" lang="zh-Hans">{ stem(item) }</span>
            <span class="item-list-about soft small">
                { kinds.kind(item.content.kind()) }{ " · " }<span lang="zh-Hans">{ &item.point_name }</span>
            </span>
        </>
    }
}
