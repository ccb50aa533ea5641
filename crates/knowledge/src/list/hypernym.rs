//! What the members of a series are: the head behind 等, the verb before them, or the colon.

use super::inline::Series;
use crate::reading::{Class, Token};
use crate::scene::{self, Form, Scene};
use crate::words;

/// The stem of a series, with the rule that knows it.
pub(super) fn stem(scene: &Scene<'_>, series: &Series<'_>) -> Option<(String, &'static str)> {
    represented(series)
        .or_else(|| placed(scene, series))
        .or_else(|| composed(scene, series))
        .or_else(|| followed(series))
        .or_else(|| appended(scene, series))
        .or_else(|| divided(scene, series))
        .or_else(|| colon(scene, series))
}

/// 以 A、B 为代表的 H.
fn represented(series: &Series<'_>) -> Option<(String, &'static str)> {
    let text = scene::text_of(series.behind);
    let rest = ["为代表的", "为主要代表的", "为典型代表的"]
        .iter()
        .find_map(|it| text.strip_prefix(it))?;
    let skipped = text.len() - rest.len();
    let mut at = 0;
    let from = series.behind.iter().position(|it| {
        at += it.text.len();
        at >= skipped
    })?;
    head(series.behind.get(from + 1..)?).map(|it| (it, "以…为代表的"))
}

/// X 从 A、B、C 等维度 V: the dimensions of X V.
fn placed(scene: &Scene<'_>, series: &Series<'_>) -> Option<(String, &'static str)> {
    const PLACES: &[&str] = &[
        "维度", "方面", "层面", "角度", "视角", "领域", "环节", "途径", "路径",
    ];
    let opener = series
        .before
        .last()
        .filter(|it| matches!(it.text.as_str(), "从" | "在" | "由" | "通过"))?;
    let (_, behind) = counted(series.behind);
    let place = behind
        .first()
        .filter(|it| PLACES.contains(&it.text.as_str()))?;
    let subject = scene
        .subject(opener.start)
        .filter(|it| it.form != Form::Clause);
    let end = behind.last()?.end;
    let said = scene
        .text
        .get(place.end..end)?
        .trim_start_matches(['，', '上']);
    let verb = behind.get(1)?;
    let fits = (2..=24).contains(&said.chars().count()) && subject.is_some();
    let opens = fits && !matches!(verb.text.as_str(), "的" | "使" | "为" | "和" | "与");
    let subject = subject?.text;
    opens.then(|| (format!("{subject}{said}的{}", place.text), "从…等维度"))
}

/// X 由 A、B、C（三个要素）构成; X 具有 A、B、C 等特征: the parts or features of X.
fn composed(scene: &Scene<'_>, series: &Series<'_>) -> Option<(String, &'static str)> {
    let verb = series.before.last()?;
    let (_, behind) = counted(series.behind);
    let head_word = behind.first().map_or("", |it| it.text.as_str());
    let subject = || {
        scene
            .subject(verb.start)
            .filter(|it| it.form != Form::Clause)
            .map(|it| it.text)
    };
    match verb.text.as_str() {
        "由" => {
            let composes = behind
                .iter()
                .any(|it| matches!(it.text.as_str(), "构成" | "组成"));
            let part = if composes && head_word != "构成" && head_word != "组成" {
                head_word
            } else {
                "组成部分"
            };
            composes.then(|| Some((format!("{}的{part}", subject()?), "由…构成")))?
        }
        "具有" | "兼具" | "具备" | "呈现" | "呈现出" | "存在" | "面临" | "体现出" =>
        {
            let light = words::LIGHT_HEADS.has(head_word)
                || matches!(head_word, "特征" | "属性" | "优势" | "风险" | "困境");
            let ends = behind.len() == 1 && light;
            ends.then(|| Some((format!("{}的{head_word}", subject()?), "具有…等特征")))?
        }
        _ => None,
    }
}

/// A、B、C 等 H; A、B、C 三类 H.
fn followed(series: &Series<'_>) -> Option<(String, &'static str)> {
    let (number, behind) = counted(series.behind);
    if !series.open && !number {
        return None;
    }
    let rule = if series.open {
        "、…等"
    } else {
        "、…数词"
    };
    if let Some(head) = head(behind) {
        return Some((head, rule));
    }
    None
}

/// X，包括 A、B; X，如 A、B: the noun phrase that closes the clause before.
fn appended(scene: &Scene<'_>, series: &Series<'_>) -> Option<(String, &'static str)> {
    let opener = series.before.last()?;
    let opens = scene.clause_start(opener.start) == opener.start;
    let example = matches!(
        opener.text.as_str(),
        "如" | "例如" | "比如" | "包括" | "譬如" | "主要包括" | "具体包括"
    );
    if !(opens && example) {
        return None;
    }
    let end = scene.text[..opener.start].trim_end_matches('，').len();
    let words = scene.words(scene.clause_start(end)..end);
    // X 是…的抓手，包括 A、B: it is X that has the parts.
    if words.iter().any(|it| it.text == "是") {
        let subject = scene.subject(opener.start)?;
        let name = subject.form != Form::Clause && subject.text.chars().count() >= 3;
        return name.then_some((subject.text, "，包括"));
    }
    let from = words
        .iter()
        .rposition(|it| !in_phrase(it))
        .map_or(0, |at| at + 1);
    head(&words[from..]).map(|it| (it, "，包括"))
}

/// X 包括 A、B、C; X 分为 A、B、C.
fn divided(scene: &Scene<'_>, series: &Series<'_>) -> Option<(String, &'static str)> {
    let verb = series.before.last()?;
    let (number, behind) = counted(series.behind);
    // X 包括 A、B、C 六大行业: what is counted closes the clause, whatever it is called.
    let closes = number && behind.len() <= 5
        || behind.iter().all(|it| {
            it.class == Class::Mark
                || words::LIGHT_HEADS.has(&it.text)
                || matches!(it.text.as_str(), "内容" | "类" | "种" | "类型")
        });
    if !closes {
        return None;
    }
    let subject = scene
        .subject(verb.start)
        .filter(|it| it.form != Form::Clause)?;
    let anaphoric = scene::points_elsewhere(&subject.text);
    match verb.text.as_str() {
        _ if anaphoric
            || words::MODIFIERS.has(&subject.text)
            || words::GENERIC.has(&subject.text) =>
        {
            None
        }
        "包括" | "包含" | "涵盖" | "囊括" => Some((subject.text, "包括")),
        "具有" | "兼具" | "兼有" if series.members.iter().all(|it| it.ends_with('性')) => {
            Some((format!("{}的特征", subject.text), "具有…性"))
        }
        "分为" | "划分为" | "区分为" => Some((format!("{}的类型", subject.text), "分为")),
        _ => None,
    }
}

/// H：A、B、C。
fn colon(scene: &Scene<'_>, series: &Series<'_>) -> Option<(String, &'static str)> {
    let first = series.first;
    let before = scene.text[..first].strip_suffix('：')?;
    let ends = scene.text[series.end..]
        .chars()
        .next()
        .is_none_or(|it| matches!(it, '。' | '；'));
    if !ends || series.members.len() < 3 {
        return None;
    }
    let start = scene.clause_start(before.len());
    let words = scene.words(start..before.len());
    let from = words
        .iter()
        .rposition(|it| it.class == Class::Verb || matches!(it.text.as_str(), "的"))
        .map_or(0, |at| at + 1);
    let owner = words
        .get(from.saturating_sub(1))
        .is_some_and(|it| it.text == "的");
    let text = if owner {
        scene::text_of(words)
    } else {
        scene::text_of(&words[from..])
    };
    let speaks = words
        .iter()
        .any(|it| words::SPEECH.has(&it.text) || it.text == "关键词");
    ((2..=24).contains(&text.chars().count()) && !speaks && !text.contains('“'))
        .then_some((text, "冒号"))
}

/// Skips 三个, 四大, 五类 before the head.
fn counted(words: &[Token]) -> (bool, &[Token]) {
    let number = |it: &Token| {
        it.tag == "m"
            || it
                .text
                .chars()
                .all(|c| "一二三四五六七八九十两几多".contains(c))
            || it.text.chars().count() == 2
                && it.text.starts_with([
                    '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十',
                ])
                && it.text.ends_with([
                    '个', '大', '种', '类', '项', '条', '方', '重', '级', '股', '者',
                ])
    };
    let Some(first) = words.first().filter(|it| number(it)) else {
        return (false, words);
    };
    let unit = words.get(1).is_some_and(|it| {
        it.tag == "q"
            || matches!(
                it.text.as_str(),
                "个" | "大" | "种" | "类" | "项" | "条" | "方" | "重" | "级"
            )
    });
    let whole = first.text.chars().count() > 1;
    (true, &words[1 + usize::from(unit && !whole)..])
}

/// The noun phrase at the start of `behind`, without weak or light words at its edges.
fn head(behind: &[Token]) -> Option<String> {
    let length = behind.iter().take_while(|it| in_phrase(it)).count();
    let mut words = &behind[..length];
    // 等成本转嫁给…, 等方式迅速扩张: what is followed by 给, 了, 到 is the clause's verb.
    if behind.get(length).is_some_and(|it| {
        matches!(
            it.text.as_str(),
            "给" | "了" | "着" | "到" | "于" | "至" | "成"
        )
    }) && words
        .last()
        .is_some_and(|it| matches!(it.class, Class::Verbish | Class::VerbalNoun))
    {
        words = &words[..words.len() - 1];
    }
    // 等手段发展生产力: the series ends with the light head, what follows is the clause.
    if words.len() > 1 && words::LIGHT_HEADS.has(&words[0].text)
        || words.first().is_some_and(|it| it.text == "领域")
    {
        return None;
    }
    // 等共建平台: a verb with its object names nothing.
    if words.first().is_some_and(|it| {
        it.class == Class::Verbish || it.text.starts_with('共') && it.class == Class::VerbalNoun
    }) {
        return None;
    }
    while let [first, rest @ ..] = words
        && !rest.is_empty()
        && matches!(
            first.text.as_str(),
            "不同" | "相关" | "各类" | "各种" | "多种" | "有关" | "具体"
        )
    {
        words = rest;
    }
    while let Some((last, rest)) = words.split_last() {
        let weak = words::WEAK_TAILS.has(&last.text)
            || words::LIGHT_HEADS.has(&last.text)
            || last.class == Class::Modifier
            || last.class == Class::Verbish;
        if !weak || rest.is_empty() {
            break;
        }
        words = rest;
    }
    let text = scene::text_of(words);
    let says = !words::LIGHT_HEADS.has(&text)
        && !words::GENERIC.has(&text)
        && !words::MODIFIERS.has(&text);
    ((2..=14).contains(&text.chars().count()) && says).then_some(text)
}

fn in_phrase(it: &Token) -> bool {
    !matches!(it.class, Class::Verb | Class::Closed | Class::Mark) && it.tag != "ad"
}
