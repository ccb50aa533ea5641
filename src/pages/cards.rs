//! 卡片: a round of cards.

use crate::browser::page;
use crate::components::card_tools::CardTools;
use crate::components::difference::{difference, difference_legend};
use crate::components::flash_card::{FlashCard, Side, steps};
use crate::components::grade_bar::{GRADES, GradeBar};
use crate::components::icon::Icon;
use crate::components::key_help::KeyHelp;
use crate::components::meter::Meter;
use crate::components::notice::{Notice, Weight};
use crate::components::page_head::PageHead;
use crate::components::source_quote::{SourceQuotes, proof_route};
use crate::hooks::{Study, use_keys, use_study, use_taste, use_words};
use crate::live;
use crate::pages::leech::LeechQuestion;
use crate::pages::round_end::RoundEnd;
use crate::platform;
use crate::state::desk::Act;
use crate::state::round::{answer_text, card};
use crate::state::swipe::{Stroke, Swipe};
use crate::state::taste;
use std::rc::Rc;
use study::recite::align;
use study::{Ask, Next, Rating, Reason};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;
use yew_router::prelude::*;

/// The round on the desk; one is begun where there is none.
#[component]
pub fn Cards() -> Html {
    let words = &use_words().cards;
    let study = use_study();
    let has_round = study.desk().round().is_some();
    use_effect_with(has_round, {
        let study = study.clone();
        move |has_round| {
            if !has_round {
                study.act(Act::Begin(platform::scope()));
            }
        }
    });
    let Some(round) = study.desk().round() else {
        return live!(PageHead { title: words.title });
    };
    let books = study.desk().books();
    let (done, all) = round.progress(study.desk().learner());
    let body = match round.next {
        Next::Ask(ask) => live!(OnDesk {
            ask,
            side: round.side
        }),
        Next::Wait { until } => live!(RoundEnd {
            wait_until: Some(until)
        }),
        Next::Done => live!(RoundEnd {
            wait_until: None::<i64>
        }),
    };
    html! {
        <div class="round stack">
            { live!(PageHead {
                title: words.title,
                children: html! { <span class="soft number" aria-hidden="true">{ (words.progress)(done, all) }</span> },
            }) }
            { live!(Meter { value: done, max: all, label: (words.progress)(done, all) }) }
            if let Some(name) = round.leech().and_then(|it| books.items_of_point(it).first().map(|it| it.point_name.clone())) {
                { live!(Notice {
                    weight: Weight::Info,
                    title: (words.leech_title)(&name),
                    children: html! { <><p>{ words.leech_advice }</p></> },
                }) }
            }
            { body }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct OnDeskProps {
    ask: Ask,
    side: Side,
}

/// The card on the desk with all that can be done with it.
#[component]
fn OnDesk(props: &OnDeskProps) -> Html {
    let words = &use_words().cards;
    let study = use_study();
    let navigator = use_navigator();
    let words_of_difference = &use_words().recite;
    let help = use_state(|| false);
    // What was written before turning, and for which card.
    let typed = use_state_eq(|| (props.ask.item, None::<String>));
    let stroke = use_mut_ref(|| None::<Stroke>);
    let swipes = use_taste().0.swipe == taste::Swipe::On;
    let (ask, side) = (props.ask, props.side);
    let books = study.desk().books().clone();
    let item = use_memo(ask.item, |id| books.item(*id).cloned());
    let is_back = side == Side::Back;

    use_effect_with((ask.item, is_back), |(_, is_back)| {
        page::focus(if *is_back { GRADES } else { TURN });
    });
    let on_key = {
        let (study, help, item, typed) = (study.clone(), help.clone(), item.clone(), typed.clone());
        Callback::from(move |key: String| {
            let act = match key.as_str() {
                " " | "Enter" if !is_back => Act::Turn,
                "1" | "2" | "3" | "4" if is_back => {
                    let number = key.bytes().next().map_or(0, |it| it - b'0');
                    match Rating::from_number(number) {
                        Some(rating) => Act::Rate(rating),
                        None => return false,
                    }
                }
                "u" | "U" => Act::Undo,
                "w" | "W" if !is_back => {
                    typed.set((ask.item, Some(String::new())));
                    gloo::timers::callback::Timeout::new(0, || {
                        page::focus(TYPED);
                    })
                    .forget();
                    return true;
                }
                "r" | "R" => Act::Redo,
                "s" | "S" => Act::Star(ask.point),
                "o" | "O" if is_back => {
                    let route = item
                        .as_ref()
                        .as_ref()
                        .and_then(|it| proof_route(&it.evidence));
                    if let (Some(navigator), Some(route)) = (&navigator, route) {
                        navigator.push(&route);
                    }
                    return true;
                }
                "?" | "？" => {
                    help.set(!*help);
                    return true;
                }
                _ => return false,
            };
            study.act(act);
            true
        })
    };
    use_keys(on_key);

    let Some(item) = item.as_ref() else {
        return Html::default();
    };
    let course = study.desk().books().course();
    let Some(card) = card(course, item.id) else {
        return live!(LeechQuestion { item: Rc::new(item.clone()) }, key: item.id.to_string());
    };
    let steps = steps(card);
    let answer = answer_text(card);
    let card = Rc::new(card.clone());
    let written = (typed.0 == ask.item).then(|| typed.1.clone()).flatten();
    let press = {
        let stroke = stroke.clone();
        Callback::from(move |event: PointerEvent| {
            // A mouse drags to select text.
            let begins = swipes && event.is_primary() && event.pointer_type() != "mouse";
            *stroke.borrow_mut() = begins.then(|| Stroke::new(event.client_x(), event.client_y()));
        })
    };
    let lift = {
        let study = study.clone();
        Callback::from(move |event: PointerEvent| {
            let begun = stroke.borrow_mut().take();
            let act = match begun.and_then(|it| it.end(event.client_x(), event.client_y())) {
                None => return,
                Some(_) if !is_back => Act::Turn,
                Some(Swipe::Left) => Act::Rate(Rating::Again),
                Some(Swipe::Right) => Act::Rate(Rating::Good),
            };
            study.act(act);
        })
    };
    html! {
        <>
            <article class="round-card" key={item.id.to_string()} data-swipe={swipes.then_some("true")} onpointerdown={press} onpointerup={lift}>
                <div class="cluster cluster--apart">
                    <span class="soft small">
                        if ask.reason == Reason::New {
                            <span class="badge">{ words.new }</span>
                        }
                    </span>
                    { live!(CardTools { ask }) }
                </div>
                { live!(FlashCard { card, side }) }
                if let (Some(written), Some(answer), true) = (written.as_ref().filter(|it| !it.trim().is_empty()), answer.as_ref(), is_back) {
                    <section class="stack stack--tight" aria-label={words.compared}>
                        <p class="soft small">{ words.compared }</p>
                        { difference(&align(answer, written), words_of_difference) }
                        { difference_legend(words_of_difference) }
                    </section>
                }
                if is_back {
                    { live!(SourceQuotes {
                        books: study.desk().books().clone(),
                        evidence: Rc::new(item.evidence.clone()),
                    }) }
                }
            </article>
            <div class="round-actions">
                if is_back {
                    { live!(GradeBar { waits: study.waits(ask.point), on_rate: study.on(Act::Rate) }) }
                } else {
                    if answer.is_some() {
                        { writing(&typed, ask, written.as_deref(), &study, words) }
                    }
                    <button id={TURN} type="button" class="button button--first button--large" onclick={study.on(|_: MouseEvent| Act::Turn)}>
                        { turn_words(side, steps, words) }
                    </button>
                }
                <div class="cluster cluster--apart">
                    <button type="button" class="button button--plain" disabled={!study.desk().can_undo()}
                        onclick={study.on(|_: MouseEvent| Act::Undo)}>
                        { Icon::Undo.draw() }{ words.undo }
                    </button>
                    if study.desk().can_redo() {
                        <button type="button" class="button button--plain" onclick={study.on(|_: MouseEvent| Act::Redo)}>{ words.redo }</button>
                    }
                    <button type="button" class="button button--plain" aria-expanded={help.to_string()}
                        onclick={let help = help.clone(); move |_: MouseEvent| help.set(!*help)}>{ words.keys }</button>
                </div>
                if *help {
                    { live!(KeyHelp { rows: words.key_table.to_vec() }) }
                }
            </div>
        </>
    }
}

const TURN: &str = "turn";
const TYPED: &str = "typed";

/// The way to write the answer before turning; a closed one is one button.
fn writing(
    typed: &UseStateHandle<(bank::ItemId, Option<String>)>,
    ask: Ask,
    written: Option<&str>,
    study: &Study,
    words: &crate::words::Cards,
) -> Html {
    let Some(text) = written else {
        let open = {
            let typed = typed.clone();
            move |_: MouseEvent| {
                typed.set((ask.item, Some(String::new())));
                gloo::timers::callback::Timeout::new(0, || {
                    page::focus(TYPED);
                })
                .forget();
            }
        };
        return html! { <button type="button" class="button button--plain" onclick={open}>{ words.type_first }</button> };
    };
    let oninput = {
        let typed = typed.clone();
        move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            typed.set((ask.item, Some(text)));
        }
    };
    let turn = study.clone();
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            turn.act(Act::Turn);
        }
    };
    html! {
        <div class="card-typed field">
            <label for={TYPED}>{ words.typed }</label>
            <textarea id={TYPED} class="field-input" lang="zh-Hans" rows="2" maxlength="600" value={text.to_owned()} {oninput} {onkeydown}
                autocomplete="off" autocapitalize="off" spellcheck="false" />
        </div>
    }
}

fn turn_words(side: Side, steps: usize, words: &crate::words::Cards) -> String {
    match side {
        Side::Front { members } if steps > 1 => (words.next_member)(members + 1, steps),
        _ => words.flip.into(),
    }
}
