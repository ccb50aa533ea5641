//! Which numbered paragraphs are items: numbers that run on, at least two of them.

use super::Element;
use crate::number::{LAST, Style};
use std::collections::BTreeMap;

/// For each element, whether it is a paragraph whose number makes it a node.
pub(crate) fn accepted(elements: &[Element]) -> Vec<bool> {
    let mut accepted = vec![false; elements.len()];
    let mut open: BTreeMap<Style, (u16, Vec<usize>)> = BTreeMap::new();
    for (at, element) in elements.iter().enumerate() {
        let (number, heading) = match element {
            Element::Heading(it) => (it.number, true),
            Element::Text(it) => (it.number, false),
            Element::Abstract(..) => continue,
        };
        let Some(number) = number else {
            if heading {
                open.clear();
            }
            continue;
        };
        let style = number.style;
        // What stands deeper begins anew below each higher number.
        open.retain(|&it, _| it <= style || !(heading || style == Style::Ordinal));
        let chain = open.entry(style).or_insert((0, Vec::new()));
        let follows = number.value == chain.0.saturating_add(1)
            || (style == Style::Sequence && number.value > chain.0 && chain.0 > 0);
        if !follows {
            chain.1.clear();
        }
        if follows || number.value == 1 || heading {
            chain.0 = number.value;
            chain.1.push(at);
        } else {
            chain.0 = LAST;
        }
        if chain.1.len() >= 2 {
            for &it in &chain.1 {
                accepted[it] = matches!(elements[it], Element::Text(_));
            }
        }
    }
    accepted
}
