//! Who said what, from which work, on which page.

use crate::model::Quotation;
use crate::scene::Scene;
use crate::speech::Quote;
use paper::{Citation, Paper, Reference, Sentence, Span};

/// Fewer characters are a name or a turn of phrase.
const LEAST: usize = 8;

/// The quotations of a paper, in reading order.
pub(crate) fn find(paper: &Paper, scenes: &[Scene<'_>]) -> Vec<Quotation> {
    let mut all: Vec<Quotation> = Vec::new();
    for scene in scenes {
        let Some(sentence) = paper.sentences.get(scene.sentence) else {
            continue;
        };
        for quote in scene.quotes {
            let text = sentence.text[quote.inner.clone()].trim_end_matches('，');
            if !is_speech(text, quote, sentence) {
                continue;
            }
            let cited = citation(paper, scene, quote);
            all.push(Quotation {
                speaker: quote.speaker.clone(),
                text: text.to_owned(),
                work: cited
                    .and_then(|it| work(paper, it.reference))
                    .or_else(|| named_work(&sentence.text, quote)),
                page: cited.and_then(|it| it.page.clone()),
                sentence: sentence.id,
                span: Span::new(quote.inner.start, quote.inner.start + text.len()),
            });
        }
    }
    all
}

/// Somebody's words: long enough, and with a speaker, or a citation right behind them.
fn is_speech(text: &str, quote: &Quote, sentence: &Sentence) -> bool {
    let chars = text.chars().count();
    let close = (quote.inner.end + '”'.len_utf8()) as u32;
    let marked = sentence
        .citations
        .iter()
        .any(|it| (quote.inner.end as u32..=close + 3).contains(&it.at));
    chars >= LEAST && (quote.speaker.is_some() || marked)
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
