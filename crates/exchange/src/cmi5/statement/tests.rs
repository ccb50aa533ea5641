//! Every statement that a session can make is read by a validator that is not ours, `xapi-data`.
//!
//! The sessions are offered to `e2e/parity/statements.test.js`: there other validators and the rules of cmi5 read them.

use super::super::{Answer, Data, Launch, Request, Session, Token};
use crate::report::Answered;
use crate::report::generated::questions;
use crate::settings::encode;
use crate::standing::Standing;
use crate::tests::offer;
use proptest::prelude::*;
use serde_json::{Value, json};
use xapi_data::{Statement, Validate as _};

const SESSION: &str = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

/// What the validator finds wrong.
fn faults(statement: &str) -> Vec<String> {
    match serde_json::from_str::<Statement>(statement) {
        Err(unreadable) => vec![unreadable.to_string()],
        Ok(statement) => statement
            .validate()
            .iter()
            .map(ToString::to_string)
            .collect(),
    }
}

fn has_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(all) => all.iter().any(has_empty),
        Value::Object(all) => all.values().any(has_empty),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

fn actors() -> impl Strategy<Value = Value> {
    // A launch of nobody is refused: see `Launch::from_query`.
    let name = || "[\\p{Han}a-zA-Z0-9_.@-][\\p{Han}a-zA-Z0-9 _.@-]{0,39}";
    prop_oneof![
        name().prop_map(|it| json!({ "objectType": "Agent", "account": { "homePage": "https://lms.example", "name": it } })),
        name().prop_map(|it| json!({ "name": it, "mbox": "mailto:learner@lms.example" })),
    ]
}

fn templates() -> impl Strategy<Value = Value> {
    let category = json!([{ "objectType": "Activity", "id": "https://lms.example/profile" }]);
    (any::<bool>(), any::<bool>()).prop_map(move |(has_category, has_more)| {
        let grouping = json!([{ "objectType": "Activity", "id": "https://lms.example/course" }]);
        let mut template = json!({
            "contextActivities": { "grouping": grouping },
            "extensions": { SESSION: "session-1" },
        });
        if has_category {
            template["contextActivities"]["category"] = category.clone();
        }
        if has_more {
            template["extensions"]["https://lms.example/term"] = json!({ "name": "秋" });
            template["language"] = json!("zh-CN");
        }
        template
    })
}

/// What a platform says at a launch.
#[derive(Debug, Clone)]
struct Launched {
    actor: Value,
    activity: &'static str,
    template: Value,
    mode: &'static str,
    mastery: Option<f64>,
}

prop_compose! {
    fn launches()(
        actor in actors(),
        activity in prop::sample::select(vec!["https://course.example/study", "https://course.example/a/", "urn:wengu:study"]),
        template in templates(),
        mode in prop::sample::select(vec!["Normal", "Normal", "Normal", "Browse", "Review"]),
        mastery in prop::option::of(prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0]),
    ) -> Launched {
        Launched { actor, activity, template, mode, mastery }
    }
}

prop_compose! {
    /// Nobody is told of a longer time than this: `Answered::of` sees to it.
    fn answers()(mut answered in questions()) -> Answered {
        answered.latency %= u64::from(study::LONGEST_ANSWER_MS / 10) + 1;
        answered
    }
}

prop_compose! {
    fn standings()(
        points in 0u32..400, met in 0u32..400, held in 0u32..400, is_done: bool, mastery in prop::option::of(0u8..=100),
    ) -> Standing {
        // Rare by chance alone, and what most is told of.
        let met = if is_done { points } else { met };
        Standing { points, met, held: held.min(met), mastery }
    }
}

impl Launched {
    const REGISTRATION: &str = "2f1a1a1e-8d5c-4c2e-9c0e-0a4b1f6d7e11";

    /// The statements of a session in which this was done, in their order.
    fn session(&self, steps: &[(Standing, Vec<Answered>, u32)]) -> Vec<Value> {
        let query = [
            ("endpoint", "https://lrs.example/xapi"),
            ("fetch", "https://lms.example/fetch"),
            ("actor", &self.actor.to_string()),
            ("registration", Self::REGISTRATION),
            ("activityId", self.activity),
        ]
        .map(|(name, value)| format!("{name}={}", encode(value)))
        .join("&");
        let launch = Launch::from_query(&format!("?{query}")).unwrap();
        let mut data = json!({ "contextTemplate": self.template, "launchMode": self.mode });
        if let Some(mastery) = self.mastery {
            data["masteryScore"] = json!(mastery);
        }
        let body = data.to_string();
        let data = Data::read(&Answer { status: 200, body }).unwrap();
        let mut at = 1_795_305_600;
        let token = Token("t0k".into());
        let (mut session, mut requests) = Session::begin(launch, token, data, "seed".into(), at);
        let mut elapsed = 0;
        for (standing, answered, took) in steps {
            elapsed += u64::from(*took);
            at += u64::from(took / 100);
            requests.extend(session.save("w1", standing, answered, at, elapsed));
        }
        requests.extend(session.terminate(at, elapsed));
        let is_statement = |it: &&Request| it.url.contains("/statements?");
        let bodies = requests
            .iter()
            .filter(is_statement)
            .filter_map(|it| it.body.as_deref());
        bodies.map(|it| serde_json::from_str(it).unwrap()).collect()
    }

    /// For readers in other languages.
    fn told(&self, statements: &[Value]) -> Value {
        json!({
            "launch": {
                "actor": self.actor, "registration": Self::REGISTRATION, "activity": self.activity,
                "template": self.template, "mode": self.mode, "mastery": self.mastery,
            },
            "statements": statements,
        })
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn every_statement_is_valid(
        launched in launches(),
        steps in prop::collection::vec((standings(), prop::collection::vec(answers(), 0..4), any::<u32>()), 0..5),
    ) {
        let statements = launched.session(&steps);
        for statement in &statements {
            prop_assert_eq!(faults(&statement.to_string()), Vec::<String>::new(), "{:#}", statement);
            // Which the validator lets pass.
            prop_assert!(!has_empty(statement), "{:#}", statement);
        }
        offer("sessions.jsonl", &launched.told(&statements));
    }
}

/// The validator really reads: each of these is one change away from a valid statement.
#[test]
fn what_is_wrong_is_found() {
    let launched = Launched {
        actor: json!({ "account": { "homePage": "https://lms.example", "name": "s1" } }),
        activity: "https://course.example/study",
        template: json!({ "extensions": { SESSION: "session-1" } }),
        mode: "Normal",
        mastery: Some(0.5),
    };
    let all = Standing {
        points: 4,
        met: 4,
        held: 4,
        mastery: None,
    };
    let statements = launched.session(&[(all, Vec::new(), 500)]);
    let passed = &statements[2];
    assert_eq!(faults(&passed.to_string()), Vec::<String>::new());
    for (path, wrong) in [
        ("/id", json!("1")),
        ("/timestamp", json!("2026-11-21 10:00")),
        ("/verb/id", json!("passed")),
        ("/verb/display", json!({ "zh_CN": "通过" })),
        ("/object/id", json!("a b")),
        ("/actor", json!({})),
        ("/context/registration", json!("1")),
        ("/context/extensions", json!({ "sessionid": 1 })),
        ("/result/duration", json!("5 s")),
        ("/result/score/scaled", json!(1.2)),
        ("/result/success", json!("true")),
    ] {
        let mut statement = passed.clone();
        *statement.pointer_mut(path).unwrap() = wrong;
        assert_ne!(
            faults(&statement.to_string()),
            Vec::<String>::new(),
            "{path}"
        );
    }
}
