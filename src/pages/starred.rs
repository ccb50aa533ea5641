//! 收藏, and what was put aside: suspended points, items held for wrong.

use crate::browser::{download, page};
use crate::components::page_head::{PageHead, TITLE};
use crate::hooks::{use_study, use_words};
use crate::live;
use crate::pages::mistakes::stem;
use crate::route::Route;
use crate::state::desk::Act;
use bank::{Item, ItemId, Kind, PointId};
use paper::order::SortedSet;
use yew::prelude::*;
use yew_router::prelude::*;

/// The starred points.
#[component]
pub fn Starred() -> Html {
    let words = &use_words().lists;
    let cards_words = &use_words().cards;
    let study = use_study();
    let navigator = use_navigator();
    let desk = study.desk();
    let learner = desk.learner();
    let starred = points(desk.books().course(), |it| learner.point(it).starred);
    let suspended = points(desk.books().course(), |it| learner.point(it).suspended);
    let disputed: Vec<&Item> = desk
        .books()
        .course()
        .items()
        .iter()
        .filter(|it| learner.item(it.id).disputed)
        .collect();
    let cards: Vec<ItemId> = starred
        .iter()
        .filter_map(|point| {
            desk.books()
                .course()
                .items_of(point.point)
                .find(|it| it.content.kind() == Kind::Card)
        })
        .map(|it| it.id)
        .collect();
    let learn = {
        let (study, cards) = (study.clone(), cards.clone());
        Callback::from(move |_: MouseEvent| {
            study.act(Act::Practise(cards.clone()));
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Cards);
            }
        })
    };
    let notes = &desk.known().progress.notes;
    let save = {
        let lines = disputed
            .iter()
            .map(|it| reported(it, notes.get(&it.id).map_or("", String::as_str)));
        let text: String = lines.collect();
        Callback::from(move |_: MouseEvent| download::text(REPORTS, &text))
    };
    let row = |key: String, text: &str, button: &'static str, onclick: Callback<MouseEvent>| {
        html! {
            <li {key} class="panel marked-list-entry">
                <p lang="zh-Hans">{ text }</p>
                <button type="button" class="button button--plain" {onclick}>{ button }</button>
            </li>
        }
    };
    let leave = |act: fn(ItemId, PointId) -> Act, item: &Item| {
        let (item, point) = (item.id, item.point);
        study.on(move |_: MouseEvent| {
            // The row goes, and with it the button that has the focus.
            page::focus(TITLE);
            act(item, point)
        })
    };
    let star = |it: &Item| leave(|_, point| Act::Star(point), it);
    let suspend = |it: &Item| leave(|_, point| Act::Suspend(point), it);
    let dispute = |it: &Item| leave(|item, _| Act::Dispute(item), it);
    html! {
        <div class="stack stack--loose">
            { live!(PageHead { title: words.starred }) }
            if starred.is_empty() {
                <section class="empty panel stack">
                    <h2>{ words.starred_none }</h2>
                    <p>{ words.starred_none_advice }</p>
                </section>
            } else {
                if !cards.is_empty() {
                    <p><button type="button" class="button button--first" onclick={learn}>{ (words.study_starred)(cards.len()) }</button></p>
                }
                <ul class="marked-list">
                    { for starred.iter().map(|it| row(it.point.to_string(), &it.point_name, words.unstar, star(it))) }
                </ul>
            }
            if !suspended.is_empty() {
                <details class="put-aside">
                    <summary>{ (words.suspended)(suspended.len()) }</summary>
                    <ul class="marked-list">
                        { for suspended.iter().map(|it| row(it.point.to_string(), &it.point_name, words.unsuspend, suspend(it))) }
                    </ul>
                </details>
            }
            if !disputed.is_empty() {
                <details class="put-aside">
                    <summary>{ (words.disputed)(disputed.len()) }</summary>
                    <ul class="marked-list">
                        { for disputed.iter().map(|it| {
                            let note = notes.get(&it.id);
                            let text = note.map_or_else(|| stem(it).to_owned(), |note| format!("{} — {note}", stem(it)));
                            row(it.id.to_string(), &text, words.undispute, dispute(it))
                        }) }
                    </ul>
                    <p><button type="button" class="button" onclick={save}>{ cards_words.report_save }</button></p>
                </details>
            }
        </div>
    }
}

/// The file of what learners hold for wrong, a line for each ([`reported`]).
const REPORTS: &str = "wengu-reports.txt";

/// Item, paper, point, stem, what the learner wrote; tabs between.
fn reported(item: &Item, note: &str) -> String {
    let flat = |it: &str| it.replace(['\n', '\t'], " ");
    format!(
        "{}\t{}\t{}\t{}\t{}\n",
        item.id,
        item.paper,
        flat(&item.point_name),
        flat(stem(item)),
        flat(note)
    )
}

/// The first item of each point that is wanted, in the order of the bank.
fn points(course: &study::Course, wanted: impl Fn(PointId) -> bool) -> Vec<&Item> {
    let mut seen = SortedSet::new();
    let items = course.items().iter();
    items
        .filter(|it| wanted(it.point) && seen.insert(it.point))
        .collect()
}
