//! The forecast of an exam against exams that simulated learners sit.

mod student;

use bank::{Item, Kind, PointId};
use student::Student;
use study::{
    Blueprint, ChoiceRule, Day, Draws, Exam, Forecast, Moment, Part, Scope, Settings, forecast,
};

const START: i64 = 20_000;
const DAYS: i64 = 16;
const STUDENTS: u64 = 150;
/// Exams that each student sits: of one morning, so that only luck parts them.
const EXAMS: u64 = 8;

fn blueprint() -> Blueprint {
    Blueprint {
        name: "cards".to_owned(),
        minutes: None,
        parts: vec![Part {
            kinds: vec![Kind::Card],
            count: 40,
            marks: 100,
            rule: ChoiceRule::AllOrNothing,
        }],
    }
}

/// The forecast of a student's exam five days after his last lesson, and the marks of some exams.
fn exams(seed: u64, bias: f64) -> (Forecast, Vec<f64>) {
    let settings = Settings {
        minutes_a_day: 6,
        ..Settings::default()
    };
    let mut student = Student::new(100, settings, seed).biased(bias);
    for day in 0..DAYS {
        student.study(START + day);
    }
    let on = Day((START + DAYS + 5) as i32);
    let (scope, blueprint) = (Scope::default(), blueprint());
    let foretold = forecast(&student.course, &student.learner, &scope, &blueprint, on);
    let began = Moment::new(i64::from(on.0) * 86_400_000, 480);
    let marks = (0..EXAMS)
        .map(|exam| {
            let exam = Exam::draw(
                &student.course,
                scope.clone(),
                blueprint.clone(),
                exam,
                began,
            );
            let items = exam
                .questions
                .iter()
                .filter_map(|it| student.course.item(it.item));
            let points: Vec<PointId> = items.map(|it: &Item| it.point).collect();
            let known = points.into_iter().filter(|it| knows(&mut student, *it, on));
            100.0 * known.count() as f64
        })
        .collect();
    (foretold, marks)
}

fn knows(student: &mut Student, point: PointId, on: Day) -> bool {
    let memory = student.learner.point(point).memory;
    let recall = student.learner.scheduler().retrievability(&memory, on);
    student.draws.unit() < recall.map_or(0.0, |it| student.chance(it))
}

/// Share of the exams within their interval, and the mean error of the forecast.
fn coverage(bias_of: impl Fn(&mut Draws) -> f64) -> (f64, f64) {
    let mut draws = Draws::new(80);
    let (mut within, mut all, mut error) = (0.0, 0.0, 0.0);
    for seed in 0..STUDENTS {
        let (foretold, marks) = exams(seed, bias_of(&mut draws));
        for mark in marks {
            within += f64::from(u8::from((foretold.low..=foretold.high).contains(&mark)));
            error += mark - foretold.expected;
            all += 1.0;
        }
    }
    (within / all, error / all / 100.0)
}

/// From a normal distribution, by the central limit theorem.
fn normal(draws: &mut Draws) -> f64 {
    (0..12).map(|_| draws.unit()).sum::<f64>() - 6.0
}

#[test]
fn eight_of_ten_exams_lie_within_the_interval() {
    // Learners as different as the benchmark of FSRS says that they are.
    let (within, error) = coverage(|draws| 0.5 * normal(draws));
    println!("learners of all kinds: {within:.3} within, mean error {error:.2} of 40 marks");
    assert!((0.76..=0.85).contains(&within), "{within}");
    assert!(error.abs() < 1.0, "{error}");
    // Learners who are exactly as FSRS says.
    let (within, error) = coverage(|_| 0.0);
    println!("learners as modelled: {within:.3} within, mean error {error:.2} of 40 marks");
    assert!((0.76..=0.88).contains(&within), "{within}");
    assert!(error.abs() < 1.0, "{error}");
}
