// A learner in a browser that neither Playwright nor Puppeteer can drive as it is installed: by the W3C's classic
// WebDriver.
import { setTimeout as pause } from "node:timers/promises";

// What the W3C calls a reference to an element.
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const PATIENCE = 30_000;

export class Visitor {
  // `send(command, parameters)` gives the answer's value: commands are "Navigate", "Refresh", "ExecuteScript",
  // "ExecuteAsyncScript", "PerformActions". `leave()` ends the browser.
  constructor(send, leave) {
    this.send = send;
    this.leave = leave;
  }

  async open(url) { await this.send("Navigate", { url }); }

  async reload() { await this.send("Refresh", {}); }

  // Runs a function of the page, which sees nothing but its arguments; gives what it returns, a promise's value too.
  async run(work, ...args) {
    const script = `const done = arguments[arguments.length - 1]; const given = [...arguments].slice(0, -1);
      Promise.resolve().then(() => (${work})(...given)).then((it) => done([it]), (it) => done([null, String(it)]));`;
    const [value, failure] = await this.send("ExecuteAsyncScript", { script, args });
    if (failure) throw new Error(`in the page: ${failure}`);
    return value;
  }

  // The first element in sight that is `selector`, with a name or text like `pattern`.
  async find(selector, pattern = "") {
    const script = `const [selector, pattern] = arguments;
      return [...document.querySelectorAll(selector)].find((it) => it.getClientRects().length > 0
        && new RegExp(pattern).test(it.getAttribute("aria-label") ?? it.innerText)) ?? null;`;
    const source = pattern instanceof RegExp ? pattern.source : pattern;
    return this.send("ExecuteScript", { script, args: [selector, source] });
  }

  // The same, once it is there.
  async wait(selector, pattern = "") {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = await this.find(selector, pattern);
      if (found) return found;
      if (Date.now() > end) throw new Error(`no ${selector} ${pattern} within ${PATIENCE / 1000} s; the page says:\n${await this.text()}`);
      await pause(50);
    }
  }

  async text() { return this.run(() => document.body.innerText); }

  async click(selector, pattern = "") {
    const element = await this.wait(selector, pattern);
    const script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
    await this.send("ExecuteScript", { script, args: [element] });
    const origin = { [ELEMENT]: element[ELEMENT] };
    await this.send("PerformActions", { actions: [{
      type: "pointer", id: "mouse", parameters: { pointerType: "mouse" },
      actions: [
        { type: "pointerMove", duration: 0, origin, x: 0, y: 0 },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ],
    }] });
  }

  // A key, such as " " or "3".
  async press(value) {
    const actions = [{ type: "keyDown", value }, { type: "keyUp", value }];
    await this.send("PerformActions", { actions: [{ type: "key", id: "keys", actions }] });
  }
}
