// A round of cards.
//
// 1. With the keyboard alone: begin, turn, rate; after a reload the rating is still there, and it can be undone
//    before that.
// 2. With the pointer alone, on a phone: the same.
// 3. Each rating says when the card comes again, and a better rating never brings it sooner.
// 4. A second press of the space bar after turning rates nothing.
// 5. A turned card shows its proof; the paper opens with the very sentence marked.
// 6. Keys do nothing while an input method composes.
// 7. Leaving the report on a card that is held for wrong gives the focus back to what opened it.
import assert from "node:assert/strict";

import { expect } from "../expect.js";
import { NARROW } from "../browser.js";
import { journey } from "../journey.js";
import { answersToday, begin, card, turn } from "../learner.js";

journey("a rating by keyboard outlives a reload", {}, async ({ page, place }) => {
  await begin(page, place);
  await turn(page);
  const before = await card(page).innerText();
  await page.keyboard.press("3");
  await expect(() => card(page).innerText().then((text) => text !== before), true, "another card is asked");
  assert.equal(await answersToday(page, place), 1);
  await page.reload();
  assert.equal(await answersToday(page, place), 1);
});

journey("an undone rating stays undone", {}, async ({ page, place }) => {
  await begin(page, place);
  const first = await card(page).innerText();
  await turn(page);
  await page.keyboard.press("4");
  await expect(() => card(page).innerText().then((text) => text !== first), true, "another card is asked");
  await page.keyboard.press("u");
  await expect(() => card(page).innerText().then((text) => text.split("\n")[0]), first.split("\n")[0], "the card is back");
  await page.reload();
  assert.equal(await answersToday(page, place), 0);
});

journey("a rating by touch outlives a reload", { look: { viewport: NARROW, hasTouch: true } }, async ({ page, place }) => {
  await begin(page, place);
  const grades = await turn(page, () => page.getByRole("button", { name: /翻面|下一条/ }).tap());
  await grades.getByRole("button", { name: /^忘了/ }).tap();
  await expect(() => grades.count(), 0, "the next card shows its front");
  assert.equal(await answersToday(page, place), 1);
  await page.reload();
  assert.equal(await answersToday(page, place), 1);
});

journey("each rating says when the card comes again", {}, async ({ page, place }) => {
  await begin(page, place);
  const grades = await turn(page);
  const names = await grades.getByRole("button").allInnerTexts();
  assert.deepEqual(names.map((it) => /忘了|吃力|记得|轻松/.exec(it)?.[0]), ["忘了", "吃力", "记得", "轻松"]);
  const waits = names.map(minutes);
  assert.ok(waits.every((wait, at) => at === 0 || wait >= waits[at - 1]), `a better rating waits longer: ${names}`);
});

journey("a second press of the space bar rates nothing", {}, async ({ page, place }) => {
  await begin(page, place);
  const grades = await turn(page);
  await page.keyboard.press("Space");
  await page.keyboard.press("Space");
  assert.equal(await grades.count(), 1);
  assert.equal(await answersToday(page, place), 0);
});

journey("a card shows its proof in the paper", {}, async ({ page, place }) => {
  await begin(page, place);
  await turn(page);
  const quote = page.getByRole("group", { name: "原文依据" });
  const proof = await quote.locator("q, blockquote, [lang]").first().innerText();
  await quote.getByRole("link", { name: "到原文" }).first().click();
  const marked = page.locator("[data-proof=true]").first();
  await marked.waitFor();
  assert.ok(bare(proof).includes(bare(await marked.innerText())) || bare(await marked.innerText()).includes(bare(proof)));
  assert.ok(await marked.evaluate((it) => {
    const { top, bottom } = it.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }), "the sentence is in sight");
});

journey("composing text rates nothing", {}, async ({ page, place }) => {
  await begin(page, place);
  await turn(page);
  await page.evaluate(() => {
    const key = new KeyboardEvent("keydown", { key: "3", isComposing: true, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(key);
  });
  assert.equal(await answersToday(page, place), 0);
});

journey("leaving a report keeps the focus", {}, async ({ page, place }) => {
  await begin(page, place);
  await page.locator(".card-tools .button--icon").click();
  const opener = page.getByRole("button", { name: "这道题有误" });
  await opener.click();
  await page.getByRole("button", { name: "取消" }).press("Enter");
  await expect(() => page.locator(".report-form").count(), 0, "the form is gone");
  assert.ok(await opener.evaluate((it) => it === document.activeElement), "the focus is back");
});

const UNITS = { 分钟: 1, 小时: 60, 天: 1440, 个月: 43800, 年: 525600 };

// "3 记得\n2 天" → 2880.
function minutes(name) {
  const [, count, unit] = /([\d.]+) (分钟|小时|天|个月|年)$/.exec(name.trim()) ?? [null, "0", "分钟"];
  return Number(count) * UNITS[unit];
}

// Citation marks and spaces differ between a quote and the text.
function bare(text) {
  return text.replaceAll(/\[[^\]]*\]|\s|[“”「」]/g, "");
}
