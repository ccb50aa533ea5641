//! 材料分析: a passage of the paper and questions on it.
//!
//! Like an essay's, its point has no flashcard of its own: the answers draw on points that have.

use super::leaves::{asked, says};
use super::list_wording::quoted_heading;
use super::lists::place;
use super::membership::{is_fit, stem as asked_for};
use super::points::{members_beside, members_rubric};
use super::predicates::{of_standing, predicates};
use super::{Maker, Topic};
use crate::excerpt::stands_alone;
use crate::model::{Form, Task};
use crate::wording::{balanced, bare, is_trouble, length, open_reference, without_connective};
use knowledge::{DefinitionKind, List, ListKind, Member};
use paper::{SectionId, Sentence, SentenceId};
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
pub(super) fn text_of(maker: &Maker<'_>, part: SectionId, heading: &str) -> Option<String> {
    let text = own_text(maker, part, heading);
    (PASSAGE.contains(&length(&text)) && !lost_its_first(&text) && reads_alone(&text))
        .then_some(text)
}

/// The same, of a long text its first sentences, of a count its first point, and up to what tells.
pub(super) fn opening_of(
    maker: &Maker<'_>,
    part: SectionId,
    heading: &str,
    tells: impl Fn(&str) -> bool,
) -> Option<String> {
    let text = own_text(maker, part, heading);
    let mut opening = "";
    for end in sentence_ends(&text) {
        let more = &text[..end];
        if length(more) > *PASSAGE.end() || lost_its_first(more) || tells(&more[opening.len()..]) {
            break;
        }
        opening = more;
    }
    // One side alone is no argument.
    while let Some(at) = one_sided(opening) {
        opening = &opening[..at];
    }
    let opening = first_of_cut_count(&text, opening).unwrap_or(opening);
    (PASSAGE.contains(&length(opening)) && reads_alone(opening)).then(|| opening.to_owned())
}

/// The first point, without its number, of a count that is cut off before its end: `一是…。二是…。｜三是…`.
fn first_of_cut_count<'t>(text: &str, opening: &'t str) -> Option<&'t str> {
    const COUNTS: [[&str; 5]; 3] = [
        ["一是", "二是", "三是", "四是", "五是"],
        ["第一，", "第二，", "第三，", "第四，", "第五，"],
        ["首先，", "其次，", "再次，", "此外，", "最后，"],
    ];
    let cut = &text[opening.len()..];
    COUNTS.iter().find_map(|[first, rest @ ..]| {
        let said = opening.strip_prefix(first)?;
        let goes_on = rest.iter().any(|it| cut.contains(it));
        let end = rest.iter().filter_map(|it| said.find(it)).min()?;
        goes_on.then(|| &said[..end])
    })
}

/// Where the sentences of a text end, with the marks that close what they quote.
fn sentence_ends(text: &str) -> Vec<usize> {
    let stops = text.match_indices('。').map(|it| it.0 + it.1.len());
    let closed = stops.map(|end| {
        let rest = &text[end..];
        end + rest.len() - rest.trim_start_matches(['”', '’']).len()
    });
    closed.filter(|end| balanced(&text[..*end])).collect()
}

/// Where a side begins whose other side is cut off: `一方面，…` without `另一方面`.
fn one_sided(text: &str) -> Option<usize> {
    let at = text.rfind("一方面")?;
    (!text[..at].ends_with('另')).then_some(at)
}

pub(super) fn own_text(maker: &Maker<'_>, part: SectionId, heading: &str) -> String {
    let sentences = maker.source.paper.sentences.iter();
    let own = sentences.filter(|it| it.section == part);
    let heading = bare(heading);
    let headed = |it: &&Sentence| !bare(&it.text).contains(&heading);
    let text: String = own.filter(headed).map(|it| it.text.as_str()).collect();
    // `首先，…。其次，…` begins its own count.
    let rest = without_connective(&text);
    let counts = lost_its_first(rest) && !lost_its_first(&text);
    if counts { text } else { rest.to_owned() }
}

/// Whether nothing that a text begins with, or goes on with, stood before it.
fn reads_alone(text: &str) -> bool {
    // A sentence may end within its quotation marks: `…指出：“…。”`
    let end = text.find("。”").filter(|at| !balanced(&text[..*at]));
    let first = match (end, text.find('。')) {
        (Some(quoted), Some(plain)) if quoted == plain => &text[..quoted + "。”".len()],
        (_, Some(plain)) => &text[..plain],
        _ => text,
    };
    // A count that is there whole may begin the text.
    let first = ["首先，", "第一，", "一是", "一方面，"]
        .iter()
        .find_map(|it| first.strip_prefix(it))
        .filter(|_| !lost_its_first(text))
        .unwrap_or(first);
    // `使创新成为追求` lost its beginning.
    let broken = text
        .split('。')
        .any(|it| it.starts_with("使") && !it.starts_with("使用"));
    // Within a sentence 其 is what the sentence speaks of.
    let first = match first.starts_with('其') {
        true => first.to_owned(),
        false => first.replace('其', ""),
    };
    stands_alone(&first) && open_reference(&first).is_none() && !broken
}

/// Whether a count goes on whose beginning went with the heading: `…。二是…。三是…`.
fn lost_its_first(text: &str) -> bool {
    const COUNTS: [(&str, &str); 4] = [
        ("一是", "二是"),
        ("第一，", "第二，"),
        ("首先，", "其次，"),
        ("一方面，", "另一方面，"),
    ];
    let goes_on = |(first, second): &(&str, &str)| {
        let at = text.find(second);
        at.is_some_and(|at| !text[..at].contains(first))
    };
    COUNTS.iter().any(goes_on)
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

/// Without last sentences that say the heading in other words, where enough is left to read.
fn without_answer<'s>(maker: &Maker<'_>, list: &List, sentences: &'s [Sentence]) -> &'s [Sentence] {
    let title = maker.source.paper.section(list.section);
    let title = title.map_or("", |it| it.title.as_str());
    let Some((last, rest)) = sentences.split_last() else {
        return sentences;
    };
    let left: usize = rest.iter().map(|it| length(&it.text)).sum();
    let told = says(maker, &last.text, title);
    if told && rest.len() >= 2 && PASSAGE.contains(&left) {
        without_answer(maker, list, rest)
    } else {
        sentences
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
    let sentences = without_answer(maker, list, sentences);
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
    let (which, rest) = asked(parent);
    let how = "文章从哪几个方面展开了材料所说的这一点？".to_owned();
    let of = |members: Vec<Member>| List {
        members,
        ..parent.clone()
    };
    // Who names the point may say what the passage says; who copies it has not said what else there is.
    let task = |stem: String, list: &List, weight, shown: &str| Task {
        rubric: members_beside(maker, &stem, shown, list, weight),
        stem,
    };
    // Who names the point has not said how it is argued for.
    let named: String = own.iter().map(|it| it.text.as_str()).collect();
    let argued = Task {
        rubric: members_beside(maker, &how, &format!("{named}。{text}"), list, 2),
        stem: how,
    };
    vec![
        task(which, &of(own), 2, ""),
        task(rest, &of(others), 1, text),
        argued,
    ]
}

/// Whether the text holds a clause of the heading.
pub(super) fn is_told(text: &str, heading: &str) -> bool {
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
        let rubric = of_standing(maker, &stem, it, &said);
        tasks.push(Task { stem, rubric });
    }
    let stem = match quoted_heading(asked) {
        Some(heading) => format!("结合全文，说明文章从哪几个方面论述了“{heading}”。"),
        None => format!("结合全文，说明{}。", asked_for(asked)),
    };
    let rubric = members_rubric(maker, &stem, asked, 2);
    tasks.push(Task { stem, rubric });
    tasks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_without_its_first_is_found() {
        for (text, expected) in [
            ("加强培训。二是完善评价。三是改善待遇。", true),
            ("一是加强培训。二是完善评价。", false),
            ("另一方面，传统岗位减少。", true),
            ("一方面，岗位增加；另一方面，传统岗位减少。", false),
            ("加强培训，完善评价。", false),
        ] {
            assert_eq!(lost_its_first(text), expected, "{text}");
        }
    }

    #[test]
    fn of_a_count_that_is_cut_off_the_first_point_stands_alone() {
        let text = "一是加强培训。推广经验。二是完善评价。三是改善待遇。";
        for (opening, expected) in [
            (
                "一是加强培训。推广经验。二是完善评价。",
                Some("加强培训。推广经验。"),
            ),
            (text, None),
            ("一是加强培训。", None),
            ("加强培训。二是完善评价。", None),
        ] {
            assert_eq!(first_of_cut_count(text, opening), expected, "{opening}");
        }
    }

    #[test]
    fn a_text_ends_behind_what_it_quotes() {
        for (text, expected) in [
            (
                "他坦言：“要的是房本。值钱的是脑子。”",
                vec!["他坦言：“要的是房本。值钱的是脑子。”"],
            ),
            ("一句。两句。", vec!["一句。", "一句。两句。"]),
            ("没有说完", vec![]),
        ] {
            let ends = sentence_ends(text).into_iter();
            let found: Vec<&str> = ends.map(|end| &text[..end]).collect();
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn one_side_without_the_other_is_found() {
        for (text, expected) in [
            ("技术有两面。一方面，岗位减少。", Some("技术有两面。")),
            ("一方面，岗位增加；另一方面，岗位减少。", None),
            ("岗位增加。", None),
        ] {
            assert_eq!(one_sided(text).map(|at| &text[..at]), expected, "{text}");
        }
    }
}
