//! Laws of the scheduler.

use bank::PointId;
use proptest::prelude::*;
use study::{Credit, Load, Memory, Moment, Rating, Scheduler, Settings};

fn rating() -> impl Strategy<Value = Rating> {
    proptest::sample::select(&Rating::ALL[..])
}

fn settings() -> impl Strategy<Value = Settings> {
    let steps = || proptest::collection::vec(0..2_000_u32, 0..4);
    (0.5..1.2_f32, steps(), steps(), 0..30_u8, 1..2_000_u32).prop_map(
        |(desired_retention, learning_steps, relearning_steps, rollover_hour, longest_interval)| {
            Settings {
                desired_retention,
                learning_steps,
                relearning_steps,
                rollover_hour,
                longest_interval,
                ..Settings::default()
            }
        },
    )
}

proptest! {
    #[test]
    fn preview_equals_commit(
        settings in settings(),
        point: u64,
        history in proptest::collection::vec((rating(), -100..5_000_i64), 1..40),
    ) {
        let scheduler = Scheduler::new(settings);
        let mut load = Load::default();
        let mut memory = Memory::New;
        let mut minutes = 29_000_000_i64;
        for (rating, wait) in history {
            minutes += wait;
            let at = Moment::new(minutes * 60_000, 480);
            let previews = scheduler.preview(PointId(point), &memory, at, &load);
            let after = scheduler.answer(PointId(point), &memory, rating.into(), at, &load);
            let shown = previews[rating as usize - 1];
            prop_assert_eq!(shown.memory, after);
            prop_assert_eq!(shown.wait, scheduler.wait(&after, at));

            let trace = after.trace().unwrap();
            prop_assert!((0.001..=36_500.0).contains(&trace.stability));
            prop_assert!((1.0..=10.0).contains(&trace.difficulty));
            if let (Memory::Review { interval: before, .. }, Memory::Review { interval, .. }) = (memory, after) {
                let longest = scheduler.settings().longest_interval;
                prop_assert!((1..=longest).contains(&interval));
                // At about 90 % the interval is about the stability.
                let grows = rating.passes() && trace.stability * 0.85 >= before as f32 + 1.0;
                let usual = (0.89..0.91).contains(&scheduler.settings().desired_retention);
                prop_assert!(!grows || !usual || interval > before || interval == longest, "{} {}", before, interval);
            }
            if let Some(day) = after.due_day() {
                load.add(day);
            }
            memory = after;
        }
    }

    /// The more a right answer is believed, the longer the memory lasts.
    #[test]
    fn belief_is_monotone(day in 0..400_i64, one in 0.0..1.0_f32, other in 0.0..1.0_f32) {
        let scheduler = Scheduler::new(Settings::default());
        let noon = |day| Moment::new(day * 86_400_000 + 43_200_000, 0);
        let load = Load::default();
        let known = scheduler.answer(PointId(1), &Memory::New, Rating::Easy.into(), noon(0), &load);
        let stability = |belief| {
            let credit = Credit { rating: Rating::Good, belief };
            let after = scheduler.answer(PointId(1), &known, credit, noon(day + 1), &load);
            after.trace().unwrap().stability
        };
        let (less, more) = (one.min(other), one.max(other));
        prop_assert!(stability(less) <= stability(more) * 1.000_01);
    }
}
