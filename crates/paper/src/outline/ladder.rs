//! Which level a number stands at: styles nest in the order in which the document nests them.

use crate::number::{LAST, Number, Style};

/// The open headings, from the top down.
#[derive(Debug, Default)]
pub(crate) struct Ladder {
    rungs: Vec<Rung>,
}

#[derive(Debug, Clone, Copy)]
struct Rung {
    style: Option<Style>,
    hashes: u8,
    value: u16,
    /// 引言, 结语: holds no numbered heading.
    known: bool,
}

/// Where a number was placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Step {
    pub level: u8,
    /// The number that should have come instead.
    pub expected: Option<u16>,
}

impl Ladder {
    /// How many levels are open.
    pub(crate) fn depth(&self) -> u8 {
        self.rungs.len() as u8
    }

    /// Places a numbered heading. Its style alone decides the level; Markdown's depth may lie.
    pub(crate) fn place(&mut self, number: Number, hashes: u8) -> Step {
        self.rungs.retain(|it| !it.known);
        let rung = Rung {
            style: Some(number.style),
            hashes,
            value: number.value,
            known: false,
        };
        let place = self
            .rungs
            .iter()
            .position(|it| it.style == Some(number.style));
        let expected = match place {
            Some(at) => {
                let wanted = self.rungs[at].value.saturating_add(1);
                self.rungs.truncate(at);
                wanted
            }
            None => {
                self.leave_deeper(number.style);
                number.value.min(1)
            }
        };
        self.rungs.push(rung);
        let jumps = number.value != expected && number.value != LAST;
        Step {
            level: self.depth(),
            expected: jumps.then_some(expected),
        }
    }

    /// Some styles never stand below others: 2.1 not below 2.1.1, 一、 not below 1.
    fn leave_deeper(&mut self, style: Style) {
        if let Some(at) = self
            .rungs
            .iter()
            .position(|it| it.style.is_some_and(|it| is_above(style, it)))
        {
            self.rungs.truncate(at);
        }
    }

    /// Places 引言, 结语 and the like: at the top.
    pub(crate) fn place_known(&mut self, hashes: u8) -> u8 {
        self.rungs.clear();
        self.rungs.push(Rung {
            style: None,
            hashes,
            value: 0,
            known: true,
        });
        self.depth()
    }

    /// Places a heading without a number: by Markdown's depth, else below the numbered one.
    pub(crate) fn place_bare(&mut self, hashes: u8) -> u8 {
        self.rungs.retain(|it| !it.known);
        let sibling = if hashes > 0 {
            self.rungs.iter().position(|it| it.hashes >= hashes)
        } else {
            self.rungs.iter().position(|it| it.style.is_none())
        };
        if let Some(at) = sibling {
            self.rungs.truncate(at);
        }
        // Items end at a heading.
        while self
            .rungs
            .last()
            .and_then(|it| it.style)
            .is_some_and(Style::is_item)
        {
            self.rungs.pop();
        }
        self.rungs.push(Rung {
            style: None,
            hashes,
            value: 0,
            known: false,
        });
        self.depth()
    }
}

fn rank(style: Style) -> Option<u8> {
    Some(match style {
        Style::Part => 0,
        Style::Chapter => 1,
        Style::Section => 2,
        Style::Formal => 3,
        Style::Han => 4,
        Style::HanParen => 5,
        Style::Arabic(depth) => 5 + depth,
        Style::ArabicParen => 20,
        Style::Circled => 21,
        _ => return None,
    })
}

/// Whether `style` is the higher of two by every convention.
fn is_above(style: Style, other: Style) -> bool {
    match (style, other) {
        // 1. with 一、 below it is rare, but exists; （一） within 1. too.
        (Style::Arabic(a), Style::Arabic(b)) => a < b,
        (Style::Part | Style::Chapter | Style::Section | Style::Formal, _) => {
            rank(style).zip(rank(other)).is_none_or(|(a, b)| a < b)
        }
        (Style::Han | Style::HanParen, _) if other.is_item() => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::parse;

    #[test]
    fn levels_follow_the_document() {
        let table: [&[(&str, u8)]; 5] = [
            &[
                ("一、甲", 1),
                ("1.乙", 2),
                ("第一，丙", 3),
                ("第二，丁", 3),
                ("2.戊", 2),
                ("二、己", 1),
                ("1.庚", 2),
            ],
            &[
                ("一、甲", 1),
                ("（一）乙", 2),
                ("1.丙", 3),
                ("（1）丁", 4),
                ("（二）戊", 2),
            ],
            &[
                ("第一章 甲", 1),
                ("第一节 乙", 2),
                ("一、丙", 3),
                ("第二节 丁", 2),
                ("第二章 戊", 1),
            ],
            &[
                ("1 引言", 1),
                ("2 模型", 1),
                ("2.1 设定", 2),
                ("2.1.1 变量", 3),
                ("2.2 数据", 2),
                ("3 结果", 1),
            ],
            &[("1.1 甲", 1), ("1.2 乙", 1), ("2.1 丙", 1)],
        ];
        for headings in table {
            let mut ladder = Ladder::default();
            for &(line, level) in headings {
                let number = parse(line).expect(line);
                assert_eq!(ladder.place(number, 0).level, level, "{line}");
            }
        }
    }

    #[test]
    fn markdown_levels_may_lie() {
        let mut ladder = Ladder::default();
        for (line, hashes) in [("一、甲", 2), ("二、乙", 2), ("三、丙", 3)] {
            let step = ladder.place(parse(line).expect(line), hashes);
            assert_eq!((step.level, step.expected), (1, None), "{line}");
        }
    }

    #[test]
    fn headings_without_numbers() {
        let mut ladder = Ladder::default();
        assert_eq!(ladder.place_known(0), 1);
        assert_eq!(ladder.place(parse("一、甲").expect("number"), 0).level, 1);
        assert_eq!(ladder.place_bare(0), 2);
        assert_eq!(ladder.place_bare(0), 2);
        assert_eq!(ladder.place(parse("二、乙").expect("number"), 0).level, 1);
        assert_eq!(ladder.place_known(0), 1);
    }
}
