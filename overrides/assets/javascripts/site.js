/**
 * The entry. Every behavior is a module of its own, fetched only by pages that hold what it works on; the
 * page is complete without any of them. A module exports `start(signal)`: it sets itself up for the page as
 * it is now, and undoes itself when the signal is aborted.
 */

const BEHAVIORS = [
  ["[data-mn-cite]", () => import("./preview.js")],
  ["[data-mn-term]", () => import("./term.js")],
  ["[data-mn-filter]", () => import("./filter.js")],
  ["[data-mn-studies]", () => import("./table.js")],
  ['.mn-card[id^="claim-"]', () => import("./copylink.js")],
  ["[data-mn-needle]", () => import("./needle.js")],
];

let page = new AbortController();

/** Starts the behaviors of the page that is shown, and ends those of the page before it. */
function start() {
  page.abort();
  page = new AbortController();
  const { signal } = page;
  for (const [selector, load] of BEHAVIORS) {
    if (document.querySelector(selector)) {
      load().then((behavior) => signal.aborted || behavior.start(signal));
    }
  }
}

/** Keeps the guide for reading without a network: after everything that the reader came for. */
function keep() {
  const idle = window.requestIdleCallback ?? ((call) => setTimeout(call, 2000));
  // A browser may refuse, in a private window for instance; then the guide is read from the network as before.
  const register = () => import("./offline.js").then(({ start }) => start(new URL("../../", import.meta.url))).catch(() => {});
  idle(register, { timeout: 5000 });
}

if ("serviceWorker" in navigator && location.protocol.startsWith("http")) {
  if (document.readyState === "complete") {
    keep();
  } else {
    addEventListener("load", keep);
  }
}

// Material's `document$` speaks at once and again after every instant navigation.
if (window.document$) {
  window.document$.subscribe(start);
} else {
  start();
}
