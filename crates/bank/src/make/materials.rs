//! 材料分析: a passage of the paper and questions on it.
//!
//! Like an essay's, its point has no flashcard of its own: the answers draw on points that have.

use super::list_wording::quoted_heading;
use super::lists::{members_rubric, place};
use super::measures::Part;
use super::membership::{is_fit, stem as asked_for};
use super::predicates::predicates;
use super::{Maker, Topic};
use crate::excerpt::stands_alone;
use crate::model::{Form, Rubric, Task};
use crate::rubric::{self, Said};
use crate::wording::{bare, closed, is_trouble, length, open_reference, without_connective};
use knowledge::{DefinitionKind, List, ListKind, Member};
use paper::{Sentence, SentenceId};
use std::collections::BTreeSet;

/// Bounds of a passage in characters, its heading not counted.
const PASSAGE: std::ops::RangeInclusive<usize> = 90..=420;

pub(super) fn make(maker: &mut Maker<'_>) {
    for list in &maker.source.knowledge.lists {
        if list.kind == ListKind::Outline && is_fit(list) && list.members.len() >= 2 {
            material(maker, list);
        }
    }
}

/// A paragraph right under the list's node, before its parts, that can be read alone.
fn passage<'a>(maker: &Maker<'a>, list: &List) -> Option<&'a [Sentence]> {
    let paper = maker.source.paper;
    paper
        .paragraphs
        .iter()
        .filter(|it| it.section == list.section)
        .map(|it| without_announcement(without_heading(maker, list, paper.sentences_of(it))))
        .find(|sentences| {
            let size: usize = sentences.iter().map(|it| length(&it.text)).sum();
            let opens = sentences
                .first()
                .is_some_and(|it| stands_alone(without_connective(&it.text)));
            PASSAGE.contains(&size) && sentences.len() >= 2 && opens
        })
}

/// The text of a part without its heading, where it can be read alone.
pub(super) fn text_of(maker: &Maker<'_>, part: &Part<'_>) -> Option<String> {
    let sentences = maker.source.paper.sentences.iter();
    let own = sentences.filter(|it| it.section == part.id);
    let heading = bare(part.heading);
    let headed = |it: &&Sentence| !bare(&it.text).contains(&heading);
    let text: String = own.filter(headed).map(|it| it.text.as_str()).collect();
    let text = without_connective(&text);
    let first = text.split('。').next().unwrap_or_default();
    // `使创新成为追求` lost its beginning.
    let broken = text
        .split('。')
        .any(|it| it.starts_with("使") && !it.starts_with("使用"));
    let opens = stands_alone(first) && open_reference(first).is_none();
    (PASSAGE.contains(&length(text)) && opens && !broken).then(|| text.to_owned())
}

/// Without a first sentence that is the heading itself.
fn without_heading<'s>(
    maker: &Maker<'_>,
    list: &List,
    sentences: &'s [Sentence],
) -> &'s [Sentence] {
    let heading = maker.source.paper.section(list.section);
    match (sentences.split_first(), heading) {
        // `第一，` stands before it in the text, and not in the heading.
        (Some((first, rest)), Some(heading))
            if bare(&first.text).ends_with(&bare(&heading.title))
                && length(&first.text) <= length(&heading.title) + 6 =>
        {
            rest
        }
        _ => sentences,
    }
}

/// Without a last sentence that announces what follows it: `主要包括如下方面。`
fn without_announcement(sentences: &[Sentence]) -> &[Sentence] {
    match sentences.split_last() {
        Some((last, rest)) if open_reference(&last.text).is_some() => rest,
        _ => sentences,
    }
}

fn material(maker: &mut Maker<'_>, list: &List) {
    let source = maker.source;
    let is_contents = source
        .paper
        .section(list.section)
        .is_none_or(|it| it.level == 0);
    let Some(sentences) = passage(maker, list).filter(|_| !is_contents) else {
        return;
    };
    let text: String = sentences.iter().map(|it| it.text.as_str()).collect();
    let text = without_connective(&text).to_owned();
    // The paper's answer beyond the passage: only where the passage does not give it away.
    let told = list
        .members
        .iter()
        .filter(|it| bare(&text).contains(&bare(it.label.as_deref().unwrap_or(&it.text))))
        .count();
    if told * 2 > list.members.len() {
        return;
    }
    let placed = placed(maker, &text, list);
    let (tasks, why) = if placed.is_empty() {
        let ids: BTreeSet<SentenceId> = sentences.iter().map(|it| it.id).collect();
        let why = "第一问从材料中找要点，第二问回到全文的结构作答。";
        (within(maker, &ids, list), why)
    } else {
        let why = "先判断材料说的是哪一个论点，再回到全文的结构作答。";
        (placed, why)
    };
    if tasks.len() < 2 {
        return;
    }
    let proof: Vec<SentenceId> = sentences.iter().map(|it| it.id).collect();
    let topic = Topic {
        point: maker.point(
            format!("material/{}", source.outline_place(list.section)),
            format!("材料分析：{}", list.stem),
        ),
        evidence: source.evidence_of(&proof),
        worth: 0.85,
    };
    let stem = "阅读下面的材料，结合全文内容回答问题。".to_owned();
    let form = Form::Material {
        passage: text,
        source: source_line(maker),
        tasks,
    };
    let why = format!("{why}{}", place(maker, &topic, list));
    maker.question(&topic, "", (stem, form), Vec::new(), why);
}

/// Which point of its chapter the passage argues for, which others the paper makes there, and how it goes on:
/// where the passage does not name its point itself.
fn placed(maker: &Maker<'_>, text: &str, list: &List) -> Vec<Task> {
    let source = maker.source;
    let mut lists = source.knowledge.lists.iter();
    let parent = lists.find(|it| {
        let holds = it.members.iter().any(|it| it.section == Some(list.section));
        let level = source.paper.section(it.section).map_or(0, |it| it.level);
        it.kind == ListKind::Outline && level > 0 && holds && is_fit(it)
    });
    let Some(parent) = parent.filter(|it| it.members.len() >= 3) else {
        return Vec::new();
    };
    let (own, others): (Vec<Member>, Vec<Member>) = parent
        .members
        .iter()
        .cloned()
        .partition(|it| it.section == Some(list.section));
    // A passage that stops before the trouble it is to show does not speak of it.
    let silent = |it: &Member| is_trouble(&it.text) && !is_trouble(text);
    if own.iter().any(|it| is_told(text, &it.text) || silent(it)) {
        return Vec::new();
    }
    let (which, rest) = match quoted_heading(parent) {
        Some(heading) => (
            format!("材料支持的是“{heading}”的哪一个分论点？"),
            format!("结合全文，文章还从哪些方面论述了“{heading}”？"),
        ),
        None => {
            let what = asked_for(parent);
            (
                format!("材料论述的是{what}中的哪一项？"),
                format!("结合全文，文章提出的{what}还有哪些？"),
            )
        }
    };
    let how = "文章从哪几个方面展开了材料所说的这一点？".to_owned();
    let of = |members: Vec<Member>| List {
        members,
        ..parent.clone()
    };
    let task = |stem: String, list: &List, weight| Task {
        rubric: members_rubric(maker, &stem, list, weight),
        stem,
    };
    vec![
        task(which, &of(own), 2),
        task(rest, &of(others), 1),
        task(how, list, 2),
    ]
}

/// Whether the text holds a clause of the heading.
fn is_told(text: &str, heading: &str) -> bool {
    let text = bare(text);
    heading
        .split(['，', '：', '；'])
        .map(bare)
        .any(|it| length(&it) >= 4 && text.contains(&it))
}

pub(super) fn source_line(maker: &Maker<'_>) -> Option<String> {
    let front = &maker.source.paper.front;
    maker.source.is_titled().then(|| {
        let authors = maker.source.authors();
        if authors.is_empty() {
            format!("《{}》", front.title)
        } else {
            format!("{}：《{}》", authors.join("、"), front.title)
        }
    })
}

/// A question that the passage itself answers (what is said of something), and the points of its part.
fn within(maker: &Maker<'_>, ids: &BTreeSet<SentenceId>, asked: &List) -> Vec<Task> {
    let source = maker.source;
    let knowledge = source.knowledge;
    let described = knowledge.definitions.iter().find_map(|it| {
        let sentence = source
            .sentence(it.sentence)
            .filter(|_| ids.contains(&it.sentence))?;
        let said = predicates(&sentence.text, it);
        // One point is copied, not described.
        (it.kind == DefinitionKind::Attribute && said.len() >= 2 && it.speaker.is_none())
            .then_some((it, said))
    });
    let mut tasks = Vec::new();
    if let Some((it, said)) = described {
        let stem = format!("根据材料，说明{}的地位和作用。", it.term);
        let said: Vec<String> = said
            .iter()
            .map(|text| format!("{}是{text}", it.term))
            .collect();
        let said = said.iter().map(|text| Said::new(text, 2, it.sentence));
        let points = rubric::points(source, &stem, &said.collect::<Vec<_>>());
        let model: Vec<&str> = points.iter().map(|it| it.text.as_str()).collect();
        tasks.push(Task {
            rubric: Rubric {
                model: closed(&model.join("；")),
                points,
            },
            stem,
        });
    }
    let stem = match quoted_heading(asked) {
        Some(heading) => format!("结合全文，说明文章从哪几个方面论述了“{heading}”。"),
        None => format!("结合全文，说明{}。", asked_for(asked)),
    };
    let rubric = members_rubric(maker, &stem, asked, 2);
    tasks.push(Task { stem, rubric });
    tasks
}
