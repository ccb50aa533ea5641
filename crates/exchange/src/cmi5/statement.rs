//! xAPI statements as cmi5 defines and allows them (9).

use super::launch::{Data, Launch};
use crate::report::{Answered, Outcome};
use crate::scorm::{Version, duration, interaction_elements, timestamp};
use serde_json::{Map, Value, json};

const CATEGORIES: &str = "https://w3id.org/xapi/cmi5/context/categories";
const MASTERY: &str = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";

/// The verbs of cmi5 that this page uses (9.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Initialized,
    Completed,
    Passed,
    Terminated,
}

impl Verb {
    fn id(self) -> &'static str {
        match self {
            Self::Initialized => "http://adlnet.gov/expapi/verbs/initialized",
            Self::Completed => "http://adlnet.gov/expapi/verbs/completed",
            Self::Passed => "http://adlnet.gov/expapi/verbs/passed",
            Self::Terminated => "http://adlnet.gov/expapi/verbs/terminated",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Initialized => "initialized",
            Self::Completed => "completed",
            Self::Passed => "passed",
            Self::Terminated => "terminated",
        }
    }

    /// Whether the platform's rule for moving on looks at it (9.6.2.2).
    fn moves_on(self) -> bool {
        matches!(self, Self::Completed | Self::Passed)
    }
}

/// When a statement is made, and how long the session lasts by then.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    /// Seconds since 1970 UTC.
    pub(super) at: u64,
    /// Hundredths of a second.
    pub(super) elapsed: u64,
}

/// A statement that cmi5 defines. `score` is in hundredths of a percent.
pub(super) fn defined(
    launch: &Launch,
    data: &Data,
    id: &str,
    verb: Verb,
    score: u32,
    clock: Clock,
) -> Value {
    let mut categories = vec![category("cmi5")];
    if verb.moves_on() {
        categories.push(category("moveon"));
    }
    let mut context = context(launch, data, categories);
    let elapsed = duration(Version::V2004, clock.elapsed);
    let result = match verb {
        Verb::Initialized => Value::Null,
        Verb::Completed => json!({ "completion": true, "duration": elapsed }),
        Verb::Passed => {
            if let Some(mastery) = data.mastery {
                context["extensions"][MASTERY] = json!(mastery);
            }
            json!({ "success": true, "score": { "scaled": share(score) }, "duration": elapsed })
        }
        Verb::Terminated => json!({ "duration": elapsed }),
    };
    let object = json!({ "objectType": "Activity", "id": launch.activity });
    let verb = json!({ "id": verb.id(), "display": { "en": verb.name() } });
    assembled(launch, id, &verb, &object, result, context, clock)
}

/// What was answered: a statement that cmi5 allows beside its own (9.2), so without its category.
pub(super) fn answered(launch: &Launch, data: &Data, id: &str, answered: &Answered) -> Value {
    let mut parts: Map<String, Value> = interaction_elements(Version::V2004, 0, answered)
        .into_iter()
        .filter_map(|(element, value)| {
            let part = element.strip_prefix("cmi.interactions.0.")?.to_owned();
            Some((part, Value::String(value)))
        })
        .collect();
    let mut take = |part: &str| parts.remove(part);
    let mut definition = json!({
        "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
        "interactionType": take("type"),
    });
    // Some record stores refuse what is empty.
    if let Some(stem) = take("description").filter(|it| it != "") {
        definition["description"] = json!({ "zh-CN": stem });
    }
    if let Some(key) = take("correct_responses.0.pattern") {
        definition["correctResponsesPattern"] = json!([key]);
    }
    let mut result = json!({ "duration": take("latency") });
    // A response of no characters is none.
    if let Some(response) = take("learner_response") {
        result["response"] = response;
    }
    if answered.result != Outcome::Unmarked {
        result["success"] = json!(answered.result == Outcome::Right);
    }
    let object = json!({
        "objectType": "Activity",
        "id": format!("{}/item/{}", launch.activity.trim_end_matches('/'), answered.item),
        "definition": definition,
    });
    let verb = json!({
        "id": "http://adlnet.gov/expapi/verbs/answered",
        "display": { "en": "answered" },
    });
    let clock = Clock {
        at: answered.at,
        elapsed: 0,
    };
    assembled(
        launch,
        id,
        &verb,
        &object,
        result,
        context(launch, data, Vec::new()),
        clock,
    )
}

fn assembled(
    launch: &Launch,
    id: &str,
    verb: &Value,
    object: &Value,
    result: Value,
    context: Value,
    clock: Clock,
) -> Value {
    let mut statement = json!({
        "id": id,
        "actor": launch.actor,
        "verb": verb,
        "object": object,
        "context": context,
        "timestamp": timestamp(clock.at),
    });
    // `null` is no value in xAPI.
    if !result.is_null() {
        statement["result"] = result;
    }
    statement
}

/// The platform's template, with this launch's registration and the categories added (10.2.1).
fn context(launch: &Launch, data: &Data, categories: Vec<Value>) -> Value {
    let mut context = match &data.template {
        Value::Object(template) => Value::Object(template.clone()),
        _ => json!({}),
    };
    context["registration"] = json!(launch.registration);
    if !categories.is_empty() {
        let given = context["contextActivities"]["category"].as_array().cloned();
        let mut all = given.unwrap_or_default();
        all.extend(categories);
        context["contextActivities"]["category"] = Value::Array(all);
    }
    context
}

fn category(name: &str) -> Value {
    json!({ "objectType": "Activity", "id": format!("{CATEGORIES}/{name}") })
}

/// Hundredths of a percent as a number from 0 to 1: the nearest to it, as the platform's own numbers are.
pub(super) fn share(hundredths_of_a_percent: u32) -> f64 {
    f64::from(hundredths_of_a_percent) / 10_000.0
}

#[cfg(test)]
mod tests;
