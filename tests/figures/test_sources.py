"""A figure says where its definition stands, and the definition is there."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import toolkit
from toolkit.figures.declared import FIGURES

ROOT = Path(__file__).parent.parent.parent
CITED = re.compile(r"measures\.md,\s+\*([^*]+)\*((?:(?:,| and)\s+\*[^*]+\*)*)")


@lru_cache(maxsize=1)
def headings() -> set[str]:
    """The headings of the definitions, and the words in bold under which single ones stand."""
    text = (ROOT / "docs" / "measures.md").read_text(encoding="utf-8")
    whole = re.findall(r"^## (.+)$", text, re.MULTILINE)
    bold = re.findall(r"\*\*([^*]+)\*\*", text)
    return {one for heading in whole for one in (heading, heading.split(":")[0])} | set(bold)


def test_every_figure_names_a_definition_that_is_there() -> None:
    for module in walk_packages(toolkit.__path__, "toolkit."):
        if not module.name.endswith("__main__"):
            import_module(module.name)

    assert "Density" in FIGURES
    assert {name: f.source for name, f in FIGURES.items() if f.source not in headings()} == {}
    assert [name for name, figure in FIGURES.items() if not (figure.__doc__ and figure.title)] == []


def test_every_definition_that_the_source_cites_is_there() -> None:
    missing: list[str] = []
    for path in sorted((ROOT / "toolkit").rglob("*.py")):
        text = " ".join(path.read_text(encoding="utf-8").split())
        for first, more in CITED.findall(text):
            for cited in [first, *re.findall(r"\*([^*]+)\*", more)]:
                missing += [] if cited in headings() else [f"{path.name}: {cited}"]

    assert missing == []
