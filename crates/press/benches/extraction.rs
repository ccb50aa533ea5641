//! Time to extract the knowledge of a paper, the dictionary being loaded:
//! `cargo bench -p press --bench extraction`.

use divan::{Bencher, counter::CharsCount};
use knowledge::{Segmenter, Word, extract};
use paper::{About, Paper};
use press::Dictionary;

fn main() {
    divan::main();
}

const SEED: &str = include_str!("../../../seeds/liu-qian-new-quality-productive-forces.txt");
/// What the issue calls a paper, in characters.
const CHARS: usize = 15_000;

/// A paper of 15,000 characters, and 10 and 100 times its text: time grows with the text.
#[divan::bench(args = [1, 10, 100], sample_count = 10, max_time = 20)]
fn knowledge(bencher: Bencher<'_, '_>, times: usize) {
    let text: String = SEED.chars().cycle().take(CHARS * times).collect();
    let paper: Paper = paper::read("bench", text.as_bytes(), &About::default());
    let dictionary = Dictionary::load();
    // Learning is part of it, copying the dictionary is not.
    bencher
        .counter(CharsCount::of_str(&text))
        .with_inputs(|| dictionary.clone())
        .bench_local_refs(|dictionary| extract(&paper, dictionary));
}

/// The dictionary's own share: cutting the sentences once.
#[divan::bench(args = [1, 10], sample_count = 10, max_time = 5)]
fn cutting(bencher: Bencher<'_, '_>, times: usize) {
    let text: String = SEED.chars().cycle().take(CHARS * times).collect();
    let dictionary = Dictionary::load();
    bencher
        .counter(CharsCount::of_str(&text))
        .bench_local(|| -> Vec<Word> { dictionary.cut(&text) });
}
