//! What turns into what: `从单一种植向多元经营转变`. Both ends are asked for, and their order.

use super::phrases::{by_the_paper, by_whom, see};
use super::theses::weight;
use super::{IN_STATEMENT, Maker, ON_CARD, Topic};
use crate::claim::Claim;
use crate::draft::{hide, with_gaps};
use crate::excerpt::{excerpt, find};
use crate::model::{Card, Form, Trap};
use crate::wording::{closed, length};
use paper::Sentence;

/// Least that is left around both gaps.
const LEFT: usize = 20;
/// Bounds of an end: shorter ones are no name, longer ones a clause.
const END: std::ops::RangeInclusive<usize> = 3..=14;

/// The two ends of a turn, and the words that hold both.
#[derive(Debug, PartialEq)]
struct Turn<'s> {
    from: &'s str,
    to: &'s str,
    whole: &'s str,
    /// The same the other way round.
    reversed: String,
}

impl Turn<'_> {
    /// `words` with both ends asked for: `从什么向什么的转变`, `从哪种社会向哪种社会的转变`.
    fn asked_in(&self, words: &str) -> String {
        let sort = self.sort();
        let what = if sort.is_empty() {
            "什么".to_owned()
        } else {
            format!("哪种{sort}")
        };
        let asked = self
            .whole
            .replacen(self.from, &what, 1)
            .replacen(self.to, &what, 1);
        words.replacen(self.whole, &asked, 1)
    }

    /// What both ends are, by the characters that they end in: without it anything might have turned.
    fn sort(&self) -> &str {
        let mut shared = self.from.len();
        for ((at, a), b) in self.from.char_indices().rev().zip(self.to.chars().rev()) {
            if a != b {
                break;
            }
            shared = at;
        }
        let sort = &self.from[shared..];
        // Words are of two characters: of 农业社会 and 工业社会 the 业 is none.
        let odd = sort.chars().next().filter(|_| length(sort) % 2 == 1);
        let sort = &sort[odd.map_or(0, char::len_utf8)..];
        let own = |end: &str| length(end) > length(sort);
        if length(sort) >= 2 && own(self.from) && own(self.to) {
            sort
        } else {
            ""
        }
    }
}

pub(super) fn make(maker: &mut Maker<'_>) {
    for sentence in &maker.source.paper.sentences {
        if let Some(worth) = weight(maker, sentence)
            && let Some(turn) = turn(&sentence.text)
        {
            items(maker, sentence, &turn, worth);
        }
    }
}

/// The first turn that a sentence tells of.
fn turn(text: &str) -> Option<Turn<'_>> {
    const LINKS: &[&str] = &["转向", "走向", "转变为", "向"];
    const CLOSING: &[&str] = &["转变", "转型", "跨越", "过渡", "跃升", "演进", "转化"];
    let starts = text.match_indices(['从', '由']);
    starts.into_iter().find_map(|(at, open)| {
        let rest = &text[at + open.len()..];
        let clause = rest.split(['，', '。', '；', '、', '：']).next()?;
        let (link, place) = LINKS
            .iter()
            .filter_map(|link| Some((*link, clause.find(link)?)))
            .min_by_key(|it| (it.1, std::cmp::Reverse(it.0.len())))?;
        let from = &clause[..place];
        let behind = &clause[place + link.len()..];
        let to = if link == "向" {
            let end = CLOSING.iter().filter_map(|it| behind.find(it)).min()?;
            let end = behind[..end]
                .trim_end_matches("重大")
                .trim_end_matches("根本性");
            end.trim_end_matches('的')
        } else {
            behind
        };
        let name = |it: &str| {
            END.contains(&length(it))
                && !it.contains(['从', '由', '了', '（', '）'])
                && balanced_quotes(it)
        };
        let whole = &text[at..at + open.len() + place + link.len() + to.len()];
        (name(from) && name(to) && from != to).then(|| Turn {
            from,
            to,
            whole,
            reversed: format!("{open}{to}{link}{from}"),
        })
    })
}

fn balanced_quotes(text: &str) -> bool {
    text.matches('“').count() == text.matches('”').count()
}

fn items(maker: &mut Maker<'_>, sentence: &Sentence, turn: &Turn<'_>, worth: f32) {
    let topic = Topic {
        point: maker.point(
            format!("turn/{}/{}", turn.from, turn.to),
            format!("从“{}”到“{}”", bare(turn.from), bare(turn.to)),
        ),
        evidence: maker.source.evidence_of(&[sentence.id]),
        worth,
    };
    let why = see(maker.source, sentence.id);
    let Some(focus) = find(&sentence.text, turn.whole) else {
        return;
    };
    let hidden = [bare(turn.from), bare(turn.to)];
    // Where little is left around two gaps, it is asked whose turn it is by the paper.
    let says = |words: &str| length(words) >= length(turn.from) + length(turn.to) + LEFT;
    if let Some(words) = excerpt(&sentence.text, focus.clone(), ON_CARD) {
        let card = if says(words) {
            let parts = hide(&closed(words), &hidden);
            Card::Cloze { parts }
        } else {
            Card::Pair {
                stem: format!("{}{}？", by_whom(maker), turn.asked_in(words)),
                answer: turn.whole.to_owned(),
            }
        };
        maker.card(&topic, "cloze", card, why.clone());
    }
    let Some(words) = excerpt(&sentence.text, focus, IN_STATEMENT) else {
        return;
    };
    if says(words) {
        let parts = hide(&closed(words), &hidden);
        let accepted = vec![Vec::new(); 2];
        let stem = with_gaps(&parts);
        let form = Form::Blank { parts, accepted };
        maker.question(&topic, "", (stem, form), Vec::new(), why.clone());
    }
    let truth = by_the_paper(maker, words);
    let says = Claim::Says(words.to_owned());
    maker.statement(&topic, truth.clone(), says, format!("与原文一致。{why}"));
    // What follows is good for the true direction alone, and tells it.
    let follows = words
        .split_once(turn.whole)
        .is_some_and(|it| it.1.contains('，'));
    if follows {
        return;
    }
    let claim = Claim::Says(turn.reversed.clone());
    let explanation = format!(
        "方向反了，应为“{}”。{why}",
        crate::wording::inner(turn.whole)
    );
    let change = (turn.whole, turn.reversed.as_str(), Trap::WrongOrder);
    maker.misstatement(&topic, truth, change, claim, explanation);
}

/// An end without the quotation marks around it.
fn bare(end: &str) -> &str {
    end.trim_start_matches('“').trim_end_matches('”')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_of_a_turn_are_found() {
        for (text, ends) in [
            (
                "乡村正面临从单一种植向多元经营的重大转变。",
                Some(("单一种植", "多元经营")),
            ),
            (
                "人口红利从规模优势向质量优势转变，",
                Some(("规模优势", "质量优势")),
            ),
            (
                "推动碳市场由“建起来”走向“强起来”。",
                Some(("“建起来”", "“强起来”")),
            ),
            ("从实践看，农民向城市流动。", None),
            ("从城市到农村，都在转型。", None),
            ("企业由政府主导。", None),
        ] {
            let found = turn(text).map(|it| (it.from, it.to));
            assert_eq!(found, ends, "{text}");
        }
    }

    #[test]
    fn what_both_ends_are_stands_in_the_question() {
        for (text, asked) in [
            (
                "我国正面临从农业社会向工业社会的重大转变。",
                "从哪种社会向哪种社会",
            ),
            ("乡村从单一种植向多元经营转变。", "从什么向什么"),
        ] {
            let found = turn(text).expect("a turn");
            assert_eq!(found.asked_in(found.whole), asked, "{text}");
        }
    }

    #[test]
    fn a_turn_is_told_the_other_way_round() {
        let found = turn("乡村从单一种植向多元经营转变。");
        let reversed = found.map(|it| it.reversed);
        assert_eq!(reversed.as_deref(), Some("从多元经营向单一种植"));
        let asked = turn("乡村从单一种植向多元经营转变。")
            .map(|it| it.asked_in("乡村从单一种植向多元经营转变"));
        assert_eq!(asked.as_deref(), Some("乡村从什么向什么转变"));
    }
}
