/** Ranks pages, the sections within them, and studies, for what a question asks. */

/** How much a word counts where it stands. */
const PAGE = { names: 6, lead: 2.5, headings: 2, text: 1 };
const SECTION = { head: 3, text: 1 };
const STUDY = { names: 5, work: 2, text: 1 };
/** How much the best section adds to its page. */
const SECTION_SHARE = 0.8;
const IDENTIFIER = /10\.\d{4,}\/[^\s]+|\b\d{6,9}\b/g;

/** Scores of one engine, wish by wish: id, then the score and the wishes that it meets. */
function score(engine, boost, wishes) {
  const scored = new Map();
  const fields = Object.keys(boost);
  wishes.forEach(({ alternatives, weight }, wish) => {
    const queries = alternatives.map(([term, share]) => ({ queries: [term], boostTerm: () => share }));
    for (const { id, score: points } of engine.search({ combineWith: "OR", queries }, { boost, fields })) {
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

function rankPages(store, wishes) {
  const pages = score(store.byPage, PAGE, wishes);
  for (const section of score(store.bySection, SECTION, wishes).values()) {
    const page = pages.get(store.sections[section.id].page);
    if (!page.section || section.score > page.section.score) {
      page.section = section;
    }
  }
  const titled = score(store.byPage, { names: PAGE.names }, wishes);
  for (const page of pages.values()) {
    const title = titled.get(page.id);
    const rest = page.score - (title?.score ?? 0) + SECTION_SHARE * (page.section?.score ?? 0);
    page.share = share(page.met, wishes);
    // A page whose title says it all answers best with its own summary.
    page.whole = title?.met.size === page.met.size;
    // A page that gathers is no less what its title says.
    page.score = ((title?.score ?? 0) + rest * store.pages[page.id].weight) * page.share;
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

/** Studies whose PMID or DOI is part of the question. */
function identified(store, text) {
  const asked = text.toLowerCase().match(IDENTIFIER) ?? [];
  const found = [...store.studies.keys()].filter((id) =>
    asked.some((asks) => store.studies[id].ids.includes(asks.replace(/[.,;)]+$/, ""))),
  );
  return found.map((id) => ({ id, score: 1, share: 1, named: new Set() }));
}

/** A question that names a study (by author and year, or by more than any page meets) wants the study first. */
function namesStudy(store, wishes, pages, [study]) {
  const named = [...(study?.named ?? [])].map((place) => wishes[place].alternatives);
  const terms = named.filter(({ length }) => length === 1).map(([[term]]) => term);
  const year = terms.some((term) => /^(19|20)\d\d$/.test(term));
  const stranger = terms.some((term) => !/^\d/.test(term) && !store.spread.has(term));
  return (year && terms.length > 1) || (stranger && study.share >= (pages[0]?.share ?? 0));
}

export function rank(store, reader, text) {
  const known = identified(store, text);
  const { wishes: asked, mended } = reader.wishes(text);
  const wishes = asked.filter(({ alternatives }) => alternatives.length);
  const pages = known.length || !wishes.length ? [] : rankPages(store, wishes);
  let studies = known.length ? known : wishes.length ? rankStudies(store, wishes) : [];
  const called = studies.toSorted((one, other) => other.named.size - one.named.size);
  const studiesFirst = known.length > 0 || namesStudy(store, wishes, pages, called);
  studies = studiesFirst ? called : studies;
  return {
    mended,
    pages,
    studies,
    studiesFirst,
    terms: wishes.flatMap(({ alternatives }) => alternatives.map(([term]) => term)),
  };
}
