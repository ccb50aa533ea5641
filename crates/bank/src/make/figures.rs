//! Numbers with what they measure.

use super::phrases::see;
use super::quantities::{
    is_bound, is_difference, is_end_of_range, is_measure, is_no_finding, is_predicated,
    is_times_of_nothing, says_something,
};
use super::{IN_STATEMENT, IN_STEM, Maker, ON_CARD, Topic, seed, single};
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::{GAP, hide, with_gaps};
use crate::excerpt::excerpt;
use crate::model::{Card, Form, Kind, Trap};
use crate::rules::Rule;
use crate::wording::{closed, length};
use knowledge::Figure;

pub(super) fn make(maker: &mut Maker<'_>) {
    for it in &maker.source.knowledge.figures {
        let time = it.time.clone().unwrap_or_default();
        let topic = Topic {
            point: maker.point(
                format!("figure/{}/{time}", it.measure),
                format!("{time}{}", it.measure),
            ),
            evidence: maker.source.evidence_of(&[it.sentence]),
            worth: 0.5,
        };
        let answer = format!("{}{}", it.value, it.unit);
        let sentence = maker.source.sentence(it.sentence);
        let unfit = |text: &str| {
            is_end_of_range(text, it) || is_times_of_nothing(text, it) || is_no_finding(text, it)
        };
        if sentence.is_some_and(|sentence| unfit(&sentence.text)) {
            maker.refuse(Kind::Card, Rule::UnfitText, it.measure.clone(), answer);
            continue;
        }
        card(maker, &topic, it, &time, &answer);
        sentence_items(maker, &topic, it, &answer);
    }
}

fn card(maker: &mut Maker<'_>, topic: &Topic, it: &Figure, time: &str, answer: &str) {
    let when = if time.is_empty() || it.measure.contains(time) {
        String::new()
    } else {
        format!("{time}，")
    };
    let sentence = maker.source.sentence(it.sentence);
    let bound = sentence.is_some_and(|sentence| is_bound(&sentence.text, it));
    // Without its time and, where the paper names one, its source, a number is asked in its sentence.
    let whole = sentence.is_some_and(|sentence| {
        !is_predicated(&sentence.text, it) && !is_difference(&sentence.text, it)
    });
    if bound || !is_measure(it) || !whole || time.is_empty() {
        let (text, detail) = (it.measure.clone(), answer.to_owned());
        maker.refuse(Kind::Card, Rule::UnfitText, text, detail);
        return;
    }
    let card = Card::Figure {
        stem: format!(
            "{}{when}{}{}多少？",
            by_source(it),
            it.measure,
            verb(maker, it)
        ),
        answer: answer.to_owned(),
    };
    maker.card(topic, "", card, source_of(it));
}

/// What joins the measure to its number in the paper (`下降至`, `达到`), else 是.
fn verb<'m>(maker: &Maker<'m>, it: &Figure) -> &'m str {
    const CHANGES: &[&str] = &[
        "下降至",
        "上升至",
        "提高到",
        "提升至",
        "增至",
        "降至",
        "升至",
        "达到",
        "提高至",
        "下降到",
        "上升到",
        "增加到",
        "减少到",
        "扩大到",
        "缩短至",
    ];
    let sentence = maker.source.sentence(it.sentence);
    let before = sentence.and_then(|sentence| sentence.text.get(..it.span.start as usize));
    let before = before.unwrap_or_default();
    let found = CHANGES.iter().find(|it| before.ends_with(**it));
    // A rate that already names its change (增长幅度) is so much.
    let named = ["幅度", "增加量", "减少量", "比重"]
        .iter()
        .any(|word| it.measure.ends_with(word));
    found.filter(|_| !named).map_or("是", |it| it)
}

/// `根据《…》，`.
fn by_source(it: &Figure) -> String {
    it.source
        .as_ref()
        .map(|it| format!("根据{it}，"))
        .unwrap_or_default()
}

/// `根据《…》，2019年以来，…是（　　）。`, where the measure can be asked for by name.
fn asked_by_measure(maker: &Maker<'_>, it: &Figure) -> Option<String> {
    let time = it.time.as_deref()?;
    let text = &maker.source.sentence(it.sentence)?.text;
    let when = if it.measure.contains(time) {
        String::new()
    } else {
        format!("{time}，")
    };
    let whole = is_measure(it)
        && !is_bound(text, it)
        && !is_predicated(text, it)
        && !is_difference(text, it);
    let verb = verb(maker, it);
    whole.then(|| format!("{}{when}{}{verb}{GAP}。", by_source(it), it.measure))
}

/// Where the paper has it from.
fn source_of(it: &Figure) -> String {
    it.source
        .as_ref()
        .map(|it| format!("数据来源：{it}。"))
        .unwrap_or_default()
}

fn sentence_items(maker: &mut Maker<'_>, topic: &Topic, it: &Figure, answer: &str) {
    let Some(sentence) = maker.source.sentence(it.sentence) else {
        return;
    };
    let text = sentence.text.as_str();
    let printed = it.span.of(text);
    let why = format!("{}{}", source_of(it), see(maker.source, it.sentence));
    // The number must be named once, or the gap would not say which is meant.
    if printed.is_empty() || text.matches(printed).count() != 1 {
        maker.refuse(
            Kind::Single,
            Rule::NoExcerpt,
            text.to_owned(),
            answer.to_owned(),
        );
        return;
    }
    let focus = it.span.start as usize..it.span.end as usize;
    let says = |words: &&str| text.trim_end_matches('。').ends_with(words) || says_something(words);
    if let Some(words) = excerpt(text, focus.clone(), ON_CARD).filter(says) {
        let parts = hide(&closed(words), &[printed]);
        maker.card(topic, "cloze", Card::Cloze { parts }, why.clone());
    }
    let says = |words: &&str| text.trim_end_matches('。').ends_with(words) || says_something(words);
    let Some(words) = excerpt(text, focus.clone(), IN_STATEMENT).filter(says) else {
        maker.refuse(
            Kind::Blank,
            Rule::NoExcerpt,
            text.to_owned(),
            answer.to_owned(),
        );
        return;
    };
    let parts = hide(&closed(words), &[printed]);
    let stem = closed(&with_gaps(&parts));
    let form = Form::Blank {
        parts,
        accepted: vec![Vec::new()],
    };
    maker.question(topic, "", (stem.clone(), form), Vec::new(), why.clone());
    let truth = closed(words);
    maker.statement(
        topic,
        truth.clone(),
        Claim::Says(words.to_owned()),
        format!("数字与原文一致。{why}"),
    );
    // Beside a bound another number is as true or contradicts itself.
    let pool = match is_bound(text, it) {
        true => Vec::new(),
        false => wrong_numbers(maker, it, printed, words),
    };
    let picked = distractor::pick(
        maker.corpus,
        &[printed],
        pool.clone(),
        1,
        seed(&topic.point, "false"),
    );
    if let Some(rival) = picked.and_then(|it| it.into_iter().next()) {
        let explanation = format!("应为{printed}。{why}");
        maker.misstatement(
            topic,
            truth,
            (printed, &rival.text, rival.trap),
            rival.claim,
            explanation,
        );
    }
    if let Some(asked) = asked_by_measure(maker, it) {
        let key = (
            printed.to_owned(),
            Claim::Says(words.to_owned()),
            "与原文一致。".to_owned(),
            None,
        );
        let pool = pool.clone();
        single(maker, topic, "measure", asked, key, pool, why.clone());
    }
    if length(words) <= IN_STEM && stem.matches(GAP).count() == 1 {
        let key = (
            printed.to_owned(),
            Claim::Says(words.to_owned()),
            "与原文一致。".to_owned(),
            None,
        );
        single(maker, topic, "", stem, key, pool, why);
    }
}

/// Numbers of the same sentence with the same unit first, then numbers of the same order.
fn wrong_numbers(maker: &Maker<'_>, it: &Figure, printed: &str, words: &str) -> Vec<Distractor> {
    let claim = |value: &str| Claim::Measures {
        measure: it.measure.clone(),
        time: it.time.clone(),
        value: value.to_owned(),
    };
    let mut pool = Vec::new();
    for other in &maker.source.knowledge.figures {
        // As it is printed: a bound (以上) may stand behind the unit.
        let printed_there = maker.source.sentence(other.sentence);
        let value = printed_there
            .map_or("", |it| other.span.of(&it.text))
            .to_owned();
        let same = !value.is_empty()
            && other.unit == it.unit
            && other.measure != it.measure
            && value != printed;
        if same && !words.contains(&value) {
            let near = other.sentence == it.sentence;
            pool.push(Distractor {
                claim: claim(&value),
                trap: Trap::WrongOwner,
                why: format!("{value}是文中的另一个数字：{}。", other.measure),
                origin: Some(maker.source.evidence(other.sentence)),
                nearness: if near { 1.0 } else { 0.6 },
                text: value,
            });
        }
    }
    for (at, factor) in [0.8, 1.2, 0.7, 1.3, 0.9, 1.1].into_iter().enumerate() {
        if let Some(text) = scaled(printed, factor)
            && text != printed
            && !words.contains(&text)
            && !is_uncounted(&text)
            && pool.iter().all(|it| it.text != text)
        {
            pool.push(Distractor {
                claim: claim(&text),
                trap: Trap::WrongNumber,
                why: format!("原文的数字是{printed}。"),
                origin: None,
                nearness: 0.4 - 0.05 * at as f32,
                text,
            });
        }
    }
    pool
}

/// Whether nobody counts so: ten thousand 万 are one 亿.
fn is_uncounted(text: &str) -> bool {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    digits.len() >= 5 && text[digits.len()..].starts_with('万')
}

/// A number of the same precision, `factor` times as large; `None` if `value` is no plain number.
fn scaled(value: &str, factor: f64) -> Option<String> {
    let (number, tail) = match value.find(|c: char| !c.is_ascii_digit() && c != '.') {
        Some(at) => value.split_at(at),
        None => (value, ""),
    };
    let decimals = number.split_once('.').map_or(0, |(_, it)| it.len());
    let exact: f64 = number.parse().ok()?;
    let mut rounded = exact * factor;
    // Round numbers stay round.
    let zeros = number.len() - number.trim_end_matches('0').len();
    if decimals == 0 && zeros > 0 {
        let step = 10_f64.powi(i32::try_from(zeros).ok()?);
        rounded = (rounded / step).round() * step;
    }
    Some(format!("{rounded:.decimals$}{tail}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_numbers_keep_the_precision() {
        for (value, factor, expected) in [
            ("43.2", 0.8, Some("34.6")),
            ("8500", 1.2, Some("10200")),
            ("2.5", 1.3, Some("3.2")),
            ("50", 0.8, Some("40")),
            ("若干", 1.2, None),
        ] {
            assert_eq!(scaled(value, factor).as_deref(), expected, "{value}");
        }
    }
}
