"""The search: an index made with the site, from rendered pages and from the records of studies.

The browser's side is in ``overrides/assets/javascripts/search/``. What both share is data: ``words.json`` and
``evidence/synonyms.yml``.
"""

from .publish import file_name, files, page
from .words import Words

__all__ = ["Words", "file_name", "files", "page"]
