// Launched by a learning platform: scorm-again plays it, in the window around the app.
//
// 1. An answer is stored with status, score and time; the session ends; a launch on another machine resumes equal.
// 2. An answered question is told with its kind, its right answer and what was given, in values that the platform takes.
// 3. A launch for looking back writes nothing.
// 4. A platform that is not there, throws, or says no: the app goes on, and says so.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect } from "../expect.js";
import { DIST } from "../host.js";
import { journey } from "../journey.js";

const VERSIONS = [
  { platform: "scorm12", file: "scorm12", api: "API", maker: "Scorm12API", data: "cmi.suspend_data", time: "cmi.core.session_time",
    status: "cmi.core.lesson_status", score: "cmi.core.score.raw", mode: "cmi.core.lesson_mode",
    given: "student_response" },
  { platform: "scorm2004", file: "scorm2004", api: "API_1484_11", maker: "Scorm2004API", data: "cmi.suspend_data", time: "cmi.session_time",
    status: "cmi.completion_status", score: "cmi.score.raw", mode: "cmi.mode", given: "learner_response" },
];

const library = (file) => readFileSync(
  join(fileURLToPath(import.meta.url), "../../node_modules/scorm-again/dist", `${file}.min.js`), "utf8",
).replaceAll("</script", "<\\/script");

// What the packaging does to the page: settings behind its first <meta>.
function packed(platform) {
  const page = readFileSync(join(DIST, "index.html"), "utf8");
  return page.replace(/<meta [^>]*>/, `$&<meta name="wengu-settings" content="platform=${platform}">`);
}

// The platform's page. `before`: what it stored of an earlier launch; `around`: script beside its object.
function player(version, { before = {}, around = "" } = {}) {
  return `<!doctype html><link rel="icon" href="data:,"><title>LMS</title><script>${library(version.file)}</script><script>
    const api = new ${version.maker}({ autocommit: false, logLevel: 5 });
    api.loadFromFlattenedJSON(${JSON.stringify(before)});
    window.sets = [];
    const name = ${JSON.stringify(version.api === "API" ? "LMSSetValue" : "SetValue")};
    const set = api[name].bind(api);
    api[name] = (element, value) => { sets.push([element, value, set(element, value)]); return sets.at(-1)[2]; };
    window[${JSON.stringify(version.api)}] = api;
    ${around}
  </script><iframe src="sco.html" style="width:100%;height:900px"></iframe>`;
}

const hosting = (version, options) => ({ pages: { "/lms.html": player(version, options), "/sco.html": packed(version.platform) } });

async function launch(page, place) {
  await page.goto(`${place.origin}/lms.html`);
  const app = page.frameLocator("iframe");
  await app.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  return app;
}

async function answerOne(app) {
  await app.getByRole("main").getByRole("button", { name: /开始学|接着学/ }).click();
  const card = app.locator(".flash-card");
  for (let step = 0; step < 30 && (await card.getAttribute("data-side")) === "front"; step += 1) {
    await app.getByRole("button", { name: /翻面|下一条/ }).click();
  }
  await app.getByRole("group", { name: "想起来了多少？" }).getByRole("button", { name: /^轻松/ }).click();
}

const stored = (page, element) => page.evaluate((it) => window.sets.findLast((set) => set[0] === it)?.[1], element);

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
