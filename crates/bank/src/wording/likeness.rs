//! How much two wordings share.

use super::bare;

/// Whether one text, stripped of punctuation, is within the other.
pub(crate) fn overlaps(a: &str, b: &str) -> bool {
    let (a, b) = (bare(a), bare(b));
    !a.is_empty() && !b.is_empty() && (a.contains(&b) || b.contains(&a))
}

/// The words that both texts end in: `学研究` of `教学研究` and `科学研究`.
pub(crate) fn shared_end<'t>(one: &'t str, other: &str) -> &'t str {
    let both = one.char_indices().rev().zip(other.chars().rev());
    let shared = both.take_while(|((_, a), b)| a == b).last();
    shared.map_or("", |((at, _), _)| &one[at..])
}

/// Dice coefficient over pairs of neighbouring characters, from 0 to 1.
pub(crate) fn similarity(a: &str, b: &str) -> f32 {
    Bigrams::of(a).similarity(&Bigrams::of(b))
}

/// The pairs of neighbouring characters of a text, punctuation left out, for many comparisons.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bigrams(Vec<(char, char)>);

impl Bigrams {
    pub(crate) fn of(text: &str) -> Self {
        let mut pairs = Vec::with_capacity(text.len() / 3);
        let mut before = None;
        for c in text.chars().filter(super::is_plain) {
            if let Some(before) = before {
                pairs.push((before, c));
            }
            before = Some(c);
        }
        pairs.sort_unstable();
        Self(pairs)
    }

    /// The share of its pairs that the other text holds, from 0 to 1.
    pub(crate) fn share_in(&self, other: &Self) -> f32 {
        let held = self.0.iter().filter(|it| other.0.binary_search(it).is_ok());
        match self.0.len() {
            0 => 1.0,
            all => held.count() as f32 / all as f32,
        }
    }

    /// Dice coefficient, from 0 to 1.
    pub(crate) fn similarity(&self, other: &Self) -> f32 {
        let (a, b) = (&self.0, &other.0);
        if a.is_empty() || b.is_empty() {
            return 0.0;
        }
        let (mut i, mut j, mut shared) = (0, 0, 0);
        while i < a.len() && j < b.len() {
            match a[i].cmp(&b[j]) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    shared += 1;
                    i += 1;
                    j += 1;
                }
            }
        }
        2.0 * shared as f32 / (a.len() + b.len()) as f32
    }
}

/// Pairs of neighbouring characters that may be words: none holds a particle, none bridges a mark.
pub(crate) fn word_pairs(text: &str) -> Vec<String> {
    const PARTICLES: &[char] = &[
        '的', '了', '是', '和', '与', '为', '在', '对', '以', '将', '中', '上', '下', '等', '有',
        '不', '并', '使', '更', '能', '可', '会', '要', '被', '把', '从', '到', '向',
    ];
    let chars: Vec<char> = text.chars().collect();
    let plain = |it: &char| it.is_alphanumeric() && !PARTICLES.contains(it);
    chars
        .windows(2)
        .filter(|it| it.iter().all(plain))
        .map(|it| it.iter().collect())
        .collect()
}

/// Length in characters of the longest run that both texts hold.
pub(crate) fn longest_common(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut ends = vec![0_usize; b.len() + 1];
    let mut best = 0;
    for x in a.chars() {
        let mut before = 0;
        for (at, &y) in b.iter().enumerate() {
            let here = std::mem::replace(&mut ends[at + 1], if x == y { before + 1 } else { 0 });
            best = best.max(ends[at + 1]);
            before = here;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_compare() {
        assert!(overlaps("“新产业”", "新产业"));
        assert!(!overlaps("新产业", "新模式"));
        assert!(similarity("弥合科技发展的不平衡", "弥合科技发展不平衡") > 0.8);
        assert!(similarity("头雁效应", "马太效应") < 0.5);
        assert_eq!(longest_common("全要素生产率", "提高生产率"), 3);
    }
}
