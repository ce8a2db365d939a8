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
/** Where nothing answers. */
const NEAREST = 1;

function engine(data) {
  const store = open(data);
  const reader = new Reader(store);
  /** What stands above the first heading answers with the summary of its page. */
  const page = ({ id, section }) => {
    const { address, title, summary } = store.pages[id];
    const { heading, anchor, chunk, place } = section;
    if (!anchor) {
      return { address, title, summary };
    }
    const file = `${address.replace(/\/$/, "").replaceAll("/", "-") || "home"}-${chunk}`;
    return { address, title, summary, heading, anchor, file, place };
  };
  const study = ({ id }) => {
    const { address, short, title } = store.studies[id];
    return { address, title: short, summary: title };
  };
  return (text) => {
    const { pages, studies, ...found } = rank(store, reader, text);
    const most = found.nothing ? NEAREST : PAGES;
    return {
      ...found,
      pages: pages.slice(0, most).map(page),
      studies: studies.slice(0, found.nothing ? 0 : STUDIES).map(study),
      counts: { pages: pages.length, studies: studies.length },
      instead: found.nothing && !pages.length ? reader.lexicon.suggest(text) : "",
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
