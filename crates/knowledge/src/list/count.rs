//! Counts: 三个, 四大, 五类, 两方面.

use crate::reading::Token;

const NUMERALS: &str = "两二三四五六七八九十23456789";
const UNITS: &[&str] = &[
    "个", "大", "种", "类", "项", "条", "方", "重", "级", "股", "者", "层", "点", "步", "对", "组",
    "道", "维", "批", "门", "部分", "方面", "阶段", "环节", "层次", "形式",
];

/// Endings of nouns that measure: 四小时, 三公里 count no members.
const MEASURES: &[char] = &[
    '时', '钟', '秒', '里', '米', '斤', '克', '吨', '元', '角', '年', '月', '日', '天', '周', '岁',
    '代', '纪', '亩', '度', '倍', '成',
];

/// A count at the start of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) number: usize,
    /// Words that it takes.
    pub(super) words: usize,
    /// Whether the unit is a noun of its own (两方面, 三阶段), the last of the words.
    pub(super) noun: bool,
}

/// 三个, 三类, 四大, 两 方面; not 三农 and not 第三.
pub(super) fn read(words: &[Token]) -> Option<Count> {
    let first = words.first()?;
    let text = &first.text;
    let numeral = text.chars().next().filter(|it| NUMERALS.contains(*it))?;
    let number = value(numeral);
    let rest = &text[numeral.len_utf8()..];
    if rest.is_empty() {
        let unit = words.get(1).map(|it| it.text.as_str())?;
        // 七省市, 十部门: the noun itself is counted.
        let bare = words[1].tag == "n"
            && unit.chars().count() > 1
            && !numeral.is_ascii_digit()
            && !unit.ends_with(MEASURES);
        if bare && !UNITS.contains(&unit) {
            return Some(Count {
                number,
                words: 1,
                noun: false,
            });
        }
        let whole = UNITS.contains(&unit) || words[1].tag == "q";
        return whole.then_some(Count {
            number,
            words: 2,
            noun: unit.chars().count() > 1,
        });
    }
    let exact = UNITS.contains(&rest);
    exact.then_some(Count {
        number,
        words: 1,
        noun: rest.chars().count() > 1,
    })
}

/// How many a name in quotation marks says that they are: “四难”, “三率”.
pub(super) fn of_name(name: &str) -> Option<usize> {
    let numeral = name.trim_start_matches('“').chars().next()?;
    NUMERALS.contains(numeral).then(|| value(numeral))
}

fn value(numeral: char) -> usize {
    match numeral {
        '两' | '二' | '2' => 2,
        '三' | '3' => 3,
        '四' | '4' => 4,
        '五' | '5' => 5,
        '六' | '6' => 6,
        '七' | '7' => 7,
        '八' | '8' => 8,
        '九' | '9' => 9,
        _ => 10,
    }
}
