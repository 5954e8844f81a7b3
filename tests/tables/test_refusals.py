"""Refusals: what is said of a tab that lacks a heading, and that a row about somebody is never shown."""

from __future__ import annotations

import pytest

from toolkit.tables import refusals
from toolkit.tables.claim import claim_of
from toolkit.tables.contact import Conversations
from toolkit.tables.kinds.cells import NOT_A_DATE, NOT_A_NUMBER
from toolkit.tables.kinds.declared import Fault
from toolkit.tables.problems import Problem, by_kind
from toolkit.tables.roster import Roster
from toolkit.tables.structure_tests import StructureTests
from toolkit.workbooks.cells import Cell, Grid

Rows = list[list[Cell]]
BELOW: Rows = [["Ada", "Lopez", "Maple El", "2023-02-03"], ["Bo", "Chen", "Oak Hi", None]]


def lacking(headings: list[Cell], below: Rows = BELOW, title: str = "Our list") -> str:
    """What is said of a roster with these headings."""
    rows = [headings, *below]
    columns = [[row[n] if n < len(row) else None for row in rows] for n in range(len(headings))]
    return refusals.heading_missing(claim_of(Roster, Grid(title, columns))).sentence


LINE = '[tabs.Roster] columns = { "%s" = "…" }'


def test_a_heading_that_is_missing_is_told_with_the_one_that_may_be_meant() -> None:
    assert lacking(["First name", "Last name", "Work side", "Status"]) == (
        "The tab “Our list” (Roster) lacks the heading “Worksite”. Is it the one called “Work side”?"
        " Rename it, or say so in toolkit.toml."
    )
    assert lacking(["First name", "Last name", "Room", "Status"], title="roster") == (
        "The tab “roster” lacks the heading “Worksite”. The headings in row 1 are: First name, Last"
        " name, Room, Status. Rename the one that is meant, or say which it is in toolkit.toml:"
        f" {LINE % 'Worksite'}."
    )
    assert lacking(["First name", "Room", "Key", "Status"]) == (
        "The tab “Our list” (Roster) lacks the headings “Last name”, “Worksite”. The headings in row"
        " 1 are: First name, Room, Key, Status. Rename the one that is meant, or say which it is in"
        f" toolkit.toml: {LINE % 'Last name'}; if the headings are further down, header_row = … there."
    )
    assert "The headings in row 1 are: none." in lacking([None], [])


HIDDEN = (
    "Row 1 may be a row about somebody, so it is not shown here; if the headings were deleted or sorted"
    " away, bring them back."
)


@pytest.mark.parametrize(
    ("row", "below", "shown"),
    [
        (
            ["Ada", "Lopez", "Maple El", "2023-02-03"],
            [["Bo", "Chen", "Oak Hi", "2023-02-04"]],
            False,
        ),
        (["Ada", "Lopez", "Maple El"], [["Bo", "Chen", "Maple El"]] * 3, False),
        (["Ada", "Lopez", "Member"], [["Bo", "Chen", "x"]] * 3, False),
        (["Ada", "Lopez", "a@x.org"], [["Bo", "Chen", "b@x.org"]] * 3, False),
        (["Firsty Name", "Lopez", "Member"], [["Bo", "Chen", "x"]] * 3, False),
        (["Ada", "Lopez", 7], [["Bo", "Chen", 8]] * 3, False),
        (["Vor", "Nach", "Ort"], [["Bo", "Chen", "Oak Hi"]] * 3, True),
        (["Vor", "Nach", "Ort"], [["Bo", "Chen", "Oak Hi"]] * 2, False),
        (["Vor", "Nach", "Tag"], [["Bo", "Chen", "2/3/2023"]], True),
        (["Vor", "Nach", "Nr"], [["Bo", "Chen", 7]], True),
        (["Vor", "Nach", "Mail"], [["Bo", "Chen", " bo@x.org "]], True),
        (["Vor", "Nach", "Note"], [["Bo", "Chen", "call 303-555-0100"]], False),
        (["Vor", None, "Tag"], [["Bo", "Chen", "2/3/2023"]], True),
        (["First name", "Ada"], [], True),  # half of them are headings of ours
        (["First name", "Ada", "Lopez"], [], False),
    ],
)
def test_a_row_about_somebody_is_not_shown(row: list[Cell], below: Rows, shown: bool) -> None:
    """Nor is anything in it offered as the heading that may be meant: it would stand in a log."""
    said = lacking(row, below)
    assert (HIDDEN in said) is not shown
    assert ("The headings in row 1 are: " in said) is shown
    if not shown:
        assert not any(str(cell) in said for cell in row if cell not in ("First name", None, 7))


def test_the_line_for_toolkit_toml_is_one_that_it_can_read() -> None:
    """A title with a space in it stands in quotes."""
    assert refusals.toml_name("Structure Tests") == '"Structure Tests"'
    assert refusals.fed_without(
        Roster, Conversations, "CHART", [Conversations.result, Conversations.date]
    ).sentence == (
        "toolkit.toml takes Conversations from the tab “CHART”, and each of them needs “Result”,"
        " “Date”, which nothing there says. Say which column it is, or that it is always the same:"
        ' under [tabs.Roster] constants = { "Conversations.Result" = "…" }.'
    )
    assert refusals.two_tabs(StructureTests, "One", "Two").sentence.endswith(
        'under [tabs."Structure Tests"] tab = "…".'
    )


def test_what_toolkit_toml_names_and_is_not_there_is_told_with_the_nearest() -> None:
    assert (
        "Did you mean “Members 2024”?"
        in refusals.tab_gone(Roster, "Members 2023", ["Notes", "Members 2024"]).sentence
    )
    assert refusals.tab_gone(Roster, "Members", ["Notes", "Log"]).sentence.endswith(
        "The workbook has: Notes, Log."
    )
    claim = claim_of(Roster, Grid("Our list", [["First name"], ["Campus"]]))
    assert refusals.heading_gone(claim, "Worksite", "Campas").sentence.endswith(
        "Did you mean “Campus”?"
    )
    assert refusals.heading_gone(claim, "Worksite", "Building").sentence.endswith(
        "The headings in row 1 are: First name, Campus."
    )
    somebody = claim_of(Roster, Grid("Our list", [["Ada"], ["Lopez"], ["Maple El"]]))
    assert refusals.heading_gone(somebody, "Last name", "Lopes").sentence.endswith(HIDDEN)
    assert "Did you mean" not in refusals.words_of_none(somebody, "Lopes").sentence
    assert "Did you mean “Status”?" in refusals.words_of_none(claim, "Statos").sentence
    assert "Did you mean “Campus”?" in refusals.words_of_none(claim, "Campas").sentence


def test_a_word_that_a_column_does_not_know_is_told_with_those_it_knows() -> None:
    def said(word: str, column: object = Roster.language) -> str:
        return refusals.no_word(Roster, "Lang", column, word).sentence  # type: ignore[arg-type]

    assert said("Memmber", Roster.status).endswith("Did you mean “Member”?")
    assert said("Klingon").endswith("It knows: en, es, other.")
    assert said("soon", Roster.hire_date).endswith("“Hire date” knows no such word.")


def test_problems_are_counted_by_their_kind_most_first() -> None:
    """Those of as many by their word."""
    kinds = [NOT_A_NUMBER, NOT_A_DATE, NOT_A_NUMBER, NOT_A_DATE, NOT_A_NUMBER]
    problems = [Problem("Error", "T", "t", 2, "c", "v", Fault(kind, {})) for kind in kinds]
    assert list(by_kind(problems).items()) == [("not-a-number", 3), ("not-a-date", 2)]
    assert list(by_kind(problems[:2])) == ["not-a-date", "not-a-number"]
    assert by_kind([]) == {}
