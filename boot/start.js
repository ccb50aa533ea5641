// Starts the app. Trunk names the two built files, with their hashes, in the <link>s that it puts
// into the page's head; a file of its own, because the page allows no inline script.
const link = (selector) => document.querySelector(selector).href;

function say(title, advice) {
  const place = document.getElementById("app");
  const english = document.documentElement.lang === "en";
  const box = document.createElement("div");
  box.className = "boot boot--failed";
  box.setAttribute("role", "alert");
  for (const [tag, text] of [["h1", title], ["p", advice]]) {
    const line = document.createElement(tag);
    line.textContent = text[english ? 1 : 0];
    box.append(line);
  }
  const again = document.createElement("button");
  again.className = "button button--first";
  again.textContent = english ? "Open again" : "重新打开";
  again.onclick = () => location.reload();
  box.append(again);
  place.replaceChildren(box);
  document.getElementById("boot")?.remove();
}

// A panic ends the wasm instance: what was answered is saved, but nothing on the page works.
addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) {
    say(["温故停住了", "Wengu has stopped"], [
      "程序出了错。已经评过分的题都存好了，重新打开就能接着学。",
      "The program failed. Everything you rated is saved; open it again to go on.",
    ]);
  }
});

// The page's policy takes no plain text for the address of a script. This is the only one that is not in the HTML.
function worker() {
  const only = (name) => {
    if (name === "sw.js") return name;
    throw new TypeError(`${name} is no script of this page`);
  };
  const policy = globalThis.trustedTypes?.createPolicy("wengu", { createScriptURL: only });
  return policy ? policy.createScriptURL("sw.js") : "sw.js";
}

// Kept for use without network. Not inside another page or in a package: a learning platform keeps its own copies.
async function keep() {
  const packed = document.querySelector('meta[name="wengu-settings"][content^="platform="]');
  if (window.top !== window || packed || !("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register(worker(), { updateViaCache: "none" });
}

keep().catch(() => {
  // Refused, or not there under `trunk serve`: the app works all the same, with the network.
});

try {
  // The single-file edition (xtask/src/single.rs) brings both: a frame without an origin may load nothing.
  const { glue, wasm } = globalThis.wenguInlined ?? {};
  const { default: init } = glue ?? await import(link('link[rel="modulepreload"]'));
  await init({ module_or_path: wasm ? await wasm() : link('link[rel="preload"][type="application/wasm"]') });
} catch (reason) {
  console.error(reason);
  say(["温故没能打开", "Wengu could not open"], [
    "浏览器没能载入程序。请检查网络后重新打开；如果仍然不行，请换一个较新的浏览器。",
    "The browser could not load the program. Check the connection and open it again, or try a newer browser.",
  ]);
}
