"""Copies from one place to another: what each kind takes along, where it lands, and its refusals."""

from __future__ import annotations

from typing import Any

import pytest
from emulator import Emulator, Person
from emulator.bare import Api
from emulator.book import Cell

TEXT = {"type": "TEXT", "pattern": "@"}


def place(top: int, bottom: int, left: int, right: int, sheet: int = 0) -> dict[str, int]:
    return {
        "sheetId": sheet,
        "startRowIndex": top,
        "endRowIndex": bottom,
        "startColumnIndex": left,
        "endColumnIndex": right,
    }


def copy(source: dict[str, int], destination: dict[str, int], **more: str) -> dict[str, Any]:
    return {"copyPaste": {"source": source, "destination": destination, **more}}


@pytest.fixture
def rosa(google: Emulator) -> Person:
    """Two cells: =1+1 in bold with a dropdown and a note, and 007 as text."""
    person = google.person(google.new_file())
    bold = {"userEnteredFormat": {"textFormat": {"bold": True}}, "note": "asked Ada"}
    rule = {"condition": {"type": "BOOLEAN"}}
    person.edit("Sheet1", "A1", "=SUM(1,1)")
    person.put("Sheet1", [["007"]], "B1")
    person.batch(
        {
            "repeatCell": {
                "range": place(0, 1, 0, 1),
                "cell": bold,
                "fields": "userEnteredFormat.textFormat.bold,note",
            }
        },
        {"setDataValidation": {"range": place(0, 1, 0, 1), "rule": rule}},
        {"mergeCells": {"range": place(0, 1, 1, 3), "mergeType": "MERGE_ALL"}},
    )
    person.look("Sheet1", "D5:E9", "NUMBER", "0.00")
    return person


@pytest.mark.parametrize(
    ("kind", "formula", "bold", "validated", "merged"),
    [
        ("PASTE_NORMAL", True, True, False, True),
        ("PASTE_NO_BORDERS", True, True, False, True),
        ("PASTE_VALUES", False, False, False, False),
        ("PASTE_FORMULA", True, False, False, False),
        ("PASTE_FORMAT", None, True, False, False),
        ("PASTE_DATA_VALIDATION", None, False, True, False),
    ],
)
def test_each_kind_takes_its_own_along(
    rosa: Person, kind: str, formula: bool | None, bold: bool, validated: bool, merged: bool
) -> None:
    rosa.batch(copy(place(0, 1, 0, 3), place(4, 5, 3, 6), pasteType=kind))
    cell = rosa.cell("Sheet1", "D5")
    assert (cell.value is not None, bool(cell.formula)) == (formula is not None, bool(formula))
    assert bool((cell.format or {}).get("textFormat", {}).get("bold")) is bold
    keeps = kind in ("PASTE_VALUES", "PASTE_FORMULA", "PASTE_DATA_VALIDATION")
    assert ("numberFormat" in (cell.format or {})) is keeps
    assert bool(cell.validation) is validated
    assert cell.note is None
    assert len(rosa.tab("Sheet1").merges) == (2 if merged else 1)
    assert rosa.cell("Sheet1", "E5").value == (None if formula is None else "007")


def test_copied_text_stays_text(rosa: Person) -> None:
    rosa.batch(copy(place(0, 1, 1, 2), place(4, 5, 3, 4), pasteType="PASTE_VALUES"))
    assert rosa.cell("Sheet1", "D5") == Cell(
        "007", format={"numberFormat": {"type": "NUMBER", "pattern": "0.00"}}
    )


def test_blank_cells_empty_those_they_are_laid_over(rosa: Person) -> None:
    rosa.put("Sheet1", [["old", "old"]], "D5")
    rosa.batch(copy(place(1, 2, 0, 2), place(4, 5, 3, 5), pasteType="PASTE_VALUES"))
    assert rosa.cell("Sheet1", "D5").value is None
    assert rosa.cell("Sheet1", "E5").value is None


def test_a_multiple_is_filled_and_anything_else_gets_the_whole_source_once(rosa: Person) -> None:
    """
    A | B
    """
    rosa.add_tab("Two", [["A", "B"], ["C", "D"]])
    sheet = rosa.tab("Two").ident
    source = place(0, 2, 0, 2, sheet)
    rosa.batch(copy(source, place(4, 8, 0, 2, sheet)))
    assert rosa.values("Two")[4:] == [["A", "B"], ["C", "D"], ["A", "B"], ["C", "D"]]
    rosa.batch(copy(source, place(10, 11, 0, 1, sheet)))
    assert rosa.values("Two")[10:] == [["A", "B"], ["C", "D"]]
    rosa.batch(copy(source, place(20, 21, 0, 1, sheet), pasteOrientation="TRANSPOSE"))
    assert rosa.values("Two")[20:] == [["A", "C"], ["B", "D"]]


def test_a_place_that_overlaps_gets_what_stood_there_before(rosa: Person) -> None:
    rosa.add_tab("Two", [["A"], ["B"], ["C"]])
    sheet = rosa.tab("Two").ident
    rosa.batch(copy(place(0, 3, 0, 1, sheet), place(1, 4, 0, 1, sheet)))
    assert rosa.values("Two") == [["A"], ["A"], ["B"], ["C"]]


def test_what_does_not_fit_or_may_not_be_is_refused(google: Emulator, api: Api) -> None:
    """Outside the grid, no such tab, somebody's protected cells, a kind that is not known: nothing is copied."""
    for request, code, message in (
        (copy(place(0, 2, 0, 1), place(999, 1000, 0, 1)), 400, "exceeds grid limits"),
        (copy(place(0, 1, 0, 1, 404), place(0, 1, 0, 1)), 400, "No grid with id: 404"),
        (copy(place(0, 1, 0, 1), place(0, 1, 0, 1), pasteType="PASTE_SOUP"), 400, "Invalid value"),
        (
            copy(place(0, 1, 0, 1), place(0, 1, 0, 1), pasteType="PASTE_CONDITIONAL_FORMATTING"),
            501,
            "does not know",
        ),
    ):
        status, found = api.sheets("POST", ":batchUpdate", {"requests": [request]})
        assert status == code
        assert message in found["error"]["message"]
