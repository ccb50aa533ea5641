// What the properties of a crate made up, for readers that are not ours. The profile is that of `cargo test`, which has
// built the tests already.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));

// Runs the tests of a crate whose path has `tests` in it, and gives the values that they offer under `name`.
export function offered(crate, tests, name) {
  const folder = mkdtempSync(join(tmpdir(), "wengu-offered-"));
  try {
    execFileSync(process.env.CARGO ?? "cargo", ["test", "--quiet", "--package", crate, "--lib", tests], {
      cwd: HERE, env: { ...process.env, WENGU_OFFERED: folder }, stdio: ["ignore", "ignore", "inherit"],
    });
    return readFileSync(join(folder, name), "utf8").trim().split("\n").map((it) => JSON.parse(it));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
