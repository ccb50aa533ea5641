// Without network, after one visit.
//
// 1. The host is gone: the page opens again, at every place.
// 2. A file in the cache was damaged: it is fetched anew, and the app opens.
// 3. A new version waits until it is asked for, and then is there, with the progress; the old one goes.
// 4. Inside another page the app registers no service worker.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "../expect.js";
import { DIST } from "../host.js";
import { journey } from "../journey.js";
import { begin, open, turn } from "../learner.js";

async function kept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
}

journey("opens without its host after one visit", { expected: [/ERR_|Failed to load/] }, async ({ page, place }) => {
  await open(page, place);
  await kept(page);
  await place.close();
  for (const route of ["/", "/papers", "/cards", "/settings"]) {
    await page.goto("about:blank");
    await open(page, place, route);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
  }
});

journey("heals a damaged cache", {}, async ({ page, place }) => {
  await open(page, place);
  await kept(page);
  // Both halves of the program, of which the second is fetched behind the first screen.
  const damaged = await page.evaluate(async () => {
    const [name] = (await caches.keys()).filter((it) => it.startsWith("wengu "));
    const cache = await caches.open(name);
    const halves = (await cache.keys()).filter((it) => /_(bg|half)\.wasm$/.test(it.url));
    for (const wasm of halves) {
      await cache.put(wasm, new Response("damaged", { headers: { "Content-Type": "application/wasm" } }));
    }
    return halves.map((it) => it.url);
  });
  assert.equal(damaged.length, 2);
  // A worker that has seen the file sound looks at it again only when it is started anew.
  const session = await page.context().newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await page.reload();
  await page.getByRole("main").waitFor();
  for (const url of damaged) {
    const isWhole = () => page.evaluate(async (it) => (await (await caches.match(it)).arrayBuffer()).byteLength > 1000, url);
    await expect(isWhole, true, url);
  }
});

// Another build of the same app, as it would come from the host: what the page and the worker say of it.
function nextBuild() {
  const page = readFileSync(join(DIST, "index.html"), "utf8").replace("</title>", "</title><!-- next -->");
  const sum = createHash("sha256").update(page).digest("base64");
  const worker = readFileSync(join(DIST, "sw.js"), "utf8")
    .replace(/const BUILD = "[^"]*"/, 'const BUILD = "next"')
    .replace(/("index\.html": )"[^"]*"/, `$1"${sum}"`);
  return { "/": page, "/index.html": page, "/sw.js": worker };
}

const files = {};
journey("a new version waits until it is asked for", { hosting: { files } }, async ({ page, place }) => {
  const isNext = () => page.evaluate(() => document.documentElement.outerHTML.includes("<!-- next -->"));
  const cacheNames = () => page.evaluate(() => caches.keys().then((all) => all.filter((it) => it.startsWith("wengu "))));
  await open(page, place);
  await kept(page);
  assert.equal((await cacheNames()).length, 1);
  await begin(page, place);
  Object.assign(files, nextBuild());
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((it) => it.update()));
  await page.getByText("有新版本").waitFor();
  // The round goes on, in the version that it was begun in, also when the page is loaded anew.
  await turn(page);
  await page.keyboard.press("4");
  await page.reload();
  await open(page, place);
  await page.getByText("今天答了 1 张").waitFor();
  assert.equal(await isNext(), false, "nothing changes by itself");
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "刷新" }).click()]);
  await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  await expect(isNext, true, "the new version is here");
  await page.getByText("今天答了 1 张").waitFor();
  assert.equal(await page.getByText("有新版本").count(), 0);
  await expect(async () => (await cacheNames()).length, 1, "the old cache is gone");
});

const COURSE = `<!doctype html><html lang="zh"><title>课程</title><link rel="icon" href="data:,"><iframe title="温故" src="/?embed=1"></iframe>`;
journey("inside another page there is no service worker", { hosting: { pages: { "/course.html": COURSE } } }, async ({ page, place }) => {
  await page.goto(`${place.origin}/course.html`);
  await page.frameLocator("iframe").getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)), 0);
});
