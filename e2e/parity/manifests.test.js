// The manifests of packages that are called whatever a teacher may call them.
//
// 1. The schemas accept every one, and those that are kept for reading.
// 2. They are really asked: what is wrong is found.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { offered } from "../offered.js";
import { faults } from "../schemas.js";

const PLATFORMS = ["scorm12", "scorm2004", "cmi5"];
const kept = (platform) => readFileSync(new URL(`../../crates/exchange/tests/expected/${platform}.xml`, import.meta.url), "utf8");

test("manifests are valid by the schemas", { timeout: 300_000 }, async (context) => {
  const made = offered("exchange", "package::tests::manifests_are_offered_to_the_schemas", "manifests.jsonl");
  const manifests = [...made, ...PLATFORMS.map((platform) => ({ platform, manifest: kept(platform) }))];
  for (const { platform, manifest } of manifests) assert.deepEqual(await faults(manifest, platform), [], manifest);
  context.diagnostic(`${manifests.length} manifests`);
});

test("the schemas find what is wrong", { timeout: 300_000 }, async () => {
  for (const [platform, changes] of Object.entries({
    scorm12: [["organizations", "organisations"], [/ identifier="[^"]*"/, ' identifier="1 论"'], [/<resource [^>]*>/, "<resource>"], ["</manifest>", ""]],
    scorm2004: [["organizations", "organisations"], [/ identifier="[^"]*"/, ' identifier="1 论"'], [/<resource [^>]*>/, "<resource>"], ["</manifest>", ""]],
    cmi5: [["moveOn=\"", "moveOn=\"Never"], [/masteryScore="[^"]*"/, 'masteryScore="80"'], [/<description>.*<\/description>/, ""], [/ id="[^"]*"/, ' id="a"']],
  })) {
    for (const [from, to] of changes) {
      const wrong = kept(platform).replace(from, to);
      assert.notDeepEqual(await faults(wrong, platform), [], wrong);
    }
  }
});
