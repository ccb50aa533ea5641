//! A clause in words and short phrases that a marker can look for.

use crate::corpus::Source;
use crate::wording::length;
use knowledge::{Class, Segment};

/// Longest phrase of several words that is asked for as one.
pub(crate) const PHRASE: usize = 6;

/// How much a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// A verb that governs: company at most.
    Verb,
    /// A word of any paper: company at most.
    Light,
    Noun,
    Term,
    Quoted,
}

/// A word or short phrase of a clause.
#[derive(Debug, Clone)]
pub(crate) struct Unit {
    pub(crate) text: String,
    pub(crate) weight: Weight,
    /// Whether it may be asked for alone: it is no phrase that any paper could hold (社会表现).
    pub(crate) specific: bool,
}

impl Unit {
    /// Whether it is a verb that says of anything that it comes about.
    pub(crate) fn moves(&self) -> bool {
        const MOVING: &[&str] = &[
            "实现", "推动", "推进", "促进", "引导", "形成", "进行", "提升", "提高", "增强", "加强",
            "关注", "带动", "助力", "提供", "达到",
        ];
        self.weight == Weight::Verb && MOVING.contains(&self.text.as_str())
    }
}

/// Ends of phrases that say of anything how much it matters.
const GENERAL: &[&str] = &["意义", "作用", "更具", "转变", "变化", "变革"];

/// How something is done, and what is said of any effort: who leaves it out has said the point.
const HOW: &[&str] = &[
    "不断",
    "加快",
    "加速",
    "着力",
    "大力",
    "努力",
    "切实",
    "进一步",
    "积极",
    "持续",
    "逐步",
    "充分",
    "特别",
    "尤其",
    "深入",
    "主动",
    "普遍",
    "广泛",
    "更具",
    "下功夫",
    "做文章",
    "见成效",
];

/// Words for anybody and anything: the phrase that they stand in says as much without them.
const ANY: &[&str] = &[
    "人们", "个人", "普通", "部门", "相关", "有关", "专项", "正确", "多种", "相对",
];

/// What something is done to or has, where the rest of the phrase says which: who says 未来产业 means the building of it,
/// and nobody writes 新型举国体制优势 in one word.
pub(crate) const TAILS: &[&str] = &[
    "建设", "构建", "支持", "工作", "机会", "计划", "比重", "环节", "领域", "优势", "水平",
];

/// Fewest characters of a phrase without such a tail.
const BODY: usize = 3;

/// What something is made the: `以人民为中心`.
const MADE: &[&str] = &["中心", "核心", "根本", "主导", "引领", "导向", "先导"];

/// Most characters between 以 and 为 of a watchword.
const WATCHWORD: usize = 4;

/// Sentences of a term from which on it is about everything: alone it says nothing.
const COMMON: usize = 5;

/// The words and short phrases of a clause, without function words.
pub(crate) fn units(source: &Source<'_>, clause: &str) -> Vec<Unit> {
    let words = with_results(source.segments.of(clause));
    let mut cut = Cut {
        source,
        units: Vec::new(),
        run: Vec::new(),
        behind_de: false,
    };
    let mut quoted: Option<String> = None;
    let mut from = 0;
    for (at, word) in words.iter().enumerate() {
        if at < from {
            continue;
        }
        if let (None, Some(count)) = (&quoted, watchword(&words[at..])) {
            cut.end_phrase(false);
            let text = words[at + 1..at + count].iter().map(|it| it.text.as_str());
            cut.add(text.collect(), Weight::Noun, true);
            from = at + count;
            continue;
        }
        match (word.text.as_str(), quoted.as_mut()) {
            ("“" | "‘" | "《", None) => {
                cut.end_phrase(false);
                quoted = Some(String::new());
            }
            ("”" | "’" | "》", Some(text)) => {
                let text = std::mem::take(text);
                quoted = None;
                // `“绿色化+可持续性”` is said with and without the mark; nobody says four watchwords by heart.
                let parts = text.split(['+', '＋']);
                for part in parts.filter(|it| !it.contains('、')) {
                    cut.add(part.to_owned(), Weight::Quoted, length(part) >= 4);
                }
            }
            (text, Some(before)) => before.push_str(text),
            (_, None) => {
                let before = at.checked_sub(1).and_then(|it| words.get(it));
                cut.take(word, before, words.get(at + 1));
            }
        }
    }
    cut.end_phrase(true);
    cut.units
}

/// A verb of one character with what it brings about as one word: 分｜好.
fn with_results(words: Vec<Segment>) -> Vec<Segment> {
    const RESULTS: &[&str] = &["好", "大", "优", "强", "高", "实", "牢", "准", "足"];
    let mut joined: Vec<Segment> = Vec::new();
    for word in words {
        let brought = RESULTS.contains(&word.text.as_str());
        match joined.last_mut() {
            Some(verb) if brought && length(&verb.text) == 1 && verb.class.acts() => {
                verb.text.push_str(&word.text);
                verb.class = Class::VerbalNoun;
            }
            _ => joined.push(word),
        }
    }
    joined
}

/// How many words make `以人民为中心`, if they begin so.
fn watchword(words: &[Segment]) -> Option<usize> {
    let [first, rest @ ..] = words else {
        return None;
    };
    let made = rest.iter().position(|it| it.text == "为")?;
    let between: usize = rest[..made].iter().map(|it| length(&it.text)).sum();
    let head = rest.get(made + 1)?;
    let fits = (1..=WATCHWORD).contains(&between) && MADE.contains(&head.text.as_str());
    (first.text == "以" && fits).then_some(made + 3)
}

/// Verbs that 于 completes.
const COMPLETED: &[&str] = &[
    "服务", "作用", "适用", "取决", "立足", "致力", "着眼", "来源", "受制", "局限", "依赖", "归因",
    "有利", "有助",
];

/// Words of one character that open a noun.
const PREFIXES: &[&str] = &["正", "负", "副", "非", "反", "零"];

/// Nouns that stand around what is said and say nothing themselves.
const FRAMES: &[&str] = &["问题", "过程", "进程", "现象", "情况"];

/// A clause on its way into units.
struct Cut<'s, 'p> {
    source: &'s Source<'p>,
    units: Vec<Unit>,
    /// The noun phrase at hand.
    run: Vec<Segment>,
    /// Whether 的 stands before it.
    behind_de: bool,
}

impl Cut<'_, '_> {
    fn take(&mut self, word: &Segment, before: Option<&Segment>, next: Option<&Segment>) {
        let bare = HOW.iter().find_map(|it| word.text.strip_prefix(it));
        let bare = bare.filter(|it| length(it) >= 2).map(|it| Segment {
            text: it.to_owned(),
            class: word.class,
        });
        let word = bare.as_ref().unwrap_or(word);
        let text = word.text.as_str();
        let denies = |it: &Segment| matches!(it.text.as_str(), "不" | "未" | "无" | "非");
        let content = |it: &Segment| !matches!(it.class, Class::Closed | Class::Mark);
        let in_phrase = |it: &Segment| content(it) && it.class != Class::Verb;
        let joins = |next: &Segment| {
            !self.run.is_empty() || length(text) == 1 || next.class == Class::VerbalNoun
        };
        let is_adverb = !knowledge::is_function_word(text) && text.chars().all(char::is_alphabetic);
        if self.run.is_empty() {
            self.behind_de = before.is_some_and(|it| it.text == "的");
        }
        match word.class {
            // `应用｜服务于人`: what 于 completes is the predicate, though the dictionary joins it with what does it.
            _ if next.is_some_and(|it| it.text == "于")
                && (word.class.acts() || COMPLETED.iter().any(|it| text.ends_with(it))) =>
            {
                let half = text.char_indices().nth(length(text).saturating_sub(2));
                let (front, verb) = text.split_at(half.map_or(0, |it| it.0));
                if !front.is_empty() {
                    self.run.push(Segment {
                        text: front.to_owned(),
                        class: Class::Noun,
                    });
                }
                self.end_phrase(false);
                self.add(verb.to_owned(), Weight::Verb, false);
            }
            // `正｜能量`: what stands before a noun and is part of it.
            _ if PREFIXES.contains(&text) && next.is_some_and(|it| it.class == Class::Noun) => {
                self.run.push(word.clone());
            }
            _ if HOW.contains(&text) || ANY.contains(&text) => self.end_phrase(false),
            // What is denied is not what is said: 不平衡.
            Class::Closed if denies(word) && next.is_some_and(content) => self.end_phrase(false),
            _ if content(word) && before.is_some_and(denies) => self.run.push(Segment {
                text: format!("{}{text}", before.map_or("", |it| it.text.as_str())),
                class: Class::Modifier,
            }),
            // An adverb is part of the phrase that it opens or stands in (全面发展), or what is said (不够).
            Class::Closed if is_adverb && next.is_some_and(|it| in_phrase(it) && joins(it)) => {
                self.run.push(word.clone());
            }
            Class::Verb
                if knowledge::is_general(text)
                    && next.is_some_and(|it| it.class == Class::VerbalNoun) =>
            {
                self.run.push(word.clone());
            }
            Class::Closed if is_adverb && next.is_none() => {
                self.end_phrase(false);
                self.add(text.to_owned(), Weight::Noun, false);
            }
            // What is done is a verb: 充分认识到.
            Class::Closed if matches!(text, "到" | "了" | "着" | "过") => {
                let done: String = self.run.drain(..).map(|it| it.text).collect();
                self.add(done, Weight::Verb, false);
            }
            Class::Closed | Class::Mark => self.end_phrase(next.is_none()),
            // A frame around what is said of something: 素质提升缓慢｜问题｜影响….
            _ if FRAMES.contains(&text) && !self.run.is_empty() && next.is_some() => {
                self.end_phrase(false);
            }
            // A verb that ends a clause behind a noun is a noun itself: 提供科技保障.
            Class::Verb if self.run.is_empty() || next.is_some() => {
                self.end_phrase(false);
                self.add(text.to_owned(), Weight::Verb, false);
            }
            // A verb that opens a phrase governs it, but behind 的.
            Class::Verbish if self.run.is_empty() && !self.behind_de => {
                self.add(text.to_owned(), Weight::Verb, false);
            }
            _ => self.run.push(word.clone()),
        }
    }

    fn end_phrase(&mut self, ends_clause: bool) {
        let mut run = std::mem::take(&mut self.run);
        // What is said of the subject is no part of it: 科技基础条件＋薄弱.
        let predicate =
            run.pop_if(|it| ends_clause && matches!(it.class, Class::Modifier | Class::Verbish));
        let ends_clause = ends_clause && predicate.is_none();
        let light = |it: &Segment| knowledge::is_light_head(&it.text);
        // `片面发展问题影响…` is about 片面发展; what a clause ends with is what it says.
        if !ends_clause && run.len() >= 3 && run.last().is_some_and(light) {
            run.pop();
        }
        // What somebody does with something is less than what he does it with: `发展智慧农业`.
        let governs =
            run.first().is_some_and(|it| it.class == Class::VerbalNoun) && !self.behind_de;
        let behind: usize = run.iter().skip(1).map(|it| length(&it.text)).sum();
        if governs && behind >= 4 {
            run.remove(0);
        }
        let size = |run: &[Segment]| run.iter().map(|it| length(&it.text)).sum::<usize>();
        // 宣传工作: a word that says something may stand without its tail.
        let says = |body: &[Segment]| match body {
            [one] => {
                size(body) >= BODY || length(&one.text) == 2 && !knowledge::is_general(&one.text)
            }
            _ => size(body) >= BODY,
        };
        if let [body @ .., tail] = run.as_slice()
            && TAILS.contains(&tail.text.as_str())
            && says(body)
            && !self.source.is_term(
                &[body, std::slice::from_ref(tail)]
                    .concat()
                    .iter()
                    .map(|it| it.text.as_str())
                    .collect::<String>(),
            )
        {
            run.pop();
        }
        // A term that the run ends with was cut by one that ends in its middle: 劳动者劳动｜能力.
        if let Some(term) = self.cut_term(&run) {
            let specific = !self.is_common(&term);
            self.add(term, Weight::Term, specific);
            run.clear();
        }
        for phrase in phrases(self.source, &run) {
            let text: String = phrase.iter().map(|it| it.text.as_str()).collect();
            let weight = self.weight(&text, phrase);
            let own = |it: &Segment| {
                matches!(it.class, Class::Noun | Class::Modifier)
                    && !knowledge::is_general(&it.text)
            };
            let specific = weight == Weight::Term || length(&text) >= 4 && phrase.iter().any(own);
            let specific = specific && !self.is_common(&text);
            self.add(text, weight, specific);
        }
        if let Some(it) = predicate {
            self.add(it.text, Weight::Noun, false);
        }
    }

    /// The longest term that a run ends with, where its words are cut otherwise.
    fn cut_term(&self, run: &[Segment]) -> Option<String> {
        let whole: String = run.iter().map(|it| it.text.as_str()).collect();
        let mut ends: Vec<String> = Vec::new();
        for segment in run.iter().rev() {
            let before = ends.last().cloned().unwrap_or_default();
            ends.push(format!("{}{before}", segment.text));
        }
        let terms = self
            .source
            .knowledge
            .terms
            .iter()
            .map(|it| it.text.as_str());
        let cut = terms.filter(|it| length(it) >= 3 && whole.ends_with(it));
        let longest = cut.max_by_key(|it| it.len())?;
        (!ends.iter().any(|it| it == longest)).then(|| longest.to_owned())
    }

    /// Whether a term is in many sentences.
    fn is_common(&self, text: &str) -> bool {
        let mut terms = self.source.knowledge.terms.iter();
        terms.any(|it| it.text == text && it.sentences.len() >= COMMON)
    }

    fn weight(&self, text: &str, words: &[Segment]) -> Weight {
        let acts = |it: &Segment| matches!(it.class, Class::Verbish | Class::VerbalNoun);
        let noun = |it: &Segment| it.class == Class::Noun;
        let verb = !self.behind_de && words.last().is_some_and(acts) && !words.iter().any(noun);
        if self.source.is_term(text) {
            Weight::Term
        } else if verb || knowledge::is_general(text) || GENERAL.iter().any(|it| text.ends_with(it))
        {
            Weight::Light
        } else {
            Weight::Noun
        }
    }

    fn add(&mut self, text: String, weight: Weight, specific: bool) {
        if length(&text) >= 2 {
            self.units.push(Unit {
                text,
                weight,
                specific,
            });
        }
    }
}

/// A run of words in phrases: whole where it is short; else term by term and word by word, a modifier with what it
/// modifies, the last word with the one before.
fn phrases<'r>(source: &Source<'_>, run: &'r [Segment]) -> Vec<&'r [Segment]> {
    let size = |words: &[Segment]| -> usize { words.iter().map(|it| length(&it.text)).sum() };
    if size(run) <= PHRASE {
        return if run.is_empty() {
            Vec::new()
        } else {
            vec![run]
        };
    }
    let mut phrases = Vec::new();
    let mut start = 0;
    // The last two words are one phrase, with a third before two verbs: 深度融合发展.
    let verbs = run
        .iter()
        .rev()
        .take_while(|it| it.class == Class::VerbalNoun);
    let tail = if verbs.count() == 2 { 3 } else { 2 };
    for (at, word) in run.iter().enumerate() {
        let modifies = matches!(word.class, Class::Modifier | Class::Closed)
            || length(&word.text) == 1
            || word.text.ends_with(['性', '型', '化']);
        let is_term = source.is_term(&word.text);
        let joins = modifies || at + tail >= run.len() && !is_term;
        // Not into the last two words: 前瞻性｜顶层设计.
        let into_tail = at + tail < run.len() && at + 1 + tail >= run.len();
        let into_tail = into_tail && run.len() > 2 && size(&run[start..]) > PHRASE;
        let fits = !into_tail
            && run.get(at + 1).is_some_and(|it| {
                !source.is_term(&it.text) && size(&run[start..=at]) + length(&it.text) <= PHRASE
            });
        if !(joins && fits) {
            phrases.push(&run[start..=at]);
            start = at + 1;
        }
    }
    // A modifier whose head is elsewhere says nothing; at the end it says what the subject is.
    let last = phrases.len().saturating_sub(1);
    let is_bare = |it: &[Segment]| {
        it.iter()
            .all(|it| matches!(it.class, Class::Modifier | Class::Closed))
    };
    let kept = phrases.into_iter().enumerate();
    kept.filter(|(at, it)| *at == last || !is_bare(it))
        .map(|it| it.1)
        .collect()
}
