// Launched by a cmi5 platform, from the package that the page makes of itself; the record store is on another origin.
//
// 1. The token is fetched once; statements come in order, in their form; the progress is kept, and another machine
//    resumes it.
// 2. Whoever has seen everything has completed and passed, each told once.
// 3. A launch for looking back tells its beginning and its end alone.
// 4. A record store that fails is asked again, and the page says so; nothing is lost.
// 5. A page that was left and is opened again says that its launch is over; without a launch it says so, too.
// 6. The policy lets the page speak to the record store and to nobody else.
import assert from "node:assert/strict";

import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { download, hosted, unpack } from "../package.js";
import { recordStore } from "../record_store.js";
import { answerOne } from "../scorm_player.js";
import { refused } from "../statements.js";
import { askEverything, knowEverything, lastSection } from "../whole_course.js";

function launched(name, { scope = "" } = {}, walk) {
  const files = {};
  journey(name, { hosting: { files } }, async ({ page, context, place }) => {
    const chosen = await (typeof scope === "function" ? scope(page, place) : scope);
    const { bytes } = await download(page, place, { format: "cmi5", title: "课", mastery: 50, scope: chosen });
    Object.assign(files, hosted(unpack(bytes), "/course/"));
    const stores = [];
    // A learner at a machine of his own, so that only the platform can know what he did before.
    const launch = async (options) => {
      const store = await recordStore(options);
      stores.push(store);
      const machine = await context.browser().newContext({ locale: "zh-CN", reducedMotion: "reduce" });
      const app = await machine.newPage();
      await app.goto(`${place.origin}/course/index.html${store.query}`);
      await app.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
      return { store, app, leave: () => app.goto("about:blank") };
    };
    try {
      await walk({ launch, page, place });
      for (const store of stores) assert.deepEqual(store.faults, []);
      assert.deepEqual(refused(stores.flatMap((it) => it.told)), [], "every statement is valid");
    } finally {
      for (const store of stores) await store.close();
    }
  });
}

launched("cmi5: a session from its beginning to its end", {}, async ({ launch }) => {
  const { store, app, leave } = await launch();
  await app.getByText("进度存在学习平台里").waitFor();
  await answerOne(app);
  await expect(() => store.documents.has("wengu.progress"), true, "the progress is kept");
  await app.getByRole("navigation").getByRole("link", { name: "测验" }).first().click();
  await app.getByRole("checkbox", { name: /^单选/ }).check();
  await app.getByRole("button", { name: "开始测验" }).click();
  await app.getByRole("radio").first().check();
  await app.getByRole("button", { name: "看答案" }).click();
  await expect(() => store.verbs(), ["initialized", "answered"], "the question is told");
  await app.getByRole("link", { name: "结束并回到学习平台" }).waitFor();
  await leave();
  await expect(() => store.verbs(), ["initialized", "answered", "terminated"], "the end is told");
  assert.equal(store.requests.filter((it) => it === "POST /fetch").length, 1, "the token is asked for once");

  const second = await launch({ documents: store.documents });
  await second.app.getByText("今天答了 2 张").waitFor();
  await second.leave();
  await expect(() => second.store.verbs(), ["initialized", "terminated"], "nothing is told again");
});

launched("cmi5: all seen is completed and passed", { scope: lastSection }, async ({ launch }) => {
  const { store, app, leave } = await launch({ mastery: 0.1 });
  await app.getByText("进度存在学习平台里").waitFor();
  await askEverything(app, () => store.verbs().includes("completed"));
  assert.ok(!store.verbs().includes("passed"), "seen is not known");
  await knowEverything(app, app, () => store.verbs().includes("passed"));
  await expect(() => store.verbs().filter((it) => it !== "answered"), ["initialized", "completed", "passed"], "both are told");
  await leave();
  await expect(() => store.verbs().at(-1), "terminated", "and the end");
});

launched("cmi5: looking back tells nothing", {}, async ({ launch }) => {
  const { store, app, leave } = await launch({ mode: "Review" });
  await app.getByText("不计入成绩").waitFor();
  await answerOne(app);
  await leave();
  await expect(() => store.verbs(), ["initialized", "terminated"], "the beginning and the end");
  assert.equal(store.documents.size, 0);
});

launched("cmi5: a record store that fails is asked again", {}, async ({ launch }) => {
  const { store, app } = await launch();
  await app.getByText("进度存在学习平台里").waitFor();
  store.fail(true);
  await answerOne(app);
  await app.getByText("正在自动重试").waitFor();
  store.fail(false);
  await app.getByText("进度存在学习平台里").waitFor();
  assert.ok(store.documents.has("wengu.progress"));
});

launched("cmi5: a launch that is over, and none", {}, async ({ launch, page, place }) => {
  const { store, app } = await launch();
  await app.getByText("进度存在学习平台里").waitFor();
  await app.reload();
  await app.getByText("这次学习已经结束").waitFor();
  await answerOne(app);
  await expect(() => store.verbs(), ["initialized", "terminated"], "nothing is told after the end");
  await page.goto(`${place.origin}/course/index.html`);
  await page.getByText("没有连上学习平台").waitFor();
});

launched("cmi5: the page speaks to the record store alone", {}, async ({ launch }) => {
  const { app } = await launch();
  await app.getByText("进度存在学习平台里").waitFor();
  const stranger = await recordStore();
  try {
    const said = await app.evaluate((url) => fetch(url).then(() => "answered", () => "refused"), stranger.origin);
    assert.equal(said, "refused");
    assert.deepEqual(stranger.requests, []);
  } finally {
    await stranger.close();
  }
});
