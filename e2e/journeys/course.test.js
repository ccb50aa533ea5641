// A whole course, in the package that the page makes of itself, on a SCORM platform.
//
// 1. All is seen and enough is known: the platform has it as finished and passed, with a score.
// 2. Opened once more, on another machine and to look back: questions can be answered, and nothing is written.
import assert from "node:assert/strict";

import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { download, hosted, unpack } from "../package.js";
import { VERSIONS, launch, player, stored } from "../scorm_player.js";
import { askEverything, knowEverything, lastSection } from "../whole_course.js";

const FINISHED = {
  scorm12: { "cmi.core.lesson_status": "passed" },
  scorm2004: { "cmi.completion_status": "completed", "cmi.success_status": "passed" },
};
const NAMES = { scorm12: "SCORM 1.2", scorm2004: "SCORM 2004" };
const [pages, files] = [{}, {}];

for (const version of VERSIONS) {
  const { platform } = version;
  journey(`${platform}: a whole course`, { hosting: { pages, files } }, async ({ page, place }) => {
    const scope = await lastSection(page, place);
    const { bytes } = await download(page, place, { format: NAMES[platform], title: "课", mastery: 10, scope });
    Object.assign(files, hosted(unpack(bytes), "/course/"));
    const sco = "course/index.html";
    pages["/lms.html"] = player(version, { sco });
    const app = await launch(page, place);
    await app.getByText("进度存在学习平台里").waitFor();
    const status = async () => Object.fromEntries(
      await Promise.all(Object.keys(FINISHED[platform]).map(async (it) => [it, await stored(page, it)])),
    );
    const isFinished = async () => JSON.stringify(await status()) === JSON.stringify(FINISHED[platform]);
    await askEverything(app, async () => Number(await stored(page, "cmi.progress_measure")) === 1);
    await knowEverything(page, app, isFinished);
    await expect(status, FINISHED[platform], "the course is finished");
    assert.ok(Number(await stored(page, version.score)) >= 10);
    assert.deepEqual(await page.evaluate(() => window.sets.filter((it) => it[2] !== "true")), [], "the platform took every value");
    const memory = await stored(page, version.data);
    await page.evaluate(() => { document.querySelector("iframe").src = "about:blank"; });
    await expect(() => page.evaluate((it) => window[it].isTerminated(), version.api), true, "the session is ended");

    pages["/lms.html"] = player(version, { sco, before: { [version.data]: memory, [version.mode]: "review" } });
    const machine = await page.context().browser().newContext({ locale: "zh-CN", reducedMotion: "reduce" });
    try {
      const again = await machine.newPage();
      const back = await launch(again, place);
      await back.getByText("不计入成绩").waitFor();
      await back.getByRole("navigation").getByRole("link", { name: "测验" }).first().click();
      await back.getByRole("button", { name: "开始测验" }).click();
      await back.getByRole("button", { name: "看答案" }).click();
      await back.getByRole("button", { name: /下一题|看结果/ }).waitFor();
      assert.deepEqual(await again.evaluate(() => window.sets), [], "nothing is written");
    } finally {
      await machine.close();
    }
  });
}
