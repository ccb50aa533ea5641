//! A text to take along: shown whole, selected by a tap, copied by a button.

use crate::browser::clipboard;
use crate::hooks::use_words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// See [`CopyField`].
#[derive(Properties, PartialEq)]
pub struct CopyFieldProps {
    /// Unique in the page.
    pub id: AttrValue,
    /// What it is.
    pub label: AttrValue,
    /// What it is for.
    pub hint: AttrValue,
    /// The button's words.
    pub button: AttrValue,
    /// The text.
    pub text: AttrValue,
}

/// A text to copy.
#[component]
pub fn CopyField(props: &CopyFieldProps) -> Html {
    let words = &use_words().class;
    let copied = use_state_eq(|| None::<(AttrValue, bool)>);
    let copy = {
        let (copied, text) = (copied.clone(), props.text.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, text) = (copied.clone(), text.clone());
            clipboard::copy(&text.clone(), move |done| copied.set(Some((text, done))));
        })
    };
    let hint = format!("{}-hint", props.id);
    // What was said of another text is not true of this one.
    let said = match &*copied {
        Some((text, done)) if *text == props.text => Some(if *done {
            words.copied
        } else {
            words.not_copied
        }),
        _ => None,
    };
    let onfocus = |event: FocusEvent| event.target_unchecked_into::<HtmlInputElement>().select();
    html! {
        <div class="copy-field field">
            <label for={&props.id}>{ &props.label }</label>
            <div class="copy-field-row">
                <input id={&props.id} class="field-input" readonly=true value={&props.text} aria-describedby={hint.clone()} {onfocus} />
                <button type="button" class="button" onclick={copy}>{ &props.button }</button>
            </div>
            <p id={hint} class="soft small">{ &props.hint }</p>
            <p class="small" aria-live="polite">{ said }</p>
        </div>
    }
}
