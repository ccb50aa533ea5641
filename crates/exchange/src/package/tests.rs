use super::*;
use crate::tests::offer;
use expect_test::expect_file;
use proptest::prelude::*;
use serde_json::json;

fn site() -> Files {
    [
        (
            PAGE,
            "<!doctype html><meta charset=utf-8><title>温故</title>",
        ),
        ("app-1f.js", "import './app-1f_bg.wasm';"),
        ("app-1f_bg.wasm", "\0asm"),
        ("sw.js", "self"),
        ("icons/icon-192.png", "png"),
        ("single/wengu.html", "<!doctype html>"),
        ("manifest.webmanifest", "{}"),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
    .collect()
}

fn course() -> Course {
    Course {
        title: "《论\u{1}文》 <A&B> \"引\"".into(),
        description: "温故而知新".into(),
        id: "wengu-lunwen".into(),
    }
}

fn settings(platform: Platform) -> Settings {
    Settings {
        platform,
        mastery: Some(80),
        ..Settings::default()
    }
}

fn unpacked(zip: &[u8]) -> Files {
    let archive = rawzip::ZipArchive::from_slice(zip).unwrap();
    archive
        .entries()
        .map(|entry| {
            let entry = entry.unwrap();
            let name = String::from_utf8(entry.file_path().as_ref().to_vec()).unwrap();
            let data = archive.get_entry(entry.wayfinder()).unwrap();
            let bytes = miniz_oxide::inflate::decompress_to_vec(data.data()).unwrap();
            (name, bytes)
        })
        .collect()
}

fn manifest_of(course: &Course, settings: &Settings) -> String {
    let zip = package(&site(), course, settings).unwrap();
    let mut files = unpacked(&zip);
    let name = if settings.platform == Platform::Cmi5 {
        "cmi5.xml"
    } else {
        "imsmanifest.xml"
    };
    String::from_utf8(files.remove(name).unwrap()).unwrap()
}

#[test]
fn manifests_read_as_expected() {
    let manifest = |platform| manifest_of(&course(), &settings(platform));
    expect_file!["../../tests/expected/scorm12.xml"].assert_eq(&manifest(Platform::Scorm12));
    expect_file!["../../tests/expected/scorm2004.xml"].assert_eq(&manifest(Platform::Scorm2004));
    expect_file!["../../tests/expected/cmi5.xml"].assert_eq(&manifest(Platform::Cmi5));
}

/// Every file of the zip but the manifest is in the manifest: strict platforms unpack no other.
#[test]
fn a_package_lists_what_it_holds_and_holds_what_it_lists() {
    for platform in [Platform::Scorm12, Platform::Scorm2004] {
        let zip = package(&site(), &course(), &settings(platform)).unwrap();
        let names: Vec<_> = unpacked(&zip)
            .into_keys()
            .filter(|it| it != "imsmanifest.xml")
            .collect();
        let manifest = manifest_of(&course(), &settings(platform));
        let listed: Vec<_> = manifest
            .split("<file href=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect();
        assert_eq!(listed, names);
        assert_eq!(names, ["app-1f.js", "app-1f_bg.wasm", "index.html"]);
    }
}

#[test]
fn the_same_site_and_settings_give_the_same_bytes() {
    let make = || package(&site(), &course(), &settings(Platform::Scorm12)).unwrap();
    assert_eq!(make(), make());
}

#[test]
fn a_course_is_named_by_its_title_and_scope() {
    let scoped = |scope: &str| Settings {
        scope: Some(scope.into()),
        ..Settings::default()
    };
    let id = |title, settings: &Settings| Course::named(title, settings).id;
    let one = id("论文", &scoped("a"));
    assert!(is_course_id(&one), "{one}");
    let more = Settings {
        number: Some(9),
        ..scoped("a")
    };
    assert_eq!(id("论文", &more), one);
    assert_ne!(id("论文", &scoped("b")), one);
    assert_ne!(id("论文二", &scoped("a")), one);
}

#[test]
fn what_cannot_be_a_package_says_why() {
    let scorm = settings(Platform::Scorm12);
    let with = |name: &str| {
        let mut site = site();
        site.insert(name.into(), Vec::new());
        site
    };
    let named = |id: &str| Course {
        id: id.into(),
        ..course()
    };
    assert_eq!(
        package(&Files::new(), &course(), &scorm),
        Err(PackageError::NoPage)
    );
    assert_eq!(
        package(&with("论文.txt"), &course(), &scorm),
        Err(PackageError::Archive(ArchiveError::Name("论文.txt".into())))
    );
    assert_eq!(
        package(&site(), &course(), &settings(Platform::Web)),
        Err(PackageError::Web)
    );
    for id in ["", "1a", "论", "a b", "A"] {
        assert_eq!(
            package(&site(), &named(id), &scorm),
            Err(PackageError::Id(id.into()))
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Whatever a course is called, its manifest is one: `e2e/parity/manifests.test.js` asks the schemas.
    #[test]
    fn manifests_are_offered_to_the_schemas(
        title in "(?s).{0,80}", description in "(?s).{0,200}", mastery in proptest::option::of(0u8..=100),
    ) {
        for (platform, name) in [(Platform::Scorm12, "scorm12"), (Platform::Scorm2004, "scorm2004"), (Platform::Cmi5, "cmi5")] {
            let settings = Settings { platform, mastery, ..Settings::default() };
            let course = Course { title: title.clone(), description: description.clone(), ..course() };
            let manifest = manifest_of(&course, &settings);
            offer("manifests.jsonl", &json!({ "platform": name, "manifest": manifest }));
        }
    }
}
