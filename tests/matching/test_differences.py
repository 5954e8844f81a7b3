"""Differences as people read them, and read back."""

from __future__ import annotations

from datetime import date

import pandas as pd

from toolkit.matching.differences import as_said, as_text, name_of_row, text_of, told


def test_a_row_is_told_by_our_headings_without_its_blanks() -> None:
    row = {
        "first_name": "Ada",
        "last_name": "Byron",
        "email": float("nan"),
        "phone": None,
        "units": ("Teachers", "Substitutes"),
        "hire_date": pd.Timestamp("2020-08-10"),
    }
    assert told(row) == {
        "First name": "Ada",
        "Last name": "Byron",
        "Unit": "Teachers; Substitutes",
        "Hire date": "2020-08-10",
    }


def test_what_is_told_is_read_back() -> None:
    said = {"Person ID": "7", "Last name": "Byron: née Diaz", "Worksite": "Oak · East", "Notes": ""}
    text = as_text(said)
    assert text == "Person ID: 7 · Last name: Byron: née Diaz · Worksite: Oak - East · Notes: "
    assert as_said(text) == {
        "Person ID": "7",
        "Last name": "Byron: née Diaz",
        "Worksite": "Oak - East",
        "Notes": "",
    }
    assert as_said("") == as_said("ask Rosa") == {}


def test_cells_as_text() -> None:
    assert [text_of(one) for one in (None, pd.NaT, date(2023, 3, 9), 7)] == [
        "",
        "",
        "2023-03-09",
        "7",
    ]


def test_a_name_is_the_preferred_one() -> None:
    assert (
        name_of_row({"first_name": "Guadalupe", "preferred_name": "Lupe", "last_name": "Diaz"})
        == "Lupe Diaz"
    )
