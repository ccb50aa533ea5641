// Browsers as people have them, for what differs between them. Playwright's Firefox is its own, and it switches the
// partitioning of storage off in Chromium; Puppeteer drives the stock ones.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const root = process.getuid?.() === 0;

export const BROWSERS = [
  {
    name: "Chromium",
    path: process.env.CHROME || "/usr/bin/chromium",
    start: (path, { blocked }) => {
      const folder = mkdtempSync(join(tmpdir(), "wengu-chromium-"));
      mkdirSync(join(folder, "Default"));
      const preferences = blocked ? { profile: { block_third_party_cookies: true, cookie_controls_mode: 1 } } : {};
      writeFileSync(join(folder, "Default/Preferences"), JSON.stringify(preferences));
      return puppeteer.launch({
        browser: "chrome", executablePath: path, headless: true, userDataDir: folder,
        args: [...(root ? ["--no-sandbox"] : []), "--disable-dev-shm-usage"],
      }).then((browser) => [browser, folder]);
    },
  },
  {
    name: "Firefox",
    path: process.env.FIREFOX || "/usr/bin/firefox-esr",
    start: (path, { blocked }) => puppeteer.launch({
      browser: "firefox", executablePath: path, headless: true,
      extraPrefsFirefox: blocked ? { "network.cookie.cookieBehavior": 1 } : {},
    }).then((browser) => [browser, undefined]),
  },
];

// Why a browser cannot be asked; undefined where it can.
export const missing = ({ name, path }) => (existsSync(path) ? undefined : `${name} is not on this machine (${path})`);

// Opens a browser with a profile of its own for the walk. `blocked`: other sites' frames may store nothing.
export async function browsing(kind, options, walk) {
  const [browser, folder] = await kind.start(kind.path, options);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    await walk(page);
  } finally {
    await browser.close();
    if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
