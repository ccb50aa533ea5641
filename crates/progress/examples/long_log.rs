//! 100,000 reviews of 400 days as the pages of a browser leave them, for `e2e/journeys` to put into
//! localStorage: three lines a segment, its key and the two lines of its text.

use bank::{ItemId, PointId};
use progress::{Deed, Event, EventId, PREFIX, Replica, stored};
use study::{Answer, Draws, Moment, Purpose, Rating, Verdict};

const DAYS: u64 = 400;
const A_DAY: u32 = 250;
const ITEMS: usize = 3_000;
const FIRST_MS: i64 = 1_700_000_000_000;

fn main() {
    let mut draws = Draws::new(1);
    for day in 0..DAYS {
        let replica = Replica(Draws::new(day).word());
        let mut at = FIRST_MS + day as i64 * 86_400_000;
        let events: Vec<Event> = (0..A_DAY)
            .map(|number| {
                let answer = answer(&mut draws);
                at += i64::from(answer.took_ms) + 2_000;
                Event {
                    id: EventId { replica, number },
                    at: Moment::new(at, 480),
                    deed: Deed::Answer(answer),
                }
            })
            .collect();
        println!("{PREFIX}{replica}/0000\n{}", stored::write(&events));
    }
}

fn answer(draws: &mut Draws) -> Answer {
    let item = draws.below(ITEMS) as u64;
    // Ids are hashes; two items a point.
    Answer {
        item: ItemId(Draws::new(item).word()),
        point: PointId(Draws::new(item / 2 + 1_000_000).word()),
        purpose: Purpose::Cards,
        verdict: Verdict::Rated(Rating::ALL[[0, 1, 2, 2, 2, 2, 2, 2, 2, 3][draws.below(10)]]),
        confidence: None,
        took_ms: 2_000 + draws.below(15_000) as u32,
    }
}
