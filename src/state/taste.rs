//! How the learner likes the page to look and which language it speaks. Belongs to the device, not
//! to the progress: it is neither exported nor merged.

use crate::words::Lang;
use std::rc::Rc;
use yew::Reducible;

/// The learner's taste. The stored names are what `boot/theme.js` and `style/tokens.css` read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Taste {
    /// Light or dark.
    pub theme: Theme,
    /// Size of read text.
    pub size: Size,
    /// Face of read text.
    pub face: Face,
    /// Line height of read text.
    pub leading: Leading,
    /// Whether swiping turns and rates cards.
    pub swipe: Swipe,
    /// Whether sentences are tinted by memory.
    pub tint: Tint,
    /// Language of the interface.
    pub lang: Lang,
}

/// One trait for all choices, so that the page and the settings treat them alike.
pub trait Choice: Copy + PartialEq + Default + 'static {
    /// All values, in the order shown.
    const ALL: &'static [Self];
    /// Whether each value is a language, and named in itself.
    const LANGUAGES: bool = false;
    /// The stored name.
    fn name(self) -> &'static str;
}

macro_rules! choice {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $stored:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub enum $name {
            $($(#[$doc])* $variant),+
        }
        impl Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn name(self) -> &'static str {
                match self { $(Self::$variant => $stored),+ }
            }
        }
    };
}

choice! {
    /// Light or dark.
    Theme {
        /// As the system.
        #[default] Auto = "auto",
        /// Always light.
        Light = "light",
        /// Always dark.
        Dark = "dark",
    }
}
choice! {
    /// Size of read text.
    Size {
        /// 16 px.
        Small = "small",
        /// 18 px.
        #[default] Usual = "usual",
        /// 20 px.
        Large = "large",
        /// 22 px.
        Largest = "largest",
    }
}
choice! {
    /// Face of read text.
    Face {
        /// 黑体.
        #[default] Hei = "hei",
        /// 宋体.
        Song = "song",
    }
}
choice! {
    /// Line height of read text.
    Leading {
        /// 1.7.
        Close = "close",
        /// 1.8.
        #[default] Usual = "usual",
        /// 2.
        Wide = "wide",
    }
}

choice! {
    /// Whether swiping turns and rates cards.
    Swipe {
        /// It does.
        #[default] On = "on",
        /// It does nothing.
        Off = "off",
    }
}

choice! {
    /// Whether sentences are tinted by memory.
    Tint {
        /// They are.
        #[default] On = "on",
        /// The text stays plain.
        Off = "off",
    }
}

impl Choice for Lang {
    const LANGUAGES: bool = true;
    const ALL: &'static [Self] = &[Self::Zh, Self::En];
    fn name(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }
}

/// A change of taste.
pub enum Fancy {
    /// Another theme.
    Theme(Theme),
    /// Another size.
    Size(Size),
    /// Another face.
    Face(Face),
    /// Another line height.
    Leading(Leading),
    /// Swiping or not.
    Swipe(Swipe),
    /// Tints or none.
    Tint(Tint),
    /// Another language.
    Lang(Lang),
}

impl Reducible for Taste {
    type Action = Fancy;

    fn reduce(self: Rc<Self>, fancy: Fancy) -> Rc<Self> {
        let mut taste = *self;
        match fancy {
            Fancy::Theme(it) => taste.theme = it,
            Fancy::Size(it) => taste.size = it,
            Fancy::Face(it) => taste.face = it,
            Fancy::Leading(it) => taste.leading = it,
            Fancy::Swipe(it) => taste.swipe = it,
            Fancy::Tint(it) => taste.tint = it,
            Fancy::Lang(it) => taste.lang = it,
        }
        Rc::new(taste)
    }
}

impl Taste {
    /// Where it is stored.
    pub const KEY: &'static str = "wengu/taste";

    /// The stored form, as `boot/theme.js` reads it. What is unknown or broken in it has its default.
    pub fn from_text(text: &str) -> Self {
        Self {
            theme: stored(text, "theme"),
            size: stored(text, "size"),
            face: stored(text, "face"),
            leading: stored(text, "leading"),
            swipe: stored(text, "swipe"),
            tint: stored(text, "tint"),
            lang: stored(text, "lang"),
        }
    }

    /// Its stored form.
    pub fn to_text(self) -> String {
        let fields = [
            ("theme", self.theme.name()),
            ("size", self.size.name()),
            ("face", self.face.name()),
            ("leading", self.leading.name()),
            ("swipe", self.swipe.name()),
            ("tint", self.tint.name()),
            ("lang", self.lang.name()),
        ];
        let fields = fields.map(|(field, name)| format!("\"{field}\":\"{name}\""));
        format!("{{{}}}", fields.join(","))
    }
}

/// The value of a field: all of them are names of letters only.
fn stored<T: Choice>(text: &str, field: &str) -> T {
    let value = text
        .split_once(&format!("\"{field}\":\""))
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|it| it.0);
    let named = T::ALL.iter().find(|it| Some(it.name()) == value);
    named.copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_form_round_trips_and_survives_anything() {
        let taste = Taste {
            theme: Theme::Dark,
            size: Size::Largest,
            face: Face::Song,
            leading: Leading::Wide,
            swipe: Swipe::Off,
            tint: Tint::Off,
            lang: Lang::En,
        };
        assert_eq!(
            taste.to_text(),
            r#"{"theme":"dark","size":"largest","face":"song","leading":"wide","swipe":"off","tint":"off","lang":"en"}"#
        );
        assert_eq!(Taste::from_text(&taste.to_text()), taste);
        assert_eq!(Taste::from_text("{}"), Taste::default());
        assert_eq!(Taste::from_text("不是 JSON"), Taste::default());
        let partly = Taste::from_text(r#"{"theme":"sepia","size":"large","face":3,"leading":"#);
        assert_eq!(
            partly,
            Taste {
                size: Size::Large,
                ..Taste::default()
            }
        );
    }
}
