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
    // Short clauses side by side are one point only together: `解放生产力，发展生产力`.
    let short = |it: &&str| length(it) <= PHRASE && told.tells(it) && !is_setting(it);
    if clauses.len() >= 2 && clauses.iter().all(short) {
        return vec![clauses.into_iter().map(str::to_owned).collect()];
    }
    let denied = |it: &str| it.starts_with("而非") || it.starts_with("而不是");
    let said =
        |it: &&str| !is_setting(it) && !is_subject(it) && !denied(it) && !is_to_be_rid_of(it);
    let settled = clauses.iter().any(said);
    let mut all: Vec<Vec<String>> = Vec::new();
    let mut open: Vec<Unit> = Vec::new();
    let said = clauses.into_iter().filter(|it| !settled || said(it));
    for (at, clause) in said.enumerate() {
        if let Some(pairs) = any_two(source, clause) {
            all.extend(pairs);
            // Or what they are: `等战略性产业的相关学科`.
            let class = clause.split_once('等').map(|it| units(source, it.1));
            all.extend(class.and_then(|it| telling(&it, told)));
            continue;
        }
        open.extend(units(source, &without_setting(without_label(clause))));
        let words = telling(&open, told);
        if at == 0 && words.is_none() {
            all.extend(with_its_verb(source, &open, told));
        }
        if let Some(words) = words {
            let other = by_its_subject(&open, told, &words);
            let others = [
                other,
                by_its_verb(&open, clause, &words),
                without_example(clause, &words),
            ];
            open.clear();
            all.push(words);
            all.extend(others.into_iter().flatten());
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

/// Whether a clause only names what the next one speaks of: `共同发展蕴含的“普惠性”，｜要求…`.
fn is_subject(clause: &str) -> bool {
    clause.ends_with('”') && clause.contains("的“") && clause.matches('“').count() == 1
}

/// Whether a clause says only of what one gets rid: who names that has not said what is done.
fn is_to_be_rid_of(clause: &str) -> bool {
    const RID: &[&str] = &["摆脱", "避免", "防止", "防范", "杜绝"];
    !clause.contains('“') && RID.iter().any(|it| clause.contains(it))
}

/// What is said of things side by side, without what each is called: `二者的价值基点都是｜坚持以人民为中心`.
fn without_label(clause: &str) -> &str {
    let said = clause.split_once("都是").map(|it| it.1);
    said.filter(|it| length(it) >= PHRASE).unwrap_or(clause)
}

/// A clause without where something is done: `引导农民｛在生产和生活中｝形成习惯`.
fn without_setting(clause: &str) -> String {
    let Some((before, rest)) = clause.split_once('在') else {
        return clause.to_owned();
    };
    match rest.split_once('中') {
        Some((where_, behind))
            if !before.is_empty()
                && length(behind) >= 4
                && (2..=SETTING).contains(&length(where_))
                && !where_.contains(['“', '”']) =>
        {
            format!("{before}{behind}")
        }
        _ => clause.to_owned(),
    }
}

/// Most characters between 在 and 中.
const SETTING: usize = 8;

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
    let clause = clause.trim_start_matches('即');
    FRAMES.iter().any(|(opens, ends)| {
        opens.iter().any(|it| clause.starts_with(it)) && ends.iter().any(|it| clause.ends_with(it))
    })
}

/// Of many things side by side any two: who names two knows what is listed.
fn any_two(source: &Source<'_>, clause: &str) -> Option<Vec<Vec<String>>> {
    let parts: Vec<&str> = clause.split('、').collect();
    let quoted = clause.contains(['“', '‘']);
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else {
        return None;
    };
    let inner = parts.get(1..parts.len() - 1).unwrap_or_default();
    let short = inner.iter().all(|it| (2..=8).contains(&length(it)));
    if parts.len() < LISTED || quoted || !short {
        return None;
    }
    // The first and the last without what leads to them and what they are.
    let first = units(source, first).pop().map(|it| it.text);
    let last = units(source, last).into_iter().next().map(|it| it.text);
    let inner = inner.iter().map(|it| (*it).to_owned());
    let things: Vec<String> = first
        .into_iter()
        .chain(inner)
        .chain(last)
        .take(FEW)
        .collect();
    let pairs =
        (0..things.len()).flat_map(|one| (one + 1..things.len()).map(move |two| (one, two)));
    let pair = |(one, two): (usize, usize)| vec![things[one].clone(), things[two].clone()];
    Some(pairs.map(pair).collect())
}

/// Fewest things side by side of which two are enough.
const LISTED: usize = 5;
/// Things of a list that are paired.
const FEW: usize = 5;

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
    // Of what is said of quoted words the last word tells: “新产业”…“蛋糕”的做优.
    let all_quoted = chosen.iter().all(|&it| units[it].weight == Weight::Quoted);
    let last = units.len().saturating_sub(1);
    if chosen.len() == 2 && all_quoted && !chosen.contains(&last) && told.tells(&units[last].text) {
        chosen.push(last);
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
    // A verdict has many words (不够, 不足, 欠缺): two others tell what it is passed on.
    if chosen.len() == WORDS {
        chosen.retain(|&it| !VERDICTS.contains(&units[it].text.as_str()));
    }
    chosen.sort_unstable();
    let words: Vec<String> = chosen.iter().map(|&it| units[it].text.clone()).collect();
    (!words.is_empty()).then_some(words)
}

/// What is found wanting, in words that stand for each other.
const VERDICTS: &[&str] = &[
    "不够", "不足", "不强", "不高", "欠缺", "缺乏", "缺失", "薄弱", "滞后", "落后", "低下",
];

/// A clause of which the question or another point holds all but the verb, or what is said of it: each of these with
/// what it is said of (`充分认识自立自强的重要意义`).
fn with_its_verb(source: &Source<'_>, units: &[Unit], told: &Told) -> Vec<Vec<String>> {
    // `甲蕴含的“乙”` does nothing.
    if units.first().is_none_or(|it| it.weight > Weight::Light) {
        return Vec::new();
    }
    let heavy = units.iter().enumerate();
    let topic = |it: &Unit| source.topics.contains(&it.text.as_str());
    let heavy = heavy.filter(|it| it.1.weight > Weight::Light && !topic(it.1));
    let Some((at, head)) = heavy.max_by_key(|it| (it.1.weight, length(&it.1.text))) else {
        return Vec::new();
    };
    let light = units.iter().enumerate();
    light
        .filter(|(other, it)| *other != at && told.tells(&it.text))
        .map(|(other, it)| match other < at {
            true => vec![it.text.clone(), head.text.clone()],
            false => vec![head.text.clone(), it.text.clone()],
        })
        .collect()
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
    let subject = strong
        .next()
        .filter(|it| !words.contains(&it.text) && told.tells(&it.text))?;
    let telling = quoted.iter().any(|it| told.tells(it));
    telling.then(|| {
        std::iter::once(subject.text.clone())
            .chain(quoted)
            .collect()
    })
}

/// Of three words the last with its verb: who says `融入创新生态` need not say with which mind.
fn by_its_verb(units: &[Unit], clause: &str, words: &[String]) -> Option<Vec<String>> {
    let [.., last] = words else { return None };
    let at = units.iter().position(|it| it.text == *last)?;
    let verb = units.get(at.checked_sub(1)?)?;
    // `形成的经济关系` is no object.
    let object = clause.contains(&format!("{}{last}", verb.text));
    (words.len() == WORDS && verb.weight == Weight::Verb && object)
        .then(|| vec![verb.text.clone(), last.clone()])
}

/// The name of a class without its example: `人工智能等战略性新兴产业`.
fn without_example(clause: &str, words: &[String]) -> Option<Vec<String>> {
    let [example, class] = words else { return None };
    let shown = clause.contains(&format!("{example}等{class}"));
    (shown && length(class) >= PHRASE).then(|| vec![class.clone()])
}

/// Whether a word may be asked for alone: it is specific, and quoted or no subject of something else.
fn stands_alone(units: &[Unit], only: usize) -> bool {
    let is_subject = only == 0 && units.len() > 1;
    let long = length(&units[only].text) > PHRASE;
    (units[only].specific || long) && (!is_subject || units[only].weight == Weight::Quoted)
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
    // What a clause ends with is what it says: a pair without it says what any other point does.
    let last = numbered.iter().rfind(tells).map(|it| it.0);
    let said = |it: &&(usize, &Unit)| Some(at) == last || Some(it.0) == last;
    let others = numbered.iter().filter(|it| it.1.text != head.text);
    let others = others.filter(said);
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
                // A verdict has other words.
                &[&["偏远村庄", "灌溉水渠"]],
            ),
            // What is brought about is a word, and so is what something is made.
            (
                &[("水渠", N), ("的", F), ("修", V), ("好", A)],
                "",
                &[&["水渠", "修好"]],
            ),
            (
                &[
                    ("坚持", V),
                    ("以", F),
                    ("村民", N),
                    ("为", F),
                    ("中心", N),
                    ("的", F),
                    ("思想", N),
                ],
                "思想",
                &[&["村民为中心"]],
            ),
            // Nobody writes what has it and its tail in one word.
            (
                &[("发挥", V), ("偏远", A), ("村庄", N), ("优势", N)],
                "",
                &[&["偏远村庄"]],
            ),
            // What is said of things side by side, and not what each is called.
            (
                &[
                    ("两者", F),
                    ("的", F),
                    ("着眼点", N),
                    ("都是", F),
                    ("改善", V),
                    ("偏远", A),
                    ("村庄", N),
                    ("灌溉", G),
                    ("水渠", N),
                ],
                "",
                &[&["偏远村庄", "灌溉水渠"]],
            ),
            // Of what one gets rid nobody is asked.
            (
                &[
                    ("维护", V),
                    ("灌溉", G),
                    ("水渠", N),
                    ("，", M),
                    ("避免", V),
                    ("偏远", A),
                    ("村庄", N),
                    ("缺水", V),
                ],
                "",
                &[&["灌溉水渠"]],
            ),
            // What the question says is company at most.
            (
                &[("大力", F), ("引导", V), ("水渠", N), ("养护", G)],
                "水渠",
                &[&["水渠养护"]],
            ),
            // What is told, said with another verb.
            (
                &[
                    ("认清", V),
                    ("水渠", N),
                    ("的", F),
                    ("重要意义", N),
                    ("，", M),
                    ("引入", V),
                    ("社会资金", N),
                ],
                "怎样修缮水渠",
                &[&["认清", "水渠"], &["水渠", "重要意义"], &["社会资金"]],
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
            // How much somebody tries is no point, nor where he does.
            (
                &[("不断", F), ("完善", V), ("水渠养护", N), ("制度", N)],
                "",
                &[&["水渠养护制度"]],
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
    fn of_many_things_two_are_enough() {
        let (papers, knowledge) = ([fixture::paper()], [fixture::knowledge()]);
        let corpus = crate::corpus::Corpus::new(&papers, &knowledge, &[]);
        for (clause, expected) in [
            ("芯片、设计软件、操作系统、传感器、存储", true),
            ("加强基础教育、继续教育和职业教育", false),
            ("做到“甲乙、丙丁、戊己、庚辛、壬癸”", false),
        ] {
            let pairs = any_two(&corpus.sources[0], clause);
            assert_eq!(pairs.is_some(), expected, "{clause}");
            let software = ["设计软件", "传感器"].map(str::to_owned).to_vec();
            assert!(pairs.is_none_or(|it| it.contains(&software)));
        }
    }

    #[test]
    fn an_example_need_not_be_given() {
        let words = |it: &[&str]| it.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let clause = "带动滴灌等高效节水农业";
        let class = without_example(clause, &words(&["滴灌", "高效节水农业"]));
        assert_eq!(class, Some(words(&["高效节水农业"])));
        let other = without_example(clause, &words(&["带动", "高效节水农业"]));
        assert_eq!(other, None);
    }

    #[test]
    fn a_clause_may_only_name_what_is_spoken_of() {
        for (clause, expected) in [
            ("共同发展蕴含的“普惠性”", true),
            ("形成“头雁效应”", false),
            ("影响“普惠性”发展", false),
        ] {
            assert_eq!(is_subject(clause), expected, "{clause}");
        }
    }

    #[test]
    fn where_something_is_done_is_left_out() {
        for (clause, expected) in [
            ("引导农民在生产和生活中形成习惯", "引导农民形成习惯"),
            ("在干旱季节中定点送水", "在干旱季节中定点送水"),
            ("要在培养农民技能上下功夫", "要在培养农民技能上下功夫"),
            (
                "推动资金存在“池子”中沉淀下来",
                "推动资金存在“池子”中沉淀下来",
            ),
        ] {
            assert_eq!(without_setting(clause), expected);
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
