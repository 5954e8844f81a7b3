"""What people typed beside rows: where each goes when the tab is laid anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from workbooks.margins import CALLS, TOP, calls, publish

from toolkit.plan.margins import arranged
from toolkit.plan.plan import notes, plan
from toolkit.workbooks.cells import Cell, Tag
from toolkit.workbooks.desired import LOOSE_NOTES, Tab, TabColumn
from toolkit.workbooks.memory import MemoryWorkbook

WIDE = len(CALLS.columns)


def book(*people: str) -> MemoryWorkbook:
    workbook = MemoryWorkbook()
    publish(workbook, calls(*people))
    return workbook


def loose(workbook: MemoryWorkbook) -> list[list[Cell]]:
    return workbook.rows(LOOSE_NOTES)[TOP:]


def people(workbook: MemoryWorkbook, column: int = WIDE + 1) -> dict[Cell, Cell]:
    return {
        row[1]: row[column - 1]
        for row in workbook.rows("Calls")[TOP:]
        if len(row) >= column and row[column - 1] is not None
    }


def test_nothing_of_people_s_costs_nothing() -> None:
    """No row is looked for where nobody wrote anything."""
    workbook = book("Ada", "Bo")
    snapshot = workbook.read(frozenset())
    existing = snapshot.owned("Calls")
    assert existing is not None
    found = arranged(calls("Bo", "Ada"), existing, snapshot)
    assert (found.moves, found.looked, found.grid) == (found.moves.__class__(), False, existing)


def test_two_rows_with_one_key_are_told_apart_by_all_their_cells() -> None:
    """Two people who share an ID: a note stays while nothing else of its row changes."""
    tab = replace(
        CALLS,
        cells=(["Rosa", "Cesar"], ["Ada", "Ada"], [None, None], [], [1, 2]),
    )
    workbook = MemoryWorkbook()
    publish(workbook, tab)
    workbook.edit("Calls", TOP + 2, WIDE + 1, "of Cesar")
    turned = replace(CALLS, cells=(["Cesar", "Rosa"], ["Ada", "Ada"], [None, None], [], [2, 1]))
    publish(workbook, turned)
    assert workbook.rows("Calls")[TOP][WIDE] == "of Cesar"
    other = replace(CALLS, cells=(["Nan", "Rosa"], ["Ada", "Ada"], [None, None], [], [3, 1]))
    publish(workbook, other)
    assert people(workbook) == {}
    assert loose(workbook) == [["Ada", "F", "of Cesar"]]


def test_a_row_that_somebody_copied_leaves_one_and_keeps_both_notes() -> None:
    workbook = book("Ada", "Bo")
    workbook.edit("Calls", TOP + 1, WIDE + 1, "first")
    workbook.insert_row("Calls", TOP + 2, [*workbook.rows("Calls")[TOP][:WIDE], "second"])
    publish(workbook, calls("Bo", "Ada"))
    assert people(workbook) == {"Ada": "first"}
    assert loose(workbook) == [["Ada", "F", "second"]]


def test_a_key_that_somebody_emptied_is_made_good() -> None:
    workbook = book("Ada", "Bo")
    workbook.edit("Calls", TOP + 1, WIDE + 1, "left VM")
    workbook.edit("Calls", TOP + 1, 2, None)
    publish(workbook, calls("Bo", "Ada"))
    assert people(workbook) == {"Ada": "left VM"}


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_where_the_row_of_headings_was_deleted_the_first_row_keeps_what_is_beside_it(
    rows: int,
) -> None:
    """Alone, with the blank one above it, and with the first line, too."""
    workbook = book("Ada", "Bo")
    workbook.edit("Calls", TOP + 1, 4, "Talked")
    workbook.edit("Calls", TOP + 1, WIDE + 1, "left VM")
    for _ in range(rows):
        workbook.delete_row("Calls", TOP + 1 - rows)
    publish(workbook, calls("Bo", "Ada"))
    assert workbook.rows("Calls")[TOP - 1][:WIDE] == [one.heading for one in CALLS.columns]
    assert people(workbook) == {"Ada": "left VM"}
    assert people(workbook, 4) == {"Ada": "Talked"}
    assert loose(workbook) == []


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_where_the_row_of_headings_was_deleted_a_first_row_that_goes_keeps_its_words(
    rows: int,
) -> None:
    """Whoever stood there is no longer on the list: the words are kept, not written over."""
    workbook = book("Ada", "Bo", "Cleo")
    workbook.edit("Calls", TOP + 1, 4, "Talked")
    workbook.edit("Calls", TOP + 2, WIDE + 1, "left VM")
    for _ in range(rows):
        workbook.delete_row("Calls", TOP + 1 - rows)
    publish(workbook, calls("Bo", "Cleo"))
    assert workbook.rows("Calls")[TOP - 1][:WIDE] == [one.heading for one in CALLS.columns]
    assert people(workbook) == {"Bo": "left VM"}
    assert loose(workbook) == [["Ada", "D", "Talked"]]


def test_a_word_of_the_deleted_headings_in_a_row_does_not_make_it_the_row_of_headings() -> None:
    """As Method says Phone, which is a heading of Follow-ups, too."""
    workbook = book("Ada", "Bo")
    workbook.edit("Calls", TOP + 1, 4, CALLS.columns[0].heading)
    workbook.edit("Calls", TOP + 2, 4, "Talked")
    workbook.delete_row("Calls", TOP)
    publish(workbook, calls("Bo", "Ada"))
    assert people(workbook, 4) == {"Ada": CALLS.columns[0].heading, "Bo": "Talked"}
    assert loose(workbook) == []


def test_headings_that_were_all_written_over_are_mended_where_they_stand() -> None:
    workbook = book("Ada", "Bo")
    for column in range(1, WIDE + 1):
        workbook.edit("Calls", TOP, column, f"mine {column}")
    workbook.edit("Calls", TOP + 1, 4, "Talked")
    publish(workbook, calls("Bo", "Ada"))
    assert people(workbook, 4) == {"Ada": "Talked"}
    assert workbook.rows("Calls")[TOP - 1][:WIDE] == [one.heading for one in CALLS.columns]


def test_a_tab_that_somebody_emptied_is_laid_anew() -> None:
    """Follow-ups has columns of people's at its end: nothing of them is read any more."""
    workbook = MemoryWorkbook()
    tab = replace(
        calls("Ada", "Bo"),
        columns=(*CALLS.columns, TabColumn("Notes", people=True)),
        cells=(*calls("Ada", "Bo").cells, []),
    )
    publish(workbook, tab)
    for row in range(1, TOP + 3):
        for column in range(1, WIDE + 2):
            workbook.edit("Calls", row, column, None)
    publish(workbook, tab)
    assert [row[1] for row in workbook.rows("Calls")[TOP - 1 :]] == ["Person ID", "Ada", "Bo"]
    assert loose(workbook) == []


def test_a_comment_goes_with_its_row_and_is_kept_without_it() -> None:
    """On a cell of ours, and beside it."""
    workbook = book("Ada", "Bo")
    workbook.remark("Calls", TOP + 1, 1, "ask her sister")
    workbook.remark("Calls", TOP + 2, WIDE + 1, "night shift")
    publish(workbook, calls("Zoë", "Bo", "Ada"))
    assert workbook.remarks("Calls") == {
        (TOP + 3, 1): "ask her sister",
        (TOP + 2, WIDE + 1): "night shift",
    }
    publish(workbook, calls("Zoë", "Bo"))
    assert workbook.remarks("Calls") == {(TOP + 2, WIDE + 1): "night shift"}
    assert loose(workbook) == [["Ada", "Organizer", "ask her sister"]]


def test_empty_checkboxes_say_nothing() -> None:
    """People put boxes beside every row down to the end: only a tick is a note."""
    workbook = book("Ada", "Bo", "Cleo")
    for row in range(TOP + 1, TOP + 20):
        workbook.edit("Calls", row, WIDE + 1, row == TOP + 2)
    publish(workbook, calls("Cleo", "Ada", "Nan", "Dee", "Eve"))
    assert set(people(workbook).values()) == {False}
    assert loose(workbook) == [["Bo", "F", True]]


def test_a_note_below_the_table_stays_until_the_table_needs_its_place() -> None:
    workbook = book("Ada", "Bo")
    workbook.edit("Calls", TOP + 5, WIDE + 1, "ask for more names")
    publish(workbook, calls("Bo", "Ada", "Cleo"))
    assert workbook.rows("Calls")[TOP + 4][WIDE] == "ask for more names"
    publish(workbook, calls("Bo", "Ada", "Cleo", "Dee", "Eve"))
    assert people(workbook) == {}
    assert loose(workbook) == [[None, "F", "ask for more names"]]


def test_what_somebody_wrote_above_the_headings_stays() -> None:
    """In row 2, in a column of ours and right of the table."""
    workbook = book("Ada", "Bo")
    workbook.edit("Calls", 2, 1, "Rosa is away this week")
    workbook.edit("Calls", 2, WIDE + 2, "and so is Cesar")
    publish(workbook, calls("Bo", "Ada", "Cleo"))
    assert workbook.rows("Calls")[1] == [
        "Rosa is away this week",
        *[None] * WIDE,
        "and so is Cesar",
    ]
    assert not plan(workbook.read(frozenset()), [calls("Bo", "Ada", "Cleo")], {})


@pytest.mark.parametrize(
    ("cells", "theirs"),
    [(("1", "2"), True), ((3, 2), False), ((None, None), False)],
    ids=["other words", "what ours would hold", "blank"],
)
def test_a_heading_that_somebody_rewrote(cells: Sequence[Cell], theirs: bool) -> None:
    """Priority is called Order now. It is ours where it holds what ours would."""
    workbook = book("Ada", "Bo")
    workbook.edit("Calls", TOP, WIDE, "Order")
    workbook.edit("Calls", TOP, WIDE + 2, "Mine")
    for row, cell in enumerate(cells, TOP + 1):
        workbook.edit("Calls", row, WIDE, cell)
    workbook.edit("Calls", TOP + 1, WIDE + 2, "left VM")
    publish(workbook, calls("Ada", "Bo"))
    headings = workbook.rows("Calls")[TOP - 1]
    assert headings[:WIDE] == [column.heading for column in CALLS.columns]
    assert ("Order" in headings) is theirs
    if theirs:
        assert people(workbook, headings.index("Order") + 1) == {"Ada": "1", "Bo": "2"}
    assert people(workbook, headings.index("Mine") + 1) == {"Ada": "left VM"}


def test_a_column_that_somebody_doubled_stands_once() -> None:
    """What they changed in the second one is kept."""
    workbook = book("Ada", "Bo")
    workbook.insert_column("Calls", 2, [row[0] if row else None for row in workbook.rows("Calls")])
    workbook.edit("Calls", TOP + 2, 2, "Cesar, from May")
    publish(workbook, calls("Bo", "Ada"))
    headings = [cell for cell in workbook.rows("Calls")[TOP - 1] if cell]
    assert headings == [column.heading for column in CALLS.columns]
    assert loose(workbook) == [["Bo", "Organizer", "Cesar, from May"]]


def test_columns_that_somebody_moved_go_back() -> None:
    workbook = book("Ada", "Bo")
    workbook.edit("Calls", TOP + 1, WIDE + 1, "left VM")
    due = [row[2] if len(row) > 2 else None for row in workbook.rows("Calls")]
    workbook.delete_column("Calls", 3)
    workbook.insert_column("Calls", 1, due)
    publish(workbook, calls("Bo", "Ada"))
    assert workbook.rows("Calls")[TOP - 1][:WIDE] == [c.heading for c in CALLS.columns]
    assert people(workbook) == {"Ada": "left VM"}


def test_a_column_that_is_wanted_no_more_leaves_nothing_and_takes_nobody_s_note() -> None:
    """A test's column, between ours and a person's."""
    more = calls("Ada", "Bo")
    more = replace(
        more, columns=(*more.columns, TabColumn("Petition")), cells=(*more.cells, ["✓", "✗"])
    )
    workbook = MemoryWorkbook()
    publish(workbook, more)
    workbook.edit("Calls", TOP, WIDE + 2, "Mine")
    workbook.edit("Calls", TOP + 1, WIDE + 2, "left VM")
    publish(workbook, calls("Bo", "Ada"))
    assert [cell for cell in workbook.rows("Calls")[TOP - 1] if cell] == [
        *(column.heading for column in CALLS.columns),
        "Mine",
    ]
    assert people(workbook, WIDE + 2) == {"Ada": "left VM"}
    assert "✓" not in [cell for row in workbook.rows("Calls") for cell in row]


def test_notes_are_told_before_anything_is_written() -> None:
    workbook = book("Ada", "Bo")
    workbook.edit("Calls", TOP + 2, WIDE + 1, 7)
    (note,) = notes(workbook.read(frozenset()), [calls("Ada")])
    assert (note.kind, note.title, note.key, note.column, note.cell) == (
        "Calls",
        "Calls",
        "Bo",
        "F",
        7,
    )


def test_a_write_that_would_keep_a_note_nowhere_is_refused() -> None:
    """Somebody forgot Loose Notes: nothing is emptied."""
    workbook = MemoryWorkbook()
    snapshot = workbook.read(frozenset())
    workbook.apply(plan(snapshot, [calls("Ada", "Bo")], {}).changes)
    workbook.edit("Calls", TOP + 2, WIDE + 1, "left VM")
    with pytest.raises(Exception, match="would have been emptied without being kept"):
        workbook.apply(plan(workbook.read(frozenset()), [calls("Ada")], {}).changes)
    assert people(workbook) == {"Bo": "left VM"}


def test_a_tab_without_a_key_leaves_its_rows_where_they_are() -> None:
    tab: Tab = replace(calls("Ada", "Bo"), key=())
    workbook = MemoryWorkbook()
    publish(workbook, tab)
    workbook.edit("Calls", TOP + 1, WIDE + 1, "first row")
    publish(workbook, replace(calls("Bo", "Ada"), key=()))
    assert workbook.rows("Calls")[TOP][WIDE] == "first row"


def test_a_column_that_people_called_so_before_we_did_stays_theirs() -> None:
    """Somebody keeps phone numbers beside the list; then the list gets a column Phone."""
    workbook = book("Ada", "Bo")
    workbook.edit("Calls", TOP, WIDE + 1, "Phone")
    workbook.edit("Calls", TOP + 1, WIDE + 1, "0303, after 5")
    tab = calls("Bo", "Ada")
    publish(
        workbook,
        replace(tab, columns=(*tab.columns, TabColumn("Phone")), cells=(*tab.cells, ["1", "2"])),
    )
    assert people(workbook, WIDE + 1) == {"Bo": "1", "Ada": "2"}
    assert people(workbook, WIDE + 2) == {"Ada": "0303, after 5"}


def test_a_column_of_people_s_may_be_called_like_one_of_ours() -> None:
    """What it says is something else."""
    workbook = book("Ada", "Bo")
    workbook.edit("Calls", TOP, WIDE + 1, "Priority")
    workbook.edit("Calls", TOP + 1, WIDE + 1, "for me: high")
    publish(workbook, calls("Bo", "Ada"))
    assert people(workbook, WIDE + 1) == {"Ada": "for me: high"}
    assert loose(workbook) == []


def test_a_tab_of_an_earlier_version_keeps_people_s_notes() -> None:
    """Its tag says only how many columns were ours; one of them is wanted no more."""
    workbook = book("Ada", "Bo")
    (sheet,) = (one for title, one in workbook._sheets.items() if title == "Calls")
    sheet.tag = Tag("Calls", f"0123456789abcdef.{WIDE}")
    workbook.edit("Calls", TOP, WIDE, "Old")
    workbook.edit("Calls", TOP, WIDE + 1, "Mine")
    workbook.edit("Calls", TOP + 1, WIDE + 1, "left VM")
    publish(workbook, calls("Bo", "Ada"))
    assert [cell for cell in workbook.rows("Calls")[TOP - 1] if cell] == [
        *(column.heading for column in CALLS.columns),
        "Mine",
    ]
    assert people(workbook, WIDE + 1) == {"Ada": "left VM"}


def test_the_first_line_of_a_tab_without_rows_comes_back_from_behind_a_column() -> None:
    """A column put before the first one in the second of a write has what we say above the table,
    and so has the one it was put before.
    """
    workbook = book()
    said = workbook.rows("Calls")[0][0]
    workbook.insert_column("Calls", 1)
    workbook.edit("Calls", 1, 1, said)
    publish(workbook, calls())
    assert [cell for cell in workbook.rows("Calls")[0] if cell is not None] == [said]
    assert plan(workbook.read(frozenset()), [calls()], {}).changed_cells == 0
