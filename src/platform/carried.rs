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

/// How far the learner is in the part of the library that the package is about: with its core, or,
/// where a section has none, with all of it. Without a point to count it could never be completed.
pub(super) fn standing(settings: &Settings, progress: &Progress, books: &Books) -> Standing {
    let learner = &progress.learner;
    let core = standing_in(true, settings, learner, books);
    match core.points {
        0 => standing_in(false, settings, learner, books),
        _ => core,
    }
}

fn standing_in(core: bool, settings: &Settings, learner: &Learner, books: &Books) -> Standing {
    let course = books.course();
    let fixed = Fixed::by(settings, books);
    let scope = study::Scope {
        // What a teacher chose counts, core or not.
        core: core && !fixed.is_list(),
        ..fixed.scope
    };
    let points_of = |kinds: &dyn Fn(Kind) -> bool| -> Vec<PointId> {
        let holds = |it: &&Item| kinds(it.content.kind()) && scope.holds(course, learner, it);
        let asked = |point: &PointId| course.items_of(*point).any(|it| holds(&it));
        course.points().into_iter().filter(asked).collect()
    };
    // What a day brings, or where that is nothing, what a quiz may ask. A point that only a quiz asks is met by the
    // luck of the draw: completion would wait for it.
    let mut points = points_of(&|kind| !scope.kinds.is_empty() || kind == Kind::Card);
    if points.is_empty() {
        points = points_of(&|_| true);
    }
    let mut standing = Standing {
        mastery: settings.mastery,
        ..Standing::default()
    };
    for point in points {
        standing.points += 1;
        let record = learner.point(point);
        standing.met += u32::from(record.asked.is_some() || !record.memory.is_new());
        standing.held += u32::from(is_held(&record.memory));
    }
    standing
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
        let papers = &books.library().papers;
        let sections = papers.iter().flat_map(|paper| {
            let sections = paper
                .sections
                .iter()
                .enumerate()
                .filter(|(_, it)| it.level <= 1);
            sections.map(|(at, _)| format!("{}/{at}", paper.id))
        });
        let whole = papers.iter().map(|it| it.id.clone());
        let mut parts = 0;
        for place in whole.chain(sections) {
            let settings = Settings {
                scope: Some(place.clone()),
                mastery: Some(100),
                ..Settings::default()
            };
            let scope = settings.study_scope();
            let learner = after_cards(&books, &scope);
            let core = standing_in(true, &settings, &learner, &books);
            assert_eq!(core.passed(), Some(true), "{place}: {core:?}");
            parts += 1;
        }
        assert!(parts > papers.len());
    }

    #[test]
    fn a_part_of_questions_is_completed_by_its_quiz() {
        let books = Books::embedded().unwrap();
        let settings = Settings {
            kind: vec![Kind::Material],
            ..Settings::default()
        };
        let fresh = standing_in(true, &settings, &Learner::default(), &books);
        assert!(fresh.points > 0 && !fresh.complete());
        let listed = Settings {
            items: exchange::ItemList::of(books.course().items().iter().map(|it| it.id).take(3)),
            ..Settings::default()
        };
        let list = standing_in(true, &listed, &Learner::default(), &books);
        assert!(list.points > 0);
    }
}
