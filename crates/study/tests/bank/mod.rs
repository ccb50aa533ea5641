//! Small banks made by hand.

use bank::{Bank, Bloom, Card, Choice, Content, Evidence, Form, Item, ItemId, PointId, Question};

/// A flashcard of a point, proven by a sentence.
pub(crate) fn card(id: u64, point: u64, sentence: u32) -> Item {
    Item {
        id: ItemId(id),
        paper: "p".to_owned(),
        section: paper::SectionId(0),
        point: PointId(point),
        point_name: format!("point {point}"),
        content: Content::Card(Card::Definition {
            term: format!("term {id}"),
            definition: format!("definition {id}"),
        }),
        evidence: vec![Evidence {
            paper: "p".to_owned(),
            sentence: paper::SentenceId(sentence),
            span: None,
            heading: None,
        }],
        difficulty: 0.5,
        bloom: Bloom::Remember,
        core: true,
        explanation: String::new(),
    }
}

/// The same as a question.
pub(crate) fn question(id: u64, point: u64, sentence: u32, form: Form) -> Item {
    Item {
        content: Content::Question(Question {
            stem: format!("stem {id}"),
            form,
        }),
        ..card(id, point, sentence)
    }
}

/// Choices, of which the first `keys` are keys.
pub(crate) fn choices(count: usize, keys: usize) -> Vec<Choice> {
    (0..count)
        .map(|it| Choice {
            text: format!("choice {it}"),
            correct: it < keys,
            why: String::new(),
            trap: None,
            origin: None,
        })
        .collect()
}

/// A single choice.
pub(crate) fn single(id: u64, point: u64, sentence: u32) -> Item {
    let choices = choices(4, 1);
    question(id, point, sentence, Form::Single { choices })
}

/// These items.
pub(crate) fn bank(items: Vec<Item>) -> Bank {
    Bank {
        items,
        fingerprint: 0,
    }
}
