//! What a learner may set.

use serde::{Deserialize, Serialize};

/// The learner's choices about his study. They stand in the log, so that the same log gives the
/// same schedule on every device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Probability of recall at which a point comes due, 0.70 to 0.97.
    pub desired_retention: f32,
    /// Steps in minutes through which a new point goes within the day.
    pub learning_steps: Vec<u32>,
    /// Steps in minutes for a point that was forgotten.
    pub relearning_steps: Vec<u32>,
    /// The hour (local) at which the learner's day begins.
    pub rollover_hour: u8,
    /// New points a day.
    pub new_per_day: u32,
    /// How many minutes before its time a learning point may be asked when nothing else is left.
    pub learn_ahead_minutes: u32,
    /// Lapses at which a point is a leech.
    pub leech_lapses: u32,
    /// Longest interval in days.
    pub longest_interval: u32,
    /// How choices are marked.
    pub choice_rule: ChoiceRule,
    /// The day of the exam, if there is one, as a [`Day`](crate::Day) number.
    pub exam_day: Option<i32>,
    /// Minutes a day that the learner means to study.
    pub minutes_a_day: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            desired_retention: 0.9,
            learning_steps: vec![1, 10],
            relearning_steps: vec![10],
            rollover_hour: 4,
            new_per_day: 20,
            learn_ahead_minutes: 20,
            leech_lapses: 8,
            longest_interval: 36_500,
            choice_rule: ChoiceRule::AllOrNothing,
            exam_day: None,
            minutes_a_day: 20,
        }
    }
}

impl Settings {
    /// Whether a point forgotten for the time of this number is to be spoken of: when it becomes
    /// a leech, and after every half as many lapses again, rounded up (rslib,
    /// `scheduler/states/review.rs`, `leech_threshold_met`).
    pub fn reminds_of_leech(&self, lapses: u32) -> bool {
        let half = self.leech_lapses.div_ceil(2).max(1);
        lapses
            .checked_sub(self.leech_lapses)
            .is_some_and(|it| it.is_multiple_of(half))
    }

    /// The nearest settings that make sense: what a damaged file or a slip of the finger may hold.
    #[must_use]
    pub fn sound(mut self) -> Self {
        let retention = self.desired_retention;
        self.desired_retention = if retention.is_finite() {
            retention.clamp(0.7, 0.97)
        } else {
            Self::default().desired_retention
        };
        for steps in [&mut self.learning_steps, &mut self.relearning_steps] {
            steps.truncate(8);
            steps.iter_mut().for_each(|it| *it = (*it).clamp(1, 1_440));
        }
        self.rollover_hour = self.rollover_hour.min(23);
        self.learn_ahead_minutes = self.learn_ahead_minutes.min(1_440);
        self.leech_lapses = self.leech_lapses.max(1);
        self.longest_interval = self.longest_interval.clamp(1, 36_500);
        self.minutes_a_day = self.minutes_a_day.clamp(1, 1_440);
        self
    }
}

/// How a multiple-choice answer is marked.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
pub enum ChoiceRule {
    /// 全对才给分: every key and nothing else, or nothing (the rule of 考研政治).
    #[default]
    AllOrNothing,
    /// 少选得一半: half for some of the keys and nothing wrong.
    HalfForSome,
    /// ±: a share for each key, as much off for each wrong choice, never below nothing.
    PlusMinus,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leeches_are_spoken_of_at_the_threshold_and_half_of_it_again() {
        // (threshold, lapses that remind)
        let table: [(u32, &[u32]); 4] = [
            (8, &[8, 12, 16, 20]),
            (5, &[5, 8, 11, 14, 17, 20]),
            (
                2,
                &[
                    2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
                ],
            ),
            (19, &[19]),
        ];
        for (leech_lapses, expected) in table {
            let settings = Settings {
                leech_lapses,
                ..Settings::default()
            };
            let reminding: Vec<u32> = (0..=20)
                .filter(|it| settings.reminds_of_leech(*it))
                .collect();
            assert_eq!(reminding, expected, "{leech_lapses}");
        }
    }
}
