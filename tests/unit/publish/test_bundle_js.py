"""The scripts that are sent: modules joined into plain scripts, each name its own, small and strict."""

from __future__ import annotations

import re

import pytest

from corpus import ROOT
from ledger.publish.bundle_js import SCRIPTS, SOURCES, bundle, scripts

FOLDER = ROOT / "overrides" / SOURCES


def read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def joined(**modules: str) -> str:
    texts = {name.replace("__", "/") + ".js": text for name, text in modules.items()}
    return bundle("a.js", texts.__getitem__)


def test_a_module_stands_once_before_what_needs_it_and_keeps_its_names():
    made = joined(
        a='import { one as start } from "./b.js";\nimport { two } from "./c/d.js";\nstart(two);\n',
        b='import { two } from "./c/d.js";\nconst own = two;\nexport function one() {\n  return own;\n}\n',
        c__d="export const two = 2; // stays\nconst own = 3;\n",
    )
    assert made.count("const two = 2") == 1
    assert made.index("const $c_d") < made.index("const $b") < made.index("const $a")
    assert "const { one: start } = $b;" in made and "const { two } = $c_d;" in made
    assert "return { two };" in made and "return { one };" in made


@pytest.mark.parametrize(
    "line",
    [
        'import * as all from "./b.js";',
        'import Thing from "./b.js";',
        'export * from "./b.js";',
        "export default 1;",
        'import "./b.js";',
    ],
)
def test_other_forms_are_refused_by_name(line: str):
    with pytest.raises(ValueError, match=r"a\.js: .* cannot be bundled"):
        joined(a=f"{line}\n", b="const x = 1;\n")


def test_what_is_sent_is_plain_and_strict():
    made = scripts(read)
    for name in SCRIPTS:
        assert made[name].count('"use strict"') == 1
        assert "/**" not in made[name], "comments stay at home"
        assert not re.search(r"^\s*(?:import|export)\b", made[name], re.MULTILINE)
        assert not re.search(r"\beval\(|new Function|innerHTML", made[name])


def test_modules_stay_small():
    modules = list(FOLDER.rglob("*.js"))
    assert len(modules) > 20
    assert [file.name for file in modules if len(file.read_text("utf-8").splitlines()) > 150] == []
