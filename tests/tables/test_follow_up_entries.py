"""Follow-up entries: what people wrote beside people in Follow-ups."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sheets import snapshot_of

from toolkit.tables.claims import claims
from toolkit.tables.follow_up_entries import entries_of
from toolkit.tables.inputs import INPUTS
from toolkit.tables.kinds.names import NOBODY
from toolkit.tables.program import read_program
from toolkit.workbooks.cells import Snapshot, Tag

TODAY = date(2023, 3, 9)
LIST = """
List:
As of 9 March
Organizer | Person ID | Talked on | Result | Notes
Rosa      | Ada       | 3/2/2023  | Talked |
Cesar     | Bo        |           |        | later
Rosa      | Zed       |           | LM     |
"""


def book(text: str = LIST, marks: dict[str, str] | None = None) -> Snapshot:
    """The cast, and a list of ours under a title of somebody's."""
    snapshot = snapshot_of(text)
    tag = Tag("Follow-ups")
    grids = tuple(replace(one, tag=tag) if one.title == "List" else one for one in snapshot.grids)
    return replace(
        snapshot, titles={**snapshot.titles, "List": tag}, grids=grids, marks=marks or {}
    )


def test_what_people_wrote_in_follow_ups_is_taken_for_whoever_it_is_about() -> None:
    """In the order in which such days were read before, with the columns that say whom a row is about."""
    snapshot = book(marks={"entry_days": "talked_on=d"})
    found = claims(snapshot, INPUTS)
    made = entries_of(snapshot, found, TODAY, "month first", None)

    assert (made.sheet, made.about) == ("List", {"organizer": 1, "person_id": 2})
    assert [(one.row, one.cells["date"], one.cells["organizer"]) for one in made.entries] == [
        (3, date(2023, 2, 3), "Rosa"),
        (5, TODAY, "Rosa"),
    ]
    left = entries_of(
        snapshot, found, TODAY, "month first", {3: NOBODY(value="Ada", tab="x", near=None)}
    )
    assert [one.row for one in left.entries] == [5]
    plain = replace(snapshot, titles={}, grids=snapshot.grids[:-1])
    assert entries_of(plain, found, TODAY, "month first", None).sheet == ""


def test_an_entry_about_nobody_stays_where_it_is() -> None:
    """It would not be read as a conversation; the others are."""
    program = read_program(book(), today=TODAY)

    assert [entry.row for entry in program.entered.entries] == [3]
    assert program.conversations["person_id"].tolist() == ["Ada"]
    assert [(one.severity, one.table, one.tab, one.row, one.value) for one in program.problems] == [
        ("Warning", "Follow-ups", "List", 4, ""),
        ("Error", "Follow-ups", "List", 5, "Zed"),
    ]
    assert program.not_read_in["Follow-ups"] == 1


def test_an_organizer_with_another_name_is_found_from_the_first_row_of_the_list() -> None:
    """Everybody there who was theirs is theirs under the new name."""
    text = (
        LIST.replace("Rosa  ", "Rosalia")
        + "\nOrganizers:\nOrganizer | Email\nRosalia Diaz |\nCesar |\n\n"
    )
    roster = "Roster:\nPerson ID | Organizer\nAda | Rosalia Diaz\nZed | Rosalia Diaz\nBo | Cesar"
    program = read_program(book(text + roster), today=TODAY)
    assert [entry.cells["organizer"] for entry in program.entered.entries] == ["Rosalia Diaz"] * 2
