/**
 * The menu and the field of the search on a phone. Both are opened by checkboxes and their labels, which work
 * without a script, but only by a finger or a mouse: here buttons take the labels' places.
 */

import { element } from "./element.js";

/** Puts a button that presses `box` where its label is, and returns it. */
function buttonFor(label, box) {
  // The theme knows its labels by `for`, and hides them by it where there is room for the whole menu.
  const known = { type: "button", class: `${label.className} mn-press`, for: box.id };
  const button = element("button", known, ...label.childNodes);
  button.addEventListener("click", () => {
    box.checked = !box.checked;
    box.dispatchEvent(new Event("change"));
  });
  label.replaceWith(button);
  return button;
}

/** Every box that the theme reads, with what opens it, and the levels of the menu. */
export function start() {
  for (const label of document.querySelectorAll(".md-sidebar--primary .md-nav .md-nav__title[for]")) {
    const box = document.getElementById(label.htmlFor);
    if (box && !box.dataset.mdToggle) {
      buttonFor(label, box);
    }
  }
  for (const box of document.querySelectorAll("[data-md-toggle]")) {
    const label = document.querySelector(`.md-header__button[for="${box.id}"]`);
    if (label) {
      openable(box, buttonFor(label, box));
    }
  }
}

function openable(box, button) {
  const menu = box.dataset.mdToggle === "drawer" && document.querySelector(".md-sidebar--primary");
  const tell = () => button.setAttribute("aria-expanded", String(box.checked));
  tell();
  box.addEventListener("change", () => {
    tell();
    if (menu && box.checked) {
      // Of the levels only the open one can be seen, and only what is seen takes the focus.
      [...menu.querySelectorAll("a[href], button")].find((one) => (one.focus(), document.activeElement === one));
    }
  });
  if (menu) {
    const close = () => {
      box.checked = false;
      tell();
    };
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && box.checked) {
        close();
        button.focus();
      }
    });
    // Tab past the last link leaves the menu: it must not stay open over what has the focus.
    document.addEventListener("focusin", ({ target }) => {
      if (box.checked && !menu.contains(target) && target !== button) {
        close();
      }
    });
  }
}
