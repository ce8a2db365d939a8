import assert from "node:assert/strict";
import { test } from "node:test";

import { phoneticKey } from "../../overrides/assets/javascripts/search/phonetic-key.js";
import { Speller, optimalStringAlignment } from "../../overrides/assets/javascripts/search/spell.js";

const ANY = 9;
const speller = new Speller(new Map(["melasma", "rosacea", "cold", "sores", "scar", "infection"].map((word) => [word, 2])));

test("a letter added, left out or changed, or two swapped cost one, a vowel less", () => {
  for (const [left, right, cost] of [
    ["scar", "scar", 0],
    ["scar", "scars", 1],
    ["scar", "scr", 0.6],
    ["scar", "smar", 1],
    ["scar", "scer", 0.6],
    ["scar", "csar", 1],
  ]) {
    assert.ok(Math.abs(optimalStringAlignment(left, right, ANY) - cost) < 1e-9, `${left} ${right}`);
  }
});

test("what is too far is not measured to the end", () => {
  assert.equal(optimalStringAlignment("scar", "infection", 2), Infinity);
});

test("words that sound alike have one key", () => {
  for (const [one, other] of [["rosacea", "rozasea"], ["psoriasis", "soriasis"], ["chloasma", "kloasma"], ["infection", "infecshun"]]) {
    assert.equal(phoneticKey(one), phoneticKey(other));
  }
  assert.notEqual(phoneticKey("scar"), phoneticKey("sore"));
});

test("the nearest word is found by letters and by sound, and none that is far", () => {
  assert.equal(speller.nearest("melsama").word, "melasma");
  assert.equal(speller.nearest("rozasea").word, "rosacea");
  assert.equal(speller.nearest("scr"), null, "three letters are never mended");
  assert.equal(speller.nearest("umbrella"), null);
});

test("two words run together are parted where both are known", () => {
  assert.deepEqual(speller.parted("coldsores"), ["cold", "sores"]);
  assert.deepEqual(speller.parted("coldfeet"), []);
});
