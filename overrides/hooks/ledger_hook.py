"""Hands MkDocs' events to ``ledger.plugin``, where everything is."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

from ledger.plugin import LedgerPlugin  # noqa: E402

plugin = LedgerPlugin(ROOT)
on_startup, on_config, on_files = plugin.on_startup, plugin.on_config, plugin.on_files
on_nav, on_env = plugin.on_nav, plugin.on_env
on_page_markdown, on_page_context = plugin.on_page_markdown, plugin.on_page_context
on_post_build = plugin.on_post_build
