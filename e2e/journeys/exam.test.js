// An exam, and a class.
//
// 1. An exam is begun and a question answered; the tab is killed; a new tab goes on where it stopped, with
//    the answer; handed in, the marks are shown.
// 2. A teacher's link gives two browsers the same questions in the same order.
// 3. Result codes pasted on 班级 give a table with the stems; a mistyped one is named.
import assert from "node:assert/strict";

import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { open } from "../learner.js";

journey("an exam outlives its tab", {}, async ({ page, context, place }) => {
  await open(page, place, "/exam");
  await page.getByText("随堂小测").click();
  await page.getByRole("button", { name: "开考" }).click();
  await page.locator(".choice input").first().check();
  const stem = await page.locator("#question-stem").innerText();
  await expect(() => page.locator(".answer-sheet-cell[data-answered=true]").count(), 1, "one is answered");
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await open(again, place, "/exam");
  assert.equal(await again.locator("#question-stem").innerText(), stem, "the same question");
  assert.ok(await again.locator(".choice input").first().isChecked(), "with its answer");
  await again.getByRole("button", { name: "交卷" }).first().click();
  await again.getByRole("button", { name: "交卷" }).last().click();
  await again.getByRole("heading", { name: "成绩" }).waitFor();
  await expect(() => again.getByLabel("成绩码").inputValue(), /^WG1-/, "a result code");
});

journey("a link gives a class the same questions, and its codes say how they did", {}, async ({ page, place }) => {
  await open(page, place, "/quiz");
  const link = await page.getByLabel("给学生的链接").inputValue();
  const codes = [];
  const stems = [];
  for (const student of [0, 1, 2]) {
    await page.goto(`${link}`);
    await page.reload();
    await page.getByText("这是老师发的题").waitFor();
    await page.getByRole("radio", { name: "全部做完" }).check();
    await page.getByRole("button", { name: "开始测验" }).click();
    stems.push(await page.locator(".quiz-runner article").innerText());
    for (let question = 0; question < 20; question += 1) {
      const input = page.locator(".choice input");
      if (await input.count()) await input.nth(student % (await input.count())).check();
      const go = page.locator("#quiz-go");
      const isLast = (await go.innerText()) === "交卷";
      await go.click();
      if (isLast) break;
    }
    codes.push(await page.getByLabel("成绩码").inputValue());
    await page.getByRole("button", { name: "再出一组" }).click();
  }
  assert.equal(stems[0], stems[1], "the same first question");
  assert.equal(new Set(codes.map((it) => it.split("-")[1])).size, 1, "the same paper");

  await page.goto(link.replace("#/quiz", "#/class"));
  await page.getByLabel("把成绩码粘在这里").fill(`甲 ${codes[0]}\n乙 ${codes[1]}，丙 ${codes[2]}\nWG1-1234567-ABC-000-0000`);
  await page.getByText(/3 份成绩/).waitFor();
  await page.getByText(/抄错了/).waitFor();
  const stem = await page.locator(".class-stem").first().innerText();
  assert.ok(stem.length > 2, `the questions are known: ${stem}`);
});
