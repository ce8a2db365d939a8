/**
 * The table of all studies: it can be sorted by the columns that its template marks with `data-mn-sort`, and has
 * filters above it. What is chosen stands in the address.
 */

import { sortable } from "./table-sort.js";
import { tools } from "./table-tools.js";

export function start() {
  const table = document.querySelector("table[data-mn-studies]");
  tools(table, sortable(table));
}
