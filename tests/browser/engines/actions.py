"""Fingers, mouse and keys as WebDriver's actions: the same JSON in its classic form and in BiDi.

Source: W3C WebDriver, section 15 “Actions”. Coordinates are CSS pixels of the viewport.
"""

from __future__ import annotations

from selenium.webdriver.common.keys import Keys

NAMED = {
    "ArrowDown": Keys.ARROW_DOWN,
    "ArrowLeft": Keys.ARROW_LEFT,
    "ArrowRight": Keys.ARROW_RIGHT,
    "ArrowUp": Keys.ARROW_UP,
    "End": Keys.END,
    "Enter": Keys.ENTER,
    "Escape": Keys.ESCAPE,
    "Home": Keys.HOME,
    "Shift": Keys.SHIFT,
    "Tab": Keys.TAB,
}


def pointer(kind: str, x: float, y: float, press: bool) -> list[dict]:
    """A ``mouse`` or a ``touch`` that goes to a place, and there presses and lets go."""
    steps: list[dict] = [{"type": "pointerMove", "x": round(x), "y": round(y), "duration": 0}]
    if press:
        steps += [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
    return [{"type": "pointer", "id": kind, "parameters": {"pointerType": kind}, "actions": steps}]


def keys(held: list[str], text: list[str]) -> list[dict]:
    """Keys pressed one after the other while others are held down. Names as in ``KeyboardEvent.key``."""
    down, up = ([{"type": way, "value": NAMED.get(key, key)} for key in held] for way in ("keyDown", "keyUp"))
    pressed = [{"type": way, "value": NAMED.get(key, key)} for key in text for way in ("keyDown", "keyUp")]
    return [{"type": "key", "id": "keyboard", "actions": [*down, *pressed, *reversed(up)]}]
