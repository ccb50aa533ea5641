use super::*;
use crate::report::generated::questions;
use crate::report::{Answered, Outcome, Response};
use bank::ItemId;
use proptest::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A platform that accepts what the strictest does, and fails where it is told to.
#[derive(Debug, Default)]
struct Strict {
    version: Option<Version>,
    stored: BTreeMap<String, String>,
    calls: Vec<String>,
    running: bool,
    error: &'static str,
    /// Calls that throw.
    silent: Vec<Call>,
    /// Calls that say "false", with this code.
    failing: Vec<(Call, &'static str)>,
    interactions: bool,
}

#[derive(Debug, Clone, Default)]
struct Lms(Rc<RefCell<Strict>>);

impl LmsApi for Lms {
    fn call(&mut self, call: Call, arguments: &[&str]) -> Option<String> {
        let mut lms = self.0.borrow_mut();
        if lms.silent.contains(&call) {
            return None;
        }
        if call == Call::LastError {
            return Some(lms.error.to_owned());
        }
        if let Some((_, code)) = lms.failing.iter().find(|(it, _)| *it == call) {
            lms.error = code;
            return Some("false".to_owned());
        }
        Some(lms.answer(call, arguments))
    }
}

impl Strict {
    fn answer(&mut self, call: Call, arguments: &[&str]) -> String {
        self.error = "0";
        match (call, arguments) {
            (Call::Get, [element]) => self.stored.get(*element).cloned().unwrap_or_default(),
            (Call::Set, [element, value]) => {
                self.calls.push(format!("{element} = {value}"));
                if !self.interactions && element.starts_with("cmi.interactions") {
                    self.error = "401";
                } else if check(self.version.unwrap(), element, value).is_err() {
                    self.error = "405";
                } else {
                    self.stored
                        .insert((*element).to_owned(), (*value).to_owned());
                }
                (self.error == "0").to_string()
            }
            (Call::Initialize, [""]) if !self.running => {
                self.running = true;
                "true".to_owned()
            }
            (Call::Initialize, _) => {
                self.error = match self.version {
                    Some(Version::V2004) => "103",
                    _ => "101",
                };
                "false".to_owned()
            }
            (Call::Finish, [""]) => {
                assert!(self.running, "finished twice");
                self.running = false;
                self.calls.push("finish".to_owned());
                "true".to_owned()
            }
            (Call::Commit, [""]) => {
                self.calls.push("commit".to_owned());
                "true".to_owned()
            }
            other => panic!("{other:?}"),
        }
    }
}

fn lms(version: Version) -> Lms {
    let lms = Lms::default();
    let mut strict = lms.0.borrow_mut();
    strict.version = Some(version);
    strict.interactions = true;
    for (element, value) in [
        ("cmi.interactions._children", "id,type"),
        ("cmi.interactions._count", "0"),
        ("cmi.core.student_id", "s1"),
        ("cmi.learner_id", "s1"),
    ] {
        strict.stored.insert(element.into(), value.into());
    }
    drop(strict);
    lms
}

fn has(lms: &Lms, element: &str) -> Option<String> {
    lms.0.borrow().stored.get(element).cloned()
}

fn put(lms: &Lms, element: &str, value: &str) {
    lms.0
        .borrow_mut()
        .stored
        .insert(element.into(), value.into());
}

fn standing(met: u32, held: u32, mastery: Option<u8>) -> Standing {
    Standing {
        points: 10,
        met,
        held,
        mastery,
    }
}

fn save(standing: Standing) -> Save<'static> {
    Save {
        memory: "w1AAAA",
        location: "#/study",
        standing,
        answered: &[],
        elapsed: 6_100,
    }
}

fn question(item: u64) -> Answered {
    Answered {
        item: ItemId(item),
        stem: "什么是新质生产力？".into(),
        response: Response::Choice(vec![0]),
        key: Some(Response::Choice(vec![1])),
        result: Outcome::Wrong,
        at: 1_795_305_600,
        latency: 500,
    }
}

#[test]
fn learns_suspends_and_resumes_equal() {
    for version in [Version::V12, Version::V2004] {
        let platform = lms(version);
        let (mut sco, launch) = Sco::launch(platform.clone(), version).unwrap();
        assert_eq!(
            (launch.learner.as_str(), launch.memory.as_str()),
            ("s1", "")
        );
        let answered = [question(1), question(2)];
        let link = sco.save(&Save {
            answered: &answered,
            ..save(standing(4, 2, Some(80)))
        });
        assert_eq!(link, Link::Stored);
        sco.finish(9_000);
        assert_eq!(sco.link(), Link::Closed);

        let (_, again) = Sco::launch(platform.clone(), version).unwrap();
        assert_eq!(
            (again.memory.as_str(), again.location.as_str()),
            ("w1AAAA", "#/study")
        );
        assert_eq!(
            has(&platform, "cmi.interactions.1.result").as_deref(),
            Some(if version == Version::V12 {
                "wrong"
            } else {
                "incorrect"
            })
        );
    }
}

#[test]
fn tells_how_far_the_learner_is() {
    for (met, held, mastery, status_12, completion, success, raw) in [
        (4, 2, Some(80), "incomplete", "incomplete", None, "20"),
        (10, 7, Some(80), "incomplete", "completed", None, "70"),
        (10, 8, Some(80), "passed", "completed", Some("passed"), "80"),
        (10, 3, None, "completed", "completed", None, "30"),
    ] {
        for version in [Version::V12, Version::V2004] {
            let platform = lms(version);
            let (mut sco, _) = Sco::launch(platform.clone(), version).unwrap();
            sco.save(&save(standing(met, held, mastery)));
            match version {
                Version::V12 => {
                    assert_eq!(
                        has(&platform, "cmi.core.lesson_status").as_deref(),
                        Some(status_12)
                    );
                    assert_eq!(has(&platform, "cmi.core.score.raw").as_deref(), Some(raw));
                }
                Version::V2004 => {
                    assert_eq!(
                        has(&platform, "cmi.completion_status").as_deref(),
                        Some(completion)
                    );
                    assert_eq!(has(&platform, "cmi.success_status").as_deref(), success);
                    assert_eq!(has(&platform, "cmi.score.raw").as_deref(), Some(raw));
                }
            }
        }
    }
}

#[test]
fn a_grade_never_falls() {
    let platform = lms(Version::V12);
    put(&platform, "cmi.core.lesson_status", "passed");
    put(&platform, "cmi.core.score.raw", "90");
    let (mut sco, _) = Sco::launch(platform.clone(), Version::V12).unwrap();
    sco.save(&save(standing(3, 1, Some(80))));
    sco.finish(1);
    assert_eq!(
        has(&platform, "cmi.core.lesson_status").as_deref(),
        Some("passed")
    );
    assert_eq!(has(&platform, "cmi.core.score.raw").as_deref(), Some("90"));
}

/// With a mastery score of its own the platform turns any raw score into passed or failed.
#[test]
fn a_platform_that_judges_gets_the_score_when_all_was_met() {
    let platform = lms(Version::V12);
    put(&platform, "cmi.student_data.mastery_score", "80");
    let (mut sco, _) = Sco::launch(platform.clone(), Version::V12).unwrap();
    sco.save(&save(standing(3, 1, Some(80))));
    assert_eq!(has(&platform, "cmi.core.score.raw"), None);
    sco.save(&save(standing(10, 9, Some(80))));
    assert_eq!(has(&platform, "cmi.core.score.raw").as_deref(), Some("90"));
}

#[test]
fn looking_back_writes_nothing() {
    for (version, element, value, mode) in [
        (Version::V12, "cmi.core.lesson_mode", "review", Mode::Review),
        (Version::V12, "cmi.core.lesson_mode", "browse", Mode::Browse),
        (Version::V12, "cmi.core.credit", "no-credit", Mode::Review),
        (Version::V2004, "cmi.mode", "review", Mode::Review),
        (Version::V2004, "cmi.credit", "no-credit", Mode::Review),
    ] {
        let platform = lms(version);
        put(&platform, element, value);
        let (mut sco, launch) = Sco::launch(platform.clone(), version).unwrap();
        assert_eq!(launch.mode, mode);
        assert_eq!(sco.save(&save(standing(10, 10, None))), Link::ReadOnly);
        assert_eq!(sco.retry(), Link::ReadOnly);
        sco.finish(1);
        assert_eq!(platform.0.borrow().calls, ["finish"]);
    }
}

#[test]
fn a_platform_that_is_not_there_is_told() {
    for (silent, failing, trouble) in [
        (vec![Call::Initialize], vec![], Trouble::Silent),
        (vec![], vec![(Call::Initialize, "102")], Trouble::Code(102)),
        (
            vec![Call::LastError],
            vec![(Call::Initialize, "102")],
            Trouble::Code(0),
        ),
    ] {
        let platform = lms(Version::V12);
        platform.0.borrow_mut().silent = silent;
        platform.0.borrow_mut().failing = failing;
        assert_eq!(Sco::launch(platform, Version::V12).err(), Some(trouble));
    }
}

/// By 101 SCORM 1.2 says that the session is open, and also that something went wrong.
#[test]
fn a_session_that_was_not_begun_is_not_taken_for_an_open_one() {
    for (version, code) in [(Version::V12, "101"), (Version::V2004, "101")] {
        let platform = lms(version);
        platform.0.borrow_mut().failing = vec![(Call::Initialize, code), (Call::Get, "301")];
        assert_eq!(
            Sco::launch(platform, version).err(),
            Some(Trouble::Code(101))
        );
    }
}

#[test]
fn a_page_loaded_anew_goes_on_in_the_open_session() {
    for version in [Version::V12, Version::V2004] {
        let platform = lms(version);
        let (_lost, _) = Sco::launch(platform.clone(), version).unwrap();
        let (mut sco, _) = Sco::launch(platform.clone(), version).unwrap();
        assert_eq!(sco.save(&save(standing(1, 1, None))), Link::Stored);
    }
}

#[test]
fn what_the_platform_does_not_take_is_tried_again_in_order() {
    for failure in [Call::Set, Call::Commit] {
        let platform = lms(Version::V12);
        let (mut sco, _) = Sco::launch(platform.clone(), Version::V12).unwrap();
        platform.0.borrow_mut().failing = vec![(failure, "101")];
        let first = [question(1)];
        let waiting = sco.save(&Save {
            answered: &first,
            ..save(standing(1, 0, None))
        });
        assert_eq!(waiting, Link::Waiting(Trouble::Code(101)));
        assert_eq!(sco.retry_after(), Some(2));
        sco.retry();
        assert_eq!(sco.retry_after(), Some(4));
        platform.0.borrow_mut().failing.clear();
        platform.0.borrow_mut().silent = vec![failure];
        let second = [question(2)];
        let waiting = sco.save(&Save {
            answered: &second,
            memory: "w1later",
            ..save(standing(2, 0, None))
        });
        assert_eq!(waiting, Link::Waiting(Trouble::Silent));
        platform.0.borrow_mut().silent.clear();
        assert_eq!(sco.retry(), Link::Stored);
        assert_eq!(sco.retry_after(), None);
        assert_eq!(
            has(&platform, "cmi.suspend_data").as_deref(),
            Some("w1later")
        );
        assert!(has(&platform, "cmi.interactions.0.result").is_some());
        assert!(has(&platform, "cmi.interactions.1.result").is_some());
    }
}

#[test]
fn a_platform_without_interactions_is_not_asked_again() {
    for announces in [true, false] {
        let platform = lms(Version::V12);
        platform.0.borrow_mut().interactions = false;
        if !announces {
            put(&platform, "cmi.interactions._children", "");
        }
        let (mut sco, _) = Sco::launch(platform.clone(), Version::V12).unwrap();
        let answered = [question(1), question(2)];
        let all = Save {
            answered: &answered,
            ..save(standing(1, 1, None))
        };
        assert_eq!(sco.save(&all), Link::Stored);
        assert_eq!(sco.save(&all), Link::Stored);
        let asked = platform
            .0
            .borrow()
            .calls
            .iter()
            .filter(|it| it.contains("interactions"))
            .count();
        assert_eq!(asked, usize::from(announces));
    }
}

#[test]
fn nothing_is_said_after_the_end() {
    let platform = lms(Version::V2004);
    let (mut sco, _) = Sco::launch(platform.clone(), Version::V2004).unwrap();
    sco.finish(1);
    let calls = platform.0.borrow().calls.len();
    assert_eq!(sco.save(&save(standing(1, 1, None))), Link::Closed);
    assert_eq!(sco.finish(2), Link::Closed);
    assert_eq!(platform.0.borrow().calls.len(), calls);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Whatever a learner does, no value is sent or even made that a platform would refuse.
    #[test]
    fn every_value_passes_the_checker(
        v12: bool,
        answered in proptest::collection::vec(questions(), 0..6),
        points in 0u32..2000, met in 0u32..2000, held in 0u32..2000,
        mastery in proptest::option::of(any::<u8>()),
        elapsed: u64,
    ) {
        let version = if v12 { Version::V12 } else { Version::V2004 };
        for it in &answered {
            for (element, value) in interaction_elements(version, 0, it) {
                // Lists beyond what the notation holds are left out by the checker in `send`.
                let too_many = element.ends_with("pattern") || element.ends_with("response");
                if !(too_many && value.split("[,]").count() > 36) {
                    prop_assert_eq!(check(version, &element, &value), Ok(()), "{}", value);
                }
            }
        }
        let platform = lms(version);
        let (mut sco, _) = Sco::launch(platform.clone(), version).unwrap();
        let standing = Standing { points, met, held, mastery };
        let link = sco.save(&Save { memory: "w1", location: "", standing, answered: &answered, elapsed });
        prop_assert_eq!(link, Link::Stored);
        prop_assert!(sco.pending.is_empty());
        sco.finish(elapsed);
        for call in &platform.0.borrow().calls {
            if let Some((element, value)) = call.split_once(" = ") {
                prop_assert_eq!(check(version, element, value), Ok(()));
            }
        }
    }
}
