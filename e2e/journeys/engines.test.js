// The same app in the other engines, as the system packages them. An engine that is not installed is skipped, and why
// is printed.
//
// 1. First visit: 今日 is drawn, and asks nothing of another host.
// 2. A first card: it turns by a key, and is rated by a click.
// 3. After a reload the answer is still there.
import assert from "node:assert/strict";
import { test } from "node:test";

import { ENGINES } from "../engines/index.js";
import { expect } from "../expect.js";
import { host } from "../host.js";

for (const engine of ENGINES) {
  test(`a first card is kept in ${engine.name}`, { skip: engine.missing(), timeout: 180_000 }, async () => {
    const place = await host();
    const visitor = await engine.launch();
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
      await expect(() => [...new Set(hosts)], [place.origin], "no other host was asked");
      assert.ok(hosts.length > 0);
    } finally {
      await visitor.leave();
      await place.close();
    }
  });
}
