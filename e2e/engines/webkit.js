// WebKitGTK: the engine of Epiphany, near to Safari's, by the driver of its own project.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { freePort, locate, start } from "./program.js";
import { Visitor } from "./visitor.js";

const driver = () => locate([process.env.WEBKIT_DRIVER, "WebKitWebDriver"]);
// It stands outside the PATH, in a folder of the machine's architecture.
const browser = () => locate([
  process.env.MINIBROWSER, "MiniBrowser",
  ...["x86_64-linux-gnu", "aarch64-linux-gnu"].flatMap((it) => [`/usr/lib/${it}/webkit2gtk-4.1/MiniBrowser`, `/usr/lib/${it}/webkit2gtk-4.0/MiniBrowser`]),
  "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
]);
// It draws on a display, and where there is none on one in memory.
const screen = () => locate(["Xvfb"]);

const PATHS = {
  Navigate: "url",
  Refresh: "refresh",
  ExecuteScript: "execute/sync",
  ExecuteAsyncScript: "execute/async",
  PerformActions: "actions",
};

export const webkit = {
  name: "WebKitGTK",
  missing: () => {
    if (!driver() || !browser()) return "no WebKitGTK is installed: apt-get install webkit2gtk-driver";
    return process.env.DISPLAY || screen() ? false : "there is no display for WebKitGTK: apt-get install xvfb";
  },
  launch: async () => {
    const folder = mkdtempSync(join(tmpdir(), "wengu-webkit-"));
    const display = process.env.DISPLAY ? undefined : await show();
    const port = await freePort();
    const environment = {
      ...(display && { DISPLAY: display.name }),
      LANGUAGE: "zh_CN",
      // What it keeps stays with the journey. There may be no graphics card.
      XDG_DATA_HOME: join(folder, "data"), XDG_CACHE_HOME: join(folder, "cache"), XDG_CONFIG_HOME: join(folder, "config"),
      WEBKIT_DISABLE_DMABUF_RENDERER: "1", WEBKIT_DISABLE_COMPOSITING_MODE: "1", LIBGL_ALWAYS_SOFTWARE: "1",
      NO_AT_BRIDGE: "1", // There is no bus for screen readers either.
    };
    const running = start(driver(), [`--port=${port}`], environment);
    const address = `http://127.0.0.1:${port}`;
    let session;
    const leave = async () => {
      if (session) await ask(`${address}/session/${session}`, "DELETE").catch(() => {});
      await running.end();
      await display?.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    };
    try {
      await ready(address, running);
      const wanted = { timeouts: { script: 60_000 }, "webkitgtk:browserOptions": { binary: browser(), args: ["--automation"] } };
      session = (await ask(`${address}/session`, "POST", { capabilities: { alwaysMatch: wanted } })).sessionId;
    } catch (failure) {
      await leave();
      failure.message += `\n\nWebKitWebDriver said:\n${running.said()}`;
      throw failure;
    }
    const base = `${address}/session/${session}`;
    const send = (command, parameters) => ask(`${base}/${PATHS[command]}`, "POST", parameters);
    return new Visitor(send, leave);
  },
};

async function ready(address, running) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (running.isGone()) throw new Error("WebKitWebDriver ended before it could be spoken to");
    try {
      await ask(`${address}/status`, "GET");
      return;
    } catch {
      await pause(100);
    }
  }
  throw new Error("WebKitWebDriver could not be spoken to within 20 s");
}

async function ask(url, method, body) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body), headers: { "Content-Type": "application/json" } });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

// A display in memory, with the number that it found free.
async function show() {
  const folder = mkdtempSync(join(tmpdir(), "wengu-display-"));
  const told = join(folder, "number");
  writeFileSync(told, "");
  const running = start("/bin/sh", ["-c", `exec ${screen()} -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 3>${told}`]);
  for (let tries = 0; tries < 200; tries += 1) {
    const number = readFileSync(told, "utf8").trim();
    if (number) {
      return { name: `:${number}`, end: async () => { await running.end(); rmSync(folder, { recursive: true, force: true }); } };
    }
    await pause(50);
  }
  await running.end();
  throw new Error(`no display could be made:\n${running.said()}`);
}
