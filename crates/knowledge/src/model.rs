//! What a paper knows, each piece with the sentences that prove it and the rule that found it.

use crate::reading::Class;
use paper::{Clean, SectionId, SentenceId, Span};
use serde::{Deserialize, Serialize};

/// All that was extracted from one paper.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Knowledge {
    /// The paper's id.
    pub paper: String,
    /// Key terms, best first.
    pub terms: Vec<Term>,
    /// Definitions and attributes, in reading order.
    pub definitions: Vec<Definition>,
    /// Enumerations, in reading order.
    pub lists: Vec<List>,
    /// Lists that answer each other.
    pub correspondences: Vec<Correspondence>,
    /// Who said what.
    pub quotations: Vec<Quotation>,
    /// Numbers with what they measure.
    pub figures: Vec<Figure>,
    /// Headings and sentences cut into words: where words begin and end, for those who make items. The embedded
    /// library holds none.
    pub lines: Vec<Vec<Segment>>,
}

/// A word of a line, joined with its neighbours the line again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// The word.
    pub text: String,
    /// What it can do in a noun phrase.
    pub class: Class,
}

/// A key term.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// The term as the paper writes it most often.
    pub text: String,
    /// Other names of the same thing in this paper (RCEP, 简称).
    pub aliases: Vec<String>,
    /// What it names.
    pub kind: TermKind,
    /// The odds that people call it a key term: larger is better; comparable only within a paper.
    pub score: f32,
    /// Sentences that hold it or an alias, in reading order; where headings alone hold it, the first
    /// sentence below.
    pub sentences: Vec<SentenceId>,
    /// Why it was taken.
    pub cues: Vec<Cue>,
}

/// What a term names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TermKind {
    /// An idea, a system, an ability: the common case.
    Concept,
    /// …效应, …规律.
    Effect,
    /// 战略, 工程, 制度, 政策.
    Policy,
    /// 《…》.
    Document,
    /// A person.
    Person,
    /// An institution.
    Organisation,
    /// A place.
    Place,
}

/// A reason to hold a phrase for a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Cue {
    /// In the authors' keywords.
    Keyword,
    /// In the title.
    Title,
    /// In a heading or topic sentence.
    Heading,
    /// In quotation marks.
    Quoted,
    /// The subject of a definition.
    Defined,
    /// Ends in a suffix that makes terms (效应, 体系…).
    Suffix,
    /// `A-B` glued by a hyphen.
    Hyphen,
    /// 《…》.
    BookTitle,
    /// Often, by C-value.
    Frequency,
    /// An abbreviation or its long form.
    Abbreviation,
}

/// A sentence or clause that says what a term is (definition) or something of it (attribute).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Definition {
    /// The term defined.
    pub term: String,
    /// The words that define, without term and copula, fit to stand alone.
    pub text: String,
    /// Definition or attribute.
    pub kind: DefinitionKind,
    /// The name of the rule that found it (`是指`, `以…为`), for “why”.
    pub rule: String,
    /// The proof.
    pub sentence: SentenceId,
    /// Where `text` stands in the sentence (the first part of it, if it was drawn together).
    pub span: Span<Clean>,
    /// Who says so, where it is quoted speech and not the paper's own voice.
    pub speaker: Option<String>,
    /// Parts of a composite definition (根本动力 → 颠覆性、革命性创新与突破).
    pub slots: Vec<Slot>,
}

/// Whether a sentence says what a thing is, or something of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DefinitionKind {
    /// It may be asked as “什么是…”.
    Definition,
    /// Place, features, role: never asked as a definition.
    Attribute,
}

/// One named part of a composite definition: 以 `filler` 为 `role`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Slot {
    /// 根本动力, 主要抓手, 核心标志, 特点, 关键, 本质.
    pub role: String,
    /// What fills it.
    pub filler: String,
}

/// An enumeration that the paper makes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct List {
    /// What the members are, as a noun phrase that a question can use
    /// (`新质生产力赋能共同富裕的实现路径`, `未来产业`); without the final colon or question mark.
    pub stem: String,
    /// The members, in the paper's order and words, numbers and connectives stripped.
    pub members: Vec<Member>,
    /// Whether the order carries meaning or is fixed by ordinals.
    pub ordered: bool,
    /// False where the paper says 等, or the enumeration is by example.
    pub complete: bool,
    /// Where it comes from.
    pub kind: ListKind,
    /// The node whose children the members are, or the section it stands in.
    pub section: SectionId,
    /// The sentences that prove it.
    pub sentences: Vec<SentenceId>,
    /// The rule that found it, for “why”.
    pub rule: String,
}

/// A member of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Member {
    /// Its words.
    pub text: String,
    /// The short label where the paper gives one (`科技赋能` of `科技赋能：新质生产力的发展将…`).
    pub label: Option<String>,
    /// The sentence that holds it.
    pub sentence: Option<SentenceId>,
    /// The outline node that it heads.
    pub section: Option<SectionId>,
}

/// Where a list comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ListKind {
    /// Children of an outline node.
    Outline,
    /// 一是…二是…, 首先…其次….
    Ordinal,
    /// A、B、C 等 H.
    Inline,
}

/// Two lists whose members answer each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Correspondence {
    /// What the left members are.
    pub left: String,
    /// What the right members are.
    pub right: String,
    /// The pairs, in the paper's order; each side unique.
    pub pairs: Vec<Pair>,
    /// The rule that found it, for “why”.
    pub rule: String,
}

/// One pair of a correspondence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// Left member.
    pub left: String,
    /// Right member.
    pub right: String,
    /// The sentences that prove that these two belong together.
    pub sentences: Vec<SentenceId>,
}

/// Words that somebody said or wrote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quotation {
    /// Who; `None` where the paper does not say.
    pub speaker: Option<String>,
    /// The words, without the quotation marks.
    pub text: String,
    /// The work, from the reference list.
    pub work: Option<String>,
    /// The page, as printed.
    pub page: Option<String>,
    /// What tells who says it, for “why”.
    pub rule: String,
    /// The proof.
    pub sentence: SentenceId,
    /// Where the words stand in it.
    pub span: Span<Clean>,
}

/// A number with what it measures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The number as printed, normalised (`5870.3`, `50%以上`).
    pub value: String,
    /// The unit (`亿元`, `%`, `倍`).
    pub unit: String,
    /// What it measures (`全国农产品网络零售额`).
    pub measure: String,
    /// When (`2023年`).
    pub time: Option<String>,
    /// Where the paper has it from.
    pub source: Option<String>,
    /// What tells what it measures, for “why”: the verb between the two, or where the words stand.
    pub rule: String,
    /// The proof.
    pub sentence: SentenceId,
    /// Where value and unit stand in it.
    pub span: Span<Clean>,
}

/// What several papers say of the same term.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contrast {
    /// The term they share.
    pub term: String,
    /// One view a paper, in library order.
    pub views: Vec<View>,
}

/// How one paper defines and divides a term.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// The paper's id.
    pub paper: String,
    /// Indexes into that paper's [`Knowledge::definitions`].
    pub definitions: Vec<u16>,
    /// Indexes into that paper's [`Knowledge::lists`] whose stem is about the term.
    pub lists: Vec<u16>,
}
