//! What turns into what, as a sentence tells it: `从单一种植向多元经营转变`.

use crate::wording::length;

/// Bounds of an end: shorter ones are no name, longer ones a clause.
const END: std::ops::RangeInclusive<usize> = 3..=14;

/// The two ends of a turn, and the words that hold both.
#[derive(Debug, PartialEq)]
pub(crate) struct Turn<'s> {
    pub(crate) from: &'s str,
    pub(crate) to: &'s str,
    pub(crate) whole: &'s str,
    /// The same the other way round.
    pub(crate) reversed: String,
}

impl Turn<'_> {
    /// `words` with both ends asked for: `从什么向什么的转变`, `从哪种社会向哪种社会的转变`.
    pub(crate) fn asked_in(&self, words: &str) -> String {
        let sort = self.sort();
        let what = if sort.is_empty() {
            "什么".to_owned()
        } else {
            format!("哪种{sort}")
        };
        let asked = self
            .whole
            .replacen(self.from, &what, 1)
            .replacen(self.to, &what, 1);
        words.replacen(self.whole, &asked, 1)
    }

    /// What both ends are, by the characters that they end in: without it anything might have turned.
    pub(crate) fn sort(&self) -> &str {
        let mut shared = self.from.len();
        for ((at, a), b) in self.from.char_indices().rev().zip(self.to.chars().rev()) {
            if a != b {
                break;
            }
            shared = at;
        }
        let sort = &self.from[shared..];
        // Words are of two characters: of 农业社会 and 工业社会 the 业 is none.
        let odd = sort.chars().next().filter(|_| length(sort) % 2 == 1);
        let sort = &sort[odd.map_or(0, char::len_utf8)..];
        let own = |end: &str| length(end) > length(sort);
        if length(sort) >= 2 && own(self.from) && own(self.to) {
            sort
        } else {
            ""
        }
    }
}

/// The first turn that a sentence tells of.
pub(crate) fn turn(text: &str) -> Option<Turn<'_>> {
    const LINKS: &[&str] = &["转向", "走向", "转变为", "向"];
    const CLOSING: &[&str] = &["转变", "转型", "跨越", "过渡", "跃升", "演进", "转化"];
    let starts = text.match_indices(['从', '由']);
    starts.into_iter().find_map(|(at, open)| {
        let rest = &text[at + open.len()..];
        let clause = rest.split(['，', '。', '；', '、', '：']).next()?;
        let (link, place) = LINKS
            .iter()
            .filter_map(|link| Some((*link, clause.find(link)?)))
            .min_by_key(|it| (it.1, std::cmp::Reverse(it.0.len())))?;
        let from = &clause[..place];
        let behind = &clause[place + link.len()..];
        let to = if link == "向" {
            let end = CLOSING.iter().filter_map(|it| behind.find(it)).min()?;
            let end = behind[..end]
                .trim_end_matches("重大")
                .trim_end_matches("根本性");
            end.trim_end_matches('的')
        } else {
            behind
        };
        let name = |it: &str| {
            END.contains(&length(it))
                && !it.contains(['从', '由', '了', '（', '）'])
                && balanced_quotes(it)
        };
        let whole = &text[at..at + open.len() + place + link.len() + to.len()];
        (name(from) && name(to) && from != to).then(|| Turn {
            from,
            to,
            whole,
            reversed: format!("{open}{to}{link}{from}"),
        })
    })
}

fn balanced_quotes(text: &str) -> bool {
    text.matches('“').count() == text.matches('”').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_of_a_turn_are_found() {
        for (text, ends) in [
            (
                "乡村正面临从单一种植向多元经营的重大转变。",
                Some(("单一种植", "多元经营")),
            ),
            (
                "人口红利从规模优势向质量优势转变，",
                Some(("规模优势", "质量优势")),
            ),
            (
                "推动碳市场由“建起来”走向“强起来”。",
                Some(("“建起来”", "“强起来”")),
            ),
            ("从实践看，农民向城市流动。", None),
            ("从城市到农村，都在转型。", None),
            ("企业由政府主导。", None),
        ] {
            let found = turn(text).map(|it| (it.from, it.to));
            assert_eq!(found, ends, "{text}");
        }
    }
}
