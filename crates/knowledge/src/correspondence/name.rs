//! What the sides of a correspondence are called, to read in “与 A 对应的〔name〕是”.

use crate::model::List;
use crate::scene::shared_ending;
use crate::words;

/// What items are: the stem of a list that they make, their common ending, else 各项.
pub(super) fn of_items(items: &[String], lists: &[List]) -> String {
    let known = lists.iter().find(|list| {
        list.members.len() == items.len()
            && list
                .members
                .iter()
                .zip(items)
                .all(|(it, item)| it.text == *item)
    });
    if let Some(list) = known {
        return list.stem.clone();
    }
    let shared = whole_ending(items);
    match shared.as_str() {
        "层" => "层次".to_owned(),
        "法" => "方法".to_owned(),
        "型" => "类型".to_owned(),
        "性" => "特性".to_owned(),
        "权" => "权利".to_owned(),
        "化" => "变化".to_owned(),
        it if it.chars().count() >= 2 => shared,
        _ => "项目".to_owned(),
    }
}

/// What items share at their end, without the rest of a word that it cuts: of 事实性幻觉 and 忠实性幻觉
/// not 实性幻觉, but 幻觉.
fn whole_ending(items: &[String]) -> String {
    let shared = shared_ending(items);
    // HTTP and FTP share letters, no word.
    if shared.is_ascii() {
        return String::new();
    }
    let torn = items
        .iter()
        .any(|it| it.chars().count() == shared.chars().count() + 1);
    let rest: String = shared.chars().skip(1).collect();
    let rest = rest.trim_start_matches(['性', '化', '型', '的']).to_owned();
    // 直接税 and 间接税 share 税, not 接税; 长时段 and 短时段 share 时段.
    let known = words::SUFFIXES.has(&shared) || words::GENERIC.has(&shared);
    match torn {
        true if rest.chars().count() >= 2 => rest,
        true if !known => String::new(),
        _ => shared,
    }
}

/// What stands behind a verb, by the verb.
pub(super) fn of_link(link: &str, tail: &str, items: &[String]) -> String {
    // 以 X 为表现形式: the tail names it.
    if let Some(noun) = tail.strip_prefix('为').filter(|it| it.chars().count() >= 2) {
        return noun.to_owned();
    }
    let shared = shared_ending(items);
    let noun = shared.trim_start_matches(['之', '的']);
    if noun.chars().count() >= 2 {
        return noun.to_owned();
    }
    const NAMES: &[(&str, &str)] = &[
        ("对应", "对应内容"),
        ("注重", "侧重点"),
        ("强调", "侧重点"),
        ("重在", "侧重点"),
        ("侧重", "侧重点"),
        ("突出", "侧重点"),
        ("适用", "适用对象"),
        ("用于", "用途"),
        ("源于", "根源"),
        ("来自", "来源"),
        ("影响", "影响对象"),
        ("采用", "做法"),
        ("是", "定位"),
        ("为", "定位"),
        ("有", "特点"),
    ];
    NAMES
        .iter()
        .find(|(verb, _)| link.contains(verb))
        .map_or("内容", |(_, noun)| noun)
        .to_owned()
}
