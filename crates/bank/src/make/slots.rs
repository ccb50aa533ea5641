//! The named parts of a composite definition, each a point of its own.

use super::definitions::topic;
use super::enumerations::is_main;
use super::phrases::{are_kin, by_whom, see, speaker_says};
use super::{Maker, Topic, parts, seed, single};
use crate::claim::Claim;
use crate::corpus::Source;
use crate::distractor::{self, Distractor};
use crate::draft::GAP;
use crate::model::{Card, Form, Trap};
use crate::rubric::{self, Said};
use crate::wording::{bare, inner, is_name, length};
use knowledge::{Definition, Slot};

/// Whether role and filler can be asked for by name; of `鲜明的人民特性` the filler is cut from its head.
fn is_slot(sentence: &str, slot: &Slot) -> bool {
    let framed = sentence.contains(&format!("以{}为{}", slot.filler, slot.role));
    let tail = slot.filler.rsplit('的').next().unwrap_or("");
    let cut = !framed && slot.filler.contains('的') && length(&bare(tail)) <= 2;
    is_name(&slot.role) && !cut && (2..=40).contains(&length(&slot.filler))
}

/// The parts of a definition that can be asked for.
fn slots<'d>(source: &Source<'_>, it: &'d Definition) -> Vec<&'d Slot> {
    let text = source.sentence(it.sentence).map_or("", |it| &it.text);
    it.slots.iter().filter(|it| is_slot(text, it)).collect()
}

/// Parts of a composite definition: each is a point of its own.
pub(super) fn make(maker: &mut Maker<'_>, it: &Definition) {
    let slots = slots(maker.source, it);
    for slot in &slots {
        if is_listed(maker, it, slot) {
            continue;
        }
        let said = format!("{}{}的{}", voice_of(maker, it), it.term, slot.role);
        let voice = it.speaker.as_deref().unwrap_or("");
        let topic = Topic {
            point: maker.point(
                format!("slot/{}/{}/{voice}", it.term, slot.role),
                format!("{}的{}", it.term, slot.role),
            ),
            evidence: maker.source.evidence_of(&[it.sentence]),
            worth: 0.85,
        };
        slot_items(maker, &topic, it, slot, &said);
    }
    if slots.len() >= 3 {
        match_slots(maker, it);
        parts::make(maker, it, &slots);
    }
}

/// Whether a list of the paper that is asked for has the same members: `民营企业的优势`.
fn is_listed(maker: &Maker<'_>, it: &Definition, slot: &Slot) -> bool {
    let stem = format!("{}的{}", it.term, slot.role);
    let mut lists = maker.source.knowledge.lists.iter();
    slot.filler.contains('、')
        && lists.any(|it| it.stem == stem && (it.complete || is_main(maker, it)))
}

/// All named parts at once: `新质生产力的根本动力、核心载体和主要标志各是什么？`
pub(super) fn card(maker: &mut Maker<'_>, topic: &Topic, it: &Definition) {
    let slots = slots(maker.source, it);
    let Some((last, rest)) = slots.split_last().filter(|(_, rest)| rest.len() >= 2) else {
        return;
    };
    let rest: Vec<&str> = rest.iter().map(|it| it.role.as_str()).collect();
    let card = Card::List {
        stem: format!(
            "{}的{}和{}各是什么？",
            asking(maker, it),
            rest.join("、"),
            last.role
        ),
        members: slots
            .iter()
            .map(|it| format!("{}：{}", it.role, it.filler))
            .collect(),
        ordered: false,
        complete: true,
    };
    maker.card(topic, "parts", card, see(maker.source, it.sentence));
}

/// Who says so: the speaker, else the paper.
pub(super) fn voice_of(maker: &Maker<'_>, it: &Definition) -> String {
    match &it.speaker {
        Some(_) => speaker_says(it.speaker.as_deref()),
        None => by_whom(maker),
    }
}

/// The same where it is asked: whose words they are, and what of.
pub(super) fn asking(maker: &Maker<'_>, it: &Definition) -> String {
    match (&it.speaker, maker.source.name().as_str()) {
        (Some(speaker), "文中") => format!("在{speaker}的论述中，{}", it.term),
        (Some(speaker), name) => format!("在{name}所引{speaker}的论述中，{}", it.term),
        (None, _) => format!("{}{}", by_whom(maker), it.term),
    }
}

/// Whether a lone feature is somebody else's: in `多重因素叠加迫切需要一种具有…特征的生产力` it is the 生产力
/// that has it, not the term.
pub(super) fn is_anothers(maker: &Maker<'_>, it: &Definition) -> bool {
    it.slots.len() == 1 && !is_its_own(maker, it)
}

/// Whether the term stands right before what it has.
fn is_its_own(maker: &Maker<'_>, it: &Definition) -> bool {
    let sentence = maker.source.sentence(it.sentence);
    let before = sentence.and_then(|sentence| sentence.text.get(..it.span.start as usize));
    before.is_some_and(|before| {
        let between = before
            .rfind(&it.term)
            .map(|at| &before[at + it.term.len()..]);
        between.is_some_and(|it| length(it) <= BETWEEN && !it.contains(['，', '种', '个']))
    })
}

/// Most characters between an owner and what it has: `前期具有`, `不仅具有`.
const BETWEEN: usize = 6;

fn slot_items(maker: &mut Maker<'_>, topic: &Topic, it: &Definition, slot: &Slot, said: &str) {
    let why = see(maker.source, it.sentence);
    let framed = format!("以{}为{}", slot.filler, slot.role);
    let sentence = maker.source.sentence(it.sentence);
    let holds = |words: &str| sentence.is_some_and(|sentence| sentence.text.contains(words));
    // `具有…等优势`: the paper names some.
    let some = holds(&format!("{}等", slot.filler));
    let (is, is_what) = if some {
        ("包括", "有哪些")
    } else {
        ("是", "是什么")
    };
    let framed = holds(&framed);
    let whose = format!("{}{}", voice_of(maker, it), it.term);
    maker.card(
        topic,
        "",
        Card::Pair {
            stem: if framed {
                format!("{}以什么为{}？", asking(maker, it), slot.role)
            } else {
                format!("{}的{}{is_what}？", asking(maker, it), slot.role)
            },
            answer: slot.filler.clone(),
        },
        why.clone(),
    );
    recited(maker, topic, (it, slot));
    let claim = |filler: &str| Claim::Slot {
        term: it.term.clone(),
        role: slot.role.clone(),
        filler: filler.to_owned(),
    };
    let pool = other_fillers(maker, it, slot, claim);
    let key = (
        slot.filler.clone(),
        claim(&slot.filler),
        format!("文中把它列为{}的{}。", it.term, slot.role),
        None,
    );
    let truth = if framed {
        format!("{whose}以{}为{}。", slot.filler, slot.role)
    } else {
        format!("{said}{is}{}。", slot.filler)
    };
    // Of a lone feature the sentence itself is judged.
    if it.slots.len() > 1 {
        let why = format!("与原文一致。{why}");
        maker.statement(topic, truth.clone(), claim(&slot.filler), why);
    }
    let picked = distractor::pick(
        maker.corpus,
        &[&slot.filler],
        pool.clone(),
        1,
        seed(&topic.point, "false"),
    );
    if let Some(rival) = picked.and_then(|it| it.into_iter().next()) {
        let explanation = format!("{}{why}", rival.why);
        maker.misstatement(
            topic,
            truth,
            (&slot.filler, &rival.text, rival.trap),
            rival.claim,
            explanation,
        );
    }
    let stem = if framed {
        format!("{whose}以{GAP}为{}。", slot.role)
    } else {
        format!("{said}{is}{GAP}。")
    };
    single(maker, topic, "", stem, key, pool, why.clone());
    role(maker, topic, (it, slot), (&whose, framed), why);
}

/// Fewest characters that are asked for in writing.
const WRITTEN: usize = 12;

/// 简答 on features side by side, a mark for each: `未来产业的特征`.
fn recited(maker: &mut Maker<'_>, topic: &Topic, (it, slot): (&Definition, &Slot)) {
    let listed = slot.filler.contains('、');
    let features: Vec<&str> = match listed {
        true => slot.filler.split(['、', '和']).collect(),
        false => slot.filler.split('和').collect(),
    };
    let short = features.iter().all(|it| (2..=12).contains(&length(it)));
    // Two words are a gap, and no answer in writing.
    let thin = features.iter().map(|it| length(it)).sum::<usize>() < WRITTEN;
    if it.slots.len() > 1 || !(2..=6).contains(&features.len()) || !short || thin {
        return;
    }
    let stem = format!("{}写出{}的{}。", voice_of(maker, it), it.term, slot.role);
    let said: Vec<Said<'_>> = features
        .iter()
        .map(|text| Said::new(text, 1, it.sentence))
        .collect();
    let points = rubric::points(maker.source, &stem, &said);
    let form = Form::Short(rubric::listed(points));
    let why = format!("列出一项得一分。{}", see(maker.source, it.sentence));
    maker.question(topic, "recited", (stem, form), Vec::new(), why);
}

/// The other way round: what a part is to the whole. `先进生产力是新质生产力的（　　）。`
fn role(
    maker: &mut Maker<'_>,
    topic: &Topic,
    (it, slot): (&Definition, &Slot),
    (whose, framed): (&str, bool),
    why: String,
) {
    let claim = |role: &str| Claim::Slot {
        term: it.term.clone(),
        role: role.to_owned(),
        filler: slot.filler.clone(),
    };
    let others = slots(maker.source, it)
        .into_iter()
        .filter(|other| other.role != slot.role);
    let pool: Vec<Distractor> = others
        .map(|other| Distractor {
            text: other.role.clone(),
            claim: claim(&other.role),
            trap: Trap::WrongOwner,
            why: format!("{}的{}是“{}”。", it.term, other.role, inner(&other.filler)),
            origin: Some(maker.source.evidence(it.sentence)),
            nearness: 0.8,
        })
        .collect();
    let stem = if framed {
        format!("{whose}以{}为{GAP}。", slot.filler)
    } else {
        format!(
            "{}{}是{}的{GAP}。",
            voice_of(maker, it),
            slot.filler,
            it.term
        )
    };
    let key = (
        slot.role.clone(),
        claim(&slot.role),
        "原文如此。".to_owned(),
        None,
    );
    single(maker, topic, "role", stem, key, pool, why);
}

/// What fills other slots: of the same definition first.
fn other_fillers(
    maker: &Maker<'_>,
    it: &Definition,
    slot: &Slot,
    claim: impl Fn(&str) -> Claim,
) -> Vec<Distractor> {
    let mut pool = Vec::new();
    for source in &maker.corpus.sources {
        for other in &source.knowledge.definitions {
            let own = other.sentence == it.sentence;
            // Parts of one definition are exchanged among themselves and with those of another
            // composite one; a lone feature, with the same feature of another thing.
            let fits = |rival: &Slot| {
                if it.slots.len() >= 2 {
                    rival.role != slot.role
                        && other.slots.len() >= 2
                        && can_be(&slot.role, &rival.filler)
                } else {
                    // A feature of an enterprise said of an industry is absurd.
                    same_aspect(&rival.role, &slot.role)
                        && are_kin(&other.term, &it.term)
                        && !maker.corpus.same_term(&other.term, &it.term)
                }
            };
            if source.paper.id == maker.source.paper.id && is_anothers(maker, other) {
                continue;
            }
            for rival in slots(source, other).into_iter().filter(|it| fits(it)) {
                let foreign = source.paper.id != maker.source.paper.id;
                pool.push(Distractor {
                    text: rival.filler.clone(),
                    claim: claim(&rival.filler),
                    trap: if foreign {
                        Trap::OtherPaper
                    } else {
                        Trap::WrongOwner
                    },
                    why: why_other_slot(foreign.then(|| source.name()), (it, slot), (other, rival)),
                    origin: Some(source.evidence(other.sentence)),
                    nearness: if own { 1.0 } else { 0.4 },
                });
            }
        }
    }
    pool
}

/// Whether something can be in a role at all: what happens (`生产率大幅提升`) carries nothing.
fn can_be(role: &str, filler: &str) -> bool {
    const THINGS: &[&str] = &["载体", "主体", "平台", "阵地", "依托", "对象"];
    const HAPPENS: &[&str] = &[
        "提升", "跃升", "提高", "增长", "增强", "下降", "扩大", "缩小", "突破",
    ];
    let thing = THINGS.iter().any(|it| role.ends_with(it));
    !(thing && HAPPENS.iter().any(|it| filler.ends_with(it)))
}

/// Whether two lone features are of one aspect, so that either could be asked of either thing.
fn same_aspect(a: &str, b: &str) -> bool {
    const FEATURES: &[&str] = &["特征", "特点", "特性", "属性", "优势", "特色", "优点"];
    a == b || FEATURES.contains(&a) && FEATURES.contains(&b)
}

fn why_other_slot(
    foreign: Option<String>,
    (it, slot): (&Definition, &Slot),
    (other, rival): (&Definition, &Slot),
) -> String {
    // What the features were ascribed to may be no name: then it is something else's.
    if !is_name(&other.term) {
        return format!(
            "“{}”说的不是{}，而是另一事物。",
            inner(&rival.filler),
            it.term
        );
    }
    let whose = if let Some(name) = foreign {
        let name = if name == "文中" {
            "另一篇论文"
        } else {
            &name
        };
        let name = name.trim_end_matches("一文");
        let name = match &other.speaker {
            Some(speaker) => format!("{name}所引{speaker}"),
            None => name.to_owned(),
        };
        format!("{name}所说的{}的{}", other.term, rival.role)
    } else if other.term == it.term {
        format!("{}的{}", it.term, rival.role)
    } else {
        format!("{}的{}", other.term, rival.role)
    };
    format!(
        "“{}”是{whose}，不是{}的{}。",
        inner(&rival.filler),
        it.term,
        slot.role
    )
}

/// 匹配: roles with what fills them.
fn match_slots(maker: &mut Maker<'_>, it: &Definition) {
    let topic = topic(maker, it);
    let pairs: Vec<(String, String)> = slots(maker.source, it)
        .into_iter()
        .take(6)
        .map(|it| (it.role.clone(), it.filler.clone()))
        .collect();
    let who = match &it.speaker {
        Some(speaker) => format!("{speaker}的论述"),
        None => format!("{}的界定", maker.source.name()),
    };
    let stem = format!("按照{who}，将{}的各个方面与相应的内容连线。", it.term);
    maker.question(
        &topic,
        "slots",
        (stem, Form::Match { pairs }),
        Vec::new(),
        see(maker.source, it.sentence),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_happens_carries_nothing() {
        for (role, filler, fits) in [
            ("核心载体", "生产率大幅提升", false),
            ("主要标志", "生产率大幅提升", true),
            ("核心载体", "现代化产业体系", true),
        ] {
            assert_eq!(can_be(role, filler), fits, "{filler} {role}");
        }
    }
}
