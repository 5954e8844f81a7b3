"""No sum reads a column that nobody declares: every string by which a frame is read is the name of
a part of a figure, of a column of an input tab, or one function's own.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from whole import outputs

import toolkit
from toolkit.figures.declared import FIGURES
from toolkit.tables.inputs import INPUTS

ROOT = Path(__file__).parent.parent.parent / "toolkit"
NAME = re.compile("[a-z][a-z_0-9]*")  # of a column; sentences have capitals and blanks
FLOORS = ("facts", "organizing", "stipends", "telling", "tabs", "letters", "prints")

# What is no column of a frame, and what it is.
OWN = {
    "bottom": "an edge of a picture",
    "elsewhere": "what speaks for a line of Reconciliation",
    "several": "what speaks for a line of Reconciliation",
    "wage": "a value of a warning's sentence",
    "lowest": "a value of a warning's sentence",
    "dollars": "a value of a warning's sentence",
    "paid": "a value of a warning's sentence",
}


def declared() -> frozenset[str]:
    """The name of every part and column, of an output tab's too, and the sheet's own row number."""
    for module in walk_packages(toolkit.__path__, "toolkit."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    parts = {str(part) for figure in FIGURES.values() for part in figure.parts}
    typed = {column.name for table in INPUTS for column in table.columns}
    laid = {name for _, output in outputs() for name in map(str, output.columns)}
    return frozenset(parts | typed | laid | {"row"})


def read(source: str) -> Iterator[str]:
    """Every string in square brackets of a module: one alone, or several in a list. A `Literal` is
    a type.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Subscript) and getattr(node.value, "id", "") != "Literal":
            several = node.slice.elts if isinstance(node.slice, (ast.List, ast.Tuple)) else []
            for one in [node.slice, *several]:
                if isinstance(one, ast.Constant) and isinstance(one.value, str):
                    yield one.value


def undeclared(names: Iterable[str], known: frozenset[str]) -> list[str]:
    return sorted(name for name in set(names) - known - set(OWN) if NAME.fullmatch(name))


@pytest.fixture(scope="module")
def known() -> frozenset[str]:
    return declared()


@pytest.fixture(scope="module")
def names() -> dict[str, frozenset[str]]:
    """What each module of the floors reads."""
    return {
        str(path.relative_to(ROOT)): frozenset(read(path.read_text(encoding="utf-8")))
        for floor in FLOORS
        for path in sorted((ROOT / floor).rglob("*.py"))
    }


def test_every_column_that_is_read_is_declared(
    known: frozenset[str], names: dict[str, frozenset[str]]
) -> None:
    found = {path: lost for path, said in names.items() if (lost := undeclared(said, known))}

    assert found == {}


def test_a_misspelt_column_is_seen(known: frozenset[str]) -> None:
    """`home_unit` is what once stood where `home_units` was meant."""
    assert undeclared(read("people['home_unit'] + people[['membres', 'pending']]"), known) == [
        "home_unit",
        "membres",
    ]


def test_nothing_is_excused_that_nobody_reads(
    known: frozenset[str], names: dict[str, frozenset[str]]
) -> None:
    everything = frozenset().union(*names.values())

    assert sorted(set(OWN) - everything) == []
    assert sorted(set(OWN) & known) == []
