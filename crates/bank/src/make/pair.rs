//! One pair of a correspondence, in the paper's own words where one place says both.

use super::pairs::{claim, evidence, is_fit, keeps_off, place};
use super::phrases::{are_kin, by_the_paper};
use super::sides::Sides;
use super::{IN_STATEMENT, IN_STEM, Maker, Topic, seed, single};
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::{GAP, hide, with_gaps};
use crate::excerpt::{excerpt, find, stands_alone};
use crate::model::{Card, Evidence, Form, Trap};
use crate::wording::{bare, closed, inner, is_action, length, names_several, predicate_form};
use knowledge::{Correspondence, Pair};
use paper::SectionId;

/// Where the paper says one pair: the words, and whether they are a sentence (else a heading).
struct Saying {
    words: String,
    is_sentence: bool,
}

/// The sentence or heading that holds both sides, the right one once, and something besides them.
fn saying(maker: &Maker<'_>, pair: &Pair) -> Option<Saying> {
    let holds = |text: &str| {
        let rest = text
            .replacen(&pair.left, "", 1)
            .replacen(&pair.right, "", 1);
        text.contains(&pair.left)
            && text.matches(&pair.right).count() == 1
            && length(&bare(&rest)) >= 4
    };
    let sentences = pair.sentences.iter();
    let said = sentences
        .filter_map(|it| maker.source.sentence(*it))
        .filter(|it| holds(&it.text))
        .find_map(|it| {
            let (left, right) = (find(&it.text, &pair.left)?, find(&it.text, &pair.right)?);
            let focus = left.start.min(right.start)..left.end.max(right.end);
            let words = excerpt(&it.text, focus, IN_STEM)?;
            holds(words).then(|| Saying {
                words: words.to_owned(),
                is_sentence: true,
            })
        });
    said.or_else(|| {
        let headings = maker.source.paper.sections.iter();
        headings
            .map(|it| it.title.as_str())
            .filter(|it| !it.contains('：'))
            .find(|it| holds(it) && stands_alone(it) && length(it) <= IN_STEM)
            .map(|it| Saying {
                words: it.to_owned(),
                is_sentence: false,
            })
    })
}

/// What the heading that both sides make up is called: `推进路径之一是“…，…”`.
fn whole_heading(maker: &Maker<'_>, it: &Correspondence, pair: &Pair) -> Option<String> {
    let heading = format!("{}，{}", pair.left, pair.right);
    let mut sections = maker.source.paper.sections.iter();
    sections.find(|it| it.title == heading)?;
    let who = maker.source.name();
    Some(match Sides::of(maker, it).left {
        Some(name) if names_several(&name) => format!("{who}提出的{name}之一是"),
        _ => format!("{who}提出"),
    })
}

/// One pair: left → right, in the paper's own words where one place says both.
pub(super) fn one(maker: &mut Maker<'_>, index: usize, it: &Correspondence, pair: &Pair) {
    let topic = Topic {
        point: maker.point(
            format!("pair/{}/{}/{}", it.left, it.right, pair.left),
            match Sides::of(maker, it).right {
                Some(name) => format!("与“{}”对应的{name}", inner(&pair.left)),
                None => format!("与“{}”相对应的内容", inner(&pair.left)),
            },
        ),
        evidence: evidence(maker, std::slice::from_ref(pair)),
        worth: 0.57,
    };
    let why = place(maker, &topic);
    let asked = if let Some(said) = saying(maker, pair) {
        let stem = by_the_paper(maker, &said.words.replacen(&pair.right, GAP, 1));
        let card = if said.is_sentence {
            Card::Cloze {
                parts: hide(&closed(&said.words), &[&pair.right]),
            }
        } else {
            Card::Pair {
                stem: stem.clone(),
                answer: pair.right.clone(),
            }
        };
        maker.card(&topic, "right", card, why.clone());
        if said.is_sentence {
            let parts = hide(&closed(&said.words), &[&pair.right]);
            let stem = with_gaps(&parts);
            let form = Form::Blank {
                parts,
                accepted: vec![Vec::new()],
            };
            maker.question(&topic, "right", (stem, form), Vec::new(), why.clone());
        }
        let truth = by_the_paper(maker, &said.words);
        (stem, truth, pair.right.clone())
    } else if let Some(said) = whole_heading(maker, it, pair) {
        let (left, right) = (inner(&pair.left), inner(&pair.right));
        let stem = format!("{said}“{left}，{GAP}”。");
        // A subject alone can be said much of: its verb stays.
        let verb = predicate_form(&right)
            .filter(|it| right.starts_with(it))
            .unwrap_or_default();
        let rest = &right[verb.len()..];
        // What the title names is no answer.
        let title = bare(&maker.source.paper.front.title);
        let asked = act_and_head(rest).filter(|it| !title.contains(&bare(it.1)));
        let card = match asked {
            Some((act, what, head)) => Card::Pair {
                stem: format!("{said}“{left}，{verb}{act}{GAP}的{head}”。"),
                answer: what.to_owned(),
            },
            None => Card::Pair {
                stem: format!("{said}“{left}，{verb}{GAP}”。"),
                answer: rest.to_owned(),
            },
        };
        maker.card(&topic, "right", card, why.clone());
        (stem, format!("{said}“{left}，{right}”。"), right)
    } else {
        return;
    };
    left_hidden(maker, &topic, pair, &why);
    questions(maker, &topic, (index, it, pair), asked);
}

/// What is done, what with, and to what: 形成, 更为公正合理, 生产关系. The first and the last leave one answer.
fn act_and_head(text: &str) -> Option<(&str, &str, &str)> {
    let (front, head) = text.rsplit_once('的')?;
    let (at, _) = front.char_indices().nth(2)?;
    let (act, what) = front.split_at(at);
    let acts = is_action(front) || front.starts_with("形成");
    let fits = acts && length(what) >= 4 && (2..=6).contains(&length(head));
    (fits && !what.contains(['的', '，', '“'])).then_some((act, what, head))
}

/// 填空: the quoted word of the left side, in the sentence that says what answers it.
fn left_hidden(maker: &mut Maker<'_>, topic: &Topic, pair: &Pair, why: &str) {
    let sentences = pair.sentences.iter();
    let mut sentences = sentences.filter_map(|it| maker.source.sentence(*it));
    let said = sentences.find(|it| it.text.contains(&pair.left) && it.text.contains(&pair.right));
    let (Some(said), Some(word)) = (said, quoted(&pair.left)) else {
        return;
    };
    let words = closed(&said.text);
    if length(&words) > IN_STATEMENT || words.matches(word).count() != 1 {
        return;
    }
    let parts = hide(&words, &[word]);
    let stem = with_gaps(&parts);
    let form = Form::Blank {
        parts,
        accepted: vec![Vec::new()],
    };
    maker.question(topic, "left", (stem, form), Vec::new(), why.to_owned());
}

/// The choice, and the statement as it is and with a sibling's right side.
fn questions(
    maker: &mut Maker<'_>,
    topic: &Topic,
    (index, it, pair): (usize, &Correspondence, &Pair),
    (stem, truth, right): (String, String, String),
) {
    let why = place(maker, topic);
    let pool = other_rights(maker, index, it, pair);
    maker.statement(
        topic,
        truth.clone(),
        claim(maker, index, pair, pair),
        format!("与原文一致。{why}"),
    );
    let seed = seed(&topic.point, "false");
    // What holds another pair's left side may well share its right one: 二者的有机结合 of 富裕性 and 共同性.
    let holds = |text: &str| {
        let mut others = it.pairs.iter().filter(|it| it.right == text);
        let within = |a: &str, b: &str| quoted(a).is_some_and(|it| b.contains(it));
        others.any(|other| within(&other.left, &pair.left) || within(&pair.left, &other.left))
    };
    // What is brought about is not kept off: `避免“头雁效应”` tells itself.
    let kept_off = |text: &str| {
        let mut others = it.pairs.iter();
        others.any(|it| it.right == text && keeps_off(maker, it))
    };
    let off = keeps_off(maker, pair);
    let mut apart = pool.clone();
    let told = |text: &str| is_told_there(maker, &pair.left, text);
    apart.retain(|it| !holds(&it.text) && kept_off(&it.text) == off && !told(&it.text));
    let crossed = distractor::pick(maker.corpus, &[&pair.right], apart, 1, seed);
    if let Some(rival) = crossed.and_then(|it| it.into_iter().next()) {
        let wrong = if right == pair.right {
            rival.text.clone()
        } else {
            inner(&rival.text)
        };
        let mut others = it.pairs.iter();
        let owner = others.find(|it| it.right == rival.text);
        let whose = owner.map_or_else(
            || rival.why.clone(),
            |it| format!("“{}”与“{}”对应。", inner(&rival.text), inner(&it.left)),
        );
        let explanation = format!("应为“{}”。{whose}{why}", inner(&pair.right));
        maker.misstatement(
            topic,
            truth,
            (&right, &wrong, rival.trap),
            rival.claim,
            explanation,
        );
    }
    let key = (
        pair.right.clone(),
        claim(maker, index, pair, pair),
        "原文如此对应。".to_owned(),
        pair.sentences.first().map(|it| maker.source.evidence(*it)),
    );
    single(maker, topic, "right", stem, key, pool, why);
}

/// Whether the part whose heading ends in `right` speaks of what `left` is about: `发挥举国体制优势，夯实产业基础` is no
/// wrong heading where 夯实产业基础 is said to need 举国体制.
fn is_told_there(maker: &Maker<'_>, left: &str, right: &str) -> bool {
    let paper = maker.source.paper;
    let mut parts = paper.sections.iter().enumerate();
    let Some((at, _)) = parts.find(|it| it.1.title.ends_with(right)) else {
        return false;
    };
    let part = SectionId(at as u16);
    let topics = &maker.source.topics;
    let named = |it: &&str| left.contains(it) && length(it) >= NAMED && !topics.contains(it);
    let terms = maker.source.knowledge.terms.iter();
    let mut terms = terms.map(|it| it.text.as_str()).filter(named);
    terms.any(|term| {
        let mut own = paper.sentences.iter();
        own.any(|it| paper.is_within(it.section, part) && it.text.contains(term))
    })
}

/// Shortest name by which a part is told to speak of something.
const NAMED: usize = 4;

/// The words in quotation marks of a side: `共同性` of `共同富裕蕴含的“共同性”`.
fn quoted(side: &str) -> Option<&str> {
    let word = side.split_once('“')?.1.split_once('”')?.0;
    (length(word) >= 2).then_some(word)
}

/// The right sides of the other pairs, then of other correspondences.
fn other_rights(
    maker: &Maker<'_>,
    index: usize,
    it: &Correspondence,
    pair: &Pair,
) -> Vec<Distractor> {
    let make =
        |text: &str, trap: Trap, why: String, origin: Option<Evidence>, nearness: f32| Distractor {
            text: text.to_owned(),
            claim: Claim::Pair {
                paper: maker.source.paper.id.clone(),
                correspondence: index,
                left: pair.left.clone(),
                right: text.to_owned(),
            },
            trap,
            why,
            origin,
            nearness,
        };
    let mut pool: Vec<Distractor> = it
        .pairs
        .iter()
        .filter(|other| other.right != pair.right)
        .map(|other| {
            let why = format!("与“{}”对应的才是它。", inner(&other.left));
            let origin = other.sentences.first().map(|it| maker.source.evidence(*it));
            make(&other.right, Trap::WrongOwner, why, origin, 1.0)
        })
        .collect();
    let terms = maker.rival_terms(
        &pair.right,
        |text| Claim::Pair {
            paper: maker.source.paper.id.clone(),
            correspondence: index,
            left: pair.left.clone(),
            right: text.to_owned(),
        },
        &pair.left,
    );
    // Terms only where sides are terms themselves.
    if it.pairs.iter().all(|it| length(&it.right) <= 8) {
        pool.extend(terms.into_iter().map(|mut it| {
            it.nearness *= 0.5;
            it
        }));
    }
    for other in maker
        .source
        .knowledge
        .correspondences
        .iter()
        .filter(|other| *other != it && is_fit(maker, other))
    {
        for rival in &other.pairs {
            let known = |text: &str| {
                pool.iter().any(|it| it.text == text) || it.pairs.iter().any(|it| it.left == text)
            };
            let kin = length(&pair.right) > 8 || are_kin(&pair.right, &rival.right);
            if !known(&rival.right) && kin {
                let why = format!("文中与它对应的是“{}”。", inner(&rival.left));
                let origin = rival.sentences.first().map(|it| maker.source.evidence(*it));
                pool.push(make(&rival.right, Trap::ConceptSwap, why, origin, 0.3));
            }
        }
    }
    pool
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_and_to_what_leave_one_answer() {
        for (text, expected) in [
            (
                "形成更为公平开放的市场",
                Some(("形成", "更为公平开放", "市场")),
            ),
            (
                "推动农民与市民的有机统一",
                Some(("推动", "农民与市民", "有机统一")),
            ),
            ("壮大乡村的力量", None),
            ("完善分配机制", None),
        ] {
            assert_eq!(act_and_head(text), expected, "{text}");
        }
    }
}
