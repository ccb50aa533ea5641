//! Which exam, on which papers.

use super::marks_text;
use crate::browser::{clock, page};
use crate::components::copy_field::CopyField;
use crate::components::scope_fields::PaperBoxes;
use crate::hooks::{use_kept, use_study, use_words};
use crate::live;
use crate::platform;
use crate::route::Route;
use crate::state::assignment;
use crate::state::exam_sitting::ExamSitting;
use exchange::Settings;
use paper::order::SortedSet;
use study::{Blueprint, Exam, Scope};
use yew::prelude::*;

/// Chooses an exam.
#[component]
pub(super) fn Entrance() -> Html {
    let words = &use_words().exam;
    let kinds = &use_words().quiz;
    let study = use_study();
    let kept = use_kept::<ExamSitting>();
    let class = &use_words().class;
    let blueprints = Blueprint::all();
    // What the address says: a teacher's link fixes blueprint, scope and seed.
    let fixed = use_memo((), |()| platform::settings());
    let named = blueprints
        .iter()
        .position(|it| fixed.exam.as_ref() == Some(&it.name))
        .unwrap_or(1);
    let chosen = use_state_eq(|| named);
    let fixed_papers = fixed.study_scope().papers;
    let papers: UseStateHandle<SortedSet<String>> = use_state_eq(|| fixed_papers.clone());
    // Drawn once: what is missing is known before the exam begins.
    let own_seed = use_memo((), |()| 1 + clock::chance() % assignment::SEEDS);
    let assigned = fixed
        .seed
        .filter(|_| *chosen == named && *papers == fixed_papers);
    let seed = fixed.seed.unwrap_or(*own_seed);
    let desk = study.desk();
    let draw = |blueprint: &Blueprint| {
        let scope = Scope {
            papers: (*papers).clone(),
            ..Scope::default()
        };
        Exam::draw(
            desk.books().course(),
            scope,
            blueprint.clone(),
            seed,
            clock::now(),
        )
    };
    let exam = use_memo((*chosen, (*papers).clone()), |(chosen, _)| {
        draw(&blueprints[*chosen % blueprints.len()])
    });
    let missing: u32 = exam.missing().iter().sum();
    let begin = {
        let exam = exam.clone();
        Callback::from(move |_: MouseEvent| {
            let now = clock::now();
            let exam = Exam {
                began: now,
                ..(*exam).clone()
            };
            kept.set(Some(ExamSitting::new(exam, now)));
        })
    };
    let on_papers = {
        let papers = papers.clone();
        Callback::from(move |it| papers.set(it))
    };
    let scope = Scope {
        papers: (*papers).clone(),
        ..Scope::default()
    };
    let shared = Settings {
        exam: Some(blueprints[*chosen % blueprints.len()].name.clone()),
        seed: Some(seed),
        ..assignment::settings(&scope)
    };
    let link = assignment::is_shareable(&scope, desk.books().library().papers.len())
        .then(|| page::link(&shared.to_query(), &Route::Exam.href()));
    html! {
        <div class="panel stack stack--loose">
            if let Some(seed) = assigned {
                <p>{ (class.from_link)(seed) }</p>
            }
            <fieldset class="blueprints">
                <legend>{ words.choose }</legend>
                { for blueprints.iter().enumerate().map(|(index, blueprint)| {
                    let questions = blueprint.parts.iter().map(|it| it.count).sum();
                    let choose = { let chosen = chosen.clone(); move |_: Event| chosen.set(index) };
                    html! {
                        <label key={index} class="blueprint">
                            <input type="radio" name="blueprint" checked={*chosen == index} onchange={choose} />
                            <span class="stack stack--tight">
                                <strong>{ words.names[index] }</strong>
                                <span class="soft">{ (words.about)(questions, blueprint.total() / 100, blueprint.minutes.unwrap_or(0)) }</span>
                                <span class="soft small">
                                    { for blueprint.parts.iter().map(|part| html! {
                                        <span class="blueprint-part">{ (words.part)(kinds.kind(part.kinds[0]), part.count, &marks_text(part.marks)) }</span>
                                    }) }
                                </span>
                            </span>
                        </label>
                    }
                }) }
            </fieldset>
            { live!(PaperBoxes { papers: (*papers).clone(), on_change: on_papers }) }
            <div class="cluster">
                <button type="button" class="button button--first button--large" disabled={exam.questions.is_empty()} onclick={begin}>{ words.begin }</button>
                <p aria-live="polite" class="soft">
                    if missing > 0 {
                        { (words.missing)(missing as usize) }
                    }
                </p>
            </div>
            if let Some(link) = link {
                { live!(CopyField { id: "exam-link", label: class.link, hint: class.link_hint, button: class.copy_link, text: link }) }
            }
        </div>
    }
}
