// A teacher puts the app into a course, from the page 放进课程.
//
// 1. The page makes a package of itself for each standard: the same bytes as `wengu package`, safe names, a manifest
//    that lists what is there and that the schemas of ADL and IMS accept.
// 2. That package, put on a platform, opens with what was chosen and reports to it.
// 3. The copied codes work in another site's page: the frame is as high as what it shows.
// 4. Where the app cannot read its own files it says so.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "../expect.js";
import { DIST, host } from "../host.js";
import { journey } from "../journey.js";
import { open } from "../learner.js";
import { commanded, download, hosted, unpack } from "../package.js";
import { faults } from "../schemas.js";
import { VERSIONS, answerOne, launch, player, stored } from "../scorm_player.js";

const text = (bytes) => Buffer.from(bytes).toString("utf8");
const firstPaper = async (page, place) => {
  await open(page, place, "/embed");
  return page.getByLabel("学哪一部分").locator("option").nth(1).getAttribute("value");
};

const FORMATS = [
  { format: "SCORM 1.2", platform: "scorm12", manifest: "imsmanifest.xml" },
  { format: "SCORM 2004", platform: "scorm2004", manifest: "imsmanifest.xml" },
  { format: "cmi5", platform: "cmi5", manifest: "cmi5.xml" },
];

for (const { format, platform, manifest } of FORMATS) {
  journey(`${format}: the app packs itself`, {}, async ({ page, place }) => {
    const choice = { format, title: "《论》 <一> & “二”", mastery: 80, scope: await firstPaper(page, place) };
    const { name, bytes } = await download(page, place, choice);
    assert.equal(name, `wengu-${platform}.zip`);
    assert.ok(bytes.length <= 1_000_000, `${bytes.length} bytes`);
    const files = unpack(bytes);
    for (const file of Object.keys(files)) assert.match(file, /^[a-z0-9._-]+(\/[a-z0-9._-]+)*$/);
    const html = text(files["index.html"]);
    const settings = `platform=${platform}&amp;mastery=80&amp;scope=${encodeURIComponent(choice.scope)}`;
    assert.ok(html.includes(`<meta name="wengu-settings" content="${settings}">`), html.slice(0, 900));
    const said = text(files[manifest]);
    assert.deepEqual(await faults(said, platform), []);
    if (platform !== "cmi5") {
      const listed = [...said.matchAll(/<file href="([^"]+)"/g)].map((it) => it[1]);
      assert.deepEqual(listed, Object.keys(files).filter((it) => it !== manifest));
    } else {
      assert.match(said, /masteryScore="0\.8"/);
    }
    assert.ok(commanded(platform, choice).equals(bytes), "the command makes the same bytes");
  });
}

for (const version of VERSIONS) {
  const { format } = FORMATS.find((it) => it.platform === version.platform);
  const around = { "/lms.html": player(version, { sco: "course/index.html" }) };
  const files = {};
  journey(`${format}: the package that the page made runs on a platform`, { hosting: { pages: around, files } }, async ({ page, place }) => {
    const scope = await firstPaper(page, place);
    const { bytes } = await download(page, place, { format, title: "课", mastery: 80, scope });
    Object.assign(files, hosted(unpack(bytes), "/course/"));
    const app = await launch(page, place);
    await app.getByText("进度存在学习平台里").waitFor();
    await answerOne(app);
    await expect(async () => Number(await stored(page, version.score)) > 0, true, "a score is told");
    const refused = await page.evaluate(() => window.sets.filter((it) => it[2] !== "true"));
    assert.deepEqual(refused, [], "the platform took every value");
  });
}

// The course page stands on another site than the app: `localhost` and `127.0.0.1` are two.
journey("the copied codes work in a course page", { expected: [/left the host/] }, async ({ page, place }) => {
  await open(page, place, "/embed");
  await page.getByRole("checkbox", { name: "单选" }).check();
  await page.getByLabel("题数").fill("3");
  await page.getByLabel("卷号").fill("7");
  await page.getByLabel("卷号").blur();
  await page.getByText("别人打不开").waitFor();
  const frame = await page.getByLabel("iframe 代码").inputValue();
  const element = await page.getByLabel("自带高度的代码").inputValue();
  assert.match(frame, /embed=1&amp;kind=single&amp;number=3&amp;seed=7#\/quiz/);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "复制" }).first().click();
  await page.getByText("已复制").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), frame);

  const course = await host({ pages: {
    "/frame.html": `<!doctype html><link rel="icon" href="data:,"><title>课程</title>${frame}`,
    "/element.html": `<!doctype html><link rel="icon" href="data:,"><title>课程</title>${element}`,
  } });
  try {
    for (const name of ["frame", "element"]) {
      await page.goto(`${course.origin.replace("127.0.0.1", "localhost")}/${name}.html`);
      const app = page.frameLocator("iframe");
      await app.getByRole("button", { name: "开始测验" }).waitFor();
      await app.getByText("卷号 7").waitFor();
      assert.equal(await app.getByRole("navigation").count(), 0, "no navigation inside of another page");
    }
    const inside = () => page.frames()[1].evaluate(() => document.getElementById("app").scrollHeight);
    const outside = () => page.locator("iframe").evaluate((it) => it.clientHeight);
    await expect(async () => Math.abs(await inside() - await outside()) < 4, true, "the frame is as high as the app");
  } finally {
    await course.close();
  }
});

journey("a single file says that it cannot pack itself", {
  hosting: { get pages() { return { "/one.html": readFileSync(join(DIST, "single/wengu.html"), "utf8"), "/box.html":
    '<!doctype html><link rel="icon" href="data:,"><title>课程</title><iframe sandbox="allow-scripts" src="one.html#/embed" width="900" height="900"></iframe>' }; } },
}, async ({ page, place }) => {
  await page.goto(`${place.origin}/box.html`);
  const app = page.frameLocator("iframe");
  await app.getByRole("button", { name: "下载课程包" }).click();
  await app.getByText("读不到温故自己的文件").waitFor();
});
