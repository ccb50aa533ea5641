//! How much of a passage is in sight.

use bank::ClozePart;

/// How much is hidden, from nothing to all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rung {
    /// All is shown.
    Full,
    /// The terms are hidden.
    Terms,
    /// Of each clause the first character is shown.
    Initials,
    /// Of each clause only what orders the argument: 第一, 其次, 因此.
    Skeleton,
    /// Nothing is shown.
    Blank,
}

impl Rung {
    /// All, the easiest first.
    pub const ALL: [Self; 5] = [
        Self::Full,
        Self::Terms,
        Self::Initials,
        Self::Skeleton,
        Self::Blank,
    ];

    /// The name in the page's controls.
    pub fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Terms => "terms",
            Self::Initials => "initials",
            Self::Skeleton => "skeleton",
            Self::Blank => "blank",
        }
    }

    /// The next harder one.
    pub fn harder(self) -> Option<Self> {
        let place = Self::ALL.iter().position(|it| *it == self)?;
        Self::ALL.get(place + 1).copied()
    }
}

/// The passage in parts, shown and hidden. Joined, the parts are the passage.
pub fn mask(passage: &str, terms: &[&str], rung: Rung) -> Vec<ClozePart> {
    match rung {
        Rung::Full => parts(passage, |_| 0..0),
        Rung::Terms => without_terms(passage, terms),
        Rung::Initials => parts(passage, |clause| {
            clause.chars().next().map_or(0, char::len_utf8)..clause.len()
        }),
        Rung::Skeleton => parts(passage, |clause| connective(clause)..clause.len()),
        Rung::Blank if passage.is_empty() => Vec::new(),
        Rung::Blank => vec![ClozePart::Hidden(passage.to_owned())],
    }
}

/// Hides a range of bytes of each clause; what stands between clauses is shown.
fn parts(passage: &str, hidden: impl Fn(&str) -> std::ops::Range<usize>) -> Vec<ClozePart> {
    let mut parts = Parts::default();
    let mut rest = passage;
    while !rest.is_empty() {
        let start = rest.find(is_word).unwrap_or(rest.len());
        parts.show(&rest[..start]);
        rest = &rest[start..];
        let end = rest.find(|it| !is_word(it)).unwrap_or(rest.len());
        let clause = &rest[..end];
        let hidden = hidden(clause);
        parts.show(&clause[..hidden.start]);
        parts.hide(&clause[hidden.clone()]);
        parts.show(&clause[hidden.end..]);
        rest = &rest[end..];
    }
    parts.0
}

/// A point or a percent sign stands within a number.
fn is_word(it: char) -> bool {
    it.is_alphanumeric() || matches!(it, '.' | '%' | '％')
}

/// Hides the terms, of two at one place the longer.
fn without_terms(passage: &str, terms: &[&str]) -> Vec<ClozePart> {
    let mut parts = Parts::default();
    let mut rest = passage;
    while let Some(first) = rest.chars().next() {
        let here = terms
            .iter()
            .filter(|it| !it.is_empty() && rest.starts_with(**it));
        match here.max_by_key(|it| it.len()) {
            Some(term) => {
                parts.hide(term);
                rest = &rest[term.len()..];
            }
            None => {
                parts.show(&rest[..first.len_utf8()]);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    parts.0
}

#[derive(Default)]
struct Parts(Vec<ClozePart>);

impl Parts {
    fn show(&mut self, text: &str) {
        match self.0.last_mut() {
            Some(ClozePart::Shown(last)) => last.push_str(text),
            _ if text.is_empty() => {}
            _ => self.0.push(ClozePart::Shown(text.to_owned())),
        }
    }

    /// Each hidden stretch is a gap of its own.
    fn hide(&mut self, text: &str) {
        if !text.is_empty() {
            self.0.push(ClozePart::Hidden(text.to_owned()));
        }
    }
}

/// Words that order an argument, at the head of a clause.
const CONNECTIVES: [&str; 27] = [
    "首先",
    "其次",
    "再次",
    "最后",
    "一方面",
    "另一方面",
    "因此",
    "因而",
    "所以",
    "但是",
    "然而",
    "不过",
    "同时",
    "此外",
    "另外",
    "例如",
    "比如",
    "总之",
    "综上",
    "综上所述",
    "由此",
    "可见",
    "与此同时",
    "进而",
    "从而",
    "虽然",
    "尽管",
];

/// Bytes of the connective or ordinal that a clause begins with; 0 where there is none.
fn connective(clause: &str) -> usize {
    let word = CONNECTIVES
        .iter()
        .filter(|it| clause.starts_with(**it))
        .map(|it| it.len())
        .max()
        .unwrap_or(0);
    word.max(ordinal(clause))
}

/// 第三, 三是, （三）'s inside, 3.
fn ordinal(clause: &str) -> usize {
    let digits = |text: &str| {
        text.find(|it: char| !it.is_ascii_digit() && !"一二三四五六七八九十百".contains(it))
            .unwrap_or(text.len())
    };
    if let Some(rest) = clause.strip_prefix('第') {
        return match digits(rest) {
            0 => 0,
            end => '第'.len_utf8() + end,
        };
    }
    let end = digits(clause);
    match clause[end..].chars().next() {
        _ if end == 0 => 0,
        Some('是') => end + '是'.len_utf8(),
        None => end,
        Some(_) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hidden parts as `＿`.
    fn shown(passage: &str, terms: &[&str], rung: Rung) -> String {
        let parts = mask(passage, terms, rung).into_iter();
        let shown = parts.map(|it| match it {
            ClozePart::Shown(text) => text,
            ClozePart::Hidden(_) => "＿".to_owned(),
        });
        shown.collect()
    }

    #[test]
    fn rungs() {
        let passage = "第一，山高水长，故月小；因此增长12.5%。";
        let terms = ["山", "山高", "月"];
        let table = [
            (Rung::Full, passage),
            (Rung::Terms, "第一，＿水长，故＿小；因此增长12.5%。"),
            (Rung::Initials, "第＿，山＿，故＿；因＿。"),
            (Rung::Skeleton, "第一，＿，＿；因此＿。"),
            (Rung::Blank, "＿"),
        ];
        for (rung, expected) in table {
            assert_eq!(shown(passage, &terms, rung), expected, "{rung:?}");
        }
    }

    #[test]
    fn heads_of_clauses() {
        let table = [
            ("第三", "第三"),
            ("第三次分配", "第三"),
            ("三是公平", "三是"),
            ("三", "三"),
            ("三人行", ""),
            ("与此同时要", "与此同时"),
            ("综上所述", "综上所述"),
            ("山高", ""),
            ("第", ""),
        ];
        for (clause, expected) in table {
            assert_eq!(&clause[..connective(clause)], expected, "{clause}");
        }
    }
}
