//! H 有三条：A，B，C; 两条道路：一条是 A；一条是 B: members that are clauses, announced before a colon.

use super::announcement;
use super::count;
use crate::model::{List, ListKind, Member};
use crate::scene::{self, Scene};
use paper::{Paper, SentenceId};

/// What counts or orders a member before its words.
const LEADS: &[&str] = &[
    "先", "再", "然后", "接着", "最后", "其次", "首先", "一是", "二是", "三是", "四是", "五是",
];
/// What a member may not open with: it goes on, or draws a conclusion.
const RESUMES: &[&str] = &[
    "但", "因此", "所以", "从而", "使", "这", "其", "并", "而", "也", "它", "即", "又", "故",
    "后者",
];
/// Measure words of 一种是…，一种是….
const MEASURES: &[&str] = &["种", "类", "条", "个", "派", "级", "端", "方"];
const LONGEST: usize = 36;

/// The lists of all sentences.
pub(super) fn find(paper: &Paper, scenes: &[Scene<'_>], topics: &[Option<String>]) -> Vec<List> {
    let mut lists = Vec::new();
    for (scene, topic) in scenes.iter().zip(topics) {
        let Some(sentence) = paper.sentences.get(scene.sentence) else {
            continue;
        };
        let Some((stem, members)) = stated(scene, topic.as_deref()) else {
            continue;
        };
        lists.push(List {
            ordered: scene.text.contains("：先"),
            complete: true,
            kind: ListKind::Inline,
            section: sentence.section,
            sentences: vec![sentence.id],
            rule: "计数：分句".to_owned(),
            members: members.iter().map(|it| member(it, sentence.id)).collect(),
            stem,
        });
    }
    lists
}

fn member(text: &str, sentence: SentenceId) -> Member {
    Member {
        text: text.to_owned(),
        label: None,
        sentence: Some(sentence),
        section: None,
    }
}

/// The stem before the colon, and as many members behind it as it counts.
fn stated(scene: &Scene<'_>, topic: Option<&str>) -> Option<(String, Vec<String>)> {
    let colon = scene.text.find('：')?;
    let start = scene.clause_start(colon);
    let (stem, number) = announced(scene, start, colon, topic)?;
    let said = scene.text[colon + '：'.len_utf8()..].trim_end_matches(['。', '！']);
    let plain = !said.contains(['。', '？', '：', '“']) && !said.starts_with('“');
    let by = |mark: char| -> Vec<String> { said.split(mark).map(clean).collect() };
    let members = told_apart(said)
        .into_iter()
        .chain([by('；'), by('，')])
        .find(|it| it.len() == number)?;
    // A、B、C are read as a series.
    let clauses = plain || told_apart(said).is_some();
    let fits = members.iter().all(|it| is_member(it));
    (clauses && fits && number >= 2).then_some((stem, members))
}

/// What the words before the colon say of the list: by a count, or a quoted name that holds one.
fn announced(
    scene: &Scene<'_>,
    start: usize,
    colon: usize,
    topic: Option<&str>,
) -> Option<(String, usize)> {
    if let Some(it) = announcement::read(scene, start..colon, topic) {
        return Some((whole(&it.stem)?.to_owned(), it.count?));
    }
    let words = scene.words(start..colon);
    // 要经历三次转化: what the clause says is what they are.
    let counted = |at: usize| Some((at, count::read(&words[at..])?));
    if let Some((at, it)) = (1..words.len()).find_map(counted) {
        // Two words behind the count at most: 两种程序各有千秋 tells of them otherwise.
        if words.len() > at + it.words + 2 || words.iter().any(|it| it.text.contains("对应")) {
            return None;
        }
        let clause = scene.text[start..colon].trim();
        let fits = (4..=24).contains(&clause.chars().count()) && !clause.contains(['“', '这']);
        return fits.then(|| (format!("“{clause}”的要点"), it.number));
    }
    let inner = scene.text[start..colon].strip_suffix('”')?;
    let name = &inner[inner.rfind('“')? + '“'.len_utf8()..];
    let fits = (2..=8).contains(&name.chars().count());
    Some((format!("“{name}”"), count::of_name(name)?)).filter(|_| fits)
}

/// The stem, if it does not point elsewhere (将其的等级).
fn whole(stem: &str) -> Option<&str> {
    let stem = stem
        .strip_prefix("将其的")
        .or_else(|| stem.strip_prefix("把它的"))
        .unwrap_or(stem);
    (stem.chars().count() >= 2).then_some(stem)
}

/// 一种是 A，…；一种是 B，…: what stands behind each 是, up to the next mark.
fn told_apart(said: &str) -> Option<Vec<String>> {
    let opener = MEASURES
        .iter()
        .map(|it| format!("一{it}是"))
        .find(|it| said.starts_with(it.as_str()))?;
    let said = said.replace(&format!("另{opener}"), &opener);
    let parts = said.split(opener.as_str()).skip(1);
    let name = |it: &str| {
        let end = it.find(['，', '；']).unwrap_or(it.len());
        it[..end].trim_matches(['“', '”']).to_owned()
    };
    let parts: Vec<String> = parts.map(name).collect();
    (parts.len() > 1).then_some(parts)
}

/// A member without what counts it, or says in what respect it holds (在主体上，…).
fn clean(part: &str) -> String {
    let part = part.trim();
    let part = LEADS
        .iter()
        .find_map(|it| part.strip_prefix(it))
        .unwrap_or(part);
    let placed = part.split_once('，').filter(|(place, _)| {
        place.starts_with(['在', '从', '就', '对'])
            && ["上", "看", "言", "面"]
                .iter()
                .any(|it| place.ends_with(it))
            && place.chars().count() <= 8
    });
    placed
        .map_or(part, |(_, said)| said.trim_start_matches('是'))
        .to_owned()
}

fn is_member(text: &str) -> bool {
    // What ordinals count is read by them.
    let ordinal =
        text.starts_with(['一', '二', '第', '①', '（', '1', '(']) && !text.starts_with("一切");
    let told = !ordinal && !RESUMES.iter().any(|it| text.starts_with(it));
    (3..=LONGEST).contains(&text.chars().count()) && told && scene::balanced(text)
}
