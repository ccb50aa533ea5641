//! 术语: the terms of all papers, found by characters, pinyin or initials; what each paper says.

use crate::components::page_head::PageHead;
use crate::hooks::{use_study, use_words};
use crate::live;
use crate::pages::papers::title;
use crate::route::Route;
use crate::state::glossary::{Entry, Sight, entries};
use crate::state::library::Books;
use crate::words::Words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Terms shown before the learner asks for more: the first ones are the weighty ones.
const SHOWN: usize = 60;

/// The glossary.
#[component]
pub fn Glossary() -> Html {
    let words = use_words();
    let study = use_study();
    let books = study.desk().books().clone();
    let all = use_memo(books.clone(), |books| entries(books.library()));
    let typed = use_state_eq(String::new);
    let shown = use_state_eq(|| SHOWN);
    let found: Vec<&Entry> = all
        .iter()
        .filter(|it| it.is_found_by(&typed, &books.library().readings))
        .collect();
    let oninput = {
        let (typed, shown) = (typed.clone(), shown.clone());
        Callback::from(move |event: InputEvent| {
            shown.set(SHOWN);
            typed.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + SHOWN))
    };
    html! {
        <div class="glossary stack">
            { live!(PageHead { title: words.glossary.title }) }
            <div class="field">
                <label for="find">{ words.glossary.find }</label>
                <input id="find" type="search" class="field-input" value={(*typed).clone()} {oninput} autocomplete="off"
                    aria-describedby="find-hint" />
                <p id="find-hint" class="soft small">{ words.glossary.find_hint }</p>
            </div>
            <p class="soft" aria-live="polite">{ (words.glossary.found)(found.len()) }</p>
            <ul class="glossary-entries">
                { for found.iter().take(*shown).map(|it| entry(it, &books, words)) }
            </ul>
            if found.len() > *shown {
                <p><button type="button" class="button" onclick={more}>{ words.glossary.more }</button></p>
            }
        </div>
    }
}

fn entry(entry: &Entry, books: &Books, words: &'static Words) -> Html {
    html! {
        <li key={entry.text.clone()} class="panel stack stack--tight">
            <h2 lang="zh-Hans">{ &entry.text }</h2>
            if !entry.aliases.is_empty() {
                <p class="soft small">{ words.paper.aliases }{ " " }<span lang="zh-Hans">{ entry.aliases.join(words.paper.comma) }</span></p>
            }
            <div class="glossary-views">
                { for entry.views.iter().map(|it| sight(it, books, words)) }
            </div>
        </li>
    }
}

/// What one paper says of a term, with the ways there.
fn sight(sight: &Sight, books: &Books, words: &'static Words) -> Html {
    let Some(paper) = books.library().papers.get(sight.paper) else {
        return Html::default();
    };
    let at = |sentences: String| Route::PaperAt {
        id: paper.id.clone(),
        sentences,
    };
    let mentions: Vec<String> = sight.mentions.iter().map(ToString::to_string).collect();
    html! {
        <section class="glossary-view">
            <h3 class="soft small" lang="zh-Hans">{ title(paper, &words.paper) }</h3>
            { for sight.definitions.iter().map(|(text, sentence)| html! {
                <p class="quoted" lang="zh-Hans"><a href={at(sentence.to_string()).href()}>{ text }</a></p>
            }) }
            if !mentions.is_empty() {
                <p class="small"><a href={at(mentions.join(",")).href()}>{ (words.paper.mentions)(mentions.len()) }</a></p>
            }
        </section>
    }
}
