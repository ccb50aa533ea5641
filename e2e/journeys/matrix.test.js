// Where the page may stand, in stock browsers: on its own, in a frame of the same site, of another site, in a sandbox,
// on a disk, with the storage of other sites blocked, wiped between two visits, full.
//
// In each the app can be used, and what it says of the progress is true: it is there after a reload, or it is not.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { BROWSERS, browsing, missing } from "../browsers.js";
import { DIST, host } from "../host.js";
import { answerOne, answersToday, drawn, keeper } from "../inside.js";

const course = (attributes) => `<!doctype html><html lang="zh"><title>课程</title><link rel="icon" href="data:,">
  <iframe title="温故" width="900" height="900" ${attributes}></iframe>`;
const elsewhere = (address) => address.replace("127.0.0.1", "localhost");

// `open`: goes there, and gives the frame that the app is in. `before`: done in the page before the reload.
// `keeps`: what must be true of it, where browsers agree.
const PLACES = [
  {
    name: "on its own", keeps: true,
    open: async (page, app) => { await page.goto(app.address); return page.mainFrame(); },
    after: async (page, app) => {
      const hosts = await page.evaluate(() => performance.getEntriesByType("resource").map((it) => new URL(it.name).origin));
      assert.deepEqual([...new Set(hosts)], [app.origin], "no other host was asked");
    },
  },
  {
    name: "in a frame of the same site", keeps: true,
    open: (page, app, around) => framed(page, around, "/course.html", `src="${app.address}?embed=1"`),
  },
  {
    name: "in a frame of another site", keeps: true,
    open: (page, app, around) => framed(page, around, "/other.html", `src="${app.address}?embed=1"`),
    after: async (page, app) => {
      await page.goto(app.address);
      await page.evaluate(drawn);
      assert.equal(await page.evaluate(answersToday, 0), 0, "the progress of a frame is its site's alone");
    },
  },
  {
    name: "in a sandbox", keeps: false,
    open: (page, app, around) => framed(page, around, "/box.html", `sandbox="allow-scripts" src="${app.address}single/wengu.html"`),
  },
  {
    name: "in a frame of another site, whose storage is blocked", blocked: true, keeps: false,
    open: async (page, app, around) => {
      const frame = await framed(page, around, "/other.html", `src="${app.address}"`);
      const throws = () => { try { localStorage.getItem(""); return false; } catch { return true; } };
      assert.ok(await frame.evaluate(throws), "it is really blocked");
      return frame;
    },
  },
  {
    name: "on a disk", keeps: true,
    open: async (page) => {
      await page.goto(pathToFileURL(join(DIST, "single/wengu.html")).href);
      return page.mainFrame();
    },
  },
  {
    name: "wiped between two visits", keeps: true,
    open: async (page, app) => { await page.goto(app.address); return page.mainFrame(); },
    before: () => { localStorage.clear(); sessionStorage.clear(); },
  },
  {
    name: "full", keeps: true,
    open: async (page, app) => { await page.goto(app.address); return page.mainFrame(); },
    first: () => {
      for (let size = 1 << 22; size >= 1; size >>= 1) {
        for (let at = 0; ; at += 1) {
          try { localStorage.setItem(`somebody/${size}/${at}`, "x".repeat(size)); } catch { break; }
        }
      }
    },
    says: "进度存在这个浏览器的备份里",
  },
  {
    name: "full, without a database", keeps: false,
    open: async (page, app) => {
      await page.evaluateOnNewDocument(() => {
        Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("refused", "SecurityError"); } });
      });
      await page.goto(app.address);
      return page.mainFrame();
    },
    first: () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; },
    says: "浏览器给的空间满了",
  },
];

async function framed(page, around, path, attributes) {
  around.pages[path] = course(attributes);
  const origin = path === "/other.html" ? elsewhere(around.origin) : around.origin;
  await page.goto(origin + path);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  return frame;
}

for (const kind of BROWSERS) {
  for (const place of PLACES) {
    test(`${kind.name}: ${place.name}`, { timeout: 180_000, skip: missing(kind) }, async () => {
      const app = await host();
      const pages = {};
      const around = { ...await host({ pages }), pages };
      try {
        await browsing(kind, { blocked: place.blocked }, async (page) => {
          const open = async () => {
            const frame = await place.open(page, app, around);
            await frame.evaluate(drawn);
            return frame;
          };
          let frame = await open();
          if (place.first) await frame.evaluate(place.first);
          const said = await frame.evaluate(keeper);
          await frame.evaluate(answerOne);
          const body = await frame.evaluate(() => document.body.innerText);
          if (place.says) assert.ok(body.includes(place.says), place.says);
          if (place.before) await frame.evaluate(place.before);
          await page.goto("about:blank");
          frame = await open();
          const claims = !said.includes("进度只在这一页里") && !body.includes("没能存下");
          assert.match(said, /^进度/);
          if (place.keeps !== undefined) assert.equal(claims, place.keeps, said);
          assert.equal(await frame.evaluate(answersToday, claims ? 1 : 0), claims ? 1 : 0, `it said: ${said}`);
          console.log(`  ${kind.name}, ${place.name}: ${said.split("\n")[0]}`);
          await place.after?.(page, app);
        });
      } finally {
        await app.close();
        await around.close();
      }
    });
  }
}
