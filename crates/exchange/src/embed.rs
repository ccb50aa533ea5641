//! What a teacher copies into a course page: a frame, or the element of `public/embed.js`.

use crate::settings::Settings;
use crate::xml::escape;

/// The address of the app, without query and place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home(String);

impl Home {
    /// The app that `address` opens.
    pub fn of(address: &str) -> Self {
        let bare = address.split(['?', '#']).next().unwrap_or_default();
        Self(bare.trim_end_matches("index.html").to_owned())
    }

    /// Whether other people can open it: not a file, not this machine alone.
    pub fn is_public(&self) -> bool {
        let host = self
            .0
            .split_once("://")
            .and_then(|(scheme, rest)| ["http", "https"].contains(&scheme).then_some(rest));
        host.is_some_and(|it| {
            let name = it.split(['/', ':']).next().unwrap_or_default();
            !name.is_empty() && name != "localhost" && !name.starts_with("127.")
        })
    }

    /// The address with these settings.
    pub fn address(&self, settings: &Settings) -> String {
        let query = settings.to_query();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{query}{}", self.0, place(settings))
    }

    /// A frame with the app in it.
    pub fn iframe(&self, settings: &Settings) -> String {
        let embedded = Settings {
            embed: true,
            ..settings.clone()
        };
        let address = escape(&self.address(&embedded));
        format!(
            "<iframe src=\"{address}\" title=\"温故\" style=\"width:100%;border:0\" height=\"700\" \
             allow=\"fullscreen; clipboard-write\"></iframe>"
        )
    }

    /// The element that makes its frame by itself.
    pub fn element(&self, settings: &Settings) -> String {
        let named = crate::settings::pairs(&settings.to_query());
        let place = Some(place(settings).trim_start_matches('#').to_owned());
        let place = place.filter(|it| !it.is_empty());
        let attributes: String = named
            .into_iter()
            .filter(|(name, _)| name != "embed")
            .chain(place.map(|it| ("place".to_owned(), it)))
            .map(|(name, value)| format!(" {name}=\"{}\"", escape(&value)))
            .collect();
        let home = escape(&self.0);
        format!(
            "<script src=\"{home}embed.js\"></script><wengu-study src=\"{home}\"{attributes}></wengu-study>"
        )
    }
}

/// Kinds, chosen items, number and seed are about quizzes: such an address opens there.
fn place(settings: &Settings) -> &'static str {
    let is_quiz = !settings.kind.is_empty()
        || !settings.items.is_empty()
        || settings.number.is_some()
        || settings.seed.is_some();
    if is_quiz { "#/quiz" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::item_list::ItemList;
    use bank::{ItemId, Kind};

    #[test]
    fn what_is_copied_names_what_was_chosen() {
        let home = Home::of("https://例.cn/w/index.html?lang=zh#/embed");
        let plain = Settings::default();
        let chosen = Settings {
            scope: Some("a\"b/2".into()),
            kind: vec![Kind::Single, Kind::Judgement],
            number: Some(10),
            seed: Some(7),
            theme: Some("dark".into()),
            ..Settings::default()
        };
        for (settings, iframe, element) in [
            (
                &plain,
                "src=\"https://例.cn/w/?embed=1\"",
                "<wengu-study src=\"https://例.cn/w/\"></wengu-study>",
            ),
            (
                &chosen,
                "src=\"https://例.cn/w/?embed=1&amp;scope=a%22b%2F2&amp;kind=single,judgement&amp;number=10&amp;seed=7&amp;theme=dark#/quiz\"",
                " scope=\"a&quot;b/2\" kind=\"single,judgement\" number=\"10\" seed=\"7\" theme=\"dark\" place=\"/quiz\"></wengu-study>",
            ),
        ] {
            let code = home.iframe(settings);
            assert!(code.contains(iframe), "{code}");
            let code = home.element(settings);
            assert!(code.ends_with(element), "{code}");
            assert!(code.contains("<script src=\"https://例.cn/w/embed.js\"></script>"));
        }
    }

    #[test]
    fn the_longest_list_leaves_room_in_an_address() {
        let items = (0..ItemList::MOST as u64).map(ItemId);
        let settings = Settings {
            embed: true,
            items: ItemList::of(items),
            number: Some(250),
            seed: Some(999_999),
            language: Some("zh".into()),
            theme: Some("light".into()),
            ..Settings::default()
        };
        let host = format!("https://{}/", "long.".repeat(60));
        let address = Home::of(&host).address(&settings);
        assert!(address.len() < 2_000, "{}", address.len());
        assert!(address.ends_with("#/quiz"), "{address}");
        let element = Home::of(&host).element(&settings);
        assert!(element.contains(" items=\"1"), "{element}");
    }

    #[test]
    fn only_others_addresses_are_of_use_to_others() {
        for (address, public) in [
            ("https://a.cn/", true),
            ("http://a.cn:8080/x/", true),
            ("http://localhost:8080/", false),
            ("http://127.0.0.1/", false),
            ("file:///w/wengu.html", false),
            ("about:srcdoc", false),
            ("", false),
        ] {
            assert_eq!(Home::of(address).is_public(), public, "{address}");
        }
    }
}
