//! What stands in a heading is proved by the heading, not by the first sentence below it.
//!
//! A heading that is a line of its own is no sentence: evidence names it beside the first sentence below.

use crate::corpus::{Corpus, Source};
use crate::model::{Card, Content, Evidence, Form, Question, Rubric};
use crate::wording::{bare, length, longest_common};
use paper::SectionId;

/// Characters that a sentence has to share with an item to be proof beside its heading.
const SHARED: usize = 8;

/// Evidence of an item and of its marking points with the headings that hold what is asked; of an answer in words, the
/// evidence of all its points.
pub(crate) fn all(
    corpus: &Corpus<'_>,
    content: &mut Content,
    evidence: &[Evidence],
) -> Vec<Evidence> {
    let mut own = headings(corpus, &words(content), evidence);
    for rubric in rubrics(content) {
        for point in &mut rubric.points {
            point.evidence = headings(corpus, &point.text, &point.evidence);
            for it in &point.evidence {
                if !own.contains(it) {
                    own.push(it.clone());
                }
            }
        }
    }
    own
}

fn rubrics(content: &mut Content) -> Vec<&mut Rubric> {
    match content {
        Content::Question(Question { form, .. }) => match form {
            Form::Term(it) | Form::Short(it) | Form::Essay(it) => vec![it],
            Form::Material { tasks, .. } => tasks.iter_mut().map(|it| &mut it.rubric).collect(),
            _ => Vec::new(),
        },
        Content::Card(_) => Vec::new(),
    }
}

/// What an item asks and answers, where it may be from a heading.
fn words(content: &Content) -> String {
    let mut all: Vec<&str> = Vec::new();
    match content {
        Content::Card(Card::List { stem, members, .. }) => {
            all.push(stem);
            all.extend(members.iter().map(String::as_str));
        }
        Content::Card(Card::Pair { stem, answer }) => all.extend([stem.as_str(), answer]),
        Content::Card(Card::Contrast { views, .. }) => {
            all.extend(views.iter().map(|it| it.1.as_str()));
        }
        Content::Card(_) => {}
        Content::Question(Question { stem, form }) => match form {
            Form::Single { choices } | Form::Multiple { choices } => {
                let keys = choices.iter().filter(|it| it.correct);
                all.push(stem);
                all.extend(keys.map(|it| it.text.as_str()));
            }
            Form::Judgement { change, .. } => {
                all.push(change.as_ref().map_or(stem, |it| &it.truth));
            }
            Form::Match { pairs } => {
                all.extend(pairs.iter().flat_map(|it| [it.0.as_str(), it.1.as_str()]));
            }
            Form::Order { members } => all.extend(members.iter().map(String::as_str)),
            Form::Term(it) | Form::Short(it) | Form::Essay(it) => all.push(&it.model),
            Form::Blank { .. } | Form::Material { .. } => {}
        },
    }
    all.join("；")
}

fn headings(corpus: &Corpus<'_>, words: &str, evidence: &[Evidence]) -> Vec<Evidence> {
    let words = bare(words);
    let mut all: Vec<Evidence> = Vec::new();
    let mut add = |it: Evidence| {
        if !all.contains(&it) {
            all.push(it);
        }
    };
    for it in evidence {
        let source = corpus.source(&it.paper);
        let text = corpus.sentence(it).map_or("", |it| &it.text);
        let heading = source.and_then(|source| heading_above(source, it, &words));
        let Some(heading) = heading else {
            add(it.clone());
            continue;
        };
        add(Evidence {
            heading: Some(heading),
            ..it.clone()
        });
        if longest_common(&bare(text), &words) >= SHARED {
            add(it.clone());
        }
    }
    all
}

/// The heading right above a sentence that holds a clause of the words which the sentence does not hold.
fn heading_above(source: &Source<'_>, it: &Evidence, words: &str) -> Option<SectionId> {
    let sentence = source.sentence(it.sentence)?;
    let path = source.paper.path(sentence.section).into_iter().rev();
    let mut open = path.filter(|it| source.first_below(*it) == Some(sentence.id));
    let text = bare(&sentence.text);
    open.find(|it| {
        let title = source.paper.section(*it).filter(|it| it.topic.is_none());
        let mut clauses = title
            .into_iter()
            .flat_map(|it| it.title.split(['，', '：', '；']))
            .map(bare);
        clauses.any(|it| length(&it) >= 4 && words.contains(&it) && !text.contains(&it))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn a_heading_is_cited_where_it_alone_holds_what_is_asked() {
        let (papers, knowledge) = ([fixture::paper()], [fixture::knowledge()]);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        let source = &corpus.sources[0];
        let below = |section| source.first_below(SectionId(section)).unwrap_or_default();
        let heading = Some(SectionId(1));
        for (section, asked, expected) in [
            (1, "它论述的是数字乡村建设的难点", vec![heading]),
            // The sentence below is asked about as well.
            (
                1,
                "数字乡村建设的难点：设施薄弱、人才短缺、数据分散",
                vec![heading, None],
            ),
            (1, "设施薄弱、人才短缺、数据分散", vec![None]),
            // The heading is a sentence of the paragraph.
            (2, "设施薄弱影响连通性", vec![None]),
        ] {
            let evidence = [source.evidence(below(section))];
            let cited = headings(&corpus, asked, &evidence);
            let cited: Vec<_> = cited.into_iter().map(|it| it.heading).collect();
            assert_eq!(cited, expected, "{asked}");
        }
    }
}
