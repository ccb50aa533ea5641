//! Two classes that one sentence sets side by side with examples of each (`甲、乙等战略性新兴产业，以及丙、丁等未来产业`): which
//! class the paper puts a thing in.

use super::enumerations::{is_called_so, is_class, is_torn};
use super::membership::is_fit;
use super::phrases::{are_kin, see};
use super::{Maker, Topic, seed, single};
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::GAP;
use crate::model::{Card, Form, Trap};
use crate::wording::{length, overlaps, shared_end};
use knowledge::{List, ListKind};
use paper::SentenceId;

/// Fewest examples of each class.
const FEWEST: usize = 3;
/// Most examples that a card names.
const NAMED: usize = 6;

/// A class with its place among the lists of the paper.
struct Class<'a> {
    index: usize,
    list: &'a List,
}

pub(super) fn make(maker: &mut Maker<'_>) {
    let lists = &maker.source.knowledge.lists;
    let all = lists.iter().enumerate();
    let all = all.map(|(index, list)| Class { index, list });
    let classes: Vec<Class<'_>> = all.filter(|it| is_whole(maker, it.list)).collect();
    for own in &classes {
        let beside = classes.iter().find_map(|other| {
            let sentence = shared_sentence(own.list, other.list)?;
            are_apart(own.list, other.list).then_some((other, sentence))
        });
        if let Some((other, sentence)) = beside {
            items(maker, own, other, sentence);
        }
    }
}

/// Whether a list names examples of a class, in words that can stand as options.
fn is_whole(maker: &Maker<'_>, list: &List) -> bool {
    list.kind == ListKind::Inline
        && is_class(list)
        && is_fit(list)
        && !is_torn(maker, list)
        && is_called_so(maker, list)
        && list.members.len() >= FEWEST
}

fn shared_sentence(a: &List, b: &List) -> Option<SentenceId> {
    let mut sentences = a.sentences.iter();
    sentences.find(|it| b.sentences.contains(it)).copied()
}

/// Whether two classes are of one sort, neither within the other.
fn are_apart(a: &List, b: &List) -> bool {
    a.stem != b.stem && are_kin(&a.stem, &b.stem) && !overlaps(&a.stem, &b.stem)
}

/// The examples of a class that nothing ties to the other one: neither its sort (`产业`) nor an example there
/// (`人工智能` beside `生成式人工智能`).
fn telling<'l>(list: &'l List, other: &List, sort: &str) -> Vec<&'l str> {
    let members = list.members.iter().map(|it| it.text.as_str());
    let tied = |text: &str| {
        let mut others = other.members.iter();
        text.contains(sort) || others.any(|it| overlaps(&it.text, text))
    };
    members.filter(|it| !tied(it)).collect()
}

/// The words that both classes end in, of two characters each: 产业, and of 农业社会 and 工业社会 not 业社会.
fn sort<'t>(a: &'t str, b: &str) -> &'t str {
    let shared = shared_end(a, b);
    let odd = shared.chars().next().filter(|_| length(shared) % 2 == 1);
    &shared[odd.map_or(0, char::len_utf8)..]
}

fn items(maker: &mut Maker<'_>, own: &Class<'_>, other: &Class<'_>, sentence: SentenceId) {
    let (list, name) = (own.list, maker.source.name());
    let topic = Topic {
        point: maker.point(
            format!("sorted/{}", list.stem),
            format!("归入“{}”的例子", list.stem),
        ),
        evidence: maker.source.evidence_of(&[sentence]),
        worth: 0.56,
    };
    let why = see(maker.source, sentence);
    let sort = sort(&list.stem, &other.list.stem);
    let named = telling(list, other.list, sort);
    if named.len() < FEWEST {
        return;
    }
    // All that the paper names, but for what would tell.
    let all = list.members.iter().map(|it| it.text.as_str());
    let all: Vec<&str> = all.filter(|it| !it.contains(sort)).take(NAMED).collect();
    let card = Card::Pair {
        stem: format!("{name}把{}等归入哪一类{sort}？", all.join("、")),
        answer: list.stem.clone(),
    };
    maker.card(&topic, "class", card, why.clone());
    let claim = |text: &str| Claim::Member {
        paper: maker.source.paper.id.clone(),
        list: own.index,
        text: text.to_owned(),
    };
    let origin = Some(maker.source.evidence(sentence));
    let pool: Vec<Distractor> = telling(other.list, list, sort)
        .into_iter()
        .map(|it| Distractor {
            text: it.to_owned(),
            claim: claim(it),
            trap: Trap::WrongOwner,
            why: format!("文中把它归入{}。", other.list.stem),
            origin: origin.clone(),
            nearness: 1.0,
        })
        .collect();
    let key = |text: &str| {
        let why = format!("文中把它归入{}。", list.stem);
        (text.to_owned(), claim(text), why, origin.clone())
    };
    let start = seed(&topic.point, "class") as usize % named.len();
    let at = |nth: usize| named[(start + nth) % named.len()];
    // Two of the one class among two of the other.
    let keys = vec![key(at(0)), key(at(1))];
    let texts: Vec<&str> = keys.iter().map(|it| it.0.as_str()).collect();
    let picked = distractor::pick(maker.corpus, &texts, pool.clone(), 2, start as u64);
    let single_key = key(at(2));
    if let Some(wrong) = picked {
        let (choices, claims) = distractor::options(keys, wrong);
        let stem = format!("下列各项中，{name}归入{}的有{GAP}。", list.stem);
        let form = Form::Multiple { choices };
        maker.question(&topic, "class", (stem, form), claims, why.clone());
    }
    let stem = format!("下列各项中，{name}归入{}的是{GAP}。", list.stem);
    single(maker, &topic, "class", stem, single_key, pool, why);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::examples;

    fn list(stem: &str, members: &[&str]) -> List {
        examples(stem, members, SentenceId::default())
    }

    #[test]
    fn classes_of_one_sort_are_set_apart() {
        let new = list("新兴产业", &["人工智能", "低空经济", "文化产业"]);
        let future = list("未来产业", &["脑机接口", "生成式人工智能"]);
        for (other, apart) in [
            ("未来产业", true),
            ("战略性新兴产业", false),
            ("新职业", false),
        ] {
            assert_eq!(are_apart(&new, &list(other, &[])), apart, "{other}");
        }
        let sort = sort(&new.stem, &future.stem);
        assert_eq!(sort, "产业");
        assert_eq!(super::sort("农业社会", "工业社会"), "社会");
        assert_eq!(telling(&new, &future, sort), ["低空经济"]);
        assert_eq!(telling(&future, &new, sort), ["脑机接口"]);
    }
}
