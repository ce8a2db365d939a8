/** Mends a word that stands nowhere: the nearest word of the site, of the synonyms, or two words run together. */

import { phoneticKey } from "./phonetic-key.js";

/** Shorter words are never mended. */
export const LEAST_MENDED = 4;
/** How many letters may be wrong in a word of this length: one in short ones, and about one in four of long words. */
export const allowed = (length) => (length < LEAST_MENDED ? 0 : Math.min(3, Math.max(1.2, 0.28 * length)));

/** What an error costs: one letter for most, less for a vowel. */
const VOWEL = 0.6;
/** A word that only sounds the same is not quite the same. */
const WRITTEN = 0.3;

/** A bit for each letter, and those of the vowels. */
const bit = (letter) => 1 << (letter.charCodeAt(0) & 31);
const letterSet = (word) => [...word].reduce((set, letter) => set | bit(letter), 0);
const VOWELS = letterSet("aeiou");
const single = (letter) => (bit(letter) & VOWELS ? VOWEL : 1);

function bits(set) {
  let count = 0;
  for (let rest = set; rest; rest &= rest - 1) {
    count += 1;
  }
  return count;
}

/** The least that lies between words with these letters: a wrong letter changes two bits of a set at most. */
function least(left, right) {
  const consonants = bits((left ^ right) & ~VOWELS);
  const vowels = bits((left ^ right) & VOWELS);
  return consonants / 2 + Math.max(0, vowels - consonants) * (VOWEL / 2);
}

/**
 * The weighted Damerau–Levenshtein distance, as optimal string alignment: letters added, left out, changed, or swapped with
 * the next one; `Infinity` for anything above `most`.
 */
export function optimalStringAlignment(left, right, most) {
  const costs = [...right].map(single);
  let before = [];
  let row = [0];
  for (const cost of costs) {
    row.push(row.at(-1) + cost);
  }
  for (let i = 1; i <= left.length; i += 1) {
    const own = left[i - 1];
    const cost = single(own);
    const next = [row[0] + cost];
    let lowest = next[0];
    for (let j = 1; j <= right.length; j += 1) {
      const changed = own === right[j - 1] ? 0 : Math.max(cost, costs[j - 1]);
      let here = Math.min(row[j] + cost, next[j - 1] + costs[j - 1], row[j - 1] + changed);
      if (i > 1 && j > 1 && own === right[j - 2] && left[i - 2] === right[j - 1]) {
        here = Math.min(here, before[j - 2] + 1);
      }
      next.push(here);
      lowest = Math.min(lowest, here);
    }
    if (lowest > most) {
      return Infinity;
    }
    [before, row] = [row, next];
  }
  return row[right.length];
}

export class Speller {
  /** `known`: every word with the number of pages where it stands. */
  constructor(known) {
    this.known = known;
    const written = [...known.keys()].filter((word) => word.length > 2 && !/\d/.test(word));
    this.entries = written.map((word) => {
      const heard = phoneticKey(word);
      return { word, heard, letters: letterSet(word), sounds: letterSet(heard) };
    });
  }

  /** The nearest known word and its `cost`, at most `most` letters away. */
  nearest(word, most = allowed(word.length)) {
    const heard = phoneticKey(word);
    const [letters, sounds] = [letterSet(word), letterSet(heard)];
    let best = null;
    for (const entry of most ? this.entries : []) {
      const left = best?.cost ?? most;
      // Most words need no closer look.
      if (least(sounds, entry.sounds) > left && least(letters, entry.letters) > left) {
        continue;
      }
      const asHeard = optimalStringAlignment(heard, entry.heard, left);
      const asWritten = optimalStringAlignment(word, entry.word, Math.max(left, (left - asHeard) / WRITTEN));
      const cost = Math.min(asWritten, asHeard + WRITTEN * asWritten);
      if (cost <= most && !(best?.cost <= cost)) {
        best = { word: entry.word, cost };
      }
    }
    return best;
  }

  /** `coldsores` as `cold sores`, if both stand on pages; the split whose rarer word is the most frequent. */
  parted(word) {
    let best = { rank: 1, words: [] };
    for (let place = 3; place <= word.length - 3; place += 1) {
      const words = [word.slice(0, place), word.slice(place)];
      const rank = Math.min(...words.map((part) => this.known.get(part) ?? this.known.get(`${part}s`) ?? 0));
      best = rank > best.rank ? { rank, words } : best;
    }
    return best.words;
  }
}
