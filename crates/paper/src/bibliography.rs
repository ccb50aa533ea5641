//! The fields of a bibliographic entry (GB/T 7714), as far as they can be told.

use crate::character::{is_blank, is_han, narrow};
use crate::model::Reference;

/// Reads the fields of an entry as far as they can be told.
pub(crate) fn entry(number: u16, text: &str) -> Reference {
    let mut reference = Reference {
        number,
        text: text.to_owned(),
        ..Reference::default()
    };
    if let Some((start, end, kind)) = type_mark(text) {
        reference.kind = Some(kind);
        let (authors, title) = authors_and_title(&text[..start]);
        reference.authors = authors;
        reference.title = Some(title).filter(|it| !it.is_empty());
        let rest =
            text[end..].trim_start_matches(|c: char| is_blank(c) || ".．。，,：:/".contains(c));
        reference.source = source(rest);
        reference.year = year(rest).or_else(|| year(text));
    } else if let Some(open) = text.find('《') {
        book_marks(text, open, &mut reference);
    } else {
        reference.year = year(text);
        in_parts(text, &mut reference);
    }
    reference
}

/// `关信平. 论现阶段我国贫困的复杂性. 社会科学辑刊, 2018(1).`: no type mark, but names, title and source
/// parted by full stops.
fn in_parts(text: &str, reference: &mut Reference) {
    let parts: Vec<&str> = text
        .split(['．', '。'])
        .flat_map(|it| it.split(". "))
        .map(|it| it.trim().trim_end_matches('.'))
        .filter(|it| !it.is_empty())
        .collect();
    let [authors, title, rest, ..] = &parts[..] else {
        return;
    };
    let known = authors.contains(is_han) && authors.chars().count() <= 30 && year(rest).is_some();
    let Some(authors) = names(authors).filter(|_| known) else {
        return;
    };
    reference.authors = authors;
    reference.title = Some((*title).to_owned());
    reference.source = source(rest);
}

/// `[M]`, `[J/OL]`, `［N］`.
pub(crate) fn type_mark(text: &str) -> Option<(usize, usize, String)> {
    for (start, open) in text.match_indices(['[', '［', '〔']) {
        let inside = start + open.len();
        let close = inside + text[inside..].find([']', '］', '〕'])?;
        let kind: String = text[inside..close]
            .chars()
            .map(narrow)
            .filter(|&c| !is_blank(c))
            .collect();
        let letters = kind.split('/').next().unwrap_or("");
        const KINDS: &[&str] = &[
            "M", "J", "N", "D", "C", "R", "S", "P", "A", "G", "Z", "EB", "DB", "CP", "DS", "OL",
        ];
        if KINDS.contains(&letters) {
            let end = close + text[close..].chars().next().map_or(1, char::len_utf8);
            return Some((start, end, kind));
        }
    }
    None
}

fn authors_and_title(before: &str) -> (Vec<String>, String) {
    let before = before.trim();
    let dot = before.char_indices().find(|&(at, c)| {
        let next = before[at + c.len_utf8()..].chars().next();
        matches!(c, '.' | '．' | '。')
            && !(c == '.' && is_initial(&before[..at]))
            && next.is_some_and(|it| is_blank(it) || !it.is_ascii_digit())
    });
    if let Some((at, dot)) = dot
        && let Some(authors) = names(&before[..at])
    {
        return (authors, trim_title(&before[at + dot.len_utf8()..]));
    }
    (Vec::new(), trim_title(before))
}

/// `J` of `Smith J. A.`
fn is_initial(before: &str) -> bool {
    let word = before
        .rsplit(|c: char| is_blank(c) || c == '.')
        .next()
        .unwrap_or("");
    word.len() == 1
        && word.chars().all(|c| c.is_ascii_uppercase())
        && !before.contains(is_han)
        && before.chars().count() < 3
}

fn trim_title(text: &str) -> String {
    text.trim_matches(|c: char| is_blank(c) || ".．。,，:：".contains(c))
        .to_owned()
}

/// Names, if that is what a text lists.
fn names(text: &str) -> Option<Vec<String>> {
    let names: Vec<String> = text
        .split(['，', ',', '、', ';', '；'])
        .map(|it| it.trim().to_owned())
        .filter(|it| !is_filler(it))
        .collect();
    let fits = |name: &String| {
        let count = name.chars().count();
        if name.contains(is_han) {
            // With a nationality or a dynasty before it: [德]马克思
            let group = name.ends_with(['组', '会']);
            count <= 24 && (group || count <= 16 && !name.contains(['《', '：', ' ']))
        } else {
            count <= 40
        }
    };
    (!names.is_empty() && names.iter().all(fits)).then_some(names)
}

/// What lists of names hold besides names: 等, et al, the year.
fn is_filler(it: &str) -> bool {
    it.is_empty()
        || ["等", "等著", "等译", "et al", "et al.", "主编", "著", "编"].contains(&it)
        || it.chars().all(|c| c.is_ascii_digit())
}

/// `习近平：《……》，《人民日报》2023年9月10日。`
fn book_marks(text: &str, open: usize, reference: &mut Reference) {
    let Some(close) = text[open..].find('》').map(|it| open + it) else {
        return;
    };
    reference.title = Some(text[open + '《'.len_utf8()..close].to_owned());
    let before = text[..open].trim_end_matches(|c: char| is_blank(c) || "：:，,".contains(c));
    let before = before
        .strip_prefix("参见")
        .or(before.strip_prefix("参阅"))
        .unwrap_or(before);
    // `黃源協（2000）。《……》`
    let (before, dated) = match before.split_once(['（', '(']) {
        Some((names, rest)) if year(rest).is_some() => (names.trim(), year(rest)),
        _ => (before, None),
    };
    reference.authors = names(before).unwrap_or_default();
    let rest = &text[close + '》'.len_utf8()..];
    reference.source = match rest.find('《') {
        Some(next) => rest[next + '《'.len_utf8()..]
            .split('》')
            .next()
            .map(str::to_owned),
        None => rest
            .split(['，', ',', '：', ':'])
            .map(str::trim)
            .find_map(publisher)
            .or_else(|| dated.and_then(|_| placed(rest))),
    };
    reference.year = year(rest).or(dated);
}

/// `臺北：揚智。`: the publisher behind its place.
fn placed(rest: &str) -> Option<String> {
    let (_, name) = rest.split_once(['：', ':'])?;
    let name = name.split(['。', '.', '，', ',']).next()?.trim();
    (1..=20)
        .contains(&name.chars().count())
        .then(|| name.to_owned())
}

/// `人民出版社`, also of `人民出版社1991年版`.
fn publisher(words: &str) -> Option<String> {
    ["出版社", "出版公司", "书局", "书店", "書局", "印书馆"]
        .into_iter()
        .find_map(|it| words.find(it).map(|at| words[..at + it.len()].to_owned()))
}

/// The publisher, journal or newspaper: what stands before the year, without the place.
fn source(rest: &str) -> Option<String> {
    let end = year_at(rest).map_or(rest.len(), |it| it.0);
    let head = rest[..end].split(['(', '（']).next().unwrap_or("");
    let head = head.rsplit([':', '：']).next().unwrap_or(head);
    let head = head.trim_matches(|c: char| is_blank(c) || ",，.．。;；".contains(c));
    let head = head.split(['，', ',']).next().unwrap_or(head).trim();
    (!head.is_empty() && head.chars().count() <= 60).then(|| head.to_owned())
}

pub(crate) fn year(text: &str) -> Option<u16> {
    year_at(text).map(|it| it.1)
}

/// Four digits that are a year, on their own.
fn year_at(text: &str) -> Option<(usize, u16)> {
    let bytes = text.as_bytes();
    for at in 0..bytes.len().saturating_sub(3) {
        let run = &bytes[at..at + 4];
        let alone = (at == 0 || !bytes[at - 1].is_ascii_digit())
            && !bytes.get(at + 4).is_some_and(u8::is_ascii_digit);
        if alone
            && run.iter().all(u8::is_ascii_digit)
            && let Ok(year) = std::str::from_utf8(run).unwrap_or("").parse()
            && (1600..=2100).contains(&year)
        {
            return Some((at, year));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    type Fields<'a> = (
        &'a [&'a str],
        Option<&'a str>,
        Option<&'a str>,
        Option<&'a str>,
        Option<u16>,
    );

    #[test]
    fn fields() {
        let table: [(&str, Fields<'_>); 9] = [
            (
                "关信平. 论现阶段我国贫困的复杂性. 社会科学辑刊, 2018(1).",
                (
                    &["关信平"],
                    Some("论现阶段我国贫困的复杂性"),
                    None,
                    Some("社会科学辑刊"),
                    Some(2018),
                ),
            ),
            (
                "黃源協（2000）。《社區照顧》。臺北：揚智。",
                (
                    &["黃源協"],
                    Some("社區照顧"),
                    None,
                    Some("揚智"),
                    Some(2000),
                ),
            ),
            (
                "张三, 李四. 数字经济研究[J]. 经济研究, 2023, 58(5): 12-18.",
                (
                    &["张三", "李四"],
                    Some("数字经济研究"),
                    Some("J"),
                    Some("经济研究"),
                    Some(2023),
                ),
            ),
            (
                "马克思恩格斯选集，第1卷[M]. 北京: 人民出版社, 2012.",
                (
                    &[],
                    Some("马克思恩格斯选集，第1卷"),
                    Some("M"),
                    Some("人民出版社"),
                    Some(2012),
                ),
            ),
            (
                "中央经济工作会议在北京举行[N]. 人民日报, 2023-12-13(1).",
                (
                    &[],
                    Some("中央经济工作会议在北京举行"),
                    Some("N"),
                    Some("人民日报"),
                    Some(2023),
                ),
            ),
            (
                "习近平：《扎实推动共同富裕》，《求是》2021年第20期。",
                (
                    &["习近平"],
                    Some("扎实推动共同富裕"),
                    None,
                    Some("求是"),
                    Some(2021),
                ),
            ),
            (
                "《马克思恩格斯文集》第5卷，北京：人民出版社，2009年，第874页。",
                (
                    &[],
                    Some("马克思恩格斯文集"),
                    None,
                    Some("人民出版社"),
                    Some(2009),
                ),
            ),
            (
                "Acemoglu D, Restrepo P. Robots and jobs[J]. Journal of Political Economy, 2020, 128(6): 2188-2244.",
                (
                    &["Acemoglu D", "Restrepo P"],
                    Some("Robots and jobs"),
                    Some("J"),
                    Some("Journal of Political Economy"),
                    Some(2020),
                ),
            ),
            (
                "国家统计局. 统计公报[EB/OL]. (2024-02-29)[2024-03-01]. https://www.stats.gov.cn.",
                (
                    &["国家统计局"],
                    Some("统计公报"),
                    Some("EB/OL"),
                    None,
                    Some(2024),
                ),
            ),
        ];
        for (text, (authors, title, kind, source, year)) in table {
            let seen = entry(1, text);
            assert_eq!(seen.authors, authors, "{text}");
            assert_eq!(seen.title.as_deref(), title, "{text}");
            assert_eq!(seen.kind.as_deref(), kind, "{text}");
            assert_eq!(seen.source.as_deref(), source, "{text}");
            assert_eq!(seen.year, year, "{text}");
        }
    }
}
