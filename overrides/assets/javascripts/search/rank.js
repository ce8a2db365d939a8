/** Ranks sections, for their pages, and studies, for what a question asks. */

import { called, identified, namesStudy } from "./named.js";

/** How much a word counts where it stands: in the questions that a section answers, its heading and its text. */
const SECTION = { asks: 8, head: 6, text: 1 };
/** And what a word of the topics of its page adds. */
const PAGE = { topics: 6 };
const STUDY = { names: 1, work: 1 };
/** In the place of an anchor: questions that the site does not answer. */
const NOWHERE = "nowhere";
/**
 * There is no answer where no subject of the site is met, and of the question neither this share nor more than the weight of
 * one rare word. Learned from questions that have none.
 */
const SHARE = 0.6;
const WEIGHT = 1;

/** Scores of one index, wish by wish, each by its best alternative: id, then the score and the wishes that it meets. */
function score(index, boosts, wishes) {
  const scored = new Map();
  wishes.forEach(({ alternatives, weight }, wish) => {
    const best = new Map();
    for (const [term, share] of alternatives) {
      for (const [id, points] of index.score(term, boosts)) {
        best.set(id, Math.max(points * share, best.get(id) ?? 0));
      }
    }
    for (const [id, points] of best) {
      const one = scored.get(id) ?? { id, score: 0, met: new Set() };
      one.score += points * weight;
      one.met.add(wish);
      scored.set(id, one);
    }
  });
  return scored;
}

const sum = (wishes) => wishes.reduce((all, { weight }) => all + weight, 0);
/** The weight of what is met. */
const met = (places, wishes) => sum(wishes.filter((_, place) => places.has(place)));

const best = (one, other) => other.score - one.score || one.id - other.id;

/**
 * Every page that has a word, at the place of its best section; `share` of what was asked is met there. `nowhere` is the score
 * of the nearest question that has no answer.
 */
function rankPages(store, wishes) {
  const about = score(store.byPage, PAGE, wishes);
  const found = new Map();
  let nowhere = 0;
  for (const { id, score: own, met: words } of score(store.bySection, SECTION, wishes).values()) {
    const section = store.sections[id];
    const page = about.get(section.page) ?? { score: 0, met: [] };
    const all = new Set([...words, ...page.met]);
    const weight = met(all, wishes);
    const share = weight / sum(wishes);
    const total = (own + page.score) * store.pages[section.page].weight * share;
    if (section.anchor === NOWHERE) {
      nowhere = Math.max(nowhere, total);
    } else if (!(found.get(section.page)?.score >= total)) {
      found.set(section.page, { id: section.page, score: total, share, weight, section, met: all });
    }
  }
  return { pages: [...found.values()].sort(best), nowhere };
}

function rankStudies(store, wishes) {
  const named = score(store.byStudy, { names: 1 }, wishes);
  const studies = score(store.byStudy, STUDY, wishes);
  for (const study of studies.values()) {
    study.share = met(study.met, wishes) / sum(wishes);
    study.named = named.get(study.id)?.met ?? new Set();
    study.score *= study.share;
  }
  return [...studies.values()].sort(best);
}

/** `pages` and `studies` in their order; `nothing` where none of them answers. */
export function rank(store, reader, text) {
  const known = identified(store, text);
  const { wishes: asked, mended, missing } = reader.wishes(text);
  const wishes = asked.filter(({ alternatives }) => alternatives.length);
  const { pages, nowhere } = known.length ? { pages: [] } : rankPages(store, wishes);
  let studies = known.length ? known : wishes.length ? rankStudies(store, wishes) : [];
  const byName = called(store, wishes, studies, text);
  const studiesFirst = known.length > 0 || namesStudy(store, wishes, pages, byName);
  studies = studiesFirst ? byName : studies;
  const [first] = pages;
  const isAbout = ({ share, weight, met: all }) =>
    share >= SHARE || weight > WEIGHT || wishes.some(({ subject }, place) => subject && all.has(place));
  const answered = first && first.score > nowhere && isAbout(first);
  return {
    mended,
    missing,
    pages,
    studies,
    studiesFirst,
    nothing: !answered && !studiesFirst,
    terms: wishes.flatMap(({ alternatives }) => alternatives.map(([term]) => term)),
  };
}
