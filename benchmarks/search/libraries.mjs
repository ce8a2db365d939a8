/**
 * Weighs libraries by what they find on this site with their usual settings: sections as documents, fuzzy and
 * prefix search on, title over heading over text, each page at the place of its best section. See README.md.
 *
 *   cd $(mktemp -d) && npm install minisearch@7.2.0 flexsearch@0.8.212 @orama/orama@3.1.18
 *   node /path/to/benchmarks/search/libraries.mjs /path/to/site /path/to/benchmarks/search/questions/open.tsv
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";

import { open } from "../../overrides/assets/javascripts/search/store.js";

const [site, asked] = process.argv.slice(2);
const require = createRequire(`${process.cwd()}/`);
const kilo = (bytes) => (bytes / 1000).toFixed(1);
const size = (value) => kilo(gzipSync(typeof value === "string" ? value : JSON.stringify(value)).length);

globalThis.self = { mnSearch: { texts: {} } };
const run = (file) => new Function(readFileSync(`${site}/search/${file}`, "utf8"))();
run("index.js");
const { pages, sections, studies } = open(self.mnSearch.index);
const textOf = ({ address }, { chunk, place }) => {
  const name = `${address.replace(/\/$/, "").replaceAll("/", "-") || "home"}-${chunk}`;
  self.mnSearch.texts[name] ?? run(`text/${name}.js`);
  return self.mnSearch.texts[name][place].join("\n");
};
const documents = sections.map((section, id) => {
  const page = pages[section.page];
  const summary = section.anchor ? "" : `${page.summary}\n`;
  return { id, address: page.address, title: page.title, heading: section.heading, text: summary + textOf(page, section) };
});
for (const { address, title, short, ids } of studies) {
  documents.push({ id: documents.length, address, title: short, heading: title, text: [ids].flat().join(" ") });
}
const questions = readFileSync(asked, "utf8").trim().split("\n").slice(1).map((line) => line.split("\t"));
const queries = questions
  .filter(([, , , answer]) => answer !== "-")
  .map(([, , ask, answer]) => ({ ask, answer: answer.split(" ").map((one) => one.split("#")[0].slice(1)) }));

async function weigh(name, make) {
  const start = performance.now();
  const { search, library, data } = await make();
  const ready = performance.now() - start;
  let [first, third] = [0, 0];
  for (const { ask, answer } of queries) {
    const found = [...new Set((await search(ask)).map((id) => documents[id].address))];
    const place = found.findIndex((address) => answer.includes(address)) + 1;
    first += place === 1;
    third += place > 0 && place <= 3;
  }
  const share = (count) => ((100 * count) / queries.length).toFixed(1);
  console.log(`| ${[name, share(first), share(third), library, data, ready.toFixed(0)].join(" | ")} |`);
}

console.log("| library | right page first, % | among three, % | library, KB gzip | its index, KB gzip | ready after, ms |");
console.log("| --- | --- | --- | --- | --- | --- |");
const fields = ["title", "heading", "text"];

await weigh("MiniSearch 7.2.0", async () => {
  const { default: MiniSearch } = await import(require.resolve("minisearch"));
  const boost = { title: 3, heading: 2 };
  const engine = new MiniSearch({ fields, searchOptions: { boost, fuzzy: 0.2, prefix: true } });
  engine.addAll(documents);
  const search = (text) => engine.search(text).map(({ id }) => id);
  const source = readFileSync(require.resolve("minisearch").replace(/cjs.*$/, "es/index.js"), "utf8");
  return { search, library: size(source.replace(/^\s*(\/\*[^]*?\*\/|\/\/.*)\n/gm, "")), data: size(engine) };
});

await weigh("FlexSearch 0.8.212", async () => {
  const { Document, Charset } = require("flexsearch");
  const engine = new Document({ document: { id: "id", index: fields }, tokenize: "forward", encoder: Charset.LatinBalance });
  documents.forEach((document) => engine.add(document));
  const search = (text) => engine.search(text, { limit: 30, suggest: true }).flatMap(({ result }) => result);
  let data = "";
  engine.export((key, value) => (data += value ?? ""));
  const file = require.resolve("flexsearch").replace(/dist.*$/, "dist/flexsearch.bundle.min.js");
  return { search, library: size(readFileSync(file, "utf8")), data: size(data) };
});

await weigh("Orama 3.1.18", async () => {
  const { create, insertMultiple, search: find, save } = require("@orama/orama");
  const schema = { title: "string", heading: "string", text: "string", place: "number" };
  const engine = create({ schema, components: { tokenizer: { stemming: false } } });
  await insertMultiple(engine, documents.map(({ id, address, ...rest }) => ({ ...rest, place: id })));
  const options = { properties: fields, boost: { title: 3, heading: 2 }, tolerance: 1, limit: 60 };
  const search = async (text) => (await find(engine, { ...options, term: text })).hits.map(({ document }) => document.place);
  return { search, library: "not bundled here", data: size(save(engine)) };
});
