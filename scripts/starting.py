"""What ``make new`` writes for each kind of thing, or why it does not."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from command import ROOT, Wrong, refusal
from ledger.draft import bibtex, duplicates, insert, keys, questions
from ledger.draft import page as pages
from ledger.draft import study as studies
from ledger.fetch.work import Work
from ledger.fixes import bib_fields, normalization
from ledger.fixes.run import lexicon_of
from ledger.model import IDENTIFIER
from ledger.model.files import RECORDS
from ledger.read import bibliography
from ledger.read.load import BIBLIOGRAPHY, NAVIGATION, Evidence
from ledger.read.source import read_text
from sources import known_of

GUIDE = "evidence/README.md"


@dataclass(frozen=True)
class Started:
    """What to write, what the files were like that change, and what to say once it is written."""

    texts: dict[str, str]
    says: list[str]
    read: dict[str, str] = field(default_factory=dict)


def study(evidence: Evidence, given: str) -> Started:
    """A work and its record. Raises ``Wrong`` if it is there already, or if nothing is known of it."""
    if evidence.broken or not evidence.bibliography:
        raise Wrong(*[found for found in evidence.findings if found.path == BIBLIOGRAPHY])
    found = known_of(given)
    work = found.work
    for entry, reason in duplicates.duplicates(evidence, work):
        fix = f"Cite it as [@{entry.key}]; what is new goes into the entry and evidence/studies/{entry.key}.yml."
        raise Wrong(refusal(BIBLIOGRAPHY, f"The work is here already, as “{entry.key}”. {reason}", fix, entry.line))
    taken = {
        *evidence.bibliography,
        *evidence.studies,
        *(name for folder, name in evidence.moved if folder == "studies"),
    }
    key = keys.key_of(work, taken)
    journals = {name.lower(): name for entry in evidence.bibliography.values() if (name := entry.get("journal"))}
    before = read_text(evidence.root, BIBLIOGRAPHY)
    # What a registry sends is set right as anything that is pasted.
    entry = normalization.fixed(bibtex.entry(work, key, journals))
    entry = bib_fields.fixed(BIBLIOGRAPHY, entry, lexicon_of(evidence))
    after = insert.with_entry(before, evidence.bibliography, key, entry)
    line = bibliography.parse(BIBLIOGRAPHY, after)[0][key].line
    known = studies.known(work, found.trial)
    path = f"evidence/studies/{key}.yml"
    head = f"“{work.title}”{f' ({work.year})' * bool(work.year)}"
    says = [*_warnings(work), *found.unasked]
    for other in duplicates.same_trial(evidence, work):
        says.append(f"“{other}” names the same registration: if it is about the same people, give both a “cohort:”.")
    says += [
        f"{BIBLIOGRAPHY}:{line}: wrote the entry “{key}”.",
        *_next(path, "studies", known),
        f"Then cite it on a page, before the full stop: … [@{key}]. And run “make check”.",
    ]
    return Started({BIBLIOGRAPHY: after, path: _record(evidence, "study", known, head)}, says, {BIBLIOGRAPHY: before})


def _warnings(work: Work) -> list[str]:
    said = []
    if work.retracted:
        notice = studies.retraction(work)
        told = f"{notice.source}, {notice.on}" if notice else "PubMed"
        said.append(f"RETRACTED ({told}): it can be cited as retracted, and supports nothing.")
    for notice in work.notices:
        if not notice.retracts:
            where = notice.doi or notice.pmid
            said.append(f"{notice.source} names a notice of {notice.kind.replace('_', ' ')}: {where}. Read it as well.")
    if work.about:
        said.append(f"This is itself a notice about {', '.join(work.about)}.")
    return said


def record(evidence: Evidence, folder: str, kind: str, given: str) -> Started:
    """An outcome, a claim or a harm, named by its identifier or in words. Raises ``Wrong`` if it is there."""
    name = given if IDENTIFIER.fullmatch(given) else keys.name_of(given)
    path = f"evidence/{folder}/{name}.yml"
    if not name:
        raise Wrong(refusal(kind.upper(), f"“{given}” has no letters for a name.", "Write some words."))
    for other in (*evidence.records(folder), *(old for place, old in evidence.moved if place == folder)):
        if other == name or keys.name_of(other.replace("-", " ")) == name:
            raise Wrong(refusal(f"evidence/{folder}/{other}.yml", f"This {kind} is here already.", "Change it there."))
    if (evidence.root / path).exists():
        raise Wrong(
            refusal(path, f"This {kind} is here already, and cannot be read.", "Mend it: “make check” says how.")
        )
    known = {"judged": str(date.today())}
    if name != given:
        first = {"claims": "claim", "outcomes": "question", "harms": "plain-name"}[folder]
        known[first] = questions.scalar(given)
    text = _record(evidence, kind, known, f"{kind.capitalize()}: {given}")
    block = f"/// {kind} | {name}"
    says = [*_next(path, folder, known), f"Then put “{block}” and below it “///” on a page. And run “make check”."]
    return Started({path: text}, says)


def page(evidence: Evidence, given: str, day: date) -> Started:
    """A page below ``docs/``, and its line in the menu. Raises ``Wrong`` if it is there, or in no known folder."""
    name = given.removeprefix("docs/").strip("/").removesuffix(".md")
    parts, path = name.split("/"), f"docs/{name}.md"
    if len(parts) < 2 or not all(IDENTIFIER.fullmatch(part) for part in parts):
        fix = "Write its folder and its name, such as PAGE=safety/sunburn: lower case, digits, single hyphens."
        raise Wrong(refusal("PAGE", f"“{given}” is no place for a page.", fix))
    if (evidence.root / path).exists():
        raise Wrong(refusal(path, "This page is here already.", "Change it there."))
    kind = pages.kind_of(evidence, f"{name}.md")
    if not kind:
        folders = sorted({found.rpartition("/")[0] for found in evidence.pages} - {""})
        raise Wrong(refusal("PAGE", f"No page is in “{parts[0]}/”.", f"The folders are {', '.join(folders)}."))
    title = parts[-1].replace("-", " ").capitalize()
    menu = read_text(evidence.root, NAVIGATION)
    texts = {
        path: pages.page(title, kind, day),
        NAVIGATION: insert.with_page(menu, evidence.settings, f"{name}.md", title),
    }
    says = [
        f"{path}: wrote the page, of kind “{kind}”.",
        f"{NAVIGATION}: added it to the menu as “{title}”.",
        "Next: answer the lines that begin with “#?”, write the page, and run “make check”.",
    ]
    return Started(texts, says, {NAVIGATION: menu})


def _record(evidence: Evidence, kind: str, known: dict[str, str], head: str) -> str:
    guide = read_text(ROOT, GUIDE)
    return normalization.fixed(questions.record(kind, guide, evidence.vocabulary, known, head))


def _next(path: str, folder: str, known: dict[str, str]) -> list[str]:
    missing = [name for name in questions.required_fields(RECORDS[folder]) if name not in known]
    filled = f", with {', '.join(known)}" if known else ""
    return [
        f"{path}: wrote the record{filled}.",
        f"Next: answer there {', '.join(missing)}, and what else you have read.",
    ]
