//! Numbers with a unit, as printed.

/// What multiplies: 2.5 万亿元.
const MAGNITUDES: &[&str] = &["万亿", "千亿", "百亿", "千万", "百万", "亿", "万"];
/// More than the number says: 3 万余场.
const MORE: &[&str] = &["多", "余"];
/// What is counted, the longer before the shorter that it begins with.
const COUNTERS: &[&str] = &[
    "美元",
    "欧元",
    "元",
    "个百分点",
    "个工作日",
    "个标准差",
    "个月",
    "周岁",
    "毫秒",
    "秒",
    "百分点",
    "人次",
    "千瓦时",
    "千瓦",
    "平方公里",
    "平方米",
    "立方米",
    "公里",
    "公顷",
    "公斤",
    "亩",
    "吨",
    "斤",
    "户",
    "套",
    "家",
    "个",
    "辆",
    "台",
    "件",
    "名",
    "次",
    "部",
    "张",
    "场",
    "所",
    "座",
    "项",
    "条",
    "篇",
    "种",
    "位",
    "%",
    "％",
    "‰",
    "倍",
    "岁",
    "小时",
    "分钟",
    "天",
    "人",
    "册",
    "门",
    "类",
    "款",
    "批",
    "份",
    "例",
    "字",
    "列",
    "级",
];
/// Bounds behind the unit.
const BOUNDS: &[&str] = &["以上", "以下", "左右", "以内", "多", "余"];

/// A number in a sentence: its place, its value as printed, its unit.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Number {
    pub(super) start: usize,
    /// Behind the unit and 以上.
    pub(super) end: usize,
    pub(super) value: String,
    pub(super) unit: String,
}

/// The numbers with a unit; years, dates and ordinals are none.
pub(super) fn find(text: &str) -> Vec<Number> {
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
        let unit = unit(&text[at..]);
        let coefficient = unit.is_empty() && is_coefficient(text, start, at);
        if unit.is_empty() && !coefficient || glued {
            continue;
        }
        at += unit.len();
        if coefficient && text[..start].ends_with('-') {
            found.push(Number {
                start: start - 1,
                end: at,
                value: text[start - 1..at].to_owned(),
                unit: String::new(),
            });
            continue;
        }
        let value = text[start..start + length].replace([',', '，'], "");
        found.push(Number {
            start,
            end: at,
            value,
            unit: unit.to_owned(),
        });
    }
    found.extend(shares(text));
    found.sort_by_key(|it| it.start);
    found
}

/// 系数为-0.127: a decimal right behind a copula that nothing counts.
fn is_coefficient(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].trim_end_matches('-');
    let decimal = text[start..end].contains('.');
    let said = ["为", "达", "至", "是"]
        .iter()
        .any(|it| before.ends_with(it));
    let ends = text[end..]
        .chars()
        .next()
        .is_none_or(|it| matches!(it, '，' | '。' | '；' | '、' | '）' | '和' | '与'));
    decimal && said && ends
}

/// 三分之一, 近七成, 三成以上: shares in words.
fn shares(text: &str) -> Vec<Number> {
    const DIGITS: &str = "一二两三四五六七八九十百";
    let mut found = Vec::new();
    for (at, _) in text.match_indices("分之") {
        let before: String = text[..at]
            .chars()
            .rev()
            .take_while(|it| DIGITS.contains(*it))
            .collect();
        let behind = &text[at + "分之".len()..];
        let length: usize = behind
            .chars()
            .take_while(|it| DIGITS.contains(*it))
            .map(char::len_utf8)
            .sum();
        if before.is_empty() || length == 0 {
            continue;
        }
        let start = at - before.len();
        let end = at + "分之".len() + length;
        found.push(Number {
            start,
            end,
            value: text[start..end].to_owned(),
            unit: String::new(),
        });
    }
    for (at, _) in text.match_indices('成') {
        let Some(digit) = text[..at]
            .chars()
            .next_back()
            .filter(|it| DIGITS.contains(*it))
        else {
            continue;
        };
        let start = at - digit.len_utf8();
        let said = [
            "近", "超", "过", "约", "达", "到", "足", "有", "占", "高", "至", "为",
        ]
        .iter()
        .any(|it| text[..start].ends_with(it));
        let end = at + '成'.len_utf8();
        let bound = BOUNDS.iter().find(|it| text[end..].starts_with(**it));
        // 一成为, 三成立: the character begins another word.
        let word =
            text[end..].starts_with(['为', '立', '果', '员', '长', '功', '本', '熟', '就', '效']);
        if said && !word {
            let end = end + bound.map_or(0, |it| it.len());
            found.push(Number {
                start,
                end,
                value: digit.to_string(),
                unit: text[at..end].to_owned(),
            });
        }
    }
    found
}

/// The unit that `rest` begins with, bounds included: 万余场, %以上. Empty where there is none.
fn unit(rest: &str) -> &str {
    let after = |at: usize, all: &[&str]| {
        let found = all.iter().find(|it| rest[at..].starts_with(**it));
        at + found.map_or(0, |it| it.len())
    };
    let early = after(0, MORE);
    let scaled = after(early, MAGNITUDES);
    let more = after(scaled, MORE);
    let counted = after(more, COUNTERS);
    if scaled == early && counted == more {
        return "";
    }
    &rest[..after(counted, BOUNDS)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, String)> {
        find(text)
            .into_iter()
            .map(|it| (it.value, it.unit))
            .collect()
    }

    #[test]
    fn numbers_with_units() {
        for (text, expected) in [
            ("达43.2%", vec![("43.2", "%")]),
            ("占50%以上", vec![("50", "%以上")]),
            ("扩大了7.1倍", vec![("7.1", "倍")]),
            (
                "由3530亿元增至2.5万亿元",
                vec![("3530", "亿元"), ("2.5", "万亿元")],
            ),
            ("8500万个工作岗位", vec![("8500", "万个")]),
            ("举办3.6万余场", vec![("3.6", "万余场")]),
            ("涨了3倍以上", vec![("3", "倍以上")]),
            ("增长3-5个百分点", vec![("3-5", "个百分点")]),
            ("约1,322万人", vec![("1322", "万人")]),
            ("交互项系数为-0.127，显著", vec![("-0.127", "")]),
            ("约三分之一的患者", vec![("三分之一", "")]),
            ("近七成教师", vec![("七", "成")]),
            ("占到三成以上", vec![("三", "成以上")]),
            ("是青年的3倍多", vec![("3", "倍多")]),
        ] {
            let expected: Vec<_> = expected
                .into_iter()
                .map(|(a, b)| (a.to_owned(), b.to_owned()))
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
            "第1035条",
            "三者成为一体",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
