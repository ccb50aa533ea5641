//! 导图: a paper's argument as a tree, and its places on a drawing. Pure: knows no page.

mod layout;
mod tree;

pub use layout::{COLUMN, Drawing, Placed, ROW, draw, wrapped};
pub use tree::{ArgumentMap, Node};
