// Keeps the app for use without network. The build fills in the two constants below
// (xtask/src/precache.rs): what the app is made of, and a name that changes with any of it.
"use strict";

const BUILD = "none";
const FILES = {}; // name → SHA-256 in base64

const ROOT = new URL("./", self.location.href);
// Caches belong to the whole origin, where another copy of the app may lie in another folder.
const OURS = `wengu ${ROOT.pathname} `;
const CACHE = OURS + BUILD;
const PAGE = "index.html";

// All or nothing: a file that does not come, or not as built, fails the installation. The version
// before stays, and the browser tries again at the next visit.
async function install() {
  const cache = await caches.open(CACHE);
  await Promise.all(Object.keys(FILES).map(async (name) => {
    if (!(await kept(cache, name))) await cache.put(address(name), await download(name));
  }));
}

const address = (name) => new URL(name, ROOT).href;

// `integrity` has the browser refuse anything but the file as built.
async function download(name) {
  const response = await fetch(address(name), {
    cache: "no-cache",
    credentials: "same-origin",
    integrity: `sha256-${FILES[name]}`,
  });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

const sound = new Set();

// The file from the cache, if it is there and whole. Each is looked at once in a worker's life.
async function kept(cache, name) {
  const response = await cache.match(address(name));
  if (!response || sound.has(name)) return response;
  const sum = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  if (btoa(String.fromCharCode(...new Uint8Array(sum))) !== FILES[name]) return undefined;
  sound.add(name);
  return response;
}

async function answer(name, request) {
  let cache;
  try {
    cache = await caches.open(CACHE);
    const response = await kept(cache, name);
    if (response) return response;
  } catch (refused) {
    return fetch(request);
  }
  try {
    const fresh = await download(name);
    await cache.put(address(name), fresh.clone()).catch(() => {});
    return fresh;
  } catch (changed) {
    // The host has another version by now, or there is no network: the browser says which.
    return fetch(request);
  }
}

// Which file of the app a request is for. Any address of the page is the page: what follows `?`
// and `#` is for the app.
function wanted(request) {
  if (request.method !== "GET") return undefined;
  const url = new URL(request.url);
  if (url.origin !== ROOT.origin || !url.pathname.startsWith(ROOT.pathname)) return undefined;
  const name = url.pathname.slice(ROOT.pathname.length) || PAGE;
  return Object.hasOwn(FILES, name) ? name : undefined;
}

// Older versions go, unless another window may still load parts of its own.
async function tidy() {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.length > 1) return;
  const names = await caches.keys();
  await Promise.all(names.filter((it) => it.startsWith(OURS) && it !== CACHE).map((it) => caches.delete(it)));
}

self.addEventListener("install", (event) => event.waitUntil(install()));

self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));

self.addEventListener("fetch", (event) => {
  const name = wanted(event.request);
  if (name) event.respondWith(answer(name, event.request));
});

// A new version waits until the learner asks for it: nothing changes in the middle of a session.
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
  if (event.data === "tidy") event.waitUntil(tidy());
});
