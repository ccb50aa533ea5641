//! Papers side by side: where they agree on a concept, and where they differ.

use crate::pages::papers::title;
use crate::route::Route;
use crate::state::library::Books;
use crate::words::Words;
use knowledge::{Contrast, Knowledge, List, View};
use paper::order::SortedSet;
use study::marking::fold;
use yew::prelude::*;

/// Terms of one paper alone that are named.
const ONLY: usize = 10;

pub(super) fn comparison(books: &Books, words: &Words) -> Html {
    let own = &words.map;
    let library = books.library();
    if library.papers.len() < 2 {
        return html! { <p>{ own.alone }</p> };
    }
    let (rich, plain): (Vec<&Contrast>, Vec<&Contrast>) =
        library.contrasts.iter().partition(|it| says_something(it));
    html! {
        <div class="comparison stack stack--loose">
            <p>{ own.compare_about }</p>
            <section class="stack">
                <h2>{ own.defined }</h2>
                { for rich.into_iter().map(|it| contrast(books, it, words)) }
            </section>
            if !plain.is_empty() {
                <details class="panel">
                    <summary>{ (own.shared)(plain.len()) }</summary>
                    <ul class="comparison-terms" lang="zh-Hans">{ for plain.iter().map(|it| html! { <li>{ &it.term }</li> }) }</ul>
                </details>
            }
            <section class="stack">
                <h2>{ own.only }</h2>
                <div class="comparison-views">
                    { for library.papers.iter().enumerate().map(|(index, paper)| html! {
                        <div class="panel stack stack--tight">
                            <h3 lang="zh-Hans">{ title(paper, &words.paper) }</h3>
                            <ul>{ for only(&library.knowledge, index).into_iter().map(|(term, sentences)| html! {
                                <li><span lang="zh-Hans">{ term }</span>{ " " }<span class="soft small number">{ (own.sentences)(sentences) }</span></li>
                            }) }</ul>
                        </div>
                    }) }
                </div>
            </section>
        </div>
    }
}

/// Whether two papers or more define or divide it.
fn says_something(contrast: &Contrast) -> bool {
    let speaks = |it: &&View| !it.definitions.is_empty() || !it.lists.is_empty();
    contrast.views.iter().filter(speaks).count() > 1
}

fn contrast(books: &Books, contrast: &Contrast, words: &Words) -> Html {
    let own = &words.map;
    let common = in_common(books, contrast);
    html! {
        <article key={contrast.term.clone()} class="panel stack">
            <h3><span lang="zh-Hans">{ &contrast.term }</span>{ " " }
                <span class="badge">{ if common.is_empty() { own.differ.to_owned() } else { (own.agree)(common.len()) } }</span>
            </h3>
            <div class="comparison-views">
                { for contrast.views.iter().filter_map(|it| view(books, it, &common, words)) }
            </div>
        </article>
    }
}

fn view(books: &Books, view: &View, common: &SortedSet<String>, words: &Words) -> Option<Html> {
    let own = &words.map;
    let (index, paper) = books.paper(&view.paper)?;
    let knowledge = books.library().knowledge.get(index)?;
    let definitions = view
        .definitions
        .iter()
        .filter_map(|it| knowledge.definitions.get(usize::from(*it)));
    let lists = view
        .lists
        .iter()
        .filter_map(|it| knowledge.lists.get(usize::from(*it)));
    let is_silent = view.definitions.is_empty() && view.lists.is_empty();
    let proof = |sentence: paper::SentenceId| {
        let at = Route::PaperAt {
            id: paper.id.clone(),
            sentences: sentence.to_string(),
        };
        at.href()
    };
    Some(html! {
        <div class="comparison-view stack stack--tight">
            <h4 lang="zh-Hans">{ title(paper, &words.paper) }</h4>
            if is_silent {
                <p class="soft">{ own.silent }</p>
            }
            { for definitions.map(|it| html! { <p lang="zh-Hans"><a href={proof(it.sentence)}>{ &it.text }</a></p> }) }
            { for lists.map(|list| html! {
                <>
                    <p lang="zh-Hans"><b>{ &list.stem }</b></p>
                    <ul>{ for members(list).map(|it| html! {
                        <li><span lang="zh-Hans">{ it }</span>if common.contains(&fold(it)) { <span class="soft small">{ own.both }</span> }</li>
                    }) }</ul>
                </>
            }) }
        </div>
    })
}

fn members(list: &List) -> impl Iterator<Item = &str> {
    let names = list.members.iter();
    names.map(|it| it.label.as_deref().unwrap_or(&it.text))
}

/// What every paper that speaks says alike, folded: members of its lists, definitions.
fn in_common(books: &Books, contrast: &Contrast) -> SortedSet<String> {
    let said = contrast.views.iter().filter_map(|view| {
        let (index, _) = books.paper(&view.paper)?;
        let knowledge = books.library().knowledge.get(index)?;
        let lists = view
            .lists
            .iter()
            .filter_map(|it| knowledge.lists.get(usize::from(*it)));
        let definitions = view
            .definitions
            .iter()
            .filter_map(|it| knowledge.definitions.get(usize::from(*it)));
        let said = lists
            .flat_map(members)
            .chain(definitions.map(|it| it.text.as_str()));
        Some(said.map(fold).collect::<SortedSet<String>>())
    });
    said.reduce(|one, other| one.intersection(&other).cloned().collect())
        .unwrap_or_default()
}

/// The best terms of a paper that no other has, with the number of their sentences.
fn only(knowledge: &[Knowledge], index: usize) -> Vec<(&str, usize)> {
    let names = |it: &Knowledge| -> SortedSet<String> {
        let terms = it.terms.iter();
        terms
            .flat_map(|it| std::iter::once(&it.text).chain(&it.aliases))
            .map(|it| fold(it))
            .collect()
    };
    let others: Vec<SortedSet<String>> = knowledge
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != index)
        .map(|it| names(it.1))
        .collect();
    let terms = knowledge.get(index).into_iter().flat_map(|it| &it.terms);
    terms
        .filter(|it| !others.iter().any(|other| other.contains(&fold(&it.text))))
        .map(|it| (it.text.as_str(), it.sentences.len()))
        .take(ONLY)
        .collect()
}
