//! Choices of a question: real radio inputs or check boxes, letters by the order shown.

use yew::prelude::*;

/// How a choice is shown once the question is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged {
    /// A key that was chosen.
    RightChosen,
    /// A key that was missed.
    RightMissed,
    /// A wrong one that was chosen.
    WrongChosen,
    /// A wrong one that was left.
    WrongLeft,
}

impl Judged {
    /// From what it is and what was done.
    pub fn new(correct: bool, chosen: bool) -> Self {
        match (correct, chosen) {
            (true, true) => Self::RightChosen,
            (true, false) => Self::RightMissed,
            (false, true) => Self::WrongChosen,
            (false, false) => Self::WrongLeft,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::RightChosen => "right",
            Self::RightMissed => "missed",
            Self::WrongChosen => "wrong",
            Self::WrongLeft => "left",
        }
    }
}

/// A choice as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownChoice {
    /// Its words.
    pub text: AttrValue,
    /// Their language, where they are a paper's own.
    pub lang: Option<&'static str>,
    /// Whether it is chosen.
    pub chosen: bool,
    /// What it turned out to be; `None` as long as the question is open.
    pub judged: Option<Judged>,
    /// Why it is right or wrong.
    pub why: AttrValue,
}

/// See [`Choices`].
#[derive(Properties, PartialEq)]
pub struct ChoicesProps {
    /// The question, as the group's name; shown elsewhere.
    pub legend: AttrValue,
    /// Unique in the page.
    pub name: AttrValue,
    /// In the order shown.
    pub choices: Vec<ShownChoice>,
    /// Whether more than one may be chosen.
    pub multiple: bool,
    /// A choice was taken or left: its place in the order shown.
    pub on_toggle: Callback<usize>,
}

/// Letter of a place: A, B, C…
pub fn letter(place: usize) -> char {
    char::from(b'A' + (place % 26) as u8)
}

/// The choices.
#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    html! {
        <fieldset class="choices">
            <legend class="heard-only" lang="zh-Hans">{ &props.legend }</legend>
            { for props.choices.iter().enumerate().map(|(place, it)| choice(props, place, it)) }
        </fieldset>
    }
}

fn choice(props: &ChoicesProps, place: usize, it: &ShownChoice) -> Html {
    let kind = if props.multiple { "checkbox" } else { "radio" };
    let onchange = props.on_toggle.reform(move |_: Event| place);
    html! {
        <label key={place} class="choice" data-judged={it.judged.map(Judged::name)}>
            <input type={kind} name={&props.name} checked={it.chosen} disabled={it.judged.is_some()} {onchange} />
            <span class="choice-letter" aria-hidden="true">{ letter(place) }</span>
            <span class="choice-text">
                <span lang={it.lang}>{ &it.text }</span>
                if it.judged.is_some() && !it.why.is_empty() {
                    <span class="choice-why small" lang="zh-Hans">{ &it.why }</span>
                }
            </span>
        </label>
    }
}
