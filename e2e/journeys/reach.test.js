// Everything can be reached, without a mouse and at any size.
//
// 1. With the keyboard alone: from the address to a rated card.
// 2. On every page Tab goes through all controls, each named, and never loses the focus.
// 3. At 200 % (half as many CSS pixels) every page fits, and a card can be rated.
import assert from "node:assert/strict";

import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { PLACES, answersToday, card, open, turn } from "../learner.js";

journey("a card is rated with the keyboard alone", {}, async ({ page, place }) => {
  await open(page, place);
  for (let tabs = 0; tabs < 40; tabs += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.innerText === "开始学")) break;
  }
  await page.keyboard.press("Enter");
  await card(page).waitFor();
  await turn(page);
  await page.keyboard.press("Tab");
  assert.match(await page.evaluate(() => document.activeElement.innerText), /忘了/, "Tab reaches the first rating");
  await page.keyboard.press("Enter");
  await expect(() => answersToday(page, place), 1, "it was rated");
});

journey("Tab goes through every page and is never lost", {}, async ({ page, place }) => {
  const troubles = [];
  for (const route of PLACES) {
    await open(page, place, route);
    await page.evaluate(() => { document.activeElement?.blur(); window.seen = new Set(); window.rounds = 0; });
    for (let tabs = 0; tabs < 120; tabs += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const it = document.activeElement;
        // The walk begins where the page put the focus: it leaves the page at its end once, and comes in at its beginning.
        if (!it || it === document.body) return (window.rounds += 1) > 2 ? "out" : "";
        // A date has several stops.
        if (window.seen.has(it)) return it === window.last ? "" : "out";
        window.last = it;
        window.seen.add(it);
        const label = it.labels?.[0]?.innerText;
        const name = it.getAttribute("aria-label") || label || it.innerText || it.textContent || it.closest("fieldset")?.innerText;
        const box = it.getBoundingClientRect();
        const style = getComputedStyle(it);
        const hidden = style.visibility === "hidden" || box.width === 0;
        return name?.trim() && !hidden ? "" : `${it.tagName} ${it.className} ${hidden ? "is not seen" : "has no name"}`;
      });
      if (stop === "out") break;
      if (stop) troubles.push(`${route}: ${stop}`);
    }
    const reached = await page.evaluate(() => window.seen.size);
    if (reached < 5) troubles.push(`${route}: Tab stopped after ${reached}`);
  }
  assert.deepEqual(troubles, []);
});

journey("at 200 % every page fits", { look: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 } }, async ({ page, place }) => {
  for (const route of PLACES) {
    await open(page, place, route);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${route} fits`);
  }
  await open(page, place, "/cards");
  await turn(page);
  await page.getByRole("button", { name: /记得/ }).click();
  assert.equal(await answersToday(page, place), 1);
});
