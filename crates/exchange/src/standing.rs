//! How far a learner is, as a platform is told.

/// How far a learner is with the part of the library that a package covers.
///
/// A knowledge point is *met* once one of its items was answered, and *held* when its last answer
/// was right (a flashcard rated Good or Easy, a question with full marks).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// Points of the package that count: those that its days bring, where it has any.
    pub points: u32,
    /// Points met.
    pub met: u32,
    /// Points held.
    pub held: u32,
    /// Share of the points, in percent, that counts as passed; `None` where meeting all suffices.
    pub mastery: Option<u8>,
}

impl Standing {
    /// Points held, in hundredths of a percent of all points, from 0 to 10 000.
    pub fn score(&self) -> u32 {
        share(self.held, self.points)
    }

    /// Points met, in hundredths of a percent of all points, from 0 to 10 000.
    pub fn progress(&self) -> u32 {
        share(self.met, self.points)
    }

    /// Whether every point was met.
    pub fn complete(&self) -> bool {
        self.points > 0 && self.met >= self.points
    }

    /// Whether the mastery asked for is reached; `None` where none is asked for.
    pub fn passed(&self) -> Option<bool> {
        let asked = u32::from(self.mastery?).min(100) * 100;
        Some(self.complete() && self.score() >= asked)
    }
}

fn share(part: u32, whole: u32) -> u32 {
    let part = u64::from(part.min(whole));
    // At most 10 000, for `part` is at most `whole`.
    u32::try_from(part * 10_000 / u64::from(whole.max(1))).unwrap_or(10_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_is_met_held_and_passed() {
        let at = |met, held, mastery| Standing {
            points: 3,
            met,
            held,
            mastery,
        };
        for (standing, score, progress, complete, passed) in [
            (at(0, 0, None), 0, 0, false, None),
            (at(2, 1, Some(60)), 3333, 6666, false, Some(false)),
            (at(3, 2, Some(60)), 6666, 10_000, true, Some(true)),
            (at(3, 2, Some(80)), 6666, 10_000, true, Some(false)),
            (at(9, 9, Some(200)), 10_000, 10_000, true, Some(true)),
            (Standing::default(), 0, 0, false, None),
        ] {
            assert_eq!(
                (
                    standing.score(),
                    standing.progress(),
                    standing.complete(),
                    standing.passed()
                ),
                (score, progress, complete, passed),
                "{standing:?}"
            );
        }
    }
}
