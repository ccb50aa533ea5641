//! The rules of the architecture that a program can check. Each rule is a function from files to findings.

mod arrows;
mod colours;
mod components;
mod contrast;
mod documents;
mod files;
mod purity;
mod rust;
mod sentences;
mod tree;

use std::fmt;

use crate::failure::Outcome;
use tree::Tree;

/// A place that a rule speaks about.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    place: String,
    what: String,
    /// Whether the rule is broken; otherwise the finding is a hint.
    pub(crate) breaks: bool,
}

impl Finding {
    fn breaks(place: impl Into<String>, what: impl Into<String>) -> Self {
        Finding {
            place: place.into(),
            what: what.into(),
            breaks: true,
        }
    }

    fn hint(place: impl Into<String>, what: impl Into<String>) -> Self {
        Finding {
            breaks: false,
            ..Finding::breaks(place, what)
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.breaks { "✗" } else { "·" };
        write!(f, "{mark} {}: {}", self.place, self.what)
    }
}

/// All that there is to find in the repository.
pub(crate) fn findings() -> Outcome<Vec<Finding>> {
    let tree = Tree::of_repository()?;
    let mut findings = [
        files::check,
        colours::check,
        components::check,
        contrast::check,
        documents::check,
        purity::check,
        sentences::check,
    ]
    .iter()
    .flat_map(|rule| rule(&tree))
    .collect::<Vec<_>>();
    findings.extend(arrows::check(&tree)?);
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_repository_keeps_its_rules() {
        let broken: Vec<_> = findings()
            .unwrap()
            .into_iter()
            .filter(|it| it.breaks)
            .map(|it| it.to_string())
            .collect();
        assert!(broken.is_empty(), "{}", broken.join("\n"));
    }
}
