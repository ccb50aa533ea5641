//! The outline of a paper, as a list of places in its text.

use crate::browser::page;
use crate::components::paper_text::section_anchor;
use crate::hooks::use_words;
use crate::state::manuscript::heading;
use paper::{Section, SectionId, SectionKind};
use std::rc::Rc;
use yew::prelude::*;

/// A line of the outline.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineLine {
    /// The node.
    pub section: SectionId,
    /// 1 is the top.
    pub level: u8,
    /// Number and title.
    pub text: AttrValue,
    /// What is asked of the node and below.
    pub items: usize,
}

impl OutlineLine {
    /// The line of a node; `None` for those that nothing in the text shows.
    pub fn new(index: usize, section: &Section, items: usize) -> Option<Self> {
        let shown =
            section.level > 0 && section.kind != SectionKind::Root && !section.title.is_empty();
        shown.then(|| Self {
            section: SectionId(index as u16),
            level: section.level,
            text: heading(&section.number, &section.title).into(),
            items,
        })
    }
}

/// See [`Outline`].
#[derive(Properties, PartialEq)]
pub struct OutlineProps {
    /// Its lines.
    pub lines: Rc<Vec<OutlineLine>>,
    /// Asks the items of a section.
    pub on_ask: Callback<SectionId>,
}

/// The outline.
#[component]
pub fn Outline(props: &OutlineProps) -> Html {
    let words = &use_words().paper;
    html! {
        <nav class="outline" aria-label={words.outline}>
            <ol class="outline-lines">
                { for props.lines.iter().map(|line| {
                    let section = line.section;
                    let go = Callback::from(move |_: MouseEvent| {
                        let anchor = section_anchor(section);
                        if page::reveal(&anchor) {
                            page::focus(&anchor);
                        }
                    });
                    let ask = props.on_ask.reform(move |_: MouseEvent| section);
                    html! {
                        <li key={section.0} class={format!("outline-line outline-line--{}", line.level.min(3))}>
                            <button type="button" class="outline-go" lang="zh-Hans" onclick={go}>{ &line.text }</button>
                            if line.items > 0 && line.level <= 2 {
                                <button type="button" class="outline-ask" onclick={ask}>
                                    { line.items }
                                    // What is seen is part of the name, for those who speak to the page.
                                    <span class="heard-only">
                                        { (words.ask_section)(line.items) }
                                        <span lang="zh-Hans">{ &line.text }</span>
                                    </span>
                                </button>
                            }
                        </li>
                    }
                }) }
            </ol>
        </nav>
    }
}
