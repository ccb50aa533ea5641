//! Numbers with a unit, as printed.

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
/// A number in a sentence: its place, its value as printed, its unit.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Number {
    pub(super) start: usize,
    /// Behind the unit and 以上.
    pub(super) end: usize,
    pub(super) value: String,
    pub(super) unit: &'static str,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, &'static str)> {
        find(text)
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
}
