// With the mouse, with a finger, with the keys: what a control can do by one it can do by each, and no press loses the focus.
//
// 1. Pairs are matched by dragging, and by the keys alone; the answer that was given keeps the focus and is not given twice.
// 2. Members are put in order by dragging, and by their buttons.
// 3. Tab goes through an exam as it stands on a phone: the question, then the answer sheet below it.
// 4. A row that is put aside leaves the focus on the title; rows with the same stem tell their points.
// 5. What was foretold stands on a chart, as many points as its table has rows; what was recalled, as its table tells.
// 6. On a phone a tap on a hidden node of the map brings what asks for it into sight, with the focus in it.
import assert from "node:assert/strict";

import { NARROW } from "../browser.js";
import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { begin, beginExam, card, open, settle, turn } from "../learner.js";

// Tall, so that what is dragged and where it goes are both in sight.
const SIZES = { 360: { width: 360, height: 1500 }, 1280: { width: 1280, height: 1500 } };
const texts = (locator) => locator.evaluateAll((all) => all.map((it) => it.innerText.trim()));
const focused = (page) => page.evaluate(() => document.activeElement.tagName);

async function ask(page, place, kind) {
  await page.goto(`${place.address}?kind=${kind}&number=1&seed=7#/quiz`);
  await page.getByRole("button", { name: "开始测验" }).click();
  await page.locator(".quiz-runner article").waitFor();
}

async function end(page) {
  await page.getByRole("button", { name: "看结果" }).click();
  await page.getByRole("button", { name: "再出一组" }).click();
}

async function key(page, place, kind, shown) {
  await ask(page, place, kind);
  await settle(page);
  const keys = await texts(page.locator(shown));
  await end(page);
  await ask(page, place, kind);
  return keys;
}

for (const [width, viewport] of Object.entries(SIZES)) {
  const answer = (page, text) => page.locator(".match-pairs-answer[aria-disabled=false]", { hasText: text }).first();

  journey(`pairs are dragged at ${width} px`, { look: { viewport } }, async ({ page, place }) => {
    const keys = await key(page, place, "match", ".match-pairs-key");
    for (const [at, it] of keys.entries()) await answer(page, it).dragTo(page.locator(".match-pairs-place").nth(at));
    assert.equal(await settle(page), true);
  });

  journey(`pairs are matched by the keys at ${width} px`, { look: { viewport } }, async ({ page, place }) => {
    const keys = await key(page, place, "match", ".match-pairs-key");
    for (const it of keys) {
      await answer(page, it).press("Enter");
      await page.locator(".match-pairs-answer:focus[aria-disabled=true]", { hasText: it }).waitFor();
      await page.keyboard.press("Enter");
    }
    assert.deepEqual(await texts(page.locator(".match-pairs-place")), keys, "each once");
    assert.equal(await settle(page), true);
  });

  for (const [hand, raise] of Object.entries({
    dragging: (rows, from, to) => rows.nth(from).dragTo(rows.nth(to)),
    buttons: async (rows, from, to) => {
      for (let at = from; at > to; at -= 1) await rows.nth(at).getByRole("button").nth(1).click();
    },
  })) {
    journey(`an order is made by ${hand} at ${width} px`, { look: { viewport } }, async ({ page, place }) => {
      const keys = await key(page, place, "order", ".question-order li");
      const shown = () => texts(page.locator(".order-list-text"));
      for (const [at, it] of keys.entries()) {
        const from = (await shown()).indexOf(it, at);
        if (from > at) await raise(page.locator(".order-list-member"), from, at);
        await expect(() => shown().then((now) => now[at]), it, "the member moved");
      }
      assert.equal(await settle(page), true);
    });
  }
}

journey("Tab goes through an exam as it stands on a phone", { look: { viewport: NARROW } }, async ({ page, place }) => {
  await beginExam(page, place);
  const places = await page.locator(".exam-hall").evaluate((hall) => [...hall.querySelectorAll("input, button")]
    .filter((it) => it.getClientRects().length)
    .map((it) => it.closest(".answer-sheet") ? "sheet" : "question")
    .join(" ").replaceAll(/(\w+)( \1)+/g, "$1"));
  assert.equal(places, "question sheet");
  const [question, sheet] = [await page.locator("article").boundingBox(), await page.locator(".answer-sheet").boundingBox()];
  const time = await page.locator(".time-left").boundingBox();
  assert.ok(time.y < question.y && question.y < sheet.y, "the time above, the sheet below");
});

journey("rows of mistakes tell their points, and leave the focus on the title", {}, async ({ page, place }) => {
  await open(page, place, "/quiz");
  await page.getByLabel(/^多选/).check();
  await page.getByRole("radio", { name: "5", exact: true }).check();
  await page.getByRole("button", { name: "开始测验" }).click();
  for (let at = 1; at <= 5; at += 1) {
    await page.locator(".quiz-runner article", { hasText: `第 ${at} 题` }).waitFor();
    // The first alone: of several keys one is never all.
    await page.locator(".choices input").first().check();
    await page.getByRole("button", { name: "看答案" }).click();
    await page.getByRole("button", { name: /下一题|看结果/ }).click();
  }
  await page.getByLabel("成绩码").waitFor();
  await open(page, place, "/mistakes");
  const rows = page.locator(".marked-list-entry");
  const count = await rows.count();
  assert.ok(count > 1, `${count} mistakes`);
  assert.equal(await page.locator(".marked-list-entry .item-list-about [lang]").count(), count, "each tells its point");
  const button = rows.first().getByRole("button");
  await button.press("Enter");
  await expect(() => focused(page), "H1", "the title has the focus");

  await begin(page, place);
  await page.keyboard.press("s");
  await page.getByRole("button", { name: "已收藏" }).waitFor();
  await open(page, place, "/starred");
  await page.getByRole("button", { name: "取消收藏" }).press("Enter");
  await page.getByText("还没有收藏").waitFor();
  await expect(() => focused(page), "H1", "the title has the focus");
});

journey("what was foretold stands on a chart and in its table", {}, async ({ page, place }) => {
  const morning = new Date("2026-09-07T08:30:00").getTime();
  let minutes = 0;
  const rate = async (day, key) => {
    await page.clock.setFixedTime(new Date(morning + day * 86_400_000 + (minutes += 1) * 60_000));
    await turn(page);
    const before = await card(page).innerText();
    await page.keyboard.press(key);
    await expect(() => card(page).innerText().then((now) => now !== before), true, "another card");
  };
  for (const [day, keys] of [[0, "4444"], [90, "3131"]]) {
    await page.clock.setFixedTime(new Date(morning + day * 86_400_000 + (minutes += 1) * 60_000));
    await page.goto("about:blank");
    await begin(page, place);
    for (const it of keys) await rate(day, it);
  }
  await open(page, place, "/statistics");
  const chart = page.locator("figure", { has: page.getByRole("img", { name: "预测得准不准" }) });
  await chart.locator("summary").click();
  const rows = await chart.locator("tbody tr").count();
  assert.ok(rows > 0, "something was foretold");
  assert.equal(await chart.locator("circle").count(), rows);
  const held = page.locator("figure", { has: page.getByRole("img", { name: /^合计/ }) });
  await held.locator("summary").click();
  const told = await held.locator("tbody tr").evaluateAll((all) => all.map((it) => it.cells[0].innerText + " " + it.cells[1].innerText));
  const drawn = await held.getByRole("img").evaluateAll((all) => all.map((it) => it.getAttribute("aria-label")));
  assert.deepEqual(drawn, told);
  assert.match(drawn.at(-1), /^合计 50%$/, "two of four came back");
});

journey("a tapped node asks in sight on a phone", { look: { viewport: NARROW, hasTouch: true } }, async ({ page, place }) => {
  await open(page, place, "/map");
  await page.getByRole("button", { name: "回想" }).tap();
  const node = page.locator(".map-node").nth(1);
  await node.tap();
  const inSight = () => page.evaluate(() => {
    const box = document.querySelector("#map-ask").getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && document.activeElement.id === "map-field";
  });
  await expect(inSight, true, "the form is in sight, its field has the focus");
  await page.locator("#map-field").fill("什么");
  await page.locator("#map-ask button[type=submit]").tap();
  await expect(() => node.evaluate((it) => it === document.activeElement), true, "the focus is back on the node");
});
