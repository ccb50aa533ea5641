//! Flat JSON: one object of numbers, texts, truths and lists of numbers, as rare events are stored.
//!
//! Written here and not by `serde_json`, which the app would download for these two events alone: with its tables for
//! floats, a twentieth of all its bytes. A test holds both to the same bytes.

/// Writes one object.
#[derive(Default)]
pub(crate) struct Writer(String);

impl Writer {
    /// A field whose value is JSON already: a whole number, a truth, [`decimal`], [`list`], [`text`].
    pub(crate) fn field(mut self, name: &str, value: &str) -> Self {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        self.0.push('"');
        self.0.push_str(name);
        self.0.push_str("\":");
        self.0.push_str(value);
        self
    }

    pub(crate) fn end(mut self) -> String {
        if self.0.is_empty() {
            self.0.push('{');
        }
        self.0.push('}');
        self.0
    }
}

/// The shortest decimal with at most nine places that reads as this number, which is exact from 0.1 up; 0 for what is no number.
pub(crate) fn decimal(value: f32) -> String {
    let magnitude = f64::from(value.abs());
    if !magnitude.is_finite() || magnitude >= 1e9 {
        return "0.0".to_owned();
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let mut scale = 1_u64;
    for places in 1..=9 {
        scale *= 10;
        let digits = libm::round(magnitude * scale as f64) as u64;
        if (digits as f64 / scale as f64) as f32 == value.abs() || places == 9 {
            return format!("{sign}{}.{:0places$}", digits / scale, digits % scale);
        }
    }
    "0.0".to_owned()
}

pub(crate) fn list(values: &[u32]) -> String {
    let values: Vec<String> = values.iter().map(u32::to_string).collect();
    format!("[{}]", values.join(","))
}

pub(crate) fn text(value: &str) -> String {
    let mut out = String::from("\"");
    for character in value.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// The fields of one object, each with its JSON. A field that this version does not know may hold anything.
pub(crate) struct Fields<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Fields<'a> {
    /// Of an object without white space between its parts, as every version has written it.
    pub(crate) fn read(json: &'a str) -> Option<Self> {
        let inside = json.strip_prefix('{')?.strip_suffix('}')?;
        let field = |it: &'a str| it.strip_prefix('"')?.split_once("\":");
        parts(inside)?
            .into_iter()
            .map(field)
            .collect::<Option<_>>()
            .map(Self)
    }

    fn raw(&self, name: &str) -> Option<&'a str> {
        self.0.iter().find(|it| it.0 == name).map(|it| it.1)
    }

    /// A whole number or a truth. `None` where there is none of this type.
    pub(crate) fn plain<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.raw(name)?.parse().ok()
    }

    pub(crate) fn decimal(&self, name: &str) -> Option<f32> {
        parse_decimal(self.raw(name)?)
    }

    pub(crate) fn list(&self, name: &str) -> Option<Vec<u32>> {
        let inside = self.raw(name)?.strip_prefix('[')?.strip_suffix(']')?;
        parts(inside)?
            .into_iter()
            .map(|it| it.parse().ok())
            .collect()
    }

    pub(crate) fn text(&self, name: &str) -> Option<String> {
        unescape(self.raw(name)?.strip_prefix('"')?.strip_suffix('"')?)
    }
}

/// What stands between the commas that are in no text, list or object. `None` for what does not close.
fn parts(inside: &str) -> Option<Vec<&str>> {
    let mut parts = Vec::new();
    let (mut start, mut depth, mut in_text, mut escaped) = (0, 0_u32, false, false);
    for (at, byte) in inside.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.checked_sub(1)?,
            b',' if depth == 0 => {
                parts.push(&inside[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    if !inside.is_empty() {
        parts.push(&inside[start..]);
    }
    (depth == 0 && !in_text).then_some(parts)
}

/// Not by `str::parse`: its table for floats is ten kilobytes that no compression makes smaller.
fn parse_decimal(raw: &str) -> Option<f32> {
    let (sign, digits) = raw.strip_prefix('-').map_or((1.0, raw), |it| (-1.0, it));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all = format!("{whole}{fraction}");
    if all.len() > 18 || !all.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let all: u64 = all.parse().ok()?;
    let scale = 10_u64.pow(u32::try_from(fraction.len()).ok()?);
    Some((sign * (all as f64 / scale as f64)) as f32)
}

fn unescape(raw: &str) -> Option<String> {
    let mut out = String::new();
    let mut characters = raw.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            out.push(character);
            continue;
        }
        out.push(match characters.next()? {
            'b' => '\u{8}',
            't' => '\t',
            'n' => '\n',
            'f' => '\u{c}',
            'r' => '\r',
            'u' => {
                let code: String = characters.by_ref().take(4).collect();
                char::from_u32(u32::from_str_radix(&code, 16).ok()?)?
            }
            itself => itself,
        });
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_no_version_wrote_is_no_object() {
        for bad in [
            "",
            "{",
            "}",
            "[]",
            "{\"a\":[}",
            "{\"a\":\"}",
            "{a:1}",
            "null",
        ] {
            assert!(Fields::read(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn unknown_fields_are_passed_over() {
        let fields =
            Fields::read(r#"{"later":{"a":[1,"}"],"b":null},"seconds":7,"name":"a,\"b"}"#).unwrap();
        assert_eq!(fields.plain::<u32>("seconds"), Some(7));
        assert_eq!(fields.text("name").as_deref(), Some("a,\"b"));
        assert_eq!(fields.plain::<u32>("later"), None);
        assert_eq!(fields.list("seconds"), None);
    }

    proptest! {
        #[test]
        fn writes_as_serde_json_does(
            number: u64,
            signed: i32,
            truth: bool,
            words in "\\PC{0,12}[\\x00-\\x1f\"\\\\]{0,3}",
            values in proptest::collection::vec(any::<u32>(), 0..4),
        ) {
            let written = Writer::default()
                .field("number", &number.to_string())
                .field("signed", &signed.to_string())
                .field("truth", &truth.to_string())
                .field("words", &text(&words))
                .field("values", &list(&values))
                .end();
            let expected = serde_json::json!({
                "number": number, "signed": signed, "truth": truth, "words": words, "values": values,
            });
            prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&written).unwrap(), expected.clone());
            let theirs = expected.to_string();
            let fields = Fields::read(&theirs).unwrap();
            prop_assert_eq!(fields.plain::<u64>("number"), Some(number));
            prop_assert_eq!(fields.plain::<i32>("signed"), Some(signed));
            prop_assert_eq!(fields.plain::<bool>("truth"), Some(truth));
            prop_assert_eq!(fields.text("words"), Some(words));
            prop_assert_eq!(fields.list("values"), Some(values));
        }

        #[test]
        fn decimals_are_exact_in_the_range_of_settings(value in 0.1f32..1.0) {
            prop_assert_eq!(parse_decimal(&decimal(value)), Some(value));
        }

        #[test]
        fn any_text_is_read(json in "[{}\\[\\]\",:\\\\a0-9.-]{0,40}") {
            if let Some(fields) = Fields::read(&json) {
                fields.text("a");
                fields.list("a");
                fields.decimal("a");
            }
        }
    }

    #[test]
    fn decimals() {
        let table = [
            (0.9, "0.9"),
            (0.85, "0.85"),
            (1.0, "1.0"),
            (0.0, "0.0"),
            (-0.5, "-0.5"),
            (f32::NAN, "0.0"),
        ];
        for (value, written) in table {
            assert_eq!(decimal(value), written);
        }
    }
}
