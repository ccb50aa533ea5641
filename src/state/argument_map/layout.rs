//! Places on a drawing: a column a level, a row a leaf, each node in the middle of its children.

use super::tree::ArgumentMap;
use paper::order::SortedSet;

/// Width of a column in the drawing's units.
pub const COLUMN: u32 = 290;
/// Height of a row.
pub const ROW: u32 = 64;
/// Characters in a line of a label, and lines.
const LINE: usize = 15;
const LINES: usize = 2;

/// What is in sight, with its places.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawing {
    /// The nodes in sight, in pre-order.
    pub placed: Vec<Placed>,
    /// Width of all.
    pub width: u32,
    /// Height of all.
    pub height: u32,
}

/// A node with its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// Index into the map's nodes.
    pub node: usize,
    /// Left edge of its column.
    pub x: u32,
    /// Middle of the node.
    pub y: u32,
    /// Number of children, in sight or folded.
    pub children: usize,
    /// Its place among its siblings, from 1, and how many there are.
    pub place: (usize, usize),
}

/// Lays out what is in sight: all below open nodes.
pub fn draw(map: &ArgumentMap, open: &SortedSet<usize>) -> Drawing {
    let mut drawing = Drawing::default();
    if !map.nodes.is_empty() {
        let mut rows = 0;
        place(map, open, 0, (1, 1), &mut rows, &mut drawing);
        drawing.height = rows * ROW;
    }
    let right = drawing.placed.iter().map(|it| it.x + COLUMN).max();
    drawing.width = right.unwrap_or(0);
    drawing
}

/// Places a node and all below it; gives its middle.
fn place(
    map: &ArgumentMap,
    open: &SortedSet<usize>,
    node: usize,
    sibling: (usize, usize),
    rows: &mut u32,
    drawing: &mut Drawing,
) -> u32 {
    let children: Vec<usize> = map.children(node).collect();
    let own = drawing.placed.len();
    drawing.placed.push(Placed {
        node,
        x: (map.nodes[node].level as u32 - 1) * COLUMN,
        y: 0,
        children: children.len(),
        place: sibling,
    });
    let shown = if open.contains(&node) {
        &children[..]
    } else {
        &[]
    };
    let mut middles = Vec::new();
    for (index, child) in shown.iter().enumerate() {
        let sibling = (index + 1, shown.len());
        middles.push(place(map, open, *child, sibling, rows, drawing));
    }
    let y = match (middles.first(), middles.last()) {
        (Some(first), Some(last)) => u32::midpoint(*first, *last),
        _ => {
            *rows += 1;
            *rows * ROW - ROW / 2
        }
    };
    drawing.placed[own].y = y;
    y
}

impl Drawing {
    /// Where a node stands, if it is in sight.
    pub fn find(&self, node: usize) -> Option<&Placed> {
        self.placed.iter().find(|it| it.node == node)
    }

    /// The node before or after one, in the order of reading.
    pub fn beside(&self, node: usize, step: isize) -> Option<usize> {
        let at = self.placed.iter().position(|it| it.node == node)?;
        let next = self.placed.get(at.checked_add_signed(step)?)?;
        Some(next.node)
    }
}

/// A label in lines, cut with `…` where it is longer.
pub fn wrapped(label: &str) -> Vec<String> {
    let characters: Vec<char> = label.chars().collect();
    let mut lines: Vec<String> = characters
        .chunks(LINE)
        .take(LINES)
        .map(|it| it.iter().collect())
        .collect();
    if characters.len() > LINE * LINES
        && let Some(last) = lines.last_mut()
    {
        last.pop();
        last.push('…');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::tree::Node;
    use super::*;

    /// A map from the parents of its nodes.
    fn map(parents: &[Option<usize>]) -> ArgumentMap {
        let mut map = ArgumentMap::default();
        for (at, parent) in parents.iter().enumerate() {
            map.nodes.push(Node {
                label: at.to_string(),
                parent: *parent,
                level: parent.map_or(1, |it| map.nodes[it].level + 1),
                section: None,
                sentence: None,
            });
        }
        map
    }

    fn shown(map: &ArgumentMap, open: &[usize]) -> Vec<(usize, u32, u32)> {
        let drawing = draw(map, &open.iter().copied().collect());
        let placed = drawing.placed.iter();
        placed.map(|it| (it.node, it.x / COLUMN, it.y)).collect()
    }

    #[test]
    fn places() {
        let map = map(&[None, Some(0), Some(1), Some(1), Some(0)]);
        let half = ROW / 2;
        assert_eq!(shown(&map, &[]), [(0, 0, half)]);
        assert_eq!(
            shown(&map, &[1]),
            [(0, 0, half)],
            "what is below a folded node is folded"
        );
        assert_eq!(
            shown(&map, &[0]),
            [(0, 0, ROW), (1, 1, half), (4, 1, ROW + half)]
        );
        assert_eq!(
            shown(&map, &[0, 1]),
            [
                (0, 0, (ROW + 2 * ROW + half) / 2),
                (1, 1, ROW),
                (2, 2, half),
                (3, 2, ROW + half),
                (4, 1, 2 * ROW + half)
            ]
        );
    }

    #[test]
    fn nothing_overlaps_and_all_is_within() {
        // Every tree of up to six nodes.
        for count in 1..=6_usize {
            for shape in 0..(1..count).product::<usize>().max(1) {
                let mut rest = shape;
                let parents: Vec<Option<usize>> = (0..count)
                    .map(|at| {
                        let parent = rest % at.max(1);
                        rest /= at.max(1);
                        (at > 0).then_some(parent)
                    })
                    .collect();
                let drawing = draw(&map(&parents), &(0..count).collect());
                assert_eq!(drawing.placed.len(), count);
                for (at, one) in drawing.placed.iter().enumerate() {
                    assert!(one.x + COLUMN <= drawing.width);
                    assert!(one.y >= ROW / 2 && one.y + ROW / 2 <= drawing.height);
                    for other in &drawing.placed[at + 1..] {
                        let apart = one.x != other.x || one.y.abs_diff(other.y) >= ROW;
                        assert!(apart, "{parents:?}: {one:?} {other:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn an_empty_map_is_an_empty_drawing() {
        assert_eq!(
            draw(&ArgumentMap::default(), &SortedSet::new()),
            Drawing::default()
        );
    }

    #[test]
    fn labels() {
        assert_eq!(wrapped(""), [""; 0]);
        assert_eq!(wrapped("短"), ["短"]);
        assert_eq!(
            wrapped(&"长".repeat(16)),
            ["长".repeat(15), "长".to_owned()]
        );
        let cut = wrapped(&"长".repeat(31));
        assert_eq!(cut[1], format!("{}…", "长".repeat(14)));
    }
}
