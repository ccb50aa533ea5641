// A plain static host for dist/, which can behave like the stranger ones: below a folder, with other media types,
// with a policy of its own.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

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

// Serves dist/ below `base`, with `headers` on every answer, `types` in place of the usual ones,
// and `pages` (path → HTML) beside it. Gives { origin, address, close }.
export async function host({ base = "/", headers = {}, types = {}, pages = {} } = {}) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://host").pathname;
    if (Object.hasOwn(pages, path)) {
      response.writeHead(200, { "Content-Type": TYPES[".html"] }).end(pages[path]);
      return;
    }
    const file = path.startsWith(base) ? locate(path.slice(base.length)) : undefined;
    if (!file) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("404\n");
      return;
    }
    const type = { ...TYPES, ...types }[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-cache", ...headers });
    createReadStream(file).pipe(response);
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
