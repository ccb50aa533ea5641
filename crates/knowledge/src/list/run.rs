//! The marks of counted runs, and where they stand: 一是…二是, 首先…其次, ①②.

use crate::scene::Scene;
use paper::Paper;

/// The marks of a run, in order. A mark of a later column may follow one of an earlier one.
pub(super) struct Run {
    pub(super) name: &'static str,
    marks: &'static [&'static [&'static str]],
}

pub(super) const RUNS: &[Run] = &[
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
        name: "一要…二要",
        marks: &[
            &["一要"],
            &["二要"],
            &["三要"],
            &["四要"],
            &["五要"],
            &["六要"],
            &["七要"],
            &["八要"],
        ],
    },
    Run {
        name: "一为…二为",
        marks: &[
            &["一为"],
            &["二为"],
            &["三为"],
            &["四为"],
            &["五为"],
            &["六为"],
        ],
    },
    Run {
        name: "第一步…第二步",
        marks: &[
            &["第一步"],
            &["第二步"],
            &["第三步"],
            &["第四步"],
            &["第五步"],
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
pub(super) struct Hit {
    /// Index of the sentence.
    pub(super) sentence: usize,
    column: usize,
    /// Behind the mark and its comma.
    pub(super) start: usize,
    /// Where the mark begins.
    pub(super) mark: usize,
}

/// Unbroken runs of marks, within one section.
pub(super) fn runs(paper: &Paper, scenes: &[Scene<'_>], run: &Run) -> Vec<Vec<Hit>> {
    let mut found: Vec<Vec<Hit>> = Vec::new();
    let mut open: Vec<Hit> = Vec::new();
    for (index, (sentence, scene)) in paper.sentences.iter().zip(scenes).enumerate() {
        let section = open
            .last()
            .and_then(|it| paper.sentences.get(it.sentence))
            .map(|it| it.section);
        if section.is_some_and(|it| it != sentence.section) {
            found.push(std::mem::take(&mut open));
        }
        for hit in hits(scene, index, run) {
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
fn hits(scene: &Scene<'_>, index: usize, run: &Run) -> Vec<Hit> {
    let text = scene.text;
    let mut hits = Vec::new();
    for (column, marks) in run.marks.iter().enumerate() {
        for mark in marks.iter().filter(|it| scene.characters.may_hold(it)) {
            for (at, _) in text.match_indices(mark) {
                let before = text[..at].chars().next_back();
                let opens = before.is_none_or(|c| matches!(c, '。' | '；' | '：' | '，'));
                let behind = &text[at + mark.len()..];
                let Some(comma) = separator(mark, behind) else {
                    continue;
                };
                // Behind a comma 首先， may resume a thought; 首先是 and 一要 count.
                let resumes = before == Some('，') && column == 0 && comma > 0;
                if opens && !resumes {
                    hits.push(Hit {
                        sentence: index,
                        column,
                        start: at + mark.len() + comma,
                        mark: at,
                    });
                }
            }
        }
    }
    hits.sort_by_key(|it| it.mark);
    hits
}

/// How many bytes of punctuation follow a mark; `None` where it is part of other words (第一要务,
/// 最后的).
fn separator(mark: &str, behind: &str) -> Option<usize> {
    let symbol = mark.ends_with(['是', '为', '要', '）', '步']) || mark.chars().count() == 1;
    let counted = behind.starts_with(['，', '：', '、']);
    let modal = ["是", "要", "应", "需", "须", "必须"]
        .iter()
        .any(|it| behind.starts_with(it));
    match (counted, symbol || modal) {
        (true, _) => Some('，'.len_utf8()),
        (false, true) => Some(0),
        (false, false) => None,
    }
}
