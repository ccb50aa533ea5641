//! Rules on truth: the key is proved, nothing else is.

use crate::corpus::Corpus;
use crate::draft::Draft;
use crate::model::{Card, Content, Evidence, Form, Point, Question, Rubric};
use crate::wording::{Bigrams, length};

pub(super) fn evidence_exists(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    if draft.evidence.is_empty() {
        return Err("no evidence".to_owned());
    }
    match draft
        .evidence
        .iter()
        .find(|it| corpus.sentence(it).is_none())
    {
        Some(it) => Err(format!("{} {}", it.paper, it.sentence)),
        None => Ok(()),
    }
}

fn rubrics(draft: &Draft) -> Vec<&Rubric> {
    match draft.question().map(|it| &it.form) {
        Some(Form::Term(it) | Form::Short(it) | Form::Essay(it)) => vec![it],
        Some(Form::Material { tasks, .. }) => tasks.iter().map(|it| &it.rubric).collect(),
        _ => Vec::new(),
    }
}

pub(super) fn points_have_words(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let bad = rubrics(draft).into_iter().any(|it| {
        it.points.is_empty()
            || it.model.is_empty()
            || it.points.iter().any(|point| {
                point.weight == 0
                    || point.evidence.is_empty()
                    || point.text.is_empty()
                    || point.accepted.iter().any(Vec::is_empty)
            })
    });
    (!bad).then_some(()).ok_or_else(|| draft.visible())
}

/// Most characters that are said by heart, member by member.
const BY_HEART: usize = 180;

/// A list that nobody says by heart is no card, and what has no card is not asked.
pub(super) fn list_is_said_by_heart(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let Content::Card(Card::List { members, .. }) = &draft.content else {
        return Ok(());
    };
    let whole: usize = members.iter().map(|it| length(it)).sum();
    if whole > BY_HEART {
        return Err(format!("{whole}"));
    }
    Ok(())
}

/// A marking point is proved by words that hold most of it.
pub(super) fn points_are_proved(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let shown = |it: &Evidence| {
        let source = corpus.source(&it.paper);
        source.map_or("", |source| source.shown(it)).to_owned()
    };
    let held = |point: &&Point| {
        let evidence: Vec<String> = point.evidence.iter().map(shown).collect();
        Bigrams::of(&point.text).share_in(&Bigrams::of(&evidence.join("；"))) < HELD
    };
    let mut points = rubrics(draft).into_iter().flat_map(|it| &it.points);
    match points.find(held) {
        Some(it) => Err(it.text.clone()),
        None => Ok(()),
    }
}

/// Share of a point's neighbouring characters that its evidence has to hold.
const HELD: f32 = 0.6;

pub(super) fn change_is_real(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let Some(Question {
        stem,
        form: Form::Judgement { correct, change },
    }) = draft.question()
    else {
        return Ok(());
    };
    match change {
        None if *correct => Ok(()),
        Some(change) if !correct => {
            let inserted = change.wrong.replace(['不', '没', '无', '非'], "") == change.right;
            let real = change.wrong != change.right
                && !inserted
                && stem.contains(&change.wrong)
                && stem.replacen(&change.wrong, &change.right, 1) == change.truth;
            real.then_some(())
                .ok_or_else(|| format!("{} → {}", change.right, change.wrong))
        }
        _ => Err("a true statement has no change, a false one has".to_owned()),
    }
}

/// An appeal (需要…, 必须…) or a promise is granted by everybody: neither it nor its twin asks anything.
pub(super) fn statement_can_be_doubted(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    if let Some(praise) = praises_the_topic(draft, corpus) {
        return Err(praise.to_owned());
    }
    if let Some(Form::Judgement { correct: true, .. }) = draft.question().map(|it| &it.form) {
        let stem = draft.visible();
        // What the paper says itself; what it quotes is as long as it is.
        let source = corpus.source(&draft.point.paper);
        let said = source.and_then(|it| stem.strip_prefix(&it.holds_that()));
        let size = length(said.unwrap_or_default());
        if size > COPIED {
            return Err(format!("{size} characters"));
        }
        if is_bare_quotation(&stem) {
            return Err("quotation".to_owned());
        }
    }
    const APPEALS: &[&str] = &[
        "需要",
        "必须",
        "应当",
        "应该",
        "务必",
        "要通过",
        "要加",
        "要健全",
        "要坚持",
        "确保",
    ];
    let Some(Form::Judgement { change, .. }) = draft.question().map(|it| &it.form) else {
        return Ok(());
    };
    let stem = draft.visible();
    // What somebody is quoted with, and what the paper names a point of its own, is asked as such.
    let quoted = stem.contains('“');
    let replaced = change
        .as_ref()
        .is_some_and(|it| APPEALS.iter().any(|word| it.right.contains(word)));
    // `…是需要重点关注的领域` says what something is.
    let appeals = |word: &str| {
        stem.split(['，', '；']).any(|clause| {
            clause
                .find(word)
                .is_some_and(|at| !clause[..at].contains('是'))
        })
    };
    match APPEALS.iter().find(|it| appeals(it)) {
        Some(word) if !quoted && !replaced => Err((*word).to_owned()),
        _ => Ok(()),
    }
}

/// Whether a statement is somebody's words and who said them, and no more: true, it has nothing to doubt.
fn is_bare_quotation(stem: &str) -> bool {
    let Some((speaker, words)) = stem.split_once("：“") else {
        return false;
    };
    length(speaker) <= SPEAKER && words.trim_end_matches('。').ends_with('”')
}

/// Longest opening that only says who speaks.
const SPEAKER: usize = 8;

/// Longest sentence of the paper that stands as a true statement: nobody looks for an error in a longer one.
const COPIED: usize = 64;

/// What a true statement says in praise of what the whole paper is about: `发展甲是时代的必然选择`. Nobody who has seen
/// its title judges it false.
fn praises_the_topic(draft: &Draft, corpus: &Corpus<'_>) -> Option<&'static str> {
    const PRAISE: &[&str] = &[
        "内在要求",
        "必然要求",
        "时代要求",
        "时代新要求",
        "本质要求",
        "必然选择",
        "必由之路",
        "新方向",
        "重要方式",
        "重要途径",
        "重要力量",
        "重要保障",
        "根本保障",
        "应有之义",
        "题中之义",
    ];
    const ACTS: &[&str] = &["", "发展", "实现", "推动", "推进", "促进", "培育", "建设"];
    let Some(Form::Judgement { correct: true, .. }) = draft.question().map(|it| &it.form) else {
        return None;
    };
    let stem = draft.visible();
    let said = stem.split_once("认为，")?.1;
    let topics = &corpus.source(&draft.point.paper)?.topics;
    let of_topic = ACTS
        .iter()
        .filter_map(|it| said.strip_prefix(it))
        .any(|it| {
            let mut topics = topics.iter();
            topics.any(|topic| {
                it.strip_prefix(*topic)
                    .is_some_and(|it| it.starts_with(['是', '代']))
            })
        });
    PRAISE
        .iter()
        .find(|it| of_topic && said.contains(**it))
        .copied()
}

pub(super) fn key_holds(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    if let Some(Form::Judgement { correct: true, .. }) = draft.question().map(|it| &it.form) {
        return match draft.claims.iter().find(|it| !it.holds(corpus)) {
            Some(it) => Err(format!("{it:?}")),
            None => Ok(()),
        };
    }
    let keys = draft.choices().iter().zip(&draft.claims);
    match keys
        .filter(|(it, _)| it.correct)
        .find(|(_, it)| !it.holds(corpus))
    {
        Some((it, _)) => Err(it.text.clone()),
        None => Ok(()),
    }
}

pub(super) fn distractors_do_not_hold(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    if let Content::Question(Question {
        form: Form::Judgement { correct: false, .. },
        ..
    }) = draft.content
    {
        return match draft.claims.iter().find(|it| it.holds(corpus)) {
            Some(it) => Err(format!("{it:?}")),
            None => Ok(()),
        };
    }
    if draft.choices().len() != draft.claims.len() && !draft.choices().is_empty() {
        return Err("an option without a claim".to_owned());
    }
    let wrong = draft.choices().iter().zip(&draft.claims);
    match wrong
        .filter(|(it, _)| !it.correct)
        .find(|(_, it)| it.holds(corpus))
    {
        Some((it, _)) => Err(it.text.clone()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::false_statement;
    use super::*;
    use crate::fixture;

    #[test]
    fn a_point_that_its_evidence_does_not_hold_falls() {
        let (papers, knowledge) = ([fixture::paper()], [fixture::knowledge()]);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        let source = &corpus.sources[0];
        let mut evidence = source.evidence(source.paper.sentences[4].id);
        for (text, heading, proved) in [
            ("设施薄弱影响有效性，人才短缺", None, true),
            ("打通数据壁垒的路径", None, false),
            ("数字乡村建设的路径", Some(paper::SectionId(6)), true),
        ] {
            evidence.heading = heading;
            let point = Point {
                text: text.to_owned(),
                weight: 1,
                accepted: Vec::new(),
                evidence: vec![evidence.clone()],
            };
            let mut it = false_statement("数据共享。", "设施共享", "数据共享");
            it.content = Content::Question(Question {
                stem: "简述。".to_owned(),
                form: Form::Short(Rubric {
                    points: vec![point],
                    model: text.to_owned(),
                }),
            });
            assert_eq!(points_are_proved(&it, &corpus).is_ok(), proved, "{text}");
        }
    }

    #[test]
    fn praise_of_the_topic_is_granted_and_a_list_too_long_is_written() {
        let (papers, mut knowledge) = ([fixture::paper()], [fixture::knowledge()]);
        let mut topic = knowledge[0].terms[0].clone();
        topic.text = "数字乡村".to_owned();
        topic.sentences = papers[0].sentences.iter().map(|it| it.id).collect();
        knowledge[0].terms.push(topic);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        for (stem, correct, doubted) in [
            ("作者认为，建设数字乡村是时代的必然选择。", true, false),
            ("作者认为，建设数字乡村是时代的必然选择。", false, true),
            ("作者认为，智慧农业是时代的必然选择。", true, true),
            ("作者认为，建设数字乡村是一个过程。", true, true),
        ] {
            let mut it = false_statement(stem, "设施共享", "数据共享");
            it.content = Content::Question(Question {
                stem: stem.to_owned(),
                form: Form::Judgement {
                    correct,
                    change: None,
                },
            });
            it.point.paper.clone_from(&papers[0].id);
            assert_eq!(
                statement_can_be_doubted(&it, &corpus).is_ok(),
                doubted,
                "{stem}"
            );
        }
        for (count, by_heart) in [(4, true), (10, false)] {
            let mut it = false_statement("数据共享。", "设施共享", "数据共享");
            it.content = Content::Card(Card::List {
                stem: "有哪些举措？".to_owned(),
                members: vec![
                    "强化对农村网络的维护，培育良好的用网习惯".to_owned();
                    count
                ],
                ordered: false,
                complete: true,
            });
            assert_eq!(
                list_is_said_by_heart(&it, &corpus).is_ok(),
                by_heart,
                "{count}"
            );
        }
    }

    #[test]
    fn a_bare_quotation_has_nothing_to_doubt() {
        for (stem, bare) in [
            ("费孝通强调：“竞争归根到底是人才的竞争。”", true),
            (
                "费孝通在《乡土中国》的第一篇里指出：“乡土社会富于地方性。”",
                false,
            ),
            ("费孝通认为，竞争归根到底是“人才的竞争”。", false),
        ] {
            assert_eq!(is_bare_quotation(stem), bare, "{stem}");
        }
    }

    #[test]
    fn what_everybody_grants_is_not_asked() {
        let (papers, knowledge) = ([fixture::paper()], [fixture::knowledge()]);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        for (stem, doubted) in [
            ("建设数字乡村，需要聚焦人才培养、数据共享等着力点。", false),
            ("数据共享是需要重点关注的领域。", true),
            ("费孝通强调：“必须聚焦数据共享。”", true),
        ] {
            let it = false_statement(stem, "设施共享", "数据共享");
            assert_eq!(
                statement_can_be_doubted(&it, &corpus).is_ok(),
                doubted,
                "{stem}"
            );
        }
    }
}
