//! A labelled field. What is typed counts when the field is left, so that no half-typed number does.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// A whole number from the first to the second.
    Number(u32, u32),
    /// A date, as `2026-12-31`; empty for none.
    Date,
}

/// See [`Field`].
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// Unique in the page.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// What it means, if the name does not say it.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What it takes.
    pub kind: FieldKind,
    /// What it holds.
    pub value: AttrValue,
    /// It holds something else now.
    pub on_change: Callback<String>,
}

/// A field.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let onchange = props
        .on_change
        .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().value());
    let (kind, min, max) = match props.kind {
        FieldKind::Number(min, max) => ("number", Some(min.to_string()), Some(max.to_string())),
        FieldKind::Date => ("date", None, None),
    };
    let hint_id = format!("{}-hint", props.id);
    let has_hint = !props.hint.is_empty();
    html! {
        <div class="field">
            <label for={&props.id}>{ &props.label }</label>
            <input id={&props.id} class="field-input" type={kind} {min} {max} value={&props.value} {onchange}
                inputmode={matches!(props.kind, FieldKind::Number(..)).then_some("numeric")}
                aria-describedby={has_hint.then(|| hint_id.clone())} />
            if has_hint {
                <p id={hint_id} class="soft small">{ &props.hint }</p>
            }
        </div>
    }
}

/// The number typed, moved into its range; `None` for what is no number.
pub fn number(typed: &str, least: u32, most: u32) -> Option<u32> {
    typed
        .trim()
        .parse()
        .ok()
        .map(|it: u32| it.clamp(least, most))
}

/// Year, month and day typed.
pub fn date(typed: &str) -> Option<(i32, u8, u8)> {
    let mut parts = typed.split('-');
    let date = (
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
    );
    parts.next().is_none().then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_moved_into_their_range() {
        assert_eq!(number(" 20 ", 0, 100), Some(20));
        assert_eq!(number("1000", 0, 100), Some(100));
        assert_eq!(number("-1", 0, 100), None);
        assert_eq!(number("", 0, 100), None);
    }

    #[test]
    fn dates() {
        assert_eq!(date("2026-12-31"), Some((2026, 12, 31)));
        for bad in ["", "2026-12", "2026-12-31-1", "明天"] {
            assert_eq!(date(bad), None, "{bad}");
        }
    }
}
