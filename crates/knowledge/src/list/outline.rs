//! The children of an outline node are a list.

use super::stem;
use crate::model::{List, ListKind, Member};
use crate::openings::Openings;
use crate::reading::Token;
use crate::segmenter::Segmenter;
use paper::{Paper, Section, SectionId, SectionKind, SentenceId};

/// A list for every node with two or more children.
pub(super) fn find(paper: &Paper, headings: &[Vec<Token>]) -> Vec<List> {
    let openings = Openings::of(paper);
    let ids = (0..paper.sections.len()).map(|at| SectionId(at as u16));
    ids.filter_map(|id| of_node(paper, id, headings, &openings))
        .collect()
}

/// The words of every section's title.
pub(crate) fn cut_titles(paper: &Paper, segmenter: &dyn Segmenter) -> Vec<Vec<Token>> {
    let titles = paper.sections.iter().map(|it| it.title.as_str());
    titles
        .map(|it| crate::reading::cut(it, segmenter))
        .collect()
}

fn of_node(
    paper: &Paper,
    id: SectionId,
    headings: &[Vec<Token>],
    openings: &Openings,
) -> Option<List> {
    let node = paper.section(id)?;
    let children: Vec<(SectionId, &Section)> =
        paper.children(id).filter(|(_, it)| divides(it)).collect();
    let children = first_run(children);
    if children.len() < 2 || node.kind == SectionKind::Abstract {
        return None;
    }
    let stem = if node.kind == SectionKind::Root {
        root_stem(&node.title)
    } else {
        stem::of_heading(&node.title, headings.get(usize::from(id.0))?)
    };
    let numbered = children.iter().all(|(_, it)| !it.number.is_empty());
    let mut sentences: Vec<SentenceId> = children
        .iter()
        .filter_map(|(child, it)| {
            let first = || Some(paper.sentences.get(openings.first(*child)?)?.id);
            it.topic.or_else(first)
        })
        .collect();
    sentences.dedup();
    Some(List {
        stem,
        members: children
            .iter()
            .map(|(child, it)| member(paper, *child, it))
            .collect(),
        ordered: numbered,
        complete: true,
        kind: ListKind::Outline,
        section: id,
        sentences,
        rule: "提纲".to_owned(),
    })
}

/// The children up to a number that was there before: behind it the children of a lost heading
/// begin.
fn first_run(children: Vec<(SectionId, &Section)>) -> Vec<(SectionId, &Section)> {
    let reset = (1..children.len()).find(|&at| {
        let number = &children[at].1.number;
        !number.is_empty() && children[..at].iter().any(|(_, it)| it.number == *number)
    });
    let mut children = children;
    children.truncate(reset.unwrap_or(children.len()));
    children
}

fn divides(section: &Section) -> bool {
    matches!(
        section.kind,
        SectionKind::Heading | SectionKind::Ordinal | SectionKind::Topic
    ) && !section.title.is_empty()
}

pub(super) fn root_stem(title: &str) -> String {
    if title.is_empty() {
        "全文的主要部分".to_owned()
    } else {
        format!("《{title}》的主要部分")
    }
}

/// Longest point that keeps all its examples.
const LONG: usize = 60;

/// A title cut out of its sentence, made whole: with what `以及` adds to it, with the other half of its `不仅`
/// (without `不仅`, where that half is too long); of many examples the first alone.
fn whole(title: &str, sentence: Option<&str>) -> String {
    const ADDING: &[&str] = &["以及", "和", "与", "及"];
    const SECOND: &[&str] = &["而且", "也", "还", "更", "又", "并且"];
    let behind = sentence
        .and_then(|it| it.split_once(title))
        .map_or("", |it| it.1);
    let comma = if behind.starts_with("，以及") {
        "，"
    } else {
        ""
    };
    let behind = &behind[comma.len()..];
    let added = behind.split(['，', '。', '；']).next().unwrap_or_default();
    let mut text = title.to_owned();
    if ADDING.iter().any(|it| added.starts_with(it)) {
        text.push_str(comma);
        text.push_str(added);
    }
    for half in ["不仅", "不但"] {
        if !text.contains(half) || SECOND.iter().any(|it| text.contains(it)) {
            continue;
        }
        text = match second_half(behind, SECOND) {
            Some(second) if chars(&with_one_example(&format!("{text}，{second}"))) <= WHOLE => {
                format!("{text}，{second}")
            }
            _ => text.replacen(half, "", 1),
        };
    }
    if chars(&text) > LONG {
        text = with_one_example(&text);
    }
    text
}

/// Longest point that is kept whole, in characters.
const WHOLE: usize = 72;

fn chars(text: &str) -> usize {
    text.chars().count()
}

/// The clause that answers `不仅`: `而且有助于就业` behind a comma.
fn second_half<'t>(behind: &'t str, openings: &[&str]) -> Option<&'t str> {
    let clause = behind
        .strip_prefix('，')?
        .split(['，', '。', '；'])
        .next()?;
    openings
        .iter()
        .any(|it| clause.starts_with(it))
        .then_some(clause)
}

/// `人工智能、新材料、低空经济等产业` as `人工智能等产业`.
fn with_one_example(text: &str) -> String {
    let mut rest = text;
    let mut short = String::new();
    while let Some(end) = rest.find('等') {
        let (examples, behind) = rest.split_at(end);
        let first = examples
            .rfind(['，', '；'])
            .map_or(0, |at| at + '，'.len_utf8());
        let kept = examples[first..].find('、').map_or(end, |at| first + at);
        short.push_str(&examples[..kept]);
        short.push('等');
        rest = &behind['等'.len_utf8()..];
    }
    short + rest
}

fn member(paper: &Paper, id: SectionId, section: &Section) -> Member {
    let sentence = section.topic.and_then(|it| paper.sentence(it));
    let label = section
        .title
        .split_once('：')
        .map(|(label, _)| label.to_owned());
    Member {
        text: whole(&section.title, sentence.map(|it| it.text.as_str())),
        label: label.filter(|it| it.chars().count() <= 10),
        sentence: section.topic,
        section: Some(id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_cut_out_of_a_sentence_are_made_whole() {
        for (title, sentence, expected) in [
            (
                "夯实网络设施",
                Some("夯实网络设施，补齐短板。"),
                "夯实网络设施",
            ),
            (
                "发展将带动智慧农业",
                Some("发展将带动智慧农业以及农村电商发展，扩大就业。"),
                "发展将带动智慧农业以及农村电商发展",
            ),
            (
                "技术不仅使农业转型成为可能",
                Some("技术不仅使农业转型成为可能，而且有助于就业。"),
                "技术不仅使农业转型成为可能，而且有助于就业",
            ),
            (
                "技术不仅使农业转型成为可能",
                Some(
                    "技术不仅使农业转型成为可能，而且有助于更多返乡的农民和进城的务工人员以及他们的家庭成员在离家不远的县城和集镇上找到收入稳定又有保障的工作岗位并且安顿下来。",
                ),
                "技术使农业转型成为可能",
            ),
            ("既要不仅快而且好", None, "既要不仅快而且好"),
        ] {
            assert_eq!(whole(title, sentence), expected, "{title}");
        }
        assert_eq!(
            with_one_example("带动甲、乙、丙等产业以及丁、戊等产业发展，形成体系"),
            "带动甲等产业以及丁等产业发展，形成体系"
        );
    }
}
