/** The choice of colors. What it sets is set again on every page, before anything shows: partials/colors.html. */

/** Shows the control, with what was chosen before, and listens to it and to the device. */
export function start() {
  const list = document.querySelector("[data-mn-colors]");
  list.value = self.mnColors.chosen();
  list.addEventListener("change", () => {
    self.mnColors.choose(list.value);
    self.mnColors.apply();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", self.mnColors.apply);
}
