// What was learnt goes with the learner.
//
// 1. Progress is exported, deleted, and imported again: the same number of answers, the same star.
// 2. Two tabs at once: what one records, the other shows, and neither writes over the other.
// 3. A wrong answer stands in the book of mistakes; right on two days, it is mastered and leaves.
import assert from "node:assert/strict";

import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { answersToday, begin, card, open, turn } from "../learner.js";

async function rate(page, key) {
  const before = await card(page).innerText();
  await turn(page);
  await page.keyboard.press(key);
  await expect(() => card(page).innerText().then((text) => text !== before), true, "another card is asked");
}

journey("export, delete, import: the same state", {}, async ({ page, place }) => {
  await begin(page, place);
  await page.keyboard.press("s");
  await rate(page, "3");
  await rate(page, "4");
  await open(page, place, "/settings");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "导出进度" }).click(),
  ]);
  const kept = await file.path();
  await page.getByRole("button", { name: "删除全部进度" }).click();
  await page.getByRole("button", { name: "确定删除" }).click();
  await page.getByText("进度删掉了").waitFor();
  assert.equal(await answersToday(page, place), 0, "all is gone");
  await open(page, place, "/settings");
  await page.locator("input[type=file]").setInputFiles(kept);
  await page.locator("[aria-live] p").first().waitFor();
  assert.equal(await answersToday(page, place), 2, "both answers are back");
  await open(page, place, "/starred");
  assert.equal(await page.locator(".marked-list li").count(), 1, "and the star");
});

journey("two tabs write beside each other", {}, async ({ page, context, place }) => {
  await begin(page, place);
  const other = await context.newPage();
  await begin(other, place);
  await rate(page, "3");
  await rate(other, "3");
  await rate(page, "3");
  assert.equal(await answersToday(other, place), 3);
  await page.reload();
  assert.equal(await answersToday(page, place), 3);
});

journey("a mistake is mastered on the second day", {}, async ({ page, place }) => {
  const answer = async (want) => {
    await page.locator(".choice input").nth(want).check();
    await page.getByRole("button", { name: "看答案" }).click();
    await page.getByRole("button", { name: "看结果" }).waitFor();
    const right = await page.locator(".choice").evaluateAll((all) =>
      all.findIndex((it) => ["right", "missed"].includes(it.dataset.judged)));
    await page.getByRole("button", { name: "看结果" }).click();
    await page.getByRole("button", { name: "再出一组" }).click();
    return right;
  };
  const morning = new Date("2026-09-07T08:30:00");
  // Time goes on between answers: of two in one millisecond nobody could say which came first.
  let minutes = 0;
  const at = (day) => page.clock.setFixedTime(new Date(morning.getTime() + day * 86_400_000 + (minutes += 1) * 60_000));
  const ask = async () => {
    await at(0);
    await page.goto(`${place.address}?kind=judgement&number=1&seed=3#/quiz`);
    await page.getByRole("button", { name: "开始测验" }).click();
  };
  await ask();
  const right = await answer(0);
  // A judgement has two answers: what is not right is wrong.
  if (right === 0) {
    await ask();
    await answer(1);
  }
  const list = page.locator(".marked-list > li");
  await open(page, place, "/mistakes");
  assert.equal(await list.count(), 1, "it stands in the book");
  for (const day of [0, 1]) {
    await at(day);
    await page.reload();
    await open(page, place, "/mistakes");
    await page.getByRole("button", { name: /重做 1 题/ }).click();
    await answer(right);
  }
  await open(page, place, "/mistakes");
  await expect(() => list.count(), 0, "mastered");
  await page.getByText("错题本是空的").waitFor();
});
