/**
 * Places of the answers without a browser, in a second: for tuning. The order is the one that the page shows.
 *
 *   python -c "import json, yaml; print(json.dumps(yaml.safe_load(open('benchmarks/search/queries.yml'))))" > .build/queries.json
 *   node benchmarks/search/places.mjs site .build/queries.json work
 */

import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const [site, asked, half = "work"] = process.argv.slice(2);
globalThis.self = { mnSearch: { texts: {} } };
for (const file of ["index.js", "worker.js"]) {
  runInThisContext(readFileSync(`${site}/search/${file}`, "utf8"));
}
const share = (places, most) => ((100 * places.filter((place) => place && place <= most).length) / places.length).toFixed(1);
const row = (name, places) => console.log(`${name.padEnd(14)}${places.length}: ${share(places, 1)} / ${share(places, 3)}`);

const all = Object.entries(JSON.parse(readFileSync(asked, "utf8"))[half]).flatMap(([kind, queries]) => {
  const places = queries.map(({ ask, answer }) => {
    const { pages, studies, studiesFirst } = self.mnSearch.answer(ask);
    const listed = studiesFirst ? [...studies, ...pages] : [...pages, ...studies];
    const order = [...new Set(listed.map(({ address }) => address))];
    const place = order.findIndex((address) => answer.includes(address)) + 1;
    if (place !== 1) {
      console.log(`“${ask}” at ${place || "–"}; first were ${order.slice(0, 3).join(" ")}`);
    }
    return place;
  });
  row(kind, places);
  return places;
});
row("all", all);
