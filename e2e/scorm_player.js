// A SCORM platform: scorm-again plays it, in the window around the app.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const VERSIONS = [
  { platform: "scorm12", file: "scorm12", api: "API", maker: "Scorm12API", data: "cmi.suspend_data", time: "cmi.core.session_time",
    begin: "LMSInitialize", commit: "LMSCommit", set: "LMSSetValue", error: "LMSGetLastError",
    status: "cmi.core.lesson_status", score: "cmi.core.score.raw", mode: "cmi.core.lesson_mode",
    given: "student_response" },
  { platform: "scorm2004", file: "scorm2004", api: "API_1484_11", maker: "Scorm2004API", data: "cmi.suspend_data", time: "cmi.session_time",
    begin: "Initialize", commit: "Commit", set: "SetValue", error: "GetLastError",
    status: "cmi.completion_status", score: "cmi.score.raw", mode: "cmi.mode", given: "learner_response" },
];

const library = (file) => readFileSync(
  join(fileURLToPath(import.meta.url), "../node_modules/scorm-again/dist", `${file}.min.js`), "utf8",
).replaceAll("</script", "<\\/script");

// The platform's page. `sco`: where the package's page lies; `before`: what it stored of an earlier launch; `around`: script beside its object.
export function player(version, { sco = "sco.html", before = {}, around = "" } = {}) {
  return `<!doctype html><link rel="icon" href="data:,"><title>LMS</title><script>${library(version.file)}</script><script>
    const api = new ${version.maker}({ autocommit: false, logLevel: 5 });
    api.loadFromFlattenedJSON(${JSON.stringify(before)});
    window.sets = [];
    const name = ${JSON.stringify(version.set)};
    const set = api[name].bind(api);
    api[name] = (element, value) => { sets.push([element, value, set(element, value)]); return sets.at(-1)[2]; };
    window[${JSON.stringify(version.api)}] = api;
    ${around}
  </script><iframe src="${sco}" style="width:100%;height:900px"></iframe>`;
}

export async function launch(page, place) {
  await page.goto(`${place.origin}/lms.html`);
  const app = page.frameLocator("iframe");
  await app.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  return app;
}

export async function answerOne(app) {
  await app.getByRole("main").getByRole("button", { name: /开始学|接着学/ }).click();
  const card = app.locator(".flash-card");
  for (let step = 0; step < 30 && (await card.getAttribute("data-side")) === "front"; step += 1) {
    await app.getByRole("button", { name: /翻面|下一条/ }).click();
  }
  await app.getByRole("group", { name: "想起来了多少？" }).getByRole("button", { name: /^轻松/ }).click();
}

// What the app told last of an element.
export const stored = (page, element) => page.evaluate((it) => window.sets.findLast((set) => set[0] === it)?.[1], element);

