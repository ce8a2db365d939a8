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

/** Goes to the field. On a phone it takes no focus before the theme's checkbox has opened it. */
function enter() {
  field.focus();
  if (document.activeElement !== field) {
    toggle.checked = true;
    toggle.dispatchEvent(new Event("change"));
  }
}

function focusOnSlash(event) {
  const busy = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !busy && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    enter();
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
    enter();
  }
}
