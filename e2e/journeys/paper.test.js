// 论文: reading, and what can be opened in the text.
//
// 1. On a phone a paper opens on its title and its first sentences; the outline is folded, and opens by a press.
// 2. The text says what a tap in it does.
// 3. A term tells its definition, what is asked about it and its mentions; a mention that is gone to stands above the
//    sheet; being asked begins a round of as many cards as was said.
// 4. A tapped sentence can be asked the same way.
// 5. Tints come with the first answer; switched off, they stay off after a reload.
// 6. A line never ends on an opening quotation mark with its gap on the next.
import assert from "node:assert/strict";

import { NARROW } from "../browser.js";
import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { begin, card, open, openPaper, turn } from "../learner.js";

const phone = { look: { viewport: NARROW, hasTouch: true } };
const sheet = (page) => page.locator(".sheet");
const inSight = (locator) => locator.evaluate((it) => {
  const { top } = it.getBoundingClientRect();
  return top >= 0 && top < window.innerHeight;
});

journey("a paper opens on its text", phone, async ({ page, place }) => {
  await openPaper(page, place);
  assert.ok(await inSight(page.getByRole("heading", { level: 1 })), "the title is in sight");
  assert.ok(await inSight(page.locator(".paper-text .sentence").first()), "the first sentence is in sight");
  await page.getByText("点一句话，就考这句话；点带线的词，看它的定义。").waitFor();
  const lines = page.getByRole("navigation", { name: "目录" });
  assert.equal(await lines.isVisible(), false, "the outline is folded");
  await page.getByText("目录", { exact: true }).tap();
  await lines.getByRole("button").first().tap();
  assert.ok(await inSight(page.locator(".paper-text .prose-heading:focus")), "a line leads to its place");
});

journey("a term tells all of it", phone, async ({ page, place }) => {
  await openPaper(page, place);
  await page.locator(".paper-text .term").first().tap();
  await sheet(page).getByRole("heading", { name: "定义" }).waitFor();
  const mentions = sheet(page).locator(".sheet-mention");
  const far = mentions.last();
  const said = await far.innerText();
  await far.tap();
  const gone = page.locator(".paper-text .sentence:focus");
  await gone.waitFor();
  assert.ok((await gone.innerText()).startsWith(said.slice(0, 12)), "the mention has the focus");
  const bottom = await gone.evaluate((it) => it.getClientRects()[0].bottom);
  const top = await sheet(page).evaluate((it) => it.getBoundingClientRect().top);
  assert.ok(bottom <= top, `it begins above the sheet: ${bottom} of ${top}`);
  await asked(page, /^考这个词（(\d+) 张）$/);
});

journey("a sentence is asked", phone, async ({ page, place }) => {
  await openPaper(page, place);
  // Its beginning, for terms in it open themselves.
  const sentences = page.locator(".paper-text .sentence");
  for (let at = 0; at < 30; at += 1) {
    await sentences.nth(at).dispatchEvent("click");
    await sheet(page).locator("blockquote").waitFor();
    if (await sheet(page).getByRole("button", { name: /^考我这句/ }).count()) break;
  }
  await asked(page, /^考我这句（(\d+) 张）$/);
});

// Presses the sheet's button, and looks whether as many cards come as it said.
async function asked(page, name) {
  const button = sheet(page).getByRole("button", { name });
  const count = name.exec((await button.innerText()).trim())[1];
  await button.tap();
  await card(page).waitFor();
  await page.getByText(`0 / ${count}`, { exact: true }).waitFor();
}

journey("tints stay off", phone, async ({ page, place }) => {
  const tinted = page.locator(".paper-text .sentence[data-recall]");
  const tints = page.getByRole("button", { name: "按记忆着色" });
  await begin(page, place);
  await turn(page);
  await page.keyboard.press("3");
  await openPaper(page, place);
  assert.ok(await tinted.count(), "what was asked is tinted");
  await tints.tap();
  await expect(() => tinted.count(), 0, "no sentence is tinted");
  await page.reload();
  await page.locator(".paper-text").waitFor();
  assert.equal(await tints.getAttribute("aria-pressed"), "false");
  assert.equal(await tinted.count(), 0);
});

journey("a gap stays with its quotation mark", phone, async ({ page, place }) => {
  let seen = 0;
  await open(page, place, "/recite");
  const passages = await page.locator(".recite-passages a").evaluateAll((them) => them.slice(0, 12).map((it) => it.hash.slice(1)));
  for (const route of passages) {
    await open(page, place, route);
    await page.getByRole("radio", { name: "遮概念" }).check();
    await expect(() => page.locator(".recite-text .cloze-gap").count().then((it) => it > 0), true, "something is hidden");
    const marks = await page.locator(".recite-text .cloze-gap").evaluateAll((gaps) => gaps.flatMap((gap) => {
      const before = gap.previousSibling;
      const text = before?.nodeType === Node.TEXT_NODE ? before.data : "";
      if (!/[“‘（《]$/.test(text)) return [];
      const range = document.createRange();
      range.setStart(before, text.length - 1);
      range.setEnd(before, text.length);
      return [{ mark: range.getBoundingClientRect().bottom, gap: gap.getClientRects()[0].top }];
    }));
    seen += marks.length;
    for (const { mark, gap } of marks) assert.ok(gap < mark, `the mark ends at ${mark}, the gap begins at ${gap}: ${route}`);
  }
  assert.ok(seen > 10, `${seen} marks before gaps`);
});
