"""The Person IDs tab: a roster without IDs keeps one ID a person from sync to sync."""

from datetime import UTC, date, datetime

import pytest
from reading_again import ReadAgain, read_again

from toolkit.settings import Settings
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.memory import MemoryWorkbook

NOW = datetime(2023, 3, 9, 12, tzinfo=UTC)
HEADINGS: list[Cell] = ["First name", "Last name", "Worksite", "Status", "Email", "Phone"]


class Local:
    """A workbook with a roster without Person IDs."""

    def __init__(self, *people: str, headings: list[Cell] = HEADINGS, **tabs: list[list[Cell]]):
        rows = [[part.strip() or None for part in person.split("|")] for person in people]
        self.workbook = MemoryWorkbook({"Roster": [headings, *rows], **tabs})

    def sync(self, day: str = "2023-03-09") -> ReadAgain:
        return read_again(self.workbook, Settings(), as_of=date.fromisoformat(day), now=NOW)

    def remembered(self) -> list[list[str]]:
        """The rows of the tab, as text."""
        grid = self.workbook.read(frozenset()).owned("Person IDs")
        if grid is None:
            return []
        return [
            ["" if cell is None else str(cell) for cell in map(grid.cell, [row] * 10, range(1, 11))]
            for row in range(4, grid.n_rows + 1)
        ]

    def ids(self) -> list[str]:
        return self.sync().program.roster["person_id"].tolist()


ADA = "Ada | Lopez | Maple El | Member | ada@example.org |"
BO = "Bo | Chen | Maple El | Member | | 303 555 0100"


def test_everybody_without_an_id_is_given_one_and_keeps_it() -> None:
    """A second sync has nothing to do; the next day moves Last seen only."""
    local = Local(ADA, BO)

    assert local.sync().program.roster["person_id"].tolist() == ["P-00001", "P-00002"]
    assert local.sync().outcome == "nothing to do"
    local.sync("2023-03-10")
    assert local.remembered() == [
        [
            "P-00001",
            "Ada",
            "Lopez",
            "Maple El",
            "ada@example.org",
            "",
            "2023-03-09",
            "2023-03-10",
            "",
            "",
        ],
        [
            "P-00002",
            "Bo",
            "Chen",
            "Maple El",
            "",
            "303 555 0100",
            "2023-03-09",
            "2023-03-10",
            "",
            "",
        ],
    ]


def test_a_local_that_has_ids_of_its_own_has_no_such_tab() -> None:
    """Rows with an ID take no part; of a filled column single blanks get one."""
    headings: list[Cell] = ["Person ID", *HEADINGS]
    local = Local(f"A1 | {ADA}", f"B2 | {BO}", headings=headings)
    assert (local.ids(), local.remembered()) == (["A1", "B2"], [])

    local = Local(
        f"A1 | {ADA}", f"  | {BO}", f"p-00001 | {ADA}", f"#REF! | {ADA}", headings=headings
    )
    assert local.ids() == ["A1", "P-00002", "p-00001"]
    assert [row[0] for row in local.remembered()] == ["P-00002"]
    problems = local.sync().problems
    assert [(p.severity, p.row, p.column) for p in problems] == [("Error", 5, "Person ID")]


def test_rows_that_are_not_read_are_given_none() -> None:
    """Without a worksite a row is nobody's."""
    assert Local("Ada | Lopez | | Member", BO).ids() == ["P-00001"]


def test_who_left_stays_as_last_seen_and_no_id_is_given_twice() -> None:
    """Also where the row was deleted from the tab."""
    local = Local(ADA, BO)
    local.sync()
    local.workbook.edit("Roster", 3, 1, "Cleo")
    local.workbook.edit("Roster", 3, 2, "Park")
    local.workbook.edit("Roster", 3, 6, None)
    local.sync("2023-03-10")
    assert [(row[0], row[1], row[7]) for row in local.remembered()] == [
        ("P-00001", "Ada", "2023-03-10"),
        ("P-00002", "Bo", "2023-03-09"),
        ("P-00003", "Cleo", "2023-03-10"),
    ]

    for column in range(1, 9):
        local.workbook.edit("Person IDs", 6, column, None)
    local.sync("2023-03-10")
    assert [row[0] for row in local.remembered()] == ["P-00001", "P-00002", "P-00004"]


@pytest.mark.slow
def test_a_near_name_waits_for_somebody_to_decide() -> None:
    """The row stands under a new ID, and is asked about until Same as says who it is."""
    local = Local("Nan | Null | Maple El | Member")
    local.sync()
    local.workbook.edit("Roster", 2, 2, "Nulls")

    for _ in range(2):
        outcome = local.sync("2023-03-10")
        assert outcome.program.roster["person_id"].tolist() == ["P-00002"]
        (problem,) = outcome.problems
        assert (problem.severity, problem.tab, problem.row, problem.column) == (
            "Warning",
            "Roster",
            2,
            "Last name",
        )
        assert problem.problem.said() == (
            "This may be P-00001, or somebody new; until you decide it stands as P-00002."
        )
        assert problem.fix.said() == (
            "In the tab Person IDs, write P-00001 or new into Same as of P-00002."
        )
    assert [row[8] for row in local.remembered()] == ["", "P-00001"]

    local.workbook.edit("Person IDs", 5, 10, "p-00001")
    outcome = local.sync("2023-03-10")
    assert outcome.program.roster["person_id"].tolist() == ["P-00001"]
    assert outcome.problems == []
    local.sync("2023-03-13")
    assert [(row[0], row[2], row[7], row[9]) for row in local.remembered()] == [
        ("P-00001", "Nulls", "2023-03-13", ""),
        ("P-00002", "Nulls", "2023-03-10", "p-00001"),
    ]


def test_somebody_new_keeps_the_id_of_their_own() -> None:
    """Nobody is asked again."""
    local = Local("Nan | Null | Maple El | Member")
    local.sync()
    local.workbook.edit("Roster", 2, 2, "Nulls")
    local.sync()
    local.workbook.edit("Person IDs", 5, 10, "New")
    outcome = local.sync()

    assert outcome.program.roster["person_id"].tolist() == ["P-00002"]
    assert outcome.problems == []


@pytest.mark.parametrize("said", ["P-00009", "P-00002", "Ada"])
def test_same_as_somebody_who_is_nobody_decides_nothing(said: str) -> None:
    """A warning at the cell, in place of the question."""
    local = Local("Nan | Null | Maple El | Member")
    local.sync()
    local.workbook.edit("Roster", 2, 2, "Nulls")
    local.sync()
    local.workbook.edit("Person IDs", 5, 10, said)
    problems = local.sync().problems

    assert [(p.severity, p.tab, p.row, p.column, p.value) for p in problems] == [
        ("Warning", "Person IDs", 5, "Same as", said),
    ]
    assert problems[0].problem.said() == f"“{said}” is nobody this row can be."


@pytest.mark.slow
def test_an_id_that_turned_out_to_be_another_still_means_that_person() -> None:
    """What was logged under it meanwhile counts."""
    talks: list[list[Cell]] = [
        ["Date", "Organizer", "Person ID", "Result"],
        ["2023-03-08", "Rosa", "P-00002", "Talked"],
        ["2023-03-08", "Rosa", "P-00001", "Talked"],
    ]
    local = Local("Nan | Null | Maple El | Member", Conversations=talks)
    local.sync()
    local.workbook.edit("Roster", 2, 2, "Nulls")
    local.sync()
    local.workbook.edit("Person IDs", 5, 10, "P-00001")

    outcome = local.sync()
    assert outcome.program.conversations["person_id"].tolist() == ["P-00001", "P-00001"]
