//! Enumerations in passing (`人工智能、新材料等产业`): whether they were read whole, and what is asked of
//! examples.

use super::list_wording::{asked_for, in_which};
use super::lists::{Asked, keys, place};
use super::membership::{Wording, is_fit};
use super::phrases::{are_kin, by_whom};
use super::points::members_rubric;
use super::{IN_STATEMENT, Maker, Topic};
use crate::claim::Claim;
use crate::draft::{hide, with_gaps};
use crate::excerpt::excerpt;
use crate::model::{Card, Form, Trap};
use crate::standing;
use crate::wording::{closed, length, overlaps};
use knowledge::{List, ListKind};

/// Whether the last member of an enumeration breaks off within a word: `可信` of `可信执行环境三大路线`.
pub(super) fn is_torn(maker: &Maker<'_>, list: &List) -> bool {
    const BEHIND: &[char] = &[
        '等', '、', '，', '。', '；', '：', '”', '’', '）', '和', '与', '及', '以', '或', '的',
        '在', '是', '为', '能', '将', '构', '组', '这', '两', '二', '三', '四', '五', '六', '七',
        '八', '各', '之', '也', '都', '均', '（', '并', '不', '有', '来', '中', '上', '下', '于',
        '对', '可', '会', '要', '须', '需', '应',
    ];
    let Some(last) = list
        .members
        .last()
        .filter(|_| list.kind == ListKind::Inline)
    else {
        return false;
    };
    let tail: String = list.stem.chars().rev().take(2).collect();
    let tail: String = tail.chars().rev().collect();
    let mut sentences = list
        .sentences
        .iter()
        .filter_map(|it| maker.source.sentence(*it));
    // `为代表的新兴产业和未来产业`: the name of the class goes on.
    let goes_on = |text: &str| {
        let behind = text.rfind(&last.text).map_or("", |at| &text[at..]);
        let behind = behind.split_once(&list.stem).map_or("", |it| it.1);
        behind.starts_with(['和', '与', '及', '、']) && !behind.starts_with("和谐")
    };
    sentences.clone().any(|it| goes_on(&it.text))
        || sentences.any(|it| match it.text.rfind(&last.text) {
            Some(at) => {
                let behind = &it.text[at + last.text.len()..];
                if is_called_otherwise(behind, &list.stem) {
                    return true;
                }
                let plain =
                    behind.starts_with(BEHIND) || behind.chars().next().is_none_or(is_figure);
                let named = behind.chars().take(6).collect::<String>().contains(&tail);
                !plain && !named
            }
            None => false,
        })
}

/// Whether the words behind the members name them, and otherwise than the stem does: `有主体、客体、行为三重边界`.
fn is_called_otherwise(behind: &str, stem: &str) -> bool {
    const NUMERALS: &[char] = &['两', '二', '三', '四', '五', '六', '七', '八'];
    const UNITS: &[char] = &['重', '大', '个', '种', '类', '项', '方', '条', '层'];
    let Some(rest) = behind
        .strip_prefix(NUMERALS)
        .and_then(|it| it.strip_prefix(UNITS))
    else {
        return false;
    };
    let name: String = rest.chars().take(2).collect();
    length(&name) == 2 && !stem.contains(&name) && !behind.contains(stem)
}

fn is_figure(c: char) -> bool {
    c.is_ascii_digit()
}

/// The name of a class; what is done (`高端装备制造`) has fields.
pub(super) fn called(stem: &str) -> String {
    let done = ["制造", "建设", "研发", "开发", "应用"]
        .iter()
        .any(|it| stem.ends_with(it));
    if done {
        format!("{stem}领域")
    } else {
        stem.to_owned()
    }
}

/// Whether the paper enumerates something else under the same name.
pub(super) fn has_namesake(maker: &Maker<'_>, list: &List) -> bool {
    let all = maker.source.knowledge.lists.iter();
    all.filter(|it| it.stem == list.stem).count() > 1
}

/// Whether the list names examples of a class (`战略性新兴产业`): what else is one is a matter of fact, not of
/// the paper. What somebody has (`民营企业的优势`) the paper says.
pub(super) fn is_class(list: &List) -> bool {
    !list.complete && !list.stem.contains('的')
}

/// Key terms of a paper: what it is about, and not what it names on its way.
const KEY_TERMS: usize = 30;

/// Whether examples (`甲、乙等方面`) are part of what the paper has to say: they stand in a sentence that opens
/// its part or paragraph, they are of a key term, or the paper says what a key term has (`民营企业的优势`).
pub(super) fn is_main(maker: &Maker<'_>, list: &List) -> bool {
    let source = maker.source;
    let mut proofs = list.sentences.iter().filter_map(|it| source.sentence(*it));
    let opens = proofs.any(|it| standing::opens(source, it));
    let terms = source.knowledge.terms.iter().take(KEY_TERMS);
    let named = match list.stem.rsplit_once('的') {
        // Where somebody does something is told in passing, what he is like is not.
        Some((owner, role)) => {
            let place = ["领域", "方面", "场景", "环节", "行业", "地区"];
            !place.contains(&role) && terms.clone().any(|it| owner.starts_with(&it.text))
        }
        None => terms.clone().any(|it| it.text == list.stem),
    };
    let part_of_it = || whose(maker, list).is_some();
    list.members.len() >= 3 && (opens || named || opens_a_chapter(maker, list) || part_of_it())
}

/// The key term of which a sentence says what it is made of, and goes on with this class of things:
/// `新质生产力以…为主体，依靠甲、乙等新型劳动资料`.
pub(super) fn whose<'a>(maker: &Maker<'a>, list: &List) -> Option<&'a str> {
    let knowledge = maker.source.knowledge;
    let terms = || knowledge.terms.iter().take(KEY_TERMS);
    let mut definitions = knowledge.definitions.iter();
    let found = definitions.find(|it| {
        let key = terms().any(|term| term.text == it.term);
        key && !it.slots.is_empty() && list.sentences.contains(&it.sentence)
    })?;
    (is_class(list) && list.kind == ListKind::Inline).then_some(found.term.as_str())
}

/// Whether a list stands in what a chapter says before its parts.
pub(super) fn opens_a_chapter(maker: &Maker<'_>, list: &List) -> bool {
    let paper = maker.source.paper;
    let chapter = paper.section(list.section).is_some_and(|it| it.level == 1);
    chapter && paper.children(list.section).next().is_some()
}

/// 判断: examples under the name of their class, and under that of a like one.
pub(super) fn classed(maker: &mut Maker<'_>, topic: &Topic, asked: Asked<'_>) {
    let list = asked.list;
    let members: Vec<&str> = list.members.iter().map(|it| it.text.as_str()).collect();
    let listed = members.join("、");
    let truth = format!(
        "{}列举的{}包括{listed}。",
        maker.source.name(),
        called(&list.stem)
    );
    let everyone: Vec<usize> = (0..members.len()).collect();
    let says = keys(maker, asked, Wording::Full, &everyone);
    let all = Claim::All(says.into_iter().map(|it| it.1).collect());
    let why = format!("文中把它们列为{}。{}", list.stem, place(maker, topic, list));
    maker.statement(topic, truth.clone(), all, why.clone());
    let lists = maker.source.knowledge.lists.iter().enumerate();
    let rival = lists
        .filter(|(_, it)| it.kind == ListKind::Inline && is_class(it) && is_fit(it))
        .filter(|(_, it)| are_kin(&it.stem, &list.stem) && !overlaps(&it.stem, &list.stem))
        .find(|(_, it)| {
            it.members
                .iter()
                .all(|it| !members.contains(&it.text.as_str()))
        });
    if let Some((index, rival)) = rival {
        let one = |text: &&str| Claim::Member {
            paper: maker.source.paper.id.clone(),
            list: index,
            text: (*text).to_owned(),
        };
        let claim = Claim::All(members.iter().map(one).collect());
        let change = (list.stem.as_str(), rival.stem.as_str(), Trap::ConceptSwap);
        maker.misstatement(topic, truth, change, claim, why);
    }
}

/// The other way round, a point of its own: what the things side by side are called.
pub(super) fn named_after(maker: &mut Maker<'_>, topic: &Topic, list: &List) {
    let members: Vec<&str> = list.members.iter().map(|it| it.text.as_str()).collect();
    let listed = members.join("、");
    let told = members.iter().any(|it| overlaps(it, &list.stem));
    // In which fields somebody is strong is no name for them.
    let told = told || in_which(maker, list).is_some();
    if told || !(3..=5).contains(&members.len()) || length(&listed) > LISTED {
        return;
    }
    let own = Topic {
        point: maker.point(format!("class/{}", list.stem), format!("“{listed}”的总称")),
        evidence: topic.evidence.clone(),
        worth: 0.55,
    };
    let name = maker.source.name();
    let card = Card::Pair {
        stem: match whose(maker, list) {
            Some(owner) => format!("{name}把{listed}称为{owner}的什么？"),
            None => format!("{name}列举{listed}，把它们统称为什么？"),
        },
        answer: list.stem.clone(),
    };
    let why = place(maker, topic, list);
    maker.card(&own, "class", card, why.clone());
    // 填空: the class, in the sentence that names it behind its members.
    let mut sentences = list
        .sentences
        .iter()
        .filter_map(|it| maker.source.sentence(*it));
    let words = sentences.find_map(|it| {
        let (start, end) = (it.text.find(members.first()?)?, it.text.find(&list.stem)?);
        let focus = start.min(end)..end + list.stem.len();
        excerpt(&it.text, focus, IN_STATEMENT)
    });
    if let Some(words) = words.filter(|it| it.matches(&list.stem).count() == 1) {
        let parts = hide(&closed(words), &[&list.stem]);
        let stem = with_gaps(&parts);
        let accepted = vec![Vec::new()];
        let form = Form::Blank { parts, accepted };
        maker.question(&own, "class", (stem, form), Vec::new(), why);
    }
}

/// Whether a sentence that lists them, or the heading above it, has the word for what they are: of `影响全民性、共建性`
/// nobody knows that they are called 特性.
pub(super) fn is_called_so(maker: &Maker<'_>, list: &List) -> bool {
    let head = list.stem.rsplit('的').next().unwrap_or(&list.stem);
    let sentences = list.sentences.iter();
    let mut said = sentences.filter_map(|it| maker.source.sentence(*it));
    let section = maker.source.paper.section(list.section);
    said.any(|it| it.text.contains(head)) || section.is_some_and(|it| it.title.contains(head))
}

/// Longest row of things in a question.
const LISTED: usize = 30;

/// 简答 on what the paper names in passing, a mark for each.
pub(super) fn recited(maker: &mut Maker<'_>, topic: &Topic, list: &List) {
    if !(3..=6).contains(&list.members.len()) {
        return;
    }
    let stem = match in_which(maker, list) {
        Some(asked) => format!("{}写出{asked}。", by_whom(maker)),
        None => format!("写出{}。", asked_for(maker, list).1),
    };
    let rubric = members_rubric(maker, &stem, list, 1);
    let why = format!("列出一项得一分。{}", place(maker, topic, list));
    maker.question(
        topic,
        "recited",
        (stem, Form::Short(rubric)),
        Vec::new(),
        why,
    );
}
