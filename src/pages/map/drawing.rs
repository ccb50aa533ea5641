//! The tree as SVG, with the keys of a tree (WAI-ARIA Authoring Practices, Tree View).

use super::{Grade, Look, Scene, Sight};
use crate::state::argument_map::{COLUMN, Drawing, Placed, ROW, wrapped};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

const BOX: u32 = COLUMN - 40;
const TALL: u32 = ROW - 12;
const MARGIN: u32 = 12;

/// The element id of what scrolls.
pub(super) const FRAME: &str = "map-frame";

/// The middle of the selected node within the frame, in CSS pixels.
pub(super) fn middle(drawing: &Drawing, sight: &Sight) -> Option<(i32, i32)> {
    let placed = drawing.find(sight.selected)?;
    let zoomed = |it: u32| i32::try_from(it * sight.zoom / 100).ok();
    Some((zoomed(placed.x + BOX / 2)?, zoomed(placed.y + MARGIN)?))
}

/// The element id of a node.
pub(super) fn anchor(node: usize) -> String {
    format!("map-{node}")
}

/// The tree. `keyed` is told when a key moved the selection, so that the focus follows.
pub(super) fn drawing(
    scene: &Scene<'_>,
    name: &str,
    look: &Look,
    keyed: Rc<RefCell<bool>>,
) -> Html {
    let own = &scene.words.map;
    let (width, height) = (
        scene.drawing.width + MARGIN,
        scene.drawing.height + 2 * MARGIN,
    );
    let zoom = scene.sight.zoom;
    let keys = keys(scene, look, keyed);
    html! {
        <div class="map-scroll" id={FRAME}>
            <p id="map-keys" class="heard-only">{ own.keys }</p>
            <svg class="map" role="tree" aria-label={(own.tree)(name)} aria-describedby="map-keys"
                viewBox={format!("0 -{MARGIN} {width} {height}")}
                width={(width * zoom / 100).to_string()} height={(height * zoom / 100).to_string()} onkeydown={keys}>
                <g aria-hidden="true">
                    { for scene.drawing.placed.iter().filter_map(|it| branch(scene, it)) }
                    { for scene.map.links.iter().filter_map(|it| link(scene, *it)) }
                </g>
                { for scene.drawing.placed.iter().map(|it| node(scene, it, look)) }
            </svg>
        </div>
    }
}

/// The line from the node above.
fn branch(scene: &Scene<'_>, placed: &Placed) -> Option<Html> {
    let parent = scene.drawing.find(scene.map.nodes[placed.node].parent?)?;
    let (from, to, middle) = (parent.x + BOX, placed.x, placed.x - (COLUMN - BOX) / 2);
    let path = format!(
        "M{from} {}C{middle} {} {middle} {} {to} {}",
        parent.y, parent.y, placed.y, placed.y
    );
    Some(html! { <path class="map-branch" d={path} /> })
}

/// The arc between two nodes that answer each other, if both are in sight.
fn link(scene: &Scene<'_>, (one, other): (usize, usize)) -> Option<Html> {
    let (one, other) = (scene.drawing.find(one)?, scene.drawing.find(other)?);
    let (x1, x2) = (one.x + BOX, other.x + BOX);
    let out = x1.max(x2) + (COLUMN - BOX) / 2;
    let path = format!(
        "M{x1} {}C{out} {} {out} {} {x2} {}",
        one.y, one.y, other.y, other.y
    );
    let lit = [one.node, other.node].contains(&scene.sight.selected);
    Some(html! { <path class="map-link" data-lit={lit.then_some("true")} d={path} /> })
}

fn node(scene: &Scene<'_>, placed: &Placed, look: &Look) -> Html {
    let Scene { sight, words, .. } = scene;
    let own = &words.map;
    let it = &scene.map.nodes[placed.node];
    let known = scene.known.get(placed.node).copied().unwrap_or_default();
    let is_selected = sight.selected == placed.node;
    let shows = sight.shows(placed.node);
    let grade = sight.recalled.get(&placed.node).map(|it| it.grade);
    let label = if shows {
        it.label.clone()
    } else {
        (own.hidden)(placed.place.0, placed.place.1)
    };
    let counted = known.all > 0 && !sight.recall;
    let said = [
        Some(label),
        grade.map(|it| own.outcomes[it as usize].to_owned()),
        counted.then(|| (own.mastery)(known.known, known.all)),
    ];
    let said = said
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(words.quiz.comma);
    let open = (placed.children > 0).then(|| sight.open.contains(&placed.node).to_string());
    let (id, children) = (placed.node, placed.children);
    let onclick = look.reform(move |_: MouseEvent| {
        Box::new(move |it: &mut Sight| {
            // The second tap folds: on a phone there are no keys.
            if it.selected == id && children > 0 {
                it.toggle(id);
            }
            it.select(id);
            it.tapped += 1;
        }) as Box<dyn FnOnce(&mut Sight)>
    });
    let lines = if shows {
        wrapped(&it.label)
    } else {
        vec!["？".to_owned()]
    };
    let top = placed.y - TALL / 2;
    let first = placed.y + 5 - (lines.len() as u32 - 1) * 9;
    html! {
        <g key={placed.node} id={anchor(placed.node)} class="map-node" role="treeitem" tabindex={if is_selected { "0" } else { "-1" }}
            aria-level={it.level.to_string()} aria-posinset={placed.place.0.to_string()}
            aria-setsize={placed.place.1.to_string()} aria-selected={is_selected.to_string()} aria-expanded={open.clone()}
            lang={shows.then_some("zh-Hans")} data-grade={grade.map(|it| ["right", "nearly", "not"][it as usize])} {onclick}>
            <title>{ said }</title>
            <rect class="map-box" data-list={it.section.is_none().then_some("true")} x={placed.x.to_string()} y={top.to_string()}
                width={BOX.to_string()} height={TALL.to_string()} rx="6" />
            if counted {
                { bar(known.step(), (placed.x, top), TALL) }
                <text class="map-count" aria-hidden="true" x={(placed.x + BOX - 6).to_string()} y={(top + TALL - 6).to_string()} text-anchor="end">{ format!("{}/{}", known.known, known.all) }</text>
            }
            { for lines.iter().enumerate().map(|(line, text)| html! {
                <text class="map-label" aria-hidden="true" x={(placed.x + 16).to_string()} y={(first + line as u32 * 18 - if counted { 5 } else { 0 }).to_string()}>{ text }</text>
            }) }
            if let Some(open) = open {
                <text class="map-fold" aria-hidden="true" x={(placed.x + BOX + 4).to_string()} y={(placed.y + 5).to_string()}>{ if open == "true" { "−" } else { "+" } }</text>
            }
        </g>
    }
}

/// A piece of a mastery bar, for the legend.
pub(super) fn swatch(step: usize) -> Html {
    html! {
        <svg class="map-swatch" viewBox="0 0 8 24" width="8" height="24" aria-hidden="true">
            { bar(step, (0, 0), 24) }
        </svg>
    }
}

/// How much is known, as a level in a bar.
fn bar(step: usize, (x, top): (u32, u32), tall: u32) -> Html {
    let level = tall * step as u32 / 3;
    html! {
        <>
            <rect class="map-bar" x={x.to_string()} y={top.to_string()} width="8" height={tall.to_string()} />
            <rect class="map-level" data-step={step.to_string()} x={x.to_string()} y={(top + tall - level).to_string()} width="8" height={level.to_string()} />
        </>
    }
}

fn keys(scene: &Scene<'_>, look: &Look, keyed: Rc<RefCell<bool>>) -> Callback<KeyboardEvent> {
    let here = scene.sight.selected;
    let is_open = scene.sight.open.contains(&here);
    let child = scene.map.children(here).next();
    let parent = scene.map.nodes.get(here).and_then(|it| it.parent);
    let (before, after) = (
        scene.drawing.beside(here, -1),
        scene.drawing.beside(here, 1),
    );
    let ends = scene
        .drawing
        .placed
        .first()
        .zip(scene.drawing.placed.last());
    let ends = ends.map(|(first, last)| (first.node, last.node));
    let look = look.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let go = |to: Option<usize>| {
            to.map(|to| {
                Box::new(move |it: &mut Sight| it.select(to)) as Box<dyn FnOnce(&mut Sight)>
            })
        };
        let toggle =
            || Some(Box::new(move |it: &mut Sight| it.toggle(here)) as Box<dyn FnOnce(&mut Sight)>);
        let change = match event.key().as_str() {
            "ArrowDown" => go(after),
            "ArrowUp" => go(before),
            "ArrowRight" if is_open => go(child),
            "ArrowRight" if child.is_some() => toggle(),
            "ArrowLeft" if is_open && child.is_some() => toggle(),
            "ArrowLeft" => go(parent),
            "Home" => go(ends.map(|it| it.0)),
            "End" => go(ends.map(|it| it.1)),
            "Enter" | " " if child.is_some() => toggle(),
            "+" | "=" => {
                Some(Box::new(|it: &mut Sight| it.zoom_by(1)) as Box<dyn FnOnce(&mut Sight)>)
            }
            "-" => Some(Box::new(|it: &mut Sight| it.zoom_by(-1)) as Box<dyn FnOnce(&mut Sight)>),
            _ => return,
        };
        event.prevent_default();
        if let Some(change) = change {
            *keyed.borrow_mut() = true;
            look.emit(change);
        }
    })
}

impl Grade {
    /// What a label typed is worth. Four fifths is what a slip of the pen leaves of a heading.
    pub(super) fn of(percent: usize) -> Self {
        match percent {
            100 => Self::Right,
            80.. => Self::Nearly,
            _ => Self::Not,
        }
    }
}
