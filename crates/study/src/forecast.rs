//! What mark to expect of an exam. An estimate, with an interval that says how rough it is.

use crate::blueprint::Blueprint;
use crate::course::{Course, Scope};
use crate::evidence::guess;
use crate::learner::Learner;
use crate::moment::Day;
use crate::plan::recall;
use bank::{Item, Kind};
use paper::order::SortedMap;

/// The mark to expect, in hundredths.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forecast {
    /// The mean.
    pub expected: f64,
    /// Eight of ten exams lie between this…
    pub low: f64,
    /// …and this.
    pub high: f64,
    /// Marks to be had: those of the questions that the scope has.
    pub total: f64,
}

/// Standard deviations on either side of the mean between which eight of ten outcomes lie.
const EIGHT_OF_TEN: f64 = 1.2816;

/// What an exam of this blueprint on that day would bring, with the memory of now and no further
/// study.
///
/// A question is answered rightly by who knows its point or guesses well; the knowledge of
/// different points is taken as independent. The interval holds the luck of the draw, the luck of
/// the answers, and what is not known about this learner: how far he remembers better or worse than
/// the parameters of FSRS, which are those of the many. `tests/forecasts.rs` shows that it holds
/// what it promises.
pub fn forecast(
    course: &Course,
    learner: &Learner,
    scope: &Scope,
    blueprint: &Blueprint,
    on: Day,
) -> Forecast {
    let bias = Bias::of(learner);
    let mut sum = Sum::default();
    for part in &blueprint.parts {
        let mut wanted = f64::from(part.count);
        for kind in &part.kinds {
            let sections = sections(course, learner, scope, *kind, on, bias.mean);
            let asked = sum.add(&sections, wanted, f64::from(part.marks));
            wanted -= asked;
        }
    }
    let unknown = sum.slope * bias.deviation;
    let spread = EIGHT_OF_TEN * libm::sqrt(sum.variance + unknown * unknown);
    Forecast {
        expected: sum.expected,
        low: (sum.expected - spread).max(0.0),
        high: (sum.expected + spread).min(sum.total),
        total: sum.total,
    }
}

/// How far a learner remembers otherwise than FSRS foretells, on the scale of log odds.
#[derive(Debug, Clone, Copy)]
struct Bias {
    mean: f64,
    /// What is not known of it yet.
    deviation: f64,
}

/// Standard deviation of the bias among learners. FSRS-6 with its default parameters errs by 0.09 in
/// root mean square over bins of recall (srs-benchmark, 9,999 users), which is about one half on
/// this scale at the usual recall of 0.8 to 0.9, once the chance within small bins is left out.
const AMONG_LEARNERS: f64 = 0.5;

impl Bias {
    /// The most probable one after what was foretold and what came, and its deviation.
    fn of(learner: &Learner) -> Self {
        let prior = 1.0 / (AMONG_LEARNERS * AMONG_LEARNERS);
        let (mut mean, mut information) = (0.0, prior);
        // Newton's method on a concave function of one variable: four steps are plenty.
        for _ in 0..4 {
            let mut surprise = -mean * prior;
            information = prior;
            for it in &learner.foretold {
                let asked = f64::from(it.came.asked);
                if asked > 0.0 {
                    let foretold = shifted((it.sum / asked).clamp(0.01, 0.99), mean);
                    surprise += f64::from(it.came.right) - asked * foretold;
                    information += asked * foretold * (1.0 - foretold);
                }
            }
            mean += surprise / information;
        }
        Self {
            mean,
            deviation: 1.0 / libm::sqrt(information),
        }
    }
}

/// A probability with its log odds moved; what is impossible or certain stays so.
fn shifted(probability: f64, by: f64) -> f64 {
    if probability <= 0.0 || probability >= 1.0 {
        return probability;
    }
    let odds = probability / (1.0 - probability) * libm::exp(by);
    odds / (1.0 + odds)
}

/// A question that an exam may ask.
struct Candidate {
    /// Chance of its marks.
    chance: f64,
    /// Change of the chance with the bias.
    slope: f64,
}

impl Candidate {
    fn new(item: &Item, recall: f64, bias: f64) -> Self {
        let recall = shifted(recall, bias);
        let guessed = match guess(item) {
            Some(one_in) if one_in > 0 => 1.0 / f64::from(one_in),
            _ => 0.0,
        };
        Self {
            chance: recall + (1.0 - recall) * guessed,
            slope: (1.0 - guessed) * recall * (1.0 - recall),
        }
    }
}

/// The candidates of a kind, section by section: exams are [dealt](crate::Exam::draw) so.
fn sections(
    course: &Course,
    learner: &Learner,
    scope: &Scope,
    kind: Kind,
    on: Day,
    bias: f64,
) -> Vec<Vec<Candidate>> {
    let mut sections: SortedMap<(&str, u16), Vec<Candidate>> = SortedMap::new();
    for item in course.items() {
        if item.content.kind() == kind && scope.holds_place(course, item) {
            let recall = f64::from(recall(learner, item.point, on));
            let section = sections.entry((&item.paper, item.section.0)).or_default();
            section.push(Candidate::new(item, recall, bias));
        }
    }
    sections.into_iter().map(|(_, section)| section).collect()
}

/// Sums over the questions of an exam, in marks.
#[derive(Default)]
struct Sum {
    expected: f64,
    variance: f64,
    slope: f64,
    total: f64,
}

impl Sum {
    /// Adds so many questions of these sections, or all, and returns how many it were.
    fn add(&mut self, sections: &[Vec<Candidate>], wanted: f64, marks: f64) -> f64 {
        let drawn = dealt(sections, wanted);
        for (section, drawn) in sections.iter().zip(&drawn) {
            let size = section.len() as f64;
            let mean = |of: &dyn Fn(&Candidate) -> f64| section.iter().map(of).sum::<f64>() / size;
            let chance = mean(&|it| it.chance);
            let luck = mean(&|it| it.chance * (1.0 - it.chance));
            let scatter = mean(&|it| (it.chance - chance) * (it.chance - chance));
            // Drawn without putting back: who asks all of a section leaves nothing to the draw.
            let left = ((size - drawn) / (size - 1.0).max(1.0)).clamp(0.0, 1.0);
            self.expected += marks * drawn * chance;
            self.variance += marks * marks * drawn * (luck + scatter * left);
            self.slope += marks * drawn * mean(&|it| it.slope);
            self.total += marks * drawn;
        }
        drawn.iter().sum()
    }
}

/// How many questions of each section are drawn on average, when they are dealt in turns.
fn dealt(sections: &[Vec<Candidate>], wanted: f64) -> Vec<f64> {
    let mut drawn = vec![0.0; sections.len()];
    let mut left = wanted;
    loop {
        let open = |(section, drawn): (&Vec<Candidate>, &f64)| section.len() as f64 - drawn;
        let rooms: Vec<f64> = sections.iter().zip(&drawn).map(open).collect();
        let hands = rooms.iter().filter(|it| **it > 0.0).count();
        if hands == 0 || left < 1e-9 {
            return drawn;
        }
        let turn = (left / hands as f64).min(1.0);
        for (drawn, room) in drawn.iter_mut().zip(rooms) {
            *drawn += turn.min(room);
            left -= turn.min(room);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_dealt_in_turns() {
        let section = |size: usize| -> Vec<Candidate> {
            (0..size)
                .map(|_| Candidate {
                    chance: 0.5,
                    slope: 0.0,
                })
                .collect()
        };
        let sections = [section(1), section(3), section(10)];
        // (wanted, drawn of each)
        let table = [
            (0.0, [0.0, 0.0, 0.0]),
            (3.0, [1.0, 1.0, 1.0]),
            (6.0, [1.0, 2.5, 2.5]),
            (9.0, [1.0, 3.0, 5.0]),
            (99.0, [1.0, 3.0, 10.0]),
        ];
        for (wanted, expected) in table {
            assert_eq!(dealt(&sections, wanted), expected, "{wanted}");
        }
    }

    #[test]
    fn odds_are_moved() {
        for (probability, by, expected) in [
            (0.5, 0.0, 0.5),
            (0.9, -0.5, 0.845),
            (0.9, 0.5, 0.937),
            (0.0, 2.0, 0.0),
            (1.0, -2.0, 1.0),
        ] {
            let got = shifted(probability, by);
            assert!((got - expected).abs() < 1e-3, "{probability} {by}: {got}");
        }
    }
}
