// What comes next is read from its top.
//
// 1. On a phone a quiz begins at its first question, though the button that began it stands far below; so does each next
//    one, and the review at the end begins at its score with the focus on the title.
// 2. The same in an exam: its questions, and its marks.
import assert from "node:assert/strict";

import { NARROW } from "../browser.js";
import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { beginExam, open } from "../learner.js";

const phone = { look: { viewport: NARROW } };
const whole = (locator) => locator.first().evaluate((it) => {
  const { top } = it.getBoundingClientRect();
  return top >= 0 && top < window.innerHeight / 2;
});
// A blank is its own stem.
const stem = (page) => page.locator(".question-stem, .blank-fields");
const focused = (page) => page.evaluate(() => document.activeElement.tagName);

journey("a quiz is read from its top", phone, async ({ page, place }) => {
  await open(page, place, "/quiz");
  await page.getByText("5", { exact: true }).first().click();
  await page.getByRole("button", { name: "开始测验" }).click();
  for (;;) {
    await page.getByRole("button", { name: "看答案" }).waitFor();
    await expect(() => whole(stem(page)), true, "the stem is in the upper half");
    await page.getByRole("button", { name: "看答案" }).click();
    const next = page.getByRole("button", { name: /下一题/ });
    const end = page.getByRole("button", { name: /看结果/ });
    await next.or(end).waitFor();
    if (await end.count()) { await end.click(); break; }
    await next.click();
  }
  await expect(() => page.evaluate(() => window.scrollY), 0, "the review begins at its top");
  await expect(() => focused(page), "H1", "the title has the focus");
});

journey("an exam is read from its top", phone, async ({ page, place }) => {
  await beginExam(page, place);
  await expect(() => whole(stem(page)), true, "the stem is in the upper half");
  await page.getByRole("button", { name: "下一题" }).click();
  await expect(() => whole(stem(page)), true, "and the next one's");
  await page.getByRole("button", { name: "交卷" }).first().click();
  await page.getByRole("button", { name: "交卷" }).last().click();
  await expect(() => whole(page.locator(".exam-score")), true, "the score is in the upper half");
  await expect(() => focused(page), "H1", "the title has the focus");
});
