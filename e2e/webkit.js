// WebKitGTK by its own WebDriver, without a screen. Not Safari, but its engine.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const DRIVER = process.env.WEBKIT_DRIVER || "/usr/bin/WebKitWebDriver";
const SCREEN = "/usr/bin/xvfb-run";

// /usr/lib/<machine>/webkit2gtk-<version>/MiniBrowser
function browsers() {
  const list = (folder) => (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []);
  const machines = list("/usr/lib").filter((it) => it.isDirectory()).map((it) => join("/usr/lib", it.name));
  const versions = machines.flatMap((folder) => list(folder)
    .filter((it) => it.name.startsWith("webkit2gtk-")).map((it) => join(folder, it.name, "MiniBrowser")));
  return versions.filter((it) => existsSync(it));
}

// Why there is no WebKitGTK to ask; undefined where there is one.
export function missing() {
  if (!existsSync(DRIVER)) return `WebKitGTK's driver is not on this machine (${DRIVER}, Debian: webkit2gtk-driver)`;
  if (!existsSync(SCREEN)) return `there is no screen to draw on (${SCREEN}, Debian: xvfb)`;
  return browsers().length ? undefined : "WebKitGTK's MiniBrowser is not on this machine";
}

// Opens the browser for the walk, which gets { go, run }: `run` runs a function inside the page and gives what its
// promise gives.
export async function browsing(walk) {
  const port = await freePort();
  const driver = spawn(SCREEN, ["-a", DRIVER, `--port=${port}`], { stdio: "ignore", detached: true });
  try {
    const ask = async (method, path, body) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
      const { value } = await response.json();
      if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
      return value;
    };
    const binary = browsers().at(-1);
    const options = { "webkitgtk:browserOptions": { binary, args: ["--automation"] } };
    const begin = () => ask("POST", "/session", { capabilities: { alwaysMatch: options } });
    const { sessionId } = await patiently(begin);
    const at = `/session/${sessionId}`;
    await ask("POST", `${at}/timeouts`, { script: 60_000 });
    await walk({
      go: (url) => ask("POST", `${at}/url`, { url }),
      run: async (what, ...args) => {
        const script = `const done = arguments[arguments.length - 1];
          Promise.resolve((${what})(...[...arguments].slice(0, -1))).then((it) => done({ it }), (why) => done({ why: String(why) }));`;
        const { it, why } = await ask("POST", `${at}/execute/async`, { script, args });
        if (why) throw new Error(why);
        return it;
      },
    });
    await ask("DELETE", at);
  } finally {
    // The driver, its screen and its browser are one group, which this process started.
    process.kill(-driver.pid, "SIGTERM");
  }
}

async function patiently(attempt) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (why) {
      if (tries > 60) throw why;
      await pause(250);
    }
  }
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
