/**
 * Reads what src/ledger/search/index.py wrote into three inverted indexes: one ranks pages, one the sections within
 * them, one studies.
 */

import { InvertedIndex } from "./inverted-index.js";
import { Words } from "./words.js";

const A = "A".charCodeAt(0);
const a = "a".charCodeAt(0);

/** The anchor that a heading gets, as in src/ledger/read/pages.py. */
const slug = (heading) =>
  heading.normalize("NFKD").replace(/[^\w\s-]/g, "").trim().toLowerCase().replace(/[-\s]+/g, "-");

/** Calls back with every unit. Small letters are digits that go on, a capital is the last. */
function decode(postings, visit) {
  let unit = 0;
  let step = 0;
  for (let place = 0; place < postings.length; place += 1) {
    const code = postings.charCodeAt(place);
    if (code >= a) {
      step = step * 26 + code - a;
    } else {
      unit += step * 26 + code - A;
      step = 0;
      visit(unit);
    }
  }
}

/** The words that index.py shortened: a capital says how many letters to take from the word before. */
function lengthen(terms) {
  let before = "";
  const word = (short) => (before = before.slice(0, short.charCodeAt(0) - A) + short.slice(1));
  return terms.split(" ").map((term) => term.split(",").map(word));
}

export function open(data) {
  const words = new Words(data.definition, data.synonyms);
  const byPage = new InvertedIndex({ k: 1.2, b: 0.6, d: 0.3 }, "names", "topics", "lead", "headings", "text");
  const bySection = new InvertedIndex({ k: 1.2, b: 0.5, d: 0.3 }, "head", "text");
  const byStudy = new InvertedIndex({ k: 1.2, b: 0.6, d: 0.3 }, "names", "work", "text");
  /** Every term, and the words that were written for it. */
  const forms = new Map();
  const note = (term, written) => {
    const known = forms.get(term) ?? forms.set(term, new Set()).get(term);
    written.forEach((word) => word && known.add(word));
  };
  const add = (text, ...places) => {
    for (const [term, word] of words.index(text)) {
      note(term, [word]);
      places.forEach((place) => place.index.add(term, place));
    }
  };
  /** For every unit, in the order of index.py, where its words count. */
  const units = [];
  const sections = [];
  const pages = data.pages.map(([address, title, menu, summary, weight, topics, chunks, parts], id) => {
    add(title === menu ? title : `${title} . ${menu}`, byPage.place(id, "names"));
    const about = topics.split(" . ");
    about.forEach((topic) => add(topic, byPage.place(id, "topics")));
    add(summary, byPage.place(id, "lead"));
    parts.forEach(([heading, coded], number) => {
      const chunk = chunks.findLastIndex((start) => start <= number);
      const section = { page: id, heading, anchor: coded.replace("=", slug(heading)), chunk, place: number - chunks[chunk] };
      const own = sections.push(section) - 1;
      add(heading, byPage.place(id, "headings"), bySection.place(own, "head"));
      units.push([byPage.place(id, "text"), bySection.place(own, "text")]);
    });
    return { address, title, menu, summary, weight, topics: about };
  });
  const studies = data.studies.map(([address, short, title, ids], id) => {
    add(title, byStudy.place(id, "work"));
    units.push([byStudy.place(id, "names")], [byStudy.place(id, "text")]);
    return { address, short, title, ids: ids.split(" ") };
  });
  const written = lengthen(data.terms);
  data.postings.split(" ").forEach((postings, number) => {
    const [form, ...others] = written[number].map((word) => word.replaceAll("_", " "));
    const term = form[0] === "=" ? form : words.stem(form);
    note(term, form[0] === "=" ? others : [form, ...others]);
    decode(postings, (unit) => units[unit].forEach((place) => place.index.add(term, place)));
  });
  return {
    words, forms, pages, sections, studies,
    documentFrequency: byPage.documentFrequencies(),
    byPage, bySection, byStudy,
  };
}
