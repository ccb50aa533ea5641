//! 导图: the argument of a paper as a tree that can be folded, zoomed and recalled; or papers side
//! by side.

mod comparison;
mod drawing;
mod panel;

use crate::browser::{clock, page};
use crate::components::page_head::PageHead;
use crate::hooks::{use_study, use_words};
use crate::live;
use crate::pages::papers::title;
use crate::route::Route;
use crate::state::argument_map::{ArgumentMap, draw};
use crate::state::desk::Desk;
use crate::words::Words;
use paper::order::{SortedMap, SortedSet};
use progress::statistics::mastery;
use yew::prelude::*;
use yew_router::prelude::*;

/// What of the map is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The paper at this place of the library.
    Paper(usize),
    /// Papers side by side.
    Comparison,
}

/// See [`Map`].
#[derive(Properties, PartialEq)]
pub struct MapProps {
    /// The paper's id; `None` for the first one.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Papers side by side instead.
    #[prop_or_default]
    pub compared: bool,
}

/// How the map is looked at.
#[derive(Debug, Clone, PartialEq)]
struct Sight {
    /// Nodes whose children are in sight.
    open: SortedSet<usize>,
    selected: usize,
    /// In per cent.
    zoom: u32,
    /// Counts how often the selected node was to be brought into sight.
    centred: u32,
    /// Counts the taps on nodes: what a tap asks for comes into sight.
    tapped: u32,
    recall: bool,
    /// In recall: what became of each label.
    recalled: SortedMap<usize, Recalled>,
    typed: String,
}

/// What became of a label.
#[derive(Debug, Clone, PartialEq)]
struct Recalled {
    /// What was typed.
    typed: String,
    grade: Grade,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grade {
    Right,
    Nearly,
    Not,
}

/// A frame at 60 Hz, rounded up.
const FRAME_MS: u32 = 20;
const ZOOMS: [u32; 6] = [50, 75, 100, 125, 150, 200];

impl Sight {
    fn new(map: &ArgumentMap) -> Self {
        Self {
            open: unfolded(map, 2),
            selected: 0,
            zoom: 100,
            centred: 0,
            tapped: 0,
            recall: false,
            recalled: SortedMap::new(),
            typed: String::new(),
        }
    }

    /// Whether a label is in sight. The paper's own always is.
    fn shows(&self, node: usize) -> bool {
        !self.recall || node == 0 || self.recalled.contains_key(&node)
    }

    fn select(&mut self, node: usize) {
        if self.selected != node {
            self.selected = node;
            self.typed.clear();
        }
    }

    fn toggle(&mut self, node: usize) {
        if !self.open.remove(&node) {
            self.open.insert(node);
        }
    }

    fn zoom_by(&mut self, step: isize) {
        let at = ZOOMS.iter().position(|it| *it == self.zoom).unwrap_or(2);
        if let Some(zoom) = at.checked_add_signed(step).and_then(|it| ZOOMS.get(it)) {
            self.zoom = *zoom;
            self.centred += 1;
        }
    }
}

/// All nodes down to a level.
fn unfolded(map: &ArgumentMap, level: usize) -> SortedSet<usize> {
    (0..map.nodes.len())
        .filter(|it| map.nodes[*it].level <= level)
        .collect()
}

/// The map.
#[component]
pub fn Map(props: &MapProps) -> Html {
    let words = use_words();
    let study = use_study();
    let navigator = use_navigator();
    let desk = study.desk();
    let library = desk.books().library();
    let index = props
        .id
        .as_ref()
        .map_or(Some(0), |id| desk.books().paper(id).map(|it| it.0));
    let map = use_memo((desk.books().clone(), index), |(books, index)| {
        let library = books.library();
        index
            .and_then(|it| Some((library.papers.get(it)?, library.knowledge.get(it)?)))
            .map_or_else(ArgumentMap::default, |(paper, knowledge)| {
                ArgumentMap::new(paper, knowledge)
            })
    });
    let sight = use_state(|| Sight::new(&map));
    let selected = sight.selected;
    let keyed = use_mut_ref(|| false);
    // After a step by key the focus follows to the node, which has to be drawn first.
    use_effect_with((*sight).clone(), {
        let keyed = keyed.clone();
        move |_| {
            if keyed.replace(false) {
                let anchor = drawing::anchor(selected);
                page::focus(&anchor);
                page::reveal_softly(&anchor);
            }
        }
    });
    // On a phone what asks for a label stands below the screen. A step by key stays in the tree.
    use_effect_with(sight.tapped, |_| {
        if page::focus(panel::FIELD) {
            page::reveal_softly(panel::ASK);
        }
    });
    // The press that opens the map is answered before the tree is drawn.
    let is_drawn = use_state_eq(|| false);
    use_effect_with((), {
        let is_drawn = is_drawn.clone();
        move |()| {
            let later = gloo::timers::callback::Timeout::new(FRAME_MS, move || is_drawn.set(true));
            move || drop(later)
        }
    });
    // A tree is larger than a phone: it opens on its root, not on its empty corner.
    let drawing = draw(&map, &sight.open);
    let middle = drawing::middle(&drawing, &sight);
    // A frame later: what grew just now can only be scrolled as far as it reached before.
    use_effect_with((sight.centred, *is_drawn), move |_| {
        // And again behind the browser's own scrolling, which follows what grew on a slow machine.
        let later = middle.map(|middle| {
            [FRAME_MS, 6 * FRAME_MS].map(|wait| {
                gloo::timers::callback::Timeout::new(wait, move || {
                    page::show_within(drawing::FRAME, middle);
                })
            })
        });
        move || drop(later)
    });
    let subject = match index {
        _ if props.compared => Subject::Comparison,
        Some(index) => Subject::Paper(index),
        None => Subject::Comparison,
    };
    let look = {
        let sight = sight.clone();
        Callback::from(move |change: Box<dyn FnOnce(&mut Sight)>| {
            let mut next = (*sight).clone();
            change(&mut next);
            sight.set(next);
        })
    };
    let ask = Callback::from({
        let study = study.clone();
        move |items| {
            study.act(crate::state::desk::Act::Practise(items));
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Cards);
            }
        }
    });
    html! {
        <div class="map-page stack">
            { live!(PageHead { title: words.map.title }) }
            { views(desk, subject, words) }
            { match subject {
                Subject::Comparison => comparison::comparison(desk.books(), words),
                Subject::Paper(_) if !*is_drawn => Html::default(),
                Subject::Paper(index) => {
                    let scene = Scene {
                        map: &map,
                        drawing: &drawing,
                        sight: &sight,
                        known: &known(desk, &map, index),
                        words,
                    };
                    let paper = &library.papers[index];
                    html! {
                        <>
                            { tools(&scene, &look) }
                            { drawing::drawing(&scene, &title(paper, &words.paper), &look, keyed.clone()) }
                            { panel::panel(&scene, desk, paper, &look, &ask, &keyed) }
                        </>
                    }
                }
            } }
        </div>
    }
}

/// All that the parts of the page draw from.
struct Scene<'s> {
    map: &'s ArgumentMap,
    drawing: &'s crate::state::argument_map::Drawing,
    sight: &'s Sight,
    known: &'s [Known],
    words: &'s Words,
}

/// Changes how the map is looked at.
type Look = Callback<Box<dyn FnOnce(&mut Sight)>>;

/// How many points of a node and below are remembered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Known {
    known: u32,
    all: u32,
}

impl Known {
    /// 0 nothing, 1 something, 2 more than half, 3 all.
    fn step(self) -> usize {
        match self.known {
            0 => 0,
            it if it == self.all => 3,
            it if it * 2 > self.all => 2,
            _ => 1,
        }
    }
}

/// For each node of the map, what is remembered of it; nothing for lists.
fn known(desk: &Desk, map: &ArgumentMap, index: usize) -> Vec<Known> {
    let paper = &desk.books().library().papers[index];
    let today = desk.learner().scheduler().day(clock::now());
    let sections = mastery(desk.books().course(), desk.learner(), today);
    let below = |node: &crate::state::argument_map::Node| {
        let mut sum = Known::default();
        if let Some(section) = node.section {
            let within = sections.iter().filter(|((id, at), _)| {
                *id == paper.id && (node.level == 1 || paper.is_within(*at, section))
            });
            for (_, it) in within {
                sum.known += it.young + it.mature;
                sum.all += it.points;
            }
        }
        sum
    };
    map.nodes.iter().map(below).collect()
}

fn views(desk: &Desk, subject: Subject, words: &Words) -> Html {
    let papers = &desk.books().library().papers;
    let link = |here: bool, route: Route, text: AttrValue, lang: Option<&'static str>| {
        html! {
            <li><a class="button" href={route.href()} {lang} aria-current={here.then_some("page")}>{ text }</a></li>
        }
    };
    html! {
        <nav aria-label={words.map.views}>
            <ul class="map-views">
                { for papers.iter().enumerate().map(|(index, paper)| link(
                    subject == Subject::Paper(index), Route::MapOf { id: paper.id.clone() },
                    title(paper, &words.paper), Some("zh-Hans"),
                )) }
                if papers.len() > 1 {
                    { link(subject == Subject::Comparison, Route::Comparison, words.map.compare.into(), None) }
                }
            </ul>
        </nav>
    }
}

fn tools(scene: &Scene<'_>, look: &Look) -> Html {
    let own = &scene.words.map;
    let on = |change: fn(&mut Sight)| {
        look.reform(move |_: MouseEvent| Box::new(change) as Box<dyn FnOnce(&mut Sight)>)
    };
    let (all, top) = (unfolded(scene.map, usize::MAX), unfolded(scene.map, 1));
    let unfold = look.reform(move |_: MouseEvent| {
        let all = all.clone();
        Box::new(move |it: &mut Sight| {
            it.open = all;
            it.centred += 1;
        }) as Box<dyn FnOnce(&mut Sight)>
    });
    let fold = look.reform(move |_: MouseEvent| {
        let top = top.clone();
        Box::new(move |it: &mut Sight| {
            it.open = top;
            it.select(0);
            it.centred += 1;
        }) as Box<dyn FnOnce(&mut Sight)>
    });
    let right = scene
        .sight
        .recalled
        .values()
        .filter(|it| it.grade == Grade::Right)
        .count();
    html! {
        <div class="stack stack--tight">
            <div class="cluster">
                <button type="button" class="button" onclick={unfold}>{ own.unfold }</button>
                <button type="button" class="button" onclick={fold}>{ own.fold }</button>
                <span class="map-zoom">
                <button type="button" class="button" aria-label={own.smaller} disabled={scene.sight.zoom == ZOOMS[0]}
                    onclick={on(|it| it.zoom_by(-1))}>{ "−" }</button>
                <span class="number" aria-live="polite">{ (own.zoom)(scene.sight.zoom) }</span>
                <button type="button" class="button" aria-label={own.larger} disabled={scene.sight.zoom == ZOOMS[ZOOMS.len() - 1]}
                    onclick={on(|it| it.zoom_by(1))}>{ "+" }</button>
                </span>
                <button type="button" class="button" aria-pressed={scene.sight.recall.to_string()} onclick={on(|it| {
                    it.recall = !it.recall;
                    it.recalled.clear();
                    it.typed.clear();
                })}>{ own.recall }</button>
            </div>
            if scene.sight.recall {
                <p>{ own.recall_about }{ " " }<span class="number">{ (own.recalled)(right, scene.map.nodes.len() - 1) }</span></p>
            } else {
                <ul class="map-steps small">
                    { for own.steps.iter().enumerate().map(|(step, it)| html! {
                        <li>{ drawing::swatch(step) }{ *it }</li>
                    }) }
                </ul>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rendered::text;
    use crate::state::library::Books;
    use crate::words::Lang;
    use std::rc::Rc;

    /// The tree of the first paper as it is drawn.
    fn drawn(lang: Lang, change: impl FnOnce(&mut Sight)) -> (ArgumentMap, String) {
        let books = Books::embedded().unwrap();
        let library = books.library();
        let map = ArgumentMap::new(&library.papers[0], &library.knowledge[0]);
        let mut sight = Sight::new(&map);
        change(&mut sight);
        let known = vec![Known { known: 1, all: 3 }; map.nodes.len()];
        let scene = Scene {
            map: &map,
            drawing: &draw(&map, &sight.open),
            sight: &sight,
            known: &known,
            words: lang.words(),
        };
        let html = drawing::drawing(&scene, "x", &Callback::noop(), Rc::default());
        (map, text(html))
    }

    #[test]
    fn every_node_in_sight_is_an_item_of_the_tree_and_one_takes_the_focus() {
        for lang in [Lang::Zh, Lang::En] {
            let (map, shown) = drawn(lang, |it| it.open = (0..1000).collect());
            assert_eq!(shown.matches("role=\"treeitem\"").count(), map.nodes.len());
            assert_eq!(shown.matches("tabindex=\"0\"").count(), 1);
            assert!(shown.contains("1/3"), "mastery is a number too");
        }
    }

    #[test]
    fn recall_shows_no_label_but_the_paper_s_and_those_that_were_recalled() {
        let recalled = Recalled {
            typed: String::new(),
            grade: Grade::Not,
        };
        let (map, shown) = drawn(Lang::Zh, |it| {
            it.recall = true;
            it.recalled.insert(2, recalled);
        });
        assert!(!shown.contains(&map.nodes[1].label));
        assert!(shown.contains(&map.nodes[0].label) && shown.contains("？"));
        assert!(!shown.contains("1/3"), "numbers would tell nodes apart");
    }

    #[test]
    fn steps_of_mastery() {
        for (known, all, step) in [
            (0, 0, 0),
            (0, 9, 0),
            (1, 9, 1),
            (4, 8, 1),
            (5, 8, 2),
            (8, 8, 3),
        ] {
            assert_eq!(Known { known, all }.step(), step, "{known} of {all}");
        }
    }

    #[test]
    fn the_selected_node_is_found_at_every_zoom() {
        let books = Books::embedded().unwrap();
        let library = books.library();
        let map = ArgumentMap::new(&library.papers[0], &library.knowledge[0]);
        let mut sight = Sight::new(&map);
        let drawing = draw(&map, &sight.open);
        let (x, y) = drawing::middle(&drawing, &sight).unwrap();
        assert!(x > 0 && y > 0 && y < drawing.height as i32);
        sight.zoom = 200;
        assert_eq!(drawing::middle(&drawing, &sight), Some((2 * x, 2 * y)));
        sight.selected = usize::MAX;
        assert_eq!(drawing::middle(&drawing, &sight), None);
    }

    #[test]
    fn zoom_stops_at_its_ends() {
        let mut sight = Sight::new(&ArgumentMap::default());
        for _ in 0..20 {
            sight.zoom_by(1);
        }
        assert_eq!(sight.zoom, 200);
        for _ in 0..20 {
            sight.zoom_by(-1);
        }
        assert_eq!(sight.zoom, 50);
    }
}
