/**
 * The meaning of a word of the glossary, shown beside the word that is pointed at, focused or tapped. Without
 * it the word is a plain link to the glossary, and stays so for Enter, a mouse click and a second tap.
 *
 * It holds words only, so it is a tooltip, in the top layer by the Popover API; a browser without that keeps
 * the plain links. WCAG 1.4.13: Esc dismisses it, the pointer can enter it, and it stays until pointer and
 * focus have left.
 */

import { element } from "./element.js";
import { place } from "./preview-place.js";

/** The meanings of all words, by the anchors of the glossary; fetched once, when the first word is pointed at. */
const SOURCE = new URL("terms.js", document.currentScript.src).href;
let fetched = null;
const meanings = () =>
  (fetched ??= new Promise((resolve, reject) => {
    const script = element("script", { src: SOURCE });
    script.addEventListener("load", () => resolve(self.mnTerms));
    script.addEventListener("error", reject);
    document.head.append(script);
  }));

/** Milliseconds: so that a pointer passing by opens nothing, and one on its way to the note keeps it. */
const OPENS_AFTER = 120;
const CLOSES_AFTER = 300;

/** Listens for the whole page; there is one note however many words. */
export function start() {
  if (!HTMLElement.prototype.showPopover) {
    return;
  }
  const note = element("div", { class: "mn-note", id: "mn-note", role: "tooltip", popover: "manual" });
  (document.querySelector(".mn-page") ?? document.body).append(note);
  const state = { word: null, timer: 0, pointer: "" };

  const close = () => {
    clearTimeout(state.timer);
    if (state.word) {
      state.word.removeAttribute("aria-describedby");
      state.word = null;
      note.hidePopover();
    }
  };
  const open = async (word) => {
    clearTimeout(state.timer);
    if (state.word === word) {
      return;
    }
    close();
    state.word = word;
    // What could not be fetched leaves the word a plain link.
    const meaning = (await meanings().catch(() => ({})))[word.hash.slice(1)];
    // Meanwhile the pointer may have gone on.
    if (meaning && state.word === word) {
      note.textContent = meaning;
      word.setAttribute("aria-describedby", note.id);
      note.showPopover();
      place(note, word);
    }
  };
  const needed = () => note.matches(":hover") || state.word.matches(":hover, :focus-visible");
  const leave = () => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => state.word && !needed() && close(), CLOSES_AFTER);
  };
  const wordAt = (event) => event.target.closest?.("a.mn-term");
  const on = (type, listener, where = document) => where.addEventListener(type, listener, true);

  on("pointerover", (event) => {
    const word = wordAt(event);
    if (word && event.pointerType !== "touch") {
      clearTimeout(state.timer);
      state.timer = setTimeout(() => open(word), OPENS_AFTER);
    }
  });
  on("pointerout", (event) => (wordAt(event) || note.contains(event.target)) && leave());
  on("focusin", (event) => {
    const word = wordAt(event);
    if (word?.matches(":focus-visible")) {
      open(word);
    } else if (state.word) {
      close();
    }
  });
  on("focusout", leave);
  on("pointerdown", (event) => {
    state.pointer = event.pointerType;
    if (state.word && !state.word.contains(event.target) && !note.contains(event.target)) {
      close();
    }
  });
  on("click", (event) => {
    const word = wordAt(event);
    // The first tap of a finger shows; the second one, a click and the Enter key follow the link.
    if (word && state.pointer === "touch" && event.detail > 0 && state.word !== word) {
      event.preventDefault();
      open(word);
    } else if (word) {
      close();
    }
  });
  on("keydown", (event) => {
    if (state.word && event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  });
  // A table that scrolls under the note takes the word away from it.
  on("scroll", (event) => event.target !== document && event.target.contains(state.word) && close());
  on("resize", close, window);
  on("beforeprint", close, window);
}
