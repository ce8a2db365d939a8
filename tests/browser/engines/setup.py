"""What a reader has asked of the browser, in one word each; every engine translates them into its own settings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Setup:
    """How a browser is started. Nothing here can be changed later: an engine reads most of it only then."""

    letters: int = 16
    """The size of letters in pixels, where a page says nothing: what the setting “very large” of a browser changes."""

    dark: bool = False
    """The device prefers dark colors."""

    still: bool = False
    """The device was asked for less motion."""

    forced: bool = False
    """The system forces its own few colors. WebKit knows no such thing."""

    keeps: bool = False
    """Whether service workers may run. Otherwise each page comes from the network, as on a first visit."""
