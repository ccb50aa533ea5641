// Launched by a learning platform: scorm-again plays it, in the window around the app.
//
// 1. An answer is stored with status, score and time; the session ends; a launch on another machine resumes equal.
// 2. An answered question is told with its kind, its right answer and what was given, in values that the platform takes.
// 3. A launch for looking back writes nothing.
// 4. A platform that is not there, throws, or says no: the app goes on, and says so.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "../expect.js";
import { DIST } from "../host.js";
import { journey } from "../journey.js";
import { VERSIONS, answerOne, launch, player, stored } from "../scorm_player.js";

// What the packaging does to the page: settings behind its first <meta>.
function packed(platform) {
  const page = readFileSync(join(DIST, "index.html"), "utf8");
  return page.replace(/<meta [^>]*>/, `$&<meta name="wengu-settings" content="platform=${platform}">`);
}

const hosting = (version, options) => ({ pages: { "/lms.html": player(version, options), "/sco.html": packed(version.platform) } });

for (const version of VERSIONS) {
  let memory;
  journey(`${version.platform}: an answer is stored`, { hosting: hosting(version) }, async ({ page, place }) => {
    const app = await launch(page, place);
    await app.getByText("进度存在学习平台里").waitFor();
    await answerOne(app);
    await expect(async () => Number(await stored(page, version.score)) > 0, true, "a score is told");
    assert.equal(await stored(page, version.status), "incomplete");
    const refused = await page.evaluate(() => window.sets.filter((it) => it[2] !== "true"));
    assert.deepEqual(refused, [], "the platform took every value");
    memory = await stored(page, version.data);
    assert.match(memory, /^[ -~]{20,4096}$/);
    await page.evaluate(() => { document.querySelector("iframe").src = "about:blank"; });
    await expect(() => page.evaluate((it) => window[it].isTerminated(), version.api), true, "the session is ended");
  });

  journey(`${version.platform}: an answered question is told`, { hosting: hosting(version) }, async ({ page, place }) => {
    const app = await launch(page, place);
    await app.getByRole("navigation").getByRole("link", { name: "测验" }).first().click();
    await app.getByRole("checkbox", { name: /^单选/ }).check();
    await app.getByRole("button", { name: "开始测验" }).click();
    await app.getByRole("radio").first().check();
    await app.getByRole("button", { name: "看答案" }).click();
    const told = (name) => stored(page, `cmi.interactions.0.${name}`);
    await expect(() => told("type"), "choice", "the question is told");
    assert.match(await told("id"), /^[0-9A-Za-z]{13}$/);
    assert.match(await told(version.given), /^[a-d]$/);
    assert.match(await told("correct_responses.0.pattern"), /^[a-d]$/);
    assert.equal(await told("result") === "correct", await told(version.given) === await told("correct_responses.0.pattern"));
    const refused = await page.evaluate(() => window.sets.filter((it) => it[2] !== "true"));
    assert.deepEqual(refused, [], "the platform took every value");
  });

  journey(`${version.platform}: another machine resumes`, {
    hosting: {
      // Made when the journey begins: only then is it known what the first one stored.
      get pages() { return hosting(version, { before: { [version.data]: memory } }).pages; },
    },
  }, async ({ page, place }) => {
    const app = await launch(page, place);
    await app.getByText("今天答了 1 张").waitFor();
  });

  journey(`${version.platform}: looking back writes nothing`, {
    hosting: hosting(version, { before: { [version.mode]: "review" } }),
  }, async ({ page, place }) => {
    const app = await launch(page, place);
    await app.getByText("不计入成绩").waitFor();
    await answerOne(app);
    assert.deepEqual(await page.evaluate(() => window.sets), []);
  });
}

const [first] = VERSIONS;
const TROUBLES = {
  "is not there": "delete window.API;",
  throws: "api.LMSInitialize = () => { throw new Error('no'); };",
  "says no": "api.LMSInitialize = () => 'false'; api.LMSGetLastError = () => '102';",
};
for (const [name, around] of Object.entries(TROUBLES)) {
  journey(`a platform that ${name}`, { hosting: hosting(first, { around }) }, async ({ page, place }) => {
    const app = await launch(page, place);
    await app.getByText("没有连上学习平台").waitFor();
    await answerOne(app);
  });
}

journey("a platform that stops taking values", {
  hosting: hosting(first, { around: "window.refuse = () => { api.LMSCommit = () => 'false'; };" }),
}, async ({ page, place }) => {
  const app = await launch(page, place);
  await page.evaluate(() => window.refuse());
  await answerOne(app);
  await app.getByText("正在自动重试").waitFor();
  await page.evaluate(() => { delete window.API.LMSCommit; window.API.LMSCommit = () => "true"; });
  await app.getByText("进度存在学习平台里").waitFor({ timeout: 20_000 });
});
