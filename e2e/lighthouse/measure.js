// Lighthouse on the first visit (今日), as a phone of the middle class on a slow connection: the four scores,
// and each audit that costs points.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

import { host } from "../host.js";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const place = await host({ compressed: true });
const root = process.getuid?.() === 0;
const chrome = await launch({
  chromePath: process.env.CHROME,
  chromeFlags: ["--headless=new", "--disable-dev-shm-usage", ...(root ? ["--no-sandbox"] : [])],
});
try {
  const { lhr } = await lighthouse(place.address, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" });
  for (const name of CATEGORIES) {
    const { title, score, auditRefs } = lhr.categories[name];
    console.log(`${String(Math.round(score * 100)).padStart(5)}  ${title}`);
    for (const { id, weight } of auditRefs) {
      const audit = lhr.audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 1) {
        console.log(`         ${audit.title} ${audit.displayValue ?? ""} (${Math.round(audit.score * 100)}, weight ${weight})`);
        for (const item of audit.details?.items?.slice(0, 5) ?? []) console.log(`           ${item.url ?? item.node?.snippet ?? item.description ?? ""}`);
      }
    }
  }
} finally {
  chrome.kill();
  await place.close();
}
