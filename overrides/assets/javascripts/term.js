/** The meaning of a word of the glossary, shown beside the word. It holds words only, so it is a tooltip. */

import { element } from "./element.js";
import { hoverNote } from "./hover-note.js";

/** The meanings of all words, by the anchors of the glossary; fetched once, when the first word is pointed at. */
const SOURCE = new URL("terms.js", document.currentScript.src).href;
let fetched = null;
const meanings = () =>
  (fetched ??= new Promise((resolve, reject) => {
    const script = element("script", { src: SOURCE });
    script.addEventListener("load", () => resolve(self.mnTerms));
    script.addEventListener("error", reject);
    document.head.append(script);
  }));

/** What could not be fetched leaves the word a plain link. */
async function content(word) {
  const meaning = (await meanings().catch(() => ({})))[word.hash.slice(1)];
  return meaning ? [meaning] : [];
}

export function start() {
  hoverNote({
    attributes: { class: "mn-note", id: "mn-note", role: "tooltip" },
    links: "a.mn-term",
    content,
    says: () => ({ "aria-describedby": "mn-note" }),
  });
}
