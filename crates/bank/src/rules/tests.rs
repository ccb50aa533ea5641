//! Every rule on a candidate that breaks it, and on one that breaks none.

use super::{Rule, judge};
use crate::claim::Claim;
use crate::corpus::Corpus;
use crate::draft::{Draft, PointKey, hide, with_gaps};
use crate::fixture;
use crate::model::{Bloom, Card, Change, Choice, Content, Form, Point, Question, Rubric, Trap};
use paper::{SectionId, SentenceId};

const STEM: &str = "下列主体中，被称为建设主力军的是（　　）。";

fn said(term: &str) -> Claim {
    Claim::Of {
        term: term.to_owned(),
        text: "数字乡村建设的主力军".to_owned(),
    }
}

fn choice(text: &str, correct: bool) -> (Choice, Claim) {
    let choice = Choice {
        text: text.to_owned(),
        correct,
        why: String::new(),
        trap: (!correct).then_some(Trap::ConceptSwap),
        origin: None,
    };
    (choice, said(text))
}

fn draft(content: Content, claims: Vec<Claim>) -> Draft {
    let paper = fixture::paper();
    let proof = paper
        .sentences
        .iter()
        .find(|it| it.text.starts_with("新农人"));
    Draft {
        point: PointKey {
            paper: paper.id.clone(),
            key: "test".to_owned(),
            name: "test".to_owned(),
        },
        variant: "",
        section: SectionId(0),
        content,
        evidence: proof
            .map(|it| crate::model::Evidence {
                paper: paper.id.clone(),
                sentence: it.id,
                span: None,
                heading: None,
            })
            .into_iter()
            .collect(),
        bloom: Bloom::Remember,
        explanation: String::new(),
        claims,
        worth: 1.0,
        place: 0,
    }
}

fn question(stem: &str, form: Form, claims: Vec<Claim>) -> Draft {
    let stem = stem.to_owned();
    draft(Content::Question(Question { stem, form }), claims)
}

/// A single question with the key first.
pub(super) fn single(stem: &str, options: [&str; 4]) -> Draft {
    let (choices, claims) = options
        .iter()
        .enumerate()
        .map(|(at, it)| choice(it, at == 0))
        .unzip();
    question(stem, Form::Single { choices }, claims)
}

pub(super) fn term_card(term: &str, definition: &str) -> Draft {
    let card = Card::Term {
        definition: definition.to_owned(),
        term: term.to_owned(),
    };
    draft(Content::Card(card), Vec::new())
}

type Judge = fn(&Draft, &Corpus<'_>) -> Result<(), String>;
/// A sentence with what is hidden in it.
type Case = (&'static str, &'static str);
/// A rule, a gap that it refuses, and one that it lets through.
pub(super) type Gapped = (Judge, Case, Case);

/// Each rule refuses the one gap and lets the other through.
pub(super) fn judge_gaps(table: &[Gapped]) {
    let (papers, knowledge) = ([fixture::paper()], [fixture::knowledge()]);
    let corpus = Corpus::new(&papers, &knowledge, &[]);
    for (judge, open, fair) in table {
        assert!(
            judge(&blank(open.0, &[open.1]), &corpus).is_err(),
            "{open:?}"
        );
        assert_eq!(
            judge(&blank(fair.0, &[fair.1]), &corpus),
            Ok(()),
            "{fair:?}"
        );
    }
}

pub(super) fn blank(text: &str, hidden: &[&str]) -> Draft {
    let parts = hide(text, hidden);
    let stem = with_gaps(&parts);
    let accepted = vec![Vec::new()];
    question(&stem, Form::Blank { parts, accepted }, Vec::new())
}

pub(super) fn false_statement(stem: &str, right: &str, wrong: &str) -> Draft {
    let change = Change {
        wrong: wrong.to_owned(),
        right: right.to_owned(),
        truth: stem.replacen(wrong, right, 1),
        trap: Trap::WrongOwner,
    };
    let form = Form::Judgement {
        correct: false,
        change: Some(change),
    };
    question(stem, form, vec![Claim::Says(stem.to_owned())])
}

fn verdict(draft: &Draft) -> Option<Rule> {
    let (papers, knowledge) = ([fixture::paper()], [fixture::knowledge()]);
    let corpus = Corpus::new(&papers, &knowledge, &[]);
    judge(draft, &corpus).err().map(|it| it.0)
}

const GOOD: [&str; 4] = ["新农人", "带头人", "经纪人", "代理人"];

#[test]
fn a_sound_candidate_passes() {
    assert_eq!(verdict(&single(STEM, GOOD)), None);
    assert_eq!(
        verdict(&blank("新农人是数字乡村建设的主力军。", &["新农人"])),
        None
    );
    let change = false_statement("经纪人是数字乡村建设的主力军。", "新农人", "经纪人");
    assert_eq!(verdict(&change), None);
}

#[test]
fn single_questions_that_break_a_rule() {
    let table: &[(&str, [&str; 4], Rule)] = &[
        ("主力军是（　　）。", GOOD, Rule::StemLength),
        (
            "下列主体中，被称为“建设主力军的是（　　）。",
            GOOD,
            Rule::StemBroken,
        ),
        (
            "，下列主体中被称为建设主力军的是（　　）。",
            GOOD,
            Rule::StemBroken,
        ),
        (
            "上述主体中，被称为建设主力军的是（　　）。",
            GOOD,
            Rule::OpenReference,
        ),
        (
            "下列主体中，被称为建设主力军[12]的是（　　）。",
            GOOD,
            Rule::CitationMark,
        ),
        (
            "下列主体中，不属于建设主力军的是（　　）。",
            GOOD,
            Rule::NegativeUnmarked,
        ),
        (
            STEM,
            ["新农人", "新农人群体", "经纪人", "代理人"],
            Rule::OptionsOverlap,
        ),
        (
            STEM,
            ["新农人", "《带头》", "经纪人", "代理人"],
            Rule::OptionKind,
        ),
        (
            STEM,
            ["新农人", "农村集体经济组织带头人", "经纪人", "代理人"],
            Rule::OptionLength,
        ),
        (
            STEM,
            ["新农人", "唯一代理人", "经纪人", "代办人"],
            Rule::Absolutes,
        ),
        (
            STEM,
            ["新农人", "以上都是", "经纪人", "代理人"],
            Rule::AllOfAbove,
        ),
        (
            "下列主体中，新农人所属的主力军是（　　）。",
            GOOD,
            Rule::KeyInStem,
        ),
        (
            STEM,
            ["发展", "带头人", "经纪人", "代理人"],
            Rule::GenericKey,
        ),
        (
            STEM,
            ["经纪人", "带头人", "介绍人", "代理人"],
            Rule::KeyUnproved,
        ),
    ];
    for (stem, options, rule) in table {
        assert_eq!(
            verdict(&single(stem, *options)),
            Some(*rule),
            "{stem} {options:?}"
        );
    }
    let mut two_keys = single(STEM, ["经纪人", "新农人", "带头人", "代理人"]);
    two_keys.claims[0] = said("新农人");
    assert_eq!(verdict(&two_keys), Some(Rule::DistractorTrue));
    let Content::Question(Question {
        form: Form::Single { choices },
        ..
    }) = &mut two_keys.content
    else {
        return;
    };
    choices.pop();
    assert_eq!(verdict(&two_keys), Some(Rule::OptionCount));
}

#[test]
fn blanks_that_break_a_rule() {
    let table: &[(&str, &[&str], Rule)] = &[
        (
            "新农人是数字乡村建设的先锋队。",
            &["新农人"],
            Rule::NotRefilled,
        ),
        (
            "新农人是数字乡村建设的主力军。",
            &["乡村建设"],
            Rule::TornWord,
        ),
    ];
    for (text, hidden, rule) in table {
        assert_eq!(
            verdict(&blank(text, hidden)),
            Some(*rule),
            "{text} {hidden:?}"
        );
    }
}

#[test]
fn a_card_that_hides_nearly_all_falls() {
    let parts = hide("新农人是数字乡村建设的主力军。", &["数字乡村建设的主力军"]);
    let card = draft(Content::Card(Card::Cloze { parts }), Vec::new());
    assert_eq!(verdict(&card), Some(Rule::TooMuchHidden));
}

#[test]
fn statements_that_break_a_rule() {
    let inserted = false_statement("新农人不是数字乡村建设的主力军。", "是", "不是");
    assert_eq!(verdict(&inserted), Some(Rule::WeakChange));
    let unchanged = false_statement("新农人是数字乡村建设的主力军。", "新农人", "新农人");
    assert_eq!(verdict(&unchanged), Some(Rule::WeakChange));
}

#[test]
fn what_has_no_proof_or_no_points_falls() {
    let mut unproved = single(STEM, GOOD);
    unproved.evidence.clear();
    assert_eq!(verdict(&unproved), Some(Rule::NoEvidence));
    unproved = single(STEM, GOOD);
    unproved.evidence[0].sentence = SentenceId(1);
    assert_eq!(verdict(&unproved), Some(Rule::NoEvidence));
    let empty = Rubric {
        points: vec![Point {
            text: "要点".to_owned(),
            weight: 0,
            accepted: Vec::new(),
            evidence: Vec::new(),
        }],
        model: "要点。".to_owned(),
    };
    let short = question(
        "根据文中的论述，简述建设的主力军。",
        Form::Short(empty),
        Vec::new(),
    );
    assert_eq!(verdict(&short), Some(Rule::NoPoints));
    let card = Card::Pair {
        stem: "它的主力军是什么？".to_owned(),
        answer: "新农人".to_owned(),
    };
    assert_eq!(
        verdict(&draft(Content::Card(card), Vec::new())),
        Some(Rule::OpenReference)
    );
}
