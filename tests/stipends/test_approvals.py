"""Approvals: a log of which every line vouches for the one before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest

from toolkit.stipends.approvals import COLUMNS, Line, Log, log
from toolkit.stipends.own_tabs import OwnTab
from toolkit.stipends.timesheets import Amounts
from toolkit.tables.kinds import paid_program as kinds

DAY = date(2023, 3, 9)
AMOUNTS = Amounts(*map(Fraction, (6, 3, 2, 1, 0, 6, 4)), Decimal("156.25"))
EMPTY = OwnTab("Approvals", "Approvals", pd.DataFrame(columns=["row", *COLUMNS]))


def line(key: str = "Rosa|Phase 1|2023-02-06", **parts: Any) -> Line:
    made = Line(key, "Approved", AMOUNTS, "RD", "Dana", DAY, "", DAY, "M-1", "Whole", "Hours 2 #0")
    return replace(made, **parts)


THREE = log(EMPTY).with_lines(
    [line(), line("Cesar|Phase 1|2023-02-06", person=""), line(action="Exported", reason="1")]
)


def standing(found: Log, **cells: Any) -> OwnTab:
    """The log as its tab has it, from row 4 on; `cells` says what somebody writes into row 6."""
    rows = found.rows.copy()
    for name, value in cells.items():
        rows.loc[2, name] = value
    rows.insert(0, "row", range(4, 4 + len(rows)))
    return OwnTab("Approvals", "Approvals", rows.where(rows.notna(), None))


def told(found: Log) -> list[tuple[str, int | None, str]]:
    return [(one.severity, one.row, one.problem.said()) for one in found.problems]


def test_what_is_written_is_read_back_as_it_was() -> None:
    again = log(standing(THREE), THREE.mark)

    assert again.lines == THREE.lines
    assert (again.last, again.tail, told(again)) == (3, THREE.tail, [])
    assert [one.line for one in THREE.lines] == [1, 2, 3]
    assert [one.previous for one in THREE.lines[1:]] == [one.checksum for one in THREE.lines[:2]]
    assert THREE.lines[0].previous == ""
    assert [one.line for one in again.by_week[THREE.lines[0].week]] == [1, 3]


def test_new_lines_follow_the_last_there_ever_was() -> None:
    more = log(standing(THREE), "7:abc").with_lines([line()])

    assert (more.lines[-1].line, more.lines[-1].previous, more.mark) == (
        8,
        THREE.tail,
        f"8:{more.tail}",
    )
    assert len(more.rows) == 4


def test_an_empty_log_has_no_mark() -> None:
    assert (log(EMPTY).mark, log(EMPTY).lines, log(EMPTY, "x:y").problems) == ("", (), ())


@pytest.mark.parametrize(
    "cells",
    [
        {"key": "Rosa|Phase 1|2023-02-13"},
        {"action": "Approved"},
        {"logged": 60},
        {"share": 1000},
        {"certified": "X"},
        {"by": "Cesar"},
        {"on": date(2023, 3, 1)},
        {"reason": "2"},
        {"recorded": date(2023, 3, 1)},
        {"person": "M-2"},
        {"policy": "By week"},
        {"evidence": None},
        {"previous": "0"},
        {"checksum": "0"},
        {"action": "Paid"},
        {"expected": "six"},
        {"line": None},
        {"share": "much"},
        {"recorded": "soon"},
    ],
)
def test_whatever_somebody_changes_in_the_last_line_it_is_not_trusted(
    cells: dict[str, Any],
) -> None:
    found = log(standing(THREE, **cells), THREE.mark)

    assert len(found.lines) == 2
    assert told(found)[0] == (
        "Error",
        6,
        "This line was changed after it was written, so it is not trusted.",
    )


def test_what_a_line_does_not_say_is_a_blank_cell() -> None:
    cells = line(person="", on=None, line=3).cells()

    assert list(cells) == list(COLUMNS)
    assert [cells[name] for name in ("person", "on", "reason", "previous")] == [None] * 4
    assert (cells["policy"], cells["logged"], cells["line"]) == ("Whole", Fraction(6), 3)


def test_spaces_around_a_text_are_no_change() -> None:
    assert told(log(standing(THREE, by=" Dana "), THREE.mark)) == []


def test_lines_that_are_gone_or_stand_twice_or_are_others_are_told() -> None:
    whole = standing(THREE)
    without = replace(whole, rows=whole.rows.drop(index=1))
    assert told(log(without)) == [("Warning", 5, "Line 2 of the log is missing.")]
    first = replace(whole, rows=whole.rows.iloc[:1])
    assert told(log(first, THREE.mark)) == [
        ("Warning", None, "Lines 2 to 3 of the log are missing.")
    ]
    twice = replace(whole, rows=pd.concat([whole.rows, whole.rows.iloc[[2]].assign(row=7)]))
    assert told(log(twice, THREE.mark)) == [
        ("Warning", 7, "Line 3 of the log stands twice; it counts once.")
    ]
    assert len(log(twice).lines) == 3
    other = log(EMPTY).with_lines([line(by="Eli"), *THREE.lines[1:]])
    mixed = replace(whole, rows=pd.concat([whole.rows.iloc[:1], standing(other).rows.iloc[1:]]))
    assert told(log(mixed, other.mark)) == [
        ("Warning", 5, "The line before this one is not the one that was written.")
    ]
    assert told(log(whole, f"3:{other.tail}")) == [
        ("Warning", None, "The last line is not the one that was written.")
    ]


def test_a_tab_that_somebody_sorted_is_read_in_its_order() -> None:
    whole = standing(THREE)
    assert log(replace(whole, rows=whole.rows.iloc[::-1])).lines == THREE.lines


def test_a_line_without_the_later_columns_has_the_checksum_it_had() -> None:
    """The log of before kept no Person ID, policy and evidence."""
    old = line(person="", policy="", evidence="", line=1)

    assert old.digest() == "d9ac0207716ec6d38a0f879b"  # pragma: allowlist secret
    assert old.digest() != line(line=1).digest()


def test_each_fault_of_the_log_points_at_its_cell() -> None:
    whole = standing(THREE)
    twice = replace(whole, rows=pd.concat([whole.rows, whole.rows.iloc[[2]].assign(row=7)]))
    tabs = {
        "changed": standing(THREE, by="Eli"),
        "missing": replace(whole, rows=whole.rows.drop(index=1)),
        "twice": twice,
    }
    found = {name: log(tab).problems[0] for name, tab in tabs.items()}
    found["last"] = log(whole, "3:other").problems[0]
    other = log(EMPTY).with_lines([line(by="Eli"), *THREE.lines[1:]])
    mixed = replace(whole, rows=pd.concat([whole.rows.iloc[:1], standing(other).rows.iloc[1:]]))
    found["before"] = log(mixed).problems[0]
    found["end"] = log(whole, "9:x").problems[0]

    assert {
        name: (one.table, one.kind, one.row, one.column, one.value) for name, one in found.items()
    } == {
        "changed": ("Approvals", kinds.LINE_CHANGED, 6, "checksum", "Rosa|Phase 1|2023-02-06"),
        "missing": ("Approvals", kinds.LINES_MISSING, 5, "line", ""),
        "twice": ("Approvals", kinds.LINE_TWICE, 7, "line", "3"),
        "last": ("Approvals", kinds.LAST_LINE_CHANGED, None, "checksum", ""),
        "before": ("Approvals", kinds.LINE_BEFORE_CHANGED, 5, "checksum", ""),
        "end": ("Approvals", kinds.LINES_MISSING, None, "line", ""),
    }


def test_lines_are_counted_on_past_one_that_is_not_trusted() -> None:
    five = log(EMPTY).with_lines([line(reason=str(n)) for n in range(5)])
    whole = standing(five)

    def said(rows: pd.DataFrame) -> list[tuple[int | None, str]]:
        return [(row, sentence) for _, row, sentence in told(log(replace(whole, rows=rows)))]

    changed = whole.rows.copy()
    changed.loc[2, "by"] = "Eli"
    untrusted = "This line was changed after it was written, so it is not trusted."
    assert said(changed) == [(6, untrusted)]
    assert said(changed.drop(index=1)) == [(5, untrusted)]
    assert said(changed.drop(index=3)) == [(6, untrusted), (7, "Line 4 of the log is missing.")]
    assert said(whole.rows.drop(index=[1, 2, 3])) == [(5, "Lines 2 to 4 of the log are missing.")]
    changed["line"] = changed["line"].astype("object")
    changed.loc[2, "line"] = None
    assert said(changed) == [(6, untrusted)]
    missing = "Line 4 of the log is missing."
    assert said(changed.drop(index=3)) == [(6, untrusted), (7, missing)]
    twice = pd.concat([whole.rows.iloc[:2], whole.rows.iloc[1:].assign(row=range(6, 10))])
    assert said(twice) == [(6, "Line 2 of the log stands twice; it counts once.")]
    assert len(log(replace(whole, rows=twice)).lines) == 5


def test_a_copy_that_was_changed_and_a_row_of_somebodys_take_no_line_away() -> None:
    four = log(EMPTY).with_lines([line(reason=str(n)) for n in range(4)])
    whole = standing(four)
    copied = whole.rows.iloc[[2]].assign(by="Eli", row=20)
    note = whole.rows.iloc[[2]].assign(line=None, checksum=None, row=20)
    for strange in (copied, note):
        rows = pd.concat([whole.rows.iloc[:3], strange, whole.rows.iloc[3:]])
        found = log(replace(whole, rows=rows), four.mark)
        assert [one.line for one in found.lines] == [1, 2, 3, 4]
        assert [(one.kind, one.row) for one in found.problems] == [(kinds.LINE_CHANGED, 7)]


def test_a_row_without_a_number_stays_below_the_row_it_is_under() -> None:
    whole = standing(THREE)
    note = whole.rows.iloc[[0]].assign(line=None, row=9)
    for place, order, stands in ((0, [9, 4, 5, 6], 4), (2, [4, 5, 9, 6], 6)):
        rows = pd.concat([whole.rows.iloc[:place], note, whole.rows.iloc[place:]])
        (found,) = log(replace(whole, rows=rows)).problems[:1]
        assert (found.kind, found.row) == (kinds.LINE_CHANGED, stands)
        kept = log(replace(whole, rows=rows)).rows
        assert [row is None for row in kept["line"]] == [row == 9 for row in order]


def test_the_rows_of_the_log_are_numbered_from_the_first_with_all_columns() -> None:
    none = log(EMPTY)
    more = log(standing(THREE)).with_lines([line()])

    for one in (none, none.with_lines([]), THREE, more):
        assert list(one.rows.columns) == list(COLUMNS)
        assert list(one.rows.index) == list(range(len(one.rows)))
        assert set(one.rows.dtypes.astype("str")) == {"object"}
    changed = log(standing(THREE, by="Eli"))
    assert changed.with_lines([line()]).problems == changed.problems
