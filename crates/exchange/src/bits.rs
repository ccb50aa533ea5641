//! Numbers of a few bits each, written one after the other in printable ASCII.

/// The alphabet of base64url: no character of it is escaped in XML, JSON or an address.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Six bits a character.
pub(crate) const PER_CHAR: usize = 6;

/// Writes numbers.
#[derive(Debug, Default)]
pub(crate) struct BitWriter {
    bits: Vec<bool>,
}

impl BitWriter {
    /// The lowest `width` bits of `value`, highest first.
    pub(crate) fn write(&mut self, value: u32, width: u32) {
        self.bits
            .extend((0..width).rev().map(|at| value >> at & 1 == 1));
    }

    /// `value` in a Golomb-Rice code: its upper part in ones and a zero, its lower `k` bits plain.
    pub(crate) fn write_rice(&mut self, value: u32, k: u32) {
        self.bits.extend((0..value >> k).map(|_| true));
        self.bits.push(false);
        self.write(value, k);
    }

    /// The characters; unused bits of the last are zero.
    pub(crate) fn finish(self) -> String {
        self.bits
            .chunks(PER_CHAR)
            .map(|chunk| {
                let value = (0..PER_CHAR).fold(0, |value, at| {
                    value << 1 | usize::from(chunk.get(at) == Some(&true))
                });
                char::from(ALPHABET[value])
            })
            .collect()
    }
}

/// Reads what [`BitWriter`] wrote.
#[derive(Debug)]
pub(crate) struct BitReader<'a> {
    chars: &'a [u8],
    at: usize,
}

impl<'a> BitReader<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            chars: text.as_bytes(),
            at: 0,
        }
    }

    fn bit(&mut self) -> Option<u32> {
        let byte = self.chars.get(self.at / PER_CHAR)?;
        let value = ALPHABET.iter().position(|it| it == byte)?;
        let bit = value >> (PER_CHAR - 1 - self.at % PER_CHAR) & 1;
        self.at += 1;
        u32::try_from(bit).ok()
    }

    pub(crate) fn read(&mut self, width: u32) -> Option<u32> {
        (0..width).try_fold(0, |value, _| Some(value << 1 | self.bit()?))
    }

    pub(crate) fn read_rice(&mut self, k: u32) -> Option<u32> {
        let mut upper: u32 = 0;
        while self.bit()? == 1 {
            upper += 1;
        }
        upper.checked_shl(k)?.checked_add(self.read(k)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reads_what_was_written(numbers in proptest::collection::vec((any::<u32>(), 0u32..=32, any::<bool>()), 0..40)) {
            let mut writer = BitWriter::default();
            let cut = |value: u32, width: u32| value & u32::try_from((1u64 << width) - 1).unwrap();
            for (value, width, rice) in &numbers {
                if *rice { writer.write_rice(value & 0xfff, width % 16) } else { writer.write(*value, *width) }
            }
            let text = writer.finish();
            let mut reader = BitReader::new(&text);
            for (value, width, rice) in numbers {
                let (read, written) = if rice {
                    (reader.read_rice(width % 16), value & 0xfff)
                } else {
                    (reader.read(width), cut(value, width))
                };
                prop_assert_eq!(read, Some(written));
            }
        }
    }
}
