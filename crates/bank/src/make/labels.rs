//! Labels of points (`普惠协调：新质生产力的发展将使…`): what each stands for.

use super::lists::topic as topic_of;
use super::membership::is_fit;
use super::phrases::see;
use super::{Maker, Topic, seed, single};
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::GAP;
use crate::model::{Card, Trap};
use crate::wording::{
    balanced, bare, is_name, length, longest_common, names_several, open_reference,
};
use knowledge::{List, ListKind, Member, Pair};

/// A label, what it stands for, and the member that has them.
struct Labelled<'l> {
    label: &'l str,
    meaning: &'l str,
    member: &'l Member,
}

impl Labelled<'_> {
    /// Whether the meaning repeats the head of the label (`强化认知：…对共同富裕的认知`): it says itself what it means.
    fn says_itself(&self) -> bool {
        let count = length(self.label);
        let head: String = self.label.chars().skip(count.saturating_sub(2)).collect();
        self.meaning.contains(&head)
    }

    /// Whether the meaning repeats two characters of the label: then nobody need have read it.
    fn tells(&self) -> bool {
        longest_common(&bare(self.label), &bare(self.meaning)) >= 2
    }
}

pub(super) fn make(maker: &mut Maker<'_>) {
    for list in &maker.source.knowledge.lists {
        let quoted = list.stem.starts_with('“');
        let named = names_several(&list.stem) && is_name(&list.stem) && !quoted;
        if list.kind != ListKind::Outline || !named || !is_fit(list) {
            continue;
        }
        let all: Vec<Labelled<'_>> = list.members.iter().filter_map(labelled).collect();
        if all.len() == list.members.len() {
            for it in &all {
                items(maker, list, it, &all);
            }
        }
    }
}

/// A member as its label and what stands behind the colon.
fn labelled(member: &Member) -> Option<Labelled<'_>> {
    let (label, meaning) = member.text.split_once('：')?;
    let fits = member.label.as_deref() == Some(label)
        && (2..=8).contains(&length(label))
        && (10..=48).contains(&length(meaning))
        && !meaning.contains('：')
        && balanced(meaning)
        && open_reference(meaning).is_none();
    fits.then_some(Labelled {
        label,
        meaning,
        member,
    })
}

fn items(maker: &mut Maker<'_>, list: &List, it: &Labelled<'_>, all: &[Labelled<'_>]) {
    let whole = topic_of(maker, list).point;
    // A heading is no sentence: the first one below it shows the place.
    let paper = maker.source.paper;
    let below = |id| {
        let mut sentences = paper.sentences.iter();
        sentences.find(|it| paper.is_within(it.section, id))
    };
    let first = it.member.section.and_then(below).map(|it| it.id);
    let proof: Vec<_> = it.member.sentence.or(first).into_iter().collect();
    let topic = Topic {
        point: maker.point(
            format!("label/{}/{}", whole.key, it.label),
            format!("“{}”的含义", it.label),
        ),
        evidence: maker.source.evidence_of(&proof),
        worth: 0.6,
    };
    let Some(shown) = topic.evidence.first().map(|it| it.sentence) else {
        return;
    };
    let why = see(maker.source, shown);
    let who = maker.source.name();
    if it.says_itself() || it.tells() {
        return;
    }
    let said = format!("{who}所说的{}“{}”具体指", list.stem, it.label);
    let card = Card::Pair {
        stem: format!("{said}什么？"),
        answer: it.meaning.to_owned(),
    };
    maker.card(&topic, "", card, why.clone());
    let mut answering = maker.source.knowledge.correspondences.iter();
    let holds = |pair: &Pair| pair.left == it.label && pair.right == it.meaning;
    let Some(correspondence) = answering.position(|it| it.pairs.iter().any(holds)) else {
        return;
    };
    let claim = |meaning: &str| Claim::Pair {
        paper: maker.source.paper.id.clone(),
        correspondence,
        left: it.label.to_owned(),
        right: meaning.to_owned(),
    };
    let pool: Vec<Distractor> = all
        .iter()
        .filter(|other| other.label != it.label)
        .map(|other| Distractor {
            text: other.meaning.to_owned(),
            claim: claim(other.meaning),
            trap: Trap::WrongOwner,
            why: format!("这是“{}”的含义。", other.label),
            origin: other.member.sentence.map(|it| maker.source.evidence(it)),
            nearness: 1.0,
        })
        .collect();
    let own = claim(it.meaning);
    let truth = format!("{said}{}。", it.meaning);
    let yes = format!("与原文一致。{why}");
    maker.statement(&topic, truth.clone(), own.clone(), yes);
    let seed = seed(&topic.point, "false");
    let picked = distractor::pick(maker.corpus, &[it.meaning], pool.clone(), 1, seed);
    if let Some(rival) = picked.and_then(|it| it.into_iter().next()) {
        let no = format!("{}{why}", rival.why);
        let change = (it.meaning, rival.text.as_str(), rival.trap);
        maker.misstatement(&topic, truth, change, rival.claim, no);
    }
    let key = (
        it.meaning.to_owned(),
        own,
        "文中如此说明。".to_owned(),
        topic.evidence.first().cloned(),
    );
    single(maker, &topic, "", format!("{said}{GAP}。"), key, pool, why);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_is_a_label_and_what_it_stands_for() {
        for (text, label, expected) in [
            (
                "精神铸魂：技术将增加人们可支配的自由时间",
                Some("精神铸魂"),
                Some(false),
            ),
            (
                "科技赋能：技术的发展将提供科技新动能",
                Some("科技赋能"),
                Some(true),
            ),
            ("精神铸魂：增加时间", Some("精神铸魂"), None),
            ("加强科技创新，增加自由时间", None, None),
        ] {
            let member = Member {
                text: text.to_owned(),
                label: label.map(str::to_owned),
                sentence: None,
                section: None,
            };
            assert_eq!(labelled(&member).map(|it| it.tells()), expected, "{text}");
        }
    }
}
