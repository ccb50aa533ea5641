// What the page forbids itself, so that nobody comes in by a text.
//
// 1. No other host is spoken to, no inline script runs, text becomes no HTML by accident, and no link tells where it stood.
// 2. It works where the host forbids what it does not need.
import assert from "node:assert/strict";

import { expect } from "../expect.js";
import { host } from "../host.js";
import { journey } from "../journey.js";
import { open } from "../learner.js";

// Chromium tells of a request before the policy refuses it; whether it went is asked of the other host.
const refusals = { expected: [/Content Security Policy|Trusted(HTML|Script)|HTMLScriptElement/i, /left the host/] };
journey("the page's policy holds", refusals, async ({ page, place }) => {
  await open(page, place);
  const asked = [];
  const other = await host({ answers: (request) => { asked.push(request.url); } });
  try {
    const done = await page.evaluate(async (url) => {
      const tried = (work) => { try { work(); return "done"; } catch (refused) { return refused.name; } };
      const script = document.createElement("script");
      script.append("window.ran = true");
      tried(() => document.head.append(script));
      const base = document.createElement("base");
      base.href = url;
      document.head.append(base);
      const resolved = document.baseURI;
      base.remove();
      return {
        fetch: await fetch(url).then(() => "done", () => "refused"),
        image: await new Promise((told) => {
          const image = new Image();
          [image.onload, image.onerror] = [() => told("done"), () => told("refused")];
          image.src = `${url}/image.png`;
        }),
        html: tried(() => { document.createElement("p").innerHTML = "<b>1</b>"; }),
        script: window.ran ? "done" : "refused",
        policy: tried(() => trustedTypes.createPolicy("another", { createHTML: (it) => it })),
        base: resolved.startsWith(url) ? "done" : "refused",
      };
    }, other.origin);
    assert.deepEqual(done, {
      fetch: "refused", image: "refused", html: "TypeError", script: "refused", policy: "TypeError", base: "refused",
    });
    assert.deepEqual(asked, []);
  } finally {
    await other.close();
  }
  assert.equal(await page.evaluate(() => document.querySelector("meta[name=referrer]").content), "no-referrer");
});

// What docs/embedding.md gives to those who can set headers.
const NEEDS_NOTHING = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), clipboard-read=()";
journey("it needs no permission", { hosting: { headers: { "Permissions-Policy": NEEDS_NOTHING } } }, async ({ page, place }) => {
  await open(page, place, "/embed");
  await page.getByRole("button", { name: "复制" }).first().click();
  await expect(() => page.getByText("已复制").count(), 1, "what it copies is copied");
});
