//! What a card session asks, and in which order.

mod bank;

use ::bank::{ItemId, Kind, PointId};
use bank::{bank, card, single};
use study::{
    Answer, Counts, Course, Learner, Moment, Next, Purpose, Rating, Reason, Scope, Session,
    Settings, Verdict,
};

fn at(day: i64, seconds: i64) -> Moment {
    Moment::new(
        (20_000 + day) * 86_400_000 + 3_600_000 * 4 + seconds * 1_000,
        480,
    )
}

fn rate(learner: &mut Learner, item: u64, point: u64, rating: Rating, now: Moment) {
    learner.answer(
        &Answer {
            item: ItemId(item),
            point: PointId(point),
            purpose: Purpose::Cards,
            verdict: Verdict::Rated(rating),
            confidence: None,
            took_ms: 5_000,
        },
        now,
    );
}

fn session(course: &Course, learner: &Learner, now: Moment) -> Session {
    Session::new(course, learner, Scope::default(), now)
}

/// Item and reason of what is asked next.
fn next(course: &Course, learner: &Learner, now: Moment) -> Option<(u64, Reason)> {
    match session(course, learner, now).next(course, learner, now) {
        Next::Ask(ask) => Some((ask.item.0, ask.reason)),
        Next::Wait { .. } | Next::Done => None,
    }
}

#[test]
fn learning_then_due_by_risk_then_new_in_the_order_of_the_papers() {
    let course = Course::new(
        &bank((1..=6).map(|it| card(it, it, it as u32)).collect()),
        &[],
    );
    let mut learner = Learner::default();
    // 5 is known well, 6 less well; both are overdue on day 40. 4 is in its steps.
    rate(&mut learner, 5, 5, Rating::Easy, at(0, 0));
    rate(&mut learner, 6, 6, Rating::Good, at(0, 10));
    rate(&mut learner, 6, 6, Rating::Good, at(0, 700));
    rate(&mut learner, 4, 4, Rating::Again, at(40, 0));

    let mut asked = Vec::new();
    for _ in 0..5 {
        let now = at(40, 120 + asked.len() as i64);
        let (item, reason) = next(&course, &learner, now).unwrap();
        asked.push((item, reason));
        rate(&mut learner, item, item, Rating::Easy, now);
    }
    let expected = [
        (4, Reason::Learning),
        (6, Reason::Due),
        (5, Reason::Due),
        (1, Reason::New),
        (2, Reason::New),
    ];
    assert_eq!(asked, expected);
}

#[test]
fn a_session_goes_on_where_it_stopped() {
    let course = Course::new(
        &bank((1..=30).map(|it| card(it, it, it as u32)).collect()),
        &[],
    );
    let mut learner = Learner::default();
    let mut kept = session(&course, &learner, at(0, 0));
    for step in 0..60 {
        let now = at(0, step * 20);
        let anew = session(&course, &learner, now);
        assert_eq!(
            anew.next(&course, &learner, now),
            kept.next(&course, &learner, now)
        );
        assert_eq!(anew.counts(&learner), kept.counts(&learner));
        let Next::Ask(ask) = kept.next(&course, &learner, now) else {
            continue;
        };
        let rating = Rating::ALL[(step as usize * 7) % 4];
        rate(&mut learner, ask.item.0, ask.point.0, rating, now);
        kept.update(&course, &learner, ask.point);
    }
}

#[test]
fn new_points_up_to_the_number_of_the_day() {
    let course = Course::new(
        &bank((1..=9).map(|it| card(it, it, it as u32)).collect()),
        &[],
    );
    let mut learner = Learner::default();
    learner.set(Settings {
        new_per_day: 2,
        ..Settings::default()
    });
    for (day, items) in [(0, [1, 2]), (1, [3, 4])] {
        for item in items {
            assert_eq!(
                next(&course, &learner, at(day, 0)),
                Some((item, Reason::New))
            );
            rate(&mut learner, item, item, Rating::Easy, at(day, 0));
        }
        assert_eq!(next(&course, &learner, at(day, 60)), None);
    }
    let counts = session(&course, &learner, at(1, 60)).counts(&learner);
    assert_eq!(counts, Counts::default());
}

#[test]
fn a_point_is_asked_once_a_day_by_its_items_in_turn() {
    let course = Course::new(&bank(vec![card(1, 7, 1), card(2, 7, 1)]), &[]);
    let mut learner = Learner::default();
    assert_eq!(next(&course, &learner, at(0, 0)), Some((1, Reason::New)));
    rate(&mut learner, 1, 7, Rating::Easy, at(0, 0));
    assert_eq!(next(&course, &learner, at(0, 9)), None);
    assert_eq!(next(&course, &learner, at(40, 0)), Some((2, Reason::Due)));
}

#[test]
fn relatives_do_not_follow_each_other() {
    // 1 and 2 are gaps of one sentence.
    let items = vec![
        card(1, 1, 10),
        card(2, 2, 10),
        card(3, 3, 30),
        card(4, 4, 40),
    ];
    let course = Course::new(&bank(items), &[]);
    let mut learner = Learner::default();
    let mut asked = Vec::new();
    for step in 0..4 {
        let (item, _) = next(&course, &learner, at(0, step)).unwrap();
        asked.push(item);
        rate(&mut learner, item, item, Rating::Easy, at(0, step));
    }
    assert_eq!(asked, [1, 3, 4, 2]);
}

#[test]
fn a_leech_is_asked_in_another_way() {
    let course = Course::new(&bank(vec![card(1, 7, 1), single(2, 7, 1)]), &[]);
    let mut learner = Learner::default();
    let mut day = 0;
    for _ in 0..8 {
        rate(&mut learner, 1, 7, Rating::Easy, at(day, 0));
        day += 100;
        rate(&mut learner, 1, 7, Rating::Again, at(day, 0));
        day += 1;
    }
    assert!(learner.is_leech(PointId(7)));
    assert_eq!(
        next(&course, &learner, at(day, 0)),
        Some((2, Reason::Learning))
    );
}

#[test]
fn a_leech_is_spoken_of_when_it_becomes_one_and_half_as_often_again() {
    let mut learner = Learner::default();
    let mut spoken = Vec::new();
    for lapse in 1..=17 {
        rate(&mut learner, 1, 7, Rating::Easy, at(200 * lapse, 0));
        let then = at(200 * lapse + 100, 0);
        let previews = learner.preview(PointId(7), then);
        assert!(!previews[1..].iter().any(|it| it.leech));
        if previews[0].leech {
            spoken.push(lapse);
        }
        rate(&mut learner, 1, 7, Rating::Again, then);
        assert_eq!(learner.is_leech(PointId(7)), lapse >= 8);
    }
    assert_eq!(spoken, [8, 12, 16]);
}

/// Points proven by one sentence are learnt on one day, as papers have them, and must not come
/// back together for ever.
#[test]
fn relatives_come_back_on_different_days() {
    let items = (1..=60).map(|it| card(it, it, (it / 3) as u32)).collect();
    let course = Course::new(&bank(items), &[]);
    // How often an answer puts a point on a day of one of its relatives, and beside one.
    let met = |mut learner: Learner| -> [usize; 2] {
        let mut met = [0; 2];
        for day in 0..60 {
            for item in 1..=60 {
                let due = |learner: &Learner, it| learner.point(PointId(it)).memory.due_day();
                let today = learner.scheduler().day(at(day, 0));
                if day > 0 && due(&learner, item) != Some(today) {
                    continue;
                }
                rate(&mut learner, item, item, Rating::Easy, at(day, item as i64));
                let relatives = (1..=60).filter(|it| *it != item && *it / 3 == item / 3);
                for relative in relatives {
                    let (Some(own), Some(other)) = (due(&learner, item), due(&learner, relative))
                    else {
                        continue;
                    };
                    if let Some(count) = met.get_mut(own.0.abs_diff(other.0) as usize) {
                        *count += 1;
                    }
                }
            }
        }
        met
    };
    let plain = met(Learner::default());
    let dispersed = met(Learner::with_kin(course.kin()));
    println!("put on the day of a relative, beside one: {plain:?}, dispersed: {dispersed:?}");
    assert!(plain[0] >= 10 && dispersed[0] * 10 <= plain[0]);
    assert!(dispersed[1] < plain[1]);
}

#[test]
fn an_answer_lasts_a_minute_at_most() {
    let mut learner = Learner::default();
    let long = Answer {
        item: ItemId(1),
        point: PointId(1),
        purpose: Purpose::Cards,
        verdict: Verdict::Rated(Rating::Good),
        confidence: None,
        took_ms: 3_600_000,
    };
    learner.answer(&long, at(0, 0));
    let day = learner.scheduler().day(at(0, 0));
    assert_eq!(learner.on(day).took_ms, 60_000);
}

#[test]
fn suspended_buried_retired_and_disputed_are_not_asked() {
    let course = Course::new(&bank(vec![card(1, 1, 1)]), &[]);
    let fresh = Learner::default();
    let today = fresh.scheduler().day(at(0, 0));
    let asked = |learner: &Learner, day| next(&course, learner, at(day, 0)).is_some();
    assert!(asked(&fresh, 0));

    let mut learner = fresh.clone();
    learner.suspend(PointId(1), true);
    assert!(!asked(&learner, 0) && !asked(&learner, 1));
    learner.bury(PointId(1), today);
    assert_eq!(learner.point(PointId(1)).buried, None);
    learner.suspend(PointId(1), false);
    assert!(asked(&learner, 0));

    let mut learner = fresh.clone();
    learner.bury(PointId(1), today);
    assert!(!asked(&learner, 0) && asked(&learner, 1));

    for change in [Learner::retire, Learner::dispute] {
        let mut learner = fresh.clone();
        change(&mut learner, ItemId(1), true);
        assert!(!asked(&learner, 0));
        change(&mut learner, ItemId(1), false);
        assert!(asked(&learner, 0));
    }
}

#[test]
fn learning_ahead_when_nothing_else_is_left() {
    let course = Course::new(&bank(vec![card(1, 1, 1)]), &[]);
    let mut learner = Learner::default();
    learner.set(Settings {
        learning_steps: vec![1, 30],
        ..Settings::default()
    });
    rate(&mut learner, 1, 1, Rating::Good, at(0, 0));
    let early = session(&course, &learner, at(0, 60)).next(&course, &learner, at(0, 60));
    // A step of half an hour lasts up to five minutes longer.
    let Next::Wait { until } = early else {
        panic!("{early:?}");
    };
    let seconds = (until - at(0, 0).unix_ms) / 1_000;
    assert!((1_800..=2_100).contains(&seconds), "{seconds}");
    assert_eq!(next(&course, &learner, at(0, seconds - 1_201)), None);
    assert_eq!(
        next(&course, &learner, at(0, seconds - 1_200)),
        Some((1, Reason::Learning))
    );
}

#[test]
fn scopes() {
    let mut items = vec![card(1, 1, 1), card(2, 2, 2), single(3, 3, 3)];
    items[1].paper = "q".to_owned();
    items[1].core = false;
    let course = Course::new(&bank(items), &[]);
    let mut learner = Learner::default();
    learner.star(PointId(2), true);
    let held = |scope: Scope| -> Vec<u64> {
        let items = course.items().iter();
        items
            .filter(|it| scope.holds(&course, &learner, it))
            .map(|it| it.id.0)
            .collect()
    };
    let all = Scope::default();
    assert_eq!(held(all.clone()), [1, 2, 3]);
    assert_eq!(
        held(Scope {
            papers: ["q".to_owned()].into(),
            ..all.clone()
        }),
        [2]
    );
    assert_eq!(
        held(Scope {
            kinds: [Kind::Single].into(),
            ..all.clone()
        }),
        [3]
    );
    assert_eq!(
        held(Scope {
            items: [ItemId(1), ItemId(9)].into(),
            ..all.clone()
        }),
        [1]
    );
    assert_eq!(
        held(Scope {
            starred: true,
            ..all.clone()
        }),
        [2]
    );
    assert_eq!(
        held(Scope {
            core: true,
            ..all.clone()
        }),
        [1, 3]
    );
    assert_eq!(
        held(Scope {
            mistakes: true,
            ..all
        }),
        [0_u64; 0]
    );
}

#[test]
fn cramming_and_the_second_time_of_a_day_leave_the_memory_alone() {
    let mut learner = Learner::default();
    rate(&mut learner, 1, 1, Rating::Easy, at(0, 0));
    let memory = learner.point(PointId(1)).memory;
    let answer = Answer {
        item: ItemId(1),
        point: PointId(1),
        purpose: Purpose::Quiz,
        verdict: Verdict::Marked {
            percent: 0,
            one_in: 4,
            in_words: false,
        },
        confidence: None,
        took_ms: 90_000,
    };
    learner.answer(&answer, at(0, 60));
    assert_eq!(learner.point(PointId(1)).memory, memory);
    learner.answer(
        &Answer {
            purpose: Purpose::Cram,
            ..answer
        },
        at(3, 0),
    );
    assert_eq!(learner.point(PointId(1)).memory, memory);
    // They are recorded all the same, the time capped.
    let day = learner.scheduler().day(at(0, 0));
    assert_eq!(
        (learner.on(day).answers, learner.on(day).took_ms),
        (2, 65_000)
    );
    assert!(learner.item(ItemId(1)).mistake.is_open());
    learner.answer(&answer, at(9, 0));
    assert_ne!(learner.point(PointId(1)).memory, memory);
}

#[test]
fn a_mistake_is_mastered_when_right_on_two_days() {
    let mut learner = Learner::default();
    let mut answer = |percent, day| {
        let verdict = Verdict::Marked {
            percent,
            one_in: 4,
            in_words: false,
        };
        learner.answer(
            &Answer {
                item: ItemId(1),
                point: PointId(1),
                purpose: Purpose::Quiz,
                verdict,
                confidence: None,
                took_ms: 0,
            },
            at(day, 0),
        );
        learner.item(ItemId(1)).mistake.is_open()
    };
    let history = [
        (100, 0, false),
        (0, 1, true),
        (100, 1, true),
        (100, 1, true),
        (0, 2, true),
        (100, 2, true),
        (100, 3, false),
        (100, 4, false),
        (0, 5, true),
    ];
    for (percent, day, open) in history {
        assert_eq!(answer(percent, day), open, "{percent} on day {day}");
    }
}
