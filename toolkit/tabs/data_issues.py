"""The Data Issues tab: every fault in the sheets, where it is and how to fix it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from toolkit.tables.inputs import INPUTS
from toolkit.tables.origin import label_of
from toolkit.tables.problems import ERROR, WARNING, Problem
from toolkit.tables.program import Program
from toolkit.tabs.colours import BLACK
from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.cells import Link, Snapshot
from toolkit.workbooks.desired import Rule, Tab, TabColumn

DATA_ISSUES = Output(
    title="Data Issues",
    key=("tab", "row", "column", "value", "problem"),
    what=marked("What the sheets say that cannot be, and how to fix it"),
    columns={
        "severity": TabColumn(
            "Severity",
            width=10,
            choices=(ERROR, WARNING),
            note="Error: the row is not read. Warning: it is, but look at it.",
        ),
        "tab": TabColumn("Tab", width=16),
        "row": TabColumn("Row", "number", width=7),
        "column": TabColumn("Column", width=18),
        "value": TabColumn("Value", width=22, note="What stands there now."),
        "problem": TabColumn("Problem", width=60),
        "fix": TabColumn("How to fix", width=60),
        "link": TabColumn("Link", "link", width=18),
    },
    frozen_columns=1,
    rules=(
        Rule("Severity", "is", ERROR, fill="#F2C6A6", ink=BLACK, bold=True),
        Rule("Severity", "is", WARNING, fill="#F6F1A9", ink=BLACK),
    ),
)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Errors first, then by tab (in the order people set them up), row and column."""
    order = {table.title: place for place, table in enumerate(INPUTS)}

    def address(problem: Problem) -> tuple[object, ...]:
        tab = order.get(problem.table, len(order))
        return (
            problem.severity != ERROR,
            tab,
            problem.tab,
            problem.row or 0,
            problem.position or 0,
            problem.column or "",
        )

    return sorted(problems, key=address)


def data_issues(problems: Iterable[Problem], snapshot: Snapshot, language: str) -> pd.DataFrame:
    """One row a problem, `in_order`.

    `severity` Error or Warning · `tab` its own title · `row`, `column` the sheet's row number and
    the canonical heading (blank: the whole tab) · `value` what stands there (blank: nothing) ·
    `problem`, `fix` sentences in that language · `link` to the cell (blank: there is no such tab,
    it is in another file on somebody's computer, or a whole tab of ours).
    Source: measures.md, *Reading, before any sum*.
    """
    rows = in_order(problems)
    elsewhere = _elsewhere(snapshot)
    return pd.DataFrame(
        {
            "severity": [p.severity for p in rows],
            "tab": [p.tab for p in rows],
            "row": [p.row for p in rows],
            "column": [p.column for p in rows],
            "value": [p.value or None for p in rows],
            "problem": [p.problem.said(language) for p in rows],
            "fix": [p.fix.said(language) for p in rows],
            "link": [_link(p, snapshot, elsewhere) for p in rows],
        },
        dtype="object",
    )


def _elsewhere(snapshot: Snapshot) -> dict[str, tuple[Snapshot, str]]:
    """The tabs of other spreadsheets that have an address, by what they are called where something
    is told of them.
    """
    return {
        label_of(title, other): (other, title)
        for other in snapshot.others.values()
        if other.address
        for title in other.titles
    }


def _link(
    problem: Problem, snapshot: Snapshot, elsewhere: Mapping[str, tuple[Snapshot, str]]
) -> Link | None:
    """What leads to the cell that a problem is about. Nothing does to a whole tab of ours, which may
    only be made by this run: then nobody knows its address yet.
    """
    if problem.tab in snapshot.titles:
        whole = problem.row is None and snapshot.titles[problem.tab] is not None
        if whole or problem.tab in snapshot.beside:
            return None
        return snapshot.link(problem.tab, problem.row, problem.position)
    if problem.tab not in elsewhere:
        return None
    other, title = elsewhere[problem.tab]
    return other.link(title, problem.row, problem.position)


def data_issues_tab(program: Program, problems: Iterable[Problem], snapshot: Snapshot) -> Tab:
    """The tab of those problems, its sentences in the workbook's language."""
    return DATA_ISSUES.tab(program, data_issues(problems, snapshot, program.knobs.language))
