// Packages for learning platforms: made in the page as a teacher does, and taken apart.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";

import { DIST } from "./host.js";
import { open } from "./learner.js";

const HERE = dirname(fileURLToPath(import.meta.url));

// Chooses in the page and downloads. Gives { name, bytes }.
export async function download(page, place, { format, title, mastery, scope }) {
  await open(page, place, "/embed");
  if (scope) await page.getByLabel("学哪一部分").selectOption(scope);
  await page.getByRole("radio", { name: format }).check();
  await page.getByLabel("课程名").fill(title);
  await page.getByLabel("掌握百分之多少算通过").fill(String(mastery));
  await page.getByLabel("掌握百分之多少算通过").blur();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载课程包" }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

// Name → bytes, of every entry.
export const unpack = (bytes) => unzipSync(bytes);

// The files of a package at `base`, for a host.
export const hosted = (files, base) => Object.fromEntries(
  Object.entries(files).map(([name, bytes]) => [base + name, bytes]),
);

// What `wengu package` makes of the same choice. The profile is that of `cargo test`, in which it is compiled already.
export function commanded(platform, { title, mastery, scope }) {
  const folder = mkdtempSync(join(tmpdir(), "wengu-package-"));
  const out = join(folder, "package.zip");
  const chosen = ["--title", title, "--mastery", String(mastery), ...(scope ? ["--scope", scope] : [])];
  try {
    execFileSync(process.env.CARGO ?? "cargo", ["run", "--quiet", "--profile", "test", "--package", "wengu", "--",
      "package", "--format", platform, "--dist", DIST, "--out", out, ...chosen], { cwd: HERE });
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
