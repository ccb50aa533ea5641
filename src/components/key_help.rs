//! Keys and what they do.

use yew::prelude::*;

/// See [`KeyHelp`].
#[derive(Properties, PartialEq)]
pub struct KeyHelpProps {
    /// Each key and what it does.
    pub rows: Vec<(&'static str, &'static str)>,
}

/// A list of keys.
#[component]
pub fn KeyHelp(props: &KeyHelpProps) -> Html {
    html! {
        <dl class="key-help small">
            { for props.rows.iter().map(|(key, what)| html! {
                <div key={*key}><dt>{ for key.split(' ').map(|it| html! { <kbd>{ it }</kbd> }) }</dt><dd>{ *what }</dd></div>
            }) }
        </dl>
    }
}
