//! What several papers divide alike: the 路径 of each, side by side.

use super::contrasts::{by_name, propose, title, topic, views};
use super::points::said;
use super::{Maker, seed, single};
use crate::claim::Claim;
use crate::corpus::Source;
use crate::distractor::Distractor;
use crate::draft::GAP;
use crate::model::{Card, Content, Evidence, Form, Rubric, Trap};
use crate::rubric::{self, Said};
use crate::wording::{closed, length, names_several};
use knowledge::{Contrast, List, ListKind, View};
use std::collections::BTreeSet;

/// What each paper divides alike: its 路径, its 困境. One card for what is divided, whatever terms
/// the headings share.
pub(super) fn make(maker: &mut Maker<'_>, contrast: &Contrast) {
    let tails: BTreeSet<String> = contrast
        .views
        .iter()
        .filter_map(|view| Some((maker.corpus.source(&view.paper)?, view)))
        .flat_map(|(source, view)| divided(source, view))
        .map(|it| tail(&it.stem))
        .collect();
    for tail_word in tails {
        let found = views(maker, contrast, |source, view| {
            let it = divided(source, view)
                .into_iter()
                .find(|it| tail(&it.stem) == tail_word)?;
            let members: Vec<&str> = it
                .members
                .iter()
                .map(|it| it.label.as_deref().unwrap_or(&it.text))
                .collect();
            let members = said_by_heart(members);
            let proof = it.members.iter().filter_map(|it| {
                let below = || source.first_below(it.section?);
                it.sentence.or_else(below)
            });
            let proof: Vec<Evidence> = proof.map(|it| source.evidence(it)).collect();
            Some((members.join("；"), proof))
        });
        let asked = maker.drafts.iter().any(|it| {
            let own: Vec<&Evidence> = found.iter().flat_map(|it| &it.2).collect();
            matches!(it.content, Content::Card(Card::Contrast { .. }))
                && it.evidence.iter().eq(own.iter().copied())
        });
        if !asked {
            let topic = shared_topic(&stems(&each(maker, contrast, &tail_word)), &contrast.term);
            let names = by_name(&found);
            let stem = format!("关于“{topic}”，{names}分别提出了哪些{tail_word}？");
            let aspect = format!("division/{tail_word}");
            let asked = format!("分别简述{names}就“{topic}”提出的{tail_word}。");
            side_by_side(maker, contrast, (&aspect, &tail_word), asked);
            propose(maker, contrast, &aspect, stem, found);
            whose(maker, contrast, (&aspect, &tail_word));
        }
    }
}

/// What several papers say is much: of long headings the first clause.
fn said_by_heart(members: Vec<&str>) -> Vec<&str> {
    let whole: usize = members.iter().map(|it| length(it)).sum();
    if whole <= BY_HEART {
        return members;
    }
    fn shown(heading: &str) -> &str {
        let clause = heading.split('，').next().unwrap_or(heading);
        if length(clause) >= CLAUSE {
            clause
        } else {
            heading
        }
    }
    members.into_iter().map(shown).collect()
}

/// Characters of one paper's headings that are said by heart beside another's.
const BY_HEART: usize = 60;
/// Shortest clause that stands for its heading.
const CLAUSE: usize = 5;

/// A paper and its list.
type Divided<'a> = (&'a Source<'a>, &'a List);

/// The lists of all papers that divide alike.
fn each<'a>(maker: &Maker<'a>, contrast: &Contrast, tail_word: &str) -> Vec<Divided<'a>> {
    let views = contrast.views.iter();
    views
        .filter_map(|view| {
            let source = maker.corpus.source(&view.paper)?;
            let lists = divided(source, view).into_iter();
            let mut alike = lists.filter(|it| tail(&it.stem) == tail_word);
            Some((source, alike.next()?))
        })
        .collect()
}

/// What all the lists are of: the longest words that their names share, which hold the term.
fn shared_topic(stems: &[&str], term: &str) -> String {
    let Some((first, rest)) = stems.split_first() else {
        return term.to_owned();
    };
    let ends = first.char_indices().map(|it| it.0).chain([first.len()]);
    let cuts: Vec<usize> = ends.collect();
    let runs = cuts.iter().enumerate().flat_map(|(at, start)| {
        let ends = cuts[at..].iter();
        ends.map(move |end| &first[*start..*end])
    });
    let shared = runs.filter(|it| it.contains(term) && rest.iter().all(|stem| stem.contains(it)));
    let longest = shared.max_by_key(|it| it.len()).unwrap_or(term);
    longest.trim_end_matches('的').to_owned()
}

/// The names of lists.
fn stems<'a>(lists: &[Divided<'a>]) -> Vec<&'a str> {
    lists.iter().map(|it| it.1.stem.as_str()).collect()
}

/// 简答: what each paper divides, side by side, a mark for each point.
fn side_by_side(
    maker: &mut Maker<'_>,
    contrast: &Contrast,
    (aspect, tail_word): (&str, &str),
    stem: String,
) {
    let lists = each(maker, contrast, tail_word);
    if lists.len() < 2 {
        return;
    }
    let mut points = Vec::new();
    let mut model = Vec::new();
    for (source, list) in lists {
        let members = list.members.iter();
        let said: Vec<Said<'_>> = members.map(|it| said(source, list, it, 1)).collect();
        let own = rubric::points(source, &stem, &said);
        let texts: Vec<&str> = own.iter().map(|it| it.text.as_str()).collect();
        model.push(format!("{}：{}", title(maker, source), texts.join("；")));
        points.extend(own);
    }
    let evidence = points.iter().flat_map(|it| it.evidence.clone()).collect();
    let topic = topic(maker, contrast, aspect, evidence);
    let rubric = Rubric {
        model: closed(&model.join("。")),
        points,
    };
    let why = "各篇论文的要点分别作答。".to_owned();
    maker.question(
        &topic,
        "written",
        (stem, Form::Short(rubric)),
        Vec::new(),
        why,
    );
}

/// 单选: which of the 路径 is this paper's, beside those of the others.
fn whose(maker: &mut Maker<'_>, contrast: &Contrast, (aspect, tail_word): (&str, &str)) {
    let (own, others): (Vec<Divided<'_>>, Vec<Divided<'_>>) = each(maker, contrast, tail_word)
        .into_iter()
        .partition(|it| it.0.paper.id == maker.source.paper.id);
    let Some(&(source, list)) = own.first() else {
        return;
    };
    let Some(over) = source.paper.section(list.section) else {
        return;
    };
    let claim = |text: &str| Claim::Under {
        paper: source.paper.id.clone(),
        heading: over.title.clone(),
        text: text.to_owned(),
    };
    let pool: Vec<Distractor> = others
        .iter()
        .flat_map(|(source, list)| list.members.iter().map(move |it| (source, it)))
        .map(|(source, it)| Distractor {
            text: it.text.clone(),
            claim: claim(&it.text),
            trap: Trap::OtherPaper,
            why: format!("这是{}提出的。", source.name()),
            origin: it.sentence.map(|it| source.evidence(it)),
            nearness: 0.5,
        })
        .collect();
    let drawn = seed(&topic(maker, contrast, aspect, Vec::new()).point, "whose") as usize;
    let count = list.members.len();
    let all = each(maker, contrast, tail_word);
    let stem = format!(
        "关于“{}”，下列{tail_word}中由{}提出的是{GAP}。",
        shared_topic(&stems(&all), &contrast.term),
        source.name()
    );
    // The first member whose words do not tell it from the others.
    for nth in 0..count {
        let member = &list.members[(drawn + nth) % count];
        let below = || source.first_below(member.section?);
        let proof = member.sentence.or_else(below).into_iter();
        let evidence: Vec<Evidence> = proof.map(|it| source.evidence(it)).collect();
        let key = (
            member.text.clone(),
            claim(&member.text),
            "它是这篇论文提出的。".to_owned(),
            evidence.first().cloned(),
        );
        let topic = topic(maker, contrast, aspect, evidence);
        let why = super::lists::place(maker, &topic, list);
        let before = maker.drafts.len();
        single(maker, &topic, "whose", stem.clone(), key, pool.clone(), why);
        if maker.drafts.len() > before {
            return;
        }
    }
}

/// The lists of a view that divide a part of the paper under a name of several things.
fn divided<'s>(source: &Source<'s>, view: &View) -> Vec<&'s List> {
    let lists = view.lists.iter();
    lists
        .filter_map(|it| source.knowledge.lists.get(usize::from(*it)))
        .filter(|it| it.kind == ListKind::Outline)
        .filter(|it| names_several(&it.stem) && !it.stem.starts_with('“'))
        // `促进发展，拓宽精神维度` names what is to be done, and no 维度.
        .filter(|it| !it.stem.contains('，'))
        .filter(|it| it.complete && it.members.len() <= 6)
        .filter(|it| {
            source
                .paper
                .section(it.section)
                .is_some_and(|it| it.level >= 1)
        })
        .collect()
}

fn tail(stem: &str) -> String {
    let chars: Vec<char> = stem.chars().collect();
    chars[chars.len().saturating_sub(2)..].iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_headings_are_said_by_their_first_clause() {
        let long = "弥合乡村之间的数字鸿沟，让农民共享数字红利";
        let short = vec!["修渠", "养路"];
        assert_eq!(said_by_heart(short.clone()), short);
        assert_eq!(said_by_heart(vec![long; 3]), ["弥合乡村之间的数字鸿沟"; 3]);
    }

    #[test]
    fn lists_are_of_what_their_names_share() {
        for (stems, expected) in [
            (
                &["平台经济带动就业的路径", "平台经济带动就业的推进路径"][..],
                "平台经济带动就业",
            ),
            (
                &["平台经济的困境", "治理平台经济的困境"][..],
                "平台经济的困境",
            ),
            (&["平台经济的路径", "发展平台经济的对策"][..], "平台经济"),
        ] {
            assert_eq!(shared_topic(stems, "平台经济"), expected);
        }
    }
}
