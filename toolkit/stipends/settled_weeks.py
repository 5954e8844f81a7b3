"""One week of Timesheets as it stands: whose it is, its timesheet, its row, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from toolkit.stipends.approvals import Line
from toolkit.stipends.own_tabs import WeekRow
from toolkit.stipends.policy import week_earned
from toolkit.stipends.states import EXPORTED, STANDS, WeekOutcome
from toolkit.stipends.timesheets import Amounts, Timesheet
from toolkit.stipends.work import Work
from toolkit.words import key


@dataclass(frozen=True)
class SettledWeek:
    """One week as it stands. `sheet` its timesheet (None: the program has no such week) · `place`
    its row in the tab (None: it is new) · `policy` its phase's, as the log has it where the phase is
    gone · `gone` what is no longer there · `paid_before` the key of the week that has its evidence
    ("" where it is its own).
    """

    key: str
    organizer: str
    phase: str
    monday: date | str | None
    sheet: Timesheet | None
    place: WeekRow | None
    outcome: WeekOutcome
    policy: str
    person: str
    gone: Literal["", "organizer", "phase"] = ""
    paid_before: str = ""
    row: int = 0  # of the sheet, in which it will stand

    @property
    def state(self) -> str | None:
        return self.outcome.state

    @property
    def amounts(self) -> Amounts | None:
        return self.outcome.amounts

    @property
    def stands(self) -> bool:
        """Whether it is approved, and so frozen."""
        return self.state in STANDS

    @property
    def earned(self) -> Decimal | None:
        """Its share as the policy of now pays it."""
        return week_earned(self.policy, self.amounts) if self.amounts and self.state else None

    @property
    def exported(self) -> Amounts | None:
        """The amounts with which it was exported; None where it was not."""
        if self.state != EXPORTED:
            return None
        return self.outcome.exported.amounts if self.outcome.exported else self.amounts


def week_as_found(
    done: Work,
    name: str,
    sheet: Timesheet | None,
    place: WeekRow | None,
    lines: Sequence[Line],
) -> SettledWeek:
    """Key, organizer, phase and Monday as the program spells them, else as the tab does, else as
    the log.
    """
    person = next((line.person for line in reversed(lines) if line.person), "")
    policy = next((line.policy for line in reversed(lines) if line.policy), "")
    if sheet:
        organizer, phase, week = sheet.place.spot
        person = done.person_of.get(organizer, "")
        policy, said = sheet.place.phase.proration or "", sheet.key
        monday: date | str = week.monday
    elif place and all(place.text(column) for column in ("key", "organizer", "phase", "week")):
        said, organizer, phase = (place.text(one) for one in ("key", "organizer", "phase"))
        monday = place.cells["week"]
    else:
        said = lines[-1].key if lines else (place.text("key") if place else "") or name
        organizer, phase, monday = _parts(said)
    there = [one for one in done.phases if key(one.name) == key(phase)]
    gone: Literal["", "organizer", "phase"] = ""
    if not sheet:
        policy = (there[0].proration or "") if there else policy
        no_organizer = key(organizer) not in done.organizers
        gone = "organizer" if no_organizer else "" if there else "phase"
    nothing = WeekOutcome(None, None)
    return SettledWeek(said, organizer, phase, monday, sheet, place, nothing, policy, person, gone)


def _parts(name: str) -> tuple[str, str, date | str]:
    """Organizer, phase and Monday of a key; what is no date as it is written."""
    organizer, _, rest = name.partition("|")
    phase, _, day = rest.rpartition("|")
    try:
        return organizer, phase, date.fromisoformat(day)
    except ValueError:
        return organizer, phase, day
