/** Sorting a table by its columns. */

import { element } from "./element.js";

const COLLATOR = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
const OTHER = { ascending: "descending", descending: "ascending" };

/**
 * Puts a button into each column head with `data-mn-sort`. Its value is the column's name; a row sorts by its
 * `data-sort-<name>` where it has one, else by the text of its cell. Numbers start with the largest
 * (`data-mn-first="descending"`); a row without a number comes last either way; ties keep the listed order.
 *
 * Returns `sort(state)` for a state such as "people-descending" (or "" for the order as listed), and
 * `onsort`, a function to replace that hears of every state chosen with a button.
 */
export function sortable(table) {
  const body = table.tBodies[0];
  const listed = [...body.rows];
  const heads = [...table.tHead.rows[0].cells].filter((head) => head.dataset.mnSort);
  const control = { state: "", sort, onsort: () => {} };

  function sort(state) {
    const [name, order] = state.split("-");
    const rows = sorted(listed, name, order, heads);
    control.state = rows === listed ? "" : state;
    for (const head of heads) {
      if (control.state && head.dataset.mnSort === name) {
        head.setAttribute("aria-sort", order);
      } else {
        head.removeAttribute("aria-sort");
      }
    }
    // Two hundred rows are laid out anew if they only seem to move.
    if (rows.some((row, place) => row !== body.rows[place])) {
      body.append(...rows);
    }
  }

  for (const head of heads) {
    const button = element("button", { type: "button", class: "mn-table__sort" }, ...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const order = OTHER[head.getAttribute("aria-sort")] ?? head.dataset.mnFirst ?? "ascending";
      sort(`${head.dataset.mnSort}-${order}`);
      control.onsort(control.state);
    });
  }
  return control;
}

/** The rows in a new order; the rows as they are for a column that no row knows. */
function sorted(rows, name, order, heads) {
  const head = heads.find((one) => one.dataset.mnSort === name);
  const value = (row) => row.getAttribute(`data-sort-${name}`) ?? row.cells[head?.cellIndex]?.textContent ?? "";
  const keyed = rows.map((row) => [value(row), row]);
  if (keyed.every(([key]) => key === "")) {
    return rows;
  }
  const sign = order === "descending" ? -1 : 1;
  keyed.sort(([a], [b]) => (a === "") - (b === "") || sign * COLLATOR.compare(a, b));
  return keyed.map(([, row]) => row);
}
