//! Size and speed with 100,000 reviews. Sizes are exact. Times are those that the thread spent on
//! a processor, so that a busy machine does not count; the bars allow for a test build, which is
//! several times slower than a release (`cargo test --release -p progress --test measure --
//! --nocapture` prints the true figures).

use bank::{Bank, Bloom, Card, Content, Evidence, Item, ItemId, PointId};
use progress::{
    Deed, Event, EventId, Journal, Live, Log, MemoryShelf, Progress, Replica, Shelf, stored,
};
use std::time::{Duration, Instant};
use study::{
    Answer, Course, Draws, Learner, Moment, Next, Purpose, Rating, Scope, Session, Verdict,
};

const REVIEWS: usize = 100_000;
const ITEMS: usize = 3_000;
const A_DAY: usize = 250;
const START: i64 = 1_700_000_000_000;

fn answer(draws: &mut Draws, items: usize) -> Answer {
    let item = draws.below(items) as u64;
    // Ids are hashes.
    let id = Draws::new(item).word();
    Answer {
        item: ItemId(id),
        point: PointId(Draws::new(item / 2 + 1_000_000).word()),
        purpose: Purpose::Cards,
        verdict: Verdict::Rated(Rating::ALL[[0, 1, 2, 2, 2, 2, 2, 2, 2, 3][draws.below(10)]]),
        confidence: None,
        took_ms: 2_000 + draws.below(15_000) as u32,
    }
}

/// 400 days of 250 reviews, each day on a page of its own.
fn log() -> Log {
    let mut draws = Draws::new(1);
    let mut log = Log::default();
    for day in 0..REVIEWS / A_DAY {
        let replica = Replica(Draws::new(day as u64).word());
        let mut at = START + day as i64 * 86_400_000 + draws.below(36_000_000) as i64;
        for number in 0..A_DAY {
            let answer = answer(&mut draws, ITEMS);
            at += i64::from(answer.took_ms) + draws.below(4_000) as i64;
            log.insert(Event {
                id: EventId {
                    replica,
                    number: number as u32,
                },
                at: Moment::new(at, 480),
                deed: Deed::Answer(answer),
            });
        }
    }
    log
}

/// Time this thread has been running; where the system does not tell, time on the wall.
fn running(since: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|it| it.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

fn timed<T>(what: &str, promised: Duration, work: impl FnOnce() -> T) -> T {
    let since = Instant::now();
    let start = running(since);
    let result = work();
    let took = running(since) - start;
    println!("{what}: {took:?} (promised {promised:?})");
    assert!(took < promised * 5, "{what} took {took:?}");
    result
}

#[test]
fn a_hundred_thousand_reviews() {
    let log = log();
    assert_eq!(log.len(), REVIEWS);
    let progress = timed("fold 100,000 reviews", Duration::from_millis(100), || {
        Progress::of(&log)
    });
    let learner = &progress.learner;
    assert_eq!(learner.points.len(), ITEMS / 2);

    // As pages leave it, and as a later page draws it together.
    let shelf = MemoryShelf::default();
    for day in 0..REVIEWS / A_DAY {
        let replica = Replica(Draws::new(day as u64).word());
        let events: Vec<Event> = log.of(replica).collect();
        let key = format!("{}{replica}/0000", progress::PREFIX);
        shelf.put(&key, &stored::write(&events)).unwrap();
    }
    println!("scattered over 400 pages: {} UTF-16 units", shelf.units());
    let later = Moment::new(START + 500 * 86_400_000, 480);
    let (mut journal, read) = Journal::open(Box::new(shelf.clone()), Replica(1), later);
    assert_eq!(read, Ok(()));
    assert_eq!(journal.progress(), &progress);
    let keys = shelf.keys().unwrap().len();
    println!(
        "drawn together: {keys} keys, {} UTF-16 units",
        shelf.units()
    );
    // Browsers count localStorage in UTF-16 units, of two bytes each.
    assert!(2 * shelf.units() <= 1_000_000, "{}", shelf.units());

    let mut draws = Draws::new(2);
    timed(
        "save 500 ratings one by one",
        Duration::from_millis(500 * 5),
        || {
            for number in 0..500_i64 {
                let at = Moment::new(later.unix_ms + number * 10_000, 480);
                let deed = Deed::Answer(answer(&mut draws, ITEMS));
                journal.record(deed, at).unwrap();
            }
        },
    );
    timed("undo", Duration::from_millis(5), || journal.undo(later))
        .unwrap()
        .unwrap();
    assert_eq!(&Progress::of(journal.log()), journal.progress());
}

fn bank(items: usize) -> Bank {
    let item = |number: usize| Item {
        id: ItemId(Draws::new(number as u64).word()),
        paper: "p".to_owned(),
        section: paper::SectionId(0),
        point: PointId(Draws::new(number as u64 / 2 + 1_000_000).word()),
        point_name: String::new(),
        content: Content::Card(Card::Definition {
            term: number.to_string(),
            definition: String::new(),
        }),
        evidence: vec![Evidence {
            paper: "p".to_owned(),
            sentence: paper::SentenceId(number as u32 / 3),
            span: None,
            heading: None,
        }],
        difficulty: 0.5,
        bloom: Bloom::Remember,
        core: true,
        explanation: String::new(),
    };
    Bank {
        items: (0..items).map(item).collect(),
        fingerprint: 0,
    }
}

#[test]
fn the_next_of_20_000_items() {
    let course = Course::new(&bank(20_000), &[]);
    let mut learner = Learner::default();
    let mut draws = Draws::new(3);
    for number in 0..20_000 {
        learner.answer(
            &answer(&mut draws, 20_000),
            Moment::new(START + number * 20_000, 480),
        );
    }
    let now = Moment::new(START + 30 * 86_400_000, 480);
    let mut session = timed("begin a session", Duration::from_millis(50), || {
        Session::new(&course, &learner, Scope::default(), now)
    });
    println!("{:?}", session.counts(&learner));
    timed(
        "100 times the next of 20,000, and its answer",
        Duration::from_millis(100),
        || {
            for number in 0..100_i64 {
                let at = Moment::new(now.unix_ms + number * 10_000, 480);
                let Next::Ask(ask) = session.next(&course, &learner, at) else {
                    panic!("there is much to ask");
                };
                learner.answer(
                    &Answer {
                        item: ask.item,
                        point: ask.point,
                        ..answer(&mut draws, 1)
                    },
                    at,
                );
                session.update(&course, &learner, ask.point);
            }
        },
    );
}

#[test]
fn a_live_log_is_folded_once() {
    let mut live = Live::new(log(), study::Kin::default());
    let at = Moment::new(START + 500 * 86_400_000, 480);
    timed("record behind 100,000", Duration::from_millis(5), || {
        live.record(
            Replica(5),
            Deed::Answer(answer(&mut Draws::new(9), ITEMS)),
            at,
        )
    });
}
