//! The part of a sentence that can stand alone around the words that matter.

use crate::wording::{balanced, length, open_reference, opens_alone, unclosed, without_connective};
use std::ops::Range;

/// Clauses that wait for another one.
const SUBORDINATE_STARTS: &[&str] = &[
    "当", "如果", "若", "只有", "只要", "虽然", "尽管", "随着", "由于", "为了", "通过", "既",
    "不仅", "不但", "无论", "不论", "因为", "即使", "正是", "与其", "除了", "在", "从", "对于",
    "围绕", "面对", "作为", "凭借", "借助", "基于", "根据", "按照", "为", "依靠", "依托",
];
/// Ends of such clauses.
const SUBORDINATE_ENDS: &[&str] = &[
    "时",
    "时候",
    "的同时",
    "基础上",
    "过程中",
    "进程中",
    "背景下",
    "条件下",
    "前提下",
    "之后",
    "以来",
    "方面",
    "来看",
    "而言",
    "来说",
    "上",
    "中",
    "下",
    "后",
    "里",
];
/// Openings that complete the clause before them, so that no cut may stand there.
const COMPLETING: &[&str] = &[
    "而且",
    "更",
    "也",
    "还",
    "又",
    "则",
    "就",
    "才",
    "都",
    "而是",
    "但",
    "而",
    "即",
    "才能",
    "从而",
    "的",
    "却",
    "乃至",
    "甚至",
    "和",
    "或",
    "以",
    "特点是",
    "关键",
    "本质",
];

/// Longest clause that may be a name alone.
const TOPIC: usize = 8;
/// Characters by which such a clause has a verb.
const VERBAL: &[char] = &[
    '是', '有', '为', '将', '被', '使', '让', '要', '能', '会', '了', '得', '不', '在', '到', '把',
    '以',
];

/// Openings of what something leads to, or is done for.
const LEADING: &[&str] = &["从而", "进而", "继而", "以便", "以期", "最终"];

/// The words of `sentence` around `focus` (a byte range) that make sense alone, at most `limit`
/// characters; `None` where there are none.
///
/// It starts where the sentence starts (its subject stands there), less a connective, and ends at
/// the sentence's end or at a comma behind which nothing is missed.
pub(crate) fn excerpt(sentence: &str, focus: Range<usize>, limit: usize) -> Option<&str> {
    let body = unclosed_speech(sentence);
    let start = sentence.len() - without_connective(sentence).len();
    if focus.start < start || focus.end > body.len() {
        return None;
    }
    if lost_its_topic(&sentence[..start], &sentence[start..]) {
        return None;
    }
    let ends = cuts(body, focus.end);
    ends.into_iter()
        .rev()
        .filter_map(|end| body.get(start..end))
        .find(|it| {
            length(it) <= limit
                && stands_alone(it)
                && is_whole(it, body)
                && keeps_runs(it, sentence)
        })
}

/// Whether a sentence followed from the one before it, which alone says of what it speaks: `因此，必须发挥优势`.
fn lost_its_topic(connective: &str, rest: &str) -> bool {
    const FOLLOWING: &[&str] = &["因此", "因而", "所以", "为此", "由此", "于是", "故"];
    const MODALS: &[&str] = &["必须", "应", "需", "要", "须", "有必要"];
    // 要素, 应用 and 需求 are things.
    const NAMES: &[&str] = &[
        "要素", "要求", "要点", "要件", "应用", "应对", "应急", "需求",
    ];
    FOLLOWING.iter().any(|it| connective.starts_with(it))
        && MODALS.iter().any(|it| rest.starts_with(it))
        && !NAMES.iter().any(|it| rest.starts_with(it))
}

/// The sentence without its final stop, unless the stop belongs to quoted speech.
fn unclosed_speech(sentence: &str) -> &str {
    if sentence.ends_with('”') {
        sentence
    } else {
        unclosed(sentence)
    }
}

/// Ends to try, ascending: commas outside quotation marks behind `from`, and the end.
fn cuts(body: &str, from: usize) -> Vec<usize> {
    let mut depth = 0_i32;
    let mut ends = Vec::new();
    for (at, c) in body.char_indices() {
        match c {
            '“' | '（' | '《' => depth += 1,
            '”' | '）' | '》' => depth -= 1,
            '，' | '；' if depth == 0 && at >= from && is_clean_cut(body, at, c) => ends.push(at),
            _ => {}
        }
    }
    ends.push(body.len());
    ends
}

/// Whether a text may end at the mark at `at`: the clause before waits for nothing, the one behind
/// completes nothing.
pub(crate) fn is_clean_cut(body: &str, at: usize, mark: char) -> bool {
    let before = &body[..at];
    let after = &body[at + mark.len_utf8()..];
    let clause = before.rsplit(['，', '；']).next().unwrap_or(before);
    let waits = mark == '，'
        && (SUBORDINATE_STARTS.iter().any(|it| clause.starts_with(it))
            || SUBORDINATE_ENDS.iter().any(|it| clause.ends_with(it))
            // `X作为…，` has its verb still to come, and `以A为导向，` what it is done for.
            || clause.contains("作为")
            || clause.starts_with('以') && clause.contains('为'));
    // What something leads to is told whole: `从而站稳立场，|壮大力量`.
    let leads = before
        .split(['，', '；'])
        .skip(1)
        .any(|it| LEADING.iter().any(|word| it.starts_with(word)));
    // `以A为…，以B为…` and the like run on in parallel: no end before the last.
    let opening: String = clause.chars().take(1).collect();
    let runs_on = mark == '，' && !opening.is_empty() && after.starts_with(&opening);
    // `…，改造的成败，` is what the next clause speaks of.
    let named = before.len() > clause.len()
        && length(clause) <= TOPIC
        && clause.contains('的')
        && !clause.contains(VERBAL);
    !waits && !runs_on && !leads && !named && !COMPLETING.iter().any(|it| after.starts_with(it))
}

/// Whether nothing in `text` points outside it.
pub(crate) fn stands_alone(text: &str) -> bool {
    balanced(text) && open_reference(text).is_none() && opens_alone(text) && !answers(text)
}

/// Whether the first clause answers another that is gone: `后者则是…`, `数字劳动则…`.
fn answers(text: &str) -> bool {
    const WHOLE: &[char] = &['原', '规', '准', '法', '否', '细', '守', '通', '总', '再'];
    let clause = text.split('，').next().unwrap_or(text);
    let mut before = None;
    clause.chars().any(|c| {
        let lone = c == '则' && before.is_some_and(|it| !WHOLE.contains(&it));
        before = Some(c);
        lone
    })
}

/// Members of a run in a text; one without the first, or without the last, is torn.
const RUNS: &[&[&str]] = &[
    &["一方面", "另一方面"],
    &["首先", "其次", "再次", "最后"],
    &["一是", "二是", "三是", "四是", "五是"],
    &["第一，", "第二，", "第三，", "第四，"],
    &["一要", "二要", "三要", "四要"],
    &["其一", "其二", "其三"],
    &["不是", "而是"],
];

/// Whether `text`, a part of `sentence`, holds all or nothing of each run in it.
fn keeps_runs(text: &str, sentence: &str) -> bool {
    let holds = |text: &str, word: &str| match word {
        // 另一方面 holds 一方面.
        "一方面" => text.replace("另一方面", "").contains(word),
        _ => text.contains(word),
    };
    RUNS.iter().all(|run| {
        let there: Vec<&&str> = run.iter().filter(|it| holds(sentence, it)).collect();
        let kept = there.iter().filter(|it| holds(text, it)).count();
        kept == 0 || kept == there.len()
    })
}

/// Whether a text cut out of `body` keeps both halves of what comes in halves.
fn is_whole(text: &str, body: &str) -> bool {
    const HALVES: &[(&str, &[&str])] = &[
        ("不仅", &["而且", "还", "也", "更", "又"]),
        ("既", &["又", "也"]),
        ("一方面", &["另一方面"]),
        ("不是", &["而是"]),
        ("首先", &["其次"]),
        ("一是", &["二是"]),
    ];
    let cut = body.len() - body.find(text).unwrap_or(0) > text.len();
    !cut || HALVES
        .iter()
        .all(|(first, second)| !text.contains(first) || second.iter().any(|it| text.contains(it)))
}

/// Where `words` stand in `sentence`, as bytes.
pub(crate) fn find(sentence: &str, words: &str) -> Option<Range<usize>> {
    let start = sentence.find(words)?;
    (!words.is_empty()).then_some(start..start + words.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excerpts_stand_alone() {
        for (sentence, focus, limit, expected) in [
            (
                "因此，企业是创新的核心枢纽。",
                "核心枢纽",
                40,
                Some("企业是创新的核心枢纽"),
            ),
            ("这是从要素的角度而言。", "要素", 40, None),
            ("因此，必须发挥体制优势，整合资源。", "体制优势", 40, None),
            (
                "因此，要素配置决定效率。",
                "要素配置",
                40,
                Some("要素配置决定效率"),
            ),
            (
                "发展以劳动者为主体，依靠算力等新型劳动资料，对数据等进行加工。",
                "新型劳动资料",
                24,
                None,
            ),
            ("它不仅能够推动升级，更能够迸发能量。", "升级", 40, None),
            (
                "企业不仅可以感知市场需求，而且能统筹创新资源。",
                "市场需求",
                14,
                None,
            ),
            (
                "传统产业是体系的基石，关系着体系的先进性、完整性和安全性。",
                "基石",
                12,
                Some("传统产业是体系的基石"),
            ),
            (
                "企业以市场为导向，以项目为依托，在能源领域实现突破，服务农民。",
                "项目",
                16,
                None,
            ),
            (
                "必须引导资本下乡、培养新农人，从而站稳立场，壮大力量，完善机制。",
                "资本",
                22,
                None,
            ),
            (
                "遗产归根到底是劳动者的遗产，改造的成败，取决于谁在场，谁受益。",
                "劳动者",
                20,
                Some("遗产归根到底是劳动者的遗产"),
            ),
            (
                "随着技术的进步，企业需要转型，更需要人才。",
                "进步",
                10,
                None,
            ),
            (
                "习近平强调：“物质贫困不是社会主义，精神贫乏也不是社会主义。”",
                "物质贫困",
                40,
                Some("习近平强调：“物质贫困不是社会主义，精神贫乏也不是社会主义。”"),
            ),
        ] {
            let found = find(sentence, focus).and_then(|it| excerpt(sentence, it, limit));
            assert_eq!(found, expected, "{sentence}");
        }
    }
}
