//! Cards on sheets that are printed on both sides: where each back has to stand so that it lies
//! behind its front.

/// Along which edge the paper is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The long edge: left and right change places.
    Long,
    /// The short edge: top and bottom change places.
    Short,
}

/// A sheet: places row by row, each with the card that stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The front side.
    pub front: Vec<Option<usize>>,
    /// The back side, as it is printed.
    pub back: Vec<Option<usize>>,
}

/// Columns of a sheet, standing A4.
pub const COLUMNS: usize = 2;
/// Rows of a sheet.
pub const ROWS: usize = 4;

/// So many cards on sheets.
pub fn sheets(cards: usize, turn: Turn) -> Vec<Sheet> {
    let places = COLUMNS * ROWS;
    (0..cards.div_ceil(places))
        .map(|sheet| {
            let card = |place: usize| Some(sheet * places + place).filter(|it| *it < cards);
            Sheet {
                front: (0..places).map(card).collect(),
                back: (0..places).map(|it| card(behind(it, turn))).collect(),
            }
        })
        .collect()
}

/// The place of the front that a place of the back lies behind.
fn behind(place: usize, turn: Turn) -> usize {
    let (row, column) = (place / COLUMNS, place % COLUMNS);
    match turn {
        Turn::Long => row * COLUMNS + (COLUMNS - 1 - column),
        Turn::Short => (ROWS - 1 - row) * COLUMNS + column,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_that_is_not_full() {
        let [sheet] = &sheets(3, Turn::Long)[..] else {
            panic!("one sheet");
        };
        assert_eq!(sheet.front[..4], [Some(0), Some(1), Some(2), None]);
        assert_eq!(sheet.back[..4], [Some(1), Some(0), None, Some(2)]);
        let [sheet] = &sheets(3, Turn::Short)[..] else {
            panic!("one sheet");
        };
        assert_eq!(sheet.back[4..], [Some(2), None, Some(0), Some(1)]);
    }

    #[test]
    fn every_card_stands_once_on_each_side_and_behind_itself() {
        for turn in [Turn::Long, Turn::Short] {
            for cards in 0..40 {
                let sheets = sheets(cards, turn);
                let fronts: Vec<usize> = sheets
                    .iter()
                    .flat_map(|it| it.front.clone())
                    .flatten()
                    .collect();
                assert_eq!(fronts, (0..cards).collect::<Vec<_>>());
                for sheet in &sheets {
                    for (place, card) in sheet.back.iter().enumerate() {
                        assert_eq!(*card, sheet.front[behind(place, turn)]);
                        assert_eq!(behind(behind(place, turn), turn), place, "turned twice");
                    }
                }
            }
        }
    }
}
