//! The examples and counter-examples of the rules, with the whole dictionary.

use knowledge::definition::{RULES, try_rule};
use press::Dictionary;

#[test]
fn every_rule_finds_its_examples() {
    let dictionary = Dictionary::load();
    let mut wrong = Vec::new();
    for rule in RULES {
        for example in rule.examples {
            let found = try_rule(rule, example.sentence, &dictionary);
            let wanted = (
                example.term.to_owned(),
                example.text.to_owned(),
                example.kind,
            );
            if !found.contains(&wanted) {
                wrong.push(format!(
                    "{}: {}\n    found {found:?}",
                    rule.name, example.sentence
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_rule_finds_anything_in_its_counter_examples() {
    let dictionary = Dictionary::load();
    let mut wrong = Vec::new();
    for rule in RULES {
        for sentence in rule.counter_examples {
            let found = try_rule(rule, sentence, &dictionary);
            if !found.is_empty() {
                wrong.push(format!("{}: {sentence}\n    found {found:?}", rule.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_examples_of_both_kinds() {
    for rule in RULES {
        assert!(!rule.examples.is_empty(), "{}", rule.name);
        assert!(!rule.counter_examples.is_empty(), "{}", rule.name);
    }
}
