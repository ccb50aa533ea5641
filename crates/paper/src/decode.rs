//! Bytes as received into text.

use crate::character::is_han;
use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};

/// How the bytes were written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// GB18030, with its subsets GBK and GB 2312.
    Gb18030,
    /// None that is known; what could be read was read.
    Unknown,
}

/// Bytes decoded to UTF-8, otherwise untouched. All spans of `Received` range over `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// How it was written.
    pub encoding: Encoding,
    /// The first place that could not be decoded, in bytes of `text`.
    pub torn: Option<usize>,
    /// Whether the text is Chinese that was once decoded wrongly and saved (`鍙戝睍` for 发展).
    pub mojibake: bool,
}

/// Decodes bytes. Never fails: bytes that fit nowhere become U+FFFD and are reported.
pub fn decode(received: &[u8]) -> Decoded {
    let (text, encoding) = match received {
        [0xef, 0xbb, 0xbf, rest @ ..] => (lossy_utf8(rest), Encoding::Utf8),
        [0xff, 0xfe, rest @ ..] => (utf16(rest, UTF_16LE), Encoding::Utf16Le),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, UTF_16BE), Encoding::Utf16Be),
        _ => unmarked(received),
    };
    let torn = text.find('\u{fffd}');
    let mojibake = is_mojibake(&text);
    Decoded {
        text,
        encoding,
        torn,
        mojibake,
    }
}

/// Decodes bytes without a byte order mark: valid UTF-8 is UTF-8, for other encodings hardly ever
/// are; then UTF-16 by its zero bytes; then whichever of GB18030 and damaged UTF-8 tears less.
fn unmarked(received: &[u8]) -> (String, Encoding) {
    if is_other_file(received) {
        return (lossy_utf8(received), Encoding::Unknown);
    }
    if let Ok(text) = std::str::from_utf8(received)
        && !holds_many_zeros(text)
    {
        return (text.to_owned(), Encoding::Utf8);
    }
    if let Some(encoding) = unmarked_utf16(received) {
        let (reader, name) = encoding;
        return (utf16(received, reader), name);
    }
    let utf8 = lossy_utf8(received);
    let (gb, _) = GB18030.decode_without_bom_handling(received);
    let torn = |text: &str| text.matches('\u{fffd}').count();
    // GB18030 takes almost any bytes; it must also give Chinese.
    if torn(&gb) < torn(&utf8) && looks_chinese(&gb) {
        (gb.into_owned(), Encoding::Gb18030)
    } else if torn(&utf8) * 20 <= utf8.chars().count() {
        (utf8, Encoding::Utf8)
    } else {
        (utf8, Encoding::Unknown)
    }
}

/// Whether zero bytes are more than the dust of a copy: one in a hundred.
pub(crate) fn holds_many_zeros(text: &str) -> bool {
    let zeros = text.bytes().filter(|&b| b == 0).count();
    zeros > 0 && zeros * 100 > text.len()
}

/// What a PDF, a Word file, an archive, a picture and RTF begin with: some of them are valid text.
fn is_other_file(bytes: &[u8]) -> bool {
    const BEGINNINGS: &[&[u8]] = &[
        b"%PDF-",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0",
        b"{\\rtf",
        b"\x89PNG",
        b"\x7fELF",
    ];
    BEGINNINGS.iter().any(|it| bytes.starts_with(it))
}

fn lossy_utf8(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn utf16(bytes: &[u8], encoding: &'static encoding_rs::Encoding) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// UTF-16 without a mark: one of the two bytes of line ends, digits and Latin is zero, always on
/// the same side, and what comes out is text.
fn unmarked_utf16(bytes: &[u8]) -> Option<(&'static encoding_rs::Encoding, Encoding)> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |side: usize| {
        bytes
            .iter()
            .skip(side)
            .step_by(2)
            .filter(|&&b| b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let (reader, name) = match (even, odd) {
        (0, 1..) => (UTF_16LE, Encoding::Utf16Le),
        (1.., 0) => (UTF_16BE, Encoding::Utf16Be),
        _ => return None,
    };
    looks_chinese(&utf16(bytes, reader)).then_some((reader, name))
}

/// Whether Chinese characters in daily use, letters and marks make up most of a text.
fn looks_chinese(text: &str) -> bool {
    let (mut known, mut all) = (0_usize, 0_usize);
    for c in text.chars().take(20_000).filter(|c| !c.is_whitespace()) {
        all += 1;
        let plain = c.is_ascii_graphic() || matches!(c, '\u{4e00}'..='\u{9fa5}');
        known += usize::from(
            plain || crate::character::is_wide_mark(c) || crate::character::is_shared_mark(c),
        );
    }
    known * 10 >= all * 9 && text.chars().take(20_000).any(is_han)
}

/// UTF-8 once read as GBK turns back into UTF-8 when written as GBK, a few lost bytes aside;
/// Chinese written as GBK hardly ever is UTF-8.
fn is_mojibake(text: &str) -> bool {
    let sample: String = text
        .chars()
        .filter(|&c| c != '\u{fffd}')
        .take(2_000)
        .collect();
    let han = sample.chars().filter(|&c| is_han(c)).count();
    // Writing GBK is slow, and text with the commonest words in it needs no such proof.
    let common = sample.chars().filter(|&c| is_common(c)).count();
    if han < 8 || common * 50 >= han {
        return false;
    }
    let (bytes, ..) = GB18030.encode(&sample);
    let back = String::from_utf8_lossy(&bytes);
    let han = back.chars().filter(|&c| is_han(c)).count();
    let torn = back.chars().filter(|&c| c == '\u{fffd}').count();
    han >= 5 && han > 2 * torn
}

/// Words that no Chinese page does without, simplified and traditional.
fn is_common(c: char) -> bool {
    matches!(
        c,
        '的' | '是'
            | '不'
            | '在'
            | '和'
            | '了'
            | '一'
            | '有'
            | '人'
            | '中'
            | '为'
            | '与'
            | '这'
            | '以'
            | '為'
            | '與'
            | '這'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "发展新质生产力，推动高质量发展。\nNew quality 2024";

    #[test]
    fn every_encoding_gives_the_same_text() {
        let le: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
        let table: [(&str, Vec<u8>, Encoding); 7] = [
            ("utf-8", TEXT.into(), Encoding::Utf8),
            (
                "utf-8 with mark",
                marked(b"\xef\xbb\xbf", TEXT.as_bytes()),
                Encoding::Utf8,
            ),
            (
                "utf-16le with mark",
                marked(b"\xff\xfe", &le),
                Encoding::Utf16Le,
            ),
            (
                "utf-16be with mark",
                marked(b"\xfe\xff", &be),
                Encoding::Utf16Be,
            ),
            ("utf-16le", le, Encoding::Utf16Le),
            ("utf-16be", be, Encoding::Utf16Be),
            (
                "gb18030",
                GB18030.encode(TEXT).0.into_owned(),
                Encoding::Gb18030,
            ),
        ];
        for (name, bytes, encoding) in table {
            let decoded = decode(&bytes);
            assert_eq!(decoded.text, TEXT, "{name}");
            assert_eq!(decoded.encoding, encoding, "{name}");
            assert!(!decoded.mojibake && decoded.torn.is_none(), "{name}");
        }
    }

    #[test]
    fn utf8_read_as_gbk_is_recognised() {
        let text =
            "发展新质生产力是推动高质量发展的内在要求和重要着力点，必须继续做好创新这篇大文章。";
        let (wrong, _) = GB18030.decode_without_bom_handling(text.as_bytes());
        assert!(decode(wrong.as_bytes()).mojibake, "{wrong}");
        assert!(!decode(text.as_bytes()).mojibake);
    }

    #[test]
    fn a_stray_zero_is_no_binary() {
        let text = "发展新质生产力，推动高质量发展，是时代的要求。\0\n".repeat(3);
        assert_eq!(decode(text.as_bytes()).encoding, Encoding::Utf8);
        let (gb, ..) = GB18030.encode(&text);
        assert_eq!(decode(&gb).encoding, Encoding::Gb18030);
        assert_eq!(decode(b"%PDF-1.7 text").encoding, Encoding::Unknown);
    }

    #[test]
    fn bytes_of_a_picture_are_no_encoding() {
        let picture: Vec<u8> = (0_u32..4000)
            .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8)
            .collect();
        assert_eq!(decode(&picture).encoding, Encoding::Unknown);
    }
}
