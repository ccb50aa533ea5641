//! Answered questions of every kind, with texts that nobody would write.

use super::{Answered, Outcome, Response};
use bank::ItemId;
use proptest::prelude::*;

fn responses() -> impl Strategy<Value = Response> {
    let members = || proptest::collection::vec(any::<u8>(), 0..40);
    prop_oneof![
        members().prop_map(Response::Choice),
        any::<bool>().prop_map(Response::Judgement),
        members().prop_map(Response::Sequence),
        proptest::collection::vec((0u8..36, 0u8..40), 0..36).prop_map(Response::Pairs),
        proptest::collection::vec("(?s).{0,300}", 0..12).prop_map(Response::Gaps),
        "(?s).{0,600}".prop_map(Response::Text),
    ]
}

prop_compose! {
    pub(crate) fn questions()(
        item: u64, stem in "(?s).{0,300}", response in responses(), key in proptest::option::of(responses()),
        at in 0u64..2_177_452_800, latency: u64,
        result in prop_oneof![Just(Outcome::Right), Just(Outcome::Wrong), Just(Outcome::Unmarked)],
    ) -> Answered {
        Answered { item: ItemId(item), stem, response, key, result, at, latency }
    }
}
