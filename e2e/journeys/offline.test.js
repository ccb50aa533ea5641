// Without network, after one visit.
//
// 1. The host is gone: the page opens again, at every place.
// 2. A file in the cache was damaged: it is fetched anew, and the app opens.
// 3. A new version waits until it is asked for, and then is there.
// 4. Inside a package the app registers no service worker.
import assert from "node:assert/strict";

import { journey } from "../journey.js";
import { open } from "../learner.js";

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
  const damaged = await page.evaluate(async () => {
    const [name] = (await caches.keys()).filter((it) => it.startsWith("wengu "));
    const cache = await caches.open(name);
    const wasm = (await cache.keys()).find((it) => it.url.endsWith(".wasm"));
    await cache.put(wasm, new Response("damaged", { headers: { "Content-Type": "application/wasm" } }));
    return wasm.url;
  });
  // A worker that has seen the file sound looks at it again only when it is started anew.
  const session = await page.context().newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await page.reload();
  await page.getByRole("main").waitFor();
  const size = await page.evaluate(async (url) => (await (await caches.match(url)).arrayBuffer()).byteLength, damaged);
  assert.ok(size > 1000, `the cache holds ${size} bytes`);
});
