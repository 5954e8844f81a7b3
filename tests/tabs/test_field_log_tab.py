"""The Field Log tab: what was entered, as it stands; and what a sync takes from the list it was written on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sheets import program_of

from toolkit.tables.contact import Conversations
from toolkit.tables.entries import Entered, ListEntry
from toolkit.tables.field_log import appended
from toolkit.tabs.field_log import FIELD_LOG, field_log_tab, takes
from toolkit.workbooks.desired import Take

DAY = date(2023, 3, 9)
BO = ListEntry(
    7,
    {"date": DAY, "person_id": "Bo", "result": "LM", "follow_up_by": DAY, "taken_on": DAY},
    frozenset({"result", "follow_up_by"}),
    frozenset({"follow_up_by"}),
)


def test_it_has_the_columns_of_conversations_then_where_and_when() -> None:
    assert [column.heading for column in FIELD_LOG.columns.values()] == [
        *(column.heading for column in Conversations.columns),
        "Entered in",
        "Taken on",
    ]


def test_what_stands_there_stays_as_people_have_it() -> None:
    """A result that somebody mended, in their own words, and a day as they typed it."""
    program = program_of("", DAY)
    mended = {"date": "March 1", "person_id": "Ada", "result": "no contestó"}
    tab = field_log_tab(program, appended(program.log.with_rows([mended]), [BO]))

    rows = [
        {c.heading: cell for c, cell in zip(tab.columns, row, strict=True) if cell is not None}
        for row in zip(*tab.cells, strict=True)
    ]
    assert rows == [
        {"Date": "March 1", "Person ID": "Ada", "Result": "no contestó"},
        {"Date": DAY, "Person ID": "Bo", "Result": "LM", "Follow up by": DAY, "Taken on": DAY},
    ]


def test_a_cell_goes_as_it_stands_and_a_day_in_words_as_the_day_it_is() -> None:
    """The row says whose it is; a blank day is the day of the sync; other blanks go along."""
    log = program_of("", DAY).log
    spots = {"talked_on": 3, "result": 4, "follow_up_by": 5, "notes": 6}
    entered = Entered("Follow-ups", (BO,), spots, about={"person_id": 2})

    assert list(takes(entered, replace(log, first=2))) == [
        Take(7, 2, ("Field Log", 6, 3), stays=True),
        Take(7, 4, ("Field Log", 6, 7)),
        Take(7, 5),
        Take(7, 6, ("Field Log", 6, 18)),
    ]
