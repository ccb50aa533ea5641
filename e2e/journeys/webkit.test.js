// WebKitGTK, the engine of Safari: the app opens, a card is rated, and it is there after a reload; also after
// localStorage was wiped, and, for the single file, from a disk.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { webkit } from "../engines/webkit.js";
import { DIST, host } from "../host.js";
import { answerOne, answersToday, drawn, keeper } from "../inside.js";

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
