//! What is no running text, so that it is set aside: tables, captions, formulas, comments.

use crate::character::{is_blank, is_han, is_terminal};
use crate::label::Label;
use crate::ledger::{Fate, Ledger};
use crate::lines::Line;
use crate::markup;

/// Rows behind a caption, at most.
const MOST_ROWS: usize = 60;
/// Lines of a formula or a comment, at most: one that never closes must not swallow the paper.
const MOST_LINES: usize = 40;

/// How many lines were set aside.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Aside {
    pub tables: usize,
    pub formulas: usize,
}

/// The lines without what is no running text, which is entered in the ledger.
pub(crate) fn clear<'a>(lines: Vec<Line<'a>>, ledger: &mut Ledger) -> (Vec<Line<'a>>, Aside) {
    let mut aside = Aside::default();
    let mut fates = fenced(&lines);
    let mut rows_left = 0;
    let mut listing = false;
    for (line, fate) in lines.iter().zip(&mut fates) {
        listing |= line.label.is_some_and(|it| it.label == Label::References);
        let text = markup::unescaped(line.text);
        let caption = is_caption(&text);
        let row = rows_left > 0 && (is_row(&text) || is_header(&text) || is_source(&text));
        rows_left = match (caption, row) {
            (true, _) => MOST_ROWS,
            (_, true) => rows_left - 1,
            _ => 0,
        };
        if fate.is_none() {
            *fate = if caption || row || is_piped(&text) || is_html(&text) {
                Some(Fate::Table)
            } else {
                (!listing && line.label.is_none() && is_formula(&text)).then_some(Fate::Formula)
            };
        }
        aside.tables += usize::from(*fate == Some(Fate::Table));
        aside.formulas += usize::from(*fate == Some(Fate::Formula));
    }
    let kept = lines.into_iter().zip(fates).filter_map(|(line, fate)| {
        if let Some(fate) = fate {
            ledger.enter(line.range(), fate);
            return None;
        }
        Some(line)
    });
    (kept.collect(), aside)
}

/// What stands between `$$` and `$$` or between `<!--` and `-->`, on lines of its own.
fn fenced(lines: &[Line<'_>]) -> Vec<Option<Fate>> {
    let mut fates = vec![None; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let text = lines[at].text;
        let fence = [("$$", "$$", Fate::Formula), ("<!--", "-->", Fate::Markup)]
            .into_iter()
            .find(|it| text.starts_with(it.0));
        if let Some((open, close, fate)) = fence {
            let ends = |it: usize| {
                let words = if it == at {
                    &text[open.len()..]
                } else {
                    lines[it].text
                };
                // `$$ … $$ (1)`: behind the mark only a number.
                words
                    .rfind(close)
                    .is_some_and(|end| !words[end + close.len()..].contains(is_han))
            };
            let last = (at..lines.len().min(at + MOST_LINES)).find(|&it| ends(it));
            if let Some(last) = last {
                fates[at..=last].fill(Some(fate));
                at = last;
            }
        }
        at += 1;
    }
    fates
}

/// `R = (Q0 − Q1) / Q0 × 100%  (1)`: an equation without a word of Chinese.
fn is_formula(text: &str) -> bool {
    let signs = text.contains(['=', '＝', '≈', '≤', '≥', '∑', '∫', '√', '∝']);
    if !signs || text.contains(is_han) || text.chars().count() > 100 || text.starts_with('=') {
        return false;
    }
    let address = text.contains("//") || text.contains("www.");
    let words = text
        .split(|c: char| !c.is_ascii_alphabetic())
        .filter(|it| it.len() >= 4)
        .count();
    let marked = text.contains(['。', '；', '，', '"', '“']);
    !address && words <= 2 && !marked && !text.starts_with(['<', '[', '#', '!'])
}

/// The head of a table below its caption: three cells or more, each a word.
fn is_header(text: &str) -> bool {
    let cells: Vec<&str> = text.split(is_blank).filter(|it| !it.is_empty()).collect();
    cells.len() >= 3
        && cells.iter().all(|it| it.chars().count() <= 10)
        && !text.contains(['。', '；', '，', '：', '、'])
        && !text.starts_with('#')
        && crate::number::parse(text).is_none()
}

/// `表1 变量定义`, `图 2-1　技术路线`, `Table 3. Results`.
fn is_caption(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| "▲△▼◎*".contains(c) || is_blank(c));
    // `▲ 图为…`
    if text.starts_with("图为") && text.chars().count() <= 50 {
        return !text.contains('。');
    }
    let word = ["表", "图", "續表", "续表", "圖", "Table", "Figure", "Fig."]
        .into_iter()
        .find(|it| text.starts_with(it));
    let Some(word) = word else {
        return false;
    };
    let rest = text[word.len()..].trim_start_matches(is_blank);
    let behind = rest
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '.' | '—' | '－'));
    let numbered = rest.starts_with(|c: char| c.is_ascii_digit());
    let parted =
        behind.is_empty() || behind.starts_with(|c: char| is_blank(c) || matches!(c, '：' | ':'));
    numbered && parted && !text.contains(['。', '，', '；']) && text.chars().count() <= 50
}

/// Cells: parted by wide gaps, or several with numbers among them.
fn is_row(text: &str) -> bool {
    if text.starts_with('#')
        || text.contains(['。', '；', '，', '：'])
        || text.ends_with(is_terminal)
    {
        return false;
    }
    let gaps = text.contains("  ") || text.contains(['\t', '\u{3000}', '|']);
    let cells: Vec<&str> = text.split(is_blank).filter(|it| !it.is_empty()).collect();
    let figures = cells
        .iter()
        .filter(|it| it.starts_with(|c: char| c.is_ascii_digit() || c == '-'))
        .count();
    (gaps && cells.len() >= 2) || (cells.len() >= 3 && figures > 0)
}

/// What stands below a table: 注：…, 资料来源：….
fn is_source(text: &str) -> bool {
    ["注：", "注:", "资料来源", "数据来源", "說明：", "说明："]
        .iter()
        .any(|it| text.starts_with(it))
}

/// A table of HTML, or a row of one.
fn is_html(text: &str) -> bool {
    [
        "<table", "</table", "<tr", "</tr", "<td", "<th", "<tbody", "</tbody",
    ]
    .iter()
    .any(|it| text.starts_with(it))
}

/// A row of a Markdown table.
fn is_piped(text: &str) -> bool {
    text.len() >= 2 && text.starts_with('|') && text.ends_with('|')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_and_rows() {
        for text in [
            "表1 变量定义",
            "图 2-1　技术路线",
            "表3：回归结果",
            "Table 3 Results",
            "图1",
        ] {
            assert!(is_caption(text), "{text}");
        }
        for text in [
            "表1显示了结果",
            "图书馆 2",
            "表明 3 点",
            "表1 中，变量的定义。",
            "图强",
        ] {
            assert!(!is_caption(text), "{text}");
        }
        for text in ["基础设施    宽带用户数    0.32", "变量 均值 0.5", "a\tb"] {
            assert!(is_row(text), "{text}");
        }
        assert!(!is_row("从表1可以看出，权重最大。"));
        assert!(is_header("方案 小雨 中雨 大雨"));
        assert!(!is_header("3.2 峰现 时间 分析"));
    }

    #[test]
    fn formulas() {
        for text in [
            "R = (Q0 − Q1) / Q0 × 100%        (1)",
            "Yit = α + βXit + εit （2）",
            "k ≥ 0.81",
        ] {
            assert!(is_formula(text), "{text}");
        }
        for text in [
            "设 x = 1，则结论成立。",
            "https://a.cn/?id=1",
            "<p class=\"a\">",
            "====",
            "The sample is large with n = 5 pupils.",
            "新质生产力",
        ] {
            assert!(!is_formula(text), "{text}");
        }
    }
}
