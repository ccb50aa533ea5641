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

/// A paper of 15,000 characters, and papers of 10 and 100 times as many: time grows with the text.
#[divan::bench(args = [1, 10, 100], sample_count = 10, max_time = 20)]
fn knowledge(bencher: Bencher<'_, '_>, times: usize) {
    let text = text(CHARS * times);
    let paper: Paper = paper::read("bench", text.as_bytes(), &About::default());
    let dictionary = Dictionary::load();
    // Learning is part of it, copying the dictionary is not.
    bencher
        .counter(CharsCount::of_str(&text))
        .with_inputs(|| dictionary.clone())
        .bench_local_refs(|dictionary| extract(&paper, dictionary));
}

/// So many characters of prose: the seed, then the seed with other words and numbers in every line. Lines
/// that came again would be taken for running heads, and most of the text would not be read.
fn text(chars: usize) -> String {
    let mut draws = Draws(1);
    let mut text = String::from(SEED);
    let mut length = SEED.chars().count();
    while length < chars {
        let copy: String = SEED.lines().map(|it| varied(it, &mut draws)).collect();
        length += copy.chars().count();
        text.push_str(&copy);
    }
    text.chars().take(chars).collect()
}

/// Common nouns, each put in the place of another.
const NOUNS: &[&str] = &[
    "经济", "社会", "技术", "产业", "教育", "文化", "市场", "资源", "制度", "城市", "农业", "企业",
    "数据", "知识", "环境", "能源", "金融", "法律", "医疗", "交通", "人才", "资本", "劳动", "政策",
    "服务", "信息", "科技", "创新", "生产", "消费", "组织", "平台", "家庭", "财政", "贸易", "生态",
];

/// A line with other nouns and digits.
fn varied(line: &str, draws: &mut Draws) -> String {
    let mut varied = String::with_capacity(line.len() + 1);
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let noun = NOUNS.iter().find(|it| rest.starts_with(**it));
        let length = noun.map_or(c.len_utf8(), |it| it.len());
        match noun {
            Some(_) => varied.push_str(NOUNS[draws.next(NOUNS.len())]),
            None if c.is_ascii_digit() => varied.push_str(&draws.next(10).to_string()),
            None => varied.push(c),
        }
        rest = &rest[length..];
    }
    varied.push('\n');
    varied
}

/// Numbers that come out alike in every run (Knuth's MMIX generator).
struct Draws(u64);

impl Draws {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below
    }
}

/// The dictionary's own share: cutting the sentences once.
#[divan::bench(args = [1, 10], sample_count = 10, max_time = 5)]
fn cutting(bencher: Bencher<'_, '_>, times: usize) {
    let text = text(CHARS * times);
    let dictionary = Dictionary::load();
    bencher
        .counter(CharsCount::of_str(&text))
        .bench_local(|| -> Vec<Word> { dictionary.cut(&text) });
}
