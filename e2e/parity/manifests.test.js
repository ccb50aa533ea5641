// The manifests of packages that are called whatever a teacher may call them.
//
// 1. The schemas of ADL and IMS accept every one, and those that are kept for reading.
// 2. They are really asked: a misspelt element is found.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { offered } from "../offered.js";
import { faults } from "../schemas.js";

const EDITIONS = { Scorm12: "scorm12edition", Scorm2004: "scorm20044thedition" };
const kept = (name) => readFileSync(new URL(`../../crates/exchange/tests/expected/${name}.xml`, import.meta.url), "utf8");

test("manifests are valid by the schemas", { timeout: 300_000 }, async (context) => {
  const made = offered("exchange", "package::tests::manifests_are_offered_to_the_schemas", "manifests.jsonl");
  const manifests = [
    ...made, { platform: "Scorm12", manifest: kept("scorm12") }, { platform: "Scorm2004", manifest: kept("scorm2004") },
  ];
  for (const { platform, manifest } of manifests) assert.deepEqual(await faults(manifest, EDITIONS[platform]), [], manifest);
  context.diagnostic(`${manifests.length} manifests`);
});

test("the schemas find what is wrong", { timeout: 300_000 }, async () => {
  for (const [name, edition] of [["scorm12", EDITIONS.Scorm12], ["scorm2004", EDITIONS.Scorm2004]]) {
    const valid = kept(name);
    for (const wrong of [
      valid.replaceAll("organizations", "organisations"),
      valid.replace(/ identifier="[^"]*"/, ' identifier="1 论"'),
      valid.replace(/<resource [^>]*>/, "<resource>"),
      valid.replace("</manifest>", ""),
    ]) assert.notDeepEqual(await faults(wrong, edition), [], wrong);
  }
});
