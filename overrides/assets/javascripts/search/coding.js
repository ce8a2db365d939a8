/** Reads what src/ledger/search/coding.py wrote. */

const A = "A".charCodeAt(0);
const a = "a".charCodeAt(0);

/** Calls back with every number of a list of steps, as varints: small letters are digits that go on, a capital is the last. */
export function decodeVarints(text, visit) {
  let number = 0;
  let step = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code >= a) {
      step = step * 26 + code - a;
    } else {
      number += step * 26 + code - A;
      step = 0;
      visit(number);
    }
  }
}

/** Words after front coding: a capital says how many letters to take from the word before. */
export function decodeFrontCoded(terms) {
  let before = "";
  const word = (short) => (before = before.slice(0, short.charCodeAt(0) - A) + short.slice(1));
  return terms.split(" ").map((term) => term.split(",").map(word));
}
