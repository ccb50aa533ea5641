//! What turns into what: `从单一种植向多元经营转变`. Both ends are asked for, and their order.

use super::phrases::{by_the_paper, by_whom, see};
use super::theses::weight;
use super::{IN_STATEMENT, Maker, ON_CARD, Topic};
use crate::claim::Claim;
use crate::draft::{hide, with_gaps};
use crate::excerpt::{excerpt, find};
use crate::model::{Card, Form, Trap};
use crate::turn::{Turn, turn};
use crate::wording::{closed, length};
use paper::Sentence;

/// Least that is left around both gaps.
const LEFT: usize = 20;
pub(super) fn make(maker: &mut Maker<'_>) {
    for sentence in &maker.source.paper.sentences {
        if let Some(worth) = weight(maker, sentence)
            && let Some(turn) = turn(&sentence.text)
        {
            items(maker, sentence, &turn, worth);
        }
    }
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
