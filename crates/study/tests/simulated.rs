//! A simulated learner whose memory is FSRS itself: he recalls a point with the probability that
//! the model gives it.

use bank::{Bank, Bloom, Card, Content, Evidence, Item, ItemId, PointId};
use study::{
    Answer, Blueprint, Course, Day, Draws, Learner, Moment, Next, Part, Plan, Purpose, Rating,
    Scope, Session, Settings, Verdict, forecast,
};

const START: i64 = 20_000;

fn course(points: u64) -> Course {
    let item = |number: u64| Item {
        id: ItemId(number),
        paper: "p".to_owned(),
        section: paper::SectionId(0),
        point: PointId(Draws::new(number).word()),
        point_name: String::new(),
        content: Content::Card(Card::Definition {
            term: number.to_string(),
            definition: String::new(),
        }),
        evidence: vec![Evidence {
            paper: "p".to_owned(),
            sentence: paper::SentenceId(number as u32),
            span: None,
        }],
        difficulty: 0.5,
        bloom: Bloom::Remember,
        core: true,
        explanation: String::new(),
    };
    let bank = Bank {
        items: (0..points).map(item).collect(),
        fingerprint: 0,
    };
    Course::new(&bank, &[])
}

/// How a learner spends his days.
struct Student {
    course: Course,
    learner: Learner,
    draws: Draws,
    planned: bool,
}

/// One day of study: answers and, of the points that came back, how many of how many were recalled.
#[derive(Debug, Clone, Copy, Default)]
struct Lesson {
    seconds: u32,
    answers: u32,
}

impl Student {
    fn new(points: u64, settings: Settings, seed: u64, planned: bool) -> Self {
        let mut learner = Learner::default();
        learner.set(settings);
        Self {
            course: course(points),
            learner,
            draws: Draws::new(seed),
            planned,
        }
    }

    /// Studies for the minutes of the day, or until nothing is left.
    fn study(&mut self, day: i64) -> Lesson {
        let mut now = Moment::new(day * 86_400_000 + 3_600_000 * 12, 480);
        let limit = self.learner.settings().minutes_a_day * 60;
        let mut session = self.session(now);
        let mut lesson = Lesson::default();
        while lesson.seconds < limit {
            let ask = match session.next(&self.course, &self.learner, now) {
                Next::Ask(ask) => ask,
                Next::Wait { until } => {
                    now.unix_ms = until;
                    continue;
                }
                Next::Done => break,
            };
            let rating = self.rating(ask.point, now);
            let seconds = if rating.passes() { 7 } else { 14 };
            lesson.seconds += seconds;
            lesson.answers += 1;
            now.unix_ms += i64::from(seconds) * 1_000;
            let answer = Answer {
                item: ask.item,
                point: ask.point,
                purpose: Purpose::Cards,
                verdict: Verdict::Rated(rating),
                confidence: None,
                took_ms: seconds * 1_000,
            };
            self.learner.answer(&answer, now);
            session.update(&self.course, &self.learner, ask.point);
        }
        lesson
    }

    fn session(&self, now: Moment) -> Session {
        let scope = Scope::default();
        let plan = Plan::new(&self.course, &self.learner, &scope, now).filter(|_| self.planned);
        let session = Session::new(&self.course, &self.learner, scope, now);
        match &plan {
            Some(plan) => session.with_plan(&self.course, &self.learner, plan),
            None => session,
        }
    }

    /// New points and passes are rated with the frequencies of FSRS's own simulator
    /// (`SimulatorConfig::default`, from Anki users).
    fn rating(&mut self, point: PointId, now: Moment) -> Rating {
        let luck = self.draws.unit();
        let Some(recall) = self.learner.recall(point, now) else {
            return pick(luck, [0.24, 0.094, 0.495]);
        };
        let recall = f64::from(recall);
        if luck >= recall {
            return Rating::Again;
        }
        pick(luck / recall, [0.0, 0.224, 0.631])
    }
}

/// The rating at a place between 0 and 1, given the shares of all but Easy.
fn pick(mut luck: f64, shares: [f64; 3]) -> Rating {
    for (rating, share) in Rating::ALL.into_iter().zip(shares) {
        luck -= share;
        if luck < 0.0 {
            return rating;
        }
    }
    Rating::Easy
}

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
        let mut student = Student::new(10_000, settings, seed, false);
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
            let mut student = Student::new(400, settings, seed, planned);
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
