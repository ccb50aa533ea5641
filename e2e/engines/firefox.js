// Firefox, by Marionette: what geckodriver speaks to it, without geckodriver, which Debian does not package.
// Messages are `<bytes>:[0, id, command, parameters]`, answers `<bytes>:[1, id, error, value]`.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { locate, start } from "./program.js";
import { Visitor } from "./visitor.js";

const program = () => locate([process.env.FIREFOX, "firefox-esr", "firefox"]);

// A free port is taken and told in the profile; nothing is asked of Mozilla's hosts, and no page opens by itself.
const PREFERENCES = {
  "marionette.port": 0,
  "intl.accept_languages": "zh-CN",
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.enabled": false,
};

export const firefox = {
  name: "Firefox",
  missing: () => (program() ? false : "no Firefox is installed: apt-get install firefox-esr, or FIREFOX=/path/to/firefox"),
  launch: async ({ profile } = {}) => {
    const folder = profile ?? mkdtempSync(join(tmpdir(), "wengu-firefox-"));
    const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
    writeFileSync(join(folder, "user.js"), lines.join(""));
    const told = join(folder, "MarionetteActivePort");
    rmSync(told, { force: true });
    const browser = start(program(), ["--headless", "--no-remote", "--marionette", "--profile", folder]);
    const leave = async (marionette) => {
      // Only a browser that quits by itself has written its storage to the disk.
      await marionette?.send("Marionette:Quit", { flags: ["eForceQuit"] }).then(() => browser.gone).catch(() => {});
      marionette?.close();
      await browser.end();
      if (!profile) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    };
    let marionette;
    try {
      marionette = await Marionette.connect(await port(told, browser));
      await marionette.send("WebDriver:NewSession", { capabilities: { alwaysMatch: { timeouts: { script: 60_000 } } } });
    } catch (failure) {
      await leave(marionette);
      failure.message += `\n\nFirefox said:\n${browser.said()}`;
      throw failure;
    }
    const send = async (command, parameters) => (await marionette.send(`WebDriver:${command}`, parameters))?.value;
    return new Visitor(send, () => leave(marionette));
  },
};

async function port(told, browser) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (browser.isGone()) throw new Error("Firefox ended before it could be spoken to");
    try {
      const port = Number(readFileSync(told, "utf8"));
      if (port) return port;
    } catch { /* Not written yet. */ }
    await pause(100);
  }
  throw new Error("Firefox could not be spoken to within a minute");
}

class Marionette {
  static connect(port) {
    return new Promise((done, fail) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("error", fail);
      // It greets first, with its protocol's version.
      const marionette = new Marionette(socket, () => done(marionette));
    });
  }

  constructor(socket, greeted) {
    this.socket = socket;
    this.greeted = greeted;
    this.received = Buffer.alloc(0);
    this.waiting = new Map();
    this.last = 0;
    socket.on("data", (bytes) => this.#receive(bytes));
    socket.on("close", () => {
      for (const { fail } of this.waiting.values()) fail(new Error("Firefox has gone"));
      this.waiting.clear();
    });
  }

  send(command, parameters) {
    const id = (this.last += 1);
    const text = JSON.stringify([0, id, command, parameters]);
    this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((done, fail) => this.waiting.set(id, { done, fail }));
  }

  close() { this.socket.destroy(); }

  #receive(bytes) {
    this.received = Buffer.concat([this.received, bytes]);
    for (;;) {
      const colon = this.received.indexOf(":");
      const end = colon + 1 + Number(this.received.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || this.received.length < end) return;
      const message = JSON.parse(this.received.subarray(colon + 1, end));
      this.received = this.received.subarray(end);
      if (Array.isArray(message)) this.#answer(message);
      else this.greeted();
    }
  }

  #answer([, id, error, value]) {
    const { done, fail } = this.waiting.get(id) ?? {};
    this.waiting.delete(id);
    if (error) fail?.(new Error(`${error.error}: ${error.message}`));
    else done?.(value);
  }
}
