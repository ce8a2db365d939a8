/**
 * Reads what src/ledger/search/index.py wrote into three inverted indexes: one ranks pages, one the sections within
 * them, one studies.
 */

import { decodeFrontCoded, decodeVarints } from "./coding.js";
import { hashSet } from "./english.js";
import { InvertedIndex } from "./inverted-index.js";
import { Words } from "./words.js";

/** The anchor that a heading gets, as in src/ledger/read/pages.py. */
const slug = (heading) =>
  heading.normalize("NFKD").replace(/[^\w\s-]/g, "").trim().toLowerCase().replace(/[-\s]+/g, "-");

/** The short name of a study by its key: `alam2014` is Alam 2014. */
const named = (key) => `${key[0].toUpperCase()}${key.slice(1, -4)} ${key.slice(-4)}`;

/** The values that the authors of BM25 and BM25+ give. */
const BM25 = { k: 1.2, b: 0.75, d: 1 };

export function open(data) {
  const words = new Words(data.definition, data.synonyms);
  const byPage = new InvertedIndex(BM25, "topics", "text");
  const bySection = new InvertedIndex(BM25, "asks", "head", "text");
  const byStudy = new InvertedIndex(BM25, "names", "work");
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
  const asked = [];
  const pages = data.pages.map(([address, title, menu, summary, weight, topics, chunks, parts], id) => {
    const names = title === menu ? title : `${title} . ${menu}`;
    const about = topics.split(" . ");
    about.forEach((topic) => add(topic, byPage.place(id, "topics")));
    parts.forEach(([heading, coded], number) => {
      const chunk = chunks.findLastIndex((start) => start <= number);
      const section = { page: id, heading, anchor: coded.replace("=", slug(heading)), chunk, place: number - chunks[chunk] };
      const own = sections.push(section) - 1;
      add(number ? heading : names, byPage.place(id, "text"), bySection.place(own, "head"));
      if (number === 0) {
        add(summary, byPage.place(id, "text"), bySection.place(own, "text"));
      }
      units.push([byPage.place(id, "text"), bySection.place(own, "text")]);
      asked.push([byPage.place(id, "text"), bySection.place(own, "asks")]);
    });
    return { address, title, menu, summary, weight, topics: about };
  });
  units.push(...asked);
  const studies = data.studies.map(([key, told, title, ids], id) => {
    add(title, byStudy.place(id, "work"));
    units.push([byStudy.place(id, "names")]);
    return { address: `evidence/studies/${key}/`, short: told || named(key), title, ids: ids.split(" ") };
  });
  const written = decodeFrontCoded(data.terms);
  data.postings.split(" ").forEach((postings, number) => {
    const [form, ...others] = written[number].map((word) => word.replaceAll("_", " "));
    const term = form[0] === "=" ? form : words.stem(form);
    note(term, form[0] === "=" ? others : [form, ...others]);
    decodeVarints(postings, (unit) => units[unit].forEach((place) => place.index.add(term, place)));
  });
  const [common, other] = data.english.map((set) => hashSet(set, decodeVarints));
  return {
    english: { common, other },
    words, forms, pages, sections, studies,
    documentFrequency: byPage.documentFrequencies(),
    byPage, bySection, byStudy,
  };
}
