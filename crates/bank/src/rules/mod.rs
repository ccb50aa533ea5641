//! The audits: small rules that every candidate must pass before a learner sees it.
//!
//! After Haladyna, Downing & Rodriguez (2002, 31 item-writing rules) and the NBME guide, the part
//! of them that a machine can check, and the habits of Chinese exam papers.

mod adjuncts;
mod answers;
mod choices;
mod elsewhere;
mod gaps;
mod giveaways;
mod kin;
mod pieces;
mod proof;
mod set_phrases;
mod stems;
mod synonyms;
#[cfg(test)]
mod tests;

use crate::corpus::Corpus;
use crate::draft::Draft;
pub(crate) use choices::is_shortened;
pub(crate) use gaps::HEADS;
pub(crate) use stems::is_negative;

/// A reason to throw a candidate away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// There are not enough distractors that are wrong everywhere and like the key.
    FewDistractors,
    /// The key is not proved by the papers.
    KeyUnproved,
    /// A distractor is true in some paper.
    DistractorTrue,
    /// Two options say the same, or one holds the other.
    OptionsOverlap,
    /// The number of options or of keys is not what the form asks for.
    OptionCount,
    /// Options differ in kind.
    OptionKind,
    /// The longest option is more than 2.5 times the shortest.
    OptionLength,
    /// A word of the absolute kind (一定, 必然, 唯一) stands on one side only.
    Absolutes,
    /// 以上都对 or the like.
    AllOfAbove,
    /// The key stands in the stem.
    KeyInStem,
    /// The key is a word that is everywhere (发展, 提升).
    GenericKey,
    /// The stem is too short or too long.
    StemLength,
    /// The stem is no complete sentence: open marks, a dangling start.
    StemBroken,
    /// The stem points at something outside it (这, 其, 上述, 二者).
    OpenReference,
    /// A citation mark was left in a text.
    CitationMark,
    /// A negative stem whose negation is not marked.
    NegativeUnmarked,
    /// A gap refilled does not give the paper's words.
    NotRefilled,
    /// A gap tears a term in half.
    TornWord,
    /// Anything would fit a gap.
    GapOpen,
    /// Nobody would judge the statement false.
    Undoubted,
    /// Too little is shown around the gaps.
    TooMuchHidden,
    /// A gap is too long to be typed.
    GapTooLong,
    /// The change of a false statement is an inserted 不, or no change at all.
    WeakChange,
    /// The item has no evidence, or evidence that does not exist.
    NoEvidence,
    /// A written answer has no marking points, or points without words.
    NoPoints,
    /// A marking point whose evidence does not hold it.
    PointUnproved,
    /// A list longer than anyone says by heart.
    AnswerLong,
    /// Text of an outline or list that cannot be shown as it is (too long, unfinished).
    UnfitText,
    /// No part of the sentence stands alone.
    NoExcerpt,
    /// Another item asks the same in the same words.
    Duplicate,
    /// No card on this point stood the rules, so that it could not be learnt before it is asked.
    NoCard,
    /// There are two questions on this point already.
    PointFull,
    /// More true than false statements, or the other way round.
    Unbalanced,
    /// Keys that are the longest option would be too many.
    LongestKey,
    /// Negative stems would be too many.
    TooManyNegatives,
}

impl Rule {
    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::FewDistractors => "few-distractors",
            Self::KeyUnproved => "key-unproved",
            Self::DistractorTrue => "distractor-true",
            Self::OptionsOverlap => "options-overlap",
            Self::OptionCount => "option-count",
            Self::OptionKind => "option-kind",
            Self::OptionLength => "option-length",
            Self::Absolutes => "absolutes",
            Self::AllOfAbove => "all-of-above",
            Self::KeyInStem => "key-in-stem",
            Self::GenericKey => "generic-key",
            Self::StemLength => "stem-length",
            Self::StemBroken => "stem-broken",
            Self::OpenReference => "open-reference",
            Self::CitationMark => "citation-mark",
            Self::NegativeUnmarked => "negative-unmarked",
            Self::NotRefilled => "not-refilled",
            Self::TornWord => "torn-word",
            Self::GapOpen => "gap-open",
            Self::TooMuchHidden => "too-much-hidden",
            Self::GapTooLong => "gap-too-long",
            Self::WeakChange => "weak-change",
            Self::NoEvidence => "no-evidence",
            Self::NoPoints => "no-points",
            Self::PointUnproved => "point-unproved",
            Self::Undoubted => "undoubted",
            Self::AnswerLong => "answer-long",
            Self::UnfitText => "unfit-text",
            Self::NoExcerpt => "no-excerpt",
            Self::Duplicate => "duplicate",
            Self::NoCard => "no-card",
            Self::PointFull => "point-full",
            Self::Unbalanced => "unbalanced",
            Self::LongestKey => "longest-key",
            Self::TooManyNegatives => "too-many-negatives",
        }
    }
}

/// Judges one candidate; `Err` says what broke the rule.
type Judge = fn(&Draft, &Corpus<'_>) -> Result<(), String>;

/// The rules in order, cheap ones first. Rules on the bank as a whole are in `selection`.
const RULES: &[(Rule, Judge)] = &[
    (Rule::NoEvidence, proof::evidence_exists),
    (Rule::NoPoints, proof::points_have_words),
    (Rule::PointUnproved, proof::points_are_proved),
    (Rule::AnswerLong, proof::list_is_said_by_heart),
    (Rule::StemLength, stems::length_in_bounds),
    (Rule::StemBroken, stems::is_complete),
    (Rule::OpenReference, stems::points_nowhere),
    (Rule::OpenReference, choices::point_nowhere),
    (Rule::CitationMark, stems::no_citation_mark),
    (Rule::NegativeUnmarked, stems::negation_is_marked),
    (Rule::OptionCount, choices::count_is_right),
    (Rule::OptionsOverlap, choices::are_distinct),
    (Rule::OptionKind, choices::are_of_one_kind),
    (Rule::OptionKind, giveaways::key_is_no_odd_one),
    (Rule::OptionKind, giveaways::are_of_one_mood),
    (Rule::OptionKind, giveaways::key_alone_has_no_form),
    (Rule::OptionLength, choices::are_of_like_length),
    (Rule::Absolutes, choices::absolutes_are_even),
    (Rule::AllOfAbove, choices::none_is_all_of_above),
    (Rule::KeyInStem, giveaways::key_is_not_in_stem),
    (Rule::KeyInStem, giveaways::term_is_not_told),
    (Rule::KeyInStem, giveaways::defined_gap_is_not_told),
    (Rule::KeyInStem, giveaways::key_is_not_likest),
    (Rule::KeyInStem, giveaways::keys_alone_repeat_no_word),
    (Rule::KeyInStem, synonyms::heading_is_not_told_otherwise),
    (Rule::KeyInStem, giveaways::false_statement_is_not_told),
    (Rule::KeyInStem, giveaways::passage_does_not_answer),
    (Rule::GenericKey, gaps::key_is_specific),
    (Rule::NotRefilled, gaps::refills_to_the_papers_words),
    (Rule::TornWord, gaps::tears_no_term),
    (Rule::TornWord, gaps::leaves_no_head),
    (Rule::TornWord, gaps::takes_whole_members),
    (Rule::TooMuchHidden, gaps::enough_is_shown),
    (Rule::GapOpen, answers::is_not_anything),
    (Rule::GapOpen, answers::is_no_whole_predicate),
    (Rule::GapOpen, answers::is_no_hedged_subject),
    (Rule::GapOpen, answers::names_somebody),
    (Rule::GapOpen, answers::is_no_bare_head),
    (Rule::GapOpen, answers::is_no_one_of_many),
    (Rule::GapOpen, answers::is_no_praise),
    (Rule::GapOpen, adjuncts::is_no_ground),
    (Rule::GapOpen, adjuncts::is_no_means),
    (Rule::GapOpen, adjuncts::is_no_free_object),
    (Rule::GapOpen, adjuncts::is_no_owner_of_an_aim),
    (Rule::GapOpen, adjuncts::is_no_owner_of_a_change),
    (Rule::GapOpen, elsewhere::stands_beside_no_other),
    (Rule::GapOpen, elsewhere::has_no_sibling),
    (Rule::GapOpen, elsewhere::is_no_part_of_parallels),
    (Rule::GapOpen, elsewhere::is_no_link_of_a_chain),
    (Rule::GapOpen, elsewhere::is_said_of_nothing_else),
    (Rule::GapOpen, answers::is_no_side_of_a_comparison),
    (Rule::GapOpen, kin::has_no_second_name),
    (Rule::GapOpen, kin::is_no_longer_than_needed),
    (Rule::TornWord, kin::is_no_topic_with_its_verb),
    (Rule::GapOpen, kin::is_no_gloss),
    (Rule::GapOpen, kin::is_no_figure_of_speech),
    (Rule::GapOpen, kin::is_hidden_once),
    (Rule::GapOpen, kin::is_of_the_paper),
    (Rule::GapOpen, kin::is_one_thing),
    (Rule::GapOpen, kin::is_no_dressed_topic),
    (Rule::GapOpen, kin::is_no_purpose),
    (Rule::TornWord, pieces::takes_the_member_to_its_end),
    (Rule::TornWord, pieces::takes_no_half_of_a_verb),
    (Rule::TornWord, pieces::takes_no_shared_verb),
    (Rule::GapOpen, pieces::is_no_side_of_a_contrast),
    (Rule::GapOpen, pieces::is_no_standing),
    (Rule::GapOpen, pieces::is_no_sum),
    (Rule::GapOpen, pieces::is_no_question),
    (Rule::GapOpen, pieces::is_no_one_of_a_row),
    (Rule::GapOpen, pieces::is_no_stem_of_a_word),
    (Rule::GapOpen, pieces::is_no_setting),
    (Rule::GapOpen, pieces::is_no_outer_attribute),
    (Rule::GapOpen, pieces::is_no_half_of_a_pair),
    (Rule::GapOpen, pieces::is_no_any_one),
    (Rule::GapOpen, pieces::is_no_side_clause),
    (Rule::OpenReference, pieces::subject_is_no_piece),
    (Rule::GenericKey, answers::is_no_topic),
    (Rule::KeyInStem, answers::is_not_told),
    (Rule::KeyInStem, set_phrases::does_not_fill_itself),
    (Rule::KeyInStem, pieces::is_not_put_together),
    (Rule::KeyInStem, kin::is_no_catchword),
    (Rule::TornWord, pieces::is_without_its_owner),
    (Rule::GapOpen, pieces::is_nothing_to_be_rid_of),
    (Rule::GapTooLong, gaps::can_be_typed),
    (Rule::WeakChange, proof::change_is_real),
    (Rule::Undoubted, proof::statement_can_be_doubted),
    (Rule::KeyUnproved, proof::key_holds),
    (Rule::DistractorTrue, proof::distractors_do_not_hold),
];

/// The first rule that the candidate breaks, and how.
pub(crate) fn judge(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), (Rule, String)> {
    RULES
        .iter()
        .try_for_each(|(rule, judge)| judge(draft, corpus).map_err(|detail| (*rule, detail)))
}
