//! 材料分析 on a part without parts of its own: which point its text argues for, and which others stand beside it.

use super::essays::below;
use super::list_wording::quoted_heading;
use super::lists::place;
use super::materials::{is_told, opening_of, own_text, source_line};
use super::membership::{is_fit, stem as asked_for};
use super::points::{members_beside, members_rubric};
use super::{Maker, Topic};
use crate::model::{Form, Task};
use crate::wording::{bare, is_trouble, length, longest_common, shared_end, word_pairs};
use knowledge::{List, ListKind, Member};
use paper::SentenceId;

pub(super) fn make(maker: &mut Maker<'_>) {
    for list in &maker.source.knowledge.lists {
        let level = maker.source.paper.section(list.section).map(|it| it.level);
        if list.kind != ListKind::Outline || level < Some(1) || !is_fit(list) {
            continue;
        }
        if are_alike(list) {
            continue;
        }
        for member in &list.members {
            if below(maker, member).is_none() {
                material(maker, list, member);
            }
        }
    }
}

/// Whether the two points of a part are told in the same words (`甲跟不上要求`, `乙跟不上要求`): who has the one has
/// the other.
fn are_alike(list: &List) -> bool {
    let [one, other] = list.members.as_slice() else {
        return false;
    };
    longest_common(&bare(&one.text), &bare(&other.text)) >= ALIKE
}

/// Characters in a row that make two points alike.
const ALIKE: usize = 8;

fn material(maker: &mut Maker<'_>, list: &List, member: &Member) {
    let source = maker.source;
    let Some(section) = member.section.and_then(|it| source.paper.section(it)) else {
        return;
    };
    let Some(id) = member.section else { return };
    // Where a text names its point, or another, it would be copied.
    let tells = |text: &str| {
        let mut members = list.members.iter();
        members.any(|it| is_told(text, &it.text) || says(maker, text, &it.text))
            || speaks_of_another(maker, text, list, member)
    };
    let Some(text) = opening_of(maker, id, &section.title, tells) else {
        return;
    };
    // What is cut before the trouble does not show it.
    let cut = length(&text) < length(&own_text(maker, id, &section.title));
    if cut && is_trouble(&member.text) && !is_trouble(&text) {
        return;
    }
    // `规范和引导资本健康发展` under `引导资本健康发展，…` is in the question.
    let over = maker.source.paper.section(list.section);
    let heading = over.map_or("", |it| it.title.as_str());
    let shared = longest_common(&bare(&member.text), &bare(heading));
    if shared >= SHARED && shared * 2 >= length(&bare(&member.text)) {
        return;
    }
    let (which, rest) = asked(list);
    let others = list.members.iter().filter(|it| it.section != Some(id));
    let of = |members: Vec<Member>| List {
        members,
        ..list.clone()
    };
    let (own, others) = (of(vec![member.clone()]), of(others.cloned().collect()));
    let beside = format!("{heading}。{text}");
    let tasks = vec![
        Task {
            rubric: members_rubric(maker, &which, &own, 2),
            stem: which,
        },
        Task {
            rubric: members_beside(maker, &rest, &beside, &others, 2),
            stem: rest,
        },
    ];
    // Its beginning stands for the passage, which is shown.
    let proof: Vec<SentenceId> = source.first_below(id).into_iter().collect();
    let topic = Topic {
        point: maker.point(
            format!("material/{}", source.outline_place(id)),
            format!("材料分析：{}", member.text),
        ),
        evidence: source.evidence_of(&proof),
        worth: 0.5,
    };
    let why = format!(
        "先判断材料说的是哪一个要点，再回到全文的结构作答。{}",
        place(maker, &topic, list)
    );
    let stem = "阅读下面的材料，结合全文内容回答问题。".to_owned();
    let form = Form::Material {
        passage: text,
        source: source_line(maker),
        tasks,
    };
    maker.question(&topic, "", (stem, form), Vec::new(), why);
}

/// Whether a sentence comes to another point of the part: a clause of it ends as a clause of that point does, and none
/// so as one of its own.
fn speaks_of_another(maker: &Maker<'_>, sentence: &str, list: &List, own: &Member) -> bool {
    let clauses = |text: &str| -> Vec<String> {
        let parts = text.split(['，', '；', '。']).map(bare);
        parts.filter(|it| !it.is_empty()).collect()
    };
    let said = clauses(sentence);
    // Without what the whole paper is about: where there is an ending at all, for that takes time.
    let size = |shared: &str| match length(shared) {
        0..ENDING => 0,
        _ => length(&without_topics(maker, shared)),
    };
    let run = |it: &Member| {
        let ends = clauses(&it.text);
        let shared = said
            .iter()
            .flat_map(|a| ends.iter().map(|b| size(shared_end(a, b))));
        shared.max().unwrap_or(0)
    };
    let mut others = list.members.iter().filter(|it| it.section != own.section);
    let mine = run(own);
    others.any(|it| run(it) >= ENDING && run(it) > mine)
}

/// A text without what the whole paper is about.
fn without_topics(maker: &Maker<'_>, text: &str) -> String {
    let topics = maker.source.topics.iter();
    topics.fold(bare(text), |it, topic| it.replace(topic, "＿"))
}

/// Whether a sentence says most of a heading in its words, but for what the whole paper is about.
pub(super) fn says(maker: &Maker<'_>, sentence: &str, heading: &str) -> bool {
    let topics = maker.source.topics.iter();
    let own = topics.fold(heading.to_owned(), |it, topic| it.replace(topic, "，"));
    let words = word_pairs(&own);
    let said = words
        .iter()
        .filter(|it| sentence.contains(it.as_str()))
        .count();
    words.len() >= WORDS && said * 10 >= words.len() * 7
}

/// Characters in a row by which a point is told in its heading.
const SHARED: usize = 6;

/// Characters at the end of a clause by which it is another point's.
const ENDING: usize = 6;

/// Fewest words by which a heading is known.
const WORDS: usize = 5;

/// Which of the points it is, and which others there are.
pub(super) fn asked(list: &List) -> (String, String) {
    match quoted_heading(list) {
        Some(heading) => (
            format!("材料支持的是“{heading}”的哪一个分论点？"),
            if list.members.len() == 2 {
                format!("结合全文，文章论述“{heading}”的另一个方面是什么？")
            } else {
                format!("结合全文，文章还从哪些方面论述了“{heading}”？")
            },
        ),
        None => {
            let what = asked_for(list);
            (
                format!("材料论述的是{what}中的哪一项？"),
                format!("结合全文，文章提出的{what}还有哪些？"),
            )
        }
    }
}
