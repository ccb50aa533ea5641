//! A question with the control that its form needs: open, or marked with what was right.
//!
//! Choices, members and pairs are shown in an order drawn from a seed; what goes out and comes in
//! names them by their place in the bank.

use crate::components::blank_fields::{BlankFields, JudgedGap};
use crate::components::choices::{Choices, Judged, ShownChoice};
use crate::components::match_pairs::MatchPairs;
use crate::components::order_list::OrderList;
use crate::components::words_answer::WordsAnswer;
use crate::hooks::use_words;
use crate::live;
use crate::state::library::Books;
use crate::words::Quiz as Names;
use bank::{Change, Choice, ClozePart, Content, Form, Item, Question, Rubric};
use paper::order::SortedSet;
use std::rc::Rc;
use study::marking::{Blank, Detail, Marked, Response, gaps};
use study::shown_order;
use yew::prelude::*;

/// See [`QuestionView`].
#[derive(Properties, PartialEq)]
pub struct QuestionViewProps {
    /// The library, for links to proofs.
    pub books: Books,
    /// The item.
    pub item: Rc<Item>,
    /// Draws the order of its options.
    pub seed: u64,
    /// What was answered so far.
    pub response: Option<Rc<Response>>,
    /// How it was marked; `None` as long as it is open.
    pub marked: Option<Rc<Marked>>,
    /// The answer changed.
    pub on_response: Callback<Response>,
    /// It is the only one of its page: its stem takes the focus, by an id that may be given once.
    #[prop_or(true)]
    pub alone: bool,
}

/// The id of the stem of a question that stands alone.
pub const STEM: &str = "question-stem";

/// A question.
#[component]
pub fn QuestionView(props: &QuestionViewProps) -> Html {
    let words = &use_words().quiz;
    let Content::Question(question) = &props.item.content else {
        return Html::default();
    };
    let is_blank = matches!(question.form, Form::Blank { .. });
    html! {
        <div class="question">
            <p class="question-kind small soft">{ words.kind(props.item.content.kind()) }</p>
            if !is_blank {
                <p class="question-stem" lang="zh-Hans" id={props.alone.then_some(STEM)} tabindex="-1">{ &question.stem }</p>
            }
            { control(props, question, words) }
        </div>
    }
}

fn control(props: &QuestionViewProps, question: &Question, words: &Names) -> Html {
    match &question.form {
        Form::Single { choices } => choice_control(props, question, choices, false),
        Form::Multiple { choices } => choice_control(props, question, choices, true),
        Form::Judgement { correct, change } => {
            judgement(props, question, *correct, change.as_ref(), words)
        }
        Form::Blank { parts, .. } => blank(props, parts),
        Form::Match { pairs } => matching(props, question, pairs),
        Form::Order { members } => ordering(props, question, members),
        Form::Term(rubric) | Form::Short(rubric) | Form::Essay(rubric) => {
            in_words(props, vec![(question.stem.clone(), rubric)], false)
        }
        Form::Material {
            passage,
            source,
            tasks,
        } => html! {
            <>
                <blockquote class="question-passage quoted" lang="zh-Hans">
                    <p>{ passage }</p>
                    if let Some(source) = source {
                        <footer class="soft small">{ source }</footer>
                    }
                </blockquote>
                { in_words(props, tasks.iter().map(|it| (it.stem.clone(), &it.rubric)).collect(), true) }
            </>
        },
    }
}

fn choice_control(
    props: &QuestionViewProps,
    question: &Question,
    choices: &[Choice],
    multiple: bool,
) -> Html {
    let order = shown_order(props.seed, props.item.id, question);
    let chosen = match props.response.as_deref() {
        Some(Response::Choices(chosen)) => chosen.clone(),
        _ => SortedSet::new(),
    };
    let shown: Vec<ShownChoice> = order
        .iter()
        .filter_map(|it| Some((*it, choices.get(*it)?)))
        .map(|(place, choice)| ShownChoice {
            text: choice.text.clone().into(),
            lang: Some("zh-Hans"),
            chosen: chosen.contains(&place),
            judged: props
                .marked
                .is_some()
                .then(|| Judged::new(choice.correct, chosen.contains(&place))),
            why: choice.why.clone().into(),
        })
        .collect();
    let on_toggle = props.on_response.reform(move |shown: usize| {
        let place = order.get(shown).copied().unwrap_or(shown);
        let mut now = if multiple {
            chosen.clone()
        } else {
            SortedSet::new()
        };
        if !now.remove(&place) {
            now.insert(place);
        }
        Response::Choices(now)
    });
    live!(Choices {
        legend: question.stem.clone(),
        name: props.item.id.to_string(),
        choices: shown,
        multiple,
        on_toggle
    })
}

fn judgement(
    props: &QuestionViewProps,
    question: &Question,
    correct: bool,
    change: Option<&Change>,
    words: &Names,
) -> Html {
    let given = match props.response.as_deref() {
        Some(Response::Judgement(given)) => Some(*given),
        _ => None,
    };
    let choices: Vec<ShownChoice> = [true, false]
        .into_iter()
        .map(|value| ShownChoice {
            text: words.judgements[usize::from(!value)].into(),
            lang: None,
            chosen: given == Some(value),
            judged: props
                .marked
                .is_some()
                .then(|| Judged::new(value == correct, given == Some(value))),
            why: AttrValue::default(),
        })
        .collect();
    let on_toggle = props
        .on_response
        .reform(|shown: usize| Response::Judgement(shown == 0));
    html! {
        <>
            { live!(Choices {
                legend: question.stem.clone(),
                name: props.item.id.to_string(),
                choices,
                multiple: false,
                on_toggle,
            }) }
            if let Some(change) = change.filter(|_| props.marked.is_some()) {
                <p class="question-change">
                    { words.changed }
                    <del lang="zh-Hans">{ &change.wrong }</del>{ " → " }<ins lang="zh-Hans">{ &change.right }</ins>
                </p>
            }
        </>
    }
}

fn blank(props: &QuestionViewProps, parts: &[ClozePart]) -> Html {
    let keys = gaps(parts);
    let typed: Vec<String> = match props.response.as_deref() {
        Some(Response::Blanks(typed)) if typed.len() == keys.len() => typed.clone(),
        _ => vec![String::new(); keys.len()],
    };
    let judged = props.marked.as_deref().map(|marked| {
        let blanks: &[Blank] = match &marked.detail {
            Detail::Blanks(blanks) => blanks,
            _ => &[],
        };
        let gap = |(place, key): (usize, &&str)| JudgedGap {
            right: blanks.get(place).is_some_and(|it| it.counts()),
            key: (*key).to_owned().into(),
        };
        Rc::new(keys.iter().enumerate().map(gap).collect::<Vec<_>>())
    });
    let shown: Vec<AttrValue> = typed.iter().map(|it| it.clone().into()).collect();
    let on_type = props
        .on_response
        .reform(move |(gap, text): (usize, String)| {
            let mut typed = typed.clone();
            if let Some(place) = typed.get_mut(gap) {
                *place = text;
            }
            Response::Blanks(typed)
        });
    live!(BlankFields {
        parts: Rc::new(parts.to_vec()),
        typed: Rc::new(shown),
        judged,
        on_type
    })
}

fn matching(props: &QuestionViewProps, question: &Question, pairs: &[(String, String)]) -> Html {
    let order = shown_order(props.seed, props.item.id, question);
    let given: Vec<Option<usize>> = match props.response.as_deref() {
        Some(Response::Pairs(given)) if given.len() == pairs.len() => given.clone(),
        _ => vec![None; pairs.len()],
    };
    let left = pairs.iter().map(|it| it.0.clone().into()).collect();
    let right = order
        .iter()
        .filter_map(|it| pairs.get(*it))
        .map(|it| it.1.clone().into())
        .collect();
    let shown_at = |place: usize| order.iter().position(|it| *it == place);
    let shown: Vec<Option<usize>> = given.iter().map(|it| it.and_then(shown_at)).collect();
    let keys = props
        .marked
        .is_some()
        .then(|| Rc::new((0..pairs.len()).filter_map(shown_at).collect::<Vec<_>>()));
    let on_give = props
        .on_response
        .reform(move |(left, shown): (usize, Option<usize>)| {
            let place = shown.and_then(|it| order.get(it).copied());
            let mut given = given.clone();
            // A right member is given once: it leaves the place where it was.
            given
                .iter_mut()
                .filter(|it| place.is_some() && **it == place)
                .for_each(|it| *it = None);
            if let Some(it) = given.get_mut(left) {
                *it = place;
            }
            Response::Pairs(given)
        });
    live!(MatchPairs {
        left: Rc::new(left),
        right: Rc::new(right),
        given: Rc::new(shown),
        keys,
        on_give
    })
}

fn ordering(props: &QuestionViewProps, question: &Question, members: &[String]) -> Html {
    let order = match props.response.as_deref() {
        Some(Response::Order(order)) if order.len() == members.len() => order.clone(),
        _ => shown_order(props.seed, props.item.id, question),
    };
    let shown: Vec<(usize, AttrValue)> = order
        .iter()
        .filter_map(|it| Some((*it, members.get(*it)?.clone().into())))
        .collect();
    let judged = props.marked.is_some().then(|| {
        let right = order.iter().enumerate();
        Rc::new(
            right
                .map(|(place, it)| members.get(*it) == members.get(place))
                .collect::<Vec<_>>(),
        )
    });
    html! {
        <>
            { live!(OrderList {
                name: props.item.id.to_string(),
                members: Rc::new(shown),
                judged: judged.clone(),
                on_order: props.on_response.reform(Response::Order),
            }) }
            if judged.is_some_and(|it| it.contains(&false)) {
                <ol class="question-order" lang="zh-Hans">{ for members.iter().map(|it| html! { <li>{ it }</li> }) }</ol>
            }
        </>
    }
}

fn in_words(props: &QuestionViewProps, tasks: Vec<(String, &Rubric)>, show_stems: bool) -> Html {
    let typed: Vec<String> = match props.response.as_deref() {
        Some(Response::Words(typed)) if typed.len() == tasks.len() => typed.clone(),
        _ => vec![String::new(); tasks.len()],
    };
    let estimates = match props.marked.as_deref().map(|it| &it.detail) {
        Some(Detail::Words(estimates)) => estimates.as_slice(),
        _ => &[],
    };
    html! {
        <div class="stack">
            { for tasks.into_iter().enumerate().map(|(task, (stem, rubric))| {
                let on_type = {
                    let typed = typed.clone();
                    props.on_response.reform(move |text: String| {
                        let mut typed = typed.clone();
                        typed[task] = text;
                        Response::Words(typed)
                    })
                };
                live!(WordsAnswer {
                    id: format!("words-{}-{task}", props.item.id),
                    stem,
                    show_stems,
                    text: typed[task].clone(),
                    rubric: Rc::new(rubric.clone()),
                    is_marked: props.marked.is_some(),
                    estimate: estimates.get(task).cloned().map(Rc::new),
                    on_type,
                }, key: task)
            }) }
        </div>
    }
}

/// The answer as it stands where nothing was done: what is shown counts as given for a sequence.
pub fn opening(seed: u64, item: &Item) -> Option<Response> {
    match &item.content {
        Content::Question(question) if matches!(question.form, Form::Order { .. }) => {
            Some(Response::Order(shown_order(seed, item.id, question)))
        }
        _ => None,
    }
}
