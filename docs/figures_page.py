"""The page of figures: what each holds, column by column."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

from table_cells import cell

import toolkit
from toolkit.figures.declared import FIGURES, needs
from toolkit.figures.parts import Part, Source
from toolkit.tables.columns import Column

OPENING = """\
# Figures

*This page is made from the toolkit's own declarations by `make docs`.*

Every number on an output tab, in a letter or on paper is a column of one of these. What each means in full stands in
[measures](measures.md), under the heading named with it; `toolkit why` explains one of them as it is today.
"""


def page() -> str:
    """What each figure holds: every column with its unit, its meaning and what blank means."""
    for module in pkgutil.walk_packages(toolkit.__path__, "toolkit."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    told = [OPENING]
    for figure in sorted(FIGURES.values(), key=lambda each: each.title):
        told.append(f"## {figure.title}\n")
        told.append(f"{inspect.getdoc(figure)} Source: *{figure.source}*.\n")
        told.append("| column | unit | meaning | blank where |\n|---|---|---|---|")
        told += [
            f"| {part.about.heading or f'({part})'} | {part.about.unit} |"
            f" {cell(part.about.meaning)} | {cell(_blank_where(part))} |"
            for part in figure.parts
        ]
        told.append("")
    return "\n".join(told).rstrip() + "\n"


def _blank_where(part: Part) -> str:
    """Everything that leaves a part without a value, in words."""
    inputs = [
        " nor ".join(_input(one) for one in (need if isinstance(need, tuple) else (need,)))
        for need in needs(part)
    ]
    said = [f"there is no {one}" for one in inputs]
    return "; ".join([*said, *([part.about.blank] if part.about.blank else [])])


def _input(source: Source) -> str:
    if isinstance(source, Column):
        return f"column {source.heading} in {source.table.title}"
    return f"tab {source.title}"
