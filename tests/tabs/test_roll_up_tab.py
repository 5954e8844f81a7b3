"""The Roll-up tabs say in their first line how many locals they hold, and what of them is missing."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from sheets import program_of

from toolkit.organizing.roll_up import RollUp
from toolkit.organizing.roll_up_history import RollUpHistory
from toolkit.tabs.roll_up import ROLL_UP, RollUpTold, roll_up_tabs

ROWS = pd.DataFrame(
    [{str(one): None for one in RollUp.parts} | {"level": "Total", "contacted": "withheld"}]
)


@pytest.mark.parametrize(
    ("told", "language", "said"),
    [
        (RollUpTold(1, 0, 0), "en", "1 local · every row could be read"),
        (
            RollUpTold(3, 1, 1),
            "en",
            "3 locals · 1 of them stands as of an earlier day, or not at all: see Trouble"
            " · 1 row of theirs could not be read: see Data Issues of the local",
        ),
        (
            RollUpTold(1200, 2, 2),
            "es",
            "1,200 locales · 2 de ellos figuran con un día anterior, o no figuran: vea Trouble"
            " · 2 filas suyas no se pudieron leer: vea Data Issues del local",
        ),
    ],
)
def test_the_first_line(told: RollUpTold, language: str, said: str) -> None:
    program = program_of(
        f"Settings:\nSetting | Value\nWorkbook language | {language}\n", date(2023, 3, 9)
    )
    tab, past = roll_up_tabs(program, ROWS, RollUpHistory.empty(), told)

    assert tab.first_line.endswith(said)
    assert "2023" in past.first_line
    assert "Data Issues" not in past.first_line


def test_what_is_withheld_is_a_word_in_its_cell() -> None:
    """Rows and headings stand as declared, and every heading says what it means."""
    program = program_of("", date(2023, 3, 9))
    tab, _ = roll_up_tabs(program, ROWS, RollUpHistory.empty(), RollUpTold(1, 0, 0))
    at = list(ROLL_UP.columns).index("contacted")

    assert list(tab.cells[at]) == ["withheld"]
    assert all(column.note for column in tab.columns if column.heading != "Local")
