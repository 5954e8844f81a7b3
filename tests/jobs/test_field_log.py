"""Write where you read: what stands beside people in Follow-ups becomes rows of the Field Log, counted in the same run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sheets import snapshot_of

from toolkit.errors import Refused
from toolkit.jobs import keeping
from toolkit.jobs.known import Known
from toolkit.jobs.staying import published_with
from toolkit.jobs.sync import NOTHING, Outcome, sync
from toolkit.organizing.entered_twice import entry_problems
from toolkit.plan.plan import notes, plan
from toolkit.settings import Settings
from toolkit.tables.program import Program, read_program
from toolkit.tabs.data_issues import data_issues_tab
from toolkit.tabs.field_log import field_log_tab
from toolkit.tabs.follow_ups import FOLLOW_UPS, follow_ups_tab
from toolkit.tabs.loose_notes import loose_notes_tab
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole job

TOP = 3
DAY = date(2023, 3, 9)
LOCAL = """
Roster:
Person ID | First name | Last name | Worksite | Status           | Organizer
Ada       | Ada        | Lopez     | Maple El | Member           | Rosa
Bo        | Bo         | Chen      | Maple El | Potential member | Rosa
Cleo      | Cleo       | Park      | Maple El | Potential member | Cesar
Nan       | Nan        | Null      | Maple El | Potential member |

Worksites:
Worksite | Eligible
Maple El | 4

Organizers:
Organizer | Email
Rosa      | rosa@example.org
Cesar     | cesar@example.org

Conversations:
Date       | Organizer | Person ID | Result    | Follow up by
2023-01-02 | Rosa      | Ada       | Talked    | 2023-01-09
2023-02-02 | Cesar     | Cleo      | No answer |
"""


class Everything:
    """Every title."""

    def __contains__(self, title: object) -> bool:
        return True


ALL = Everything()


@dataclass
class Step:
    """What was read, and whether anything was to be written."""

    program: Program
    changed: bool


class Local:
    """A local in memory whose organizers write into Follow-ups."""

    def __init__(self, text: str = LOCAL) -> None:
        grids = snapshot_of(text, cast=False).grids
        self.book = MemoryWorkbook(
            {
                grid.title: [
                    [grid.cell(row, n) for n in range(1, len(grid.columns) + 1)]
                    for row in range(1, grid.n_rows + 1)
                ]
                for grid in grids
            }
        )

    def step(self, day: date = DAY) -> Step:
        """What a sync does with the list, its log, and what is told of them; the other tabs are not laid."""
        snapshot = self.book.read(ALL)
        program = read_program(snapshot, today=day)
        known = published_with(Known(program, snapshot))
        program = known.program
        tabs = [follow_ups_tab(program, known.follow_ups), field_log_tab(program)]
        lines = keeping.lines(program, snapshot, notes(snapshot, tabs))
        told = keeping.problems(snapshot, lines, tabs)
        problems = [*program.problems, *entry_problems(program), *told]
        tabs += [data_issues_tab(program, problems, snapshot), loose_notes_tab(program, lines)]
        planned = plan(snapshot, tabs, {})
        self.book.apply(planned.changes)
        return Step(program, bool(planned))

    def sync(self, day: date = DAY, **options: Any) -> Outcome:
        now = datetime(day.year, day.month, day.day, 5, 7, tzinfo=UTC)
        return sync(self.book, Settings(), as_of=day, now=now, **options)

    def rows(self, title: str) -> list[dict[str, Any]]:
        """The rows of a tab of ours, by their headings; blanks left out."""
        rows = self.book.rows(title)
        return [
            {
                str(heading): cell
                for heading, cell in zip(rows[TOP - 1], row, strict=False)
                if cell is not None
            }
            for row in rows[TOP:]
            if any(cell is not None for cell in row)
        ]

    def row(self, person: str) -> int:
        """Where somebody stands in Follow-ups."""
        rows = self.rows("Follow-ups")
        return TOP + 1 + [row.get("Person ID") for row in rows].index(person)

    def write(self, person: str, **cells: Any) -> None:
        """Somebody writes beside a person; `Talked_on` stands for that heading."""
        headings = self.book.rows("Follow-ups")[TOP - 1]
        for name, cell in cells.items():
            column = headings.index(name.replace("_", " ")) + 1
            self.book.edit("Follow-ups", self.row(person), column, cell)

    def logged(self, person: str) -> int:
        """Where somebody stands in the Field Log."""
        return TOP + 1 + [row.get("Person ID") for row in self.rows("Field Log")].index(person)

    def listed(self, person: str) -> dict[str, Any]:
        """Somebody's row in Follow-ups."""
        return self.rows("Follow-ups")[self.row(person) - TOP - 1]

    def issues(self) -> list[tuple[Any, ...]]:
        return [
            (row["Severity"], row["Tab"], row.get("Row"), row.get("Column"))
            for row in self.rows("Data Issues")
        ]


@pytest.fixture
def local() -> Local:
    """A local after its first sync."""
    made = Local()
    made.step()
    return made


def test_an_entry_goes_to_the_log_and_counts_in_the_same_run() -> None:
    local = Local()
    local.step()
    assert local.listed("Ada")["Flag"] == "Promise overdue"
    local.write("Ada", Result="Talked", New_assessment=1, Answer="Yes", Notes="call late")
    outcome = local.sync()

    assert "Ada" not in [row["Person ID"] for row in local.rows("Follow-ups")]
    assert local.rows("Field Log") == [
        {
            "Date": DAY,
            "Organizer": "Rosa",
            "Person ID": "Ada",
            "Person": "Ada Lopez",
            "Worksite": "Maple El",
            "Result": "Talked",
            "Assessment": 1,
            "Answer": "Yes",
            "Notes": "call late",
            "Entered in": "Follow-ups",
            "Taken on": DAY,
        }
    ]
    figures = {row["Figure"]: row.get("Now") for row in local.rows("Dashboard") if "Figure" in row}
    assert (figures["Conversations"], figures["Promises overdue"]) == (1, 0)
    assert local.rows("Loose Notes") == []
    assert outcome.report["rows_read"] == 10
    assert local.sync().outcome == NOTHING


def test_a_field_log_that_is_gone_is_missed() -> None:
    """What stands in it stands nowhere else."""
    local = Local()
    local.step()
    local.write("Bo", Result="Talked")
    local.sync()
    local.book.remove("Field Log")
    with pytest.raises(Refused, match="Field Log"):
        local.sync()
    local.sync(force=True)
    assert local.rows("Field Log") == []


def test_the_order_that_stays_is_told_where_it_is_month_first() -> None:
    """In a Spanish workbook, whose own order is the other."""
    local = Local(f"{LOCAL}\nSettings:\nSetting | Value\nWorkbook language | es\n")
    local.sync()
    local.write("Bo", Talked_on="2/3/2023")
    local.write("Cleo", Result="Talked", Talked_on="2/28/2023")
    local.sync()
    (said,) = [
        one.problem.said()
        for one in local.step().program.problems
        if one.kind.word == "month-first-as-before"
    ]
    assert (
        said
        == "“2/3/2023” is read as month/day/year, as all days of this column were when one of them could only be read that way."
    )


def test_a_row_of_the_log_that_cannot_be_read_is_told_for_that_alone(local: Local) -> None:
    """It counts for nobody, so nothing is said of whose it is."""
    local.write("Nan", Result="Talked")
    local.step()
    local.book.edit("Field Log", 4, 1, "call her")
    local.step()
    assert local.issues() == [("Error", "Field Log", 4, "Date")]


def test_a_column_of_the_field_log_that_is_gone_is_missed() -> None:
    """Its results would be blank for good; a heading that somebody wrote over is mended."""
    local = Local()
    local.step()
    local.write("Bo", Result="Talked")
    local.sync()
    result = local.book.rows("Field Log")[TOP - 1].index("Result") + 1
    local.book.edit("Field Log", TOP, result, "Outcome")
    local.sync()
    assert [row["Result"] for row in local.rows("Field Log")] == ["Talked"]
    assert local.sync().outcome == NOTHING
    rows = local.book.rows("Field Log")
    for row, cells in enumerate(rows[TOP - 1 :], TOP):  # as if somebody had deleted the column
        for column, cell in enumerate([*cells[result:], None], result):
            local.book.edit("Field Log", row, column, cell)
    with pytest.raises(Refused, match="“Result”"):
        local.sync()
    assert local.sync(force=True).outcome == "published"


def test_entries_stand_in_the_order_of_the_list(local: Local) -> None:
    people = [row["Person ID"] for row in local.rows("Follow-ups")]
    for person in reversed(people):
        local.write(person, Result="No answer")
    local.step()
    assert [row["Person ID"] for row in local.rows("Field Log")] == people


def test_a_day_to_come_is_taken_and_waits(local: Local) -> None:
    local.write("Bo", Result="Talked", Talked_on=date(2023, 3, 11))
    local.step()

    assert [row["Date"] for row in local.rows("Field Log")] == [date(2023, 3, 11)]
    assert "Last contact" not in local.listed("Bo")
    assert ("Warning", "Field Log", 4, "Date") in local.issues()
    assert not local.step().changed
    local.step(date(2023, 3, 13))
    assert "Bo" not in [row["Person ID"] for row in local.rows("Follow-ups")]


def test_a_day_that_was_read_the_other_way_round_is_told_where_it_went(local: Local) -> None:
    """A day beside it can only be day first, so it is the 3rd of February; who meant the 2nd of
    March sees it in the log, until it is mended there or what was typed is deleted.
    """
    local.write("Bo", Result="Talked", Talked_on="3/2/2023")
    local.write("Cleo", Result="Talked", Talked_on="28/2/2023")
    local.step()

    said = {row["Person ID"]: (row["Date"], row["Entered in"]) for row in local.rows("Field Log")}
    assert said == {
        "Bo": (date(2023, 2, 3), "Follow-ups (Date 3/2/2023 = 2023-02-03)"),
        "Cleo": (date(2023, 2, 28), "Follow-ups"),
    }
    assert [line for line in local.issues() if line[1] == "Field Log"] == [
        ("Warning", "Field Log", local.logged("Bo"), "Date")
    ]
    assert (
        "“3/2/2023” was typed here and read as 3 Feb, since another day in that column could only be read that way."
        in [row["Problem"] for row in local.rows("Data Issues")]
    )
    assert not local.step().changed
    local.book.edit("Field Log", local.logged("Bo"), 1, date(2023, 3, 2))
    local.step()
    assert [line for line in local.issues() if line[1] == "Field Log"] == []


def test_a_day_that_waits_for_its_result_is_read_as_the_one_that_decided_was(local: Local) -> None:
    """The next sync cannot see that one any more, and does not read March for February."""
    local.write("Bo", Talked_on="3/2/2023")
    local.write("Cleo", Result="Talked", Talked_on="28/2/2023")
    local.sync()
    stays = ("Warning", "Follow-ups", local.row("Bo"), "Talked on")
    assert stays in local.issues()
    assert (
        "“3/2/2023” is read as day/month/year, as all days of this column were when one of them could only be read that way."
        in [row["Problem"] for row in local.rows("Data Issues")]
    )
    assert local.sync().outcome == NOTHING
    local.write("Bo", Result="Talked")
    local.sync()
    assert {row["Person ID"]: row["Date"] for row in local.rows("Field Log")} == {
        "Bo": date(2023, 2, 3),
        "Cleo": date(2023, 2, 28),
    }
    assert stays not in local.issues()
    assert local.sync().outcome == NOTHING
    local.write("Nan", Result="Talked", Talked_on="3/2/2023")
    local.sync()
    assert local.rows("Field Log")[-1]["Date"] == date(2023, 3, 2)


def test_an_organizer_who_was_renamed_meanwhile_is_credited(local: Local) -> None:
    """The list still has the old name when they write, and the Roster the new one when it is read."""
    local.write("Bo", Result="Talked")
    local.book.edit("Organizers", 2, 1, "Rosa Ruiz")
    for row in (2, 3):
        local.book.edit("Roster", row, 6, "Rosa Ruiz")
    local.sync()
    (row,) = local.rows("Field Log")
    assert row["Organizer"] == "Rosa Ruiz"
    assert not [line for line in local.issues() if line[1] == "Field Log"]
    assert local.sync().outcome == NOTHING


@pytest.mark.parametrize("now", ["Dora", "Cesar"])
def test_an_organizer_who_left_is_not_mistaken_for_who_has_their_people_now(
    local: Local, now: str
) -> None:
    """Somebody new, or somebody who was there before: neither of them talked with Bo."""
    local.write("Bo", Result="Talked")
    local.book.edit("Organizers", 2, 1, "Dora")
    for row in (2, 3):
        local.book.edit("Roster", row, 6, now)
    local.step()
    (row,) = local.rows("Field Log")
    assert row["Organizer"] == "Rosa"
    assert ("Warning", "Field Log", 4, "Organizer") in local.issues()


def test_a_heading_that_somebody_wrote_over_delays_nothing(local: Local) -> None:
    """Result, and whom the row is about."""
    local.write("Bo", Result="Talked")
    headings = local.book.rows("Follow-ups")[TOP - 1]
    local.book.edit("Follow-ups", TOP, headings.index("Result") + 1, "What happened")
    local.book.edit("Follow-ups", TOP, headings.index("Person ID") + 1, None)
    local.step()
    (row,) = local.rows("Field Log")
    assert (row["Person ID"], row["Result"]) == ("Bo", "Talked")
    assert local.listed("Ada")["Person ID"] == "Ada"
    assert local.book.rows("Follow-ups")[TOP - 1].count("Result") == 1
    assert not local.step().changed


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_a_row_of_headings_that_somebody_deleted_delays_nothing(local: Local, rows: int) -> None:
    """Alone, with the blank one above it, and with the first line, too."""
    first, second = (str(row["Person ID"]) for row in local.rows("Follow-ups")[:2])
    local.write(first, Result="Talked", Talked_on=date(2023, 3, 7))
    local.write(second, Notes="left VM")
    for _ in range(rows):
        local.book.delete_row("Follow-ups", TOP + 1 - rows)
    local.step()
    (row,) = local.rows("Field Log")
    assert (row["Person ID"], row["Result"], row["Date"]) == (first, "Talked", date(2023, 3, 7))
    assert local.listed(second)["Notes"] == "left VM"
    assert ("Warning", "Follow-ups", local.row(second), "Result") in local.issues()
    assert not local.step().changed


def test_without_the_column_of_the_ids_what_is_written_stays_beside_its_person(
    local: Local,
) -> None:
    """Of a row that goes people's words are kept, and nothing that is the toolkit's."""
    local.write("Nan", Notes="left VM")
    local.write("Bo", Notes="call her mother")
    local.write("Ada", Result="Talked")
    local.book.edit("Roster", 3, 5, "Left")
    local.book.edit("Roster", 5, 6, "Rosa")
    spot = local.book.rows("Follow-ups")[TOP - 1].index("Person ID") + 1
    local.book.delete_column("Follow-ups", spot)
    local.step()
    assert local.listed("Nan")["Notes"] == "left VM"
    assert [row["Person"] for row in local.rows("Field Log")] == ["Ada Lopez"]
    kept = [(row["Key"], row["Column"], row["Text"]) for row in local.rows("Loose Notes")]
    assert kept == [("Bo Chen | Maple El", "Notes", "call her mother")]
    assert not local.step().changed


def test_what_has_no_result_stays_with_its_person_and_is_told(local: Local) -> None:
    """Somebody new comes to stand above."""
    local.write("Nan", Notes="left VM")
    before = local.row("Nan")
    local.book.insert_row("Roster", 2, ["Abe", "Abe", "Ash", "Maple El", "Member", "Cesar"])
    step = local.step()

    assert local.row("Nan") == before + 1
    assert local.listed("Nan")["Notes"] == "left VM"
    assert ("Warning", "Follow-ups", before + 1, "Result") in local.issues()
    assert step.program.rows_not_read == 0
    assert local.rows("Field Log") == []
    assert not local.step().changed


def test_an_entry_that_cannot_be_read_stays_whole(local: Local) -> None:
    """It is a row that was not read, and everybody else's is taken."""
    local.write("Nan", Result="Talked", New_assessment=7, Notes="hers")
    local.write("Bo", Result="Talked")
    local.book.insert_row("Roster", 2, ["Abe", "Abe", "Ash", "Maple El", "Member", "Cesar"])
    step = local.step()

    nan = local.listed("Nan")
    assert (nan["Result"], nan["New assessment"], nan["Notes"]) == ("Talked", 7, "hers")
    assert [row["Person ID"] for row in local.rows("Field Log")] == ["Bo"]
    assert ("Error", "Follow-ups", local.row("Nan"), "New assessment") in local.issues()
    assert step.program.rows_not_read == 1
    assert local.step().program.rows_not_read == 1
    assert not local.step().changed


def test_an_entry_that_stays_and_has_no_row_any_more_is_kept(local: Local) -> None:
    local.write("Nan", Result="Tallked")
    local.book.edit("Roster", 5, 5, "Left")
    step = local.step()

    assert [row["Text"] for row in local.rows("Loose Notes")] == ["Tallked"]
    assert step.program.rows_not_read == 0
    assert not local.step().changed


def test_somebody_who_left_is_talked_with_all_the_same(local: Local) -> None:
    """Their row is gone, and the entry is taken."""
    local.write("Bo", Result="Moved")
    local.book.edit("Roster", 3, 5, "Left")
    local.step()
    assert [row["Result"] for row in local.rows("Field Log")] == ["Moved"]
    assert local.rows("Loose Notes") == []


def test_an_entry_of_a_person_who_is_nobody_any_more(local: Local) -> None:
    """Deleted from the Roster: nothing is lost, and nothing is counted."""
    local.write("Bo", Result="Talked")
    local.write("Ada", Result="Talked")
    local.book.delete_row("Roster", 3)
    local.step()
    assert [row["Person ID"] for row in local.rows("Field Log")] == ["Ada"]
    assert [(row["Key"], row["Text"]) for row in local.rows("Loose Notes")] == [("Bo", "Talked")]
    assert not local.step().changed


def test_somebody_without_an_organizer_is_credited_to_nobody(local: Local) -> None:
    local.write("Nan", Result="Talked")
    local.step()
    (row,) = local.rows("Field Log")
    assert "Organizer" not in row
    (told,) = local.rows("Data Issues")
    assert (told["Severity"], told["Tab"], told["Row"], told["Column"]) == (
        *("Warning", "Field Log"),
        *(4, "Organizer"),
    )
    assert told["Problem"] == (
        "Nobody is this person's organizer, so nobody is credited with the talk; it counts for the"
        " person."
    )
    assert "Nan" in [row["Person ID"] for row in local.rows("Follow-ups")]  # still nobody's
    assert local.listed("Nan")["Last contact"] == DAY


def test_what_is_entered_a_second_time_is_told_and_counted(local: Local) -> None:
    """The same person, day, result and notes, within 14 days."""
    for n, day in enumerate((date(2023, 3, 9), date(2023, 3, 10)), 1):
        local.write("Cleo", Result="No answer", Talked_on=date(2023, 3, 8), Notes="rang twice")
        local.step(day)
        assert local.listed("Cleo")["Attempts"] == 1 + n
    assert ("Warning", "Field Log", 5, "Person ID") in local.issues()
    assert (
        "Row 4 says the same of the same day, with the same result and notes; both are counted."
    ) in [row["Problem"] for row in local.rows("Data Issues")]
    assert not local.step(date(2023, 3, 10)).changed
    local.step(date(2023, 3, 25))
    assert ("Warning", "Field Log", 5, "Person ID") not in local.issues()


def test_the_field_log_alone_is_a_local_s_conversations() -> None:
    """Its Conversations tab is deleted: the list, the figures and their words go on."""
    local = Local()
    local.step()
    local.write("Bo", Result="LM", Talked_on="3/7/2023")
    local.step()
    local.book.remove("Conversations")
    local.step()
    assert local.listed("Bo")["Last result"] == "Left message"
    assert not local.step().changed


def test_what_somebody_mends_in_the_log_stays_mended(local: Local) -> None:
    local.write("Bo", Result="Talked")
    local.step()
    column = local.book.rows("Field Log")[TOP - 1].index("Result") + 1
    local.book.edit("Field Log", 4, column, "No answer")
    local.step()
    assert [row["Result"] for row in local.rows("Field Log")] == ["No answer"]
    assert local.listed("Bo")["Last result"] == "No answer"


def test_a_column_of_one_s_own_called_notes_is_no_entry() -> None:
    """A tab as an older version left it, with somebody's own Result and Notes right of it."""
    local = Local()
    kept = tuple(column for column in FOLLOW_UPS.columns.values() if not column.people)
    bo = tuple(["Bo"] if column.heading == "Person ID" else [None] for column in kept)
    old = Tab("Follow-ups", "Follow-ups", kept, bo, key=("Person ID",))
    local.book.apply(plan(local.book.read(frozenset()), [old], {}).changes)
    right = len(kept) + 1
    for row, cells in enumerate((["Result", "Notes"], ["Talked", "mine"]), TOP):
        for n, cell in enumerate(cells):
            local.book.edit("Follow-ups", row, right + n, cell)
    local.step()
    assert local.rows("Field Log") == []
    headings = local.book.rows("Follow-ups")[TOP - 1]
    assert headings[right - 1 : right + 9] == [
        *("Talked on", "Method", "Result", "New assessment", "Answer", "Follow up by", "Notes"),
        *("Result", "Notes"),
    ]
    assert not local.step().changed


def test_a_heading_of_the_log_that_somebody_wrote_over_is_there_again(local: Local) -> None:
    """And its column is read as before."""
    for person in ("Bo", "Cleo"):
        local.write(person, Result="No answer")
    local.step()
    column = local.book.rows("Field Log")[TOP - 1].index("Result") + 1
    local.book.edit("Field Log", TOP, column, "What happened")
    step = local.step()
    assert [row["Result"] for row in local.rows("Field Log")] == ["No answer", "No answer"]
    assert step.program.rows_not_read == 0
    assert not local.step().changed
