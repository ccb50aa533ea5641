// Chromium and Firefox as people have them, for what differs between them. Playwright, which drives the other journeys,
// brings a Firefox of its own and switches the partitioning of storage off in Chromium; Puppeteer drives the stock ones.
// WebKitGTK, which neither can drive, is in `engines`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

import { locate } from "./engines/program.js";

const root = process.getuid?.() === 0;

// `start(folder, blocked)`: a browser with its profile in this folder.
export const BROWSERS = [
  {
    name: "Chromium",
    program: () => locate([process.env.CHROME, "chromium", "chromium-browser", "google-chrome"]),
    start(folder, blocked) {
      if (blocked) {
        mkdirSync(join(folder, "Default"), { recursive: true });
        // Where it refuses the cookies of other sites alone, it leaves their frames a storage of their own: the frame is
        // blocked only where nobody may store anything.
        const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
        writeFileSync(join(folder, "Default/Preferences"), JSON.stringify(preferences));
      }
      return puppeteer.launch({
        browser: "chrome", executablePath: this.program(), headless: true, userDataDir: folder,
        args: [...(root ? ["--no-sandbox"] : []), "--disable-dev-shm-usage"],
      });
    },
  },
  {
    name: "Firefox",
    program: () => locate([process.env.FIREFOX, "firefox-esr", "firefox"]),
    start(folder, blocked) {
      return puppeteer.launch({
        browser: "firefox", executablePath: this.program(), headless: true, userDataDir: folder,
        extraPrefsFirefox: blocked ? { "network.cookie.cookieBehavior": 1 } : {},
      });
    },
  },
];

// Why a browser cannot be asked; undefined where it can.
export const missing = ({ name, program }) => (program() ? undefined : `no ${name} is installed`);

// A folder for a profile that outlives the browser, for a walk that closes it and comes back.
export async function returning(walk) {
  const profile = mkdtempSync(join(tmpdir(), "wengu-profile-"));
  try {
    await walk(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

// Opens a browser for the walk, with a profile of its own or the one in the folder `profile`. `blocked`: other sites'
// frames may store nothing. Errors that nobody caught fail it.
export async function browsing(kind, { blocked = false, profile } = {}, walk) {
  if (!profile) return returning((folder) => browsing(kind, { blocked, profile: folder }, walk));
  const browser = await kind.start(profile, blocked);
  try {
    const page = await browser.newPage();
    const uncaught = [];
    page.on("pageerror", (error) => uncaught.push(error.message));
    page.setDefaultTimeout(60_000);
    await walk(page);
    if (uncaught.length) throw new Error(`uncaught in the page:\n${uncaught.join("\n")}`);
  } finally {
    await browser.close();
  }
}
