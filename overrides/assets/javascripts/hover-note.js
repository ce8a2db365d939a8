/**
 * A note beside a link that is pointed at, focused or tapped. The link stays a link for Enter, a mouse click and a second
 * tap, and for a browser without the Popover API, which puts the note into the top layer. The note stands at the end of
 * the article: beside the link it would be a part of headings, table cells and their names. WCAG 1.4.13: Esc dismisses
 * it and leaves the focus on the link, the pointer can enter it, and it stays until pointer and focus have left both.
 */

import { element } from "./element.js";
import { place } from "./preview-place.js";

/** Milliseconds: so that a pointer passing by opens nothing, and one on its way to the note keeps it. */
const OPENS_AFTER = 120;
const CLOSES_AFTER = 300;

/**
 * Listens for the whole page; there is one note however many links of this kind. `attributes` are those of the note;
 * `links` selects the links. `content(link)` gives what the note shows, or a promise of it, and nothing where there is
 * nothing to show. `says(link)` are the attributes of a link while its note is open. `tab(event, note, link)` leads the
 * Tab key through a note that holds links itself; then a tap puts the focus there.
 */
export function hoverNote({ attributes, links, content, says, tab }) {
  if (!HTMLElement.prototype.showPopover) {
    return;
  }
  const note = element("div", { popover: "manual", ...attributes });
  (document.querySelector(".mn-page") ?? document.body).append(note);
  const state = { link: null, timer: 0, pointer: "", byFocus: false };

  const close = () => {
    clearTimeout(state.timer);
    if (state.link) {
      Object.keys(says(state.link)).forEach((name) => state.link.removeAttribute(name));
      state.link = null;
      note.hidePopover();
    }
  };
  const show = (link, parts) => {
    // A promise may come true when the pointer has gone on.
    if (parts.length && state.link === link) {
      note.replaceChildren(...parts);
      Object.entries(says(link, note)).forEach(([name, value]) => link.setAttribute(name, value));
      note.showPopover();
      place(note, link);
    }
  };
  /** Whether the note is open now, or will be. */
  const open = (link, byFocus = false) => {
    clearTimeout(state.timer);
    if (state.link === link) {
      state.byFocus ||= byFocus;
      return true;
    }
    close();
    const parts = content(link);
    if (parts.length !== 0) {
      Object.assign(state, { link, byFocus });
      parts.then ? parts.then((found) => show(link, found)) : show(link, parts);
    }
    return state.link === link;
  };
  const needed = () => {
    const focused = document.activeElement;
    const pointed = note.matches(":hover") || state.link.matches(":hover");
    return pointed || note.contains(focused) || (state.byFocus && focused === state.link);
  };
  const leave = () => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => state.link && !needed() && close(), CLOSES_AFTER);
  };
  const linkAt = (event) => event.target.closest?.(links);
  const on = (type, listener, where = document) => where.addEventListener(type, listener, true);

  on("pointerover", (event) => {
    const link = linkAt(event);
    if (link && event.pointerType !== "touch") {
      clearTimeout(state.timer);
      state.timer = setTimeout(() => open(link), OPENS_AFTER);
    }
  });
  on("pointerout", (event) => (linkAt(event) || note.contains(event.target)) && leave());
  on("focusin", (event) => {
    const link = linkAt(event);
    if (link?.matches(":focus-visible")) {
      open(link, true);
    } else if (state.link && event.target !== state.link && !note.contains(event.target)) {
      close(); // At once: it would cover what has the focus now (WCAG 2.4.11).
    }
  });
  on("focusout", leave);
  on("pointerdown", (event) => {
    state.pointer = event.pointerType;
    // Not every phone takes the focus away from the note by a tap on mere text.
    if (state.link && !state.link.contains(event.target) && !note.contains(event.target)) {
      close();
    }
  });
  on("click", (event) => {
    const link = linkAt(event);
    // The first tap of a finger shows; the second one, a click and the Enter key follow the link.
    if (link && state.pointer === "touch" && event.detail > 0 && state.link !== link && open(link)) {
      event.preventDefault();
      tab && note.focus({ preventScroll: true });
    } else if (link || (note.contains(event.target) && event.target.closest("a"))) {
      close();
    }
  });
  on("keydown", (event) => {
    if (state.link && event.key === "Escape") {
      event.stopPropagation();
      if (note.contains(document.activeElement)) {
        state.link.focus({ preventScroll: true }); // Or the focus would be lost with what had it.
      }
      close();
    } else if (state.link && tab && (event.key === "Tab" || event.code === "Tab")) {
      // With Shift, WebKitGTK knows its place on the keyboard, but not its name.
      tab(event, note, state.link);
    }
  });
  // A table that scrolls under the note takes the link away from it.
  on("scroll", (event) => event.target !== document && event.target.contains(state.link) && close());
  on("resize", () => state.link && place(note, state.link), window);
  on("beforeprint", close, window);
}
