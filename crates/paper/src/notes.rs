//! Notes as Pandoc writes them: `[^1]` or `[^name]` in the text, `[^name]: …` where they are told.

use crate::character::is_blank;
use crate::citation::{self, CIRCLED};

/// The names of all notes that a text tells, in order.
pub(crate) fn names(text: &str) -> Vec<&str> {
    if !text.contains("[^") {
        return Vec::new();
    }
    let mut names = Vec::new();
    for line in text.lines() {
        if let Some((name, _)) = told(line.trim_start())
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}

/// The note that a line tells: its number, and the bytes before its words.
pub(crate) fn definition(line: &str, names: &[&str]) -> Option<(u16, usize)> {
    if names.is_empty() {
        return None;
    }
    let (name, len) = told(line)?;
    Some((number(name, names)?, len))
}

/// The mark at the start of `chars`, if it names a note that is told.
pub(crate) fn mark(chars: &[char], names: &[&str]) -> Option<citation::Mark> {
    if names.is_empty() || !chars.starts_with(&['[', '^']) {
        return None;
    }
    let close = chars.iter().take(LONGEST + 3).position(|&c| c == ']')?;
    let name: String = chars[2..close].iter().collect();
    Some(citation::Mark {
        references: vec![number(&name, names)?],
        page: None,
        len: close + 1,
    })
}

/// No name is longer.
const LONGEST: usize = 40;

/// `[^name]: `: the name, and the bytes up to the words.
fn told(line: &str) -> Option<(&str, usize)> {
    let rest = line.strip_prefix("[^")?;
    let close = rest.find(']')?;
    let name = &rest[..close];
    let fits = !name.is_empty() && name.len() <= LONGEST && !name.contains(is_blank);
    let behind = rest[close + 1..].strip_prefix([':', '：'])?;
    let words = behind.trim_start_matches(is_blank);
    fits.then_some((name, line.len() - words.len()))
}

/// Figures count as printed where all names are figures; else notes count in their order.
fn number(name: &str, names: &[&str]) -> Option<u16> {
    let figures = |it: &str| {
        it.parse::<u16>()
            .ok()
            .filter(|it| (1..CIRCLED).contains(it))
    };
    let at = names.iter().position(|it| *it == name)?;
    let value = if names.iter().all(|it| figures(it).is_some()) {
        figures(name)?
    } else {
        u16::try_from(at + 1).ok()?
    };
    Some(value.saturating_add(CIRCLED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_numbered_as_printed_or_in_order() {
        let names = names("甲[^2]。\n\n[^1]: 乙\n[^2]: 丙\n[^]: 丁\n[^a b]: 戊");
        assert_eq!(names, ["1", "2"]);
        assert_eq!(definition("[^2]: 丙", &names), Some((CIRCLED + 2, 6)));
        assert_eq!(definition("[^3]: 丙", &names), None);
        let named = ["1", "long"];
        let chars: Vec<char> = "[^long]：".chars().collect();
        let mark = mark(&chars, &named).map(|it| (it.references, it.len));
        assert_eq!(mark, Some((vec![CIRCLED + 2], 7)));
    }
}
