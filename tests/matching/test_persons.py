"""Persons: what a row of a list can be known by."""

from __future__ import annotations

from datetime import date

import pandas as pd

from toolkit.matching.names import Name
from toolkit.matching.persons import ListedPerson, persons


def test_a_row_as_it_is_compared() -> None:
    rows = pd.DataFrame(
        {
            "first_name": ["Ada"],
            "last_name": ["Byron"],
            "preferred_name": ["Addie"],
            "worksite": ["Maple El"],
            "email": ["Ada Byron <ADA@a.example>; ada2@a.example"],
            "phone": ["303-555-0101"],
            "hire_date": [pd.Timestamp("2020-08-10")],
        }
    )
    assert persons(rows) == [
        ListedPerson(
            "",
            ("ada@a.example", "ada2@a.example"),
            ("+13035550101",),
            (Name(("ada",), ("byron",)), Name(("addie",), ("byron",))),
            "mapleel",
            date(2020, 8, 10),
            "",
        )
    ]
