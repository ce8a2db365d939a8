/** Words of English as src/ledger/search/english.py writes them: a Golomb-coded set of their hashes. */

/** The 32-bit hash of Fowler, Noll and Vo (FNV-1a), for words of the letters a to z. */
export function fnv1a(text) {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  }
  return value >>> 0;
}

/** Tells of a stem whether it is in the set; of a few others it says so too. */
export function hashSet([size, steps], decode) {
  const taken = new Set();
  decode(steps, (value) => taken.add(value));
  return { has: (stem) => taken.has(fnv1a(stem) % size) };
}
