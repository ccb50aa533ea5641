use super::*;
use crate::report::{Answered, Outcome, Response};
use crate::standing::Standing;
use bank::ItemId;
use expect_test::expect_file;

const QUERY: &str = "?endpoint=https%3A%2F%2Flrs.example%2Fxapi&fetch=https%3A%2F%2Flms.example%2Ffetch%3Fs%3D1\
    &actor=%7B%22objectType%22%3A%22Agent%22%2C%22account%22%3A%7B%22homePage%22%3A%22https%3A%2F%2Flms.example%22%2C%22name%22%3A%22s1%22%7D%7D\
    &registration=2f1a1a1e-8d5c-4c2e-9c0e-0a4b1f6d7e11&activityId=https%3A%2F%2Fwengu.invalid%2Fcourse%2Fa";

fn launch() -> Launch {
    Launch::from_query(QUERY).unwrap()
}

fn ok(body: &str) -> Answer {
    Answer {
        status: 200,
        body: body.into(),
    }
}

fn data(mode: &str) -> Data {
    Data::read(&ok(&format!(
        r#"{{"contextTemplate":{{"contextActivities":{{"grouping":[{{"objectType":"Activity","id":"https://lms.example/au"}}]}},
        "extensions":{{"https://w3id.org/xapi/cmi5/context/extensions/sessionid":"s-1"}}}},
        "launchMode":"{mode}","masteryScore":0.8,"moveOn":"CompletedAndPassed","returnURL":"https://lms.example/back"}}"#
    )))
    .unwrap()
}

fn begin(mode: &str) -> (Session, Vec<Request>) {
    Session::begin(
        launch(),
        Token("t0k".into()),
        data(mode),
        "seed".into(),
        1_795_305_600,
    )
}

fn standing(met: u32, held: u32) -> Standing {
    Standing {
        points: 10,
        met,
        held,
        mastery: Some(80),
    }
}

fn question() -> Answered {
    Answered {
        item: ItemId(7),
        stem: "什么是新质生产力？".into(),
        response: Response::Choice(vec![0]),
        key: Some(Response::Choice(vec![1])),
        result: Outcome::Wrong,
        at: 1_795_305_660,
        latency: 500,
    }
}

fn verbs(requests: &[Request]) -> Vec<String> {
    requests
        .iter()
        .map(|it| {
            let body: serde_json::Value =
                serde_json::from_str(it.body.as_deref().unwrap()).unwrap_or_default();
            let verb = body["verb"]["id"].as_str().unwrap_or("state");
            verb.rsplit('/').next().unwrap().to_owned()
        })
        .collect()
}

#[test]
fn the_policy_is_opened_for_plain_origins_alone() {
    assert_eq!(
        launch().origins(),
        ["https://lrs.example", "https://lms.example"]
    );
    for endpoint in [
        "https://a.example;script-src *",
        "https://a.example *",
        "https://user@a.example",
        "https://例.cn",
    ] {
        let query = QUERY.replace(
            "https%3A%2F%2Flrs.example%2Fxapi",
            &crate::settings::encode(endpoint),
        );
        let launch = Launch::from_query(&query).unwrap();
        assert_eq!(launch.origins(), ["https://lms.example"], "{endpoint}");
    }
}

#[test]
fn a_launch_is_read_and_a_plain_address_is_none() {
    assert_eq!(launch().ask_token().url, "https://lms.example/fetch?s=1");
    for query in [
        "",
        "?scope=a",
        &QUERY.replace("fetch=https", "fetch=javascript"),
        &QUERY.replace("%7B", ""),
        // Nobody: no record store takes a statement of a blank account.
        &QUERY.replace("%22s1%22", "%22%20%22"),
    ] {
        assert_eq!(Launch::from_query(query), None, "{query}");
    }
}

#[test]
fn the_token_is_handed_out_once() {
    assert_eq!(
        Token::read(&ok(r#"{"auth-token":"t0k"}"#)),
        Ok(Token("t0k".into()))
    );
    assert_eq!(
        Token::read(&ok(r#"{"error-code":"1","error-text":"used"}"#)),
        Err(Trouble::TokenSpent)
    );
    assert_eq!(
        Token::read(&ok("<html>")),
        Err(Trouble::Unreadable("token"))
    );
    let gone = Answer {
        status: 500,
        body: String::new(),
    };
    assert_eq!(Token::read(&gone), Err(Trouble::Status(500)));
}

#[test]
fn everything_is_told_once_and_in_order() {
    let (mut session, first) = begin("Normal");
    assert_eq!(verbs(&first), ["initialized"]);
    let at = |session: &mut Session, met, held, questions: &[Answered]| {
        verbs(&session.save("p", &standing(met, held), questions, 1_795_305_700, 10_000))
    };
    assert_eq!(at(&mut session, 3, 1, &[question()]), ["answered", "state"]);
    assert_eq!(at(&mut session, 10, 7, &[]), ["completed", "state"]);
    assert_eq!(at(&mut session, 10, 8, &[]), ["passed", "state"]);
    assert_eq!(at(&mut session, 10, 9, &[]), ["state"]);
    assert_eq!(
        verbs(&session.terminate(1_795_305_800, 20_000)),
        ["terminated"]
    );
    assert_eq!(at(&mut session, 10, 9, &[question()]), [""; 0]);
    assert!(session.terminate(1_795_305_800, 20_000).is_empty());
}

#[test]
fn looking_back_tells_only_beginning_and_end() {
    for mode in ["Review", "Browse"] {
        let (mut session, first) = begin(mode);
        assert_eq!(verbs(&first), ["initialized"]);
        assert!(
            session
                .save("p", &standing(10, 10), &[question()], 0, 0)
                .is_empty()
        );
        assert_eq!(verbs(&session.terminate(0, 0)), ["terminated"]);
    }
}

/// The statements in full, as two validators have seen them (ralph-malph and xapi-data).
#[test]
fn statements_read_as_expected() {
    let (mut session, mut requests) = begin("Normal");
    requests.extend(session.save(
        "w1AAAA",
        &standing(10, 9),
        &[question()],
        1_795_305_700,
        10_000,
    ));
    requests.extend(session.terminate(1_795_305_800, 20_000));
    let shown: String = requests
        .iter()
        .map(|it| {
            let body = it.body.as_deref().unwrap();
            let body = serde_json::from_str::<serde_json::Value>(body)
                .map_or(body.to_owned(), |it| {
                    serde_json::to_string_pretty(&it).unwrap()
                });
            format!("{} {}\n{:?}\n{body}\n\n", it.method, it.url, it.headers)
        })
        .collect();
    expect_file!["../../tests/expected/cmi5-statements.txt"].assert_eq(&shown);
}

#[test]
fn progress_that_is_not_there_is_told_apart_from_a_failure() {
    let answer = |status| Answer {
        status,
        body: "w1".into(),
    };
    let (mut session, _) = begin("Normal");
    assert_eq!(session.resume(&answer(404)), Ok(None));
    assert_eq!(session.resume(&answer(403)), Err(Trouble::Status(403)));
    assert_eq!(
        session.resume(&answer(200)),
        Err(Trouble::Unreadable("progress"))
    );
}

#[test]
fn what_an_earlier_session_told_is_not_told_again() {
    let (mut first, _) = begin("Normal");
    let requests = first.save("w1", &standing(10, 9), &[], 0, 0);
    let stored = ok(requests.last().unwrap().body.as_deref().unwrap());
    let (mut second, _) = begin("Normal");
    assert_eq!(second.resume(&stored), Ok(Some("w1".into())));
    assert_eq!(
        verbs(&second.save("w1", &standing(10, 9), &[], 0, 0)),
        ["state"]
    );
}
