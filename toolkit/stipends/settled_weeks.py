"""One week of Timesheets as it stands: whose it is, its row, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from toolkit.stipends.approvals import Action, Line
from toolkit.stipends.corrections import Correction
from toolkit.stipends.own_tabs import WeekRow
from toolkit.stipends.policy import week_earned
from toolkit.stipends.signatures import Signed, is_own
from toolkit.stipends.timesheets import Amounts, Timesheet
from toolkit.stipends.work import Work
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.kinds.declared import Kind
from toolkit.words import key

DRAFT, CERTIFIED, APPROVED = "Draft", "Certified", "Approved"
CHANGED, EXPORTED = "Changed since approval", "Exported"
STANDS = (APPROVED, CHANGED, EXPORTED)

Gone = Literal["", "organizer", "phase"]


@dataclass
class WeekOutcome:
    """What becomes of a week.

    `state` None: it is no timesheet, only kept because people wrote beside it · `amounts` those
    that are shown and paid · `approval`, `correction`, `exported` the lines of those that hold ·
    `changed` whether the evidence gives something else than was approved · `kept` whether only the
    log has the approval · `new` lines for the log · `problems` of its signatures · `not_held` the
    corrections of it that do not hold, with why.
    """

    state: str | None = None
    amounts: Amounts | None = None
    approval: Line | None = None
    correction: Line | None = None
    exported: Line | None = None
    changed: bool = False
    kept: bool = False
    new: list[Line] = field(default_factory=list)
    problems: list[Kind] = field(default_factory=list)
    not_held: list[tuple[Correction, Kind]] = field(default_factory=list)

    def adds(self, action: Action) -> bool:
        return any(line.action == action for line in self.new)


@dataclass(frozen=True)
class SettledWeek:
    """One week, as a run finds it and as it stands then. `sheet` its timesheet (None: the program
    has no such week) · `place` its row in the tab (None: it has none) · `policy` its phase's, as
    the log has it where the phase is gone · `gone` what is no longer there · `paid_before` the key
    of the week that has its evidence ("" where it is its own) · `lines` its own in the log ·
    `names` all that the organizer goes by.
    """

    key: str
    organizer: str
    phase: str
    monday: date | str | None
    sheet: Timesheet | None = None
    place: WeekRow | None = None
    outcome: WeekOutcome = field(default_factory=WeekOutcome)
    policy: str = ""
    person: str = ""
    gone: Gone = ""
    paid_before: str = ""
    row: int = 0  # of the sheet, in which it will stand
    lines: tuple[Line, ...] = ()
    names: frozenset[str] = frozenset()
    signed: Signed = field(default_factory=Signed)

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

    @property
    def live(self) -> Amounts | None:
        """What the evidence gives now."""
        return self.sheet.amounts if self.sheet else None

    @property
    def held(self) -> Line | None:
        """The last line with which it was approved, taken back since or not."""
        return next((line for line in reversed(self.lines) if line.action == "Approved"), None)

    @property
    def own(self) -> bool:
        """Whether its approver is the organizer."""
        by = self.signed
        return is_own(by.approver, self.names, by.certified, certified_by_row=by.certified_by_row)

    def exported_by(self, line: Line) -> SettledWeek:
        """The same week after an export of it; evidence that differs by then is told."""
        made = self.outcome
        told = made.changed and not self.gone and kinds.CHANGED_AFTER_EXPORT not in made.problems
        problems = [*made.problems, *([kinds.CHANGED_AFTER_EXPORT] if told else [])]
        made = replace(made, state=EXPORTED, exported=line, problems=problems)
        return replace(self, outcome=made)

    def written(self, column: str) -> str:
        """What stands in its row; "" where it has none."""
        return self.place.text(column) if self.place else ""


def week_as_found(
    done: Work,
    name: str,
    sheet: Timesheet | None,
    place: WeekRow | None,
    lines: Sequence[Line],
    names: Mapping[str, frozenset[str]],
) -> SettledWeek:
    """Key, organizer, phase and Monday as the program spells them, else as the tab does, else as
    the log; `names` all that organizers go by.
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
    gone: Gone = ""
    if not sheet:
        there = [one for one in done.phases if key(one.name) == key(phase)]
        policy = (there[0].proration or "") if there else policy
        gone = "organizer" if key(organizer) not in names else "" if there else "phase"
    return SettledWeek(
        said,
        organizer,
        phase,
        monday,
        sheet,
        place,
        policy=policy,
        person=person,
        gone=gone,
        lines=tuple(lines),
        names=names.get(key(organizer), frozenset({organizer})),
    )


def _parts(name: str) -> tuple[str, str, date | str]:
    """Organizer, phase and Monday of a key; what is no date as it is written."""
    organizer, _, rest = name.partition("|")
    phase, _, day = rest.rpartition("|")
    try:
        return organizer, phase, date.fromisoformat(day)
    except ValueError:
        return organizer, phase, day
