//! How far a launch by a cmi5 platform is, with its token, for a page that is loaded anew.

use exchange::cmi5::{Launch, Token};
use web_sys::Storage;

/// Key of the session's token, which the platform hands out once.
const TOKEN: &str = "wengu/cmi5";

/// How far a launch is, whose page may be loaded anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Launched,
    /// The beginning is told: it may be told once.
    Begun,
    /// The end is told: nothing may be told after it.
    Ended,
}

impl Stage {
    const ALL: [(Self, &str); 3] = [
        (Self::Launched, "launched "),
        (Self::Begun, "begun "),
        (Self::Ended, "ended "),
    ];
}

/// The token of a launch, as long as the tab lives.
pub(super) struct TokenShelf {
    storage: Option<Storage>,
    key: String,
}

impl TokenShelf {
    pub(super) fn of(launch: &Launch) -> Self {
        let window = web_sys::window();
        let name = paper::hash::base32(paper::hash::fnv1a(&[launch.key()]), 13);
        Self {
            storage: window.and_then(|it| it.session_storage().ok().flatten()),
            key: format!("{TOKEN}/{name}"),
        }
    }

    pub(super) fn read(&self) -> Option<(Stage, Token)> {
        let text = self.storage.as_ref()?.get_item(&self.key).ok()??;
        Stage::ALL.into_iter().find_map(|(stage, name)| {
            let token = text.strip_prefix(name)?;
            Some((stage, Token(token.to_owned())))
        })
    }

    pub(super) fn write(&self, stage: Stage, token: &Token) {
        let name = Stage::ALL.into_iter().find(|it| it.0 == stage);
        if let (Some(storage), Some((_, name))) = (&self.storage, name) {
            // Without it a page that is loaded anew says that the launch is over.
            let _ = storage.set_item(&self.key, &format!("{name}{}", token.0));
        }
    }
}
