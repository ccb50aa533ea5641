//! 打印: an exam, its key and its answer sheet, or cards for both sides of the paper. What is
//! below the choices is what comes out of the printer.

mod answers;
mod cards;
mod questions;

use crate::browser::{clock, page};
use crate::components::field::{Field, FieldKind};
use crate::components::page_head::PageHead;
use crate::components::scope_fields::{PaperBoxes, toggled};
use crate::components::segmented::Segmented;
use crate::hooks::{use_study, use_words};
use crate::live;
use crate::platform;
use crate::state::desk::Desk;
use crate::state::duplex::Turn;
use crate::words::Words;
use bank::{Card, Content, Item};
use paper::order::SortedSet;
use study::{Blueprint, Exam, Scope};
use yew::prelude::*;

/// What can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Exam,
    Key,
    Sheet,
    Cards,
}

impl Part {
    const ALL: [Self; 4] = [Self::Exam, Self::Key, Self::Sheet, Self::Cards];
}

/// What was chosen.
#[derive(Debug, Clone, PartialEq)]
struct Wish {
    parts: SortedSet<Part>,
    blueprint: usize,
    papers: SortedSet<String>,
    seed: u32,
    core: bool,
    turn: Turn,
}

/// Seeds that are printed are short: they are typed again.
const SEEDS: u32 = 999_999;

fn drawn_seed() -> u32 {
    1 + (clock::chance() % u64::from(SEEDS)) as u32
}

/// The page.
#[component]
pub fn Print() -> Html {
    let words = use_words();
    let study = use_study();
    let wish = use_state(|| Wish {
        parts: [Part::Exam].into(),
        blueprint: 1,
        papers: platform::scope().papers,
        seed: platform::settings()
            .seed
            .and_then(|it| u32::try_from(it).ok())
            .unwrap_or_else(drawn_seed),
        core: true,
        turn: Turn::Long,
    });
    let desk = study.desk();
    let change = {
        let wish = wish.clone();
        move |change: fn(&mut Wish)| {
            let wish = wish.clone();
            move || {
                let mut next = (*wish).clone();
                change(&mut next);
                wish.set(next);
            }
        }
    };
    let put = |make: Box<dyn Fn(Wish) -> Wish>| {
        let wish = wish.clone();
        move || wish.set(make((*wish).clone()))
    };
    let own = &words.print;
    let exams = wish.parts.iter().any(|it| *it != Part::Cards);
    let cards = wish.parts.contains(&Part::Cards);
    let preview = preview(desk, &wish, words);
    let on_papers = {
        let wish = wish.clone();
        Callback::from(move |papers| {
            wish.set(Wish {
                papers,
                ..(*wish).clone()
            });
        })
    };
    let on_blueprint = {
        let wish = wish.clone();
        Callback::from(move |name: AttrValue| {
            wish.set(Wish {
                blueprint: name.parse().unwrap_or(1),
                ..(*wish).clone()
            });
        })
    };
    let on_seed = {
        let wish = wish.clone();
        Callback::from(move |typed: String| {
            let seed = crate::components::field::number(&typed, 1, SEEDS);
            wish.set(Wish {
                seed: seed.unwrap_or(wish.seed),
                ..(*wish).clone()
            });
        })
    };
    let another = change(|it| it.seed = drawn_seed());
    let core = change(|it| it.core = !it.core);
    let turn = change(|it| {
        it.turn = if it.turn == Turn::Long {
            Turn::Short
        } else {
            Turn::Long
        }
    });
    html! {
        <div class="print-page stack stack--loose">
            <div class="print-choices stack stack--loose">
                { live!(PageHead { title: own.title }) }
                <div class="panel stack stack--loose">
                    <fieldset class="boxes">
                        <legend>{ own.what }</legend>
                        { for Part::ALL.into_iter().zip(own.parts).map(|(part, name)| {
                            let put = put(Box::new(move |it| Wish { parts: toggled(&it.parts, &part), ..it }));
                            html! {
                                <label key={name} class="box">
                                    <input type="checkbox" checked={wish.parts.contains(&part)} onchange={move |_: Event| put()} />
                                    <span>{ name }</span>
                                </label>
                            }
                        }) }
                    </fieldset>
                    { live!(PaperBoxes { papers: wish.papers.clone(), on_change: on_papers }) }
                    if exams {
                        { live!(Segmented {
                            legend: words.exam.choose,
                            name: "blueprint",
                            value: wish.blueprint.to_string(),
                            options: words.exam.names.iter().enumerate().map(|(at, it)| (at.to_string().into(), (*it).into())).collect::<Vec<_>>(),
                            on_choose: on_blueprint,
                        }) }
                        <div class="cluster">
                            { live!(Field {
                                id: "seed",
                                label: own.seed,
                                hint: own.seed_hint,
                                kind: FieldKind::Number(1, SEEDS),
                                value: wish.seed.to_string(),
                                on_change: on_seed,
                            }) }
                            <button type="button" class="button" onclick={move |_: MouseEvent| another()}>{ own.another }</button>
                        </div>
                    }
                    if cards {
                        <label class="box"><input type="checkbox" checked={wish.core} onchange={move |_: Event| core()} /><span>{ own.core }</span></label>
                        { live!(Segmented {
                            legend: own.turn,
                            name: "turn",
                            value: if wish.turn == Turn::Long { "long" } else { "short" },
                            options: vec![("long".into(), own.turns[0].into()), ("short".into(), own.turns[1].into())],
                            on_choose: move |_: AttrValue| turn(),
                        }) }
                    }
                    <p class="soft small">{ own.advice }</p>
                    <p><button type="button" class="button button--first button--large" disabled={preview.is_none()}
                        onclick={|_: MouseEvent| page::print()}>{ own.print }</button></p>
                </div>
                <h2>{ own.preview }</h2>
            </div>
            if let Some(preview) = preview {
                <div class="print-sheets">{ preview }</div>
            } else {
                <p role="status">{ own.empty }</p>
            }
        </div>
    }
}

/// The sheets; `None` where there is nothing to print.
fn preview(desk: &Desk, wish: &Wish, words: &Words) -> Option<Html> {
    let exam = exam(desk, wish);
    let sheets: Vec<Html> = wish
        .parts
        .iter()
        .filter_map(|part| match part {
            _ if *part != Part::Cards && exam.questions.is_empty() => None,
            Part::Exam => Some(questions::exam(desk.books(), &exam, words)),
            Part::Key => Some(answers::key(desk.books(), &exam, words)),
            Part::Sheet => Some(answers::sheet(desk.books(), &exam, words)),
            Part::Cards => {
                let cards = chosen_cards(desk, wish);
                (!cards.is_empty()).then(|| cards::sides(&cards, wish.turn, words))
            }
        })
        .collect();
    (!sheets.is_empty()).then(|| html! { <>{ for sheets }</> })
}

fn scope(wish: &Wish) -> Scope {
    Scope {
        papers: wish.papers.clone(),
        ..Scope::default()
    }
}

fn exam(desk: &Desk, wish: &Wish) -> Exam {
    let blueprints = Blueprint::all();
    let blueprint = blueprints[wish.blueprint % blueprints.len()].clone();
    let course = desk.books().course();
    Exam::draw(
        course,
        scope(wish),
        blueprint,
        u64::from(wish.seed),
        clock::now(),
    )
}

fn chosen_cards<'d>(desk: &'d Desk, wish: &Wish) -> Vec<&'d Card> {
    let course = desk.books().course();
    let scope = Scope {
        core: wish.core,
        ..scope(wish)
    };
    let items = course.items().iter().filter(|it| {
        let record = desk.learner().item(it.id);
        !record.disputed && scope.holds(course, desk.learner(), it)
    });
    items
        .filter_map(|it| match &it.content {
            Content::Card(card) => Some(card),
            Content::Question(_) => None,
        })
        .collect()
}

/// The questions of an exam by part: the part's place, and the questions with their numbers from 1.
fn by_part<'d>(
    books: &'d crate::state::library::Books,
    exam: &Exam,
) -> Vec<(usize, Vec<(usize, &'d Item)>)> {
    let mut parts: Vec<(usize, Vec<(usize, &Item)>)> = Vec::new();
    for (place, asked) in exam.questions.iter().enumerate() {
        let Some(item) = books.item(asked.item) else {
            continue;
        };
        match parts.last_mut() {
            Some((part, items)) if *part == asked.part => items.push((place + 1, item)),
            _ => parts.push((asked.part, vec![(place + 1, item)])),
        }
    }
    parts
}

/// `A`, `B`, …
fn letter(place: usize) -> char {
    char::from(b'A' + (place % 26) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rendered::text;
    use crate::state::library::Books;
    use crate::words::Lang;
    use study::Moment;

    fn exams() -> Vec<(Books, Exam)> {
        let books = Books::embedded().unwrap();
        Blueprint::all()
            .into_iter()
            .map(|it| {
                let exam = Exam::draw(books.course(), Scope::default(), it, 7, Moment::new(0, 0));
                (books.clone(), exam)
            })
            .collect()
    }

    #[test]
    fn exam_key_and_sheet_have_every_question() {
        for (books, exam) in exams() {
            for lang in [Lang::Zh, Lang::En] {
                let words = lang.words();
                for sheet in [
                    questions::exam(&books, &exam, words),
                    answers::key(&books, &exam, words),
                    answers::sheet(&books, &exam, words),
                ] {
                    let sheet = text(sheet);
                    for number in 1..=exam.questions.len() {
                        assert!(
                            sheet.contains(&format!("value=\"{number}\"")),
                            "{number} in {}",
                            exam.blueprint.name
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn the_exam_gives_no_answer_away_and_the_key_gives_each() {
        for (books, exam) in exams() {
            let words = Lang::Zh.words();
            let asked = text(questions::exam(&books, &exam, words));
            let key = text(answers::key(&books, &exam, words));
            assert!(!asked.contains(words.quiz.changed) && !asked.contains(words.print.why));
            assert!(!key.contains("<strong></strong>"), "an answer is missing");
        }
    }

    #[test]
    fn a_card_s_front_hides_its_back() {
        let card = Card::Definition {
            term: "甲".into(),
            definition: "乙乙".into(),
        };
        let sides = text(html! { <>{ cards::sides(&[&card], Turn::Long, Lang::Zh.words()) }</> });
        let (front, back) = sides.split_once("正面").unwrap();
        assert!(front.contains("甲") && !front.contains("乙乙"), "{front}");
        assert!(back.contains("乙乙"), "{back}");
    }
}
