//! `wengu inspect`: what the engine understands of papers, for people and programs.

mod json;
mod report;

use crate::Failure;
use press::Dictionary;
use std::io::Write as _;
use std::path::PathBuf;

/// Runs `wengu inspect [--json] PAPER...`.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    let mut as_json = false;
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("json") => as_json = true,
            lexopt::Arg::Value(file) => files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    if files.is_empty() {
        return Err(Failure::Usage("name at least one paper".to_owned()));
    }
    let seeds = press::read_files(&files).map_err(|it| Failure::Paper(it.to_string()))?;
    let pressed = press::analyse(&seeds, &Dictionary::load());
    press::refuse_unusable(&seeds, &pressed.library.papers)
        .map_err(|it| Failure::Paper(it.to_string()))?;
    let text = if as_json {
        let report = json::Report::new(&pressed.library);
        let mut text = serde_json::to_string_pretty(&report)
            .map_err(|error| Failure::Paper(error.to_string()))?;
        text.push('\n');
        text
    } else {
        report::write(&pressed.library)
    };
    for (paper, notice) in pressed.notices() {
        eprintln!(
            "{paper}: {}（{}）{}",
            notice.message, notice.excerpt, notice.hint
        );
    }
    // A closed pipe (`wengu inspect … | head`) is the reader's wish, not a failure.
    let _closed = std::io::stdout().write_all(text.as_bytes());
    Ok(())
}
