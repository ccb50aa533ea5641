//! 模拟考试: an exam is a scope, a blueprint and a seed. The same three give the same questions
//! with the same options in the same order, to everyone.

use crate::blueprint::Blueprint;
use crate::course::{Course, Scope};
use crate::learner::{Answer, Purpose};
use crate::marking::{Marked, Response, Terms, mark};
use crate::moment::Moment;
use crate::quiz::{self, Given};
use crate::seed::Draws;
use bank::{Content, Item, ItemId, Kind, PointId};
use paper::SectionId;
use paper::order;
use paper::order::{SortedMap, SortedSet};
use serde::{Deserialize, Serialize};

/// An exam being sat. It is stored after every answer, so that it goes on after a crash.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Exam {
    /// What it asks about.
    pub scope: Scope,
    /// What it is made of.
    pub blueprint: Blueprint,
    /// What drew it.
    pub seed: u64,
    /// The questions, in order.
    pub questions: Vec<Asked>,
    /// What was answered, by place in `questions`.
    pub given: SortedMap<usize, Given>,
    /// 标记: the places to come back to.
    pub flagged: SortedSet<usize>,
    /// When it began.
    pub began: Moment,
    /// Minutes; `None` when it has no limit, or the learner switched it off.
    pub minutes: Option<u32>,
    /// Whether the learner extended the time or switched it off.
    pub eased: bool,
}

/// A question of an exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Which.
    pub item: ItemId,
    /// The part of the blueprint that it belongs to.
    pub part: usize,
}

/// A cell of the 答题卡.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Whether something was answered.
    pub answered: bool,
    /// Whether it is flagged.
    pub flagged: bool,
}

/// The seed of one student's own paper, from the seed that the class shares.
pub fn seed_of(seed: u64, student: &str) -> u64 {
    Draws::of(&[seed, paper::hash::fnv1a(&[student.trim()])]).word()
}

impl Exam {
    /// What was given to an item.
    pub fn response(&self, item: ItemId) -> Option<&Response> {
        let place = self.questions.iter().position(|it| it.item == item)?;
        Some(&self.given.get(&place)?.response)
    }

    /// Draws an exam. Where the scope has too few questions of a kind, the exam is
    /// [short](Self::missing) of them; it is never filled up with what the blueprint does not ask.
    pub fn draw(
        course: &Course,
        scope: Scope,
        blueprint: Blueprint,
        seed: u64,
        began: Moment,
    ) -> Self {
        let mut draws = Draws::new(seed);
        let mut used: SortedSet<PointId> = SortedSet::new();
        let mut questions = Vec::new();
        for (part, plan) in blueprint.parts.iter().enumerate() {
            let mut wanted = plan.count as usize;
            for kind in &plan.kinds {
                let candidates: Vec<&Item> = course
                    .items()
                    .iter()
                    .filter(|it| it.content.kind() == *kind && scope.holds_place(course, it))
                    .filter(|it| !questions.iter().any(|asked: &Asked| asked.item == it.id))
                    .collect();
                let drawn = quiz::draw(course, candidates, wanted, &mut draws, &mut used);
                wanted -= drawn.len();
                questions.extend(drawn.iter().map(|it| Asked { item: it.id, part }));
            }
        }
        Self {
            scope,
            seed,
            questions,
            given: SortedMap::new(),
            flagged: SortedSet::new(),
            began,
            minutes: blueprint.minutes,
            eased: false,
            blueprint,
        }
    }

    /// For each part, how many questions the scope did not have.
    pub fn missing(&self) -> Vec<u32> {
        (0..self.blueprint.parts.len())
            .map(|part| {
                let asked = self.questions.iter().filter(|it| it.part == part).count();
                self.blueprint.parts[part]
                    .count
                    .saturating_sub(asked as u32)
            })
            .collect()
    }

    /// The 答题卡, one cell a question.
    pub fn sheet(&self) -> Vec<Cell> {
        (0..self.questions.len())
            .map(|place| Cell {
                answered: self.is_answered(place),
                flagged: self.flagged.contains(&place),
            })
            .collect()
    }

    /// The places without an answer, to warn of before handing in.
    pub fn unanswered(&self) -> Vec<usize> {
        (0..self.questions.len())
            .filter(|it| !self.is_answered(*it))
            .collect()
    }

    fn is_answered(&self, place: usize) -> bool {
        self.given
            .get(&place)
            .is_some_and(|it| !it.response.is_empty())
    }

    /// Milliseconds left; negative when the time is over, `None` without a limit. Time runs on
    /// while the page is closed, as in an exam.
    pub fn left_ms(&self, now: Moment) -> Option<i64> {
        let limit = i64::from(self.minutes?) * 60_000;
        Some(self.began.unix_ms + limit - now.unix_ms)
    }

    /// Gives so many minutes more.
    pub fn extend(&mut self, minutes: u32) {
        if let Some(limit) = &mut self.minutes {
            *limit = limit.saturating_add(minutes);
            self.eased = true;
        }
    }

    /// Switches the limit off.
    pub fn switch_off_limit(&mut self) {
        self.eased |= self.minutes.take().is_some();
    }

    /// Marks the exam. It can be marked again after an estimate was overruled in
    /// [`given`](Self::given).
    pub fn mark(&self, course: &Course, terms: &Terms) -> ExamResult {
        let mut result = ExamResult::default();
        for (place, asked) in self.questions.iter().enumerate() {
            let Some(item) = course.item(asked.item) else {
                // The paper was changed while the exam lay unfinished: nobody can answer it.
                result.questions.push(None);
                continue;
            };
            let plan = &self.blueprint.parts[asked.part];
            let marked = self.mark_one(item, place, plan.rule, terms);
            let share = marked.as_ref().map_or(0, |it| it.share);
            let tally = Tally {
                gained: plan.marks * share / crate::marking::FULL,
                total: plan.marks,
            };
            result.add(item, asked.part, tally);
            result.questions.push(marked);
        }
        result
    }

    fn mark_one(
        &self,
        item: &Item,
        place: usize,
        rule: crate::ChoiceRule,
        terms: &Terms,
    ) -> Option<Marked> {
        let given = self.given.get(&place)?;
        let Content::Question(question) = &item.content else {
            return None;
        };
        let marked = mark(question, &given.response, rule, terms);
        Some(match given.overruled {
            Some(share) => marked.overruled(share),
            None => marked,
        })
    }

    /// The answers, for the log; unanswered questions say nothing.
    pub fn answers(&self, course: &Course, terms: &Terms) -> Vec<Answer> {
        let result = self.mark(course, terms);
        self.questions
            .iter()
            .enumerate()
            .filter_map(|(place, asked)| {
                let item = course.item(asked.item)?;
                let given: &Given = self.given.get(&place)?;
                let marked = result.questions.get(place)?.as_ref()?;
                Some(quiz::answer(item, given, marked, Purpose::Exam))
            })
            .collect()
    }

    /// Answers a question; an earlier answer is replaced, the times add up.
    pub fn give(&mut self, place: usize, response: Response, took_ms: u32) {
        if place >= self.questions.len() {
            return;
        }
        let before = self.given.get(&place).map_or(0, |it| it.took_ms);
        self.given.insert(
            place,
            Given {
                response,
                confidence: None,
                took_ms: before.saturating_add(took_ms),
                overruled: None,
            },
        );
    }
}

/// Marks gained out of marks to be had, in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Gained.
    pub gained: u32,
    /// To be had.
    pub total: u32,
}

impl Tally {
    /// Not gained.
    pub fn lost(self) -> u32 {
        self.total.saturating_sub(self.gained)
    }

    fn add(&mut self, other: Self) {
        self.gained += other.gained;
        self.total += other.total;
    }
}

/// The result of an exam.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ExamResult {
    /// All in all.
    pub all: Tally,
    /// By part of the blueprint.
    pub parts: SortedMap<usize, Tally>,
    /// By kind.
    pub kinds: SortedMap<Kind, Tally>,
    /// By paper and section.
    pub sections: SortedMap<(String, SectionId), Tally>,
    /// Question by question; `None` where nothing was answered.
    pub questions: Vec<Option<Marked>>,
}

impl ExamResult {
    fn add(&mut self, item: &Item, part: usize, tally: Tally) {
        self.all.add(tally);
        self.parts.entry(part).or_default().add(tally);
        self.kinds
            .entry(item.content.kind())
            .or_default()
            .add(tally);
        self.sections
            .entry((item.paper.clone(), item.section))
            .or_default()
            .add(tally);
    }

    /// Whether part of the marks is a machine's estimate.
    pub fn is_estimate(&self) -> bool {
        self.questions.iter().flatten().any(Marked::is_estimate)
    }

    /// What to study next: the sections in which marks were lost, most first.
    pub fn next(&self) -> Vec<(&str, SectionId, Tally)> {
        let mut sections: Vec<_> = self
            .sections
            .iter()
            .filter(|(_, tally)| tally.lost() > 0)
            .map(|((paper, section), tally)| (paper.as_str(), *section, *tally))
            .collect();
        order::sort_by_key(&mut sections, |it| std::cmp::Reverse(it.2.lost()));
        sections
    }
}
