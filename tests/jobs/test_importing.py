"""Importing: lists from outside become lines of Reconciliation; what people say yes to is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from toolkit.errors import Misused, Refused, ToolkitError
from toolkit.jobs.accepting import Acceptance
from toolkit.jobs.importing import Imported, import_lists
from toolkit.jobs.journal import Journal
from toolkit.jobs.reconciled import Accepting, accept_lines
from toolkit.jobs.sync import sync
from toolkit.settings import Settings
from toolkit.tabs.reconciliation import RECONCILIATION, ReconciliationLine, lines
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.memory import MemoryWorkbook

NOW = datetime(2023, 3, 9, 12, tzinfo=UTC)
TODAY = date(2023, 3, 9)
TITLE = "Reconciliation"
ROSTER = """
Person ID | First name | Last name | Worksite | Status           | Email           | Hire date
1         | Ada        | Lopez     | Maple El | Member           | ada@example.org | 2019-08-12
2         | Bo         | Chen      | Maple El | Potential member |                 |
3         | Cleo       | Park      | Maple El | Member           |                 |
4         | Nan        | Null      | Oak Mid  | Pending          |                 |
"""
WORKSITES = "Worksite | Short name\nMaple El | Maple\nOak Mid |"
HR = """
Employee ID,Name,School,Position
1,"LOPEZ, ADA",Maple,Teacher
2,"CHEN, BO",Oak Mid,Teacher
4,"NULL, NAN",Oak Mid,Nurse
9,"BYRON, EFUA",Oak Mid,Nurse
"""


def table(text: str) -> list[list[Cell]]:
    return [
        [cell.strip() or None for cell in line.split("|")] for line in text.strip().splitlines()
    ]


@dataclass
class Local:
    """A local with its workbook, and files beside it."""

    folder: Path
    tabs: dict[str, str] = field(default_factory=lambda: {"Roster": ROSTER, "Worksites": WORKSITES})
    settings: Settings = field(default_factory=Settings)

    def __post_init__(self) -> None:
        self.workbook = MemoryWorkbook({title: table(text) for title, text in self.tabs.items()})

    def file(self, name: str, text: str) -> str:
        path = self.folder / name
        path.write_text(text.lstrip("\n"), encoding="utf-8")
        return str(path)

    def imported(
        self, *files: str, kind: str = "", event: str = "", dry_run: bool = False
    ) -> Imported:
        return import_lists(
            self.workbook,
            self.settings,
            files,
            kind=kind,
            event=event,
            as_of=TODAY,
            now=NOW,
            dry_run=dry_run,
        )

    def lines(self) -> list[ReconciliationLine]:
        return lines(self.workbook.read(frozenset()).owned(TITLE))

    def said(self) -> list[tuple[str, str, str]]:
        return [(one.kind, one.person_id, one.person) for one in self.lines()]

    def answer(self, answer: str, *kinds: str, person: str = "") -> None:
        """Somebody writes beside the lines of these kinds."""
        column = len(RECONCILIATION.columns)
        for one in self.lines():
            if one.kind in kinds and person in one.person:
                self.workbook.edit(TITLE, one.row, column, answer)

    def accepted(self, *, applications: bool = False, agree: bool = True) -> Accepting:
        def agreed(found: Acceptance) -> bool:
            return agree

        return accept_lines(
            self.workbook,
            self.settings,
            applications=applications,
            as_of=TODAY,
            now=NOW,
            agree=agreed,
            journal=Journal(self.folder / "journal"),
        )

    def rows(self, title: str = "Roster") -> list[list[Cell]]:
        rows = self.workbook.rows(title)
        width = max(map(len, rows))
        return [[*row, *[None] * (width - len(row))] for row in rows]

    def held(self, done: Accepting) -> list[tuple[str, str]]:
        return [(line.person, why.said()) for line, why in done.acceptance.held]


@pytest.fixture
def local(tmp_path: Path) -> Local:
    return Local(tmp_path)


def test_the_employers_list_becomes_lines_and_touches_nothing_else(local: Local) -> None:
    before = local.rows()
    done = local.imported(local.file("hr.csv", HR))
    assert [one.kind for one in done.lists] == ["employer"]
    assert done.counted == {"New": 1, "Left": 1, "Moved": 1}
    assert local.said() == [
        ("New", "", "Efua Byron"),
        ("Left", "3", "Cleo Park"),
        ("Moved", "2", "Bo Chen"),
    ]
    new = local.lines()[0]
    assert new.becomes == {
        "Person ID": "9",
        "First name": "Efua",
        "Last name": "Byron",
        "Worksite": "Oak Mid",
        "Job title": "Nurse",
        "Status": "Potential member",
    }
    assert new.listed == "hr.csv"
    assert local.rows() == before


def test_importing_twice_writes_nothing_and_a_dry_run_neither(local: Local) -> None:
    hr = local.file("hr.csv", HR)
    assert not local.imported(hr, dry_run=True).wrote
    assert TITLE not in local.workbook.read(frozenset()).titles
    assert local.imported(hr).wrote
    assert not local.imported(hr).wrote


def test_what_people_said_yes_to_is_written_and_its_lines_go(local: Local) -> None:
    local.imported(local.file("hr.csv", HR))
    local.answer("Yes", "New", "Moved")
    local.answer("No", "Left")
    done = local.accepted()
    assert done.wrote
    assert [(step.tab, step.key, step.column, step.was, step.becomes) for step in done.acceptance.steps][-1] == (
        "Roster", "2", "Worksite", "Maple El", "Oak Mid",
    )  # fmt: skip
    rows = local.rows()
    assert rows[2] == ["2", "Bo", "Chen", "Oak Mid", "Potential member", None, None]
    assert rows[5] == ["9", "Efua", "Byron", "Oak Mid", "Potential member", None, None]
    assert rows[3][4] == "Member"
    assert [(one.kind, one.accept) for one in local.lines()] == [("Left", False)]
    assert local.imported(str(local.folder / "hr.csv")).counted == {"Left": 1}
    assert not local.accepted().wrote


def test_nobody_agrees_and_nothing_is_written(local: Local) -> None:
    local.imported(local.file("hr.csv", HR))
    local.answer("Yes", "New", "Moved")
    before = local.rows(), local.lines()
    assert not local.accepted(agree=False).wrote
    assert (local.rows(), local.lines()) == before


def test_the_row_is_found_by_whose_it_is(local: Local) -> None:
    """Somebody sorted the roster, and put a row in, since."""
    local.imported(local.file("hr.csv", HR))
    local.answer("Yes", "Moved", "Left")
    local.workbook.sort("Roster", 1, descending=True)
    local.workbook.insert_row("Roster", 2, ["8", "Mei", "Lin", "Oak Mid", "Member"])
    assert local.accepted().wrote
    stands = {row[0]: (row[3], row[4]) for row in local.rows()[1:]}
    assert stands["2"] == ("Oak Mid", "Potential member")
    assert stands["3"] == ("Maple El", "Left")
    assert stands["8"] == ("Oak Mid", "Member")


def test_what_was_changed_since_is_held_back_and_said(local: Local) -> None:
    local.imported(local.file("hr.csv", HR))
    local.answer("Yes", "New", "Moved", "Left")
    local.workbook.edit("Roster", 3, 4, "Oak Mid")  # Bo was moved by hand
    local.workbook.edit("Roster", 4, 3, "Parks")  # this ID is called otherwise now
    local.workbook.insert_row("Roster", 6, ["9", "Efua", "Byron", "Oak Mid", "Member"])
    done = local.accepted()
    assert not done.wrote
    assert local.held(done) == [
        ("Efua Byron", "it stands in “Roster” by now"),
        ("Cleo Park", "this ID is somebody else's now"),
        ("Bo Chen", "Worksite says something else by now"),
    ]


@pytest.mark.slow
def test_who_may_be_the_same_is_one_after_a_yes_and_two_after_a_no(local: Local) -> None:
    hr = local.file(
        "staff list.csv",
        "Last,First,School,Position\nChen,Bo,Oak Mid,Nurse\nPark,Cleo,Maple El,Nurse\n",
    )
    local.imported(hr, kind="employer")
    assert local.said() == [("Probably the same", "2", "Bo Chen"), ("Left", "1", "Ada Lopez")]
    local.answer("Yes", "Probably the same")
    local.imported(hr, kind="employer")
    assert ("Moved", "2", "Bo Chen") in local.said()
    assert [one.accept for one in local.lines() if one.kind == "Probably the same"] == [True]
    local.imported(hr, kind="employer")
    assert ("Moved", "2", "Bo Chen") in local.said()
    assert local.held(local.accepted()) == [
        ("Bo Chen", "it counts when that list is imported again")
    ]


def test_a_no_says_that_they_are_two(local: Local) -> None:
    hr = local.file(
        "staff.csv",
        "Last,First,School,Position\nChen,Bo,Oak Mid,Nurse\nPark,Cleo,Maple El,Nurse\nLopez,Ada,Maple El,Nurse\n",
    )
    local.imported(hr, kind="employer")
    local.answer("No", "Probably the same")
    local.imported(hr, kind="employer")
    assert ("New", "", "Bo Chen") in local.said()
    assert ("Left", "2", "Bo Chen") in local.said()
    assert ("Probably the same", "2", "Bo Chen") in local.said()
    local.imported(hr, kind="employer")
    assert ("New", "", "Bo Chen") in local.said()


def test_lines_of_other_lists_stay_and_a_list_replaces_its_own(local: Local) -> None:
    local.imported(local.file("hr.csv", HR))
    local.imported(local.file("dues.csv", "Member ID,Name,Dues\n1,Ada Lopez,45\n4,Nan Null,45\n"))
    assert {one.listed for one in local.lines()} == {"hr.csv", "dues.csv"}
    local.imported(local.file("hr.csv", HR + '3,"PARK, CLEO",Maple El,Nurse\n'))
    assert ("Left", "3", "Cleo Park") not in local.said()
    assert ("Dropped", "3", "Cleo Park") in local.said()


def test_a_remark_under_accept_is_kept_when_its_line_goes(local: Local) -> None:
    local.imported(local.file("hr.csv", HR))
    local.answer("ask Rosa first", "Left")
    local.answer("No", "Moved")
    local.imported(local.file("hr.csv", HR + '3,"PARK, CLEO",Maple El,Nurse\n'))
    local.imported(local.file("hr.csv", HR.replace('CHEN, BO",Oak Mid', 'CHEN, BO",Maple')))
    loose = [row for row in local.rows("Loose Notes")[3:] if row[0]]
    assert [(row[0], row[2], row[3]) for row in loose] == [(TITLE, "Accept", "ask Rosa first")]


@pytest.mark.slow
def test_a_new_name_keeps_an_id_that_was_given(tmp_path: Path) -> None:
    """Without an ID, an email or a phone in the sheet, who was renamed is still recognised."""
    local = Local(
        tmp_path,
        {
            "Roster": "First name | Last name | Worksite | Status | Hire date\nAda | Lopez | Maple El | Member | 2019-08-12\nBo | Chen | Maple El | Member |"
        },
    )
    sync(local.workbook, local.settings, as_of=TODAY, now=NOW)
    local.imported(
        local.file(
            "hr.csv",
            "First,Last,School,Hire date,Position\nAda,Byron,Maple El,2019-08-12,Nurse\nBo,Chen,Maple El,,Nurse\n",
        )
    )
    local.answer("Yes", "Probably the same")
    local.imported(str(local.folder / "hr.csv"))
    local.answer("Yes", "Changed", person="Ada")
    assert local.accepted().wrote
    assert local.rows()[1][1] == "Byron"
    after = sync(local.workbook, local.settings, as_of=TODAY, now=NOW).done.program
    assert after.roster["person_id"].tolist() == ["P-00001", "P-00002"]


def test_worksites_that_nobody_knows_are_said_and_move_nobody(local: Local) -> None:
    done = local.imported(
        local.file("hr.csv", HR.replace('2,"CHEN, BO",Oak Mid', '2,"CHEN, BO",Mapple El'))
    )
    assert done.strange == ("Mapple El",)
    assert ("Moved", "2", "Bo Chen") not in local.said()


def test_what_cannot_be_imported_is_refused(local: Local, tmp_path: Path) -> None:
    names = local.file("names.csv", "Last,First\nChen,Bo\nPark,Cleo\n")
    with pytest.raises(Misused, match="whose list"):
        local.imported(names)
    with pytest.raises(Refused, match="when they"):
        local.imported(names, kind="attendance")
    (tmp_path / "other").mkdir()
    other = local.file("other/names.csv", "Last,First\nChen,Bo\nPark,Cleo\n")
    with pytest.raises(ToolkitError, match=r"names\.csv"):
        local.imported(names, other, kind="employer")
    with pytest.raises(Refused, match="no column of names"):
        local.imported(local.file("sums.csv", "1,2\n3,4\n"), kind="employer")
    nobody = Local(tmp_path, {"Worksites": WORKSITES})
    with pytest.raises(ToolkitError):
        nobody.imported(names, kind="employer")


EVENTS = """
Event     | Date       | Starts  | Ends    | Kind
Induction | 2023-03-08 | 5:00 PM | 6:00 PM | Induction
Rally     | 2023-03-02 |         |         | Action
"""
ATTENDANCE = "Event | Date | Attendee | Attended | Hours\nInduction | 2023-03-08 | 1 | Signed up |"
TEAM = "Organizer | Email | Person ID\nRosa Diaz | rosa@example.org | "
MEETING = """
Name,Email,Join Time,Leave Time,Duration (minutes)
Ada Lopez (she/her),ada@example.org,3/8/2023 5:00:00 PM,3/8/2023 6:00:00 PM,60
Rosa Diaz,rosa@example.org,3/8/2023 5:00:00 PM,3/8/2023 6:00:00 PM,60
Bo Chen,,3/8/2023 5:00:00 PM,3/8/2023 5:15:00 PM,15
iPhone,,3/8/2023 5:00:00 PM,3/8/2023 5:15:00 PM,15
"""


def program(tmp_path: Path) -> Local:
    tabs = {"Roster": ROSTER, "Worksites": WORKSITES, "Organizers": TEAM}
    return Local(tmp_path, {**tabs, "Events": EVENTS, "Attendance": ATTENDANCE})


def test_who_was_in_a_meeting_waits_for_attendance(tmp_path: Path) -> None:
    """The only event of its day; in part where under half of it; nobody where nobody can tell."""
    local = program(tmp_path)
    meeting = local.file("zoom.csv", MEETING)
    assert local.imported(meeting).counted == {"Attended": 4}
    local.answer("Yes", "Attended")
    done = local.accepted()
    assert [row[:5] for row in local.rows("Attendance")[2:]] == [
        ["Induction", "2023-03-08", "Rosa Diaz", "Yes", None],
        ["Induction", "2023-03-08", "1", "Yes", None],
        ["Induction", "2023-03-08", "2", "Partial", 0.25],
    ]
    assert local.held(done) == [("iPhone", "Attendee is not known: write the row by hand")]
    assert local.imported(meeting).counted == {"Attended": 1}


def test_which_event_is_said_or_asked(tmp_path: Path) -> None:
    local = program(tmp_path)
    undated = local.file("meet.csv", "Name,Duration\nAda Lopez,60\n")
    with pytest.raises(Misused, match="Induction, Rally"):
        local.imported(undated)
    with pytest.raises(Misused, match="no event of that name"):
        local.imported(undated, event="Bake sale")
    local.imported(undated, event="rally")
    assert local.lines()[0].becomes["Event"] == "Rally"
    without = Local(tmp_path)
    with pytest.raises(Misused, match="has no event"):
        without.imported(undated, event="rally")


APPLICATIONS = """
Timestamp  | First name | Last name | Email           | Worksite | Decision
2023-01-15 | Ada        | Lopez     | ada@example.org | Maple El | Accepted
2023-01-16 | Cleo       | Park      | cleo@c.example  | Maple El | Declined
2023-01-17 | Rosa       | Diaz      | rosa@example.org |          | Accepted
"""


def test_accepted_applications_join_the_team(tmp_path: Path) -> None:
    tabs = {"Roster": ROSTER, "Worksites": WORKSITES, "Applications": APPLICATIONS}
    local = Local(
        tmp_path,
        {
            **tabs,
            "Organizers": TEAM.replace("Email", "Email | Worksite").replace("org |", "org | |"),
        },
    )
    assert local.accepted(applications=True).wrote
    assert local.rows("Organizers")[-1] == ["Ada Lopez", "ada@example.org", "Maple El", "1"]
    assert not local.accepted(applications=True).wrote
    assert local.imported("applications").counted == {}


def test_applications_of_a_file_wait_in_reconciliation(tmp_path: Path) -> None:
    tabs = {"Roster": ROSTER, "Worksites": WORKSITES, "Applications": APPLICATIONS}
    local = Local(tmp_path, tabs)
    file = local.file(
        "form.csv",
        "Timestamp,First name,Last name,Email,Why do you want to organize?\n"
        "2023-01-15,Ada,Lopez,ada@example.org,Because\n"
        "2023-02-01,Bo,Chen,bo@example.org,Because\n",
    )
    assert local.imported(file).counted == {"Applied": 1}
    local.answer("Yes", "Applied")
    assert local.accepted().wrote
    assert local.rows("Applications")[-1][:4] == ["2023-02-01", "Bo", "Chen", "bo@example.org"]
