//! The end of a quiz: what was right, and each question with its proof.

use super::runner::Outcome;
use crate::browser::{clock, page};
use crate::components::copy_field::CopyField;
use crate::components::own_marks::own_marks;
use crate::components::page_head::TITLE;
use crate::components::question_view::QuestionView;
use crate::components::report::Report;
use crate::hooks::{use_kept, use_overrule, use_study, use_words};
use crate::live;
use crate::state::sitting::Sitting;
use bank::ItemId;
use std::rc::Rc;
use study::Quiz;
use yew::prelude::*;

/// See [`Review`].
#[derive(Properties, PartialEq)]
pub(super) struct ReviewProps {
    /// The quiz, finished.
    pub sitting: Rc<Sitting>,
}

/// The result.
#[component]
pub(super) fn Review(props: &ReviewProps) -> Html {
    let words = &use_words().quiz;
    // What had the focus is gone, and the score stands at the top.
    use_effect_with((), |()| page::arrive(TITLE));
    let class = &use_words().class;
    let study = use_study();
    let kept = use_kept::<Sitting>();
    let only_wrong = use_state_eq(|| true);
    let (overruled, on_overrule) = use_overrule(&props.sitting);
    let sitting = &props.sitting;
    let books = study.desk().books().clone();
    let (right, all) = sitting.score(&books);
    let wrong = sitting.wrong(&books);
    // What is held for wrong is not asked again.
    let open: Vec<ItemId> = wrong
        .iter()
        .map(|it| sitting.quiz.items[*it])
        .filter(|it| !study.desk().learner().item(*it).disputed)
        .collect();
    let again = {
        let (kept, sitting, items) = (kept.clone(), sitting.clone(), open.clone());
        Callback::from(move |_: MouseEvent| {
            let quiz = Quiz {
                seed: clock::chance(),
                items: items.clone(),
                given: Default::default(),
                ..sitting.quiz.clone()
            };
            kept.set(Some(Sitting::new(quiz, clock::now())));
        })
    };
    let another = {
        let kept = kept.clone();
        Callback::from(move |_: MouseEvent| kept.set(None))
    };
    let switch = {
        let only_wrong = only_wrong.clone();
        Callback::from(move |_: MouseEvent| only_wrong.set(!*only_wrong))
    };
    let places: Vec<usize> = if *only_wrong {
        (0..all)
            .filter(|it| wrong.contains(it) || overruled.contains(it))
            .collect()
    } else {
        (0..all).collect()
    };
    html! {
        <div class="stack stack--loose">
            <section class="panel stack">
                <h2>{ (words.score)(right, all) }</h2>
                <p>{ if wrong.is_empty() { words.all_right } else { words.wrong_kept } }</p>
                <div class="cluster">
                    if !open.is_empty() {
                        <button type="button" class="button button--first" onclick={again}>{ (words.again_wrong)(open.len()) }</button>
                    }
                    <button type="button" class="button" onclick={another}>{ words.another }</button>
                    if !wrong.is_empty() {
                        <button type="button" class="button" aria-pressed={only_wrong.to_string()} onclick={switch}>{ words.show_wrong }</button>
                    }
                </div>
                { live!(CopyField { id: "quiz-code", label: class.code, hint: class.code_hint, button: class.copy_code, text: sitting.result_code(&books).to_string() }) }
            </section>
            { for places.into_iter().filter_map(|place| {
                let item = Rc::new(books.item(*sitting.quiz.items.get(place)?)?.clone());
                let marked = Rc::new(sitting.marked(&books, place)?);
                let response = sitting.quiz.given.get(&place).map(|it| Rc::new(it.response.clone()));
                Some(html! {
                    <article key={place} class="panel stack">
                        <p class="soft small number">{ (words.progress)(place + 1, all) }</p>
                        { live!(QuestionView {
                            books: books.clone(),
                            item: item.clone(),
                            seed: sitting.quiz.seed,
                            response,
                            marked: marked.clone(),
                            on_response: Callback::noop(),
                            alone: false,
                        }) }
                        { live!(Outcome { marked: marked.clone(), item: item.clone() }) }
                        { own_marks(place, &marked, words, &on_overrule.reform(move |share| (place, share))) }
                        { live!(Report { item: item.id }) }
                    </article>
                })
            }) }
        </div>
    }
}
