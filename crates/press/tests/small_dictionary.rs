//! The same rules over a small dictionary that is loaded at run time, as in a browser.

#![allow(clippy::unwrap_used, reason = "tests")]

use jieba_rs::Jieba;
use knowledge::{DefinitionKind, Segmenter, Word, extract};

/// Some eighty words instead of 350,000; characters stand alone where none fits.
const WORDS: &str = "\
联邦 500 n\n学习 900 v\n通信 600 vn\n压缩 300 v\n梯度 300 n\n量化 200 vn\n差分 100 n\n隐私 400 n
方法 900 n\n模型 700 n\n训练 500 vn\n数据 900 n\n参与方 80 n\n原始 300 b\n交换 300 v\n条件 500 n
共同 300 d\n机器 500 n\n开销 200 n\n限制 300 v\n应用 600 v\n移动 300 v\n设备 500 n\n比较 300 d
提出 500 v\n误差 200 n\n补偿 200 v\n较少 100 a\n比特 100 n\n表示 400 v\n效应 200 n\n掉队者 20 n
描述 200 v\n慢速 50 b\n拖延 80 v\n现象 300 n\n重要 500 a\n内容 500 n\n是指 300 v\n多个 200 m
我们 900 r\n一种 500 m\n本文 300 r\n主要 500 b\n瓶颈 100 n\n不 900 d\n在 900 p\n的 9000 uj\n是 9000 v
了 3000 ul\n用 900 p\n中 900 f\n下 900 f\n上 900 f\n与 900 p\n和 900 c\n它 900 r\n这 900 r\n要 900 v
";

struct Small(Jieba);

impl Small {
    fn load() -> Self {
        let mut jieba = Jieba::empty();
        jieba.load_dict(&mut WORDS.as_bytes()).unwrap();
        Self(jieba)
    }
}

impl Segmenter for Small {
    fn cut(&self, text: &str) -> Vec<Word> {
        let words = self.0.tag(text, false).into_iter();
        words
            .map(|it| Word {
                text: it.word.to_owned(),
                tag: it.tag.to_owned(),
            })
            .collect()
    }

    fn learn(&mut self, term: &str, tag: &str) {
        self.0.add_word(term, None, Some(tag));
    }
}

const PAPER: &str = include_str!("fields/computing.txt");

#[test]
fn a_small_dictionary_serves_the_same_rules() {
    let paper = paper::read("small", PAPER.as_bytes(), &paper::About::default());
    let knowledge = extract(&paper, &mut Small::load());
    let defined = |term: &str, text: &str| {
        knowledge.definitions.iter().any(|it| {
            it.kind == DefinitionKind::Definition && it.term == term && it.text.starts_with(text)
        })
    };
    let named = |term: &str| knowledge.terms.iter().any(|it| it.text == term);
    for (term, text) in [
        ("联邦学习", "多个参与方"),
        ("掉队者效应", "慢速设备"),
        ("梯度量化", "用较少的比特"),
    ] {
        assert!(named(term), "term {term} of {:?}", knowledge.terms);
        assert!(defined(term, text), "{term} in {:?}", knowledge.definitions);
    }
}

#[test]
fn an_empty_dictionary_breaks_nothing() {
    struct Characters;
    impl Segmenter for Characters {
        fn cut(&self, text: &str) -> Vec<Word> {
            let characters = text.chars();
            characters
                .map(|it| Word {
                    text: it.to_string(),
                    tag: "x".to_owned(),
                })
                .collect()
        }
        fn learn(&mut self, _: &str, _: &str) {}
    }
    let paper = paper::read("empty", PAPER.as_bytes(), &paper::About::default());
    let knowledge = extract(&paper, &mut Characters);
    let keywords = &paper.front.keywords;
    assert!(
        keywords
            .iter()
            .all(|it| knowledge.terms.iter().any(|term| term.text == *it)),
        "the authors' keywords need no dictionary: {:?}",
        knowledge.terms
    );
}
