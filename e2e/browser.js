// The browser that CHROME names, and the screens that are looked at.
import { chromium } from "playwright-core";

export const NARROW = { width: 360, height: 740 };
export const WIDE = { width: 1280, height: 800 };

export function launch() {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: process.env.CHROME || "/usr/bin/chromium",
    // Chromium's sandbox refuses root, and small containers have little /dev/shm.
    args: [...(root ? ["--no-sandbox"] : []), "--disable-dev-shm-usage"],
  });
}
