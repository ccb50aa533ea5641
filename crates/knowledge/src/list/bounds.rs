//! Where the first member of a series begins and where the last ends.

use super::count;
use super::series::Reader;
use super::shape::{Shape, governs, is_closing, is_inner, is_joint, opens};
use crate::reading::Class;

impl Reader<'_, '_> {
    /// Where the first member begins: of all places the one whose words are most like the model.
    pub(super) fn start(&self, comma: usize, model: &Shape) -> Option<usize> {
        let places = (self.floor..comma).rev().take(24);
        let mut best: Option<(i32, usize)> = None;
        for at in places {
            if at > self.floor && !self.layout.own(self.clause, at - 1) && !self.edge(at) {
                continue;
            }
            let Some(cost) = self.cut_cost(at, model) else {
                continue;
            };
            let shape = self.shape(at..comma);
            if shape.chars < model.chars.min(2) {
                continue;
            }
            let cost = cost + self.opening_cost(at, model);
            let score = model.likeness(&shape) - cost;
            if best.is_none_or(|(it, _)| score > it) {
                best = Some((score, at));
            }
        }
        best.filter(|(score, _)| *score > -20).map(|(_, at)| at)
    }

    /// What it costs to begin a member with a word that seldom begins one: 以及, 诸如, 依靠.
    fn opening_cost(&self, at: usize, model: &Shape) -> i32 {
        let here = &self.tokens()[at];
        let alike = model
            .text
            .chars()
            .next()
            .is_some_and(|it| here.text.starts_with(it));
        match here.class {
            _ if alike => 0,
            Class::Closed => 6,
            Class::Verb if model.acts != Some(true) => 6,
            Class::Verbish if model.acts != Some(true) => 2,
            _ => 0,
        }
    }

    /// Whether a piece in marks begins right here.
    fn edge(&self, at: usize) -> bool {
        self.own(at) || matches!(self.tokens()[at].text.as_str(), "“" | "《")
    }

    /// What it costs to begin a member at a place, by the word before it. `None` where a phrase
    /// would be torn.
    fn cut_cost(&self, at: usize, model: &Shape) -> Option<i32> {
        if at == self.clause.range.start {
            return Some(-1);
        }
        let before = &self.tokens()[at - 1];
        let here = &self.tokens()[at];
        if !self.edge(at) {
            return None;
        }
        if is_closing(&before.text) {
            return None;
        }
        let same = model
            .text
            .starts_with(here.text.chars().next().unwrap_or(' '));
        match before.class {
            _ if before.text == "的" && model.owned => Some(6),
            _ if before.text == "的" => Some(1),
            _ if opens(&before.text) => Some(-3),
            Class::Verb => Some(0),
            _ if matches!(before.text.as_str(), "以及" | "诸如") => Some(0),
            // 可以与 A、B 合作: a preposition, if no noun stands before it.
            Class::Closed if is_joint(&before.text) => {
                let alone =
                    at < 2 || matches!(self.tokens()[at - 2].class, Class::Closed | Class::Verb);
                alone.then_some(1)
            }
            Class::Closed if is_inner(&before.text) => None,
            Class::Closed => Some(0),
            Class::VerbalNoun | Class::Verbish if governs(&before.text) => Some(0),
            Class::Verbish => Some(5),
            Class::VerbalNoun => Some(6),
            Class::Mark => Some(0),
            // 思想政治 教育 A、教育 B: the shared opening word begins each.
            Class::Noun | Class::Modifier => same.then_some(2),
        }
    }

    /// Where the last member ends: of all places the one up to which the words are most like the
    /// model, at the latest where the paper sums the members up.
    pub(super) fn end(&self, at: usize, model: &Shape) -> usize {
        let limit = self.limit(at, model);
        let mut best = (i32::MIN, limit);
        for it in at + 1..=limit.min(at + 24) {
            if it < limit && !self.may_end(it) {
                continue;
            }
            let parts = self.parts(at..it, model, &[]);
            let total: i32 = parts
                .iter()
                .map(|part| model.likeness(&self.shape(part.clone())))
                .sum();
            let reached = match it {
                // 传输层的单位|依次是: what is said in turn may belong to the members.
                _ if it < limit || self.in_turn(limit) => 0,
                _ if limit < self.clause.range.end => 8,
                _ => 4,
            };
            let score = total / parts.len().max(1) as i32 + reached;
            if score >= best.0 {
                best = (score, it);
            }
        }
        best.1
    }

    /// Where the last member ends at the latest: where the members are summed up.
    fn limit(&self, at: usize, model: &Shape) -> usize {
        let end = self.clause.range.end;
        (at + 1..end)
            .find(|it| self.sums_up(*it, model))
            .unwrap_or(end)
    }

    /// 等, the count of them all, their name in quotation marks, the verb that closes 由….
    fn sums_up(&self, at: usize, model: &Shape) -> bool {
        let token = &self.tokens()[at];
        if !self.own(at) {
            return token.text == "“" && !model.quoted && self.tokens()[at - 1].text != "”";
        }
        match token.text.as_str() {
            "等" | "等等" | "了" | "是" | "从而" | "组成" | "构成" => true,
            _ if self.in_turn(at) => true,
            _ => count::read(&self.tokens()[at..self.clause.range.end]).is_some(),
        }
    }

    /// 分别, 依次: another series answers behind it.
    fn in_turn(&self, at: usize) -> bool {
        let word = self.tokens().get(at);
        word.is_some_and(|it| matches!(it.text.as_str(), "分别" | "依次"))
    }

    /// Whether a phrase may end before the word.
    fn may_end(&self, at: usize) -> bool {
        let (before, token) = (&self.tokens()[at - 1], &self.tokens()[at]);
        let phrase = matches!(token.class, Class::Noun | Class::Modifier);
        self.own(at)
            && !phrase
            && !is_joint(&before.text)
            && !is_joint(&token.text)
            && !matches!(before.text.as_str(), "的" | "不" | "未" | "最" | "更")
    }
}
