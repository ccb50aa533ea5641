//! What a number measures.

use super::number::Number;
use crate::model::Figure;
use crate::reading::{Class, Token};
use crate::scene::{self, Scene};
use crate::words;

/// Verbs between a measure and its value.
const VERBS: &[&str] = &[
    "缩短至",
    "缩短到",
    "缩短为",
    "上升为",
    "降低至",
    "累计投入",
    "提升至",
    "提升到",
    "提升了",
    "提升",
    "增长近",
    "高达",
    "占到",
    "需",
    "约需",
    "高于",
    "低于",
    "分别下降至",
    "分别上升至",
    "分别增至",
    "分别为",
    "分别达到",
    "分别达",
    "达到了",
    "达到",
    "高达",
    "约为",
    "达",
    "为",
    "是",
    "增至",
    "增加到",
    "增加至",
    "增长到",
    "增长至",
    "提高到",
    "提高至",
    "上升到",
    "上升至",
    "下降到",
    "下降至",
    "降至",
    "降到",
    "升至",
    "扩大到",
    "占",
    "约占",
    "超过",
    "突破",
    "超",
    "增长了",
    "增长",
    "下降了",
    "下降",
    "增加了",
    "增加",
    "减少了",
    "减少",
    "扩大了",
    "扩大",
    "提高了",
    "提高",
    "上涨",
    "上升",
    "不足",
    "近",
    "将有",
    "约有",
    "有",
    "仅为",
    "仅",
    "只有",
    "已达",
    "共",
    "完成",
    "约",
    "接近",
    "保持在",
    "降低到",
    "降低了",
    "降低",
    "稳定在",
    "控制在",
];

/// What the number measures, with the verb that joins them: the words before the verb, back to
/// the clause's start; without words of its own the measure before is taken up (分别…, 同比增长).
pub(super) fn of(
    scene: &Scene<'_>,
    number: &Number,
    all: &[Number],
    before: Option<&Figure>,
) -> Option<(String, &'static str)> {
    let start = scene.clause_start(number.start);
    let clause = &scene.text[start..number.start];
    let (subject_end, verb) = verb(clause);
    // A second number of the clause (分别为 A 和 B) shares subject and verb of the first.
    let earlier: Vec<&Number> = all
        .iter()
        .filter(|it| it.start >= start && it.end <= number.start)
        .collect();
    if let (Some(first), Some(previous)) = (earlier.first(), before)
        && clause.ends_with(['和', '与', '、', '及'])
    {
        let head = &scene.text[start..first.start];
        let own = noun_phrase(scene, start, start + self::verb(head).0)?;
        let tail = previous
            .measure
            .strip_prefix(&respective(&own, 0))
            .unwrap_or("");
        return Some((
            format!("{}{tail}", respective(&own, earlier.len())),
            self::verb(head).1,
        ));
    }
    match noun_phrase(scene, start, start + subject_end) {
        Some(measure) => Some((said(scene, number, before, measure, verb, clause), verb)),
        None => {
            if let Some(share) = share_of(scene, number, clause) {
                return Some((share, "有"));
            }
            // Only of what was measured right before, and by a verb that goes on.
            let previous = before.filter(|it| start <= it.span.end as usize + '，'.len_utf8())?;
            let own = !is_light(&clause[..subject_end]);
            if own && !clause.contains('比') {
                return None;
            }
            let previous = base(&previous.measure).to_owned();
            let again = match verb {
                "占" => share(previous, scene, number),
                _ if clause.contains("同比") || clause.contains("环比") => {
                    format!("{previous}同比{}", growth(verb, number))
                }
                _ if is_growth(verb) => format!("{previous}的{}", growth(verb, number)),
                _ => previous,
            };
            Some((again, verb))
        }
    }
}

/// What is counted, else the words of the clause before the number: the measure of a number that
/// no verb of value joins to one; and where it stands.
pub(super) fn plain(scene: &Scene<'_>, number: &Number) -> Option<(String, &'static str)> {
    const PARTS: &[&str] = &[
        "方面", "部分", "问题", "阶段", "环节", "层面", "维度", "步骤", "要点", "小时", "月",
    ];
    let counted = counted_behind(scene, number);
    let noun = counted.chars().count() >= 2
        && !PARTS.iter().any(|it| counted.starts_with(it))
        && !number.unit.ends_with(['%', '倍', '元', '年']);
    if noun {
        return Some((counted, "数字后的名词"));
    }
    let start = scene.clause_start(number.start);
    let text = scene.text[start..number.start]
        .trim_end_matches(|c| "约近达到超过仅共计已为至的在".contains(c));
    let words = scene.words(start..start + text.len());
    let from = words.iter().position(|it| {
        !(it.tag.starts_with(['m', 't', 'c'])
            || it.class == Class::Mark
            || words::FILLERS.has(&it.text)
            || it.tag == "d")
    })?;
    let text = scene::text_of(&words[from..]);
    let elsewhere = scene::points_elsewhere(&words[from].text);
    let fits = (2..=20).contains(&text.chars().count())
        && !text.contains(|c: char| c.is_ascii_digit())
        && scene::balanced(&text)
        && !elsewhere;
    fits.then_some((text, "数字前的词语"))
}

/// The noun phrase behind the number and 的, up to what is said of it.
fn counted_behind(scene: &Scene<'_>, number: &Number) -> String {
    let from = number.end
        + if scene.text[number.end..].starts_with('的') {
            '的'.len_utf8()
        } else {
            0
        };
    let behind = scene.words(from..scene.clause_end(from));
    let nominal =
        |it: &&Token| matches!(it.class, Class::Noun | Class::VerbalNoun | Class::Modifier);
    let length = behind.iter().take_while(nominal).count();
    scene::text_of(&behind[..length])
}

/// 有 17.8% 的学生没有…: the share of those who.
fn share_of(scene: &Scene<'_>, number: &Number, clause: &str) -> Option<String> {
    let rest = scene
        .text
        .get(number.end..scene.clause_end(number.end))?
        .strip_prefix('的')?;
    let opens = clause.ends_with('有') || clause.is_empty() || clause.ends_with('约');
    let fits = (4..=36).contains(&rest.chars().count()) && number.unit.contains('%');
    (fits && opens).then(|| format!("{rest}的比例"))
}

/// The measure of a clause with a subject of its own.
fn said(
    scene: &Scene<'_>,
    number: &Number,
    before: Option<&Figure>,
    measure: String,
    verb: &str,
    clause: &str,
) -> String {
    let measure = if clause.contains("分别") {
        respective(&measure, 0)
    } else {
        measure
    };
    // 规模总体扩大了…: the scale of what was measured before.
    let whole = (words::GENERIC.has(&measure) || words::LIGHT_HEADS.has(&measure)) && !counts(verb);
    let owner = before.filter(|_| whole).map_or("", |it| base(&it.measure));
    // 全球有 8500 万个工作岗位: what is counted stands behind the number.
    let counted = if counts(verb) {
        counted(scene, number)
    } else {
        String::new()
    };
    let measure = format!("{owner}{measure}{counted}");
    match verb {
        "占" => share(measure, scene, number),
        _ if is_growth(verb) => format!("{measure}的{}", growth(verb, number)),
        _ => measure,
    }
}

/// Of “A 与 B 对 C 的贡献” the measure of the nth.
fn respective(measure: &str, nth: usize) -> String {
    let parts: Vec<&str> = measure.split(['与', '和', '、']).collect();
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else {
        return measure.to_owned();
    };
    if parts.len() < 2 || nth >= parts.len() {
        return measure.to_owned();
    }
    let edge = |it: &str, at: usize| at + it[at..].chars().next().map_or(0, char::len_utf8);
    let prefix = first.rfind(['中', '的']).map_or(0, |at| edge(first, at));
    let tail = last.find(['对', '的']).unwrap_or(last.len());
    let item = match nth {
        0 => &first[prefix..],
        _ if nth + 1 == parts.len() => &last[..tail],
        _ => parts[nth],
    };
    format!("{}{item}{}", &first[..prefix], &last[tail..])
}

/// The measure of a growth without the growth.
fn base(measure: &str) -> &str {
    [
        "的增长幅度",
        "的下降幅度",
        "的增加量",
        "的减少量",
        "同比增长幅度",
        "同比下降幅度",
    ]
    .iter()
    .find_map(|it| measure.strip_suffix(it))
    .unwrap_or(measure)
}

fn counts(verb: &str) -> bool {
    verb.ends_with('有')
}

/// The noun phrase behind the number.
fn counted(scene: &Scene<'_>, number: &Number) -> String {
    let behind = scene.words(number.end..scene.clause_end(number.end));
    let nominal =
        |it: &&Token| matches!(it.class, Class::Noun | Class::VerbalNoun | Class::Modifier);
    let length = behind.iter().take_while(nominal).count();
    scene::text_of(&behind[..length])
}

/// Verbs of change; what they measure is the change, not the thing.
const GROWTH: &[&str] = &[
    "增长", "下降", "增加", "减少", "扩大", "提高", "上涨", "上升", "降低",
];

fn is_growth(verb: &str) -> bool {
    GROWTH.contains(&verb.trim_end_matches('了'))
}

fn growth(verb: &str, number: &Number) -> &'static str {
    let down = ["下降", "减少", "降低"]
        .iter()
        .any(|it| verb.starts_with(it));
    let relative = ["%", "％", "倍", "百分点", "‰"]
        .iter()
        .any(|it| number.unit.contains(it));
    match (down, relative) {
        (true, true) => "下降幅度",
        (true, false) => "减少量",
        (false, true) => "增长幅度",
        (false, false) => "增加量",
    }
}

/// 占全要素生产率增长的 50%: the whole belongs to the measure.
fn share(measure: String, scene: &Scene<'_>, number: &Number) -> String {
    let clause = &scene.text[scene.clause_start(number.start)..number.start];
    let whole = clause
        .rfind('占')
        .map(|at| clause[at + '占'.len_utf8()..].trim_end_matches('的'));
    match whole {
        Some(whole) if !whole.is_empty() => format!("{measure}占{whole}的比重"),
        _ => measure,
    }
}

/// The last verb of value in the clause: where the words before it end.
fn verb(clause: &str) -> (usize, &'static str) {
    // 占全要素生产率增长的 50%: the growth belongs to the whole, 占 is the verb.
    if let Some(at) = clause.rfind('占').filter(|_| clause.ends_with('的')) {
        return (at, "占");
    }
    // 由 A 增至 B: before A stands nothing but the time.
    if let Some(at) = clause
        .rfind(['由', '从'])
        .filter(|at| is_light(&clause[at + '由'.len_utf8()..]))
    {
        return (at, "");
    }
    let found = VERBS
        .iter()
        .filter_map(|it| clause.rfind(it).map(|at| (at, *it)))
        .filter(|(at, it)| is_light(&clause[at + it.len()..]))
        .max_by_key(|(at, it)| (at + it.len(), it.len()));
    match found {
        // 网络零售额由 A 增至 B: the subject ends before 由.
        Some((at, it)) => (
            clause[..at]
                .find('由')
                .filter(|_| clause.contains(|c: char| c.is_ascii_digit()))
                .unwrap_or(at),
            it,
        ),
        None => (clause.len(), ""),
    }
}

/// Nothing but time, approximation and particles.
fn is_light(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_ascii_digit() || "年月日底末初每人约近了到至的在去上半".contains(c))
}

/// The noun phrase between two places, without time and adverbs at its edges.
fn noun_phrase(scene: &Scene<'_>, start: usize, end: usize) -> Option<String> {
    let mut words = scene.words(start..end);
    while let Some(first) = words.first() {
        let time = first.tag.starts_with('m')
            || first.tag.starts_with('t')
            || first.text.ends_with(['年', '月']);
        let light = first.class == Class::Mark
            || first.tag == "d"
            || first.tag == "c"
            || first.class == Class::Closed
            || first.text == "底";
        if !(time || light) {
            break;
        }
        words = &words[1..];
    }
    let mut end = end;
    while let Some(last) = words.last() {
        let light = last.tag == "d"
            || words::FILLERS.has(&last.text)
            || "已的也将会约了又要都经仅就，".contains(last.text.as_str())
            || matches!(
                last.text.as_str(),
                "可能"
                    | "同比"
                    | "环比"
                    | "总体"
                    | "比上年"
                    | "平均"
                    | "实际"
                    | "预期"
                    | "分别"
                    | "预计"
                    | "统一"
            );
        if !light {
            break;
        }
        end = last.start;
        words = &words[..words.len() - 1];
    }
    // The range may cut a word (价格上涨 as one): the text counts, not the words.
    let text = without_consequence(scene.text.get(words.first()?.start..end)?.trim());
    let fits =
        (2..=40).contains(&text.chars().count()) && !text.contains(|c: char| c.is_ascii_digit());
    (fits && measures(words)).then_some(text)
}

/// What follows from something is measured, not that it follows: `由此带来的损失`, `企业因此增加的成本`.
fn without_consequence(text: &str) -> String {
    const CONSEQUENCES: &[&str] = &[
        "由此可见",
        "由此带来的",
        "由此产生的",
        "由此",
        "因此",
        "从而",
        "进而",
        "据此",
        "为此",
        "因而",
    ];
    let plain = CONSEQUENCES
        .iter()
        .fold(text.to_owned(), |it, word| it.replace(word, ""));
    plain.trim_start_matches(['，', '使', '的']).to_owned()
}

fn measures(words: &[Token]) -> bool {
    words
        .iter()
        .any(|it| matches!(it.class, Class::Noun | Class::VerbalNoun))
        && words
            .first()
            .is_some_and(|it| !scene::points_elsewhere(&it.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_holds_no_consequence() {
        for (text, measure) in [
            ("由此产生的经济损失", "经济损失"),
            ("企业因此增加的成本", "企业增加的成本"),
            ("城镇化率", "城镇化率"),
            ("，因此平均产量", "平均产量"),
        ] {
            assert_eq!(without_consequence(text), measure, "{text}");
        }
    }
}
