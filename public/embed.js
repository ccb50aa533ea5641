// <wengu-study src="https://host/wengu/" scope="…" kind="single,card" number="10" seed="7"
//              lang="en" theme="dark" place="/quiz"></wengu-study>
// puts the app into a page, in a frame that is as high as what it shows. Without `src` the app is
// taken from the folder of this script.
"use strict";
(() => {
  const home = new URL("./", document.currentScript.src).href;
  const PASSED_ON = ["scope", "kind", "items", "number", "seed", "lang", "theme"];
  const PLACE = "place";

  class WenguStudy extends HTMLElement {
    static observedAttributes = ["src", PLACE, ...PASSED_ON];

    connectedCallback() {
      this.frame = document.createElement("iframe");
      this.frame.title = this.getAttribute("title") || "温故 Wengu";
      this.frame.allow = "fullscreen; clipboard-write";
      this.frame.loading = "lazy";
      this.frame.style.cssText = "display:block;width:100%;height:700px;border:0";
      this.frame.src = this.address();
      this.replaceChildren(this.frame);
      this.listen = (event) => this.hear(event);
      addEventListener("message", this.listen);
    }

    disconnectedCallback() {
      removeEventListener("message", this.listen);
    }

    attributeChangedCallback(name, before, after) {
      if (this.frame && before !== after) this.frame.src = this.address();
    }

    address() {
      const url = new URL(this.getAttribute("src") || home, document.baseURI);
      url.searchParams.set("embed", "1");
      for (const name of PASSED_ON) {
        if (this.hasAttribute(name)) url.searchParams.set(name, this.getAttribute(name));
      }
      // A place of the app is an address behind `#`.
      if (this.hasAttribute(PLACE)) url.hash = this.getAttribute(PLACE);
      return url.href;
    }

    // The protocol of H5P's resizer: heights, and nothing else, are taken from the frame.
    hear(event) {
      if (event.source !== this.frame.contentWindow || event.data?.context !== "h5p") return;
      const reply = (action) => event.source.postMessage({ context: "h5p", action }, "*");
      if (event.data.action === "hello") reply("hello");
      if (event.data.action === "prepareResize") reply("resizePrepared");
      const height = event.data.scrollHeight;
      if (event.data.action === "resize" && Number.isFinite(height) && height > 0) {
        this.frame.style.height = `${Math.ceil(height)}px`;
      }
    }
  }

  if (!customElements.get("wengu-study")) customElements.define("wengu-study", WenguStudy);
})();
