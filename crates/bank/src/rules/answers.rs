//! Rules on gaps that more than one answer fits, or that answer themselves.
//!
//! A gap is fair where the words around it leave one answer. No dictionary tells that: what is told here
//! is where they leave many, by what stands before the gap and behind it.

use crate::corpus::Corpus;
use crate::draft::{Draft, GAP};
use crate::model::{Card, ClozePart, Content};
use crate::wording::{bare, length, longest_common, word_pairs};

/// A gap with what is shown before and behind it.
pub(super) struct Gap<'d> {
    pub(super) before: &'d str,
    pub(super) hidden: &'d str,
    pub(super) behind: &'d str,
}

fn gaps(draft: &Draft) -> impl Iterator<Item = Gap<'_>> {
    let parts = draft.parts();
    parts
        .iter()
        .enumerate()
        .filter_map(|(at, part)| match part {
            ClozePart::Hidden(hidden) => Some(Gap {
                before: shown(at.checked_sub(1).and_then(|at| parts.get(at))),
                hidden,
                behind: shown(parts.get(at + 1)),
            }),
            ClozePart::Shown(_) => None,
        })
}

fn shown(part: Option<&ClozePart>) -> &str {
    match part {
        Some(ClozePart::Shown(text)) => text,
        _ => "",
    }
}

pub(super) fn none_is(draft: &Draft, open: impl Fn(&Gap<'_>) -> bool) -> Result<(), String> {
    let found = gaps(draft).find(|it| open(it));
    found.map_or(Ok(()), |it| Err(it.hidden.to_owned()))
}

fn is_number(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_digit())
}

/// Ends of a gap behind which nothing more is said of it.
const STOPS: &[char] = &['，', '。', '；', '”', '’'];

pub(super) fn stops(behind: &str) -> bool {
    behind.is_empty() || behind.starts_with(STOPS)
}

/// Words around a gap that anything fits: `共享（　　）`, `扩张（　　）边界`.
pub(super) fn is_not_anything(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const BEHIND: &[&str] = &["边界", "目标", "作用", "障碍", "进入新"];
    const BEFORE: &[&str] = &["破坏", "共享", "扩张", "开辟", "不断完善"];
    none_is(draft, |it| {
        let next: String = it.behind.chars().take(4).collect();
        BEFORE.iter().any(|word| it.before.ends_with(word))
            || BEHIND.iter().any(|word| next.contains(word))
    })
}

/// All that is said of a subject goes on in any way: `劳动者是（　　），…`.
pub(super) fn is_no_whole_predicate(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const COPULAS: &[&str] = &[
        "是",
        "为",
        "作为",
        "成为",
        "在于",
        "代表着",
        "意味着",
        "具有",
        "提供了",
        "有助于",
        "必须",
        "需要",
        "能够",
        "要求",
        "作用于",
        "服务于",
        "离不开",
    ];
    const PHRASES: &[&str] = &[
        "与其", "不是", "而是", "既是", "也是", "更是", "又是", "一种", "一个", "以", "对", "把",
        "将", "通过", "从", "被",
    ];
    none_is(draft, |it| {
        let said = COPULAS.iter().any(|word| it.before.ends_with(word)) && stops(it.behind);
        let phrase = PHRASES.iter().any(|word| it.hidden.starts_with(word));
        // Several things side by side are asked as such.
        let mut members = it.hidden.split(['、', '和', '与', '及']);
        let short = members.all(|it| length(it) <= MEMBER);
        let listed = it.hidden.contains('、') && !it.hidden.contains('的') && short;
        // A clause from comma to comma.
        let clause = it.before.ends_with('，') && stops(it.behind) && length(it.hidden) > CLAUSE;
        let trailing =
            it.hidden.contains('、') && it.hidden.chars().rev().take(5).any(|c| c == '等');
        !is_number(it.hidden) && (!listed && (said || phrase) || clause || trailing)
    })
}

/// Longest member of an enumeration that is a word: a longer one has a verb in it.
const MEMBER: usize = 7;
/// Longest answer that is no clause.
const CLAUSE: usize = 3;

/// What somebody may do, must do or does under conditions, many may: `（　　）可能采取恶性竞争手段`.
pub(super) fn is_no_hedged_subject(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const MODALS: &[&str] = &[
        "却",
        "可能",
        "可以",
        "也会",
        "会",
        "应",
        "需要",
        "需",
        "要",
        "必须",
        "须",
        "如果",
        "若",
        "能",
        "只有",
        "成果只有",
        "使",
        "已",
        "正",
    ];
    none_is(draft, |it| {
        let opens = it.before.is_empty() || it.before.ends_with(['，', '；']);
        let clause = it.behind.split('，').next().unwrap_or_default();
        opens && (MODALS.iter().any(|word| it.behind.starts_with(word)) || clause.contains("可能"))
    })
}

/// Some, many and all sorts of people are nobody: `（部分群体）个性发展单一化`.
pub(super) fn names_somebody(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const SOME: &[&str] = &[
        "部分",
        "一些",
        "许多",
        "某些",
        "有的",
        "有些",
        "多数",
        "少数",
        "各种",
        "各类",
        "广大",
        "不同",
        "相关",
        "有关",
        "全社会",
        "整个",
        "多重",
        "多种",
        "诸多",
        "种种",
        "同一",
        "每一",
        "任何",
    ];
    const ANYBODY: &[&str] = &["群体", "主体", "人群", "人员", "各方", "双方", "方面"];
    none_is(draft, |it| {
        // So long a subject is a clause of its own.
        let opens =
            it.before.is_empty() && length(it.hidden) > SUBJECT && !it.hidden.contains('、');
        opens
            || SOME.iter().any(|word| it.hidden.starts_with(word))
            || ANYBODY.iter().any(|word| it.hidden.ends_with(word))
    })
}

/// Longest subject that is a name.
const SUBJECT: usize = 12;

/// Behind what qualifies it any head will do: `完备的（　　）、厚实的人才储备`, `科学的（　　），…`.
pub(super) fn is_no_bare_head(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const VERBS: &[&str] = &[
        "增强", "提升", "提高", "加强", "促进", "推动", "完善", "健全", "改善", "优化", "激发",
        "调动", "满足", "保障", "维护", "推进", "强化", "扩大", "实现", "创造", "巩固", "丰富",
        "拓展", "深化", "夯实", "厚植",
    ];
    const QUALIFIERS: &[&str] = &[
        "的", "重要", "核心", "关键", "主要", "相应", "各种", "各类", "一定", "一个", "一种",
        "某个",
    ];
    // Two that answer each other tell each other: `程度上的（富裕性）和目标上的（共同性）`.
    let hidden: Vec<&str> = gaps(draft).map(|it| it.hidden).collect();
    if let [one, other] = hidden.as_slice()
        && one.chars().last() == other.chars().last()
    {
        return Ok(());
    }
    none_is(draft, |it| {
        let ends = stops(it.behind) || it.behind.starts_with(['、', '和', '与', '及', '等']);
        // What something is fitted to tells it: `形成与生产力相适应的（　　）`.
        let fitted = it.before.ends_with("相适应的") || it.before.ends_with("相对应的");
        let qualified = !fitted && QUALIFIERS.iter().any(|word| it.before.ends_with(word));
        // What is strengthened or turned into may be much: `增强（　　）。`, `向（　　）以及…的转化`.
        let before = it
            .before
            .trim_end_matches("我国")
            .trim_end_matches("我们的");
        let object = VERBS.iter().any(|word| before.ends_with(word)) && stops(it.behind);
        let pushed = ["加快", "推动", "促进", "加强"]
            .iter()
            .any(|word| it.before.ends_with(word));
        let linked = it.behind.starts_with("以及") && !it.before.ends_with('、')
            || pushed && it.behind.starts_with(['与', '和']);
        (qualified && ends || object || linked) && !is_number(it.hidden)
    })
}

/// What is one of several leaves room for the others: `（　　）的核心目标之一`.
pub(super) fn is_no_one_of_many(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let clause = |it: &Gap<'_>| {
        let before = it.before.rsplit(['，', '；']).next().unwrap_or_default();
        let behind = it.behind.split(['，', '；']).next().unwrap_or_default();
        format!("{before}{behind}")
    };
    none_is(draft, |it| {
        !is_number(it.hidden) && clause(it).contains("之一")
    })
}

/// Praise in one clause fits many subjects: `（　　）是坚持和发展…的重要方式`.
pub(super) fn is_no_praise(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const PRAISE: &[&str] = &[
        "重要",
        "关键",
        "必要",
        "必然",
        "积极",
        "有效",
        "有力",
        "主要",
        "根本保障",
        "根本目标",
        "必备",
        "内在要求",
    ];
    const COPULAS: &[&str] = &["是", "也是", "更是", "又是", "成为", "具有"];
    none_is(draft, |it| {
        let opens = it.before.is_empty() || it.before.ends_with(['，', '；', '“']);
        let behind = it.behind.trim_end_matches(['。', '”']);
        let clauses = || behind.split(['，', '；']);
        let says = |clause: &str, words: &[&str]| words.iter().any(|it| clause.contains(it));
        let copula = |clause: &str| COPULAS.iter().any(|it| clause.starts_with(it));
        let praised = clauses().all(|it| copula(it) && says(it, PRAISE));
        let bare = clauses().count() == 1 && behind.starts_with("具有") && !behind.contains('、');
        opens && (praised || bare)
    })
}

/// The topic of the whole paper is no answer: it is in its title.
pub(super) fn is_no_topic(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let Some(source) = corpus.source(&draft.point.paper) else {
        return Ok(());
    };
    let title = bare(&source.paper.front.title);
    let is_topic = |text: &str| {
        let shared = longest_common(&bare(text), &title);
        let whole = shared >= TOPIC && shared * 3 >= length(&bare(text)) * 2;
        // `发展乡村旅游`, `乡村旅游的发展`: what is done with it is guessed with it.
        let core = done_with(text);
        whole || core != text && length(core) >= 3 && title.contains(&bare(core))
    };
    let asked_for_gap = draft.visible().contains(&format!("，{GAP}"));
    let keys = draft
        .choices()
        .iter()
        .filter(|it| it.correct && asked_for_gap);
    let answer = match &draft.content {
        Content::Card(Card::Pair { answer, .. }) if asked_for_gap => Some(answer.clone()),
        _ => None,
    };
    let keys = keys.map(|it| it.text.clone()).chain(answer);
    let hidden = gaps(draft).map(|it| it.hidden.to_owned());
    let found = keys.chain(hidden).find(|it| is_topic(it));
    found.map_or(Ok(()), Err)
}

/// What something is done with: the 乡村旅游 of `发展乡村旅游`.
fn done_with(text: &str) -> &str {
    const DEEDS: &[&str] = &["发展", "实现", "促进", "推动", "推进"];
    let own = DEEDS
        .iter()
        .find_map(|it| text.strip_prefix(it))
        .unwrap_or(text);
    let ends = DEEDS
        .iter()
        .find_map(|it| own.strip_suffix(it)?.strip_suffix('的'));
    ends.unwrap_or(own)
}

/// Characters in a row that make a topic: fewer are a term, of which a title holds several.
const TOPIC: usize = 8;

/// Longest word in quotation marks that is a name and no motto.
const MOTTO: usize = 4;

/// What is left of a comparison, what grows, and what is a long task: `相较于（　　）`, `（　　）的发展导致…`,
/// `（　　）是一项系统工程`.
pub(super) fn is_no_side_of_a_comparison(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const BESIDE: &[&str] = &["相较于", "相比于", "较之", "不同于", "区别于", "有别于"];
    none_is(draft, |it| {
        let beside = BESIDE.iter().any(|word| it.before.ends_with(word));
        let grows = it.before.is_empty() && it.behind.starts_with("的发展");
        let task = ["系统工程", "长期任务", "长期过程", "必由之路", "历史任务"];
        let clause = it.behind.split('，').next().unwrap_or_default();
        let any = clause.starts_with("是一") && task.iter().any(|word| clause.ends_with(word));
        beside || grows || any
    })
}

/// A gap whose words stand beside it answers itself: `产业结构体系…现代（产业体系）`.
pub(super) fn is_not_told(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let seen = draft.visible();
    // `（　　）（antimicrobial stewardship）`: its name in another tongue stands behind it.
    none_is(draft, |it| {
        let within = it.before.ends_with('（') && it.behind.starts_with('）');
        it.behind.starts_with('（') || within
    })?;
    none_is(draft, |it| {
        let text = it.hidden;
        if is_number(text) || length(text) < 4 {
            return false;
        }
        let chars: Vec<char> = text.chars().collect();
        let mut words = chars.chunks(2).map(|it| it.iter().collect::<String>());
        let in_words = length(text) <= 8
            && chars.len().is_multiple_of(2)
            && words.all(|it| seen.contains(&it));
        let shared = longest_common(text, &seen);
        // Of a motto one word tells the rest: `“敢担当讲奉献”的品格，…甘于奉献`.
        let quoted = it.before.ends_with('“') && length(text) > MOTTO;
        let echoed = quoted && word_pairs(text).iter().any(|it| seen.contains(it));
        in_words || echoed || shared >= 4 && shared * 3 >= length(text) * 2
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Gapped, blank, judge_gaps};
    use super::*;
    use crate::fixture;

    const TABLE: &[Gapped] = &[
        // Praise in every clause.
        (
            is_no_praise,
            (
                "农民的数字素养是实现共同富裕的重要保障，是适应新时代的必备素养。",
                "农民的数字素养",
            ),
            (
                "传统农业是粮食安全的根基，是稳定就业的重要力量。",
                "传统农业",
            ),
        ),
        // The title names it: the fixture is on 数字乡村.
        (
            is_no_topic,
            ("数字乡村的发展将改善农民的生活条件。", "数字乡村的发展"),
            ("网络平台的发展将改善农民的生活条件。", "网络平台"),
        ),
        (
            is_not_told,
            (
                "要学习劳模“敢担当讲奉献”的品格，养成甘于奉献的作风。",
                "敢担当讲奉献",
            ),
            (
                "要摒弃“重学历轻技能”的观念，养成尊重劳动的风气。",
                "重学历轻技能",
            ),
        ),
        (
            is_no_whole_predicate,
            (
                "农民是数字乡村中最能动的主体，也是受益者。",
                "数字乡村中最能动的主体",
            ),
            ("乡村形成“头雁效应”，农民受益。", "头雁效应"),
        ),
        (
            is_no_whole_predicate,
            (
                "制度开得如此之窄，与其说是力量不足，毋宁说是疑虑。",
                "与其说是力量不足",
            ),
            (
                "隐形要素包括知识、技术、理念，跨区域流动。",
                "知识、技术、理念",
            ),
        ),
        (
            is_no_hedged_subject,
            ("资本可能采取恶性竞争手段。", "资本"),
            ("资本把土地变为商品。", "资本"),
        ),
        (
            names_somebody,
            ("部分群体个性发展单一化。", "部分群体"),
            ("新农人个性发展单一化。", "新农人"),
        ),
        (
            is_no_bare_head,
            ("东部有完备的产业体系、厚实的人才储备。", "产业体系"),
            ("智慧农业的产业体系服务于农民。", "智慧农业"),
        ),
        (
            is_no_one_of_many,
            ("共同富裕是现代化的目标之一，也是承诺。", "现代化"),
            ("富裕是目标之一，现代化是道路。", "现代化"),
        ),
        (
            is_no_praise,
            ("智慧农业是乡村发展的重要方式。", "智慧农业"),
            (
                "智慧农业是乡村发展的重要方式，也是农民增收的渠道。",
                "智慧农业",
            ),
        ),
        (
            is_no_praise,
            ("费孝通指出，“资本是乡村的重要生产要素”。", "资本"),
            ("费孝通指出，“资本是乡村的重要生产要素”。", "乡村"),
        ),
        (
            is_no_topic,
            ("要走好数字乡村的内涵与路径这条路。", "数字乡村的内涵与路径"),
            ("要走好数字乡村这条路。", "数字乡村"),
        ),
        (
            is_not_told,
            (
                "打通束缚智慧农业发展的堵点，向发展智慧农业顺畅流动。",
                "发展智慧农业",
            ),
            ("打通堵点，向发展智慧农业顺畅流动。", "发展智慧农业"),
        ),
        (
            is_not_told,
            ("抗菌管理（stewardship）应成为制度。", "抗菌管理"),
            ("抗菌管理应成为制度。", "抗菌管理"),
        ),
    ];

    #[test]
    fn gaps_that_many_answers_fit_fall() {
        judge_gaps(TABLE);
    }

    #[test]
    fn numbers_are_asked_after_a_copula() {
        let (papers, knowledge) = ([fixture::paper()], [fixture::knowledge()]);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        let it = blank("覆盖率为95.2%，同比提高。", &["95.2%"]);
        assert_eq!(is_no_whole_predicate(&it, &corpus), Ok(()));
    }
}
