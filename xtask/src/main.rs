//! `cargo xtask`: the one door for building, serving, testing and measuring Wengu.

mod anatomy;
mod arguments;
mod browser;
mod check;
mod dist;
mod failure;
mod halves;
mod node;
mod npm;
mod packages;
mod parcel;
mod place;
mod precache;
mod process;
mod python;
mod seal;
mod serve;
mod single;
mod size;
mod step;
mod stylesheet;
mod tidy;
mod tools;
mod trial;
mod watch;

use std::process::ExitCode;

use arguments::Task;
use failure::Outcome;

fn main() -> ExitCode {
    let outcome = arguments::read(std::env::args_os().skip(1)).and_then(carry_out);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(task: Task) -> Outcome {
    match task {
        Task::Help => {
            println!("{}", arguments::HELP);
            Ok(())
        }
        Task::Serve(options) => serve::serve(&options),
        Task::FinishWatched => watch::finish(),
        Task::Build => dist::build().map(drop),
        Task::Test => trial::everything(),
        Task::Check => check::check(),
        Task::Journeys => trial::journeys_alone(),
        Task::Screens => node::screens(),
        Task::Lighthouse => node::lighthouse(),
        Task::Size => dist::build().and_then(|dist| size::size(&dist)),
    }
}
