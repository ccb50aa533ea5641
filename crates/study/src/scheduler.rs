//! From a memory and a rating to the next memory: FSRS-6 between the days, steps within the day.
//!
//! The `fsrs` crate computes in `f32` with the platform's `powf` and `exp`, which differ in the
//! last bit between natively compiled code and WebAssembly. No state is stored, only answers, so
//! that the difference reaches a learner at most as an interval one day longer on one device.

use crate::fuzz::{Outlook, jittered, spread};
use crate::memory::{Due, Memory, Rating, Trace};
use crate::moment::{Day, Moment};
use crate::outcome::{Credit, Outcome, Wait};
use crate::settings::Settings;
use bank::PointId;
use fsrs::{FSRS, FSRSItem, FSRSReview, MemoryState};

/// FSRS-6 with its default parameters, and the settings of the learner.
#[derive(Debug, Clone)]
pub struct Scheduler {
    fsrs: FSRS,
    settings: Settings,
}

impl Scheduler {
    /// A scheduler with these settings, made [sound](Settings::sound).
    pub fn new(settings: Settings) -> Self {
        Self {
            fsrs: FSRS::default(),
            settings: settings.sound(),
        }
    }

    /// The settings in force.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The learner's day of an instant.
    pub fn day(&self, at: Moment) -> Day {
        at.day(self.settings.rollover_hour)
    }

    /// What each of the four ratings would lead to, worst first. Committing one of them with
    /// [`answer`](Self::answer) gives exactly what was shown.
    pub fn preview<'l>(
        &self,
        point: PointId,
        memory: &Memory,
        at: Moment,
        outlook: impl Into<Outlook<'l>>,
    ) -> [Outcome; 4] {
        let outlook = outlook.into();
        let lapses = |it: &Memory| it.trace().map_or(0, |it| it.lapses);
        Rating::ALL.map(|rating| {
            let after = self.answer(point, memory, rating.into(), at, outlook);
            Outcome {
                rating,
                memory: after,
                wait: self.wait(&after, at),
                leech: lapses(&after) > lapses(memory)
                    && self.settings.reminds_of_leech(lapses(&after)),
            }
        })
    }

    /// The memory after an answer.
    pub fn answer<'l>(
        &self,
        point: PointId,
        memory: &Memory,
        credit: Credit,
        at: Moment,
        outlook: impl Into<Outlook<'l>>,
    ) -> Memory {
        let today = self.day(at);
        let outlook = outlook.into();
        let trace = self.believed(memory.trace(), credit, today);
        let settled =
            |trace: Trace| self.settle(point, memory, trace, credit.rating, today, outlook);
        match (*memory, credit.rating) {
            (Memory::Review { .. }, Rating::Again) => {
                let trace = Trace {
                    lapses: trace.lapses.saturating_add(1),
                    ..trace
                };
                if self.settings.relearning_steps.is_empty() {
                    settled(trace)
                } else {
                    self.learning(point, trace, Step::FIRST_OF_RELEARNING, at, None)
                }
            }
            (Memory::Review { .. }, _) | (_, Rating::Easy) => settled(trace),
            (Memory::New, rating) => self.stepped(point, Step::FIRST, trace, rating, at, settled),
            (
                Memory::Learning {
                    step, relearning, ..
                },
                rating,
            ) => {
                let step = Step {
                    index: step,
                    relearning,
                };
                self.stepped(point, step, trace, rating, at, settled)
            }
        }
    }

    /// The memory of a point that was known elsewhere. What is out of range is brought into it.
    pub(crate) fn adopted(&self, point: PointId, trace: Trace, outlook: Outlook<'_>) -> Memory {
        let within = |value: f32, least: f32, most: f32| {
            if value.is_nan() {
                least
            } else {
                value.clamp(least, most)
            }
        };
        let trace = Trace {
            stability: within(trace.stability, 0.001, 36_500.0),
            difficulty: within(trace.difficulty, 1.0, 10.0),
            ..trace
        };
        self.settle(
            point,
            &Memory::New,
            trace,
            Rating::Good,
            trace.last,
            outlook,
        )
    }

    /// Probability that the point is recalled on that day; `None` for a new one.
    pub fn retrievability(&self, memory: &Memory, on: Day) -> Option<f32> {
        memory.trace().map(|it| self.recall_of(it, on))
    }

    pub(crate) fn recall_of(&self, trace: &Trace, on: Day) -> f32 {
        let state = MemoryState {
            stability: trace.stability,
            difficulty: trace.difficulty,
        };
        fsrs::current_retrievability(
            state,
            on.since(trace.last) as f32,
            fsrs::FSRS6_DEFAULT_DECAY,
        )
    }

    /// Days after which recall has fallen to the desired retention.
    pub(crate) fn interval(&self, stability: f32) -> f64 {
        f64::from(
            self.fsrs
                .next_interval(Some(stability), self.settings.desired_retention, 0),
        )
    }

    /// The FSRS state after a review; the same day goes by the formula for short terms.
    fn state(&self, trace: Option<&Trace>, rating: Rating, today: Day) -> MemoryState {
        let before = trace.map(|it| MemoryState {
            stability: it.stability,
            difficulty: it.difficulty,
        });
        let review = FSRSReview {
            rating: rating as u32,
            delta_t: trace.map_or(0, |it| today.since(it.last)),
        };
        let item = FSRSItem {
            reviews: vec![review],
        };
        // The only error is a state that is not finite, which finite clamped states cannot give.
        self.fsrs.memory_state(item, before).unwrap_or(MemoryState {
            stability: 0.1,
            difficulty: 5.0,
        })
    }

    /// The trace after an answer that is believed to a degree: between what it says and what
    /// forgetting would say, stabilities by their geometric mean, difficulties by the common one.
    fn believed(&self, trace: Option<&Trace>, credit: Credit, today: Day) -> Trace {
        let said = self.state(trace, credit.rating, today);
        let belief = credit.belief.clamp(0.0, 1.0);
        let state = if belief >= 1.0 || !credit.rating.passes() {
            said
        } else {
            let forgotten = self.state(trace, Rating::Again, today);
            let ratio = forgotten.stability / said.stability;
            MemoryState {
                stability: said.stability * libm::powf(ratio, 1.0 - belief),
                difficulty: said.difficulty * belief + forgotten.difficulty * (1.0 - belief),
            }
        };
        Trace {
            stability: state.stability,
            difficulty: state.difficulty,
            last: today,
            repetitions: trace.map_or(0, |it| it.repetitions).saturating_add(1),
            lapses: trace.map_or(0, |it| it.lapses),
        }
    }

    /// One answer within the steps of the day.
    fn stepped(
        &self,
        point: PointId,
        before: Step,
        trace: Trace,
        rating: Rating,
        at: Moment,
        settled: impl Fn(Trace) -> Memory,
    ) -> Memory {
        let steps = self.steps(before.relearning);
        let learning = |step, minutes| self.learning(point, trace, step, at, minutes);
        match rating {
            _ if steps.is_empty() => settled(trace),
            Rating::Again => learning(before.first(), None),
            Rating::Hard => learning(before, Some(hard_minutes(steps, before.index))),
            Rating::Good | Rating::Easy => {
                if usize::from(before.index) + 1 < steps.len() {
                    learning(before.next(), None)
                } else {
                    settled(trace)
                }
            }
        }
    }

    fn steps(&self, relearning: bool) -> &[u32] {
        if relearning {
            &self.settings.relearning_steps
        } else {
            &self.settings.learning_steps
        }
    }

    /// The memory that waits on a step, for its minutes or others.
    fn learning(
        &self,
        point: PointId,
        trace: Trace,
        step: Step,
        at: Moment,
        minutes: Option<u32>,
    ) -> Memory {
        let steps = self.steps(step.relearning);
        // The settings may have lost steps since the point entered one.
        let last = u8::try_from(steps.len().saturating_sub(1)).unwrap_or(0);
        let index = step.index.min(last);
        let minutes = minutes
            .or_else(|| steps.get(usize::from(index)).copied())
            .unwrap_or(10);
        let seconds = jittered(minutes.saturating_mul(60), point, trace.repetitions);
        let then = at.after_seconds(seconds);
        let due = if self.day(then) > trace.last {
            Due::On(self.day(then))
        } else {
            Due::At(then.unix_ms)
        };
        Memory::Learning {
            trace,
            step: index,
            due,
            relearning: step.relearning,
        }
    }

    /// The memory of a point that is next asked after days.
    fn settle(
        &self,
        point: PointId,
        before: &Memory,
        trace: Trace,
        rating: Rating,
        today: Day,
        outlook: Outlook<'_>,
    ) -> Memory {
        let ideal = self.interval(trace.stability);
        let longest = self.settings.longest_interval;
        let least = match *before {
            // Growing, it never falls back to where it was, whatever the fuzz draws.
            Memory::Review { interval, .. }
                if rating.passes() && ideal >= f64::from(interval) + 1.0 =>
            {
                interval.saturating_add(1)
            }
            _ => 1,
        };
        let least = least.min(longest);
        let interval = spread(
            ideal,
            least..=longest,
            today,
            outlook,
            (point, trace.repetitions, rating),
        );
        Memory::Review {
            trace,
            interval,
            due: today.plus(interval),
        }
    }

    /// From `at` until the memory is due.
    pub fn wait(&self, memory: &Memory, at: Moment) -> Wait {
        let today = self.day(at);
        match *memory {
            Memory::New => Wait::Minutes(0),
            Memory::Learning {
                due: Due::At(due), ..
            } => Wait::Minutes(u32::try_from((due - at.unix_ms).div_euclid(60_000)).unwrap_or(0)),
            Memory::Learning {
                due: Due::On(due), ..
            }
            | Memory::Review { due, .. } => Wait::Days(due.since(today)),
        }
    }
}

/// A step of the day.
#[derive(Debug, Clone, Copy)]
struct Step {
    index: u8,
    relearning: bool,
}

impl Step {
    const FIRST: Self = Self {
        index: 0,
        relearning: false,
    };
    const FIRST_OF_RELEARNING: Self = Self {
        index: 0,
        relearning: true,
    };

    fn first(self) -> Self {
        Self { index: 0, ..self }
    }

    fn next(self) -> Self {
        Self {
            index: self.index.saturating_add(1),
            ..self
        }
    }
}

/// Hard repeats its step; the first one lasts as long as the mean of the first two, or half as
/// long again where it is the only one (as Anki has it).
fn hard_minutes(steps: &[u32], step: u8) -> u32 {
    match (steps, step) {
        ([], _) => 10,
        ([only], _) => only + only.div_ceil(2),
        ([first, second, ..], 0) => (first + second).div_ceil(2),
        _ => steps
            .get(usize::from(step))
            .or(steps.last())
            .copied()
            .unwrap_or(10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fuzz::Load;

    const POINT: PointId = PointId(42);

    fn noon(day: i64) -> Moment {
        Moment::new(day * 86_400_000 + 4 * 3_600_000, 480)
    }

    fn waits(scheduler: &Scheduler, memory: &Memory, at: Moment) -> [Wait; 4] {
        scheduler
            .preview(POINT, memory, at, &Load::default())
            .map(|it| it.wait)
    }

    #[test]
    fn steps_of_a_new_point() {
        let scheduler = Scheduler::new(Settings::default());
        let at = noon(20_000);
        // A step lasts up to a quarter longer than it says.
        let first = waits(&scheduler, &Memory::New, at);
        assert!(
            matches!(
                first,
                [
                    Wait::Minutes(1),
                    Wait::Minutes(6..=7),
                    Wait::Minutes(10..=12),
                    Wait::Days(6..=10)
                ]
            ),
            "{first:?}"
        );

        let [_, _, good, _] = scheduler.preview(POINT, &Memory::New, at, &Load::default());
        let second = waits(&scheduler, &good.memory, at.after_minutes(10));
        assert!(
            matches!(
                second,
                [
                    Wait::Minutes(1),
                    Wait::Minutes(10..=12),
                    Wait::Days(2),
                    Wait::Days(_)
                ]
            ),
            "{second:?}"
        );
    }

    #[test]
    fn a_lapse_is_relearnt_the_same_day() {
        let scheduler = Scheduler::new(Settings::default());
        let load = Load::default();
        let known = scheduler.answer(POINT, &Memory::New, Rating::Easy.into(), noon(0), &load);
        let lapsed = scheduler.answer(POINT, &known, Rating::Again.into(), noon(8), &load);
        assert!(
            matches!(
                lapsed,
                Memory::Learning {
                    relearning: true,
                    step: 0,
                    trace: Trace { lapses: 1, .. },
                    ..
                }
            ),
            "{lapsed:?}"
        );
        let hard = waits(&scheduler, &lapsed, noon(8))[1];
        assert!(matches!(hard, Wait::Minutes(15..=18)), "{hard:?}");
        let again = scheduler.answer(POINT, &lapsed, Rating::Good.into(), noon(8), &load);
        assert!(matches!(again, Memory::Review { interval: 1.., .. }));
    }

    #[test]
    fn a_step_beyond_the_end_of_the_day_waits_for_the_day() {
        let scheduler = Scheduler::new(Settings::default());
        let late = Moment::new(20_000 * 86_400_000 + (4 * 60 - 5) * 60_000, 0);
        let memory = scheduler.answer(
            POINT,
            &Memory::New,
            Rating::Good.into(),
            late,
            &Load::default(),
        );
        assert!(
            matches!(
                memory,
                Memory::Learning {
                    due: Due::On(Day(20_000)),
                    ..
                }
            ),
            "{memory:?}"
        );
    }

    #[test]
    fn without_steps_a_point_goes_straight_to_days() {
        let scheduler = Scheduler::new(Settings {
            learning_steps: vec![],
            relearning_steps: vec![],
            ..Settings::default()
        });
        let load = Load::default();
        let known = scheduler.answer(POINT, &Memory::New, Rating::Again.into(), noon(0), &load);
        assert!(matches!(known, Memory::Review { interval: 1, .. }));
        let lapsed = scheduler.answer(POINT, &known, Rating::Again.into(), noon(1), &load);
        assert!(matches!(
            lapsed,
            Memory::Review {
                interval: 1,
                trace: Trace { lapses: 1, .. },
                ..
            }
        ));
    }
}
