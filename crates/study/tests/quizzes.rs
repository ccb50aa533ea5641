//! Quizzes and exams: what is drawn, resumed and marked.

mod bank;

use ::bank::{Form, Item, ItemId, Kind, Rubric};
use bank::{bank, card, choices, question, single};
use paper::order::SortedSet;
use proptest::prelude::*;
use study::marking::{FULL, Response, Terms};
use study::{
    Blueprint, ChoiceRule, Confidence, Course, Exam, Feedback, Given, Learner, Moment, Part, Quiz,
    Scope, Verdict, seed_of, shown_order,
};

/// One point to be named in words.
fn named(text: &str) -> Rubric {
    Rubric {
        points: vec![::bank::Point {
            text: text.to_owned(),
            weight: 2,
            accepted: vec![vec![text.to_owned()]],
            evidence: Vec::new(),
        }],
        model: text.to_owned(),
    }
}

fn items() -> Vec<Item> {
    let mut items = Vec::new();
    for point in 0..40_u64 {
        let sentence = point as u32;
        items.push(card(point * 10, point, sentence));
        items.push(single(point * 10 + 1, point, sentence));
        let multiple = Form::Multiple {
            choices: choices(4, 2),
        };
        items.push(question(point * 10 + 2, point, sentence, multiple));
        let judgement = Form::Judgement {
            correct: point % 2 == 0,
            change: None,
        };
        items.push(question(point * 10 + 3, point, sentence, judgement));
        items.push(question(
            point * 10 + 4,
            point,
            sentence,
            Form::Essay(named("共同富裕")),
        ));
        let order = Form::Order {
            members: ["a", "b", "c"].map(str::to_owned).to_vec(),
        };
        items.push(question(point * 10 + 5, point, sentence, order));
    }
    for (index, item) in items.iter_mut().enumerate() {
        item.section = paper::SectionId((index / 60) as u16);
    }
    items
}

fn course() -> Course {
    Course::new(&bank(items()), &[])
}

fn now() -> Moment {
    Moment::new(1_790_000_000_000, 480)
}

fn draw(course: &Course, seed: u64, count: usize) -> Quiz {
    Quiz::draw(
        course,
        &Learner::default(),
        &Scope::default(),
        count,
        seed,
        Feedback::AtOnce,
    )
}

fn kind(course: &Course, id: ItemId) -> Kind {
    course.item(id).map_or(Kind::Card, |it| it.content.kind())
}

#[test]
fn a_quiz_asks_each_point_once_while_there_are_others() {
    let course = course();
    let quiz = draw(&course, 1, 40);
    let points: SortedSet<_> = quiz
        .items
        .iter()
        .map(|it| course.item(*it).unwrap().point)
        .collect();
    assert_eq!((quiz.items.len(), points.len()), (40, 40));
    assert!(quiz.items.iter().all(|it| kind(&course, *it) != Kind::Card));
    assert_eq!(draw(&course, 1, 1_000).items.len(), 200);
    assert_eq!(draw(&course, 1, 0).items.len(), 0);
}

#[test]
fn what_was_retired_is_not_asked_in_a_quiz_but_in_an_exam() {
    let course = course();
    let mut learner = Learner::default();
    for item in course.items() {
        learner.retire(item.id, true);
    }
    let quiz = Quiz::draw(&course, &learner, &Scope::default(), 5, 1, Feedback::AtEnd);
    assert_eq!(quiz.items, []);
    let exam = Exam::draw(&course, Scope::default(), Blueprint::lesson(), 1, now());
    assert_eq!(exam.questions.len(), 12);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_resumed_quiz_shows_the_same(seed: u64, count in 1..30_usize) {
        let course = course();
        let quiz = draw(&course, seed, count);
        prop_assert_eq!(&draw(&course, seed, count), &quiz);
        let stored = serde_json::to_string(&quiz).unwrap();
        let resumed: Quiz = serde_json::from_str(&stored).unwrap();
        prop_assert_eq!(&resumed, &quiz);
        for id in &quiz.items {
            let ::bank::Content::Question(question) = &course.item(*id).unwrap().content else {
                panic!("a quiz holds questions");
            };
            let order = shown_order(quiz.seed, *id, question);
            prop_assert_eq!(&shown_order(resumed.seed, *id, question), &order);
            let mut sorted = order.clone();
            sorted.sort_unstable();
            prop_assert!(sorted.into_iter().eq(0..order.len()));
            if let Form::Order { .. } = question.form {
                prop_assert!(!order.is_sorted());
            }
        }
    }

    #[test]
    fn an_exam_is_its_scope_blueprint_and_seed(seed: u64) {
        let course = course();
        let draw = |seed| Exam::draw(&course, Scope::default(), Blueprint::postgraduate(), seed, now());
        let exam = draw(seed);
        prop_assert_eq!(&draw(seed), &exam);
        prop_assert_eq!(exam.missing(), vec![0, 0, 0]);
        let kinds: Vec<Kind> = exam.questions.iter().map(|it| kind(&course, it.item)).collect();
        prop_assert!(kinds[..16].iter().all(|it| *it == Kind::Single));
        prop_assert!(kinds[16..33].iter().all(|it| *it == Kind::Multiple));
        prop_assert!(kinds[33..].iter().all(|it| *it == Kind::Essay));
        let stored = serde_json::to_string(&exam).unwrap();
        prop_assert_eq!(serde_json::from_str::<Exam>(&stored).unwrap(), exam);
        prop_assert_ne!(seed_of(seed, "甲"), seed_of(seed, "乙"));
        prop_assert_eq!(seed_of(seed, "甲"), seed_of(seed, " 甲 "));
    }
}

#[test]
fn an_exam_short_of_questions_says_so() {
    let course = Course::new(&bank(vec![single(1, 1, 1), single(2, 2, 2)]), &[]);
    let exam = Exam::draw(
        &course,
        Scope::default(),
        Blueprint::postgraduate(),
        1,
        now(),
    );
    assert_eq!(exam.questions.len(), 2);
    assert_eq!(exam.missing(), [14, 17, 5]);
}

#[test]
fn sitting_an_exam() {
    let course = course();
    let blueprint = Blueprint {
        name: "own".to_owned(),
        minutes: Some(10),
        parts: vec![
            Part {
                kinds: vec![Kind::Single],
                count: 2,
                marks: 300,
                rule: ChoiceRule::AllOrNothing,
            },
            Part {
                kinds: vec![Kind::Multiple],
                count: 1,
                marks: 400,
                rule: ChoiceRule::HalfForSome,
            },
            Part {
                kinds: vec![Kind::Essay],
                count: 1,
                marks: 1_000,
                rule: ChoiceRule::AllOrNothing,
            },
        ],
    };
    let mut exam = Exam::draw(&course, Scope::default(), blueprint, 5, now());
    exam.give(0, Response::Choices([0].into()), 5_000);
    exam.give(0, Response::Choices([1].into()), 5_000);
    exam.give(0, Response::Choices([0].into()), 5_000);
    exam.give(2, Response::Choices([1].into()), 9_000);
    exam.give(
        3,
        Response::Words(vec!["要实现共同富裕".to_owned()]),
        60_000,
    );
    exam.give(99, Response::Judgement(true), 0);
    exam.flagged.insert(1);

    assert_eq!(exam.unanswered(), [1]);
    assert!(exam.sheet()[1].flagged && !exam.sheet()[1].answered);
    assert_eq!(exam.given[&0].took_ms, 15_000);
    let later = now().after_minutes(11);
    assert_eq!(exam.left_ms(later), Some(-60_000));
    exam.extend(5);
    assert_eq!(exam.left_ms(later), Some(240_000));
    exam.switch_off_limit();
    assert!(exam.left_ms(later).is_none() && exam.eased);

    let terms = Terms::default();
    let result = exam.mark(&course, &terms);
    assert_eq!(
        (result.all.gained, result.all.total),
        (300 + 200 + 1_000, 2_000)
    );
    assert_eq!(result.parts[&1].gained, 200);
    assert_eq!(result.kinds[&Kind::Single].lost(), 300);
    assert!(result.is_estimate());
    assert_eq!(
        result.next().first().map(|it| it.2.lost()),
        result.sections.values().map(|it| it.lost()).max()
    );
    assert!(result.questions[1].is_none());
    assert_eq!(exam.answers(&course, &terms).len(), 3);

    exam.given.get_mut(&3).unwrap().overruled = Some(FULL / 2);
    assert_eq!(exam.mark(&course, &terms).all.gained, 1_000);
}

#[test]
fn a_quiz_answer_for_the_log() {
    let course = course();
    let mut quiz = draw(&course, 1, 40);
    let place = quiz
        .items
        .iter()
        .position(|it| kind(&course, *it) == Kind::Single)
        .unwrap();
    assert_eq!(quiz.next(), Some(0));
    let given = |chosen: &[usize]| Given {
        response: Response::Choices(chosen.iter().copied().collect()),
        confidence: Some(Confidence::Unsure),
        took_ms: 1,
        overruled: None,
    };
    let terms = Terms::default();
    for (chosen, verdict) in [
        (
            &[0][..],
            Verdict::Marked {
                percent: 100,
                one_in: 4,
                in_words: false,
            },
        ),
        (
            &[3],
            Verdict::Marked {
                percent: 0,
                one_in: 4,
                in_words: false,
            },
        ),
        (&[], Verdict::Empty),
    ] {
        quiz.given.insert(place, given(chosen));
        assert_eq!(
            quiz.answer(&course, &terms, place).unwrap().verdict,
            verdict
        );
    }
    assert!(quiz.answer(&course, &terms, 999).is_none());
}
