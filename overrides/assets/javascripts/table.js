/**
 * Tables of studies: every one can be sorted by the columns that its template marks with `data-mn-sort`; the
 * one of all studies has filters above it too, and its choices stand in the address.
 */

import { sortable } from "./table-sort.js";
import { tools } from "./table-tools.js";

/** Every table of studies on the page. */
export function start(signal) {
  for (const table of document.querySelectorAll("table[data-mn-studies]")) {
    const sorting = sortable(table, signal);
    if (table.dataset.mnStudies === "all") {
      tools(table, sorting, signal);
    }
  }
}
