// Takes the pictures of the documents: docs/screens/<name>-<wide|narrow>-<light|dark>.png. pngquant, where it is
// installed, makes them a third as large. Names as arguments take those alone.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { NARROW, WIDE, launch } from "./browser.js";
import { host } from "./host.js";
import { begin, beginExam, beginQuiz, open, openPaper, openPassage, turn } from "./learner.js";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", "docs", "screens");

const SCREENS = {
  home: (page, place) => open(page, place),
  paper: openPaper,
  card: async (page, place) => { await begin(page, place); await turn(page); },
  quiz: beginQuiz,
  "quiz-builder": (page, place) => open(page, place, "/quiz"),
  exam: beginExam,
  "exam-marks": async (page, place) => {
    await beginExam(page, place);
    await page.getByRole("button", { name: "交卷" }).first().click();
    await page.getByRole("button", { name: "交卷" }).last().click();
    await page.locator(".exam-score").waitFor();
  },
  map: (page, place) => open(page, place, "/map"),
  comparison: (page, place) => open(page, place, "/comparison"),
  recite: openPassage,
  recited: async (page, place) => {
    await openPassage(page, place);
    const text = await page.locator(".recite-text").innerText();
    await page.getByLabel("写下这一段").fill(text.slice(0, 20) + "很" + text.slice(24, 60));
    await page.getByRole("button", { name: "对一对" }).click();
    await page.locator(".difference").first().waitFor();
  },
  glossary: (page, place) => open(page, place, "/glossary"),
  mistakes: async (page, place) => {
    await open(page, place, "/quiz");
    await page.getByLabel(/^单选/).check();
    await page.getByRole("button", { name: "开始测验" }).click();
    // Always the first option: more than one is wrong.
    for (let at = 0; at < 5; at += 1) {
      await page.locator(".question-view input[type=radio], .choices input[type=radio]").first().check();
      await page.getByRole("button", { name: "看答案" }).click();
      await page.getByRole("button", { name: /下一题/ }).click();
      await page.getByRole("button", { name: "看答案" }).waitFor();
    }
    await open(page, place, "/mistakes");
  },
  starred: async (page, place) => {
    await begin(page, place);
    await page.keyboard.press("s");
    await page.getByRole("button", { name: "已收藏" }).waitFor();
    await open(page, place, "/starred");
  },
  statistics: async (page, place) => {
    await begin(page, place);
    for (const key of ["3", "4", "1", "3", "2"]) { await turn(page); await page.keyboard.press(key); }
    await open(page, place, "/statistics");
  },
  class: (page, place) => open(page, place, "/class"),
  embed: (page, place) => open(page, place, "/embed"),
  chosen: async (page, place) => {
    await open(page, place, "/embed");
    await page.locator(".item-list").first().waitFor();
    await page.getByLabel("列出哪种题").selectOption({ label: "单选" });
    const section = page.locator(".item-list").nth(1);
    await section.locator("summary").click();
    await section.locator(".box").first().waitFor();
    for (const box of (await section.locator(".box input").all()).slice(1, 3)) await box.check();
    await page.getByRole("heading", { name: "逐题挑选" }).evaluate((it) => it.scrollIntoView());
  },
  course: async (page, place) => {
    await page.goto(`${place.origin}/course.html`);
    await page.frameLocator("iframe").getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  },
  print: (page, place) => open(page, place, "/print"),
  settings: (page, place) => open(page, place, "/settings"),
};
const SIZES = { wide: WIDE, narrow: NARROW };
// The same morning in every picture, so that a picture changes only with the app.
const MORNING = new Date("2026-09-07T08:30:00+08:00");

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const browser = await launch();
// A course page with the code that 放进课程 gives out.
const COURSE = `<!doctype html><html lang="zh"><title>课程</title><link rel="icon" href="data:,">
  <style>:root { color-scheme: light dark } body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font-family: sans-serif }</style>
  <h1>第三周：读论文</h1><p>课前先学完下面的卡片。</p><script src="embed.js"></script><wengu-study></wengu-study>`;
const place = await host({ pages: { "/course.html": COURSE } });
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"]) {
    for (const [name, go] of Object.entries(SCREENS)) {
      if (wanted.length && !wanted.includes(name)) continue;
      const context = await browser.newContext({
        colorScheme, viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai", reducedMotion: "reduce",
      });
      const page = await context.newPage();
      await page.clock.setFixedTime(MORNING);
      await go(page, place);
      const path = join(FOLDER, `${name}-${size}-${colorScheme}.png`);
      await page.screenshot({ path });
      spawnSync("pngquant", ["--force", "--ext=.png", "--skip-if-larger", "--strip", "--quality=60-95", path]);
      console.log(`docs/screens/${name}-${size}-${colorScheme}.png`);
      await context.close();
    }
  }
}
await browser.close();
await place.close();
