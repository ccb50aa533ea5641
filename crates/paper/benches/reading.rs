//! Throughput of reading: `cargo bench -p paper --bench reading`.

use divan::{Bencher, counter::BytesCount};
use paper::{About, read};
use std::sync::LazyLock;
use std::time::Instant;

fn main() {
    divan::main();
    if std::env::args().any(|it| it == "--bench") {
        stays_linear();
    }
}

/// Ten times the text must take at most this many times the time.
const MOST: f64 = 12.0;

/// Fails where reading is not linear, and prints bytes a second at 1, 10 and 100 times the text. The
/// fastest of several runs, taken in turn, says what the code needs; the others say what else the
/// machine did.
fn stays_linear() {
    for (name, text) in [("clean", CLEAN), ("wrapped", WRAPPED)] {
        let texts = [1, 10, 100].map(|times| text.repeat(times));
        let mut fastest = [f64::INFINITY; 3];
        for _ in 0..15 {
            for ((best, text), repeats) in fastest.iter_mut().zip(&texts).zip([100, 10, 1]) {
                let start = busy();
                for _ in 0..repeats {
                    divan::black_box(read("bench", text.as_bytes(), &About::default()));
                }
                *best = best.min((busy() - start) / f64::from(repeats));
            }
        }
        for (text, time) in texts.iter().zip(fastest) {
            let speed = text.len() as f64 / time / 1e6;
            println!("{name}: {} KB at {speed:.1} MB/s", text.len() / 1000);
        }
        for pair in fastest.windows(2) {
            let ratio = pair[1] / pair[0];
            println!("{name}: 10 times the text takes {ratio:.1} times the time");
            assert!(
                ratio <= MOST,
                "{name}: reading is not linear: {ratio:.1} times the time for 10 times the text"
            );
        }
    }
}

/// Seconds that this thread was on a processor, where Linux tells them: other programs do not count.
/// Elsewhere the time of day.
fn busy() -> f64 {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|it| it.split(' ').next()?.parse::<f64>().ok())
        .map_or_else(|| START.elapsed().as_secs_f64(), |nanos| nanos / 1e9)
}

const CLEAN: &str = include_str!("../../../seeds/yan-lianfu-inner-logic-and-paths.md");
const WRAPPED: &str = include_str!("../../../seeds/liu-qian-new-quality-productive-forces.txt");

/// Clean paragraphs; ten times the text shows that time is linear.
#[divan::bench(args = [1, 10, 100], sample_count = 20, max_time = 5)]
fn clean(bencher: Bencher<'_, '_>, times: usize) {
    throughput(bencher, &CLEAN.repeat(times));
}

/// Lines broken for the page.
#[divan::bench(args = [1, 10], sample_count = 20, max_time = 5)]
fn wrapped(bencher: Bencher<'_, '_>, times: usize) {
    throughput(bencher, &WRAPPED.repeat(times));
}

fn throughput(bencher: Bencher<'_, '_>, text: &str) {
    bencher
        .counter(BytesCount::of_str(text))
        .bench(|| read("bench", text.as_bytes(), &About::default()));
}
