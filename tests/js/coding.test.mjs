import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeFrontCoded, decodeVarints } from "../../overrides/assets/javascripts/search/coding.js";

// What tests/unit/search/test_index.py has the other side write.
test("steps are read as they are written", () => {
  const found = [];
  decodeVarints("ADbB", (number) => found.push(number));
  assert.deepEqual(found, [0, 3, 30]);
});

test("words are told from the word before", () => {
  assert.deepEqual(decodeFrontCoded("Abruise,Gd Dsh A=dark_marks"), [["bruise", "bruised"], ["brush"], ["=dark_marks"]]);
});
