//! Answers as students write them, marked by the points of the seeds.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]

use bank::{Content, Form, Question, Rubric};
use press::Pressed;
use std::path::Path;
use std::sync::LazyLock;
use study::ChoiceRule;
use study::marking::Met::{self, No, Partly, Yes};
use study::marking::{Detail, Estimate, Response, Terms, mark};

static PRESSED: LazyLock<Pressed> = LazyLock::new(|| {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    press::press(&seeds).unwrap()
});

fn questions() -> impl Iterator<Item = &'static Question> {
    let items = PRESSED.library.bank.items.iter();
    items.filter_map(|it| match &it.content {
        Content::Question(it) => Some(it),
        Content::Card(_) => None,
    })
}

/// The tasks of a question that is answered in words: what is asked, and its points.
fn tasks(question: &Question) -> Vec<(&str, &Rubric)> {
    match &question.form {
        Form::Term(it) | Form::Short(it) | Form::Essay(it) => vec![(&question.stem, it)],
        Form::Material { tasks, .. } => tasks
            .iter()
            .map(|it| (it.stem.as_str(), &it.rubric))
            .collect(),
        _ => Vec::new(),
    }
}

fn estimates(question: &Question, answers: &[&str]) -> Vec<Estimate> {
    let answers = answers.iter().map(|it| (*it).to_owned()).collect();
    let response = Response::Words(answers);
    match mark(
        question,
        &response,
        ChoiceRule::default(),
        &Terms::default(),
    )
    .detail
    {
        Detail::Words(it) => it,
        other => panic!("{other:?}"),
    }
}

/// Words of the stem that asks, words of the point, an answer, what it earns.
type Row = (&'static str, &'static str, &'static str, Met);

#[test]
fn answers_of_students() {
    let table: &[Row] = &[
        // In other words, with the words that count.
        (
            "名词解释",
            "核心标志：",
            "核心标志在于全要素生产率得到大幅提升",
            Yes,
        ),
        ("名词解释", "特点：创新", "它的特点是创新，关键是质优", Yes),
        ("名词解释", "本质：", "本质上是一种先进生产力", Yes),
        (
            "内在逻辑",
            "提供了强大动力",
            "新质生产力能为共同富裕提供强大动力",
            Yes,
        ),
        ("内在逻辑", "逻辑共契性", "两者之间有逻辑共契性", Yes),
        ("全民性", "部分地区", "有些地区的科技基础仍然薄弱", Yes),
        ("高素质劳动者", "创新意识", "培养劳动者的创新意识", Yes),
        ("", "资本无序扩张", "资本无序扩张会影响共享性", Yes),
        ("", "片面发展问题影响", "人的片面发展不利于全面性富裕", Yes),
        ("推进路径", "价值立场", "要站稳价值立场", Yes),
        // Labels, the stem's words, fragments.
        (
            "名词解释",
            "特点：创新",
            "特点、关键、本质、基本内涵、核心标志",
            No,
        ),
        (
            "名词解释",
            "关键：质优",
            "特点、关键、本质、基本内涵、核心标志",
            No,
        ),
        ("名词解释", "特点：创新", "由生产要素创新性配置而催生", No),
        (
            "内在逻辑",
            "提供了强大动力",
            "新质生产力赋能共同富裕的内在逻辑",
            No,
        ),
        ("内在逻辑", "逻辑共契性", "发展与实现", No),
        ("高素质劳动者", "劳动能力", "要下功夫", No),
        ("", "片面发展问题影响", "过程中可能伴随人", No),
        ("推进路径", "价值立场", "促进实现", No),
        // One of two.
        ("全民性", "部分地区", "科技基础不错", Partly),
    ];
    let mut faults = Vec::new();
    for (stem, point, answer, met) in table {
        let found = questions().flat_map(|question| {
            let all = tasks(question);
            let places: Vec<(usize, usize)> = all
                .iter()
                .enumerate()
                .filter(|(_, it)| it.0.contains(stem))
                .flat_map(|(task, it)| {
                    let points = it.1.points.iter().enumerate();
                    let points = points.filter(|(_, it)| it.text.contains(point));
                    points.map(move |(at, _)| (task, at)).collect::<Vec<_>>()
                })
                .collect();
            let count = all.len();
            places.into_iter().map(move |(task, at)| {
                let mut answers = vec![""; count];
                answers[task] = answer;
                (
                    question,
                    estimates(question, &answers)[task].findings[at].clone(),
                )
            })
        });
        let found: Vec<_> = found.collect();
        if found.is_empty() {
            faults.push(format!("nothing asks {stem} for {point}"));
        }
        for (question, finding) in found.iter().filter(|it| it.1.met != *met) {
            faults.push(format!("{answer}: {} {finding:?}", question.stem));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_full_answer_earns_all_and_the_question_nothing() {
    for question in questions().filter(|it| !tasks(it).is_empty()) {
        let tasks = tasks(question);
        let models: Vec<&str> = tasks.iter().map(|it| it.1.model.as_str()).collect();
        for it in estimates(question, &models) {
            assert!(it.findings.iter().all(|it| it.met == Yes), "{it:#?}");
        }
        let stems: Vec<&str> = tasks.iter().map(|it| it.0).collect();
        for it in estimates(question, &stems) {
            let told = it.findings.iter().filter(|it| it.met == Yes).count();
            assert_eq!(told, 0, "{stems:?} {it:#?}");
        }
    }
}

#[test]
fn wordings_are_words_and_tell_the_point() {
    for (stem, rubric) in questions().flat_map(tasks) {
        for point in &rubric.points {
            for words in &point.accepted {
                assert_ne!(
                    *words,
                    std::slice::from_ref(&point.text),
                    "the text counts by itself"
                );
                let others = rubric.points.iter().filter(|it| it.text != point.text);
                let told: Vec<&str> = others.map(|it| it.text.as_str()).chain([stem]).collect();
                let tells = |it: &String| told.iter().all(|told| !told.contains(it.as_str()));
                assert!(words.iter().any(tells), "{words:?} of {}", point.text);
            }
        }
    }
}
