// A quiz.
//
// 1. A question that is not answered is shown with its answer and its proof, and the next one comes.
// 2. The reload of a page in the middle of a quiz loses nothing: the same question is asked again.
import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { beginQuiz } from "../learner.js";

const question = (page) => page.locator(".quiz-runner article");

journey("an unanswered question shows its answer and proof", {}, async ({ page, place }) => {
  await beginQuiz(page, place);
  const first = await question(page).innerText();
  await page.getByRole("button", { name: "看答案" }).click();
  await page.getByRole("group", { name: "原文依据" }).first().waitFor();
  await page.getByRole("button", { name: /下一题/ }).click();
  await expect(() => question(page).innerText().then((text) => text !== first), true, "the next question is asked");
});

journey("a reload in the middle of a quiz loses nothing", {}, async ({ page, place }) => {
  await beginQuiz(page, place);
  await page.getByRole("button", { name: "看答案" }).click();
  await page.getByRole("button", { name: /下一题/ }).click();
  await expect(() => question(page).innerText(), /^第 2 题/, "the second question is asked");
  const second = await question(page).innerText();
  await page.reload();
  await expect(() => question(page).innerText(), second, "the same question is asked again");
});
