// A machine's estimate of what was written, overruled after the end.
//
// 1. In a quiz that is shown at its end: the learner gives himself all marks; the score follows, the question stays in
//    sight, the log holds the answer and its amendment, and after a reload the marks are still his.
// 2. In an exam that was handed in: the marks follow, and a reload keeps them.
import assert from "node:assert/strict";

import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { answersToday, open } from "../learner.js";

const own = (page) => page.getByRole("group", { name: "估得不对？自己给分" }).first();
const all = (page) => own(page).locator("input[value='100']");

journey("an estimate is overruled after a quiz", {}, async ({ page, place }) => {
  await page.goto(`${place.address}?kind=short&number=1&seed=7#/quiz`);
  await page.getByRole("radio", { name: "全部做完" }).check();
  await page.getByRole("button", { name: "开始测验" }).click();
  await page.locator("textarea").first().fill("不知道。");
  await page.locator("#quiz-go").click();
  await own(page).waitFor();
  const score = () => page.locator("main h2").first().innerText();
  const before = await score();
  const code = await page.getByLabel("成绩码").inputValue();
  await all(page).check();
  await expect(async () => (await score()) !== before, true, "the score follows");
  assert.equal(await own(page).count(), 1, "the question stays in sight");
  assert.notEqual(await page.getByLabel("成绩码").inputValue(), code, "the code too");
  await page.reload();
  await page.getByRole("button", { name: "再出一组" }).waitFor();
  assert.notEqual(await score(), before, "a reload keeps it");
  assert.equal(await answersToday(page, place), 1, "it counts once");
});

journey("an estimate is overruled after an exam", {}, async ({ page, place }) => {
  await open(page, place, "/exam");
  await page.getByRole("button", { name: "开考" }).first().click();
  await page.getByRole("button", { name: "交卷" }).first().waitFor();
  const cells = page.locator(".answer-sheet-cell");
  const count = await cells.count();
  for (let at = 0; at < count; at += 1) {
    await cells.nth(at).click();
    if (await page.locator(".exam-hall textarea").count()) break;
  }
  await page.locator(".exam-hall textarea").first().fill("不知道。");
  await page.getByRole("button", { name: "交卷" }).first().click();
  await page.getByRole("button", { name: "交卷" }).last().click();
  const score = () => page.locator(".exam-score").innerText();
  const before = await score();
  await all(page).check();
  await expect(async () => (await score()) !== before, true, "the marks follow");
  const after = await score();
  await page.reload();
  await expect(score, after, "a reload keeps them");
});
