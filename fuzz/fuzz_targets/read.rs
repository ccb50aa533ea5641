//! Whatever the bytes: reading does not panic, every character has a fate, spans slice the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use paper::{About, Fate, read_with_ledger};

fuzz_target!(|bytes: &[u8]| {
    let reading = read_with_ledger("fuzz", bytes, &About::default());
    let mut end = 0;
    for (span, fate) in reading.ledger.entries() {
        assert_eq!(span.start as usize, end);
        assert_ne!(fate, Fate::Open, "unaccounted: {:?}", span.of(&reading.text));
        end = span.end as usize;
    }
    assert_eq!(end, reading.text.len());
    for sentence in &reading.paper.sentences {
        let range = sentence.span.start as usize..sentence.span.end as usize;
        assert!(reading.text.get(range).is_some(), "{sentence:?}");
    }
});
