/**
 * The engine. It runs in a worker, so that typing never waits for it; in a page that was opened from disk,
 * where browsers allow no worker, the same file is loaded as a plain script.
 */

import { open } from "./store.js";
import { Reader } from "./query.js";
import { rank } from "./rank.js";

/** What is shown at most. */
const PAGES = 8;
const STUDIES = 5;

function engine(data) {
  const store = open(data);
  const reader = new Reader(store);
  const page = ({ id, section, whole }) => {
    const { address, title, summary } = store.pages[id];
    if (whole || !section) {
      return { address, title, summary };
    }
    const { heading, anchor, chunk, place } = store.sections[section.id];
    const file = `${address.replace(/\/$/, "").replaceAll("/", "-") || "home"}-${chunk}`;
    return { address, title, summary, heading, anchor, file, place };
  };
  const study = ({ id }) => {
    const { address, short, title } = store.studies[id];
    return { address, title: short, summary: title };
  };
  return (text) => {
    const { pages, studies, ...found } = rank(store, reader, text);
    return {
      ...found,
      pages: pages.slice(0, PAGES).map(page),
      studies: studies.slice(0, STUDIES).map(study),
      counts: { pages: pages.length, studies: studies.length },
      nearest: pages.length + studies.length ? "" : reader.lexicon.suggest(text),
    };
  };
}

if (typeof importScripts === "function") {
  self.mnSearch = {};
  importScripts("index.js");
  const { definition, synonyms } = self.mnSearch.index;
  const answer = engine(self.mnSearch.index);
  self.postMessage({ definition, synonyms });
  self.onmessage = ({ data }) => self.postMessage({ text: data, found: answer(data) });
} else {
  self.mnSearch.answer = engine(self.mnSearch.index);
}
