import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { decodeVarints } from "../../overrides/assets/javascripts/search/coding.js";
import { fnv1a, hashSet } from "../../overrides/assets/javascripts/search/english.js";

const { stems, coded, others } = JSON.parse(readFileSync(new URL("english.json", import.meta.url), "utf-8"));

test("the hash is that of its authors", () => {
  assert.deepEqual(["", "a", "foobar"].map(fnv1a), [0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});

test("every word that was written is in the set, and others are not", () => {
  const set = hashSet(coded, decodeVarints);
  assert.ok(stems.every((stem) => set.has(stem)));
  assert.ok(!others.some((stem) => set.has(stem)));
});
