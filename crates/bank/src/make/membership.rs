//! Members of lists as options: which ones fit a question, and which are wrong for it.

use crate::excerpt::is_clean_cut;
use crate::wording::{
    balanced, is_action, is_name, length, open_reference, quote, similarity, unclosed,
};
use knowledge::{List, ListKind, Member};

/// Longest member that can stand as an option.
const OPTION: usize = 60;
/// Longest member that can stand on a card and as a marking point.
const POINT: usize = 72;

/// How the options of a question name members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wording {
    /// By their labels (`科技赋能`).
    Label,
    /// In full.
    Full,
}

/// The wordings that a list offers, the shorter one first.
pub(super) fn wordings(list: &List) -> &'static [Wording] {
    if list.members.iter().all(|it| it.label.is_some()) {
        &[Wording::Label, Wording::Full]
    } else {
        &[Wording::Full]
    }
}

/// The words of a member as an option in a wording; `None` where it has none that is short enough.
pub(super) fn word(member: &Member, wording: Wording) -> Option<&str> {
    match wording {
        Wording::Label => member.label.as_deref(),
        Wording::Full => Some(gist(member)),
    }
    .filter(|it| length(it) <= OPTION)
}

/// The shortest words of a member.
pub(super) fn short<'l>(list: &List, member: &'l Member) -> &'l str {
    match wordings(list) {
        [Wording::Label, ..] => member.label.as_deref().unwrap_or(&member.text),
        _ => gist(member),
    }
}

/// A member in full; of a long sentence, its leading clauses, if they are two fifths of it or more: what follows
/// says what they lead to.
pub(super) fn gist(member: &Member) -> &str {
    let text = unclosed(&member.text);
    if length(text) <= POINT {
        return text;
    }
    let cuts = text
        .char_indices()
        .filter(|(_, c)| matches!(c, '，' | '；'));
    let fits =
        |it: &&str| length(it) <= POINT && length(it) * 5 >= length(text) * 2 && balanced(it);
    cuts.filter(|(at, mark)| is_clean_cut(text, *at, *mark) || serves(&text[..*at]))
        .map(|(at, _)| &text[..at])
        .rfind(fits)
        .unwrap_or(text)
}

/// Whether the last clause says what all serves, and ends there: `为乡村振兴提供支撑`.
fn serves(text: &str) -> bool {
    const SERVING: &[&str] = &["提供", "奠定", "创造", "注入", "打下", "营造"];
    let clause = text.rsplit(['，', '；']).next().unwrap_or(text);
    clause.starts_with('为') && SERVING.iter().any(|it| clause.contains(it))
}

/// Whether members and stem can be shown as they are.
pub(super) fn is_fit(list: &List) -> bool {
    let longest = if list.kind == ListKind::Inline {
        OPTION
    } else {
        POINT
    };
    let member_fits = |it: &Member| {
        let text = short(list, it);
        let named = list.kind != ListKind::Inline || is_name(text) || text.contains('的');
        let named = named || is_said_of_its_owner(&list.stem) || is_done(&list.stem, text);
        (2..=longest).contains(&length(text))
            && named
            && (open_reference(text).is_none() || speaks_of_both(&list.stem, text))
            && balanced(text)
            && !text.contains('。')
            && !text.starts_with(['的', '如'])
            && !(list.kind == ListKind::Inline && text.starts_with(['应', '从', '要', '须']))
            && !text.ends_with(['和', '与', '及', '或', '等'])
            && !text.contains("一旦")
            && !is_number(text)
            && !["之后", "之前", "之外", "以后", "分别"]
                .iter()
                .any(|it| text.ends_with(it))
            && ![
                "最后", "首先", "其次", "再次", "先看", "再看", "接着", "其他",
            ]
            .iter()
            .any(|it| text.starts_with(it))
            && !counts_the_others(text)
            && !(list.kind == ListKind::Inline && is_led_in(text))
    };
    (2..=12).contains(&list.members.len())
        && list.members.iter().all(member_fits)
        && (2..=44).contains(&length(&list.stem))
        && open_reference(&list.stem).is_none()
        && balanced(&list.stem)
        && !list.stem.ends_with('》')
        && (list.kind != ListKind::Inline || is_name(&list.stem))
        && !is_bare_heading(&list.stem)
        && !goes_into_a_verb(&list.stem)
        && !names_its_members(list)
        && !["前期的", "后期的", "目前的", "当前的"]
            .iter()
            .any(|it| list.stem.contains(it))
        && !shares_a_head(list)
}

/// Whether members may say what somebody is like (`市场感知敏锐`): they are his 优势 or 特征.
fn is_said_of_its_owner(stem: &str) -> bool {
    let owned = stem.rsplit_once('的');
    let features = ["优势", "特征", "特点", "特性", "优点", "不足", "短板"];
    owned.is_some_and(|it| is_name(it.0) && features.contains(&it.1))
}

/// Whether members may say what is done (`提高医保报销比例`): they are 政策 or 措施.
fn is_done(stem: &str, text: &str) -> bool {
    const DEEDS: &[&str] = &["政策", "措施", "举措", "办法", "做法"];
    DEEDS.iter().any(|it| stem.ends_with(it)) && is_action(text)
}

/// Whether `二者` is told by the heading above: `甲与乙具有一致性`.
fn speaks_of_both(stem: &str, text: &str) -> bool {
    let both = ["二者", "两者"].iter().find_map(|it| text.strip_prefix(it));
    both.is_some_and(|it| open_reference(it).is_none()) && stem.contains(['与', '和'])
}

/// Whether a heading is of the kind that every paper has: its points are nobody's doctrine.
fn is_bare_heading(stem: &str) -> bool {
    const BARE: &[&str] = &[
        "基本概念",
        "引言",
        "绪论",
        "导言",
        "方法",
        "研究方法",
        "结果",
        "讨论",
        "结果与讨论",
        "结论",
        "结语",
        "余论",
        "余响",
        "材料与方法",
        "文献综述",
        "相关概念",
        "概念界定",
        "研究设计",
        "核心概念",
        "概念与分析框架",
        "分析框架",
        "理论基础",
        "研究背景",
        "研究对象",
        "资料与方法",
        "资料来源",
        "数据来源",
        "纳入标准",
        "排除标准",
        "讨论与结论",
    ];
    let heading = stem
        .strip_prefix('“')
        .and_then(|it| it.split_once('”'))
        .map_or(stem, |it| it.0);
    let heading = heading.trim_end_matches(['为', '是', '有', '：']);
    BARE.contains(&heading)
}

/// Whether a member is a number alone: without what it measures it is nothing to know.
fn is_number(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_digit()) && length(text) <= 8
}

/// Whether the name of what is listed took along what is done with it: `等方式探查模型`.
fn goes_into_a_verb(stem: &str) -> bool {
    ["方式", "方法", "手段", "形式", "途径", "措施"]
        .iter()
        .any(|it| stem.starts_with(it) && length(stem) > length(it) + 1)
}

/// Whether a member took along the words that lead to all: `借助于人工智能`, `私有制条件下分工`.
fn is_led_in(text: &str) -> bool {
    const LEADING: &[&str] = &[
        "借助", "通过", "利用", "依托", "运用", "围绕", "基于", "包括", "例如", "诸如", "按照",
        "根据", "随着",
    ];
    const FRAMES: &[&str] = &[
        "条件下",
        "背景下",
        "过程中",
        "基础上",
        "时代下",
        "环境下",
        "领域中",
    ];
    LEADING.iter().any(|it| text.starts_with(it))
        || FRAMES
            .iter()
            .any(|it| text.contains(it) && !text.ends_with(it))
}

/// Whether the last member holds the head of all: `创新型、知识型、技能型劳动者`.
fn shares_a_head(list: &List) -> bool {
    const BOUND: &[char] = &['型', '性', '化', '式', '级'];
    let Some((last, before)) = list.members.split_last() else {
        return false;
    };
    let bound = |it: &Member| it.text.ends_with(BOUND);
    list.kind == ListKind::Inline
        && before.iter().all(bound)
        && !bound(last)
        && last.text.contains(BOUND)
}

/// Whether the stem says already what the members are: `零工劳动的内涵与特征` of its 内涵 and its 特征.
fn names_its_members(list: &List) -> bool {
    if list.members.iter().all(|it| list.stem.contains(&it.text)) {
        return true;
    }
    list.members.iter().all(|it| {
        let tail: String = it.text.chars().rev().take(2).collect();
        let tail: String = tail.chars().rev().collect();
        list.stem.contains(&tail) && similarity(&it.text, &list.stem) >= 0.5
    })
}

/// Whether a member drags the count of all along: `感知数据三类`.
fn counts_the_others(text: &str) -> bool {
    const NUMERALS: &[char] = &['两', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    const UNITS: &[char] = &['类', '种', '个', '项', '大', '方', '条', '点'];
    let tail: Vec<char> = text.chars().rev().take(5).collect();
    length(text) > 4
        && tail
            .windows(2)
            .any(|it| UNITS.contains(&it[0]) && NUMERALS.contains(&it[1]))
}

/// The stem as a noun phrase: a heading that is a clause is quoted and asked for its points.
pub(super) fn stem(list: &List) -> String {
    let mut depth = 0_i32;
    let is_clause = list.stem.chars().any(|c| {
        match c {
            '“' | '（' | '《' => depth += 1,
            '”' | '）' | '》' => depth -= 1,
            _ => {}
        }
        depth == 0 && matches!(c, '，' | '：')
    });
    if is_clause {
        format!("{}的要点", quote(&list.stem))
    } else {
        list.stem.clone()
    }
}
