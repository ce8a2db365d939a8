/** What the table of all studies says about a row, for the filters. */

/**
 * A row with its terms: name of the filter -> term -> label. The template prints terms in `data-*` and their
 * labels in `data-*-label`, or in a cell where a reader sees them.
 */
export function described(row) {
  const { design, kind, kindLabel, controlled, uses, useLabels } = row.dataset;
  return {
    row,
    terms: {
      use: pairs(uses, useLabels),
      design: new Map([[design, row.querySelector('[data-label="Design"]').textContent]]),
      kind: new Map([[kind, kindLabel]]),
      controlled: new Map([controlled === "yes" ? ["yes", "Controlled trials"] : ["no", "Everything else"]]),
    },
  };
}

/**
 * Terms with labels from a listing such as "Acne scars, Pores and Wrinkles". Where they do not come out even,
 * because a label has a comma or an "and" in it, the labels are left empty: nothing gets a wrong name.
 */
function pairs(uses, listing) {
  const names = uses.split(" ").filter(Boolean);
  const labels = listing.split(/, | and /);
  const even = labels.length === names.length;
  return new Map(names.map((name, place) => [name, even ? labels[place] : ""]));
}
