//! What is read can be read: WCAG 2.2 contrast of the roles in `style/tokens.css`, light and dark.

use std::collections::BTreeMap;

use super::Finding;
use super::colours::without_comments;
use super::tree::Tree;

const TOKENS: &str = "style/tokens.css";
const THEMES: [(&str, &str); 2] = [
    ("light", ":root {"),
    ("dark", ":root[data-theme=\"dark\"] {"),
];

/// 1.4.6 (AAA): what is read for hours.
const READING: f64 = 7.0;
/// 1.4.3 (AA): all other text.
const TEXT: f64 = 4.5;
/// 1.4.11: edges of controls, marks of focus.
const EDGE: f64 = 3.0;

const GROUNDS: &[&str] = &["page", "surface", "sunk"];

/// Inks, the grounds they stand on, and the least ratio between them.
const PAIRS: &[(&[&str], &[&str], f64)] = &[
    (&["text"], GROUNDS, READING),
    (
        &["text-soft", "link", "accent", "right", "hard", "wrong"],
        GROUNDS,
        TEXT,
    ),
    (
        &["text"],
        &["accent-soft", "right-soft", "hard-soft", "wrong-soft"],
        TEXT,
    ),
    (
        &["text"],
        &["mark", "recall-1", "recall-2", "recall-3", "recall-4"],
        TEXT,
    ),
    (&["on-accent"], &["accent"], TEXT),
    (&["accent"], &["accent-soft"], TEXT),
    (&["right"], &["right-soft"], TEXT),
    (&["hard"], &["hard-soft"], TEXT),
    (&["wrong"], &["wrong-soft"], TEXT),
    (&["line"], GROUNDS, EDGE),
    // The ring is two rings, one in the other: one of them shows on any ground.
    (&["focus"], &["focus-ink"], EDGE),
];

/// Lines between parts: nothing is lost with them.
const DECORATION: &[&str] = &["rule"];

type Roles = BTreeMap<String, [u8; 3]>;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.text(TOKENS).map(judge).unwrap_or_default()
}

fn judge(css: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (theme, block) in THEMES {
        let roles = roles(css, block);
        let place = || format!("{TOKENS} ({theme})");
        for (inks, grounds, least) in PAIRS {
            for (ink, ground) in inks
                .iter()
                .flat_map(|ink| grounds.iter().map(move |ground| (*ink, *ground)))
            {
                let what = match (roles.get(ink), roles.get(ground)) {
                    (Some(above), Some(below)) => {
                        let ratio = contrast(*above, *below);
                        (ratio < *least).then(|| format!("--{ink} on --{ground} has a contrast of {ratio:.2}, less than {least}"))
                    }
                    _ => Some(format!(
                        "--{ink} or --{ground} has no colour: rename it in the table of contrasts too"
                    )),
                };
                findings.extend(what.map(|what| Finding::breaks(place(), what)));
            }
        }
        let known = |role: &str| {
            DECORATION.contains(&role)
                || PAIRS
                    .iter()
                    .any(|(inks, grounds, _)| inks.contains(&role) || grounds.contains(&role))
        };
        let untested = roles.keys().filter(|role| !known(role));
        findings.extend(untested.map(|role| {
            Finding::breaks(
                place(),
                format!("--{role} stands in no pair of the table of contrasts"),
            )
        }));
    }
    findings
}

/// The opaque colours (`--role: #rrggbb;`) of all blocks with this head.
fn roles(css: &str, head: &str) -> Roles {
    let bare = without_comments(css);
    let blocks = bare
        .split(head)
        .skip(1)
        .filter_map(|rest| rest.split('}').next());
    let declarations = blocks
        .flat_map(|block| block.split(';'))
        .filter_map(|it| it.trim().strip_prefix("--")?.split_once(':'));
    declarations
        .filter_map(|(role, value)| Some((role.to_owned(), hex(value.trim())?)))
        .collect()
}

fn hex(value: &str) -> Option<[u8; 3]> {
    let digits = value.strip_prefix('#').filter(|it| it.len() == 6)?;
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some([red, green, blue])
}

/// <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>: from 1 to 21.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>: from 0 to 1.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let it = f64::from(channel) / 255.0;
        if it <= 0.04045 {
            it / 12.92
        } else {
            ((it + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_those_of_wcag() {
        for (one, other, ratio) in [
            ("#FFFFFF", "#000000", "21.00"),
            ("#777777", "#FFFFFF", "4.48"),
            ("#1D4F91", "#FAF8F3", "7.67"),
            ("#123456", "#123456", "1.00"),
        ] {
            assert_eq!(
                format!("{:.2}", contrast(hex(one).unwrap(), hex(other).unwrap())),
                ratio,
                "{one} {other}"
            );
        }
    }

    #[test]
    fn faint_ink_missing_roles_and_roles_without_a_pair_are_found() {
        let css = "@layer tokens {\n :root { --page: #FAF8F3; /* --text: #000000; */ --text: #999999; --glow: #123456; --step: 1rem; } }";
        let found: Vec<_> = judge(css).iter().map(|it| it.to_string()).collect();
        let has = |what: &str| found.iter().any(|it| it.contains(what));
        assert!(
            has("(light): --text on --page has a contrast of 2.68, less than 7"),
            "{found:#?}"
        );
        assert!(
            has("(light): --text or --surface has no colour"),
            "{found:#?}"
        );
        assert!(has("(light): --glow stands in no pair"), "{found:#?}");
        assert!(has("(dark): --text or --page has no colour"), "{found:#?}");
    }
}
