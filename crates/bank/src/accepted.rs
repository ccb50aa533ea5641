//! Accepted wordings (采分词) of a marking point: the words that a marker looks for.
//!
//! A wording is made of words of one clause, whole ones: quoted terms, terms of the paper, short noun phrases; verbs
//! only to complete them. It holds something that tells the point from the question and from the other points.

use crate::corpus::Source;
use crate::units::{PHRASE, Unit, Weight, units};
use crate::wording::{bare, length};

/// Most words of one wording.
const WORDS: usize = 3;
/// Two words are enough that weigh so much: two terms, or a quoted word with any other.
const ENOUGH: usize = 6;
/// What the learner has read or says elsewhere: the question and the other points.
pub(crate) struct Told(Vec<String>);

impl Told {
    pub(crate) fn new<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        Self(texts.map(bare).collect())
    }

    /// Whether a word stands nowhere else.
    pub(crate) fn tells(&self, word: &str) -> bool {
        let word = bare(word);
        !word.is_empty() && self.0.iter().all(|it| !it.contains(&word))
    }
}

/// The wordings of a text, of its clauses in order.
pub(crate) fn of(source: &Source<'_>, told: &Told, text: &str) -> Vec<Vec<String>> {
    if is_one_word(text) {
        return vec![vec![text.to_owned()]];
    }
    let clauses: Vec<&str> = clauses(text);
    let settled = clauses.iter().any(|it| !is_setting(it));
    let mut all: Vec<Vec<String>> = Vec::new();
    let mut open: Vec<Unit> = Vec::new();
    for clause in clauses.into_iter().filter(|it| !settled || !is_setting(it)) {
        open.extend(units(source, clause));
        if let Some(words) = telling(&open, told) {
            let other = by_its_subject(&open, told, &words);
            open.clear();
            all.push(words);
            all.extend(other);
        }
    }
    if all.is_empty() {
        all = pairs(&open, told);
    }
    all
}

/// Whether a text is so short that its words are not looked for one by one.
fn is_one_word(text: &str) -> bool {
    length(text) <= PHRASE && !text.contains(['的', '和', '与', '及', '、', '“'])
}

fn clauses(text: &str) -> Vec<&str> {
    let parts = text.split(['，', '；', '：', '。']);
    parts.filter(|it| !it.is_empty()).collect()
}

/// Whether a clause says only from where, when or under what: `在…的基础上`, `从…看`.
fn is_setting(clause: &str) -> bool {
    const FRAMES: &[(&[&str], &[&str])] = &[
        (&["从"], &["看", "来看", "出发"]),
        (
            &["在", "当"],
            &["中", "下", "上", "时", "里", "后", "前", "同时", "时期"],
        ),
        (&["对", "对于", "就"], &["而言", "来说", "来看"]),
        (&["随着"], &[""]),
    ];
    FRAMES.iter().any(|(opens, ends)| {
        opens.iter().any(|it| clause.starts_with(it)) && ends.iter().any(|it| clause.ends_with(it))
    })
}

/// The words that tell a clause, in its order: its first and its last, up to three; or one that is specific, else
/// one with company.
fn telling(units: &[Unit], told: &Told) -> Option<Vec<String>> {
    let strong = |it: &usize| units[*it].weight > Weight::Light && told.tells(&units[*it].text);
    let mut rest: Vec<usize> = (0..units.len()).filter(strong).collect();
    let mut seen: Vec<&str> = Vec::new();
    rest.retain(|&it| {
        let text = units[it].text.as_str();
        let new = !seen.contains(&text);
        seen.push(text);
        new
    });
    let heaviest = |it: &[usize]| it.iter().map(|&it| units[it].weight).max();
    let mut chosen: Vec<usize> = Vec::new();
    let mut said = 0;
    while !rest.is_empty() && chosen.len() < WORDS && (chosen.len() < 2 || said < ENOUGH) {
        // Quoted words first; then the ends, where subject and object stand.
        let quoted = heaviest(&rest) == Some(Weight::Quoted);
        let at = if quoted {
            rest.iter()
                .position(|&it| units[it].weight == Weight::Quoted)
                .unwrap_or(0)
        } else if chosen.len() == 1 {
            rest.len() - 1
        } else {
            0
        };
        let it = rest.remove(at);
        said += units[it].weight as usize;
        chosen.push(it);
    }
    if let [only] = chosen[..]
        && !stands_alone(units, only)
    {
        match company(units, only, told) {
            Some(it) => chosen.push(it),
            // A phrase; a word alone is joined with the next clause.
            None if length(&units[only].text) >= 4 => {}
            None => return None,
        }
    }
    chosen.sort_unstable();
    let words: Vec<String> = chosen.iter().map(|&it| units[it].text.clone()).collect();
    (!words.is_empty()).then_some(words)
}

/// The quoted words of a wording with what the clause begins with: who says `科技发展不平衡影响“全民性”` need not
/// say through what it does.
fn by_its_subject(units: &[Unit], told: &Told, words: &[String]) -> Option<Vec<String>> {
    let quoted = units
        .iter()
        .filter(|it| it.weight == Weight::Quoted && words.contains(&it.text));
    let quoted: Vec<String> = quoted.map(|it| it.text.clone()).collect();
    let mut strong = units
        .iter()
        .filter(|it| it.weight > Weight::Light && it.weight < Weight::Quoted);
    let subject = strong.next().filter(|it| !words.contains(&it.text))?;
    let telling = quoted.iter().any(|it| told.tells(it));
    telling.then(|| {
        std::iter::once(subject.text.clone())
            .chain(quoted)
            .collect()
    })
}

/// Whether a word may be asked for alone: it is specific, and quoted or no subject of something else.
fn stands_alone(units: &[Unit], only: usize) -> bool {
    let is_subject = only == 0 && units.len() > 1;
    units[only].specific && (!is_subject || units[only].weight == Weight::Quoted)
}

/// What is asked for beside a word that is not specific: a verb or a general word that tells, else what the question
/// says as well.
fn company(units: &[Unit], only: usize, told: &Told) -> Option<usize> {
    let mut near: Vec<usize> = (0..units.len()).collect();
    near.retain(|&it| units[it].text != units[only].text);
    near.sort_by_key(|&it| (units[it].weight == Weight::Verb, it.abs_diff(only)));
    let telling = near.iter().find(|it| told.tells(&units[**it].text));
    let heavy = || near.iter().find(|it| units[**it].weight > Weight::Light);
    telling.or_else(heavy).copied()
}

/// Where no words tell enough: the one that tells most, with each of the others that say something.
fn pairs(units: &[Unit], told: &Told) -> Vec<Vec<String>> {
    let tells = |it: &&(usize, &Unit)| told.tells(&it.1.text);
    let numbered: Vec<(usize, &Unit)> = units.iter().enumerate().collect();
    let Some(&(at, head)) = numbered
        .iter()
        .filter(tells)
        .max_by_key(|it| (it.1.weight, length(&it.1.text)))
    else {
        return Vec::new();
    };
    let others = numbered.iter().filter(|it| it.1.text != head.text);
    let heaviest = others.clone().map(|it| it.1.weight).max();
    if heaviest.is_none() && head.weight > Weight::Light {
        return vec![vec![head.text.clone()]];
    }
    others
        .filter(|it| Some(it.1.weight) == heaviest)
        .map(|&(other, unit)| match other < at {
            true => vec![unit.text.clone(), head.text.clone()],
            false => vec![head.text.clone(), unit.text.clone()],
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use Class::{Closed as F, Mark as M, Modifier as A, Noun as N, Verb as V, VerbalNoun as G};
    use knowledge::{Class, Segment};
    use paper::Paper;

    /// A clause cut into words, what else is told, and its wordings.
    type Row<'a> = (&'a [(&'a str, Class)], &'a str, &'a [&'a [&'a str]]);

    #[test]
    fn wordings_are_made_of_whole_words_that_tell() {
        let table: &[Row<'_>] = &[
            // Function words, verbs of grammar and frames fall away; a quoted word is asked for.
            (
                &[
                    ("失衡", N),
                    ("过程", N),
                    ("中", F),
                    ("问题", N),
                    ("影响", V),
                    ("“", M),
                    ("全域性", N),
                    ("”", M),
                ],
                "",
                &[&["失衡", "全域性"]],
            ),
            // Negation is part of what is said.
            (
                &[("部分", N), ("水渠", N), ("还", F), ("不", F), ("畅通", A)],
                "",
                &[&["部分水渠", "不畅通"]],
            ),
            // A long run is cut between words, a predicate from its subject.
            (
                &[
                    ("偏远", A),
                    ("村庄", N),
                    ("灌溉", G),
                    ("水渠", N),
                    ("条件", N),
                    ("薄弱", A),
                ],
                "",
                &[&["偏远村庄", "灌溉水渠", "薄弱"]],
            ),
            // What the question says is company at most.
            (
                &[("大力", F), ("引导", V), ("水渠", N), ("养护", G)],
                "水渠",
                &[&["水渠养护"]],
            ),
            // A clause that is told joins the next.
            (
                &[
                    ("修缮", V),
                    ("水渠", N),
                    ("，", M),
                    ("引入", V),
                    ("社会资金", N),
                ],
                "怎样修缮水渠",
                &[&["社会资金"]],
            ),
            // Where, when and under what is no point.
            (
                &[
                    ("在", F),
                    ("干旱", N),
                    ("季节", N),
                    ("中", F),
                    ("，", M),
                    ("定点", A),
                    ("送水", G),
                    ("到户", N),
                ],
                "",
                &[&["定点送水到户"]],
            ),
        ];
        for (line, told, expected) in table {
            let mut knowledge = fixture::knowledge();
            let segment = |it: &(&str, Class)| Segment {
                text: it.0.to_owned(),
                class: it.1,
            };
            knowledge.lines = vec![line.iter().map(segment).collect()];
            let papers = [Paper {
                id: knowledge.paper.clone(),
                ..Paper::default()
            }];
            let knowledge = [knowledge];
            let corpus = crate::corpus::Corpus::new(&papers, &knowledge, &[]);
            let text: String = line.iter().map(|it| it.0).collect();
            let told = Told::new([*told].into_iter());
            assert_eq!(of(&corpus.sources[0], &told, &text), *expected, "{text}");
        }
    }

    #[test]
    fn settings_are_told_by_both_ends() {
        for (clause, setting) in [
            ("从生成路径看", true),
            ("在尊重规律的同时", true),
            ("随着雨季到来", true),
            ("从渠首引水", false),
            ("在全县推广滴灌", false),
        ] {
            assert_eq!(is_setting(clause), setting, "{clause}");
        }
    }
}
