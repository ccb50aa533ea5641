//! The exam being sat: a question, the answer sheet, the time.

use super::answer_sheet::AnswerSheet;
use super::time_left::TimeLeft;
use crate::browser::{clock, page};
use crate::components::icon::Icon;
use crate::components::question_view::{QuestionView, STEM};
use crate::hooks::{use_kept, use_study, use_words};
use crate::live;
use crate::state::exam_sitting::ExamSitting;
use std::rc::Rc;
use study::marking::Response;
use yew::prelude::*;

/// See [`Hall`].
#[derive(Properties, PartialEq)]
pub(super) struct HallProps {
    /// The exam.
    pub sitting: Rc<ExamSitting>,
}

/// What is asked once more before it is done.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Sure {
    No,
    HandIn,
    Leave,
}

/// More time, in minutes, a press of the button gives.
const EXTENSION: u32 = 10;

/// The exam.
#[component]
pub(super) fn Hall(props: &HallProps) -> Html {
    let words = &use_words().exam;
    let progress = use_words().quiz.progress;
    let study = use_study();
    let kept = use_kept::<ExamSitting>();
    let sure = use_state_eq(|| Sure::No);
    let sitting = props.sitting.clone();
    let books = study.desk().books().clone();
    let place = sitting.place;
    let count = sitting.exam.questions.len();
    use_effect_with(place, |_| {
        page::arrive(STEM);
    });
    let change = {
        let (kept, sitting) = (kept.clone(), sitting.clone());
        move |change: fn(&ExamSitting) -> ExamSitting| {
            let (kept, sitting) = (kept.clone(), sitting.clone());
            Callback::from(move |_: MouseEvent| kept.set(Some(change(&sitting))))
        }
    };
    let go = {
        let (kept, sitting) = (kept.clone(), sitting.clone());
        Callback::from(move |place: usize| kept.set(Some(sitting.at(place, clock::now()))))
    };
    let on_response = {
        let (kept, sitting) = (kept.clone(), sitting.clone());
        Callback::from(move |response: Response| {
            kept.set(Some(sitting.answered(response, clock::now())));
        })
    };
    let hand_in = {
        let (kept, sitting, study, books) =
            (kept.clone(), sitting.clone(), study.clone(), books.clone());
        Callback::from(move |_: MouseEvent| {
            let (next, deeds) = sitting.hand_in(&books, clock::now());
            study.record(deeds, |item| next.exam.response(item).cloned());
            kept.set(Some(next));
        })
    };
    let ask = |what: Sure| {
        let sure = sure.clone();
        Callback::from(move |_: MouseEvent| sure.set(what))
    };
    let open = sitting.exam.unanswered().len();
    let leave = Callback::from(move |_: MouseEvent| kept.set(None));
    let item = sitting.item(&books, place).cloned().map(Rc::new);
    let response = sitting
        .response(place)
        .cloned()
        .or_else(|| sitting.opening(&books));
    html! {
        <div class="exam-hall">
            <div class="exam-hall-main stack">
                if let Some(item) = item {
                    <article class="panel stack" key={item.id.to_string()}>
                        <div class="cluster cluster--apart">
                            <p class="soft small number">{ progress(place + 1, count) }</p>
                            <button type="button" class="button button--plain" aria-pressed={sitting.exam.flagged.contains(&place).to_string()}
                                onclick={change(ExamSitting::flagged)}>{ Icon::Flag.draw() }{ words.flag }</button>
                        </div>
                        { live!(QuestionView {
                            books: books.clone(),
                            item,
                            seed: sitting.exam.seed,
                            response: response.map(Rc::new),
                            marked: None::<Rc<study::marking::Marked>>,
                            on_response,
                        }) }
                    </article>
                }
                <div class="quiz-actions cluster cluster--apart">
                    <button type="button" class="button" disabled={place == 0}
                        onclick={go.reform(move |_: MouseEvent| place.saturating_sub(1))}>{ words.previous }</button>
                    if place + 1 < count {
                        <button type="button" class="button button--first" onclick={go.reform(move |_: MouseEvent| place + 1)}>{ words.next }</button>
                    } else {
                        <button type="button" class="button button--first" onclick={if open == 0 { hand_in.clone() } else { ask(Sure::HandIn) }}>{ words.hand_in }</button>
                    }
                </div>
                <div class="cluster" aria-live="polite">
                    {
                        match *sure {
                            Sure::No => html! {
                                <>
                                    if place + 1 < count {
                                        <button type="button" class="button" onclick={ask(Sure::HandIn)}>{ words.hand_in }</button>
                                    }
                                    <button type="button" class="button button--plain" onclick={ask(Sure::Leave)}>{ words.leave }</button>
                                </>
                            },
                            Sure::HandIn => html! {
                                <>
                                    <p>{ (words.hand_in_sure)(open) }</p>
                                    <button type="button" class="button button--first" onclick={&hand_in}>{ words.hand_in_yes }</button>
                                    <button type="button" class="button" onclick={ask(Sure::No)}>{ words.hand_in_no }</button>
                                </>
                            },
                            Sure::Leave => html! {
                                <>
                                    <button type="button" class="button button--danger" onclick={leave}>{ words.leave_sure }</button>
                                    <button type="button" class="button" onclick={ask(Sure::No)}>{ words.hand_in_no }</button>
                                </>
                            },
                        }
                    }
                </div>
            </div>
            <div class="exam-hall-side stack">
                { live!(TimeLeft {
                    sitting: sitting.clone(),
                    on_extend: change(|it| { let mut next = it.clone(); next.exam.extend(EXTENSION); next }),
                    on_switch_off: change(|it| { let mut next = it.clone(); next.exam.switch_off_limit(); next }),
                    on_hand_in: hand_in.clone(),
                }) }
                { live!(AnswerSheet { sheet: sitting.exam.sheet(), here: place, on_go: go.clone() }) }
            </div>
        </div>
    }
}
