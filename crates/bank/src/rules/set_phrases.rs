//! A rule on gaps that public language fills: who has read no line of the paper knows how the phrase goes on.

use super::answers::none_is;
use crate::corpus::Corpus;
use crate::draft::Draft;
use crate::wording::length;

/// Set phrases of Chinese public language. Source: 《中国共产党章程》 and the reports to the party congresses since 1978,
/// where they stand again and again in these words.
const PHRASES: &[&str] = &[
    "坚持和发展中国特色社会主义",
    "坚持和完善中国特色社会主义",
    "中国特色社会主义建设者和接班人",
    "社会主义建设者和接班人",
    "发展是党执政兴国的第一要务",
    "中华民族伟大复兴",
    "全面建成小康社会",
    "全面建设社会主义现代化国家",
    "全面建成社会主义现代化强国",
    "以人民为中心的发展思想",
    "人民对美好生活的向往",
    "人民群众对美好生活的需要",
    "人民日益增长的美好生活需要",
    "绿水青山就是金山银山",
    "人与自然和谐共生",
    "推动构建人类命运共同体",
    "以经济建设为中心",
    "物质文明和精神文明",
    "科学技术是第一生产力",
    "解放和发展生产力",
    "解放和发展社会生产力",
    "先富带动后富",
    "全心全意为人民服务",
    "国家治理体系和治理能力现代化",
    "以公有制为主体、多种所有制经济共同发展",
    "以国内大循环为主体、国内国际双循环相互促进",
];

/// A gap within such a phrase of which most is shown.
pub(super) fn does_not_fill_itself(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    none_is(draft, |it| {
        // Most gaps are in none of them.
        let mut near = PHRASES.iter().filter(|phrase| phrase.contains(it.hidden));
        near.any(|phrase| {
            let before = it.before.trim_end_matches(['“', '‘']);
            let behind = it.behind.trim_start_matches(['”', '’']);
            let whole = format!("{before}{}{behind}", it.hidden);
            let gap = before.len()..before.len() + it.hidden.len();
            let mut places = whole.match_indices(phrase);
            places.any(|(at, _)| {
                let within = at <= gap.start && gap.end <= at + phrase.len();
                within && length(phrase) >= length(it.hidden) + SHOWN
            })
        })
    })
}

/// Characters of a phrase by which the rest is known.
const SHOWN: usize = 4;

#[cfg(test)]
mod tests {
    use super::super::tests::{Gapped, judge_gaps};
    use super::*;

    #[test]
    fn set_phrases_fill_their_own_gaps() {
        let table: &[Gapped] = &[
            (
                does_not_fill_itself,
                (
                    "坚持和发展中国特色社会主义，就是不让任何一个群体掉队。",
                    "中国特色社会主义",
                ),
                ("智慧农业是中国特色社会主义的要求。", "中国特色社会主义"),
            ),
            (
                does_not_fill_itself,
                ("他提出“发展是党执政兴国的第一要务”的论断。", "党执政兴国"),
                ("他提出“党执政兴国”的论断。", "党执政兴国"),
            ),
        ];
        judge_gaps(table);
    }
}
