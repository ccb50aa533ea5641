//! What a platform is told of a learner, and keeps of him: the same for every standard.

use crate::browser::clock;
use crate::state::assignment::Fixed;
use crate::state::library::Books;
use exchange::memory::Kept;
use exchange::suspend::{self, Resumed, Suspended};
use exchange::{Settings, Standing};
use progress::{Adopted, Deed, ImportError, Journal, Progress};

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
    let core = standing_in(true, settings, progress, books);
    match core.points {
        0 => standing_in(false, settings, progress, books),
        _ => core,
    }
}

fn standing_in(core: bool, settings: &Settings, progress: &Progress, books: &Books) -> Standing {
    let mut standing = Standing {
        mastery: settings.mastery,
        ..Standing::default()
    };
    let course = books.course();
    let fixed = Fixed::by(settings, books);
    let scope = study::Scope {
        // What a teacher chose counts, core or not.
        core: core && !fixed.is_list(),
        ..fixed.scope
    };
    let learner = &progress.learner;
    for point in course.points() {
        if !course
            .items_of(point)
            .any(|it| scope.holds(course, learner, it))
        {
            continue;
        }
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
