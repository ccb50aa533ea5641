//! A sentence with its words, and the grammar that the finders ask of it.

use crate::reading::{Class, Token};
use crate::speech::Quote;
use crate::words;
use paper::Paper;
use std::ops::Range;

/// Marks that end a clause. 、 joins members of one clause.
const CLAUSE_MARKS: &[char] = &['，', '。', '；', '：', '！', '？', '…', ',', ';', ':'];

/// A sentence of the paper.
pub(crate) struct Scene<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Token],
    /// Index into [`paper::Paper::sentences`].
    pub(crate) sentence: usize,
    /// What stands in it between quotation marks.
    pub(crate) quotes: &'a [Quote],
    /// The words of the sentence before.
    pub(crate) before: &'a [Token],
}

/// The scenes of a paper, one a sentence.
pub(crate) fn scenes<'a>(
    paper: &'a Paper,
    tokens: &'a [Vec<Token>],
    quotes: &'a [Vec<Quote>],
) -> Vec<Scene<'a>> {
    let all = tokens;
    let parts = paper
        .sentences
        .iter()
        .zip(tokens.iter().zip(quotes))
        .enumerate();
    parts
        .map(|(sentence, (it, (tokens, quotes)))| Scene {
            text: &it.text,
            tokens,
            sentence,
            quotes,
            before: sentence
                .checked_sub(1)
                .and_then(|it| all.get(it))
                .map_or(&[], Vec::as_slice),
        })
        .collect()
}

/// What a sentence says something about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Subject {
    pub(crate) text: String,
    pub(crate) form: Form,
    /// An adverb between subject and cue (也, 都, 就), stripped.
    pub(crate) adverb: Option<String>,
}

/// The form of a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A noun phrase.
    Noun,
    /// A name in quotation marks.
    Quoted,
    /// A verb with its object, or a clause.
    Clause,
}

impl<'a> Scene<'a> {
    /// Where each of `cues` stands as whole words, in order.
    pub(crate) fn cues(&self, cue: &str) -> Vec<Range<usize>> {
        self.text
            .match_indices(cue)
            .map(|(at, _)| at..at + cue.len())
            .filter(|it| self.on_word_edges(it))
            .collect()
    }

    /// Whether no word is cut by the range.
    fn on_word_edges(&self, range: &Range<usize>) -> bool {
        let edge = |at: usize| {
            at == 0
                || at == self.text.len()
                || self.tokens.binary_search_by_key(&at, |it| it.start).is_ok()
        };
        edge(range.start) && edge(range.end)
    }

    /// The words that lie in the range.
    pub(crate) fn words(&self, range: Range<usize>) -> &'a [Token] {
        let from = self.tokens.partition_point(|it| it.start < range.start);
        let to = self.tokens.partition_point(|it| it.end <= range.end);
        self.tokens.get(from..to.max(from)).unwrap_or(&[])
    }

    /// The start of the clause that holds `at`.
    pub(crate) fn clause_start(&self, at: usize) -> usize {
        let mut depth = 0_u32;
        for (place, c) in self.text[..at].char_indices().rev() {
            match c {
                '）' => depth += 1,
                '（' => depth = depth.saturating_sub(1),
                _ if depth == 0 && CLAUSE_MARKS.contains(&c) => return place + c.len_utf8(),
                _ => {}
            }
        }
        0
    }

    /// The end of the clause that begins at or holds `at`: the place of its closing mark.
    pub(crate) fn clause_end(&self, at: usize) -> usize {
        let mut depth = 0_i32;
        for (place, c) in self.text[at..].char_indices() {
            match c {
                '“' | '（' | '《' | '‘' => depth += 1,
                '”' | '）' | '》' | '’' => {
                    depth -= 1;
                    if depth < 0 {
                        return at + place;
                    }
                }
                _ if depth == 0 && CLAUSE_MARKS.contains(&c) => return at + place,
                _ => {}
            }
        }
        self.text.len()
    }

    /// The end of what is said from `at` on: full stop, semicolon, or the quotation's end.
    pub(crate) fn statement_end(&self, at: usize) -> usize {
        let mut depth = 0_i32;
        for (place, c) in self.text[at..].char_indices() {
            match c {
                '“' | '（' | '《' | '‘' => depth += 1,
                '”' | '）' | '》' | '’' => {
                    depth -= 1;
                    if depth < 0 {
                        return at + place;
                    }
                }
                '。' | '；' | '！' | '？' if depth == 0 => return at + place,
                _ => {}
            }
        }
        self.text.len()
    }

    /// The quotation that holds `at`.
    pub(crate) fn quote_at(&self, at: usize) -> Option<&'a Quote> {
        self.quotes.iter().find(|it| it.inner.contains(&at))
    }

    /// The subject that ends where a cue begins.
    pub(crate) fn subject(&self, cue: usize) -> Option<Subject> {
        let mut end = cue;
        let mut start = self.clause_start(end);
        // 主要是指: nothing but an adverb or a frame before the cue opens the clause, too.
        let lead = &self.text[start..end];
        let opens = lead.trim().is_empty()
            || matches!(
                lead,
                "主要" | "一般" | "通常" | "便" | "就" | "则" | "原" | "本" | "多"
            )
            || is_frame(lead);
        // 共同富裕，是指…: the cue opens its clause, the subject is the clause before.
        if opens {
            end = self.text[..start].trim_end_matches(CLAUSE_MARKS).len();
            start = self.clause_start(end);
            // X，又称 Y，是指…: another name is no subject.
            while start > 0
                && (is_other_name(&self.text[start..end]) || is_frame(&self.text[start..end]))
            {
                end = self.text[..start].trim_end_matches(CLAUSE_MARKS).len();
                start = self.clause_start(end);
            }
        }
        // A subject does not reach out of the quotation that holds the cue.
        if let Some(quote) = self.quote_at(cue) {
            start = start.max(quote.inner.start.min(end));
        }
        let (words, adverb) = without_adverbs(without_fillers(self.words(start..end)));
        // X 是…，它指…: 它 stands for what the statement speaks of.
        if matches!(words, [one] if matches!(one.text.as_str(), "它" | "其")) {
            return self.inherited_subject(cue);
        }
        let subject = subject_of(words, adverb);
        let own = subject
            .as_ref()
            .is_some_and(|it| it.form != Form::Clause && !predicates(&it.text));
        if opens && !own {
            return self.inherited_subject(cue).or(subject);
        }
        subject
    }

    /// A cue that opens its clause behind another predicate shares that one's subject: the nouns
    /// that open the statement.
    pub(crate) fn inherited_subject(&self, cue: usize) -> Option<Subject> {
        let start = self.statement_start(cue);
        let clauses = self.words(start..cue).split(|it| it.text == "，");
        let words = clauses.map(without_fillers).find(|it| !it.is_empty())?;
        let length = words.iter().take_while(|it| joins_subject(it)).count();
        let (subject, _) = without_adverbs(&words[..length]);
        subject_of(subject, None).filter(|it| it.form != Form::Clause)
    }

    /// The noun phrase that opens the sentence.
    pub(crate) fn opening(&self) -> Option<Subject> {
        let end = self.clause_end(0);
        let words = without_fillers(self.words(0..end));
        let length = words.iter().take_while(|it| joins_subject(it)).count();
        let (subject, _) = without_adverbs(&words[..length]);
        subject_of(subject, None)
    }

    /// The start of the statement that holds `at`: behind the last full stop, semicolon, colon or
    /// the opening of the quotation.
    pub(crate) fn statement_start(&self, at: usize) -> usize {
        let before = &self.text[..at];
        let mark = before
            .rfind(['。', '；', '！', '？', '：'])
            .map_or(0, |it| it + '。'.len_utf8());
        self.quote_at(at)
            .map_or(mark, |it| mark.max(it.inner.start))
    }
}

/// The words behind connectives, reporting verbs and 在…中.
fn without_fillers(mut words: &[Token]) -> &[Token] {
    // A reporting verb at the very end governs what follows the clause, not the subject in it.
    if let Some(at) = words[..words.len().saturating_sub(1)]
        .iter()
        .rposition(|it| words::SPEECH.has(&it.text) || it.text == "所说" || it.text == "所称")
    {
        words = &words[at + 1..];
    }
    loop {
        let Some(first) = words.first() else {
            return words;
        };
        if words::FILLERS.has(&first.text)
            || first.text == "的"
            || first.class == Class::Mark && first.text != "“" && first.text != "《"
        {
            words = &words[1..];
        } else if matches!(
            first.text.as_str(),
            "在" | "从"
                | "就"
                | "对"
                | "对于"
                | "关于"
                | "作为"
                | "随着"
                | "通过"
                | "受到"
                | "经过"
        ) {
            let local = words.iter().position(|it| {
                matches!(
                    it.text.as_str(),
                    "中" | "上"
                        | "下"
                        | "里"
                        | "时"
                        | "而言"
                        | "来说"
                        | "来看"
                        | "看"
                        | "讲"
                        | "之中"
                        | "之下"
                        | "过程中"
                        | "背景下"
                        | "条件下"
                )
            });
            match local {
                Some(at) => words = &words[at + 1..],
                None => return &[],
            }
        } else {
            return words;
        }
    }
}

/// The words before a trailing adverb, and the adverb.
fn without_adverbs(mut words: &[Token]) -> (&[Token], Option<String>) {
    let mut adverb = None;
    while let Some(last) = words.last() {
        let light = matches!(
            last.text.as_str(),
            "也" | "都"
                | "就"
                | "则"
                | "更"
                | "均"
                | "皆"
                | "还"
                | "又"
                | "正"
                | "主要"
                | "通常"
                | "一般"
                | "往往"
                | "既"
                | "不仅"
                | "不"
                | "并"
                | "并非"
                | "即"
                | "其实"
                | "实际上"
                | "本质上"
                | "实质上"
                | "从本质上"
                | "仍然"
                | "仍"
                | "一直"
                | "始终"
                | "已经"
                | "已"
                | "无疑"
                | "可能"
                | "应"
                | "应该"
                | "可以"
                | "往往就"
                | "只"
                | "只能"
                | "总"
                | "才"
                | "集中"
                | "突出"
                | "具体"
                | "不但"
                | "并不"
                | "绝不"
                | "究竟"
                | "从来"
                | "从来不"
                | "原"
                | "本"
                | "便"
                | "乃"
                | "多"
                | "这里"
                | "此处"
                | "说到底"
                | "说白了"
                | "简单说"
                | "，"
        ) || is_adverb(last);
        if !light {
            break;
        }
        adverb = Some(last.text.clone());
        words = &words[..words.len() - 1];
    }
    (words, adverb)
}

/// What the dictionary calls an adverb is one where the closed list says so, too; it tags 至上 and 同意
/// the same way.
fn is_adverb(word: &Token) -> bool {
    let closed = words::CLOSED.has(&word.text) || word.text.chars().count() == 1;
    word.tag == "d" && (closed || word.text.ends_with(['然', '是', '地', '乎']))
}

/// Whether what was taken for a subject says something of one: X 则不然，是…; X 是…的概念，指….
fn predicates(text: &str) -> bool {
    const PREDICATES: &[&str] = &["是一", "不然", "将其", "借自", "源自"];
    text.starts_with('是') || PREDICATES.iter().any(|it| text.contains(it))
}

/// Whether a clause only says how or where something is said: 通俗地讲, 依…之规定, 在…语境中.
fn is_frame(clause: &str) -> bool {
    const PHRASES: &[&str] = &[
        "顾名思义",
        "说白了",
        "说到底",
        "归根到底",
        "归根结底",
        "换言之",
        "简言之",
        "简单说",
        "具体而言",
        "具体来说",
        "一般而言",
        "一般来说",
        "此处",
        "此外",
        "其三",
        "毋宁说",
    ];
    const ENDS: &[&str] = &[
        "地讲",
        "地说",
        "来讲",
        "来说",
        "而言",
        "的话讲",
        "的话说",
        "之规定",
        "的规定",
        "语境中",
        "意义上",
        "的定义",
        "里",
        "看来",
        "来看",
        "那里",
    ];
    const OPENERS: &[&str] = &["在", "依", "按", "用", "从", "对", "就", "根据"];
    let clause = clause.trim();
    PHRASES.contains(&clause)
        || clause.ends_with("地讲")
        || clause.ends_with("地说")
        || OPENERS.iter().any(|it| clause.starts_with(it))
            && ENDS.iter().any(|it| clause.ends_with(it))
}

/// The first of two names in X 又称 Y, and a term without 所谓 or 的本质 about it.
fn proper_name(text: &str) -> &str {
    const ALIASES: &[&str] = &["又称", "又叫", "也叫", "也称", "亦称", "又名", "俗称"];
    const ASPECTS: &[&str] = &[
        "的本质",
        "的实质",
        "的意思",
        "的含义",
        "的思路",
        "这个概念",
        "这一概念",
        "这一术语",
    ];
    let text = text.strip_prefix("所谓").unwrap_or(text);
    let cut = ALIASES.iter().filter_map(|it| text.find(it)).min();
    let text = cut.filter(|it| *it >= 6).map_or(text, |it| &text[..it]);
    ASPECTS
        .iter()
        .find_map(|it| text.strip_suffix(it))
        .unwrap_or(text)
}

/// Whether a clause only gives another name of what stands before it.
fn is_other_name(clause: &str) -> bool {
    const OPENERS: &[&str] = &[
        "又称", "亦称", "也称", "又名", "简称", "也叫", "又叫", "或称", "英文", "也即", "亦即",
    ];
    OPENERS.iter().any(|it| clause.starts_with(it))
}

/// The words before a bracket that closes the phrase: X（English, ABBR）.
fn without_bracket(words: &[Token]) -> &[Token] {
    if words.last().is_none_or(|it| !it.text.starts_with('）')) {
        return words;
    }
    let open = words.iter().rposition(|it| it.text.starts_with('（'));
    open.map_or(words, |at| &words[..at])
}

fn subject_of(words: &[Token], adverb: Option<String>) -> Option<Subject> {
    let words = without_bracket(words);
    let (first, last) = (words.first()?, words.last()?);
    if points_elsewhere(&first.text) {
        return None;
    }
    // …的“共同性”: the name in quotation marks is what is spoken of.
    if last.text == "”" {
        let open = words.iter().rposition(|it| it.text == "“")?;
        let text = text_of(&words[open + 1..words.len() - 1]);
        let fits = (1..=12).contains(&text.chars().count());
        return fits.then_some(Subject {
            text,
            form: Form::Quoted,
            adverb,
        });
    }
    // “最后一百米”问题: the name is what is quoted; “两山”理论 is a name as a whole.
    if let Some(text) = quoted_before_noun(words) {
        return Some(Subject {
            text,
            form: Form::Quoted,
            adverb,
        });
    }
    let text = text_of(words);
    let fits = (2..=24).contains(&text.chars().count());
    let broken = text.contains(['”', '“', '）', '》']) && !balanced(&text);
    if !fits || broken || !can_end_subject(last) {
        return None;
    }
    let form = if is_clause(words) {
        Form::Clause
    } else {
        Form::Noun
    };
    let name = proper_name(&text).to_owned();
    // The verb of 又称 went with the alias.
    let form = if name.len() < text.len() && !name.contains('的') {
        Form::Noun
    } else {
        form
    };
    Some(Subject {
        text: name,
        form,
        adverb,
    })
}

/// The name in a phrase that opens with a quotation: without the marks, and without a noun that only
/// says what sort of thing it is.
fn quoted_before_noun(words: &[Token]) -> Option<String> {
    let close = words.iter().position(|it| it.text == "”")?;
    let [open, inner @ ..] = &words[..close] else {
        return None;
    };
    let noun = text_of(&words[close + 1..]);
    let fits = open.text == "“" && (2..=10).contains(&text_of(inner).chars().count());
    let nominal = words[close + 1..].iter().all(|it| it.class == Class::Noun);
    if !fits || noun.is_empty() || !nominal {
        return None;
    }
    Some(match noun.as_str() {
        "问题" | "现象" | "难题" | "困境" | "概念" | "一词" => text_of(inner),
        _ => text_of(inner) + &noun,
    })
}

/// Whether a word may stand within the subject that opens a statement.
fn joins_subject(word: &Token) -> bool {
    match word.class {
        Class::Noun | Class::VerbalNoun | Class::Modifier => true,
        Class::Closed => matches!(word.text.as_str(), "的" | "与" | "和" | "之" | "及"),
        Class::Mark => matches!(word.text.as_str(), "“" | "”" | "《" | "》" | "、"),
        Class::Verb | Class::Verbish => false,
    }
}

fn can_end_subject(last: &Token) -> bool {
    last.class != Class::Verb && !words::CLOSED.has(&last.text)
}

/// Whether a subject needs another sentence to be understood.
pub(crate) fn points_elsewhere(first: &str) -> bool {
    words::ANAPHORA.has(first)
}

/// A governing verb in front, or one inside that no 的 turns into a modifier.
fn is_clause(words: &[Token]) -> bool {
    let Some(first) = words.first() else {
        return false;
    };
    let governs = |it: &Token| it.class == Class::Verb;
    if governs(first) {
        return true;
    }
    if matches!(first.class, Class::VerbalNoun | Class::Verbish)
        && words
            .get(1)
            .is_some_and(|it| it.class == Class::Noun && it.text.chars().count() > 3)
    {
        return true;
    }
    words.iter().any(governs)
}

pub(crate) fn balanced(text: &str) -> bool {
    [('“', '”'), ('（', '）'), ('《', '》')]
        .iter()
        .all(|(open, close)| text.matches(*open).count() == text.matches(*close).count())
}

pub(crate) fn text_of(words: &[Token]) -> String {
    words.iter().map(|it| it.text.as_str()).collect()
}

/// The longest common ending.
pub(crate) fn shared_ending(items: &[String]) -> String {
    let Some(first) = items.first() else {
        return String::new();
    };
    let starts = first.char_indices().map(|(at, _)| &first[at..]);
    starts
        .into_iter()
        .find(|end| items.iter().all(|it| it.ends_with(*end)))
        .unwrap_or("")
        .to_owned()
}
