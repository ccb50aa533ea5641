//! A simulated learner whose memory is FSRS itself: he recalls a point with the probability that
//! the model gives it.

mod student;

use student::{Lesson, Student};
use study::{Blueprint, Day, Part, Scope, Settings, forecast};

const START: i64 = 20_000;

fn single_card_exam() -> Blueprint {
    Blueprint {
        name: "cards".to_owned(),
        minutes: None,
        parts: vec![Part {
            kinds: vec![bank::Kind::Card],
            count: 100,
            marks: 100,
            rule: study::ChoiceRule::AllOrNothing,
        }],
    }
}

#[test]
fn retention_is_as_desired_and_the_load_even() {
    for (seed, desired) in [(1, 0.9), (2, 0.85), (3, 0.9)] {
        let settings = Settings {
            desired_retention: desired,
            ..Settings::default()
        };
        let mut student = Student::new(10_000, settings, seed);
        let lessons: Vec<Lesson> = (0..60).map(|day| student.study(START + day)).collect();

        let recalled = student
            .learner
            .days
            .values()
            .fold(study::Recalled::default(), |sum, it| {
                sum.plus(it.young).plus(it.mature)
            });
        let retention = recalled.share().unwrap();
        println!(
            "desired {desired}, true {retention:.4} of {}",
            recalled.asked
        );
        assert!(
            (retention - f64::from(desired)).abs() <= 0.02,
            "{retention}"
        );

        let mut loads: Vec<u32> = lessons[14..].iter().map(|it| it.answers).collect();
        loads.sort_unstable();
        let (median, most) = (loads[loads.len() / 2], loads[loads.len() - 1]);
        println!("answers a day: median {median}, most {most}");
        assert!(f64::from(most) <= 1.5 * f64::from(median), "{loads:?}");
        assert!(lessons.iter().all(|it| it.seconds <= 20 * 60 + 14));
    }
}

#[test]
fn a_plan_for_the_exam_beats_plain_scheduling() {
    let exam = Day(START as i32 + 60);
    for seed in 1..=3 {
        let mark = |planned| {
            let settings = Settings {
                exam_day: Some(exam.0),
                ..Settings::default()
            };
            let mut student = Student::new(400, settings, seed);
            if planned {
                student = student.planned();
            }
            for day in 0..60 {
                student.study(START + day);
            }
            let blueprint = single_card_exam();
            let scope = Scope::default();
            forecast(&student.course, &student.learner, &scope, &blueprint, exam).expected
        };
        let (plain, planned) = (mark(false) / 100.0, mark(true) / 100.0);
        println!("expected mark of 100: plain {plain:.1}, planned {planned:.1}");
        assert!(planned > plain + 1.0, "{planned} {plain}");
    }
}
