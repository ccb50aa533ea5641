// The app as a part of another site's page.
//
// 1. It tells its height, by the protocols of H5P's resizer and of Canvas, and nothing else; a page around that adds a
//    border to what it is told ends no loop.
// 2. It answers the page around, and no other window.
// 3. What the address says of language and colours holds; there is no navigation, and a way out into a tab of its own.
import assert from "node:assert/strict";

import { expect } from "../expect.js";
import { host } from "../host.js";
import { journey } from "../journey.js";

// A course page on another site, which writes down what it is told. `script`: what it does beside that.
const course = (src, script) => `<!doctype html><html lang="zh"><title>课程</title><link rel="icon" href="data:,">
  <iframe id="app" title="温故" src="${src}" style="width:100%;height:300px"></iframe>
  <script>
    const frame = document.getElementById("app");
    window.told = [];
    addEventListener("message", (event) => {
      if (event.source !== frame.contentWindow) return;
      told.push(event.data);
      ${script}
    });
  </script>`;

// `walk` gets the page around the app, and the app in it.
function framed(name, { query = "embed=1", script = "" }, walk) {
  journey(name, { expected: [/left the host/] }, async ({ page, context, place }) => {
    const around = await host({ pages: { "/course.html": course(`${place.address}?${query}`, script) } });
    try {
      await page.goto(`${around.origin.replace("127.0.0.1", "localhost")}/course.html`);
      const app = page.frameLocator("#app");
      await app.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
      await walk({ page, context, app, place });
    } finally {
      await around.close();
    }
  });
}

const told = (page) => page.evaluate(() => window.told);
const heights = async (page, name) => (await told(page)).filter((it) => it[name]).map((it) => it.height ?? it.scrollHeight);

framed("H5P's resizer is answered", {
  // As h5p-resizer.js does it: the frame is made small before it is asked how high it would be.
  script: `const reply = (action) => event.source.postMessage({ context: "h5p", action }, "*");
    if (event.data.context !== "h5p") return;
    if (event.data.action === "hello") reply("hello");
    if (event.data.action === "prepareResize") reply("resizePrepared");
    if (event.data.action === "resize") frame.style.height = event.data.scrollHeight + "px";`,
}, async ({ page, app }) => {
  const inside = () => app.locator("#app").evaluate((it) => it.scrollHeight);
  const outside = () => page.locator("#app").evaluate((it) => it.clientHeight);
  await expect(async () => Math.abs(await inside() - await outside()) < 4, true, "the frame is as high as the app");
  const actions = new Set((await told(page)).filter((it) => it.context).map((it) => it.action));
  assert.deepEqual([...actions].sort(), ["hello", "prepareResize", "resize"]);
  // Another page of the app is as high as it is.
  await page.frames()[1].evaluate(() => { location.hash = "#/glossary"; });
  await app.getByRole("heading", { level: 1, name: "术语" }).waitFor();
  await expect(async () => Math.abs(await inside() - await outside()) < 4, true, "it follows");
});

framed("Canvas is told heights, and nobody anything else", {
  // Canvas gives its frames what they ask for; this one adds a border each time.
  script: `if (event.data.subject === "lti.frameResize") frame.style.height = event.data.height + 1 + "px";`,
}, async ({ page, app }) => {
  await app.getByRole("button", { name: "开始学" }).click();
  await app.locator(".flash-card").waitFor();
  await expect(async () => (await heights(page, "subject")).length > 1, true, "the height is told");
  const known = { context: ["h5p"], action: ["hello", "prepareResize", "resize"], subject: ["lti.frameResize"] };
  for (const message of await told(page)) {
    for (const [name, value] of Object.entries(message)) {
      const isFine = known[name]?.includes(value) ?? (["height", "scrollHeight"].includes(name) && Number.isInteger(value));
      assert.ok(isFine, JSON.stringify(message));
    }
  }
  // A loop would never be at rest.
  const count = async () => (await told(page)).length;
  const before = await count();
  await page.waitForTimeout(1000);
  assert.ok(await count() - before < 4, "it is at rest");
});

framed("windows that are not around the app are not answered", {}, async ({ page }) => {
  await page.evaluate(() => new Promise((done) => {
    const stranger = document.createElement("iframe");
    stranger.srcdoc = `<script>
      parent.stranger = [];
      addEventListener("message", (event) => parent.stranger.push(event.data));
      for (const action of ["hello", "resizePrepared"]) parent.frames[0].postMessage({ context: "h5p", action }, "*");
    </script>`;
    stranger.onload = done;
    document.body.append(stranger);
  }));
  await page.waitForTimeout(500);
  assert.deepEqual(await page.evaluate(() => window.stranger), []);
});

framed("the address chooses language and colours", { query: "embed=1&lang=en&theme=dark" }, async ({ context, app, place }) => {
  await app.getByRole("heading", { level: 1, name: "Today" }).waitFor();
  const root = app.locator("html");
  assert.equal(await root.getAttribute("data-theme"), "dark");
  assert.match(await root.getAttribute("lang"), /^en/);
  assert.equal(await app.getByRole("navigation").count(), 0);
  const [tab] = await Promise.all([context.waitForEvent("page"), app.getByRole("link", { name: "Open in a new tab" }).click()]);
  await tab.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  assert.ok(tab.url().startsWith(place.address), tab.url());
  assert.ok(await tab.getByRole("navigation").count() > 0, "with its navigation");
});
