//! Members joined by 、: where the first begins, where the last ends.
//!
//! Members of one series are built alike. So the first begins where what follows is most like the
//! others, and the last ends at 等, at the count of them all, or where it would cease to be like
//! them.

use super::clause::{Clause, Layout};
use super::count;
use super::shape::{Shape, is_inner, is_joint};
use crate::reading::{Class, Token};
use crate::scene::{self, Scene};

/// Members joined by 、 with the words around them.
pub(crate) struct Series<'a> {
    pub(crate) members: Vec<String>,
    /// The paper says 等.
    pub(crate) open: bool,
    /// The words of the clause before the first member.
    pub(crate) before: &'a [Token],
    /// The words behind the last member and 等.
    pub(crate) behind: &'a [Token],
    /// Where the first member begins, in bytes.
    pub(crate) first: usize,
    /// Where what follows the last member and 等 begins, in bytes.
    pub(crate) end: usize,
    /// It stands in brackets behind what it belongs to.
    pub(crate) bracketed: bool,
}

/// The longest member.
const LONGEST: usize = 24;

/// The series of a sentence, in order.
pub(crate) fn series<'s, 'a>(scene: &'s Scene<'a>) -> &'s [Series<'a>] {
    scene.series.get_or_init(|| read(scene))
}

fn read<'a>(scene: &Scene<'a>) -> Vec<Series<'a>> {
    if !scene.text.contains(['、', '”', '和', '与', '及', '或']) {
        return Vec::new();
    }
    let layout = Layout::new(scene.tokens);
    let mut found: Vec<Series<'a>> = layout
        .clauses()
        .iter()
        .flat_map(|it| in_clause(&layout, it))
        .collect();
    found.sort_by_key(|it| it.first);
    found
}

fn in_clause<'a>(layout: &Layout<'a>, clause: &Clause) -> Vec<Series<'a>> {
    let commas: Vec<usize> = clause
        .range
        .clone()
        .filter(|at| separates(layout, clause, *at))
        .collect();
    if commas.is_empty() {
        return halves(layout, clause).into_iter().collect();
    }
    let mut found = Vec::new();
    let mut from = 0;
    let mut floor = clause.range.start;
    while from < commas.len() {
        let (series, used) = Reader::new(layout, clause, floor, &commas[from..]).read();
        from += used.max(1);
        floor = commas.get(from - 1).map_or(floor, |it| it + 1);
        found.extend(series);
    }
    found
}

/// 、 between members, or the opening mark of “A”“B”“C”.
fn separates(layout: &Layout<'_>, clause: &Clause, at: usize) -> bool {
    let token = &layout.tokens[at];
    let between = at > clause.range.start && layout.tokens[at - 1].text == "”";
    layout.own(clause, at) && token.text == "、"
        || token.text == "“" && between && layout.own(clause, at - 1) == layout.own(clause, at)
}

/// X 分为 A 和 B; X 由 A 和 B 构成: two members that 和 alone joins.
fn halves<'a>(layout: &Layout<'a>, clause: &Clause) -> Option<Series<'a>> {
    let range = clause.range.clone();
    let text = |at: usize| layout.tokens[at].text.as_str();
    let own = |at: &usize| layout.own(clause, *at);
    let opener = range.clone().filter(own).find(|it| {
        matches!(
            text(*it),
            "分为" | "划分为" | "区分为" | "分成" | "分作" | "由" | "包括" | "有"
        )
    })?;
    let parted = |at: usize| text(at) == "之" && at + 1 < range.end && is_parting(text(at + 1));
    let end = (opener + 1..range.end)
        .filter(own)
        .find(|it| {
            matches!(text(*it), "构成" | "组成" | "等")
                || parted(*it)
                || is_parting(text(*it).trim_start_matches('之')) && text(*it).starts_with('之')
                || count::read(&layout.tokens[*it..range.end]).is_some()
        })
        .unwrap_or(range.end);
    let closes = |words: &[&str]| end < range.end && words.contains(&text(end));
    let counted = end < range.end && count::read(&layout.tokens[end..range.end]).is_some();
    let composed = match text(opener) {
        // 由 A 与 B 两个维度组成: behind their count.
        "由" => {
            closes(&["构成", "组成"])
                || counted && (end..range.end).any(|it| matches!(text(it), "构成" | "组成"))
        }
        "包括" => counted,
        // 有 A 与 B 之分.
        "有" => end < range.end && text(end).starts_with('之'),
        _ => true,
    };
    let joints: Vec<usize> = (opener + 1..end)
        .filter(own)
        .filter(|it| is_joint(text(*it)))
        .collect();
    let [joint] = joints[..] else { return None };
    let reader = Reader::new(layout, clause, opener + 1, &[]);
    let members = vec![
        bare(&reader.text(opener + 1..joint)),
        bare(&reader.text(joint + 1..end)),
    ];
    let chars = |at: usize| members[at].chars().count();
    let alike = chars(0).abs_diff(chars(1)) <= 2 && chars(0).max(chars(1)) <= 12;
    (composed && alike && reader.fits(&members)).then(|| reader.series(members, opener + 1, end))
}

/// 之分, 之别: what two things are told apart by.
fn is_parting(text: &str) -> bool {
    matches!(text, "分" | "别" | "争" | "辨")
}

/// Reads one series of a clause, whose members are parted by `commas`.
pub(super) struct Reader<'s, 'a> {
    pub(super) layout: &'s Layout<'a>,
    pub(super) clause: &'s Clause,
    /// Where the first member may begin at the earliest.
    pub(super) floor: usize,
    commas: &'s [usize],
}

impl<'s, 'a> Reader<'s, 'a> {
    fn new(layout: &'s Layout<'a>, clause: &'s Clause, floor: usize, commas: &'s [usize]) -> Self {
        Self {
            layout,
            clause,
            floor,
            commas,
        }
    }

    /// The series, if it is one, with how many commas it used.
    fn read(&self) -> (Option<Series<'a>>, usize) {
        let Some(&first_comma) = self.commas.first() else {
            return (None, 0);
        };
        let mut inner: Vec<Range> = Vec::new();
        let mut used = 1;
        let mut at = self.behind(first_comma);
        while let Some(&next) = self.commas.get(used)
            && self.is_item(at..next)
        {
            inner.push(at..next);
            at = self.behind(next);
            used += 1;
        }
        let model = inner.first().cloned().or_else(|| self.rough_last(at));
        let Some(model) = model.map(|it| self.shape(it)) else {
            return (None, used);
        };
        let Some(start) = self.start(first_comma, &model) else {
            return (None, used);
        };
        let mut members = vec![self.text(start..first_comma)];
        members.extend(inner.iter().map(|it| self.text(it.clone())));
        let end = self.end(at, &model);
        let end = end - usize::from(end > at + 1 && self.tokens()[end - 1].text == "的");
        let last = self.parts(at..end, &model, &members);
        members.extend(last.into_iter().map(|it| self.text(it)));
        let members: Vec<String> = members.iter().map(|it| bare(it)).collect();
        (
            self.fits(&members)
                .then(|| self.series(members, start, end)),
            used,
        )
    }

    pub(super) fn tokens(&self) -> &'a [Token] {
        self.layout.tokens
    }

    fn text(&self, range: Range) -> String {
        scene::text_of(&self.tokens()[range])
    }

    /// The word behind a comma; the opening mark in “A”“B” belongs to the member.
    fn behind(&self, comma: usize) -> usize {
        comma + usize::from(self.tokens()[comma].text == "、")
    }

    /// How the words are built; what stands in brackets does not count.
    pub(super) fn shape(&self, range: Range) -> Shape {
        let words: Vec<&Token> = range
            .clone()
            .filter(|it| !self.layout.bracketed(self.clause, *it))
            .map(|it| &self.tokens()[it])
            .collect();
        let first = words.first().map_or("", |it| it.text.as_str());
        let verb = |it: &&Token| {
            matches!(it.class, Class::Verb | Class::Verbish) || it.tag == "v" || it.tag == "vd"
        };
        // The last word may well be a verb: 损伤识别.
        let inside = words.get(1..words.len().max(2) - 1).unwrap_or(&[]);
        let strange = |it: &&&Token| {
            it.class == Class::Verb
                || it.class == Class::Closed && !is_inner(&it.text) && it.text != "的"
        };
        let text: String = words.iter().map(|it| it.text.as_str()).collect();
        Shape {
            acts: match words.first() {
                Some(it) if it.tag.starts_with('a') && words.len() > 1 => None,
                Some(it) if verb(it) && words.len() > 1 => Some(true),
                _ => Some(matches!(
                    first,
                    "以" | "从" | "不" | "难" | "要" | "可" | "能"
                )),
            },
            chars: text.chars().count(),
            words: words.len(),
            owned: words.iter().any(|it| it.text == "的"),
            quoted: first == "“",
            paired: words
                .iter()
                .any(|it| matches!(it.text.as_str(), "与" | "和")),
            strange: inside.iter().filter(strange).count() as i32,
            text,
        }
    }

    pub(super) fn own(&self, at: usize) -> bool {
        self.layout.own(self.clause, at)
    }

    /// Whether what stands between two commas can be a member.
    fn is_item(&self, range: Range) -> bool {
        let stops = |at: usize| {
            self.own(at)
                && matches!(
                    self.tokens()[at].text.as_str(),
                    "是" | "在" | "了" | "等" | "使" | "分别" | "依次"
                )
        };
        !range.is_empty()
            && self.text(range.clone()).chars().count() <= LONGEST + 4
            && !range.clone().any(stops)
    }

    /// The last member by its words alone, where no other can serve as a model.
    fn rough_last(&self, at: usize) -> Option<Range> {
        let rest = at..self.clause.range.end;
        let own = |it: &usize| *it > at && self.own(*it);
        let text = |it: usize| self.tokens()[it].text.as_str();
        let closes = |it: &usize| {
            own(it)
                && (is_joint(text(*it))
                    || matches!(text(*it), "等" | "的" | "为" | "构成" | "组成")
                    || count::read(&self.tokens()[*it..rest.end]).is_some())
        };
        let close = rest.clone().find(closes).unwrap_or(rest.end);
        let short = self.text(at..close).chars().count() <= 8;
        let ends = |it: &usize| {
            let class = self.tokens()[*it].class;
            own(it) && matches!(class, Class::Verb | Class::Closed)
        };
        let end = if short {
            close
        } else {
            rest.clone().find(ends).unwrap_or(rest.end)
        };
        (end > at).then_some(at..end)
    }

    /// The last member, or the last two that 和 joins.
    pub(super) fn parts(&self, range: Range, model: &Shape, members: &[String]) -> Vec<Range> {
        let joints: Vec<usize> = range
            .clone()
            .filter(|it| *it > range.start && *it + 1 < range.end)
            .filter(|it| self.own(*it) && is_joint(&self.tokens()[*it].text))
            .collect();
        // 政府与市场、中央与地方、集中与分散: each member is a pair.
        let pair = |it: &String| it.contains(['与', '和']);
        let paired = model.paired || !members.is_empty() && members.iter().all(pair);
        let joint = joints
            .iter()
            .rev()
            .find(|it| {
                matches!(
                    self.tokens()[**it].text.as_str(),
                    "以及" | "及" | "和" | "或"
                )
            })
            .or(joints.last())
            .filter(|_| !paired);
        let Some(&joint) = joint else {
            return vec![range];
        };
        let (left, right) = (range.start..joint, joint + 1..range.end);
        let strays = |it: &Range| self.shape(it.clone()).chars.abs_diff(model.chars);
        let parts = strays(&left).max(strays(&right));
        // 与 joins words of one member as well: parted only if the parts are like the others.
        if self.tokens()[joint].text == "与" && parts > strays(&range) + 1 {
            vec![range]
        } else {
            vec![left, right]
        }
    }

    fn fits(&self, members: &[String]) -> bool {
        let mut unique: Vec<&String> = members.iter().collect();
        unique.sort_unstable();
        unique.dedup();
        let chars = |it: &&String| it.chars().count();
        let (least, most) = (
            members.iter().map(|it| chars(&it)).min().unwrap_or(0),
            members.iter().map(|it| chars(&it)).max().unwrap_or(0),
        );
        // 水、电、气, 比特、帧: names of one character stand in longer series, and beside short names.
        let single = least == 1 && most <= 3 && members.len() >= 3;
        unique.len() == members.len()
            && members.len() >= 2
            && (least >= 2 || single)
            && most <= LONGEST
            && members.iter().all(|it| scene::balanced(it))
    }

    fn series(&self, members: Vec<String>, start: usize, end: usize) -> Series<'a> {
        let tokens = self.tokens();
        let clause = &self.clause.range;
        let open = end < clause.end && matches!(tokens[end].text.as_str(), "等" | "等等");
        let after = end + usize::from(open);
        let place = |at: usize| {
            tokens
                .get(at)
                .map_or_else(|| tokens.last().map_or(0, |it| it.end), |it| it.start)
        };
        let mut series = Series {
            members: without_shared_owner(members),
            open,
            before: &tokens[clause.start..start],
            behind: &tokens[after.min(clause.end)..clause.end],
            first: place(start),
            end: place(after),
            bracketed: false,
        };
        // “A、B、C”的 H, H（A、B、C）: what is around the marks says what they are.
        let whole = start == clause.start && after == clause.end;
        if let Some(mark) = self.layout.opener(self.clause).filter(|_| whole) {
            let around = self.layout.around(mark);
            series.before = &tokens[around.start..mark];
            series.bracketed = tokens[mark].text == "（";
            series.behind = if series.bracketed {
                &[]
            } else {
                &tokens[(clause.end + 1).min(around.end)..around.end]
            };
            series.first = place(mark);
            series.end = place((clause.end + 1).min(tokens.len()));
        }
        series
    }
}

type Range = std::ops::Range<usize>;

/// Of 共同富裕的全民性、全面性、共享性 the owner belongs to all members, not to the first.
fn without_shared_owner(mut members: Vec<String>) -> Vec<String> {
    let others = members.len().saturating_sub(1).max(1);
    let length: usize = members.iter().skip(1).map(|it| it.chars().count()).sum();
    let alone = !members.iter().skip(1).any(|it| it.contains('的'));
    if let Some(first) = members.first_mut()
        && let Some((_, rest)) = first.rsplit_once('的').filter(|_| alone)
        && rest.chars().count().abs_diff(length / others) <= 2
    {
        *first = rest.to_owned();
    }
    members
}

/// A name in quotation marks, without them; a member without the bracket behind it.
fn bare(text: &str) -> String {
    let text = match text.split_once('（') {
        Some((name, rest)) if rest.ends_with('）') && name.chars().count() >= 2 => name,
        _ => text,
    };
    let inner = text.trim_start_matches('“').trim_end_matches('”');
    let name = !inner.contains(['“', '”']);
    if name { inner } else { text }.to_owned()
}
