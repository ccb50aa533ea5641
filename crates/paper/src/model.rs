//! What a paper is once it has been read: the ground that every card stands on.

use crate::span::{Received, Span};
use serde::{Deserialize, Serialize};

/// A document, read.
///
/// Invariants: `sections[0]` is the root (level 0), which holds what stands before the first
/// heading, and a last paragraph that sums up the whole (综上所述) without a heading of its own;
/// the abstract is a section at level 0 below the root, and no section stands below it;
/// `sections` is in pre-order; sentence ids are unique within the paper; every sentence
/// belongs to one paragraph and every paragraph to one section.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Paper {
    /// Slug: the file name without its extension.
    pub id: String,
    /// What stands before the argument.
    pub front: Front,
    /// The outline in pre-order, the root first.
    pub sections: Vec<Section>,
    /// All paragraphs in reading order, the abstract's among them.
    pub paragraphs: Vec<Paragraph>,
    /// All sentences in reading order, the abstract's among them.
    pub sentences: Vec<Sentence>,
    /// The reference list, in its own order.
    pub references: Vec<Reference>,
    /// What could not be understood.
    pub notices: Vec<Notice>,
}

/// Front and back matter. What the text (or its sidecar) does not hold stays empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Front {
    /// Title in the paper's language; empty where none was found.
    pub title: String,
    /// English title.
    pub title_en: Option<String>,
    /// Names, in order.
    pub authors: Vec<String>,
    /// Institutions, in order.
    pub affiliations: Vec<String>,
    /// 摘要, cleaned, without its label. Its sentences are also in [`Paper::sentences`].
    pub abstract_text: String,
    /// English abstract.
    pub abstract_en: Option<String>,
    /// 关键词.
    pub keywords: Vec<String>,
    /// English keywords.
    pub keywords_en: Vec<String>,
    /// 中图分类号.
    pub classification: Option<String>,
    /// 基金项目.
    pub funding: Option<String>,
    /// 作者简介.
    pub about_authors: Option<String>,
    /// 收稿日期, as printed.
    pub received_on: Option<String>,
    /// 责任编辑.
    pub editor: Option<String>,
    /// Where the paper was published: only from the sidecar or an explicit line.
    pub source: Option<String>,
    /// Where the title came from.
    pub title_origin: TitleOrigin,
}

/// How the title is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum TitleOrigin {
    /// No title is known.
    #[default]
    Unknown,
    /// It stands in the text.
    Text,
    /// It was given beside the text.
    Sidecar,
}

/// What a teacher may say beside a text (`<name>.toml`), for what the text does not hold.
/// A value given here wins over the text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct About {
    /// Title.
    pub title: Option<String>,
    /// English title.
    pub title_en: Option<String>,
    /// Authors.
    pub authors: Vec<String>,
    /// Journal, year, issue, pages, in words.
    pub source: Option<String>,
    /// Place among the papers of the library; those without one come after, by name.
    pub order: Option<u32>,
}

/// Index into [`Paper::sections`].
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
pub struct SectionId(pub u16);

/// A node of the outline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// 0 is the root and the abstract, which are no headings; 1 the top headings.
    pub level: u8,
    /// The number as printed (`一、`, `1.`, `第一，`); empty where there is none.
    pub number: String,
    /// The heading without its number, without final punctuation; for the root the paper's title.
    pub title: String,
    /// What made it a node.
    pub kind: SectionKind,
    /// The node above; `None` for the root alone.
    pub parent: Option<SectionId>,
    /// The sentence that is this node's title, where the title is a sentence of a paragraph.
    pub topic: Option<SentenceId>,
    /// The heading in the text as received.
    pub span: Span<Received>,
}

/// What made a place in the text a node of the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SectionKind {
    /// The paper itself.
    Root,
    /// 摘要.
    Abstract,
    /// A line of its own.
    Heading,
    /// A numbered paragraph, 第一，… or `1.…`; the title is its first sentence, of a long one the
    /// first clause. A number in figures is not part of the sentence.
    Ordinal,
    /// A first sentence (主题句) parallel to those of its sibling paragraphs.
    Topic,
    /// A heading that says so: 结语, 结论, 余论.
    Conclusion,
}

/// A paragraph: a run of sentences.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Paragraph {
    /// The deepest outline node it stands under.
    pub section: SectionId,
    /// Index of its first sentence in [`Paper::sentences`].
    pub first: u32,
    /// Number of its sentences.
    pub count: u32,
}

/// Identity of a sentence within its paper: made from its words, so that it survives corrected
/// neighbours. Shown as seven characters of base 32.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
pub struct SentenceId(pub u32);

impl std::fmt::Display for SentenceId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&crate::hash::base32(u64::from(self.0), 7))
    }
}

/// A sentence, clean: full-width punctuation in Chinese, no stray spaces, no citation marks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sentence {
    /// Stable identity.
    pub id: SentenceId,
    /// Where it stands.
    pub section: SectionId,
    /// Index into [`Paper::paragraphs`].
    pub paragraph: u32,
    /// The clean text.
    pub text: String,
    /// The same in the text as received, citation marks included.
    pub span: Span<Received>,
    /// The citations that stood in or behind it.
    pub citations: Vec<Citation>,
}

/// A citation mark: which reference, which page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Number in the reference list, as printed.
    pub reference: u16,
    /// Page or pages, as printed (`501`, `782-783`).
    pub page: Option<String>,
    /// Place in the clean sentence, in bytes, behind which the mark stood.
    pub at: u32,
}

/// An entry of the reference list (GB/T 7714), as far as it can be told.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Reference {
    /// Number as printed.
    pub number: u16,
    /// The whole entry, without its number.
    pub text: String,
    /// Authors, where the entry opens with them.
    pub authors: Vec<String>,
    /// Title of the work.
    pub title: Option<String>,
    /// Type mark: `M` book, `J` journal, `N` newspaper, `D` thesis…
    pub kind: Option<String>,
    /// Publisher, journal or newspaper.
    pub source: Option<String>,
    /// Year.
    pub year: Option<u16>,
}

/// What reading or extraction could not do: where, why, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// What happened, in plain Chinese.
    pub message: String,
    /// What to do.
    pub hint: String,
    /// The place, in its own words (at most some 40 characters).
    pub excerpt: String,
    /// The place in the text as received.
    pub span: Option<Span<Received>>,
}

impl Paper {
    /// The section with this id; the root for a foreign id.
    pub fn section(&self, id: SectionId) -> Option<&Section> {
        self.sections.get(usize::from(id.0))
    }

    /// The sentence with this id.
    pub fn sentence(&self, id: SentenceId) -> Option<&Sentence> {
        self.sentences.iter().find(|it| it.id == id)
    }

    /// The sentences of a paragraph.
    pub fn sentences_of(&self, paragraph: &Paragraph) -> &[Sentence] {
        let first = paragraph.first as usize;
        self.sentences
            .get(first..first + paragraph.count as usize)
            .unwrap_or(&[])
    }

    /// The direct children of a node, in order.
    pub fn children(&self, id: SectionId) -> impl Iterator<Item = (SectionId, &Section)> {
        self.sections
            .iter()
            .enumerate()
            .filter(move |(_, it)| it.parent == Some(id))
            .map(|(index, it)| (SectionId(index as u16), it))
    }

    /// The nodes from the top down to this one, the root left out.
    pub fn path(&self, id: SectionId) -> Vec<SectionId> {
        let mut path = Vec::new();
        let mut next = Some(id);
        while let Some(here) = next {
            let Some(section) = self.section(here) else {
                break;
            };
            if section.level > 0 {
                path.push(here);
            }
            next = section.parent;
        }
        path.reverse();
        path
    }

    /// Whether `id` is `above` or stands below it.
    pub fn is_within(&self, id: SectionId, above: SectionId) -> bool {
        let mut next = Some(id);
        while let Some(here) = next {
            if here == above {
                return true;
            }
            next = self.section(here).and_then(|it| it.parent);
        }
        false
    }
}
