//! A point that is forgotten again and again, asked by a question in the midst of the cards.

use crate::browser::page;
use crate::components::question_view::{QuestionView, STEM, opening};
use crate::hooks::{use_study, use_words};
use crate::live;
use crate::pages::quiz::Outcome;
use crate::state::desk::Act;
use bank::{Content, Item};
use std::rc::Rc;
use study::Verdict;
use study::evidence::guess;
use study::marking::{Marked, Response, mark};
use yew::prelude::*;

/// See [`LeechQuestion`].
#[derive(Properties, PartialEq)]
pub(super) struct LeechQuestionProps {
    /// The question.
    pub item: Rc<Item>,
}

const GO: &str = "leech-go";

/// The question, then what it gained and its proof; the next card after that.
#[component]
pub(super) fn LeechQuestion(props: &LeechQuestionProps) -> Html {
    let words = use_words();
    let study = use_study();
    let given = use_state(|| None::<Rc<Response>>);
    let marked = use_state(|| None::<Rc<Marked>>);
    let item = props.item.clone();
    let books = study.desk().books().clone();
    // Another order each time, and the same one after a reload.
    let seed = u64::from(study.desk().learner().item(item.id).asked);
    let is_marked = marked.is_some();
    use_effect_with(is_marked, |is_marked| {
        page::focus(if *is_marked { GO } else { STEM });
    });
    let response = (*given)
        .clone()
        .or_else(|| opening(seed, &item).map(Rc::new));
    let on_response = {
        let given = given.clone();
        Callback::from(move |it: Response| {
            if !is_marked {
                given.set(Some(Rc::new(it)));
            }
        })
    };
    let go = {
        let (study, item, marked, response) = (
            study.clone(),
            item.clone(),
            marked.clone(),
            response.clone(),
        );
        Callback::from(move |_: MouseEvent| match (&*marked, &item.content) {
            (Some(marked), _) => {
                let empty = response.as_ref().is_none_or(|it| it.is_empty());
                // Who looks at the answer at once has said that he does not know it.
                let one_in = if empty { 0 } else { guess(&item).unwrap_or(0) };
                study.act(Act::Mark(marked.verdict(one_in)));
            }
            (None, Content::Question(question)) => {
                let nothing = Response::Choices(Default::default());
                let rule = study.desk().learner().settings().choice_rule;
                let given = response.as_deref().unwrap_or(&nothing);
                let terms = study.desk().books().terms();
                marked.set(Some(Rc::new(mark(question, given, rule, terms))));
            }
            (None, Content::Card(_)) => study.act(Act::Mark(Verdict::Empty)),
        })
    };
    html! {
        <>
            <article class="round-card panel stack">
                <p class="soft small"><span class="badge">{ words.cards.leech }</span></p>
                { live!(QuestionView {
                    books,
                    item: item.clone(),
                    seed,
                    response,
                    marked: (*marked).clone(),
                    on_response,
                }) }
                <div aria-live="polite" class="stack">
                    if let Some(marked) = &*marked {
                        { live!(Outcome { marked: marked.clone(), item }) }
                    }
                </div>
            </article>
            <div class="round-actions">
                <button id={GO} type="button" class="button button--first button--large" onclick={go}>
                    { if is_marked { words.quiz.next } else { words.quiz.check } }
                </button>
            </div>
        </>
    }
}
