//! Turns of phrase that several generators share.

use super::Maker;
use crate::claim::Claim;
use crate::corpus::Source;
use crate::distractor::Distractor;
use crate::model::{Evidence, Trap};
use crate::wording::{closed, inner, is_action, is_name, length, overlaps};
use knowledge::{Cue, List, Term, TermKind};
use paper::SentenceId;

/// Terms, best first, that a reader of a paper knows.
const RIVALS: usize = 60;

impl Maker<'_> {
    /// Terms that could be mistaken for `key`, each with what it would claim.
    pub(super) fn rival_terms(
        &self,
        key: &str,
        claim: impl Fn(&str) -> Claim,
        not_in: &str,
    ) -> Vec<Distractor> {
        let kind = self
            .corpus
            .terms()
            .find(|(_, it)| it.text == key)
            .map(|(_, it)| it.kind);
        let mut rivals: Vec<Distractor> = Vec::new();
        let known = |source: &Source<'_>, term: &Term| {
            let best = source.knowledge.terms.iter().take(RIVALS);
            best.into_iter().any(|it| it.text == term.text)
        };
        for (source, term) in self.corpus.terms() {
            let foreign = source.paper.id != self.source.paper.id;
            // What the paper names once on its way (`文化产业`) nobody takes for what it is about.
            let usable = self.is_rival(key, term)
                && (known(source, term) || self.are_siblings(key, term))
                && !not_in.contains(&term.text)
                && rivals.iter().all(|it| it.text != term.text);
            if usable {
                rivals.push(Distractor {
                    text: term.text.clone(),
                    claim: claim(&term.text),
                    trap: rival_trap(foreign, kind, term.kind),
                    why: self.why_not(&term.text, key),
                    origin: term.sentences.first().map(|it| source.evidence(*it)),
                    nearness: nearness(key, term, foreign, kind == Some(term.kind))
                        // One of the same few is the best rival.
                        + if self.are_siblings(key, term) { 0.6 } else { 0.0 }
                        + if self.are_set_against(key, term) { 0.8 } else { 0.0 },
                });
            }
        }
        rivals
    }

    fn is_rival(&self, key: &str, term: &Term) -> bool {
        !self.corpus.same_term(key, &term.text)
            && length(&term.text) >= 2
            && !matches!(term.kind, TermKind::Person | TermKind::Place)
            && is_name(&term.text)
            && !is_negation(&term.text)
            && is_action(key) == is_action(&term.text)
            && (self.are_siblings(key, term)
                || are_kin(key, &term.text) && !are_near(key, &term.text))
            && !overlaps(key, &term.text)
    }

    /// Whether some list names both: they are of one sort, whatever their last words.
    fn are_siblings(&self, key: &str, term: &Term) -> bool {
        self.are_listed_together(key, &term.text)
    }

    /// Whether the paper sets the two against each other in quotation marks: `“富裕性”与“共同性”`.
    fn are_set_against(&self, key: &str, term: &Term) -> bool {
        if !term.cues.contains(&Cue::Quoted) {
            return false;
        }
        let pairs = [(key, term.text.as_str()), (term.text.as_str(), key)];
        let said: Vec<String> = pairs
            .into_iter()
            .flat_map(|(a, b)| ["与", "和"].map(|link| format!("“{a}”{link}“{b}”")))
            .collect();
        let own = term
            .sentences
            .iter()
            .filter_map(|it| self.source.sentence(*it));
        let mut own = own.filter(|it| it.text.contains(key));
        own.any(|it| said.iter().any(|pair| it.text.contains(pair)))
    }

    pub(super) fn are_listed_together(&self, a: &str, b: &str) -> bool {
        let names = |it: &List, text: &str| {
            it.members
                .iter()
                .any(|it| it.text == text || it.label.as_deref() == Some(text))
        };
        let sources = self.corpus.sources.iter();
        sources
            .flat_map(|it| &it.knowledge.lists)
            .any(|it| names(it, a) && names(it, b))
    }

    fn why_not(&self, rival: &str, key: &str) -> String {
        let defined = self
            .corpus
            .sources
            .iter()
            .flat_map(|it| &it.knowledge.definitions)
            .find(|it| it.term == rival && length(&it.text) <= 36);
        match defined {
            Some(it) => format!("“{rival}”说的是“{}”。", inner(&it.text)),
            None => self.why_elsewhere(rival, key),
        }
    }

    /// A rival without a definition: where the paper speaks of it.
    fn why_elsewhere(&self, rival: &str, key: &str) -> String {
        let place = self
            .source
            .knowledge
            .terms
            .iter()
            .find(|it| it.text == rival)
            .and_then(|it| it.sentences.first())
            .map(|it| self.source.place_of(*it))
            .filter(|it| !it.is_empty());
        match place {
            Some(place) => format!("原文此处说的是“{key}”；“{rival}”另见{place}。"),
            None => format!("原文此处说的是“{key}”，不是“{rival}”。"),
        }
    }
}

/// Whether a reader could take one for the other: both end in the same word. Anything else is crossed
/// out unread.
pub(super) fn are_kin(a: &str, b: &str) -> bool {
    // A word has two characters as a rule; of short ones a single one tells the kind (富裕性, 共同性).
    let word = if length(a).max(length(b)) <= 3 { 1 } else { 2 };
    let end = |it: &str| -> String { it.chars().rev().take(word).collect() };
    end(a) == end(b)
}

/// Whether a term denies something (`不合理`) and names no thing (`不确定性`).
fn is_negation(text: &str) -> bool {
    text.starts_with(['不', '没', '未']) && !text.ends_with('性')
}

/// Whether what stands before the word that two terms end in is nearly the same: 科技创新 and 技术创新 are told
/// apart by nobody.
fn are_near(a: &str, b: &str) -> bool {
    let shared = a
        .chars()
        .rev()
        .zip(b.chars().rev())
        .take_while(|(a, b)| a == b);
    let shared = shared.count();
    let head = |it: &str| -> Vec<char> { it.chars().take(length(it) - shared).collect() };
    let (a, b) = (head(a), head(b));
    a.iter().any(|it| b.contains(it))
}

fn rival_trap(foreign: bool, key: Option<TermKind>, rival: TermKind) -> Trap {
    match (foreign, key == Some(rival)) {
        (true, _) => Trap::OtherPaper,
        (false, true) => Trap::ConceptSwap,
        (false, false) => Trap::WrongOwner,
    }
}

fn nearness(key: &str, term: &Term, foreign: bool, same_kind: bool) -> f32 {
    let last_two = |text: &str| -> String {
        let chars: Vec<char> = text.chars().rev().take(2).collect();
        chars.into_iter().rev().collect()
    };
    let mut near = 0.0;
    if last_two(key) == last_two(&term.text) {
        near += 0.5;
    } else if key.chars().last() == term.text.chars().last() {
        near += 0.3;
    }
    if same_kind {
        near += 0.2;
    }
    if !foreign {
        near += 0.15;
    }
    if term
        .cues
        .iter()
        .any(|it| matches!(it, Cue::Defined | Cue::Heading | Cue::Keyword))
    {
        near += 0.15;
    }
    near
}

/// `按照张三的论述，`: for what is so by the paper, whatever others say.
pub(super) fn by_whom(maker: &Maker<'_>) -> String {
    match maker.source.name().as_str() {
        "文中" => "按照文中的论述，".to_owned(),
        name => format!("按照{name}的论述，"),
    }
}

/// A sentence of the paper as its authors' claim: `张三认为，…`. What it quotes or cites names its source
/// already.
pub(super) fn by_the_paper(maker: &Maker<'_>, words: &str) -> String {
    const SPOKEN: &[&str] = &[
        "指出",
        "强调，",
        "强调：",
        "强调“",
        "认为",
        "提出",
        "写道",
        "显示",
        "表明",
        "根据",
        "按照",
        "《",
        "曾说",
        "的界定",
    ];
    let spoken = SPOKEN.iter().any(|it| words.contains(it));
    match maker.source.name().as_str() {
        _ if spoken => closed(words),
        "文中" => closed(words),
        _ => format!("{}{}", maker.source.holds_that(), closed(words)),
    }
}

/// `习近平指出，`, or nothing for the paper's own voice.
pub(super) fn speaker_says(speaker: Option<&str>) -> String {
    speaker.map(|it| format!("{it}指出，")).unwrap_or_default()
}

/// Where to look up what several places prove: `见二·第一、三·第二。`, of many the part that holds them.
pub(super) fn see_each(source: &Source<'_>, proofs: &[Evidence]) -> String {
    let mut places: Vec<String> = Vec::new();
    for it in proofs {
        let place = source.place_of(it.sentence);
        if !place.is_empty() && !places.contains(&place) {
            places.push(place);
        }
    }
    match (places.as_slice(), proofs) {
        ([] | [_], [first, ..]) => see(source, first.sentence),
        ([first, rest @ ..], _) if places.len() > PLACES => {
            let part = first.split('·').next().unwrap_or(first);
            let one = rest.iter().all(|it| it.split('·').next() == Some(part));
            if one {
                format!("见{part}。")
            } else {
                format!("见{}。", places.join("、"))
            }
        }
        _ if places.is_empty() => String::new(),
        _ => format!("见{}。", places.join("、")),
    }
}

/// Places that are named one by one.
const PLACES: usize = 3;

/// Where to look it up: `见“三、第一”。`, or nothing where the outline has no numbers.
pub(super) fn see(source: &Source<'_>, sentence: SentenceId) -> String {
    let place = source.place_of(sentence);
    let page = source.sentence(sentence).and_then(|it| {
        it.citations.iter().find_map(|it| {
            it.page
                .as_ref()
                .map(|page| format!("，引文见文献[{}]第{page}页", it.reference))
        })
    });
    match (place.is_empty(), page) {
        (true, None) => String::new(),
        (true, Some(page)) => format!("见原句{page}。"),
        (false, page) => format!("见{place}{}。", page.unwrap_or_default()),
    }
}
