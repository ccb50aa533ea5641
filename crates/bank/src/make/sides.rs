//! What the two sides of a correspondence are called in a stem.

use super::Maker;
use crate::wording::{balanced, bare, is_name, length, open_reference};
use knowledge::{Correspondence, List, ListKind, Pair};

/// The names of both sides, where they say what stands there.
pub(super) struct Sides {
    pub(super) left: Option<String>,
    pub(super) right: Option<String>,
}

impl Sides {
    pub(super) fn of(maker: &Maker<'_>, it: &Correspondence) -> Self {
        let named = |name: &str, of: fn(&Pair) -> &str| {
            let own = side(name).map(str::to_owned);
            own.or_else(|| as_listed(maker, it.pairs.iter().map(of).collect()))
        };
        Self {
            left: named(&it.left, |it| &it.left),
            right: named(&it.right, |it| &it.right),
        }
    }

    /// `难点问题与推进路径`.
    pub(super) fn both(&self) -> Option<String> {
        let (left, right) = (self.left.as_deref()?, self.right.as_deref()?);
        Some(format!("{left}与{right}"))
    }
}

/// What the paper calls these things where it lists them, and what is done to them there: `所影响的共同富裕的特性`.
fn as_listed(maker: &Maker<'_>, members: Vec<&str>) -> Option<String> {
    let mut lists = maker.source.knowledge.lists.iter();
    let list = lists.find(|it| {
        it.kind == ListKind::Inline
            && it.members.len() == members.len()
            && it
                .members
                .iter()
                .all(|it| members.contains(&it.text.as_str()))
    })?;
    let name = side(&list.stem)?;
    Some(match verb_before(maker, list) {
        Some(verb) => format!("所{verb}的{name}"),
        None => name.to_owned(),
    })
}

/// The verb of two characters that governs a list: `影响` of `进而影响共同富裕的全民性、全面性`.
fn verb_before(maker: &Maker<'_>, list: &List) -> Option<String> {
    let (owner, _) = list.stem.rsplit_once('的')?;
    let first = &list.members.first()?.text;
    let mut sentences = list.sentences.iter();
    let sentence = sentences.find_map(|it| maker.source.sentence(*it))?;
    let (before, _) = sentence.text.split_once(&format!("{owner}的{first}"))?;
    governing(before)
}

/// The verb at the end of a clause of its own.
fn governing(before: &str) -> Option<String> {
    const LINKS: &[&str] = &[
        "进而", "从而", "继而", "由此", "因而", "并", "也", "会", "将",
    ];
    let mut clause = before.rsplit(['，', '；', '。']).next()?;
    while let Some(rest) = LINKS.iter().find_map(|it| clause.strip_prefix(it)) {
        clause = rest;
    }
    (length(clause) == 2 && clause.chars().all(char::is_alphabetic)).then(|| clause.to_owned())
}

/// What the members of a side are, as a stem may say it: `推进路径`; `None` for a name that the
/// extractor had to make up from a frame (`“…以……”`) or that is too long to be said.
fn side(name: &str) -> Option<&str> {
    let name = name
        .trim_start_matches("各自要达到的")
        .trim_start_matches("各自的");
    // Names that say nothing of what stands there.
    const EMPTY: &[&str] = &[
        "特性", "内容", "论断", "属性", "方面", "结论", "效应", "要求",
    ];
    // Of two characters, a name says nothing (项目, 企业); of a quoted heading it names no sort of things.
    let fits = (3..=18).contains(&length(&bare(name)))
        && !name.starts_with('“')
        && !EMPTY.contains(&name)
        && !name.contains(['…', '，'])
        && is_name(name)
        && !name.starts_with('各')
        && open_reference(name).is_none();
    fits.then_some(name)
}

/// The heading in a side's name like `“…”的论述要点`.
pub(super) fn heading(name: &str) -> Option<&str> {
    let heading = name.strip_prefix('“')?.rsplit_once('”')?.0;
    (length(heading) <= 40 && balanced(heading)).then_some(heading)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_governing_verb_is_a_clause_of_its_own() {
        for (before, expected) in [
            ("伴随发展不平衡等问题，进而影响", Some("影响")),
            ("它们损害", None),
            ("问题由此产生，并会削弱", Some("削弱")),
            ("科技发展", None),
        ] {
            assert_eq!(governing(before).as_deref(), expected, "{before}");
        }
    }
}
