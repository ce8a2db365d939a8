/** The search field in use: keys, results, announcements, and the address. Loaded at the first focus. */

import { connect, textOf } from "./link.js";
import { draw, drawNothing, summary, write } from "./results.js";
import { excerpt, marked } from "./excerpt.js";
import { Words } from "./words.js";

/** Excerpts and the address wait until typing pauses, in milliseconds. */
const PAUSE = 150;
/** So many pages are fetched for their excerpts; the others show their summary. */
const EXCERPTS = 3;

const field = document.querySelector("[data-mn-search-field]");
const form = field.form;
const list = document.querySelector("[data-mn-search-list]");
const status = document.querySelector("[data-mn-search-status]");
const toggle = document.querySelector("[data-md-toggle='search']");

let words = null;
let active = -1;
let timer = 0;

const options = () => [...list.querySelectorAll("[role=option]")];

/** Makes one option the active one, around the ends; none for an empty list. */
function choose(place) {
  const all = options();
  all[active]?.setAttribute("aria-selected", "false");
  active = all.length ? (place + all.length) % all.length : -1;
  all[active]?.setAttribute("aria-selected", "true");
  all[active]?.scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", all[active]?.id ?? "");
}

function keepInAddress(text) {
  const address = new URL(location.href);
  if (text === (address.searchParams.get("q") ?? "")) {
    return;
  }
  if (text) {
    address.searchParams.set("q", text);
  } else {
    address.searchParams.delete("q");
  }
  history.replaceState(null, "", address);
}

/** The theme shows the field and its output while this box is checked. */
function setOpen(on) {
  if (toggle.checked !== on) {
    toggle.checked = on;
    toggle.dispatchEvent(new Event("change"));
  }
  list.hidden = !on;
  field.setAttribute("aria-expanded", String(on && options().length > 0));
  if (!on) {
    clearTimeout(timer);
    keepInAddress("");
  }
}

function close() {
  setOpen(false);
  field.blur();
}

toggle.addEventListener("change", () => toggle.checked || setOpen(false));

/** Replaces the summary of each page by the sentence that matched. */
function explain(text, { pages, terms }, shown) {
  const asked = new Set(terms);
  pages.slice(0, EXCERPTS).forEach(async ({ file, place }, number) => {
    const sections = file ? await textOf(file) : [];
    const pieces = excerpt(words, sections[place] ?? [], asked);
    if (pieces && text === field.value.trim()) {
      write(shown[number].querySelector(".mn-search__text"), pieces);
    }
  });
}

function show(text, found) {
  if (text !== field.value.trim()) {
    return;
  }
  active = -1;
  status.textContent = summary(text, found);
  const shown = found.nothing ? drawNothing(list, text, found) : draw(list, found);
  const asked = new Set(found.terms);
  for (const part of list.querySelectorAll(".mn-search__title, .mn-search__section, .mn-search__text")) {
    write(part, marked(words, part.textContent, asked));
  }
  options().forEach((option, place) => (option.id = `mn-search-option-${place}`));
  field.setAttribute("aria-activedescendant", "");
  setOpen(true);
  clearTimeout(timer);
  timer = setTimeout(() => {
    keepInAddress(text);
    explain(text, found, shown);
  }, PAUSE);
}

const ask = connect(({ definition, synonyms }) => (words = new Words(definition, synonyms)), show);

function search() {
  const text = field.value.trim();
  setOpen(true);
  if (text) {
    ask(text);
  } else {
    list.replaceChildren();
    status.textContent = "Type to search pages and studies.";
    keepInAddress("");
    field.setAttribute("aria-expanded", "false");
  }
}

const keys = {
  ArrowDown: () => choose(active + 1),
  ArrowUp: () => choose(active < 0 ? -1 : active - 1),
  Enter: () => (options()[active] ?? options()[0])?.click(),
  Escape: close,
};

field.addEventListener("keydown", (event) => {
  if (event.key === "Tab") {
    setOpen(false);
  } else if (keys[event.key] && !event.isComposing) {
    event.preventDefault();
    keys[event.key]();
  }
});
field.addEventListener("input", search);
field.addEventListener("focus", search);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => (field.focus(), search())));
list.addEventListener("click", (event) => {
  const asked = event.target.closest("[data-mn-ask]");
  if (asked) {
    event.preventDefault();
    field.value = asked.dataset.mnAsk;
    search();
  } else if (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    close();
  }
});
document.addEventListener("focusin", ({ target }) => toggle.checked && !target.closest("[data-mn-search]") && close());
document.activeElement === field && search(); // Or the reader has gone on while this was fetched.
