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

/** For a search that found nothing: the nearest word, and the glossary. */
export function drawNothing(list, nearest) {
  const glossary = option(linkTo("about/glossary/"), line("title", "Glossary"), line("text", "Hard words made plain."));
  const again = nearest ? [option(`?q=${encodeURIComponent(nearest)}`, line("title", `Search for “${nearest}”`))] : [];
  again.forEach((made) => made.setAttribute("data-mn-ask", nearest));
  list.replaceChildren(group("Instead", [...again, glossary]));
}

const many = (count, word) => `${count} ${count === 1 ? word : word.replace(/y$/, "ie") + "s"}`;

/** What a screen reader hears, and everybody reads above the results. */
export function summary(text, { counts, mended }) {
  if (!counts.pages && !counts.studies) {
    return `Nothing found for “${text}”.`;
  }
  const instead = mended.length ? ` Looked for “${mended.map(([, word]) => word).join(" ")}”.` : "";
  return `${many(counts.pages, "page")} and ${many(counts.studies, "study")} found.${instead}`;
}
