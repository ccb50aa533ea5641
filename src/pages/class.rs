//! 班级: result codes of a class, and what they say of each question. Nothing is kept or sent.

use crate::components::page_head::PageHead;
use crate::hooks::{use_kept, use_study, use_words};
use crate::live;
use crate::pages::mistakes::stem;
use crate::platform;
use crate::route::Route;
use crate::state::assignment::questions_of;
use crate::state::exam_sitting::ExamSitting;
use crate::state::library::Books;
use crate::state::sitting::Sitting;
use crate::words::Class as Names;
use bank::ItemId;
use paper::order::SortedMap;
use study::class::{Analysis, CodeError, FEW, Quality, ResultCode, analyse, codes_in};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The page.
#[component]
pub fn Class() -> Html {
    let (words, to_embed) = (&use_words().class, use_words().embed.to_page);
    let study = use_study();
    let quiz = use_kept::<Sitting>().get();
    let exam = use_kept::<ExamSitting>().get();
    let pasted = use_state_eq(String::new);
    let oninput = {
        let pasted = pasted.clone();
        Callback::from(move |event: InputEvent| {
            pasted.set(event.target_unchecked_into::<HtmlTextAreaElement>().value());
        })
    };
    let (codes, broken) = codes_in(&pasted);
    let (codes, others) = most_common(codes);
    let known: Vec<Vec<ItemId>> = [
        quiz.map(|it| it.quiz.items.clone()),
        exam.map(|it| it.exam.questions.iter().map(|it| it.item).collect()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let books = study.desk().books();
    let questions = codes
        .first()
        .and_then(|it| questions_of(it, books, &platform::settings(), &known));
    html! {
        <div class="class stack stack--loose">
            { live!(PageHead { title: words.title }) }
            <section class="panel stack">
                <p>{ words.about }</p>
                <ol>{ for words.how.iter().map(|it| html! { <li>{ *it }</li> }) }</ol>
                <p><a href={Route::Embed.href()}>{ to_embed }</a></p>
            </section>
            <div class="field">
                <label for="codes">{ words.paste }</label>
                <textarea id="codes" class="field-text" rows="6" value={(*pasted).clone()} {oninput} spellcheck="false" autocomplete="off"
                    autocapitalize="characters" aria-describedby="codes-hint" />
                <p id="codes-hint" class="soft small">{ words.paste_hint }</p>
            </div>
            <div aria-live="polite" class="stack stack--tight">
                if codes.is_empty() {
                    <p>{ words.none }</p>
                } else {
                    { summary(&analyse(&codes), words) }
                }
                if others > 0 {
                    <p>{ (words.others)(others) }</p>
                }
                { for broken.iter().map(|(code, error)| html! {
                    <p>{ match error {
                        CodeError::Later => (words.later)(code),
                        CodeError::Damaged | CodeError::Foreign => (words.damaged)(code),
                    } }</p>
                }) }
            </div>
            if !codes.is_empty() {
                if questions.is_none() {
                    <p class="soft">{ words.unknown }</p>
                }
                { table(&analyse(&codes), questions.as_deref(), books, words) }
                <details class="panel">
                    <summary>{ words.method }</summary>
                    <ul>{ for words.method_text.iter().map(|it| html! { <li>{ *it }</li> }) }</ul>
                </details>
            }
        </div>
    }
}

/// The codes of the paper that most are of, and how many others there are.
fn most_common(codes: Vec<ResultCode>) -> (Vec<ResultCode>, usize) {
    let mut papers: SortedMap<(u64, usize), usize> = SortedMap::new();
    for code in &codes {
        *papers.entry((code.paper, code.questions())).or_default() += 1;
    }
    let most = papers.into_iter().max_by_key(|it| it.1).map(|it| it.0);
    let (kept, others): (Vec<ResultCode>, Vec<ResultCode>) = codes
        .into_iter()
        .partition(|it| Some((it.paper, it.questions())) == most);
    (kept, others.len())
}

fn summary(analysis: &Analysis, words: &Names) -> Html {
    html! {
        <>
            <p><strong>{ (words.summary)(analysis.students, analysis.items.len(), analysis.mean) }</strong></p>
            if analysis.students < FEW {
                <p>{ words.few }</p>
            }
        </>
    }
}

fn table(analysis: &Analysis, questions: Option<&[ItemId]>, books: &Books, words: &Names) -> Html {
    let figure = |it: Option<f64>| it.map_or_else(|| "–".to_owned(), |it| format!("{it:.2}"));
    html! {
        // A wide table scrolls in its own frame, which the keyboard can reach.
        <div class="class-table" role="region" aria-label={words.table} tabindex="0">
            <table>
                <caption class="heard-only">{ words.table }</caption>
                <thead><tr>{ for words.head.iter().map(|it| html! { <th scope="col">{ *it }</th> }) }</tr></thead>
                <tbody>
                    { for analysis.items.iter().enumerate().map(|(place, it)| {
                        let item = questions.and_then(|all| books.item(*all.get(place)?));
                        let quality = it.discrimination.map(|it| words.quality[Quality::of(it) as usize]);
                        html! {
                            <tr key={place}>
                                <th scope="row">{ place + 1 }</th>
                                <td class="class-stem" lang="zh-Hans">{ item.map_or("–", stem) }</td>
                                <td>{ figure(Some(it.difficulty)) }</td>
                                <td>{ figure(it.discrimination) }</td>
                                <td>{ figure(it.correlation) }</td>
                                <td>{ quality.unwrap_or("–") }</td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </div>
    }
}
