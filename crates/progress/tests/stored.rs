//! The stored form: kept fixtures of each version, and texts that cannot be read.

use bank::{ItemId, PointId};
use expect_test::expect_file;
use progress::{
    Adopted, Deed, ExamRecord, ImportError, Journal, Live, MemoryShelf, PREFIX, Replica, Shelf,
    ShelfError, Unreadable, stored,
};
use study::{Answer, Confidence, Moment, Purpose, Rating, Settings, Verdict};

fn at(seconds: i64) -> Moment {
    Moment::new((1_790_000_000 + seconds) * 1_000, 480)
}

fn answer(item: u64, verdict: Verdict) -> Answer {
    Answer {
        item: ItemId(item),
        point: PointId(item / 2),
        purpose: Purpose::Cards,
        verdict,
        confidence: None,
        took_ms: 4_250,
    }
}

/// One of everything that version 1 can hold.
fn everything() -> Live {
    let mut live = Live::default();
    let mut seconds = 0;
    let mut record = |deed| {
        seconds += 45;
        let replica = Replica(0x0123_4567_89ab_cdef);
        live.record(replica, deed, at(seconds)).id
    };
    for (item, rating) in (10..).zip(Rating::ALL) {
        record(Deed::Answer(answer(item, Verdict::Rated(rating))));
    }
    let marked = Verdict::Marked {
        percent: 100,
        one_in: 4,
        in_words: false,
    };
    let in_words = Verdict::Marked {
        percent: 70,
        one_in: 0,
        in_words: true,
    };
    for (purpose, verdict, confidence) in [
        (Purpose::Quiz, marked, Some(Confidence::Sure)),
        (Purpose::Exam, in_words, None),
        (
            Purpose::Cram,
            Verdict::Rated(Rating::Hard),
            Some(Confidence::Unsure),
        ),
        (Purpose::Quiz, Verdict::Empty, Some(Confidence::Guessed)),
    ] {
        record(Deed::Answer(Answer {
            purpose,
            confidence,
            ..answer(20, verdict)
        }));
    }
    for on in [true, false] {
        record(Deed::Suspend(PointId(5), on));
        record(Deed::Star(PointId(6), on));
        record(Deed::Retire(ItemId(11), on));
        record(Deed::Dispute(ItemId(12), on));
    }
    record(Deed::Bury(PointId(5)));
    record(Deed::Set(Box::new(Settings {
        rollover_hour: 3,
        ..Settings::default()
    })));
    record(Deed::Exam(Box::new(ExamRecord {
        blueprint: "term".to_owned(),
        seed: 7,
        gained: 8_150,
        total: 10_000,
        seconds: 3_600,
        untimed: false,
    })));
    record(Deed::Adopt(Adopted {
        point: PointId(77),
        stability: 12.5,
        difficulty: 6.25,
        last: study::Day(20_700),
        lapses: 2,
    }));
    let id = record(Deed::Forget(PointId(5)));
    record(Deed::Undo(id));
    record(Deed::Redo(id));
    live
}

#[test]
fn version_1_is_read_for_ever() {
    let live = everything();
    let written = stored::write(&live.log().by_writer().collect::<Vec<_>>());
    // If the form has to change, keep this fixture, count the version up and add another.
    expect_file!["fixtures/log_v1.txt"].assert_eq(&written);
    let kept = include_str!("fixtures/log_v1.txt");
    let events = stored::read(kept).unwrap();
    assert_eq!(events, live.log().by_writer().collect::<Vec<_>>());
}

#[test]
fn notes_of_version_1_are_read_for_ever() {
    let mut live = Live::default();
    for (number, text) in ["答案应当是“共同富裕”。", "一行\n\t又一行", "𠮷 & <b>"]
        .into_iter()
        .enumerate()
    {
        let deed = Deed::Note(ItemId(u64::MAX - number as u64), text.to_owned());
        live.record(Replica(3), deed, at(number as i64));
    }
    let events: Vec<_> = live.log().by_writer().collect();
    expect_file!["fixtures/log_v1_notes.txt"].assert_eq(&stored::write(&events));
    let kept = include_str!("fixtures/log_v1_notes.txt");
    assert_eq!(stored::read(kept).unwrap(), events);
}

#[test]
fn an_estimate_overruled_later_counts_once_and_both_stand_in_the_log() {
    let mut live = Live::default();
    let given = |item, percent| {
        let verdict = Verdict::Marked {
            percent,
            one_in: 0,
            in_words: true,
        };
        Deed::Answer(Answer {
            purpose: Purpose::Exam,
            ..answer(item, verdict)
        })
    };
    let exam = |gained| {
        Deed::Exam(Box::new(ExamRecord {
            seed: 7,
            gained,
            ..ExamRecord::default()
        }))
    };
    live.record(Replica(3), given(20, 0), at(1));
    live.record(Replica(3), given(21, 0), at(1));
    live.record(Replica(3), exam(1_000), at(1));
    for (seconds, later) in [(60, given(20, 100)), (61, exam(2_000)), (70, given(20, 50))] {
        let before = live.log().superseded(&later).unwrap();
        live.record(Replica(3), Deed::Undo(before), at(seconds));
        live.record(Replica(3), later, at(seconds));
    }
    let mut plain = Live::default();
    plain.record(Replica(3), given(21, 0), at(1));
    plain.record(Replica(3), exam(2_000), at(61));
    plain.record(Replica(3), given(20, 50), at(70));
    assert_eq!(live.progress().learner, plain.progress().learner);
    assert_eq!(live.progress().exams, plain.progress().exams);
    assert_eq!(live.log().len(), 9, "nothing was taken out of the log");
    assert_eq!(live.log().superseded(&given(22, 0)), None);
}

#[test]
fn texts_that_cannot_be_read() {
    let good = include_str!("fixtures/log_v1.txt");
    let cut = |back: usize| {
        good.chars()
            .take(good.chars().count() - back)
            .collect::<String>()
    };
    let table = [
        (String::new(), Unreadable::Foreign),
        ("{}".to_owned(), Unreadable::Foreign),
        ("温故".to_owned(), Unreadable::Foreign),
        (
            good.replacen("wengu-log/1", "wengu-log/2", 1),
            Unreadable::Later(2),
        ),
        (
            good.replacen("wengu-log/1", "wengu-log/999", 1),
            Unreadable::Later(999),
        ),
        (
            good.replacen("wengu-log/1", "wengu-log/0", 1),
            Unreadable::Damaged,
        ),
        (
            good.replacen("wengu-log/1", "wengu-log/x", 1),
            Unreadable::Damaged,
        ),
        ("wengu-log/1".to_owned(), Unreadable::Damaged),
        (cut(1), Unreadable::Damaged),
        (cut(40), Unreadable::Damaged),
        (format!("{good}一"), Unreadable::Damaged),
        (good.replacen('丏', "丐", 1), Unreadable::Damaged),
    ];
    for (text, why) in table {
        if text != good {
            assert_eq!(stored::read(&text), Err(why), "{text}");
        }
    }
    // A file that went through an editor may have gained a final line break.
    assert!(stored::read(&format!("{good}\r\n")).is_ok());
}

fn open(shelf: &MemoryShelf, replica: u64, now: Moment) -> Journal {
    let (journal, read) = Journal::open(Box::new(shelf.clone()), Replica(replica), now);
    assert_eq!(read, Ok(()));
    journal
}

#[test]
fn what_cannot_be_read_is_set_aside_and_the_rest_used() {
    let shelf = MemoryShelf::default();
    let good = include_str!("fixtures/log_v1.txt");
    let texts = [
        ("a/0000", good.to_owned()),
        ("b/0000", good.replacen("wengu-log/1", "wengu-log/2", 1)),
        ("c/0000", good.chars().take(60).collect()),
        ("d/0000", "<html>".to_owned()),
    ];
    for (key, text) in &texts {
        shelf.put(&format!("{PREFIX}{key}"), text).unwrap();
    }
    shelf.put("somebody/else", "x").unwrap();

    let mut journal = open(&shelf, 1, at(0));
    assert_eq!(journal.log(), everything().log());
    let why: Vec<Unreadable> = journal.aside().iter().map(|it| it.why).collect();
    assert_eq!(
        why,
        [
            Unreadable::Later(2),
            Unreadable::Damaged,
            Unreadable::Foreign
        ]
    );

    for item in 0..600 {
        let deed = Deed::Answer(answer(item, Verdict::Rated(Rating::Good)));
        journal.record(deed, at(10_000 + item as i64)).unwrap();
    }
    drop(open(&shelf, 2, at(1_000_000_000)));
    for (key, text) in &texts[1..] {
        assert_eq!(
            shelf.get(&format!("{PREFIX}{key}")).unwrap().as_ref(),
            Some(text)
        );
    }
    assert_eq!(shelf.get("somebody/else").unwrap().as_deref(), Some("x"));
    assert_eq!(open(&shelf, 3, at(0)).log(), journal.log());
}

#[test]
fn a_full_shelf_loses_nothing() {
    let shelf = MemoryShelf::with_capacity(300);
    let mut journal = open(&shelf, 1, at(0));
    let mut refused = 0;
    for item in 0..60 {
        let deed = Deed::Answer(answer(item, Verdict::Rated(Rating::Good)));
        refused += u32::from(journal.record(deed, at(item as i64)) == Err(ShelfError::Full));
    }
    assert!(refused > 0 && journal.is_unsaved());
    assert_eq!(journal.log().len(), 60);
    let stored = open(&shelf, 2, at(100)).log().len();
    assert!(
        stored > 5 && stored + refused as usize >= 60,
        "{stored} {refused}"
    );
    // All of it can still be taken away as a file.
    let elsewhere = MemoryShelf::default();
    assert_eq!(
        open(&elsewhere, 3, at(200)).import(&journal.export()),
        Ok(60)
    );
    assert_eq!(open(&elsewhere, 4, at(300)).log(), journal.log());
}

#[test]
fn import_takes_all_or_nothing_and_nothing_twice() {
    let shelf = MemoryShelf::default();
    let mut journal = open(&shelf, 1, at(0));
    let file = include_str!("fixtures/log_v1.txt");
    let damaged: String = file.chars().take(80).collect();
    assert_eq!(
        journal.import(&damaged),
        Err(ImportError::Unreadable(Unreadable::Damaged))
    );
    assert!(journal.log().is_empty());
    let events = stored::read(file).unwrap().len();
    assert_eq!(journal.import(file), Ok(events));
    assert_eq!(journal.import(file), Ok(0));
    assert_eq!(journal.progress(), everything().progress());
}

#[test]
fn small_segments_are_drawn_together() {
    let shelf = MemoryShelf::default();
    for page in 0..40 {
        let mut journal = open(&shelf, page, at(0));
        for item in 0..5 {
            let deed = Deed::Answer(answer(item, Verdict::Rated(Rating::Good)));
            journal
                .record(deed, at(page as i64 * 60 + item as i64))
                .unwrap();
        }
    }
    assert_eq!(shelf.keys().unwrap().len(), 40);
    let later = open(&shelf, 99, at(30 * 86_400));
    assert_eq!(later.log().len(), 200);
    assert_eq!(shelf.keys().unwrap().len(), 1);
    assert_eq!(
        open(&shelf, 100, at(30 * 86_400)).progress(),
        later.progress()
    );
}

#[test]
fn undo_survives_a_reload() {
    let shelf = MemoryShelf::default();
    let good = |item| Deed::Answer(answer(item, Verdict::Rated(Rating::Good)));
    let mut journal = open(&shelf, 1, at(0));
    journal.record(good(1), at(0)).unwrap();
    let before = journal.progress().learner.clone();
    journal.record(good(2), at(10)).unwrap();
    let after = journal.progress().clone();

    let mut reloaded = open(&shelf, 2, at(20));
    reloaded.undo(at(20)).unwrap().unwrap();
    assert_eq!(reloaded.progress().learner, before);

    let mut reloaded = open(&shelf, 3, at(30));
    reloaded.redo(at(30)).unwrap().unwrap();
    assert_eq!(reloaded.progress(), &after);
    assert!(reloaded.redo(at(40)).is_none());
}
