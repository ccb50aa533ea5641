// A plain static host for dist/, which can behave like the stranger ones: below a folder, with other media types,
// with pages of its own around the app.
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

export const DIST = process.env.DIST ?? join(dirname(fileURLToPath(import.meta.url)), "..", "dist");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};
const STEP_MS = 10;
const SMALL_ALREADY = [".png"];

// Serves dist/ below `base`, with `headers` on every answer, `types` in place of the usual ones, `pages`
// (path → HTML) and `files` (path → bytes) beside it, `compressed` as published sites are, and at a `pace` of so many bytes
// in a millisecond. `answers`: a function that is asked first, and says whether it answered. Gives { origin, address, close }.
export async function host({
  base = "/", headers = {}, types = {}, pages = {}, files = {}, answers, compressed = false, pace = Infinity,
} = {}) {
  // A host of static files has them compressed beforehand; doing it while they are asked for would be measured too.
  const kept = new Map();
  const packed = (file, offered) => {
    const key = `${statSync(file).mtimeMs} ${offered} ${file}`;
    if (!kept.has(key)) kept.set(key, encode(readFileSync(file), offered));
    return kept.get(key);
  };
  const server = createServer(async (request, response) => {
    if (await answers?.(request, response)) return;
    const path = new URL(request.url, "http://host").pathname;
    if (Object.hasOwn(pages, path)) {
      response.writeHead(200, { "Content-Type": TYPES[".html"] }).end(pages[path]);
      return;
    }
    const file = path.startsWith(base) ? locate(path.slice(base.length)) : undefined;
    const given = Object.hasOwn(files, path) ? Buffer.from(files[path]) : undefined;
    if (!given && !file) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("404\n");
      return;
    }
    const kind = extname(given ? path : file) || ".html";
    const type = { ...TYPES, ...types }[kind] ?? "application/octet-stream";
    const offered = compressed && !SMALL_ALREADY.includes(kind) ? request.headers["accept-encoding"] : "";
    const [encoding, body] = given ? encode(given, offered ?? "") : packed(file, offered ?? "");
    response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-cache", ...encoding, ...headers });
    let left = body;
    for (; left.length > pace * STEP_MS; left = left.subarray(pace * STEP_MS)) {
      response.write(left.subarray(0, pace * STEP_MS));
      await new Promise((done) => setTimeout(done, STEP_MS));
    }
    response.end(left);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    address: origin + base,
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

function locate(path) {
  const file = join(DIST, normalize("/" + path), path === "" || path.endsWith("/") ? "index.html" : "");
  try {
    return file.startsWith(DIST) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

function encode(bytes, offered) {
  if (/\bbr\b/.test(offered)) return [{ "Content-Encoding": "br" }, brotliCompressSync(bytes)];
  if (/\bgzip\b/.test(offered)) return [{ "Content-Encoding": "gzip" }, gzipSync(bytes)];
  return [{}, bytes];
}
