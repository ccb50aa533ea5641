//! Answers in words, marked by points (采点给分).
//!
//! A point is found in an answer by its key words, or where most of its wording is there. The
//! result is an estimate: a machine sees words, not sense. It says which words it went by, and the
//! learner has the last word.

use super::fold::{Folded, fold, folded};
use super::{Detail, FULL, Marked};
use bank::{Evidence, Point, Rubric};
use paper::order;
use std::ops::Range;

/// The estimate for one answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// Marks gained, in parts of [`FULL`].
    pub share: u32,
    /// At least that, if every doubtful point is not met…
    pub least: u32,
    /// …and at most that, if every doubtful one is.
    pub most: u32,
    /// Point by point.
    pub findings: Vec<Finding>,
}

/// What was found of one point.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Whether it is met.
    pub met: Met,
    /// The places in the answer (bytes) that it is met by, in order.
    pub by: Vec<Range<usize>>,
    /// Words of the point that were not found, for “what was missing”.
    pub missing: Vec<String>,
    /// Where the point stands in the papers.
    pub sources: Vec<Evidence>,
}

/// Whether a point is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Met {
    /// Not found.
    No,
    /// Half of it, or in other words: half the marks.
    Partly,
    /// Found.
    Yes,
}

impl Met {
    fn halves(self) -> u32 {
        self as u32
    }
}

/// Marks one answer a task: what is asked, and its points.
pub(super) fn mark(tasks: &[(&str, &Rubric)], texts: &[String]) -> Marked {
    let text = |task: usize| texts.get(task).map_or("", String::as_str);
    let estimates: Vec<Estimate> = tasks
        .iter()
        .enumerate()
        .map(|(task, (stem, rubric))| estimate(stem, rubric, text(task)))
        .collect();
    let rubrics: Vec<&Rubric> = tasks.iter().map(|it| it.1).collect();
    let weight =
        |rubric: &Rubric| -> u32 { rubric.points.iter().map(|it| u32::from(it.weight)).sum() };
    let total: u32 = rubrics.iter().map(|it| weight(it)).sum();
    let gained: u32 = rubrics
        .iter()
        .zip(&estimates)
        .map(|(rubric, estimate)| weight(rubric) * estimate.share)
        .sum();
    Marked {
        share: gained.checked_div(total).unwrap_or(0),
        detail: Detail::Words(estimates),
    }
}

fn estimate(stem: &str, rubric: &Rubric, text: &str) -> Estimate {
    let answer = Answer::new(text);
    let points = rubric.points.iter().enumerate();
    let findings: Vec<Finding> = points
        .map(|(at, it)| find(it, &Told::new(stem, rubric, at), &answer))
        .collect();
    let total: u32 = rubric
        .points
        .iter()
        .map(|it| 2 * u32::from(it.weight))
        .sum();
    let share = |halves: &dyn Fn(Met) -> u32| {
        let gained: u32 = rubric
            .points
            .iter()
            .zip(&findings)
            .map(|(point, finding)| u32::from(point.weight) * halves(finding.met))
            .sum();
        (gained * FULL).checked_div(total).unwrap_or(0)
    };
    Estimate {
        share: share(&Met::halves),
        least: share(&|it| if it == Met::Yes { 2 } else { 0 }),
        most: share(&|it| if it == Met::No { 0 } else { 2 }),
        findings,
    }
}

/// Share of a point's neighbouring characters that make it met, and half met.
const WORDING: f64 = 0.75;
const HALF_WORDING: f64 = 0.4;

/// How far apart, in characters, the words of one point may stand: a sentence or two. Words
/// scattered over a whole essay are no statement.
const REACH: usize = 80;

/// What an answer may hold without saying this point: the words of the question and of the other points, folded.
struct Told(Vec<String>);

impl Told {
    fn new(stem: &str, rubric: &Rubric, point: usize) -> Self {
        let others = rubric.points.iter().enumerate();
        let others = others.filter(|(at, _)| *at != point);
        let texts = others.map(|(_, it)| it.text.as_str()).chain([stem]);
        Self(texts.map(fold).collect())
    }

    /// Whether a folded word stands nowhere else.
    fn tells(&self, word: &str) -> bool {
        self.0.iter().all(|it| !it.contains(word))
    }
}

fn find(point: &Point, told: &Told, answer: &Answer) -> Finding {
    let by_words = point.wordings();
    let by_words = by_words.map(|words| key_words(words, told, answer));
    let by_wording = std::iter::once_with(|| wording(&point.text, told, answer));
    let best = by_words
        .chain(by_wording)
        .fold(None, |best: Option<Finding>, next| match best {
            Some(best) if best.met >= next.met => Some(best),
            _ => Some(next),
        });
    Finding {
        sources: point.evidence.clone(),
        ..best.unwrap_or(Finding {
            met: Met::No,
            by: Vec::new(),
            missing: vec![point.text.clone()],
            sources: Vec::new(),
        })
    }
}

/// A point met by words that must all occur, near each other. Some of them are half of it where one tells the point.
fn key_words(words: &[String], told: &Told, answer: &Answer) -> Finding {
    let places: Vec<Option<Vec<usize>>> = words
        .iter()
        .map(|it| Some(answer.places(&fold(it))).filter(|it| !it.is_empty()))
        .collect();
    // Around each place of the first word found, the nearest place of every other one.
    let around = places.iter().flatten().next().cloned().unwrap_or_default();
    let near = |from: usize| -> Vec<Option<usize>> {
        places
            .iter()
            .map(|it| {
                let nearest = it.iter().flatten().min_by_key(|it| it.abs_diff(from));
                nearest.copied().filter(|it| it.abs_diff(from) <= REACH)
            })
            .collect()
    };
    let best = around
        .into_iter()
        .map(near)
        .max_by_key(|it| it.iter().flatten().count())
        .unwrap_or_else(|| vec![None; words.len()]);
    let found = best.iter().flatten().count();
    let tells = best
        .iter()
        .zip(words)
        .any(|(place, word)| place.is_some() && told.tells(&fold(word)));
    let met = if found == 0 {
        Met::No
    } else if found == words.len() {
        Met::Yes
    } else if tells && 2 * found >= words.len() {
        Met::Partly
    } else {
        Met::No
    };
    let mut by: Vec<Range<usize>> = best
        .iter()
        .zip(words)
        .filter_map(|(place, word)| Some(answer.range((*place)?, fold(word).chars().count())))
        .collect();
    order::sort_by_key(&mut by, |it| it.start);
    Finding {
        met,
        by,
        missing: best
            .iter()
            .zip(words)
            .filter(|(place, _)| place.is_none())
            .map(|(_, word)| word.clone())
            .collect(),
        sources: Vec::new(),
    }
}

/// A point met by its own wording: neighbouring pairs of its characters that occur in a stretch
/// of the answer. Of those that tell the point as many must be there as of all.
fn wording(text: &str, told: &Told, answer: &Answer) -> Finding {
    let key: Vec<char> = fold(text).chars().collect();
    let pairs = order::set(key.windows(2).map(|it| [it[0], it[1]]));
    let telling = pairs.iter().copied();
    let telling = order::set(telling.filter(|it| told.tells(&String::from_iter(it))));
    let stretch = key.len() * 3 / 2 + 10;
    let hits: Vec<usize> = answer
        .pairs()
        .enumerate()
        .filter(|(place, pair)| pairs.contains(pair) && !answer.is_negated(*place, &key))
        .map(|(place, _)| place)
        .collect();
    let within = |from: usize| {
        hits.iter()
            .copied()
            .filter(move |it| (from..from + stretch).contains(it))
    };
    let said = |from: usize| order::set(within(from).filter_map(|it| answer.pairs().nth(it)));
    let distinct = |from: usize| said(from).len();
    let best = hits
        .iter()
        .copied()
        .max_by_key(|it| (distinct(*it), usize::MAX - it));
    let share = best.map_or(0.0, |it| {
        let said = said(it);
        let own = said.iter().filter(|it| telling.contains(*it)).count();
        let part = |said: usize, of: usize| said as f64 / of.max(1) as f64;
        match telling.len() {
            0 => part(said.len(), pairs.len()),
            all => part(said.len(), pairs.len()).min(part(own, all)),
        }
    });
    let met = if share >= WORDING {
        Met::Yes
    } else if share >= HALF_WORDING {
        Met::Partly
    } else {
        Met::No
    };
    let by = match (best, met) {
        (Some(from), Met::Yes | Met::Partly) => answer.ranges(within(from)),
        _ => Vec::new(),
    };
    Finding {
        met,
        by,
        missing: if met == Met::Yes {
            Vec::new()
        } else {
            vec![text.to_owned()]
        },
        sources: Vec::new(),
    }
}

/// An answer, folded, with the way back to the text as typed.
struct Answer {
    folded: Vec<Folded>,
}

impl Answer {
    fn new(text: &str) -> Self {
        Self {
            folded: folded(text),
        }
    }

    fn pairs(&self) -> impl Iterator<Item = [char; 2]> + '_ {
        self.folded
            .windows(2)
            .map(|it| [it[0].character, it[1].character])
    }

    /// Where a folded word occurs, negated occurrences left out.
    fn places(&self, word: &str) -> Vec<usize> {
        let word: Vec<char> = word.chars().collect();
        if word.is_empty() {
            return Vec::new();
        }
        (0..(self.folded.len() + 1).saturating_sub(word.len()))
            .filter(|from| {
                let here = &self.folded[*from..from + word.len()];
                here.iter().map(|it| it.character).eq(word.iter().copied())
                    && !self.is_negated(*from, &word)
            })
            .collect()
    }

    /// Whether 不, 非, 无, 没有 or 反 stands right before a place and not in the key itself.
    fn is_negated(&self, place: usize, key: &[char]) -> bool {
        let before = |back: usize| place.checked_sub(back).map(|it| self.folded[it].character);
        let negates = match (before(2), before(1)) {
            (Some('没'), Some('有')) | (Some('不'), Some('是')) => true,
            (_, Some(last)) => "不非无反".contains(last),
            _ => false,
        };
        negates && !key.iter().any(|it| "不非无反没".contains(*it))
    }

    fn range(&self, from: usize, length: usize) -> Range<usize> {
        self.folded[from].start..self.folded[from + length - 1].end
    }

    /// The places of pairs as ranges of the text as typed, neighbours joined.
    fn ranges(&self, pairs: impl Iterator<Item = usize>) -> Vec<Range<usize>> {
        let mut ranges: Vec<(usize, usize)> = Vec::new();
        for place in pairs {
            match ranges.last_mut() {
                Some(last) if place <= last.1 => last.1 = place + 1,
                _ => ranges.push((place, place + 1)),
            }
        }
        ranges
            .into_iter()
            .map(|(from, to)| self.range(from, to - from + 1))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(text: &str, accepted: &[&[&str]]) -> Point {
        Point {
            text: text.to_owned(),
            weight: 2,
            accepted: accepted
                .iter()
                .map(|it| it.iter().map(|it| (*it).to_owned()).collect())
                .collect(),
            evidence: Vec::new(),
        }
    }

    /// An answer, accepted words, whether it is met, by which words.
    type Row<'a> = (&'a str, &'a [&'a [&'a str]], Met, &'a [&'a str]);

    #[test]
    fn points() {
        let text = "以科技创新推动产业升级";
        let words: &[&[&str]] = &[&["科技创新", "产业升级"], &["创新驱动"]];
        let table: [Row<'_>; 11] = [
            (
                "靠科技創新，实现产业 升级。",
                words,
                Met::Yes,
                &["科技創新", "产业 升级"],
            ),
            ("要坚持创新驱动战略", words, Met::Yes, &["创新驱动"]),
            ("要重视科技创新", words, Met::Partly, &["科技创新"]),
            ("这不是科技创新", words, Met::No, &[]),
            (
                "以科技创新推动产业升级",
                &[],
                Met::Yes,
                &["以科技创新推动产业升级"],
            ),
            (
                "以科技进步推动产业升级",
                &[],
                Met::Partly,
                &["以科技", "推动产业升级"],
            ),
            ("发展农业", words, Met::No, &[]),
            ("", words, Met::No, &[]),
            ("", &[], Met::No, &[]),
            ("科技", &[], Met::No, &[]),
            (
                "<b>科技创新</b>促产业升级",
                words,
                Met::Yes,
                &["科技创新", "产业升级"],
            ),
        ];
        for (typed, accepted, met, by) in table {
            let finding = find(
                &point(text, accepted),
                &Told(Vec::new()),
                &Answer::new(typed),
            );
            assert_eq!(finding.met, met, "{typed}");
            let words: Vec<&str> = finding.by.iter().map(|it| &typed[it.clone()]).collect();
            assert_eq!(words, by, "{typed}");
        }
    }

    #[test]
    fn words_far_apart_are_no_statement() {
        let words: &[&[&str]] = &[&["科技创新", "产业升级"]];
        let typed = format!("科技创新{}产业升级", "。今天天气很好".repeat(30));
        assert_eq!(
            find(
                &point("以科技创新推动产业升级", words),
                &Told(Vec::new()),
                &Answer::new(&typed)
            )
            .met,
            Met::Partly
        );
    }

    #[test]
    fn an_estimate_has_bounds() {
        let rubric = Rubric {
            points: vec![
                point("甲", &[&["科技创新"]]),
                point("乙", &[&["按劳分配", "共同富裕"]]),
            ],
            model: String::new(),
        };
        let estimate = estimate("", &rubric, "科技创新，共同富裕");
        assert_eq!(
            (estimate.least, estimate.share, estimate.most),
            (5_000, 7_500, 10_000)
        );
        assert_eq!(estimate.findings[1].missing, ["按劳分配"]);
    }
}
