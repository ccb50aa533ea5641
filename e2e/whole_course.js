// A learner who sees all of a course, so that its end is told.
import { open } from "./learner.js";

// The shortest part of the library: the last section of the first paper.
export async function lastSection(page, place) {
  await open(page, place, "/embed");
  const values = await page.getByLabel("学哪一部分").locator("option").evaluateAll((all) => all.map((it) => it.value));
  const [, paper] = values;
  return values.filter((it) => it.startsWith(`${paper}/`)).at(-1);
}

const goTo = (app, name) => app.getByRole("navigation").getByRole("link", { name }).first().click();

// Every question, left open, until `done()`. One quiz does not ask for all that one sentence proves.
export async function askEverything(app, done) {
  await goTo(app, "测验");
  const next = app.getByRole("button", { name: /下一题|看结果/ });
  for (let quiz = 0; quiz < 12 && !(await done()); quiz += 1) {
    await app.getByRole("radio", { name: "50" }).check();
    await app.getByRole("button", { name: "开始测验" }).click();
    for (let last = false; !last;) {
      await app.getByRole("button", { name: "看答案" }).click();
      await next.waitFor();
      last = (await next.innerText()).includes("看结果");
      await next.click();
    }
    await app.getByRole("button", { name: "再出一组" }).click();
  }
}

// Every card, known well, day after day until `done()`: what one sentence proves is spread over days. `app`: the page or
// frame of the app in `page`.
export async function knowEverything(page, app, done) {
  const card = app.locator(".flash-card");
  const morning = Date.now();
  for (let day = 0; day < 12 && !(await done()); day += 1) {
    await page.clock.setFixedTime(morning + day * 86_400_000);
    await goTo(app, "论文");
    await goTo(app, "今日");
    const begin = app.getByRole("main").getByRole("button", { name: /开始学|接着学/ });
    if (!(await begin.count())) continue;
    await begin.click();
    await card.waitFor();
    for (let step = 0; step < 300 && (await card.count()); step += 1) {
      await page.keyboard.press((await card.getAttribute("data-side")) === "front" ? "Space" : "4");
      await page.waitForTimeout(60);
    }
  }
}
