"""Following places: what toolkit.toml names by a letter, a row or a cell is read where it stands now,
and told; where that is not sure, nothing is published.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands import Run, runner
from reading_again import ReadAgain, read_again
from xlsx import saved

from toolkit.errors import Refused
from toolkit.jobs.check import check
from toolkit.settings import Settings, section_of
from toolkit.tables.program import Program
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole job

NOW = datetime(2023, 3, 9, 12, tzinfo=UTC)
AS_OF = date(2023, 3, 9)
SITES = ("Maple El", "Cedar Grove", "Río Grande MS", "North High", "Lincoln", "Van Hise")
N = range(1, 25)


class Local:
    """A workbook and its toolkit.toml, synced once."""

    def __init__(self, rows: list[list[Cell]], said: Any) -> None:
        self.said: dict[str, Any] = {"Roster": said}
        self.workbook = MemoryWorkbook({"Roster": rows})
        assert self.sync().outcome == "published"
        assert self.sync().outcome == "nothing to do"

    def sync(self, *, force: bool = False) -> ReadAgain:
        settings = section_of(Settings, {"tabs": self.said})
        return read_again(self.workbook, settings, as_of=AS_OF, now=NOW, force=force)

    def told(self) -> list[str]:
        found = check(
            self.workbook, section_of(Settings, {"tabs": self.said}), as_of=AS_OF, now=NOW
        )
        return [f"{one.problem.said()} {one.fix.said()}" for one in found.problems]

    def program(self) -> Program:
        """What the next sync reads; the one after it has nothing to do."""
        done = self.sync()
        assert self.sync().outcome == "nothing to do"
        return done.program


def followed(local: Local, was: str, now: str, line: str) -> Program:
    """The program, where one place was followed and told, again and again until it is written."""
    sentence = (
        f"toolkit.toml names “{was}”; what the last sync read there stands at “{now}” now, and is"
        f" read there. Write it into toolkit.toml: {line}. Or put it back where it was."
    )
    assert local.told() == [sentence]
    program = local.program()
    assert local.told() == [sentence]
    return program


def phones(program: Program) -> list[str]:
    return list(program.roster["phone"])


HEADINGS: list[Cell] = ["First name", "Last name", "Worksite", "Status", "", ""]
LETTERED: dict[str, Any] = {"columns": {"Phone": "column F", "Email": "column E"}}
PHONES = [f"303-555-01{n:02}" for n in N]
ROWS: list[list[Cell]] = [
    HEADINGS,
    *(
        ["Ada", f"Lopez {n}", SITES[n % 6], "Member", f"ada{n}@example.org", phone]
        for n, phone in zip(N, PHONES, strict=True)
    ),
]


@pytest.fixture
def lettered() -> Local:
    """Two columns without a heading, named by their letters."""
    return Local(ROWS, LETTERED)


def test_a_column_that_is_inserted_moves_the_letters(lettered: Local) -> None:
    lettered.workbook.insert_column("Roster", 5, ["Room", *(str(n) for n in N)])

    assert [line.split(".")[0] for line in lettered.told()] == [
        "toolkit",
        "toolkit",
    ]
    program = lettered.program()
    assert phones(program) == PHONES
    assert next(iter(program.roster["email"])) == "ada1@example.org"
    lettered.said = {"Roster": {"columns": {"Phone": "column G", "Email": "column F"}}}
    assert phones(lettered.program()) == PHONES
    assert lettered.told() == []
    assert phones(lettered.program()) == PHONES


def test_one_of_the_two_may_be_written_first(lettered: Local) -> None:
    """Email is at F by then, where Phone was; Phone is still followed."""
    lettered.workbook.insert_column("Roster", 5, ["Room", *(str(n) for n in N)])
    lettered.program()
    lettered.said = {"Roster": {"columns": {"Phone": "column F", "Email": "column F"}}}

    line = '[tabs.Roster] columns = { "Phone" = "column G" }'
    program = followed(lettered, "column F", "column G", line)
    assert phones(program) == PHONES
    assert next(iter(program.roster["email"])) == "ada1@example.org"


def test_a_column_that_is_deleted_moves_them_back() -> None:
    said = {"columns": {"Phone": "column F"}}
    local = Local(
        [[*row[:4], f"Room {n}" if n else "Room", row[5]] for n, row in enumerate(ROWS)], said
    )
    local.workbook.delete_column("Roster", 5)

    line = '[tabs.Roster] columns = { "Phone" = "column E" }'
    assert phones(followed(local, "column F", "column E", line)) == PHONES


def test_a_few_new_phones_are_no_drift(lettered: Local) -> None:
    for row in range(2, 9):
        lettered.workbook.edit("Roster", row, 6, f"720-555-02{row:02}")

    assert lettered.told() == []
    assert phones(lettered.program())[0] == "720-555-0202"


def test_where_what_stood_there_is_nowhere_nothing_is_published(lettered: Local) -> None:
    """The column was deleted, and rooms stand there now."""
    for n in N:
        lettered.workbook.edit("Roster", n + 1, 6, f"Room {n}")

    with pytest.raises(Refused) as why:
        lettered.sync()
    assert why.value.sentence == (
        "toolkit.toml names “column F” of the tab “Roster” under [tabs.Roster], and what the last"
        " sync read there is not there any more, nor in one other place. Nothing was published, and"
        " the tabs stay as they were. Say in toolkit.toml where it stands now, or put it back; if"
        " toolkit.toml is right, run again with --force."
    )
    assert lettered.sync(force=True).outcome == "published"
    assert lettered.sync().outcome == "nothing to do"


def test_where_it_stands_twice_nothing_is_published(lettered: Local) -> None:
    """Somebody copied the column, and put another one in its place."""
    for n in N:
        phone = PHONES[n - 1]
        for column, cell in ((6, f"Room {n}"), (7, phone), (8, phone)):
            lettered.workbook.edit("Roster", n + 1, column, cell)

    with pytest.raises(Refused, match="column F"):
        lettered.sync()


def test_a_heading_of_which_there_are_two() -> None:
    """Phone stands twice; the second one is meant."""
    rows: list[list[Cell]] = [
        [*HEADINGS[:4], "Phone", "Phone"],
        *([*row[:4], f"720-555-03{n:02}", row[5]] for n, row in enumerate(ROWS[1:])),
    ]
    local = Local(rows, {"columns": {"Phone": "column F"}})
    local.workbook.insert_column("Roster", 1, ["Nr", *N])

    line = '[tabs.Roster] columns = { "Phone" = "column G" }'
    assert phones(followed(local, "column F", "column G", line)) == PHONES


def test_few_words_are_known_by_their_neighbours() -> None:
    """A column of crosses without a heading; a column of them is inserted beside it."""
    rows = [[*row, "x" if n % 2 and n else None] for n, row in enumerate(ROWS)]
    local = Local(rows, {"columns": {"Phone": "column F", "On leave": "column G"}})
    before = list(local.program().roster["on_leave"])
    local.workbook.insert_column("Roster", 5, [None, *("x" for _ in N)])

    assert len(local.told()) == 2
    assert list(local.program().roster["on_leave"]) == before


@pytest.mark.parametrize(("row", "said"), [(2, "720-555-0200"), (1, "Cell")])
def test_one_phone_that_is_corrected_is_no_drift(row: int, said: str) -> None:
    """There is only one yet; nor is a heading that somebody wrote over it."""
    rows = [[*cells[:5], cells[5] if n == 1 else None] for n, cells in enumerate(ROWS)]
    local = Local(rows, LETTERED)
    local.workbook.edit("Roster", row, 6, said)

    assert local.told() == []
    assert local.program().roster["phone"][0] == (said if row == 2 else PHONES[0])


def test_no_line_of_headings_at_all() -> None:
    """Everything is named by its letter."""
    names = ("First name", "Last name", "Worksite", "Status", "Email", "Phone")
    said = {
        "header_row": 0,
        "columns": {name: f"column {letter}" for name, letter in zip(names, "ABCDEF", strict=True)},
    }
    local = Local(ROWS[1:], said)
    local.workbook.insert_column("Roster", 1, [None])
    local.workbook.insert_row("Roster", 1, ["", "Our people"])
    local.workbook.delete_row("Roster", 1)

    assert len(local.told()) == 6
    assert phones(local.program()) == PHONES


def crosses(rows: int) -> list[list[Cell]]:
    some: list[list[Cell]] = [
        ["x" if (n + k) % 3 else None for k in range(3)] for n in range(1, rows)
    ]
    return [["Sticker", "Photo", "Pledge"], *some]


@pytest.fixture
def matrix() -> Local:
    rows = [[*row[:4], *more] for row, more in zip(ROWS, crosses(25), strict=True)]
    one = {"to": "Responses.Response", "of": "Test", "columns": "E:G", "values": {"x": "Yes"}}
    return Local(rows, {"matrix": [one]})


def test_the_columns_of_a_matrix(matrix: Local) -> None:
    """Stickers and pledges, by a span of letters."""
    before = matrix.program().responses
    matrix.workbook.insert_column("Roster", 3, ["Room", *N])

    line = '[[tabs.Roster.matrix]] columns = "F:H"'
    assert len(followed(matrix, "E:G", "F:H", line).responses) == len(before)


def test_a_column_within_a_matrix_belongs_to_it(matrix: Local) -> None:
    """A test more: the last one of those that were read is still read."""
    before = matrix.program().responses
    matrix.workbook.insert_column("Roster", 6, ["Rally", *(None for _ in N)])
    matrix.workbook.edit("Roster", 2, 6, "x")

    assert ['columns = "E:H"' in line for line in matrix.told()] == [True]
    assert len(matrix.program().responses) == len(before) + 1


def test_two_tables_side_by_side() -> None:
    """The span of the one that is read moves with it."""
    rows = [["Room", "Status", *row[:4], "Status"] for row in ROWS]
    local = Local(rows, {"span": "C:F"})
    local.workbook.insert_column("Roster", 1, ["Key", *N])

    program = followed(local, "C:F", "D:G", '[tabs.Roster] span = "D:G"')
    assert len(program.roster) == 24


def lined(above: list[list[Cell]]) -> list[list[Cell]]:
    return [*above, *[row[:4] for row in ROWS]]


def test_a_row_above_the_headings() -> None:
    """header_row = 3, and a letter's cell that says who the organizer is."""
    said = {
        "header_row": 3,
        "skip_rows": [5],
        "constants": {"Job title": "from B2"},
    }
    rows = lined([["Our people"], ["Job:", "Nurse"]])
    rows.insert(4, ["Room 12", "", "", ""])
    local = Local(rows, said)
    assert set(local.program().roster["job_title"]) == {"Nurse"}
    local.workbook.insert_row("Roster", 1, ["Spring 2023"])

    assert sorted(line.split("“")[1].split("”")[0] for line in local.told()) == [
        "from B2",
        "header_row 3",
        "skip_rows 5",
    ]
    program = local.program()
    assert len(program.roster) == 24
    assert set(program.roster["job_title"]) == {"Nurse"}


def test_what_a_cell_says_may_change() -> None:
    """The nurses became teachers; nothing moved."""
    said = {"header_row": 3, "constants": {"Job title": "from B2"}}
    local = Local(lined([["Our people"], ["Job:", "Nurse"]]), said)
    local.workbook.edit("Roster", 2, 2, "Teacher")

    assert local.told() == []
    assert set(local.program().roster["job_title"]) == {"Teacher"}


def test_a_line_to_skip_that_is_gone_hides_nobody() -> None:
    """Else the person who stands there now would vanish."""
    rows = lined([])
    rows.insert(4, ["Total", "", "3", ""])
    local = Local(rows, {"skip_rows": [5]})
    local.workbook.edit("Roster", 5, 3, "4")
    assert local.told() == []
    local.workbook.delete_row("Roster", 5)

    with pytest.raises(Refused, match="skip_rows 5"):
        local.sync()


def test_the_column_of_sections() -> None:
    """Maple El on a line of its own, in the first column."""
    rows: list[list[Cell]] = [["", "First name", "Last name", "Status"]]
    for site in SITES:
        rows += [[site, "", "", ""], *(["", "Ada", f"{site} {n}", "Member"] for n in range(4))]
    local = Local(rows, {"sections": {"Worksite": "A"}})
    local.workbook.insert_column("Roster", 1, [None])

    program = followed(
        local, "column A", "column B", '[tabs.Roster] sections = { "Worksite" = "B" }'
    )
    assert set(program.roster["worksite"]) == set(SITES)


def test_headings_that_nobody_finds_again_are_missed() -> None:
    """Another line of headings, in another row."""
    local = Local(lined([["Our people"]]), {"header_row": 2, "columns": {"Status": "column D"}})
    for column, said in enumerate(("A", "B", "C", "D"), start=1):
        local.workbook.edit("Roster", 2, column, said)

    with pytest.raises(Refused):
        local.sync()


def test_marks_that_somebody_wrote_into_say_nothing(lettered: Local) -> None:
    """Then it is read as toolkit.toml says."""
    marks = lettered.workbook._marks
    for name in [name for name in marks if name.startswith("laid ")]:
        marks[name] = "[1, 2]"

    assert lettered.told() == []
    assert phones(lettered.program()) == PHONES


@pytest.mark.parametrize("way", [[], [1]])
def test_marks_of_a_version_that_made_signs_in_another_way_say_nothing(
    lettered: Local, way: list[int]
) -> None:
    """All that stood there would be missed; the sync writes them anew."""
    marks = lettered.workbook._marks
    (name,) = [name for name in marks if name.startswith("laid ")]
    now = marks[name]
    about = json.loads(now)[:6]
    about[3] = {spot: ["zz-", "0aZ1bY"] for spot in about[3]}
    marks[name] = json.dumps([*about, *way])

    assert lettered.told() == []
    assert phones(lettered.program()) == PHONES
    assert lettered.workbook._marks[name] == now


def test_nobody_can_be_read_in_the_marks(lettered: Local) -> None:
    """Names and addresses are a few signs each; and however many people there are, no more of them
    are kept.
    """
    marks = lettered.workbook._marks
    said = [text for name, text in marks.items() if name.startswith(("laid ", "seen "))]
    assert len(said) == 2
    for text in said:
        assert not any(word in text for word in ("Ada", "Lopez", "Maple", "@", "303", "example"))
        assert len(text) < 1500


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(tmp_path, monkeypatch)


@pytest.mark.parametrize("command", ["check", "doctor"])
def test_the_commands_follow_on_excel(tmp_path: Path, ran: Run, command: str) -> None:
    path = saved(tmp_path / "list.xlsx", {"Roster": ROWS})
    (tmp_path / "toolkit.toml").write_text(
        '[workbook]\nwhere = "list.xlsx"\n[tabs.Roster]\n'
        'columns = { "Phone" = "column F", "Email" = "column E" }\n',
        encoding="utf-8",
    )
    assert ran("sync", "--as-of", "2023-03-09").code == 0
    book = openpyxl.load_workbook(path)
    book["Roster"].insert_cols(6)
    book.save(path)

    said = ran(command, *(["--as-of", "2023-03-10"] if command == "check" else []))
    assert "“column F”" in said.out.replace("\n", " ")
    assert "column G" in said.out
    done = ran("sync", "--as-of", "2023-03-10", "--json")
    assert done.code == 0, done.said
    assert json.loads(done.out)["problems_by_kind"] == {"moved-place": 1}
