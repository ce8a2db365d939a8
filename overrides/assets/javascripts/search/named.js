/** Whatever a question calls by its name: a study, by author and year or by PMID or DOI. */

const YEAR = /^(19|20)\d\d$/;
const DOI = /10\.\d{4,}\/[^\s]+/g;
const NUMBER = /(?<!\d)\d{6,9}(?!\d)/g;
/** The letters before a number of PubMed Central, of a trial or of a device. */
const REGISTER = /^(?:pmc|nct|den|k)/;
/** The end of a DOI, as it stands in an address: letters, a dot, digits. */
const END = /(?:^|[\s/])([a-z][\w()-]*\.[\w.()-]*\d[\w.()-]*)/g;

const decoded = (text) => text.replace(/%([0-7][0-9a-f])/gi, (_, code) => String.fromCharCode(parseInt(code, 16)));

/** Studies whose PMID, DOI, number of a trial or the like is part of the question, in any form. */
export function identified({ studies }, text) {
  const plain = decoded(text.toLowerCase()).replace(/[.,;)\s]+$/, "");
  const dois = plain.match(DOI) ?? [];
  const numbers = dois.length ? [] : plain.match(NUMBER) ?? [];
  const ends = dois.length ? [] : [...plain.matchAll(END)].map(([, end]) => end);
  const isMeant = (id) =>
    dois.some((doi) => doi === id || (id.includes("/") && doi.startsWith(`${id}/`))) ||
    numbers.includes(id.replace(REGISTER, "")) ||
    ends.some((end) => id.endsWith(`/${end}`));
  const found = [...studies.keys()].filter((id) => studies[id].ids.some(isMeant));
  return found.map((id) => ({ id, score: 1, share: 1, named: new Set() }));
}

/** Studies in the order of how much of their name and year is asked for; of equals, those that begin with a name asked for. */
export function called({ words, studies }, wishes, ranked, text) {
  const asked = new Set(words.split(text).map((word) => words.stem(word)));
  const first = ({ id }) => Number(asked.has(words.stem(words.split(studies[id].short)[0] ?? "")));
  const worth = ({ weight, alternatives: [[term]] }) => (YEAR.test(term) ? 1 : weight);
  const weight = ({ named }) => [...named].reduce((sum, place) => sum + worth(wishes[place]), 0);
  return ranked.toSorted(
    (one, other) => weight(other) - weight(one) || first(other) - first(one) || other.score - one.score,
  );
}

/** A question that names a study (by author and year, or by more than any page meets) wants the study first. */
export function namesStudy(store, wishes, pages, [study]) {
  const isWhole = ({ open, of }) => !open && !of?.startsWith("=");
  const whole = [...(study?.named ?? [])].filter((place) => isWhole(wishes[place]));
  const terms = whole.map((place) => wishes[place].alternatives[0][0]);
  const year = terms.some((term) => YEAR.test(term));
  const stranger = terms.some((term) => !/^\d/.test(term) && !(store.documentFrequency.get(term) > 1));
  return (year && terms.length > 1) || (stranger && study.share >= (pages[0]?.share ?? 0));
}
