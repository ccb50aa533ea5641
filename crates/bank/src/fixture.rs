//! A small paper built by hand, for tests: its knowledge is what the extractor ought to find.

use knowledge::{
    Correspondence, Cue, Definition, DefinitionKind, Figure, Knowledge, List, ListKind, Member,
    Pair, Quotation, Slot, Term, TermKind,
};
use paper::{Front, Paper, Paragraph, Section, SectionId, SectionKind, Sentence, SentenceId, Span};

/// Outline: level, number, title, sentences.
const SECTIONS: &[(u8, &str, &str, &[&str])] = &[
    (
        0,
        "",
        "数字乡村的内涵与路径",
        &[
            "数字乡村是指以现代信息网络为载体的农业农村现代化形态。",
            "智慧农业是指运用传感器与算法管理生产的农业形态。",
            "从数字农业、智慧物流、网络零售等领域看，乡村面貌正在改变。",
            "数字乡村建设依次经过试点起步、全面推广、巩固深化。",
        ],
    ),
    (
        1,
        "一、",
        "数字乡村建设的难点",
        &[
            "数字乡村建设面临设施薄弱、人才短缺、数据分散、治理滞后等难点，影响乡村的连通性、内生性、共享性、有效性。",
        ],
    ),
    (
        2,
        "第一，",
        "设施薄弱影响连通性",
        &[
            "设施薄弱影响连通性。",
            "2023年，全国行政村通光缆比例达到98.6%，快递服务覆盖率达到95.2%。",
        ],
    ),
    (
        2,
        "第二，",
        "人才短缺影响内生性",
        &["人才短缺影响内生性。", "新农人是数字乡村建设的主力军。"],
    ),
    (
        2,
        "第三，",
        "数据分散影响共享性",
        &["数据分散影响共享性。", "数据要素是智慧农业的核心资源。"],
    ),
    (
        2,
        "第四，",
        "治理滞后影响有效性",
        &["治理滞后影响有效性。", "数字鸿沟是共同发展的主要障碍。"],
    ),
    (
        1,
        "二、",
        "数字乡村建设的路径",
        &[
            "费孝通指出：“乡土社会的生活是富于地方性的，在区域间接触少的地方形成孤立的社会圈子。”",
            "数字乡村以网络平台为核心载体，以农民增收为主要标志，以制度创新为根本动力，以利益联结为重要纽带。",
        ],
    ),
    (
        2,
        "第一，",
        "夯实网络设施",
        &["夯实网络设施。", "网络平台连接小农户与大市场。"],
    ),
    (
        2,
        "第二，",
        "培育新型农民",
        &[
            "培育新型农民。",
            "梁漱溟认为：“中国问题的解决有赖于乡村组织的重新建立与文化的复兴。”",
        ],
    ),
    (
        2,
        "第三，",
        "打通数据壁垒",
        &[
            "打通数据壁垒。",
            "晏阳初强调：“民为邦本，本固邦宁，平民教育必须从农村的实际生活出发。”",
        ],
    ),
    (
        2,
        "第四，",
        "完善治理机制",
        &[
            "完善治理机制。",
            "陶行知指出：“中国乡村教育必须走到农民的生活里去，才算是活的教育。”",
        ],
    ),
];

fn id(text: &str) -> SentenceId {
    SentenceId(paper::hash::fnv1a(&[text]) as u32)
}

/// The paper.
pub(crate) fn paper() -> Paper {
    let mut paper = Paper {
        id: "village".to_owned(),
        front: Front {
            title: "数字乡村的内涵与路径".to_owned(),
            authors: vec!["张三".to_owned(), "李四".to_owned()],
            ..Front::default()
        },
        ..Paper::default()
    };
    let mut top = SectionId(0);
    for (at, (level, number, title, texts)) in SECTIONS.iter().enumerate() {
        let here = SectionId(at as u16);
        let parent = match level {
            0 => None,
            1 => Some(SectionId(0)),
            _ => Some(top),
        };
        if *level == 1 {
            top = here;
        }
        paper.sections.push(Section {
            level: *level,
            number: (*number).to_owned(),
            title: (*title).to_owned(),
            kind: if *level == 0 {
                SectionKind::Root
            } else {
                SectionKind::Ordinal
            },
            parent,
            topic: (*level == 2).then(|| id(texts[0])),
            span: Span::new(0, 0),
        });
        let paragraph = paper.paragraphs.len() as u32;
        paper.paragraphs.push(Paragraph {
            section: here,
            first: paper.sentences.len() as u32,
            count: texts.len() as u32,
        });
        paper.sentences.extend(texts.iter().map(|text| Sentence {
            id: id(text),
            section: here,
            paragraph,
            text: (*text).to_owned(),
            span: Span::new(0, 0),
            citations: Vec::new(),
        }));
    }
    paper
}

/// The sentence that holds `words`.
fn holding(words: &str) -> (SentenceId, Span<paper::Clean>) {
    let texts = SECTIONS.iter().flat_map(|it| it.3);
    let text = texts
        .copied()
        .find(|it| it.contains(words))
        .unwrap_or_default();
    let start = text.find(words).unwrap_or(0);
    (id(text), Span::new(start, start + words.len()))
}

fn term(text: &str, kind: TermKind) -> Term {
    let sentences = SECTIONS
        .iter()
        .flat_map(|it| it.3)
        .filter(|it| it.contains(text))
        .map(|it| id(it))
        .collect();
    Term {
        text: text.to_owned(),
        aliases: Vec::new(),
        kind,
        score: 1.0,
        sentences,
        cues: vec![Cue::Frequency],
    }
}

fn definition(term: &str, text: &str, kind: DefinitionKind) -> Definition {
    let (sentence, span) = holding(text);
    Definition {
        term: term.to_owned(),
        text: text.to_owned(),
        kind,
        rule: "是指".to_owned(),
        sentence,
        span,
        speaker: None,
        slots: Vec::new(),
    }
}

fn outline(stem: &str, section: u16, members: &[u16]) -> List {
    List {
        stem: stem.to_owned(),
        members: members
            .iter()
            .map(|&it| {
                let (_, _, title, texts) = SECTIONS[usize::from(it)];
                Member {
                    text: title.to_owned(),
                    label: None,
                    sentence: texts.first().map(|it| id(it)),
                    section: Some(SectionId(it)),
                }
            })
            .collect(),
        ordered: true,
        complete: true,
        kind: ListKind::Outline,
        section: SectionId(section),
        sentences: Vec::new(),
        rule: "outline".to_owned(),
    }
}

fn inline(stem: &str, members: &[&str], complete: bool) -> List {
    let (sentence, _) = holding(&members.join("、"));
    List {
        complete,
        rule: "、".to_owned(),
        ..examples(stem, members, sentence)
    }
}

/// Examples of a class in one sentence (`甲、乙等产业`).
pub(crate) fn examples(stem: &str, members: &[&str], sentence: SentenceId) -> List {
    let member = |it: &&str| Member {
        text: (*it).to_owned(),
        label: None,
        sentence: Some(sentence),
        section: None,
    };
    List {
        stem: stem.to_owned(),
        members: members.iter().map(member).collect(),
        ordered: false,
        complete: false,
        kind: ListKind::Inline,
        section: SectionId(0),
        sentences: vec![sentence],
        rule: String::new(),
    }
}

fn quotation(speaker: &str, words: &str) -> Quotation {
    let (sentence, span) = holding(words);
    Quotation {
        speaker: Some(speaker.to_owned()),
        text: words.to_owned(),
        work: None,
        page: None,
        rule: "引述动词".to_owned(),
        sentence,
        span,
    }
}

fn figure(measure: &str, value: &str) -> Figure {
    let (sentence, span) = holding(&format!("{value}%"));
    Figure {
        value: value.to_owned(),
        unit: "%".to_owned(),
        measure: measure.to_owned(),
        time: Some("2023年".to_owned()),
        source: None,
        rule: "达到".to_owned(),
        sentence,
        span,
    }
}

/// What the extractor ought to find in it.
pub(crate) fn knowledge() -> Knowledge {
    use DefinitionKind::{Attribute, Definition as Proper};
    let mut composite = definition(
        "数字乡村",
        "以网络平台为核心载体，以农民增收为主要标志，以制度创新为根本动力，以利益联结为重要纽带",
        Attribute,
    );
    composite.slots = [
        ("核心载体", "网络平台"),
        ("主要标志", "农民增收"),
        ("根本动力", "制度创新"),
        ("重要纽带", "利益联结"),
    ]
    .map(|(role, filler)| Slot {
        role: role.to_owned(),
        filler: filler.to_owned(),
    })
    .into();
    let terms = [
        "数字乡村",
        "智慧农业",
        "数字农业",
        "智慧物流",
        "网络零售",
        "网络平台",
        "数据要素",
        "数字鸿沟",
        "新农人",
    ];
    let pairs = [
        ("设施薄弱", "连通性"),
        ("人才短缺", "内生性"),
        ("数据分散", "共享性"),
        ("治理滞后", "有效性"),
    ];
    Knowledge {
        paper: "village".to_owned(),
        terms: terms.iter().map(|it| term(it, TermKind::Concept)).collect(),
        definitions: vec![
            definition(
                "数字乡村",
                "以现代信息网络为载体的农业农村现代化形态",
                Proper,
            ),
            definition("智慧农业", "运用传感器与算法管理生产的农业形态", Proper),
            definition("新农人", "数字乡村建设的主力军", Attribute),
            definition("数据要素", "智慧农业的核心资源", Attribute),
            definition("数字鸿沟", "共同发展的主要障碍", Attribute),
            composite,
        ],
        lists: vec![
            outline("全文论述的数字乡村问题", 0, &[1, 6]),
            outline("数字乡村建设的难点", 1, &[2, 3, 4, 5]),
            outline("数字乡村建设的路径", 6, &[7, 8, 9, 10]),
            inline(
                "乡村面貌正在改变的领域",
                &["数字农业", "智慧物流", "网络零售"],
                false,
            ),
            inline(
                "数字乡村建设的阶段",
                &["试点起步", "全面推广", "巩固深化"],
                true,
            ),
        ],
        correspondences: vec![Correspondence {
            left: "难点".to_owned(),
            right: "受影响的属性".to_owned(),
            pairs: pairs
                .iter()
                .map(|(left, right)| Pair {
                    left: (*left).to_owned(),
                    right: (*right).to_owned(),
                    sentences: vec![holding(&format!("{left}影响{right}")).0],
                })
                .collect(),
            rule: "announcement".to_owned(),
        }],
        quotations: vec![
            quotation(
                "费孝通",
                "乡土社会的生活是富于地方性的，在区域间接触少的地方形成孤立的社会圈子。",
            ),
            quotation(
                "梁漱溟",
                "中国问题的解决有赖于乡村组织的重新建立与文化的复兴。",
            ),
            quotation(
                "晏阳初",
                "民为邦本，本固邦宁，平民教育必须从农村的实际生活出发。",
            ),
            quotation(
                "陶行知",
                "中国乡村教育必须走到农民的生活里去，才算是活的教育。",
            ),
        ],
        figures: vec![
            figure("全国行政村通光缆比例", "98.6"),
            figure("快递服务覆盖率", "95.2"),
        ],
        lines: Vec::new(),
    }
}
