/** What a preview shows: the entries of the page's own reference list that a mark cites. */

import { element } from "./element.js";

/** The name of a mark's preview: "Reference 3", "References 2–5". */
export function title(mark) {
  return `${keys(mark).length > 1 ? "References" : "Reference"} ${mark.textContent.trim()}`;
}

/** Every cited work in a list with its number, as in the reference list. Nothing if none is on the page. */
export function content(mark) {
  const entries = keys(mark)
    .map((key) => document.getElementById(`ref-${key}`))
    .filter(Boolean);
  return entries.length ? [element("ol", { class: "mn-preview__list" }, ...entries.map(copy))] : [];
}

function keys(mark) {
  return mark.dataset.mnCite.split(" ").filter(Boolean);
}

/** A copy of an entry without identifiers, which would be there twice, and without the way back to the text. */
function copy(entry) {
  const number = [...entry.parentElement.children].indexOf(entry) + 1;
  const work = entry.cloneNode(true);
  for (const part of work.querySelectorAll(".mn-ref__back, [role=doc-backlink]")) {
    part.remove();
  }
  for (const part of work.querySelectorAll("[id]")) {
    part.removeAttribute("id");
  }
  const link = element("a", { class: "mn-preview__go", href: `#${entry.id}` }, `Go to reference ${number}`);
  return element("li", { class: "mn-preview__ref", value: number }, ...work.childNodes, element("p", { class: "mn-preview__foot" }, link));
}
