/**
 * Keeps the guide for reading without a network, and says when a newer version of it is ready. It begins when
 * the page has loaded and the browser is idle, after everything that the reader came for; not for readers who
 * asked to save data, and not from disk.
 */

import { element } from "./element.js";

/** The line that offers the newer version. The region is there before its text, so that it is announced. */
function offer(accept) {
  if (document.querySelector(".mn-update")) {
    return;
  }
  const region = element("div", { class: "mn-update", role: "status" });
  document.body.append(region);
  const button = element("button", { class: "mn-update__button", type: "button" }, "Reload");
  button.addEventListener("click", () => {
    button.disabled = true;
    accept();
  });
  const text = element("span", { class: "mn-update__text" }, "A newer version of this guide is ready.");
  setTimeout(() => region.append(text, button), 100);
}

/** Offers `worker`, which is installed and waits. It takes over only when the reader says so. */
function ready(worker) {
  offer(() => {
    if (worker.state !== "installed") {
      // Another tab was faster, or a still newer version is there: the page only has to follow.
      location.reload();
      return;
    }
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    worker.postMessage("take over");
  });
}

function watch(worker) {
  worker?.addEventListener("statechange", () => {
    // The very first version has nobody to take over from.
    if (worker.state === "installed" && navigator.serviceWorker.controller) {
      ready(worker);
    }
  });
}

async function register(base) {
  const registration = await navigator.serviceWorker.register(new URL("sw.js", base), { updateViaCache: "none" });
  if (registration.waiting && navigator.serviceWorker.controller) {
    ready(registration.waiting);
  }
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
}

/** `base`: the address of the site's root. */
export function start(base) {
  if (!navigator.serviceWorker || !location.protocol.startsWith("http")) {
    return;
  }
  if (navigator.connection?.saveData && !navigator.serviceWorker.controller) {
    return;
  }
  const idle = window.requestIdleCallback ?? ((call) => setTimeout(call, 2000));
  // A browser may refuse, in a private window for instance; then the guide is read from the network as before.
  const keep = () => idle(() => register(base).catch(() => {}), { timeout: 5000 });
  if (document.readyState === "complete") {
    keep();
  } else {
    addEventListener("load", keep);
  }
}
