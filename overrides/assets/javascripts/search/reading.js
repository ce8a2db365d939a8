/** Reads what was typed as words: joined, parted or mended where they stand nowhere; the last may be half a word. */

/** Shorter pairs of words are not taken for one word: “do I” is no DOI. */
export const LEAST_JOINED = 6;
/** A last word that stands on pages, but on so few, may also be the start of another. */
const RARE = 3;

/**
 * `words`; `prefix`, a last word that is still being typed; `mended` pairs; `doubt`, the trust in mended words; `missing`,
 * what the site does not have.
 */
export function read(lexicon, text) {
  const { words } = lexicon;
  const typed = words.split(text);
  const found = { words: [], prefix: "", mended: [], missing: [], doubt: new Map() };
  const open = !/[\s?!.,]$/.test(text);
  for (let place = 0; place < typed.length; place += 1) {
    const word = typed[place];
    const next = typed[place + 1] ?? "";
    const last = place === typed.length - 1 && open;
    if (lexicon.isKnown(word)) {
      found.words.push(word);
      found.prefix = last && mayGoOn(lexicon, word, typed.length) ? word : "";
    } else if (next && (word + next).length >= LEAST_JOINED && lexicon.isKnown(word + next)) {
      found.words.push(word + next);
      place += 1;
    } else if (isSeveral(lexicon, word, text)) {
      found.words.push(word.slice(0, -1));
    } else if (last && lexicon.isStart(word)) {
      found.prefix = word;
    } else if (!lexicon.isCommon(word)) {
      mend(lexicon, word, found);
    }
  }
  return found;
}

/** A short form with an s, alone or in capitals: “AKs”. */
function isSeveral(lexicon, word, text) {
  const one = word.slice(0, -1);
  return /^[a-z]{2,4}s$/.test(word) && lexicon.isKnown(one) && (text.trim() === word || text.includes(`${one.toUpperCase()}s`));
}

function mayGoOn(lexicon, word, count) {
  const { words, documentFrequency } = lexicon;
  if (!lexicon.isWritten(word) && !words.stop.has(word)) {
    return true;
  }
  const pages = documentFrequency.get(words.term(word));
  return word.length > 2 && (words.stop.has(word) ? count === 1 : pages > 0 && pages <= RARE);
}

/** A word of the language is never mended, and a word that cannot be stands as it is. */
function mend(lexicon, word, { words, mended, missing, doubt }) {
  const isWord = lexicon.isEnglish(word);
  const parted = isWord ? [] : lexicon.speller.parted(word);
  const nearest = isWord || parted.length ? null : lexicon.speller.nearest(word);
  words.push(...(parted.length ? parted : [nearest?.word ?? word]));
  if (nearest) {
    mended.push([word, nearest.word]);
    doubt.set(nearest.word, 1 - nearest.cost / word.length);
  } else if (!parted.length) {
    missing.push(word);
  }
}
