//! A simulated learner whose memory is FSRS itself, moved by a bias of his own.
#![allow(
    dead_code,
    reason = "each of the tests that include it uses a part of it"
)]

use bank::{Bank, Bloom, Card, Content, Evidence, Item, ItemId, PointId};
use study::{
    Answer, Course, Draws, Learner, Moment, Next, Plan, Purpose, Rating, Scope, Session, Settings,
    Verdict,
};

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
            heading: None,
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
pub(crate) struct Student {
    pub(crate) course: Course,
    pub(crate) learner: Learner,
    pub(crate) draws: Draws,
    planned: bool,
    /// What is added to the log odds of recall that FSRS gives.
    bias: f64,
}

/// One day of study: answers and, of the points that came back, how many of how many were recalled.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Lesson {
    pub(crate) seconds: u32,
    pub(crate) answers: u32,
}

impl Student {
    pub(crate) fn new(points: u64, settings: Settings, seed: u64) -> Self {
        let mut learner = Learner::default();
        learner.set(settings);
        Self {
            course: course(points),
            learner,
            draws: Draws::new(seed),
            planned: false,
            bias: 0.0,
        }
    }

    /// Who follows the plan of his exam.
    pub(crate) fn planned(self) -> Self {
        Self {
            planned: true,
            ..self
        }
    }

    /// Who remembers better or worse than FSRS says.
    pub(crate) fn biased(self, bias: f64) -> Self {
        Self { bias, ..self }
    }

    /// Whether he knows a point, for `recall` as FSRS gives it.
    pub(crate) fn chance(&self, recall: f32) -> f64 {
        let recall = f64::from(recall);
        let odds = recall / (1.0 - recall) * self.bias.exp();
        if odds.is_finite() {
            odds / (1.0 + odds)
        } else {
            1.0
        }
    }

    /// Studies for the minutes of the day, or until nothing is left.
    pub(crate) fn study(&mut self, day: i64) -> Lesson {
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
        let recall = self.chance(recall);
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
