//! The command line of `cargo xtask`.

use std::ffi::OsString;

use lexopt::{Arg, Parser, ValueExt as _};

use crate::failure::{Advise as _, Failure, Outcome};

pub(crate) const HELP: &str = "\
cargo xtask <task>

  serve            build for release, serve dist/ on 127.0.0.1, print the address, open it where there is a desktop
    --port <N>       this port and no other (default: the first free one from 8080)
    --no-open        do not open a browser
    --watch          unoptimised, built again at every change (trunk serve)
  build            build for release into dist/
  test             everything: check, cargo test, build, size, journeys in a real browser
  check            format, clippy with warnings denied, the rules of the architecture
  size             build, and measure what a first visit downloads against its budget
  journeys         build, and walk through the app in a real browser
  screens          build, and take the pictures in docs/screens
  lighthouse       build, and let Lighthouse judge the first visit

What is missing is installed on the way: the wasm32 target by rustup, Trunk and wasm-bindgen by cargo, the rest by npm.
Compiled tools are kept for later runs in $WENGU_CACHE, else $XDG_CACHE_HOME/wengu, else ~/.cache/wengu.
CHROME names the browser to test with, if it is not on the PATH.";

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Help,
    Serve(Serving),
    /// What Trunk calls under `serve --watch`; no concern of people, so not in the help.
    FinishWatched,
    Build,
    Test,
    Check,
    Size,
    Journeys,
    Screens,
    Lighthouse,
}

/// How to serve.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Serving {
    pub(crate) port: Option<u16>,
    pub(crate) watch: bool,
    pub(crate) quiet: bool,
}

pub(crate) fn read(arguments: impl Iterator<Item = OsString>) -> Outcome<Task> {
    let advice = "See `cargo xtask --help`.";
    let mut parser = Parser::from_args(arguments);
    let mut task = None;
    while let Some(argument) = parser
        .next()
        .advise("the arguments cannot be read", advice)?
    {
        match (argument, &mut task) {
            (Arg::Short('h') | Arg::Long("help"), _) => return Ok(Task::Help),
            (Arg::Value(name), None) => task = Some(task_named(&name.to_string_lossy())?),
            (Arg::Long("port"), Some(Task::Serve(serving))) => {
                let port = parser
                    .value()
                    .and_then(|it| it.parse())
                    .advise("--port wants a number up to 65535", advice)?;
                serving.port = Some(port);
            }
            (Arg::Long("watch"), Some(Task::Serve(serving))) => serving.watch = true,
            (Arg::Long("no-open"), Some(Task::Serve(serving))) => serving.quiet = true,
            (other, _) => return Err(Failure::new(other.unexpected().to_string(), advice)),
        }
    }
    Ok(task.unwrap_or(Task::Help))
}

fn task_named(name: &str) -> Outcome<Task> {
    Ok(match name {
        "help" => Task::Help,
        "serve" => Task::Serve(Serving::default()),
        crate::watch::FINISH => Task::FinishWatched,
        "build" => Task::Build,
        "test" => Task::Test,
        "check" => Task::Check,
        "size" => Task::Size,
        "journeys" => Task::Journeys,
        "screens" => Task::Screens,
        "lighthouse" => Task::Lighthouse,
        _ => {
            return Err(Failure::new(
                format!("there is no task `{name}`"),
                "See `cargo xtask --help`.",
            ));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str) -> Outcome<Task> {
        read(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn tasks_and_options_are_understood() {
        let serving = |port, watch, quiet| Task::Serve(Serving { port, watch, quiet });
        for (line, task) in [
            ("", Task::Help),
            ("--help", Task::Help),
            ("serve --help", Task::Help),
            ("serve", serving(None, false, false)),
            (
                "serve --port 9000 --no-open",
                serving(Some(9000), false, true),
            ),
            ("serve --watch", serving(None, true, false)),
            ("build", Task::Build),
            ("test", Task::Test),
            ("check", Task::Check),
            ("size", Task::Size),
            ("journeys", Task::Journeys),
            ("screens", Task::Screens),
            ("lighthouse", Task::Lighthouse),
        ] {
            assert_eq!(check(line).unwrap(), task, "{line}");
        }
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for line in [
            "bulid",
            "build --port 1",
            "serve --port seventy",
            "serve --port 70000",
            "--watch",
            "build serve",
        ] {
            let failure = check(line).unwrap_err().to_string();
            assert!(failure.contains("cargo xtask --help"), "{line}: {failure}");
        }
    }
}
