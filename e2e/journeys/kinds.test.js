// A question of every kind, through a teacher's link, so that the same question comes back.
//
// For each of the ten kinds:
// 1. Nothing is answered: the question is not right, the key is shown, and so is its proof.
// 2. The same link asks the same question again; answered by its key, it is right.
// 3. Asked once more and answered otherwise, it is not right.
// 4. The end offers a result code.
import assert from "node:assert/strict";

import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { settle } from "../learner.js";

const article = (page) => page.locator(".quiz-runner article");

async function ask(page, place, kind) {
  // A reload, for another query is another page.
  await page.goto(`${place.address}?kind=${kind}&number=1&seed=7#/quiz`);
  await page.getByRole("button", { name: "开始测验" }).click();
  await article(page).waitFor();
}

async function end(page) {
  await page.getByRole("button", { name: "看结果" }).click();
  await expect(() => page.getByLabel("成绩码").inputValue(), /^WG1-[0-9A-Z]{7}-[0-9A-Z]{3}-[0-9A-Z]-[0-9A-Z]{4}$/, "a result code");
  await page.getByRole("button", { name: "再出一组" }).click();
}

const texts = (locator) => locator.evaluateAll((all) => all.map((it) => it.innerText.trim()));
const places = (page, state) => page.locator(".choice").evaluateAll((all, state) =>
  all.flatMap((it, at) => (it.dataset.judged === state ? [at] : [])), state);

const choices = {
  read: (page) => places(page, "missed"),
  right: async (page, keys) => { for (const at of keys) await page.locator(".choice input").nth(at).check(); },
  wrong: async (page, keys) => {
    const count = await page.locator(".choice input").count();
    const other = [...Array(count).keys()].find((it) => !keys.includes(it));
    await page.locator(".choice input").nth(other ?? 0).check();
  },
};
const words = {
  read: async (page) => {
    const models = page.locator(".model-answer p");
    return models.evaluateAll((all) => all.map((it) => it.textContent));
  },
  right: async (page, keys) => { for (const [at, key] of keys.entries()) await page.locator("textarea").nth(at).fill(key); },
  wrong: async (page) => { for (const it of await page.locator("textarea").all()) await it.fill("不知道。"); },
};

const KINDS = {
  single: choices,
  multiple: choices,
  judgement: choices,
  blank: {
    read: (page) => texts(page.locator(".blank-key")),
    right: async (page, keys) => { for (const [at, key] of keys.entries()) await page.locator(".blank-field").nth(at).fill(key); },
    wrong: async (page) => { for (const it of await page.locator(".blank-field").all()) await it.fill("别的"); },
  },
  match: {
    read: (page) => texts(page.locator(".match-pairs-key")),
    right: async (page, keys) => {
      for (const key of keys) await page.locator(".match-pairs-answer[aria-disabled=false]", { hasText: exactly(key) }).first().click();
    },
    wrong: async (page, keys) => {
      for (const key of [...keys.slice(1), keys[0]]) await page.locator(".match-pairs-answer[aria-disabled=false]", { hasText: exactly(key) }).first().click();
    },
  },
  order: {
    read: (page) => texts(page.locator(".question-order li")),
    // Each member is moved up to its place, by the keys.
    right: async (page, keys) => {
      for (const [at, key] of keys.entries()) {
        for (let tries = 0; tries < keys.length; tries += 1) {
          const shown = await texts(page.locator(".order-list-text"));
          if (shown[at] === key) break;
          await page.locator(".order-list-text").nth(shown.indexOf(key, at)).press("ArrowUp");
          await expect(() => texts(page.locator(".order-list-text")).then((now) => now.join() !== shown.join()), true, "the member moved");
        }
      }
    },
    wrong: async () => {},
  },
  term: words,
  short: words,
  essay: words,
  material: words,
};

function exactly(text) {
  return new RegExp(`^\\s*${text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*$`);
}

for (const [kind, control] of Object.entries(KINDS)) {
  journey(`a question of the kind ${kind}, left open, right and wrong`, {}, async ({ page, place }) => {
    await ask(page, place, kind);
    assert.equal(await settle(page), false, "nothing answered is not right");
    await page.getByRole("group", { name: "原文依据" }).first().waitFor();
    const stem = await page.locator("#question-stem, .blank-fields").first().innerText();
    const keys = await control.read(page);
    assert.ok(keys.length > 0, "the key is shown");
    await end(page);

    await ask(page, place, kind);
    if (kind !== "blank") assert.equal(await page.locator("#question-stem").innerText(), stem, "the same question");
    await control.right(page, keys);
    assert.equal(await settle(page), true, `answered by its key: ${JSON.stringify(keys)}`);
    await end(page);

    await ask(page, place, kind);
    await control.wrong(page, keys);
    assert.equal(await settle(page), false, "answered otherwise");
    await end(page);
  });
}
