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
use crate::standing;
use crate::wording::{closed, length};
use knowledge::Figure;
use paper::Sentence;

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
        let asked = sentence.is_some_and(|sentence| is_asked(maker, sentence, it));
        if !asked || sentence.is_some_and(|sentence| unfit(&sentence.text)) {
            maker.refuse(Kind::Card, Rule::UnfitText, it.measure.clone(), answer);
            continue;
        }
        card(maker, &topic, it, &time, &answer);
        sentence_items(maker, &topic, it, &answer);
    }
}

/// Whether the number is worth knowing: the paper sums up with it, or it is a norm. What only bears out a
/// claim is looked up and not learnt.
fn is_asked(maker: &Maker<'_>, sentence: &Sentence, it: &Figure) -> bool {
    let printed = it.span.of(&sentence.text);
    let all = maker.source.paper.sentences.iter();
    let summed_up = all
        .filter(|it| !printed.is_empty() && it.text.contains(printed))
        .any(|it| standing::sums_up(maker.source, it));
    let start = it.span.start as usize;
    let before = sentence.text.get(..start).unwrap_or_default();
    let clause = before.rsplit(['，', '；', '。']).next().unwrap_or_default();
    !standing::bears_out(&sentence.text)
        && (summed_up && is_measure(it) || standing::lays_down(clause))
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

/// Whether two measures are of one sort, by the word they end in: a rate beside a rate, not beside a growth.
fn are_comparable(a: &str, b: &str) -> bool {
    let sort = |it: &str| -> Vec<char> { it.chars().rev().take(2).collect() };
    sort(a) == sort(b)
}

/// Numbers of the paper that count the same sort of thing: none is made up.
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
            && are_comparable(&other.measure, &it.measure)
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
    pool
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_beside_their_like() {
        for (a, b, comparable) in [
            ("全国农村网络零售额", "全国农产品网络零售额", true),
            ("劳动投入对经济增长的贡献", "网络零售额同比增长幅度", false),
            ("余债免除的考察期", "信用恢复的考察期", true),
        ] {
            assert_eq!(are_comparable(a, b), comparable, "{a} {b}");
        }
    }
}
