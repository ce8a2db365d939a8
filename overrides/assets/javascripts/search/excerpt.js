/** Finds the sentence that answers, and the words in it that were asked for. */

const WORD = /[\p{L}\p{N}'’]+/gu;
const SENTENCE = /(?<=[.!?])\s+(?=[\p{Lu}\p{N}"“])/u;
const LONG = 220;
const BEFORE = 60;

/** Where the terms stand in a text: `[start, end, term]`, a synonym of several words as one. */
function places(words, text, terms) {
  const spans = [...text.matchAll(WORD)].flatMap(({ 0: written, index }) => {
    const [word] = words.split(written);
    return word ? [{ word, stem: words.stem(word), start: index, end: index + written.length }] : [];
  });
  const stems = spans.map(({ stem }) => stem);
  const found = [];
  for (let place = 0; place < spans.length; place += 1) {
    const phrase = words.phrase(stems, place);
    const { word, stem, start, end } = spans[place];
    if (phrase && terms.has(phrase.name)) {
      found.push([start, spans[place + phrase.length - 1].end, phrase.name]);
      place += phrase.length - 1;
    } else if (terms.has(words.term(word)) || terms.has(stem)) {
      found.push([start, end, words.term(word)]);
    }
  }
  return found;
}

/** A text as pieces: `[text, marked]`. */
export function marked(words, text, terms, found = places(words, text, terms)) {
  const pieces = [];
  let end = 0;
  for (const [start, stop] of found) {
    pieces.push([text.slice(end, start), false], [text.slice(start, stop), true]);
    end = stop;
  }
  pieces.push([text.slice(end), false]);
  return pieces.filter(([piece]) => piece);
}

/** The first sentence of the blocks in which most of the terms stand; where none does, the first; null if there is none. */
export function excerpt(words, blocks, terms) {
  let best = null;
  for (const sentence of blocks.flatMap((block) => block.split(SENTENCE))) {
    const found = places(words, sentence, terms);
    const count = new Set(found.map(([, , term]) => term)).size;
    if (count > (best?.count ?? -1)) {
      best = { sentence, found, count };
    }
  }
  if (!best) {
    return null;
  }
  const from = best.count && best.sentence.length > LONG ? Math.max(0, best.found[0][0] - BEFORE) : 0;
  const start = from && best.sentence.indexOf(" ", from) + 1;
  let text = best.sentence.slice(start);
  if (text.length > LONG) {
    text = `${text.slice(0, text.lastIndexOf(" ", LONG))} …`;
  }
  return marked(words, start ? `… ${text}` : text, terms);
}
