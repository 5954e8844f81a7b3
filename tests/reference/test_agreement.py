"""Every published cell beside an independent reading of measures.md: the sample, random programs, edge cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from reference.comparing import agree, book, disagreements, publish, say_who, table
from reference.everything import reference
from reference.field_log import OWN, entries
from reference.worlds import rosters, world

Rows = Callable[..., dict[str, list[list[Any]]]]
Differences = Callable[[str], list[str]]

# -- the sample -------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_small_sample_agrees(sample_rows: Rows) -> None:
    """All its mess is in it: misspelt worksites, impossible dates, hours as text, rows dated later."""
    rows = sample_rows(people=400, conversations=500, organizers=8)

    assert disagreements(rows, date(2023, 3, 15))[0] == []


@pytest.mark.slow
def test_the_sample_agrees_in_one_week_and_in_the_next(sample_rows: Rows) -> None:
    """The second week has Change, Last week, and a History whose first week stays as it was."""
    one, other = date(2023, 3, 8), date(2023, 3, 15)
    some = {"people": 400, "conversations": 600, "organizers": 8}
    workbook = book(first := sample_rows(until=one, **some))
    found, history = disagreements(first, one, workbook=workbook)
    for title, rows in (second := sample_rows(until=other, **some)).items():
        workbook.remove(title)
        workbook.add(title, rows)
    later, both = disagreements(second, other, workbook=workbook, earlier=history)

    assert found + later == []
    assert Counter(row["Week of"] for row in both) == {date(2023, 3, 6): 54, date(2023, 3, 13): 54}
    dashboard = {row["Figure"]: row for row in table(workbook, "Dashboard")[0]}
    assert dashboard["Density"]["Last week"] is not None


@pytest.mark.slow
@pytest.mark.parametrize(
    ("day", "until", "conversations"),
    [
        ("2023-01-20", "2023-03-15", 500),  # before the program: most rows are dated later
        ("2023-03-22", "2023-03-22", 600),  # in the break
        ("2023-04-20", "2023-04-20", 900),  # after phase 1
        ("2023-07-05", "2023-07-05", 1500),  # in the break of phase 2
        ("2023-07-19", "2023-07-19", 1500),  # in phase 2
        ("2024-02-29", "2023-07-19", 1500),  # a leap day, long after
    ],
)
def test_the_sample_agrees_on_other_days(
    sample_rows: Rows, day: str, until: str, conversations: int
) -> None:
    rows = sample_rows(
        people=400, conversations=conversations, organizers=8, until=date.fromisoformat(until)
    )

    assert disagreements(rows, date.fromisoformat(day))[0] == []


@pytest.mark.slow
def test_the_comparison_sees_a_conversation_that_is_missing(sample_rows: Rows) -> None:
    """So that an agreement is one."""
    rows = sample_rows(people=400, conversations=500, organizers=8)
    workbook = book(rows)
    talk = next(
        n
        for n, row in enumerate(rows["Form Responses 1"])
        if row[6] == "Talked" and row[0].date() == date(2023, 3, 14)
    )
    del rows["Form Responses 1"][talk]
    found = disagreements(rows, date(2023, 3, 15), workbook=workbook)[0]

    assert any(line.startswith("Dashboard Conversations Now") for line in found)
    assert any(line.startswith("Wall Chart") for line in found)


# -- random programs --------------------------------------------------------------------------------------------------

PARTS, EACH = 4, 6  # parts, so that several processes share them


def _agrees(seed: str) -> None:
    tabs, as_of, later = world(seed)
    workbook = book(tabs)
    found, history = disagreements(tabs, as_of, workbook=workbook)
    assert found == []
    if later is not None:
        found, _ = disagreements(
            tabs, as_of + timedelta(days=later), workbook=workbook, earlier=history
        )
        assert found == []


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_random_programs_agree(part: int) -> None:
    for number in range(EACH):
        _agrees(f"{part}/{number}")


def _people_agree(seed: int | str) -> None:
    """A roster without Person IDs over some weeks; now and then somebody says that a person is new."""
    weeks, day = rosters(seed)
    dice, workbook, history = Random(seed), book({}), []
    for n, tabs in enumerate(weeks):
        if "Roster" in workbook.read(frozenset()).titles:
            workbook.remove("Roster")
        workbook.add("Roster", tabs["Roster"])
        found, history = disagreements(
            tabs, day + timedelta(days=7 * n), workbook=workbook, earlier=history
        )
        assert found == []
        say_who(workbook, lambda _: dice.choice([None, None, "new"]))


@pytest.mark.slow
@pytest.mark.parametrize("part", range(3))
def test_many_rosters_without_person_ids_agree(part: int) -> None:
    for seed in range(part, 15, 3):
        _people_agree(seed)


@pytest.mark.slow
def test_the_random_programs_have_everything_in_them() -> None:
    """Every flag, every policy, every source of Eligible, extra weeks, shared ranks; or they would show nothing."""
    wanted = {
        "Promise overdue",
        "New hire",
        "Not contacted",
        "Not reached",
        "Bad contact data",
        "Slipped",
        "Said maybe",
        "Quiet leader",
        "Gone quiet",
        "Unassigned",
        "Whole",
        "By week",
        "By hour",
        "Manual",
        "policy not set",
        "Headcount",
        "Roster",
        "Headcount stale",
        "paid in part",
        "extra week",
        "second issue",
        "delivered",
        "at induction",
        "came as expected",
        "this week",
        "later",
        "starting",
        "Worksites",
        "Organizers",
        "Conversations",
        "Events",
        "Attendance",
        "Check-ins",
        "Hours",
        "Structure Tests",
        "Responses",
        "Issues",
        "Settings",
    }
    seen: Counter[str] = Counter()
    for seed in range(400):
        if all(seen[name] >= 5 for name in wanted):
            break
        tabs, as_of, _ = world(seed)
        found = reference(tabs, as_of)
        seen.update(row["Flag"] for row in found.tabs["Follow-ups"])
        seen.update("this week" for row in found.tabs["Follow-ups"] if row["This week"])
        seen.update("later" for row in found.tabs["Follow-ups"] if not row["This week"])
        seen.update(
            "starting" for row in found.tabs["New Hires"] if row["School days since"] is None
        )
        seen.update(row["Policy"] for row in found.tabs["Stipends"])
        seen.update(str(row["Eligible from"]) for row in found.tabs["Density"])
        seen.update(
            "paid in part"
            for row in found.tabs["Stipends"]
            if row["Earned"] and row["Earned"] < row["Stipend"]
        )
        seen.update("extra week" for row in found.tabs["Timesheets"] if row["Expected"] == 0)
        seen.update("second issue" for row in found.tabs["Issue Heat"] if row["Rank"] == 2)
        seen.update("delivered" for row in found.tabs["Leaders"] if row["Delivered"])
        seen.update("at induction" for row in found.tabs["New Hires"] if row["Induction"])
        seen.update("came as expected" for row in found.tabs["Training"] if row["Rate"])
        seen.update(table for table, _ in found.world.not_read)

    assert {name for name in wanted if seen[name] < 5} == set()


# -- edge cases -------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_an_empty_worksite(differences: Differences) -> None:
    """
    Worksites:
    Worksite | Region | Eligible
    Maple El | East   |
    Oak Mid  | West   |
    Elm High | West   | 12
    Birch El |        | 0

    Structure Tests:
    Test     | Opens      | Base
    Petition | 2023-03-01 | Members

    Responses:
    Test     | Person ID
    Petition | Ada
    """
    assert differences("2023-03-09") == []


@pytest.mark.slow
def test_everyone_left(differences: Differences) -> None:
    """
    Roster:
    Person ID | Status   | Charted under | Roles | Organizer
    Ada       | Left     | Nan           | Rep   | Rosa
    Bo        | Excluded | Nan           |       | Rosa
    Nan       | Left     |               | Leader|

    Conversations:
    Person ID | Date       | Issues     | Intensity | Leader named
    Ada       | 2023-03-01 | Class size | 5         | Nan

    Structure Tests:
    Test     | Opens
    Petition | 2023-03-01

    Responses:
    Test     | Person ID
    Petition | Ada
    """
    assert differences("2023-03-09") == []


@pytest.mark.slow
def test_no_conversations_tab(differences: Differences) -> None:
    """
    Roster:
    Person ID | Assessment | Assessed on | Hire date
    Ada       | 2          | 2023-02-01  | 2023-03-01
    Bo        |            |             |
    """
    assert differences("2023-03-09") == []


@pytest.mark.slow
def test_a_conversations_tab_with_headings_only(differences: Differences) -> None:
    """
    Conversations:
    Person ID | Date | Assessment
    """
    assert differences("2023-03-09") == []


@pytest.mark.slow
def test_what_is_entered_counts_as_rows_of_conversations(tabs: dict[str, list[list[Any]]]) -> None:
    """
    Roster:
    Person ID | Status           | Organizer | Assessment | Roles
    Ada       | Member           | Rosa      | 1          | Leader
    Bo        | Potential member | Rosa      | 3          |
    Cleo      | Potential member | Cesar     |            |
    Nan       | Pending          | Cesar     |            |
    Dee       | Potential member | Cesar     | 4          |

    Structure Tests:
    Test     | Opens
    Petition | 2023-03-01

    Conversations:
    Person ID | Organizer | Date       | Result | Follow up by | Assessment | Method | Answer | Notes
    Ada       | Rosa      | 2023-01-20 | Talked | 2023-02-01   | 1          | Phone  |        |
    Dee       | Cesar     | 2023-02-01 | Talked |              |            | Door   | Maybe  | soon
    """
    day = date(2023, 3, 9)
    workbook = book(tabs)
    publish(workbook, day)
    listed, headings = table(workbook, "Follow-ups")
    dice = Random(7)
    for row, person in enumerate(listed, 4):
        said = {
            "Talked on": dice.choice([None, day - timedelta(days=dice.randrange(20))]),
            "Method": dice.choice([None, "Phone", "Door"]),
            "Result": dice.choice(["Talked", "Talked", "No answer", "Wrong number"]),
            "New assessment": dice.choice([None, 1, 2, 5]),
            "Answer": dice.choice([None, "Yes", "Maybe", "No"]),
            "Follow up by": dice.choice([None, day - timedelta(days=3)]),
            "Notes": f"about {person['Person']}",
        }
        for heading in OWN:
            person[heading] = said[heading]
            workbook.edit("Follow-ups", row, headings.index(heading) + 1, said[heading])
    taken = entries(listed, day)
    rows = tabs["Conversations"]
    rows += [[row.get(heading) for heading in rows[0]] for row in taken]

    assert len(taken) == 5
    assert disagreements(tabs, day, workbook=workbook)[0] == []
    log = [
        {name: cell for name, cell in row.items() if cell is not None}
        for row in table(workbook, "Field Log")[0]
    ]
    assert log == taken


@pytest.mark.slow
def test_a_one_person_school(differences: Differences) -> None:
    """
    Roster:
    Person ID | Worksite | Status | Roles | Charted under
    Ada       | Oak Mid  | Member | Rep   | Ada
    Bo        | Maple El | Pending|       |

    Worksites:
    Worksite | Eligible
    Maple El | 1
    Oak Mid  |
    """
    assert differences("2023-03-09") == []


@pytest.mark.slow
def test_ratings_tied_on_a_date(differences: Differences) -> None:
    """
    Roster:
    Person ID | Assessment | Assessed on
    Ada       | 1          | 2023-03-01
    Bo        | 5          |
    Cleo      | 4          | 2023-03-02
    Nan       | 3          | 2023-03-01

    Conversations:
    Person ID | Date       | Assessment | Result
    Ada       | 2023-03-01 | 3          | No answer
    Ada       | 2023-03-01 | 2          | Talked
    Bo        | 2023-03-01 | 2          | Talked
    Bo        | 2023-03-01 | 2          | Talked
    Cleo      | 2023-03-01 | 1          | Talked
    Nan       | 2023-03-01 | 4          | Refused
    """
    assert differences("2023-03-09") == []


@pytest.mark.slow
def test_two_conversations_of_a_day_and_the_promise_between_them(differences: Differences) -> None:
    """
    Conversations:
    Person ID | Date       | Result       | Follow up by | Answer | Asked to join | Method
    Ada       | 2023-02-20 | Talked       | 2023-03-01   |        |               |
    Ada       | 2023-02-20 | Talked       |              |        |               |
    Bo        | 2023-02-20 | Talked       |              |        |               |
    Bo        | 2023-02-20 | No answer    | 2023-03-01   | Maybe  |               |
    Cleo      | 2023-02-20 | Talked       |              | Maybe  | Yes           |
    Nan       | 2023-02-20 | Talked       |              |        |               | Phone
    Nan       | 2023-02-20 | Wrong number |              |        |               | Phone
    """
    assert differences("2023-03-06") + differences("2023-03-09") == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "day",
    [
        "2023-03-17",
        "2023-03-20",
        "2023-03-26",
        "2023-03-27",
        "2023-04-03",
        "2023-04-10",
        "2023-05-01",
    ],
)
def test_a_break_in_the_middle_of_a_window(differences: Differences, day: str) -> None:
    """
    Settings:
    Setting                                    | Value
    Follow-up after, potential members (days)  | 14
    School breaks                              | 2023-03-20 to 2023-03-24; 2023-04-08

    Roster:
    Person ID | Hire date  | Status
    Ada       | 2023-03-16 | Potential member
    Bo        | 2023-02-01 | Potential member
    Cleo      | 2023-03-21 | Member
    Nan       |            | Potential member

    Conversations:
    Person ID | Date       | Answer | Follow up by
    Bo        | 2023-03-14 | Maybe  |
    Nan       | 2023-03-10 |        | 2023-03-22
    Ada       | 2023-03-22 |        |
    """
    assert differences(day) == []


@pytest.mark.slow
@pytest.mark.parametrize("day", ["2024-02-28", "2024-02-29", "2024-03-01", "2024-03-14"])
def test_a_leap_day(differences: Differences, day: str) -> None:
    """
    Roster:
    Person ID | Hire date  | Assessment | Assessed on
    Ada       | 2024-02-29 | 2          | 2024-02-29
    Bo        | 2023-12-31 |            |
    Cleo      |            | 1          | 2023-02-28

    Conversations:
    Person ID | Date       | Assessment | Follow up by | Answer
    Ada       | 2024-02-29 | 3          |              |
    Bo        | 2024-02-28 |            | 2024-02-29   | Maybe
    Cleo      | 2024-01-30 | 2          |              | Yes

    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2024-02-26 | 2024-03-08

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     | Phase 1

    Hours:
    Date       | Organizer | Hours
    2024-02-29 | Rosa      | 6.5
    """
    assert differences(day) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "day",
    [
        "2023-02-05",
        "2023-02-06",
        "2023-03-05",
        "2023-03-24",
        "2023-03-27",
        "2023-04-09",
        "2023-07-23",
    ],
)
def test_the_two_phases_of_the_program(differences: Differences, day: str) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Breaks                   | Weeks | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-04-07 | 2023-03-20 to 2023-03-24 | 8     | 6              | 1250    | Whole
    Phase 2 | 2023-06-19 | 2023-07-21 | 2023-07-03 to 2023-07-07 | 4     | 12             | 1500    | By hour

    Organizers:
    Organizer | Phases           | Starts     | Ends
    Rosa      | Phase 1, Phase 2 |            |
    Cesar     | Phase 1          | 2023-02-15 | 2023-03-24
    Wanda     | Phase 2          |            |

    Hours:
    Date       | Organizer | Activity    | Hours
    2023-02-08 | Rosa      | Training    | 3
    2023-02-08 | Cesar     | Training    | 3
    2023-02-09 | Rosa      | Phone bank  | 3:30
    2023-03-21 | Rosa      | Prep        | 2
    2023-03-29 | Cesar     | One-on-ones | 2
    2023-05-01 | Rosa      | Other       | 1
    2023-06-20 | Rosa      | Other       | 7.25
    2023-07-05 | Wanda     | Check-in    | 1

    Events:
    Event | Date       | Starts | Ends  | Kind     | Phase
    One   | 2023-02-08 | 17:00  | 20:00 | Training | Phase 1
    Two   | 2023-02-15 | 17:00  | 20:00 | Training |

    Attendance:
    Event | Attendee | Attended | Hours
    One   | Rosa     | No       |
    One   | Rosa     | Yes      |
    Two   | Rosa     | Partial  | 1.5
    Two   | Cesar    | Make-up  |
    One   | Cesar    | Excused  |

    Check-ins:
    Date       | Organizer | Minutes
    2023-02-10 | Rosa      | 45
    2023-03-30 | Cesar     |
    """
    assert differences(day) == []


@pytest.mark.slow
def test_history_over_weeks_in_which_worksites_come_go_move_and_are_spelled_anew() -> None:
    """Change is against the latest earlier week that has the worksite; a region is that of today's worksites."""
    people = [
        ("A", "Maple El", "Member"),
        ("B", "Maple El", "Pending"),
        ("C", "Oak Mid", "Member"),
        ("D", "Elm High", "Refused"),
    ]
    more = [("E", "New", "Member"), ("F", "Oak Mid", "Member")]
    east = [("Maple El", "East"), ("Oak Mid", "East")]
    weeks: list[tuple[str, list[tuple[str, str | None]], list[tuple[str, str, str]]]] = [
        ("2023-02-07", [*east, ("Elm High", "West")], people),
        (
            "2023-02-14",
            [("Maple El", "East"), ("Elm High", "West")],
            [p for p in people if p[1] != "Oak Mid"],
        ),
        ("2023-03-01", [*east, ("Elm High", "East"), ("New", "North")], people + more[:1]),
        ("2023-03-03", [*east, ("Elm High", "East"), ("New", "North")], people + more),
        (
            "2023-03-09",
            [("MAPLE EL", "East"), ("Oak Mid", "North"), ("New", None)],
            [p for p in people if p[1] != "Elm High"] + more[:1],
        ),
    ]
    workbook, history, found = book({}), [], []
    for day, sites, there in weeks:
        tabs = {
            "Roster": [
                ["Person ID", "First name", "Last name", "Worksite", "Status"],
                *[[ident, ident, "Lee", site, status] for ident, site, status in there],
            ],
            "Worksites": [["Worksite", "Region"], *map(list, sites)],
        }
        for title, rows in tabs.items():
            if title in workbook.read(frozenset()).titles:
                workbook.remove(title)
            workbook.add(title, rows)
        differences, history = disagreements(
            tabs, date.fromisoformat(day), workbook=workbook, earlier=history
        )
        found += differences

    assert found == []
    assert Counter(row["Week of"].isoformat() for row in history) == {
        "2023-02-06": 3,
        "2023-02-13": 2,
        "2023-02-27": 4,
        "2023-03-06": 3,
    }


@pytest.mark.slow
def test_without_worksites_and_organizers_names_stand_as_typed(sample_rows: Rows) -> None:
    rows = sample_rows(people=400, conversations=500, organizers=8)
    del rows["Worksites"], rows["Organizers"]

    assert disagreements(rows, date(2023, 3, 15))[0] == []


@pytest.mark.slow
def test_a_workbook_with_the_paid_program_only(sample_rows: Rows) -> None:
    """Who was an organizer's person nobody can know then."""
    everything = sample_rows(people=400, conversations=500, organizers=8)
    rows = {
        title: everything[title]
        for title in ("Organizers", "Phases", "Events", "Attendance", "Check-ins", "Hours")
    }

    assert disagreements(rows, date(2023, 3, 15))[0] == []


# -- a roster of 6,000 ------------------------------------------------------------------------------------------------

SITES = 40


def _many(people: int) -> dict[str, list[list[Any]]]:
    """A roster of that many, and a conversation with every tenth."""
    as_of = date(2023, 3, 9)
    statuses = ("Member", "Member", "Potential member", "Pending", "Refused", "Left", "Dropped")
    roster: list[list[Any]] = [
        [
            "Person ID",
            "First name",
            "Last name",
            "Worksite",
            "Status",
            "Roles",
            "Charted under",
            "Organizer",
            "Hire date",
            "Assessment",
        ]
    ]
    talks: list[list[Any]] = [
        [
            "Date",
            "Organizer",
            "Person ID",
            "Result",
            "Assessment",
            "Answer",
            "Follow up by",
            "Issues",
        ]
    ]
    responses: list[list[Any]] = [["Test", "Person ID", "Response"]]
    for n in range(people):
        roster.append(
            [
                f"P{n}",
                f"First{n % 911}",
                f"Last{n % 1013}",
                f"Worksite {n % SITES}",
                statuses[n % 7],
                ("Rep", "Leader", None, None, None)[n % 5] if n % 11 == 0 else None,
                f"P{n - n % 20}",
                ("Rosa", "Cesar", None)[n % 3],
                as_of - timedelta(days=n % 400) if n % 13 == 0 else None,
                (None, 1, 2, 3, 4, 5)[n % 6],
            ]
        )
        if n % 10 == 3:
            day = as_of - timedelta(days=n % 97)
            result, answer = (
                ("Talked", "No answer", "Talked")[n % 3],
                (None, "Maybe", "Yes", None)[n // 10 % 4],
            )
            promised = day + timedelta(days=5) if n % 70 == 3 else None
            talks.append(
                [
                    day,
                    ("Rosa", "Cesar")[n % 2],
                    f"P{n}",
                    result,
                    n % 5 + 1,
                    answer,
                    promised,
                    ("Pay", "Heat")[n // 10 % 2],
                ]
            )
        if n % 9 == 1:
            responses.append(["Petition", f"P{n}", "Yes" if n % 4 else "No"])
    return {
        "Roster": roster,
        "Worksites": [
            ["Worksite", "Region", "Eligible"],
            *[
                [f"Worksite {n}", f"Region {n % 4}", None if n % 2 else people // 20]
                for n in range(SITES)
            ],
        ],
        "Organizers": [["Organizer"], ["Rosa"], ["Cesar"]],
        "Conversations": talks,
        "Structure Tests": [["Test", "Opens"], ["Petition", date(2023, 3, 1)]],
        "Responses": responses,
    }


def _totals(tabs: dict[str, list[list[Any]]], as_of: date) -> list[str]:
    """Where the totals differ: Density's, the dashboard's, the tests', the issues', and the flags' counts."""
    workbook = book(tabs)
    publish(workbook, as_of)
    expected = reference(tabs, as_of)
    found = []
    for title, chosen in (
        ("Density", lambda row: row["Level"] in ("Region", "Unit", "Total")),
        ("Structure Test Results", lambda row: row["Worksite"] == "Total"),
        ("Issue Heat", lambda row: row["Worksite"] == "Total"),
    ):
        names = ("Test", "Issue", "Worksite")
        published = {
            tuple(row.get(n) for n in names): row
            for row in table(workbook, title)[0]
            if chosen(row)
        }
        wanted = {
            tuple(row.get(n) for n in names): row for row in expected.tabs[title] if chosen(row)
        }
        assert published.keys() == wanted.keys()
        assert wanted
        found += [
            f"{title} {name} {heading}: {published[name][heading]!r}, expected {value!r}"
            for name, row in wanted.items()
            for heading, value in row.items()
            if not agree(published[name][heading], value)
        ]
    for row in table(workbook, "Dashboard")[0]:
        now = expected.dashboard.get(row["Figure"], (row["Now"],))[0]
        found += (
            []
            if agree(row["Now"], now)
            else [f"Dashboard {row['Figure']}: {row['Now']!r}, expected {now!r}"]
        )
    for title, heading in (
        ("Follow-ups", "Flag"),
        ("Leaders", "Worksite"),
        ("New Hires", "Flag"),
        ("Wall Chart", "Status"),
    ):
        published = Counter(row[heading] for row in table(workbook, title)[0])
        assert published == Counter(row[heading] for row in expected.tabs[title])
    return found


@pytest.mark.slow
def test_totals_of_a_roster_of_six_thousand_agree() -> None:
    assert _totals(_many(6_000), date(2023, 3, 9)) == []
