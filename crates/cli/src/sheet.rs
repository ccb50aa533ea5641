//! `wengu sheet`: items drawn by a seed, for people to read and judge.

mod print;

use crate::Failure;
use bank::Library;
use press::Dictionary;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;

/// What is to be printed.
struct Wanted {
    number: usize,
    seed: u64,
    as_table: bool,
    files: Vec<PathBuf>,
}

/// Runs `wengu sheet [--number N] [--seed N] [--table] PAPER...`.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<(), Failure> {
    let wanted = wanted(arguments)?;
    let seeds = press::read_files(&wanted.files).map_err(|it| Failure::Paper(it.to_string()))?;
    let pressed = press::analyse(&seeds, &Dictionary::load());
    press::refuse_unusable(&seeds, &pressed.library.papers)
        .map_err(|it| Failure::Paper(it.to_string()))?;
    let text = sheet(&pressed.library, &wanted);
    // A closed pipe is the reader's wish, not a failure.
    let _closed = std::io::stdout().write_all(text.as_bytes());
    Ok(())
}

fn wanted(mut arguments: lexopt::Parser) -> Result<Wanted, Failure> {
    use lexopt::ValueExt as _;
    let mut wanted = Wanted {
        number: 100,
        seed: 1,
        as_table: false,
        files: Vec::new(),
    };
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("number") => wanted.number = arguments.value()?.parse()?,
            lexopt::Arg::Long("seed") => wanted.seed = arguments.value()?.parse()?,
            lexopt::Arg::Long("table") => wanted.as_table = true,
            lexopt::Arg::Value(file) => wanted.files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    if wanted.files.is_empty() {
        return Err(Failure::Usage("name at least one paper".to_owned()));
    }
    Ok(wanted)
}

fn sheet(library: &Library, wanted: &Wanted) -> String {
    let items = bank::sample::draw(&library.bank, wanted.number, wanted.seed);
    let fingerprint = paper::hash::base32(library.bank.fingerprint, 13);
    let mut out = format!(
        "题库指纹 {fingerprint}，种子 {}，抽取 {} 项（共 {} 项）\n\n",
        wanted.seed,
        items.len(),
        library.bank.items.len()
    );
    if wanted.as_table {
        out.push_str("| 号 | 编号 | 题型 | 题干 | 答案 | 甲 | 乙 | 备注 |\n");
        out.push_str("|---:|---|---|---|---|---|---|---|\n");
    }
    for (at, item) in items.into_iter().enumerate() {
        // Writing into a string cannot fail.
        let _infallible = if wanted.as_table {
            writeln!(out, "{}", print::row(at + 1, item))
        } else {
            writeln!(out, "{}", print::item(library, at + 1, item))
        };
    }
    out
}
