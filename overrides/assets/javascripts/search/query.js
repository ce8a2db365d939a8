/**
 * Takes a question apart into what is asked for. Each wish has alternatives, terms of the index with a share,
 * and counts as found where one of them stands.
 */

import { Lexicon } from "./lexicon.js";
import { LEAST_JOINED, read } from "./reading.js";

/** Words of a synonym that was found as a whole still count, but little. */
const PART = 0.2;

export class Reader {
  constructor(store) {
    this.store = store;
    this.words = store.words;
    this.lexicon = new Lexicon(store);
    const named = (names) => new Set(names.map((name) => this.words.term(name)));
    /** What every page is about, and what the treatment is done with. */
    this.treatment = named(["microneedling", "needle"]);
    this.devices = named(["roller", "pen", "stamp", "device"]);
  }

  /** The words without those of the treatment itself; all of them where nothing else is asked. */
  subject(words) {
    const stems = words.map((word) => this.words.stem(word));
    const kept = [];
    let says = false;
    for (let place = 0; place < words.length; place += 1) {
      const { name, length } = this.words.phrase(stems, place) ?? { name: this.words.term(words[place]), length: 1 };
      if (!this.treatment.has(name)) {
        kept.push(...words.slice(place, place + length));
        says ||= name !== "";
      }
      place += length - 1;
    }
    return says ? kept : words;
  }

  /**
   * What is asked for: `{ alternatives: [[term, share]], weight, of, open, subject }`. `of` is the synonym that a word is
   * part of, `open` is a word that is still being typed, and a `subject` is a line of synonyms.
   */
  wishes(text) {
    const { words: all, prefix, mended, missing, doubt } = read(this.lexicon, text);
    const words = this.subject(all);
    const stems = words.map((word) => this.words.stem(word));
    const wishes = [];
    /** Whether the last word belongs to a synonym, and so is whole. */
    let taken = false;
    const ask = (term, weight, more = {}) =>
      term && (term.length > 1 || /\d/.test(term)) && wishes.push({ alternatives: [[term, 1]], weight, ...more });
    for (let place = 0; place < words.length; place += 1) {
      const word = words[place];
      const phrase = this.words.phrase(stems, place);
      if (phrase) {
        const parts = words.slice(place, place + phrase.length);
        ask(phrase.name, 1);
        parts.forEach((part) => ask(this.words.term(part), PART, { of: phrase.name }));
        place += phrase.length - 1;
        taken = place === words.length - 1;
        continue;
      }
      const joined = word + (words[place + 1] ?? "");
      const whole = this.words.term(joined);
      if (joined.length >= LEAST_JOINED && joined !== word && this.mayJoin(word, words[place + 1])) {
        ask(whole, 1);
        words.slice(place, place + 2).forEach((part) => ask(this.words.term(part), PART, { of: whole }));
        place += 1;
        continue;
      }
      ask(this.words.term(word), doubt.get(word) ?? 1);
    }
    if (prefix && !(taken && prefix === words.at(-1))) {
      this.complete(wishes, words.filter((word) => word !== prefix).at(-1), prefix);
    }
    this.weigh(wishes);
    return { wishes, mended, missing };
  }

  /** Two words are one where they are written as one; a word that says nothing ends no name: “laws on”. */
  mayJoin(first, second) {
    return !this.words.stop.has(second) && this.lexicon.isWritten(first + second);
  }

  /** A last word that may go on is one wish with what it may become. */
  complete(wishes, before, prefix) {
    const own = wishes.find(({ alternatives: [[term]], of }) => !of && term === this.words.term(prefix));
    const completions = this.lexicon.completions(before, prefix);
    if (own) {
      const others = completions.filter(([term]) => term !== own.alternatives[0][0]);
      own.alternatives.push(...others);
      own.open = others.length > 0;
    } else {
      wishes.push({ alternatives: completions, weight: 1, open: true });
    }
  }

  /** Rare words count more than frequent ones; a device is no subject by itself. */
  weigh(wishes) {
    for (const wish of wishes) {
      const terms = wish.alternatives.map(([term]) => term);
      wish.subject = !wish.of && terms.some((term) => term[0] === "=" && !this.devices.has(term));
      wish.weight *= Math.max(0, ...terms.map((term) => this.rarity(term)));
    }
  }

  /** The inverse document frequency, from 1 for a word that is on a single page or on none. */
  rarity(term) {
    const count = this.store.pages.length;
    const inverse = (pages) => Math.log(1 + (count - pages + 0.5) / (pages + 0.5));
    const pages = this.store.documentFrequency.get(term) ?? (this.store.forms.has(term) ? count : 1);
    return inverse(Math.max(1, pages)) / inverse(1);
  }
}
