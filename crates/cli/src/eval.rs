//! `wengu eval`: how well the engine agrees with what people chose.

use crate::Failure;
use knowledge::evaluate::{Agreement, Document, Wanted, agreement, documents};
use press::Dictionary;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Terms counted of each document; 5 is what the literature compares.
const DEPTHS: [usize; 3] = [3, 5, 10];

/// Runs `wengu eval csl [--show] FILE`.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    let mut show = false;
    let mut words: Vec<PathBuf> = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("show") => show = true,
            lexopt::Arg::Value(word) => words.push(word.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let [measure, file] = words.as_slice() else {
        return Err(Failure::Usage("name a measure and a file".to_owned()));
    };
    if measure != Path::new("csl") {
        let name = measure.display();
        return Err(Failure::Usage(format!("there is no measure “{name}”")));
    }
    let text = std::fs::read_to_string(file)
        .map_err(|error| Failure::Paper(format!("{}: {error}", file.display())))?;
    let dictionary = Dictionary::load();
    let start = Instant::now();
    let documents = documents(&text, || dictionary.clone());
    let report = match documents.is_empty() {
        true => {
            let hint = "each line must be: task, tab, text, tab, keywords joined by _";
            return Err(Failure::Paper(format!("{}: {hint}", file.display())));
        }
        false if show => shown(&documents),
        false => table(&documents, start.elapsed()),
    };
    // A closed pipe is the reader's wish, not a failure.
    let _closed = std::io::stdout().write_all(report.as_bytes());
    Ok(())
}

/// The figures, for all documents and for each half, so that rules made from the misses of one half
/// can be checked on the other.
fn table(documents: &[Document], time: Duration) -> String {
    let mut text = format!(
        "{} documents, exact match, micro, {:.1} s\n\n{:<22}{:>6}{:>6}{:>6}\n",
        documents.len(),
        time.as_secs_f64(),
        "",
        "P",
        "R",
        "F1"
    );
    for (name, wanted) in [("all", Wanted::All), ("present", Wanted::Present)] {
        for at in DEPTHS {
            row(
                &mut text,
                &format!("{name} @{at}"),
                agreement(documents, at, wanted),
            );
        }
    }
    for (name, skipped) in [("odd lines", 0), ("even lines", 1)] {
        let half = documents.iter().skip(skipped).step_by(2);
        row(
            &mut text,
            &format!("{name}, all @5"),
            agreement(half, 5, Wanted::All),
        );
    }
    text
}

fn row(text: &mut String, name: &str, it: Agreement) {
    let [p, r, f1] = [it.precision, it.recall, it.f1].map(|it| 100.0 * it);
    text.push_str(&format!("{name:<22}{p:>6.1}{r:>6.1}{f1:>6.1}\n"));
}

/// Every document with what the authors chose and what was found.
fn shown(documents: &[Document]) -> String {
    let mut text = String::new();
    for (at, it) in documents.iter().enumerate() {
        let keywords: Vec<_> = it.keywords.iter().map(String::as_str).collect();
        let marked = |term: &String| match it.keywords.contains(term) {
            true => format!("+{term}"),
            false => term.clone(),
        };
        let found: Vec<_> = it.found.iter().map(marked).collect();
        text.push_str(&format!(
            "{}\t{}\n\tkeywords\t{}\n\tfound\t{}\n",
            at + 1,
            it.text,
            keywords.join(" "),
            found.join(" ")
        ));
    }
    text
}
