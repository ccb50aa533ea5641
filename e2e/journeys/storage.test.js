// What the browser keeps, and does not.
//
// 1. Refused storage: a notice says so, the app goes on, and cards can be rated.
// 2. The same in a sandboxed frame of another site's page, where storage really throws.
// 3. Full storage: a notice says that the rating was not saved, the line on keeping does not say that it was, and nothing
//    that was stored is lost.
// 4. Full storage beside a database: the rating is there after a reload, and the page says where.
import assert from "node:assert/strict";

import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { answersToday, begin, card, turn } from "../learner.js";

const REFUSED = "浏览器不让这一页保存进度";

function refuse() {
  for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
    Object.defineProperty(window, name, {
      get() { throw new DOMException("refused", "SecurityError"); },
    });
  }
}

journey("refused storage is told, and the app goes on", { before: refuse }, async ({ page, place }) => {
  await begin(page, place);
  await page.getByText(REFUSED).waitFor();
  const before = await card(page).innerText();
  await turn(page);
  await page.keyboard.press("3");
  await expect(() => card(page).innerText().then((text) => text !== before), true, "another card is asked");
});

// Without allow-same-origin the frame has no origin: its own files need the host's leave to be read.
const FRAME = `<!doctype html><html lang="zh"><title>课程</title><link rel="icon" href="data:,">
  <iframe title="温故" sandbox="allow-scripts" src="/" width="900" height="700"></iframe>`;
const framed = { headers: { "Access-Control-Allow-Origin": "*" }, pages: { "/course.html": FRAME } };

journey("a sandboxed frame keeps nothing, and says so", { hosting: framed }, async ({ page, place }) => {
  await page.goto(`${place.origin}/course.html`);
  const frame = page.frameLocator("iframe");
  await frame.getByText(REFUSED).waitFor();
  await frame.getByRole("button", { name: "开始学" }).click();
  const turned = frame.locator(".flash-card[data-side=back]");
  while (!(await turned.count())) await frame.getByRole("button", { name: /翻面|下一条/ }).click();
  await frame.getByRole("button", { name: /^记得/ }).click();
  await frame.locator(".flash-card[data-side=front]").waitFor();
});

// Of the two places that the progress is kept in.
function refuseDatabases() {
  Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("refused", "SecurityError"); } });
}

journey("full storage is told, and loses nothing", { before: refuseDatabases }, async ({ page, place }) => {
  await begin(page, place);
  await turn(page);
  await page.keyboard.press("3");
  await expect(() => page.locator(".flash-card[data-side=front]").count(), 1, "the next card is asked");
  await page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  });
  await turn(page);
  await page.keyboard.press("3");
  await page.getByText("浏览器给的空间满了").waitFor();
  assert.equal(await page.locator(".keeper-line").innerText(), "之前的进度存在这个浏览器里；空间满了，刚才的只在这一页里");
  // After a reload the storage works again, and holds what was kept before.
  await page.reload();
  assert.equal(await answersToday(page, place), 1);
});

journey("what full storage refuses is in the second copy", {}, async ({ page, place }) => {
  await begin(page, place);
  for (const full of [false, true]) {
    if (full) await page.evaluate(() => {
      Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
    });
    const before = await card(page).innerText();
    await turn(page);
    await page.keyboard.press("3");
    await expect(() => card(page).innerText().then((text) => text !== before), true, "another card is asked");
  }
  await page.getByText("进度存在这个浏览器的备份里").waitFor();
  assert.equal(await page.getByText("浏览器给的空间满了").count(), 0, "nothing is lost, so nothing is warned of");
  await page.reload();
  await begin(page, place);
  await expect(() => answersToday(page, place), 2, "both ratings are there");
});
