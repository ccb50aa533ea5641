// Programs of the system: where they are, and what is started of them for a journey.
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";

// The first of these that can be run: names are looked for on the PATH.
export function locate(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = names.filter(Boolean).flatMap((it) => (it.includes("/") ? [it] : folders.map((folder) => join(folder, it))));
  return places.find((it) => {
    try {
      accessSync(it, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

// Starts a program; `end()` ends it and what it started.
export function start(program, args, environment = {}) {
  // A group of its own: browsers start processes that outlive them.
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], detached: true, env: { ...process.env, ...environment } });
  let said = "";
  const keep = (text) => { said = (said + text).slice(-4000); };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const gone = new Promise((done) => { child.on("exit", done); child.on("error", done); });
  return {
    said: () => said,
    isGone: () => child.exitCode !== null || child.signalCode !== null,
    gone,
    end: async () => {
      try { process.kill(-child.pid, "SIGTERM"); } catch { /* It is gone. */ }
      await Promise.race([gone, new Promise((done) => { setTimeout(done, 5000).unref(); })]);
      try { process.kill(-child.pid, "SIGKILL"); } catch { /* It is gone. */ }
    },
  };
}

export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().once("error", fail).listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
