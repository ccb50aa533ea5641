//! The readable report.

use super::json::SectionNames;
use bank::{Card, ClozePart, Content, Form, Item, Kind, Library};
use knowledge::{DefinitionKind, Knowledge};
use paper::{Paper, SectionId, SectionKind};
use std::fmt::Write as _;

/// The whole report. Writing into a string cannot fail, so results of `write!` are dropped.
pub(super) fn write(library: &Library) -> String {
    let mut out = String::new();
    for (paper, knowledge) in library.papers.iter().zip(&library.knowledge) {
        front(&mut out, paper);
        outline(&mut out, paper);
        known(&mut out, knowledge);
        items(&mut out, paper, &library.bank.items);
    }
    if !library.contrasts.is_empty() {
        let terms: Vec<_> = library
            .contrasts
            .iter()
            .map(|it| it.term.as_str())
            .collect();
        let _ = writeln!(out, "各篇都有的术语：{}", terms.join("、"));
    }
    let fingerprint = paper::hash::base32(library.bank.fingerprint, 13);
    let _ = writeln!(out, "题库指纹：{fingerprint}");
    out
}

fn front(out: &mut String, paper: &Paper) {
    let front = &paper.front;
    let _ = writeln!(out, "# {}", paper.id);
    for (label, text) in [
        ("标题", front.title.as_str()),
        ("英文标题", front.title_en.as_deref().unwrap_or_default()),
        ("作者", &front.authors.join("、")),
        ("关键词", &front.keywords.join("、")),
        ("摘要", &front.abstract_text),
    ] {
        let _ = writeln!(
            out,
            "{label}：{}",
            if text.is_empty() {
                "（文中没有）"
            } else {
                text
            }
        );
    }
    let _ = writeln!(
        out,
        "段落 {}，句子 {}，参考文献 {}，提示 {}",
        paper.paragraphs.len(),
        paper.sentences.len(),
        paper.references.len(),
        paper.notices.len(),
    );
}

fn outline(out: &mut String, paper: &Paper) {
    let _ = writeln!(out, "\n## 提纲");
    for (index, section) in paper.sections.iter().enumerate() {
        if matches!(section.kind, SectionKind::Root | SectionKind::Abstract) {
            continue;
        }
        let id = SectionId(index as u16);
        let count = paper.sentences.iter().filter(|it| it.section == id).count();
        let indent = "  ".repeat(usize::from(section.level.saturating_sub(1)));
        let _ = writeln!(
            out,
            "{indent}{}{}（{count} 句）",
            section.number, section.title
        );
    }
}

fn known(out: &mut String, knowledge: &Knowledge) {
    let _ = writeln!(out, "\n## 术语 {}", knowledge.terms.len());
    for (index, term) in knowledge.terms.iter().enumerate() {
        let aliases = term.aliases.join("、");
        let aliases = if aliases.is_empty() {
            aliases
        } else {
            format!("（又作 {aliases}）")
        };
        let cues: Vec<_> = term.cues.iter().map(|it| format!("{it:?}")).collect();
        let _ = writeln!(
            out,
            "{:3} {:6.2} {}{aliases} {} 句 {}",
            index + 1,
            term.score,
            term.text,
            term.sentences.len(),
            cues.join(" "),
        );
    }
    let _ = writeln!(out, "\n## 定义与属性 {}", knowledge.definitions.len());
    for it in &knowledge.definitions {
        let kind = match it.kind {
            DefinitionKind::Definition => "定义",
            DefinitionKind::Attribute => "属性",
        };
        let speaker = it
            .speaker
            .as_ref()
            .map_or_else(String::new, |it| format!("（{it}）"));
        let _ = writeln!(
            out,
            "{kind} [{}] {}{speaker}：{}",
            it.rule, it.term, it.text
        );
        for slot in &it.slots {
            let _ = writeln!(out, "     {}＝{}", slot.role, slot.filler);
        }
    }
    let _ = writeln!(out, "\n## 列举 {}", knowledge.lists.len());
    for it in &knowledge.lists {
        let open = if it.complete { "" } else { "…" };
        let _ = writeln!(out, "{:?} [{}] {}", it.kind, it.rule, it.stem);
        for (index, member) in it.members.iter().enumerate() {
            let label = member
                .label
                .as_ref()
                .map_or_else(String::new, |it| format!("〔{it}〕"));
            let _ = writeln!(out, "     {}. {label}{}{open}", index + 1, member.text);
        }
    }
    let _ = writeln!(out, "\n## 对应 {}", knowledge.correspondences.len());
    for it in &knowledge.correspondences {
        let _ = writeln!(out, "[{}] {} ↔ {}", it.rule, it.left, it.right);
        for pair in &it.pairs {
            let _ = writeln!(out, "     {} ↔ {}", pair.left, pair.right);
        }
    }
    let _ = writeln!(out, "\n## 引语 {}", knowledge.quotations.len());
    for it in &knowledge.quotations {
        let place = [it.work.as_deref(), it.page.as_deref()];
        let place: Vec<_> = place.into_iter().flatten().collect();
        let speaker = it.speaker.as_deref().unwrap_or("（未具名）");
        let _ = writeln!(
            out,
            "[{}] {speaker}：“{}” {}",
            it.rule,
            it.text,
            place.join("，")
        );
    }
    let _ = writeln!(out, "\n## 数据 {}", knowledge.figures.len());
    for it in &knowledge.figures {
        let time = it.time.as_deref().unwrap_or("");
        let _ = writeln!(
            out,
            "[{}] {time} {} ＝ {}{}",
            it.rule, it.measure, it.value, it.unit
        );
    }
}

fn items(out: &mut String, paper: &Paper, items: &[Item]) {
    let names = SectionNames::new(paper);
    let own = || items.iter().filter(|it| it.paper == paper.id);
    let _ = writeln!(
        out,
        "\n## 题库 {}（核心 {}）",
        own().count(),
        own().filter(|it| it.core).count()
    );
    for kind in Kind::ALL {
        let of_kind: Vec<_> = own().filter(|it| it.content.kind() == kind).collect();
        let _ = writeln!(out, "\n### {} {}", kind.name(), of_kind.len());
        for item in of_kind {
            let _ = writeln!(out, "{} {}", names.name(item.section), face(item));
        }
    }
    let _ = writeln!(out);
}

fn face(item: &Item) -> String {
    let gap = |parts: &[ClozePart]| {
        parts.iter().fold(String::new(), |text, part| match part {
            ClozePart::Shown(it) => text + it,
            ClozePart::Hidden(it) => text + "【" + it + "】",
        })
    };
    let question = match &item.content {
        Content::Card(card) => {
            return match card {
                Card::Definition { term, definition } => format!("{term} → {definition}"),
                Card::Term { definition, term } => format!("{definition} → {term}"),
                Card::Cloze { parts } => gap(parts),
                Card::List { stem, members, .. } => format!("{stem} → {}", members.join("；")),
                Card::Pair { stem, answer } | Card::Figure { stem, answer } => {
                    format!("{stem} → {answer}")
                }
                Card::Quotation { words, speaker, .. } => format!("“{words}” → {speaker}"),
                Card::Contrast { stem, views } => {
                    let views: Vec<_> = views
                        .iter()
                        .map(|(paper, it)| format!("{paper}：{it}"))
                        .collect();
                    format!("{stem} → {}", views.join(" ‖ "))
                }
            };
        }
        Content::Question(question) => question,
    };
    let stem = &question.stem;
    match &question.form {
        Form::Single { choices } | Form::Multiple { choices } => {
            let choices: Vec<_> = choices
                .iter()
                .map(|it| format!("{}{}", if it.correct { "✓" } else { "" }, it.text))
                .collect();
            format!("{stem} ｛{}｝", choices.join(" ｜ "))
        }
        Form::Judgement { correct, change } => {
            let change = change
                .as_ref()
                .map_or_else(String::new, |it| format!("（{}←{}）", it.wrong, it.right));
            format!("{stem} {}{change}", if *correct { "✓" } else { "✗" })
        }
        Form::Blank { parts, .. } => gap(parts),
        Form::Match { pairs } => {
            let pairs: Vec<_> = pairs
                .iter()
                .map(|(left, right)| format!("{left}—{right}"))
                .collect();
            format!("{stem} ｛{}｝", pairs.join(" ｜ "))
        }
        Form::Order { members } => format!("{stem} ｛{}｝", members.join(" → ")),
        Form::Term(rubric) | Form::Short(rubric) | Form::Essay(rubric) => {
            let points: Vec<_> = rubric
                .points
                .iter()
                .map(|it| format!("{}（{} 分）", it.text, it.weight))
                .collect();
            format!("{stem} ｛{}｝", points.join(" ｜ "))
        }
        Form::Material { passage, tasks, .. } => {
            let tasks: Vec<_> = tasks.iter().map(|it| it.stem.as_str()).collect();
            format!("{stem} 材料：{passage} 问：{}", tasks.join(" ／ "))
        }
    }
}
