//! Bytes as text for storages that keep UTF-16: 14 bits in each character.
//!
//! localStorage counts UTF-16 units, of which Base64 uses 6 bits in 16. The 16,384 characters
//! from U+4E00 on are unified ideographs: one unit each, no surrogates, and no normalisation
//! form changes them.

const FIRST: u32 = 0x4e00;
const BITS: u32 = 14;

/// The text for these bytes.
pub(crate) fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    let (mut held, mut count) = (0_u32, 0);
    let mut push = |digit: u32| text.extend(char::from_u32(FIRST + digit));
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        count += 8;
        if count >= BITS {
            count -= BITS;
            push(held >> count);
            held &= (1 << count) - 1;
        }
    }
    if count > 0 {
        push(held << (BITS - count));
    }
    text
}

/// The bytes of a text, followed by at most one zero byte of padding; `None` for a foreign
/// character.
pub(crate) fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 7 / 12 + 1);
    let (mut held, mut count) = (0_u32, 0);
    for character in text.chars() {
        let digit = (character as u32).checked_sub(FIRST)?;
        if digit >> BITS != 0 {
            return None;
        }
        held = held << BITS | digit;
        count += BITS;
        while count >= 8 {
            count -= 8;
            bytes.push((held >> count) as u8);
            held &= (1 << count) - 1;
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn round_trip(bytes: Vec<u8>) {
            let read = read(&write(&bytes)).unwrap();
            prop_assert!(read.starts_with(&bytes));
            prop_assert!(read.len() <= bytes.len() + 1);
            prop_assert!(read[bytes.len()..].iter().all(|it| *it == 0));
        }
    }

    #[test]
    fn foreign_characters() {
        for text in ["a", "一a", "\u{8e00}", "🙂", "\u{4dff}"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
