//! What the page adds to the text: running heads and feet, page numbers.

use crate::front;
use crate::label::Label;
use crate::ledger::{Fate, Ledger};
use crate::lines::{Layout, Line};
use crate::number;
use std::collections::{BTreeMap, BTreeSet};

/// No line of a page's furniture is wider.
const WIDEST: u32 = 120;

/// The first lines may hold the title, which the running heads repeat.
const TOP: usize = 20;

/// The lines without the page's furniture, which is entered in the ledger.
pub(crate) fn clear<'a>(
    lines: Vec<Line<'a>>,
    layout: Layout,
    ledger: &mut Ledger,
) -> Vec<Line<'a>> {
    let page = Page::of(&lines, layout);
    let (fates, heads) = (page.fates(), page.heads);
    let mut kept: Vec<Line<'a>> = Vec::with_capacity(lines.len());
    let mut after_break = false;
    for (mut line, fate) in lines.into_iter().zip(fates) {
        match fate {
            Some(fate) => {
                ledger.enter(line.range(), fate);
                after_break |= matches!(fate, Fate::PageNumber | Fate::RunningHead);
            }
            None => {
                line.repeated = line.width <= WIDEST && heads.contains(&shape(line.text));
                line.after_break = std::mem::take(&mut after_break);
                kept.push(line);
            }
        }
    }
    kept
}

/// The lines, with what tells a page's furniture from its text.
struct Page<'a, 'b> {
    lines: &'b [Line<'a>],
    /// How many lines stand above the first label.
    top: usize,
    /// What the lines of the first page's head say.
    head: Vec<String>,
    heads: BTreeSet<String>,
    /// Where the reference list begins; digits alone are pages of entries there.
    list: usize,
}

impl<'a, 'b> Page<'a, 'b> {
    fn of(lines: &'b [Line<'a>], layout: Layout) -> Self {
        let labelled = |it: &Line<'_>| it.label.map(|it| it.label);
        // A document code or a date may stand above the title.
        let above = |it: &Line<'_>| {
            labelled(it).is_none_or(|it| {
                matches!(
                    it,
                    Label::Apparatus | Label::Classification | Label::Received
                )
            })
        };
        let top = lines.iter().take(TOP).take_while(|it| above(it)).count();
        let own = |it: &&Line<'_>| (8..=80).contains(&it.width) && !it.closed;
        // The journal's name stands beside its issue on the first page, alone on the others.
        let head = lines[..top]
            .iter()
            .filter(own)
            .filter(|it| it.label.is_none())
            .flat_map(|it| it.text.split(['\u{3000}', '\t']).chain([it.text]))
            .map(shape)
            .filter(|it| it.chars().count() >= 4)
            .collect();
        let list = lines
            .iter()
            .rposition(|it| labelled(it) == Some(Label::References));
        Self {
            lines,
            top,
            head,
            heads: running_heads(lines, layout),
            list: list.unwrap_or(lines.len()),
        }
    }

    fn fates(&self) -> Vec<Option<Fate>> {
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let mut fates: Vec<Option<Fate>> = (0..self.lines.len())
            .map(|at| {
                let line = &self.lines[at];
                if line.width > WIDEST {
                    return None;
                }
                let first = at < self.top && seen.insert(shape(line.text));
                if self.is_page_number(at) {
                    Some(Fate::PageNumber)
                } else if !first
                    && (self.heads.contains(&shape(line.text)) || self.repeats_head(at))
                {
                    Some(Fate::RunningHead)
                } else if is_rule(line.text) || is_picture(line.text) {
                    Some(Fate::Markup)
                } else if is_page_foot(line.text) {
                    Some(Fate::RunningHead)
                } else if is_vendor(line.text) || is_advert(line.text) {
                    Some(Fate::Apparatus)
                } else {
                    None
                }
            })
            .collect();
        for at in 0..self.lines.len() {
            if fates[at] == Some(Fate::PageNumber) {
                self.clear_beside(at, &mut fates);
            }
        }
        fates
    }

    fn is_page_number(&self, at: usize) -> bool {
        let text = self.lines[at].text;
        let bare = text
            .trim_start_matches('-')
            .trim_end_matches(['.', ',', '，']);
        let of_entry = at > self.list
            && bare.bytes().all(|b| b.is_ascii_digit())
            && !self.lines[at - 1].closed
            && self.lines[at - 1].label.is_none();
        is_page_number(text) && !of_entry
    }

    /// Whether the line holds the paper's own title beside other words of the page's head.
    fn repeats_head(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let own = shape(line.text);
        at >= self.top
            && !line.closed
            && line.width <= 100
            && !line.text.contains('。')
            && (!line.text.contains('，') || self.is_beside_page_number(at))
            && line.label.is_none()
            && number::parse(line.text).is_none()
            && self
                .head
                .iter()
                .any(|it| it.chars().count() >= 8 && own.contains(it.as_str()))
    }

    /// Whether the page's number stands on the next line or the one above.
    fn is_beside_page_number(&self, at: usize) -> bool {
        let above = at.checked_sub(1);
        let below = Some(at + 1).filter(|&it| it < self.lines.len());
        [above, below]
            .into_iter()
            .flatten()
            .any(|it| is_page_number(self.lines[it].text))
    }

    /// Up to three lines beside a page number may be the page's head or foot.
    fn clear_beside(&self, at: usize, fates: &mut [Option<Fate>]) {
        let below = (at + 1..self.lines.len()).take(3);
        let above = (self.top..at).rev().take(3);
        for side in [below.collect::<Vec<_>>(), above.collect()] {
            for beside in side {
                if fates[beside].is_none() && !self.is_head(beside) {
                    break;
                }
                if fates[beside].is_none() {
                    fates[beside] = Some(Fate::RunningHead);
                }
            }
        }
    }

    fn is_head(&self, at: usize) -> bool {
        let line = &self.lines[at];
        at >= self.top
            && !line.closed
            && line.width <= 80
            && line.label.is_none()
            && !line.text.starts_with(['【', '［', '['])
            && !line.text.contains(['，', '。', '；'])
            && (front::is_masthead(line.text)
                || names_issue(line.text)
                || self.head.contains(&shape(line.text)))
    }
}

/// A picture of Markdown, alone on its line.
fn is_picture(text: &str) -> bool {
    text.starts_with("![") && text.contains("](") && text.ends_with(')')
}

/// `12`, `- 12 -`, `·12·`, `第 12 页`, `第12页 共20页`, `12 / 20`.
fn is_page_number(text: &str) -> bool {
    let bare: String = text
        .chars()
        .filter(|c| !crate::character::is_blank(*c))
        .map(crate::character::narrow)
        .collect();
    let core = bare.trim_matches(|c: char| "-–—·•.~|—_".contains(c));
    let digits = |it: &str| (1..=4).contains(&it.len()) && it.bytes().all(|b| b.is_ascii_digit());
    if digits(core) {
        return true;
    }
    let of = |it: &str| {
        it.strip_prefix('第')
            .and_then(|it| it.strip_suffix('页'))
            .is_some_and(digits)
    };
    let all = |it: &str| {
        it.trim_matches(['，', ',', '/'])
            .strip_prefix('共')
            .and_then(|it| it.strip_suffix('页'))
            .is_some_and(digits)
    };
    of(core)
        || core
            .find('共')
            .is_some_and(|at| of(core[..at].trim_end_matches(['，', ',', '/'])) && all(&core[at..]))
        || core
            .split_once('/')
            .is_some_and(|(a, b)| digits(a) && digits(b))
}

/// `36　新时代论坛　2022.4`, `张某：论数字经济 │ 53`: the page's number beside the journal's issue, or
/// beside anything behind a bar.
fn is_page_foot(text: &str) -> bool {
    let cells = cells(text);
    let (Some(first), Some(last)) = (cells.first(), cells.last()) else {
        return false;
    };
    let paged = cells.len() >= 2 && is_page_number(first) != is_page_number(last);
    let barred = text.contains(['│', '｜']) && !text.contains('。') && text.chars().count() <= 60;
    paged && (barred || names_issue(text))
}

/// `农村经济观察　2025.1`: a journal and its issue.
pub(crate) fn names_issue(text: &str) -> bool {
    let dated = |it: &&str| {
        let bare: String = it.split_whitespace().collect();
        let behind = bare.get(4..).unwrap_or("");
        bare.starts_with(['1', '2'])
            && bare.bytes().take(4).all(|b| b.is_ascii_digit())
            && behind.starts_with(['.', '/', '年'])
            && behind
                .chars()
                .all(|c| c.is_ascii_digit() || "./年第期月卷".contains(c))
    };
    let cells = cells(text);
    let plain = !text.contains(['，', '。', '；', '：']) && text.chars().count() <= 60;
    plain && cells.len() >= 2 && cells.iter().any(dated)
}

/// What wide gaps and bars part on a line.
fn cells(text: &str) -> Vec<&str> {
    text.split(['\u{3000}', '\t', '·', '|', '｜', '│'])
        .flat_map(|it| it.split("  "))
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect()
}

/// What data bases print on each page.
fn is_vendor(text: &str) -> bool {
    let marked = ["(C)", "（C）", "©", "(c)", "Copyright"]
        .iter()
        .any(|it| text.starts_with(it));
    text.contains("China Academic Journal Electronic Publishing House")
        || (marked && text.contains("rights reserved"))
        || [
            "万方数据",
            "中国知网",
            "http://www.cnki.net",
            "https://www.cnki.net",
        ]
        .contains(&text)
}

/// What a page of the web asks of its readers.
fn is_advert(text: &str) -> bool {
    const PLEAS: &[&str] = &[
        "关注我们",
        "点个在看",
        "点击蓝字",
        "点击上方",
        "阅读原文",
        "分享收藏点赞",
        "扫码关注",
        "二维码关注",
    ];
    let end = text.trim_matches(|c: char| "-—–· ".contains(c));
    let ends = ["END", "End", "完"].contains(&end) && end.len() < text.len();
    let short = text.chars().count() <= 24 && !text.contains(['。', '，']);
    ends || short && PLEAS.iter().any(|it| text.contains(it))
}

/// A line of dashes or stars.
fn is_rule(text: &str) -> bool {
    text.chars().count() >= 3
        && text.chars().all(|c| "-—_=*─━·. ".contains(c))
        && !text.chars().all(|c| c == '.')
}

/// A line without its digits: the page number in a running head changes.
fn shape(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric() && !c.is_ascii_digit())
        .collect()
}

/// Short lines that come again and again and are no sentences.
fn running_heads(lines: &[Line<'_>], layout: Layout) -> BTreeSet<String> {
    let mut counts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        let fits =
            (4..=80).contains(&line.width) && !line.text.ends_with(['。', '，', '；', '、', '：']);
        if fits && !line.text.starts_with(['#', '[', '|', '-', '*', '（', '(']) {
            counts.entry(shape(line.text)).or_default().push(at);
        }
    }
    let enough = if matches!(layout, Layout::Wrapped(_)) {
        3
    } else {
        4
    };
    counts
        .into_iter()
        .filter(|(shape, places)| {
            let spread = places.windows(2).all(|it| it[1] - it[0] >= 6);
            places.len() >= enough
                && spread
                && shape.chars().filter(|&c| c.is_alphabetic()).count() >= 3
        })
        .map(|(shape, _)| shape)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feet_vendors_and_pleas() {
        for text in [
            "36　新时代论坛　2022.4",
            "新时代论坛　2022.4　37",
            "·12·　学刊　2021年第3期",
        ] {
            assert!(is_page_foot(text), "{text}");
        }
        for text in [
            "2022　新时代论坛",
            "一　家风建设　2022.4",
            "方案　12　0.5",
            "36　新时代",
        ] {
            assert!(!is_page_foot(text), "{text}");
        }
        assert!(is_vendor(
            "（C）1994-2021 China Academic Journal Electronic Publishing House."
        ));
        assert!(!is_vendor("中国知网收录的论文"));
        for text in ["— END —", "长按二维码关注我们", "点击蓝字 关注我们"] {
            assert!(is_advert(text), "{text}");
        }
        for text in ["完", "请关注我们的研究，", "二维码支付的监管"] {
            assert!(!is_advert(text), "{text}");
        }
    }

    #[test]
    fn page_numbers() {
        for text in [
            "12",
            "- 12 -",
            "·12·",
            "第 12 页",
            "第12页 共20页",
            "12 / 20",
            "— 3 —",
            "１２",
        ] {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["2023年", "一、", "12.5%", "第一，", "12345", "-"] {
            assert!(!is_page_number(text), "{text}");
        }
    }
}
