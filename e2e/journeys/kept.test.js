// What outlives a crash, and what does not outlive a deletion.
//
// 1. A rating undone and, after a reload, done again counts.
// 2. An exam in the middle of which the page dies goes on: the same options in the same order, answers, flags, time.
// 3. Deleting takes log and drafts along, and can be taken back whole.
// 4. A draft of another version is set aside, and a notice offers it; the log is read.
import assert from "node:assert/strict";

import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { answersToday, begin, beginExam, beginQuiz, card, open, turn } from "../learner.js";

const ours = () => Object.fromEntries(
  Object.entries(localStorage).filter(([key]) => /^wengu\/(log|draft|aside)\//.test(key)).sort(),
);

// Another page of the same browser, as after a crash.
async function anew(page, place, route) {
  await page.goto("about:blank");
  await open(page, place, route);
}

async function rate(page, place, key) {
  await begin(page, place);
  await turn(page);
  await page.keyboard.press(key);
  await expect(() => page.locator(".flash-card[data-side=front]").count(), 1, "the next card is asked");
}

journey("an undone rating is done again after a reload", {}, async ({ page, place }) => {
  await rate(page, place, "4");
  await page.keyboard.press("u");
  await expect(() => card(page).getAttribute("data-side"), "back", "the card is back");
  await anew(page, place, "/cards");
  await page.getByRole("button", { name: "重做" }).waitFor();
  // Keys are heard a moment after the page is drawn; R does nothing where nothing was undone.
  await expect(async () => {
    await page.keyboard.press("r");
    return page.getByRole("button", { name: "重做" }).count();
  }, 0, "nothing is left to do again");
  assert.equal(await answersToday(page, place), 1);
});

const sheet = (page) => page.locator(".answer-sheet-cell").evaluateAll(
  (cells) => cells.map((it) => [it.dataset.answered, it.dataset.flagged, it.getAttribute("aria-current")]),
);

journey("an exam goes on after a crash", {}, async ({ page, place, context }) => {
  await beginExam(page, place);
  const question = (it) => it.locator(".exam-hall-main article");
  await question(page).locator("input").nth(1).check();
  await page.getByRole("button", { name: "标记" }).click();
  await page.locator(".answer-sheet-cell").nth(2).click();
  await expect(() => sheet(page).then((it) => it[2][2]), "true", "the third question is in sight");
  const before = { sheet: await sheet(page), text: await question(page).innerText() };
  assert.deepEqual(before.sheet[0], ["true", "true", null]);
  // No page survives, none had time to say goodbye.
  const next = await context.newPage();
  await page.close({ runBeforeUnload: false });
  await open(next, place, "/exam");
  await expect(() => sheet(next), before.sheet, "answers, flags and place are there");
  await expect(() => question(next).innerText(), before.text, "the same options in the same order");
  await next.locator(".answer-sheet-cell").first().click();
  await expect(() => question(next).locator("input").nth(1).isChecked(), true, "the answer is there");
});

journey("deleting takes drafts along, and can be taken back", {}, async ({ page, place }) => {
  await rate(page, place, "3");
  await beginQuiz(page, place);
  await page.getByRole("button", { name: "看答案" }).click();
  await open(page, place, "/settings");
  const before = await page.evaluate(ours);
  assert.ok(Object.keys(before).some((it) => it.startsWith("wengu/draft/")), "a draft is kept");
  await page.getByRole("button", { name: "删除全部进度" }).click();
  await page.getByRole("button", { name: "确定删除" }).click();
  await page.getByText("进度删掉了").waitFor();
  assert.deepEqual(await page.evaluate(ours), {});
  await page.getByRole("button", { name: "撤销删除" }).click();
  await expect(() => page.evaluate(ours), before, "all is back");
  await open(page, place, "/quiz");
  await page.locator(".quiz-runner").waitFor();
});

journey("a draft of another version is set aside", {}, async ({ page, place }) => {
  await rate(page, place, "3");
  await page.evaluate(() => localStorage.setItem("wengu/exam", '{"exam":{"seed":1}}'));
  await anew(page, place);
  await page.getByText("有一部分存下的进度读不出来").waitFor();
  assert.equal(await answersToday(page, place), 1);
  const aside = await page.evaluate(ours).then((it) => Object.entries(it).filter(([key]) => key.startsWith("wengu/aside/")));
  assert.deepEqual(aside.map(([, text]) => text), ['{"exam":{"seed":1}}']);
});

// Lapses at which a point is a leech.
const LEECH = 8;

journey("a leech is spoken of, and asked in another way", {}, async ({ page, place }) => {
  let now = new Date("2026-09-07T08:30:00+08:00").getTime();
  const after = async (days) => {
    now += days * 86_400_000;
    await page.goto("about:blank");
    await page.clock.setFixedTime(now);
  };
  await after(0);
  await rate(page, place, "4");
  for (let lapse = 1; lapse <= LEECH; lapse += 1) {
    await after(400);
    await rate(page, place, "1");
    const told = await page.getByText(/总是记不住/).count();
    assert.equal(told, Number(lapse === LEECH), `after ${lapse} lapses`);
    if (lapse < LEECH) {
      await after(1);
      await rate(page, place, "4");
    }
  }
  await after(1);
  await open(page, place, "/cards");
  await page.getByText("换个考法").waitFor();
  await page.getByRole("button", { name: "看答案" }).click();
  await page.getByRole("group", { name: "原文依据" }).first().waitFor();
  await page.getByRole("button", { name: "下一题" }).click();
  await card(page).waitFor();
  assert.equal(await answersToday(page, place), 1);
});
