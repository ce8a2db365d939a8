"""axe, and the page cut to two elements of each kind, a kind being the same element with the same classes inside
the same. The rules on colors take nine tenths of the time, most of it for things that look alike."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLORS = ["color-contrast", "link-in-text-block"]
SCHEMES = {
    "light": ("light", ""),
    "dark": ("dark", ""),
    "high contrast, light": ("light", "contrast"),
    "high contrast, dark": ("dark", "contrast"),
}
"""What the device asks for, and what was chosen on the page."""

WHOLE = {"runOnly": TAGS, "rules": {rule: {"enabled": False} for rule in COLORS}}
# Of a cut page these say nothing: a label or a heading may be among what was cut.
MISSED = ["heading-order", "list", "select-name", "svg-img-alt", "label", "region"]
REST = {"runOnly": TAGS, "rules": {rule: {"enabled": False} for rule in MISSED}}
SHAPE = {"runOnly": TAGS, "rules": {rule: {"enabled": False} for rule in MISSED + COLORS}}
RUN = """async ([part, options]) => {
  const result = await axe.run(part ?? document, {...options, resultTypes: ['violations'], preload: false});
  const where = (node) => `\\n    ${node.target} ${node.html}`;
  return result.violations.map((rule) => `${rule.id}: ${rule.help}${rule.nodes.slice(0, 4).map(where).join('')}`);
}"""
CUT = """() => {
  const look = (one) => [one.tagName, one.getAttribute('class'), one.ariaPressed, one.dataset.mnRead].join();
  const kind = (one) => one.matches('.mn-page') ? '' : `${kind(one.parentElement)} > ${look(one)}`;
  const kept = {};
  for (const one of document.querySelectorAll('.mn-page *')) {
    if (!one.isConnected) continue;
    const kinds = [one, ...one.querySelectorAll('*')].map(kind);
    if (kinds.every((name) => kept[name] >= 2)) one.remove();
    else kept[kinds[0]] = (kept[kinds[0]] ?? 0) + 1;
  }
}"""


def load(page: Page) -> None:
    """Puts axe into the page."""
    page.evaluate(Axe().axe_script)


def color(page: Page, scheme: str) -> None:
    """Colors the page as one of ``SCHEMES``, and waits until nothing fades: that would be measured half-way."""
    device, chosen = SCHEMES[scheme]
    page.emulate_media(color_scheme=device)
    page.evaluate("(name) => (mnColors.chosen = () => name, mnColors.apply())", chosen)
    page.wait_for_selector(f'body[data-md-color-scheme="{"slate" if device == "dark" else "default"}"]')
    page.evaluate("Promise.allSettled(document.getAnimations().map((one) => one.finished))")


def run(page: Page, options: dict, where: str, part: str | None = None) -> list[str]:
    """What axe finds on the page as it is now, or in a part of it."""
    return [f"{where}: {finding}" for finding in page.evaluate(RUN, [part, options])]
