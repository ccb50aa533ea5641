//! What the results of a class say about the questions: classical test theory.
//!
//! - **Difficulty** *P*: the mean share of the marks (for right or wrong: the share of students who
//!   were right). The smaller, the harder.
//! - **Discrimination** *D*: the mean of the best 27 % less that of the weakest 27 % (Kelley 1939,
//!   “The selection of upper and lower groups for the validation of test items”, J. Educ. Psychol.
//!   30, 17–24). Who stands at the edge of a group together with others counts in part, so that the
//!   order of pasting changes nothing. Read after Ebel (1965, *Measuring Educational Achievement*): from
//!   0.40 very good, from 0.30 good, from 0.20 to be improved, below to be replaced.
//! - **Point-biserial** *r*: the correlation of a question with the sum of the *others* (corrected
//!   for the question itself: Henrysson 1963, Psychometrika 28, 211–218). For marks in parts it is
//!   Pearson's correlation, of which the point-biserial is the case of right or wrong.

use super::code::ResultCode;

/// Results below which the figures are but a hint.
pub const FEW: usize = 10;
/// Share of the class in the upper and in the lower group.
const GROUP: f64 = 0.27;

/// What a class did.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Analysis {
    /// Students.
    pub students: usize,
    /// Mean share of all marks, each question counted alike.
    pub mean: f64,
    /// One a question.
    pub items: Vec<ItemStatistics>,
}

/// What a class did with one question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ItemStatistics {
    /// *P*, from 0 to 1.
    pub difficulty: f64,
    /// *D*, from −1 to 1; `None` for fewer than two students.
    pub discrimination: Option<f64>,
    /// *r*; `None` where the question or the others are the same for all.
    pub correlation: Option<f64>,
    /// Students who did not answer it.
    pub unanswered: usize,
}

/// How *D* is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quality {
    /// From 0.40.
    VeryGood,
    /// From 0.30.
    Good,
    /// From 0.20.
    Improve,
    /// Below.
    Replace,
}

impl Quality {
    /// How this *D* is read.
    pub fn of(discrimination: f64) -> Self {
        // A sum of many parts falls short of 0.3 by a rounding.
        match discrimination + 1e-9 {
            it if it >= 0.4 => Self::VeryGood,
            it if it >= 0.3 => Self::Good,
            it if it >= 0.2 => Self::Improve,
            _ => Self::Replace,
        }
    }
}

/// Analyses results of the same questions. Codes with another number of questions than the first
/// are left out.
pub fn analyse(codes: &[ResultCode]) -> Analysis {
    let questions = codes.first().map_or(0, ResultCode::questions);
    let mut codes: Vec<&ResultCode> = codes
        .iter()
        .filter(|it| it.questions() == questions)
        .collect();
    // The same class gives the same figures to the last bit, in whatever order it was pasted.
    codes.sort();
    let rows: Vec<Vec<f64>> = codes.iter().map(|it| it.shares().collect()).collect();
    let totals: Vec<f64> = rows.iter().map(|it| it.iter().sum()).collect();
    let (upper, lower) = (weights(&totals, true), weights(&totals, false));
    let items = (0..questions).map(|item| {
        let column: Vec<f64> = rows.iter().map(|it| it[item]).collect();
        let rest: Vec<f64> = totals
            .iter()
            .zip(&column)
            .map(|(all, own)| all - own)
            .collect();
        ItemStatistics {
            difficulty: mean(&column),
            discrimination: (rows.len() > 1).then(|| dot(&column, &upper) - dot(&column, &lower)),
            correlation: correlation(&column, &rest),
            unanswered: codes.iter().filter(|it| !it.is_answered(item)).count(),
        }
    });
    Analysis {
        students: rows.len(),
        mean: mean(&totals) / questions.max(1) as f64,
        items: items.collect(),
    }
}

/// What each student weighs in the upper or lower group; together 1.
fn weights(totals: &[f64], upper: bool) -> Vec<f64> {
    let size = ((totals.len() as f64 * GROUP).round()).max(1.0);
    totals
        .iter()
        .map(|own| {
            let is_before = |it: &&f64| {
                let ahead = if upper { **it - own } else { own - **it };
                ahead > EQUAL
            };
            let before = totals.iter().filter(is_before).count() as f64;
            let equal = totals
                .iter()
                .filter(|it| (**it - own).abs() <= EQUAL)
                .count() as f64;
            // Those who are equal share the places that are left.
            ((size - before) / equal).clamp(0.0, 1.0) / size
        })
        .collect()
}

/// Sums of 30ths that differ by less are equal.
const EQUAL: f64 = 1e-6;

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

fn correlation(one: &[f64], other: &[f64]) -> Option<f64> {
    let (mean_one, mean_other) = (mean(one), mean(other));
    let centred =
        |values: &[f64], mean: f64| -> Vec<f64> { values.iter().map(|it| it - mean).collect() };
    let (one, other) = (centred(one, mean_one), centred(other, mean_other));
    let spread = libm::sqrt(dot(&one, &one) * dot(&other, &other));
    (spread > EQUAL).then(|| dot(&one, &other) / spread)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marking::FULL;
    use proptest::prelude::*;

    /// Students as rows of right (1) and wrong (0).
    fn class(rows: &[&str]) -> Vec<ResultCode> {
        rows.iter()
            .enumerate()
            .map(|(student, row)| {
                let shares = row.chars().map(|it| match it {
                    '1' => Some(FULL),
                    '0' => Some(0),
                    _ => None,
                });
                ResultCode::new(7, student as u64, shares)
            })
            .collect()
    }

    fn close(found: Option<f64>, wanted: f64) -> bool {
        found.is_some_and(|it| (it - wanted).abs() < 1e-3)
    }

    /// Worked by hand: ten students, three best and three weakest (27 % of 10, rounded).
    #[test]
    fn a_class_worked_by_hand() {
        let rows = [
            "1111", "1110", "1110", "1100", "1100", "1000", "1001", "1000", "0000", "000-",
        ];
        let analysis = analyse(&class(&rows));
        assert_eq!(analysis.students, 10);
        let difficulties: Vec<f64> = analysis.items.iter().map(|it| it.difficulty).collect();
        for (found, wanted) in difficulties.iter().zip([0.8, 0.5, 0.3, 0.2]) {
            assert!((found - wanted).abs() < 1e-9, "{found} {wanted}");
        }
        // Best three: 1111 1110 1110. Weakest: 0000, 000-, and one of two with 1000 in halves.
        let wanted = [1.0 - 1.0 / 3.0, 1.0, 1.0, 1.0 / 3.0];
        for (item, wanted) in analysis.items.iter().zip(wanted) {
            assert!(close(item.discrimination, wanted), "{item:?} {wanted}");
        }
        // Question 2: the others sum to 1.8 where it was right and to 0.8 where not, with a spread of
        // 0.9: (1.8 − 0.8) / 0.9 · √(0.5 · 0.5).
        assert!(close(analysis.items[1].correlation, 0.5556));
        assert_eq!(analysis.items[3].unanswered, 1);
        assert!((analysis.mean - 0.45).abs() < 1e-9);
    }

    /// Right or wrong: r = (M₁ − M₀) / s · √(p q), the textbook's point-biserial.
    #[test]
    fn the_correlation_is_the_point_biserial() {
        let rows = ["110", "101", "011", "100", "000", "111"];
        let others = [1.0, 1.0, 2.0, 0.0, 0.0, 2.0];
        let own = [true, true, false, true, false, true];
        let mean_of = |right: bool| {
            let of: Vec<f64> = others
                .iter()
                .zip(own)
                .filter(|it| it.1 == right)
                .map(|it| *it.0)
                .collect();
            mean(&of)
        };
        let all = mean(&others);
        let spread = (others.iter().map(|it| (it - all) * (it - all)).sum::<f64>() / 6.0).sqrt();
        let textbook =
            (mean_of(true) - mean_of(false)) / spread * (4.0 / 6.0 * 2.0 / 6.0_f64).sqrt();
        assert!(close(analyse(&class(&rows)).items[0].correlation, textbook));
    }

    #[test]
    fn too_few_to_say() {
        assert_eq!(analyse(&[]), Analysis::default());
        let one = analyse(&class(&["10"]));
        assert_eq!(one.items[0].discrimination, None);
        assert_eq!(one.items[0].correlation, None);
        let same = analyse(&class(&["11", "11", "11"]));
        assert_eq!(same.items[0].correlation, None);
        assert_eq!(same.items[0].discrimination, Some(0.0));
    }

    #[test]
    fn how_it_is_read() {
        let table = [
            (0.55, Quality::VeryGood),
            (0.4, Quality::VeryGood),
            (0.1 + 0.2, Quality::Good),
            (0.29, Quality::Improve),
            (0.1, Quality::Replace),
            (-0.3, Quality::Replace),
        ];
        for (discrimination, quality) in table {
            assert_eq!(Quality::of(discrimination), quality, "{discrimination}");
        }
    }

    proptest! {
        #[test]
        fn figures_stay_in_bounds_and_forget_the_order(
            rows in proptest::collection::vec(proptest::collection::vec(proptest::option::of(0..=FULL), 5), 1..40),
            turn in any::<proptest::sample::Index>(),
        ) {
            let mut codes: Vec<ResultCode> = rows
                .iter()
                .enumerate()
                .map(|(student, row)| ResultCode::new(7, student as u64, row.iter().copied()))
                .collect();
            let analysis = analyse(&codes);
            for item in &analysis.items {
                prop_assert!((0.0..=1.0).contains(&item.difficulty));
                prop_assert!(item.discrimination.is_none_or(|it| (-1.0 - EQUAL..=1.0 + EQUAL).contains(&it)));
                prop_assert!(item.correlation.is_none_or(|it| (-1.0 - EQUAL..=1.0 + EQUAL).contains(&it)));
            }
            let middle = turn.index(codes.len());
            codes.rotate_left(middle);
            prop_assert_eq!(analyse(&codes), analysis);
            for upper in [true, false] {
                let totals: Vec<f64> = codes.iter().map(|it| it.shares().sum()).collect();
                prop_assert!((weights(&totals, upper).iter().sum::<f64>() - 1.0).abs() < EQUAL);
            }
        }
    }
}
