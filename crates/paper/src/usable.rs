//! Whether anything can be made of what was read.

use crate::character::{is_han, is_letter};
use crate::decode::{Decoded, Encoding, holds_many_zeros};
use crate::model::{Notice, Paper};
use crate::notice;

/// Why nothing can be made of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unusable {
    /// It holds no words.
    Empty,
    /// It is no text: a picture, a PDF, a Word file.
    Binary,
    /// It holds words, but hardly any Chinese.
    NoChinese,
    /// It is Chinese that was decoded wrongly and saved so.
    Garbled,
}

impl Unusable {
    /// What happened, in plain Chinese.
    pub fn message(self) -> &'static str {
        match self {
            Self::Empty => "文件里没有文字。",
            Self::Binary => "这不是文本文件。",
            Self::NoChinese => "文件里几乎没有中文。",
            Self::Garbled => "文字是乱码：中文曾被按错误的编码保存。",
        }
    }

    /// What to do.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Empty => "请换一个有内容的文件。",
            Self::Binary => "请打开原文件，全选复制文字，存成 .txt 再导入。",
            Self::NoChinese => "温故读中文论文；请换成论文的中文版。",
            Self::Garbled => "请回到原文件，用 UTF-8 编码重新保存。",
        }
    }
}

/// Whether a paper is of no use, and why: its reading gave the notice of the same words.
pub fn unusable(paper: &Paper) -> Option<Unusable> {
    of_notices(&paper.notices)
}

pub(crate) fn of_notices(notices: &[Notice]) -> Option<Unusable> {
    [
        Unusable::Empty,
        Unusable::Binary,
        Unusable::NoChinese,
        Unusable::Garbled,
    ]
    .into_iter()
    .find(|it| notices.iter().any(|notice| notice.message == it.message()))
}

/// What decoding has to tell.
pub(crate) fn notices(decoded: &Decoded) -> Vec<Notice> {
    let mut notices = Vec::new();
    if let Some(why) = judge(decoded) {
        notices.push(notice::about_all(why.message(), why.hint()));
    } else if let Some(at) = decoded.torn {
        notices.push(notice::at(
            &decoded.text,
            at..decoded.text.len().min(at + 60),
            "有些字节读不出来，已用 � 代替。".to_owned(),
            "请核对这里的文字，或换一种编码重新保存文件。",
        ));
    }
    notices
}

fn judge(decoded: &Decoded) -> Option<Unusable> {
    if decoded.encoding == Encoding::Unknown {
        return Some(Unusable::Binary);
    }
    if decoded.mojibake {
        return Some(Unusable::Garbled);
    }
    let text = &decoded.text;
    if holds_many_zeros(text) {
        return Some(Unusable::Binary);
    }
    let (mut han, mut letters) = (0_usize, 0_usize);
    for c in text.chars() {
        if is_han(c) {
            han += 1;
        } else if is_letter(c) {
            letters += 1;
        }
    }
    if han + letters == 0 && !text.contains(char::is_alphanumeric) {
        return Some(Unusable::Empty);
    }
    (han == 0 || han * 20 < letters).then_some(Unusable::NoChinese)
}
