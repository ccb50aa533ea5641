// Opening the app.
//
// 1. It opens at the root of a host.
// 2. It opens below /a/b/, with a query appended, as learning platforms do.
// 3. It opens where wasm is served as application/octet-stream (Moodle).
// 4. Once all of it has arrived, which a learner does not wait for, it needs the host no more: every place can be gone to
//    with the network off. Where the second half did not arrive, today's page works, the others say so, and one press
//    fetches it.
// 5. An address that leads nowhere says so, and leads back.
import { expect } from "../expect.js";
import { journey } from "../journey.js";
import { PLACES, open, openPaper } from "../learner.js";

journey("opens at the root", {}, async ({ page, place }) => {
  await open(page, place);
  await expect(() => page.title(), /温故/, "the page has its name");
});

journey("opens below a folder with a query", { hosting: { base: "/a/b/" } }, async ({ page, place }) => {
  await page.goto(`${place.address}?embed=1#/papers`);
  await page.getByRole("heading", { level: 1, name: "论文" }).waitFor();
});

const asMoodle = { types: { ".wasm": "application/octet-stream" } };
journey("opens where wasm has the wrong type", { hosting: asMoodle }, async ({ page, place }) => {
  await open(page, place);
});

// Chromium asks for the page's icon again at every change of the address, past the service worker.
const icon = [/console: .*ERR_INTERNET_DISCONNECTED.*icon\.svg/];
journey("needs the host no more", { expected: icon }, async ({ page, context, place }) => {
  const half = page.waitForResponse(/_half\.wasm$/);
  await open(page, place);
  await (await half).finished();
  // The rarest pages come by the service worker alone: it takes the page over once it has them all.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  for (const route of PLACES) {
    await page.evaluate((hash) => { location.hash = hash; }, route);
    await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  }
  await page.evaluate(() => { location.hash = "/papers"; });
  await page.locator(".paper-list a").first().click();
  await page.locator(".paper-text").waitFor();
});

const unreached = [/console: .*ERR_FAILED.*_half\.wasm/, /console: .*Failed to fetch/];
// A service worker that is ready first has the second half already, and no request of the page's is left to fail.
const alone = { serviceWorkers: "block" };
journey("goes on without its second half, and fetches it later", { look: alone, expected: unreached }, async ({ page, place }) => {
  await page.route(/_half\.wasm$/, (route) => route.abort());
  await open(page, place);
  await page.evaluate(() => { location.hash = "/papers"; });
  await page.getByText("这一页还没有载入").waitFor();
  await page.unroute(/_half\.wasm$/);
  await page.getByRole("button", { name: "再试一次" }).click();
  await page.getByRole("heading", { level: 1, name: "论文" }).waitFor();
});

journey("a wrong address leads back", {}, async ({ page, place }) => {
  await open(page, place, "/no/such/place");
  await page.getByRole("heading", { level: 1, name: "没有这一页" }).waitFor();
  await page.getByRole("link", { name: "回到今日" }).click();
  await page.getByRole("heading", { level: 1, name: "今日" }).waitFor();
});

journey("a paper opens from the list", {}, async ({ page, place }) => {
  await openPaper(page, place);
  await expect(() => page.locator(".paper-text .sentence").count().then((count) => count > 20), true, "it has its sentences");
});
