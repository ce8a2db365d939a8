"""``mkdocs.yml`` has the keys that this site uses and no others, and its addresses are web addresses.

A key more could load scripts, styles or plugins from anywhere. The addresses of the site and of its repository come
from the environment and stand on every page.
"""

from __future__ import annotations

from ..read.load import NAVIGATION, Evidence
from ..read.url_scheme import is_web
from ._rule import Problems

KEYS = {
    "copyright", "docs_dir", "extra", "hooks", "markdown_extensions", "nav", "plugins", "site_author",
    "site_description", "site_dir", "site_name", "site_url", "strict", "theme", "use_directory_urls", "validation",
    "watch",
}  # fmt: skip
ADDRESSES = ("site_url", "extra.repository")


def check(evidence: Evidence) -> Problems:
    for key, line in evidence.settings.keys.items():
        if key not in KEYS:
            what = f"There is no setting “{key}” on this site."
            yield NAVIGATION, line, what, "Delete it; if the site needs it, add it to src/ledger/checks/settings.py."
    for name in ADDRESSES:
        value = evidence.settings.values.get(name)
        if value and value.text and not is_web(value.text):
            what = f"{value.variable or name} is “{value.text}”, which is no web address."
            yield NAVIGATION, value.line, what, "Write one that starts with https://, and has no “?” or “#”."
