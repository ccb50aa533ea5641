//! One memory, many probes: what an answer says about the memory of its knowledge point.
//!
//! # The rule
//!
//! Let *R* be the probability that the learner recalls the point today (½ for a new point), and
//! *g* the chance of answering rightly without knowing ([`guess`]).
//!
//! | answer | counts as | believed |
//! |---|---|---|
//! | flashcard, rated | the rating | 1 |
//! | wrong | Again | 1 |
//! | left empty | nothing | – |
//! | right | Good | *R* / (*R* + (1 − *R*) · *g*) |
//! | right, “unsure” | Hard | the same with *R* halved |
//! | right, “guessed” | Again: he says himself that he did not know | 1 |
//! | in words, ≥ 85 % of the marks | Good | 1 |
//! | in words, ≥ 60 % | Hard | 1 |
//! | in words, less | Again | 1 |
//!
//! An answer believed to the degree *b* leaves a stability of Sʸᵉˢ to the power of *b* times
//! Sᵃᵍᵃⁱⁿ to the power of 1 − *b*: the rest of the probability is that he had forgotten.
//!
//! Only the first answer of a day to a point counts, and the answers that its learning steps ask
//! for. Later ones of the same day, and all answers given in cramming, are recorded as practice
//! and leave the memory as it is.

use crate::memory::Rating;
use crate::outcome::Credit;
use bank::{Content, Form, Item};
use serde::{Deserialize, Serialize};

/// How sure the learner was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Confidence {
    /// 有把握.
    Sure,
    /// 不确定.
    Unsure,
    /// 猜的.
    Guessed,
}

/// An answer, judged.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Verdict {
    /// A flashcard, rated by the learner.
    Rated(Rating),
    /// A question, marked.
    Marked {
        /// Marks gained, in per cent of the marks to be had.
        percent: u8,
        /// One in so many answers is right without knowing; 0 where nothing can be guessed.
        one_in: u32,
        /// Whether the answer was in words, where part of the marks is part of the knowledge.
        in_words: bool,
    },
    /// Not answered.
    Empty,
}

impl Verdict {
    /// Whether the answer was right: recalled, or full marks; in words, 60 % (a pass).
    pub fn right(self) -> bool {
        match self {
            Self::Rated(rating) => rating.passes(),
            Self::Marked {
                percent, in_words, ..
            } => percent >= if in_words { 60 } else { 100 },
            Self::Empty => false,
        }
    }
}

/// How many answers there are of which one is right, for a learner who knows nothing; 0 where
/// nothing can be guessed. `None` for a flashcard, which is not marked.
///
/// 多选 of *n* choices: every set of two or more, 2ⁿ − n − 1 (11 for four, 26 for five).
pub fn guess(item: &Item) -> Option<u32> {
    let Content::Question(question) = &item.content else {
        return None;
    };
    Some(match &question.form {
        Form::Single { choices } => choices.len() as u32,
        Form::Multiple { choices } => {
            let n = choices.len().min(20) as u32;
            (1_u32 << n).saturating_sub(n + 1).max(1)
        }
        Form::Judgement { .. } => 2,
        Form::Match { pairs } => factorial(pairs.len()),
        Form::Order { members } => factorial(members.len()),
        Form::Blank { .. }
        | Form::Term(_)
        | Form::Short(_)
        | Form::Essay(_)
        | Form::Material { .. } => 0,
    })
}

fn factorial(n: usize) -> u32 {
    (1..=n.min(12) as u32).product()
}

/// What an answer is worth, `recall` being the probability of recall before it (`None`: new
/// point). `None` where it says nothing.
pub fn credit(
    verdict: Verdict,
    confidence: Option<Confidence>,
    recall: Option<f32>,
) -> Option<Credit> {
    let (percent, one_in, in_words) = match verdict {
        Verdict::Rated(rating) => return Some(rating.into()),
        Verdict::Empty => return None,
        Verdict::Marked {
            percent,
            one_in,
            in_words,
        } => (percent, one_in, in_words),
    };
    if !verdict.right() || confidence == Some(Confidence::Guessed) {
        return Some(Rating::Again.into());
    }
    let unsure = confidence == Some(Confidence::Unsure);
    let rating = if unsure || (in_words && percent < 85) {
        Rating::Hard
    } else {
        Rating::Good
    };
    let prior = recall.unwrap_or(0.5) * if unsure { 0.5 } else { 1.0 };
    let chance = if one_in == 0 {
        0.0
    } else {
        1.0 / one_in as f32
    };
    let belief = prior / (prior + (1.0 - prior) * chance);
    Some(Credit { rating, belief })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule() {
        use Confidence::{Guessed, Sure, Unsure};
        let single = |percent| Verdict::Marked {
            percent,
            one_in: 4,
            in_words: false,
        };
        let judged = |percent| Verdict::Marked {
            percent,
            one_in: 2,
            in_words: false,
        };
        let blank = |percent| Verdict::Marked {
            percent,
            one_in: 0,
            in_words: false,
        };
        let words = |percent| Verdict::Marked {
            percent,
            one_in: 0,
            in_words: true,
        };
        // (verdict, confidence, recall, rating, belief)
        let table = [
            (
                Verdict::Rated(Rating::Easy),
                None,
                Some(0.9),
                Rating::Easy,
                1.0,
            ),
            (single(0), Some(Sure), Some(0.9), Rating::Again, 1.0),
            (single(50), None, Some(0.9), Rating::Again, 1.0),
            (single(100), Some(Sure), Some(0.9), Rating::Good, 0.973),
            (single(100), None, Some(0.5), Rating::Good, 0.8),
            (single(100), None, None, Rating::Good, 0.8),
            (single(100), Some(Unsure), Some(0.9), Rating::Hard, 0.766),
            (single(100), Some(Guessed), Some(0.9), Rating::Again, 1.0),
            (judged(100), None, Some(0.9), Rating::Good, 0.947),
            (judged(100), None, None, Rating::Good, 0.667),
            (blank(100), None, Some(0.2), Rating::Good, 1.0),
            (words(100), None, None, Rating::Good, 1.0),
            (words(70), None, None, Rating::Hard, 1.0),
            (words(59), None, None, Rating::Again, 1.0),
        ];
        for (verdict, confidence, recall, rating, belief) in table {
            let got = credit(verdict, confidence, recall).unwrap();
            assert_eq!(got.rating, rating, "{verdict:?} {confidence:?}");
            assert!(
                (got.belief - belief).abs() < 1e-3,
                "{verdict:?} {confidence:?}: {got:?}"
            );
        }
        assert_eq!(credit(Verdict::Empty, None, Some(0.9)), None);
    }
}
