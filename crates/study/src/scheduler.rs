//! From a memory and a rating to the next memory: FSRS-6 between the days, steps within the day.
//!
//! The `fsrs` crate computes in `f32` with the platform's `powf` and `exp`, which differ in the
//! last bit between natively compiled code and WebAssembly. No state is stored, only answers, so
//! that the difference reaches a learner at most as an interval one day longer on one device.

use crate::fuzz::{Load, spread};
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
    pub fn preview(
        &self,
        point: PointId,
        memory: &Memory,
        at: Moment,
        load: &Load,
    ) -> [Outcome; 4] {
        Rating::ALL.map(|rating| {
            let memory = self.answer(point, memory, rating.into(), at, load);
            Outcome {
                rating,
                memory,
                wait: self.wait(&memory, at),
            }
        })
    }

    /// The memory after an answer.
    pub fn answer(
        &self,
        point: PointId,
        memory: &Memory,
        credit: Credit,
        at: Moment,
        load: &Load,
    ) -> Memory {
        let today = self.day(at);
        let trace = self.believed(memory.trace(), credit, today);
        let settled = |trace: Trace| self.settle(point, memory, trace, credit.rating, today, load);
        match (*memory, credit.rating) {
            (Memory::Review { .. }, Rating::Again) => {
                let trace = Trace {
                    lapses: trace.lapses.saturating_add(1),
                    ..trace
                };
                if self.settings.relearning_steps.is_empty() {
                    settled(trace)
                } else {
                    self.learning(trace, 0, at, true, None)
                }
            }
            (Memory::Review { .. }, _) | (_, Rating::Easy) => settled(trace),
            (Memory::New, rating) => self.stepped(trace, 0, rating, at, false, settled),
            (
                Memory::Learning {
                    step, relearning, ..
                },
                rating,
            ) => self.stepped(trace, step, rating, at, relearning, settled),
        }
    }

    /// The memory of a point that was known elsewhere. What is out of range is brought into it.
    pub(crate) fn adopted(&self, point: PointId, trace: Trace, load: &Load) -> Memory {
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
        self.settle(point, &Memory::New, trace, Rating::Good, trace.last, load)
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
        trace: Trace,
        step: u8,
        rating: Rating,
        at: Moment,
        relearning: bool,
        settled: impl Fn(Trace) -> Memory,
    ) -> Memory {
        let steps = self.steps(relearning);
        match rating {
            _ if steps.is_empty() => settled(trace),
            Rating::Again => self.learning(trace, 0, at, relearning, None),
            Rating::Hard => {
                self.learning(trace, step, at, relearning, Some(hard_minutes(steps, step)))
            }
            Rating::Good | Rating::Easy => {
                if usize::from(step) + 1 < steps.len() {
                    self.learning(trace, step + 1, at, relearning, None)
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

    fn learning(
        &self,
        trace: Trace,
        step: u8,
        at: Moment,
        relearning: bool,
        minutes: Option<u32>,
    ) -> Memory {
        let steps = self.steps(relearning);
        // The settings may have lost steps since the point entered one.
        let step = step.min(u8::try_from(steps.len().saturating_sub(1)).unwrap_or(0));
        let minutes = minutes
            .or_else(|| steps.get(usize::from(step)).copied())
            .unwrap_or(10);
        let then = at.after_minutes(minutes);
        let due = if self.day(then) > trace.last {
            Due::On(self.day(then))
        } else {
            Due::At(then.unix_ms)
        };
        Memory::Learning {
            trace,
            step,
            due,
            relearning,
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
        load: &Load,
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
            load,
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
        let first = waits(&scheduler, &Memory::New, at);
        assert_eq!(
            first[..3],
            [Wait::Minutes(1), Wait::Minutes(6), Wait::Minutes(10)]
        );
        assert!(matches!(first[3], Wait::Days(6..=10)), "{first:?}");

        let [_, _, good, _] = scheduler.preview(POINT, &Memory::New, at, &Load::default());
        let second = waits(&scheduler, &good.memory, at.after_minutes(10));
        assert_eq!(second[..2], [Wait::Minutes(1), Wait::Minutes(10)]);
        assert_eq!(second[2], Wait::Days(2));
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
        assert_eq!(waits(&scheduler, &lapsed, noon(8))[1], Wait::Minutes(15));
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
