//! The manifest of SCORM 1.2: one SCO.
//!
//! Without `adlcp:masteryscore`: with it platforms turn the score of a learner who has just begun
//! into "failed" at the end of every session. The page judges, by the mastery in its settings.

use super::{Course, PAGE, file_elements};
use crate::archive::Files;
use crate::xml::escape;

pub(super) fn manifest(course: &Course, files: &Files) -> String {
    let id = &course.id;
    let title = escape(&course.title);
    let files = file_elements(files);
    // Attribute `scormtype` is lower case here and `scormType` in SCORM 2004.
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="{id}" version="1.0"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="{id}-course">
    <organization identifier="{id}-course">
      <title>{title}</title>
      <item identifier="{id}-item" identifierref="{id}-sco">
        <title>{title}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="{id}-sco" type="webcontent" adlcp:scormtype="sco" href="{PAGE}">
{files}    </resource>
  </resources>
</manifest>
"#
    )
}
