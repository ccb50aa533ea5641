//! What a paper calls for under a heading that calls for something: the measures of a path, each a sentence of
//! its part.

use super::Maker;
use crate::excerpt::is_clean_cut;
use crate::standing;
use crate::wording::{
    balanced, bare, calls_for, is_claim, length, open_reference, similarity, unclosed,
    without_connective,
};
use paper::{Section, SectionId, Sentence, SentenceId};

/// Bounds of a measure, in characters: it is told whole, and cards show how it begins.
const MEASURE: std::ops::RangeInclusive<usize> = 8..=96;
/// Shortest measure that may be cut from its sentence.
const SHORT: usize = 10;
/// Longest heading that a stem repeats.
const HEADING: usize = 48;

/// One measure with the sentence that calls for it.
pub(super) struct Measure {
    pub(super) text: String,
    pub(super) sentence: SentenceId,
}

/// A part without parts of its own, and what it calls for.
pub(super) struct Part<'a> {
    pub(super) id: SectionId,
    pub(super) heading: &'a str,
    pub(super) measures: Vec<Measure>,
    /// Whether the heading says what is so: nothing can be called for it.
    pub(super) stated: bool,
}

/// The parts that call for something, in the order of the paper.
pub(super) fn parts<'a>(maker: &Maker<'a>) -> Vec<Part<'a>> {
    let sections = maker.source.paper.sections.iter().enumerate();
    sections
        .filter_map(|(at, it)| part(maker, SectionId(at as u16), it))
        .collect()
}

fn part<'a>(maker: &Maker<'a>, id: SectionId, section: &'a Section) -> Option<Part<'a>> {
    let paper = maker.source.paper;
    let leaf = paper.sections.iter().all(|it| it.parent != Some(id));
    let heading = unclosed(&section.title);
    let fits = length(heading) <= HEADING && balanced(heading) && open_reference(heading).is_none();
    let demanding = calls_for(heading) || is_under_measures(maker, id);
    if !leaf || !fits || section.level < 2 || !demanding {
        return None;
    }
    let sentences = paper.sentences.iter().filter(|it| it.section == id);
    let own: Vec<&Sentence> = sentences.collect();
    let mut measures = Vec::new();
    let parts = own.iter().flat_map(|it| demands(it));
    for (sentence, text) in parts.filter(|it| !says_in_detail(it.1)) {
        match measure(heading, text) {
            Some(text) => measures.push(Measure { text, sentence }),
            // What is called for here cannot be told whole.
            None if calls(text) && !repeats(heading, text) && !text.contains('是') => return None,
            None => {}
        }
    }
    Some(Part {
        id,
        heading,
        measures,
        stated: is_claim(heading) && !calls_for(heading),
    })
}

/// The parts of a sentence that may each call for something.
fn demands(sentence: &Sentence) -> impl Iterator<Item = (SentenceId, &str)> {
    let parts = sentence.text.split('；');
    parts
        .map(|it| (sentence.id, it))
        .filter(|it| !it.1.is_empty())
}

/// Whether it tells what was just said once more, in detail: no other measure.
fn says_in_detail(text: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "具体而言",
        "具体来说",
        "具体来看",
        "具体地说",
        "也就是说",
        "换言之",
    ];
    OPENINGS.iter().any(|it| text.starts_with(it))
}

/// Whether a part above is named for what is to be done.
fn is_under_measures(maker: &Maker<'_>, id: SectionId) -> bool {
    const NAMES: &[&str] = &[
        "路径", "途径", "对策", "措施", "举措", "策略", "建议", "进路", "方略", "之道",
    ];
    let path = maker.source.paper.path(id);
    let above = path.iter().filter(|it| **it != id);
    above
        .filter_map(|it| maker.source.paper.section(*it))
        .any(|it| NAMES.iter().any(|name| it.title.ends_with(name)))
}

/// Whether a sentence calls for something.
fn calls(text: &str) -> bool {
    demand(unclosed(without_connective(text))).is_some()
}

/// The words of a sentence from its demand on, behind what it is demanded for or where: `在初次分配中，要|提高…`.
fn demand(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        if let Some(said) = without_modal(rest) {
            return Some(by_itself(said));
        }
        if calls_for(rest) || somebody_is_to(rest) {
            return Some(rest);
        }
        let (clause, behind) = rest.split_once('，')?;
        // By what something is furthered is what is to be done: `通过数字媒体传播内容，推动融合`.
        let by = clause.strip_prefix("通过").filter(|it| length(it) >= MEANS);
        if by.is_some() && FURTHERS.iter().any(|it| behind.starts_with(it)) {
            return Some(by_itself(rest));
        }
        if !is_setting(clause) {
            return None;
        }
        rest = behind;
    }
}

/// What is done, without 通过 where it is an act itself: `通过完善保障制度`.
fn by_itself(text: &str) -> &str {
    text.strip_prefix("通过")
        .filter(|it| calls_for(it))
        .unwrap_or(text)
}

/// Verbs that say what something is good for.
const FURTHERS: &[&str] = &["推动", "促进", "实现", "提升", "提高", "增强"];
/// Shortest means that is a measure.
const MEANS: usize = 8;

/// Whether it says who is to do something: `国有企业需加快…`.
fn somebody_is_to(text: &str) -> bool {
    const MODALS: &[&str] = &["需要", "必须", "应当", "应", "需", "可以"];
    MODALS.iter().any(|it| {
        let parts = text.split_once(it);
        parts.is_some_and(|(who, what)| {
            let named = (2..=WHO).contains(&length(who)) && !who.contains('，');
            named && calls_for(what)
        })
    })
}

/// Longest name of who is to do something.
const WHO: usize = 8;

/// Whether a clause only says where, for what or by what.
fn is_setting(clause: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "在",
        "为",
        "通过",
        "以",
        "随着",
        "面对",
        "特别是在",
        "尤其是在",
        "针对",
        "鉴于",
        "基于",
        "对于",
        "从",
    ];
    OPENINGS.iter().any(|it| clause.starts_with(it))
}

/// Whether a sentence says its heading again.
fn repeats(heading: &str, text: &str) -> bool {
    let text = bare(without_connective(text));
    text.contains(&bare(heading)) || similarity(&text, heading) >= 0.5
}

/// Words of demand before a measure.
fn without_modal(text: &str) -> Option<&str> {
    const MODALS: &[&str] = &[
        "特别需要",
        "尤其需要",
        "特别要",
        "尤其要",
        "可以通过",
        "需要",
        "必须",
        "应当",
        "还要",
        "也要",
        "还应",
        "要",
        "应",
        "需",
    ];
    MODALS.iter().find_map(|it| text.strip_prefix(it))
}

/// Verbs that say what comes of a measure.
const RESULTS: &[&str] = &[
    "提高",
    "提升",
    "实现",
    "促进",
    "推动",
    "增强",
    "夯实",
    "确保",
    "扩大",
    "持续提升",
    "保障",
    "避免",
    "巩固",
    "厚植",
    "带动",
    "丰富",
    "凝聚",
];

/// Whether a clause only says what comes of what is done.
pub(super) fn comes_of_it(clause: &str) -> bool {
    let led = ["使", "让", "为", "从而", "进而"].iter();
    RESULTS.iter().chain(led).any(|it| clause.starts_with(it))
}

/// Whether a clause of the rest calls for more; what comes of it may be left out.
fn goes_on(rest: &str) -> bool {
    let clauses: Vec<&str> = rest
        .split(['，', '；', '。'])
        .filter(|it| !it.is_empty())
        .collect();
    let more = clauses.iter().any(|it| {
        let result = RESULTS.iter().any(|word| it.starts_with(word));
        let from = it.starts_with('从') && it.contains("方面");
        // `形成多维度评价制度` is done, and comes of nothing.
        let built =
            it.starts_with("形成") && ["制度", "机制", "体系"].iter().any(|end| it.ends_with(end));
        let given = it.starts_with("给予") || it.starts_with("赋予");
        !result && (calls_for(it) || without_modal(it).is_some() || from || built || given)
    });
    // `在坚持市场导向的同时，|统筹资源`: behind a setting the demand goes on, but not within what it is good for
    // (`使居民享受待遇，确保在发展的过程中，成果得到共享`).
    let good_for = clauses
        .first()
        .is_some_and(|it| it.starts_with(['使', '让']) || it.starts_with("确保"));
    let set = !good_for
        && clauses
            .windows(2)
            .any(|it| it[0].starts_with('在') && !it[1].starts_with(['使', '从', '为']));
    more || set
}

/// What a sentence calls for, without what leads to it and without what it is good for.
fn measure(heading: &str, sentence: &str) -> Option<String> {
    let text = unclosed(without_connective(sentence));
    if standing::bears_out(text) || repeats(heading, sentence) {
        return None;
    }
    let text = demand(text)?;
    let fits = |it: &&str| {
        MEASURE.contains(&length(it))
            && balanced(it)
            && open_reference(it).is_none()
            && !it.contains("其他")
            && !it.contains('是')
    };
    let cut = |(at, mark): (usize, char)| {
        // `聚焦甲产业，以乙为重点`: how it is done may be left out.
        let behind = &text[at + mark.len_utf8()..];
        let how = behind.starts_with('以') && !text[..at].contains('，');
        // What it makes of others comes of it: `…，使居民享受更高待遇`.
        let made = behind.starts_with('使') && !behind.starts_with("使其");
        (matches!(mark, '，' | '；') && (how || made || is_clean_cut(text, at, mark))).then_some(at)
    };
    let said = text
        .char_indices()
        .filter_map(cut)
        .chain([text.len()])
        .filter_map(|end| text.get(..end))
        .find(|it| {
            let said = it.trim_end_matches("至关重要");
            // What is cut so short says less than the sentence.
            let enough = length(said) >= SHORT || said.len() == text.len();
            fits(&said) && enough && !goes_on(&text[it.len()..])
        })?;
    let said = said.trim_end_matches("至关重要");
    Some(said.to_owned())
}

/// Measures as a card shows them: together they are said by heart, so long ones by their first clause.
pub(super) fn on_a_card(measures: Vec<String>) -> Vec<String> {
    let whole: usize = measures.iter().map(|it| length(it)).sum();
    if whole <= BY_HEART {
        return measures;
    }
    let first = |it: String, all: bool| {
        let at = it.find('，').filter(|at| is_clean_cut(&it, *at, '，'));
        let clause = at.map_or(it.as_str(), |at| &it[..at]);
        // What comes of it may be left out, what else is done only where nobody would say it all.
        let rest = at.map_or("", |at| &it[at + '，'.len_utf8()..]);
        const BY: &[&str] = &["利用", "通过", "依托", "推动", "借助"];
        let goes_on = !all && !rest.split('，').all(comes_of_it)
            // `发挥技术的作用，利用技术进行改造`: the second clause is the measure.
            || all && BY.iter().any(|it| rest.starts_with(it)) && length(&it) <= TWO;
        // `以技术改造产业，使其…` is done as well, `以技术为重点` only says how.
        let done = calls_for(clause) || clause.starts_with('以') && !clause.contains('为');
        let says = !goes_on && length(clause) >= *MEASURE.start() && done && balanced(clause);
        if says { clause.to_owned() } else { it }
    };
    let shown: Vec<String> = measures.into_iter().map(|it| first(it, false)).collect();
    let left: usize = shown.iter().map(|it| length(it)).sum();
    if left <= AT_MOST {
        return shown;
    }
    shown.into_iter().map(|it| first(it, true)).collect()
}

/// Characters that are said by heart; above so many, what comes of a measure is left out.
const BY_HEART: usize = 120;
/// Longest measure that is told with what serves it.
const TWO: usize = 48;
/// Above so many, each measure is known by its first clause.
const AT_MOST: usize = 150;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_tells_its_measure_whole_and_not_what_comes_of_it() {
        let heading = "弥合数字鸿沟，让农民共享数字红利";
        for (sentence, expected) in [
            (
                "要强化对农村网络的维护，培育良好的用网习惯，提高农民的上网意愿。",
                Some("强化对农村网络的维护，培育良好的用网习惯"),
            ),
            (
                "在初次分配中，要逐步提高劳动报酬的占比，确保农民共享红利。",
                Some("逐步提高劳动报酬的占比"),
            ),
            (
                "要制定一系列农村保障政策，使农民享受更高待遇，确保在发展的过程中，成果得到共享。",
                Some("制定一系列农村保障政策"),
            ),
            // So short it says less than the sentence.
            (
                "要坚持以人为本，确保技术服务于人。",
                Some("坚持以人为本，确保技术服务于人"),
            ),
            (
                "此外，可以通过深化“东数西算”工程，使算力惠及农村。",
                Some("深化“东数西算”工程"),
            ),
            (
                "以数字乡村试点为契机，锚定农民需求布局网络。",
                Some("锚定农民需求布局网络"),
            ),
            // What is furthered is what the means is for.
            (
                "通过网络平台传播身边的典型，推动乡风与网络相融合。",
                Some("通过网络平台传播身边的典型，推动乡风与网络相融合"),
            ),
            (
                "地方政府需加快改造农村电网。",
                Some("地方政府需加快改造农村电网"),
            ),
            (
                "加强农村消费市场的监管至关重要，确保公平竞争。",
                Some("加强农村消费市场的监管"),
            ),
            // What is so, what the heading says, and what points elsewhere.
            ("农民的数字素养是关键要素。", None),
            ("弥合数字鸿沟，让农民共享数字红利。", None),
            ("要完善其他地区的网络设施。", None),
        ] {
            assert_eq!(
                measure(heading, sentence).as_deref(),
                expected,
                "{sentence}"
            );
        }
    }

    #[test]
    fn long_measures_are_shown_by_their_first_clause() {
        let long =
            "加强农村网络建设，提高农民的上网意愿，带动网络零售额增长，促进农民增收致富".repeat(2);
        let all = vec![long.clone(), long, "在初次分配中，提高占比".to_owned()];
        let shown = on_a_card(all);
        assert_eq!(
            shown,
            [
                "加强农村网络建设",
                "加强农村网络建设",
                "在初次分配中，提高占比"
            ]
        );
        // Above what is said by heart each is known by its first clause, but for what that serves.
        let done =
            "加强农村网络建设，培育良好的用网习惯，完善网络零售的售后服务，开拓乡村旅游的线上市场";
        let by = "发挥网络的倍增作用，利用网络改造传统渔业";
        let shown = on_a_card(
            vec![done.to_owned(); 5]
                .into_iter()
                .chain([by.to_owned()])
                .collect(),
        );
        assert_eq!(shown.first().map(String::as_str), Some("加强农村网络建设"));
        assert_eq!(shown.last().map(String::as_str), Some(by));
        let short = vec!["加强农村网络建设，提高上网意愿".to_owned()];
        assert_eq!(on_a_card(short.clone()), short);
    }

    #[test]
    fn settings_and_somebody_stand_before_a_demand() {
        for (text, expected) in [
            ("为缩小差距，需要加快建设", Some("加快建设")),
            ("通过宣传典型，引导农民创业", Some("引导农民创业")),
            ("农民的收入将会更高，要继续努力", None),
            ("网络改变了乡村", None),
        ] {
            assert_eq!(demand(text), expected, "{text}");
        }
    }
}
