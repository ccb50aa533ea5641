// 背诵 and 导图.
//
// 1. A passage is chosen from the list and copied with all in sight: nothing differs.
// 2. At each harder rung less is shown; a text with one character left out and one too many is told so.
// 3. Reciting leaves the schedule alone.
// 4. The map is walked with the arrow keys: right opens, down goes on, left folds; the focus follows.
// 5. In recall a label is hidden, asked for, and compared.
// 6. Two papers stand side by side.
// 7. On a phone the map opens on its root, and zooming keeps it in sight; the page itself is not scrolled.
import assert from "node:assert/strict";

import { NARROW } from "../browser.js";
import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { answersToday, open } from "../learner.js";

journey("a passage is recited", {}, async ({ page, place }) => {
  await open(page, place, "/recite");
  await page.locator(".recite-passages a").first().click();
  const text = (await page.locator(".recite-text").innerText()).trim();
  await page.getByLabel("写下这一段").fill(text);
  await page.getByRole("button", { name: "对一对" }).click();
  await page.getByText("一字不差。").waitFor();
  await page.getByRole("button", { name: "多遮一点" }).click();

  const lengths = [];
  for (const rung of ["遮概念", "留首字", "留骨架"]) {
    await page.getByRole("radio", { name: rung }).check();
    lengths.push((await page.locator(".recite-text").innerText()).trim().length);
  }
  assert.ok(lengths.every((it) => it < text.length), `${lengths} of ${text.length}`);
  await page.getByRole("radio", { name: "全遮" }).check();
  assert.equal(await page.locator(".recite-text").count(), 0);

  const characters = [...text];
  const at = characters.findIndex((it, at) => at > 5 && /\p{Script=Han}/u.test(it) && it !== characters[at - 1] && it !== characters[at + 1]);
  characters.splice(at, 1);
  await page.getByLabel("写下这一段").fill(`${characters.join("")}鑫`);
  await page.getByRole("button", { name: "对一对" }).click();
  await page.getByText(/漏 1 字，多 1 字/).waitFor();
  assert.equal(await page.locator(".difference:not(.small) del").innerText().then((it) => it.endsWith("鑫")), true);
  assert.equal(await answersToday(page, place), 0, "nothing was recorded");
});

const selected = (page) => page.locator(".map-node[aria-selected=true]");
const nodes = (page) => page.locator(".map-node").count();

journey("the map is walked with keys", {}, async ({ page, place }) => {
  await open(page, place, "/map");
  await page.getByRole("button", { name: "全部收起" }).click();
  await selected(page).focus();
  const folded = await nodes(page);
  await page.keyboard.press("ArrowDown");
  await expect(() => selected(page).getAttribute("aria-level"), "2", "the next node");
  while ((await selected(page).getAttribute("aria-expanded")) === null) await page.keyboard.press("ArrowDown");
  const here = await selected(page).getAttribute("id");
  await page.keyboard.press("ArrowRight");
  await expect(async () => (await nodes(page)) > folded, true, "its children are in sight");
  await page.keyboard.press("ArrowRight");
  await expect(() => selected(page).getAttribute("aria-level"), "3", "its first child");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-selected")), "true", "the focus follows");
  await page.keyboard.press("ArrowLeft");
  await expect(() => selected(page).getAttribute("id"), here, "back at the node");
  await page.keyboard.press("ArrowLeft");
  await expect(() => nodes(page), folded, "folded again");
  const width = () => page.locator("svg.map").getAttribute("width").then(Number);
  const before = await width();
  await page.keyboard.press("+");
  await expect(async () => (await width()) > before, true, "larger");
});

journey("the map asks for its labels", {}, async ({ page, place }) => {
  await open(page, place, "/map");
  const [label] = (await page.locator(".map-node").nth(1).locator("title").textContent()).split("、记住");
  await page.getByRole("button", { name: "回想" }).click();
  await expect(() => page.locator(".map-node[lang]").count(), 1, "only the paper's name is shown");
  await page.locator(".map-node").nth(1).click();
  await page.getByLabel("这一条的标题是什么？").fill(label);
  await page.getByRole("button", { name: "对一对" }).click();
  await page.locator(".map-panel").getByText("✓ 想起来了").first().waitFor();
  await page.getByText(/想起 1 \//).waitFor();
});

journey("on a phone the map opens on its root", { look: { viewport: NARROW } }, async ({ page, place }) => {
  await open(page, place, "/map");
  const isSeen = () => page.evaluate(() => {
    const frame = document.querySelector(".map-scroll")?.getBoundingClientRect();
    const box = document.querySelector(".map-node[aria-selected=true] .map-box")?.getBoundingClientRect();
    // The map is drawn behind its head.
    return frame !== undefined && box !== undefined && box.top >= frame.top && box.bottom <= frame.bottom && box.left < frame.right && box.right > frame.left;
  });
  await expect(isSeen, true, "the root is in the frame");
  assert.equal(await page.evaluate(() => scrollY), 0, "the page stays");
  await page.getByRole("button", { name: "全部展开" }).click();
  await expect(isSeen, true, "unfolded");
  await page.getByRole("button", { name: "放大" }).click();
  await expect(isSeen, true, "zoomed");
});

journey("papers stand side by side", {}, async ({ page, place }) => {
  await open(page, place, "/comparison");
  const papers = await page.locator(".map-views a").count() - 1;
  if (papers > 1) assert.ok((await page.locator(".comparison-view").count()) >= 2);
});
