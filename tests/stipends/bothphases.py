"""Both phases of the sample program, 24 organizers, as an office lives through them to the first payroll."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from workdays import Office
from workdesks import Desk, ExcelDesk, desk_of

from toolkit.jobs.reading import read_workbook
from toolkit.jobs.sync import NOTHING
from toolkit.plan.plan import plan
from toolkit.sample import sample_tabs
from toolkit.settings import Settings
from toolkit.stipends.pay import Payroll

END = date(2023, 7, 31)
SIZE = {
    "people": 400,
    "conversations": 700,
    "organizers": 27,
}  # three of them are staff, in no phase


OWN = ("Sign-offs", "Corrections")  # here everything is signed and corrected by hand


@dataclass(frozen=True)
class Year:
    """The office after both phases, and the file of the first payroll."""

    office: Office
    file: Path
    desk: Desk

    @cache  # noqa: B019 -- there is one for each desk, and nothing is written any more
    def payroll(self, phase: str) -> Payroll:
        """What an export would have in it."""
        return self.office.payroll(phase)

    @property
    def workbook(self) -> Path:
        """The .xlsx, on an Excel desk."""
        assert isinstance(self.desk, ExcelDesk)
        return self.desk.path


@contextmanager
def both_phases(kind: str, folder: Path) -> Iterator[Year]:
    """Dana approves every week that is paid but the last of each organizer and phase, one of which is certified.

    Then somebody mends hours of an approved week of phase 2, a week of phase 1 is corrected, and phase 1 is exported.
    In memory the real sync publishes every tab; in a file and on Google those of the paid program are compared with
    that, so they alone are published.
    """
    with desk_of(kind, {}, folder) as desk:
        workbook = desk.open()
        tabs = [tab for tab in sample_tabs(2023, until=END, **SIZE) if tab.title not in OWN]
        workbook.apply(plan(workbook.read(frozenset()), tabs, {}).changes)
        office = Office(desk, folder, on=END.isoformat(), whole=kind == "memory")
        office.sync()
        weeks = office.table("Timesheets")
        paid = weeks[weeks["share"] > 0]
        last = paid.drop_duplicates(["organizer", "phase"], keep="last")["key"].tolist()
        approved = [key for key in paid["key"] if key not in last]
        office.approve(*approved)
        office.sign(last[0], certified=last[0][0])
        office.sync()
        _mend_hours(office, "Phase 2")
        corrected = next(key for key in approved if "Phase 1" in key)
        office.add(
            "Corrections",
            [
                ["Key", "Reason", "New hours", "Requested by", "Approved by"],
                [
                    corrected,
                    "A walk through the building was forgotten",
                    "7:20",
                    corrected.partition("|")[0],
                    "Dana",
                ],
            ],
        )
        office.sync()
        office.export("Phase 1")
        assert office.sync() == NOTHING
        yield Year(office, next(folder.glob("pay-*.csv")), desk)


def _mend_hours(office: Office, phase: str) -> None:
    """Another number in the first row of Hours that belongs to an approved week of a phase."""
    _, program = read_workbook(office.desk.open(), Settings(), as_of=office.day, now=office.now)
    hours = program.hours
    mondays = hours["date"].dt.to_period("W-SUN").dt.start_time.dt.strftime("%Y-%m-%d")
    states = office.table("Timesheets").set_index("key")["state"]
    approved = (hours["organizer"] + f"|{phase}|" + mondays).map(states) == "Approved"
    office.edit(
        "Hours",
        int(hours.loc[approved, "row"].iloc[0]),
        program.positions["Hours"]["hours"],
        "9:15",
    )
