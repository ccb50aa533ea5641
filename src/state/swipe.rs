//! A stroke of a finger across a card.

/// A stroke that has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stroke {
    x: i32,
    y: i32,
}

/// A stroke that was a swipe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Swipe {
    /// To the left.
    Left,
    /// To the right.
    Right,
}

/// CSS pixels from which on a stroke is meant.
const LEAST: u32 = 60;

impl Stroke {
    /// A finger was put here.
    pub fn new(x: i32, y: i32) -> Self {
        Self { x, y }
    }

    /// And lifted here: a swipe if it went far enough, and twice as far sideways as up or down.
    pub fn end(self, x: i32, y: i32) -> Option<Swipe> {
        let (across, along) = (x.abs_diff(self.x), y.abs_diff(self.y));
        let is_swipe = across >= LEAST && across >= along.saturating_mul(2);
        is_swipe.then_some(if x < self.x {
            Swipe::Left
        } else {
            Swipe::Right
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strokes() {
        let table = [
            ((0, 0), None),
            ((59, 0), None),
            ((60, 0), Some(Swipe::Right)),
            ((-60, 30), Some(Swipe::Left)),
            ((60, 31), None),
            ((0, 200), None),
        ];
        for ((x, y), swipe) in table {
            assert_eq!(Stroke::new(10, 10).end(10 + x, 10 + y), swipe, "{x} {y}");
        }
    }
}
