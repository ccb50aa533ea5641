//! The host's segmenter: jieba-rs with its whole dictionary.

use jieba_rs::Jieba;
use knowledge::{Segmenter, Word};

/// jieba with its whole dictionary and the terms it has learnt.
#[derive(Clone)]
pub struct Dictionary(Jieba);

impl Dictionary {
    /// Loads the dictionary: some 0.2 s.
    pub fn load() -> Self {
        Self(Jieba::new())
    }
}

impl Segmenter for Dictionary {
    fn cut(&self, text: &str) -> Vec<Word> {
        // No HMM: it invents names out of neighbouring words (向罗默).
        self.0
            .tag(text, false)
            .into_iter()
            .map(|it| Word {
                text: it.word.to_owned(),
                tag: it.tag.to_owned(),
            })
            .collect()
    }

    fn learn(&mut self, term: &str, tag: &str) {
        self.0.add_word(term, None, Some(tag));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_learnt_term_is_not_torn() {
        let mut dictionary = Dictionary::load();
        let torn = dictionary.cut("新质生产力的发展");
        assert!(torn.iter().all(|it| it.text != "新质生产力"));
        dictionary.learn("新质生产力", "n");
        let whole = dictionary.cut("新质生产力的发展");
        assert_eq!(whole[0].text, "新质生产力");
        assert_eq!(whole[0].tag, "n");
    }

    #[test]
    fn the_words_joined_are_the_text() {
        let dictionary = Dictionary::load();
        for text in [
            "",
            "柯布-道格拉斯 function，2.5 万亿元（RCEP）",
            "\u{3000}𠮷野家\n",
        ] {
            let joined: String = dictionary.cut(text).into_iter().map(|it| it.text).collect();
            assert_eq!(joined, text);
        }
    }
}
