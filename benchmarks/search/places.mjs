/**
 * Places and sections of ours without a browser, in a second: for tuning. The order is the one that the page shows,
 * and what counts is what score.py says.
 *
 *   node benchmarks/search/places.mjs site benchmarks/search/questions/open.tsv
 */

import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const [site, file] = process.argv.slice(2);
globalThis.self = { mnSearch: { texts: {} } };
for (const name of ["index.js", "worker.js"]) {
  runInThisContext(readFileSync(`${site}/search/${name}`, "utf8"));
}
const of = (counted, all) => `${((100 * counted.length) / (all.length || 1)).toFixed(1)} of ${all.length}`;

const lines = readFileSync(file, "utf8").trim().split("\n").slice(1);
const judged = lines.map((line) => {
  const [number, , asked, answer] = line.split("\t");
  const answers = answer === "-" ? [] : answer.split(" ");
  const { pages, studies, studiesFirst, nothing } = self.mnSearch.answer(asked);
  const listed = studiesFirst ? [...studies, ...pages] : [...pages, ...studies];
  const opened = listed.map(({ address, anchor }) => `/${address}${anchor ? `#${anchor}` : ""}`);
  const none = !opened.length || Boolean(nothing);
  const right = new Set(answers.map((one) => one.split("#")[0]));
  const order = [...new Set(opened.map((one) => one.split("#")[0]))];
  const place = none ? 0 : order.findIndex((one) => right.has(one)) + 1;
  const section = place === 1 && answers.includes(opened[0]);
  if (answers.length ? !section : !none) {
    console.log(`${number} “${asked}” at ${place || "–"}: ${none ? "nothing" : opened.slice(0, 3).join(" ")}`);
  }
  return { answered: answers.length > 0, place, section, none };
});
const answered = judged.filter((one) => one.answered);
const others = judged.filter((one) => !one.answered);
console.log(`right page first   ${of(answered.filter(({ place }) => place === 1), answered)}`);
console.log(`among three        ${of(answered.filter(({ place }) => place >= 1 && place <= 3), answered)}`);
console.log(`section            ${of(answered.filter(({ section }) => section), answered)}`);
console.log(`nothing, wrongly   ${of(answered.filter(({ none }) => none), answered)}`);
console.log(`nothing, rightly   ${of(others.filter(({ none }) => none), others)}`);
