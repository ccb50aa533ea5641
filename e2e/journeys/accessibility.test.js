// Every screen, light and dark, on a phone and on a desk.
//
// 1. axe finds nothing (WCAG 2.2 A and AA, and its best practices).
// 2. Nothing is wider than the screen, also at 320 px (a desk's 1280 at 400 %).
// 3. Every button is at least 44 px high and wide.
// 4. In English, what is Chinese says that it is (`lang`).
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

import { NARROW, WIDE } from "../browser.js";
import { journey } from "../journey.js";
import { PLACES, begin, beginExam, beginQuiz, open, openPaper, openPassage, turn } from "../learner.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LEAST_TARGET = 44;

const SCREENS = [
  ...PLACES.map((route) => [route, (page, place) => open(page, place, route)]),
  ["a paper", openPaper],
  ["a passage", openPassage],
  ["a compared passage", async (page) => {
    await page.getByLabel("写下这一段").fill("新的");
    await page.getByRole("button", { name: "对一对" }).click();
    await page.locator(".difference").first().waitFor();
  }],
  ["a map that asks", async (page, place) => {
    await open(page, place, "/map");
    await page.getByRole("button", { name: "回想" }).click();
    await page.locator(".map-node").nth(1).click();
    await page.locator(".map-panel").waitFor();
  }],
  ["a turned card", async (page, place) => { await begin(page, place); await turn(page); }],
  ["a question", beginQuiz],
  ["an answered question", async (page) => {
    await page.getByRole("button", { name: "看答案" }).click();
    await page.getByRole("button", { name: /下一题/ }).waitFor();
  }],
  ["a quiz looked through", async (page, place) => {
    await page.goto("about:blank");
    await page.goto(`${place.address}?kind=short&number=1&seed=7#/quiz`);
    const leave = page.getByRole("button", { name: "不做了" });
    await leave.or(page.getByRole("button", { name: "开始测验" })).first().waitFor();
    if (await leave.count()) await leave.first().click();
    await page.getByRole("radio", { name: "全部做完" }).check();
    await page.getByRole("button", { name: "开始测验" }).click();
    await page.locator("textarea").first().fill("新的。");
    await page.locator("#quiz-go").click();
    await page.getByLabel("成绩码").waitFor();
    await page.getByRole("button", { name: "这道题有误" }).click();
    await page.locator(".report-form").waitFor();
  }],
  ["a question held for wrong", async (page) => {
    await page.getByRole("button", { name: "记下" }).click();
    await page.getByRole("button", { name: "没有错" }).waitFor();
  }],
  ["an exam", beginExam],
  ["an exam with its marks", async (page) => {
    await page.getByRole("button", { name: "交卷" }).first().click();
    await page.getByRole("button", { name: "交卷" }).last().click();
    await page.locator(".exam-score").waitFor();
  }],
];

for (const colorScheme of ["light", "dark"]) {
  for (const viewport of [NARROW, WIDE]) {
    journey(`axe finds nothing: ${colorScheme}, ${viewport.width} px`, { look: { colorScheme, viewport } }, async ({ page, place }) => {
      const found = [];
      for (const [name, go] of SCREENS) {
        await go(page, place);
        found.push(...(await violations(page)).map((it) => `${name}: ${it}`));
      }
      assert.deepEqual(found, []);
    });
  }
}

for (const width of [320, NARROW.width, 768]) {
  journey(`nothing is wider than ${width} px`, { look: { viewport: { width, height: 640 } } }, async ({ page, place }) => {
    const found = [];
    for (const [name, go] of SCREENS) {
      await go(page, place);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) found.push(`${name}: ${wide} px too wide`);
    }
    assert.deepEqual(found, []);
  });
}

journey("every button is large enough to hit", { look: { viewport: NARROW } }, async ({ page, place }) => {
  const found = [];
  for (const [name, go] of SCREENS) {
    await go(page, place);
    const small = await page.evaluate((least) => [...document.querySelectorAll("button, select, nav a")]
      .map((it) => [it.getAttribute("aria-label") ?? it.innerText, it.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0 && (Math.round(box.height) < least || Math.round(box.width) < least))
      .map(([label, box]) => `「${label}」 ${Math.round(box.width)} × ${Math.round(box.height)}`), LEAST_TARGET);
    found.push(...small.map((it) => `${name}: ${it}`));
  }
  assert.deepEqual(found, []);
});

function speakEnglish() {
  localStorage.setItem("wengu/taste", JSON.stringify({ lang: "en" }));
}

journey("in English, Chinese says that it is", { before: speakEnglish }, async ({ page, place }) => {
  const found = [];
  for (const route of PLACES) {
    await open(page, place, route);
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    found.push(...(await page.evaluate(unmarkedChinese)).map((it) => `${route}: ${it}`));
  }
  for (const kind of ["single", "judgement", "blank", "match", "order", "short", "material"]) {
    await page.goto(`${place.address}?kind=${kind}&number=1&seed=7#/quiz`);
    await page.getByRole("button", { name: "Begin", exact: true }).click();
    for (const side of ["asked", "answered"]) {
      await page.locator(".quiz-runner article").waitFor();
      found.push(...(await page.evaluate(unmarkedChinese)).map((it) => `${kind}, ${side}: ${it}`));
      await page.locator("#quiz-go").click();
      if (side === "asked") await page.locator(".outcome").waitFor();
    }
    await page.getByRole("button", { name: "Another quiz", exact: true }).click();
    await page.getByRole("button", { name: "Begin", exact: true }).waitFor();
  }
  await openPassage(page, place);
  found.push(...(await page.evaluate(unmarkedChinese)).map((it) => `a passage: ${it}`));
  assert.deepEqual(found, []);
});

async function violations(page) {
  // Not by a <script>: the page's policy would refuse it, as it should.
  await page.evaluate(AXE);
  const result = await page.evaluate(() => axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  }));
  return result.violations.map((it) => `${it.id}: ${it.help} (${it.nodes.slice(0, 3).map((node) => node.target.join(" ")).join("; ")})`);
}

// Runs in the page.
function unmarkedChinese() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    const marked = parentElement.closest("[lang]").getAttribute("lang").startsWith("zh");
    if (!marked && /\p{Script=Han}/u.test(data) && !parentElement.closest("script, noscript")) found.push(data.trim());
  }
  return found;
}
