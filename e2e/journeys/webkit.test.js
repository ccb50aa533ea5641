// WebKitGTK, the engine of Safari.
//
// 1. 今日 is drawn, and asks nothing of another host; a first card turns by a key, and is rated by a click.
// 2. It is there after a reload, also after localStorage was wiped, and, for the single file, from a disk.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { webkit } from "../engines/webkit.js";
import { DIST, host } from "../host.js";
import { answerOne, answersToday, drawn, keeper } from "../inside.js";

test("WebKitGTK: a first card", { timeout: 180_000, skip: webkit.missing() }, async () => {
  const place = await host();
  const visitor = await webkit.launch();
  try {
    await visitor.open(place.address);
    await visitor.wait("main h1", "今日");
    await visitor.click("main button", "^开始学");
    await visitor.wait(".flash-card[data-side=front]");
    // A list shows its members one by one before it is turned.
    for (let step = 0; step < 30 && !(await visitor.find(".flash-card[data-side=back]")); step += 1) await visitor.press(" ");
    await visitor.click(".grade-bar button", "记得");
    await visitor.wait(".flash-card[data-side=front]");

    await visitor.open(`${place.address}#/`);
    await visitor.reload();
    await visitor.wait("main", "今天答了 1 张");
    const hosts = await visitor.run(() => performance.getEntriesByType("resource").map((it) => new URL(it.name).origin));
    assert.deepEqual([...new Set(hosts)], [place.origin], "no other host was asked");
  } finally {
    await visitor.leave();
    await place.close();
  }
});

test("WebKitGTK: on its own, wiped, and on a disk", { timeout: 180_000, skip: webkit.missing() }, async () => {
  const app = await host();
  const visitor = await webkit.launch();
  const go = (url) => visitor.open(url);
  const run = (work, ...args) => visitor.run(work, ...args);
  try {
    const reopened = async () => {
      await go("about:blank");
      await go(app.address);
      await run(drawn);
    };
    await reopened();
    const said = await run(keeper);
    assert.match(said, /另有一份备份/);
    await run(answerOne);
    await reopened();
    assert.equal(await run(answersToday, 1), 1);
    await run(() => { localStorage.clear(); });
    await reopened();
    assert.equal(await run(answersToday, 1), 1, "it comes back from the second copy");

    await go(pathToFileURL(join(DIST, "single/wengu.html")).href);
    await run(drawn);
    await run(answerOne);
    assert.equal(await run(answersToday, 1), 1);
  } finally {
    await visitor.leave();
    await app.close();
  }
});
