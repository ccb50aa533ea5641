// Without network, after one visit, in Chromium and Firefox.
//
// 1. The host is gone and the browser was closed: every place opens, a round is done to its end, and it is kept.
// 2. Files in the cache were damaged, and one is gone: they are fetched anew, and the app opens.
// 3. A new version waits until it is asked for, and then is there, with the progress; the old one goes.
// 4. Inside another page the app registers no service worker.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { BROWSERS, browsing, missing, returning } from "../browsers.js";
import { expect } from "../expect.js";
import { DIST, host } from "../host.js";
import { answerAll, answerOne, answersToday, controlled, drawn, heading } from "../inside.js";
import { PLACES } from "../learner.js";

// `walk` gets the host of the app, what else it serves (see host.js), and `visit(walk)`, which opens the browser, each time
// with the same profile.
function offline(name, walk) {
  for (const kind of BROWSERS) {
    test(`${kind.name}: ${name}`, { timeout: 300_000, skip: missing(kind) }, async (test) => {
      const [files, pages] = [{}, {}];
      const place = await host({ files, pages });
      try {
        await returning((profile) => walk({ place, files, pages, test, visit: (call) => browsing(kind, { profile }, call) }));
      } finally {
        await place.close();
      }
    });
  }
}

const says = (text) => document.body.innerText.includes(text);

async function firstVisit(page, place) {
  await page.goto(place.address);
  await page.evaluate(drawn);
  await page.evaluate(controlled);
}

// The addresses of the app, as the program names them: `/paper/:id` and the like.
const ROUTES = [...readFileSync(new URL("../../src/route.rs", import.meta.url), "utf8").matchAll(/#\[at\("([^"]+)"\)\]/g)].map((it) => it[1]);
const isOf = (route) => { const like = new RegExp(`^${route.replaceAll(/:\w+/g, "[^/]+")}$`); return (it) => like.test(it); };

offline("every place opens without the host, and a round is done", async ({ place, visit, test }) => {
  await visit((page) => firstVisit(page, place));
  await place.close();
  await visit(async (page) => {
    const links = new Set();
    const opened = async (route) => {
      await page.goto("about:blank");
      await page.goto(`${place.address}#${route}`);
      const found = await page.evaluate(heading);
      for (const it of await page.evaluate(() => [...document.querySelectorAll("main a")].map((it) => it.hash.slice(1)))) links.add(it);
      return found;
    };
    const nowhere = await opened("/no/such/place");
    const visited = [...PLACES.filter((it) => it !== "/no/such/place")];
    for (const route of visited) assert.notEqual(await opened(route), nowhere, route);
    for (const route of ROUTES.filter((it) => it !== "/404" && !visited.some(isOf(it)))) {
      const one = [...links].find(isOf(route));
      assert.ok(one, `no page leads to ${route}`);
      assert.notEqual(await opened(one), nowhere, one);
      visited.push(one);
    }
    await page.goto(place.address);
    await page.evaluate(drawn);
    const rated = await page.evaluate(answerAll);
    assert.ok(rated > 5, `${rated} cards`);
    await page.goto("about:blank");
    await page.goto(place.address);
    await page.evaluate(drawn);
    await expect(() => page.evaluate(says, "今天的都学完了"), true, "the round is kept");
    test.diagnostic(`${visited.length} places, ${rated} cards`);
  });
});

offline("a damaged cache is healed", async ({ place, visit }) => {
  let hurt = [];
  await visit(async (page) => {
    await firstVisit(page, place);
    // Both halves of the program, of which the second is fetched behind the first screen, and what is drawn with.
    hurt = await page.evaluate(async () => {
      const [name] = (await caches.keys()).filter((it) => it.startsWith("wengu "));
      const cache = await caches.open(name);
      const all = await cache.keys();
      const halves = all.filter((it) => /_(bg|half)\.wasm$/.test(it.url));
      for (const wasm of halves) {
        await cache.put(wasm, new Response("damaged", { headers: { "Content-Type": "application/wasm" } }));
      }
      const [style] = all.filter((it) => it.url.endsWith(".css"));
      await cache.delete(style);
      return [...halves, style].map((it) => it.url);
    });
  });
  assert.equal(hurt.length, 3);
  // A worker that has seen a file sound looks at it again only when it is started anew, as with the browser.
  await visit(async (page) => {
    await page.goto(place.address);
    await page.evaluate(drawn);
    await page.goto(`${place.address}#/papers`);
    await page.evaluate(heading);
    for (const url of hurt) {
      const isWhole = () => page.evaluate(async (it) => (await (await caches.match(it))?.arrayBuffer())?.byteLength > 1000, url);
      await expect(isWhole, true, url);
    }
  });
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

offline("a new version waits until it is asked for", async ({ place, files, visit }) => {
  await visit(async (page) => {
    const isNext = () => page.evaluate(() => document.documentElement.outerHTML.includes("<!-- next -->"));
    const cacheNames = () => page.evaluate(() => caches.keys().then((all) => all.filter((it) => it.startsWith("wengu "))));
    const button = (name) => page.waitForSelector(`xpath///button[normalize-space()="${name}"]`, { visible: true });
    await firstVisit(page, place);
    assert.equal((await cacheNames()).length, 1);
    await (await page.waitForSelector("xpath///main//button[contains(., '开始学')]")).click();
    await page.waitForSelector(".flash-card");
    Object.assign(files, nextBuild());
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((it) => { it.update(); }));
    await expect(() => page.evaluate(says, "有新版本"), true, "the new version is offered");
    // The round goes on, in the version that it was begun in, also when the page is loaded anew.
    await page.evaluate(answerOne);
    await page.reload();
    await page.evaluate(drawn);
    assert.equal(await page.evaluate(answersToday, 1), 1);
    assert.equal(await isNext(), false, "nothing changes by itself");
    await Promise.all([page.waitForNavigation(), (await button("刷新")).click()]);
    await page.evaluate(drawn);
    await expect(isNext, true, "the new version is here");
    assert.equal(await page.evaluate(answersToday, 1), 1);
    assert.equal(await page.evaluate(says, "有新版本"), false);
    await expect(async () => (await cacheNames()).length, 1, "the old cache is gone");
  });
});

offline("inside another page there is no service worker", async ({ place, pages, visit }) => {
  pages["/course.html"] = `<!doctype html><html lang="zh"><title>课程</title><link rel="icon" href="data:,"><iframe title="温故" src="/?embed=1"></iframe>`;
  await visit(async (page) => {
    await page.goto(`${place.origin}/course.html`);
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    await frame.evaluate(heading);
    assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)), 0);
  });
});
