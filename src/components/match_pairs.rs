//! Left members, each to be given its right one: tap a place, then an answer; or drag.

use crate::components::icon::Icon;
use crate::hooks::use_words;
use std::rc::Rc;
use yew::prelude::*;

/// See [`MatchPairs`].
#[derive(Properties, PartialEq)]
pub struct MatchPairsProps {
    /// The left members.
    pub left: Rc<Vec<AttrValue>>,
    /// The right members, in the order shown.
    pub right: Rc<Vec<AttrValue>>,
    /// For each left member the place of the right one it was given.
    pub given: Rc<Vec<Option<usize>>>,
    /// For each left member the right answer's place; `None` as long as the question is open.
    #[prop_or_default]
    pub keys: Option<Rc<Vec<usize>>>,
    /// A left member was given a right one, or was freed.
    pub on_give: Callback<(usize, Option<usize>)>,
}

/// The pairs.
#[component]
pub fn MatchPairs(props: &MatchPairsProps) -> Html {
    let words = &use_words().quiz;
    let first_free = props.given.iter().position(Option::is_none);
    let picked = use_state_eq(|| None::<usize>);
    let held = use_state_eq(|| None::<usize>);
    // Where an answer goes: the place that was tapped, else the first free one.
    let target = (*picked).filter(|it| *it < props.left.len()).or(first_free);
    let open = props.keys.is_none();

    let rows = props.left.iter().enumerate().map(|(index, left)| {
        let given = props.given.get(index).copied().flatten();
        let key = props.keys.as_ref().and_then(|it| it.get(index)).copied();
        let right = given.and_then(|it| props.right.get(it));
        let judged = key.map(|key| if given == Some(key) { "right" } else { "wrong" });
        let label = (words.place_for)(left, right.map(AttrValue::as_str));
        let tap = {
            let (picked, on_give) = (picked.clone(), props.on_give.clone());
            Callback::from(move |_: MouseEvent| {
                if given.is_some() {
                    on_give.emit((index, None));
                }
                picked.set(Some(index));
            })
        };
        let drop = {
            let (held, on_give) = (held.clone(), props.on_give.clone());
            Callback::from(move |event: DragEvent| {
                event.prevent_default();
                if let Some(right) = *held {
                    on_give.emit((index, Some(right)));
                }
            })
        };
        html! {
            <li key={index} class="match-pairs-row" data-judged={judged}>
                <span class="match-pairs-left" lang="zh-Hans">{ left }</span>
                <button type="button" class="match-pairs-place" lang="zh-Hans" aria-label={label} disabled={!open}
                    aria-current={(open && target == Some(index)).then_some("true")} onclick={tap}
                    ondragover={|event: DragEvent| event.prevent_default()} ondrop={drop}>
                    { right.cloned().unwrap_or_default() }
                </button>
                if let Some(key) = key.filter(|it| given != Some(*it)) {
                    <span class="match-pairs-key" lang="zh-Hans">{ Icon::Check.draw() }{ props.right.get(key).cloned().unwrap_or_default() }</span>
                }
            </li>
        }
    });
    let answers = props.right.iter().enumerate().map(|(place, text)| {
        let is_given = props.given.contains(&Some(place));
        let give = {
            let (picked, on_give) = (picked.clone(), props.on_give.clone());
            Callback::from(move |_: MouseEvent| {
                if let Some(target) = target.filter(|_| !is_given) {
                    on_give.emit((target, Some(place)));
                    picked.set(None);
                }
            })
        };
        let grab = held.clone();
        // Not `disabled`: the button that was just pressed would lose the focus.
        html! {
            <li key={place}>
                <button type="button" class="match-pairs-answer" lang="zh-Hans" aria-disabled={is_given.to_string()} draggable={(!is_given).to_string()}
                    ondragstart={move |_: DragEvent| grab.set(Some(place))} onclick={give}>{ text }</button>
            </li>
        }
    });
    html! {
        <div class="match-pairs">
            <ol class="match-pairs-rows">{ for rows }</ol>
            if open {
                <p class="soft small">{ words.match_keys }</p>
                <ul class="match-pairs-answers" aria-label={words.answers}>{ for answers }</ul>
            }
        </div>
    }
}
