"""The accessibility tree of a page, as a browser hands it to a screen reader."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Page

MAIN = "main"


@dataclass(frozen=True)
class Node:
    """One thing in the tree: what it is, how it is called, and where in the page it stands."""

    role: str
    name: str
    place: int | None
    within: tuple[str, ...] = ()
    facts: dict[str, object] = field(default_factory=dict)


def nodes(page: Page) -> list[Node]:
    """Everything that is not ignored, in the order in which it is read."""
    session = page.context.new_cdp_session(page)
    found = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    session.detach()
    made: list[Node] = []

    def walk(key: str, within: tuple[str, ...]) -> None:
        node = found[key]
        role = node.get("role", {}).get("value", "")
        if not node["ignored"]:
            facts = {fact["name"]: fact["value"].get("value") for fact in node.get("properties", [])}
            name = node.get("name", {}).get("value", "")
            made.append(Node(role, str(name).strip(), node.get("backendDOMNodeId"), within, facts))
            within = (*within, role)
        for child in node.get("childIds", []):
            if child in found:
                walk(child, within)

    walk(next(iter(found)), ())
    return made


def places(page: Page) -> dict[int, tuple[float, float, float, float]]:
    """Left, top, right and bottom of everything that is drawn, by the same numbers as in the tree."""
    session = page.context.new_cdp_session(page)
    shot = session.send("DOMSnapshot.captureSnapshot", {"computedStyles": []})["documents"][0]
    session.detach()
    names, layout = shot["nodes"]["backendNodeId"], shot["layout"]
    return {
        names[index]: (left, top, left + width, top + height)
        for index, (left, top, width, height) in zip(layout["nodeIndex"], layout["bounds"], strict=True)
    }
