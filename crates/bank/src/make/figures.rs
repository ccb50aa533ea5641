//! Numbers with what they measure.

use super::phrases::see;
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
fn is_measure(it: &Figure) -> bool {
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
fn is_bound(text: &str, it: &Figure) -> bool {
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

/// Whether more is said of what is counted than the measure says: `将有8500万个工作岗位的劳动者被取代` counts no
/// 工作岗位.
fn is_predicated(text: &str, it: &Figure) -> bool {
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
fn is_no_finding(text: &str, it: &Figure) -> bool {
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
fn is_difference(text: &str, it: &Figure) -> bool {
    const MORE: &[&str] = &[
        "多出", "高出", "少", "多", "超出", "高", "低", "快", "慢", "缩短", "延长",
    ];
    let before = text.get(..it.span.start as usize).unwrap_or_default();
    let clause = before.rsplit(['，', '；', '：']).next().unwrap_or_default();
    let rate = clause.contains('每') && !it.measure.contains('每');
    rate || clause.contains('比') && MORE.iter().any(|it| clause.ends_with(it))
}

/// Whether something is so many times as much, and nothing says as what.
fn is_times_of_nothing(text: &str, it: &Figure) -> bool {
    const BASES: &[&str] = &["由", "从", "比", "较", "相当于", "是", "同比", "的"];
    let before = text.get(..it.span.start as usize).unwrap_or_default();
    it.unit.contains('倍') && !BASES.iter().any(|it| before.contains(it))
}

/// Whether the number is one end of a range: `18%~23%`.
fn is_end_of_range(text: &str, it: &Figure) -> bool {
    const DASHES: &[char] = &['~', '～', '—', '–', '-', '－'];
    let before = text.get(..it.span.start as usize).unwrap_or_default();
    let after = text.get(it.span.end as usize..).unwrap_or_default();
    before.ends_with(['或', '每']) || before.ends_with(DASHES) || after.starts_with(DASHES)
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

/// Whether the last clause of a cut has a verb: `散落在三册教材里的18个知识点` waits for one.
fn says_something(words: &str) -> bool {
    const VERBS: &[char] = &[
        '是', '有', '为', '达', '占', '增', '降', '升', '提', '超', '共', '需', '仅', '只', '比',
        '出', '到', '获', '被', '将', '了', '受', '建', '开', '收', '用', '花', '至', '过', '减',
        '扩', '涨', '跌', '不',
    ];
    let clause = words.rsplit(['，', '；', '：']).next().unwrap_or(words);
    clause.contains(VERBS)
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

    fn figure(text: &str, printed: &str, measure: &str, unit: &str) -> Figure {
        let start = text.find(printed).unwrap_or_default();
        Figure {
            value: printed.trim_end_matches(unit).to_owned(),
            unit: unit.to_owned(),
            measure: measure.to_owned(),
            time: None,
            source: None,
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
