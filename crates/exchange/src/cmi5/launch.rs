//! The launch: what the address says, the token, and what the platform wants of this launch.

use super::{Answer, Request, Trouble};
use crate::settings::{encode, pairs};
use serde_json::Value;

/// The launch parameters in the page's address (8.1).
#[derive(Debug, Clone, PartialEq)]
pub struct Launch {
    /// The record store, with `/` at its end.
    pub(super) endpoint: String,
    fetch: String,
    pub(super) actor: Value,
    pub(super) registration: String,
    pub(super) activity: String,
}

/// What lets the page speak to the record store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token(pub String);

/// Why the learner is here (10.2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LaunchMode {
    /// To learn, for credit.
    Normal,
    /// To look around; only the beginning and the end are told.
    Browse,
    /// To look back; only the beginning and the end are told.
    Review,
}

/// What the platform wants of this launch: the state document `LMS.LaunchData` (10).
#[derive(Debug, Clone, PartialEq)]
pub struct Data {
    pub(super) template: Value,
    /// Why the learner is here.
    pub mode: LaunchMode,
    /// The mastery score as the platform gave it, from 0 to 1, where the course structure has one.
    pub mastery: Option<f64>,
    /// Where to go when the learner leaves.
    pub return_url: Option<String>,
}

/// Names the learner of a launch, for keys of what this browser keeps; `None` if the address is no
/// launch. It costs little: the rest of this module is only loaded where this says something.
pub fn learner(query: &str) -> Option<String> {
    let pairs = pairs(query);
    let value = |name: &str| pairs.iter().find(|(it, _)| it == name).map(|it| &it.1);
    value("endpoint")?;
    value("fetch")?;
    value("actor").cloned()
}

/// Whether an actor says who it is. One whose account or name is blank is nobody: no record store takes a
/// statement of it (xAPI 1.0.3, 2.4.2), and a launch that cannot be told of is none.
fn is_somebody(actor: &Value) -> bool {
    let blank = |value: &Value| value.as_str().is_some_and(|it| it.trim().is_empty());
    let account = ["/account/name", "/account/homePage", "/name", "/mbox"];
    let mut said = account.iter().filter_map(|it| actor.pointer(it));
    actor.is_object() && !said.any(blank)
}

impl Launch {
    /// Reads the query of the page's address. `None` if it is no cmi5 launch.
    pub fn from_query(query: &str) -> Option<Self> {
        let pairs = pairs(query);
        let value = |name: &str| {
            let (_, value) = pairs.iter().find(|(it, _)| it == name)?;
            Some(value.clone()).filter(|it| !it.is_empty())
        };
        let is_http = |it: &String| it.starts_with("https://") || it.starts_with("http://");
        let mut endpoint = value("endpoint").filter(is_http)?;
        if !endpoint.ends_with('/') {
            endpoint.push('/');
        }
        Some(Self {
            endpoint,
            fetch: value("fetch").filter(is_http)?,
            actor: serde_json::from_str(&value("actor")?)
                .ok()
                .filter(is_somebody)?,
            registration: value("registration")?,
            activity: value("activityId")?,
        })
    }

    /// Names this launch. A page that is loaded anew has to find its token under it again: the
    /// platform hands it out once.
    pub fn key(&self) -> &str {
        &self.fetch
    }

    /// The origins that this launch speaks to, for the page's policy. One that could be more than an
    /// origin is left out: the address is anyone's to write.
    pub fn origins(&self) -> Vec<String> {
        let mut origins: Vec<String> = [&self.endpoint, &self.fetch]
            .into_iter()
            .filter_map(|it| origin(it))
            .collect();
        origins.dedup();
        origins
    }

    /// Asks for the token (8.2).
    pub fn ask_token(&self) -> Request {
        Request {
            method: "POST",
            url: self.fetch.clone(),
            headers: Vec::new(),
            body: None,
        }
    }

    /// Asks for what the platform wants of this launch.
    pub fn ask_data(&self, token: &Token) -> Request {
        self.ask_state(token, "LMS.LaunchData")
    }

    /// Asks for the learner's preferences, as cmi5 wants it (11). There need not be any.
    pub fn ask_preferences(&self, token: &Token) -> Request {
        let actor = encode(&self.actor.to_string());
        let path = format!("agents/profile?profileId=cmi5LearnerPreferences&agent={actor}");
        self.request("GET", token, &path, None)
    }

    pub(super) fn ask_state(&self, token: &Token, id: &str) -> Request {
        self.request("GET", token, &self.state_path(id), None)
    }

    pub(super) fn put_state(&self, token: &Token, id: &str, text: &str) -> Request {
        let mut request = self.request("PUT", token, &self.state_path(id), Some(text.to_owned()));
        request
            .headers
            .push(("Content-Type", "text/plain; charset=utf-8".to_owned()));
        request
    }

    pub(super) fn put_statement(&self, token: &Token, id: &str, statement: &Value) -> Request {
        let path = format!("statements?statementId={id}");
        let mut request = self.request("PUT", token, &path, Some(statement.to_string()));
        request
            .headers
            .push(("Content-Type", "application/json".to_owned()));
        request
    }

    fn state_path(&self, id: &str) -> String {
        format!(
            "activities/state?stateId={}&activityId={}&agent={}&registration={}",
            encode(id),
            encode(&self.activity),
            encode(&self.actor.to_string()),
            encode(&self.registration),
        )
    }

    fn request(
        &self,
        method: &'static str,
        token: &Token,
        path: &str,
        body: Option<String>,
    ) -> Request {
        Request {
            method,
            url: format!("{}{path}", self.endpoint),
            headers: vec![
                ("Authorization", format!("Basic {}", token.0)),
                ("X-Experience-API-Version", "1.0.3".to_owned()),
            ],
            body,
        }
    }
}

fn origin(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
    host.bytes()
        .all(plain)
        .then(|| format!("{scheme}://{host}"))
}

impl Token {
    /// Reads the answer to [`Launch::ask_token`]. A failure, too, comes with status 200.
    ///
    /// # Errors
    ///
    /// [`Trouble`] as the platform tells it.
    pub fn read(answer: &Answer) -> Result<Self, Trouble> {
        let unreadable = Trouble::Unreadable("token");
        let told: Value = serde_json::from_str(answer.text()?).map_err(|_| unreadable.clone())?;
        match (told["auth-token"].as_str(), &told["error-code"]) {
            (Some(token), _) => Ok(Self(token.to_owned())),
            (None, Value::Null) => Err(unreadable),
            (None, _) => Err(Trouble::TokenSpent),
        }
    }
}

impl Data {
    /// Reads the answer to [`Launch::ask_data`].
    ///
    /// # Errors
    ///
    /// [`Trouble`]: without it no statement would be accepted.
    pub fn read(answer: &Answer) -> Result<Self, Trouble> {
        let unreadable = |_| Trouble::Unreadable("launch data");
        let told: Value = serde_json::from_str(answer.text()?).map_err(unreadable)?;
        let mode = match told["launchMode"].as_str() {
            Some("Browse") => LaunchMode::Browse,
            Some("Review") => LaunchMode::Review,
            _ => LaunchMode::Normal,
        };
        Ok(Self {
            template: told["contextTemplate"].clone(),
            mode,
            mastery: told["masteryScore"]
                .as_f64()
                .filter(|it| (0.0..=1.0).contains(it)),
            return_url: told["returnURL"]
                .as_str()
                .filter(|it| it.starts_with("https://") || it.starts_with("http://"))
                .map(ToOwned::to_owned),
        })
    }
}

/// The language of the learner's preferences, as the platform told it.
///
/// # Errors
///
/// [`Trouble`] if the record store fails; no preferences are no failure.
pub fn language(answer: &Answer) -> Result<Option<String>, Trouble> {
    let told: Option<Value> = answer
        .found()?
        .and_then(|text| serde_json::from_str(text).ok());
    Ok(told.and_then(|it| Some(it["languagePreference"].as_str()?.to_owned())))
}
