//! Members of lists as options: which ones fit a question, and which are wrong for it.

use super::Maker;
use crate::claim::{Claim, same_stem};
use crate::corpus::Source;
use crate::distractor::Distractor;
use crate::model::Trap;
use crate::wording::{length, open_reference, unclosed};
use knowledge::{List, ListKind, Member};

/// Longest member that can stand as an option.
const OPTION: usize = 42;

/// The words of a member that an option shows: its label where all members have one.
pub(super) fn option_of<'l>(list: &List, member: &'l Member) -> &'l str {
    let all_labelled = list.members.iter().all(|it| it.label.is_some());
    match &member.label {
        Some(label) if all_labelled => label,
        _ => unclosed(&member.text),
    }
}

/// Whether members and stem can be shown as they are.
pub(super) fn is_fit(list: &List) -> bool {
    let member_fits = |it: &Member| {
        let text = option_of(list, it);
        (2..=OPTION).contains(&length(text))
            && open_reference(text).is_none()
            && crate::wording::balanced(text)
            && !text.contains('。')
    };
    (2..=12).contains(&list.members.len())
        && list.members.iter().all(member_fits)
        && (2..=40).contains(&length(&list.stem))
        && open_reference(&list.stem).is_none()
        && crate::wording::balanced(&list.stem)
}

/// Members of other lists, as wrong answers to “what belongs to list `asked`?”.
pub(super) fn foreign_members(maker: &Maker<'_>, asked: usize) -> Vec<Distractor> {
    let Some(list) = maker.source.knowledge.lists.get(asked) else {
        return Vec::new();
    };
    let mut pool: Vec<Distractor> = Vec::new();
    for source in &maker.corpus.sources {
        let own = source.paper.id == maker.source.paper.id;
        for (index, other) in source.knowledge.lists.iter().enumerate() {
            if own && index == asked || is_akin(maker.source, list, own, other) || !is_fit(other) {
                continue;
            }
            for member in &other.members {
                let text = option_of(other, member);
                if pool.iter().any(|it| it.text == text) {
                    continue;
                }
                pool.push(Distractor {
                    text: text.to_owned(),
                    claim: Claim::Member {
                        paper: maker.source.paper.id.clone(),
                        list: asked,
                        text: text.to_owned(),
                    },
                    trap: if own {
                        Trap::TrueButIrrelevant
                    } else {
                        Trap::OtherPaper
                    },
                    why: why_foreign(source, own, other),
                    origin: origin(source, other, member),
                    nearness: nearness(list, own, other),
                });
            }
        }
    }
    pool
}

/// Whether the lists ask for the same thing, or one stands within the other's part of the paper
/// (a sub-point is no wrong answer to a question on the whole).
fn is_akin(source: &Source<'_>, list: &List, own: bool, other: &List) -> bool {
    if same_stem(list, other) {
        return true;
    }
    let nested =
        |a: &List, b: &List| source.paper.is_within(a.section, b.section) && a.section != b.section;
    let outlines = list.kind == ListKind::Outline && other.kind == ListKind::Outline;
    own && outlines && (nested(list, other) || nested(other, list))
        || own && list.kind == ListKind::Outline && nested(other, list)
}

fn why_foreign(source: &Source<'_>, own: bool, other: &List) -> String {
    if own {
        format!("文中它属于“{}”。", other.stem)
    } else {
        let title = &source.paper.front.title;
        let paper = match (source.paper.front.authors.is_empty(), title.is_empty()) {
            (false, _) => format!("{}的文章", source.name()),
            (true, false) => format!("《{title}》"),
            (true, true) => "另一篇论文".to_owned(),
        };
        format!("这是{paper}的说法，属于“{}”。", other.stem)
    }
}

fn origin(source: &Source<'_>, list: &List, member: &Member) -> Option<crate::model::Evidence> {
    member
        .sentence
        .or_else(|| list.sentences.first().copied())
        .map(|it| source.evidence(it))
}

/// Lists of the same kind and level in the same paper are the best sources.
fn nearness(list: &List, own: bool, other: &List) -> f32 {
    let mut near = 0.0;
    if own {
        near += 0.4;
    }
    if list.kind == other.kind {
        near += 0.3;
    }
    if list.section == other.section {
        near += 0.2;
    }
    near
}
