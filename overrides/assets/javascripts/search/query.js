/**
 * Takes a question apart into what is asked for. Each wish has alternatives, terms of the index with a weight,
 * and counts as found where one of them stands. Words that stand nowhere are mended first.
 */

import { Speller } from "./spell.js";

/** Words of a synonym that was found as a whole still count, but little. */
const PART = 0.12;
/** A word that is one of several for the same thing counts more where it stands itself. */
const SELF = 0.4;
/** What is left of a word that is on every page, beside words that are on few. */
const LEAST = 0.3;
const MOST_PREFIXED = 12;
/** Shorter pairs of words are not taken for one word: “do I” is no DOI. */
const LEAST_JOINED = 6;

export class Reader {
  constructor(store) {
    this.store = store;
    this.words = store.words;
    this.spread = store.spread;
    const known = new Map();
    for (const [term, forms] of store.forms) {
      for (const form of forms) {
        known.set(form, 1 + (this.spread.get(term) ?? 0));
      }
    }
    this.phrases = [];
    for (const [name, others] of store.synonyms) {
      for (const term of [name, ...others]) {
        const split = this.words.split(term);
        this.phrases.push([split.join(" "), `=${name}`]);
        for (const word of split) {
          known.set(word, Math.max(known.get(word) ?? 0, split.length === 1 ? this.spread.get(`=${name}`) ?? 1 : 1));
        }
      }
    }
    this.known = new Set([...known.keys()].map((word) => this.words.stem(word)));
    this.forms = [...known].sort((one, other) => other[1] - one[1]);
    this.speller = new Speller(known);
  }

  isKnown(word) {
    return this.known.has(this.words.stem(word)) || this.words.stop.has(word) || /^\d/.test(word);
  }

  /** Two or three letters that are a name in a study, and more likely the start of a word. */
  isShort(word) {
    return word.length < 4 && !this.spread.has(this.words.term(word)) && !this.words.stop.has(word);
  }

  /** The words of a text with mended ones in their place; `prefix` is a last word that is still being typed. */
  read(text) {
    const typed = this.words.split(text);
    const words = [];
    const mended = [];
    const doubt = new Map();
    let prefix = "";
    for (let place = 0; place < typed.length; place += 1) {
      const word = typed[place];
      const joined = word + (typed[place + 1] ?? "");
      const last = place === typed.length - 1 && !/[\s?!.]$/.test(text);
      if (this.isKnown(word) && !(last && this.isShort(word))) {
        words.push(word);
      } else if (joined !== word && joined.length >= LEAST_JOINED && this.isKnown(joined)) {
        words.push(joined);
        place += 1;
      } else if (last && word.length > 1 && this.forms.some(([form]) => form.startsWith(word))) {
        prefix = word;
      } else {
        const parted = this.speller.parted(word);
        const nearest = parted.length ? null : this.speller.nearest(word);
        words.push(...(parted.length ? parted : [nearest?.word ?? word]));
        if (nearest) {
          mended.push([word, nearest.word]);
          doubt.set(nearest.word, 1 - (2 * nearest.cost) / word.length);
        }
      }
    }
    return { words, prefix, mended, doubt };
  }

  /** What is asked for: `{ alternatives: [[term, weight]], weight }`, the weightiest kinds first. */
  wishes(text) {
    const { words, prefix, mended, doubt } = this.read(text);
    const stems = words.map((word) => this.words.stem(word));
    const wishes = [];
    const ask = (term, weight) => term && wishes.push({ alternatives: [[term, 1]], weight });
    for (let place = 0; place < words.length; place += 1) {
      const phrase = this.words.phrase(stems, place);
      if (phrase) {
        ask(phrase.name, 1);
        for (const word of words.slice(place, place + phrase.length)) {
          ask(this.words.term(word), PART);
        }
        place += phrase.length - 1;
        continue;
      }
      const joined = words[place] + (words[place + 1] ?? "");
      if (joined.length >= LEAST_JOINED && joined !== words[place] && this.store.forms.has(this.words.term(joined))) {
        ask(this.words.term(joined), 1);
      }
      const trust = doubt.get(words[place]) ?? 1;
      ask(this.words.term(words[place]), trust);
      if (this.words.terms.has(stems[place]) && this.store.forms.has(stems[place])) {
        ask(stems[place], SELF * trust);
      }
    }
    if (prefix) {
      wishes.push({ alternatives: this.completions(words, prefix), weight: 1 });
    }
    wishes.forEach((wish) => (wish.weight *= this.rarity(wish)));
    return { wishes, mended };
  }

  /** From 1, for a word that is on a single page, down to LEAST. */
  rarity({ alternatives: [first] }) {
    const count = this.store.pages.length;
    const rare = (pages) => Math.log(1 + (count - pages + 0.5) / (pages + 0.5));
    return LEAST + ((1 - LEAST) * rare(Math.max(1, this.spread.get(first?.[0]) ?? 1))) / rare(1);
  }

  /** A search that would find something: unknown words replaced by the nearest ones, however far. */
  suggest(text) {
    const far = (word) => this.speller.nearest(word, Math.min(4, Math.ceil(word.length * 0.45)))?.word;
    const near = this.words.split(text).map((word) => (this.isKnown(word) ? word : (far(word) ?? "")));
    return near.some((word) => this.words.term(word || "a")) ? near.filter(Boolean).join(" ") : "";
  }

  /** The terms that a half-typed word may become, those on most pages first. */
  completions(words, prefix) {
    const found = new Map();
    const tail = words.length ? `${words.at(-1)} ${prefix}` : prefix;
    for (const [phrase, name] of this.phrases) {
      if (phrase.startsWith(tail)) {
        found.set(name, 1);
      }
    }
    for (const [form] of this.forms.filter(([word]) => word.startsWith(prefix)).slice(0, MOST_PREFIXED)) {
      const term = this.words.term(form);
      if (term && !found.has(term)) {
        found.set(term, prefix.length / form.length);
      }
    }
    return [...found];
  }
}
