//! How a list is asked for: who divides what, which heading is quoted, and what kind of question its
//! sentence bears.

use super::Maker;
use super::enumerations::called;
use super::membership::stem;
use super::phrases::by_whom;
use crate::wording::{balanced, calls_for, inner, is_action, length, names_several};
use knowledge::{List, ListKind};

/// The paper as a whole: `《…》一文`, `燕连福、牛刚刚的文章`, `全文`.
pub(super) fn whole_paper(maker: &Maker<'_>) -> String {
    match maker.source.name().as_str() {
        "文中" => "全文".to_owned(),
        name if name.starts_with('《') => name.to_owned(),
        name => format!("{name}的文章"),
    }
}

/// Who divides, and what: `燕连福、牛刚刚认为，` `新质生产力赋能共同富裕的推进路径`; or, where
/// examples are given, `文中列举的未来产业`; or, where the paper speaks of such things elsewhere, with the
/// part in which it lists these.
pub(super) fn asked_for(maker: &Maker<'_>, list: &List) -> (String, String) {
    let who = maker.source.name();
    // `提出的建议`: whose they are stands before them.
    if list.stem.starts_with("提出的") {
        return (String::new(), format!("{who}{}", stem(list)));
    }
    if list.complete && list.kind != ListKind::Inline {
        return (maker.source.holds_that(), stem(list));
    }
    let what = match super::enumerations::whose(maker, list) {
        Some(owner) => format!("{owner}的{}", called(&list.stem)),
        None => called(&list.stem),
    };
    let placed = has_a_rival(maker, list)
        || has_a_like_class(maker, list)
        || super::enumerations::whose(maker, list).is_none() && !is_specific(maker, list);
    let asked = match part(maker, list).filter(|_| placed) {
        Some(part) => format!("{who}论述“{}”时列举的{what}", inner(part)),
        None => format!("{who}列举的{what}"),
    };
    (String::new(), asked)
}

/// The nearest heading over a list that does not name what it lists.
fn part<'a>(maker: &Maker<'a>, list: &List) -> Option<&'a str> {
    let paper = maker.source.paper;
    let path = paper.path(list.section);
    let titles = path.iter().rev().filter_map(|id| paper.section(*id));
    titles
        .filter(|it| it.level > 0)
        .map(|it| it.title.as_str())
        .find(|title| {
            let told = list.members.iter().any(|it| title.contains(&it.text));
            (4..=40).contains(&length(title)) && balanced(title) && !told
        })
}

/// Whether the stem alone says which enumeration is meant.
pub(super) fn is_specific(maker: &Maker<'_>, list: &List) -> bool {
    let terms = &maker.source.knowledge.terms;
    list.kind != ListKind::Inline
        || terms
            .iter()
            .any(|it| length(&it.text) >= 3 && list.stem.contains(&it.text))
}

/// Whether it can be asked for: its stem says what it is, or it stands in the opening of a chapter, which
/// tells what kind of thing it is.
pub(super) fn can_be_named(maker: &Maker<'_>, list: &List) -> bool {
    is_specific(maker, list)
        || super::enumerations::whose(maker, list).is_some()
        || super::enumerations::opens_a_chapter(maker, list) && part(maker, list).is_some()
}

/// Whether the paper gives examples of a class of all but the same name elsewhere: 战略性新兴产业, 战略性产业.
fn has_a_like_class(maker: &Maker<'_>, list: &List) -> bool {
    let mut others = maker.source.knowledge.lists.iter();
    !list.stem.contains('的')
        && others.any(|it| it.kind == ListKind::Inline && is_without(&it.stem, &list.stem))
}

/// Whether one name is the other with characters left out, beginning and ending alike.
fn is_without(a: &str, b: &str) -> bool {
    let (short, long) = if length(a) < length(b) {
        (a, b)
    } else {
        (b, a)
    };
    let mut rest = long.chars();
    let alike = short.chars().take(2).eq(long.chars().take(2));
    alike && short != long && short.chars().all(|c| rest.any(|it| it == c))
}

/// Heads that name the same sort of thing: who is asked for one may answer with another.
const LIKE_HEADS: &[&[&str]] = &[
    &[
        "特性", "特质", "特征", "特点", "属性", "性质", "品格", "特色",
    ],
    &[
        "问题", "难点", "难题", "困境", "挑战", "障碍", "矛盾", "短板", "瓶颈",
    ],
    &[
        "路径", "途径", "举措", "对策", "措施", "策略", "方法", "方式",
    ],
    &["要求", "条件", "原则", "准则", "标准"],
    &["作用", "功能", "意义", "价值", "贡献"],
    &["要素", "因素", "构成", "成分"],
];

/// Whether the paper speaks of things of that sort, of the same owner, in a sentence that is no proof of
/// the list: `共同富裕的特性` where `“富裕性”与“共同性”是共同富裕的两大特质` stands elsewhere.
fn has_a_rival(maker: &Maker<'_>, list: &List) -> bool {
    let Some((owner, role)) = list.stem.rsplit_once('的') else {
        return false;
    };
    let Some(heads) = LIKE_HEADS.iter().find(|it| it.contains(&role)) else {
        return false;
    };
    let own: Vec<_> = list.members.iter().filter_map(|it| it.sentence).collect();
    let mut sentences = maker.source.paper.sentences.iter();
    sentences.any(|it| {
        let proves = list.sentences.contains(&it.id) || own.contains(&it.id);
        let repeats = list
            .members
            .iter()
            .any(|member| it.text.contains(&member.text));
        !proves
            && !repeats
            && it.text.contains(owner)
            && heads.iter().any(|head| counts(&it.text, head))
    })
}

/// Whether a sentence counts things of a sort: `两大核心特质`, `三个难点`, `以下特征`.
fn counts(sentence: &str, head: &str) -> bool {
    const NUMERALS: &[char] = &['两', '二', '三', '四', '五', '六', '七', '八', '几', '多'];
    const UNITS: &[char] = &['大', '个', '种', '类', '项', '重', '方', '条'];
    sentence.match_indices(head).any(|(at, _)| {
        let before: Vec<char> = sentence[..at].chars().rev().take(6).collect();
        before
            .windows(2)
            .any(|it| UNITS.contains(&it[0]) && NUMERALS.contains(&it[1]))
    })
}

/// `国有企业在哪些方面具有绝对优势`, where the sentence says `国有企业在甲、乙等方面具有绝对优势`.
pub(super) fn in_which(maker: &Maker<'_>, list: &List) -> Option<String> {
    let first = &list.members.first()?.text;
    ["方面", "领域", "环节"].iter().find_map(|role| {
        let said = list.stem.strip_suffix(role)?.strip_suffix('的')?;
        let sentences = list.sentences.iter();
        sentences
            .filter_map(|it| maker.source.sentence(*it))
            .find_map(|it| {
                let (owner, _) = it.text.split_once(&format!("在{first}"))?;
                let owner = owner.rsplit('，').next().unwrap_or(owner);
                let rest = said.strip_prefix(owner)?;
                (length(owner) >= 2 && length(rest) >= 2)
                    .then(|| format!("{owner}在哪些{role}{rest}"))
            })
    })
}

/// The heading in a stem like `“…”的论述要点`, or a heading that names nothing of which there are
/// several (`…的必要性`): asked as what is said about it.
pub(super) fn quoted_heading(list: &List) -> Option<String> {
    let stem = stem(list);
    let Some(heading) = stem.strip_prefix('“') else {
        let divided = matches!(list.kind, ListKind::Outline | ListKind::Ordinal);
        return (divided && !names_several(&stem)).then_some(stem);
    };
    let (heading, rest) = heading.rsplit_once('”')?;
    let points = rest.strip_prefix('的')?;
    (!heading.is_empty() && !points.is_empty()).then(|| heading.to_owned())
}

/// What a paper does with a heading: an 分析 is set out, all else is argued for.
pub(super) fn sets_out(heading: &str) -> &'static str {
    let work = ["分析", "研究", "探讨", "考察", "检验", "设计"];
    if work.iter().any(|it| heading.ends_with(it)) {
        "展开了"
    } else {
        "论述了"
    }
}

/// Whether the list holds what is to be done for its heading, and no aspects of it.
pub(super) fn is_measures(list: &List, heading: &str) -> bool {
    // `以智能化等方式改造制造业` is done as well.
    let by = |it: &str| it.starts_with('以') && it.contains("方式");
    let acts = |it: &str| is_action(it) || by(heading) && (it.starts_with('以') || calls_for(it));
    let actions = list.members.iter().filter(|it| acts(&it.text)).count();
    (is_action(heading) || by(heading)) && actions * 2 > list.members.len()
}

/// `国有企业以什么为抓手？`, where the sentence says 以…为抓手.
pub(super) fn serves_as(maker: &Maker<'_>, list: &List) -> Option<String> {
    let (owner, role) = list.stem.rsplit_once('的')?;
    framed(maker, list).map(|_| format!("{}{owner}以什么为{role}？", by_whom(maker)))
}

/// What stands before 以…为… in the sentence of a list that it frames.
fn framed<'a>(maker: &Maker<'a>, list: &List) -> Option<&'a str> {
    let (_, role) = list.stem.rsplit_once('的')?;
    let first = list.members.first()?;
    let mut sentences = list
        .sentences
        .iter()
        .filter_map(|it| maker.source.sentence(*it));
    sentences.find_map(|it| {
        let (before, behind) = it.text.split_once(&format!("以{}", first.text))?;
        behind.contains(&format!("为{role}")).then_some(before)
    })
}

/// Whether the frame only says by what something else is to be done (`企业可以以补链为抓手，在…上实现突破`):
/// without that it is no question.
pub(super) fn is_a_means(maker: &Maker<'_>, list: &List) -> bool {
    const MODALS: &[&str] = &["可以", "可", "应", "需", "要", "必须", "将", "能够"];
    framed(maker, list).is_some_and(|it| MODALS.iter().any(|modal| it.contains(modal)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_told_apart_by_more_than_a_word_left_out() {
        for (a, b, expected) in [
            ("战略性新兴产业", "战略性产业", true),
            ("未来产业", "战略性产业", false),
            ("新兴产业", "战略性新兴产业", false),
            ("未来产业", "未来产业", false),
        ] {
            assert_eq!(is_without(a, b), expected, "{a} {b}");
        }
    }

    #[test]
    fn things_are_counted() {
        for (sentence, head, expected) in [
            ("“富裕性”与“共同性”是两大核心特质", "特质", true),
            ("二者面临三个难点", "难点", true),
            ("它的特质十分鲜明", "特质", false),
            ("两地的发展特质", "特质", false),
        ] {
            assert_eq!(counts(sentence, head), expected, "{sentence}");
        }
    }
}
