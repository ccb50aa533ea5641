//! One of few values, all in sight: radio inputs drawn as a row.

use yew::prelude::*;

/// See [`Segmented`].
#[derive(Properties, PartialEq)]
pub struct SegmentedProps {
    /// The question, as the group's name.
    pub legend: AttrValue,
    /// Unique in the page.
    pub name: AttrValue,
    /// Value and words of each, in order.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The value that is set.
    pub value: AttrValue,
    /// Each option is a language, named in itself.
    #[prop_or_default]
    pub languages: bool,
    /// A value was chosen.
    pub on_choose: Callback<AttrValue>,
}

/// A row of radio inputs.
#[component]
pub fn Segmented(props: &SegmentedProps) -> Html {
    html! {
        <fieldset class="segmented">
            <legend>{ &props.legend }</legend>
            <div class="segmented-row">
                { for props.options.iter().map(|(value, words)| option(props, value, words)) }
            </div>
        </fieldset>
    }
}

fn option(props: &SegmentedProps, value: &AttrValue, words: &AttrValue) -> Html {
    let onchange = {
        let value = value.clone();
        props.on_choose.reform(move |_: Event| value.clone())
    };
    let lang = Some(value.clone()).filter(|it| props.languages && !it.is_empty());
    html! {
        <label key={value.to_string()} class="segmented-option">
            <input type="radio" name={&props.name} value={value} checked={*value == props.value} {onchange} />
            <span {lang}>{ words }</span>
        </label>
    }
}
