/**
 * The service worker: keeps one whole version of the guide and serves it, with and without a network.
 * `VERSION` and `FILES` (address → hash of the content) stand in front of this code: src/ledger/publish/service_worker.py.
 *
 * A version is installed whole or not at all, and every file is held against its hash, so that two versions
 * are never mixed, not even while the server is changing. What is the same as before is not fetched again.
 * A new version waits until the reader asks for it or has closed the guide.
 *
 * A cache with the name STALE, empty, says that there is a newer version that could not be installed. While it is
 * there, everything comes from the network, and what was kept only where there is none; offline.js tells the reader.
 */

const PREFIX = `mn-guide ${self.registration.scope} `;
const CACHE = PREFIX + VERSION;
const STALE = `${PREFIX}stale`;
const AT_ONCE = 4;

const absolute = (address) => new URL(address, self.registration.scope).href;

async function hash(response) {
  const sum = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return [...new Uint8Array(sum, 0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The file as it was kept before, or from the server; an error if it is not of this version. */
async function obtain(address, wanted) {
  const before = await caches.match(absolute(address));
  if (before && (await hash(before)) === wanted) {
    return before;
  }
  // A server tells of changes by the second: what changed twice in one, the browser's cache has as it was in between.
  for (const cache of ["no-cache", "reload"]) {
    const fetched = await fetch(absolute(address), { cache, credentials: "same-origin", priority: "low" });
    if (fetched.ok && !fetched.redirected && (await hash(fetched)) === wanted) {
      return fetched;
    }
  }
  throw new Error(`${address} is not of version ${VERSION}`);
}

async function install() {
  const cache = await caches.open(CACHE);
  const waiting = Object.entries(FILES);
  const some = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await cache.put(absolute(next[0]), await obtain(...next));
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, some));
  } catch (error) {
    waiting.length = 0;
    await caches.delete(CACHE);
    await caches.open(STALE);
    throw error;
  }
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The address in `FILES` that a request means; undefined for what is not kept. */
function known(url) {
  const path = url.origin + url.pathname;
  if (!path.startsWith(self.registration.scope)) {
    return undefined;
  }
  const address = decodeURI(path.slice(self.registration.scope.length)).replace(/(^|\/)index\.html$/, "$1");
  return [address, `${address}/`].find((name) => Object.hasOwn(FILES, name));
}

async function answer(request, address) {
  const url = new URL(request.url);
  if (address.endsWith("/") && !url.pathname.endsWith("/") && !url.pathname.endsWith("/index.html")) {
    return Response.redirect(absolute(address) + url.search, 302);
  }
  const kept = await caches.match(absolute(address), { cacheName: CACHE });
  if (kept && !(await caches.has(STALE))) {
    return kept;
  }
  return fetch(request, { cache: "no-cache" }).catch((error) => kept ?? Promise.reject(error));
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", ({ data }) => data === "take over" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const address = event.request.method === "GET" ? known(new URL(event.request.url)) : undefined;
  if (address !== undefined) {
    event.respondWith(answer(event.request, address));
  }
});
