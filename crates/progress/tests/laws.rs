//! Laws of the log: whatever a learner does, in whatever order devices meet.

use bank::{ItemId, PointId};
use progress::{Deed, Journal, Live, Log, MemoryShelf, Progress, Replica, stored};
use proptest::prelude::*;
use study::{Answer, Confidence, Moment, Purpose, Rating, Settings, Verdict};

fn verdict() -> impl Strategy<Value = Verdict> {
    prop_oneof![
        4 => proptest::sample::select(&Rating::ALL[..]).prop_map(Verdict::Rated),
        2 => (0..=100_u8, 0..30_u32, any::<bool>()).prop_map(|(percent, one_in, in_words)| {
            Verdict::Marked { percent, one_in, in_words }
        }),
        1 => Just(Verdict::Empty),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    let purpose = prop_oneof![
        4 => Just(Purpose::Cards),
        1 => Just(Purpose::Quiz),
        1 => Just(Purpose::Exam),
        1 => Just(Purpose::Cram),
    ];
    let confidence = proptest::option::of(prop_oneof![
        Just(Confidence::Sure),
        Just(Confidence::Unsure),
        Just(Confidence::Guessed),
    ]);
    (0..12_u64, purpose, verdict(), confidence, 0..90_000_u32).prop_map(
        |(item, purpose, verdict, confidence, took_ms)| Answer {
            item: ItemId(item),
            point: PointId(item / 2),
            purpose,
            verdict,
            confidence,
            took_ms,
        },
    )
}

fn deed() -> impl Strategy<Value = Deed> {
    let point = (0..6_u64).prop_map(PointId);
    let item = (0..12_u64).prop_map(ItemId);
    prop_oneof![
        10 => answer().prop_map(Deed::Answer),
        1 => (point.clone(), any::<bool>()).prop_map(|(it, on)| Deed::Suspend(it, on)),
        1 => point.clone().prop_map(Deed::Bury),
        1 => (point.clone(), any::<bool>()).prop_map(|(it, on)| Deed::Star(it, on)),
        1 => point.prop_map(Deed::Forget),
        1 => (item.clone(), any::<bool>()).prop_map(|(it, on)| Deed::Retire(it, on)),
        1 => (item.clone(), any::<bool>()).prop_map(|(it, on)| Deed::Dispute(it, on)),
        1 => (item, ".{0,20}").prop_map(|(it, text)| Deed::Note(it, text)),
        1 => (70..97_u8, 0..8_u8).prop_map(|(retention, hour)| {
            Deed::Set(Box::new(Settings {
                desired_retention: f32::from(retention) / 100.0,
                rollover_hour: hour,
                ..Settings::default()
            }))
        }),
    ]
}

/// What happens next.
#[derive(Debug, Clone)]
enum Step {
    Do(Deed),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => deed().prop_map(Step::Do),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ]
}

/// Steps with the seconds before each: mostly forward, at times the clock is set back.
fn history(most: usize) -> impl Strategy<Value = Vec<(i64, i16, Step)>> {
    let wait = prop_oneof![6 => 0..600_i64, 3 => 3_600..400_000_i64, 1 => -100_000..0_i64];
    let offset = prop_oneof![Just(480_i16), Just(-480), Just(840)];
    proptest::collection::vec((wait, offset, step()), 0..most)
}

fn live(replica: u64, history: &[(i64, i16, Step)]) -> Live {
    let mut live = Live::default();
    let mut seconds = 1_790_000_000;
    for (wait, offset, step) in history {
        seconds += wait;
        let deed = match step {
            Step::Do(deed) => Some(deed.clone()),
            Step::Undo => live.progress().undoable().map(Deed::Undo),
            Step::Redo => live.progress().redoable().map(Deed::Redo),
        };
        if let Some(deed) = deed {
            live.record(
                Replica(replica),
                deed,
                Moment::new(seconds * 1_000 + 123, *offset),
            );
        }
    }
    live
}

fn merged(one: &Log, other: &Log) -> Log {
    let mut log = one.clone();
    log.merge(other);
    log
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn folding_the_log_equals_the_live_state(history in history(400)) {
        let live = live(1, &history);
        prop_assert_eq!(&Progress::of(live.log()), live.progress());
    }

    #[test]
    fn undo_then_redo_is_identity(history in history(60), deed in deed(), wait in 0..100_000_i64) {
        let mut live = live(1, &history);
        let at = Moment::new(1_890_000_000_000, 480);
        let before = live.progress().clone();
        let id = live.record(Replica(1), deed, at).id;
        let after = live.progress().clone();
        if live.progress().undoable() == Some(id) {
            let later = Moment::new(at.unix_ms + wait * 1_000, 480);
            live.record(Replica(1), Deed::Undo(id), later);
            prop_assert_eq!(&live.progress().learner, &before.learner);
            live.record(Replica(1), Deed::Redo(id), later);
            prop_assert_eq!(live.progress(), &after);
        }
    }

    #[test]
    fn merge_is_a_union(one in history(40), two in history(40), three in history(40)) {
        let [one, two, three] = [(1, one), (2, two), (3, three)].map(|(it, history)| {
            live(it, &history).log().clone()
        });
        prop_assert_eq!(merged(&one, &two), merged(&two, &one));
        prop_assert_eq!(merged(&merged(&one, &two), &three), merged(&one, &merged(&two, &three)));
        prop_assert_eq!(merged(&one, &one), one.clone());
        prop_assert_eq!(merged(&one, &two).len(), one.len() + two.len());
    }

    /// Two devices that number alike, as only a copied file can bring about, still agree.
    #[test]
    fn merge_agrees_on_a_clash(one in history(20), two in history(20)) {
        let (one, two) = (live(1, &one).log().clone(), live(1, &two).log().clone());
        prop_assert_eq!(merged(&one, &two), merged(&two, &one));
    }

    #[test]
    fn stored_form_round_trips(one in history(80), two in history(80)) {
        let log = merged(live(u64::MAX, &one).log(), live(7, &two).log());
        let events: Vec<_> = log.by_writer().collect();
        prop_assert_eq!(stored::read(&stored::write(&events)).unwrap(), events.clone());
        let ordered = log.in_order();
        prop_assert_eq!(stored::read(&stored::write(&ordered)).unwrap(), ordered);
    }

    #[test]
    fn reading_never_panics(text in "\\PC*") {
        let _ = stored::read(&text);
        let _ = stored::read(&format!("wengu-log/1 {text}"));
    }

    /// Two tabs that write in turns, and a page opened later, see the same.
    #[test]
    fn tabs_merge(steps in proptest::collection::vec((any::<bool>(), deed()), 0..80)) {
        let shelf = MemoryShelf::default();
        let at = |index: usize| Moment::new(1_790_000_000_000 + index as i64 * 1_000, 480);
        let open = |replica| {
            let (journal, read) = Journal::open(Box::new(shelf.clone()), Replica(replica), at(0));
            read.unwrap();
            journal
        };
        let (mut left, mut right) = (open(1), open(2));
        for (index, (is_left, deed)) in steps.iter().enumerate() {
            let tab = if *is_left { &mut left } else { &mut right };
            tab.record(deed.clone(), at(index)).unwrap();
        }
        left.refresh().unwrap();
        right.refresh().unwrap();
        let later = open(3);
        prop_assert_eq!(later.log().len(), steps.len());
        prop_assert_eq!(left.log(), later.log());
        prop_assert_eq!(right.progress(), later.progress());
    }
}
