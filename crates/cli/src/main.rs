//! `wengu`: the engine of Wengu on the command line.

mod check;
mod eval;
mod inspect;
mod package;
mod sheet;

use std::process::ExitCode;

const HELP: &str = "\
wengu 温故: the engine on the command line

  wengu inspect [--json] PAPER...   what the engine understands of papers (.txt, .md)
  wengu check [--rejected] PAPER... the audits of the bank: kept and rejected, coverage, baselines
  wengu sheet [--number 100] [--seed 1] [--table] PAPER...
                                    items drawn by the seed, as a student sees them, for reading;
                                    or the table for the readers' verdicts
  wengu eval csl [--show] FILE      agreement of the terms with the authors' keywords: a CSL keyword file
                                    (task, tab, text, tab, keywords joined by _); --show lists them
  wengu package --format scorm12|scorm2004|cmi5|single [--dist dist] --out FILE
                [--title TITLE] [--scope PAPER[/SECTION]] [--kind KIND,KIND] [--items LIST]
                [--number N] [--seed N] [--mastery PERCENT] [--lang zh|en] [--theme THEME]
                                    the built app as a package for a learning platform,
                                    or as one file, with these settings
  wengu help                        this page

Exit status: 0 done; 1 a paper could not be used; 2 wrong usage.
";

/// Why a command ended without its result.
#[derive(Debug)]
enum Failure {
    /// The words on the command line are off.
    Usage(String),
    /// A paper could not be used.
    Paper(String),
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Paper(message)) => {
            eprintln!("{message}");
            ExitCode::from(1)
        }
        Err(Failure::Usage(message)) => {
            eprintln!("wengu: {message}\n\n{HELP}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Failure> {
    let mut arguments = lexopt::Parser::from_env();
    let command = match arguments.next()? {
        Some(lexopt::Arg::Value(command)) => command.to_string_lossy().into_owned(),
        Some(lexopt::Arg::Long("help") | lexopt::Arg::Short('h')) => "help".to_owned(),
        Some(other) => return Err(other.unexpected().into()),
        None => return Err(Failure::Usage("a command is missing".to_owned())),
    };
    match command.as_str() {
        "check" => check::run(arguments),
        "eval" => eval::run(arguments),
        "inspect" => inspect::run(arguments),
        "package" => package::run(arguments),
        "sheet" => sheet::run(arguments),
        "help" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(Failure::Usage(format!("there is no command “{other}”"))),
    }
}
