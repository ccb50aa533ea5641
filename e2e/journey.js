// A journey: a learner's way through the built app in a real browser, on a host of its own, with storage of its own.
// Whatever the journey is about, it fails on an error in the console, a broken policy, an answer that is no success,
// or a request that leaves the host.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { WIDE, launch } from "./browser.js";
import { host } from "./host.js";

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

// `look`: what Playwright calls the options of a context (viewport, colorScheme, …). `hosting`: see host.js.
// `before`: a function that runs in every page before anything of the app. `expected`: troubles that belong to
// the journey, as regular expressions. The walk gets Node's test too, to print what it measured.
export function journey(name, { look = {}, hosting = {}, before, expected = [] }, walk) {
  test(name, { timeout: 180_000 }, async (test) => {
    const place = await host(hosting);
    const context = await browser.newContext({ locale: "zh-CN", viewport: WIDE, reducedMotion: "reduce", ...look });
    context.setDefaultTimeout(30_000);
    if (before) await context.addInitScript(before);
    const page = await context.newPage();
    const troubles = [];
    watch(page, place.origin, troubles);
    try {
      await walk({ page, context, place, test });
      const unexpected = troubles.filter((it) => !expected.some((pattern) => pattern.test(it)));
      assert.deepEqual(unexpected, [], "nothing else went wrong on the way");
    } catch (failure) {
      await picture(page, name);
      if (troubles.length) failure.message += `\n\nOn the way:\n${troubles.join("\n")}`;
      throw failure;
    } finally {
      await context.close();
      await place.close();
    }
  });
}

function watch(page, origin, troubles) {
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => troubles.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || ["data:", "blob:"].includes(url.protocol);
    if (!own) troubles.push(`left the host: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
}

// What the learner saw when the journey failed, where CI keeps files: e2e/failures/.
async function picture(page, name) {
  const path = new URL(`./failures/${name.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}.png`, import.meta.url).pathname;
  await page.screenshot({ path, fullPage: true }).catch(() => {});
}
