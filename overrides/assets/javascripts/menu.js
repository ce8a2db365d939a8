/**
 * The menu and the field of the search on a phone. Both are opened by checkboxes and their labels, which work
 * without a script, but only by a finger or a mouse: here the labels become buttons for the keyboard too.
 */

/** Makes a button of the label of a checkbox. */
function pressable(label) {
  label.setAttribute("role", "button");
  label.setAttribute("tabindex", "0");
  label.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      label.click();
    }
  });
}

/** Every box that the theme reads, with the button that opens it, and the levels of the menu. */
export function start() {
  for (const label of document.querySelectorAll(".md-sidebar--primary label.md-nav__title")) {
    pressable(label);
  }
  for (const box of document.querySelectorAll("[data-md-toggle]")) {
    const button = document.querySelector(`.md-header__button[for="${box.id}"]`);
    if (button) {
      openable(box, button);
    }
  }
}

function openable(box, button) {
  const menu = box.dataset.mdToggle === "drawer" && document.querySelector(".md-sidebar--primary");
  const tell = () => button.setAttribute("aria-expanded", String(box.checked));
  pressable(button);
  tell();
  box.addEventListener("change", () => {
    tell();
    if (menu && box.checked) {
      // Of the levels only the open one can be seen, and only what is seen takes the focus.
      [...menu.querySelectorAll("a[href], label[tabindex]")].find((one) => (one.focus(), document.activeElement === one));
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
