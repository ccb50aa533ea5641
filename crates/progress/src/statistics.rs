//! What a learner can be shown of his own progress. All of it is computed from the folded state.

use paper::SectionId;
use paper::order::SortedMap;
use study::{Course, Day, DayCount, Learner, MATURE_DAYS, Memory, Recalled};

/// The days from `first` to `last`, one entry each, for a heatmap.
pub fn calendar(learner: &Learner, first: Day, last: Day) -> Vec<(Day, DayCount)> {
    (first.0..=last.0)
        .map(|it| (Day(it), learner.on(Day(it))))
        .collect()
}

/// Days in a row with an answer, up to today; a today without one does not break the row yet.
pub fn streak(learner: &Learner, today: Day) -> u32 {
    let studied = |it: &i32| learner.on(Day(*it)).answers > 0;
    let from = if studied(&today.0) {
        today.0
    } else {
        today.0 - 1
    };
    (i32::MIN..=from).rev().take_while(studied).count() as u32
}

/// Points that come due on each of the next days; what is overdue stands on today.
pub fn due(learner: &Learner, today: Day, days: u32) -> Vec<(Day, u32)> {
    let mut due: Vec<(Day, u32)> = (0..days).map(|it| (today.plus(it), 0)).collect();
    for (day, count) in learner.load().days() {
        if let Some(place) = due.get_mut(day.since(today) as usize) {
            place.1 += count;
        }
    }
    due
}

/// True retention: of the points that came back after days, how many were recalled when first
/// asked that day.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Retention {
    /// At intervals below [`MATURE_DAYS`].
    pub young: Recalled,
    /// At longer ones.
    pub mature: Recalled,
}

impl Retention {
    /// Both.
    pub fn all(self) -> Recalled {
        self.young.plus(self.mature)
    }
}

/// True retention from `first` to `last`, to be compared with
/// [`desired_retention`](study::Settings::desired_retention).
pub fn retention(learner: &Learner, first: Day, last: Day) -> Retention {
    learner
        .days
        .iter()
        .filter(|(day, _)| (first..=last).contains(day))
        .fold(Retention::default(), |sum, (_, day)| Retention {
            young: sum.young.plus(day.young),
            mature: sum.mature.plus(day.mature),
        })
}

/// How far the points of a section are known.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Mastery {
    /// Points, suspended ones left out.
    pub points: u32,
    /// Never asked.
    pub new: u32,
    /// In learning steps.
    pub learning: u32,
    /// Known, at an interval below [`MATURE_DAYS`].
    pub young: u32,
    /// Known, at a longer one.
    pub mature: u32,
    /// Mean probability of recall today, new points counting as 0.
    pub recall: f64,
}

/// Mastery by paper and section, for the section that each point's first item stands in.
pub fn mastery(
    course: &Course,
    learner: &Learner,
    today: Day,
) -> SortedMap<(String, SectionId), Mastery> {
    let mut sections: SortedMap<(String, SectionId), Mastery> = SortedMap::new();
    for point in course.points() {
        let record = learner.point(point);
        let Some(item) = course.items_of(point).next().filter(|_| !record.suspended) else {
            continue;
        };
        let section = sections
            .entry((item.paper.clone(), item.section))
            .or_default();
        section.points += 1;
        match record.memory {
            Memory::New => section.new += 1,
            Memory::Learning { .. } => section.learning += 1,
            Memory::Review { interval, .. } if interval < MATURE_DAYS => section.young += 1,
            Memory::Review { .. } => section.mature += 1,
        }
        let recall = learner.scheduler().retrievability(&record.memory, today);
        section.recall += f64::from(recall.unwrap_or(0.0));
    }
    for (_, section) in sections.iter_mut() {
        section.recall /= f64::from(section.points.max(1));
    }
    sections
}

/// How well recall was foretold: for each tenth of probability the mean foretold and what came.
/// Tenths without an answer are left out.
pub fn calibration(learner: &Learner) -> Vec<(f64, Recalled)> {
    learner
        .foretold
        .iter()
        .filter(|it| it.came.asked > 0)
        .map(|it| (it.sum / f64::from(it.came.asked), it.came))
        .collect()
}

/// Time spent from `first` to `last`, in minutes, and the answers given in it.
pub fn time(learner: &Learner, first: Day, last: Day) -> (f64, u32) {
    learner
        .days
        .iter()
        .filter(|(day, _)| (first..=last).contains(day))
        .fold((0.0, 0), |(minutes, answers), (_, day)| {
            (
                minutes + day.took_ms as f64 / 60_000.0,
                answers + day.answers,
            )
        })
}
