"""No sum reads a column that nobody declares: every string by which a frame is read is the name of
a part of a figure, of a column of an input tab, or one function's own.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import toolkit
from toolkit.figures.declared import FIGURES
from toolkit.tables.inputs import INPUTS

ROOT = Path(__file__).parent.parent.parent / "toolkit"
NAME = re.compile("[a-z][a-z_0-9]*")  # of a column; sentences have capitals and blanks
FLOORS = ("facts", "organizing", "stipends", "telling", "tabs", "letters", "prints")

# Columns that one function adds to a frame of its own and takes away again, and words by which it
# looks up a sentence or a template.
OWN = frozenset(
    [
        "applied",
        "at",
        "before_row",
        "between",
        "bottom",
        "break",
        "came",
        "changed",
        "closed",
        "column",
        "deep",
        "density_target",
        "dollars",
        "first_row",
        "free",
        "given",
        "lowest",
        "nobodys",
        "notice",
        "off",
        "others",
        "overdue",
        "overlap",
        "paid",
        "passes",
        "place",
        "present",
        "promised_for",
        "results",
        "risk",
        "same",
        "served",
        "short",
        "since",
        "site",
        "size",
        "stands",
        "step",
        "sum",
        "tab",
        "talk",
        "test_target",
        "text",
        "trial",
        "turn",
        "twice",
        "undecided",
        "wage",
        "who",
        "whole",
        "with_majority",
        "without_rep",
        "working",
        "would",
    ]
)


def declared() -> frozenset[str]:
    """The name of every part and column, and the sheet's own row number."""
    for module in walk_packages(toolkit.__path__, "toolkit."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    parts = {str(part) for figure in FIGURES.values() for part in figure.parts}
    return frozenset(
        parts | {column.name for table in INPUTS for column in table.columns} | {"row"}
    )


def read(source: str) -> Iterator[str]:
    """Every string in square brackets of a module: one alone, or several in a list."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Subscript):
            several = node.slice.elts if isinstance(node.slice, (ast.List, ast.Tuple)) else []
            for one in [node.slice, *several]:
                if isinstance(one, ast.Constant) and isinstance(one.value, str):
                    yield one.value


def undeclared(source: str, known: frozenset[str]) -> list[str]:
    return sorted(name for name in set(read(source)) - known - OWN if NAME.fullmatch(name))


@pytest.fixture(scope="module")
def known() -> frozenset[str]:
    return declared()


def test_every_column_that_is_read_is_declared(known: frozenset[str]) -> None:
    found = {
        str(path.relative_to(ROOT)): names
        for floor in FLOORS
        for path in sorted((ROOT / floor).rglob("*.py"))
        if (names := undeclared(path.read_text(encoding="utf-8"), known))
    }

    assert found == {}


def test_a_misspelt_column_is_seen(known: frozenset[str]) -> None:
    """`home_unit` is what once stood where `home_units` was meant."""
    assert undeclared("people['home_unit'] + people[['membres', 'pending']]", known) == [
        "home_unit",
        "membres",
    ]


def test_nothing_is_excused_that_nobody_reads(known: frozenset[str]) -> None:
    everything = {
        name
        for floor in FLOORS
        for path in (ROOT / floor).rglob("*.py")
        for name in read(path.read_text(encoding="utf-8"))
    }

    assert sorted(OWN - everything) == []
    assert sorted(OWN & known) == []
