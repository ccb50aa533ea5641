//! Throughput of reading: `cargo bench -p paper --bench reading`.

use divan::{Bencher, counter::BytesCount};
use paper::{About, read};

fn main() {
    divan::main();
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
