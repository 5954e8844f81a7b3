"""A small local in which everything happens once, in memory; and one run of sync on it."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sheets import snapshot_of

from toolkit.jobs.sync import Outcome, sync
from toolkit.settings import Settings
from toolkit.workbooks.memory import MemoryWorkbook

LOCAL = """
Roster:
Person ID | First name | Last name | Worksite | Status           | Organizer | Roles  | Charted under | Phone        | Email             | Notes          | Assessment
Ada       | Ada        | Lopez     | Maple El | Member           | Rosa      | Leader |               | 303-555-0101 | ada@example.org   | likes tea      | 1
Bo        | Bo         | Chen      | Maple El | Potential member | Rosa      |        | Ada           | 303-555-0102 | bo@example.org    | night shift    | 3
Cleo      | Cleo       | Park      | Maple El | Potential member | Cesar     |        |               | 303-555-0103 | cleo@example.org  | =1+1           |
Nan       | Nan        | Null      | Oak Mid  | Member           |           | Rep    |               | 303-555-0104 | nan@example.org   |                | 2
007       | Dee        | =cmd()    | Oak Mid  | Pending          | Cesar     |        |               | 0303         |                   | @SUM(A1)       |

Worksites:
Worksite | Region | Eligible
Maple El | East   | 4
Oak Mid  | West   |

Organizers:
Organizer | Email             | Phases
Rosa      | rosa@example.org  | Phase 1
Cesar     | cesar@example.org | Phase 1

Phases:
Phase   | Starts     | Ends       | Breaks                   | Weeks | Hours per week | Stipend | Proration
Phase 1 | 2023-02-06 | 2023-04-07 | 2023-03-20 to 2023-03-24 | 8     | 6              | 1250    | Whole

Hours:
Date       | Organizer | Activity    | Hours
2023-02-07 | Rosa      | One-on-ones | 3:30
2023-02-14 | Cesar     | Phone bank  | 3,5
2023-02-15 | Cesar     | Prep        | 3ish

Conversations:
Date       | Organizer | Person ID | Result    | Method    | Assessment | Follow up by | Promise    | Issues
2023-02-01 | Rosa      | Ada       | Talked    | In person | 1          | 2023-02-08   | class size | Class size
2023-02-02 | Cesar     | Cleo      | No answer | Phone     |            |              |            |
2023-02-30 | Cesar     | Cleo      | Talked    | Phone     |            |              |            |

Structure Tests:
Test     | Opens
Petition | 2023-02-15

Responses:
Test     | Person ID | Response
Petition | Ada       | Yes
Petition | Bo        | No
"""

Sync = Callable[..., Outcome]


@pytest.fixture
def local() -> MemoryWorkbook:
    """The workbook as people keep it."""
    return workbook_of(LOCAL)


def workbook_of(text: str) -> MemoryWorkbook:
    snapshot = snapshot_of(text, cast=False)
    tabs = {}
    for grid in snapshot.grids:
        height = grid.n_rows
        tabs[grid.title] = [
            [grid.cell(r, c) for c in range(1, len(grid.columns) + 1)] for r in range(1, height + 1)
        ]
    return MemoryWorkbook(tabs)


@pytest.fixture
def run() -> Sync:
    """One run of sync, as of Thursday 9 March 2023 unless the test says otherwise."""

    def once(workbook: Any, day: date = date(2023, 3, 9), **options: Any) -> Outcome:
        now = datetime(day.year, day.month, day.day, 5, 7, tzinfo=UTC)
        return sync(workbook, Settings(), as_of=day, now=now, **options)

    return once


@pytest.fixture(scope="session")
def first_run() -> tuple[MemoryWorkbook, Outcome]:
    """The local after one run, as of Thursday 9 March 2023, and what came of it; not to be changed."""
    workbook, now = workbook_of(LOCAL), datetime(2023, 3, 9, 5, 7, tzinfo=UTC)
    return workbook, sync(workbook, Settings(), as_of=now.date(), now=now)


@pytest.fixture
def published(first_run: tuple[MemoryWorkbook, Outcome]) -> MemoryWorkbook:
    """The local after one run."""
    return deepcopy(first_run[0])


@pytest.fixture
def cells() -> Callable[[Any], dict[str, Any]]:
    """Every cell of every tab, by title."""

    def everything(workbook: Any) -> dict[str, Any]:
        everywhere = frozenset(title.casefold() for title in workbook.read(frozenset()).titles)
        from toolkit.words import key

        found = workbook.read(frozenset(key(title) for title in everywhere))
        return {grid.title: [list(column) for column in grid.columns] for grid in found.grids}

    return everything
