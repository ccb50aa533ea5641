//! What a quiz is about, of what kinds, how long; how many questions there are for it.

use crate::browser::{clock, page};
use crate::components::copy_field::CopyField;
use crate::components::scope_fields::{PaperBoxes, toggled};
use crate::components::segmented::Segmented;
use crate::hooks::{use_kept, use_study, use_words};
use crate::live;
use crate::platform;
use crate::route::Route;
use crate::state::assignment::{self, Fixed};
use crate::state::sitting::Sitting;
use bank::Kind;
use exchange::Settings;
use study::{Feedback, Quiz, Scope};
use yew::prelude::*;

/// Numbers of questions that may be chosen.
const COUNTS: [usize; 4] = [5, 10, 20, 50];

/// Makes a quiz.
#[component]
pub(super) fn Builder() -> Html {
    let words = &use_words().quiz;
    let study = use_study();
    let kept = use_kept::<Sitting>();
    let class = &use_words().class;
    // What the address says: a teacher's link fixes scope, number and seed.
    let fixed = use_memo((), |()| platform::settings());
    let given = use_memo((), |()| Fixed::by(&fixed, study.desk().books()));
    let number = given.number;
    let scope = use_state(|| given.scope.clone());
    let count = use_state_eq(|| number);
    let own_seed = use_memo((), |()| 1 + clock::chance() % assignment::SEEDS);
    let at_end = use_state_eq(|| false);
    let desk = study.desk();
    let course = desk.books().course();
    let in_scope = |scope: &Scope| {
        let usable = course.items().iter().filter(|it| {
            let record = desk.learner().item(it.id);
            it.content.kind() != Kind::Card
                && !record.retired
                && !record.disputed
                && scope.holds(course, desk.learner(), it)
        });
        usable.count()
    };
    let available = in_scope(&scope);
    let change = {
        let scope = scope.clone();
        move |change: fn(&mut Scope)| {
            let scope = scope.clone();
            Callback::from(move |_: Event| {
                let mut next = (*scope).clone();
                change(&mut next);
                scope.set(next);
            })
        }
    };
    let on_kind = {
        let scope = scope.clone();
        Callback::from(move |kind: Kind| {
            let kinds = toggled(&scope.kinds, &kind);
            scope.set(Scope {
                kinds,
                ..(*scope).clone()
            });
        })
    };
    let on_papers = {
        let scope = scope.clone();
        Callback::from(move |papers| {
            scope.set(Scope {
                papers,
                ..(*scope).clone()
            })
        })
    };
    // Other choices than the link's are the learner's own quiz.
    let is_given = *scope == given.scope && *count == number;
    let assigned = fixed.seed.filter(|_| is_given);
    // A list without a seed is drawn for each anew, and none of it is left out.
    let same_for_all = assigned.is_some() || (is_given && given.is_list());
    let begin = {
        let (study, scope, count, at_end) =
            (study.clone(), scope.clone(), count.clone(), at_end.clone());
        Callback::from(move |_: MouseEvent| {
            let feedback = if *at_end {
                Feedback::AtEnd
            } else {
                Feedback::AtOnce
            };
            let desk = study.desk();
            let seed = assigned.unwrap_or_else(clock::chance);
            let quiz = if same_for_all {
                assignment::quiz(desk.books(), &scope, *count, seed, feedback)
            } else {
                let course = desk.books().course();
                Quiz::draw(course, desk.learner(), &scope, *count, seed, feedback)
            };
            kept.set(Some(Sitting::new(quiz, clock::now())));
        })
    };
    let on_listed = {
        let (scope, given) = (scope.clone(), given.clone());
        Callback::from(move |_: Event| {
            let items = match scope.items.is_empty() {
                true => given.scope.items.clone(),
                false => Default::default(),
            };
            scope.set(Scope {
                items,
                ..(*scope).clone()
            });
        })
    };
    let listed = (class.only_listed, !scope.items.is_empty(), on_listed);
    let only = [
        (words.only_core, scope.core, change(|it| it.core = !it.core)),
        (
            words.only_starred,
            scope.starred,
            change(|it| it.starred = !it.starred),
        ),
        (
            words.only_mistakes,
            scope.mistakes,
            change(|it| it.mistakes = !it.mistakes),
        ),
    ];
    let shared = Settings {
        number: u16::try_from(*count).ok(),
        seed: Some(fixed.seed.unwrap_or(*own_seed)),
        ..assignment::settings(&scope)
    };
    let papers = desk.books().library().papers.len();
    let link = assignment::is_shareable(&scope, papers)
        .then(|| page::link(&shared.to_query(), &Route::Quiz.href()));
    let mut counts = COUNTS.to_vec();
    if !counts.contains(&number) {
        counts.push(number);
        counts.sort_unstable();
    }
    html! {
        <div class="quiz-builder panel stack stack--loose">
            if let Some(seed) = assigned {
                <p>{ (class.from_link)(seed) }</p>
            }
            if given.unknown > 0 {
                <p>{ (class.unlisted)(given.unknown, given.scope.items.len()) }</p>
            }
            { live!(PaperBoxes { papers: scope.papers.clone(), on_change: on_papers }) }
            <fieldset class="boxes">
                <legend>{ words.kinds }</legend>
                { for Kind::ALL.iter().filter(|it| **it != Kind::Card).map(|&kind| {
                    let of_kind = Scope { kinds: [kind].into(), ..(*scope).clone() };
                    let number = in_scope(&of_kind);
                    html! {
                        <label key={kind.name()} class="box">
                            <input type="checkbox" checked={scope.kinds.contains(&kind)} disabled={number == 0}
                                onchange={on_kind.reform(move |_: Event| kind)} />
                            <span>{ words.kind(kind) }{ " " }<span class="soft number">{ number }</span></span>
                        </label>
                    }
                }) }
                <p class="soft small">{ words.kinds_hint }</p>
            </fieldset>
            <fieldset class="boxes">
                <legend>{ words.only }</legend>
                { for only.into_iter().chain(given.is_list().then_some(listed)).map(|(name, checked, onchange)| html! {
                    <label key={name} class="box"><input type="checkbox" {checked} {onchange} /><span>{ name }</span></label>
                }) }
            </fieldset>
            { live!(Segmented {
                legend: words.count,
                name: "count",
                value: count.to_string(),
                options: counts.iter().map(|it| (it.to_string().into(), it.to_string().into())).collect::<Vec<_>>(),
                on_choose: { let count = count.clone(); move |it: AttrValue| count.set(it.parse().unwrap_or(10)) },
            }) }
            { live!(Segmented {
                legend: words.feedback,
                name: "feedback",
                value: if *at_end { "end" } else { "once" },
                options: vec![("once".into(), words.at_once.into()), ("end".into(), words.at_end.into())],
                on_choose: { let at_end = at_end.clone(); move |it: AttrValue| at_end.set(it == "end") },
            }) }
            <div class="cluster">
                <button type="button" class="button button--first button--large" disabled={available == 0} onclick={begin}>{ words.begin }</button>
                <p aria-live="polite">{ (words.available)(available, (*count).min(available)) }</p>
            </div>
            if let Some(link) = link {
                { live!(CopyField { id: "quiz-link", label: class.link, hint: class.link_hint, button: class.copy_link, text: link }) }
            }
        </div>
    }
}
