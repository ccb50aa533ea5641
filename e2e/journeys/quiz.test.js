// A quiz.
//
// 1. A question that is not answered is shown with its answer and its proof, and the next one comes.
// 2. The reload of a page in the middle of a quiz loses nothing: the same question is asked again.
// 3. Looked through at the end, the answers stand on one page, and no id of it is given twice.
// 4. There a question is held for wrong: it is not asked again, and what was written goes out with its point and its stem.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { beginQuiz, open } from "../learner.js";

const question = (page) => page.locator(".quiz-runner article");

journey("an unanswered question shows its answer and proof", {}, async ({ page, place }) => {
  await beginQuiz(page, place);
  const first = await question(page).innerText();
  await page.getByRole("button", { name: "看答案" }).click();
  await page.getByRole("group", { name: "原文依据" }).first().waitFor();
  await page.getByRole("button", { name: /下一题/ }).click();
  await expect(() => question(page).innerText().then((text) => text !== first), true, "the next question is asked");
});

journey("a reload in the middle of a quiz loses nothing", {}, async ({ page, place }) => {
  await beginQuiz(page, place);
  await page.getByRole("button", { name: "看答案" }).click();
  await page.getByRole("button", { name: /下一题/ }).click();
  await expect(() => question(page).innerText(), /^第 2 题/, "the second question is asked");
  const second = await question(page).innerText();
  await page.reload();
  await expect(() => question(page).innerText(), second, "the same question is asked again");
});

journey("the answers stand side by side", {}, async ({ page, place }) => {
  await open(page, place, "/quiz");
  await page.getByRole("radio", { name: "5", exact: true }).check();
  await page.getByRole("button", { name: "开始测验" }).click();
  const [answer, next] = [page.getByRole("button", { name: "看答案" }), page.getByRole("button", { name: /下一题|看结果/ })];
  for (let asked = 0; asked < 5; asked += 1) {
    await answer.click();
    await next.click();
  }
  await expect(() => page.locator(".quiz article").count(), 5, "all of them");
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((it) => it.id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
  assert.deepEqual(twice, []);
});

journey("a question is held for wrong after a quiz", {}, async ({ page, place }) => {
  await page.goto(`${place.address}?kind=single&number=1&seed=7#/quiz`);
  await page.getByRole("button", { name: "开始测验" }).click();
  await page.getByRole("button", { name: "看答案" }).click();
  await page.getByRole("button", { name: "看结果" }).click();
  await page.getByRole("button", { name: "只做错的 1 题" }).waitFor();
  const stem = await page.locator(".question-stem").innerText();
  await page.getByRole("button", { name: "这道题有误" }).press("Enter");
  await page.getByLabel(/^哪里不对/).fill("两项都对");
  await page.getByRole("button", { name: "记下" }).press("Enter");
  await page.getByRole("status").filter({ hasText: "已记为有误" }).waitFor();
  const button = page.getByRole("button", { name: "没有错" });
  assert.ok(await button.evaluate((it) => it === document.activeElement), "the focus stays");
  await expect(() => page.getByRole("button", { name: /只做错的/ }).count(), 0, "it is not asked again");
  await open(page, place, "/starred");
  await page.getByText("你说有误的 1 道").click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "导出这些说明" }).click()]);
  const [, , point, asked, note] = (await readFile(await file.path(), "utf8")).trimEnd().split("\t");
  assert.ok(point, "the point has a name");
  const bare = (text) => text.replaceAll(/\s/g, "");
  assert.equal(bare(asked), bare(stem));
  assert.equal(note, "两项都对");
});
