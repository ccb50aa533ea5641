//! Numbers with what they measure.

use crate::model::Figure;
use crate::reading::{Class, Token};
use crate::scene::{self, Scene};
use paper::{Paper, Sentence, Span};

/// Units, the longer before the shorter that it begins with.
const UNITS: &[&str] = &[
    "万亿美元",
    "亿美元",
    "万美元",
    "万亿元",
    "亿元",
    "万元",
    "个百分点",
    "百分点",
    "亿人次",
    "万人次",
    "人次",
    "亿人",
    "万人",
    "亿千瓦时",
    "万千瓦",
    "万公里",
    "平方公里",
    "公里",
    "万公顷",
    "公顷",
    "万亩",
    "亿亩",
    "亩",
    "亿吨",
    "万吨",
    "万亿斤",
    "亿斤",
    "公斤",
    "万户",
    "亿户",
    "亿立方米",
    "万套",
    "万家",
    "万个",
    "亿个",
    "万辆",
    "万台",
    "万件",
    "亿件",
    "万名",
    "万次",
    "亿次",
    "亿部",
    "亿张",
    "元",
    "美元",
    "%",
    "％",
    "‰",
    "倍",
    "成",
    "岁",
    "天",
    "小时",
    "分钟",
    "人",
    "户",
    "家",
    "个",
    "项",
    "件",
    "套",
    "台",
    "辆",
    "所",
    "座",
    "万",
    "亿",
];
/// Words that count nothing of their own: a number before them alone is no figure.
const WEAK_UNITS: &[&str] = &[
    "个", "人", "家", "项", "件", "所", "座", "天", "万", "亿", "成", "岁", "台", "套",
];

/// Verbs between a measure and its value.
const VERBS: &[&str] = &[
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
    "稳定在",
    "控制在",
];

/// The figures of a paper, in reading order.
pub(crate) fn find(paper: &Paper, scenes: &[Scene<'_>]) -> Vec<Figure> {
    let mut all = Vec::new();
    for scene in scenes {
        let Some(sentence) = paper.sentences.get(scene.sentence) else {
            continue;
        };
        of_sentence(scene, sentence, &mut all);
    }
    all
}

/// A number in a sentence: its place, its value as printed, its unit.
#[derive(Debug, Clone, PartialEq)]
struct Number {
    start: usize,
    /// Behind the unit and 以上.
    end: usize,
    value: String,
    unit: &'static str,
}

fn of_sentence(scene: &Scene<'_>, sentence: &Sentence, all: &mut Vec<Figure>) {
    let source = source(scene.text);
    let numbers = numbers(scene.text);
    let mut before: Option<Figure> = None;
    for number in &numbers {
        let Some((measure, verb)) = measure(scene, number, &numbers, before.as_ref()) else {
            continue;
        };
        let weak = WEAK_UNITS.contains(&number.unit) && verb.is_empty();
        if weak {
            continue;
        }
        let figure = Figure {
            value: number.value.clone(),
            unit: number.unit.to_owned(),
            measure,
            time: time(scene.text, number.start),
            source: source.clone(),
            sentence: sentence.id,
            span: Span::new(number.start, number.end),
        };
        before = Some(figure.clone());
        all.push(figure);
    }
}

/// The numbers with a unit; years, dates and ordinals are none.
fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = text[at..].find(|c: char| c.is_ascii_digit()) {
        let start = at + offset;
        let rest = &text[start..];
        let mut length = rest
            .find(|c: char| {
                !(c.is_ascii_digit() || matches!(c, '.' | ',' | '~' | '-' | '—' | '–' | '～'))
            })
            .unwrap_or(rest.len());
        length = rest[..length]
            .trim_end_matches(['.', ',', '-', '—', '–', '~', '～'])
            .len();
        at = start + length;
        let glued =
            text[..start].ends_with(|c: char| c.is_ascii_alphabetic() || "第图表式.".contains(c));
        let unit = UNITS
            .iter()
            .find(|it| text[at..].starts_with(**it))
            .copied();
        let Some(unit) = unit.filter(|_| !glued) else {
            continue;
        };
        at += unit.len();
        let bound = ["以上", "以下", "左右", "以内", "多"]
            .iter()
            .find(|it| text[at..].starts_with(**it));
        let mut value = text[start..start + length].replace([',', '，'], "");
        if let Some(bound) = bound {
            value.push_str(bound);
            at += bound.len();
        }
        found.push(Number {
            start,
            end: at,
            value,
            unit,
        });
    }
    found
}

/// What the number measures, with the verb that joins them: the words before the verb, back to
/// the clause's start; without a verb of its own the measure before is taken up (分别…, 同比增长).
fn measure(
    scene: &Scene<'_>,
    number: &Number,
    all: &[Number],
    before: Option<&Figure>,
) -> Option<(String, &'static str)> {
    let start = scene.clause_start(number.start);
    let clause = &scene.text[start..number.start];
    // Of 由A增至B the value before is where it comes from.
    let from = clause
        .rfind(['由', '从'])
        .filter(|_| clause.contains("底的") || clause.contains('由') || clause.contains('从'));
    let (subject_end, verb) = verb(clause);
    let head = match from {
        Some(at) if at < subject_end => &clause[..at],
        _ => &clause[..subject_end],
    };
    let own = noun_phrase(scene, start, start + head.len());
    match own {
        Some(measure) if verb.starts_with("分别") => {
            let nth = all
                .iter()
                .filter(|it| it.start >= start && it.end <= number.start)
                .count();
            Some((respective(&measure, nth), verb))
        }
        // 全球有 8500 万个工作岗位: what is counted stands behind the number.
        Some(measure) if counts(verb) => {
            Some((format!("{measure}{}", counted(scene, number)), verb))
        }
        // 规模总体扩大了…: the scale of what was measured before.
        Some(measure)
            if crate::words::GENERIC.has(&measure) || crate::words::LIGHT_HEADS.has(&measure) =>
        {
            let whole = before
                .map(|it| base(&it.measure).to_owned())
                .unwrap_or_default();
            let tail = if is_growth(verb) { growth(verb) } else { "" };
            Some((format!("{whole}{measure}{tail}"), verb))
        }
        Some(measure) if is_growth(verb) => Some((format!("{measure}{}", growth(verb)), verb)),
        Some(measure) => Some((share(measure, verb, scene, number), verb)),
        None => {
            let earlier = all.iter().any(|it| it.end <= number.start);
            let previous = before.filter(|_| earlier)?;
            let again = if verb == "占" {
                share(base(&previous.measure).to_owned(), verb, scene, number)
            } else if is_growth(verb) || clause.contains("同比") || clause.contains("环比") {
                format!("{}{}", base(&previous.measure), growth_words(clause))
            } else {
                base(&previous.measure).to_owned()
            };
            Some((again, verb))
        }
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
    measure
        .trim_end_matches("增长率")
        .trim_end_matches("的增长")
        .trim_end_matches("同比增长")
}

fn growth_words(clause: &str) -> &'static str {
    if clause.contains("同比") {
        "同比增长"
    } else if clause.contains("下降") || clause.contains("减少") {
        "的下降幅度"
    } else {
        "的增长幅度"
    }
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

fn is_growth(verb: &str) -> bool {
    [
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
    ]
    .contains(&verb)
}

fn growth(verb: &str) -> &'static str {
    match verb {
        "下降了" | "下降" | "减少" | "减少了" => "的下降幅度",
        _ => "的增长幅度",
    }
}

/// 占全要素生产率增长的 50%: the whole belongs to the measure.
fn share(measure: String, verb: &str, scene: &Scene<'_>, number: &Number) -> String {
    if !verb.ends_with('占') {
        return measure;
    }
    let clause = &scene.text[scene.clause_start(number.start)..number.start];
    match clause
        .rfind('占')
        .map(|at| clause[at + '占'.len_utf8()..].trim_end_matches('的'))
    {
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
    VERBS
        .iter()
        .filter_map(|it| clause.rfind(it).map(|at| (at, *it)))
        .min_by_key(|(at, it)| {
            (
                std::cmp::Reverse(at + it.len()),
                std::cmp::Reverse(it.len()),
            )
        })
        .unwrap_or((clause.len(), ""))
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
    while let Some(last) = words.last() {
        let light = last.tag == "d"
            || matches!(
                last.text.as_str(),
                "已" | "的"
                    | "也"
                    | "将"
                    | "可能"
                    | "会"
                    | "同比"
                    | "环比"
                    | "总体"
                    | "，"
                    | "比上年"
                    | "约"
                    | "了"
                    | "平均"
                    | "实际"
                    | "又"
                    | "预期"
            );
        if !light {
            break;
        }
        words = &words[..words.len() - 1];
    }
    let text = scene::text_of(words);
    let fits = (2..=40).contains(&text.chars().count());
    (fits && measures(words)).then_some(text)
}

fn measures(words: &[Token]) -> bool {
    words
        .iter()
        .any(|it| matches!(it.class, Class::Noun | Class::VerbalNoun))
        && words
            .first()
            .is_some_and(|it| !scene::points_elsewhere(&it.text))
}

/// The time nearest before the number in the sentence: `2023年`, `2023年底`, `2019年以来`.
fn time(text: &str, at: usize) -> Option<String> {
    let before = &text[..at];
    let year = before
        .rfind('年')
        .filter(|it| before[..*it].ends_with(|c: char| c.is_ascii_digit()))?;
    let start = before[..year]
        .rfind(|c: char| !c.is_ascii_digit())
        .map_or(0, |it| {
            it + before[it..].chars().next().map_or(1, char::len_utf8)
        });
    // The year in the name of a source is not the time of the value.
    if before[year..].starts_with("年）") || before[year..].contains('》') {
        return None;
    }
    let digits = year - start;
    if digits != 4 {
        return None;
    }
    let mut end = year + '年'.len_utf8();
    for tail in ["底", "末", "以来", "上半年", "前三季度"] {
        if text[end..].starts_with(tail) {
            end += tail.len();
            break;
        }
    }
    Some(text[start..end].to_owned())
}

/// 《…》相关数据显示, 根据…发布的报告.
fn source(text: &str) -> Option<String> {
    let marks = [
        "数据显示",
        "显示，",
        "表明，",
        "统计，",
        "报告，",
        "测算，",
        "指出，",
        "调查，",
    ];
    let end = marks.iter().filter_map(|it| text.find(it)).min()?;
    let head = &text[..end];
    if let (Some(open), Some(close)) = (head.find('《'), head.rfind('》'))
        && open < close
    {
        return Some(head[open..close + '》'.len_utf8()].to_owned());
    }
    let head = head.rsplit(['，', '。', '；']).next()?;
    let head = ["根据", "据", "来自"]
        .iter()
        .find_map(|it| head.strip_prefix(it))?;
    let end = if text[end..].starts_with("报告") {
        end + "报告".len()
    } else {
        end
    };
    let name = &text[text.find(head)?..end];
    let name = name.trim_end_matches("相关").trim_end_matches('的');
    (name.chars().count() >= 2).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, &'static str)> {
        numbers(text)
            .into_iter()
            .map(|it| (it.value, it.unit))
            .collect()
    }

    #[test]
    fn numbers_with_units() {
        for (text, expected) in [
            ("达43.2%", vec![("43.2", "%")]),
            ("占50%以上", vec![("50以上", "%")]),
            ("扩大了7.1倍", vec![("7.1", "倍")]),
            (
                "由3530亿元增至2.5万亿元",
                vec![("3530", "亿元"), ("2.5", "万亿元")],
            ),
            ("8500万个工作岗位", vec![("8500", "万个")]),
            ("增长3-5个百分点", vec![("3-5", "个百分点")]),
            ("约1,322万人", vec![("1322", "万人")]),
        ] {
            let expected: Vec<_> = expected
                .into_iter()
                .map(|(a, b)| (a.to_owned(), b))
                .collect();
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn years_and_names_are_no_figures() {
        for text in [
            "2023年",
            "第20次会议",
            "5G基站",
            "裸眼3D",
            "2024年1月",
            "M2增长",
            "图3.2所示",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }

    #[test]
    fn sources_are_named() {
        for (text, expected) in [
            (
                "《数字发展报告（2024年）》相关数据显示，比重达3%",
                Some("《数字发展报告（2024年）》"),
            ),
            ("据国家统计局统计，增长3%", Some("国家统计局")),
            ("增长了3%", None),
        ] {
            assert_eq!(source(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn the_nearest_year_is_the_time() {
        let text = "由2015年底的3530亿元增至2023年底的2.5万亿元";
        let at = |it: &str| text.find(it).unwrap();
        assert_eq!(time(text, at("3530")).as_deref(), Some("2015年底"));
        assert_eq!(time(text, at("2.5")).as_deref(), Some("2023年底"));
        let text = "《报告（2024年）》显示，3%";
        assert_eq!(time(text, text.len() - 2), None);
    }
}
