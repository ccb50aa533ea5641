//! 多选: which parts of a composite definition stand where the paper has them.

use super::Maker;
use super::definitions::topic;
use super::phrases::see;
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::GAP;
use crate::model::{Form, Trap};
use crate::wording::length;
use knowledge::{Definition, Slot};

/// Two parts as they are, two with the filler of another. Parts of unlike length would tell themselves apart.
pub(super) fn make(maker: &mut Maker<'_>, it: &Definition, slots: &[&Slot]) {
    let alike = alike(slots);
    let [a, b, c, rest @ ..] = alike.as_slice() else {
        return;
    };
    let d = rest.first().unwrap_or(a);
    let whose = match &it.speaker {
        Some(speaker) => speaker.clone(),
        None => maker.source.name(),
    };
    let stem = format!("下列关于{}的说法，符合{whose}论述的有{GAP}。", it.term);
    let sentence = maker.source.sentence(it.sentence);
    let framed = |slot: &Slot| {
        let frame = format!("以{}为{}", slot.filler, slot.role);
        sentence.is_some_and(|it| it.text.contains(&frame))
    };
    let say = |slot: &Slot, filler: &str| {
        if framed(slot) {
            format!("以{filler}为{}", slot.role)
        } else {
            format!("{}是{filler}", slot.role)
        }
    };
    let claim = |slot: &Slot, filler: &str| Claim::Slot {
        term: it.term.clone(),
        role: slot.role.clone(),
        filler: filler.to_owned(),
    };
    let origin = maker.source.evidence(it.sentence);
    let keys = [a, b]
        .map(|slot| {
            (
                say(slot, &slot.filler),
                claim(slot, &slot.filler),
                "原文如此界定。".to_owned(),
                Some(origin.clone()),
            )
        })
        .to_vec();
    let wrong = [(c, d), (d, c)].map(|(slot, other)| Distractor {
        text: say(slot, &other.filler),
        claim: claim(slot, &other.filler),
        trap: Trap::WrongOwner,
        why: format!("原文说的是“{}”。", say(slot, &slot.filler)),
        origin: Some(origin.clone()),
        nearness: 1.0,
    });
    let (choices, claims) = distractor::options(keys, wrong.to_vec());
    let topic = topic(maker, it);
    let why = see(maker.source, it.sentence);
    maker.question(
        &topic,
        "parts",
        (stem, Form::Multiple { choices }),
        claims,
        why,
    );
}

/// The most parts of which none is over twice as long as another, in their order.
fn alike<'s>(slots: &[&'s Slot]) -> Vec<&'s Slot> {
    let size = |it: &Slot| length(&it.role) + length(&it.filler);
    let from = |shortest: &Slot| -> Vec<&'s Slot> {
        let (least, most) = (size(shortest), size(shortest) * 2);
        let fits = |it: &&&'s Slot| (least..=most).contains(&size(it));
        slots.iter().filter(fits).copied().collect()
    };
    let windows = slots.iter().map(|it| from(it));
    // The first of the largest, so that the same definition gives the same question.
    windows.fold(
        Vec::new(),
        |best, it| if it.len() > best.len() { it } else { best },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_like_length_stand_together() {
        let slots: Vec<Slot> = [
            ("基本内涵", "劳动者、劳动资料、劳动对象及其优化组合的跃升"),
            ("核心标志", "全要素生产率大幅提升"),
            ("特点", "创新"),
            ("关键", "质优"),
            ("本质", "先进生产力"),
        ]
        .into_iter()
        .map(|(role, filler)| Slot {
            role: role.to_owned(),
            filler: filler.to_owned(),
        })
        .collect();
        let all: Vec<&Slot> = slots.iter().collect();
        let roles: Vec<&str> = alike(&all).iter().map(|it| it.role.as_str()).collect();
        assert_eq!(roles, ["特点", "关键", "本质"]);
    }
}
