import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { LETTERS, plain } from "../../overrides/assets/javascripts/letters.js";
import { Words } from "../../overrides/assets/javascripts/search/words.js";

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf-8"));
const { letters, ...definition } = read("../../src/ledger/text/stems.json");
const texts = read("words.json");
const words = new Words(definition, "micro-needling\tmicroneedling");

test("the letters are those that the index is made with", () => {
  assert.deepEqual(LETTERS, letters);
});

test("texts become the words that the index is made with", () => {
  for (const [text, split] of Object.entries(texts)) {
    assert.deepEqual(words.split(text), split, text);
  }
});

test("what is plain stays as it is", () => {
  for (const text of Object.keys(texts)) {
    assert.equal(plain(plain(text)), plain(text));
  }
});
