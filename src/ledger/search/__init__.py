"""The search: an index made with the site, from rendered pages and from the records of studies.

The browser's side is in ``overrides/assets/javascripts/search/``. What both share is data: ``stems.json`` and
``evidence/synonyms.yml``.
"""

from ..text.stems import Words
from .publish import file_name, files, page

__all__ = ["Words", "file_name", "files", "page"]
