"""Draws the pictures that cannot be SVG: the icon of the installed site and the preview of a shared link.

``make pictures``, by hand and seldom: the results are committed, because fonts differ from machine to machine.
The drawings are in ``scripts/pictures/``; the name and the sentence come from ``mkdocs.yml``.
"""

from __future__ import annotations

import html

from command import ROOT, run
from engine import config
from printer import browser

DRAWINGS, GOAL = ROOT / "scripts/pictures", ROOT / "overrides/assets/images"
PICTURES = {"icon": ("icon-512.png", 512, 512), "social": ("social.png", 1200, 630)}


def main() -> int:
    settings = config(ROOT)
    art = (ROOT / "overrides/partials/hero-art.html").read_text(encoding="utf-8").partition("-#}")[2]
    values = {
        "NAME": html.escape(settings.site_name),
        "TEXT": html.escape(settings.site_description),
        "ART": art,
    }
    with browser() as chromium:
        for name, (file, width, height) in PICTURES.items():
            drawing = (DRAWINGS / f"{name}.html").read_text(encoding="utf-8")
            for place, text in values.items():
                # Once, and not in the comment at the top.
                head, end, body = drawing.rpartition("</style>")
                drawing = head + end + body.replace(place, text)
            page = chromium.new_page(viewport={"width": width, "height": height})
            page.set_content(drawing)
            page.screenshot(path=GOAL / file)
            page.close()
            print(f"Drew {(GOAL / file).relative_to(ROOT)}, {(GOAL / file).stat().st_size:,} bytes.")
    return 0


if __name__ == "__main__":
    run(main)
