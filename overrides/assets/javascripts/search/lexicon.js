/** Every word that means something here: those of the pages, of the studies and of the synonyms. */

import { LEAST_MENDED, Speller } from "./spell.js";

const MOST_COMPLETED = 12;

export class Lexicon {
  constructor({ words, documentFrequency, forms, english }) {
    this.words = words;
    this.documentFrequency = documentFrequency;
    this.english = english;
    const known = new Map();
    const note = (word, rank) => known.set(word, Math.max(known.get(word) ?? 0, rank));
    for (const [term, written] of forms) {
      for (const form of written) {
        note(form, 1 + (documentFrequency.get(term) ?? 0));
        const one = form.replace(/(..[^siu])s$/, "$1");
        note(words.term(one) === term ? one : form, 1 + (documentFrequency.get(term) ?? 0));
      }
    }
    /** Every synonym as it is written, and the name of its line. */
    this.phrases = [];
    for (const [name, ...others] of words.synonyms) {
      const rank = 1 + (documentFrequency.get(`=${name}`) ?? 0);
      for (const term of [name, ...others]) {
        const split = words.split(term);
        this.phrases.push([split.join(" "), `=${name}`]);
        split.forEach((word) => note(word, split.length === 1 ? rank : 2));
        note(split.join(""), rank);
      }
    }
    this.stems = new Set([...known.keys()].map((word) => words.stem(word)));
    this.forms = [...known].sort((one, other) => other[1] - one[1]);
    this.speller = new Speller(known);
  }

  isKnown(word) {
    return this.stems.has(this.words.stem(word)) || this.words.stop.has(word) || /^\d/.test(word);
  }

  /** A word of the language; one that stands nowhere here means itself, and is no error. */
  isEnglish(word) {
    return word.length >= LEAST_MENDED && this.english.other.has(this.words.stem(word));
  }

  /** A word that is so common that it says nothing about a subject, where no page has it. */
  isCommon(word) {
    return word.length >= LEAST_MENDED && this.english.common.has(this.words.stem(word));
  }

  /** Whether a word stands somewhere just so, and not only in another form. */
  isWritten(word) {
    return this.speller.known.has(word);
  }

  /** The start of a word. */
  isStart(word) {
    return word.length > 1 && this.forms.some(([form]) => form.length > word.length && form.startsWith(word));
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
