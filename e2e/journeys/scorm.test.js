// Launched by a learning platform: scorm-again plays it, in the window around the app.
//
// 1. An answer is stored with status, score and time; the session ends; a launch on another machine resumes equal.
//    What is hidden is stored once more: it may never be shown again.
// 2. An answered question is told with its kind, its right answer and what was given, in values that the platform takes.
// 3. A launch for looking back writes nothing.
// 4. A platform that is not there, throws, says no, or takes its time to: the app goes on, and says so; it asks again until
//    the platform takes what was answered.
// 5. The platform is looked for in the windows above and behind; those of other sites are passed over.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "../expect.js";
import { DIST, host } from "../host.js";
import { journey } from "../journey.js";
import { VERSIONS, answerOne, launch, player, stored } from "../scorm_player.js";

// What the packaging does to the page: settings behind its first <meta>.
function packed(platform) {
  const page = readFileSync(join(DIST, "index.html"), "utf8");
  return page.replace(/<meta [^>]*>/, `$&<meta name="wengu-settings" content="platform=${platform}">`);
}

const frame = (src) => `<!doctype html><html lang="zh"><title>课程</title><iframe title="内容" src="${src}" style="width:100%;height:900px"></iframe>`;

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

  journey(`${version.platform}: a page that is hidden is stored`, {
    hosting: hosting(version, { around: `window.commits = 0; const commit = api.${version.commit}.bind(api);
      api.${version.commit} = (text) => { window.commits += 1; return commit(text); };` }),
  }, async ({ page, place }) => {
    const app = await launch(page, place);
    await answerOne(app);
    const commits = () => page.evaluate(() => window.commits);
    await expect(async () => await commits() > 0, true, "it is stored after each answer");
    const before = await commits();
    // It may never be shown again: a phone ends it without a word.
    await app.locator("html").evaluate(() => {
      Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
      Object.defineProperty(document, "hidden", { get: () => true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await expect(async () => await commits() > before, true, "and when it is hidden");
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

// What a platform may do, by the names of its object and functions.
const TROUBLES = {
  "is not there": ({ api }) => `delete window.${api};`,
  throws: ({ begin }) => `api.${begin} = () => { throw new Error("no"); };`,
  "says no": ({ begin, error }) => `api.${begin} = () => "false"; api.${error} = () => "102";`,
  // Its functions are answered at once or never: a platform that waits for its own host stops the page meanwhile.
  "gives up after a time": ({ begin, error }) => `api.${begin} = () => {
    for (const end = Date.now() + 3000; Date.now() < end;);
    return "false";
  }; api.${error} = () => "101";`,
  "answers nothing": ({ begin }) => `api.${begin} = () => undefined;`,
};
for (const version of VERSIONS) {
  for (const [name, around] of Object.entries(TROUBLES)) {
    journey(`${version.platform}: a platform that ${name}`, { hosting: hosting(version, { around: around(version) }) }, async ({ page, place }) => {
      const app = await launch(page, place);
      await app.getByText("没有连上学习平台").waitFor();
      await answerOne(app);
    });
  }

  for (const [name, refusal] of Object.entries({
    "stops taking values": `() => "false"`,
    "begins to throw": `() => { throw new Error("no"); }`,
    "takes its time and fails": `() => { for (const end = Date.now() + 1500; Date.now() < end;); return "false"; }`,
  })) {
    journey(`${version.platform}: a platform that ${name}`, {
      hosting: hosting(version, { around: `window.refuse = () => { api.${version.commit} = ${refusal}; };` }),
    }, async ({ page, place }) => {
      const app = await launch(page, place);
      await page.evaluate(() => window.refuse());
      await answerOne(app);
      await app.getByText("正在自动重试").waitFor();
      await page.evaluate(({ api, commit }) => { window[api][commit] = () => "true"; }, version);
      await app.getByText("进度存在学习平台里").waitFor({ timeout: 20_000 });
    });
  }

  // The object may stand in any window above, or above the one that opened the page.
  journey(`${version.platform}: the platform is found above other frames`, {
    hosting: { pages: {
      "/lms.html": player(version, { sco: "outer.html" }),
      "/outer.html": frame("inner.html"), "/inner.html": frame("sco.html"), "/sco.html": packed(version.platform),
    } },
  }, async ({ page, place }) => {
    await page.goto(`${place.origin}/lms.html`);
    const app = page.frameLocator("iframe").frameLocator("iframe").frameLocator("iframe");
    await app.getByText("进度存在学习平台里").waitFor();
    await answerOne(app);
    await expect(async () => Number(await stored(page, version.score)) > 0, true, "a score is told");
  });

  journey(`${version.platform}: the platform is found behind the window that it opened`, {
    hosting: { pages: {
      "/lms.html": player(version, { sco: "about:blank", around: "window.begin = () => window.open('sco.html');" }),
      "/sco.html": packed(version.platform),
    } },
  }, async ({ page, place }) => {
    await page.goto(`${place.origin}/lms.html`);
    const [app] = await Promise.all([page.context().waitForEvent("page"), page.evaluate(() => { window.begin(); })]);
    await app.getByText("进度存在学习平台里").waitFor();
    await answerOne(app);
    await expect(async () => Number(await stored(page, version.score)) > 0, true, "a score is told");
    const workers = await app.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length));
    assert.equal(workers, 0, "inside a platform nothing is kept for use without network");
  });

  // `localhost` and `127.0.0.1` are two sites: the window above may not be looked into.
  journey(`${version.platform}: a platform on another site is not reached, and nothing breaks`, {
    hosting: hosting(version, {}), expected: [/left the host/],
  }, async ({ page, place }) => {
    const other = await host({ pages: { "/lms.html": player(version, { sco: `${place.origin}/sco.html` }) } });
    try {
      const app = await launch(page, { origin: other.origin.replace("127.0.0.1", "localhost") });
      // Playwright's Chromium keeps nothing for frames of other sites, which is worse, and said first.
      await app.getByText("进度只在这一页里").waitFor();
      await answerOne(app);
      assert.deepEqual(await page.evaluate(() => window.sets), []);
    } finally {
      await other.close();
    }
  });
}
