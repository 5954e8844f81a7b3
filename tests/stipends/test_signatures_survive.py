"""Whatever people do to the Timesheets tab between two runs, initials stay beside their week and approved figures hold."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sheets import program_of

from toolkit.errors import Refused
from toolkit.plan.plan import plan
from toolkit.stipends.approvals import log
from toolkit.stipends.own_tabs import PEOPLES, same_week
from toolkit.stipends.settled import Settled, settled
from toolkit.stipends.settled_weeks import STANDS
from toolkit.stipends.work import Work, work
from toolkit.tabs import approvals, timesheets
from toolkit.workbooks.memory import MemoryWorkbook

COLUMNS = list(timesheets.OUTPUT.columns)
DAY = date(2023, 3, 9)


def program(
    phase: str, hours: str, organizers: str = "Rosa      | Phase 1\nCesar     | Phase 1"
) -> Work:
    text = f"""
Phases:
Phase   | Starts     | Ends
Phase 1 | {phase} | 2023-04-07

Organizers:
Organizer | Phases
{organizers}

Hours:
Date       | Organizer | Hours
2023-02-14 | Rosa      | {hours}
2023-02-28 | Cesar     | 3:20
"""
    return work(program_of(text, DAY))


@pytest.fixture(scope="module")
def worlds() -> list[Work]:
    """The program; with other hours; with a later start; without Cesar."""
    return [
        program("2023-02-06", "6"),
        program("2023-02-06", "7:20"),
        program("2023-02-20", "6"),
        program("2023-02-06", "6", "Rosa      | Phase 1"),
    ]


class Desk:
    """The two tabs, and somebody who works in them."""

    def __init__(self) -> None:
        self.book = MemoryWorkbook()

    def run(self, done: Work) -> tuple[Settled, int]:
        snapshot = self.book.read(frozenset())
        lines = log(
            timesheets.standing(snapshot.owned("Approvals"), approvals.OUTPUT),
            snapshot.marks.get("approvals", ""),
        )
        now = settled(done, timesheets.standing(snapshot.owned("Timesheets")), lines)
        tabs = [
            timesheets.timesheets_tab(done.program, now, [None] * len(now.rows)),
            approvals.OUTPUT.tab(done.program, now.log.rows),
        ]
        planned = plan(snapshot, tabs, {"approvals": now.log.mark})
        if planned:
            self.book.apply(planned.changes)
        return now, planned.changed_cells

    def rows(self) -> list[list[Any]]:
        return [
            row + [None] * (len(COLUMNS) - len(row)) for row in self.book.rows("Timesheets")[3:]
        ]

    def written(self) -> dict[int, tuple[Any, tuple[Any, ...]]]:
        """The key and people's cells of each row in which somebody wrote."""
        spots = [COLUMNS.index(name) for name in PEOPLES]
        found = {}
        for number, row in enumerate(self.rows(), 4):
            theirs = tuple(row[spot] for spot in spots)
            if any(cell not in (None, "") for cell in theirs):
                found[number] = (row[0], theirs)
        return found

    def act(self, what: str, pick: int) -> None:
        n = len(self.rows())
        row = 4 + pick % n if n else 4
        if what == "certify":
            self.book.edit("Timesheets", row, COLUMNS.index("certified") + 1, "RD")
        elif what == "approve":
            self.book.edit("Timesheets", row, COLUMNS.index("certified") + 1, "RD")
            self.book.edit("Timesheets", row, COLUMNS.index("approved_by") + 1, "Dana")
        elif what == "take back":
            self.book.edit("Timesheets", row, COLUMNS.index("approved_by") + 1, None)
        elif what == "comment":
            self.book.edit("Timesheets", row, COLUMNS.index("comment") + 1, f"note {pick}")
        elif what == "sort":
            self.book.sort(
                "Timesheets", 1 + pick % len(COLUMNS), first_row=4, descending=pick % 2 == 0
            )
        elif what == "delete":
            self.book.delete_row("Timesheets", row)
        elif what == "insert":
            self.book.insert_row("Timesheets", row)
        elif what == "copy":
            self.book.insert_row("Timesheets", row, self.rows()[row - 4] if n else [])
        elif what == "clear key":
            self.book.edit("Timesheets", row, 1, None)
        elif what == "scribble":
            self.book.edit("Timesheets", row, COLUMNS.index("logged") + 1, 99)


ACTS = st.sampled_from(
    [
        "certify",
        "approve",
        "approve",
        "take back",
        "comment",
        "sort",
        "delete",
        "insert",
        "copy",
        "clear key",
        "scribble",
    ]
)
STEPS = st.lists(
    st.tuples(st.integers(0, 3), st.lists(st.tuples(ACTS, st.integers(0, 30)), max_size=3)),
    min_size=2,
    max_size=5,
)


@pytest.mark.slow
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
def test_initials_stay_and_approved_figures_hold(
    worlds: list[Work], steps: list[tuple[int, list[tuple[str, int]]]]
) -> None:
    desk = Desk()
    desk.run(worlds[0])
    approved: dict[str, Any] = {}
    for world, acts in steps:
        for what, pick in acts:
            desk.act(what, pick)
        before = desk.written()
        try:
            now, _ = desk.run(worlds[world])
        except Refused:
            return  # nothing was written, and the sentence says what to take back
        after = desk.written()
        assert {row: theirs for row, (_, theirs) in after.items()} == {
            row: theirs for row, (_, theirs) in before.items()
        }
        for row, (key, _) in before.items():
            assert (
                after[row][0] is None or key is None or same_week(after[row][0]) == same_week(key)
            )
        for week in now.weeks:
            if week.approval is None:
                continue
            amounts = week.amounts
            assert amounts
            line = next(
                one.line
                for one in reversed(now.log.by_week[same_week(week.key)])
                if one.action == "Approved"
            )
            figures = (amounts.logged, amounts.expected, amounts.share)
            assert approved.setdefault(f"{week.key} {line}", figures) == figures
            assert week.state in STANDS
        assert len({week.key for week in now.weeks}) == len(now.weeks)
        assert not now.log.problems
        assert desk.run(worlds[world])[1] == 0
