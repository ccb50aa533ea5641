//! A series where it stands: what the words around it say of it.

use super::count::{self, Count};
use super::series::Series;
use crate::reading::{Class, Token};
use crate::scene::{self, Scene};
use crate::subject::Form;
use crate::words;

/// A series with its sentence and what the sentence before was about.
pub(crate) struct Site<'s, 'a> {
    pub(super) scene: &'s Scene<'a>,
    pub(super) series: &'s Series<'a>,
    /// What 它 and 其 point to.
    pub(super) topic: Option<&'s str>,
}

impl<'a> Site<'_, 'a> {
    /// The word that governs the series, and where it stands: the last one before it that is no
    /// particle or adverb.
    pub(super) fn governor(&self) -> Option<&'a Token> {
        let before = self.series.before;
        let mut words = before
            .iter()
            .rev()
            .filter(|it| !is_particle(it) && it.text != "“");
        let last = words.next()?;
        if last.text != "的" {
            return Some(last);
        }
        // 具有突出的 A、B: behind the modifier stands the verb.
        before.iter().rev().find(|it| it.class == Class::Verb)
    }

    /// The count behind the series: 三个, 四类.
    pub(super) fn count(&self) -> Option<Count> {
        count::read(self.behind_de())
    }

    /// What stands behind the series, 等 and 的.
    fn behind_de(&self) -> &'a [Token] {
        match self.series.behind {
            [first, rest @ ..] if first.text == "的" => rest,
            all => all,
        }
    }

    /// What stands behind the series, 等, 的 and the count.
    pub(super) fn rest(&self) -> &'a [Token] {
        let behind = self.behind_de();
        let words = match self.count() {
            Some(it) if it.noun => it.words - 1,
            Some(it) => it.words,
            None => 0,
        };
        // 两方面: the unit itself is what is counted.
        let noun_in_word = self.count().is_some_and(|it| it.noun && it.words == 1);
        if noun_in_word {
            return &behind[..1];
        }
        match &behind[words..] {
            [unit, rest @ ..] if matches!(unit.text.as_str(), "类" | "种" | "大") => rest,
            rest => rest,
        }
    }

    /// The same without 多个, 各种.
    fn plain_rest(&self) -> &'a [Token] {
        match self.rest() {
            [first, rest @ ..]
                if first.text.starts_with(['多', '各', '诸']) && !rest.is_empty() =>
            {
                rest
            }
            rest => rest,
        }
    }

    /// The noun that says what the members are, light or not: 三个方面, 等特征, 的困境.
    pub(super) fn noun(&self) -> Option<String> {
        let rest = self.plain_rest();
        if let Some(name) = quoted(rest) {
            return Some(name);
        }
        // …的转向: behind 的 a verb that ends the clause is a noun.
        if let [only] = rest
            && only.text.chars().count() >= 2
        {
            return Some(only.text.clone());
        }
        let length = phrase_length(rest);
        let mut nouns = &rest[..length];
        while let Some((last, shorter)) = nouns.split_last()
            && !shorter.is_empty()
            && matches!(last.class, Class::Verbish | Class::Modifier)
        {
            nouns = shorter;
        }
        // 等手段发展生产力: what a verb takes up behind a light head is the clause's.
        let takes = |it: &Token| matches!(it.class, Class::Verbish | Class::VerbalNoun);
        if nouns.len() > 1 && words::LIGHT_HEADS.has(&nouns[0].text) && takes(&nouns[1]) {
            nouns = &nouns[..1];
        }
        let text = scene::text_of(nouns);
        (2..=14).contains(&text.chars().count()).then_some(text)
    }

    /// What governs the series says it of this. 其 and 它 are what the sentence before is about.
    pub(super) fn subject(&self, at: usize) -> Option<String> {
        let start = self.scene.clause_start(at);
        let words = self.scene.words(start..at);
        if let Some(text) = self.pointed(words) {
            return Some(text);
        }
        // 可将其分为…: what the sentence before is about.
        if let Some(topic) = self.topic
            && words.iter().any(|it| it.text == "将其" || it.text == "其")
            && words
                .iter()
                .any(|it| it.text.ends_with('将') || it.text == "把" || it.text == "将其")
        {
            return Some(topic.to_owned());
        }
        if let Some(object) = disposed(words) {
            return Some(object);
        }
        let opens = words.is_empty();
        let subject = self
            .scene
            .subject(at)
            .filter(|it| it.form != Form::Clause || !opens)
            // 但在实践中面临…: a place is no subject.
            .filter(|it| !it.text.starts_with(['在', '从', '了', '对']))
            .or_else(|| self.scene.inherited_subject(at))?;
        let text = without_time(&subject.text).to_owned();
        // 推进 X 面临…: a clause may own what is listed, if nothing is told in it.
        let told = subject.form == Form::Clause
            && (text.starts_with(['了', '在', '从'])
                || words
                    .iter()
                    .any(|it| matches!(it.text.as_str(), "了" | "是" | "使" | "将" | "被" | "让")));
        let vague = words::MODIFIERS.has(&text)
            || words::GENERIC.has(&text) && text.chars().count() < 4
            || scene::points_elsewhere(&text)
            || ["特别是", "尤其是", "并", "发挥"]
                .iter()
                .any(|it| text.starts_with(it))
            || subject.form == Form::Clause && ADVERBIAL.iter().any(|it| text.starts_with(it));
        if NOBODY.contains(&text.as_str()) {
            return self.matter(at);
        }
        (!told && !vague && scene::balanced(&text)).then_some(text)
    }

    /// 就 X 而言，学界…: X.
    fn matter(&self, at: usize) -> Option<String> {
        let start = self.scene.clause_start(at);
        let before = self.scene.text.get(..start)?.strip_suffix('，')?;
        let clause = before.rsplit(['，', '。', '；']).next()?;
        let inner = ["就", "对于", "对", "关于", "在", "从"]
            .iter()
            .find_map(|it| clause.strip_prefix(it))?;
        let inner = ["而言", "来说", "上看", "来看", "问题上", "上", "看"]
            .iter()
            .find_map(|it| inner.strip_suffix(it))?;
        (2..=16)
            .contains(&inner.chars().count())
            .then(|| inner.to_owned())
    }

    /// 它…, 其危险因素…: what the sentence before is about, with the noun that belongs to it.
    fn pointed(&self, words: &[Token]) -> Option<String> {
        let topic = self.topic?;
        let mut words = words;
        while let Some((first, rest)) = words.split_first()
            && (words::FILLERS.has(&first.text) || first.class == Class::Mark)
        {
            words = rest;
        }
        let (first, rest) = words.split_first()?;
        let owned: Vec<&Token> = rest.iter().filter(|it| !is_particle(it)).collect();
        match first.text.as_str() {
            "它" | "他们" | "它们" if owned.is_empty() => Some(topic.to_owned()),
            "其" if owned.is_empty() => Some(topic.to_owned()),
            "其" if owned.len() <= 3 && owned.iter().all(|it| in_phrase(it)) => {
                let noun: String = owned.iter().map(|it| it.text.as_str()).collect();
                Some(format!("{topic}的{noun}"))
            }
            _ => None,
        }
    }
}

/// Subjects that own nothing of what they list.
const NOBODY: &[&str] = &[
    "学界",
    "学术界",
    "本文",
    "我们",
    "人们",
    "作者",
    "笔者",
    "研究",
    "文章",
    "各地",
    "有学者",
    "学者",
    "课题组",
    "本研究",
];

/// What opens a clause that is no subject.
const ADVERBIAL: &[&str] = &[
    "特别", "尤其", "并", "不", "最", "更", "能", "可", "会", "而", "且", "也", "又", "还", "都",
    "有", "发挥", "仍", "已", "正", "将", "由", "使", "让", "被", "越", "极", "很", "才", "只",
    "均", "即",
];

/// 将 X 分为…, 把 X 分成…: X.
fn disposed(words: &[Token]) -> Option<String> {
    let at = words.iter().rposition(|it| {
        matches!(it.text.as_str(), "将" | "把")
            || it.text.chars().count() == 2 && it.text.ends_with('将')
    })?;
    let object = &words[at + 1..];
    let noun = object
        .iter()
        .all(|it| in_phrase(it) || matches!(it.text.as_str(), "的" | "与" | "和"));
    let text = scene::text_of(object);
    (noun && (2..=20).contains(&text.chars().count()) && !scene::points_elsewhere(&text))
        .then_some(text)
}

/// 当前基层治理: the time is no part of the subject.
fn without_time(text: &str) -> &str {
    const TIMES: &[&str] = &["当前", "目前", "现阶段", "近年来", "如今"];
    let shorter = TIMES.iter().find_map(|it| text.strip_prefix(it));
    shorter.filter(|it| it.chars().count() >= 2).unwrap_or(text)
}

/// A name of them all in quotation marks: 的“五步法”, “三重约束”.
fn quoted(rest: &[Token]) -> Option<String> {
    let (first, inner) = rest.split_first()?;
    if first.text != "“" {
        return None;
    }
    let close = inner.iter().position(|it| it.text == "”")?;
    let name = scene::text_of(&inner[..close]);
    let tail: String = inner[close + 1..]
        .iter()
        .take_while(|it| it.class == Class::Noun)
        .map(|it| it.text.as_str())
        .collect();
    let fits = (2..=10).contains(&name.chars().count());
    fits.then(|| format!("“{name}”{tail}"))
}

pub(super) fn is_particle(it: &Token) -> bool {
    it.tag == "d"
        || matches!(
            it.text.as_str(),
            "好" | "着"
                | "了"
                | "过"
                | "到"
                | "出"
                | "起"
                | "于"
                | "在"
                | "为"
                | "成"
                | "主要"
                | "大致"
                | "集中"
                | "具体"
                | "依次"
                | "分别"
                | "可以"
                | "可"
                | "能够"
                | "应当"
                | "应"
                | "需要"
                | "须"
                | "要"
                | "必须"
                | "一般"
                | "往往"
                | "同时"
                | "共"
                | "常常"
                | "交替"
                | "突出"
        )
}

/// How many of the words belong to the noun phrase that they open with: a verb may stand in it
/// before 型 or 性.
pub(super) fn phrase_length(words: &[Token]) -> usize {
    let formed = |at: usize| {
        words
            .get(at + 1)
            .is_some_and(|it| matches!(it.text.as_str(), "型" | "性" | "式" | "化" | "类"))
    };
    (0..words.len())
        .take_while(|at| in_phrase(&words[*at]) || words[*at].class == Class::Verb && formed(*at))
        .count()
}

pub(super) fn in_phrase(it: &Token) -> bool {
    !matches!(it.class, Class::Verb | Class::Closed | Class::Mark) && it.tag != "ad"
}
