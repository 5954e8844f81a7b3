"""The corpus is what it says: every truth stands in the cells, and the scorer sees each fault."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from adopting.corpus.everything import SHAPES, shape
from adopting.corpus.sheet import shown
from adopting.scoring import TABLES, counted, marks, readings
from python_calamine import CalamineWorkbook

Truths = list[dict[str, Any]]
Corpus = tuple[Path, Truths]


def lines_of(file: Path) -> dict[str, list[list[str]]]:
    """What stands in a file, read without the toolkit."""
    if file.suffix in (".xlsx", ".ods"):
        book = CalamineWorkbook.from_path(file)
        return {
            title: [
                [shown(cell) for cell in line]
                for line in book.get_sheet_by_name(title).to_python(skip_empty_area=False)
            ]
            for title in book.sheet_names
        }
    plain = file.read_bytes()
    for encoding in ("utf-16", "utf-8-sig", "cp1252"):
        try:
            text = plain.decode(encoding)
        except UnicodeError:
            continue
        if encoding != "utf-16" or plain[:2] in (b"\xff\xfe", b"\xfe\xff"):
            break
    delimiter = max("\t;,", key=text.splitlines()[0].count)
    return {file.stem: list(csv.reader(text.splitlines(), delimiter=delimiter))}


def place(letters: str) -> int:
    spot = 0
    for sign in letters:
        spot = spot * 26 + ord(sign) - 64
    return spot - 1


def perfect(truth: dict[str, Any]) -> dict[str, Any]:
    """What somebody would say who knows it all, and asks where one has to ask."""
    return {
        "tabs": [
            {
                "tab": title,
                "table": next((one for one in readings(tab["table"]) if one != "ask"), None),
                "ask": "ask" in readings(tab["table"]),
                "header_row": tab["header_row"],
                "constants": tab["constants"],
                "sections": tab["sections"],
                "skip_rows": tab["skip_rows"],
                "columns": [
                    {
                        "column": tab["letters"][name],
                        "to": next((one for one in readings(to) if one != "ask"), None),
                        "ask": "ask" in readings(to),
                        "values": {
                            word: next(one for one in readings(ours) if one != "ask")
                            for word, ours in tab["values"].get(name, {}).items()
                        },
                        "ask_values": [
                            word
                            for word, ours in tab["values"].get(name, {}).items()
                            if "ask" in readings(ours)
                        ],
                        "of": tab["of"].get(name),
                    }
                    for name, to in tab["columns"].items()
                ],
            }
            for title, tab in truth["tabs"].items()
        ]
    }


def test_there_are_many_books_and_each_is_of_another_kind() -> None:
    shapes = [shape(make) for make in SHAPES]
    assert all(shapes)
    assert len(set(shapes)) == len(shapes) == len({make().file for make in SHAPES})


@pytest.mark.slow
def test_the_same_books_are_written_again() -> None:
    assert [make().truth("") for make in SHAPES] == [make().truth("") for make in SHAPES]
    assert [tab.lines for make in SHAPES for tab in make().tabs] == [
        tab.lines for make in SHAPES for tab in make().tabs
    ]


@pytest.mark.slow
def test_what_the_truth_says_of_a_book_stands_in_its_file(corpus: Corpus) -> None:
    folder, truths = corpus
    for truth in truths:
        lines = lines_of(folder / truth["file"])
        assert list(lines) == list(truth["tabs"]), truth["file"]
        for title, tab in truth["tabs"].items():
            _stands(lines[title], tab)


def _stands(lines: list[list[str]], tab: dict[str, Any]) -> None:
    last = tab["header_row"]
    heading_lines = lines[max(0, last - tab["heading_lines"]) : last]
    for name, letters in tab["letters"].items():
        spot = place(letters)
        said = " ".join(line[spot] for line in heading_lines if spot < len(line) and line[spot])
        assert said == " ".join(name.split()) or name == f"column {letters}", (name, said)
        words = Counter(lines[row - 1][spot] for row in tab["record_rows"])
        assert set(tab["values"].get(name, {})) <= set(words)
    for row in tab["record_rows"]:
        assert any(lines[row - 1])
    assert not set(tab["record_rows"]) & set(tab["skip_rows"])
    assert not set(range(last + 1)) & {*tab["record_rows"], *tab["skip_rows"]}


def test_what_the_truth_calls_ours_is_a_heading_of_ours(truths: Truths) -> None:
    from toolkit.tables.inputs import INPUTS

    known = {table.title: {column.heading for column in table.columns} for table in INPUTS}
    for truth in truths:
        for title, tab in truth["tabs"].items():
            table = next((one for one in readings(tab["table"]) if one in TABLES), None)
            for name, to in tab["columns"].items():
                for one in _headings(to):
                    first, _, rest = one.partition(".")
                    heading, of = (rest, first) if rest else (one, table)
                    assert of is not None, (truth["file"], title, name)
                    assert heading in known[of], (truth["file"], title, name, one)


def _headings(to: Any) -> list[str]:
    honest = [one for one in readings(to) if one not in (None, "ask")]
    return [name for one in honest for name in (one if isinstance(one, list) else [one])]


def test_who_knows_it_all_is_right_throughout(truths: Truths) -> None:
    for truth in truths:
        for about, went in counted(marks(truth, perfect(truth))).items():
            assert set(went) <= {"right"}, (truth["file"], about)


@pytest.mark.parametrize(
    ("change", "went"),
    [
        ({"to": "Do not contact", "ask": False}, "wrong"),
        ({"to": None, "ask": False}, "missed"),
        ({"to": None, "ask": True}, "asked"),
    ],
)
def test_each_fault_of_a_column_is_seen(truths: Truths, change: dict[str, Any], went: str) -> None:
    truth = next(truth for truth in truths if truth["file"] == "all-staff.xlsx")
    said = perfect(truth)
    before = counted(marks(truth, said))["column"]
    said["tabs"][0]["columns"][0] |= change
    assert counted(marks(truth, said))["column"] == before - Counter(right=1) + Counter([went])


def test_a_record_that_is_skipped_is_wrong_and_a_total_that_is_not_is_missed(
    truths: Truths,
) -> None:
    truth = next(truth for truth in truths if any(t["skip_rows"] for t in truth["tabs"].values()))
    title, tab = next((name, tab) for name, tab in truth["tabs"].items() if tab["skip_rows"])
    said = perfect(truth)
    mine = next(one for one in said["tabs"] if one["tab"] == title)
    mine["skip_rows"] = tab["record_rows"][:1]
    assert counted(marks(truth, said))["layout"]["wrong"] == 1
    mine["skip_rows"] = []
    assert counted(marks(truth, said))["layout"]["missed"] == 1
