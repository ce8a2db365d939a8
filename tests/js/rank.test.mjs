import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Reader } from "../../overrides/assets/javascripts/search/query.js";
import { rank } from "../../overrides/assets/javascripts/search/rank.js";
import { open } from "../../overrides/assets/javascripts/search/store.js";

const { letters, ...definition } = JSON.parse(
  readFileSync(new URL("../../src/ledger/text/stems.json", import.meta.url), "utf-8"),
);

/** A page as src/ledger/search/index.py writes it; each section is a heading and an anchor. */
const page = (address, title, parts, topics = "") => [address, title, title, "", 1, topics, [0], parts];
/** Two pages. The word “nickel” is in the text of one section; “how long do i glow” is what another answers. */
const store = open({
  definition,
  synonyms: "micro-needling\tmicroneedling\nroller\tderma roller\nhair loss\tbaldness",
  pages: [
    page("hair/", "Hair loss", [["", ""], ["Does it grow back?", "grow"], ["Metal", "metal"]], "scalp"),
    page("glow/", "Afterward", [["", ""], ["Day by day", "days", 1], ["", "nowhere", 1]]),
  ],
  studies: [["alam2014", "", "A trial of acne scars", "24919799"]],
  // Units: the texts of six sections, then their questions in the same order, then the names of studies.
  terms: "Aalam Anickel Ashine Atip",
  postings: "M C K L",
  english: [[64, ""], [64, ""]],
});
const reader = new Reader(store);
const first = (text) => {
  const { pages, ...found } = rank(store, reader, text);
  return { ...found, at: pages[0] && `${store.pages[pages[0].id].address}#${pages[0].section.anchor}` };
};

test("a section that says which question it answers comes first", () => {
  assert.equal(first("shine").at, "glow/#days");
});

test("a heading and a word of the text lead to their section, a topic to its page", () => {
  assert.equal(first("grow").at, "hair/#grow");
  assert.equal(first("nickel").at, "hair/#metal");
  assert.equal(first("scalp nickel").at, "hair/#metal");
});

test("the words of the treatment count for nothing beside a subject", () => {
  const asked = (text) => reader.wishes(text).wishes.map(({ alternatives: [[term]] }) => term);
  assert.deepEqual(asked("microneedling needles for baldness"), ["=hair loss"]);
  assert.deepEqual(asked("microneedling"), ["=micro-needling"]);
});

test("where a question that has no answer is the nearest, nothing is found", () => {
  assert.equal(first("tip").nothing, true);
  assert.equal(first("shine").nothing, false);
});

test("where little of a question is met, and no subject, nothing is found and what is missing is named", () => {
  const found = first("nickel umbrella carpet sandwich");
  assert.equal(found.nothing, true);
  assert.deepEqual(found.missing, ["umbrella", "carpet", "sandwich"]);
});

test("a subject of the site is met whatever stands beside it", () => {
  assert.equal(first("baldness umbrella carpet sandwich").nothing, false);
});

test("a device is no subject by itself", () => {
  assert.equal(reader.wishes("roller").wishes[0].subject, false);
  assert.equal(reader.wishes("baldness").wishes[0].subject, true);
});

test("a study that is named comes first", () => {
  const { studiesFirst, nothing } = first("alam 2014");
  assert.deepEqual([studiesFirst, nothing], [true, false]);
});
