//! The node that is selected: its words, what answers it, what can be done with it.

use super::{Grade, Look, Recalled, Scene, Sight};
use crate::components::difference::{difference, difference_legend};
use crate::route::Route;
use crate::state::desk::Desk;
use bank::{ItemId, Kind};
use paper::Paper;
use std::cell::RefCell;
use std::rc::Rc;
use study::recite::align;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The element id of the field for a label.
pub(super) const FIELD: &str = "map-field";
/// The element id of the form around it.
pub(super) const ASK: &str = "map-ask";

pub(super) fn panel(
    scene: &Scene<'_>,
    desk: &Desk,
    paper: &Paper,
    look: &Look,
    ask: &Callback<Vec<ItemId>>,
    keyed: &Rc<RefCell<bool>>,
) -> Html {
    let Scene {
        map, sight, words, ..
    } = scene;
    let own = &words.map;
    let at = sight.selected;
    let Some(node) = map.nodes.get(at) else {
        return Html::default();
    };
    if !sight.shows(at) {
        return hidden(scene, look, keyed);
    }
    let answers: Vec<usize> = map.answers(at).filter(|it| sight.shows(*it)).collect();
    let cards: Vec<ItemId> = node
        .section
        .into_iter()
        .flat_map(|it| desk.books().items_of_section(paper, it))
        .filter(|it| it.content.kind() == Kind::Card)
        .map(|it| it.id)
        .collect();
    let has_children = map.children(at).next().is_some();
    let toggle = look.reform(move |_: MouseEvent| {
        Box::new(move |it: &mut Sight| it.toggle(at)) as Box<dyn FnOnce(&mut Sight)>
    });
    let text = node.sentence.map(|it| Route::PaperAt {
        id: paper.id.clone(),
        sentences: it.to_string(),
    });
    html! {
        <section class="map-panel panel stack stack--tight" aria-live="polite">
            <h2 lang="zh-Hans">{ &node.label }</h2>
            { recalled(scene, at) }
            if let Some(known) = scene.known.get(at).filter(|it| it.all > 0 && !sight.recall) {
                <p class="soft number">{ (own.mastery)(known.known, known.all) }</p>
            }
            if !answers.is_empty() {
                <p>{ own.answers }</p>
                <ul lang="zh-Hans">{ for answers.into_iter().map(|it| html! { <li>{ &map.nodes[it].label }</li> }) }</ul>
            }
            <div class="cluster">
                if has_children {
                    <button type="button" class="button" onclick={toggle}>{ if sight.open.contains(&at) { own.close } else { own.open } }</button>
                }
                if let Some(text) = text {
                    <a class="button" href={text.href()}>{ own.to_text }</a>
                }
                if !cards.is_empty() && !sight.recall {
                    <button type="button" class="button" onclick={let (ask, cards) = (ask.clone(), cards.clone()); move |_: MouseEvent| ask.emit(cards.clone())}>{ (own.study)(cards.len()) }</button>
                }
            </div>
        </section>
    }
}

/// What was typed for a label, against it.
fn recalled(scene: &Scene<'_>, at: usize) -> Html {
    let Some(it) = scene.sight.recalled.get(&at) else {
        return Html::default();
    };
    let result = align(&scene.map.nodes[at].label, &it.typed);
    html! {
        <>
            <p><strong>{ scene.words.map.outcomes[it.grade as usize] }</strong></p>
            if it.grade != Grade::Right && !it.typed.is_empty() {
                { difference(&result, &scene.words.recite) }
                { difference_legend(&scene.words.recite) }
            }
        </>
    }
}

/// Asks for the label. Once it is settled, the focus goes back to the tree: the form is gone.
fn hidden(scene: &Scene<'_>, look: &Look, keyed: &Rc<RefCell<bool>>) -> Html {
    let own = &scene.words.map;
    let at = scene.sight.selected;
    let label = scene.map.nodes[at].label.clone();
    let oninput = look.reform(|event: InputEvent| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        Box::new(move |it: &mut Sight| it.typed = typed) as Box<dyn FnOnce(&mut Sight)>
    });
    let keyed = keyed.clone();
    let settle = move |typed: bool| {
        let label = label.clone();
        *keyed.borrow_mut() = true;
        Box::new(move |it: &mut Sight| {
            let typed = if typed {
                std::mem::take(&mut it.typed)
            } else {
                String::new()
            };
            let grade = Grade::of(align(&label, &typed).percent());
            it.recalled.insert(at, Recalled { typed, grade });
        }) as Box<dyn FnOnce(&mut Sight)>
    };
    let (check, give_up) = (settle.clone(), settle);
    html! {
        <form id={ASK} class="map-panel panel stack stack--tight" onsubmit={look.reform(move |event: SubmitEvent| {
            event.prevent_default();
            check(true)
        })}>
            <label for={FIELD}>{ own.ask }</label>
            <input id={FIELD} class="field-input" lang="zh-Hans" autocomplete="off" spellcheck="false" value={scene.sight.typed.clone()} {oninput} />
            <div class="cluster">
                <button type="submit" class="button button--first">{ own.check }</button>
                <button type="button" class="button" onclick={look.reform(move |_: MouseEvent| give_up(false))}>{ own.give_up }</button>
            </div>
        </form>
    }
}
