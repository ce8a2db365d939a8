/**
 * The slider of “needle and skin”. All words and numbers stand in the page; this shows those that fit the
 * length that is set: `data-mn-lengths="0.6 1.2"` fits at these lengths, `data-mn-low`/`-high` between them.
 */

/** Every such figure of the page. */
export function start() {
  for (const figure of document.querySelectorAll("[data-mn-needle]")) {
    needle(figure);
  }
}

function needle(figure) {
  const scale = Number(figure.dataset.mnNeedle);
  const slider = figure.querySelector("input[type=range]");
  const level = figure.querySelector("[data-mn-level]");
  const surface = Number(level.dataset.mnLevel);
  const dated = [...figure.querySelectorAll("[data-mn-lengths], [data-mn-low]")];
  const trials = dated.filter((item) => item.closest("[data-mn-trials]"));
  const none = figure.querySelector("[data-mn-none]");

  const show = () => {
    const length = Number(slider.value);
    const words = String(length);
    slider.setAttribute("aria-valuetext", `${words} ${slider.dataset.mnUnit}`);
    figure.querySelector("[data-mn-length]").textContent = words;
    for (const tip of figure.querySelectorAll("[data-mn-tip]")) {
      tip.setAttribute("height", length * scale);
    }
    for (const end of ["y1", "y2"]) {
      level.setAttribute(end, surface + length * scale);
    }
    for (const place of figure.querySelectorAll("[data-mn-epidermis]")) {
      const { mnEpidermis, mnBottom } = place.dataset;
      const layer = length <= Number(mnEpidermis) ? "epidermis" : length <= Number(mnBottom) ? "dermis" : "below";
      for (const word of place.querySelectorAll("[data-mn-layer]")) {
        word.hidden = word.dataset.mnLayer !== layer;
      }
    }
    for (const item of dated) {
      item.hidden = !fits(item.dataset, length);
    }
    none.hidden = trials.some((item) => !item.hidden);
    none.querySelector("[data-mn-near]").textContent = nearest(trials, length);
  };

  slider.disabled = false;
  slider.addEventListener("input", show);
  figure.classList.add("mn-needle--live");
  show();
}

/** Lengths are hundredths of a millimeter at most, and sums of 0.05 are not exact. */
const same = (one, other) => Math.abs(one - other) < 0.001;

function fits({ mnLengths, mnLow, mnHigh }, length) {
  if (mnLengths) {
    return mnLengths.split(" ").some((used) => same(Number(used), length));
  }
  return length > Number(mnLow) - 0.001 && length < Number(mnHigh) + 0.001;
}

/** The lengths that were used next below and next above. */
function nearest(trials, length) {
  const used = trials.flatMap(({ dataset }) =>
    (dataset.mnLengths ? dataset.mnLengths.split(" ") : [dataset.mnLow, dataset.mnHigh]).map(Number),
  );
  const below = Math.max(...used.filter((one) => one < length));
  const above = Math.min(...used.filter((one) => one > length));
  return [below, above].filter(Number.isFinite).join(", ");
}
