/** Draws what was found: groups of options, each a link. */

import { element } from "../element.js";
import { linkTo } from "./link.js";

/** Puts pieces `[text, marked]` into an element. */
export function write(goal, pieces) {
  goal.replaceChildren(...pieces.map(([text, hit]) => (hit ? element("mark", {}, text) : text)));
}

const option = (href, ...children) =>
  element("a", { class: "mn-search__option", role: "option", "aria-selected": "false", tabindex: "-1", href }, ...children);

const line = (kind, text) => element("span", { class: `mn-search__${kind}` }, text);

function group(title, options) {
  const id = `mn-search-${title.toLowerCase()}`;
  const name = element("div", { class: "mn-search__group", id, role: "presentation" }, title);
  return element("div", { role: "group", "aria-labelledby": id }, name, ...options);
}

function pageOption({ address, anchor, title, heading, summary }) {
  const where = heading && heading !== title ? [line("section", heading)] : [];
  return option(linkTo(address, anchor), line("title", title), ...where, line("text", summary));
}

const studyOption = ({ address, title, summary }) => option(linkTo(address), line("title", title), line("text", summary));

/** The groups in their order. `found` is what the engine answers. */
export function draw(list, found) {
  const pages = found.pages.map(pageOption);
  const studies = found.studies.map(studyOption);
  if (found.counts.studies > studies.length) {
    studies.push(option(linkTo("evidence/studies/"), line("title", "All studies, in a table")));
  }
  const groups = [pages.length ? group("Pages", pages) : "", studies.length ? group("Studies", studies) : ""];
  list.replaceChildren(...(found.studiesFirst ? groups.toReversed() : groups));
  return pages;
}

/** Where nothing answers: the nearest page or words, the glossary, and the form to ask for a page, filled in. */
export function drawNothing(list, text, { pages, instead }) {
  const nearest = pages.map(pageOption);
  const again = instead ? [option(`?q=${encodeURIComponent(instead)}`, line("title", `Search for “${instead}”`))] : [];
  again.forEach((made) => made.setAttribute("data-mn-ask", instead));
  const glossary = option(linkTo("about/glossary/"), line("title", "Glossary"), line("text", "Hard words made plain."));
  const asked = option(suggestion(text), line("title", "Suggest a page"), line("text", "Tell us what you looked for."));
  list.replaceChildren(...(nearest.length ? [group("Nearest", nearest)] : []), group("Instead", [...again, glossary, asked]));
  return nearest;
}

/** The public form with the question in it, or the page that says how to ask. */
function suggestion(text) {
  const { mnSuggest: form } = document.querySelector("[data-mn-suggest]")?.dataset ?? {};
  const filled = new URLSearchParams({ title: `Question: ${text}`, question: text });
  return form ? `${form}&${filled}` : linkTo("contributing/", "suggest-a-page");
}

const many = (count, word) => `${count} ${count === 1 ? word : word.replace(/y$/, "ie") + "s"}`;

const quoted = (words) => words.map((word) => `“${word}”`).join(" and ");

/** What a screen reader hears, and everybody reads above the results. */
export function summary(text, { counts, mended, missing, nothing }) {
  if (nothing) {
    return `The site says nothing about ${quoted(missing.length ? missing : [text])}.`;
  }
  const instead = mended.length ? ` Looked for “${mended.map(([, word]) => word).join(" ")}”.` : "";
  const without = missing.length ? ` No page has ${quoted(missing)}.` : "";
  return `${many(counts.pages, "page")} and ${many(counts.studies, "study")} found.${instead}${without}`;
}
