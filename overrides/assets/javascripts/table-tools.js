/** The filters above the table of all studies. The choices come from the rows; the template has no form. */

import { read, write } from "./address.js";
import { element } from "./element.js";
import { plain } from "./letters.js";
import { described } from "./table-terms.js";

const COLLATOR = new Intl.Collator("en");
const SORTS = [
  ["year-descending", "Newest first"],
  ["year-ascending", "Oldest first"],
  ["people-descending", "Most people first"],
  ["people-ascending", "Fewest people first"],
  ["study-ascending", "Name, A to Z"],
  ["study-descending", "Name, Z to A"],
  ["design-ascending", "Design, A to Z"],
  ["design-descending", "Design, Z to A"],
  ["read-ascending", "How much was read, A to Z"],
  ["read-descending", "How much was read, Z to A"],
];

/** Builds the form, restores the choices from the address, and keeps table, address and count in step. */
export function tools(table, sorting) {
  const studies = [...table.tBodies[0].rows].map(described);
  const lists = {
    use: choice("use", "Used for", "Anything", terms(studies, "use")),
    design: choice("design", "Design", "Any design", terms(studies, "design")),
    controlled: choice("controlled", "Compared", "With something or not", terms(studies, "controlled")),
    kind: choice("kind", "Needles", "Any kind", terms(studies, "kind")),
    sort: choice("sort", "Order", "Reviews and trials first", SORTS),
  };
  const text = element("input", { class: "mn-tools__input", type: "search", name: "q", autocomplete: "off" });
  const reset = element("button", { class: "mn-tools__reset", type: "reset" }, "Show all");
  const status = element("p", { class: "mn-filter__status", role: "status" });
  const form = element(
    "form",
    { class: "mn-tools", role: "search", "aria-label": "Find studies" },
    field("Words in it", text),
    ...Object.values(lists).map(({ label, select }) => field(label, select)),
    reset,
  );
  const controls = { q: text, ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.select])) };

  const show = () => {
    const words = fold(text.value).split(" ").filter(Boolean);
    const wanted = ["use", "design", "controlled", "kind"].filter((name) => controls[name].value);
    let count = 0;
    for (const study of studies) {
      const fits = wanted.every((name) => study.terms[name].has(controls[name].value));
      study.row.hidden = !(fits && words.every((word) => folded(study).includes(word)));
      count += !study.row.hidden;
    }
    const what = count === studies.length ? `All ${count} studies` : `${count} of ${studies.length} studies`;
    status.textContent = count ? what : `${what}. Choose less, or show all.`;
  };
  const changed = () => {
    if (controls.sort.value !== sorting.state) {
      sorting.sort(controls.sort.value);
    }
    show();
    write(Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, control.value.trim()])));
  };

  for (const [name, control] of Object.entries(controls)) {
    restore(control, read(name));
  }
  sorting.sort(controls.sort.value);
  sorting.onsort = (state) => {
    restore(controls.sort, state);
    changed();
  };
  show();
  form.addEventListener("input", changed);
  // The event comes before the fields are emptied.
  form.addEventListener("reset", () => setTimeout(changed));
  form.addEventListener("submit", (event) => event.preventDefault());
  (table.closest(".mn-table") ?? table).before(form, status);
}

/** Sets a control to a value from outside; a list takes only what it offers. */
function restore(control, value) {
  const offered = control.type === "search" || [...control.options].some((option) => option.value === value);
  control.value = offered ? value : "";
}

/** The terms that occur, each with its label, by label. */
function terms(studies, name) {
  const labeled = new Map();
  for (const [term, label] of studies.flatMap((study) => [...study.terms[name]])) {
    labeled.set(term, label || labeled.get(term) || "");
  }
  const found = [...labeled].map(([term, label]) => [term, label || term]);
  return found.sort(([, a], [, b]) => COLLATOR.compare(a, b));
}

function choice(name, label, all, options) {
  const offered = [["", all], ...options].map(([value, shown]) => element("option", { value }, shown));
  return { label, select: element("select", { class: "mn-tools__select", name }, ...offered) };
}

function field(label, control) {
  control.id = `mn-tools-${control.name}`;
  return element("div", { class: "mn-tools__field" }, element("label", { class: "mn-tools__label", for: control.id }, label), control);
}

/** The text of a row for comparing, made when it is first asked for. */
function folded(study) {
  return (study.folded ??= fold(study.row.textContent));
}

/** Text for comparing: without case and accents, and micro-needling in one spelling. */
function fold(text) {
  return plain(text).replace(/\s+/g, " ").replace(/micro[- ]needl/g, "microneedl");
}
