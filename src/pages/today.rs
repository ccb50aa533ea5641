//! 今日: what is due, and one button to begin.

use crate::browser::clock;
use crate::components::meter::Meter;
use crate::components::page_head::PageHead;
use crate::hooks::{Study, use_next_task, use_study, use_words};
use crate::live;
use crate::pages::papers::title;
use crate::platform;
use crate::route::Route;
use crate::state::desk::{Act, Desk};
use crate::state::library::Books;
use crate::state::round::session;
use crate::words::Words;
use paper::order;
use paper::order::SortedSet;
use progress::statistics::streak;
use study::{Blueprint, Counts, Day, Learner, Memory, Moment, Plan, forecast};
use yew::prelude::*;
use yew_router::prelude::*;

/// The day's page: its head at once, the rest piece by piece.
#[component]
pub fn Today() -> Html {
    let words = &use_words().today;
    let come = use_next_task(|| ());
    html! {
        <div class="stack stack--loose">
            { live!(PageHead { title: words.title, children: html! { <>{ live!(Streak) }</> } }) }
            if come {
                { live!(Agenda) }
            } else {
                { coming() }
            }
        </div>
    }
}

/// The room of what is not drawn yet: nothing below it moves while one reads.
pub(super) fn coming() -> Html {
    html! { <div class="coming"></div> }
}

/// What is due today, what the exam will bring, how much is remembered.
#[component]
fn Agenda() -> Html {
    let all_words = use_words();
    let study = use_study();
    let navigator = use_navigator();
    let desk = study.desk();
    let now = clock::now();
    let course = desk.books().course();
    let counts = session(course, desk.learner(), platform::scope(), now).counts(desk.learner());
    let begin = {
        let study = study.clone();
        Callback::from(move |_: MouseEvent| {
            let waits = study.desk().round().is_some_and(|it| it.ask().is_some());
            if !waits {
                study.act(Act::Begin(platform::scope()));
            }
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Cards);
            }
        })
    };
    html! {
        <>
            if desk.is_new() {
                { live!(Welcome { on_begin: begin }) }
            } else if counts == Counts::default() {
                { live!(AllDone) }
            } else {
                { live!(Due { counts, on_begin: begin }) }
            }
            { outlook(desk, now, all_words) }
            { live!(ByPaper) }
        </>
    }
}

/// The exam ahead: what to do each day, and what mark the memory of today would bring.
fn outlook(desk: &Desk, now: Moment, words: &Words) -> Html {
    let course = desk.books().course();
    let learner = desk.learner();
    let scope = platform::scope();
    let Some(plan) = Plan::new(course, learner, &scope, now) else {
        return Html::default();
    };
    let exam = Day(learner.settings().exam_day.unwrap_or_default());
    let own = &words.today;
    let marks = |hundredths: f64| (hundredths / 100.0).round() as u32;
    html! {
        <section class="panel stack stack--tight" aria-labelledby="outlook">
            <h2 id="outlook">{ (own.exam_in)(plan.days_left) }</h2>
            <p>{ (own.plan)(plan.new_per_day, plan.left_out) }</p>
            <ul>
                { for Blueprint::all().iter().zip(words.exam.names).map(|(blueprint, name)| {
                    let it = forecast(course, learner, &scope, blueprint, exam);
                    html! { <li class="number">{ (own.forecast)(name, marks(it.low), marks(it.high), marks(it.total)) }</li> }
                }) }
            </ul>
            <p class="soft small">{ own.forecast_about }</p>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct WelcomeProps {
    on_begin: Callback<MouseEvent>,
}

/// The first visit: what this is, and the way in.
#[component]
fn Welcome(props: &WelcomeProps) -> Html {
    let words = &use_words().today;
    let study = use_study();
    let books = study.desk().books();
    html! {
        <section class="today-hero panel stack">
            <h2>{ words.welcome }</h2>
            <p>{ (words.what)(books.library().papers.len(), books.course().items().len()) }</p>
            <ol class="today-how">
                { for words.how.iter().map(|it| html! { <li>{ *it }</li> }) }
            </ol>
            <p><button type="button" class="button button--first button--large" onclick={&props.on_begin}>{ words.begin }</button></p>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct DueProps {
    counts: Counts,
    on_begin: Callback<MouseEvent>,
}

/// Seconds that a card takes, before the learner's own are known.
const USUAL_SECONDS: u64 = 12;
/// Answers from which on the learner's own time is used.
const ENOUGH_ANSWERS: u64 = 20;

/// What is due, and the button.
#[component]
fn Due(props: &DueProps) -> Html {
    let words = &use_words().today;
    let study = use_study();
    let desk = study.desk();
    let now = clock::now();
    let Counts { new, learning, due } = props.counts;
    let answered = desk
        .learner()
        .on(desk.learner().scheduler().day(now))
        .answers;
    let waits = desk.round().is_some_and(|it| it.ask().is_some());
    html! {
        <section class="today-hero panel stack">
            <p class="today-count">
                <span class="today-number">{ due + learning }</span>
                <span class="soft">{ words.due_label }</span>
                <span class="today-number">{ new }</span>
                <span class="soft">{ words.new_label }</span>
            </p>
            <p class="soft">
                { (words.minutes)(minutes(desk.learner(), due + learning + new)) }
                if answered > 0 {
                    { " · " }{ (words.answered)(answered as usize) }
                }
            </p>
            <p><button type="button" class="button button--first button--large" onclick={&props.on_begin}>
                { if waits { words.go_on } else { words.begin } }
            </button></p>
        </section>
    }
}

/// About how many minutes so many cards take.
fn minutes(learner: &Learner, cards: usize) -> usize {
    let answers: u64 = learner.days.values().map(|it| u64::from(it.answers)).sum();
    let took: u64 = learner.days.values().map(|it| it.took_ms).sum();
    let seconds = if answers >= ENOUGH_ANSWERS {
        took.div_ceil(answers * 1000)
    } else {
        USUAL_SECONDS
    };
    (cards * seconds as usize).div_ceil(60).max(1)
}

/// Nothing is left: when the next come, and what may be done.
#[component]
fn AllDone() -> Html {
    let words = &use_words().today;
    let cards = &use_words().cards;
    let study = use_study();
    let desk = study.desk();
    let today = desk.learner().scheduler().day(clock::now());
    let next = desk
        .learner()
        .load()
        .days()
        .map(|(day, _)| day)
        .find(|it| *it > today)
        .map(|it| (cards.days)(it.since(today)));
    html! {
        <section class="today-hero panel stack">
            <h2>{ words.done }</h2>
            <p>{ (words.done_advice)(next) }</p>
            <div class="cluster">
                { live!(MoreNew { study: study.clone() }) }
                <a class="button" href={Route::Papers.href()}>{ words.read }</a>
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct MoreNewProps {
    study: Study,
}

/// New cards a press of the button adds to the day.
const MORE_NEW: usize = 10;

/// Takes some more new cards today.
#[component]
fn MoreNew(props: &MoreNewProps) -> Html {
    let words = &use_words().today;
    let navigator = use_navigator();
    let study = props.study.clone();
    let fresh: Vec<_> = {
        let desk = study.desk();
        let course = desk.books().course();
        let mut seen = SortedSet::new();
        course
            .items()
            .iter()
            .filter(|it| it.content.kind() == bank::Kind::Card)
            .filter(|it| {
                let record = desk.learner().point(it.point);
                record.memory.is_new() && !record.suspended && !desk.learner().item(it.id).disputed
            })
            .filter(|it| seen.insert(it.point))
            .map(|it| it.id)
            .take(MORE_NEW)
            .collect()
    };
    if fresh.is_empty() {
        return Html::default();
    }
    let more = Callback::from(move |_: MouseEvent| {
        study.act(Act::Practise(fresh.clone()));
        if let Some(navigator) = &navigator {
            navigator.push(&Route::Cards);
        }
    });
    html! { <button type="button" class="button button--first" onclick={more}>{ words.more_new }</button> }
}

/// Days studied in a row, and days to the exam, where there are any.
#[component]
fn Streak() -> Html {
    let words = &use_words().today;
    let study = use_study();
    let learner = study.desk().learner();
    let today = learner.scheduler().day(clock::now());
    let days = streak(learner, today) as usize;
    let exam = learner
        .settings()
        .exam_day
        .map(Day)
        .filter(|it| *it >= today);
    html! {
        <p class="cluster">
            if let Some(exam) = exam {
                <a class="badge number" href={Route::Settings.href()}>{ (words.exam_in)(exam.since(today)) }</a>
            }
            if days > 0 {
                <span class="badge badge--warm number">{ (words.streak)(days) }</span>
            }
        </p>
    }
}

/// How much of each paper is remembered.
#[component]
fn ByPaper() -> Html {
    let words = &use_words().today;
    let papers = &use_words().paper;
    let study = use_study();
    let desk = study.desk();
    if !use_next_task(|| ()) {
        return coming();
    }
    html! {
        <section class="stack" aria-labelledby="by-paper">
            <h2 id="by-paper">{ words.by_paper }</h2>
            <ul class="today-papers">
                { for desk.books().library().papers.iter().map(|paper| {
                    let (known, all) = mastered(desk.books(), desk.learner(), &paper.id);
                    html! {
                        <li key={paper.id.clone()} class="panel stack stack--tight">
                            <h3 lang="zh-Hans"><a href={Route::Paper { id: paper.id.clone() }.href()}>{ title(paper, papers) }</a></h3>
                            { live!(Meter { value: known, max: all, label: (words.mastered)(known, all) }) }
                            <p class="soft small number">{ (words.mastered)(known, all) }</p>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}

/// Points of a paper that have left their learning steps, and all.
fn mastered(books: &Books, learner: &Learner, paper: &str) -> (usize, usize) {
    let points = order::set(books.items_of_paper(paper).map(|it| it.point));
    let known = points
        .iter()
        .filter(|it| matches!(learner.point(**it).memory, Memory::Review { .. }))
        .count();
    (known, points.len())
}
