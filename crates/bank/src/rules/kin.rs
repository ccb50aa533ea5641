//! Rules on gaps that a word akin to the hidden one fits as well.

use super::answers::none_is;
use crate::corpus::{Corpus, Source};
use crate::draft::Draft;
use crate::model::ClozePart;
use crate::wording::length;
use paper::Sentence;

/// Another name of its part for what is hidden: `对（传统产业）进行改造` under a heading that has 传统制造业. What a
/// sentence says of its subject is said of that one.
pub(super) fn has_no_second_name(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    const SAYING: &[&str] = &[
        "是",
        "不仅是",
        "既是",
        "不只是",
        "兼具",
        "具有",
        "作为",
        "指",
    ];
    let Some((source, own)) = proof(draft, corpus) else {
        return Ok(());
    };
    let around = around(source, own);
    let shown = draft.visible();
    none_is(draft, |it| {
        let subject = SAYING.iter().any(|word| it.behind.starts_with(word));
        // A longer name holds it: 中国特色社会主义, of which 社会主义 is hidden.
        let longer = |term: &str| term != it.hidden && term.ends_with(&it.hidden);
        let second = |term: &str| {
            (are_names_of_one(term, it.hidden) || longer(term))
                && around.iter().any(|text| text.contains(term))
                && !it.before.contains(term)
                && !it.behind.contains(term)
        };
        let mut terms = source.knowledge.terms.iter();
        // What takes longest comes last.
        !subject
            && terms.any(|term| second(&term.text))
            && !has_counterpart(source, &shown, it.hidden)
    })
}

/// A name of which the beginning alone is a name, and fits: `巩固（资本主义生产关系）` with 资本主义. What is quoted is asked
/// for in its words.
pub(super) fn is_no_longer_than_needed(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let Some((source, _)) = proof(draft, corpus) else {
        return Ok(());
    };
    let shown = draft.visible();
    none_is(draft, |it| {
        let quoted = it.before.matches('“').count() > it.before.matches('”').count();
        let begins =
            |term: &str| length(term) >= NAME && term != it.hidden && it.hidden.starts_with(term);
        // The beginning is an -ism or another whole, and not the word that the head belongs to: 科技创新体系.
        let whole = |term: &str| WHOLES.iter().any(|tail| term.ends_with(tail));
        let mut terms = source.knowledge.terms.iter();
        !quoted
            && terms.any(|term| begins(&term.text) && whole(&term.text))
            && !has_counterpart(source, &shown, it.hidden)
    })
}

/// A gap that begins with what the whole paper is about and goes on into another word: `向发展（新质生产力顺畅流动）`.
pub(super) fn is_no_topic_with_its_verb(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let Some((source, _)) = proof(draft, corpus) else {
        return Ok(());
    };
    none_is(draft, |it| {
        let runs_on = |topic: &&str| {
            let rest = it.hidden.strip_prefix(*topic);
            rest.is_some_and(|it| length(it) >= 2)
        };
        source.topics.iter().any(runs_on)
    })
}

/// What opens with the field that a word is borrowed from: `在数学领域，（　　）描述了…`.
pub(super) fn is_no_gloss(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const FIELDS: &[&str] = &["领域", "学中", "学里", "学上", "学界"];
    let shown = draft.visible();
    let opening = shown.split_once('，').map_or("", |it| it.0);
    let borrowed = opening.starts_with('在')
        && length(opening) <= OPENING
        && FIELDS.iter().any(|it| opening.ends_with(it));
    none_is(draft, |_| borrowed)
}

/// The paper's catchword: who has seen its headings and a few of its sentences puts it wherever it fits
/// (`做大（蛋糕）`).
pub(super) fn is_no_catchword(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let Some((source, _)) = proof(draft, corpus) else {
        return Ok(());
    };
    none_is(draft, |it| {
        if !it.before.ends_with('“') {
            return false;
        }
        let quoted = format!("“{}”", it.hidden);
        let headings = source.paper.sections.iter();
        let headings = headings.filter(|it| it.title.contains(&quoted));
        let sentences = source.paper.sentences.iter();
        let sentences = sentences.filter(|other| other.text.contains(it.hidden));
        headings.take(HEADINGS).count() == HEADINGS
            && sentences.take(SENTENCES).count() == SENTENCES
    })
}

/// Headings and sentences that make a quoted word a catchword.
const HEADINGS: usize = 3;
const SENTENCES: usize = 10;

/// A word that is hidden twice: two gaps are read as two words.
pub(super) fn is_hidden_once(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let mut hidden: Vec<&str> = Vec::new();
    for part in draft.parts() {
        if let ClozePart::Hidden(text) = part {
            if hidden.contains(&text.as_str()) {
                return Err(text.clone());
            }
            hidden.push(text);
        }
    }
    Ok(())
}

/// A short sentence that could stand in any paper: nothing in it is of a heading of this one. `（　　）是经济发展的命脉`.
pub(super) fn is_of_the_paper(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let Some((source, _)) = proof(draft, corpus) else {
        return Ok(());
    };
    let shown = draft.visible();
    let terms = source.knowledge.terms.iter().take(SUBJECTS);
    let named = |term: &str| {
        let mut sections = source.paper.sections.iter();
        length(term) >= 3 && shown.contains(term) && sections.any(|it| it.title.contains(term))
    };
    let mut headed = terms.map(|it| it.text.as_str());
    let bare = length(&shown) < BARE && !shown.contains(['“', '、']) && !headed.any(named);
    none_is(draft, |_| bare)
}

/// Terms, best first, that a heading may name, and shortest sentence that says enough without one.
const SUBJECTS: usize = 60;
const BARE: usize = 20;

/// Several things in one gap, where nothing says how many: `向（厚度优势及质量优势）转变`.
pub(super) fn is_one_thing(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    none_is(draft, |it| {
        let turned = it.before.ends_with(['向', '从']) && it.behind.starts_with(['转', '向', '的']);
        turned && it.hidden.contains(['及', '和', '与', '、'])
    })
}

/// What a whole sentence is good for, at its end: `…，为更好贯彻（　　），奠定基础`.
pub(super) fn is_no_purpose(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const SERVES: &[&str] = &["奠定", "提供", "创造", "注入", "打下"];
    none_is(draft, |it| {
        let clause = it.before.rsplit(['，', '；']).next().unwrap_or_default();
        let later = clause.len() < it.before.len();
        later && clause.starts_with('为') && SERVES.iter().any(|word| it.behind.contains(word))
    })
}

/// What the paper is about, with a word that adds nothing (`社会生产力`), and what stands before it in a quotation
/// (`发展（社会劳动）的生产力`): the topic alone fits, and the sentence stands without the other.
pub(super) fn is_no_dressed_topic(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    const ADDS_NOTHING: &[&str] = &["社会", "整个", "全部", "现实", "实际", "人类"];
    let Some((source, _)) = proof(draft, corpus) else {
        return Ok(());
    };
    none_is(draft, |it| {
        let topics = || source.topics.iter();
        let dressed = topics().any(|topic| {
            let added = it.hidden.strip_suffix(topic);
            added.is_some_and(|it| ADDS_NOTHING.contains(&it))
        });
        let quoted = it.before.matches('“').count() > it.before.matches('”').count();
        let behind = it.behind.strip_prefix('的');
        let before_it = behind.is_some_and(|it| topics().any(|topic| it.starts_with(topic)));
        dressed || quoted && before_it
    })
}

/// Longest opening that names a field.
const OPENING: usize = 8;

/// A figure of speech at the end of a sentence: `…，使“（　　）”焕发活力`.
pub(super) fn is_no_figure_of_speech(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    none_is(draft, |it| {
        let before = it.before.trim_end_matches(['“', '‘']);
        let quoted = before.len() < it.before.len();
        let clause = before.rsplit(['，', '；']).next().unwrap_or_default();
        let ends = it.behind.trim_end_matches(['。', '”', '’']);
        quoted && ["使", "让", "令"].contains(&clause) && !ends.contains(['，', '；'])
    })
}

/// Shortest name.
const NAME: usize = 4;
/// How what can stand for itself ends.
const WHOLES: &[&str] = &["主义", "社会", "经济", "国家"];

/// Whether two names begin alike and end in the same class: 新兴行业 and 新兴产业.
fn are_names_of_one(a: &str, b: &str) -> bool {
    let begin = |it: &str| it.chars().take(2).collect::<String>();
    let long = length(a) >= NAME && length(b) >= NAME;
    let apart = !a.contains(b) && !b.contains(a);
    long && apart && begin(a) == begin(b) && a.chars().last() == b.chars().last()
}

/// Whether a name of the same class stands in what is shown, and tells which class is asked for: 私有制 of 公有制.
fn has_counterpart(source: &Source<'_>, shown: &str, hidden: &str) -> bool {
    let end = |it: &str| it.chars().rev().take(2).collect::<String>();
    let mut terms = source.knowledge.terms.iter();
    terms.any(|it| {
        let topic = source.topics.contains(&it.text.as_str());
        let like = length(&it.text) >= NAME && end(&it.text) == end(hidden);
        like && !topic && shown.contains(&it.text)
    })
}

fn proof<'c>(draft: &Draft, corpus: &'c Corpus<'_>) -> Option<(&'c Source<'c>, &'c Sentence)> {
    let source = corpus.source(&draft.point.paper)?;
    let first = draft.evidence.first()?;
    Some((source, source.sentence(first.sentence)?))
}

/// The part that a sentence stands in, and the headings over it.
fn around<'s>(source: &Source<'s>, own: &Sentence) -> Vec<&'s str> {
    let paper = source.paper;
    let beside = paper.sentences.iter();
    let beside = beside.filter(|it| paper.is_within(it.section, own.section));
    let headings = paper.path(own.section).into_iter();
    let headings = headings.filter_map(|it| paper.section(it));
    beside
        .map(|it| it.text.as_str())
        .chain(headings.map(|it| it.title.as_str()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::blank;
    use super::*;
    use crate::fixture;

    /// A paper whose part on 人才 speaks of 传统种植业 and 特色智慧农业 as well.
    fn judged(
        judge: impl Fn(&Draft, &Corpus<'_>) -> Result<(), String>,
        gap: (&str, &str),
    ) -> bool {
        let mut paper = fixture::paper();
        let beside = paper.sentences.iter_mut();
        let mut beside = beside.filter(|it| it.text == "人才短缺影响内生性。");
        let beside = beside.next().expect("the fixture's sentence");
        beside.text = "传统种植业缺人，特色智慧农业缺钱。".to_owned();
        let mut knowledge = fixture::knowledge();
        let model = knowledge.terms[0].clone();
        for text in [
            "传统农业",
            "传统种植业",
            "智慧农业",
            "特色智慧农业",
            "集体经济",
            "集体所有制",
            "个体所有制",
        ] {
            knowledge.terms.push(knowledge::Term {
                text: text.to_owned(),
                sentences: Vec::new(),
                ..model.clone()
            });
        }
        let (papers, knowledge) = ([paper], [knowledge]);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        judge(&blank(gap.0, &[gap.1]), &corpus).is_ok()
    }

    #[test]
    fn a_gap_that_a_word_akin_fits_as_well_is_refused() {
        for (text, hidden, fair) in [
            ("利用数字技术对传统农业进行改造。", "传统农业", false),
            ("传统农业是粮食安全的根基。", "传统农业", true),
            ("资金将流向智慧农业的各个环节。", "智慧农业", false),
            ("资金将流向特色智慧农业的各个环节。", "特色智慧农业", true),
        ] {
            assert_eq!(judged(has_no_second_name, (text, hidden)), fair, "{text}");
        }
    }

    #[test]
    fn a_gap_that_its_beginning_fits_is_refused() {
        for (text, hidden, fair) in [
            ("改革将进一步巩固集体经济组织。", "集体经济组织", false),
            ("习近平指出，要“巩固集体经济组织”。", "集体经济组织", true),
            ("改革将进一步巩固网络平台组织。", "网络平台组织", true),
        ] {
            assert_eq!(
                judged(is_no_longer_than_needed, (text, hidden)),
                fair,
                "{text}"
            );
        }
    }

    #[test]
    fn a_counterpart_tells_which_class_is_asked_for() {
        let (papers, knowledge) = ([fixture::paper()], [fixture::knowledge()]);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        let mut source_terms = knowledge[0].terms.iter();
        assert!(source_terms.any(|it| it.text == "网络平台"));
        let source = &corpus.sources[0];
        for (shown, hidden, expected) in [
            ("网络平台替代了（　　）", "线下平台", true),
            ("网络设施替代了（　　）", "线下平台", false),
        ] {
            assert_eq!(has_counterpart(source, shown, hidden), expected, "{shown}");
        }
    }

    #[test]
    fn glosses_figures_of_speech_and_words_hidden_twice_are_refused() {
        for (judge, text, hidden, fair) in [
            (
                is_no_gloss as fn(&Draft, &Corpus<'_>) -> Result<(), String>,
                "在生态学中，边缘效应描述了两个群落的交界处物种更多的现象。",
                "边缘效应",
                false,
            ),
            (
                is_no_gloss,
                "在信息化的基础上，智慧农业将带动农民增收。",
                "智慧农业",
                true,
            ),
            (
                is_no_figure_of_speech,
                "以网络平台带动小农户，使“老把式”焕发新活力。",
                "老把式",
                false,
            ),
            (
                is_no_figure_of_speech,
                "要为资本设立“红绿灯”制度，规范市场。",
                "红绿灯",
                true,
            ),
            (
                is_hidden_once,
                "网络平台是根基，合作社是发展网络平台的关键。",
                "网络平台",
                false,
            ),
            (
                is_one_thing,
                "农业将从规模优势向品质优势及品牌优势转变。",
                "品质优势及品牌优势",
                false,
            ),
            (
                is_one_thing,
                "农业将从规模优势向品质优势转变。",
                "品质优势",
                true,
            ),
            (
                is_no_purpose,
                "降低成本，为更好贯彻共享理念，实现增收奠定基础。",
                "共享理念",
                false,
            ),
            (
                is_no_purpose,
                "为农民增收提供支撑的是网络平台。",
                "网络平台",
                true,
            ),
            (
                is_hidden_once,
                "网络平台是根基，合作社是关键。",
                "网络平台",
                true,
            ),
        ] {
            assert_eq!(judged(judge, (text, hidden)), fair, "{text}");
        }
    }

    #[test]
    fn a_topic_alone_fits_where_it_is_only_dressed() {
        let mut knowledge = fixture::knowledge();
        let paper = fixture::paper();
        let topic = knowledge.terms.iter_mut().find(|it| it.text == "网络平台");
        topic.expect("the topic").sentences = paper.sentences.iter().map(|it| it.id).collect();
        let (papers, knowledge) = ([paper], [knowledge]);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        for (text, hidden, fair) in [
            ("乡村是现实网络平台发达的地方。", "现实网络平台", false),
            ("乡村是智慧网络平台发达的地方。", "智慧网络平台", true),
            (
                "费孝通认为“发展乡土社会的网络平台是任务”。",
                "乡土社会",
                false,
            ),
            ("费孝通认为“发展乡土社会的组织是任务”。", "乡土社会", true),
        ] {
            let gap = blank(text, &[hidden]);
            assert_eq!(is_no_dressed_topic(&gap, &corpus).is_ok(), fair, "{text}");
        }
    }

    #[test]
    fn a_gap_goes_not_on_behind_the_topic() {
        let mut knowledge = fixture::knowledge();
        let paper = fixture::paper();
        let topic = knowledge.terms.iter_mut().find(|it| it.text == "数字乡村");
        topic.expect("the topic").sentences = paper.sentences.iter().map(|it| it.id).collect();
        let (papers, knowledge) = ([paper], [knowledge]);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        for (hidden, fair) in [("数字乡村顺畅流动", false), ("网络平台顺畅流动", true)]
        {
            let text = format!("要让各类要素向发展{hidden}。");
            let gap = blank(&text, &[hidden]);
            assert_eq!(
                is_no_topic_with_its_verb(&gap, &corpus).is_ok(),
                fair,
                "{hidden}"
            );
        }
    }

    #[test]
    fn names_of_one_begin_alike_and_end_in_the_same_class() {
        for (a, b, expected) in [
            ("传统产业", "传统制造业", true),
            ("新兴行业", "新兴产业", true),
            ("传统产业", "传统生产力", false),
            ("传统产业", "传统产业链业", false),
            ("数字鸿沟", "数字经济", false),
            ("产业", "行业", false),
        ] {
            assert_eq!(are_names_of_one(a, b), expected, "{a} / {b}");
        }
    }

    #[test]
    fn a_catchword_is_quoted_in_headings_and_said_all_over() {
        let (mut papers, knowledge) = ([fixture::paper()], [fixture::knowledge()]);
        let text = "网络做大了乡村的“鱼塘”。";
        for (headings, sentences, open) in [(3, 10, true), (2, 10, false), (3, 4, false)] {
            papers[0] = fixture::paper();
            let titles = papers[0].sections.iter_mut().skip(1).take(headings);
            titles.for_each(|it| it.title.push_str("与“鱼塘”"));
            let said = papers[0].sentences.iter_mut().take(sentences);
            said.for_each(|it| it.text.push_str("鱼塘"));
            let corpus = Corpus::new(&papers, &knowledge, &[]);
            let found = is_no_catchword(&blank(text, &["鱼塘"]), &corpus);
            assert_eq!(found.is_err(), open, "{headings} {sentences}");
        }
    }
}
