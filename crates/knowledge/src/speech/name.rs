//! The one who speaks: a person, several persons, a work or a body.

use crate::reading::{Class, Token};
use crate::words;

/// What stands before a name and is no part of it.
pub(super) const TITLES: &[&str] = &[
    "教育家",
    "思想家",
    "哲学家",
    "经济学家",
    "社会学家",
    "法学家",
    "政治学家",
    "心理学家",
    "历史学家",
    "科学家",
    "文学家",
    "名医",
    "医学家",
    "作家",
    "诗人",
    "学者",
    "专家",
    "总理",
    "总统",
    "主席",
    "院士",
    "先生",
    "得主",
    "代表人物",
    "创始人",
];
/// What stands behind a name.
pub(super) const RANKS: &[&str] = &[
    "同志",
    "总书记",
    "教授",
    "先生",
    "院士",
    "主席",
    "总理",
    "等人",
    "等学者",
    "本人",
    "等",
];
/// Endings of documents, meetings and bodies.
const BODIES: &[&str] = &[
    "报告",
    "会议",
    "决定",
    "意见",
    "纲要",
    "规划",
    "公报",
    "白皮书",
    "宣言",
    "讲话",
    "宪法",
    "文件",
    "全会",
    "代表大会",
    "大会",
    "委员会",
    "银行",
    "组织",
    "研究院",
    "研究所",
    "论坛",
    "党中央",
    "国务院",
    "教育部",
    "财政部",
    "共产党人",
    "发言人",
    "统计局",
];

/// The speaker, from the words before the reporting verb: of its clause, else of those before.
pub(super) fn subject(before: &[&Token], last_person: &Option<String>) -> Option<String> {
    let clauses = before.split(|it| matches!(it.text.as_str(), "，" | "：" | "；" | "”"));
    let clauses: Vec<&[&Token]> = clauses.filter(|it| !it.is_empty()).collect();
    for clause in clauses.iter().rev() {
        let opens = clause
            .iter()
            .find(|it| it.tag != "d" && it.tag != "c" && !words::FILLERS.has(&it.text));
        if opens.is_some_and(|it| matches!(it.text.as_str(), "他" | "她")) {
            return last_person.clone();
        }
        if let Some(name) = core(clause).or_else(|| of_clause(clause)) {
            return Some(name);
        }
    }
    None
}

pub(super) fn is_institution(name: &str) -> bool {
    BODIES.iter().any(|it| name.ends_with(it))
}

/// 以 X 同志为核心的党中央: the body, not the person.
fn core(clause: &[&Token]) -> Option<String> {
    let text = joined(clause);
    let start = text.find('以')?;
    let body = text[start..]
        .split_once("为核心的")
        .or_else(|| text[start..].split_once("为代表的"))?
        .1;
    let end = BODIES
        .iter()
        .filter_map(|it| body.find(it).map(|at| at + it.len()))
        .max()?;
    Some(body[..end].to_owned())
}

fn of_clause(clause: &[&Token]) -> Option<String> {
    // 正如…, 随后…: what opens the clause before the name.
    let opens = |it: &&&Token| {
        words::FILLERS.has(&it.text)
            || it.class == Class::Closed
            || matches!(it.tag.as_str(), "c" | "d")
            || is_time(it)
    };
    let skipped = clause.iter().take_while(opens).count();
    let run = &clause[skipped..];
    let end = run.iter().position(|it| ends_name(it)).unwrap_or(run.len());
    let text = joined(&run[..end]);
    if let Some(body) = body(run) {
        return Some(body);
    }
    if let Some(work) = text.strip_prefix('《').and_then(|it| it.split_once('》')) {
        return Some(format!("《{}》", work.0));
    }
    let text = RANKS.iter().fold(text.as_str(), |it, rank| {
        it.strip_suffix(rank).unwrap_or(it)
    });
    if (4..=20).contains(&text.chars().count()) && is_institution(text) {
        return Some(text.to_owned());
    }
    let name = TITLES
        .iter()
        .filter_map(|it| text.rfind(it).map(|at| &text[at + it.len()..]))
        .min_by_key(|it| it.len())
        .filter(|it| !it.is_empty())
        .unwrap_or(text);
    person(name, &run[..end]).or_else(|| named_inside(clause))
}

/// 党的二十大报告: a body or a document, up to its verb.
fn body(run: &[&Token]) -> Option<String> {
    let to = run
        .iter()
        .position(|it| {
            matches!(it.text.as_str(), "在" | "于" | "《" | "“" | "，" | "（")
                || words::SPEECH.has(&it.text)
        })
        .unwrap_or(run.len());
    let text = joined(&run[..to]);
    let end = BODIES
        .iter()
        .filter_map(|it| text.rfind(it).map(|at| at + it.len()))
        .max()?;
    let name = &text[..end];
    let whole = (4..=20).contains(&name.chars().count()) && !run[0].tag.starts_with("nr");
    whole.then(|| name.to_owned())
}

/// A name by its parts: the dictionary knows one of them, or it begins like one.
fn person(name: &str, words: &[&Token]) -> Option<String> {
    let persons: Vec<&str> = words
        .iter()
        .filter(|it| is_person(it) && name.contains(it.text.as_str()))
        .map(|it| it.text.as_str())
        .collect();
    // 马克思恩格斯: two names side by side.
    if persons.len() > 1
        && persons.concat() == name
        && persons.iter().all(|it| it.chars().count() > 2)
    {
        return Some(persons.join("、"));
    }
    // 马克思、恩格斯
    let parts: Vec<&str> = name.split('、').collect();
    if parts.len() > 1 && parts.iter().all(|it| persons.contains(it)) {
        return Some(name.to_owned());
    }
    let chars = name.chars().count();
    let joined = name.contains('·');
    let begins = name
        .chars()
        .next()
        .is_some_and(|it| words::SURNAMES.has(&it.to_string()));
    // Words of everyday in it: no name.
    let words_inside = words.iter().any(|it| {
        name.contains(it.text.as_str())
            && it.text.chars().count() > 1
            && !is_person(it)
            && (it.class != Class::Noun
                || words::GENERIC.has(&it.text)
                || words::SUFFIXES.has(&it.text))
    });
    let common = name.ends_with(['者', '会', '界', '们', '书', '文', '家', '人']);
    let fits = joined && (4..=14).contains(&chars)
        || (2..=6).contains(&chars) && (begins || !persons.is_empty());
    (fits && !common && !words_inside && !name.contains(['的', '“', '《'])).then(|| name.to_owned())
}

/// A name of the dictionary anywhere in the clause.
fn named_inside(clause: &[&Token]) -> Option<String> {
    clause
        .iter()
        .find(|it| is_person(it))
        .map(|it| it.text.clone())
}

fn is_person(it: &Token) -> bool {
    let chars = it.text.chars().count();
    // The dictionary holds 智能化 and 二十大 as names.
    let no_word = it
        .text
        .ends_with(['化', '性', '大', '会', '者', '义', '型'])
        || words::GENERIC.has(&it.text);
    it.tag.starts_with("nr") && chars > 1 && !no_word
}

/// What ends the name before a reporting verb: adverb, preposition, time, bracket.
fn ends_name(it: &Token) -> bool {
    let bracket = matches!(it.text.as_str(), "（" | "(" | "“" | "”");
    let single =
        it.text.chars().count() == 1 && it.class != Class::Mark && !words::CLOSED.has(&it.text);
    bracket
        || is_time(it)
        || !single && (it.tag == "d" || it.class == Class::Verb || it.class == Class::Closed)
        || matches!(
            it.text.as_str(),
            "在" | "于"
                | "曾"
                | "早"
                | "对"
                | "把"
                | "将"
                | "就"
                | "还"
                | "也"
                | "又"
                | "都"
                | "从"
                | "所"
                | "则"
                | "便"
        )
}

fn is_time(it: &Token) -> bool {
    // The dictionary holds some names as times.
    if it.tag == "t" && it.text.chars().count() == 3 && begins_like_a_name(&it.text) {
        return false;
    }
    it.tag == "m"
        || it.text.chars().all(|c| c.is_ascii_digit())
        || matches!(it.text.as_str(), "年" | "月" | "日")
        || it.tag == "t"
}

fn begins_like_a_name(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|it| words::SURNAMES.has(&it.to_string()))
        && !text.ends_with([
            '年', '月', '日', '代', '期', '时', '天', '晚', '夜', '后', '前',
        ])
}

fn joined(words: &[&Token]) -> String {
    words.iter().map(|it| it.text.as_str()).collect()
}
