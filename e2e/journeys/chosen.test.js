// A teacher chooses questions one by one.
//
// 1. 放进课程 lists the questions section by section; what is ticked is counted, and stands in the link, in the codes and in
//    the package.
// 2. Who opens the link gets exactly these, whatever he did before.
// 3. A question that is not here (the papers changed) is told, and the others are asked.
// 4. All questions of the two papers of seeds/ have room in a link.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { open } from "../learner.js";
import { unpack } from "../package.js";

const SECTIONS = 2;
const EACH = 3;

const link = (page) => page.locator("#embed-link").inputValue();
const counted = (page) => page.locator(".item-list-sum p").innerText();

// Ticks the first questions of the first sections, of a kind that shows its stem, and gives their stems.
async function choose(page) {
  await page.getByLabel("列出哪种题").selectOption({ label: "单选" });
  const stems = [];
  for (let at = 0; at < SECTIONS; at += 1) {
    const section = page.locator(".item-list").nth(at);
    await section.locator("summary").click();
    await section.locator(".box").first().waitFor();
    for (let which = 1; which <= EACH && which < (await section.locator(".box").count()); which += 1) {
      const box = section.locator(".box").nth(which);
      await box.locator("input").check();
      stems.push(await box.locator(".item-list-stem").innerText());
    }
  }
  return stems;
}

// Goes through a quiz without an answer, and gives the stems.
async function asked(page) {
  const stems = [];
  for (;;) {
    stems.push(await page.locator(".quiz-runner .question-stem").first().innerText());
    await page.getByRole("button", { name: "看答案" }).click();
    const next = page.getByRole("button", { name: /下一题/ });
    if (!(await next.count())) return stems;
    await next.click();
  }
}

const begin = (page) => page.getByRole("button", { name: "开始测验" }).click();

journey("a teacher's list is asked exactly", {}, async ({ page, place }) => {
  await open(page, place, "/embed");
  await page.locator(".item-list").first().waitFor();
  const stems = await choose(page);
  await expect(() => counted(page), new RegExp(`选了 ${stems.length} 题`), "what is ticked is counted");
  const address = await link(page);
  const list = new URL(address).searchParams.get("items");
  assert.equal(list.length, 1 + 6 * stems.length, list);
  for (const code of ["#embed-iframe", "#embed-element"]) {
    assert.ok((await page.locator(code).inputValue()).includes(list), code);
  }
  const [zip] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "下载课程包" }).click()]);
  const html = Buffer.from(unpack(readFileSync(await zip.path()))["index.html"]).toString("utf8");
  assert.ok(html.includes(`items=${list}`), "the package holds the list");

  await page.goto("about:blank");
  await page.goto(address);
  await begin(page);
  assert.deepEqual((await asked(page)).sort(), [...stems].sort(), "exactly these");
});

journey("what is not here is told", {}, async ({ page, place }) => {
  await open(page, place, "/embed");
  await page.locator(".item-list").first().waitFor();
  const stems = await choose(page);
  const list = new URL(await link(page)).searchParams.get("items");
  const to = async (items) => {
    await page.goto("about:blank");
    await page.goto(`${place.address}?items=${items}&seed=3#/quiz`);
    await page.getByRole("button", { name: "开始测验" }).waitFor();
  };
  await to(`${list}zzzzzz`);
  await page.getByText(`老师挑的题里有 1 题这里没有：论文或题库可能换了版本。其余 ${stems.length} 题照常。`).waitFor();
  await to("1zzzzzzyyyyyy");
  await page.getByText("老师挑的 2 题，这里都没有").waitFor();
  await begin(page);
  await page.getByRole("button", { name: "看答案" }).waitFor();
});

journey("all there are have room in a link", {}, async ({ page, place }) => {
  await open(page, place, "/embed");
  const sections = page.locator(".item-list");
  await sections.first().waitFor();
  for (let at = 0; at < (await sections.count()); at += 1) {
    await sections.nth(at).locator("summary").click();
    await sections.nth(at).locator(".box input").first().click();
  }
  const [all] = /\d+/.exec(await counted(page));
  const boxes = await page.locator(".item-list-boxes input").count();
  assert.equal(Number(all), boxes - (await sections.count()), "each is ticked");
  const address = await link(page);
  assert.ok(address.length < 2_000, `${address.length} characters`);
  assert.equal(new URL(address).searchParams.get("items").length, 1 + 6 * Number(all));
});
