//! Which numbers say something, and which of them can be asked for by the name of what they measure.

use crate::wording::length;
use knowledge::Figure;

/// Last words of what has a size: of `启动破产程序` nobody asks how much it is.
const SIZES: &[&str] = &[
    "率", "额", "量", "数", "值", "比", "比例", "比重", "幅度", "规模", "收入", "支出", "面积",
    "人口", "贡献", "成本", "价格", "里程", "份额", "速度", "时长", "投入", "投资", "资产", "负债",
    "利润", "资金", "经费", "工资", "密度", "强度", "温度", "浓度", "费用", "金额", "能力", "水平",
    "预算", "债务", "增速", "寿命", "年龄", "系数", "得分",
];

/// A shorter measure leans on the sentence for its owner: `人均负债`.
const MEASURE: usize = 6;

/// Whether the measure can be asked for by name: no verb is left in it, and what is a share says so.
pub(super) fn is_measure(it: &Figure) -> bool {
    const VERBS: &[&str] = &[
        "不低于",
        "不超过",
        "超过",
        "高于",
        "低于",
        "相差",
        "可",
        "共有",
        "达",
        "达到",
        "约",
        "仅",
        "为",
        "占",
        "至",
        "有",
        "由",
        "从",
        "是",
    ];
    const SHARES: &[&str] = &[
        "率", "比", "占", "增长", "下降", "上升", "贡献", "幅", "份额", "权重", "系数", "度",
        "增速",
    ];
    const COMPARING: &[&str] = &["高于", "低于", "相当于", "超过", "达到", "比"];
    let measure = it.measure.as_str();
    if COMPARING.iter().any(|it| measure.starts_with(it)) {
        return false;
    }
    // How many times as much, of what and since when: only the sentence says.
    if it.unit.contains('倍') {
        return false;
    }
    let share = !it.unit.starts_with(['%', '％']) || SHARES.iter().any(|it| measure.contains(it));
    share
        && length(measure) >= MEASURE
        && SIZES.iter().any(|it| measure.ends_with(it))
        && !VERBS.iter().any(|it| measure.ends_with(it))
        && !measure.contains('已')
}

/// Whether the number is a bound, and what is measured is more or less: `不足5%`.
pub(super) fn is_bound(text: &str, it: &Figure) -> bool {
    const BOUNDS: &[&str] = &[
        "不足",
        "不到",
        "超过",
        "低于",
        "高于",
        "多于",
        "少于",
        "逾",
        "突破",
        "不超过",
        "不低于",
        "近",
    ];
    let before = text.get(..it.span.start as usize).unwrap_or_default();
    BOUNDS.iter().any(|it| before.ends_with(it))
}

/// Whether more is said of what is counted than the measure says: `将有8500万个工作岗位的劳动者被取代` counts no
/// 工作岗位.
pub(super) fn is_predicated(text: &str, it: &Figure) -> bool {
    const GOES_ON: &[&str] = &[
        "增至",
        "增加到",
        "增长到",
        "提高到",
        "提升至",
        "提升到",
        "上升到",
        "上升至",
        "下降到",
        "下降至",
        "降至",
        "升至",
        "扩大到",
        "以上",
        "以下",
        "左右",
        "和",
        "与",
        "及",
        "（",
    ];
    let behind = text.get(it.span.end as usize..).unwrap_or_default();
    let clause = behind
        .split(['，', '。', '；', '、'])
        .next()
        .unwrap_or_default();
    // What is counted stands behind the number and ends the measure.
    let counted = clause.char_indices().map(|(at, c)| at + c.len_utf8());
    let counted = counted
        .filter(|end| it.measure.ends_with(&clause[..*end]))
        .max();
    let rest = &clause[counted.unwrap_or(0)..];
    !rest.is_empty() && !GOES_ON.iter().any(|word| rest.starts_with(word))
}

/// Whether a number finds nothing: it is a base (`每完成1小时`), counts what was just named (`产生、扩散、暴露3个阶段`),
/// or is of somebody nameless (`某平台`).
pub(super) fn is_no_finding(text: &str, it: &Figure) -> bool {
    const PARTS: &[&str] = &["阶段", "方面", "层面", "环节", "部分", "维度", "类", "步骤"];
    let before = text.get(..it.span.start as usize).unwrap_or_default();
    let behind = text.get(it.span.end as usize..).unwrap_or_default();
    let clause = before.rsplit(['，', '；', '：']).next().unwrap_or_default();
    let near: String = clause.chars().rev().take(4).collect();
    let counts = clause.contains('、') && PARTS.iter().any(|it| behind.starts_with(it));
    let nameless = text.replace("某种", "").replace("某些", "").contains('某');
    // How many were asked is no finding: `对1200户的回访显示`.
    let rest = behind.split(['，', '；', '。']).next().unwrap_or_default();
    let sampled = [
        "调查", "统计", "问卷", "访谈", "回访", "样本", "抽样", "受访",
    ]
    .iter()
    .any(|it| rest.contains(it) && !rest.contains("的受访者"));
    near.contains('每') || counts || nameless || sampled
}

/// Whether the number is a difference (`比2018年多出2.1小时`) or for each of something (`平均每节8.7次`): no amount of
/// its own.
pub(super) fn is_difference(text: &str, it: &Figure) -> bool {
    const MORE: &[&str] = &[
        "多出", "高出", "少", "多", "超出", "高", "低", "快", "慢", "缩短", "延长",
    ];
    let before = text.get(..it.span.start as usize).unwrap_or_default();
    let clause = before.rsplit(['，', '；', '：']).next().unwrap_or_default();
    let rate = clause.contains('每') && !it.measure.contains('每');
    rate || clause.contains('比') && MORE.iter().any(|it| clause.ends_with(it))
}

/// Whether something is so many times as much, and nothing says as what.
pub(super) fn is_times_of_nothing(text: &str, it: &Figure) -> bool {
    const BASES: &[&str] = &["由", "从", "比", "较", "相当于", "是", "同比", "的"];
    let before = text.get(..it.span.start as usize).unwrap_or_default();
    it.unit.contains('倍') && !BASES.iter().any(|it| before.contains(it))
}

/// Whether the number is one end of a range: `18%~23%`.
pub(super) fn is_end_of_range(text: &str, it: &Figure) -> bool {
    const DASHES: &[char] = &['~', '～', '—', '–', '-', '－'];
    let before = text.get(..it.span.start as usize).unwrap_or_default();
    let after = text.get(it.span.end as usize..).unwrap_or_default();
    before.ends_with(['或', '每']) || before.ends_with(DASHES) || after.starts_with(DASHES)
}

/// Whether the last clause of a cut has a verb: `散落在三册教材里的18个知识点` waits for one.
pub(super) fn says_something(words: &str) -> bool {
    const VERBS: &[char] = &[
        '是', '有', '为', '达', '占', '增', '降', '升', '提', '超', '共', '需', '仅', '只', '比',
        '出', '到', '获', '被', '将', '了', '受', '建', '开', '收', '用', '花', '至', '过', '减',
        '扩', '涨', '跌', '不',
    ];
    let clause = words.rsplit(['，', '；', '：']).next().unwrap_or(words);
    clause.contains(VERBS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(text: &str, printed: &str, measure: &str, unit: &str) -> Figure {
        let start = text.find(printed).unwrap_or_default();
        Figure {
            value: printed.trim_end_matches(unit).to_owned(),
            unit: unit.to_owned(),
            measure: measure.to_owned(),
            time: None,
            source: None,
            rule: "达到".to_owned(),
            sentence: paper::SentenceId(0),
            span: paper::Span::new(start, start + printed.len()),
        }
    }

    #[test]
    fn a_figure_is_not_asked_without_what_is_said_of_it() {
        for (text, printed, measure, unit, predicated) in [
            (
                "到2025年，全球将有8500万个工作岗位的劳动者可能会被取代。",
                "8500万个",
                "全球工作岗位",
                "万个",
                true,
            ),
            ("全国有832个贫困县。", "832个", "全国贫困县", "个", false),
            (
                "零售额达到5870.3亿元，同比增长12.5%。",
                "5870.3亿元",
                "零售额",
                "亿元",
                false,
            ),
            (
                "零售额由3530亿元增至2.5万亿元。",
                "3530亿元",
                "零售额",
                "亿元",
                false,
            ),
            ("贡献分别为19.0%和37.8%。", "19.0%", "贡献", "%", false),
            ("约12%的农户放弃了耕种。", "12%", "农户", "%", true),
        ] {
            let it = figure(text, printed, measure, unit);
            assert_eq!(is_predicated(text, &it), predicated, "{text}");
        }
    }

    #[test]
    fn what_was_counted_to_find_out_is_no_finding() {
        for (text, printed, unit, finding) in [
            ("对1200户的回访显示，诉求已解决。", "1200户", "户", false),
            (
                "每完成1小时有偿工作，平均花20分钟。",
                "1小时",
                "小时",
                false,
            ),
            ("传播可概括为产生、扩散、暴露3个阶段。", "3个", "个", false),
            ("某平台的配送时限为38分钟。", "38分钟", "分钟", false),
            ("37.0%的受访者曾自行用药。", "37.0%", "%", true),
        ] {
            let it = figure(text, printed, "数量", unit);
            assert_eq!(!is_no_finding(text, &it), finding, "{text}");
        }
        assert!(says_something("其中34人获得赔偿"));
        assert!(!says_something(
            "以“能量”单元为例，散落在三册教材里的18个知识点"
        ));
    }

    #[test]
    fn times_need_a_base_and_are_asked_in_their_sentence() {
        let text = "零售额由2015年的3530亿元增至2023年的2.5万亿元，规模扩大了7.1倍。";
        let it = figure(text, "7.1倍", "零售额规模的增长幅度", "倍");
        assert!(!is_measure(&it) && !is_times_of_nothing(text, &it));
        let text = "规模扩大了7.1倍。";
        assert!(is_times_of_nothing(
            text,
            &figure(text, "7.1倍", "规模", "倍")
        ));
    }
}
