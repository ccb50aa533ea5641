//! Marking points (采分点) from the paper's words.

use crate::accepted::{self, Told};
use crate::corpus::Source;
use crate::excerpt::is_clean_cut;
use crate::model::{Point, Rubric};
use crate::wording::{closed, length};
use knowledge::{Definition, Slot};
use paper::SentenceId;

/// What is before the colon of a point.
#[derive(Clone, Copy)]
pub(crate) enum Name<'t> {
    /// Nothing.
    None,
    /// Its label, where the paper gives one: half of the point.
    Label(&'t str),
    /// What its text is of what is defined (特点, 关键): nothing without the text.
    Role(&'t str),
}

/// A marking point before its wordings are known, for they depend on the other points.
pub(crate) struct Said<'t> {
    pub(crate) name: Name<'t>,
    pub(crate) text: &'t str,
    /// What its sentence says at its end, where that is clauses away.
    pub(crate) end: Option<&'t str>,
    pub(crate) weight: u8,
    /// What proves it.
    pub(crate) sentences: Vec<SentenceId>,
}

impl<'t> Said<'t> {
    pub(crate) fn new(text: &'t str, weight: u8, sentence: SentenceId) -> Self {
        Self {
            name: Name::None,
            text,
            end: None,
            weight,
            sentences: vec![sentence],
        }
    }

    /// The point as it is shown.
    fn shown(&self) -> String {
        let text = match self.name {
            Name::Label(name) | Name::Role(name) if !self.text.contains(name) => {
                format!("{name}：{}", self.text)
            }
            _ => self.text.to_owned(),
        };
        match self.end {
            Some(end) => format!("{text}，{end}"),
            None => text,
        }
    }
}

/// Marking points of one question, each with wordings that earn the mark of no other.
pub(crate) fn points(source: &Source<'_>, stem: &str, said: &[Said<'_>]) -> Vec<Point> {
    points_beside(source, stem, "", said)
}

/// The same, where the learner has more before him than the stem: what he copies from it earns nothing, unless a point
/// has no other words.
pub(crate) fn points_beside(
    source: &Source<'_>,
    stem: &str,
    shown_beside: &str,
    said: &[Said<'_>],
) -> Vec<Point> {
    let shown: Vec<String> = said.iter().map(Said::shown).collect();
    let point = |(at, it): (usize, &Said<'_>)| {
        let others = shown.iter().enumerate().filter(|(other, _)| *other != at);
        let others = others.map(|(_, it)| it.as_str());
        // What the whole paper is about tells no point.
        let title = source.paper.front.title.as_str();
        let told = Told::new(others.chain([stem, title]));
        let mut accepted = wordings(source, &told, it, &shown[at]);
        let beside = Told::new(std::iter::once(shown_beside));
        let own = |it: &Vec<String>| it.iter().any(|word| beside.tells(word));
        if accepted.iter().any(own) {
            accepted.retain(own);
        }
        Point {
            text: shown[at].clone(),
            weight: it.weight,
            accepted,
            evidence: source.evidence_of(&it.sentences),
        }
    };
    said.iter().enumerate().map(point).collect()
}

/// Marking points side by side, with a model answer that holds them all.
pub(crate) fn listed(points: Vec<Point>) -> Rubric {
    let model: Vec<&str> = points.iter().map(|it| it.text.as_str()).collect();
    Rubric {
        model: closed(&model.join("；")),
        points,
    }
}

fn wordings(source: &Source<'_>, told: &Told, it: &Said<'_>, shown: &str) -> Vec<Vec<String>> {
    let mut all = match it.name {
        Name::None => accepted::of(source, told, it.text),
        Name::Role(role) if !told.tells(it.text) => named(role, it.text),
        Name::Role(_) => accepted::of(source, told, it.text),
        Name::Label(label) => {
            let text = it.text.strip_prefix(label).unwrap_or(it.text);
            let text = text.trim_start_matches('：');
            let mut all = accepted::of(source, told, text);
            if told.tells(label) {
                all.insert(0, vec![label.to_owned()]);
            }
            all
        }
    };
    all.extend(
        it.end
            .into_iter()
            .flat_map(|end| accepted::of(source, told, end)),
    );
    let mut known = vec![vec![shown.to_owned()]];
    all.retain(|it| {
        !known.contains(it) && {
            known.push(it.clone());
            true
        }
    });
    all
}

/// The ways to say that something is this of what is defined, for a word that says nothing alone: `特点是创新`.
fn named(role: &str, text: &str) -> Vec<Vec<String>> {
    let ways = [
        format!("{role}是{text}"),
        format!("{role}在{text}"),
        format!("{role}在于{text}"),
        format!("{text}为{role}"),
        format!("{text}是{role}"),
    ];
    ways.into_iter().map(|it| vec![it]).collect()
}

/// The points of a definition: its parts where it has some, else its clauses.
pub(crate) fn of_definition(source: &Source<'_>, stem: &str, it: &Definition) -> Rubric {
    let clause = |text| Said::new(text, 1, it.sentence);
    let mut said: Vec<Said<'_>> = if it.slots.len() >= 2 {
        let slots = it.slots.iter().map(|slot| of_slot(slot, it.sentence));
        slots.chain(what_it_is(it).map(clause)).collect()
    } else {
        let mut clauses = clauses(&it.text);
        // An example is no part of what something is.
        let first = clauses.first().copied();
        clauses.retain(|it| !it.starts_with('如') || Some(*it) == first);
        clauses.into_iter().map(clause).collect()
    };
    if let [only] = said.as_mut_slice() {
        only.weight = 2;
    }
    Rubric {
        points: points(source, stem, &said),
        model: closed(&format!("{}：{}", it.term, it.text)),
    }
}

fn of_slot(slot: &Slot, sentence: SentenceId) -> Said<'_> {
    Said {
        name: Name::Role(&slot.role),
        ..Said::new(&slot.filler, 1, sentence)
    }
}

/// What a composite definition says behind its parts: `以A为抓手，是【…的质态】`.
fn what_it_is(it: &Definition) -> Option<&str> {
    let last = it.slots.last()?;
    let (_, rest) = it
        .text
        .split_once(&format!("{}为{}", last.filler, last.role))?;
    rest.strip_prefix("，是").map(crate::wording::unclosed)
}

/// Clauses long enough to be a point; short ones, and those that complete it, stay with the one before.
pub(crate) fn clauses(text: &str) -> Vec<&str> {
    let mut clauses = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let long = length(&text[start..at]) >= 8 && length(&text[at..]) >= 8;
        let whole = || crate::wording::balanced(&text[start..at]) && is_clean_cut(text, at, c);
        let sentence = c == '。' && at + c.len_utf8() < text.len();
        if (matches!(c, '，' | '；') && long || sentence) && whole() {
            clauses.push(&text[start..at]);
            start = at + c.len_utf8();
        }
    }
    clauses.push(&text[start..]);
    clauses
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_composite_definition_is_marked_for_what_it_says_behind_its_parts() {
        let slot = knowledge::Slot {
            role: "核心载体".to_owned(),
            filler: "产业体系".to_owned(),
        };
        let mut it = crate::fixture::knowledge().definitions[0].clone();
        it.slots = vec![slot];
        it.text = "以产业体系为核心载体，是先进的质态".to_owned();
        assert_eq!(what_it_is(&it), Some("先进的质态"));
        it.text = "以产业体系为核心载体".to_owned();
        assert_eq!(what_it_is(&it), None);
    }

    #[test]
    fn clauses_are_not_stubs() {
        assert_eq!(
            clauses("创新，摆脱传统经济增长方式的路径，具有高科技高效能的特征"),
            ["创新，摆脱传统经济增长方式的路径", "具有高科技高效能的特征"]
        );
        // Two sentences are two points.
        assert_eq!(
            clauses("增强致富本领。要防止社会阶层固化，畅通向上流动通道"),
            ["增强致富本领", "要防止社会阶层固化", "畅通向上流动通道"]
        );
        // Half a condition is no point.
        let whole = "变量之间的非线性关系，即当自变量发生变化时，因变量会呈现指数级的增加或减少";
        assert_eq!(clauses(whole), [whole]);
    }
}
