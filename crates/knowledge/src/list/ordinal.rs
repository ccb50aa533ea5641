//! 一是…二是…三是…; 首先…其次…最后…; 其一…其二…; 一方面…另一方面….

use super::stem;
use crate::model::{List, ListKind, Member};
use crate::reading::Token;
use paper::{Paper, SectionId, Sentence, SentenceId};

/// The marks of a run, in order. A mark of a later column may follow one of an earlier one.
struct Run {
    name: &'static str,
    marks: &'static [&'static [&'static str]],
}

const RUNS: &[Run] = &[
    Run {
        name: "一是…二是",
        marks: &[
            &["一是"],
            &["二是"],
            &["三是"],
            &["四是"],
            &["五是"],
            &["六是"],
            &["七是"],
            &["八是"],
            &["九是"],
            &["十是"],
        ],
    },
    Run {
        name: "其一…其二",
        marks: &[
            &["其一"],
            &["其二"],
            &["其三"],
            &["其四"],
            &["其五"],
            &["其六"],
        ],
    },
    Run {
        name: "首先…其次",
        marks: &[&["首先"], &["其次"], &["再次", "然后"], &["最后"]],
    },
    Run {
        name: "第一…第二",
        marks: &[
            &["第一"],
            &["第二"],
            &["第三"],
            &["第四"],
            &["第五"],
            &["第六"],
            &["第七"],
            &["第八"],
        ],
    },
    Run {
        name: "一方面…另一方面",
        marks: &[&["一方面"], &["另一方面"]],
    },
    Run {
        name: "①②",
        marks: &[
            &["①"],
            &["②"],
            &["③"],
            &["④"],
            &["⑤"],
            &["⑥"],
            &["⑦"],
            &["⑧"],
        ],
    },
    Run {
        name: "（1）（2）",
        marks: &[
            &["（1）"],
            &["（2）"],
            &["（3）"],
            &["（4）"],
            &["（5）"],
            &["（6）"],
            &["（7）"],
            &["（8）"],
        ],
    },
];

/// A mark in the text.
struct Hit {
    /// Index of the sentence.
    sentence: usize,
    column: usize,
    /// Behind the mark and its comma.
    start: usize,
    /// Where the mark begins.
    mark: usize,
}

/// The counted lists of a paper.
pub(super) fn find(paper: &Paper, headings: &[Vec<Token>]) -> Vec<List> {
    let mut lists = Vec::new();
    for run in RUNS {
        for hits in runs(paper, run) {
            lists.extend(list(paper, run, &hits, headings));
        }
    }
    lists
}

/// Unbroken runs of marks, within one section.
fn runs(paper: &Paper, run: &Run) -> Vec<Vec<Hit>> {
    let mut found: Vec<Vec<Hit>> = Vec::new();
    let mut open: Vec<Hit> = Vec::new();
    for (index, sentence) in paper.sentences.iter().enumerate() {
        let section = open
            .last()
            .and_then(|it| paper.sentences.get(it.sentence))
            .map(|it| it.section);
        if section.is_some_and(|it| it != sentence.section) {
            found.push(std::mem::take(&mut open));
        }
        for hit in hits(sentence, index, run) {
            let last = open.last().map(|it| it.column);
            let follows = match last {
                None => hit.column == 0,
                // 首先…其次…最后: 再次 may be left out.
                Some(column) => {
                    hit.column == column + 1 || run.name.starts_with("首先") && hit.column > column
                }
            };
            if !follows {
                found.push(std::mem::take(&mut open));
            }
            if follows || hit.column == 0 {
                open.push(hit);
            }
        }
    }
    found.push(open);
    found.retain(|it| it.len() >= 2);
    found
}

/// The marks of a run in a sentence: at its start, or behind a closing mark.
fn hits(sentence: &Sentence, index: usize, run: &Run) -> Vec<Hit> {
    let text = &sentence.text;
    let mut hits = Vec::new();
    for (column, marks) in run.marks.iter().enumerate() {
        for mark in *marks {
            for (at, _) in text.match_indices(mark) {
                let before = text[..at].chars().next_back();
                let opens = before.is_none_or(|c| matches!(c, '。' | '；' | '：' | '，'));
                let comma = before == Some('，');
                let behind = &text[at + mark.len()..];
                let whole = mark.ends_with(['是', '）'])
                    || !mark.is_ascii() && behind.starts_with('，')
                    || mark.len() == 3;
                // Behind a comma only a second or later mark counts: 一是…，二是….
                if opens && whole && (!comma || mark.ends_with('是') || column > 0) {
                    let start = at
                        + mark.len()
                        + if behind.starts_with('，') {
                            '，'.len_utf8()
                        } else {
                            0
                        };
                    hits.push(Hit {
                        sentence: index,
                        column,
                        start,
                        mark: at,
                    });
                }
            }
        }
    }
    hits.sort_by_key(|it| it.mark);
    hits
}

fn list(paper: &Paper, run: &Run, hits: &[Hit], headings: &[Vec<Token>]) -> Option<List> {
    let first = paper.sentences.get(hits.first()?.sentence)?;
    // The ordinals that the outline knows are its list already.
    let outlined = hits.iter().all(|it| {
        paper.sentences.get(it.sentence).is_some_and(|sentence| {
            paper
                .section(sentence.section)
                .is_some_and(|section| section.topic == Some(sentence.id))
        })
    });
    if outlined && it_is_outline(run) {
        return None;
    }
    let members: Vec<Member> = hits
        .iter()
        .enumerate()
        .filter_map(|(nth, it)| member(paper, it, hits.get(nth + 1)))
        .collect();
    if members.len() < 2 {
        return None;
    }
    let mut sentences: Vec<SentenceId> = members.iter().filter_map(|it| it.sentence).collect();
    sentences.dedup();
    Some(List {
        stem: stem_of(paper, hits.first()?, first, headings),
        members,
        ordered: !run.name.starts_with("一方面"),
        complete: true,
        kind: ListKind::Ordinal,
        section: first.section,
        sentences,
        rule: run.name.to_owned(),
    })
}

fn it_is_outline(run: &Run) -> bool {
    run.name.starts_with("第一")
}

/// The first statement behind a mark, up to the next mark.
fn member(paper: &Paper, hit: &Hit, next: Option<&Hit>) -> Option<Member> {
    let sentence = paper.sentences.get(hit.sentence)?;
    let limit = next
        .filter(|it| it.sentence == hit.sentence)
        .map_or(sentence.text.len(), |it| it.mark);
    let rest = sentence.text.get(hit.start..limit)?;
    let end = rest.find(['；', '。']).unwrap_or(rest.len());
    let text = rest[..end].trim_end_matches(['，', '；', '。', '：']);
    (text.chars().count() >= 2).then(|| Member {
        text: text.to_owned(),
        label: None,
        sentence: Some(sentence.id),
        section: None,
    })
}

/// What is counted: the announcement right before the first mark, or what the section says.
fn stem_of(paper: &Paper, hit: &Hit, first: &Sentence, headings: &[Vec<Token>]) -> String {
    let own = first.text[..hit.mark].trim_end_matches(['：', '，', '；']);
    let announcement = own.rsplit(['。', '；']).next().unwrap_or("");
    if (4..=40).contains(&announcement.chars().count()) && first.text[..hit.mark].ends_with('：') {
        return format!(
            "“{}”的要点",
            announcement.replace('“', "‘").replace('”', "’")
        );
    }
    of_section(paper, first.section, headings)
}

fn of_section(paper: &Paper, id: SectionId, headings: &[Vec<Token>]) -> String {
    let Some(section) = paper.section(id) else {
        return String::new();
    };
    let tokens = headings
        .get(usize::from(id.0))
        .map_or(&[][..], |it| it.as_slice());
    if section.parent.is_none() {
        return super::outline::root_stem(&section.title);
    }
    stem::of_heading(&section.title, tokens)
}
