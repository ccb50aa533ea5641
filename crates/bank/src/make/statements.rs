//! 下列说法中，符合文中论述的是: a true statement among false ones, each of which was judged alone.

use super::phrases::{by_whom, see};
use super::{Maker, NODE, Topic, seed, single};
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::{Draft, GAP};
use crate::excerpt::is_clean_cut;
use crate::model::{Change, Evidence, Form};
use crate::wording::{balanced, length, opens_alone, outer, predicate_form, unclosed};
use paper::SectionId;
use paper::hash::fnv1a;

/// Variant of these questions: a paper has some of them, not one for each fact.
const STATEMENTS: [&str; 5] = [
    "statements",
    "statements-2",
    "statements-3",
    "statements-4",
    "statements-5",
];

/// Whether a question asks for what is true among statements.
pub(crate) fn is_among_statements(draft: &Draft) -> bool {
    STATEMENTS.contains(&draft.variant)
}

/// Bounds of a statement as an option.
const OPTION: std::ops::RangeInclusive<usize> = 12..=56;
/// False statements offered to a question, nearest first: the best three are taken.
const OFFERED: usize = 24;

/// A statement that stood the rules.
struct Statement {
    draft: Draft,
    text: String,
    claim: Claim,
    /// What makes it false.
    change: Option<Change>,
    /// Whether it says whose words it gives.
    spoken: bool,
}

pub(super) fn make(maker: &mut Maker<'_>) {
    let (wrong, right): (Vec<Statement>, Vec<Statement>) = maker
        .drafts
        .iter()
        .flat_map(|it| versions(maker, it))
        .partition(|it| it.change.is_some());
    // False statements serve a few times only: each key is offered with several sets of them.
    for it in &right {
        for variant in STATEMENTS {
            question(maker, it, &wrong, variant);
            several(maker, it, (&right, &wrong), variant);
        }
    }
}

/// What is stated, without who states it: among options that alone would tell.
fn plain<'t>(text: &'t str, frames: &[String], name: &str) -> Option<&'t str> {
    let text = frames
        .iter()
        .find_map(|it| text.strip_prefix(it.as_str()))
        .unwrap_or(text);
    let Some(rest) = text.strip_prefix(name) else {
        return Some(text);
    };
    let named = rest.strip_prefix("提出")?;
    // A named path (`张三提出的路径之一是“…”`) is stated of its list, which stands in no option.
    named.strip_prefix('“')?.strip_suffix('”')
}

/// A statement in full, and by its first clause where that says what counts.
fn versions(maker: &Maker<'_>, draft: &Draft) -> Vec<Statement> {
    let Some(whole) = statement(maker, draft) else {
        return Vec::new();
    };
    let counts = |text: &str| match &whole.change {
        Some(change) => text.contains(&change.wrong) || text.contains(&outer(&change.wrong)),
        None => true,
    };
    let clause = whole.text.find('，').map(|at| &whole.text[..at]);
    let clause = clause.filter(|it| {
        let said = ["是", "具有", "以", "形成", "发挥"]
            .iter()
            .any(|word| it.contains(word));
        let cut = is_clean_cut(&whole.text, it.len(), '，');
        said && cut && counts(it) && OPTION.contains(&length(it)) && balanced(it)
    });
    let short = clause.map(|it| Statement {
        text: it.to_owned(),
        claim: match &whole.claim {
            Claim::Says(_) if whole.change.is_none() => Claim::Says(it.to_owned()),
            other => other.clone(),
        },
        draft: whole.draft.clone(),
        change: whole.change.clone(),
        spoken: whole.spoken,
    });
    std::iter::once(whole).chain(short).collect()
}

fn statement(maker: &Maker<'_>, draft: &Draft) -> Option<Statement> {
    let question = draft.question()?;
    let Form::Judgement { change, .. } = &question.form else {
        return None;
    };
    let text = plain(
        unclosed(&question.stem),
        &[maker.source.holds_that(), by_whom(maker)],
        &maker.source.name(),
    )?;
    let text = outer(text);
    let fits = OPTION.contains(&length(&text))
        && !draft.point.key.starts_with(NODE)
        && opens_alone(&text)
        && !["按照", "文中", "《"].iter().any(|it| text.starts_with(it))
        && text.matches('“').count() == text.matches('”').count();
    let claim = draft.claims.first()?.clone();
    fits.then(|| Statement {
        draft: draft.clone(),
        spoken: is_spoken(&text),
        text,
        claim,
        change: change.clone(),
    })
}

/// Statements on other points than the key's, those of its chapter first.
fn beside<'s>(
    maker: &Maker<'_>,
    key: &Statement,
    of: &'s [Statement],
    salt: &str,
) -> Vec<&'s Statement> {
    let section = key.draft.section;
    let mut near: Vec<&Statement> = of
        .iter()
        .filter(|it| it.draft.point.key != key.draft.point.key && shares_no_proof(it, key))
        // Another's words among the paper's own are the odd ones.
        .filter(|it| it.spoken == key.spoken)
        .collect();
    near.sort_by_cached_key(|it| {
        let order = fnv1a(&[salt, &key.text, &it.text]);
        (!is_near(maker, section, it.draft.section), order)
    });
    near
}

/// Whether a statement says whose words it gives: `习近平指出，…`.
fn is_spoken(text: &str) -> bool {
    const SAYING: &[&str] = &["指出", "强调", "认为", "提出", "说"];
    let opening = text.split(['，', '：', '“']).next().unwrap_or(text);
    length(opening) <= SPEAKER && SAYING.iter().any(|it| opening.ends_with(it))
}

/// Longest opening that only says who speaks.
const SPEAKER: usize = 10;

/// Whose argument the statements are of: `张三文章`, `《…》一文`.
fn whose(maker: &Maker<'_>) -> String {
    match maker.source.name().as_str() {
        "文中" => "文中".to_owned(),
        name if name.starts_with('《') => name.to_owned(),
        name => format!("{name}文章"),
    }
}

fn as_key(it: &Statement) -> (String, Claim, String, Option<Evidence>) {
    (
        it.text.clone(),
        it.claim.clone(),
        "与原文一致。".to_owned(),
        it.draft.evidence.first().cloned(),
    )
}

/// 多选: two true statements of one chapter among two false ones.
fn several(
    maker: &mut Maker<'_>,
    key: &Statement,
    (right, wrong): (&[Statement], &[Statement]),
    variant: &'static str,
) {
    let near = |it: &&Statement| is_near(maker, key.draft.section, it.draft.section);
    // Two statements of one length, else the longer one is told by its length.
    let like = |it: &&Statement| distractor::of_one_length(&it.text, &key.text);
    let others = beside(maker, key, right, "second");
    let Some(second) = others.into_iter().filter(near).find(like) else {
        return;
    };
    let mut points = vec![second.draft.point.key.as_str()];
    let mut pool = beside(maker, key, wrong, variant);
    // What was put in the wrong place in one option, in a key or in the other one tells that it is wrong.
    let mut misplaced: Vec<&str> = Vec::new();
    pool.retain(|it| {
        let wrong = it.change.as_ref().map_or("", |it| it.wrong.as_str());
        let elsewhere = [key, second].iter().any(|it| it.text.contains(wrong));
        let fresh = !points.contains(&it.draft.point.key.as_str())
            && !misplaced.contains(&wrong)
            && !elsewhere
            && shares_no_proof(it, second);
        points.push(it.draft.point.key.as_str());
        misplaced.push(wrong);
        fresh && near(it)
    });
    let pool = pool
        .iter()
        .filter_map(|it| distractor(it, &key.text, variant));
    let texts = [key.text.as_str(), second.text.as_str()];
    let seed = seed(&key.draft.point, variant);
    let Some(picked) = distractor::pick(maker.corpus, &texts, pool.collect(), 2, seed) else {
        return;
    };
    let mut evidence = key.draft.evidence.clone();
    evidence.extend(second.draft.evidence.iter().cloned());
    let topic = Topic {
        point: key.draft.point.clone(),
        evidence,
        worth: key.draft.worth,
    };
    let stem = format!("下列说法中，符合{}论述的有{GAP}。", whose(maker));
    let (choices, claims) = distractor::options(vec![as_key(key), as_key(second)], picked);
    let mut places: Vec<String> = Vec::new();
    for it in [key, second]
        .iter()
        .filter_map(|it| it.draft.evidence.first())
    {
        let place = see(maker.source, it.sentence);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let why = format!("两项都与原文一致。{}", places.concat());
    let form = Form::Multiple { choices };
    maker.question(&topic, variant, (stem, form), claims, why);
}

fn question(maker: &mut Maker<'_>, key: &Statement, wrong: &[Statement], variant: &'static str) {
    let mut near = beside(maker, key, wrong, variant);
    // Of one point one statement: two would contradict or repeat each other.
    // (Its full and its short wording hold one another: at most one is picked.)
    let mut points: Vec<(&str, bool)> = Vec::new();
    // Who knows that a half is put in the wrong place has two options less, if it stands in two.
    let mut misplaced: Vec<(&str, bool)> = Vec::new();
    near.retain(|it| {
        let short = it.text.contains('，');
        let version = (it.draft.point.key.as_str(), short);
        let half = (it.change.as_ref().map_or("", |it| it.wrong.as_str()), short);
        let fresh = !points.contains(&version) && !misplaced.contains(&half);
        points.push(version);
        misplaced.push(half);
        fresh
    });
    near.truncate(OFFERED);
    let pool: Vec<Distractor> = near
        .iter()
        .filter_map(|it| distractor(it, &key.text, variant))
        .collect();
    let topic = Topic {
        point: key.draft.point.clone(),
        evidence: key.draft.evidence.clone(),
        worth: key.draft.worth,
    };
    let stem = format!("下列说法中，符合{}论述的是{GAP}。", whose(maker));
    let answer = as_key(key);
    let why = key.draft.explanation.clone();
    single(maker, &topic, variant, stem, answer, pool, why);
}

/// Whether two statements say the same sort of thing, of one subject or in one form.
fn states_alike(a: &str, b: &str) -> bool {
    let start = |it: &str| it.chars().take(4).collect::<String>();
    start(a) == start(b) || predicate_form(a).is_some_and(|it| predicate_form(b) == Some(it))
}

fn distractor(it: &Statement, key: &str, variant: &str) -> Option<Distractor> {
    let change = it.change.as_ref()?;
    Some(Distractor {
        text: it.text.clone(),
        claim: it.claim.clone(),
        trap: change.trap,
        why: format!("“{}”应为“{}”。", change.wrong, change.right),
        origin: it.draft.evidence.first().cloned(),
        // What is stated alike is compared; beyond that, not the same three serve every question of one length.
        nearness: 0.2
            + (fnv1a(&[variant, key, &it.text]) % 60) as f32 / 100.0
            + if states_alike(key, &it.text) {
                0.6
            } else {
                0.0
            },
    })
}

/// Whether two statements lean on different sentences: else one would give away the other.
fn shares_no_proof(a: &Statement, b: &Statement) -> bool {
    let of = |it: &Statement| it.draft.evidence.first().map(|it| it.sentence);
    of(a) != of(b)
}

/// Whether two sections stand under one chapter.
fn is_near(maker: &Maker<'_>, a: SectionId, b: SectionId) -> bool {
    let chapter = |it| maker.source.paper.path(it).into_iter().next();
    chapter(a) == chapter(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_do_not_say_who_speaks() {
        for (stem, expected) in [
            ("张三认为，传统产业是基石", Some("传统产业是基石")),
            (
                "张三提出“弥合不平衡，站稳立场”",
                Some("弥合不平衡，站稳立场"),
            ),
            ("张三提出的路径之一是“弥合不平衡，站稳立场”", None),
            ("张三列举的路径有三条", None),
            ("按照张三的论述，企业以创新为动力", Some("企业以创新为动力")),
            ("习近平指出，关键是质优", Some("习近平指出，关键是质优")),
        ] {
            let frames = ["张三认为，".to_owned(), "按照张三的论述，".to_owned()];
            assert_eq!(plain(stem, &frames, "张三"), expected, "{stem}");
        }
    }
}
