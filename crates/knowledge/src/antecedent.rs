//! What 前者 and 后者 stand for.

use crate::reading::{Class, Token};
use crate::scene::{self, Scene};
use crate::words;

/// The two nouns that 与 or 和 joins last before 前者, in this sentence or the one before.
pub(crate) fn two_before(scene: &Scene<'_>) -> Option<(String, String)> {
    let former = scene.text.find("前者")?;
    let own = scene.words(0..former);
    last_pair(own).or_else(|| last_pair(scene.before))
}

fn last_pair(tokens: &[Token]) -> Option<(String, String)> {
    let joins = |it: &Token| matches!(it.text.as_str(), "与" | "和" | "及" | "以及");
    (0..tokens.len())
        .rev()
        .filter(|at| joins(&tokens[*at]))
        .find_map(|at| {
            let before = tokens[..at].iter().rev().take_while(|it| names(it)).count();
            let after = tokens[at + 1..].iter().take_while(|it| names(it)).count();
            // Words before and behind the names (兼顾 A 和 B 两类): the pair that matches best.
            let cuts = (1..=before).flat_map(|first| (1..=after).map(move |it| (first, it)));
            cuts.filter_map(|(first, second)| {
                let first = scene::text_of(&tokens[at - first..at]);
                let second = scene::text_of(&tokens[at + 1..at + 1 + second]);
                Some((likeness(&first, &second)?, (first, second)))
            })
            .max_by_key(|(likeness, _)| *likeness)
            .map(|(_, pair)| pair)
        })
}

/// How much two names are of one make: by the same ending, the same length, and how much they say.
fn likeness(first: &str, second: &str) -> Option<(usize, usize)> {
    let length = |it: &str| it.chars().count();
    let ending = first.chars().next_back() == second.chars().next_back();
    let named = |it: &str| (2..=8).contains(&length(it)) && (ending || !words::GENERIC.has(it));
    let alike = usize::from(ending) + usize::from(length(first) == length(second));
    (named(first) && named(second) && alike > 0 && first != second)
        .then_some((alike, length(first) + length(second)))
}

fn names(word: &Token) -> bool {
    let person = word.tag.starts_with("nr") && word.text.chars().count() > 2;
    let nominal = matches!(
        word.class,
        Class::Noun | Class::VerbalNoun | Class::Verbish | Class::Modifier
    );
    nominal && !person
}

/// What the sentence before put on the table, so that 它 may open the next: what it asked for (何谓 X？),
/// what it brought up in quotation marks (还有“X”), or what it said to be a notion (X 这一提法…).
pub(crate) fn topic(before: &[Token]) -> Option<String> {
    let text = scene::text_of(before);
    asked(&text)
        .or_else(|| presented(&text))
        .or_else(|| termed(&text))
        .or_else(|| spoken_of(before))
}

/// 什么是 X？ 何谓 X？ X 呢？
pub(crate) fn asked(question: &str) -> Option<String> {
    const OPENERS: &[&str] = &[
        "什么是",
        "何谓",
        "何为",
        "什么叫",
        "究竟何谓",
        "那么，什么是",
    ];
    const ENDS: &[&str] = &["是什么", "指什么", "是指什么", "呢"];
    let asked = question.trim().strip_suffix(['？', '?'])?;
    let behind = OPENERS.iter().find_map(|it| asked.strip_prefix(it));
    // 什么是“X 的 Y”？
    let quoted = behind.and_then(|it| it.strip_prefix('“')?.strip_suffix('”'));
    if let Some(quoted) = quoted.filter(|it| (2..=10).contains(&it.chars().count())) {
        return Some(quoted.to_owned());
    }
    let before = || ENDS.iter().find_map(|it| asked.strip_suffix(it));
    name(behind.or_else(before)?)
}

/// 与此相关的还有“X”。 这就是“X”的教育思维。: a name in quotation marks that closes the sentence.
fn presented(text: &str) -> Option<String> {
    const VERBS: &[&str] = &["有", "叫", "是", "即", "称", "出", "入", "到"];
    let text = text.trim().strip_suffix('。')?;
    let close = text.rfind('”')?;
    let open = text[..close].rfind('“')?;
    let shell = &text[close + '”'.len_utf8()..];
    let clause = text[..open].rsplit(['，', '：']).next()?;
    let closes = shell.chars().count() <= 6 && !shell.contains('，');
    let brought = VERBS
        .iter()
        .any(|it| clause.trim_end_matches(['了', '一', '个']).ends_with(it));
    (closes && brought).then(|| name(&text[open..close]))?
}

/// What says that the words before it are a name: X 一词, X 这一概念, X 的提法.
const NOTIONS: &[&str] = &[
    "一词",
    "这个词",
    "这一概念",
    "这个概念",
    "的概念",
    "这一术语",
    "这一提法",
    "这个提法",
    "的提法",
    "这一说法",
    "这个说法",
    "这一理念",
];

/// X 一词出自…; X 这一提法，目前…
pub(crate) fn termed(text: &str) -> Option<String> {
    let clause = text.split('，').next()?;
    let at = NOTIONS.iter().filter_map(|it| clause.find(it)).min()?;
    name(&clause[..at])
}

/// A name with another one in brackets that opens the sentence: X（以下简称“Y”）在…, X（English）是….
fn spoken_of(before: &[Token]) -> Option<String> {
    let open = before.iter().position(|it| it.text.starts_with('（'))?;
    let words = &before[..open];
    let nominal = words.len() <= 5 && words.iter().all(names);
    nominal.then(|| name(&scene::text_of(words)))?
}

/// The words of a name, without what stands around it.
fn name(text: &str) -> Option<String> {
    let text = text
        .trim()
        .trim_start_matches("所谓")
        .trim_matches(['“', '”']);
    let fits = (2..=10).contains(&text.chars().count())
        && !text.contains(['的', '，', '“', '”', '、', '《', '（'])
        && !words::GENERIC.has(text)
        && !words::ANAPHORA.has(text)
        && !text.starts_with(['这', '该', '此', '其', '它']);
    fits.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_put_their_object_on_the_table() {
        for (question, name) in [
            ("何谓碎片化？", Some("碎片化")),
            ("什么是“搭便车”？", Some("搭便车")),
            ("什么是“纸面上的合规”？", Some("纸面上的合规")),
            ("沉没成本是什么？", Some("沉没成本")),
            ("比较优势呢？", Some("比较优势")),
            ("怎么办？", None),
            ("什么是这种关系？", None),
            ("为什么是改革？", None),
        ] {
            assert_eq!(asked(question).as_deref(), name, "{question}");
        }
    }

    #[test]
    fn names_are_brought_up_in_quotation_marks_or_called_notions() {
        for (text, name) in [
            ("与之相关的，还有“比较优势”这一理念。", Some("比较优势")),
            ("这就是“科层主义”的管理思维。", Some("科层主义")),
            ("他说过“实事求是”，大家都赞成。", None),
            ("学者们批评了“短视”。", None),
        ] {
            assert_eq!(presented(text).as_deref(), name, "{text}");
        }
        for (text, name) in [
            ("“嵌套”一词出自一位学者。", Some("嵌套")),
            ("集体行动的概念由奥尔森提出。", Some("集体行动")),
            ("新的概念由此产生。", None),
            ("这一概念由此产生。", None),
        ] {
            assert_eq!(termed(text).as_deref(), name, "{text}");
        }
    }
}
