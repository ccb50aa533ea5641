//! When a number holds, and where the paper has it from.

/// The time nearest before the number in the sentence: `2023年`, `2023年底`, `2019年以来`.
pub(super) fn time(text: &str, at: usize) -> Option<String> {
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
    // 1978年至2012年…由A增加到B: A is the first year's.
    let first = before[..start]
        .strip_suffix('至')
        .or_else(|| before[..start].strip_suffix('到'))
        .filter(|it| it.ends_with('年') && before.ends_with(['由', '从']));
    if let Some(first) = first {
        let digits: usize = first
            .trim_end_matches('年')
            .chars()
            .rev()
            .take_while(char::is_ascii_digit)
            .count();
        let from = first.len() - '年'.len_utf8() - digits;
        return (digits == 4).then(|| first[from..].to_owned());
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
pub(super) fn source(text: &str) -> Option<String> {
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
    fn the_first_of_a_span_is_where_it_rises_from() {
        let text = "1978年至2012年，收入由343元增加到24565元";
        let at = |it: &str| text.find(it).unwrap();
        assert_eq!(time(text, at("343")).as_deref(), Some("1978年"));
        assert_eq!(time(text, at("24565")).as_deref(), Some("2012年"));
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
