/** A button on every claim that copies its address. Headings have a link to themselves; cards have none. */

import { element } from "./element.js";

/** Milliseconds for which the thanks can be read. */
const SAID_FOR = 4000;

/** Adds the buttons, where the browser lets a page write to the clipboard (not from a file on disk). */
export function start(signal) {
  if (navigator.clipboard) {
    for (const card of document.querySelectorAll('.mn-card[id^="claim-"]')) {
      card.querySelector(".mn-card__kicker").append(" ", copier(card, signal));
    }
  }
}

/**
 * The button of one card, for the line above the claim. It is higher than that line, as a thumb needs, and
 * its margins take that back: cards that grew would carry away the claim that an address has led to.
 * Its accessible name begins with what is visible and ends with the claim.
 */
function copier(card, signal) {
  const name = `Copy link to the claim: ${card.querySelector(".mn-card__name").textContent}`;
  const button = element("button", { type: "button", class: "mn-copy__button", "aria-label": name }, "Copy link");
  Object.assign(button.style, { marginBlock: "-1rem", verticalAlign: "middle" });
  // In the page before it speaks, or it would not be read aloud.
  const status = element("span", { class: "mn-copy__status", role: "status" });
  const copy = async () => {
    try {
      // Without the filter: the link is to this claim.
      await navigator.clipboard.writeText(`${location.origin}${location.pathname}#${card.id}`);
      status.textContent = "Link copied";
    } catch {
      status.textContent = "The browser did not allow copying";
    }
    setTimeout(() => status.replaceChildren(), SAID_FOR);
  };
  button.addEventListener("click", copy, { signal });
  return element("span", { class: "mn-copy" }, button, " ", status);
}
