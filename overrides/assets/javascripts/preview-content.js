/** What a preview shows: the entries of the page's own reference list that a mark cites. */

import { element } from "./element.js";

/** The name of a mark's preview: "Reference 3", "References 2–5". */
export function title(mark) {
  return `${mark.dataset.mnCite ? "References" : "Reference"} ${mark.textContent.trim()}`;
}

/** The entries that a mark stands for: one by its link, several by its `data-mn-cite`. */
function cited(mark) {
  const ids = mark.dataset.mnCite?.split(" ").map((key) => `ref-${key}`) ?? [mark.hash.slice(1)];
  return ids.map((id) => document.getElementById(id)).filter(Boolean);
}

/** Every cited work in a list with its number, as in the reference list. Nothing if none is on the page. */
export function content(mark) {
  const entries = cited(mark);
  return entries.length ? [element("ol", { class: "mn-preview__list" }, ...entries.map(copy))] : [];
}

/**
 * A copy of an entry without identifiers, which would be there twice, without the way back to the text, and without
 * what is there for programs.
 */
function copy(entry) {
  const number = [...entry.parentElement.children].indexOf(entry) + 1;
  const work = entry.cloneNode(true);
  for (const part of work.querySelectorAll(".mn-ref__back, [role=doc-backlink], .Z3988")) {
    part.remove();
  }
  for (const part of work.querySelectorAll("[id]")) {
    part.removeAttribute("id");
  }
  const link = element("a", { class: "mn-preview__go", href: `#${entry.id}` }, `Go to reference ${number}`);
  const foot = element("p", { class: "mn-preview__foot" }, link, ...taken(entry));
  return element("li", { class: "mn-preview__ref", value: number }, ...work.childNodes, foot);
}

/** Ways to take a work along: its text (`copylink.js` copies it), and a file for each kind of reference manager. */
function taken(entry) {
  const home = document.querySelector(".md-logo").href;
  const file = (name, ending) => {
    const href = new URL(`downloads/works/${entry.id.slice(4)}.${ending}`, home);
    return element("a", { href, download: "" }, name);
  };
  const copy = element("button", { type: "button", class: "mn-copy__button", "data-mn-copy": "" }, "Copy reference");
  return [...(navigator.clipboard ? [copy] : []), file("BibTeX", "bib"), file("RIS", "ris")];
}
