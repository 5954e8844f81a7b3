"""A write of any size is one change to those who look: the old tabs until the last request, then the new ones."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from emulator import Call
from workbooks.conformance import DASHBOARD, DENSITY, TIMESHEETS, changes, desired, differing
from workbooks.google.desks import Desk, fill

from toolkit.errors import Refused, TryLater
from toolkit.plan.plan import plan
from toolkit.workbooks.cells import Cell, Link, same
from toolkit.workbooks.changes import Changes
from toolkit.workbooks.desired import Tab, TabColumn
from toolkit.workbooks.google.bands import Band, band_of, packed
from toolkit.workbooks.google.blocks import Block, blocks
from toolkit.workbooks.google.in_place import shift_in_place
from toolkit.workbooks.google.reading import layout_now
from toolkit.workbooks.google.shifts import Shift, shifts
from toolkit.workbooks.google.targets import targets
from toolkit.workbooks.google.workbook import GoogleWorkbook

pytestmark = pytest.mark.slow  # each sends a large write in many parts

ROSTER = [["Person"], ["Ada"], ["Nan"]]
LARGE = 8_000  # bytes of a request from which on the hidden tab is used here
NAMES = ("Ada", "Bo", "Cleo", "Nan")


def people(order: Sequence[int], days: int = 0) -> Tab:
    """A list of people in that order, each with a sentence and the days since somebody talked with them."""
    return Tab(
        "list",
        "List",
        (
            TabColumn("Place", "count"),
            TabColumn("Why"),
            TabColumn("Person"),
            TabColumn("Days", "count"),
        ),
        (
            list(range(1, len(order) + 1)),
            [f"{NAMES[n % 4]} said on day {n} that she would think about it." for n in order],
            [f"M-{n:04d}" for n in order],
            [n % 7 + days for n in order],
        ),
        first_line="As of",
        key=("Person",),
    )


LIST = people(range(300))


def planned(workbook: GoogleWorkbook, *tabs: Tab, **marks: str) -> Changes:
    """What `sync` would send for these tabs."""
    return plan(workbook.read(frozenset()), tabs, marks).changes


def publish(desk: Desk, *tabs: Tab, **marks: str) -> GoogleWorkbook:
    workbook = desk.open(most_bytes=LARGE)
    workbook.apply(planned(workbook, *tabs, **marks))
    return workbook


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    """A spreadsheet with a Roster and the first list."""
    made = new_desk({"Roster": ROSTER})
    publish(made, LIST, DENSITY, as_of="2023-03-08")
    made.google.calls.clear()
    return made


def seen(desk: Desk) -> dict[str, list[list[Any]]]:
    """What a reader sees: the tabs that are not hidden."""
    return {
        sheet.title: desk.person.values(sheet.title)
        for sheet in desk.person.book.sheets
        if not sheet.properties.get("hidden")
    }


def titles(desk: Desk) -> list[str]:
    return [sheet.title for sheet in desk.person.book.sheets]


def stands(desk: Desk, tab: Tab) -> None:
    assert differing(desk.open().read(frozenset()).owned(tab.kind), desired(tab)) == []


def fill_up(desk: Desk, left: int) -> None:
    """Somebody's own tab leaves room for so many cells."""
    cells = 10_000_000 - left - desk.person.book.n_cells
    for n, (rows, columns) in enumerate(((cells // 1000, 1000), (1, cells % 1000))):
        grid = {"rowCount": rows, "columnCount": columns}
        made = {"title": f"Huge {n}", "gridProperties": grid}
        desk.person.batch({"addSheet": {"properties": made}})


# one change


def test_readers_see_the_old_tabs_until_the_last_request(desk: Desk) -> None:
    before, looks = seen(desk), []
    desk.google.before_each.append(lambda call: looks.append(seen(desk)))
    later = people([*range(280, 300), *range(250)], 1)
    publish(desk, later, replace(DENSITY, first_line="Later"), as_of="2023-03-09")
    assert len(looks) > 4
    assert all(look == before for look in looks)
    stands(desk, later)
    stands(desk, replace(DENSITY, first_line="Later"))
    assert titles(desk) == ["List", "Density", "Sheet1", "Roster"]


def test_a_first_publication_is_one_change_too(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk({"Roster": ROSTER})
    tabs: list[list[str]] = []
    desk.google.before_each.append(lambda call: tabs.append(list(seen(desk))))
    publish(desk, LIST, DENSITY, DASHBOARD)
    assert all(names == ["Sheet1", "Roster"] for names in tabs)
    assert titles(desk) == ["List", "Density", "Dashboard", "Sheet1", "Roster"]
    assert not planned(desk.open(), LIST, DENSITY, DASHBOARD)


def test_new_tabs_never_stand_twice(new_desk: Callable[..., Desk]) -> None:
    """Where people's tabs leave room for them and one cell, they are published; with one cell less they are not.
    Google counts after each request of a batch.
    """
    desk = new_desk({"Roster": ROSTER})
    before = desk.person.book.n_cells
    publish(desk, LIST, DENSITY, DASHBOARD)
    grown = desk.person.book.n_cells - before
    desk = new_desk({"Roster": ROSTER})
    fill_up(desk, grown)
    desk.google.calls.clear()
    theirs = f"{10_000_000 - grown:,}"
    said = (
        f"has {theirs} cells, {theirs} of them in tabs that are not the"
        f" toolkit's, and this run needs {grown + 1:,} more"
    )
    with pytest.raises(Refused, match=said):
        publish(desk, LIST, DENSITY, DASHBOARD)
    assert desk.operations == ["get"]
    desk = new_desk({"Roster": ROSTER})
    fill_up(desk, grown + 1)
    publish(desk, LIST, DENSITY, DASHBOARD)
    stands(desk, LIST)
    assert desk.person.book.n_cells == 10_000_000 - 1


def test_a_first_publication_is_cut_off_anywhere_without_a_trace(
    new_desk: Callable[..., Desk],
) -> None:
    number = 0
    while True:
        number += 1
        desk = new_desk({"Roster": ROSTER})
        if not stopped_before(desk, number, LIST, DENSITY):
            break
        assert list(seen(desk)) == ["Sheet1", "Roster"]
        assert list(desk.open().read(frozenset()).titles) == ["Sheet1", "Roster"]
        publish(desk, LIST, DENSITY)
        assert titles(desk) == ["List", "Density", "Sheet1", "Roster"]
        stands(desk, LIST)
        assert desk.open().apply(planned(desk.open(), LIST, DENSITY)).calls == 0
    assert number > 4


@pytest.mark.parametrize("fault", ["drop before", "drop after", "503 after"])
def test_a_lost_answer_is_no_loss_to_a_first_publication(
    new_desk: Callable[..., Desk], fault: str
) -> None:
    for number in range(1, 20):
        desk = new_desk({"Roster": ROSTER})
        workbook = desk.open(most_bytes=LARGE)
        wanted = planned(workbook, LIST, DENSITY)
        desk.google.calls.clear()
        desk.google.faults.on(number, fault)
        workbook.apply(wanted)
        happened = any(call.fault for call in desk.google.calls)
        desk.google.faults.clear()
        stands(desk, LIST)
        assert titles(desk) == ["List", "Density", "Sheet1", "Roster"]
        if not happened:
            assert number > 4
            return
    raise AssertionError


@pytest.mark.parametrize("whole", [True, False])
def test_two_machines_never_fill_one_new_tab(new_desk: Callable[..., Desk], whole: bool) -> None:
    """Another machine's run begins right before a first one shows its tabs, and is done before it, or is cut off while
    its own stand half filled: the first is told to run again, and nobody sees half a tab.
    """
    desk = new_desk({"Roster": ROSTER})
    other = desk.open(most_bytes=LARGE, http=desk.google.session(desk.account, inside=True))
    late = people(range(2000, 2400))

    def meanwhile(call: Call) -> None:
        if b"deleteSheet" in call.request:
            desk.google.before_each.clear()
            if whole:
                other.apply(planned(other, late))
            else:
                assert stopped_before(desk, 3, late)

    desk.google.before_each.append(meanwhile)
    with pytest.raises(TryLater):
        publish(desk, LIST)
    assert list(seen(desk)) == (["List"] if whole else []) + ["Sheet1", "Roster"]
    publish(desk, LIST)
    stands(desk, LIST)
    assert titles(desk) == ["List", "Sheet1", "Roster"]


def test_a_tab_that_somebody_adds_while_new_ones_are_filled_stays_behind_them(
    new_desk: Callable[..., Desk],
) -> None:
    desk = new_desk({"Roster": ROSTER})

    def add(call: Call) -> None:
        if call.path.endswith("values:batchUpdate"):
            desk.google.before_each.clear()
            desk.person.batch({"addSheet": {"properties": {"title": "Mine"}}})

    desk.google.before_each.append(add)
    publish(desk, LIST, DENSITY)
    assert titles(desk) == ["List", "Density", "Sheet1", "Roster", "Mine"]


def test_no_request_is_larger_than_google_recommends(desk: Desk) -> None:
    desk.google.calls.clear()
    publish(desk, people(range(1000, 1900)))
    sizes = [len(call.request) for call in desk.google.calls if call.writes]
    assert len(sizes) > 5
    assert max(sizes) <= LARGE


def test_the_hidden_tab_is_hidden_tagged_and_named_by_its_run(desk: Desk) -> None:
    found: list[Any] = []
    desk.google.before_each.append(
        lambda call: found.extend(
            (sheet.title, sheet.properties.get("hidden"))
            for sheet in desk.person.book.sheets
            if sheet.title.startswith("toolkit ")
        )
    )
    publish(desk, people(range(1000, 1300)))
    publish(desk, people(range(2000, 2300)))
    assert {hidden for _, hidden in found} == {True}
    assert len({title for title, _ in found}) == 2


@pytest.mark.parametrize("locale", ["en_US", "de_DE"])
def test_every_cell_is_what_it_should_be(new_desk: Callable[..., Desk], locale: str) -> None:
    """Text that looks like a formula, a number or a day stays text; days, money, ticks and blanks are what they are."""
    text = [
        "=1+1",
        "+1",
        "007",
        "1e5",
        "3/4",
        "TRUE",
        "Nan",
        "'quoted",
        "#REF!",
        'say "hi"\n✓ ñ 😀',
    ]
    cells: list[Cell] = [*text, Decimal("1234.50"), date(2023, 3, 8), True, False, None, "", 0.1]
    tab = Tab(
        "all",
        "All",
        (
            TabColumn("Text"),
            TabColumn("Number", "number"),
            TabColumn("Day", "date"),
            TabColumn("Key"),
        ),
        (cells * 9, cells * 9, cells * 9, [f"row {n}" for n in range(len(cells) * 9)]),
        first_line="=1",
    )
    desk = new_desk(locale=locale)
    publish(desk, tab)
    assert any(call.operation.endswith("values.batchUpdate") for call in desk.google.calls)
    stands(desk, tab)
    sheet = desk.person.tab("All")
    assert [sheet.cell(row, 1).value for row in range(3, 3 + len(text))] == text
    assert not any(cell.formula for _, _, cell in sheet.cells())
    assert sheet.cell(3, 1).format == sheet.cell(3 + len(cells) * 9 + 5, 1).format


def test_links_and_tickboxes_come_along(new_desk: Callable[..., Desk]) -> None:
    n = 120
    links = [Link(f"Roster!A{k}", f"https://example.org/{k}") if k % 3 else None for k in range(n)]
    ticks = [k % 2 == 0 if k % 5 else None for k in range(n)]
    columns = (TabColumn("Key"), TabColumn("Link", "link"), TabColumn("Done", "yesno"))
    tab = Tab("all", "All", columns, ([f"row {k}" for k in range(n)], links, ticks))
    desk = new_desk()
    publish(desk, tab)
    stands(desk, tab)

    def leads(row: int) -> Any:
        return (desk.person.cell("All", f"B{row}").format or {}).get("textFormat", {}).get("link")

    assert (leads(4), leads(5)) == (None, {"uri": "https://example.org/1"})
    assert desk.person.cell("All", "C4").validation is None
    assert desk.person.cell("All", "C5").validation == {"condition": {"type": "BOOLEAN"}}
    later = replace(tab, cells=([f"late {k}" for k in range(n)], links[::-1], ticks))
    publish(desk, later)
    stands(desk, later)
    assert leads(5) == {"uri": f"https://example.org/{n - 2}"}
    assert leads(n + 3) is None


def test_formats_that_people_gave_our_cells_stay(desk: Desk) -> None:
    desk.person.look("List", "D10:D12", "NUMBER", "0.000")
    publish(desk, people(range(500, 800)))
    assert desk.person.cell("List", "D11").format == desk.person.cell("List", "D10").format
    assert (desk.person.cell("List", "D11").format or {})["numberFormat"]["pattern"] == "0.000"


# people's columns


def sheets(weeks: int, state: str) -> Tab:
    keys = [f"rosa/{n}" for n in range(weeks)]
    hours = [Decimal(n) / 2 for n in range(weeks)]
    return replace(TIMESHEETS, cells=(keys, hours, [], [], [state] * weeks))


def test_people_s_columns_are_as_they_left_them(new_desk: Callable[..., Desk]) -> None:
    """Also beside rows that are new, and where somebody sorts or inserts a row right before the last request."""
    for meddle in (
        lambda person: None,
        lambda person: person.sort("Timesheets", 1, descending=True, headings=3),
        lambda person: person.insert_row("Timesheets", 6),
        lambda person: person.delete_row("Timesheets", 5),
    ):
        desk = new_desk({"Roster": ROSTER})
        publish(desk, sheets(60, "Draft"))
        initials = [[f"R{n}", f"=note {n}"] for n in range(60)]
        fill(desk.person, "Timesheets", initials, 4, 3)
        later = sheets(150, "Certified")

        def act(call: Call, desk: Desk = desk, meddle: Any = meddle) -> None:
            if b"copyPaste" in call.request and b"deleteSheet" in call.request:
                desk.google.before_each.clear()
                meddle(desk.person)

        desk.google.before_each.append(act)
        publish(desk, later)
        rows = [row for row in desk.person.values("Timesheets")[3:] if row and row[0]]
        wanted = dict(zip(later.cells[0], later.cells[1], strict=True))
        beside = {f"rosa/{n}": line for n, line in enumerate(initials)}
        for row in rows:
            assert row[1] == wanted[row[0]]
            assert row[4] == "Certified"
            assert row[2:4] == beside.get(row[0], ["", ""])
        publish(desk, later)  # a row that somebody deleted comes back
        assert sorted(row[0] for row in desk.person.values("Timesheets")[3:] if row) == sorted(
            wanted
        )


# stops and lost answers


def stopped_before(desk: Desk, number: int, *tabs: Tab) -> bool:
    """Whether a run was stopped right before its so-manieth write."""
    writes = [0]

    class StoppedError(BaseException):
        pass

    def stop(call: Call) -> None:
        writes[0] += call.path.endswith(("batchUpdate",))
        if writes[0] == number:
            raise StoppedError

    desk.google.before_each.append(stop)
    inside = desk.google.session(desk.account, inside=True)
    workbook = desk.open(most_bytes=LARGE, http=inside)
    try:
        workbook.apply(planned(workbook, *tabs))
    except StoppedError:
        return True
    finally:
        desk.google.before_each.clear()
    return False


def test_a_stop_anywhere_leaves_the_old_tabs_and_the_next_run_clears_up(
    new_desk: Callable[..., Desk],
) -> None:
    later, number = people(range(1000, 1400), 1), 0
    while True:
        number += 1
        desk = new_desk({"Roster": ROSTER})
        publish(desk, LIST)
        before = seen(desk)
        if not stopped_before(desk, number, later):
            break
        assert seen(desk) == before
        assert len(titles(desk)) == (3 if number == 1 else 4)
        publish(desk, later)
        assert titles(desk) == ["List", "Sheet1", "Roster"]
        stands(desk, later)
    assert number > 4


def test_a_small_run_and_one_with_nothing_to_do_clear_up_too(desk: Desk) -> None:
    assert stopped_before(desk, 3, people(range(1000, 1300)))
    publish(desk, replace(DENSITY, first_line="Small"))
    assert titles(desk) == ["List", "Density", "Sheet1", "Roster"]
    assert stopped_before(desk, 3, people(range(1000, 1300)))
    desk.google.calls.clear()
    workbook = publish(desk, LIST)
    assert (workbook.calls, titles(desk)) == (3, ["List", "Density", "Sheet1", "Roster"])
    assert publish(desk, LIST).calls == 2


def test_a_left_over_is_no_tab_of_the_workbook(desk: Desk) -> None:
    """It is not read, told or counted; a copy that somebody made of it is theirs and stays."""
    assert stopped_before(desk, 3, people(range(1000, 1300)))
    hidden = next(title for title in titles(desk) if title.startswith("toolkit "))
    snapshot = desk.open().read(frozenset({"toolkit"}))
    assert list(snapshot.titles) == ["List", "Density", "Sheet1", "Roster"]
    assert [grid.title for grid in snapshot.grids] == ["List", "Density"]
    ident = desk.person.tab(hidden).ident
    desk.person.batch({"duplicateSheet": {"sourceSheetId": ident, "newSheetName": "Mine"}})
    publish(desk, replace(DENSITY, first_line="Small"))
    assert hidden not in titles(desk)
    assert "Mine" in titles(desk)


@pytest.mark.parametrize(
    "fault", ["drop before", "drop after", "503", "503 after", "truncated", "429"]
)
def test_a_lost_answer_anywhere_is_no_loss(new_desk: Callable[..., Desk], fault: str) -> None:
    later = people(range(1000, 1400), 1)
    for number in range(1, 20):
        desk = new_desk({"Roster": ROSTER})
        publish(desk, LIST)
        workbook = desk.open(most_bytes=LARGE)
        wanted = planned(workbook, later, as_of="2023-03-09")
        desk.google.calls.clear()
        desk.google.faults.on(number, fault)
        workbook.apply(wanted)
        happened = any(call.fault for call in desk.google.calls)
        desk.google.faults.clear()
        stands(desk, later)
        assert titles(desk) == ["List", "Sheet1", "Roster"]
        if not happened:
            assert number > 4
            return
    raise AssertionError


def test_two_machines_never_write_into_one_hidden_tab(desk: Desk) -> None:
    """The second one removes the first one's; the first is told to run again, and nothing is mixed."""
    one, two = people(range(1000, 1400)), people(range(2000, 2400))
    other = desk.open(most_bytes=LARGE, http=desk.google.session(desk.account, inside=True))

    def meanwhile(call: Call) -> None:
        if call.path.endswith("values:batchUpdate"):
            desk.google.before_each.clear()
            other.apply(planned(other, two))

    desk.google.before_each.append(meanwhile)
    with pytest.raises(TryLater):
        publish(desk, one)
    stands(desk, two)
    assert titles(desk) == ["List", "Density", "Sheet1", "Roster"]
    publish(desk, one)
    stands(desk, one)


def test_what_google_refuses_leaves_no_hidden_tab(desk: Desk) -> None:
    desk.person.protect("Density")
    with pytest.raises(Refused, match="is protected against the toolkit, so nothing was written"):
        publish(desk, people(range(1000, 1300)), replace(DENSITY, first_line="x"))
    assert titles(desk) == ["List", "Density", "Sheet1", "Roster"]
    stands(desk, LIST)


def test_room_for_the_hidden_tab_is_asked_for_before_anything_is_written(desk: Desk) -> None:
    fill_up(desk, 100)
    desk.google.calls.clear()
    with pytest.raises(Refused, match="limit of 10,000,000 cells"):
        publish(desk, people(range(1000, 1300)))
    assert desk.operations == ["get", "values.batchGet"]
    publish(desk, replace(LIST, first_line="Later"))  # few cells are another matter
    stands(desk, replace(LIST, first_line="Later"))


# few bytes


def sent(desk: Desk) -> int:
    return sum(len(call.request) for call in desk.google.calls)


def test_rows_that_only_moved_are_copied_where_they_are(desk: Desk) -> None:
    """Ten people are new at the top, all others stand ten rows lower: their sentences are not sent."""
    desk.google.calls.clear()
    later = people([*range(900, 910), *range(290)])
    publish(desk, later)
    stands(desk, later)
    assert sent(desk) < 8_500
    assert b"day 280 " not in b"".join(call.request for call in desk.google.calls)


def test_a_list_in_any_order_after_any_other_is_as_it_should_be(
    new_desk: Callable[..., Desk],
) -> None:
    dice = Random(11)
    desk = new_desk({"Roster": ROSTER})
    for turn in range(8):
        order = list(range(dice.randint(150, 320)))
        start = dice.randint(0, len(order))
        cut = [order[start:] + order[:start], order[::-1], dice.sample(order, len(order)), order]
        tab = people(dice.choice(cut), turn)
        publish(desk, tab, replace(DENSITY, first_line=f"Turn {turn}"))
        stands(desk, tab)
        assert titles(desk) == ["List", "Density", "Sheet1", "Roster"]


def test_shifts_are_runs_of_rows_that_the_key_tells_apart() -> None:
    """
    Person | Worksite        Person | Worksite
    Ada    | Maple El        Bo     | Maple El
    Bo     | Maple El   →    Cleo   | Maple El
    Cleo   | Maple El        Nan    | Maple El
                             Ada    | Maple El
    """
    columns = (TabColumn("Person"), TabColumn("Worksite"))
    before = Tab(
        "t", "T", columns, (["Ada", "Bo", "Cleo"], ["Maple El"] * 3), heading_row=1, key=("Person",)
    )
    after = replace(before, cells=(["Bo", "Cleo", "Nan", "Ada"], ["Maple El"] * 4))
    from toolkit.workbooks.memory import MemoryWorkbook

    book = MemoryWorkbook()
    book.apply(plan(book.read(frozenset()), [before], {}).changes)
    grid = book.read(frozenset()).owned("t")
    assert grid is not None
    assert shifts(after, grid) == [Shift(3, 2, 2), Shift(2, 5, 1)]
    alike = replace(before, cells=(["Ada"] * 4, ["Maple El"] * 4))
    assert shifts(alike, grid) == []
    assert shifts(replace(after, key=()), grid) == []


def test_blocks_bridge_a_few_rows_and_join_columns_of_equal_runs() -> None:
    rows = {1: [2, 3, 6], 2: [2, 3, 4, 5, 6], 4: [9]}
    assert blocks(rows, lambda column: 2) == [Block(2, 7, 1, 3), Block(9, 10, 4, 5)]
    assert blocks(rows, lambda column: 0) == [
        Block(2, 4, 1, 2),
        Block(2, 7, 2, 3),
        Block(6, 7, 1, 2),
        Block(9, 10, 4, 5),
    ]


def staged(desk: Desk) -> list[int]:
    """The sizes of the hidden tabs that are there before each call from now on; to be read afterwards."""
    found: list[int] = []
    desk.google.before_each.append(
        lambda call: found.extend(
            sheet.n_rows * sheet.n_columns
            for sheet in desk.person.book.sheets
            if sheet.title.startswith("toolkit ")
        )
    )
    return found


def test_rows_that_only_stand_elsewhere_are_copied_within_the_tab(desk: Desk) -> None:
    """Somebody comes in near the top and somebody leaves further down: what is sent besides is the number of each row
    between, and nothing else of them stands in the hidden tab.
    """
    order = [*range(20), 900, *range(20, 200), *range(201, 300)]
    later, sizes = people(order), staged(desk)
    workbook = desk.open(most_bytes=2_100)
    workbook.apply(planned(workbook, later))
    stands(desk, later)
    assert max(sizes) == 180
    copies = [
        request["copyPaste"]
        for call in desk.google.calls
        if b"copyPaste" in call.request
        for request in call.json["requests"]
        if "copyPaste" in request
    ]
    within = [one for one in copies if one["source"]["sheetId"] == one["destination"]["sheetId"]]
    assert [one["destination"]["startRowIndex"] for one in within] == [24]
    assert within[0]["source"]["startRowIndex"] == 23


@pytest.mark.parametrize("beside", ["people's column", "a note beside", "nothing"])
def test_rows_beside_which_people_write_are_not_copied_within_the_tab(
    new_desk: Callable[..., Desk], beside: str
) -> None:
    """Their cells stay with the row, and a copy would not know of it."""
    listed = people(range(300))
    if beside == "people's column":
        theirs = TabColumn("Done", people=True)
        listed = replace(listed, columns=(*listed.columns, theirs), cells=(*listed.cells, []))
    desk = new_desk({"Roster": ROSTER})
    publish(desk, listed)
    if beside == "a note beside":
        wider = {"sheetId": desk.person.tab("List").ident, "dimension": "COLUMNS", "length": 2}
        desk.person.batch({"appendDimension": wider})
        fill(desk.person, "List", [["call her first"]], 100, 6)
    later = replace(listed, cells=(*people([900, *range(299)]).cells, *listed.cells[4:]))
    desk.google.calls.clear()
    publish(desk, later)
    own = desk.person.tab("List").ident
    within = [
        request
        for call in desk.google.calls
        if b"copyPaste" in call.request
        for request in call.json["requests"]
        if request.get("copyPaste", {}).get("source", {}).get("sheetId") == own
        and request["copyPaste"]["destination"]["sheetId"] == own
    ]
    assert bool(within) == (beside == "nothing")
    if beside == "a note beside":
        row = next(r for r in desk.person.values("List") if "call her first" in r)
        assert row[2] == "M-0096"
    else:
        stands(desk, later)


def test_runs_of_rows_are_copied_before_they_are_written_over(desk: Desk) -> None:
    """Whatever order they come into, copying them one after the other and writing the rest is that order."""
    dice = Random(3)
    layout = layout_now(desk.open().session, desk.file.ident)
    copied = 0
    for turn in range(15):
        order = list(range(300))
        for _ in range(dice.randint(0, 6)):
            start, n = dice.randrange(len(order)), dice.randint(1, 60)
            run, order = order[start : start + n], order[:start] + order[start + n :]
            place = dice.randint(0, len(order))
            order[place:place] = run if dice.random() < 0.7 else []
        later = people(order, turn % 2)
        found = targets(planned(desk.open(), later), layout)
        bands = [band_of(target) for target in found]
        shift_in_place(bands, 50)
        for band in bands:
            existing = band.target.change.existing
            assert existing
            rows = {row: [existing.cell(row, n) for n in range(1, 5)] for row in range(1, 400)}
            for shift in band.shifted:
                taken = [rows[row] for row in range(shift.source, shift.source + shift.n_rows)]
                rows.update(zip(shift.rows, map(list, taken), strict=True))
                copied += shift.n_rows
            for column, numbers in band.rows.items():
                for row in numbers:
                    rows[row][column - 1] = band.cell(row, column)
            for row, cells in rows.items():
                assert all(same(cell, band.cell(row, n)) for n, cell in enumerate(cells, 1))
    assert copied > 500


def test_blocks_stand_close_together_in_the_hidden_tab(desk: Desk) -> None:
    """Those of one width fill their part of it; none stands upon another."""
    dice = Random(7)
    changes = planned(desk.open(), people(range(300), 1))
    target = targets(changes, layout_now(desk.open().session, desk.file.ident))[0]
    sizes = [(dice.randint(1, 400), dice.choice([1, 1, 1, 2, 5, 12])) for _ in range(200)]
    found = [Block(n, n + high, n, n + wide) for n, (high, wide) in enumerate(sizes, 1)]
    bands = [Band(target, {}, staged=found[:120]), Band(target, {}, staged=found[120:])]
    rows, columns = packed(bands)
    taken = set()
    for band in bands:
        for block in band.staged:
            top, left = band.spots[block]
            cells = {
                (top + down, left + right)
                for down in range(block.bottom - block.top)
                for right in range(block.right - block.left)
            }
            assert not taken & cells
            taken |= cells
    assert max(row for row, _ in taken) < rows
    assert max(column for _, column in taken) < columns
    assert rows * columns < 1.2 * len(taken)
    assert packed([Band(target, {})]) == (0, 1)


def test_only_what_is_another_value_is_sent(desk: Desk) -> None:
    """A column of numbers changes on every row of a long list: the names beside it are not sent again."""
    tab = people(range(300), 1)
    workbook = desk.open(most_bytes=2_100)
    desk.google.calls.clear()
    workbook.apply(planned(workbook, tab))
    stands(desk, tab)
    bodies = [json.loads(call.request) for call in desk.google.calls if call.writes]
    values = [line for body in bodies for one in body.get("data", ()) for line in one["values"]]
    assert [cell for line in values for cell in line] == list(tab.cells[3])


def test_nothing_is_left_of_a_run_that_is_given_up(desk: Desk) -> None:
    """Google is away for good in the middle: try later, the old tabs stand, and the next run does it all."""
    desk.google.faults.when(
        lambda call: call.path.endswith("values:batchUpdate"), "503", times=None
    )
    with suppress(TryLater):
        publish(desk, people(range(1000, 1300)))
    desk.google.faults.clear()
    stands(desk, LIST)
    publish(desk, people(range(1000, 1300)))
    stands(desk, people(range(1000, 1300)))
    assert titles(desk) == ["List", "Density", "Sheet1", "Roster"]
    assert not changes(desk.open().read(frozenset()), people(range(1000, 1300)))
