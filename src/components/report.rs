//! Holding an item for wrong, with a word on what is wrong with it.

use crate::browser::page;
use crate::hooks::{use_study, use_words};
use crate::state::desk::Act;
use bank::ItemId;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// See [`Report`].
#[derive(Properties, PartialEq)]
pub struct ReportProps {
    /// The card or question.
    pub item: ItemId,
}

/// The button, the form that it opens, and what became of the item.
#[component]
pub fn Report(props: &ReportProps) -> Html {
    let words = use_words();
    let own = &words.cards;
    let study = use_study();
    // What is being written, while the form is open.
    let text = use_state(|| None::<String>);
    let item = props.item;
    let disputed = study.desk().learner().item(item).disputed;
    // Several stand on one page after a quiz.
    let (opener, field) = (format!("report-open-{item}"), format!("report-{item}"));
    let open = {
        let text = text.clone();
        Callback::from(move |_: MouseEvent| text.set(Some(String::new())))
    };
    let close = {
        let (text, opener) = (text.clone(), opener.clone());
        Callback::from(move |()| {
            // The form goes, and with it the button that has the focus.
            page::focus(&opener);
            text.set(None);
        })
    };
    let keep = {
        let (text, close) = ((*text).clone().unwrap_or_default(), close.clone());
        study.on(move |_: MouseEvent| {
            close.emit(());
            Act::Report(item, text.clone())
        })
    };
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            text.set(Some(
                event.target_unchecked_into::<HtmlTextAreaElement>().value(),
            ));
        })
    };
    html! {
        <>
            if disputed {
                <p role="status">{ own.reported }</p>
                <button id={opener} type="button" class="button button--plain" onclick={study.on(move |_: MouseEvent| Act::Dispute(item))}>
                    { words.lists.undispute }
                </button>
            } else {
                <button id={opener} type="button" class="button button--plain" aria-expanded={text.is_some().to_string()} onclick={open}>
                    { own.report }
                </button>
            }
            if let Some(text) = &*text {
                <div class="report-form stack stack--tight">
                    <label for={field.clone()}>{ own.report_ask }</label>
                    <textarea id={field} class="field-text" rows="3" maxlength="2000" value={text.clone()} {oninput} />
                    <div class="cluster">
                        <button type="button" class="button button--first" onclick={keep}>{ own.report_keep }</button>
                        <button type="button" class="button" onclick={close.reform(|_: MouseEvent| ())}>{ own.report_leave }</button>
                    </div>
                </div>
            }
        </>
    }
}
