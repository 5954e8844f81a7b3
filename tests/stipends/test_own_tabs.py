"""Where each week stands: a row with somebody's initials keeps its place, whatever happens around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from toolkit.stipends.own_tabs import (
    OwnTab,
    WeekRow,
    exact,
    in_place,
    places,
)
from toolkit.stipends.signatures import initials, is_own
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.problems import WARNING, Problem

COLUMNS = (
    "row",
    "key",
    "organizer",
    "phase",
    "week",
    "certified",
    "approved_by",
    "approved_on",
    "comment",
)


def standing(rows: Mapping[int, Mapping[str, Any]]) -> OwnTab:
    """A tab with these cells in these sheet rows."""
    frame = pd.DataFrame(
        [{"row": row, **cells} for row, cells in rows.items()],
        columns=list(COLUMNS),
        dtype="object",
    )
    return OwnTab("Timesheets", "Timesheets", frame.where(frame.notna(), None))


def test_a_free_row_takes_a_new_week_and_no_other_row_moves() -> None:
    there = standing(
        {
            4: {"key": "gone"},
            5: {"key": "a"},
            6: {"key": "gone too"},
            7: {"key": "b", "certified": "RD"},
        }
    )

    assert in_place(["b", "a"], *places(there), 4) == [None, "a", None, "b"]
    assert in_place(["b", "a", "c", "d", "e"], *places(there), 4) == ["c", "a", "d", "b", "e"]
    nothing = places(standing({}))
    assert (in_place([], *nothing, 4), in_place(["a", "b"], *nothing, 4)) == ([], ["a", "b"])


def test_of_two_rows_with_one_key_the_signed_one_is_the_weeks_and_a_second_signed_one_is_kept() -> (
    None
):
    there = standing(
        {4: {"key": "a"}, 5: {"key": "A ", "certified": "RD"}, 6: {"key": "a", "comment": "copied"}}
    )
    stood, lost = places(there)

    assert stood["a"].row == 5
    assert [place.row for place in lost] == [6]
    assert in_place(["a", "b"], stood, lost, 4) == ["b", "a", lost[0]]


def test_a_cleared_key_is_made_good_from_its_row() -> None:
    day = pd.Timestamp("2023-02-06").date()
    there = standing(
        {
            4: {"organizer": "Rosa", "phase": "Phase 1", "week": day, "certified": "RD"},
            5: {"certified": "CI"},
        }
    )
    stood, lost = places(there)

    assert [(name, place.row) for name, place in stood.items()] == [("rosa|phase1|20230206", 4)]
    assert [place.row for place in lost] == [5]


KEYS = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(
    KEYS,
    st.dictionaries(
        st.integers(4, 20), st.tuples(st.sampled_from("abcdefgh"), st.booleans()), max_size=10
    ),
)
def test_no_initials_ever_come_to_stand_beside_another_week(
    wanted: list[str], rows: dict[int, tuple[str, bool]]
) -> None:
    there = standing(
        {
            row: {"key": key, "certified": "RD" if signed else None}
            for row, (key, signed) in rows.items()
        }
    )
    stood, lost = places(there)
    kept = [name for name, place in stood.items() if place.signed and name not in wanted]

    laid = in_place([*wanted, *kept], stood, lost, 4)

    assert sorted(spot for spot in laid if isinstance(spot, str)) == sorted([*wanted, *kept])
    for row, (key, signed) in rows.items():
        if signed:
            spot = laid[row - 4]
            assert spot == key or (isinstance(spot, WeekRow) and spot.row == row)


@given(st.fractions(0, 200, max_denominator=3600))
def test_a_figure_comes_back_exactly_from_the_number_in_its_cell(hours: Any) -> None:
    assert exact(float(f"{float(hours):.16G}")) == hours


def test_what_is_no_number_is_no_figure() -> None:
    assert [exact(cell) for cell in (None, "", "6", True, float("nan"))] == [None] * 5


def test_initials_of_a_double_name_are_read_either_way() -> None:
    assert initials("Ana Peña-Ruiz") == {"apr", "ap"}
    assert [
        is_own(said, ["Ana Peña-Ruiz"], "xy")
        for said in ("A.P.R.", "ana pena ruiz", "XY", "Dana", "✓")
    ] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_a_problem_of_our_tab_has_the_address_people_see() -> None:
    named = OwnTab("Timesheets", "Hours 2023", pd.DataFrame(), {"state": ("State", 20)})
    found = named.problem(7, "state", "Draft", kinds.NO_LINE(state="Approved"))

    assert found == Problem(
        WARNING, "Timesheets", "Hours 2023", 7, "State", "Draft", found.fault, position=20
    )
    assert found.fault == kinds.NO_LINE(state="Approved")
    assert kinds.NO_EXPORT().problem.said() == (
        "This week reads Exported, but the Approvals tab has no export of it; no export pays it."
    )
    altered = named.problem(None, "checksum", "", kinds.LINE_CHANGED())
    assert (altered.severity, altered.column, altered.position) == ("Error", "checksum", None)
    assert [named.heading(column) for column in ("state", "key")] == ["State", "key"]


def test_an_empty_checkbox_says_nothing_and_what_is_no_day_names_no_week() -> None:
    cells = ("FALSE", "☐", " ", None, " RD ", True)
    said = [WeekRow(4, {"certified": cell}).text("certified") for cell in cells]
    assert said == ["", "", "", "", "RD", "TRUE"]
    assert not WeekRow(4, {"certified": "FALSE", "state": "Draft"}).signed
    beside = {"organizer": "Rosa", "phase": "Phase 1", "week": "soon", "comment": "?"}
    stood, lost = places(standing({4: beside}))
    assert (stood, [place.row for place in lost]) == ({}, [4])


def test_each_row_is_of_one_week_or_of_none_and_has_its_row_and_its_cells() -> None:
    rows = {
        6: {"key": "a", "certified": "RD"},
        7: {"key": "a"},
        8: {"key": "b"},
        9: {"key": "b", "approved_by": "CI"},
        10: {"comment": "?"},
        11: {},
    }
    there = replace(standing(rows), first_row=6)
    a, a_again, b, b_signed, lost, _ = (
        WeekRow(row, {**dict.fromkeys(COLUMNS), "row": row, **cells}) for row, cells in rows.items()
    )

    assert places(there) == ({"a": a, "b": b_signed}, [lost])
    assert (a_again.signed, b.signed, b.row) == (False, False, 8)
    assert places(standing({})) == ({}, [])
