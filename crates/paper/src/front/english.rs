//! The English front: title, authors and affiliations above an English abstract.

use super::affiliation::{affiliations, is_affiliation};
use super::names::{is_pinyin, latin_authors, without_brackets};
use super::top::{Top, join_title};
use crate::character::{is_han, is_letter};
use crate::label::Label;
use crate::lines::Line;
use std::ops::Range;

/// The lines of an English front: those above an English abstract.
pub(crate) fn english(lines: &[Line<'_>], top: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let abstract_here = line.label.is_some_and(|it| it.label == Label::AbstractEn);
        if !abstract_here {
            continue;
        }
        let first = (top..at)
            .rev()
            .take(10)
            .take_while(|&it| is_english_front(&lines[it]))
            .last();
        if let Some(first) = first {
            found.push(first..at);
        }
    }
    found
}

fn is_english_front(line: &Line<'_>) -> bool {
    let latin = line.text.chars().filter(|&c| is_letter(c)).count();
    let entry = crate::references::mark_at(line.text).is_some();
    let sentence = line.text.ends_with('.') && line.width > 80;
    let address = line.text.contains("http")
        || line.text.contains("www.")
        || line.text.starts_with(['[', '［']);
    !line.han
        && !line.text.contains(is_han)
        && latin >= 4
        && !entry
        && !sentence
        && !address
        && line.label.is_none()
}

/// What the lines of an English front say: title, then authors, then affiliations.
pub(crate) fn read_english(lines: &[String]) -> Top {
    let words: Vec<&str> = lines
        .iter()
        .map(|it| it.trim().trim_start_matches('#').trim())
        .collect();
    let names = |line: &str| {
        let bare =
            without_brackets(line).replace(|c: char| c.is_ascii_digit() || c == '*', "\u{1f}");
        latin_authors(&bare).filter(|_| !is_affiliation(line))
    };
    // A title's second line may look like names; the authors come last of all that do.
    let last = |fits: &dyn Fn(&str) -> bool| {
        (1..words.len())
            .rev()
            .find(|&at| names(words[at]).is_some_and(|it| it.iter().all(|it| fits(it))))
    };
    let authors = last(&is_pinyin).or_else(|| last(&|_| true));
    let mut top = Top::default();
    for (at, line) in words.iter().enumerate() {
        if Some(at) == authors {
            top.authors = names(line).unwrap_or_default();
        } else if at > 0
            && (is_affiliation(line) || line.starts_with('(') || authors.is_some_and(|it| at > it))
        {
            top.affiliations.extend(affiliations(line));
        } else {
            join_title(&mut top.title, line);
        }
    }
    top
}
