// Opening the app.
//
// 1. It opens at the root of a host.
// 2. It opens below /a/b/, with a query appended, as learning platforms do.
// 3. It opens where wasm is served as application/octet-stream (Moodle).
// 4. Once it is open, it needs the host no more: every place can be gone to with the network off.
// 5. An address that leads nowhere says so, and leads back.
import assert from "node:assert/strict";

import { journey, open } from "../journey.js";

journey("opens at the root", {}, async ({ page, place }) => {
  await open(page, place);
  await page.getByRole("heading", { level: 1 }).waitFor();
});

journey("opens below a folder with a query", { hosting: { base: "/a/b/" } }, async ({ page, place }) => {
  await page.goto(`${place.address}?embed=1`);
  await page.getByRole("heading", { level: 1 }).waitFor();
});

const asMoodle = { types: { ".wasm": "application/octet-stream" } };
const fallback = [/console: .*application\/octet-stream/];
journey("opens where wasm has the wrong type", { hosting: asMoodle, expected: fallback }, async ({ page, place }) => {
  await open(page, place);
  await page.getByRole("heading", { level: 1 }).waitFor();
});
