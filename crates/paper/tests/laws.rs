//! Laws that hold for any text.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod account;

use paper::{About, read_with_ledger};
use proptest::prelude::*;

/// Failures are printed with their text and become tests of their own; nothing is kept in files.
fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 600,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Pieces that papers are made of, so that random texts reach the rules.
fn piece() -> impl Strategy<Value = String> {
    let fixed = prop::sample::select(vec![
        "\n",
        "\n\n",
        "\r\n",
        "　　",
        " ",
        "# ",
        "## ",
        "一、",
        "二、",
        "（一）",
        "1.",
        "1.1 ",
        "2. ",
        "第一，",
        "第二，",
        "首先，",
        "其次，",
        "一是",
        "①",
        "（1）",
        "摘要：",
        "[摘 要] ",
        "关键词：",
        "参考文献",
        "参考文献：\n[1] ",
        "[1]",
        "[2](P5)",
        "[3,5-7]",
        "<sup>[4]</sup>",
        "<sup>",
        "Abstract: ",
        "Key words: ",
        "基金项目：",
        "作者简介：",
        "注释：",
        "[责任编辑：张三]",
        "发展新质生产力",
        "共同富裕",
        "高质量发展。",
        "是指",
        "。",
        "，",
        "；",
        "：",
        "“",
        "”",
        "（",
        "）",
        "(",
        ")",
        "\"",
        "……",
        "...",
        "19. 0%",
        "8 500 万",
        "New quality ",
        "econ-\nomy ",
        "柯布-道格拉斯",
        "张三 李四",
        "北京大学经济学院",
        "综上所述，",
        "引言",
        "结语",
        "[J]. 经济研究, 2023(5): 1-9.",
        "12",
        "第 3 页",
        "\u{feff}",
        "\0",
        "\u{c}",
        "**",
        "《资本论》",
        "*",
        "\\[",
        "⽣产",
        "１．",
        "．",
    ]);
    prop_oneof![
        6 => fixed.prop_map(str::to_owned),
        1 => "\\PC{0,8}",
        1 => "[\\u{4e00}-\\u{4fff}]{1,40}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..60).prop_map(|it| it.concat())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_bytes_are_read_and_accounted_for(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        account::check(&read_with_ledger("any", &bytes, &About::default()));
    }

    #[test]
    fn any_text_is_read_and_accounted_for(text in text()) {
        account::check(&read_with_ledger("any", text.as_bytes(), &About::default()));
    }

    #[test]
    fn the_same_bytes_give_the_same_paper(text in text()) {
        let read = || read_with_ledger("any", text.as_bytes(), &About::default());
        prop_assert_eq!(read(), read());
    }
}
