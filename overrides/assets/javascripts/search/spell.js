/** Mends a word that stands nowhere: the nearest word of the site, of the synonyms, or two words run together. */

/** How many letters may be wrong in a word of this length. */
export const allowed = (length) => (length < 4 ? 0 : length < 6 ? 1 : 2);

const single = (word) => word.replace(/(.)\1/g, "$1");

/** One bit for each letter that a word holds. */
const letterSet = (word) => [...word].reduce((set, letter) => set | (1 << (letter.charCodeAt(0) & 31)), 0);

function bits(set) {
  let count = 0;
  for (let rest = set; rest; rest &= rest - 1) {
    count += 1;
  }
  return count;
}

/** Letters added, left out, changed or swapped with the next one; `most + 1` stands for anything above `most`. */
export function distance(left, right, most) {
  let before = [];
  let row = Array.from({ length: right.length + 1 }, (_, place) => place);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= right.length; j += 1) {
      const changed = row[j - 1] + (left[i - 1] !== right[j - 1]);
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, changed);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      least = Math.min(least, next[j]);
    }
    if (least > most) {
      return most + 1;
    }
    [before, row] = [row, next];
  }
  return row[right.length];
}

export class Speller {
  /** `known`: every word with the number of places where it stands; a word of a page counts before others. */
  constructor(known) {
    this.known = known;
    this.made = null;
  }

  get entries() {
    this.made ??= [...this.known].map(([word, rank]) => {
      const letters = single(word);
      return { word, rank, letters, set: letterSet(letters) };
    });
    return this.made;
  }

  /** The nearest known word and its `cost`, at most `most` letters away; a wrong first letter counts half a letter more. */
  nearest(word, most = allowed(word.length)) {
    const letters = single(word);
    const set = letterSet(letters);
    let best = null;
    for (const entry of most ? this.entries : []) {
      // Every wrong letter changes the set by two bits at most: most words need no closer look.
      if (Math.abs(letters.length - entry.letters.length) > most || bits(set ^ entry.set) > 2 * most) {
        continue;
      }
      const cost = distance(letters, entry.letters, most) + (letters[0] === entry.letters[0] ? 0 : 0.5);
      if (cost <= most + 0.5 && (!best || cost < best.cost || (cost === best.cost && entry.rank > best.rank))) {
        best = { word: entry.word, rank: entry.rank, cost };
      }
    }
    return best;
  }

  /** `coldsores` as `cold sores`, if both are known words; the split whose rarer word is the most frequent. */
  parted(word) {
    let best = { rank: 0, words: [] };
    for (let place = 3; place <= word.length - 3; place += 1) {
      const words = [word.slice(0, place), word.slice(place)];
      const rank = Math.min(...words.map((part) => this.known.get(part) ?? this.known.get(`${part}s`) ?? 0));
      best = rank > best.rank ? { rank, words } : best;
    }
    return best.words;
  }
}
