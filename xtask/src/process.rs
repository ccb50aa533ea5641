//! Running other programs: no stdin, output passed through, and a failure that names the command.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Advise as _, Failure, Outcome};
use crate::place;

/// A command at the root of the repository, without stdin: nothing here may wait for a person.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(place::root()).stdin(Stdio::null());
    command
}

/// `cargo`, the one that runs us.
pub(crate) fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs to the end, output passed through.
pub(crate) fn run(command: &mut Command, advice: &str) -> Outcome {
    let status = command
        .status()
        .advise(format!("`{}` could not be started", shown(command)), advice)?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(
            format!("`{}` failed ({status})", shown(command)),
            advice,
        ))
    }
}

/// Runs to the end and gives what it printed.
pub(crate) fn read(command: &mut Command, advice: &str) -> Outcome<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .advise(format!("`{}` could not be started", shown(command)), advice)?;
    if !output.status.success() {
        return Err(Failure::new(
            format!("`{}` failed ({})", shown(command), output.status),
            advice,
        ));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs to the end, output passed through line by line and shown to `listen`. Gives whether it succeeded.
pub(crate) fn follow(command: &mut Command, mut listen: impl FnMut(&str)) -> Outcome<bool> {
    let advice = "Is the program installed and on the PATH?";
    let cannot = format!("`{}` could not be started", shown(command));
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .advise(&cannot, advice)?;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            listen(&line);
        }
    }
    Ok(child.wait().advise(cannot, advice)?.success())
}

/// Finds a program on the PATH.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let names = [
        program.to_owned(),
        format!("{program}.exe"),
        format!("{program}.cmd"),
    ];
    std::env::split_paths(&path)
        .flat_map(|folder| {
            names
                .iter()
                .map(move |name| folder.join(name))
                .collect::<Vec<_>>()
        })
        .find(|candidate| is_program(candidate))
}

/// The PATH with `folders` before all others.
pub(crate) fn path_with(folders: &[PathBuf]) -> Outcome<std::ffi::OsString> {
    let rest = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&rest));
    std::env::join_paths(all).advise(
        "the PATH cannot be extended",
        "Move the cache (WENGU_CACHE) to a folder without `:` in its name.",
    )
}

fn is_program(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        path.metadata()
            .is_ok_and(|it| it.is_file() && it.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    {
        path.is_file()
    }
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_name()
        .unwrap_or(command.get_program());
    std::iter::once(program)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_command_is_named_with_its_advice() {
        let failure = run(
            cargo().arg("no-such-subcommand").stderr(Stdio::null()),
            "Read the manual.",
        )
        .unwrap_err()
        .to_string();
        assert!(
            failure.contains("cargo no-such-subcommand` failed"),
            "{failure}"
        );
        assert!(failure.contains("→ Read the manual."), "{failure}");
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        assert_eq!(find("surely-no-such-program"), None);
        assert!(find("cargo").is_some());
    }
}
