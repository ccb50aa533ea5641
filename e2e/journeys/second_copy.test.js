// The second copy of the progress, in IndexedDB.
//
// 1. localStorage is wiped between two visits, as a learning platform does: what was answered is there again.
// 2. It is wiped under the open page: what was answered before and after is there at the next visit.
// 3. Both hold something that the other has lost: nothing is written over.
// 4. What was deleted stays deleted, and what was taken back stays.
// 5. A quiz that was left does not come back, though the page was gone before the copy learnt of it.
// 6. Where localStorage alone is refused, the copy keeps the progress.
import assert from "node:assert/strict";

import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { answersToday, begin, beginQuiz, card, open, turn } from "../learner.js";

async function rate(page) {
  const before = await card(page).innerText();
  await turn(page);
  await page.keyboard.press("3");
  await expect(() => card(page).innerText().then((text) => text !== before), true, "another card is asked");
}

// What lies in the database: key → text.
const copy = (page) => page.evaluate(() => new Promise((done, failed) => {
  const request = indexedDB.open("wengu", 1);
  request.onerror = () => failed(request.error);
  request.onsuccess = () => {
    const store = request.result.transaction("texts").objectStore("texts");
    const [keys, texts] = [store.getAllKeys(), store.getAll()];
    texts.onsuccess = () => {
      request.result.close();
      done(Object.fromEntries(keys.result.map((key, at) => [key, texts.result[at]])));
    };
  };
}));

const logs = (of) => Object.entries(of).filter(([key]) => key.startsWith("wengu/log/"));
const shelf = (page) => page.evaluate(() => ({ ...localStorage }));
const level = async (page) => JSON.stringify(logs(await copy(page)).sort()) === JSON.stringify(logs(await shelf(page)).sort());
const levelled = (page) => expect(() => level(page), true, "the copy is whole");

async function reopened(page, place) {
  await page.goto("about:blank");
  await open(page, place);
}

// Says how much is there; it may come back a moment after the page is drawn.
const answers = (page, wanted) => page.getByRole("main").getByText(`今天答了 ${wanted} 张`).waitFor();

journey("a wiped localStorage is restored", {}, async ({ page, place }) => {
  await begin(page, place);
  await page.getByText("另有一份备份").waitFor();
  await rate(page);
  await rate(page);
  await levelled(page);
  await page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); });
  await reopened(page, place);
  await answers(page, 2);
  await page.getByText("已从备份找回").waitFor();
  await levelled(page);
  await reopened(page, place);
  await answers(page, 2);
});

journey("localStorage is wiped under the open page", {}, async ({ page, place }) => {
  await begin(page, place);
  await rate(page);
  await page.reload();
  await begin(page, place);
  await rate(page);
  await page.evaluate(() => { localStorage.clear(); });
  await rate(page);
  await reopened(page, place);
  await answers(page, 3);
});

journey("two places that lost different parts become one", {}, async ({ page, place }) => {
  const parts = [];
  for (let part = 0; part < 2; part += 1) {
    await begin(page, place);
    await rate(page);
    await levelled(page);
    parts.push(logs(await shelf(page)).map(([key]) => key).filter((key) => !parts.flat().includes(key)));
    await page.goto("about:blank");
  }
  await open(page, place);
  await page.evaluate(([first, second]) => {
    first.forEach((key) => localStorage.removeItem(key));
    return new Promise((done) => {
      const request = indexedDB.open("wengu", 1);
      request.onsuccess = () => {
        const change = request.result.transaction("texts", "readwrite");
        second.forEach((key) => change.objectStore("texts").delete(key));
        change.oncomplete = () => { request.result.close(); done(); };
      };
    });
  }, parts);
  await reopened(page, place);
  await answers(page, 2);
  await levelled(page);
});

journey("what was deleted does not come back from the copy", {}, async ({ page, place }) => {
  await begin(page, place);
  await rate(page);
  await levelled(page);
  await open(page, place, "/settings");
  await page.getByRole("button", { name: "删除全部进度" }).click();
  await page.getByRole("button", { name: "确定删除" }).click();
  await page.getByText("进度删掉了").waitFor();
  await expect(() => copy(page).then((it) => logs(it).length), 0, "the copy is empty, too");
  await reopened(page, place);
  assert.equal(await answersToday(page, place), 0);

  await begin(page, place);
  await rate(page);
  await open(page, place, "/settings");
  await page.getByRole("button", { name: "删除全部进度" }).click();
  await page.getByRole("button", { name: "确定删除" }).click();
  await page.getByRole("button", { name: "撤销" }).click();
  await levelled(page);
  await page.evaluate(() => { localStorage.clear(); });
  await reopened(page, place);
  await answers(page, 1);
});

journey("a quiz that was left does not come back from the copy", {}, async ({ page, place }) => {
  await beginQuiz(page, place);
  const drafts = (of) => Object.entries(of).filter(([key]) => key.startsWith("wengu/draft/"));
  await expect(() => copy(page).then((it) => drafts(it).length), 1, "the copy has the quiz");
  await page.evaluate(() => { globalThis.wenguCopy.write = () => {}; });
  await page.getByRole("button", { name: "不做了" }).click();
  const builder = page.getByRole("button", { name: "开始测验" });
  await builder.waitFor();
  await page.goto("about:blank");
  await open(page, place, "/quiz");
  await expect(async () => JSON.stringify(drafts(await copy(page))) === JSON.stringify(drafts(await shelf(page))), true, "both are level");
  await builder.waitFor();
});

function refuseLocalStorage() {
  Object.defineProperty(window, "localStorage", { get() { throw new DOMException("refused", "SecurityError"); } });
}

journey("the copy keeps what localStorage refuses", { before: refuseLocalStorage }, async ({ page, place }) => {
  await begin(page, place);
  await page.getByText("进度存在这个浏览器的备份里").waitFor();
  await rate(page);
  await expect(() => copy(page).then((it) => logs(it).length > 0), true, "it is in the database");
  await reopened(page, place);
  await answers(page, 1);
});
