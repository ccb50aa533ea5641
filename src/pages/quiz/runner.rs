//! One question after the other.

use crate::browser::{clock, page};
use crate::components::icon::Icon;
use crate::components::meter::Meter;
use crate::components::own_marks::own_marks;
use crate::components::question_view::{QuestionView, STEM};
use crate::components::segmented::Segmented;
use crate::components::source_quote::SourceQuotes;
use crate::hooks::{Study, use_kept, use_keys, use_study, use_words};
use crate::live;
use crate::state::desk::Act;
use crate::state::estimated::Estimated as _;
use crate::state::sitting::Sitting;
use bank::{Content, Form, Item, PointId};
use paper::order::SortedSet;
use std::rc::Rc;
use study::marking::{FULL, Marked, Response};
use study::{Confidence, Feedback, shown_order};
use yew::prelude::*;

/// See [`Runner`].
#[derive(Properties, PartialEq)]
pub(super) struct RunnerProps {
    /// The quiz.
    pub sitting: Rc<Sitting>,
}

const GO: &str = "quiz-go";

/// The question in sight.
#[component]
pub(super) fn Runner(props: &RunnerProps) -> Html {
    let words = &use_words().quiz;
    let cards = &use_words().cards;
    let study = use_study();
    let kept = use_kept::<Sitting>();
    let sitting = props.sitting.clone();
    let books = study.desk().books().clone();
    let item = use_memo(sitting.quiz.items.get(sitting.place).copied(), |id| {
        id.and_then(|it| books.item(it).cloned()).map(Rc::new)
    });
    let shown = sitting.is_shown();
    use_effect_with((sitting.place, shown), |(_, shown)| {
        if *shown {
            page::focus(GO);
        } else {
            // On a phone the way here was a button far below: the next question is read from its top.
            page::arrive(STEM);
        }
    });

    let on_response = {
        let (kept, sitting) = (kept.clone(), sitting.clone());
        Callback::from(move |response: Response| {
            if !sitting.is_shown() {
                kept.set(Some(sitting.drafted(response)));
            }
        })
    };
    let go = {
        let (kept, sitting, study, books) =
            (kept.clone(), sitting.clone(), study.clone(), books.clone());
        Callback::from(move |()| {
            let now = clock::now();
            let next = match (sitting.is_shown(), sitting.quiz.feedback) {
                (true, _) => sitting.moved_on(now),
                (false, Feedback::AtOnce) => sitting.answered(&books, now),
                (false, Feedback::AtEnd) => sitting.answered(&books, now).moved_on(now),
            };
            let (next, deeds) = next.record(&books);
            if !deeds.is_empty() {
                study.record(deeds, |item| next.quiz.response(item).cloned());
            }
            kept.set(Some(next));
        })
    };
    let leave = {
        let (kept, sitting, study, books) =
            (kept.clone(), sitting.clone(), study.clone(), books.clone());
        Callback::from(move |_: MouseEvent| {
            // What was waiting for the learner's own marks goes into the log as it stands.
            let (next, deeds) = sitting.moved_on(clock::now()).record(&books);
            if sitting.is_shown() && !deeds.is_empty() {
                study.record(deeds, |item| next.quiz.response(item).cloned());
            }
            kept.set(None);
        })
    };
    let overrule = {
        let (kept, sitting) = (kept.clone(), sitting.clone());
        Callback::from(move |share| kept.set(Some(sitting.overruled(sitting.place, share))))
    };
    let Some(item) = (*item).clone() else {
        // The paper was changed while the quiz lay unfinished: nobody can answer it.
        return html! { <p><button type="button" class="button" onclick={leave}>{ words.leave }</button></p> };
    };
    use_choice_keys(&sitting, &item, &on_response, &go);
    let set_confidence = {
        let (kept, sitting) = (kept.clone(), sitting.clone());
        Callback::from(move |it: AttrValue| {
            let confidence = CONFIDENCES
                .iter()
                .find(|(name, _)| it == *name)
                .map(|it| it.1);
            kept.set(Some(sitting.sure(confidence)));
        })
    };
    let marked = shown
        .then(|| sitting.marked(&books, sitting.place).map(Rc::new))
        .flatten();
    let confidence = CONFIDENCES
        .iter()
        .find(|(_, it)| Some(*it) == sitting.confidence);
    let count = sitting.quiz.items.len();
    let is_last = sitting.moved_on(clock::now()).finished;
    let go_words = match (shown, sitting.quiz.feedback, is_last) {
        (true, _, true) => words.to_result,
        (true, _, false) => words.next,
        (false, Feedback::AtOnce, _) => words.check,
        (false, Feedback::AtEnd, true) => words.hand_in,
        (false, Feedback::AtEnd, false) => words.next,
    };
    html! {
        <div class="quiz-runner stack">
            { live!(Meter {
                value: sitting.quiz.given.len(),
                max: count,
                label: (words.progress)(sitting.place + 1, count),
            }) }
            <article class="panel stack" key={item.id.to_string()}>
                <div class="cluster cluster--apart">
                    <p class="soft small number">{ (words.progress)(sitting.place + 1, count) }</p>
                    { star(&study, item.point, cards) }
                </div>
                { live!(QuestionView {
                    books: books.clone(),
                    item: item.clone(),
                    seed: sitting.quiz.seed,
                    response: sitting.response().cloned().map(Rc::new),
                    marked: marked.clone(),
                    on_response,
                }) }
                if !shown {
                    { live!(Segmented {
                        legend: words.confidence,
                        name: "confidence",
                        value: confidence.map_or("", |it| it.0),
                        options: CONFIDENCES.iter().zip(words.confidences).map(|(it, words)| (it.0.into(), words.into())).collect::<Vec<_>>(),
                        on_choose: set_confidence,
                    }) }
                }
                <div aria-live="polite" class="stack">
                    if let Some(marked) = &marked {
                        { live!(Outcome { marked: marked.clone(), item: item.clone() }) }
                        { own_marks(sitting.place, marked, words, &overrule) }
                    }
                </div>
            </article>
            <div class="quiz-actions cluster cluster--apart">
                <button type="button" class="button button--plain" onclick={leave}>{ words.leave }</button>
                <button id={GO} type="button" class="button button--first button--large" onclick={go.reform(|_: MouseEvent| ())}>{ go_words }</button>
            </div>
        </div>
    }
}

/// Stars the point of a question.
fn star(study: &Study, point: PointId, words: &crate::words::Cards) -> Html {
    let starred = study.desk().learner().point(point).starred;
    let (name, icon) = if starred {
        (words.starred, Icon::Starred)
    } else {
        (words.star, Icon::Star)
    };
    html! {
        <button type="button" class="button button--plain" aria-pressed={starred.to_string()}
            onclick={study.on(move |_: MouseEvent| Act::Star(point))}>{ icon.draw() }<span>{ name }</span></button>
    }
}

/// Stored name and meaning, in the order of their words.
const CONFIDENCES: [(&str, Confidence); 3] = [
    ("sure", Confidence::Sure),
    ("unsure", Confidence::Unsure),
    ("guessed", Confidence::Guessed),
];

/// Digits and letters choose, Enter goes on.
#[hook]
fn use_choice_keys(
    sitting: &Rc<Sitting>,
    item: &Rc<Item>,
    on_response: &Callback<Response>,
    go: &Callback<()>,
) {
    let (sitting, item, on_response, go) = (
        sitting.clone(),
        item.clone(),
        on_response.clone(),
        go.clone(),
    );
    use_keys(Callback::from(move |key: String| {
        if key == "Enter" {
            go.emit(());
            return true;
        }
        match chosen_by(&key, &sitting, &item) {
            Some(response) if !sitting.is_shown() => {
                on_response.emit(response);
                true
            }
            _ => false,
        }
    }));
}

/// The answer once the choice with this digit or letter was taken or left.
fn chosen_by(key: &str, sitting: &Sitting, item: &Item) -> Option<Response> {
    let Content::Question(question) = &item.content else {
        return None;
    };
    let place = match key.as_bytes() {
        [digit @ b'1'..=b'9'] => usize::from(digit - b'1'),
        [letter @ b'a'..=b'h'] => usize::from(letter - b'a'),
        _ => return None,
    };
    match &question.form {
        Form::Judgement { .. } => (place < 2).then_some(Response::Judgement(place == 0)),
        Form::Single { .. } | Form::Multiple { .. } => {
            let order = shown_order(sitting.quiz.seed, item.id, question);
            let canonical = *order.get(place)?;
            let mut chosen = match (sitting.response(), &question.form) {
                (Some(Response::Choices(chosen)), Form::Multiple { .. }) => chosen.clone(),
                _ => SortedSet::new(),
            };
            if !chosen.remove(&canonical) {
                chosen.insert(canonical);
            }
            Some(Response::Choices(chosen))
        }
        _ => None,
    }
}

/// See [`Outcome`].
#[derive(Properties, PartialEq)]
pub(crate) struct OutcomeProps {
    /// How it was marked.
    pub marked: Rc<Marked>,
    /// The question.
    pub item: Rc<Item>,
}

/// What an answer gained, why, and the proof.
#[component]
pub(crate) fn Outcome(props: &OutcomeProps) -> Html {
    let words = &use_words().quiz;
    let study = use_study();
    let (class, verdict) = match props.marked.share {
        FULL => ("outcome outcome--right", words.right),
        0 => ("outcome outcome--wrong", words.wrong),
        _ => ("outcome outcome--partly", words.partly),
    };
    html! {
        <>
            <p {class}><strong>{ verdict }</strong>{ " " }<span class="number">{ (words.share)(props.marked.share / (FULL / 100)) }</span></p>
            if !props.item.explanation.is_empty() {
                <p class="outcome-why" lang="zh-Hans">{ &props.item.explanation }</p>
            }
            { live!(SourceQuotes {
                books: study.desk().books().clone(),
                evidence: Rc::new(props.item.evidence.clone()),
            }) }
        </>
    }
}
