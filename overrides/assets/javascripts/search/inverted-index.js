/**
 * An inverted index over documents of several fields, ranked by BM25+.
 *
 * BM25: Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”, 2009; the lower bound `d` that
 * makes it BM25+: Lv and Zhai, “Lower-Bounding Term Frequency Normalization”, 2011. A term scores in each field by itself,
 * times the field's boost. The length of a field is the number of its different terms, so that a word said often does not
 * count against its text.
 */

export class InvertedIndex {
  /** `k` bounds what repetition adds, `b` is how much a long field loses, `d` what any match is worth. */
  constructor({ k, b, d }, ...fields) {
    Object.assign(this, { k, b, d });
    /** By field: how many different terms each document has there. */
    this.lengths = Object.fromEntries(fields.map((field) => [field, []]));
    this.fields = fields;
    /** By term and field: how often it stands in each document. */
    this.postings = new Map();
    this.size = 0;
  }

  /** The place where words of a field of document `id` are added; documents are numbered from 0. */
  place(id, field) {
    this.size = Math.max(this.size, id + 1);
    return { index: this, id, field };
  }

  add(term, { id, field }) {
    const byField = this.postings.get(term) ?? {};
    this.postings.set(term, byField);
    byField[field] ??= new Map();
    if (!byField[field].has(id)) {
      this.lengths[field][id] = (this.lengths[field][id] ?? 0) + 1;
    }
    byField[field].set(id, (byField[field].get(id) ?? 0) + 1);
  }

  /** In how many documents each term stands. */
  documentFrequencies() {
    const documents = (byField) => new Set(Object.values(byField).flatMap((found) => [...found.keys()]));
    return new Map([...this.postings].map(([term, byField]) => [term, documents(byField).size]));
  }

  average(field) {
    this.averages ??= {};
    return (this.averages[field] ??= this.lengths[field].reduce((sum, length) => sum + length, 0) / this.size);
  }

  /** The scores of the documents that have the term in a field of `boosts`, by document. */
  score(term, boosts) {
    const scores = new Map();
    const { k, b, d } = this;
    for (const [field, boost] of Object.entries(boosts)) {
      const found = this.postings.get(term)?.[field] ?? new Map();
      const inverseFrequency = Math.log(1 + (this.size - found.size + 0.5) / (found.size + 0.5));
      for (const [id, frequency] of found) {
        const length = this.lengths[field][id] / this.average(field);
        const saturated = (frequency * (k + 1)) / (frequency + k * (1 - b + b * length));
        scores.set(id, (scores.get(id) ?? 0) + boost * inverseFrequency * (d + saturated));
      }
    }
    return scores;
  }
}
