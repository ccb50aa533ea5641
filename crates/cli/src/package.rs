//! `wengu package`: the built app as a package for a learning platform, or as one file.

use crate::Failure;
use exchange::archive::Files;
use exchange::package::{Course, bake, package};
use exchange::{Platform, Settings};
use std::fs;
use std::path::{Path, PathBuf};

/// What the command line asks for.
struct Order {
    format: Format,
    dist: PathBuf,
    out: PathBuf,
    title: String,
    settings: Settings,
}

#[derive(Clone, Copy)]
enum Format {
    Zip(Platform),
    Single,
}

/// Runs `wengu package …`.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<(), Failure> {
    let order = read(arguments)?;
    let bytes = match order.format {
        Format::Zip(platform) => zip(&order, platform)?,
        Format::Single => single(&order)?,
    };
    let out = order.out.display();
    fs::write(&order.out, &bytes).map_err(|why| Failure::Paper(format!("{out}: {why}")))?;
    println!("{out}: {} bytes", bytes.len());
    Ok(())
}

fn zip(order: &Order, platform: Platform) -> Result<Vec<u8>, Failure> {
    let settings = Settings {
        platform,
        ..order.settings.clone()
    };
    let course = Course::named(&order.title, &settings);
    package(&site(&order.dist)?, &course, &settings).map_err(|why| Failure::Paper(why.to_string()))
}

fn single(order: &Order) -> Result<Vec<u8>, Failure> {
    let path = order.dist.join("single").join("wengu.html");
    let html = fs::read_to_string(&path).map_err(|why| unbuilt(&path, &why))?;
    bake(&html, &order.settings)
        .map(String::into_bytes)
        .ok_or_else(|| Failure::Paper(format!("{} has no <meta>", path.display())))
}

fn read(mut arguments: lexopt::Parser) -> Result<Order, Failure> {
    use lexopt::ValueExt as _;
    let mut format = None;
    let mut out = None;
    let mut dist = PathBuf::from("dist");
    let mut title = "温故".to_owned();
    // The settings are named and read as in an address: one grammar for both.
    let mut query = Vec::new();
    let mut mastery = None;
    while let Some(argument) = arguments.next()? {
        let lexopt::Arg::Long(name) = argument else {
            return Err(argument.unexpected().into());
        };
        let name = name.to_owned();
        match name.as_str() {
            "format" => format = Some(known(&arguments.value()?.string()?)?),
            "out" => out = Some(PathBuf::from(arguments.value()?)),
            "dist" => dist = PathBuf::from(arguments.value()?),
            "title" => title = arguments.value()?.string()?,
            "mastery" => mastery = Some(arguments.value()?.parse()?),
            "scope" | "kind" | "items" | "number" | "seed" | "lang" | "theme" => {
                query.push((name, arguments.value()?.string()?));
            }
            other => return Err(Failure::Usage(format!("there is no option --{other}"))),
        }
    }
    let settings = Settings {
        mastery,
        ..settings(&query)?
    };
    Ok(Order {
        format: format.ok_or_else(|| Failure::Usage("--format is missing".to_owned()))?,
        out: out.ok_or_else(|| Failure::Usage("--out is missing".to_owned()))?,
        dist,
        title,
        settings,
    })
}

fn known(format: &str) -> Result<Format, Failure> {
    Ok(match format {
        "scorm12" => Format::Zip(Platform::Scorm12),
        "scorm2004" => Format::Zip(Platform::Scorm2004),
        "cmi5" => Format::Zip(Platform::Cmi5),
        "single" => Format::Single,
        other => {
            return Err(Failure::Usage(format!(
                "“{other}” is no format: scorm12, scorm2004, cmi5 or single"
            )));
        }
    })
}

/// An address leaves out what makes no sense; on the command line it is told.
fn settings(query: &[(String, String)]) -> Result<Settings, Failure> {
    let mut all = Settings::default();
    for (name, value) in query {
        let one = Settings::from_pairs([(name.clone(), value.clone())]);
        if one == Settings::default() {
            return Err(Failure::Usage(format!(
                "“{value}” is no value for --{name}"
            )));
        }
        all = one.over(all);
    }
    Ok(all)
}

/// The files of the built app.
fn site(dist: &Path) -> Result<Files, Failure> {
    let mut files = Files::new();
    let mut folders = vec![dist.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(|why| unbuilt(&folder, &why))? {
            let path = entry.map_err(|why| unbuilt(&folder, &why))?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy();
            let bytes = fs::read(&path).map_err(|why| unbuilt(&path, &why))?;
            files.insert(name.replace('\\', "/"), bytes);
        }
    }
    Ok(files)
}

fn unbuilt(path: &Path, why: &std::io::Error) -> Failure {
    Failure::Paper(format!(
        "{}: {why}; build the app first (cargo xtask build) or name its folder with --dist",
        path.display()
    ))
}
