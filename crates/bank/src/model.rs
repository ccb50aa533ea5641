//! Items: flashcards and questions, each with its identity and its proof.
//!
//! Texts are stored ready to show. Where a text has parts that the learner sees one after the
//! other (a cloze), the parts are kept apart; nothing is spliced into a text to be found again.

use paper::{Clean, SectionId, SentenceId, Span};
use serde::{Deserialize, Serialize};

/// All items of a library, in a stable order: by paper, core before extension, reading order.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Bank {
    /// The items.
    pub items: Vec<Item>,
    /// Hash of all that the items ask and answer (题库指纹).
    pub fingerprint: u64,
}

/// Identity of an item, made from *what is asked* (paper, kind, knowledge point), not from the
/// wording: a better wording keeps the learner's history. Shown as 13 characters of base 32.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
pub struct ItemId(pub u64);

impl std::fmt::Display for ItemId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&paper::hash::base32(self.0, 13))
    }
}

impl ItemId {
    /// The id that [`Display`](std::fmt::Display) wrote.
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 13)
            .then(|| paper::hash::from_base32(text).map(Self))
            .flatten()
    }
}

/// Identity of a knowledge point within a library. Items of one point are siblings: one memory.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
pub struct PointId(pub u64);

impl std::fmt::Display for PointId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&paper::hash::base32(self.0, 13))
    }
}

/// One flashcard or question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// What is asked.
    pub id: ItemId,
    /// The paper's id.
    pub paper: String,
    /// The outline node that it belongs to.
    pub section: SectionId,
    /// The knowledge point that it probes.
    pub point: PointId,
    /// The point in words, for lists of what was learnt (`新质生产力的定义`).
    pub point_name: String,
    /// Card or question.
    pub content: Content,
    /// The proof; never empty.
    pub evidence: Vec<Evidence>,
    /// From 0 (easy) to 1 (hard), estimated when generated.
    pub difficulty: f32,
    /// Level of Bloom's taxonomy.
    pub bloom: Bloom,
    /// Core set (worth every learner's time) or extension.
    pub core: bool,
    /// Why the key is right, in plain words, independent of the order of options.
    pub explanation: String,
}

/// A place that proves something.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Evidence {
    /// The paper's id.
    pub paper: String,
    /// The sentence.
    pub sentence: SentenceId,
    /// The words in the sentence, where not the whole sentence is meant.
    pub span: Option<Span<Clean>>,
    /// The heading right above the sentence, where it is meant and not the sentence: it is no sentence itself.
    pub heading: Option<SectionId>,
}

/// Levels of Bloom's taxonomy (revised, Anderson & Krathwohl 2001) that the items reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Bloom {
    /// 识记.
    Remember,
    /// 理解.
    Understand,
    /// 应用.
    Apply,
    /// 分析.
    Analyse,
}

/// What the learner sees and does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Content {
    /// A flashcard: the learner rates himself.
    Card(Card),
    /// A question: it is marked.
    Question(Question),
}

/// A flashcard.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Card {
    /// 名词 → 释义.
    Definition {
        /// Shown first.
        term: String,
        /// Recalled.
        definition: String,
    },
    /// 释义 → 名词; only where the definition points to one term alone.
    Term {
        /// Shown first.
        definition: String,
        /// Recalled.
        term: String,
    },
    /// A sentence with hidden parts. Joined, the parts are the paper's words.
    Cloze {
        /// The sentence in parts.
        parts: Vec<ClozePart>,
    },
    /// A stem and its members, recalled one by one.
    List {
        /// What is asked for, as a question or a noun phrase.
        stem: String,
        /// The members.
        members: Vec<String>,
        /// Whether their order counts.
        ordered: bool,
        /// False where the paper says 等.
        complete: bool,
    },
    /// One side of a correspondence → the other.
    Pair {
        /// Asks, naming both sides.
        stem: String,
        /// Recalled.
        answer: String,
    },
    /// Words → speaker and work.
    Quotation {
        /// The words.
        words: String,
        /// Who.
        speaker: String,
        /// The work and page, where known.
        work: Option<String>,
    },
    /// What it measures → the number.
    Figure {
        /// Asks.
        stem: String,
        /// The number with its unit.
        answer: String,
    },
    /// How papers differ on a term.
    Contrast {
        /// Asks.
        stem: String,
        /// One answer a paper: its title and what it says.
        views: Vec<(String, String)>,
    },
}

/// A part of a cloze.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClozePart {
    /// Always shown.
    Shown(String),
    /// Hidden until turned. Equal texts hide together.
    Hidden(String),
}

/// A question, in the forms of Chinese exams.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// What is asked. For a blank, `（　　）` stands for each gap.
    pub stem: String,
    /// How it is answered and marked.
    pub form: Form,
}

/// The ten forms.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Form {
    /// 单选: four choices, one key.
    Single {
        /// In canonical order; shown in an order drawn from a seed.
        choices: Vec<Choice>,
    },
    /// 多选: four or five choices, two or more keys.
    Multiple {
        /// In canonical order.
        choices: Vec<Choice>,
    },
    /// 判断.
    Judgement {
        /// Whether the stem is true.
        correct: bool,
        /// For a false one: what was changed.
        change: Option<Change>,
    },
    /// 填空: the stem in parts, the hidden ones to be typed.
    Blank {
        /// The sentence in parts; joined, they are the paper's words.
        parts: Vec<ClozePart>,
        /// For each distinct gap, in order, wordings that count as right besides the paper's own.
        accepted: Vec<Vec<String>>,
    },
    /// 匹配: left members with their right members.
    Match {
        /// The pairs; the right side is shown in an order drawn from a seed.
        pairs: Vec<(String, String)>,
    },
    /// 排序: members in their right order.
    Order {
        /// In the right order; shown in an order drawn from a seed.
        members: Vec<String>,
    },
    /// 名词解释.
    Term(Rubric),
    /// 简答.
    Short(Rubric),
    /// 论述.
    Essay(Rubric),
    /// 材料分析: a passage and questions on it.
    Material {
        /// The passage.
        passage: String,
        /// Who said it or where it stands, shown below the passage.
        source: Option<String>,
        /// The questions, each with its own points.
        tasks: Vec<Task>,
    },
}

/// A choice of a single or multiple question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Its words.
    pub text: String,
    /// Whether it is a key.
    pub correct: bool,
    /// Why it is right or wrong, in plain words.
    pub why: String,
    /// How a wrong one misleads; `None` for a key.
    pub trap: Option<Trap>,
    /// Where it comes from.
    pub origin: Option<Evidence>,
}

/// How a distractor misleads, in the words of Chinese setters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Trap {
    /// 张冠李戴: it is true of a sibling.
    WrongOwner,
    /// 偷换概念: a neighbouring concept in its place.
    ConceptSwap,
    /// 数字错误.
    WrongNumber,
    /// 另一论文的说法.
    OtherPaper,
    /// 正确但与题干无关.
    TrueButIrrelevant,
    /// 顺序颠倒.
    WrongOrder,
}

/// What was changed in a true sentence to make it false.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The words that stand in the stem.
    pub wrong: String,
    /// The words of the paper.
    pub right: String,
    /// The true sentence.
    pub truth: String,
    /// How it misleads.
    pub trap: Trap,
}

/// How an answer in words is marked: by points (采点给分).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rubric {
    /// The points.
    pub points: Vec<Point>,
    /// A full answer, in the paper's words.
    pub model: String,
}

/// A marking point (采分点).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// What has to be said.
    pub text: String,
    /// Marks for it.
    pub weight: u8,
    /// Wordings that count besides the text: key words, each alternative a set of words that must all occur.
    pub accepted: Vec<Vec<String>>,
    /// The proof.
    pub evidence: Vec<Evidence>,
}

impl Point {
    /// All wordings that count, the text itself last.
    pub fn wordings(&self) -> impl Iterator<Item = &[String]> {
        let others = self.accepted.iter().map(Vec::as_slice);
        others.chain(std::iter::once(std::slice::from_ref(&self.text)))
    }
}

/// One question on a passage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Task {
    /// What is asked.
    pub stem: String,
    /// How it is marked.
    pub rubric: Rubric,
}

/// The kinds of item, as filters and statistics name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// A flashcard.
    Card,
    /// 单选.
    Single,
    /// 多选.
    Multiple,
    /// 判断.
    Judgement,
    /// 填空.
    Blank,
    /// 匹配.
    Match,
    /// 排序.
    Order,
    /// 名词解释.
    Term,
    /// 简答.
    Short,
    /// 论述.
    Essay,
    /// 材料分析.
    Material,
}

impl Kind {
    /// All, in the order of an exam paper.
    pub const ALL: [Self; 11] = [
        Self::Card,
        Self::Single,
        Self::Multiple,
        Self::Judgement,
        Self::Blank,
        Self::Match,
        Self::Order,
        Self::Term,
        Self::Short,
        Self::Essay,
        Self::Material,
    ];

    /// The name in ids, links and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Single => "single",
            Self::Multiple => "multiple",
            Self::Judgement => "judgement",
            Self::Blank => "blank",
            Self::Match => "match",
            Self::Order => "order",
            Self::Term => "term",
            Self::Short => "short",
            Self::Essay => "essay",
            Self::Material => "material",
        }
    }
}

impl Content {
    /// The kind of the item.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Card(_) => Kind::Card,
            Self::Question(question) => match question.form {
                Form::Single { .. } => Kind::Single,
                Form::Multiple { .. } => Kind::Multiple,
                Form::Judgement { .. } => Kind::Judgement,
                Form::Blank { .. } => Kind::Blank,
                Form::Match { .. } => Kind::Match,
                Form::Order { .. } => Kind::Order,
                Form::Term(_) => Kind::Term,
                Form::Short(_) => Kind::Short,
                Form::Essay(_) => Kind::Essay,
                Form::Material { .. } => Kind::Material,
            },
        }
    }
}

impl Bank {
    /// The item with this id.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.iter().find(|it| it.id == id)
    }
}
