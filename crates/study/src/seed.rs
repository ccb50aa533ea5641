//! Draws that depend on a seed alone.

/// SplitMix64 (Steele, Lea & Flood 2014).
///
/// Our own ten lines and not a crate's generator: a seed is printed on exam papers and kept in
/// logs, so that the numbers must stay the same through every update of a dependency.
#[derive(Debug, Clone)]
pub struct Draws(u64);

impl Draws {
    /// The sequence of this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The sequence of several numbers taken together (an item and a repetition).
    pub fn of(parts: &[u64]) -> Self {
        let mut seed = 0x5745_4e47_5500_u64;
        for part in parts {
            seed = Self(seed ^ part).word();
        }
        Self(seed)
    }

    /// The next 64 bits.
    pub fn word(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Uniform in `0.0..1.0`.
    pub fn unit(&mut self) -> f64 {
        (self.word() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Uniform in `0..bound`; 0 for an empty range.
    pub fn below(&mut self, bound: usize) -> usize {
        // Lemire's multiply and shift; the bias of at most bound / 2^64 is far below notice.
        ((u128::from(self.word()) * bound as u128) >> 64) as usize
    }

    /// Fisher and Yates.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for end in (1..list.len()).rev() {
            list.swap(end, self.below(end + 1));
        }
    }

    /// The numbers `0..len` in a drawn order: how `len` options are shown.
    pub fn order(&mut self, len: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..len).collect();
        self.shuffle(&mut order);
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A change of these numbers would reorder every exam that was ever printed.
    #[test]
    fn draws_are_kept() {
        assert_eq!(Draws::new(0).word(), 0xe220_a839_7b1d_cdaf);
        assert_eq!(Draws::new(7).order(6), vec![5, 4, 1, 3, 0, 2]);
        assert_eq!(Draws::of(&[1, 2]).below(1000), 765);
    }

    #[test]
    fn bounds() {
        let mut draws = Draws::new(1);
        assert_eq!(draws.below(0), 0);
        assert!((0..1000).all(|_| draws.below(3) < 3));
        assert!((0..1000).all(|_| (0.0..1.0).contains(&draws.unit())));
    }
}
