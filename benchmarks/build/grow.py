"""Grows the real content: the same pages and records again and again under new names, so that every rule still holds.

Each copy has a made-up word of its own, which its names end in and which stands before each of its citations: so
no two sentences, titles or keys are alike, and the vocabulary grows too. The same seed gives the same content.

What exists once stays so: lists of words, option grids, pages that gather all records, and headlines.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
from ledger.checks.choices_complete import AGAINST, TRIALS

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("docs", "evidence", "overrides")
PAGES = ("treatment", "benefits", "safety")
"""Sections whose pages are copied, but for their first pages and what shows an option grid alone."""
RECORDS = ("claims", "outcomes", "harms", "studies")
ENTRY = re.compile(r"^@\w+\{([^,]+),.*?^\}\n", re.MULTILINE | re.DOTALL)
LIST = re.compile(r"^/// (?:studies|harms|claims|all-\w+)\b.*?^///\n", re.MULTILINE | re.DOTALL)
SUMMARY = re.compile(r"^(summary: ).*$", re.MULTILINE)
PLAIN = re.compile(r"(^/// (?:answer|plain)\n).*?(\n///$)", re.MULTILINE | re.DOTALL)
"""Texts whose grade is limited: in a copy, a short one stands there instead."""
CITED = re.compile(r"@([\w-]+)")
CITATION = re.compile(r"\[((?:[^@\[\]]* )?@)")


def words(seed: int) -> Iterator[str]:
    """Made-up names of places, each once."""
    chance, seen = random.Random(seed), set()
    while True:
        parts = [chance.choice(letters) for letters in ("bcdfgklmnprstvz", "aeiou", "bdfgklmnprstvz", "aeiou", "lnrst")]
        if (word := "".join(parts)) not in seen:
            seen.add(word)
            yield word


@cache
def _texts(folder: str) -> dict[str, str]:
    """The records of a folder as they are written."""
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted((ROOT / "evidence" / folder).glob("*.yml"))}


def _compared(study: str, use: str, kind: str) -> bool:
    """Whether a study is a trial that an option grid of this use would have to show."""
    found = yaml.safe_load(study)
    against = found.get("comparison") in AGAINST and found.get("design") in TRIALS and not found.get("retracted")
    return bool(against and use in found.get("uses", ()) and found.get("kind") == kind)


def _any(names: Iterable[str]) -> str:
    """An expression for one of these names, the longest that fits."""
    return "|".join(sorted(names, key=len, reverse=True))


class Copy:
    """One more of everything, below ``root``, named by ``word``."""

    def __init__(self, root: Path, number: int, word: str) -> None:
        self.root, self.number, self.word = root, number, word
        self.keys = ENTRY.findall((ROOT / "references.bib").read_text(encoding="utf-8"))
        self.pages = sorted(
            file.relative_to(ROOT / "docs").as_posix()
            for section in PAGES
            for file in (ROOT / "docs" / section).glob("*.md")
            if file.stem not in {"index", "compare"}
        )
        self.records = {name.stem for folder in RECORDS[:3] for name in (ROOT / "evidence" / folder).glob("*.yml")}
        numbers = (re.findall(r"^number: (\d+)$", text, re.MULTILINE) for text in _texts("claims").values())
        self.claims = max(int(number) for found in numbers for number in found)
        self._key = re.compile(rf"(?<![\w-])({_any(self.keys)})(?![\w-])")
        self._name = re.compile(rf"(?<![\w-])((?:(?:claim|outcome|harm)-)?(?:{_any(self.records)}))(?![\w-])")

    def named(self, text: str) -> str:
        """A text in which the works, and only they, have the names of this copy."""
        name = self.word.capitalize()
        text = PLAIN.sub(rf"\1This page is about {name}.\2", text)
        return self._key.sub(rf"\1-{self.word}", CITATION.sub(rf"({name}) [\1", text))

    def entries(self) -> Iterator[str]:
        """The entries of ``references.bib``; identifiers that nothing else has."""
        for found in ENTRY.finditer((ROOT / "references.bib").read_text(encoding="utf-8")):
            text = found[0].replace(f"{{{found[1]},", f"{{{found[1]}-{self.word},", 1)
            text = re.sub(r"^(  title = \{\[?)", rf"\1{self.word.capitalize()}: ", text, flags=re.MULTILINE)
            text = re.sub(r"^(  doi = \{[^}]*)", rf"\1.{self.word}", text, flags=re.MULTILINE)
            yield re.sub(r"^(  pm(?:id|cid) = \{(?:PMC)?)(\d+)", self._number, text, flags=re.MULTILINE)

    def _number(self, found: re.Match[str]) -> str:
        return f"{found[1]}{(int(found[2]) * 7919 + self.number * 104729) % 90_000_000 + 1_000_000}"

    def _claim_number(self, found: re.Match[str]) -> str:
        return f"{found[1]}{int(found[2]) + self.claims * self.number}"

    def write(self) -> None:
        for folder in RECORDS:
            for file in sorted((ROOT / "evidence" / folder).glob("*.yml")):
                text = self.named(file.read_text(encoding="utf-8"))
                text = re.sub(r"^headline: true\n|^in-short: .*\n(?:  .*\n)*", "", text, flags=re.MULTILINE)
                text = re.sub(r"^(number: )(\d+)$", self._claim_number, text, flags=re.MULTILINE)
                goal = self.root / "evidence" / folder / f"{file.stem}-{self.word}.yml"
                goal.write_text(text, encoding="utf-8")
        pages = {page: self._text((ROOT / "docs" / page).read_text(encoding="utf-8")) for page in self.pages}
        said = "".join([*pages.values(), *(self.named(text) for name in RECORDS[:3] for text in _texts(name).values())])
        # What only the pages cite that are not copied.
        missing = sorted({f"{key}-{self.word}" for key in _texts("studies")} - set(CITED.findall(said)))
        pages[self.pages[-1]] += "".join(f"\n{self.word.capitalize()} has more [@{key}].\n" for key in missing)
        for page, text in pages.items():
            (self.root / "docs" / self._page(page)).write_text(text, encoding="utf-8")

    def _page(self, page: str) -> str:
        return f"{page.removesuffix('.md')}-{self.word}.md"

    def _text(self, text: str) -> str:
        def renamed(found: re.Match[str]) -> str:
            return self._name.sub(rf"\1-{self.word}", found[0])

        def link(found: re.Match[str]) -> str:
            known = found[1].rpartition("/")[2] in names
            anchor = self._name.sub(rf"\1-{self.word}", found[2])
            return f"]({self._page(found[1]) if known else found[1]}{anchor})"

        names = {page.rpartition("/")[2] for page in self.pages}
        text = SUMMARY.sub(rf"\1This page is about {self.word.capitalize()}.", LIST.sub("", self.named(text)))
        text = re.sub(r"^/// (?:claim|outcome|harm|figure) \|.*$", renamed, text, flags=re.MULTILINE)
        return re.sub(r"\]\(([\w./-]+\.md|)(#[\w-]+|)\)", link, text)

    def menu(self) -> list[str]:
        return [f"      - {self.word.capitalize()} {page}: {self._page(page)}" for page in self.pages]

    def exceptions(self, known: dict) -> dict:
        """The exceptions of what is copied, and one for each trial that no grid of the original shows."""
        found: dict[str, list] = {}
        for rule, items in known.items():
            for item in items:
                # Every study of a copy is cited.
                if (goal := self._moved(item["where"])) and rule != "study-cited":
                    text = self.named(item["text"])
                    found.setdefault(rule, []).append({**item, "where": goal, "text": text})
        for grid, text in _texts("choices").items():
            kind = re.search(r"^kind: (.*)$", text, re.MULTILINE)[1]
            if any(_compared(study, grid, kind) for study in _texts("studies").values()):
                item = {"where": f"evidence/choices/{grid}.yml", "text": self.word, "reason": "It is a copy."}
                found.setdefault("choices-complete", []).append(item)
        return found

    def _moved(self, path: str) -> str | None:
        stem, _, ending = path.rpartition(".")
        goal = f"{stem}-{self.word}.{ending}"
        return goal if (self.root / goal).exists() else None


def grow(root: Path, times: int, seed: int = 1) -> None:
    """Writes a project with ``times`` as much content into the empty folder ``root``."""
    for name in COPIED:
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("src", "tests", "scripts"):
        (root / name).symlink_to(ROOT / name)
    bibliography = (ROOT / "references.bib").read_text(encoding="utf-8")
    first = ENTRY.search(bibliography).start()
    entries = {found[1]: found[0] for found in ENTRY.finditer(bibliography)}
    menu = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").rstrip("\n")
    exceptions = yaml.safe_load((ROOT / "evidence/exceptions.yml").read_text(encoding="utf-8"))
    more = {rule: list(items) for rule, items in exceptions.items()}
    lines: list[str] = []
    for number, word in zip(range(1, times), words(seed), strict=False):
        copy = Copy(root, number, word)
        copy.write()
        entries |= {ENTRY.match(text)[1]: text for text in copy.entries()}
        lines += copy.menu()
        for rule, items in copy.exceptions(exceptions).items():
            more.setdefault(rule, []).extend(items)
    (root / "references.bib").write_text(
        bibliography[:first] + "\n".join(entries[key] for key in sorted(entries)), encoding="utf-8"
    )
    if lines:
        menu += "\n  - Copies:\n" + "\n".join(lines)
    (root / "mkdocs.yml").write_text(f"{menu}\n", encoding="utf-8")
    (root / "evidence/exceptions.yml").write_text(yaml.safe_dump(more, sort_keys=False, width=10_000), encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=Path, help="an empty folder")
    parser.add_argument("--times", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    grow(options.root, options.times, options.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
