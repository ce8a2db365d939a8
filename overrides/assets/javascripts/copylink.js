/**
 * Copying an address, or a reference. The sign beside a heading is a link to it, and copies its address too; a claim, which has
 * no such sign, gets a button. Where the browser lets no page write to the clipboard, links stay links.
 */

import { element } from "./element.js";

/** Milliseconds for which the answer can be read. */
const SAID_FOR = 4000;

export function start() {
  if (!navigator.clipboard) {
    return;
  }
  // In the page before it speaks, or it would not be read aloud.
  const status = element("p", { class: "mn-copied", role: "status" });
  document.body.append(status);
  let timer = 0;
  const copy = async (text, what = "Link") => {
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = `${what} copied`;
    } catch {
      status.textContent = "The browser did not allow copying";
    }
    clearTimeout(timer);
    timer = setTimeout(() => status.replaceChildren(), SAID_FOR);
  };
  // Without a filter or a question in the address: the link is to this heading or this claim.
  const to = (id) => `${location.origin}${location.pathname}#${id}`;

  document.addEventListener("click", ({ target }) => {
    const sign = target.closest?.(".headerlink");
    if (sign) {
      copy(to(sign.hash.slice(1)));
    } else if (target.closest?.("[data-mn-copy]")) {
      copy(target.closest("li").querySelector(".mn-ref__work").textContent, "Reference");
    }
  });
  for (const card of document.querySelectorAll('.mn-card[id^="claim-"]')) {
    const button = copier(card);
    button.addEventListener("click", () => copy(to(card.id)));
    card.querySelector(".mn-card__kicker").append(" ", element("span", { class: "mn-copy" }, button));
  }
}

/**
 * The button of one card, for the line above the claim. It is higher than that line, as a thumb needs, and
 * its margins take that back: cards that grew would carry away the claim that an address has led to.
 * Its accessible name begins with what is visible and ends with the claim.
 */
function copier(card) {
  const name = `Copy link to the claim: ${card.querySelector(".mn-card__name").textContent}`;
  return element("button", { type: "button", class: "mn-copy__button", "aria-label": name }, "Copy link");
}
