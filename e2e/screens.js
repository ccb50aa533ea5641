// Takes the pictures of the documents: docs/screens/<name>-<wide|narrow>-<light|dark>.png.
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { NARROW, WIDE, launch } from "./browser.js";
import { host } from "./host.js";
import { begin, open, openPaper, turn } from "./learner.js";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", "docs", "screens");

const SCREENS = {
  home: (page, place) => open(page, place),
  paper: openPaper,
  card: async (page, place) => { await begin(page, place); await turn(page); },
};
const SIZES = { wide: WIDE, narrow: NARROW };
// The same morning in every picture, so that a picture changes only with the app.
const MORNING = new Date("2026-09-07T08:30:00+08:00");

mkdirSync(FOLDER, { recursive: true });
const browser = await launch();
const place = await host();
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"]) {
    for (const [name, go] of Object.entries(SCREENS)) {
      const context = await browser.newContext({
        colorScheme, viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai", reducedMotion: "reduce",
      });
      const page = await context.newPage();
      await page.clock.setFixedTime(MORNING);
      await go(page, place);
      await page.screenshot({ path: join(FOLDER, `${name}-${size}-${colorScheme}.png`) });
      console.log(`docs/screens/${name}-${size}-${colorScheme}.png`);
      await context.close();
    }
  }
}
await browser.close();
await place.close();
