//! Plans and forecasts for an exam.

mod bank;

use ::bank::{Item, ItemId, Kind, PointId};
use bank::{bank, card, choices, question, single};
use study::{
    Answer, Blueprint, ChoiceRule, Course, Day, Learner, Moment, Next, Part, Plan, Purpose, Rating,
    Reason, Scope, Session, Settings, Verdict, forecast,
};

const TODAY: Day = Day(20_000);

fn noon() -> Moment {
    Moment::new(i64::from(TODAY.0) * 86_400_000 + 3_600_000 * 4, 480)
}

fn course(points: u64) -> Course {
    let mut items: Vec<Item> = Vec::new();
    for point in 0..points {
        items.push(card(10 * point, point, point as u32));
        items.push(single(10 * point + 1, point, point as u32));
        let form = ::bank::Form::Multiple {
            choices: choices(4, 2),
        };
        items.push(question(10 * point + 2, point, point as u32, form));
    }
    Course::new(&bank(items), &[])
}

fn learner(exam_in: i32, minutes_a_day: u32) -> Learner {
    let mut learner = Learner::default();
    learner.set(Settings {
        exam_day: Some(TODAY.0 + exam_in),
        minutes_a_day,
        ..Settings::default()
    });
    learner
}

fn know(learner: &mut Learner, points: std::ops::Range<u64>, at: Moment) {
    for point in points {
        let answer = Answer {
            item: ItemId(10 * point),
            point: PointId(point),
            purpose: Purpose::Cards,
            verdict: Verdict::Rated(Rating::Easy),
            confidence: None,
            took_ms: 8_000,
        };
        learner.answer(&answer, at);
    }
}

fn plan(course: &Course, learner: &Learner) -> Option<Plan> {
    Plan::new(course, learner, &Scope::default(), noon())
}

#[test]
fn new_points_are_spread_over_the_days_before_the_last_pass() {
    // (points, days, minutes, new a day, left out)
    let table = [
        (100, 30, 20, 4, 0),
        (100, 11, 20, 10, 0),
        (300, 11, 20, 25, 75),
        (100, 1, 20, 25, 75),
        (100, 30, 1, 1, 80),
        (0, 30, 20, 0, 0),
    ];
    for (points, days, minutes, new_per_day, left_out) in table {
        let plan = plan(&course(points), &learner(days, minutes)).unwrap();
        assert_eq!(plan.days_left, days as u32);
        assert_eq!(
            (plan.new_per_day, plan.left_out),
            (new_per_day, left_out),
            "{points} {days} {minutes}"
        );
        assert!(plan.last_pass < Day(TODAY.0 + days), "{plan:?}");
    }
}

#[test]
fn without_an_exam_ahead_there_is_no_plan() {
    assert_eq!(plan(&course(3), &Learner::default()), None);
    assert_eq!(plan(&course(3), &learner(0, 20)), None);
    assert_eq!(plan(&course(3), &learner(-5, 20)), None);
}

#[test]
fn the_last_pass_goes_over_everything_weakest_first() {
    let course = course(4);
    let mut learner = learner(1, 20);
    know(
        &mut learner,
        0..2,
        Moment::new(noon().unix_ms - 3 * 86_400_000, 480),
    );
    know(
        &mut learner,
        2..3,
        Moment::new(noon().unix_ms - 5 * 86_400_000, 480),
    );
    let plan = plan(&course, &learner).unwrap();
    assert_eq!(plan.ahead, [2, 0, 1].map(PointId));

    let mut session = Session::new(&course, &learner, Scope::default(), noon())
        .with_plan(&course, &learner, &plan);
    let mut asked = Vec::new();
    while let Next::Ask(ask) = session.next(&course, &learner, noon()) {
        asked.push((ask.point.0, ask.reason));
        know(&mut learner, ask.point.0..ask.point.0 + 1, noon());
        session.update(&course, &learner, ask.point);
    }
    let ahead = Reason::Ahead;
    assert_eq!(
        asked,
        [(3, Reason::New), (2, ahead), (0, ahead), (1, ahead)]
    );
}

#[test]
fn a_forecast_knows_guessing_and_what_is_missing() {
    let course = course(20);
    let part = |kind, count| Part {
        kinds: vec![kind],
        count,
        marks: 100,
        rule: ChoiceRule::AllOrNothing,
    };
    let blueprint = Blueprint {
        name: "own".to_owned(),
        minutes: None,
        parts: vec![
            part(Kind::Single, 44),
            part(Kind::Multiple, 11),
            part(Kind::Essay, 9),
        ],
    };
    let of = |learner: &Learner| forecast(&course, learner, &Scope::default(), &blueprint, TODAY);

    let nothing = of(&Learner::default());
    // A quarter of the 20 that there are, an eleventh of 11; essays are not to be had.
    assert!((nothing.expected - 600.0).abs() < 1e-6, "{nothing:?}");
    assert_eq!(nothing.total, 3_100.0);
    assert!(nothing.low < nothing.expected && nothing.expected < nothing.high);

    let mut learner = Learner::default();
    know(&mut learner, 0..20, noon());
    let all = of(&learner);
    assert!(
        (all.expected - 3_100.0).abs() < 1.0 && all.high <= all.total,
        "{all:?}"
    );
}
