//! What has been taken of a paper's questions so far, and what is in excess.

use crate::draft::Draft;
use crate::make::{NODE, is_among_statements};
use crate::model::{Form, Kind};
use crate::rules::is_negative;
use crate::wording::{Bigrams, length};
use paper::SentenceId;
use std::collections::{BTreeMap, BTreeSet};

/// Likeness from which two stems on one sentence are the same question.
const SAME_STEM: f32 = 0.92;

/// Questions that begin at one sentence, whatever their points.
const QUESTIONS_A_SENTENCE: usize = 6;

/// Most questions on the nodes of a paper.
const NODES: usize = 26;

/// How often one false statement may serve.
const SERVICES: usize = 3;
/// Most questions that ask for what is true among statements: they are all of one stem.
const STATEMENT_CHOICES: usize = 18;

/// Share of each kind that a paper's questions aim at.
pub(super) const SHARES: &[(Kind, f32)] = &[
    (Kind::Single, 0.32),
    (Kind::Multiple, 0.16),
    (Kind::Judgement, 0.16),
    (Kind::Blank, 0.13),
    (Kind::Match, 0.04),
    (Kind::Order, 0.01),
    (Kind::Term, 0.06),
    (Kind::Short, 0.08),
    (Kind::Essay, 0.03),
    (Kind::Material, 0.02),
];

/// What has been taken so far.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) kinds: BTreeMap<Kind, usize>,
    truths: [usize; 2],
    singles: usize,
    longest: usize,
    likest: usize,
    choices: usize,
    negatives: usize,
    /// The stems by their first sentence.
    asked: BTreeMap<Option<SentenceId>, Vec<Bigrams>>,
    /// The stems of choices: asked twice, one would be answered by the other's key.
    stems: BTreeSet<String>,
    /// The false statements of each question that asks for what is true among statements.
    sets: Vec<BTreeSet<String>>,
    /// Questions on nodes, which are all of one form.
    nodes: usize,
}

impl Tally {
    pub(super) fn add(&mut self, draft: &Draft) {
        *self.kinds.entry(draft.kind()).or_insert(0) += 1;
        let first = draft.evidence.first().map(|it| it.sentence);
        let stem = Bigrams::of(&asked(draft));
        if !is_among_statements(draft) && !draft.choices().is_empty() {
            self.stems.insert(draft.visible());
        }
        self.asked.entry(first).or_default().push(stem);
        self.nodes += usize::from(is_of_a_node(draft));
        if is_among_statements(draft) {
            self.sets.push(false_statements(draft).collect());
        }
        if let Some(truth) = truth_of(draft) {
            self.truths[usize::from(truth)] += 1;
        }
        if draft.kind() == Kind::Single {
            self.singles += 1;
            self.longest += usize::from(key_is_longest(draft));
            self.likest += usize::from(key_is_likest(draft));
        }
        if !draft.choices().is_empty() {
            self.choices += 1;
            self.negatives += usize::from(is_negative(&draft.visible()));
        }
    }

    /// Whether a question on the same sentence has all but the same stem.
    fn was_asked(&self, draft: &Draft) -> bool {
        let stem = Bigrams::of(&asked(draft));
        let first = draft.evidence.first().map(|it| it.sentence);
        self.asked.get(&first).is_some_and(|asked| {
            asked.len() >= QUESTIONS_A_SENTENCE
                || asked.iter().any(|it| it.similarity(&stem) >= SAME_STEM)
        })
    }

    /// Whether the bank bears another of its sort: not the same stem again, not too many of one form.
    pub(super) fn has_room(&self, draft: &Draft) -> bool {
        let node = is_of_a_node(draft) && self.nodes >= NODES;
        let among = is_among_statements(draft)
            && (self.sets.len() >= STATEMENT_CHOICES || self.serves_again(draft));
        let again = !draft.choices().is_empty() && self.stems.contains(&draft.visible());
        !node && !among && !again && !self.was_asked(draft)
    }

    /// Whether a false statement among the options has served as often as it may, or two of them together.
    fn serves_again(&self, draft: &Draft) -> bool {
        let served = |it: &String| self.sets.iter().filter(|set| set.contains(it)).count();
        let worn = |it: String| served(&it) >= SERVICES;
        // Who answered the one question has little left to choose in the other.
        let known = |set: &BTreeSet<String>| {
            false_statements(draft)
                .filter(|it| set.contains(it))
                .count()
                >= 2
        };
        false_statements(draft).any(worn) || self.sets.iter().any(known)
    }

    /// How much a candidate is in excess: smaller is taken first.
    pub(super) fn excess(&self, draft: &Draft) -> f32 {
        let share = SHARES
            .iter()
            .find(|it| it.0 == draft.kind())
            .map_or(0.01, |it| it.1);
        let taken = self.kinds.get(&draft.kind()).copied().unwrap_or(0) as f32;
        let mut excess = (taken + 1.0) / share;
        if let Some(truth) = truth_of(draft) {
            let (mine, other) = (
                self.truths[usize::from(truth)],
                self.truths[usize::from(!truth)],
            );
            // Many points have a true statement alone, and what unbalances the whole is dropped: where a
            // false one is to be had, it is taken first.
            if mine > other {
                excess *= 4.0;
            } else if !truth {
                excess *= 0.4;
            }
        }
        if draft.kind() == Kind::Single && key_is_longest(draft) {
            let share = (self.longest + 1) as f32 / (self.singles + 1) as f32;
            excess *= if share > 0.25 { 3.0 } else { 1.0 };
        }
        if key_is_likest(draft) {
            let share = (self.likest + 1) as f32 / (self.singles + 1) as f32;
            excess *= if share > 0.28 { 3.0 } else { 1.0 };
        }
        if is_negative(&draft.visible()) && !draft.choices().is_empty() {
            let share = (self.negatives + 1) as f32 / (self.choices + 1) as f32;
            excess *= if share > 0.04 { 10.0 } else { 1.0 };
        }
        excess
    }
}

/// What is asked, and for a written answer what is to be written: two lists of one sentence differ in little else.
fn asked(draft: &Draft) -> String {
    let mut words = draft.visible();
    if let Some(Form::Short(rubric)) = draft.question().map(|it| &it.form) {
        words.push_str(&rubric.model);
    }
    words
}

fn false_statements(draft: &Draft) -> impl Iterator<Item = String> {
    let wrong = draft.choices().iter().filter(|it| !it.correct);
    wrong.map(|it| it.text.clone())
}

/// Whether it asks what one point is said for; joining several points is another form.
fn is_of_a_node(draft: &Draft) -> bool {
    draft.point.key.starts_with(NODE) && draft.kind() != Kind::Match
}

/// Whether the key is strictly the longest option.
pub(super) fn key_is_longest(draft: &Draft) -> bool {
    let most = |correct: bool| {
        draft
            .choices()
            .iter()
            .filter(|it| it.correct == correct)
            .map(|it| length(&it.text))
            .max()
            .unwrap_or(0)
    };
    draft.kind() == Kind::Single && most(true) > most(false)
}

/// Whether the key of a single question is more like its stem than any other option.
fn key_is_likest(draft: &Draft) -> bool {
    let stem = Bigrams::of(&draft.visible());
    let most = |correct: bool| {
        let choices = draft.choices().iter().filter(|it| it.correct == correct);
        choices
            .map(|it| Bigrams::of(&it.text).similarity(&stem))
            .fold(0.0, f32::max)
    };
    draft.kind() == Kind::Single && most(true) > most(false)
}

/// Whether a judgement is true; `None` for other kinds.
pub(super) fn truth_of(draft: &Draft) -> Option<bool> {
    match draft.question().map(|it| &it.form) {
        Some(Form::Judgement { correct, .. }) => Some(*correct),
        _ => None,
    }
}
