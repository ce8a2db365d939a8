/** On every page, and small: the search is fetched when the field is first used. */

const base = new URL("../../", document.currentScript.src).href;
const field = document.querySelector("[data-mn-search-field]");
const toggle = document.querySelector("[data-md-toggle='search']");

/** What the scripts of the search hand to each other. */
self.mnSearch = { base, texts: {} };

function fetchOnce() {
  field.removeEventListener("focus", fetchOnce);
  const script = document.createElement("script");
  script.src = `${base}search/panel.js`;
  document.head.append(script);
}

function focusOnSlash(event) {
  const busy = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !busy && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    field.focus();
    field.select();
  }
}

/** Waits for the field to be used, or for a question in the address. */
export function start() {
  field.addEventListener("focus", fetchOnce);
  document.addEventListener("keydown", focusOnSlash);
  // On a phone the theme opens its field with a checkbox.
  toggle.addEventListener("change", () => toggle.checked && field.focus());
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    field.value = asked;
    field.focus();
  }
}
