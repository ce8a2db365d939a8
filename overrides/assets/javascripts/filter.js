/**
 * Buttons that show the claims of one kind: `data-mn-filter="verdict"` on what holds buttons and cards,
 * `data-mn-value` on a button, `data-mn-verdict` on a card. The choice stands in the address.
 */

import { read, write } from "./address.js";

/** Every filter of the page. */
export function start() {
  for (const holder of document.querySelectorAll("[data-mn-filter]")) {
    filter(holder);
  }
}

/** One filter. Its buttons were hidden, because without a script they do nothing. */
function filter(holder) {
  const name = holder.dataset.mnFilter;
  const buttons = [...holder.querySelectorAll("[data-mn-value]")];
  const cards = [...holder.querySelectorAll(`[data-mn-${name}]`)];
  const status = holder.querySelector("[role=status]");

  const show = (wanted) => {
    // An unknown value, such as one in an old link, shows everything.
    const value = buttons.some((button) => button.dataset.mnValue === wanted) ? wanted : "";
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.mnValue === value));
    }
    for (const card of cards) {
      card.hidden = value !== "" && card.getAttribute(`data-mn-${name}`) !== value;
    }
    const shown = cards.filter((card) => !card.hidden).length;
    status.textContent = value ? `${shown} of ${cards.length} claims` : `All ${cards.length} claims`;
    return value;
  };

  /** Where an address leads goes before the filter: a target inside a hidden card shows all cards again. */
  const reveal = (hash) => {
    const target = document.getElementById(hash.slice(1));
    if (cards.some((card) => card.hidden && card.contains(target))) {
      write({ [name]: show("") });
      target.scrollIntoView();
    }
  };

  for (const box of holder.querySelectorAll(".mn-filter[hidden]")) {
    box.hidden = false;
  }
  show(read(name));
  reveal(location.hash);
  // The browser went there before the cards above were hidden.
  holder.querySelector(":target")?.scrollIntoView();
  holder.addEventListener("click", (event) => {
    const button = event.target.closest("[data-mn-value]");
    if (button) {
      write({ [name]: show(button.dataset.mnValue) });
    }
  });
  // A link to where the address leads already changes nothing that the browser would tell of.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link && link.pathname === location.pathname && link.host === location.host) {
      reveal(link.hash);
    }
  });
  window.addEventListener("hashchange", () => reveal(location.hash));
}
