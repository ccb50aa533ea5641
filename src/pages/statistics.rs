//! 统计: what was done, what is coming, what holds.

use crate::browser::clock;
use crate::components::charts::{bars, data_table, diagonal, heatmap, shares};
use crate::components::page_head::PageHead;
use crate::hooks::{use_study, use_words};
use crate::live;
use crate::state::desk::Desk;
use crate::state::manuscript::heading;
use crate::words::Statistics as Names;
use paper::order::SortedMap;
use progress::statistics::{Mastery, calendar, calibration, due, mastery, retention, time};
use study::{Day, Recalled};
use yew::prelude::*;

const WEEKS: i32 = 26;
const AHEAD: u32 = 30;
const BACK: i32 = 30;

/// The statistics.
#[component]
pub fn Statistics() -> Html {
    let words = &use_words().statistics;
    let study = use_study();
    let desk = study.desk();
    let today = desk.learner().scheduler().day(clock::now());
    html! {
        <div class="statistics stack stack--loose">
            { live!(PageHead { title: words.title }) }
            if desk.is_new() {
                <p>{ words.none }</p>
            }
            <section class="panel stack">
                <h2>{ words.days }</h2>
                { activity(desk, today, words) }
            </section>
            <section class="panel stack">
                <h2>{ words.ahead }</h2>
                { forecast(desk, today, words) }
            </section>
            <section class="panel stack">
                <h2>{ words.retention }</h2>
                { held(desk, today, words) }
            </section>
            <section class="panel stack">
                <h2>{ words.mastery }</h2>
                { by_section(desk, today, words) }
            </section>
        </div>
    }
}

fn date(day: Day) -> String {
    let (year, month, date) = day.date();
    format!("{year}-{month:02}-{date:02}")
}

/// Monday 0. 1970-01-01 was a Thursday.
fn weekday(day: Day) -> u32 {
    (day.0 + 3).rem_euclid(7) as u32
}

fn activity(desk: &Desk, today: Day, words: &Names) -> Html {
    let first = Day(today.0 - WEEKS * 7 + 1);
    let days: Vec<(String, u32)> = calendar(desk.learner(), first, today)
        .into_iter()
        .map(|(day, count)| (date(day), count.answers))
        .collect();
    let (minutes, answers) = time(desk.learner(), Day(today.0 - BACK + 1), today);
    html! {
        <>
            <p>{ (words.month)(answers, minutes.round() as u32) }</p>
            { heatmap(words.days, words.days_head, weekday(first), &days, words.table) }
        </>
    }
}

fn forecast(desk: &Desk, today: Day, words: &Names) -> Html {
    let days: Vec<(String, u32)> = due(desk.learner(), today, AHEAD)
        .into_iter()
        .map(|(day, count)| (date(day), count))
        .collect();
    let week: u32 = days.iter().take(7).map(|it| it.1).sum();
    html! {
        <>
            <p>{ (words.week)(week) }</p>
            { bars(words.ahead, words.ahead_head, &days, words.table) }
        </>
    }
}

fn percent(it: Recalled) -> String {
    match it.asked {
        0 => "–".to_owned(),
        asked => format!("{}%", it.right * 100 / asked),
    }
}

/// True retention, and how well recall was foretold.
fn held(desk: &Desk, today: Day, words: &Names) -> Html {
    let held = retention(desk.learner(), Day(today.0 - BACK + 1), today);
    let wanted = (desk.learner().settings().desired_retention * 100.0).round() as u32;
    let rows = [
        (words.young, held.young),
        (words.mature, held.mature),
        (words.all, held.all()),
    ];
    let foretold = calibration(desk.learner());
    html! {
        <>
            <p>{ (words.wanted)(wanted) }</p>
            { recalled(&rows, words) }
            if !foretold.is_empty() {
                { foretelling(&foretold, words) }
            }
        </>
    }
}

/// Of each kind of interval, the share that was recalled.
fn recalled(rows: &[(&'static str, Recalled)], words: &Names) -> Html {
    let numbers = rows
        .iter()
        .map(|(name, it)| vec![(*name).to_owned(), percent(*it), it.asked.to_string()]);
    html! {
        <figure class="chart">
            <ul class="mastery-rows">{ for rows.iter().map(|(name, it)| html! {
                <li class="mastery-row">
                    <span>{ *name }</span>
                    // The first part is recalled; the last, the palest, is not.
                    { shares(&format!("{name} {}", percent(*it)), &[it.right, 0, 0, it.asked - it.right]) }
                    <span class="soft small number">{ percent(*it) }</span>
                </li>
            }) }</ul>
            { data_table(words.retention, &words.retention_head, numbers, words.table) }
        </figure>
    }
}

/// What was foretold against what came. Never empty: `calibration` leaves out what was not asked.
fn foretelling(foretold: &[(f64, Recalled)], words: &Names) -> Html {
    let hundredths = |mean: f64| (mean * 100.0).round() as u32;
    let points: Vec<(u32, u32)> = foretold
        .iter()
        .map(|(mean, came)| (hundredths(*mean), came.right * 100 / came.asked.max(1)))
        .collect();
    let rows = foretold.iter().map(|(mean, came)| {
        vec![
            format!("{}%", hundredths(*mean)),
            percent(*came),
            came.asked.to_string(),
        ]
    });
    html! {
        <figure class="chart">
            <h3>{ words.calibration }</h3>
            { diagonal(words.calibration, &points) }
            <figcaption class="soft small">{ words.calibration_about }</figcaption>
            { data_table(words.calibration, &words.calibration_head, rows, words.table) }
        </figure>
    }
}

/// Mastery of each paper's top sections, all below counted in.
fn by_section(desk: &Desk, today: Day, words: &Names) -> Html {
    let sections = mastery(desk.books().course(), desk.learner(), today);
    let papers = desk.books().library().papers.iter().map(|paper| {
        let mut chapters: SortedMap<u16, Mastery> = SortedMap::new();
        for ((_, section), it) in sections.iter().filter(|((id, _), _)| *id == paper.id) {
            let chapter = paper.path(*section).first().map_or(0, |it| it.0);
            let sum = chapters.entry(chapter).or_default();
            sum.points += it.points;
            sum.new += it.new;
            sum.learning += it.learning;
            sum.young += it.young;
            sum.mature += it.mature;
        }
        let rows = chapters.into_iter().filter_map(|(chapter, it)| {
            let node = paper.sections.get(usize::from(chapter))?;
            let name = if chapter == 0 {
                words.opening.to_owned()
            } else {
                heading(&node.number, &node.title)
            };
            let said = (words.shares)(it.mature, it.young, it.learning, it.new);
            Some(html! {
                <li key={chapter} class="mastery-row">
                    <span lang={(chapter > 0).then_some("zh-Hans")}>{ name }</span>
                    { shares(&said, &[it.mature, it.young, it.learning, it.new]) }
                    <span class="soft small number">{ said }</span>
                </li>
            })
        });
        html! {
            <div key={paper.id.clone()} class="stack stack--tight">
                <h3 lang="zh-Hans">{ &paper.front.title }</h3>
                <ul class="mastery-rows">{ for rows }</ul>
            </div>
        }
    });
    html! { <>{ for papers }</> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rendered::text;
    use crate::words::Lang;

    #[test]
    fn retention_is_drawn_as_its_table_tells() {
        let came = |right, asked| Recalled { right, asked };
        for lang in [Lang::Zh, Lang::En] {
            let words = &lang.words().statistics;
            let rows = [(words.young, came(3, 4)), (words.mature, came(0, 0))];
            let shown = text(recalled(&rows, words));
            for it in [
                &format!(r#"aria-label="{} 75%""#, words.young),
                &format!(r#"aria-label="{} –""#, words.mature),
                r#"data-share="0" x="0" y="0" width="750""#,
                r#"data-share="3" x="750" y="0" width="250""#,
                "<td>75%</td><td>4</td>",
                "<td>–</td><td>0</td>",
            ] {
                assert!(shown.contains(it), "{it} in {shown}");
            }
        }
    }

    #[test]
    fn weekdays_begin_with_monday() {
        assert_eq!(weekday(Day::from_date(2026, 11, 22)), 6, "a Sunday");
        assert_eq!(weekday(Day::from_date(2026, 11, 23)), 0, "a Monday");
    }
}
