//! What is typed into a gap: what makes another term is rejected, what makes no difference is not.

use bank::{ClozePart, Form, Question};
use study::ChoiceRule;
use study::marking::{Detail, FULL, Marked, Response, Terms, mark};

const RIVALS: &str = include_str!("blanks/rivals.txt");
const VARIANTS: &str = include_str!("blanks/variants.txt");

fn filled(key: &str, typed: &str, terms: &Terms) -> Marked {
    let question = Question {
        stem: String::new(),
        form: Form::Blank {
            parts: vec![ClozePart::Hidden(key.to_owned())],
            accepted: vec![Vec::new()],
        },
    };
    let response = Response::Blanks(vec![typed.to_owned()]);
    mark(&question, &response, ChoiceRule::default(), terms)
}

fn rivals() -> Vec<(&'static str, &'static str)> {
    RIVALS
        .lines()
        .filter_map(|it| it.split_once(' '))
        .flat_map(|(one, other)| [(one, other), (other, one)])
        .collect()
}

#[test]
fn other_terms_are_rejected() {
    let rivals = rivals();
    assert!(rivals.len() >= 200, "{}", rivals.len());
    let all = Terms::new(rivals.iter().map(|it| it.0));
    for (key, typed) in rivals {
        // Also where the course knows no terms at all.
        for terms in [&all, &Terms::default()] {
            assert_eq!(filled(key, typed, terms).share, 0, "{typed} for {key}");
        }
    }
}

#[test]
fn harmless_variants_are_accepted() {
    let variants: Vec<(&str, &str)> = VARIANTS
        .lines()
        .filter_map(|it| it.split_once('\t'))
        .collect();
    assert!(variants.len() >= 200, "{}", variants.len());
    let terms = Terms::new(
        rivals()
            .iter()
            .map(|it| it.0)
            .chain(variants.iter().map(|it| it.0)),
    );
    for (key, typed) in variants {
        assert_eq!(filled(key, typed, &terms).share, FULL, "{typed} for {key}");
    }
}

#[test]
fn a_near_miss_that_is_a_term_is_rejected() {
    let near = |terms: &Terms| filled("社会产生规律", "社会生产规律", terms).share;
    assert_eq!(near(&Terms::default()), FULL);
    assert_eq!(near(&Terms::new(["社会生产规律"])), 0);
    assert_eq!(near(&Terms::new(["生产规律"])), 0);
}

#[test]
fn gaps_share_the_marks_and_equal_gaps_are_typed_once() {
    let hidden = |it: &str| ClozePart::Hidden(it.to_owned());
    let question = Question {
        stem: String::new(),
        form: Form::Blank {
            parts: vec![
                hidden("效率"),
                ClozePart::Shown("与".to_owned()),
                hidden("公平"),
                hidden("效率"),
            ],
            accepted: vec![vec!["效能".to_owned()]],
        },
    };
    let typed = |it: &[&str]| {
        let response = Response::Blanks(it.iter().map(|it| (*it).to_owned()).collect());
        mark(
            &question,
            &response,
            ChoiceRule::default(),
            &Terms::default(),
        )
    };
    assert_eq!(typed(&["效能", "公平"]).share, FULL);
    assert_eq!(typed(&["公平", "效率"]).share, 0);
    assert_eq!(typed(&["效率"]).share, FULL / 2);
    assert!(matches!(typed(&[]).detail, Detail::Blanks(it) if it.len() == 2));
}
