//! The speaker by the place of a quotation, where no verb of the lists reports it: what stands as
//! the subject of the clause before it or behind it, be it a person, a role, a body or a document.

use super::name::{self, subject};
use crate::reading::{Class, Token};
use crate::words;
use std::ops::Range;

/// A sentence and its words.
#[derive(Clone, Copy)]
pub(crate) struct Line<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Token],
}

/// How close the words before a quotation come to announcing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Introduction {
    /// A verb of saying in its clause: 把 X 定义为“.
    Verb,
    /// X 说，“, X：“, or a quotation that is a paragraph of its own.
    Announced,
}

/// Ends of the verbs that report: 说, 写道, 坦言, 宣称, 感叹.
const SAYING: &[char] = &[
    '说', '道', '讲', '言', '称', '谈', '问', '答', '叹', '云', '曰', '写', '话', '释', '载',
];
/// Words with such an end that report nothing.
const NO_SAYING: &[&str] = &[
    "知道", "难道", "人称", "对称", "堪称", "号称", "俗称", "简称",
];
/// Verbs by which documents and authors speak.
const STATING: &[&str] = &[
    "规定", "提出", "要求", "明确", "指出", "强调", "定义", "界定", "形容", "比喻", "概括", "答案",
    "写明", "载明", "释为", "主张", "认为", "宣布", "提示", "叮嘱",
];
/// Ends of nouns for people by what they do.
const ROLES: &[&str] = &[
    "师", "长", "者", "员", "民", "户", "官", "手", "人", "主任", "书记", "支书", "学生", "医生",
    "考生", "职工", "干部", "经理", "老板", "司机", "教授", "代表", "护士", "工友", "主席", "专家",
];
/// What counts the people of a role.
const COUNTED: &[&str] = &[
    "一位", "一名", "某位", "某", "有位", "位", "名", "这位", "那位",
];
/// Ends of bodies and documents that speak by their own name.
const VOICES: &[&str] = &[
    "法院",
    "检察院",
    "政府",
    "条例",
    "办法",
    "方案",
    "标准",
    "县志",
    "府志",
    "州志",
    "史料",
    "法典",
    "协会",
    "学会",
    "委员会",
    "报告",
    "纲要",
    "意见",
    "规划",
    "宪法",
    "公约",
    "指南",
    "公报",
    "判决书",
];
/// The words that a person is pointed to with.
const PRONOUNS: &[&str] = &["他", "她", "他们", "她们"];

/// Who says what stands at `inner`; `earlier` are the sentences before it, the nearest last.
pub(crate) fn speaker(
    line: Line<'_>,
    inner: &Range<usize>,
    earlier: &[Line<'_>],
) -> Option<(String, Introduction)> {
    let before = line.text.get(..inner.start)?.trim_end_matches('“');
    if before.is_empty() {
        return behind(line, inner, earlier).map(|it| (it, Introduction::Announced));
    }
    let words = statement(line.tokens, before.len());
    let close = before.ends_with(['，', '说', '言', '称', '道', '云', '曰']);
    let announced = before.ends_with('：') || close && reports(last_clause(&words));
    let introduction = if announced {
        Introduction::Announced
    } else if reports(&words) {
        Introduction::Verb
    } else {
        return behind(line, inner, earlier).map(|it| (it, Introduction::Announced));
    };
    let everywhere = introduction == Introduction::Announced;
    of_statement(&words, earlier, everywhere).map(|it| (it, introduction))
}

/// The speaker of a quotation that is a paragraph of its own, by the sentence that leads to it.
pub(crate) fn of_block(lead: Line<'_>, earlier: &[Line<'_>]) -> Option<String> {
    let words = statement(lead.tokens, lead.text.len());
    let leads = lead.text.ends_with('：') || reports(&words);
    leads.then(|| of_statement(&words, earlier, true)).flatten()
}

/// The person that the sentences speak of last.
pub(crate) fn last_person(earlier: &[Line<'_>]) -> Option<String> {
    earlier.iter().rev().find_map(|line| {
        let words: Vec<&Token> = line.tokens.iter().collect();
        words.split(|it| it.class == Class::Mark).find_map(person)
    })
}

fn person(clause: &[&Token]) -> Option<String> {
    let name = subject(clause, &None)?;
    (!name.starts_with('《') && !name::is_institution(&name)).then_some(name)
}

/// The words of the statement that ends at `end`.
fn statement(tokens: &[Token], end: usize) -> Vec<&Token> {
    let words: Vec<&Token> = tokens.iter().filter(|it| it.end <= end).collect();
    let body = words.iter().rposition(|it| it.class != Class::Mark);
    let from = words[..body.unwrap_or(0)]
        .iter()
        .rposition(|it| matches!(it.text.as_str(), "。" | "！" | "？" | "；"))
        .map_or(0, |at| at + 1);
    words[from..].to_vec()
}

fn last_clause<'a, 'b>(words: &'b [&'a Token]) -> &'b [&'a Token] {
    words
        .split(|it| it.text == "，")
        .rfind(|it| !it.is_empty())
        .unwrap_or(&[])
}

fn reports(words: &[&Token]) -> bool {
    words.iter().any(|it| {
        let text = it.text.as_str();
        let says = text.ends_with(SAYING)
            && text.chars().count() <= 3
            && (it.class != Class::Noun || text.chars().count() == 1)
            && !NO_SAYING.contains(&text);
        says || STATING.contains(&text)
    })
}

/// The speaker in the nearest clause that names one; where the quotation is not announced, only a
/// clause that reports counts.
fn of_statement(words: &[&Token], earlier: &[Line<'_>], everywhere: bool) -> Option<String> {
    let clauses: Vec<&[&Token]> = words
        .split(|it| matches!(it.text.as_str(), "，" | "："))
        .filter(|it| !it.is_empty() && (everywhere || reports(it)))
        .collect();
    let mut pointed = false;
    for clause in clauses.iter().rev() {
        pointed |= clause.iter().any(|it| PRONOUNS.contains(&it.text.as_str()));
        // 在《W》中，他: the pronoun speaks, not the work.
        let found = if pointed {
            person(clause)
        } else {
            of_clause(clause)
        };
        if found.is_some() {
            return found;
        }
    }
    pointed.then(|| last_person(earlier)).flatten()
}

fn of_clause(clause: &[&Token]) -> Option<String> {
    counted_role(clause)
        .or_else(|| titled(clause))
        .or_else(|| voice(clause))
        .or_else(|| bearer(clause))
        .or_else(|| subject(clause, &None).filter(|it| !it.ends_with(SAYING)))
        .or_else(|| document(clause))
        .or_else(|| role(clause))
}

/// 的作者 X 在, 总督 X 在: a name that the dictionary does not hold, before 在 or 曾.
fn bearer(clause: &[&Token]) -> Option<String> {
    let end = clause
        .iter()
        .position(|it| matches!(it.text.as_str(), "在" | "曾" | "早"))?;
    let head = &clause[..end];
    let single = |it: &&&Token| it.text.chars().count() == 1 && it.class != Class::Mark;
    let count = head.iter().rev().take_while(single).count();
    let run = &head[head.len() - count..];
    let from = run
        .iter()
        .position(|it| words::SURNAMES.has(&it.text))
        .or_else(|| (run.len() == head.len()).then_some(0))?;
    let name: String = run[from..].iter().map(|it| it.text.as_str()).collect();
    let fits = (2..=3).contains(&name.chars().count()) && !name.contains(['的', '他', '她', '我']);
    fits.then_some(name)
}

/// 《W》规定, “W”提出, 按照 W 的要求.
fn document(clause: &[&Token]) -> Option<String> {
    let text: String = clause.iter().map(|it| it.text.as_str()).collect();
    if let Some((front, behind)) = text.split_once('《')
        && !front.ends_with(['在', '于'])
    {
        return Some(format!("《{}》", behind.split_once('》')?.0));
    }
    if let Some((name, _)) = text.strip_prefix('“').and_then(|it| it.split_once('”')) {
        return (3..=12)
            .contains(&name.chars().count())
            .then(|| name.to_owned());
    }
    None
}

/// 最高人民法院, 课程方案: a body or a document that opens the clause.
fn voice(clause: &[&Token]) -> Option<String> {
    let run = nouns(clause);
    let name: String = run.iter().map(|it| it.text.as_str()).collect();
    let speaks = VOICES.iter().any(|it| name.ends_with(it));
    (speaks && (2..=20).contains(&name.chars().count())).then_some(name)
}

/// The nouns that open a clause, behind its connectives and times.
fn nouns<'a, 'b>(clause: &'b [&'a Token]) -> &'b [&'a Token] {
    let from = clause
        .iter()
        .position(|it| {
            !(it.class == Class::Closed || words::FILLERS.has(&it.text) || it.tag == "t")
        })
        .unwrap_or(clause.len());
    let run = &clause[from..];
    let to = run
        .iter()
        .position(|it| matches!(it.class, Class::Closed | Class::Mark | Class::Verb))
        .unwrap_or(run.len());
    &run[..to]
}

/// 一位种了四十年地的老支书: the noun for what the one counted does, behind what modifies it.
fn counted_role(clause: &[&Token]) -> Option<String> {
    let at = clause
        .iter()
        .take(6)
        .position(|it| COUNTED.contains(&it.text.as_str()))?;
    let text: String = clause[at..].iter().map(|it| it.text.as_str()).collect();
    let end = ROLES
        .iter()
        .filter(|it| it.chars().count() > 1)
        .filter_map(|it| text.find(it).map(|at| at + it.len()))
        .min();
    let Some(end) = end else {
        return role(&clause[at..]);
    };
    let head = &text[..end];
    let from = head
        .rfind(['的', '位', '名', '某'])
        .map_or(0, |at| at + '的'.len_utf8());
    let name = &head[from..];
    (2..=12)
        .contains(&name.chars().count())
        .then(|| name.to_owned())
}

/// 受访者, 街道干部: the noun for what somebody does, with the nouns that stand before it.
fn role(clause: &[&Token]) -> Option<String> {
    let end = clause.iter().position(|it| is_role(it))?;
    // 某医生的墓志铭: the one who owns what speaks.
    if clause.get(end + 1).is_some_and(|it| it.text == "的") {
        return None;
    }
    let from = clause[..end]
        .iter()
        .rposition(|it| it.class != Class::Noun || COUNTED.contains(&it.text.as_str()))
        .map_or(0, |at| at + 1);
    let name: String = clause[from..=end]
        .iter()
        .map(|it| it.text.as_str())
        .collect();
    (2..=12).contains(&name.chars().count()).then_some(name)
}

fn is_role(it: &Token) -> bool {
    let long = it.text.chars().count() > 1;
    long && it.class == Class::Noun && ROLES.iter().any(|end| it.text.ends_with(end))
}

/// 世界卫生组织总干事陈冯富珍: the name behind the body and the office.
fn titled(clause: &[&Token]) -> Option<String> {
    let run = nouns(clause);
    let at = run
        .iter()
        .position(|it| is_role(it) || it.text.ends_with('事'))?;
    let rest = run.get(at + 1..).filter(|it| !it.is_empty())?;
    person(rest)
}

/// “…”，马克思的这句话: who is named right behind the quotation.
fn behind(line: Line<'_>, inner: &Range<usize>, earlier: &[Line<'_>]) -> Option<String> {
    let words: Vec<&Token> = line
        .tokens
        .iter()
        .filter(|it| it.start >= inner.end)
        .collect();
    let clause = words
        .split(|it| it.class == Class::Mark)
        .find(|it| !it.is_empty())?;
    let said = clause
        .iter()
        .position(|it| matches!(it.text.as_str(), "这" | "此" | "这一" | "这句" | "这句话"))
        .filter(|at| (2..=5).contains(at) && clause[at - 1].text == "的");
    match said {
        Some(at) => of_statement(&clause[..at - 1], earlier, true),
        None => {
            let short = clause.len() <= 8 && reports(clause);
            let next = words.iter().find(|it| it.text.starts_with('，'))?;
            (short && next.start < inner.end + 8)
                .then(|| of_statement(clause, earlier, true))
                .flatten()
        }
    }
}
