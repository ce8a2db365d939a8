/**
 * Keeps the guide for reading without a network, and says when a newer version of it is ready, or cannot be kept:
 * nobody stays on an old version without being told (offline/worker.js). It begins when the page has loaded and the
 * browser is idle, after everything that the reader came for; not for readers who asked to save data, and not from
 * disk.
 */

import { element } from "./element.js";

const READY = "A newer version of this guide is ready.";
const NOT_KEPT = "A newer version of this guide is there, but could not be kept on this device.";
const FROM_NETWORK = "You read the newest version from the network. It could not be kept for reading offline.";
const OLDER = "You are offline and read an older version of this guide.";

const said = () => document.querySelector(".mn-update");

/** A line for the reader, in the place of an earlier one, with a button if there is something to `accept`. The region
 *  is there before its text, so that it is announced. */
function say(text, accept) {
  const region = said() ?? element("div", { class: "mn-update", role: "status" });
  document.body.append(region);
  const parts = [element("span", { class: "mn-update__text" }, text)];
  if (accept) {
    const button = element("button", { class: "mn-update__button", type: "button" }, "Reload");
    button.addEventListener("click", () => {
      button.disabled = true;
      accept();
    });
    parts.push(button);
  }
  setTimeout(() => region.replaceChildren(...parts), 100);
}

/** Offers `worker`, which is installed and waits. It takes over only when the reader says so. */
function ready(worker) {
  say(READY, () => {
    if (worker.state !== "installed") {
      // Another tab was faster, or a still newer version is there: the page only has to follow.
      location.reload();
      return;
    }
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    worker.postMessage("take over");
  });
}

/** Says that a newer version could not be installed: `fresh` pages came from the network, if there was one. Nothing,
 *  if something was said: a version that is ready stays so, whatever becomes of the next. */
function failed(fresh) {
  if (said()) {
    return;
  }
  if (!fresh) {
    say(NOT_KEPT, () => location.reload());
  } else {
    say(navigator.onLine ? FROM_NETWORK : OLDER);
  }
}

/** Looks for a newer version, when the guide is kept already. `stale` names the cache that says one is missing. */
async function update(registration, address, stale, fresh) {
  try {
    await registration.update();
  } catch {
    try {
      // The worker does not keep its own address: this asks the server.
      await fetch(address, { cache: "no-store" });
      await caches.open(stale);
      failed(fresh);
    } catch {
      if (fresh && !said()) {
        say(OLDER);
      }
    }
    return;
  }
  if (!registration.installing && !registration.waiting) {
    await caches.delete(stale);
  }
}

/** `fresh`: whether this page came from the network because the newer version could not be installed. */
async function register(base, stale, fresh) {
  const address = new URL("sw.js", base);
  const kept = Boolean(navigator.serviceWorker.controller);
  const watch = (worker) => {
    // Its first change tells: the very first version has nobody to take over from.
    const told = () => kept && (worker.state === "installed" ? ready(worker) : failed(fresh));
    worker?.addEventListener("statechange", told, { once: true });
  };
  const registration = await navigator.serviceWorker.register(address, { updateViaCache: "none" });
  if (registration.waiting && kept) {
    ready(registration.waiting);
  }
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  if (kept) {
    await update(registration, address, stale, fresh);
  }
}

/** `base`: the address of the site's root. */
export function start(base) {
  if (!navigator.serviceWorker || !location.protocol.startsWith("http")) {
    return;
  }
  if (navigator.connection?.saveData && !navigator.serviceWorker.controller) {
    return;
  }
  const stale = `mn-guide ${base} stale`;
  // Now, before the browser looks for a newer version by itself: how this page was answered.
  const asked = caches.has(stale);
  const idle = window.requestIdleCallback ?? ((call) => setTimeout(call, 2000));
  // A browser may refuse, in a private window for instance; then the guide is read from the network as before.
  const begin = async () => register(base, stale, await asked);
  const keep = () => idle(() => begin().catch(() => {}), { timeout: 5000 });
  if (document.readyState === "complete") {
    keep();
  } else {
    addEventListener("load", keep);
  }
}
