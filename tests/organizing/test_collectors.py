"""Who brought in a structure test."""

from __future__ import annotations

import pandas as pd
from figures import no_history
from sheets import program_of

from toolkit.organizing.collectors import collected_by, collected_by_place, collectors
from toolkit.organizing.density import density

SHEET = """
Structure Tests:
Test
Petition

Responses:
Test     | Person ID | Response | Collected by
Petition | Ada       | Yes      | ROSA
Petition | Ada       | Yes      | Cesar
Petition | Bo        | Yes      | Rosa
Petition | Cleo      | No       | Cesar
Petition | Nan       | Yes      |
"""


def test_each_yes_counts_for_the_first_who_brought_it() -> None:
    """Names as in Organizers; a No is brought in by nobody."""
    rows = collectors(program_of(SHEET, "2023-03-09"))

    named = rows.dropna(subset=["collector"])
    assert named.to_dict("records") == [{"test": "Petition", "collector": "Rosa", "brought_in": 2}]
    assert rows.loc[rows["collector"].isna(), "brought_in"].tolist() == [1]


def test_without_a_name_anywhere_there_is_nothing_to_tell() -> None:
    """The column is blank, or not there."""
    text = SHEET.replace("ROSA", "").replace("Cesar", "").replace("Rosa", "")
    assert isinstance(rows := collectors(program_of(text, "2023-03-09")), pd.DataFrame)
    assert rows.empty


def test_each_worksite_says_who_brought_it_in_and_the_total_everybody() -> None:
    """Nan's Yes was brought in by nobody who is named."""
    rows = collected_by(program_of(SHEET, "2023-03-09"))

    assert rows.fillna("").values.tolist() == [
        ["Petition", "Maple El", "Rosa", 2],
        ["Petition", "Total", "Rosa", 2],
        ["Petition", "Maple El", "", 1],
        ["Petition", "Total", "", 1],
    ]


def test_so_do_regions_levels_and_units() -> None:
    """By where those who said Yes count; in all once."""
    program = program_of(SHEET, "2023-03-09")
    rows = collected_by_place(program, "region", density(program, no_history()))

    assert rows.fillna("").values.tolist() == [
        ["Petition", "region", "East", "Rosa", 2],
        ["Petition", "total", "Total", "Rosa", 2],
        ["Petition", "region", "East", "", 1],
        ["Petition", "total", "Total", "", 1],
    ]
