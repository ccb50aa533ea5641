//! What stands around a name and is no part of it: connectives, adverbs, frames (通俗地讲, 在…语境中),
//! other names.

use crate::reading::{Class, Token};
use crate::words;

/// The words behind connectives, reporting verbs and 在…中.
pub(crate) fn without_fillers(mut words: &[Token]) -> &[Token] {
    // A reporting verb at the very end governs what follows the clause, not the subject in it.
    if let Some(at) = words[..words.len().saturating_sub(1)]
        .iter()
        .rposition(|it| words::SPEECH.has(&it.text) || it.text == "所说" || it.text == "所称")
    {
        words = &words[at + 1..];
    }
    loop {
        let Some(first) = words.first() else {
            return words;
        };
        if words::FILLERS.has(&first.text)
            || first.text == "的"
            || first.class == Class::Mark && first.text != "“" && first.text != "《"
        {
            words = &words[1..];
        } else if matches!(
            first.text.as_str(),
            "在" | "从"
                | "就"
                | "对"
                | "对于"
                | "关于"
                | "作为"
                | "随着"
                | "通过"
                | "受到"
                | "经过"
        ) {
            let local = words.iter().position(|it| {
                matches!(
                    it.text.as_str(),
                    "中" | "上"
                        | "下"
                        | "里"
                        | "时"
                        | "而言"
                        | "来说"
                        | "来看"
                        | "看"
                        | "讲"
                        | "之中"
                        | "之下"
                        | "过程中"
                        | "背景下"
                        | "条件下"
                )
            });
            match local {
                Some(at) => words = &words[at + 1..],
                None => return &[],
            }
        } else {
            return words;
        }
    }
}

/// The words before a trailing adverb, and the adverb.
pub(crate) fn without_adverbs(mut words: &[Token]) -> (&[Token], Option<String>) {
    let mut adverb = None;
    while let Some(last) = words.last() {
        let light = matches!(
            last.text.as_str(),
            "也" | "都"
                | "就"
                | "则"
                | "更"
                | "均"
                | "皆"
                | "还"
                | "又"
                | "正"
                | "主要"
                | "通常"
                | "一般"
                | "往往"
                | "既"
                | "不仅"
                | "不"
                | "并"
                | "并非"
                | "即"
                | "其实"
                | "实际上"
                | "本质上"
                | "实质上"
                | "从本质上"
                | "同样"
                | "前期"
                | "目前"
                | "整体上"
                | "总体上"
                | "仍然"
                | "仍"
                | "一直"
                | "始终"
                | "已经"
                | "已"
                | "无疑"
                | "可能"
                | "应"
                | "应该"
                | "可以"
                | "往往就"
                | "只"
                | "只能"
                | "总"
                | "才"
                | "集中"
                | "突出"
                | "具体"
                | "不但"
                | "并不"
                | "绝不"
                | "不再"
                | "不过"
                | "最终"
                | "究竟"
                | "从来"
                | "从来不"
                | "原"
                | "本"
                | "便"
                | "乃"
                | "多"
                | "这里"
                | "此处"
                | "说到底"
                | "说白了"
                | "简单说"
                | "，"
        ) || is_adverb(last);
        if !light {
            break;
        }
        adverb = Some(last.text.clone());
        words = &words[..words.len() - 1];
    }
    (words, adverb)
}

/// What the dictionary calls an adverb is one where the closed list says so, too; it tags 至上 and 同意
/// the same way.
fn is_adverb(word: &Token) -> bool {
    let closed = words::CLOSED.has(&word.text) || word.text.chars().count() == 1;
    word.tag == "d" && (closed || word.text.ends_with(['然', '是', '地', '乎']))
}

/// Whether what was taken for a subject says something of one: X 则不然，是…; X 是…的概念，指….
pub(crate) fn predicates(text: &str) -> bool {
    const PREDICATES: &[&str] = &[
        "是一", "的是", "不然", "将其", "借自", "源自", "来自", "始于", "与其", "被称", "被誉",
        "被视", "被看",
    ];
    // 长尾原是统计学的术语，指…: where the word comes from.
    const WORDS: &[&str] = &["术语", "概念", "说法", "提法", "的词"];
    let tells_origin = text.contains('是') && WORDS.iter().any(|it| text.ends_with(it));
    text.starts_with('是') || tells_origin || PREDICATES.iter().any(|it| text.contains(it))
}

/// What stands before a cue, without its adverbs (在药理学上|一般).
pub(crate) fn without_lead_adverbs(lead: &str) -> &str {
    const ADVERBS: &[&str] = &[
        "主要",
        "一般",
        "通常",
        "便",
        "就",
        "则",
        "原",
        "本",
        "多",
        "无非",
        "应当",
        "应该",
        "应",
        "不过",
        "不外乎",
        "往往",
        "常",
        "专",
        "特",
        "正",
    ];
    let mut lead = lead.trim();
    while let Some(shorter) = ADVERBS.iter().find_map(|it| lead.strip_suffix(it)) {
        lead = shorter;
    }
    lead
}

/// Whether a clause only says how or where something is said: 通俗地讲, 依…之规定, 在…语境中.
pub(crate) fn is_frame(clause: &str) -> bool {
    const PHRASES: &[&str] = &[
        "顾名思义",
        "说白了",
        "说到底",
        "归根到底",
        "归根结底",
        "换言之",
        "简言之",
        "简单说",
        "具体而言",
        "具体来说",
        "一般而言",
        "一般来说",
        "此处",
        "此外",
        "其三",
        "毋宁说",
        "打个比方",
        "打个比方说",
    ];
    const ENDS: &[&str] = &[
        "地讲",
        "地说",
        "来讲",
        "来说",
        "而言",
        "的话讲",
        "的话说",
        "之规定",
        "的规定",
        "语境中",
        "意义上",
        "的定义",
        "的说法",
        "的理解",
        "的看法",
        "里",
        "中",
        "上",
        "看来",
        "来看",
        "那里",
    ];
    const OPENERS: &[&str] = &[
        "在",
        "依",
        "按",
        "用",
        "从",
        "对",
        "就",
        "根据",
        "放到",
        "放在",
        "落到",
        "具体到",
    ];
    let clause = clause.trim();
    clause.is_empty()
        || PHRASES.contains(&clause)
        || clause.ends_with("地讲")
        || clause.ends_with("地说")
        || OPENERS.iter().any(|it| clause.starts_with(it))
            && ENDS.iter().any(|it| clause.ends_with(it))
}

/// Whether a whole clause only says after whom (依通说, 据世卫组织, 按照…的指导意见).
pub(crate) fn is_source(clause: &str) -> bool {
    let short = (2..=8).contains(&clause.chars().count());
    short && clause.starts_with(['依', '据', '按'])
        || ["按照", "根据", "依据"]
            .iter()
            .any(|it| clause.starts_with(it) && !clause.contains(['，', '是']))
}

/// The first of two names in X 又称 Y, and a term without 所谓 or 的本质 about it.
pub(crate) fn proper_name(text: &str) -> &str {
    const ALIASES: &[&str] = &["又称", "又叫", "也叫", "也称", "亦称", "又名", "俗称"];
    const ASPECTS: &[&str] = &[
        "的本质",
        "的实质",
        "的意思",
        "的含义",
        "的思路",
        "这个概念",
        "这一概念",
        "这一术语",
        "一词",
        "这个词",
    ];
    let text = text.strip_prefix("所谓").unwrap_or(text);
    // 诺思眼中的制度变迁: whose notion it is.
    let text = ["眼中的", "笔下的", "所说的", "意义上的", "语境中的"]
        .iter()
        .find_map(|it| text.split_once(it))
        .map_or(text, |(_, name)| name);
    let cut = ALIASES.iter().filter_map(|it| text.find(it)).min();
    let text = cut.filter(|it| *it >= 6).map_or(text, |it| &text[..it]);
    ASPECTS
        .iter()
        .find_map(|it| text.strip_suffix(it))
        .unwrap_or(text)
}

/// Whether a clause only gives another name of what stands before it.
pub(crate) fn is_other_name(clause: &str) -> bool {
    const OPENERS: &[&str] = &[
        "又称", "亦称", "也称", "又名", "简称", "也叫", "又叫", "或称", "英文", "也即", "亦即",
        "俗称", "别称", "缩写",
    ];
    OPENERS.iter().any(|it| clause.starts_with(it))
}
