//! The course structure of cmi5: one assignable unit.

use super::{Course, PAGE};
use crate::settings::Settings;
use crate::xml::escape;

/// Ids have to be absolute and the same in every version; an address we own is not needed to
/// name things (cmi5 13.1.1, RFC 3987).
const BASE: &str = "https://wengu.invalid/course";

/// A percentage as a share of 1, without the tables that printing a float takes.
fn share(percent: u8) -> String {
    match percent {
        100.. => "1".to_owned(),
        tens if tens % 10 == 0 => format!("0.{}", tens / 10),
        other => format!("0.{other:02}"),
    }
}

pub(super) fn structure(course: &Course, settings: &Settings) -> String {
    let id = &course.id;
    let title = escape(&course.title);
    let description = escape(&course.description);
    // `CompletedOrPassed` would be met by a learner who saw everything and knows nothing.
    let (move_on, mastery) = match settings.mastery {
        Some(percent) => (
            "CompletedAndPassed",
            format!(" masteryScore=\"{}\"", share(percent)),
        ),
        None => ("Completed", String::new()),
    };
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="{BASE}/{id}">
    <title><langstring lang="zh-CN">{title}</langstring></title>
    <description><langstring lang="zh-CN">{description}</langstring></description>
  </course>
  <au id="{BASE}/{id}/study" moveOn="{move_on}"{mastery} launchMethod="AnyWindow">
    <title><langstring lang="zh-CN">{title}</langstring></title>
    <description><langstring lang="zh-CN">{description}</langstring></description>
    <url>{PAGE}</url>
  </au>
</courseStructure>
"#
    )
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn shares_are_decimal() {
        for (percent, said) in [
            (0, "0.0"),
            (5, "0.05"),
            (80, "0.8"),
            (85, "0.85"),
            (100, "1"),
            (200, "1"),
        ] {
            assert_eq!(share(percent), said);
        }
    }
}
