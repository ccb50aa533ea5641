//! The course structure of cmi5: one assignable unit.

use super::{Course, PAGE};
use crate::settings::Settings;
use crate::xml::escape;

/// Ids have to be absolute and the same in every version; an address we own is not needed to
/// name things (cmi5 13.1.1, RFC 3987).
const BASE: &str = "https://wengu.invalid/course";

pub(super) fn structure(course: &Course, settings: &Settings) -> String {
    let id = &course.id;
    let title = escape(&course.title);
    let description = escape(&course.description);
    // `CompletedOrPassed` would be met by a learner who saw everything and knows nothing.
    let (move_on, mastery) = match settings.mastery {
        Some(percent) => (
            "CompletedAndPassed",
            format!(" masteryScore=\"{}\"", f64::from(percent.min(100)) / 100.0),
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
