//! What a platform is told of a learner, and keeps of him: the same for every standard.

use crate::browser::clock;
use crate::state::assignment::Fixed;
use crate::state::library::Books;
use bank::{Item, Kind, PointId};
use exchange::memory::Kept;
use exchange::suspend::{self, Resumed, Suspended};
use exchange::{Settings, Standing};
use progress::{Adopted, Deed, ImportError, Journal, Progress};
use study::Learner;

/// The text that keeps the learner, in at most `room` characters.
pub(super) fn text(journal: &Journal, room: usize) -> Suspended {
    suspend::write(&journal.export(), &memory(journal.progress()), room)
}

/// Takes what the platform kept into the journal. False where it cannot be read: it may be a later
/// version's, and is not to be written over.
pub fn take_in(text: &str, books: &Books, journal: &mut Journal) -> bool {
    match suspend::read(text, &books.course().points()) {
        // A storage that is full or refuses loses nothing here: the platform keeps it.
        Ok(Resumed::Log(log)) => !matches!(journal.import(&log), Err(ImportError::Unreadable(_))),
        Ok(Resumed::Memory(kept)) => {
            adopt(kept, journal);
            true
        }
        Err(_) => false,
    }
}

/// How far the learner is in the part of the library that the package is about.
pub(super) fn standing(settings: &Settings, progress: &Progress, books: &Books) -> Standing {
    standing_of(settings, &progress.learner, books)
}

fn standing_of(settings: &Settings, learner: &Learner, books: &Books) -> Standing {
    let mut standing = Standing {
        mastery: settings.mastery,
        ..Standing::default()
    };
    for point in counted(settings, learner, books) {
        standing.points += 1;
        let record = learner.point(point);
        standing.met += u32::from(record.asked.is_some() || !record.memory.is_new());
        standing.held += u32::from(is_held(&record.memory));
    }
    standing
}

/// The points that count: those of the core that a day brings, or where there are none, all that a day brings. A
/// point that only a quiz asks is met by the luck of the draw, and completion would wait for it: such points count where
/// there are no others. Without a point to count a part could never be completed.
fn counted(settings: &Settings, learner: &Learner, books: &Books) -> Vec<PointId> {
    let course = books.course();
    let fixed = Fixed::by(settings, books);
    // What a teacher chose counts, core or not.
    let has_core = !fixed.is_list();
    let scope = fixed.scope;
    let a_day_brings = |it: &Item| !scope.kinds.is_empty() || it.content.kind() == Kind::Card;
    let any = |_: &Item| true;
    let of = |core: bool, counts: &dyn Fn(&Item) -> bool| -> Vec<PointId> {
        let holds =
            |it: &Item| counts(it) && (it.core || !core) && scope.holds(course, learner, it);
        let asked = |point: &PointId| course.items_of(*point).any(holds);
        course.points().into_iter().filter(asked).collect()
    };
    let tries = [
        of(has_core, &a_day_brings),
        of(false, &a_day_brings),
        of(has_core, &any),
        of(false, &any),
    ];
    tries
        .into_iter()
        .find(|it| !it.is_empty())
        .unwrap_or_default()
}

fn is_held(memory: &study::Memory) -> bool {
    match memory {
        study::Memory::New => false,
        study::Memory::Learning { relearning, .. } => !relearning,
        study::Memory::Review { .. } => true,
    }
}

fn memory(progress: &Progress) -> Vec<Kept> {
    let records = progress.learner.points.iter();
    records
        .filter_map(|(point, record)| {
            let trace = record.memory.trace()?;
            Some(Kept {
                point: *point,
                stability: trace.stability,
                difficulty: trace.difficulty,
                day: u16::try_from(trace.last.0).unwrap_or(0),
                lapses: u8::try_from(trace.lapses).unwrap_or(u8::MAX),
                held: is_held(&record.memory),
            })
        })
        .collect()
}

/// Takes kept memories into the log, but for points of which it knows as much.
fn adopt(kept: Vec<Kept>, journal: &mut Journal) {
    for it in kept {
        let last = study::Day(it.day.into());
        let own = journal.progress().learner.point(it.point).memory;
        if own.trace().is_some_and(|own| own.last >= last) {
            continue;
        }
        let adopted = Adopted {
            point: it.point,
            stability: it.stability,
            difficulty: it.difficulty,
            last,
            lapses: it.lapses.into(),
        };
        // A refusing storage is told by the notice on storage; the platform keeps it in any case.
        let _ = journal.record(Deed::Adopt(adopted), clock::now());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use study::{Answer, Moment, Next, Purpose, Rating, Scope, Session, Verdict};

    const DAYS: i64 = 60;

    fn at(day: i64) -> Moment {
        Moment::new((20_000 + day) * 86_400_000 + 4 * 3_600_000, 480)
    }

    /// Who does what each day brings, and knows it, has met and holds everything in the end.
    fn after_cards(books: &Books, scope: &Scope) -> Learner {
        let mut learner = Learner::with_kin(books.course().kin());
        for now in (0..DAYS).map(at) {
            let course = books.course();
            let asks = |learner: &Learner| {
                let session = Session::new(course, learner, scope.clone(), now);
                session.next(course, learner, now)
            };
            while let Next::Ask(ask) = asks(&learner) {
                let answer = Answer {
                    item: ask.item,
                    point: ask.point,
                    purpose: Purpose::Cards,
                    verdict: Verdict::Rated(Rating::Easy),
                    confidence: None,
                    took_ms: 1_000,
                };
                learner.answer(&answer, now);
            }
        }
        learner
    }

    #[test]
    fn every_part_of_the_library_is_completed_by_its_days() {
        let books = Books::embedded().unwrap();
        let mut parts = 0;
        for paper in &books.library().papers {
            let sections = (1..paper.sections.len()).map(|at| format!("{}/{at}", paper.id));
            for place in sections.chain([paper.id.clone()]) {
                let settings = Settings {
                    scope: Some(place.clone()),
                    mastery: Some(100),
                    ..Settings::default()
                };
                let scope = settings.study_scope();
                let learner = after_cards(&books, &scope);
                let standing = standing_of(&settings, &learner, &books);
                let course = books.course();
                let daily = |it: &&Item| {
                    it.content.kind() == Kind::Card && scope.holds(course, &learner, it)
                };
                if course.items().iter().any(|it| daily(&it)) {
                    assert_eq!(standing.passed(), Some(true), "{place}: {standing:?}");
                    parts += 1;
                }
            }
        }
        assert!(parts > 40, "{parts}");
    }

    #[test]
    fn a_part_of_questions_is_completed_by_its_quiz() {
        let books = Books::embedded().unwrap();
        let materials = Settings {
            kind: vec![Kind::Material],
            ..Settings::default()
        };
        let chosen = books
            .course()
            .items()
            .iter()
            .filter(|it| it.content.kind() == Kind::Essay);
        let listed = Settings {
            items: exchange::ItemList::of(chosen.map(|it| it.id).take(3)),
            ..Settings::default()
        };
        for (settings, least) in [(materials, 20), (listed, 3)] {
            let standing = standing_of(&settings, &Learner::default(), &books);
            assert!(
                standing.points >= least && !standing.complete(),
                "{standing:?}"
            );
        }
    }
}
