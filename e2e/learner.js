// What a learner does, as the journeys need it: by the names and roles that a screen reader would read.
import { expect } from "./expect.js";

// Every place there is, by the address behind `#`. The first paper stands for all.
export const PLACES = [
  "/", "/papers", "/cards", "/quiz", "/exam", "/map", "/comparison", "/recite", "/mistakes", "/starred", "/glossary",
  "/statistics", "/class", "/embed", "/print", "/more", "/settings", "/no/such/place",
];

// Opens the app (at `route`, such as "/cards") and waits until it is drawn.
export async function open(page, place, route = "/") {
  await page.goto(`${place.address}#${route}`);
  await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  // A page is drawn in several tasks; the last takes this away.
  await page.locator(".coming").first().waitFor({ state: "detached" });
}

// Begins a round of cards from 今日.
export async function begin(page, place) {
  await open(page, place);
  await page.getByRole("main").getByRole("button", { name: /开始学|接着学/ }).click();
  await card(page).waitFor();
}

export const card = (page) => page.locator(".flash-card");

// Turns the card; a list shows its members one by one before.
export async function turn(page, press = () => page.keyboard.press("Space")) {
  for (let step = 0; step < 30 && (await card(page).getAttribute("data-side")) === "front"; step += 1) {
    await press();
  }
  await expect(() => card(page).getAttribute("data-side"), "back", "the card is turned");
  return page.getByRole("group", { name: "想起来了多少？" });
}

// Opens the first passage of 背诵.
export async function openPassage(page, place) {
  await open(page, place, "/recite");
  await page.locator(".recite-passages a").first().click();
  await page.locator(".recite-text").waitFor();
}

// How many answers 今日 counts: 0 where it says nothing of any.
export async function answersToday(page, place) {
  await open(page, place);
  const said = page.getByRole("main").getByText(/今天答了 \d+ 张/);
  return (await said.count()) ? Number(/今天答了 (\d+) 张/.exec(await said.innerText())[1]) : 0;
}

// Opens the first paper of the list.
export async function openPaper(page, place) {
  await open(page, place, "/papers");
  await page.locator(".paper-list a").first().click();
  await page.locator(".paper-text").waitFor();
}

// Begins a quiz as it is offered, and waits for its first question.
export async function beginQuiz(page, place) {
  await open(page, place, "/quiz");
  await page.getByRole("button", { name: "开始测验" }).click();
  await page.getByRole("button", { name: "看答案" }).waitFor();
}

// Begins the exam that is offered first.
export async function beginExam(page, place) {
  await open(page, place, "/exam");
  await page.getByRole("button", { name: "开考" }).first().click();
  await page.getByRole("button", { name: "交卷" }).waitFor();
}

// Lets the last question of a quiz be judged, and says whether the answer given was right.
export async function settle(page) {
  await page.getByRole("button", { name: "看答案" }).click();
  await page.getByRole("button", { name: "看结果" }).waitFor();
  return (await page.locator(".outcome--right").count()) === 1;
}
