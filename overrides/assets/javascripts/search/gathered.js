/** What a page is worth that gathers what others say, as the glossary does, where its heading says all that was asked. */

/** Pages of less weight only gather what others say. */
export const GATHERS = 0.5;
/** Another page has it as its topic or heading. */
const TREATED = 0.25;
/** No other page has, or the meaning was asked for. */
const EXPLAINED = 1.5;
const MEANING_ASKED = /^what (?:is|are) |\b(?:mean|means|meaning|define|definition|stands? for)\b/i;
const MEANING_TERMS = new Set(["mean", "defin", "definit", "stand"]);

/**
 * Gives the weight by section; `heads` and `about` are the scores of headings, and of titles and topics, and `says` tells
 * whether any word says more than little.
 */
export function gathered(store, wishes, { text, says }, { heads, about }) {
  const numbers = [...wishes.keys()];
  const isMain = ({ of, weak, alternatives: [[term]] }) => !of && !(weak && says) && !MEANING_TERMS.has(term);
  const main = numbers.filter((wish) => isMain(wishes[wish]));
  /** A word that was joined from two is also met by both. */
  const parts = main.map((wish) => numbers.filter((part) => wishes[part].of === wishes[wish].alternatives[0][0]));
  const isAll = (met) =>
    main.every((wish, place) => met.has(wish) || (parts[place].length && parts[place].every((part) => met.has(part))));
  const treats = (page, met) => store.pages[page].weight > GATHERS && isAll(met);
  const treated =
    [...about.values()].some(({ id, met }) => treats(id, met)) ||
    [...heads.values()].some(({ id, met }) => treats(store.sections[id].page, met));
  const weight = treated && !MEANING_ASKED.test(text) ? TREATED : EXPLAINED;
  return (section) => (heads.has(section) && isAll(heads.get(section).met) ? weight : 0);
}
