"""Following in another workbook than the one that is published in: its tabs leave their marks here."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from reading_again import ReadAgain, read_again

from toolkit.errors import Refused
from toolkit.jobs.check import check
from toolkit.jobs.gathered import Gathered
from toolkit.jobs.sources import sources_of
from toolkit.settings import Settings, section_of
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole job

NOW = datetime(2023, 3, 9, 12, tzinfo=UTC)
AS_OF = date(2023, 3, 9)
SITES = ("Maple El", "Cedar Grove", "Río Grande MS", "North High", "Lincoln", "Van Hise")
JOBS = ("Math", "Music", "Nurse", "Grade 3", "Science", "Art", "PE")
HEADINGS: list[Cell] = ["First name", "Last name", "Campus", "Status", "Job title", ""]


def people(first: int) -> list[list[Cell]]:
    return [
        HEADINGS,
        *(
            ["Ada", f"Lopez {n}", SITES[n % 6], "Member", JOBS[n % 7], f"303-555-0{n:03}"]
            for n in range(first, first + 24)
        ),
    ]


class Two:
    """Our own list, and the one that the north keeps in a file of its own."""

    def __init__(self) -> None:
        one = {"columns": {"Worksite": "Campus", "Phone": "column F"}}
        said: Any = {
            "Roster": [
                {"tab": "People", **one},
                {"workbook": "north", "tab": "People", **one},
            ]
        }
        self.settings = section_of(Settings, {"tabs": said})
        self.main = MemoryWorkbook({"People": people(1)})
        self.north = MemoryWorkbook({"People": people(100)})

    def gathered(self) -> Gathered:
        return Gathered(self.main, {"north": self.north}, sources_of(self.settings))

    def sync(self) -> ReadAgain:
        return read_again(self.gathered(), self.settings, as_of=AS_OF, now=NOW)

    def told(self) -> list[tuple[str, str]]:
        found = check(self.gathered(), self.settings, as_of=AS_OF, now=NOW)
        return [(one.tab, one.kind.word) for one in found.problems]


@pytest.fixture
def two() -> Two:
    two = Two()
    assert two.sync().outcome == "published"
    assert two.sync().outcome == "nothing to do"
    return two


def test_a_column_that_is_renamed_there(two: Two) -> None:
    two.north.edit("People", 1, 3, "Building")

    ((tab, kind),) = two.told()
    assert kind == "renamed-column"
    assert tab.endswith(": People")
    roster = two.sync().program.roster
    assert len(roster) == 48
    assert set(roster["worksite"]) == set(SITES)
    assert two.sync().outcome == "nothing to do"


def test_a_column_that_is_inserted_there(two: Two) -> None:
    """The letter means another column in the north, and the same as before here."""
    before = list(two.sync().program.roster["phone"])
    two.north.insert_column("People", 1)

    assert [kind for _, kind in two.told()] == ["moved-place"]
    assert list(two.sync().program.roster["phone"]) == before
    assert two.sync().outcome == "nothing to do"


def test_a_tab_that_is_renamed_there(two: Two) -> None:
    two.north.rename("People", "North side")

    assert [kind for _, kind in two.told()] == ["renamed-tab"]
    assert len(two.sync().program.roster) == 48
    assert two.sync().outcome == "nothing to do"


def test_a_column_that_is_gone_there_is_missed(two: Two) -> None:
    """Ours still has it, so nobody would notice."""
    two.north.edit("People", 1, 5, "Zzz")

    with pytest.raises(Refused, match=": People” no longer has the column “Job title”"):
        two.sync()


def test_a_tab_that_was_followed_there_is_read_at_once_from_then_on(two: Two) -> None:
    two.north.rename("People", "People 2024")
    two.north.calls = 0
    assert two.sync().outcome == "published"
    assert two.north.calls == 2
    two.north.calls = 0
    assert two.sync().outcome == "nothing to do"
    assert two.north.calls == 1
