//! What a teacher fixes for learners: baked into the page of a package, or given in the address.

use crate::item_list::ItemList;
use bank::{ItemId, Kind};
use paper::order;

/// Where the page runs, as its package says. Baked in, never guessed: a platform may offer the
/// interfaces of several standards at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Platform {
    /// A web page: its own site, a frame, a file.
    #[default]
    Web,
    /// A SCORM 1.2 package.
    Scorm12,
    /// A SCORM 2004 package.
    Scorm2004,
    /// A cmi5 package.
    Cmi5,
}

impl Platform {
    const ALL: [Self; 4] = [Self::Web, Self::Scorm12, Self::Scorm2004, Self::Cmi5];

    fn name(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Scorm12 => "scorm12",
            Self::Scorm2004 => "scorm2004",
            Self::Cmi5 => "cmi5",
        }
    }

    fn is_web(self) -> bool {
        self == Self::Web
    }
}

/// The settings of a page. What is absent is the learner's to choose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// Where the page runs.
    pub platform: Platform,
    /// Only this part of the library: a paper's id, or `paper/section`.
    pub scope: Option<String>,
    /// Only these kinds of item, by [`Kind::name`]; empty for all.
    pub kind: Vec<Kind>,
    /// These items only, chosen by hand. Where there are any, scope and kind say nothing of quizzes.
    pub items: ItemList,
    /// How many items a session has.
    pub number: Option<u16>,
    /// Seed of orders and draws: one seed, one paper for the whole class.
    pub seed: Option<u64>,
    /// Name of the exam's blueprint: `postgraduate`, `term`, `lesson`.
    pub exam: Option<String>,
    /// Language of the interface: `zh` or `en`.
    pub language: Option<String>,
    /// `light`, `dark` or `sepia`, as the app names its themes.
    pub theme: Option<String>,
    /// Share of the points, in percent, that counts as passed.
    pub mastery: Option<u8>,
    /// No header, no navigation: the page is a part of another.
    pub embed: bool,
}

/// The name of the `<meta>` that holds baked settings.
pub const META: &str = "wengu-settings";

impl Settings {
    /// Reads the content of the `<meta>` named [`META`]: a query, as in an address, which may name the platform too.
    pub fn from_meta(content: &str) -> Self {
        let mut found = Self::from_query(content);
        for (name, value) in pairs(content) {
            match name.as_str() {
                "platform" => {
                    let named = Platform::ALL.into_iter().find(|it| it.name() == value);
                    found.platform = named.unwrap_or_default();
                }
                "mastery" => found.mastery = value.parse().ok(),
                _ => {}
            }
        }
        found
    }

    /// The content of the `<meta>` named [`META`].
    pub fn to_meta(&self) -> String {
        let parts = [
            (!self.platform.is_web()).then(|| format!("platform={}", self.platform.name())),
            self.mastery.map(|it| format!("mastery={it}")),
            Some(self.to_query()).filter(|it| !it.is_empty()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("&")
    }

    /// Reads the query of an address (`?scope=…&kind=single,card`), with or without its `?`.
    /// Values that make no sense are left out: an address is typed by hand. The platform is never
    /// taken from it, for a learner could switch reporting off.
    pub fn from_query(query: &str) -> Self {
        Self::from_pairs(pairs(query))
    }

    /// As [`from_query`](Self::from_query), of names and values that are decoded already.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut found = Self::default();
        for (name, value) in pairs {
            match name.as_str() {
                "scope" => found.scope = some(value),
                "kind" => found.kind = kinds(&value),
                "items" => found.items = ItemList::read(&value),
                "number" => found.number = value.parse().ok().filter(|n| *n > 0),
                "seed" => found.seed = value.parse().ok(),
                "exam" => found.exam = some(value),
                "lang" => found.language = Some(value).filter(|it| it == "zh" || it == "en"),
                "theme" => found.theme = some(value),
                "embed" => found.embed = value != "0",
                _ => {}
            }
        }
        found
    }

    /// The query that [`from_query`](Self::from_query) reads as these settings, without `?`.
    pub fn to_query(&self) -> String {
        let kinds: Vec<_> = self.kind.iter().map(|kind| kind.name()).collect();
        let parts = [
            self.embed.then(|| "embed=1".to_owned()),
            self.scope
                .as_deref()
                .map(|it| format!("scope={}", encode(it))),
            (!kinds.is_empty()).then(|| format!("kind={}", kinds.join(","))),
            match self.items.len() {
                // Of what could not be read there is nothing to write.
                0 => None,
                _ => Some(format!("items={}", self.items)),
            },
            self.number.map(|it| format!("number={it}")),
            self.seed.map(|it| format!("seed={it}")),
            self.exam
                .as_deref()
                .map(|it| format!("exam={}", encode(it))),
            self.language
                .as_deref()
                .map(|it| format!("lang={}", encode(it))),
            self.theme
                .as_deref()
                .map(|it| format!("theme={}", encode(it))),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("&")
    }

    /// The part of the course that these settings are about.
    pub fn study_scope(&self) -> study::Scope {
        let mut scope = study::Scope {
            kinds: self.kind.iter().copied().collect(),
            ..study::Scope::default()
        };
        let Some(place) = self.scope.as_deref() else {
            return scope;
        };
        let (paper, section) = place.split_once('/').unwrap_or((place, ""));
        match section.parse() {
            Ok(section) => {
                let section = paper::SectionId(section);
                scope.sections.insert((paper.to_owned(), section));
            }
            Err(_) => {
                scope.papers.insert(paper.to_owned());
            }
        }
        scope
    }

    /// What a quiz asks of a library that holds these items: those chosen by hand, where it has any of them, or else the
    /// part of the course.
    pub fn quiz_scope(&self, library: impl IntoIterator<Item = ItemId>) -> study::Scope {
        let items = self.items.among(library).items;
        match items.is_empty() {
            true => self.study_scope(),
            false => study::Scope {
                items,
                ..study::Scope::default()
            },
        }
    }

    /// These settings where they say something, else those of `below`.
    #[must_use]
    pub fn over(self, below: Self) -> Self {
        Self {
            platform: if self.platform.is_web() {
                below.platform
            } else {
                self.platform
            },
            scope: self.scope.or(below.scope),
            kind: if self.kind.is_empty() {
                below.kind
            } else {
                self.kind
            },
            items: if self.items.is_empty() {
                below.items
            } else {
                self.items
            },
            number: self.number.or(below.number),
            seed: self.seed.or(below.seed),
            exam: self.exam.or(below.exam),
            language: self.language.or(below.language),
            theme: self.theme.or(below.theme),
            mastery: self.mastery.or(below.mastery),
            embed: self.embed || below.embed,
        }
    }
}

fn some(value: String) -> Option<String> {
    Some(value).filter(|it| !it.is_empty())
}

fn kinds(value: &str) -> Vec<Kind> {
    let named = |name: &str| Kind::ALL.into_iter().find(|kind| kind.name() == name);
    let mut kinds: Vec<Kind> = value.split(',').filter_map(named).collect();
    order::sort(&mut kinds);
    kinds.dedup();
    kinds
}

/// The names and values of a query, decoded.
pub(crate) fn pairs(query: &str) -> Vec<(String, String)> {
    query
        .trim_start_matches('?')
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        })
        .collect()
}

/// Percent-encodes all but the unreserved characters of RFC 3986.
pub(crate) fn encode(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let hex = (byte == b'%')
            .then(|| bytes.get(at + 1..at + 3))
            .flatten()
            .and_then(|two| std::str::from_utf8(two).ok())
            .and_then(|two| u8::from_str_radix(two, 16).ok());
        out.push(match (hex, byte) {
            (Some(decoded), _) => decoded,
            (None, b'+') => b' ',
            (None, other) => other,
        });
        at += if hex.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_an_address_as_people_type_it() {
        let read = Settings::from_query(
            "?embed&scope=%E6%96%B0%E8%B4%A8%2F2&kind=single,card,nonsense&number=10&seed=7&lang=en&theme=dark&platform=scorm12&x=%zz",
        );
        assert_eq!(
            read,
            Settings {
                scope: Some("新质/2".into()),
                kind: vec![Kind::Card, Kind::Single],
                number: Some(10),
                seed: Some(7),
                language: Some("en".into()),
                theme: Some("dark".into()),
                embed: true,
                ..Settings::default()
            }
        );
        assert_eq!(
            Settings::from_query("number=0&seed=x&lang=fr&kind="),
            Settings::default()
        );
    }

    #[test]
    fn settings_of_an_older_or_newer_page_are_read_as_far_as_known() {
        assert_eq!(
            Settings::from_meta("platform=scorm12&mastery=80&later=1"),
            Settings {
                platform: Platform::Scorm12,
                mastery: Some(80),
                ..Settings::default()
            }
        );
        assert_eq!(
            Settings::from_meta("not a query, platform=scorm99"),
            Settings::default()
        );
    }

    #[test]
    fn the_address_stands_over_what_is_baked() {
        let baked = Settings {
            platform: Platform::Scorm12,
            scope: Some("a".into()),
            number: Some(5),
            ..Settings::default()
        };
        let both = Settings::from_query("number=9").over(baked);
        assert_eq!(both.platform, Platform::Scorm12);
        assert_eq!((both.scope.as_deref(), both.number), (Some("a"), Some(9)));
    }

    #[test]
    fn a_scope_is_a_paper_or_a_section() {
        let scope = |query| Settings::from_query(query).study_scope();
        assert_eq!(scope(""), study::Scope::default());
        assert!(scope("scope=a").papers.contains("a"));
        let section = ("a".to_owned(), paper::SectionId(2));
        assert!(scope("scope=a%2F2&kind=card").sections.contains(&section));
    }

    #[test]
    fn chosen_items_stand_for_the_scope_where_the_library_has_any() {
        let settings = Settings {
            items: ItemList::of([ItemId(3), ItemId(4)]),
            ..Settings::from_query("scope=a&kind=single")
        };
        let scope = settings.quiz_scope([1, 3].map(ItemId));
        assert_eq!(scope.items, [ItemId(3)].into());
        assert!(scope.papers.is_empty() && scope.kinds.is_empty());
        assert_eq!(settings.quiz_scope([ItemId(1)]), settings.study_scope());
        let below = Settings::from_query("number=2").over(settings.clone());
        assert_eq!(below.items, settings.items);
    }

    proptest! {
        #[test]
        fn queries_and_metas_round_trip(
            scope in proptest::option::of(".{1,20}"),
            number in proptest::option::of(1u16..),
            seed in proptest::option::of(any::<u64>()),
            theme in proptest::option::of("[a-z]{1,9}"),
            embed: bool,
            items in proptest::collection::vec(any::<u64>(), 0..9),
        ) {
            let items = ItemList::of(items.into_iter().map(ItemId));
            let settings = Settings { scope, items, number, seed, theme, embed, ..Settings::default() };
            prop_assert_eq!(&Settings::from_query(&settings.to_query()), &settings);
            prop_assert_eq!(&Settings::from_meta(&settings.to_meta()), &settings);
        }

        #[test]
        fn any_query_is_read(query in ".{0,200}") {
            Settings::from_query(&query);
        }
    }
}
