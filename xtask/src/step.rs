//! Progress on the terminal: what is being done, how long it may take, how long it took.

use std::time::{Duration, Instant};

use crate::failure::Outcome;

/// Announces a step, does it, and prints how long it took.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("▸ {name}");
    let start = Instant::now();
    let outcome = work();
    let mark = if outcome.is_ok() { "✓" } else { "✗" };
    println!("{mark} {name}: {}", in_words(start.elapsed()));
    outcome
}

/// A duration as a person would say it.
pub(crate) fn in_words(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well() {
        for (seconds, words) in [
            (0.04, "0.0 s"),
            (9.96, "10.0 s"),
            (59.9, "59 s"),
            (60.0, "1 min 00 s"),
            (245.0, "4 min 05 s"),
        ] {
            assert_eq!(in_words(Duration::from_secs_f64(seconds)), words);
        }
    }
}
