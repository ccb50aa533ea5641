//! What a wasm module is made of: its sections, and the largest parts of its code.
//! <https://webassembly.github.io/spec/core/binary/modules.html>

use std::collections::BTreeMap;

/// Large sections: what is code, and what is data (the papers are data).
pub(crate) fn sections(wasm: &[u8]) -> Vec<(&'static str, u64)> {
    parts(wasm)
        .into_iter()
        .filter_map(|(id, body)| {
            let name = match id {
                0 => "custom",
                10 => "code",
                11 => "data",
                _ => return None,
            };
            Some((name, body.len() as u64))
        })
        .filter(|it| it.1 >= 1000)
        .collect()
}

/// The largest parts of the code by the module that wrote them, with their bytes and their number of functions: of a
/// generic function it is the module of the function, not of the type it was compiled for. Empty for a module whose
/// names were stripped.
pub(crate) fn largest(wasm: &[u8], many: usize) -> Vec<(String, u64, usize)> {
    let mut reader = Names::default();
    for (id, body) in parts(wasm) {
        // What is malformed is simply not counted: this is a report, not a validator.
        let _ = match id {
            2 => reader.imports(body),
            10 => reader.code(body),
            0 => reader.names(body),
            _ => None,
        };
    }
    let mut parts: BTreeMap<String, (u64, usize)> = BTreeMap::new();
    for (index, size) in reader.sizes.iter().enumerate() {
        if let Some(name) = reader.names.get(&(reader.imported + index as u64)) {
            let part = parts.entry(module(name)).or_default();
            *part = (part.0 + size, part.1 + 1);
        }
    }
    let mut parts: Vec<_> = parts
        .into_iter()
        .map(|(name, (size, functions))| (name, size, functions))
        .collect();
    parts.sort_by_key(|it| std::cmp::Reverse(it.1));
    parts.truncate(many);
    parts
}

/// The first two segments of a mangled path: `yew::html`.
fn module(mangled: &str) -> String {
    let path = format!("{:#}", rustc_demangle::demangle(mangled));
    let mut path = path.as_str();
    loop {
        let before = path;
        for wrapping in ["<", "&", "mut ", "dyn ", "*const ", "*mut ", "[", "("] {
            path = path.strip_prefix(wrapping).unwrap_or(path);
        }
        if path == before {
            break;
        }
    }
    let end = path
        .find(|it: char| !(it.is_ascii_alphanumeric() || it == '_' || it == ':'))
        .unwrap_or(path.len());
    let mut segments = path[..end].split("::").filter(|it| !it.is_empty());
    match (segments.next(), segments.next()) {
        (Some(first), Some(second)) => format!("{first}::{second}"),
        // A type parameter, or a name that is no path: C's, the linker's.
        _ => "others".to_owned(),
    }
}

#[derive(Default)]
struct Names {
    imported: u64,
    sizes: Vec<u64>,
    names: BTreeMap<u64, String>,
}

impl Names {
    /// Counts imported functions: they come before the module's own in the numbering.
    fn imports(&mut self, body: &[u8]) -> Option<()> {
        let mut rest = Bytes(body);
        for _ in 0..rest.number()? {
            rest.text()?;
            rest.text()?;
            match rest.byte()? {
                0 => {
                    rest.number()?;
                    self.imported += 1;
                }
                1 => {
                    rest.byte()?;
                    rest.limits()?;
                }
                2 => rest.limits()?,
                3 => {
                    rest.byte()?;
                    rest.byte()?;
                }
                _ => return None,
            }
        }
        Some(())
    }

    fn code(&mut self, body: &[u8]) -> Option<()> {
        let mut rest = Bytes(body);
        for _ in 0..rest.number()? {
            let size = rest.number()?;
            rest.take(size)?;
            self.sizes.push(size);
        }
        Some(())
    }

    fn names(&mut self, body: &[u8]) -> Option<()> {
        let mut rest = Bytes(body);
        if rest.text()? != b"name" {
            return None;
        }
        while !rest.0.is_empty() {
            let (kind, size) = (rest.byte()?, rest.number()?);
            let mut part = Bytes(rest.take(size)?);
            if kind != 1 {
                continue;
            }
            for _ in 0..part.number()? {
                let index = part.number()?;
                let name = String::from_utf8_lossy(part.text()?).into_owned();
                self.names.insert(index, name);
            }
        }
        Some(())
    }
}

/// Id and body of every section.
fn parts(wasm: &[u8]) -> Vec<(u8, &[u8])> {
    let mut rest = Bytes(wasm.get(8..).unwrap_or(&[]));
    let mut parts = Vec::new();
    while let Some(id) = rest.byte() {
        let Some(body) = rest.number().and_then(|size| rest.take(size)) else {
            break;
        };
        parts.push((id, body));
    }
    parts
}

/// What is not read yet.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// LEB128.
    fn number(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in 0..5 {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << (7 * shift);
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    fn take(&mut self, count: u64) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(usize::try_from(count).ok()?)?;
        self.0 = rest;
        Some(taken)
    }

    fn text(&mut self) -> Option<&'a [u8]> {
        let count = self.number()?;
        self.take(count)
    }

    fn limits(&mut self) -> Option<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(id: u8, body: &[u8]) -> Vec<u8> {
        let mut section = vec![id];
        let mut size = body.len();
        while size >= 0x80 {
            section.push((size & 0x7f) as u8 | 0x80);
            size >>= 7;
        }
        section.push(size as u8);
        section.extend(body);
        section
    }

    fn module_of(sections: &[Vec<u8>]) -> Vec<u8> {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend(sections.concat());
        wasm
    }

    #[test]
    fn sections_are_measured() {
        let wasm = module_of(&[
            section(1, &[0, 0]),
            section(10, &[0; 2000]),
            section(11, &[0; 16_385]),
        ]);
        assert_eq!(sections(&wasm), [("code", 2000), ("data", 16_385)]);
        assert_eq!(sections(&wasm[..1000]), []);
        assert_eq!(sections(b""), []);
    }

    #[test]
    fn code_is_counted_for_the_module_that_wrote_it() {
        // One import, then three functions of 1, 2 and 3 bytes.
        let imports = [1, 1, b'm', 1, b'f', 0, 0];
        let code = [3, 1, 0, 2, 0, 0, 3, 0, 0, 0];
        let mut table = vec![3];
        for (index, name) in [
            (1, "_ZN3yew4html4Html3newE"),
            (2, "_ZN42_$LT$yew..html..Scope$u20$as$u20$Clone$GT$5cloneE"),
            (3, "malloc"),
        ] {
            table.extend([index, name.len() as u8]);
            table.extend(name.as_bytes());
        }
        let mut names = b"\x04name\x01".to_vec();
        names.push(table.len() as u8);
        names.extend(table);
        let wasm = module_of(&[section(2, &imports), section(10, &code), section(0, &names)]);
        let parts = largest(&wasm, 10);
        assert_eq!(
            parts,
            [("others".to_owned(), 3, 1), ("yew::html".to_owned(), 3, 2)]
        );
        assert_eq!(largest(&wasm, 1).len(), 1);
        assert_eq!(largest(&module_of(&[section(10, &code)]), 10), []);
        for cut in 0..wasm.len() {
            largest(&wasm[..cut], 10);
        }
    }
}
