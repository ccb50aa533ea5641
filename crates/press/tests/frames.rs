//! The examples and counter-examples of the frames of lists, with the whole dictionary.

use knowledge::list::{FRAMES, try_frame};
use press::Dictionary;

#[test]
fn every_frame_finds_its_examples() {
    let dictionary = Dictionary::load();
    let mut wrong = Vec::new();
    for frame in FRAMES {
        for example in frame.examples {
            let found = try_frame(frame, example.sentence, &dictionary);
            let hit = found
                .iter()
                .any(|(stem, members)| stem == example.stem && members == example.members);
            if !hit {
                wrong.push(format!(
                    "{}: {}\n    found {found:?}",
                    frame.name, example.sentence
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_frame_finds_anything_in_its_counter_examples() {
    let dictionary = Dictionary::load();
    let mut wrong = Vec::new();
    for frame in FRAMES {
        for sentence in frame.counter_examples {
            let found = try_frame(frame, sentence, &dictionary);
            if !found.is_empty() {
                wrong.push(format!("{}: {sentence}\n    found {found:?}", frame.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_frame_has_examples_of_both_kinds() {
    for frame in FRAMES {
        assert!(!frame.examples.is_empty(), "{}", frame.name);
        assert!(!frame.counter_examples.is_empty(), "{}", frame.name);
    }
}
