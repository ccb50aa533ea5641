//! All that is known of a learner, folded from his answers.

use crate::evidence::{Confidence, Verdict, credit};
use crate::fuzz::{Load, Outlook};
use crate::kin::Kin;
use crate::memory::{Due, Memory, Trace};
use crate::moment::{Day, Moment};
use crate::outcome::Outcome;
use crate::record::{DayCount, Foretold, ItemRecord, MATURE_DAYS, PointRecord, Recalled};
use crate::scheduler::Scheduler;
use crate::settings::Settings;
use bank::{ItemId, PointId};
use paper::order::SortedMap;
use serde::{Deserialize, Serialize};

/// Longest time that an answer is taken to have lasted: the learner walked away.
pub const LONGEST_ANSWER_MS: u32 = 60_000;

/// What an answer was given for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Purpose {
    /// A card session, asked because it was due or new.
    Cards,
    /// A quiz.
    Quiz,
    /// An exam.
    Exam,
    /// Cramming: never moves the memory.
    Cram,
}

/// One answer.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// What was asked.
    pub item: ItemId,
    /// The point that it probes.
    pub point: PointId,
    /// Why.
    pub purpose: Purpose,
    /// How it was judged.
    pub verdict: Verdict,
    /// How sure the learner was, where he said so.
    pub confidence: Option<Confidence>,
    /// Time it took, capped at [`LONGEST_ANSWER_MS`] when applied.
    pub took_ms: u32,
}

/// The state of a learner.
#[derive(Debug, Clone)]
pub struct Learner {
    scheduler: Scheduler,
    /// What is known of each point that was ever asked or marked.
    pub points: SortedMap<PointId, PointRecord>,
    /// What is known of each item that was ever asked or marked.
    pub items: SortedMap<ItemId, ItemRecord>,
    /// What was done on each day.
    pub days: SortedMap<Day, DayCount>,
    /// The last two points asked, the last one first.
    pub recent: [Option<PointId>; 2],
    /// Answers by how sure the learner was: sure, unsure, guessed.
    pub confidence: [Recalled; 3],
    /// Answers by tenths of the probability of recall that was foretold.
    pub foretold: [Foretold; 10],
    load: Load,
    kin: Kin,
}

impl Default for Learner {
    fn default() -> Self {
        Self {
            scheduler: Scheduler::new(Settings::default()),
            points: SortedMap::new(),
            items: SortedMap::new(),
            days: SortedMap::new(),
            recent: [None; 2],
            confidence: [Recalled::default(); 3],
            foretold: [Foretold::default(); 10],
            load: Load::default(),
            kin: Kin::default(),
        }
    }
}

impl PartialEq for Learner {
    fn eq(&self, other: &Self) -> bool {
        self.settings() == other.settings()
            && self.points == other.points
            && self.items == other.items
            && self.days == other.days
            && self.recent == other.recent
            && self.confidence == other.confidence
            && self.foretold == other.foretold
            && self.load == other.load
    }
}

impl Learner {
    /// A learner of whom nothing is known, and the relatives that are to be kept apart.
    pub fn with_kin(kin: Kin) -> Self {
        Self {
            kin,
            ..Self::default()
        }
    }

    /// The scheduler with the settings in force.
    pub fn scheduler(&self) -> &Scheduler {
        &self.scheduler
    }

    /// The settings in force.
    pub fn settings(&self) -> &Settings {
        self.scheduler.settings()
    }

    /// Other settings from now on. What is scheduled stays where it is until it is asked again.
    pub fn set(&mut self, settings: Settings) {
        self.scheduler = Scheduler::new(settings);
    }

    /// Points due on each day.
    pub fn load(&self) -> &Load {
        &self.load
    }

    /// What is known of a point; the record of a new one if it was never met.
    pub fn point(&self, id: PointId) -> PointRecord {
        self.points.get(&id).copied().unwrap_or_default()
    }

    /// What is known of an item.
    pub fn item(&self, id: ItemId) -> ItemRecord {
        self.items.get(&id).copied().unwrap_or_default()
    }

    /// What was done on a day.
    pub fn on(&self, day: Day) -> DayCount {
        self.days.get(&day).copied().unwrap_or_default()
    }

    /// Whether a point was forgotten so often that it needs another kind of item.
    pub fn is_leech(&self, id: PointId) -> bool {
        self.point(id)
            .memory
            .trace()
            .is_some_and(|it| it.lapses >= self.settings().leech_lapses)
    }

    /// Probability that the point is recalled at that time; `None` for a new one.
    pub fn recall(&self, id: PointId, at: Moment) -> Option<f32> {
        self.scheduler
            .retrievability(&self.point(id).memory, self.scheduler.day(at))
    }

    /// What each rating of a card of this point would lead to.
    pub fn preview(&self, id: PointId, at: Moment) -> [Outcome; 4] {
        let relatives = self.days_of_relatives(id);
        self.scheduler
            .preview(id, &self.point(id).memory, at, self.outlook(&relatives))
    }

    /// The days on which relatives of a point come due.
    fn days_of_relatives(&self, id: PointId) -> Vec<Day> {
        self.kin
            .of(id)
            .iter()
            .filter_map(|it| self.points.get(it)?.memory.due_day())
            .collect()
    }

    fn outlook<'l>(&'l self, relatives: &'l [Day]) -> Outlook<'l> {
        Outlook {
            load: &self.load,
            relatives,
        }
    }

    /// Takes an answer into account. See [`evidence`](crate::evidence) for what it means.
    pub fn answer(&mut self, answer: &Answer, at: Moment) {
        let today = self.scheduler.day(at);
        let before = self.point(answer.point);
        let right = answer.verdict.right();

        let day = self.days.entry(today).or_default();
        day.answers += 1;
        day.right += u32::from(right);
        day.took_ms += u64::from(answer.took_ms.min(LONGEST_ANSWER_MS));

        let item = self.items.entry(answer.item).or_default();
        item.asked += 1;
        item.right += u32::from(right);
        item.last = Some(today);
        if let Verdict::Marked { .. } = answer.verdict {
            item.mistake = item.mistake.after(right, today);
        }

        self.observe(answer, &before, today);

        let mut after = before;
        if answer.verdict != Verdict::Empty {
            after.asked = Some(today);
        }
        if counts(answer, &before, today) {
            let recall = self.scheduler.retrievability(&before.memory, today);
            if let Some(credit) = credit(answer.verdict, answer.confidence, recall) {
                let relatives = self.days_of_relatives(answer.point);
                let outlook = self.outlook(&relatives);
                after.memory =
                    self.scheduler
                        .answer(answer.point, &before.memory, credit, at, outlook);
            }
        }
        let introduced = before.memory.is_new() && !after.memory.is_new();
        self.days.entry(today).or_default().introduced += u32::from(introduced);
        self.replace(answer.point, after);
        if self.recent[0] != Some(answer.point) {
            self.recent = [Some(answer.point), self.recent[0]];
        }
    }

    /// Keeps how well recall was foretold, by the learner and by the model. Retention is counted
    /// honestly: only cards, only the first time of a day, only points that came back after days.
    fn observe(&mut self, answer: &Answer, before: &PointRecord, today: Day) {
        let right = answer.verdict.right();
        if let Some(confidence) = answer.confidence {
            self.confidence[confidence as usize].count(right);
        }
        let Memory::Review { interval, .. } = before.memory else {
            return;
        };
        let first = before.asked != Some(today);
        if !first || answer.purpose != Purpose::Cards || answer.verdict == Verdict::Empty {
            return;
        }
        let day = self.days.entry(today).or_default();
        if interval < MATURE_DAYS {
            day.young.count(right);
        } else {
            day.mature.count(right);
        }
        if let Some(recall) = self.scheduler.retrievability(&before.memory, today) {
            let tenth = ((recall * 10.0) as usize).min(9);
            self.foretold[tenth].came.count(right);
            self.foretold[tenth].sum += f64::from(recall);
        }
    }

    /// Forgets what is known of a point's memory: it is new again.
    pub fn forget(&mut self, id: PointId) {
        let record = PointRecord {
            memory: Memory::New,
            asked: None,
            ..self.point(id)
        };
        self.replace(id, record);
    }

    /// Takes over the memory of a point from elsewhere, unless there are later answers here.
    pub fn adopt(&mut self, id: PointId, trace: Trace) {
        let record = self.point(id);
        let known = record.memory.trace().map(|it| it.last);
        if known.is_none_or(|it| it < trace.last) {
            let relatives = self.days_of_relatives(id);
            let memory = self.scheduler.adopted(id, trace, self.outlook(&relatives));
            let asked = Some(trace.last);
            self.replace(
                id,
                PointRecord {
                    memory,
                    asked,
                    ..record
                },
            );
        }
    }

    /// Suspends a point or puts it back. A point cannot be buried and suspended at once.
    pub fn suspend(&mut self, id: PointId, suspended: bool) {
        let record = PointRecord {
            suspended,
            buried: None,
            ..self.point(id)
        };
        self.replace(id, record);
    }

    /// Takes a point out for the rest of the day.
    pub fn bury(&mut self, id: PointId, on: Day) {
        let record = self.point(id);
        if !record.suspended {
            self.replace(
                id,
                PointRecord {
                    buried: Some(on),
                    ..record
                },
            );
        }
    }

    /// Stars a point or takes the star off.
    pub fn star(&mut self, id: PointId, starred: bool) {
        let record = PointRecord {
            starred,
            ..self.point(id)
        };
        self.replace(id, record);
    }

    /// 斩题, or back.
    pub fn retire(&mut self, id: ItemId, retired: bool) {
        self.items.entry(id).or_default().retired = retired;
    }

    /// Holds an item for wrong, or no more.
    pub fn dispute(&mut self, id: ItemId, disputed: bool) {
        self.items.entry(id).or_default().disputed = disputed;
    }

    /// The one place where a record changes, so that the load is always that of the records.
    fn replace(&mut self, id: PointId, record: PointRecord) {
        let before = self.points.insert(id, record);
        let due = |it: &PointRecord| it.memory.due_day().filter(|_| !it.suspended);
        if let Some(day) = before.as_ref().and_then(due) {
            self.load.remove(day);
        }
        if let Some(day) = due(&record) {
            self.load.add(day);
        }
    }
}

/// Whether an answer counts for the memory: the first of the day, or one that a step asks for.
fn counts(answer: &Answer, before: &PointRecord, today: Day) -> bool {
    if answer.purpose == Purpose::Cram {
        return false;
    }
    let first_of_day = before.asked != Some(today);
    let asked_by_step = answer.purpose == Purpose::Cards
        && matches!(
            before.memory,
            Memory::Learning {
                due: Due::At(_),
                ..
            }
        );
    first_of_day || asked_by_step
}
