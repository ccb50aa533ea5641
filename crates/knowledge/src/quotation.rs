//! Who said what, from which work, on which page.

use crate::model::Quotation;
use crate::scene::Scene;
use crate::speech::Quote;
use crate::speech::placed::{self, Introduction, Line};
use paper::{Citation, Paper, Reference, Sentence, Span};

/// Fewer characters are a name or a turn of phrase.
const LEAST: usize = 8;
/// Fewer where somebody is announced as its speaker.
const LEAST_ANNOUNCED: usize = 5;
/// The sentences before a quotation in which a pronoun finds its person.
const REACH: usize = 6;

/// The quotations of a paper, in reading order.
pub(crate) fn find(paper: &Paper, scenes: &[Scene<'_>]) -> Vec<Quotation> {
    let mut all: Vec<Quotation> = Vec::new();
    // Who speaks where a quotation runs over several sentences.
    let mut running: Option<Said> = None;
    for (at, scene) in scenes.iter().enumerate() {
        let Some(sentence) = paper.sentences.get(scene.sentence) else {
            continue;
        };
        for quote in scene.quotes {
            let text = sentence.text[quote.inner.clone()].trim_end_matches('，');
            let cited = citation(paper, scene, quote);
            let said = match running.take().filter(|_| quote.continued) {
                Some(said) => said,
                None => said(paper, scenes, at, quote, cited),
            };
            running = Some(said.clone());
            if !is_speech(text, quote, sentence, &said) {
                continue;
            }
            all.push(Quotation {
                speaker: said.speaker,
                text: text.to_owned(),
                work: cited
                    .and_then(|it| work(paper, it.reference))
                    .or_else(|| named_work(&sentence.text, quote)),
                page: cited.and_then(|it| it.page.clone()),
                rule: said.rule.to_owned(),
                sentence: sentence.id,
                span: Span::new(quote.inner.start, quote.inner.start + text.len()),
            });
        }
    }
    all
}

/// Who says a quotation, and whether the words around it announce so.
#[derive(Clone)]
struct Said {
    speaker: Option<String>,
    announced: bool,
    /// How the speaker was found.
    rule: &'static str,
}

/// The speaker by the verb that reports, by the place of the quotation, or as the author of the
/// work behind it whom the paragraph names.
fn said(
    paper: &Paper,
    scenes: &[Scene<'_>],
    at: usize,
    quote: &Quote,
    cited: Option<&Citation>,
) -> Said {
    let scene = &scenes[at];
    let earlier = earlier(paper, scenes, at);
    let placed = placed::speaker(line(scene), &quote.inner, &earlier)
        .or_else(|| block(paper, scenes, at, quote).map(|it| (it, Introduction::Announced)));
    let announced = placed
        .as_ref()
        .is_some_and(|it| it.1 == Introduction::Announced);
    // 时任某组织总干事 X: the office is not the one who speaks.
    let reported = quote.speaker.clone().filter(|it| !it.starts_with("时任"));
    let placed = placed.map(|it| it.0);
    let (speaker, rule) = if reported.is_some() {
        (reported, "引述动词")
    } else if placed.is_some() {
        (placed, "引文位置")
    } else {
        let author = cited.and_then(|it| author(paper, it, &earlier));
        let rule = if author.is_some() {
            "所引文献的作者"
        } else {
            "文献标注"
        };
        (author, rule)
    };
    Said {
        speaker,
        announced,
        rule,
    }
}

fn line<'a>(scene: &Scene<'a>) -> Line<'a> {
    Line {
        text: scene.text,
        tokens: scene.tokens,
    }
}

/// The sentences of the same paragraph that stand before one.
fn earlier<'a>(paper: &Paper, scenes: &[Scene<'a>], at: usize) -> Vec<Line<'a>> {
    let paragraph = |it: &Scene<'_>| paper.sentences.get(it.sentence).map(|it| it.paragraph);
    let here = paragraph(&scenes[at]);
    let from = at.saturating_sub(REACH);
    scenes[from..at]
        .iter()
        .filter(|it| paragraph(it) == here)
        .map(line)
        .collect()
}

/// The speaker of a quotation that opens a paragraph, by the sentence before it.
fn block(paper: &Paper, scenes: &[Scene<'_>], at: usize, quote: &Quote) -> Option<String> {
    let own = &paper.sentences.get(scenes[at].sentence)?;
    let lead = at.checked_sub(1)?;
    let before = paper.sentences.get(scenes[lead].sentence)?;
    let opens = own.text.find('“')? == 0 && quote.inner.start <= '“'.len_utf8();
    let apart = own.paragraph != before.paragraph;
    if !opens || !apart {
        return None;
    }
    placed::of_block(line(&scenes[lead]), &earlier(paper, scenes, lead))
}

/// The author of the cited work, where the sentences before speak of the same person.
fn author(paper: &Paper, cited: &Citation, earlier: &[Line<'_>]) -> Option<String> {
    let reference = paper
        .references
        .iter()
        .find(|it| it.number == cited.reference)?;
    let person = placed::last_person(earlier)?;
    let wrote = reference.authors.iter().any(|it| it.contains(&person));
    wrote.then_some(person)
}

/// Somebody's words: long enough, and with a speaker, or a citation right behind them.
fn is_speech(text: &str, quote: &Quote, sentence: &Sentence, said: &Said) -> bool {
    let chars = text.chars().count();
    let close = (quote.inner.end + '”'.len_utf8()) as u32;
    let marked = sentence
        .citations
        .iter()
        .any(|it| (quote.inner.end as u32..=close + 3).contains(&it.at));
    let least = if said.announced {
        LEAST_ANNOUNCED
    } else {
        LEAST
    };
    chars >= least && (said.speaker.is_some() || marked)
}

/// The citation that stands behind the quotation, or in it.
fn cited_behind<'a>(sentence: &'a Sentence, quote: &Quote) -> Option<&'a Citation> {
    let from = quote.inner.start as u32;
    sentence.citations.iter().find(|it| it.at >= from)
}

/// A quotation that runs over several sentences is cited behind the last of them.
fn citation<'a>(paper: &'a Paper, scene: &Scene<'_>, quote: &Quote) -> Option<&'a Citation> {
    let mut at = scene.sentence;
    let sentence = paper.sentences.get(at)?;
    if let Some(found) = cited_behind(sentence, quote) {
        return Some(found);
    }
    let runs_on = quote.inner.end == sentence.text.len();
    if !runs_on {
        return None;
    }
    loop {
        at += 1;
        let next = paper
            .sentences
            .get(at)
            .filter(|it| it.paragraph == sentence.paragraph)?;
        if let Some(found) = next.citations.first() {
            return Some(found);
        }
        if next.text.contains('”') {
            return None;
        }
    }
}

/// The work as the reference list names it.
fn work(paper: &Paper, number: u16) -> Option<String> {
    let reference = paper.references.iter().find(|it| it.number == number)?;
    Some(name(reference))
}

/// 在《W》中指出：“…”: the work that the words before the quotation name, where no reference does.
fn named_work(text: &str, quote: &Quote) -> Option<String> {
    let before = text.get(..quote.inner.start)?;
    let from = before.rfind(['。', '；', '”']).unwrap_or(0);
    let open = from + before[from..].rfind('《')?;
    let close = open + before[open..].find('》')?;
    Some(before[open + '《'.len_utf8()..close].to_owned())
}

fn name(reference: &Reference) -> String {
    match &reference.title {
        Some(title) => title.clone(),
        None => reference.text.clone(),
    }
}
