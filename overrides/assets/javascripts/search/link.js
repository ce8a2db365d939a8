/** The way to the engine and to the texts of pages, from a server or from disk. */

/** Loads a script of the search; resolves when it has run. */
export function load(path) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${self.mnSearch.base}search/${path}`;
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
    document.head.append(script);
  });
}

/** `ready({ definition, synonyms })` once, then `answered(text, found)` for what was asked last. */
export function connect(ready, answered) {
  return location.protocol === "file:" ? fromDisk(ready, answered) : fromServer(ready, answered);
}

function fromServer(ready, answered) {
  const worker = new Worker(`${self.mnSearch.base}search/worker.js`);
  let busy = true;
  let waiting = null;
  const next = () => {
    busy = waiting !== null;
    if (busy) {
      worker.postMessage(waiting);
      waiting = null;
    }
  };
  worker.onmessage = ({ data }) => {
    next();
    if (data.found) {
      answered(data.text, data.found);
    } else {
      ready(data);
    }
  };
  return (text) => {
    waiting = text;
    if (!busy) {
      next();
    }
  };
}

function fromDisk(ready, answered) {
  let last = null;
  const answer = () => last !== null && answered(last, self.mnSearch.answer(last));
  load("index.js").then(() => load("worker.js")).then(() => {
    ready(self.mnSearch.index);
    answer();
  });
  return (text) => {
    last = text;
    if (self.mnSearch.answer) {
      answer();
    }
  };
}

/** A part of a page's text, section by section; every part is fetched once. */
const fetched = new Map();
export async function textOf(file) {
  if (!fetched.has(file)) {
    fetched.set(file, load(`text/${file}.js`));
  }
  await fetched.get(file);
  return self.mnSearch.texts[file];
}

/** The link to a page; from disk a folder does not open its page by itself. */
export function linkTo(address, anchor = "") {
  const file = location.protocol === "file:" ? "index.html" : "";
  return `${self.mnSearch.base}${address}${file}${anchor && `#${anchor}`}`;
}
