//! Accepted wordings (采分词) of a marking point: the words that a marker looks for.
//!
//! A wording is made of words of one clause, whole ones: quoted terms, terms of the paper, short noun phrases; verbs
//! only to complete them. It holds something that tells the point from the question and from the other points.

use crate::corpus::Source;
use crate::telling::{by_its_subject, pairs, telling, with_its_verb};
use crate::units::{PHRASE, TAILS, Unit, units};
use crate::variants::{by_its_verb, by_other_verb, turned, with_shared_objects, without_example};
use crate::wording::{bare, length};

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
        return one_word(source, told, text);
    }
    let clauses: Vec<&str> = clauses(text);
    // Short clauses side by side are one point only together: `解放生产力，发展生产力`.
    let short = |it: &&str| length(it) <= PHRASE && told.tells(it) && !is_setting(it);
    if clauses.len() >= 2 && clauses.iter().all(short) {
        return with_shared_objects(&clauses);
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
        if let Some(turn) = turned(clause, told) {
            all.extend(turn);
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
                by_other_verb(&open, clause, &words),
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

/// A text of one word, and without what is said of it (`竞争意识强烈`) or what makes it a quality (`高成长性`).
fn one_word(source: &Source<'_>, told: &Told, text: &str) -> Vec<Vec<String>> {
    let words = match length(text) > BARE {
        true => source.segments.of(text),
        false => Vec::new(),
    };
    let said = words.last().filter(|it| {
        // 技术创新 is what it says: only a quality, or a tail, is said of something else.
        let predicate = it.class == knowledge::Class::Modifier;
        (predicate || TAILS.contains(&it.text.as_str())) && length(text) >= length(&it.text) + BARE
    });
    let quality = text.strip_suffix('性').filter(|it| length(it) >= QUALITY);
    let shorter = said.map_or(quality, |it| text.strip_suffix(it.text.as_str()));
    let shorter = shorter.filter(|it| told.tells(it)).map(str::to_owned);
    let whole = [text.to_owned()];
    whole
        .into_iter()
        .chain(shorter)
        .map(|it| vec![it])
        .collect()
}

/// Fewest characters of which something is said, and of a quality without 性.
const BARE: usize = 4;
const QUALITY: usize = 3;

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
            // Who leaves out a verb of any effort has said the point; who leaves out what is done about a trouble has not.
            (
                &[
                    ("实现", V),
                    ("水渠", N),
                    ("的", F),
                    ("养护", G),
                    ("变量", G),
                ],
                "水渠",
                &[&["养护变量"]],
            ),
            (
                &[
                    ("化解", V),
                    ("偏远", A),
                    ("村庄", N),
                    ("用水", G),
                    ("纠纷", N),
                ],
                "",
                &[&["化解", "偏远村庄", "用水纠纷"]],
            ),
            // 应用|服务于 and 正|能量.
            (
                &[
                    ("水渠", N),
                    ("应用服务", N),
                    ("于", F),
                    ("偏远", A),
                    ("村庄", N),
                ],
                "",
                &[&["水渠应用", "偏远村庄"]],
            ),
            (
                &[
                    ("水渠", N),
                    ("传播", V),
                    ("正", F),
                    ("能量", N),
                    ("故事", N),
                ],
                "",
                &[&["水渠", "正能量故事"]],
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
