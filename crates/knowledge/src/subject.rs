//! What a sentence says something about: the name before a cue.

use crate::antecedent;
use crate::framing::{
    is_frame, is_other_name, is_source, predicates, proper_name, without_adverbs, without_fillers,
    without_lead_adverbs,
};
use crate::reading::{Class, Token};
use crate::scene::{CLAUSE_MARKS, Scene, balanced, points_elsewhere, text_of};
use crate::words;
use std::ops::Range;

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

impl Scene<'_> {
    /// The subject that ends where a cue begins.
    pub(crate) fn subject(&self, cue: usize) -> Option<Subject> {
        let mut end = cue;
        let mut start = self.clause_start(end);
        // 主要是指: nothing but an adverb or a frame before the cue opens the clause, too.
        let lead = &self.text[start..end];
        let opens = is_frame(without_lead_adverbs(lead));
        // 共同富裕，是指…: the cue opens its clause, the subject is the clause before.
        if opens {
            end = self.text[..start].trim_end_matches(CLAUSE_MARKS).len();
            start = self.clause_start(end);
            // X，又称 Y，是指…: another name is no subject.
            while start > 0
                && (is_other_name(&self.text[start..end])
                    || is_frame(&self.text[start..end])
                    || is_source(&self.text[start..end]))
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
        let name = opens.then(|| self.clause_name(start..end)).flatten();
        // X 是…，它指…: 它 stands for what the statement speaks of.
        if matches!(words, [one] if matches!(one.text.as_str(), "它" | "其")) {
            return self.antecedent(cue);
        }
        let subject = subject_of(words, adverb);
        let predicated = predicates(&self.text[start..end]);
        let own = subject
            .as_ref()
            .is_some_and(|it| it.form != Form::Clause && !predicated);
        if opens && !own {
            let other = subject.filter(|_| !predicated);
            return name.or_else(|| self.inherited_subject(cue)).or(other);
        }
        subject
    }

    /// What 它 stands for: what the sentence before asks for, what this statement speaks of, or what the
    /// sentence before brought up.
    pub(crate) fn antecedent(&self, cue: usize) -> Option<Subject> {
        let opens = self.statement_start(cue) == 0;
        let before = text_of(self.before);
        let noun = |text: String| Subject {
            text,
            form: Form::Noun,
            adverb: None,
        };
        let asked = antecedent::asked(&before).filter(|_| opens).map(noun);
        asked
            .or_else(|| self.inherited_subject(cue))
            .or_else(|| antecedent::topic(self.before).filter(|_| opens).map(noun))
    }

    /// The name that a clause up to a cue consists of, whatever its words are.
    pub(crate) fn name_before(&self, cue: usize) -> Option<Subject> {
        self.clause_name(self.clause_start(cue)..cue)
    }

    /// What fills a clause before a cue that opens the next: a name by its place, whatever its words
    /// are (算法取中，通俗地讲，就是…; 失权，即…).
    fn clause_name(&self, range: Range<usize>) -> Option<Subject> {
        let words = without_bracket(without_fillers(self.words(range.clone())));
        // X 则不然，是…: the turn is no part of the name.
        let words = match words {
            [name @ .., turn, no] if turn.text == "则" && no.text.starts_with('不') => name,
            [name @ .., turn] if turn.text == "则不然" => name,
            all => all,
        };
        let (first, text) = (words.first()?, text_of(words));
        // 善意取得又称即时取得，是指…: the first of two names.
        let text = proper_name(&text).to_owned();
        // A verb that governs, or what tells of something, makes a statement of it.
        const TELLS: &[&str] = &[
            "是", "了", "把", "将", "被", "在", "有", "的", "这", "其", "以", "使", "就", "对",
            "也", "说", "者", "则", "与其",
        ];
        let tells = words.iter().any(|it| TELLS.contains(&it.text.as_str()));
        let called = self.text[range].trim_start().starts_with("所谓");
        let opens = (called || first.class != Class::Verb)
            && !words::CLOSED.has(&first.text)
            && !points_elsewhere(&first.text)
            && first.class != Class::Mark;
        let fits = (2..=8).contains(&text.chars().count()) && balanced(&text);
        let named = fits && opens && !tells && !words::GENERIC.has(&text) && !is_frame(&text);
        named.then_some(Subject {
            text,
            form: Form::Noun,
            adverb: None,
        })
    }

    /// X（English）… that opens the statement: the foreign name says that X is a term.
    pub(crate) fn translated(&self, statement: usize) -> Option<Subject> {
        let rest = &self.text[statement..];
        let open = rest.find('（')?;
        let inner = rest[open + '（'.len_utf8()..].split('）').next()?;
        let words = without_fillers(self.words(statement..statement + open));
        let text = text_of(words);
        let fits = (2..=10).contains(&text.chars().count()) && balanced(&text);
        let named = fits && !text.contains(['，', '：', '；', '的', '“', '”']);
        (named && is_foreign(inner)).then_some(Subject {
            text,
            form: Form::Noun,
            adverb: None,
        })
    }

    /// A cue that opens its clause behind another predicate shares that one's subject: the nouns
    /// that open the statement.
    pub(crate) fn inherited_subject(&self, cue: usize) -> Option<Subject> {
        let start = self.statement_start(cue);
        if let Some(subject) = self.translated(start) {
            return Some(subject);
        }
        // “嵌入”一词出自…，其本意是…: a name that is said to be one.
        if let Some(text) = antecedent::termed(&self.text[start..cue]) {
            return Some(Subject {
                text,
                form: Form::Noun,
                adverb: None,
            });
        }
        let clauses = self.words(start..cue).split(|it| it.text == "，");
        // 梅因说，…: who speaks is not what is spoken of; 打个比方，… says nothing of it.
        let reports = |it: &[Token]| it.last().is_some_and(|it| words::SPEECH.has(&it.text));
        let words = clauses
            .filter(|it| !reports(it) && !is_frame(&text_of(it)) && !is_source(&text_of(it)))
            .map(without_fillers)
            .find(|it| !it.is_empty())?;
        let length = words.iter().take_while(|it| joins_subject(it)).count();
        // 反哺则是…，指…: a verb is what is spoken of where the copula follows.
        if let [verb, next, ..] = words
            && length == 0
            && matches!(next.text.as_str(), "则" | "是" | "为" | "指" | "即")
        {
            return subject_of(std::slice::from_ref(verb), None).filter(|it| it.form == Form::Noun);
        }
        let (subject, _) = without_adverbs(&words[..length]);
        // H3 is a number, no name.
        let number = |it: &Subject| it.text.is_ascii() && it.text.len() < 3;
        subject_of(subject, None).filter(|it| it.form != Form::Clause && !number(it))
    }

    /// Whether the clause that the cue stands in, or the one before it, announces plain words:
    /// 通俗地讲，就是…; 说白了就是….
    pub(crate) fn is_explained(&self, cue: usize) -> bool {
        const PLAIN: &[&str] = &[
            "地讲",
            "地说",
            "简单说",
            "说白了",
            "说到底",
            "顾名思义",
            "简言之",
            "换言之",
        ];
        let before = self.text[..cue].trim_end_matches('，');
        PLAIN.iter().any(|it| before.ends_with(it))
    }

    /// Whether nothing but a frame stands before the clause of the cue (在精神病学里，X 指…), or between
    /// the comma and the cue (X，在…那里指…).
    pub(crate) fn is_framed(&self, cue: usize) -> bool {
        let start = self.clause_start(cue);
        let frame = |it: &str| !it.is_empty() && is_frame(it);
        is_frame(without_lead_adverbs(&self.text[start..cue]))
            || frame(self.text[..start].trim_end_matches('，'))
    }

    /// The noun phrase that opens the sentence.
    pub(crate) fn opening(&self) -> Option<Subject> {
        let end = self.clause_end(0);
        let words = without_fillers(self.words(0..end));
        let length = words.iter().take_while(|it| joins_subject(it)).count();
        let (subject, _) = without_adverbs(&words[..length]);
        subject_of(subject, None)
    }
}

/// The words before a bracket that closes the phrase: X（English, ABBR）.
fn without_bracket(words: &[Token]) -> &[Token] {
    bracket(words).map_or(words, |at| &words[..at])
}

/// Where the bracket that closes a phrase opens.
fn bracket(words: &[Token]) -> Option<usize> {
    if words.last().is_none_or(|it| !it.text.starts_with('）')) {
        return None;
    }
    words.iter().rposition(|it| it.text.starts_with('（'))
}

/// Whether a bracket gives the name in another language or its letters.
fn is_foreign(inner: &str) -> bool {
    let latin = |c: char| c.is_ascii_alphabetic();
    inner.chars().filter(|it| latin(*it)).count() * 2 > inner.chars().count()
}

fn subject_of(words: &[Token], adverb: Option<String>) -> Option<Subject> {
    let foreign =
        bracket(words).is_some_and(|at| is_foreign(&text_of(&words[at + 1..words.len() - 1])));
    let words = without_bracket(words);
    let (first, last) = (words.first()?, words.last()?);
    if points_elsewhere(&first.text) && !is_called(words) {
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
    if !fits || broken || !foreign && !can_end_subject(last) {
        return None;
    }
    let form = if is_clause(words) && !(foreign && text.chars().count() <= 10) {
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

/// 这些年有一种现象叫“X”: whatever opens the clause, the name is what is spoken of.
fn is_called(words: &[Token]) -> bool {
    let open = words.iter().rposition(|it| it.text == "“");
    let verb = open.and_then(|it| words.get(it.checked_sub(1)?));
    words.last().is_some_and(|it| it.text == "”")
        && verb
            .is_some_and(|it| matches!(it.text.as_str(), "叫" | "叫作" | "叫做" | "称为" | "名为"))
}

/// The name in a phrase that opens with a quotation: without the marks, and without a noun that only
/// says what sort of thing it is.
fn quoted_before_noun(words: &[Token]) -> Option<String> {
    let close = words.iter().position(|it| it.text == "”")?;
    let open = words[..close].iter().rposition(|it| it.text == "“")?;
    let inner = &words[open + 1..close];
    let noun = text_of(&words[close + 1..]);
    // 走上“X”之路: only a shell lets words stand before the name.
    let fits = (open == 0 || noun.starts_with(['的', '之']))
        && (2..=10).contains(&text_of(inner).chars().count());
    let joins = |it: &Token| matches!(it.text.as_str(), "的" | "之" | "之路");
    let nominal = words[close + 1..]
        .iter()
        .all(|it| it.class == Class::Noun || joins(it) || it.text == "做法");
    if !fits || noun.is_empty() || !nominal {
        return None;
    }
    let shell = noun.trim_start_matches(['的', '之']);
    let bare = shell.len() == noun.len();
    Some(match shell {
        "问题" | "现象" | "难题" | "困境" | "概念" | "一词" => text_of(inner),
        // 走上“X”之路, 采用“X”的办法.
        "路" | "道路" | "办法" | "做法" | "手法" | "说法" | "思维" | "模式" | "机制" | "原则"
        | "理念" | "思路" | "方式"
            if !bare =>
        {
            text_of(inner)
        }
        _ if bare => text_of(inner) + &noun,
        _ => return None,
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
