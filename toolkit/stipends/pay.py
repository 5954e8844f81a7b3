"""Pay: what the treasurer gets: lines make a week, weeks a sheet, sheets a payroll."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from toolkit.money import dollars
from toolkit.stipends.evidence import together
from toolkit.stipends.policy import total
from toolkit.stipends.settled_weeks import CHANGED


@dataclass(frozen=True)
class PayLine:
    """One entry of a day. `part` is training, field, check_in or other; "adjustment" makes the
    approved figures good where the evidence changed since, or a correction holds. `tab` and
    `row` say where it is written (row 0: nowhere).
    """

    day: date
    starts: int | None  # seconds since midnight
    ends: int | None
    hours: Fraction
    part: str
    what: str
    tab: str
    row: int


@dataclass(frozen=True)
class PayWeek:
    """One approved week; its `logged` hours are the sum of its lines."""

    key: str
    week: date
    lines: tuple[PayLine, ...]
    expected: Fraction
    logged: Fraction
    share: Decimal
    state: str
    certified: str
    approved_by: str
    approved_on: date | str | None
    correction: str  # why other hours than the approved ones are paid; "" where none is

    @property
    def changed(self) -> bool:
        """Whether the evidence says something else than was approved."""
        return self.state == CHANGED


@dataclass(frozen=True)
class PaySheet:
    """What one organizer is paid for the weeks of one export; `pay` None: *Manual*, by hand."""

    organizer: str
    person_id: str
    pay_class: str  # set by the treasurer; carried, never decided
    phase: str
    policy: str
    stipend: Decimal | None  # None: the phase is gone
    weeks: tuple[PayWeek, ...]
    pay: Decimal | None
    before: Decimal | None  # paid in earlier exports
    waiting: int  # weeks begun that are not approved yet
    copy: bool

    @property
    def expected(self) -> Fraction:
        return together(week.expected for week in self.weeks)

    @property
    def logged(self) -> Fraction:
        return together(week.logged for week in self.weeks)

    @property
    def share(self) -> Decimal:
        return total(week.share for week in self.weeks)

    @property
    def due(self) -> Decimal | None:
        """What is to be paid because of this export: of a copy nothing. None: set by hand."""
        return self.pay if self.pay is None or not self.copy else dollars(0)

    @property
    def paid(self) -> Decimal | None:
        """What exports paid before: of a copy what it is a copy of. None: set by hand."""
        return self.pay if self.copy else self.before

    @property
    def checksum(self) -> str:
        """Of everything that is paid: two sheets with one checksum, a copy and its original say,
        pay the same.
        """
        weeks = tuple(replace(week, state="") for week in self.weeks)
        same = replace(self, weeks=weeks, waiting=0, copy=False)
        content = json.dumps(asdict(same), default=str, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(content.encode()).hexdigest()[:24]


@dataclass(frozen=True)
class Payroll:
    """One export: a sheet for each organizer with weeks in it, in the order of the Organizers tab.

    `held` are the keys of approved weeks that were paid before under another name; `elsewhere` what
    earlier exports of the phase paid to organizers who are not in this one. `local` is the name of
    the local, "" where Settings do not say it.
    """

    phase: str
    number: int  # exports count from 1; a copy has the number of the last one
    as_of: date
    sheets: tuple[PaySheet, ...]
    copy: bool
    held: tuple[str, ...] = ()
    elsewhere: Decimal = Decimal("0.00")
    local: str = ""

    @property
    def pay(self) -> Decimal:
        return total(sheet.pay for sheet in self.sheets if sheet.pay is not None)

    @property
    def due(self) -> Decimal:
        """What is to be paid because of this export, to the cent what it adds to *Exported*."""
        return total(sheet.due for sheet in self.sheets if sheet.due is not None)

    @property
    def paid(self) -> Decimal:
        """What exports paid before to those who are in this one."""
        return total(sheet.paid for sheet in self.sheets if sheet.paid is not None)

    @property
    def weeks(self) -> list[PayWeek]:
        return [week for sheet in self.sheets for week in sheet.weeks]
