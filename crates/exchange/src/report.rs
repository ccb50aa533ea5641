//! What a learner did, as any platform can be told: the forms of SCORM and xAPI are made from it.

use bank::{Content, Form, Item, ItemId, Question};
use study::marking;
use study::{Answer, Moment, Verdict};

/// An answered question. Flashcards are not reported one by one: the learner rates himself, and a
/// platform keeps few interactions.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// The item.
    pub item: ItemId,
    /// What was asked, for the teacher's list.
    pub stem: String,
    /// What the learner answered.
    pub response: Response,
    /// What would have been right; `None` where points are given for a text.
    pub key: Option<Response>,
    /// How it was marked.
    pub result: Outcome,
    /// When, in seconds since 1970 UTC.
    pub at: u64,
    /// How long the learner took, in hundredths of a second.
    pub latency: u64,
}

impl Answered {
    /// What a platform is told of an answer to a question, given at this time; `None` for a
    /// flashcard.
    pub fn of(item: &Item, answer: &Answer, given: &marking::Response, at: Moment) -> Option<Self> {
        let Content::Question(question) = &item.content else {
            return None;
        };
        let result = match answer.verdict {
            Verdict::Rated(_) => return None,
            it if it.right() => Outcome::Right,
            _ => Outcome::Wrong,
        };
        Some(Self {
            item: item.id,
            stem: question.stem.clone(),
            response: Response::of(given),
            key: Response::key(question),
            result,
            at: u64::try_from(at.unix_ms / 1_000).unwrap_or(0),
            latency: u64::from(answer.took_ms.min(study::LONGEST_ANSWER_MS) / 10),
        })
    }
}

/// An answer. Options and members are counted from 0 in their canonical order, so that answers of
/// learners who saw them in different orders can be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Response {
    /// Options chosen.
    Choice(Vec<u8>),
    /// 判断.
    Judgement(bool),
    /// Left member to right member.
    Pairs(Vec<(u8, u8)>),
    /// Members in order.
    Sequence(Vec<u8>),
    /// Words, one text a gap.
    Gaps(Vec<String>),
    /// A longer text.
    Text(String),
}

impl Response {
    fn of(given: &marking::Response) -> Self {
        match given {
            marking::Response::Choices(chosen) => {
                Self::Choice(chosen.iter().copied().map(member).collect())
            }
            marking::Response::Judgement(yes) => Self::Judgement(*yes),
            marking::Response::Blanks(texts) => Self::Gaps(texts.clone()),
            marking::Response::Pairs(rights) => Self::Pairs(
                rights
                    .iter()
                    .enumerate()
                    .filter_map(|(left, right)| Some((member(left), member((*right)?))))
                    .collect(),
            ),
            marking::Response::Order(order) => {
                Self::Sequence(order.iter().copied().map(member).collect())
            }
            marking::Response::Words(texts) => Self::Text(texts.join("；")),
        }
    }

    /// What would have been right; `None` where points are given for a text.
    fn key(question: &Question) -> Option<Self> {
        Some(match &question.form {
            Form::Single { choices } | Form::Multiple { choices } => Self::Choice(
                (0..choices.len())
                    .filter(|it| choices[*it].correct)
                    .map(member)
                    .collect(),
            ),
            Form::Judgement { correct, .. } => Self::Judgement(*correct),
            Form::Blank { parts, .. } => {
                let gaps = marking::gaps(parts);
                Self::Gaps(gaps.into_iter().map(str::to_owned).collect())
            }
            Form::Match { pairs } => Self::Pairs(
                (0..pairs.len())
                    .map(|it| (member(it), member(it)))
                    .collect(),
            ),
            Form::Order { members } => Self::Sequence((0..members.len()).map(member).collect()),
            Form::Term(_) | Form::Short(_) | Form::Essay(_) | Form::Material { .. } => return None,
        })
    }
}

/// A member's number, as far as the notations count.
fn member(place: usize) -> u8 {
    u8::try_from(place).unwrap_or(u8::MAX)
}

/// How an answer was marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Full marks.
    Right,
    /// No full marks.
    Wrong,
    /// Not marked.
    Unmarked,
}

#[cfg(test)]
pub(crate) mod generated;

#[cfg(test)]
mod tests {
    use super::*;
    use bank::{Bloom, Card, Choice, ClozePart, PointId};
    use paper::SectionId;
    use study::{Purpose, Rating};

    fn item(content: Content) -> Item {
        Item {
            id: ItemId(7),
            paper: String::new(),
            section: SectionId(0),
            point: PointId(1),
            point_name: String::new(),
            content,
            evidence: Vec::new(),
            difficulty: 0.5,
            bloom: Bloom::Remember,
            core: true,
            explanation: String::new(),
        }
    }

    fn question(form: Form) -> Item {
        let stem = "问什么？".to_owned();
        item(Content::Question(Question { stem, form }))
    }

    fn told(item: &Item, percent: u8, given: &marking::Response) -> Option<Answered> {
        let answer = Answer {
            item: item.id,
            point: item.point,
            purpose: Purpose::Quiz,
            verdict: Verdict::Marked {
                percent,
                one_in: 4,
                in_words: false,
            },
            confidence: None,
            took_ms: 75_000,
        };
        Answered::of(item, &answer, given, Moment::new(1_795_305_600_000, 480))
    }

    fn choice(text: &str, correct: bool) -> Choice {
        Choice {
            text: text.to_owned(),
            correct,
            why: String::new(),
            trap: None,
            origin: None,
        }
    }

    #[test]
    fn forms_are_told_by_their_canonical_places() {
        let text = |it: &str| it.to_owned();
        let pairs = vec![(text("甲"), text("一")), (text("乙"), text("二"))];
        let gaps = [
            ("新质", true),
            ("和", false),
            ("生产力", true),
            ("新质", true),
        ];
        let parts = gaps.map(|(it, hidden)| match hidden {
            true => ClozePart::Hidden(text(it)),
            false => ClozePart::Shown(text(it)),
        });
        for (form, given, response, key) in [
            (
                Form::Multiple {
                    choices: vec![choice("a", true), choice("b", false), choice("c", true)],
                },
                marking::Response::Choices([2, 1].into()),
                Response::Choice(vec![1, 2]),
                Response::Choice(vec![0, 2]),
            ),
            (
                Form::Judgement {
                    correct: false,
                    change: None,
                },
                marking::Response::Judgement(true),
                Response::Judgement(true),
                Response::Judgement(false),
            ),
            (
                Form::Match { pairs },
                marking::Response::Pairs(vec![Some(1), None]),
                Response::Pairs(vec![(0, 1)]),
                Response::Pairs(vec![(0, 0), (1, 1)]),
            ),
            (
                Form::Order {
                    members: vec![text("甲"), text("乙")],
                },
                marking::Response::Order(vec![1, 0]),
                Response::Sequence(vec![1, 0]),
                Response::Sequence(vec![0, 1]),
            ),
            (
                Form::Blank {
                    parts: parts.to_vec(),
                    accepted: Vec::new(),
                },
                marking::Response::Blanks(vec![text("新质"), text("")]),
                Response::Gaps(vec![text("新质"), text("")]),
                Response::Gaps(vec![text("新质"), text("生产力")]),
            ),
        ] {
            let told = told(&question(form), 50, &given).expect("a question is told");
            assert_eq!((told.response, told.key), (response, Some(key)));
            assert_eq!((told.result, told.latency), (Outcome::Wrong, 6_000));
        }
    }

    #[test]
    fn flashcards_are_not_told() {
        let card = item(Content::Card(Card::Cloze {
            parts: vec![ClozePart::Hidden("新质".into())],
        }));
        let given = marking::Response::Judgement(true);
        assert_eq!(told(&card, 100, &given), None);
        let rated = Answer {
            verdict: Verdict::Rated(Rating::Good),
            item: card.id,
            point: card.point,
            purpose: Purpose::Quiz,
            confidence: None,
            took_ms: 1,
        };
        let form = Form::Judgement {
            correct: true,
            change: None,
        };
        let at = Moment::new(0, 0);
        assert_eq!(Answered::of(&question(form), &rated, &given, at), None);
    }
}
