/**
 * The preview of a citation: what stands in the reference list, shown beside the mark that is pointed at,
 * focused or tapped. Without it a mark is a plain link to the list, and stays so for Enter and a mouse click.
 *
 * It holds links, so it cannot be a tooltip: it is a dialog that blocks nothing (no `aria-modal`, focus is
 * not kept in it), in the top layer by the Popover API. A browser without that keeps the plain links. The
 * element stands at the end of the article, not beside the mark, where it would become a part of headings,
 * table cells and their names. So Tab is helped along: from the mark into the preview, from its last link
 * back to the mark and on. WCAG 1.4.13: Esc dismisses it and leaves the focus on the mark, the pointer can
 * enter it, and it stays until pointer and focus have left both.
 */

import { content, title } from "./preview-content.js";
import { place } from "./preview-place.js";
import { element } from "./element.js";

/** Milliseconds: so that a pointer passing by opens nothing, and one on its way to the preview keeps it. */
const OPENS_AFTER = 120;
const CLOSES_AFTER = 300;

/** Listens for the whole page; there is one preview however many marks. */
export function start() {
  if (!HTMLElement.prototype.showPopover) {
    return;
  }
  const box = element("div", { class: "mn-preview", id: "mn-preview", role: "dialog", popover: "manual", tabindex: "-1" });
  (document.querySelector(".mn-page") ?? document.body).append(box);
  const state = { mark: null, timer: 0, pointer: "", byFocus: false };

  const close = () => {
    clearTimeout(state.timer);
    if (state.mark) {
      state.mark.removeAttribute("aria-expanded");
      state.mark.removeAttribute("aria-controls");
      state.mark = null;
      box.hidePopover();
    }
  };
  const open = (mark, byFocus = false) => {
    clearTimeout(state.timer);
    if (state.mark === mark) {
      state.byFocus ||= byFocus;
      return true;
    }
    close();
    const parts = content(mark);
    if (parts.length) {
      Object.assign(state, { mark, byFocus });
      box.setAttribute("aria-label", title(mark));
      box.replaceChildren(...parts);
      mark.setAttribute("aria-expanded", "true");
      mark.setAttribute("aria-controls", box.id);
      box.showPopover();
      place(box, mark);
    }
    return state.mark === mark;
  };
  const needed = () => {
    const focused = document.activeElement;
    const pointed = box.matches(":hover") || state.mark.matches(":hover");
    return pointed || box.contains(focused) || (state.byFocus && focused === state.mark);
  };
  const leave = () => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => state.mark && !needed() && close(), CLOSES_AFTER);
  };
  const markAt = (event) => event.target.closest?.(".mn-cite > a");
  const on = (type, listener, where = document) => where.addEventListener(type, listener, true);

  on("pointerover", (event) => {
    const mark = markAt(event);
    if (mark && event.pointerType !== "touch") {
      clearTimeout(state.timer);
      state.timer = setTimeout(() => open(mark), OPENS_AFTER);
    }
  });
  on("pointerout", (event) => (markAt(event) || box.contains(event.target)) && leave());
  on("focusin", (event) => {
    const mark = markAt(event);
    if (mark?.matches(":focus-visible")) {
      open(mark, true);
    } else if (state.mark && event.target !== state.mark && !box.contains(event.target)) {
      close(); // At once: it would cover what has the focus now (WCAG 2.4.11).
    }
  });
  on("focusout", leave);
  on("pointerdown", (event) => {
    state.pointer = event.pointerType;
    // Not every phone takes the focus away from the preview by a tap on mere text.
    if (state.mark && !state.mark.contains(event.target) && !box.contains(event.target)) {
      close();
    }
  });
  on("click", (event) => {
    const mark = markAt(event);
    // The first tap of a finger shows; the second one, a click and the Enter key follow the link.
    if (mark && state.pointer === "touch" && event.detail > 0 && state.mark !== mark && open(mark)) {
      event.preventDefault();
      box.focus({ preventScroll: true });
    } else if (mark || (box.contains(event.target) && event.target.closest("a"))) {
      close();
    }
  });
  on("keydown", (event) => {
    if (state.mark && event.key === "Escape") {
      event.stopPropagation();
      if (box.contains(document.activeElement)) {
        refocus(state.mark); // Or the focus would be lost with what had it.
      }
      close();
    } else if (state.mark && (event.key === "Tab" || event.code === "Tab")) {
      // With Shift, WebKitGTK knows its place on the keyboard, but not its name.
      tab(event, box, state.mark);
    }
  });
  // A table that scrolls under the preview takes the mark away from it.
  on("scroll", (event) => event.target !== document && event.target.contains(state.mark) && close());
  on("resize", () => state.mark && place(box, state.mark), window);
  on("beforeprint", close, window);
}

/** Tab goes through mark, preview and what follows the mark, as if the preview stood there. */
function tab(event, box, mark) {
  const links = [...box.querySelectorAll("a, button")];
  const focused = document.activeElement;
  if (focused === mark && !event.shiftKey) {
    event.preventDefault();
    links[0].focus();
  } else if (event.shiftKey && (focused === links[0] || focused === box)) {
    event.preventDefault();
    refocus(mark);
  } else if (!event.shiftKey && focused === links.at(-1)) {
    refocus(mark); // The browser goes on from here.
  }
}

function refocus(mark) {
  mark.focus({ preventScroll: true });
}
