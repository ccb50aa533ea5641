//! Tables and the captions of tables and figures: no running text, so they are set aside.

use crate::character::{is_blank, is_terminal};
use crate::ledger::{Fate, Ledger};
use crate::lines::Line;

/// Rows behind a caption, at most.
const MOST_ROWS: usize = 60;

/// The lines without tables and captions, which are entered in the ledger.
pub(crate) fn clear<'a>(lines: Vec<Line<'a>>, ledger: &mut Ledger) -> Vec<Line<'a>> {
    let mut rows_left = 0;
    lines
        .into_iter()
        .filter(|line| {
            let caption = is_caption(line.text);
            let row = rows_left > 0 && (is_row(line.text) || is_source(line.text));
            rows_left = match (caption, row) {
                (true, _) => MOST_ROWS,
                (_, true) => rows_left - 1,
                _ => 0,
            };
            let dropped = caption || row || is_piped(line.text) || is_html(line.text);
            if dropped {
                ledger.enter(line.range(), Fate::Table);
            }
            !dropped
        })
        .collect()
}

/// `表1 变量定义`, `图 2-1　技术路线`, `Table 3. Results`.
fn is_caption(text: &str) -> bool {
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
    }
}
