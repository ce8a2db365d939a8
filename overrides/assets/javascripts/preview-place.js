/** Where a preview stands. */

/** Pixels between the preview and the edge of the viewport, and between it and its mark. */
const EDGE = 8;
const GAP = 4;

/**
 * Puts the box below the mark, or above where there is more room, wholly inside the viewport. Its place is
 * one in the document, so it scrolls with its mark, and it takes no room there, so nothing shifts. A box
 * higher than the room scrolls.
 */
export function place(box, mark) {
  const { clientWidth, clientHeight } = document.documentElement;
  const around = mark.getBoundingClientRect();
  Object.assign(box.style, {
    position: "absolute",
    inset: "auto",
    margin: "0",
    left: "0",
    top: "0",
    maxHeight: "none",
    overflowY: "auto",
    overscrollBehavior: "contain",
  });
  const below = clientHeight - around.bottom - GAP - EDGE;
  const above = around.top - GAP - EDGE;
  const goesBelow = box.offsetHeight <= below || below >= above;
  box.style.maxHeight = `${Math.max(goesBelow ? below : above, 0)}px`;
  const left = Math.min(around.left, clientWidth - EDGE - box.offsetWidth);
  const top = goesBelow ? around.bottom + GAP : around.top - GAP - box.offsetHeight;
  box.style.left = `${Math.max(left, EDGE) + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}
