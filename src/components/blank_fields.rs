//! A sentence with gaps to be filled in by typing.

use crate::hooks::use_words;
use bank::ClozePart;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How a gap was filled.
#[derive(Debug, Clone, PartialEq)]
pub struct JudgedGap {
    /// Whether it counts as right.
    pub right: bool,
    /// The paper's words.
    pub key: AttrValue,
}

/// See [`BlankFields`].
#[derive(Properties, PartialEq)]
pub struct BlankFieldsProps {
    /// The sentence.
    pub parts: Rc<Vec<ClozePart>>,
    /// What is typed in each distinct gap.
    pub typed: Rc<Vec<AttrValue>>,
    /// How each distinct gap was judged; `None` as long as the question is open.
    #[prop_or_default]
    pub judged: Option<Rc<Vec<JudgedGap>>>,
    /// A gap and what is typed in it now.
    pub on_type: Callback<(usize, String)>,
}

/// The sentence.
#[component]
pub fn BlankFields(props: &BlankFieldsProps) -> Html {
    let words = &use_words().quiz;
    let mut gaps: Vec<&str> = Vec::new();
    let parts: Vec<Html> = props
        .parts
        .iter()
        .map(|part| match part {
            ClozePart::Shown(text) => html! { { text } },
            ClozePart::Hidden(text) => match gaps.iter().position(|it| it == text) {
                // Equal texts hide together: the second one only shows what the first was given.
                Some(gap) => html! { <span class="blank-again">{ props.typed.get(gap).cloned().unwrap_or_default() }</span> },
                None => {
                    gaps.push(text);
                    field(props, gaps.len() - 1, words.gap)
                }
            },
        })
        .collect();
    html! { <p class="blank-fields" lang="zh-Hans">{ parts }</p> }
}

fn field(props: &BlankFieldsProps, gap: usize, name: fn(usize) -> String) -> Html {
    let value = props.typed.get(gap).cloned().unwrap_or_default();
    let oninput = props.on_type.reform(move |event: InputEvent| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        (gap, typed)
    });
    let judged = props.judged.as_ref().and_then(|it| it.get(gap));
    html! {
        <span class="blank-gap" data-judged={judged.map(|it| if it.right { "right" } else { "wrong" })}>
            <input type="text" class="blank-field" aria-label={name(gap + 1)} {value} {oninput} readonly={judged.is_some()}
                autocomplete="off" autocapitalize="off" spellcheck="false" />
            if let Some(judged) = judged.filter(|it| !it.right) {
                <span class="blank-key">{ &judged.key }</span>
            }
        </span>
    }
}
