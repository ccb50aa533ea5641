//! Words and their parts of speech: the only thing that knowledge needs from a dictionary.

/// A word with its part of speech, in the tag set of jieba (ictclas: `n`, `v`, `vn`, `a`…).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub text: String,
    /// Its tag.
    pub tag: String,
}

/// Cuts a text into words. The words, joined, are the text again.
///
/// Implemented by jieba-rs with its whole dictionary on the host (`press`), and by a small
/// dictionary at run time; tests bring their own.
pub trait Segmenter {
    /// Cut `text`, without guessing unknown words (no HMM).
    fn cut(&self, text: &str) -> Vec<Word>;

    /// Learn an accepted term, so that it is never torn again.
    fn learn(&mut self, term: &str, tag: &str);
}
