//! One item as a student sees it: question, options, then key, reasons and proof.

use bank::{
    Card, Choice, ClozePart, Content, Evidence, Form, Item, Library, Question, Rubric, Task,
};
use paper::hash::fnv1a;

const GAP: &str = "（　　）";

/// What is shown first, and what after the answer.
struct Faces {
    kind: &'static str,
    asked: String,
    key: String,
    /// Why options are right or wrong, the changed words, the marking points.
    reasons: Vec<String>,
}

/// The item in full.
pub(super) fn item(library: &Library, number: usize, item: &Item) -> String {
    let faces = faces(item);
    let mut lines = vec![
        format!("### {number}. {} `{}` {}", faces.kind, item.id, item.paper),
        String::new(),
        faces.asked,
        String::new(),
        format!("- 答案：{}", faces.key),
    ];
    lines.extend(faces.reasons.into_iter().map(|it| format!("- {it}")));
    if !item.explanation.is_empty() {
        lines.push(format!("- 解析：{}", item.explanation));
    }
    lines.extend(item.evidence.iter().filter_map(|it| proof(library, it)));
    lines.join("\n") + "\n"
}

/// The sentence, under the heading that it stands under.
fn proof(library: &Library, evidence: &Evidence) -> Option<String> {
    let paper = library.paper(&evidence.paper)?;
    let sentence = paper.sentence(evidence.sentence)?;
    let path = paper.path(sentence.section).into_iter();
    let headings: Vec<String> = path
        .filter_map(|it| paper.section(it))
        .map(|it| format!("{}{}", it.number, it.title))
        .collect();
    let place = if headings.is_empty() {
        String::new()
    } else {
        format!("〔{}〕", headings.join(" › "))
    };
    let heading = evidence.heading.and_then(|it| paper.section(it));
    let words = heading.map_or(&sentence.text, |it| &it.title);
    Some(format!("- 依据：{place}{words}"))
}

/// The item as a row of the table of verdicts.
pub(super) fn row(number: usize, item: &Item) -> String {
    let faces = faces(item);
    let cell = |text: &str| text.replace('\n', "<br>").replace('|', "／");
    format!(
        "| {number} | {} | {} | {} | {} | | | |",
        item.id,
        faces.kind,
        cell(&faces.asked),
        cell(&faces.key)
    )
}

fn faces(item: &Item) -> Faces {
    match &item.content {
        Content::Card(card) => of_card(card),
        Content::Question(question) => of_question(item, question),
    }
}

fn of_card(card: &Card) -> Faces {
    let (asked, key) = match card {
        Card::Definition { term, definition } => (format!("什么是{term}？"), definition.clone()),
        Card::Term { definition, term } => {
            (format!("{definition}——说的是哪个概念？"), term.clone())
        }
        Card::Cloze { parts } => (with_gaps(parts), hidden(parts)),
        Card::List { stem, members, .. } => (stem.clone(), members.join("；")),
        Card::Pair { stem, answer } | Card::Figure { stem, answer } => {
            (stem.clone(), answer.clone())
        }
        Card::Quotation {
            words,
            speaker,
            work,
        } => {
            let work = work
                .as_ref()
                .map_or_else(String::new, |it| format!("（{it}）"));
            let words = words.trim_end_matches('。');
            (
                format!("“{words}”，这一论述出自谁？"),
                format!("{speaker}{work}"),
            )
        }
        Card::Contrast { stem, views } => {
            let views: Vec<String> = views
                .iter()
                .map(|(paper, view)| format!("{paper}：{view}"))
                .collect();
            (stem.clone(), views.join("；"))
        }
    };
    Faces {
        kind: "卡片",
        asked,
        key,
        reasons: Vec::new(),
    }
}

fn of_question(item: &Item, question: &Question) -> Faces {
    let stem = question.stem.as_str();
    match &question.form {
        Form::Single { choices } => of_choices("单选", stem, choices),
        Form::Multiple { choices } => of_choices("多选", stem, choices),
        Form::Judgement { correct, change } => Faces {
            kind: "判断",
            asked: stem.to_owned(),
            key: if *correct { "正确" } else { "错误" }.to_owned(),
            reasons: change
                .iter()
                .map(|it| format!("改动：“{}”应为“{}”。{}", it.wrong, it.right, it.truth))
                .collect(),
        },
        Form::Blank { parts, accepted } => Faces {
            kind: "填空",
            asked: stem.to_owned(),
            key: hidden(parts),
            reasons: accepted
                .iter()
                .filter(|it| !it.is_empty())
                .map(|it| format!("也算对：{}", it.join("、")))
                .collect(),
        },
        Form::Match { pairs } => of_match(item, stem, pairs),
        Form::Order { members } => of_order(item, stem, members),
        Form::Term(rubric) => of_rubric("名词解释", stem, rubric),
        Form::Short(rubric) => of_rubric("简答", stem, rubric),
        Form::Essay(rubric) => of_rubric("论述", stem, rubric),
        Form::Material {
            passage,
            source,
            tasks,
        } => of_material(stem, passage, source.as_deref(), tasks),
    }
}

fn with_gaps(parts: &[ClozePart]) -> String {
    let shown = parts.iter().map(|it| match it {
        ClozePart::Shown(text) => text.as_str(),
        ClozePart::Hidden(_) => GAP,
    });
    shown.collect()
}

fn hidden(parts: &[ClozePart]) -> String {
    let hidden: Vec<&str> = parts
        .iter()
        .filter_map(|it| match it {
            ClozePart::Hidden(text) => Some(text.as_str()),
            ClozePart::Shown(_) => None,
        })
        .collect();
    hidden.join(" / ")
}

fn letter(at: usize) -> char {
    char::from(b'A' + u8::try_from(at).unwrap_or(25).min(25))
}

fn of_choices(kind: &'static str, stem: &str, choices: &[Choice]) -> Faces {
    let options = choices
        .iter()
        .enumerate()
        .map(|(at, it)| format!("{}. {}", letter(at), it.text));
    let keys = choices
        .iter()
        .enumerate()
        .filter(|(_, it)| it.correct)
        .map(|(at, _)| letter(at));
    let reasons = choices.iter().enumerate().map(|(at, it)| {
        let mark = if it.correct { "对" } else { "错" };
        format!("{} {mark}：{}", letter(at), it.why)
    });
    Faces {
        kind,
        asked: std::iter::once(stem.to_owned())
            .chain(options)
            .collect::<Vec<_>>()
            .join("\n\n"),
        key: keys.collect(),
        reasons: reasons.collect(),
    }
}

/// The places of `texts` in an order that tells nothing.
fn shuffled<'t>(item: &Item, texts: impl Iterator<Item = &'t str>) -> Vec<usize> {
    let id = item.id.to_string();
    let mut order: Vec<(u64, usize)> = texts
        .enumerate()
        .map(|(at, it)| (fnv1a(&["sheet", &id, it]), at))
        .collect();
    order.sort_unstable();
    let mut order: Vec<usize> = order.into_iter().map(|it| it.1).collect();
    // As in a quiz: the right order tells all.
    if order.is_sorted() {
        order.reverse();
    }
    order
}

fn of_match(item: &Item, stem: &str, pairs: &[(String, String)]) -> Faces {
    let order = shuffled(item, pairs.iter().map(|it| it.1.as_str()));
    let mut asked = vec![stem.to_owned()];
    let left = pairs.iter().enumerate();
    asked.extend(left.map(|(at, it)| format!("{}. {}", at + 1, it.0)));
    let right = order.iter().enumerate();
    asked.extend(right.map(|(at, from)| format!("{}. {}", letter(at), pairs[*from].1)));
    let key = (0..pairs.len()).map(|at| {
        let to = order.iter().position(|it| *it == at).unwrap_or_default();
        format!("{}{}", at + 1, letter(to))
    });
    Faces {
        kind: "匹配",
        asked: asked.join("\n\n"),
        key: key.collect::<Vec<_>>().join(" "),
        reasons: Vec::new(),
    }
}

fn of_order(item: &Item, stem: &str, members: &[String]) -> Faces {
    let order = shuffled(item, members.iter().map(String::as_str));
    let mut asked = vec![stem.to_owned()];
    let shown = order.iter().enumerate();
    asked.extend(shown.map(|(at, from)| format!("{}. {}", letter(at), members[*from])));
    let key = (0..members.len())
        .map(|at| letter(order.iter().position(|it| *it == at).unwrap_or_default()));
    Faces {
        kind: "排序",
        asked: asked.join("\n\n"),
        key: key.collect(),
        reasons: Vec::new(),
    }
}

fn points(rubric: &Rubric) -> impl Iterator<Item = String> {
    rubric.points.iter().map(|it| {
        let accepted: Vec<String> = it.wordings().map(|it| it.join("＋")).collect();
        let accepted = accepted.join("／");
        format!("采分点（{} 分）：{}〔{accepted}〕", it.weight, it.text)
    })
}

fn of_rubric(kind: &'static str, stem: &str, rubric: &Rubric) -> Faces {
    Faces {
        kind,
        asked: stem.to_owned(),
        key: rubric.model.clone(),
        reasons: points(rubric).collect(),
    }
}

fn of_material(stem: &str, passage: &str, source: Option<&str>, tasks: &[Task]) -> Faces {
    let mut asked = vec![stem.to_owned(), format!("> {passage}")];
    asked.extend(source.map(|it| format!("> ——{it}")));
    let tasks_asked = tasks.iter().enumerate();
    asked.extend(tasks_asked.map(|(at, it)| format!("（{}）{}", at + 1, it.stem)));
    let keys = tasks.iter().enumerate();
    let keys: Vec<String> = keys
        .map(|(at, it)| format!("（{}）{}", at + 1, it.rubric.model))
        .collect();
    Faces {
        kind: "材料分析",
        asked: asked.join("\n\n"),
        key: keys.join(" "),
        reasons: tasks.iter().flat_map(|it| points(&it.rubric)).collect(),
    }
}
