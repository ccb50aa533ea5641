// Part of the study log is lost, where the browser has no second copy of it.
//
// 1. The app counts what is gone from the numbers of what is left, says so, and uses the rest.
// 2. A file that was exported before fills the gap, and the notice goes.
import assert from "node:assert/strict";

import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { begin, open } from "../learner.js";

const LOG = "wengu/log/";
// A segment of the log holds 256 entries; the stars make one full, and begin a second.
const STARS = 260;

const segments = () => Object.keys(localStorage).filter((it) => it.startsWith("wengu/log/")).sort();
const alone = () => Object.defineProperty(window, "indexedDB", { value: undefined });

journey("entries that are gone are told, and an export fills the gap", { before: alone }, async ({ page, place }) => {
  await begin(page, place);
  for (let pressed = 0; pressed < STARS; pressed += 1) await page.keyboard.press("s");
  const written = await page.evaluate(segments);
  assert.equal(written.length, 2, "a full segment and another");
  await open(page, place, "/settings");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "导出进度" }).click(),
  ]);
  const kept = await file.path();

  await page.evaluate((key) => localStorage.removeItem(key), written[0]);
  await page.reload();
  await open(page, place);
  const notice = page.getByText("有 256 条学习记录不见了");
  await notice.waitFor();
  const told = await page.getByRole("main").innerText();
  assert.match(told, /以前导出过进度/, "and what to do");
  const left = (await page.evaluate(segments)).filter((it) => it.startsWith(LOG));
  assert.ok(left.includes(written[1]), "the rest is left as it is");

  await open(page, place, "/settings");
  await page.locator("input[type=file]").setInputFiles(kept);
  await page.locator("[aria-live] p").first().waitFor();
  await expect(() => notice.count(), 0, "nothing is missing any more");
  await page.reload();
  await open(page, place);
  await expect(() => notice.count(), 0, "and it stays so");
});
