//! `wengu check`: the audits of the bank as a table.

use crate::Failure;
use press::Dictionary;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;

/// Runs `wengu check [--rejected] PAPER...`.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<(), Failure> {
    let mut list_rejected = false;
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("rejected") => list_rejected = true,
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
    let library = &pressed.library;
    let reports = bank::report::report(
        &library.papers,
        &library.knowledge,
        &library.bank,
        &pressed.audit,
    );
    let mut text = String::new();
    for report in &reports {
        let _infallible = writeln!(text, "{report}");
    }
    let _infallible = writeln!(text, "fingerprint {:016x}", library.bank.fingerprint);
    if list_rejected {
        for it in &pressed.audit.rejections {
            let _infallible = writeln!(
                text,
                "{}\t{}\t{}\t{}\t{}",
                it.paper,
                it.rule.name(),
                it.kind.name(),
                it.text,
                it.detail
            );
        }
    }
    // A closed pipe is the reader's wish, not a failure.
    let _closed = std::io::stdout().write_all(text.as_bytes());
    Ok(())
}
