/**
 * The entry. Every behavior is a module of its own; the page is complete without any of them. They are joined
 * into one script (src/ledger/publish/bundle_js.py), and a behavior starts on pages that hold what it works on.
 */

import { start as colors } from "./colors.js";
import { start as contents } from "./contents.js";
import { start as copylink } from "./copylink.js";
import { start as filter } from "./filter.js";
import { start as menu } from "./menu.js";
import { start as needle } from "./needle.js";
import { start as offline } from "./offline.js";
import { start as preview } from "./preview.js";
import { start as search } from "./search/start.js";
import { start as table } from "./table.js";
import { start as term } from "./term.js";

const BEHAVIORS = [
  ["[data-mn-colors]", colors],
  ["[data-md-toggle]", menu],
  ["[data-mn-search]", search],
  ["[data-mn-filter]", filter],
  ["[data-mn-needle]", needle],
  ["[data-mn-studies]", table],
  [".headerlink", copylink],
  [".mn-cite", preview],
  [".mn-term", term],
  [".md-nav--secondary a", contents],
];

// Each in a task of its own, so that a finger never waits for all of them.
for (const [selector, start] of BEHAVIORS) {
  if (document.querySelector(selector)) {
    setTimeout(start);
  }
}
offline(new URL("../../", document.currentScript.src));
