/** Every word that means something here: those of the pages, of the studies and of the synonyms. */

import { Speller, distance } from "./spell.js";
import { sound } from "./sound.js";

const MOST_COMPLETED = 12;
/** A slip in a word beside a right one: “acme scars”. */
const SLIP = 1;
const LEAST_SLIPPED = 4;

export class Lexicon {
  constructor({ words, documentFrequency, forms, pages }) {
    this.words = words;
    this.documentFrequency = documentFrequency;
    const known = new Map();
    const note = (word, rank) => known.set(word, Math.max(known.get(word) ?? 0, rank));
    for (const [term, written] of forms) {
      for (const form of written) {
        note(form, 1 + (documentFrequency.get(term) ?? 0));
        const one = form.replace(/(..[^siu])s$/, "$1");
        note(words.term(one) === term ? one : form, 1 + (documentFrequency.get(term) ?? 0));
      }
    }
    /** The words of synonyms, titles and topics: what people ask about. */
    const about = new Set(pages.flatMap(({ title, topics }) => [title, ...topics].flatMap((text) => words.split(text))));
    /** Every synonym as it is written, and the name of its line. */
    this.phrases = [];
    for (const [name, ...others] of words.synonyms) {
      const rank = 1 + (documentFrequency.get(`=${name}`) ?? 0);
      for (const term of [name, ...others]) {
        const split = words.split(term);
        this.phrases.push([split.join(" "), `=${name}`, split]);
        for (const word of split) {
          note(word, split.length === 1 ? rank : 2);
          about.add(word);
        }
        note(split.join(""), rank);
      }
    }
    /** A word that stands in the synonyms of a single line, and the name of that line. */
    this.only = new Map();
    for (const [, name, split] of this.phrases) {
      for (const stem of split.map((word) => words.stem(word))) {
        this.only.set(stem, (this.only.get(stem) ?? name) === name ? name : "");
      }
    }
    this.stems = new Set([...known.keys()].map((word) => words.stem(word)));
    this.forms = [...known].sort((one, other) => other[1] - one[1]);
    this.speller = new Speller(known, about);
  }

  isKnown(word) {
    return this.stems.has(this.words.stem(word)) || this.words.stop.has(word) || /^\d/.test(word);
  }

  /** Whether a word stands somewhere just so, and not only in another form. */
  isWritten(word) {
    return this.speller.known.has(word);
  }

  /** Two or three letters that are a name in a study, and more likely the start of a word. */
  isShort(word) {
    return word.length < 4 && !this.documentFrequency.has(this.words.term(word)) && !this.words.stop.has(word);
  }

  /** The start of a word. */
  isStart(word) {
    return word.length > 1 && this.forms.some(([form]) => form.length > word.length && form.startsWith(word));
  }

  /** The synonym of two words that is meant by a pair with a slip in one of them, as its words. */
  slipped(one, other) {
    const near = (typed, word) =>
      Math.min(typed.length, word.length) >= LEAST_SLIPPED &&
      typed[0] === word[0] &&
      Math.min(distance(typed, word, SLIP), distance(sound(typed), sound(word), SLIP)) <= SLIP;
    const { stop } = this.words;
    // A word that says nothing does not say that the other is wrong: “how sore” is not “how soon”.
    const same = (typed, word) => !stop.has(typed) && this.words.stem(typed) === this.words.stem(word);
    const found = this.phrases.find(
      ([, , { length, 0: first, 1: second }]) =>
        length === 2 && ((same(one, first) && near(other, second)) || (same(other, second) && near(one, first))),
    );
    return found?.[0].split(" ");
  }

  /** The terms that a half-typed word may become, with a share: what goes on from the word before it, then the likeliest. */
  completions(before, prefix) {
    const found = new Map();
    const note = (term, share) => term && found.set(term, Math.max(share, found.get(term) ?? 0));
    for (const [phrase, name] of this.phrases) {
      if (before && phrase.startsWith(`${before} ${prefix}`)) {
        note(name, 1);
      } else if (phrase.startsWith(prefix) && !phrase.includes(" ")) {
        note(name, prefix.length / phrase.length);
      }
    }
    for (const [form] of this.forms.filter(([word]) => word.startsWith(prefix)).slice(0, MOST_COMPLETED)) {
      note(this.words.term(form), prefix.length / form.length);
    }
    return [...found];
  }

  /** A search that would find something: unknown words replaced by the nearest ones, however far. */
  suggest(text) {
    const far = (word) => this.speller.nearest(word, Math.min(4, Math.ceil(word.length * 0.45)))?.word;
    const near = this.words.split(text).map((word) => (this.isKnown(word) ? word : (far(word) ?? "")));
    return near.some((word) => this.words.term(word || "a")) ? near.filter(Boolean).join(" ") : "";
  }
}
