//! Cards and questions in the output.

use super::SectionNames;
use bank::{Bloom, Card, Choice, ClozePart, Content, Evidence, Form, Item, Rubric, Trap};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
pub(super) struct CardOut<'a> {
    id: String,
    paper: &'a str,
    section: String,
    kind: &'static str,
    point: String,
    point_name: &'a str,
    front: String,
    back: String,
    explanation: &'a str,
    evidence: Vec<String>,
    difficulty: f32,
    core: bool,
}

#[derive(Serialize)]
pub(super) struct QuestionOut<'a> {
    id: String,
    paper: &'a str,
    section: String,
    kind: &'static str,
    point: String,
    point_name: &'a str,
    stem: String,
    choices: Vec<ChoiceOut<'a>>,
    key: Key<'a>,
    points: Vec<PointOut<'a>>,
    explanation: &'a str,
    evidence: Vec<String>,
    difficulty: f32,
    bloom: &'static str,
    core: bool,
    /// For a false judgement: the wrong words, the right ones, the true sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<[&'a str; 3]>,
}

#[derive(Serialize)]
struct ChoiceOut<'a> {
    text: &'a str,
    correct: bool,
    why: &'a str,
    origin: String,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Key<'a> {
    Text(String),
    Texts(Vec<&'a str>),
    Pairs(Vec<[&'a str; 2]>),
}

#[derive(Serialize)]
struct PointOut<'a> {
    text: &'a str,
    weight: u8,
    accepted: Vec<&'a [String]>,
    evidence: Vec<String>,
}

fn section_name(item: &Item, names: &BTreeMap<&str, SectionNames>) -> String {
    names
        .get(item.paper.as_str())
        .map_or_else(String::new, |it| it.name(item.section))
}

fn evidence_out(evidence: &[Evidence]) -> Vec<String> {
    evidence.iter().map(|it| it.sentence.to_string()).collect()
}

impl<'a> CardOut<'a> {
    /// The card in this item; `None` for a question.
    pub(super) fn new(item: &'a Item, names: &BTreeMap<&str, SectionNames>) -> Option<Self> {
        let Content::Card(card) = &item.content else {
            return None;
        };
        let (kind, front, back) = faces(card);
        Some(Self {
            id: item.id.to_string(),
            paper: &item.paper,
            section: section_name(item, names),
            kind,
            point: item.point.to_string(),
            point_name: &item.point_name,
            front,
            back,
            explanation: &item.explanation,
            evidence: evidence_out(&item.evidence),
            difficulty: item.difficulty,
            core: item.core,
        })
    }
}

fn faces(card: &Card) -> (&'static str, String, String) {
    match card {
        Card::Definition { term, definition } => ("definition", term.clone(), definition.clone()),
        Card::Term { definition, term } => ("term", definition.clone(), term.clone()),
        Card::Cloze { parts } => {
            let face = |hide: bool| {
                parts
                    .iter()
                    .map(|part| match part {
                        ClozePart::Hidden(_) if hide => "（　　）",
                        ClozePart::Shown(text) | ClozePart::Hidden(text) => text.as_str(),
                    })
                    .collect::<String>()
            };
            ("cloze", face(true), face(false))
        }
        Card::List { stem, members, .. } => ("list", stem.clone(), members.join("；")),
        Card::Pair { stem, answer } => ("pair", stem.clone(), answer.clone()),
        Card::Quotation {
            words,
            speaker,
            work,
        } => {
            let work = work
                .as_ref()
                .map_or_else(String::new, |it| format!("，{it}"));
            (
                "quotation",
                format!("“{words}”"),
                format!("{speaker}{work}"),
            )
        }
        Card::Figure { stem, answer } => ("figure", stem.clone(), answer.clone()),
        Card::Contrast { stem, views } => {
            let views: Vec<_> = views
                .iter()
                .map(|(paper, view)| format!("{paper}：{view}"))
                .collect();
            ("contrast", stem.clone(), views.join("\n"))
        }
    }
}

impl<'a> QuestionOut<'a> {
    /// The question in this item; `None` for a card.
    pub(super) fn new(item: &'a Item, names: &BTreeMap<&str, SectionNames>) -> Option<Self> {
        let Content::Question(question) = &item.content else {
            return None;
        };
        let form = &question.form;
        Some(Self {
            id: item.id.to_string(),
            paper: &item.paper,
            section: section_name(item, names),
            kind: item.content.kind().name(),
            point: item.point.to_string(),
            point_name: &item.point_name,
            stem: stem_out(&question.stem, form),
            choices: choices_out(form),
            key: key_out(form),
            points: points_out(form),
            explanation: &item.explanation,
            evidence: evidence_out(&item.evidence),
            difficulty: item.difficulty,
            bloom: match item.bloom {
                Bloom::Remember => "remember",
                Bloom::Understand => "understand",
                Bloom::Apply => "apply",
                Bloom::Analyse => "analyse",
            },
            core: item.core,
            change: match form {
                Form::Judgement {
                    change: Some(change),
                    ..
                } => Some([&change.wrong, &change.right, &change.truth]),
                _ => None,
            },
        })
    }
}

fn stem_out(stem: &str, form: &Form) -> String {
    let Form::Material {
        passage,
        source,
        tasks,
    } = form
    else {
        return stem.to_owned();
    };
    let source = source
        .as_ref()
        .map_or_else(String::new, |it| format!("（{it}）"));
    let tasks: Vec<_> = tasks
        .iter()
        .enumerate()
        .map(|(index, task)| format!("（{}）{}", index + 1, task.stem))
        .collect();
    format!("{stem}\n{passage}{source}\n{}", tasks.join("\n"))
}

fn choices_out(form: &Form) -> Vec<ChoiceOut<'_>> {
    let (Form::Single { choices } | Form::Multiple { choices }) = form else {
        return Vec::new();
    };
    let origin = |choice: &Choice| {
        let place = choice
            .origin
            .as_ref()
            .map(|it| format!("{}#{}", it.paper, it.sentence));
        let trap = choice.trap.map(|it| match it {
            Trap::WrongOwner => "张冠李戴",
            Trap::ConceptSwap => "偷换概念",
            Trap::WrongNumber => "数字错误",
            Trap::OtherPaper => "另一论文的说法",
            Trap::TrueButIrrelevant => "正确但与题干无关",
            Trap::WrongOrder => "顺序颠倒",
        });
        [trap.map(str::to_owned), place]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    };
    choices
        .iter()
        .map(|it| ChoiceOut {
            text: &it.text,
            correct: it.correct,
            why: &it.why,
            origin: origin(it),
        })
        .collect()
}

fn key_out(form: &Form) -> Key<'_> {
    match form {
        Form::Single { choices } => {
            let key = choices.iter().find(|it| it.correct);
            Key::Text(key.map_or_else(String::new, |it| it.text.clone()))
        }
        Form::Multiple { choices } => Key::Texts(
            choices
                .iter()
                .filter(|it| it.correct)
                .map(|it| it.text.as_str())
                .collect(),
        ),
        Form::Judgement { correct, .. } => {
            Key::Text(if *correct { "正确" } else { "错误" }.to_owned())
        }
        Form::Blank { parts, .. } => Key::Texts(
            parts
                .iter()
                .filter_map(|it| match it {
                    ClozePart::Hidden(text) => Some(text.as_str()),
                    ClozePart::Shown(_) => None,
                })
                .collect(),
        ),
        Form::Match { pairs } => Key::Pairs(
            pairs
                .iter()
                .map(|(left, right)| [left.as_str(), right.as_str()])
                .collect(),
        ),
        Form::Order { members } => Key::Texts(members.iter().map(String::as_str).collect()),
        Form::Term(rubric) | Form::Short(rubric) | Form::Essay(rubric) => {
            Key::Text(rubric.model.clone())
        }
        Form::Material { tasks, .. } => {
            Key::Texts(tasks.iter().map(|it| it.rubric.model.as_str()).collect())
        }
    }
}

fn points_out(form: &Form) -> Vec<PointOut<'_>> {
    let rubrics: Vec<&Rubric> = match form {
        Form::Term(rubric) | Form::Short(rubric) | Form::Essay(rubric) => vec![rubric],
        Form::Material { tasks, .. } => tasks.iter().map(|it| &it.rubric).collect(),
        _ => Vec::new(),
    };
    let points = rubrics.into_iter().flat_map(|it| &it.points);
    points
        .map(|it| PointOut {
            text: &it.text,
            weight: it.weight,
            accepted: it.wordings().collect(),
            evidence: evidence_out(&it.evidence),
        })
        .collect()
}
