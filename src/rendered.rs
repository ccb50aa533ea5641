//! What a function draws, as text: for tests on the host.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct ShownProps {
    html: Html,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    props.html.clone()
}

/// The HTML of what was drawn.
pub(crate) fn text(html: Html) -> String {
    pollster::block_on(
        yew::LocalServerRenderer::<Shown>::with_props(ShownProps { html })
            .hydratable(false)
            .render(),
    )
}
