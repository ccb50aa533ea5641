//! The crates of the engine know no clock, no disk, no chance, and no arithmetic that differs between machines.

use super::Finding;
use super::rust;
use super::tree::Tree;

/// What runs on the host and nowhere else.
const HOST: [&str; 2] = ["crates/press/", "crates/cli/"];

const IMPURE: [(&str, &str); 9] = [
    ("SystemTime::now", "the time is an argument"),
    ("Instant::now", "the time is an argument"),
    ("std::fs", "what is on disk is read by press or cli"),
    ("std::env", "what the machine knows is read by press or cli"),
    ("thread_rng", "the seed is an argument"),
    ("from_os_rng", "the seed is an argument"),
    (".powf(", "std's differs between machines: libm::pow"),
    (".exp(", "std's differs between machines: libm::exp"),
    (".ln(", "std's differs between machines: libm::log"),
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let pure = |path: &str| {
        path.starts_with("crates/")
            && path.ends_with(".rs")
            && !HOST.iter().any(|it| path.starts_with(it))
            && !is_test(path)
    };
    tree.files()
        .filter(|(path, _)| pure(path))
        .flat_map(|(path, text)| {
            let (code, _) = rust::split(rust::shipped(text));
            let found = IMPURE.iter().filter(move |(name, _)| code.contains(name));
            found.map(move |(name, why)| Finding::breaks(path, format!("`{name}`: {why}")))
        })
        .collect()
}

fn is_test(path: &str) -> bool {
    path.contains("/tests/")
        || path.contains("/benches/")
        || path.contains("/examples/")
        || path.ends_with("/tests.rs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engine_stays_pure() {
        let clock = "fn a() { SystemTime::now(); }";
        let tested = "fn a() {} // SystemTime::now\n\n#[cfg(test)]\nmod tests { use std::fs; }";
        let found = |path, text| check(&Tree::of(&[(path, text)])).len();
        assert_eq!(found("crates/study/src/queue.rs", clock), 1);
        assert_eq!(
            found("crates/study/src/fsrs.rs", "let r = x.powf(y) + z.ln();"),
            2
        );
        assert_eq!(
            found("crates/study/src/fsrs.rs", "let r = libm::pow(x, y);"),
            0
        );
        assert_eq!(found("crates/study/src/queue.rs", tested), 0);
        assert_eq!(found("crates/study/src/queue/tests.rs", clock), 0);
        assert_eq!(found("crates/press/src/seed.rs", clock), 0);
        assert_eq!(found("src/browser/clock.rs", clock), 0);
    }
}
