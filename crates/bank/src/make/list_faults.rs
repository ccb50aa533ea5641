//! Why a list that reads well is not asked for: it holds only under a condition, it is one of several, it repeats
//! what a heading says, or its points stop short of what their heading claims.

use super::Maker;
use super::enumerations::is_class;
use super::list_wording::is_measures;
use super::membership::{gist, wordings};
use super::points::conclusion;
use super::sentences::is_everywhere;
use crate::wording::{bare, length, unclosed, word_pairs};
use knowledge::{List, ListKind, Member};
use paper::Sentence;

/// Whether something speaks against asking for the list.
pub(super) fn is_faulty(maker: &Maker<'_>, list: &List) -> bool {
    if list.kind == ListKind::Inline {
        return is_conditional(maker, list)
            || is_exemplified_elsewhere(maker, list)
            || repeats_headings(maker, list);
    }
    false
}

fn proofs<'a>(maker: &'a Maker<'_>, list: &'a List) -> impl Iterator<Item = &'a Sentence> {
    let sentences = list.sentences.iter();
    sentences.filter_map(|it| maker.source.sentence(*it))
}

/// `要素如果没有得到合理配置，将会伴随甲、乙等问题`: of the thing itself it is not true.
fn is_conditional(maker: &Maker<'_>, list: &List) -> bool {
    const CONDITIONS: &[&str] = &["如果", "若", "一旦", "倘若", "假如", "要是"];
    let Some(first) = list.members.first() else {
        return false;
    };
    let owner = list.stem.rsplit_once('的').map(|it| it.0);
    let holds = |it: &Sentence| {
        let before = it.text.split_once(&first.text).map_or("", |it| it.0);
        // `影响共同富裕的全民性`: whose they are holds in any case.
        let owned = owner.is_some_and(|it| before.ends_with(&format!("{it}的")));
        !owned && CONDITIONS.iter().any(|word| before.contains(word))
    };
    let mut proofs = proofs(maker, list).peekable();
    proofs.peek().is_some() && proofs.all(holds)
}

/// Whether other examples of the class stand in another paragraph: who names those is as right.
fn is_exemplified_elsewhere(maker: &Maker<'_>, list: &List) -> bool {
    if !is_class(list) {
        return false;
    }
    let paper = maker.source.paper;
    let own: Vec<_> = proofs(maker, list).map(|it| it.paragraph).collect();
    paper.paragraphs.iter().any(|paragraph| {
        let sentences = paper.sentences_of(paragraph);
        let elsewhere = sentences.iter().all(|it| !own.contains(&it.paragraph));
        let named = sentences.iter().any(|it| it.text.contains(&list.stem));
        elsewhere && named && sentences.iter().any(|it| enumerates(&it.text))
    })
}

/// Whether a clause holds three things side by side.
fn enumerates(text: &str) -> bool {
    let mut clauses = text.split(['，', '；', '。']);
    clauses.any(|it| it.matches('、').count() >= 2)
}

/// Whether every member is the beginning of a heading, or its label: the headings are asked for already.
fn repeats_headings(maker: &Maker<'_>, list: &List) -> bool {
    let titles = || maker.source.paper.sections.iter().map(|it| &it.title);
    let labels = |text: &str| titles().any(|it| it.split_once('：').is_some_and(|it| it.0 == text));
    list.members.iter().all(|it| {
        let text = bare(&it.text);
        let begins = || titles().any(|title| bare(title).starts_with(&text));
        labels(&it.text) || length(&text) >= HALF && begins()
    })
}

/// Shortest half of a heading.
const HALF: usize = 6;

/// Whether the points of an argument are cut before they come to what their heading claims: none shares a word with
/// it but what the whole paper is about. Measures serve their heading without naming it.
pub(super) fn stops_short(maker: &Maker<'_>, list: &List) -> bool {
    let section = maker.source.paper.section(list.section);
    let Some(heading) = section
        .filter(|it| it.level >= 2)
        .map(|it| it.title.as_str())
    else {
        return false;
    };
    let measures = is_measures(list, heading) || list.stem.ends_with("具体举措");
    if list.kind != ListKind::Outline || measures || wordings(list).len() > 1 {
        return false;
    }
    let claimed = own_words(maker, heading);
    let terms = maker.source.knowledge.terms.iter();
    let mut topics: Vec<&str> = terms
        .map(|it| it.text.as_str())
        .filter(|it| is_everywhere(maker, it) && heading.contains(it))
        .collect();
    let all = topics.clone();
    topics.retain(|it| !all.iter().any(|other| other != it && other.contains(it)));
    let lands = |text: &str| {
        let topical = topics.iter().filter(|it| text.contains(**it)).count() >= 2;
        topical || claimed.iter().any(|it| text.contains(it.as_str()))
    };
    // What comes of a point is told with it: `…提供更多岗位，进一步凝聚共富的社会共识`.
    // A point that is a sentence to its end is not cut.
    let comes = |it| conclusion(maker.source, it).is_some() || is_whole(maker, it);
    let told = list.members.iter().filter(|it| comes(it)).count();
    let background = list.members.iter().any(|it| is_background(gist(it)));
    let cut = told * 2 <= list.members.len() || background;
    cut && !list.members.iter().any(|it| lands(gist(it)))
}

/// Whether a point only says where things stand: `我国正面临…的转变`.
fn is_background(text: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "我国正",
        "我国面临",
        "当前",
        "目前",
        "随着",
        "近年来",
        "当今",
    ];
    OPENINGS.iter().any(|it| text.starts_with(it))
}

/// Whether the words of a point are its sentence to the end.
fn is_whole(maker: &Maker<'_>, it: &Member) -> bool {
    let own = it
        .sentence
        .or_else(|| maker.source.first_below(it.section?));
    let sentence = own.and_then(|it| maker.source.sentence(it));
    sentence.is_some_and(|sentence| unclosed(&sentence.text).ends_with(unclosed(gist(it))))
}

/// The words of a text that are not what the whole paper is about.
fn own_words(maker: &Maker<'_>, text: &str) -> Vec<String> {
    let topics = maker.source.topics.iter();
    let rest = topics.fold(text.to_owned(), |it, term| it.replace(term, "，"));
    let mut words = word_pairs(&rest);
    words.retain(|it| !GENERAL.contains(&it.as_str()));
    words
}

/// Words that any claim may hold.
pub(super) const GENERAL: &[&str] = &[
    "发展", "实现", "促进", "推动", "提供", "助力", "有助", "问题",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Corpus;
    use crate::fixture;
    use paper::Paper;

    /// The fixture with one sentence said otherwise.
    fn saying(at: usize, text: &str) -> Paper {
        let mut paper = fixture::paper();
        paper.sentences[at].text = text.to_owned();
        paper
    }

    fn faulty(paper: Paper, at: usize, stem: &str, members: &[&str]) -> bool {
        let id = paper.sentences[at].id;
        let (papers, knowledge) = ([paper], [fixture::knowledge()]);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        let maker = Maker {
            corpus: &corpus,
            source: &corpus.sources[0],
            drafts: Vec::new(),
            rejections: Vec::new(),
        };
        is_faulty(&maker, &fixture::examples(stem, members, id))
    }

    #[test]
    fn lists_that_hold_on_a_condition_or_repeat_are_not_asked() {
        let members = ["人才短缺", "数据分散", "治理滞后"];
        let says = "数字乡村伴随人才短缺、数据分散、治理滞后等问题。";
        let on_condition = "要素如果没有得到合理配置，将会伴随人才短缺、数据分散、治理滞后等问题。";
        let owned = "网络如果中断，将会影响乡村的连通性、内生性、共享性。";
        let (stem, traits) = ("数字乡村伴随的问题", ["连通性", "内生性", "共享性"]);
        assert!(!faulty(saying(2, says), 2, stem, &members));
        assert!(faulty(saying(2, on_condition), 2, stem, &members));
        assert!(!faulty(saying(2, owned), 2, "乡村的特性", &traits));
        // The beginnings of headings are asked as headings.
        let said = "必须夯实网络设施、培育新型农民、打通数据壁垒。";
        let headings = ["夯实网络设施", "培育新型农民", "打通数据壁垒"];
        assert!(faulty(saying(2, said), 2, "数字乡村建设的要求", &headings));
    }

    #[test]
    fn examples_of_a_class_that_has_others_are_not_asked() {
        let members = ["直播电商", "智慧物流", "民宿旅游"];
        let text = "发展直播电商、智慧物流、民宿旅游等新业态。";
        assert!(!faulty(saying(2, text), 2, "新业态", &members));
        let mut paper = saying(2, text);
        let last = paper.sentences.len() - 1;
        paper.sentences[last].text = "布局云养殖、云认养、云旅游等新业态。".to_owned();
        assert!(faulty(paper, 2, "新业态", &members));
    }
}
