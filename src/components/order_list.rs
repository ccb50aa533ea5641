//! Members to be put in order: by buttons and keys on any device, by dragging where there is a
//! mouse.

use crate::browser::page;
use crate::components::icon::Icon;
use crate::hooks::use_words;
use std::rc::Rc;
use yew::prelude::*;

/// See [`OrderList`].
#[derive(Properties, PartialEq)]
pub struct OrderListProps {
    /// Unique in the page.
    pub name: AttrValue,
    /// The members in the learner's order; the number tells which it is.
    pub members: Rc<Vec<(usize, AttrValue)>>,
    /// For each place whether it is right; `None` as long as the question is open.
    #[prop_or_default]
    pub judged: Option<Rc<Vec<bool>>>,
    /// The learner's new order.
    pub on_order: Callback<Vec<usize>>,
}

/// Members in an order that can be changed.
#[component]
pub fn OrderList(props: &OrderListProps) -> Html {
    let words = &use_words().quiz;
    let held = use_state_eq(|| None::<usize>);
    let said = use_state_eq(String::new);
    let move_to = {
        let (members, on_order, said) =
            (props.members.clone(), props.on_order.clone(), said.clone());
        let name = props.name.clone();
        Callback::from(move |(from, to): (usize, usize)| {
            if from == to || to >= members.len() {
                return;
            }
            let mut order: Vec<usize> = members.iter().map(|it| it.0).collect();
            let member = order.remove(from);
            order.insert(to, member);
            said.set((words.moved)(&members[from].1, to + 1));
            on_order.emit(order);
            // The member keeps the focus, wherever it went.
            let anchor = format!("{name}-{member}");
            gloo::timers::callback::Timeout::new(0, move || {
                page::focus(&anchor);
            })
            .forget();
        })
    };
    let rows = props.members.iter().enumerate().map(|(place, (member, text))| {
        let open = props.judged.is_none();
        let judged = props.judged.as_ref().and_then(|it| it.get(place)).copied();
        let shift = |to: Option<usize>| {
            let move_to = move_to.clone();
            Callback::from(move |_: MouseEvent| {
                if let Some(to) = to {
                    move_to.emit((place, to));
                }
            })
        };
        let onkeydown = {
            let move_to = move_to.clone();
            Callback::from(move |event: KeyboardEvent| {
                let to = match event.key().as_str() {
                    "ArrowUp" => place.checked_sub(1),
                    "ArrowDown" => Some(place + 1),
                    _ => return,
                };
                event.prevent_default();
                if let Some(to) = to {
                    move_to.emit((place, to));
                }
            })
        };
        let (grab, drop) = (held.clone(), held.clone());
        let dropped = move_to.clone();
        html! {
            <li key={*member} class="order-list-member" data-judged={judged.map(|it| if it { "right" } else { "wrong" })}
                draggable={open.to_string()}
                ondragstart={move |_: DragEvent| grab.set(Some(place))}
                ondragover={|event: DragEvent| event.prevent_default()}
                ondrop={move |event: DragEvent| {
                    event.prevent_default();
                    if let Some(from) = *drop {
                        dropped.emit((from, place));
                    }
                }}>
                <span class="order-list-number number" aria-hidden="true">{ place + 1 }</span>
                <span id={format!("{}-{member}", props.name)} class="order-list-text" lang="zh-Hans"
                    tabindex={open.then_some("0")} role={open.then_some("button")}
                    aria-label={open.then(|| (words.member_at)(text, place + 1))} onkeydown={open.then_some(onkeydown)}>
                    { text }
                </span>
                if open {
                    <button type="button" class="button button--icon" disabled={place == 0} tabindex="-1"
                        aria-label={(words.move_up)(text)} onclick={shift(place.checked_sub(1))}>{ Icon::Up.draw() }</button>
                    <button type="button" class="button button--icon" disabled={place + 1 == props.members.len()} tabindex="-1"
                        aria-label={(words.move_down)(text)} onclick={shift(Some(place + 1))}>{ Icon::Down.draw() }</button>
                }
            </li>
        }
    });
    html! {
        <div class="order-list">
            if props.judged.is_none() {
                <p class="soft small">{ words.order_keys }</p>
            }
            <ol class="order-list-members">{ for rows }</ol>
            <p class="heard-only" aria-live="polite">{ &*said }</p>
        </div>
    }
}
