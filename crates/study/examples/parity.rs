//! 10,000 random histories with the memory after each answer, one line of JSON each, for
//! `e2e/parity` to compare with ts-fsrs: `[days since the last, rating, stability, difficulty]`.

use bank::PointId;
use study::{Draws, Load, Memory, Moment, Rating, Scheduler, Settings};

fn main() {
    let scheduler = Scheduler::new(Settings::default());
    let mut draws = Draws::new(6);
    let mut out = String::new();
    for history in 0..10_000 {
        let mut memory = Memory::New;
        let mut day = 20_000_i64;
        let steps: Vec<String> = (0..draws.below(40) + 1)
            .map(|_| {
                let days = if memory.is_new() {
                    0
                } else {
                    pause(&mut draws)
                };
                day += days;
                let rating = Rating::ALL[draws.below(4)];
                let noon = Moment::new(day * 86_400_000 + 43_200_000, 0);
                memory = scheduler.answer(
                    PointId(history),
                    &memory,
                    rating.into(),
                    noon,
                    &Load::default(),
                );
                let (stability, difficulty) = memory
                    .trace()
                    .map_or((0.0, 0.0), |it| (it.stability, it.difficulty));
                format!("[{days},{},{stability},{difficulty}]", rating as u8)
            })
            .collect();
        out += &format!("[{}]\n", steps.join(","));
    }
    print!("{out}");
}

/// Same day, days, weeks, years.
fn pause(draws: &mut Draws) -> i64 {
    let most = [1, 4, 30, 1_000][draws.below(4)];
    draws.below(most) as i64
}
