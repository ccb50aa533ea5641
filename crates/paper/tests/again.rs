//! A paper read, written down clean and read again is the same paper.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod written;

use paper::{About, read, unusable};
use std::path::Path;
use written::{essence, written};

#[test]
fn its_own_clean_output_is_read_as_it_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut read_again = 0;
    for folder in [root.join("tests/fixtures"), root.join("../../seeds")] {
        let mut files: Vec<_> = std::fs::read_dir(&folder)
            .expect("a folder")
            .map(|it| it.expect("an entry").path())
            .filter(|it| it.extension().is_some_and(|it| it == "txt" || it == "md"))
            .collect();
        files.sort();
        for file in files {
            let received = std::fs::read(&file).expect("a paper");
            let once = read("paper", &received, &About::default());
            if unusable(&once).is_some() {
                continue;
            }
            let clean = written(&once);
            let twice = read("paper", clean.as_bytes(), &About::default());
            assert_eq!(
                essence(&twice),
                essence(&once),
                "{}\n{clean}",
                file.display()
            );
            read_again += 1;
        }
    }
    assert!(read_again > 30);
}
