/**
 * The preview of a citation: what stands in the reference list, shown beside the mark that cites it.
 *
 * It holds links, so it cannot be a tooltip: it is a dialog that blocks nothing (no `aria-modal`, focus is not kept in
 * it). Tab is helped along: from the mark into the preview, from its last link back to the mark and on.
 */

import { hoverNote } from "./hover-note.js";
import { content, title } from "./preview-content.js";

export function start() {
  hoverNote({
    attributes: { class: "mn-preview", id: "mn-preview", role: "dialog", tabindex: "-1" },
    links: ".mn-cite > a",
    content,
    says(mark, box) {
      box?.setAttribute("aria-label", title(mark));
      return { "aria-expanded": "true", "aria-controls": "mn-preview" };
    },
    tab,
  });
}

/** Tab goes through mark, preview and what follows the mark, as if the preview stood there. */
function tab(event, box, mark) {
  const links = [...box.querySelectorAll("a, button")];
  const focused = document.activeElement;
  const refocus = () => mark.focus({ preventScroll: true });
  if (focused === mark && !event.shiftKey) {
    event.preventDefault();
    links[0].focus();
  } else if (event.shiftKey && (focused === links[0] || focused === box)) {
    event.preventDefault();
    refocus();
  } else if (!event.shiftKey && focused === links.at(-1)) {
    refocus(); // The browser goes on from here.
  }
}
