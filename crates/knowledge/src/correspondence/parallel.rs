//! Clauses of one build in a sentence: A 对应 X，B 对应 Y，C 对应 Z. What differs between them
//! belongs together clause by clause.

use super::frame::{between, common};
use super::name;
use super::pair;
use crate::model::{Correspondence, List, Pair};
use crate::reading::{Class, Token};
use crate::scene::{self, Scene};
use crate::words;
use paper::{Paper, SentenceId};

/// The correspondences that the clauses of the sentences make.
pub(super) fn find(paper: &Paper, scenes: &[Scene<'_>], lists: &[List]) -> Vec<Correspondence> {
    let mut found = Vec::new();
    for scene in scenes {
        let Some(sentence) = paper.sentences.get(scene.sentence) else {
            continue;
        };
        // The first clause of each statement, else the clauses.
        let statements = split(scene, "；");
        let firsts: Vec<&[Token]> = statements.iter().map(|it| first_clause(it)).collect();
        let of_statements = runs(&firsts, sentence.id, lists);
        if of_statements.is_empty() {
            for statement in &statements {
                let clauses: Vec<&[Token]> = statement
                    .split(|it| it.text == "，" || it.text == "：")
                    .collect();
                found.extend(runs(&clauses, sentence.id, lists));
            }
        } else {
            found.extend(of_statements);
        }
    }
    found
}

fn split<'a>(scene: &Scene<'a>, mark: &str) -> Vec<&'a [Token]> {
    scene
        .tokens
        .split(|it| it.text == mark || it.text == "。")
        .filter(|it| !it.is_empty())
        .collect()
}

fn first_clause(statement: &[Token]) -> &[Token] {
    // What introduces the first statement stands before its colon.
    let from = statement
        .iter()
        .rposition(|it| it.text == "：")
        .map_or(0, |at| at + 1);
    let rest = &statement[from..];
    let to = rest
        .iter()
        .position(|it| it.text == "，")
        .unwrap_or(rest.len());
    &rest[..to]
}

/// The longest runs of clauses that have one build.
fn runs(clauses: &[&[Token]], sentence: SentenceId, lists: &[List]) -> Vec<Correspondence> {
    let clauses: Vec<&[Token]> = clauses.iter().map(|it| stripped(it)).collect();
    let mut found = Vec::new();
    let mut from = 0;
    while from < clauses.len() {
        let longest = (from + 2..=clauses.len())
            .rev()
            .find_map(|to| built_alike(&clauses[from..to]).map(|it| (to, it)));
        match longest {
            Some((to, build)) => {
                found.push(build.correspondence(sentence, lists));
                from = to;
            }
            None => from += 1,
        }
    }
    found
}

/// The clause without connectives at its start.
fn stripped(clause: &[Token]) -> &[Token] {
    let from = clause
        .iter()
        .position(|it| !words::FILLERS.has(&it.text) && it.tag != "c")
        .unwrap_or(clause.len());
    &clause[from..]
}

/// What is different and what is the same in some clauses.
struct Build {
    left: Vec<String>,
    right: Vec<String>,
    /// The words between left and right.
    link: String,
    /// The words behind right: 以 X 为 tail.
    tail: String,
}

/// Three or more clauses of one frame (two, where the verb says that they correspond).
fn built_alike(clauses: &[&[Token]]) -> Option<Build> {
    if clauses.iter().any(|it| it.len() < 3 || it.len() > 24) {
        return None;
    }
    let build = of_frame(clauses)
        .or_else(|| of_verb(clauses))
        .or_else(|| of_times(clauses))
        .or_else(|| of_measure(clauses))
        .or_else(|| of_kind(clauses))?;
    let corresponds = matches!(
        build.link.as_str(),
        "对应" | "对应于" | "对应着" | "称为" | "是指" | "适用于"
    ) || build.link.ends_with("的是");
    let enough = clauses.len() >= 3 || corresponds;
    let whole = |it: &String| scene::balanced(it) && !it.contains(['，', '、']);
    (enough && build.left.iter().chain(&build.right).all(whole)).then_some(build)
}

/// One frame of words, and what stands in its two gaps.
fn of_frame(clauses: &[&[Token]]) -> Option<Build> {
    let texts = |it: &[Token]| it.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
    let all: Vec<Vec<String>> = clauses.iter().map(|it| texts(it)).collect();
    let strs = |it: &'_ Vec<String>| -> Vec<String> { it.clone() };
    let mut frame: Vec<String> = strs(all.first()?);
    for other in &all[1..] {
        let a: Vec<&str> = frame.iter().map(String::as_str).collect();
        let b: Vec<&str> = other.iter().map(String::as_str).collect();
        frame = common(&a, &b).into_iter().map(str::to_owned).collect();
    }
    let frame: Vec<&str> = frame.iter().map(String::as_str).collect();
    let split: Vec<Vec<&[Token]>> = clauses.iter().map(|it| between(it, &frame)).collect();
    // The two places in which every clause has words of its own.
    let own = |at: usize| split.iter().all(|it| !it[at].is_empty());
    let gaps: Vec<usize> = (0..=frame.len()).filter(|at| own(*at)).collect();
    let stray = (0..=frame.len()).any(|at| !own(at) && split.iter().any(|it| !it[at].is_empty()));
    let [left, right] = gaps[..] else { return None };
    if stray {
        return None;
    }
    let opens = frame[..left].concat();
    // 碳|税 固定的是…，碳|交易 固定的是…: the names share their first word.
    let shared = clauses[0][..left]
        .iter()
        .all(|it| matches!(it.class, Class::Noun | Class::Modifier))
        && (1..=4).contains(&opens.chars().count());
    let placed =
        opens.is_empty() || shared || matches!(opens.as_str(), "在" | "以" | "从" | "对" | "“");
    let lead = if shared { opens.as_str() } else { "" };
    let tail = frame[right..].concat();
    // 以 X 为表现形式: 以 opens what differs, 为 names it.
    let taken = tail.starts_with('为');
    let says = |word: &str| {
        taken && word == "以" || clauses[0].iter().any(|it| it.text == word && is_verb(it))
    };
    // What the clauses share before the verb belongs to the left, what they share behind it to
    // the right: 一级〔预防〕 对应 普通人群.
    // 固定的是: whatever stands before 的是 is a verb there.
    let told = |at: usize| frame.get(at + 1..at + 3) == Some(&["的", "是"]);
    let verb = (left..right).find(|at| says(frame[*at]) || told(*at))?;
    // 适用于, 注重解决: the link goes on.
    // 损害的是: what is said stands behind it all.
    let goes_on = |at: &usize| {
        says(frame[*at])
            || frame[*at] == "是" && frame[at - 1] == "的"
            || matches!(frame[*at], "于" | "到" | "为")
            || frame[*at] == "的" && frame.get(at + 1) == Some(&"是")
    };
    let behind = (verb + 1..right).take_while(goes_on).count() + verb + 1;
    let place = if opens == "在" { "上" } else { "" };
    let kind = frame[left..verb].concat();
    let kind = kind.strip_suffix(place).unwrap_or(&kind).to_owned();
    let head = frame[behind..right].concat();
    let build = Build {
        left: without_owner(
            split
                .iter()
                .map(|it| bare(&format!("{lead}{}{kind}", scene::text_of(it[left]))))
                .collect(),
        ),
        right: split
            .iter()
            .map(|it| {
                let tail = if taken { "" } else { tail.as_str() };
                bare(&format!("{head}{}{tail}", scene::text_of(it[right])))
            })
            .collect(),
        link: frame[verb..behind].concat(),
        tail: tail.trim_matches(['“', '”']).to_owned(),
    };
    let nominal = split.iter().all(|it| is_name(it[left]));
    (placed && nominal && fits(&build)).then_some(build)
}

/// 家庭的经济资本, 文化资本, 社会资本: the owner of the first is the owner of all.
fn without_owner(mut items: Vec<String>) -> Vec<String> {
    let alone = !items.iter().skip(1).any(|it| it.contains('的'));
    if let Some(first) = items.first_mut()
        && let Some((_, rest)) = first.rsplit_once('的').filter(|_| alone)
    {
        *first = rest.to_owned();
    }
    items
}

/// 保护重在守其形，传承重在续其魂: one verb in all clauses, whatever stands behind it; 义举以恤贫病,
/// 公约以束商行.
fn of_verb(clauses: &[&[Token]]) -> Option<Build> {
    let first = *clauses.first()?;
    let verb = first
        .iter()
        .skip(1)
        .find(|it| is_verb(it) || it.text == "以")?;
    let mut left = Vec::new();
    let mut right = Vec::new();
    for clause in clauses {
        let at = clause.iter().position(|it| it.text == verb.text)?;
        let name = without_modals(&clause[..at]);
        if !is_name(name) {
            return None;
        }
        left.push(bare(&scene::text_of(name)));
        right.push(bare(&scene::text_of(&clause[at + 1..])));
    }
    let build = Build {
        left: without_owner(left),
        right,
        link: verb.text.clone(),
        tail: String::new(),
    };
    (clauses.len() >= 3 && fits(&build)).then_some(build)
}

/// 商人敬关公，船工拜大王，回民礼清真: clauses of one length, each a name, a word of one character and
/// what it does to.
fn of_measure(clauses: &[&[Token]]) -> Option<Build> {
    let chars = |it: &str| it.chars().count();
    let length = chars(&scene::text_of(clauses.first()?));
    let mut left = Vec::new();
    let mut right = Vec::new();
    for clause in clauses {
        let (name, rest) = clause.split_first()?;
        let acts = rest.first().is_some_and(|it| {
            chars(&it.text) == 1 && it.class != Class::Closed && it.class != Class::Mark
        });
        let nominal = name.class == Class::Noun && chars(&name.text) == 2;
        let text = scene::text_of(rest);
        if !acts || !nominal || chars(&text) + 2 != length || length > 8 {
            return None;
        }
        left.push(name.text.clone());
        right.push(text);
    }
    let build = Build {
        left,
        right,
        link: String::new(),
        tail: String::new(),
    };
    (clauses.len() >= 3 && fits(&build)).then_some(build)
}

fn bare(text: &str) -> String {
    text.trim_matches(['“', '”']).to_owned()
}

/// 1978年至1984年为突破阶段，1992年以后为深化阶段: times, however they are given, and what they are.
fn of_times(clauses: &[&[Token]]) -> Option<Build> {
    let mut left = Vec::new();
    let mut right = Vec::new();
    for clause in clauses {
        let verb = clause
            .iter()
            .position(|it| matches!(it.text.as_str(), "为" | "是" | "属于"))?;
        let (time, said) = (&clause[..verb], &clause[verb + 1..]);
        let dated = time.iter().any(|it| it.text.contains(['年', '月', '纪']));
        if !dated || !time.iter().all(is_time) {
            return None;
        }
        left.push(scene::text_of(time));
        right.push(scene::text_of(said));
    }
    let build = Build {
        left,
        link: "为".to_owned(),
        tail: String::new(),
        right,
    };
    let kind = scene::shared_ending(&build.right);
    (kind.chars().count() >= 2 && fits(&build)).then_some(build)
}

fn is_time(it: &Token) -> bool {
    matches!(it.tag.as_str(), "m" | "t")
        || matches!(
            it.text.as_str(),
            "年" | "月"
                | "至"
                | "到"
                | "以后"
                | "以来"
                | "以前"
                | "之后"
                | "之前"
                | "起"
                | "年代"
                | "世纪"
        )
}

/// 战略层决定方向，管理层配置资源: the subjects are of one kind, whatever the verbs are.
fn of_kind(clauses: &[&[Token]]) -> Option<Build> {
    let mut left = Vec::new();
    let mut right = Vec::new();
    for clause in clauses {
        let verb = clause.iter().position(is_verb).filter(|it| *it > 0)?;
        left.push(scene::text_of(without_modals(&clause[..verb])));
        right.push(scene::text_of(&clause[verb..]));
        if !is_name(without_modals(&clause[..verb])) {
            return None;
        }
    }
    let kind = scene::shared_ending(&left);
    let short = left.iter().all(|it| it.chars().count() <= 8);
    let build = Build {
        left,
        right,
        link: String::new(),
        tail: String::new(),
    };
    (!kind.is_empty() && short && clauses.len() >= 3 && fits(&build)).then_some(build)
}

fn without_modals(words: &[Token]) -> &[Token] {
    let end = words
        .iter()
        .rposition(|it| !(it.class == Class::Closed || it.tag == "d") || is_rank(it))
        .map_or(0, |at| at + 1);
    &words[..end]
}

fn is_verb(it: &Token) -> bool {
    matches!(it.class, Class::Verb | Class::Verbish)
        || it.tag == "v" && it.class != Class::Noun
        || it.tag == "vn" && it.text.chars().count() == 1
        || matches!(it.text.as_str(), "是" | "为" | "有" | "即" | "靠")
}

/// 战略层, 一级: a measure word that makes a name.
fn is_rank(it: &Token) -> bool {
    matches!(it.text.as_str(), "层" | "级" | "类" | "型")
}

/// A noun phrase, as far as its words tell.
fn is_name(words: &[Token]) -> bool {
    let plain = |it: &Token| {
        !matches!(it.class, Class::Closed)
            || matches!(
                it.text.as_str(),
                "与" | "和" | "的" | "年" | "至" | "以后" | "不" | "之"
            )
            || is_rank(it)
            // 初中, which the dictionary takes for a place.
            || it.tag == "f" && !words::CLOSED.has(&it.text)
            || it.tag == "m"
            || it.tag == "t"
    };
    !words.is_empty()
        && words.iter().all(plain)
        && !words
            .first()
            .is_some_and(|it| scene::points_elsewhere(&it.text) || it.tag == "d")
}

fn fits(build: &Build) -> bool {
    let length = |it: &String| it.chars().count();
    let balanced = |side: &[String]| {
        let most = side.iter().map(length).max().unwrap_or(0);
        let least = side.iter().map(length).min().unwrap_or(0);
        most - least <= 8
    };
    build.left.iter().all(|it| (2..=14).contains(&length(it)))
        && build.right.iter().all(|it| (2..=20).contains(&length(it)))
        && balanced(&build.left)
        && balanced(&build.right)
}

impl Build {
    fn correspondence(self, sentence: SentenceId, lists: &[List]) -> Correspondence {
        let pairs: Vec<Pair> = self
            .left
            .iter()
            .zip(&self.right)
            .map(|(left, right)| pair(left, right, vec![sentence]))
            .collect();
        Correspondence {
            left: name::of_items(&self.left, lists),
            right: name::of_link(&self.link, &self.tail, &self.right),
            pairs,
            rule: "并列分句".to_owned(),
        }
    }
}
