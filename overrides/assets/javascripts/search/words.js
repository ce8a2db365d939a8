/**
 * Turns a text into the words that the index and a query share. The definition is data that comes with the
 * index; src/ledger/text/stems.py obeys the same data when the index is made.
 */

import { plain } from "../letters.js";

const APOSTROPHES = /['’‘ʼ]/g;

export class Words {
  constructor(definition, synonyms) {
    this.word = new RegExp(definition.word, "g");
    this.longestWord = definition.longest;
    this.rules = definition.rules.map(([old, replacement]) => [new RegExp(old, "g"), replacement]);
    this.irregular = new Map(Object.entries(definition.irregular));
    this.stop = new Set(definition.stop.split(" "));
    this.stems = new Map();
    /** Every synonym as stems, and the name of its line: as it is written, and written as one word. */
    this.terms = new Map();
    const joined = new Map();
    this.longest = 1;
    /** The stems of the words that name a line: the name alone stands for them. */
    this.mains = new Set();
    /** The lines of the synonyms: a name, and what stands for it. */
    this.synonyms = synonyms.split("\n").map((line) => line.split("\t"));
    for (const [name, ...others] of this.synonyms) {
      if (!name.includes(" ")) {
        this.mains.add(this.stem(name.replaceAll("-", "")));
      }
      for (const term of [name, ...others]) {
        const split = this.split(term);
        this.terms.set(split.map((word) => this.stem(word)).join(" "), `=${name}`);
        joined.set(this.stem(split.join("")), `=${name}`);
        this.longest = Math.max(this.longest, split.length);
      }
    }
    this.terms = new Map([...joined, ...this.terms]);
  }

  /** The common form of a word: `bruises` and `bruising` give the same letters. */
  stem(word) {
    let stem = this.stems.get(word);
    if (stem === undefined) {
      stem = this.irregular.get(word) ?? word;
      if (!/^\d/.test(stem)) {
        for (const [old, replacement] of this.rules) {
          stem = stem.replace(old, replacement);
        }
      }
      this.stems.set(word, stem);
    }
    return stem;
  }

  /** Lower-case words without accents and apostrophes, the longest cut; a hyphen parts two words. */
  split(text) {
    const words = plain(text.replace(APOSTROPHES, "")).match(this.word) ?? [];
    return words.map((word) => word.slice(0, this.longestWord));
  }

  /** The synonym of several words that starts at a place, the longest first: its name and length. */
  phrase(stems, place) {
    for (let length = Math.min(this.longest, stems.length - place); length > 1; length -= 1) {
      const name = this.terms.get(stems.slice(place, place + length).join(" "));
      if (name) {
        return { name, length };
      }
    }
    return null;
  }

  /** What the index holds for a text: `[term, the word that was written]`, without one for a synonym. */
  *index(text) {
    const split = this.split(text);
    const stems = split.map((word) => this.stem(word));
    for (const [place, word] of split.entries()) {
      const names = [this.phrase(stems, place)?.name, this.terms.get(stems[place])];
      for (const name of names.filter(Boolean)) {
        yield [name, name === names[1] && this.mains.has(stems[place]) ? word : ""];
      }
      if (!this.stop.has(word) && !this.mains.has(stems[place])) {
        yield [stems[place], word];
      }
    }
  }

  /** What the index holds for a single word; nothing for a word that says nothing. */
  term(word) {
    const stem = this.stem(word);
    return this.terms.get(stem) ?? (this.stop.has(word) ? "" : stem);
  }
}
