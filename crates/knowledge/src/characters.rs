//! Which characters a text holds: asked before a search, since most of what is searched for is not there.

/// A set of characters that may hold some besides its own, never fewer.
#[derive(Debug, Clone)]
pub(crate) struct Characters([u64; WORDS]);

/// Some sentence of two hundred characters sets one bit in ten.
const WORDS: usize = 32;

impl Characters {
    pub(crate) fn of(text: &str) -> Self {
        let mut bits = [0; WORDS];
        for c in text.chars() {
            let (word, bit) = place(c);
            bits[word] |= bit;
        }
        Self(bits)
    }

    /// False where the text cannot hold `words`.
    pub(crate) fn may_hold(&self, words: &str) -> bool {
        words.chars().all(|c| {
            let (word, bit) = place(c);
            self.0[word] & bit != 0
        })
    }
}

fn place(c: char) -> (usize, u64) {
    let at = c as usize % (64 * WORDS);
    (at / 64, 1 << (at % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_text_holds_is_never_denied() {
        let held = Characters::of("所谓木桶效应，是指一只木桶的盛水量");
        assert!(held.may_hold("是指"));
        assert!(held.may_hold("木桶"));
        assert!(held.may_hold(""));
        assert!(!held.may_hold("就是"));
    }
}
