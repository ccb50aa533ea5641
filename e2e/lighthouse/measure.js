// Lighthouse, as a phone of the middle class on a slow connection: the first visit (今日), the making of a quiz, and a quiz
// under way that is opened again. Of each the four scores, the times that make the first, and each audit that costs points.
//
// Each page is measured TRIES times (`TRIES=5 cargo xtask lighthouse`), and the try in the middle is told: a busy machine
// only adds.
import { readdirSync } from "node:fs";

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

import { DIST, host } from "../host.js";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TIMES = ["first-contentful-paint", "largest-contentful-paint", "speed-index", "total-blocking-time", "cumulative-layout-shift"];
const TRIES = Number(process.env.TRIES ?? 3);

// What is opened, and what the learner did before.
const PAGES = [
  { name: "今日, first visit", route: "" },
  { name: "测验, its making", route: "#/quiz" },
  { name: "测验, a question", route: "#/quiz", before: begin },
];

// As over a line of 10 Mbit/s. From a host without any distance all is there before the first paint, and Lighthouse, which
// reckons a slow line from what it saw, takes it that the paint has waited for the program.
const place = await host({ compressed: true, pace: 1_250 });
// All is compressed before anything is measured.
for (const file of readdirSync(DIST).filter((it) => /\.(css|html|js|wasm)$/.test(it))) {
  await (await fetch(place.address + file, { headers: { "Accept-Encoding": "gzip, deflate, br" } })).arrayBuffer();
}
const root = process.getuid?.() === 0;
const chrome = await launch({
  chromePath: process.env.CHROME,
  chromeFlags: ["--headless=new", "--disable-dev-shm-usage", "--lang=zh-CN", ...(root ? ["--no-sandbox"] : [])],
});
try {
  for (const page of PAGES) await measure(page);
} finally {
  chrome.kill();
  await place.close();
}

async function measure({ name, route, before }) {
  const results = [];
  for (let tries = 0; tries < TRIES; tries += 1) {
    await before?.();
    const options = { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error", disableStorageReset: Boolean(before) };
    results.push((await lighthouse(place.address + route, options)).lhr);
  }
  const score = (it) => it.categories.performance.score;
  results.sort((one, other) => score(one) - score(other));
  console.log(`\n${name} (performance ${results.map((it) => Math.round(score(it) * 100)).join(", ")})`);
  report(results[Math.floor(TRIES / 2)]);
}

function report(lhr) {
  console.log(`       ${TIMES.map((it) => `${lhr.audits[it].title} ${lhr.audits[it].displayValue}`).join(", ")}`);
  for (const name of CATEGORIES) {
    const { title, score, auditRefs } = lhr.categories[name];
    console.log(`${String(Math.round(score * 100)).padStart(5)}  ${title}`);
    for (const { id, weight } of auditRefs) {
      const audit = lhr.audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 1) {
        console.log(`         ${audit.title} ${audit.displayValue ?? ""} (${Math.round(audit.score * 100)}, weight ${weight})`);
        for (const item of audit.details?.items?.slice(0, 5) ?? []) console.log(`           ${item.url ?? item.node?.snippet ?? item.description ?? ""}`);
      }
    }
  }
  const [largest] = lhr.audits["largest-contentful-paint-element"]?.details?.items ?? [];
  console.log(`         the largest paint: ${largest?.items?.[0]?.node?.snippet ?? "unknown"}`);
  for (const { duration, startTime, url } of lhr.audits["long-tasks"]?.details?.items ?? []) {
    console.log(`         a task of ${Math.round(duration)} ms at ${Math.round(startTime)}: ${url.split("/").pop()}`);
  }
}

// Leaves a quiz under way in the browser, and nothing else: the next visit is as cold as the first.
async function begin() {
  const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${chrome.port}` });
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send("Storage.clearDataForOrigin", { origin: place.origin, storageTypes: "all" });
  await page.goto(`${place.address}#/quiz`);
  await (await page.waitForSelector(".quiz-builder .button--first:not([disabled])")).click();
  await page.waitForSelector("#quiz-go");
  await session.send("Storage.clearDataForOrigin", { origin: place.origin, storageTypes: "cache_storage,service_workers" });
  await session.send("Network.clearBrowserCache");
  await page.close();
  await browser.disconnect();
}
