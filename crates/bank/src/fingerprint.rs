//! 题库指纹: two banks that ask and answer the same have the same fingerprint.

use crate::model::{Card, ClozePart, Content, Form, Item};
use paper::hash::fnv1a;

/// Hash of ids, stems, options and answers, in order.
pub(crate) fn of(items: &[Item]) -> u64 {
    let mut parts: Vec<String> = Vec::new();
    for item in items {
        parts.push(item.id.to_string());
        match &item.content {
            Content::Card(card) => card_parts(card, &mut parts),
            Content::Question(question) => {
                parts.push(question.stem.clone());
                form_parts(&question.form, &mut parts);
            }
        }
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    fnv1a(&parts)
}

fn cloze_parts(cloze: &[ClozePart], parts: &mut Vec<String>) {
    parts.extend(cloze.iter().map(|it| match it {
        ClozePart::Shown(text) => text.clone(),
        ClozePart::Hidden(text) => format!("【{text}】"),
    }));
}

fn card_parts(card: &Card, parts: &mut Vec<String>) {
    match card {
        Card::Definition { term, definition } => parts.extend([term.clone(), definition.clone()]),
        Card::Term { definition, term } => parts.extend([definition.clone(), term.clone()]),
        Card::Cloze { parts: cloze } => cloze_parts(cloze, parts),
        Card::List { stem, members, .. } => {
            parts.push(stem.clone());
            parts.extend(members.iter().cloned());
        }
        Card::Pair { stem, answer } | Card::Figure { stem, answer } => {
            parts.extend([stem.clone(), answer.clone()]);
        }
        Card::Quotation {
            words,
            speaker,
            work,
        } => parts.extend([
            words.clone(),
            speaker.clone(),
            work.clone().unwrap_or_default(),
        ]),
        Card::Contrast { stem, views } => {
            parts.push(stem.clone());
            parts.extend(views.iter().flat_map(|(a, b)| [a.clone(), b.clone()]));
        }
    }
}

fn form_parts(form: &Form, parts: &mut Vec<String>) {
    match form {
        Form::Single { choices } | Form::Multiple { choices } => parts.extend(
            choices
                .iter()
                .map(|it| format!("{}{}", if it.correct { '+' } else { '-' }, it.text)),
        ),
        Form::Judgement { correct, .. } => parts.push(correct.to_string()),
        Form::Blank { parts: cloze, .. } => cloze_parts(cloze, parts),
        Form::Match { pairs } => parts.extend(pairs.iter().map(|(a, b)| format!("{a}={b}"))),
        Form::Order { members } => parts.extend(members.iter().cloned()),
        Form::Term(rubric) | Form::Short(rubric) | Form::Essay(rubric) => {
            parts.extend(rubric.points.iter().map(|it| it.text.clone()));
        }
        Form::Material { passage, tasks, .. } => {
            parts.push(passage.clone());
            for task in tasks {
                parts.push(task.stem.clone());
                parts.extend(task.rubric.points.iter().map(|it| it.text.clone()));
            }
        }
    }
}
