//! What a learner is shown of his progress.

use bank::{Bank, Bloom, Card, Content, Evidence, Item, ItemId, PointId};
use progress::statistics::{calendar, calibration, due, mastery, retention, streak, time};
use study::{Answer, Confidence, Course, Day, Learner, Moment, Purpose, Rating, Recalled, Verdict};

fn at(day: i32) -> Moment {
    Moment::new(i64::from(day) * 86_400_000 + 3_600_000 * 4, 480)
}

fn rate(learner: &mut Learner, point: u64, rating: Rating, day: i32) {
    let answer = Answer {
        item: ItemId(point),
        point: PointId(point),
        purpose: Purpose::Cards,
        verdict: Verdict::Rated(rating),
        confidence: Some(Confidence::Unsure),
        took_ms: 30_000,
    };
    learner.answer(&answer, at(day));
}

/// Points 1 and 2 learnt on day 100; 1 recalled on day 108, forgotten on 150; 2 overdue.
fn learner() -> Learner {
    let mut learner = Learner::default();
    rate(&mut learner, 1, Rating::Easy, 100);
    rate(&mut learner, 2, Rating::Easy, 100);
    rate(&mut learner, 1, Rating::Easy, 108);
    rate(&mut learner, 1, Rating::Again, 150);
    rate(&mut learner, 1, Rating::Again, 150);
    rate(&mut learner, 3, Rating::Good, 150);
    learner
}

#[test]
fn retention_counts_the_first_answer_of_a_day_to_what_came_back() {
    let learner = learner();
    let asked = |asked, right| Recalled { asked, right };
    let all = retention(&learner, Day(0), Day(1_000));
    assert_eq!((all.young, all.mature), (asked(1, 1), asked(1, 0)));
    assert_eq!(all.all().share(), Some(0.5));
    let none = retention(&learner, Day(101), Day(107));
    assert_eq!(none.all().share(), None);
    let foretold = calibration(&learner);
    assert_eq!(foretold.iter().map(|it| it.1.asked).sum::<u32>(), 2);
    assert!(foretold.iter().all(|it| (0.0..=1.0).contains(&it.0)));
    assert_eq!(learner.confidence[1], asked(6, 4));
}

#[test]
fn days_time_and_streak() {
    let learner = learner();
    let days: Vec<(i32, u32)> = calendar(&learner, Day(99), Day(101))
        .iter()
        .map(|(day, count)| (day.0, count.answers))
        .collect();
    assert_eq!(days, [(99, 0), (100, 2), (101, 0)]);
    assert_eq!(time(&learner, Day(100), Day(108)), (1.5, 3));
    for (today, row) in [(99, 0), (100, 1), (101, 1), (102, 0), (150, 1)] {
        assert_eq!(streak(&learner, Day(today)), row, "{today}");
    }
}

#[test]
fn due_counts_what_is_overdue_today() {
    let learner = learner();
    let days = due(&learner, Day(150), 3);
    assert_eq!(
        days.iter().map(|it| (it.0.0, it.1)).collect::<Vec<_>>(),
        [(150, 1), (151, 0), (152, 0)]
    );
    let long_before = due(&learner, Day(90), 30);
    assert_eq!(long_before.iter().map(|it| it.1).sum::<u32>(), 1);
}

#[test]
fn mastery_of_a_section() {
    let items = (1..=4).map(|point| Item {
        id: ItemId(point),
        paper: "p".to_owned(),
        section: paper::SectionId(u16::from(point == 4)),
        point: PointId(point),
        point_name: String::new(),
        content: Content::Card(Card::Term {
            definition: String::new(),
            term: String::new(),
        }),
        evidence: vec![Evidence {
            paper: "p".to_owned(),
            sentence: paper::SentenceId(point as u32),
            span: None,
            heading: None,
        }],
        difficulty: 0.5,
        bloom: Bloom::Remember,
        core: true,
        explanation: String::new(),
    });
    let bank = Bank {
        items: items.collect(),
        fingerprint: 0,
    };
    let course = Course::new(&bank, &[]);
    let mut learner = learner();
    let sections = mastery(&course, &learner, Day(150));
    let first = sections[&("p".to_owned(), paper::SectionId(0))];
    assert_eq!(
        (first.points, first.new, first.learning, first.young),
        (3, 0, 2, 1)
    );
    assert!(first.recall > 0.8 && first.recall < 1.0);
    let other = sections[&("p".to_owned(), paper::SectionId(1))];
    assert_eq!((other.points, other.new, other.recall), (1, 1, 0.0));
    learner.suspend(PointId(4), true);
    assert_eq!(mastery(&course, &learner, Day(150)).len(), 1);
}
