//! Time of generation: `cargo bench -p press --bench generation`.
//!
//! Here and not in `bank`, because generation starts from knowledge, which takes jieba.

use divan::Bencher;
use knowledge::Knowledge;
use paper::{About, Paper};
use press::Dictionary;

fn main() {
    divan::main();
}

/// 15,000 characters.
const PAPER: &str = include_str!("../../../seeds/liu-qian-new-quality-productive-forces.txt");

/// One paper; of longer ones time grows with the length.
#[divan::bench(args = [1, 2, 4, 8], sample_count = 10, max_time = 10)]
fn generation(bencher: Bencher<'_, '_>, times: usize) {
    let (papers, knowledge) = known(times);
    bencher.bench(|| bank::generate(&papers, &knowledge, &[]));
}

/// A paper `times` as long as the seed, no two sentences of it alike, with what is known of it.
fn known(times: usize) -> ([Paper; 1], [Knowledge; 1]) {
    let text: String = (0..times).map(|nth| varied(PAPER, nth)).collect();
    let paper = paper::read("bench", text.as_bytes(), &About::default());
    let knowledge = knowledge::extract(&paper, &mut Dictionary::load());
    ([paper], [knowledge])
}

/// The text with one of its words changed in each copy, so that copies are not duplicates.
fn varied(text: &str, nth: usize) -> String {
    const NAMES: [&str; 8] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"];
    match nth {
        0 => text.to_owned(),
        _ => text.replace("新质", &format!("{}类", NAMES[nth % NAMES.len()])),
    }
}
