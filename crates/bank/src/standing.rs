//! How a sentence stands in its paper: whether it carries the argument, or only bears it out.

use crate::corpus::Source;
use paper::{SectionKind, Sentence};

/// Whether the paper sums up in it: abstract, conclusion, or the sentence that heads a part.
pub(crate) fn sums_up(source: &Source<'_>, sentence: &Sentence) -> bool {
    let kind = source.paper.section(sentence.section).map(|it| it.kind);
    let summary = matches!(kind, Some(SectionKind::Abstract | SectionKind::Conclusion));
    let mut sections = source.paper.sections.iter();
    summary || sections.any(|it| it.topic == Some(sentence.id))
}

/// Whether it says what its part is about: the paper sums up in it, or a paragraph begins with it.
pub(crate) fn opens(source: &Source<'_>, sentence: &Sentence) -> bool {
    let mut paragraphs = source.paper.paragraphs.iter();
    let first = |it| source.paper.sentences_of(it).first().map(|it| it.id);
    sums_up(source, sentence) || paragraphs.any(|it| first(it) == Some(sentence.id))
}

/// Whether the next sentence of its paragraph takes back what it grants: `诚然…。然而，…`.
pub(crate) fn is_conceded(source: &Source<'_>, sentence: &Sentence) -> bool {
    const TURNS: &[&str] = &["然而", "但是", "但", "不过", "可是"];
    const BACK: &[&str] = &[
        "并非",
        "并不",
        "不只",
        "不止",
        "不等于",
        "不意味",
        "绝非",
        "不能",
    ];
    let next = source.paper.sentences.get(source.place(sentence.id) + 1);
    next.is_some_and(|it| {
        let turns = TURNS.iter().any(|word| it.text.starts_with(word));
        let first = it.text.chars().take(NEXT).collect::<String>();
        it.paragraph == sentence.paragraph && turns && BACK.iter().any(|word| first.contains(word))
    })
}

/// Characters in which a sentence says that it takes something back.
const NEXT: usize = 16;

/// Whether it lays down how much something has to be, or is to be: a norm, a bound, an aim.
pub(crate) fn lays_down(text: &str) -> bool {
    const NORMS: &[&str] = &[
        "规定",
        "不得",
        "应当",
        "不低于",
        "不少于",
        "不超过",
        "目标",
        "力争",
        "期限",
        "考察期",
        "底线",
    ];
    NORMS.iter().any(|it| text.contains(it))
}

/// Whether it gives an example, or reports what was counted, to bear out something said before.
pub(crate) fn bears_out(text: &str) -> bool {
    const EXAMPLES: &[&str] = &[
        "例如",
        "比如",
        "譬如",
        "为例",
        "据统计",
        "据测算",
        "数据显示",
        "调查显示",
    ];
    // `有个地市…`, `一位老人…` tell a story.
    const STORIES: &[&str] = &[
        "有个", "有的", "有些", "有人", "一位", "一名", "一些", "有一",
    ];
    let told = STORIES.iter().any(|it| text.starts_with(it));
    told || EXAMPLES.iter().any(|it| text.contains(it))
}

/// Whether it reports counts: two numbers or more, or somebody nameless (`某平台`) who has them.
pub(crate) fn counts(text: &str) -> bool {
    let mut numbers = 0;
    let mut inside = false;
    for c in text.chars() {
        let digit = c.is_ascii_digit() || inside && c == '.';
        numbers += usize::from(digit && !inside);
        inside = digit;
    }
    numbers + counted_in_words(text) >= 2 || is_of_somebody_nameless(text)
}

/// Numbers in words with what they count: `三十名`, `四成`.
fn counted_in_words(text: &str) -> usize {
    const DIGITS: &[char] = &[
        '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万',
    ];
    const COUNTED: &[char] = &[
        '名', '天', '年', '成', '元', '人', '次', '岁', '份', '家', '月', '倍',
    ];
    let chars: Vec<char> = text.chars().collect();
    let counts = |it: &&[char]| DIGITS.contains(&it[0]) && COUNTED.contains(&it[1]);
    chars.windows(2).filter(counts).count()
}

/// Whether the place or the body has no name: `某平台`, `W小区`.
fn is_of_somebody_nameless(text: &str) -> bool {
    const PLACES: &[char] = &[
        '市', '区', '村', '县', '镇', '乡', '校', '厂', '小', '公', '街', '社',
    ];
    let chars: Vec<char> = text.chars().collect();
    let lettered = |it: &[char]| it[0].is_ascii_uppercase() && PLACES.contains(&it[1]);
    text.replace("某种", "").replace("某些", "").contains('某') || chars.windows(2).any(lettered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Corpus;
    use crate::fixture;

    #[test]
    fn the_abstract_sums_up_and_examples_do_not() {
        let (papers, knowledge) = ([fixture::paper()], [fixture::knowledge()]);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        let source = &corpus.sources[0];
        let heads = source
            .paper
            .sections
            .iter()
            .filter_map(|it| it.topic)
            .count();
        let summing = source
            .paper
            .sentences
            .iter()
            .filter(|it| sums_up(source, it))
            .count();
        assert!(summing >= heads && summing < source.paper.sentences.len());
        assert!(
            !source
                .paper
                .sentences
                .iter()
                .any(|it| is_conceded(source, it))
        );
        assert!(lays_down("考察期不低于3年"));
        assert!(!lays_down("零售额达到3000亿元"));
        assert!(counts("累计收到申请2032件，启动程序的只有159件"));
        assert!(counts("某平台的年报披露了收入"));
        assert!(counts("三十名观察员在七天之内给了答复"));
        assert!(counts("W小区改建了照护站"));
        assert!(!counts("到2035年，乡村基本实现现代化"));
        assert!(bears_out("以某县为例，零售额达到3000亿元"));
    }

    #[test]
    fn what_the_next_sentence_takes_back_is_conceded() {
        let mut paper = fixture::paper();
        let at = paper.paragraphs[0].clone();
        let first = paper.sentences_of(&at).first().map(|it| it.id);
        let place = paper
            .sentences
            .iter()
            .position(|it| Some(it.id) == first)
            .unwrap_or(0);
        paper.sentences[place + 1].paragraph = paper.sentences[place].paragraph;
        paper.sentences[place + 1].text = "然而，这并非只是为了数字上的增长。".to_owned();
        let (papers, knowledge) = ([paper], [fixture::knowledge()]);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        let source = &corpus.sources[0];
        assert!(is_conceded(source, &source.paper.sentences[place]));
        assert!(!is_conceded(source, &source.paper.sentences[place + 1]));
    }
}
