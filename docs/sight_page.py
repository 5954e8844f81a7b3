"""The page of who sees what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dictionary_page import outputs
from table_cells import cell

from toolkit.facts.sight import Matter, Role, Scope, about, scope, sees
from toolkit.facts.sight import matter as matter_of
from toolkit.tables.inputs import INPUTS
from toolkit.tabs import sight

OPENING = """\
# Who sees what

*This page is made from the toolkit's own declarations by `make docs`; what it says is what the toolkit does.*

Wherever something leaves the workbook for one person (`toolkit export --for`, prints, sheets of somebody's own), one table says what
they see: of everybody, only of their own (an organizer's people, talks and hours; the people of a representative's worksites), or not at
all. Notes are handed to nobody, who is not to be contacted has no phone or email in it, and what fewer than 5 said of a place reads
*fewer than 5*. In the workbook itself everybody sees everything who may open it: that is decided by whom you share it with.
"""
WHOSE = {Scope.ALL: "all", Scope.OWN: "own", Scope.NONE: "–"}


def page() -> str:
    """What each role sees: the matters, and then every column of every tab."""
    roles = " | ".join(Role)
    told = [OPENING, f"| what | {roles} |\n|---|{'---|' * len(Role)}"]
    told += [f"| {one.value} | {_whose(one)} |" for one in Matter]
    for table in INPUTS:
        found = {one: matter_of(one) for one in table.columns}
        told += _seen(table.title, about(table), {c.heading: one for c, one in found.items()})
    for output in outputs():
        named = {c.heading: sight.matter(output, name) for name, c in output.columns.items()}
        told += _seen(output.title, sight.about(output), named)
    return "\n".join(told) + "\n"


def _seen(title: str, rows: Matter, columns: Mapping[str, Matter]) -> Iterator[str]:
    yield f"\n## {title}\n\n| column | {' | '.join(Role)} |\n|---|{'---|' * len(Role)}"
    for matter in dict.fromkeys(columns.values()):
        headings = ", ".join(heading for heading, one in columns.items() if one is matter)
        yield f"| {cell(headings)} | {_whose(matter, rows)} |"


def _whose(matter: Matter, rows: Matter | None = None) -> str:
    """`rows`: who may not see that a row is there sees none of the tab."""
    hidden = [rows is not None and not sees(role, rows) for role in Role]
    return " | ".join(
        WHOSE[Scope.NONE if no else scope(role, matter)]
        for role, no in zip(Role, hidden, strict=True)
    )
