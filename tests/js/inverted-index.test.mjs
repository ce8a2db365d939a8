import assert from "node:assert/strict";
import { test } from "node:test";

import { InvertedIndex } from "../../overrides/assets/javascripts/search/inverted-index.js";

const PLAIN = { k: 1.2, b: 0.75, d: 0 };

function indexed(parameters, texts) {
  const index = new InvertedIndex(parameters, "text");
  texts.forEach((text, id) => text.split(" ").forEach((term) => index.add(term, index.place(id, "text"))));
  return index;
}

test("a score is that of the formula, worked out by hand", () => {
  // Two of three documents have the term; theirs are of 2 and 1 different terms, 4/3 on average.
  const scores = indexed(PLAIN, ["needle skin", "needle needle", "sun"]).score("needle", { text: 1 });
  const inverseFrequency = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
  const first = (1 * 2.2) / (1 + 1.2 * (0.25 + (0.75 * 2) / (4 / 3)));
  const second = (2 * 2.2) / (2 + 1.2 * (0.25 + (0.75 * 1) / (4 / 3)));
  assert.deepEqual([...scores.keys()], [0, 1]);
  assert.ok(Math.abs(scores.get(0) - inverseFrequency * first) < 1e-12);
  assert.ok(Math.abs(scores.get(1) - inverseFrequency * second) < 1e-12);
});

test("a rare term scores more than a frequent one", () => {
  const index = indexed(PLAIN, ["needle sun", "needle rain", "needle snow"]);
  assert.ok(index.score("sun", { text: 1 }).get(0) > index.score("needle", { text: 1 }).get(0));
});

test("repetition adds less and less, and never more than k allows", () => {
  const scores = indexed(PLAIN, ["a", "a a", "a a a a a a a a a"].map((text) => `${text} z`)).score("a", { text: 1 });
  const [once, twice, often] = [0, 1, 2].map((id) => scores.get(id));
  assert.ok(twice > once && often > twice && often / once < 2.2);
});

test("the lower bound of BM25+ is added to every match", () => {
  const [low, high] = [0, 0.5].map((d) => indexed({ ...PLAIN, d }, ["a b c d", "e"]).score("a", { text: 1 }).get(0));
  assert.ok(Math.abs(high - low - 0.5 * Math.log(1 + (2 - 1 + 0.5) / (1 + 0.5))) < 1e-12);
});

test("fields score by themselves, times their boost, and only those asked for", () => {
  const index = new InvertedIndex(PLAIN, "title", "text");
  index.add("scar", index.place(0, "title"));
  index.add("scar", index.place(1, "text"));
  const scores = index.score("scar", { title: 3, text: 1 });
  assert.ok(Math.abs(scores.get(0) - 3 * scores.get(1)) < 1e-12);
  assert.deepEqual([...index.score("scar", { text: 1 }).keys()], [1]);
});

test("a term in two fields of a document is in one document", () => {
  const index = new InvertedIndex(PLAIN, "title", "text");
  index.add("scar", index.place(0, "title"));
  index.add("scar", index.place(0, "text"));
  index.add("scar", index.place(2, "text"));
  assert.equal(index.documentFrequencies().get("scar"), 2);
});

test("a term that stands nowhere scores nothing, whatever it is called", () => {
  for (const term of ["nowhere", "constructor", "__proto__", ""]) {
    assert.equal(indexed(PLAIN, ["a b"]).score(term, { text: 1 }).size, 0);
  }
});
