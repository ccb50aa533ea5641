//! Short papers of other fields than the seeds': the rules are general, or they are none.

#![allow(clippy::unwrap_used, reason = "tests")]

use knowledge::{DefinitionKind, Knowledge, extract};
use press::Dictionary;

/// What must be found in a paper, and what must not.
struct Expected {
    text: &'static str,
    terms: &'static [&'static str],
    /// Terms with how their definitions begin.
    definitions: &'static [(&'static str, &'static str)],
    /// Roles and judgements that are no definitions.
    undefined: &'static [&'static str],
}

const FIELDS: &[Expected] = &[
    Expected {
        text: include_str!("fields/law.txt"),
        terms: &[
            "好意同乘",
            "责任减轻规则",
            "举证责任",
            "过失相抵原则",
            "注意义务",
            "客运合同",
            "侵权责任",
        ],
        definitions: &[
            ("好意同乘", "非营运机动车的驾驶人"),
            ("责任减轻规则", "法律为鼓励互助行为"),
            ("注意义务", "行为人避免损害"),
            ("举证责任", "当事人对自己提出"),
        ],
        undefined: &["过失相抵原则", "客运合同"],
    },
    Expected {
        text: include_str!("fields/medicine.txt"),
        terms: &[
            "高血压",
            "家庭自测血压",
            "分级诊疗",
            "白大衣高血压",
            "隐匿性高血压",
            "血压变异性",
            "服药依从性",
        ],
        definitions: &[
            ("家庭自测血压", "患者在家中使用"),
            ("白大衣高血压", "患者在诊室测得的血压升高"),
            ("隐匿性高血压", "诊室血压正常"),
            ("服药依从性", "患者的行为与医嘱"),
            ("分级诊疗", "按照疾病的轻重缓急"),
        ],
        undefined: &["血压变异性"],
    },
    Expected {
        text: include_str!("fields/education.txt"),
        terms: &[
            "项目式学习",
            "形成性评价",
            "评价量规",
            "同伴互评",
            "最近发展区",
            "量规悖论",
        ],
        definitions: &[
            ("项目式学习", "围绕真实问题"),
            ("最近发展区", "学生独立解决问题"),
            ("形成性评价", "在教学过程中"),
            ("量规悖论", "标准越细密"),
            ("同伴互评", "学习者依据共同的标准"),
        ],
        undefined: &["专业判断"],
    },
    Expected {
        text: include_str!("fields/computing.txt"),
        terms: &[
            "联邦学习",
            "通信压缩",
            "梯度量化",
            "梯度稀疏化",
            "差分隐私",
            "掉队者效应",
            "误差补偿",
            "隐私预算",
        ],
        definitions: &[
            ("联邦学习", "多个参与方"),
            ("掉队者效应", "慢速设备"),
            ("梯度量化", "用较少的比特"),
            ("梯度稀疏化", "只上传绝对值"),
            ("误差补偿", "把本轮丢弃的部分"),
            ("差分隐私", "通过加入随机噪声"),
        ],
        undefined: &["通信开销"],
    },
];

fn missing(expected: &Expected, found: &Knowledge) -> Vec<String> {
    let defined = |term: &str, text: &str| {
        let mut all = found.definitions.iter();
        all.any(|it| {
            it.kind == DefinitionKind::Definition && it.term == term && it.text.starts_with(text)
        })
    };
    let named = |term: &str| {
        let mut all = found.terms.iter();
        all.any(|it| it.text == term || it.aliases.iter().any(|it| it == term))
    };
    let terms = expected.terms.iter().filter(|it| !named(it));
    let definitions = expected
        .definitions
        .iter()
        .filter(|(term, text)| !defined(term, text));
    let wrong = expected.undefined.iter().filter(|it| defined(it, ""));
    terms
        .map(|it| format!("term {it}"))
        .chain(definitions.map(|(term, _)| format!("definition of {term}")))
        .chain(wrong.map(|it| format!("{it} is not defined there")))
        .collect()
}

#[test]
fn papers_of_other_fields_are_understood() {
    let dictionary = Dictionary::load();
    let mut all = Vec::new();
    for expected in FIELDS {
        let paper = paper::read("field", expected.text.as_bytes(), &paper::About::default());
        let found = extract(&paper, &mut dictionary.clone());
        let missing = missing(expected, &found);
        if !missing.is_empty() {
            all.push(format!("{}: {missing:?}", paper.front.title));
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}
