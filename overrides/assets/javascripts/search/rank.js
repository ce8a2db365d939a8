/** Ranks pages, the sections within them, and studies, for what a question asks. */

import { gathered } from "./gathered.js";
import { called, headed, identified, namesStudy, titled } from "./named.js";

/** How much a word counts where it stands. */
const PAGE = { names: 6, topics: 6, lead: 2.5, headings: 2, text: 1 };
const SECTION = { head: 3, text: 1 };
const STUDY = { names: 5, work: 2, text: 1 };
/** How much the best section adds to its page. */
const SECTION_SHARE = 0.8;

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

/** The share of what was asked for that is met, by weight. */
const share = (met, wishes) =>
  wishes.reduce((sum, wish, place) => sum + (met.has(place) ? wish.weight : 0), 0) /
  wishes.reduce((sum, wish) => sum + wish.weight, 0);

const best = (one, other) => other.score - one.score || one.id - other.id;

function rankPages(store, wishes, text) {
  const pages = score(store.byPage, PAGE, wishes);
  const heads = score(store.bySection, { head: SECTION.head }, wishes);
  for (const section of score(store.bySection, SECTION, wishes).values()) {
    const page = pages.get(store.sections[section.id].page);
    if (!page.section || section.score > page.section.score) {
      page.section = section;
    }
  }
  const titles = score(store.byPage, { names: PAGE.names }, wishes);
  const about = score(store.byPage, { names: PAGE.names, topics: PAGE.topics }, wishes);
  const says = wishes.some(({ weak }) => !weak);
  const weightOf = gathered(store, wishes, { text, says }, { heads, about });
  for (const page of pages.values()) {
    const title = titles.get(page.id);
    const said = about.get(page.id)?.score ?? 0;
    const rest = page.score - said + SECTION_SHARE * (page.section?.score ?? 0);
    page.share = share(page.met, wishes);
    // A page whose title says it all answers best with its own summary.
    page.whole = title?.met.size === page.met.size;
    // A page that gathers is no less what its title and topics say.
    const weight = Math.max(store.pages[page.id].weight, weightOf(page.section?.id));
    page.score = (said + rest * weight) * page.share;
  }
  const exact = titled(store, text, says);
  if (exact >= 0) {
    pages.set(exact, { ...(pages.get(exact) ?? { id: exact, share: 1 }), score: Infinity, whole: true });
  }
  const heading = headed(store, text);
  if (exact < 0 && pages.has(heading)) {
    pages.get(heading).score = Infinity;
  }
  return [...pages.values()].sort(best);
}

function rankStudies(store, wishes) {
  const named = score(store.byStudy, { names: 1 }, wishes);
  const studies = score(store.byStudy, STUDY, wishes);
  for (const study of studies.values()) {
    study.share = share(study.met, wishes);
    study.named = named.get(study.id)?.met ?? new Set();
    study.score *= study.share;
  }
  return [...studies.values()].sort(best);
}

export function rank(store, reader, text) {
  const known = identified(store, text);
  const { wishes: asked, mended } = reader.wishes(text);
  const wishes = asked.filter(({ alternatives }) => alternatives.length);
  const pages = known.length ? [] : rankPages(store, wishes, text);
  let studies = known.length ? known : wishes.length ? rankStudies(store, wishes) : [];
  const byName = called(store, wishes, studies, text);
  const studiesFirst = known.length > 0 || namesStudy(store, wishes, pages, byName);
  studies = studiesFirst ? byName : studies;
  return {
    mended,
    pages,
    studies,
    studiesFirst,
    terms: wishes.flatMap(({ alternatives }) => alternatives.map(([term]) => term)),
  };
}
