"""Timesheets: what each organizer did in each week, beside what was expected of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any

from toolkit.calendar import Week
from toolkit.facts.each import grouped
from toolkit.money import dollars
from toolkit.stipends.evidence import Entry, Talks, as_text, together
from toolkit.stipends.own_tabs import exact
from toolkit.stipends.weeks import ProgramWeek
from toolkit.tables.parsing import blank

PARTS = ("training", "field", "check_in", "other")
HOURS = ("expected", *PARTS, "logged", "suggested")
MAY_BE_BLANK = (*PARTS, "suggested")
NEEDS = ("Organizers", "Phases")


@dataclass(frozen=True)
class Amounts:
    """The hours and the dollars of one week, exact. `logged` is the sum of the four parts;
    `suggested` what attendance, check-ins and conversations alone show.
    """

    expected: Fraction
    training: Fraction
    field: Fraction
    check_in: Fraction
    other: Fraction
    logged: Fraction
    suggested: Fraction
    share: Decimal

    @property
    def difference(self) -> Fraction:
        return self.logged - self.expected

    @classmethod
    def of(cls, cells: Mapping[str, Any], now: Amounts | None = None) -> Amounts | None:
        """The amounts in a row of cells; None where one of them is no number.

        Hours of which no tab tells stand there blank: 0 where they are 0 `now`, and the parts are
        together what is logged, so that nobody has emptied the cell.
        """
        hours = {name: exact(cells.get(name)) for name in HOURS}
        unknown = [name for name in MAY_BE_BLANK if blank(cells.get(name))]
        if now and all(getattr(now, name) == 0 for name in unknown):
            hours |= dict.fromkeys(unknown, Fraction(0))
        share = exact(cells.get("share"))
        if share is None or any(value is None for value in hours.values()):
            return None
        made = cls(**hours, share=dollars(round(share * 100)))  # type: ignore[arg-type]
        whole = not unknown or together(getattr(made, name) for name in PARTS) == made.logged
        return made if whole else None

    def corrected(self, logged: Fraction) -> Amounts:
        """The same week with other hours: more of them are Other; fewer are taken from Other first,
        and from what others attest last, so that the parts add up.
        """
        parts = {name: getattr(self, name) for name in PARTS}
        rest = logged - together(parts.values())
        for name in ("other", "field", "check_in", "training"):
            now = max(Fraction(0), parts[name] + rest)
            rest -= now - parts[name]
            parts[name] = now
        return replace(self, **parts, logged=logged)


@dataclass(frozen=True)
class Timesheet:
    """One organizer's week of a phase: what was expected, and every entry that belongs to it, those
    left out because they are counted once already among them.
    """

    place: ProgramWeek
    entries: tuple[Entry, ...]
    talks: Talks

    @property
    def key(self) -> str:
        """`Rosa|Phase 1|2023-02-06`."""
        organizer, phase, week = self.place.spot
        return f"{organizer}|{phase}|{week.monday.isoformat()}"

    @cached_property
    def counted(self) -> list[Entry]:
        return [one for one in self.entries if one.counts]

    @cached_property
    def evidence(self) -> str:
        """The rows that it rests on, as its line in the log keeps them."""
        return as_text(self.counted)

    @cached_property
    def amounts(self) -> Amounts:
        """Its hours and dollars as the evidence has them now."""
        rows = self.counted
        hours = grouped((str(one.part), one.hours) for one in rows)
        parts = {name: together(hours.get(name, ())) for name in PARTS}
        attested = together(one.hours for one in rows if one.table != "Hours")
        return Amounts(
            self.place.expected,
            **parts,
            logged=together(parts.values()),
            suggested=attested + self.talks.hours,
            share=self.place.share,
        )


def timesheets(
    weeks: Iterable[ProgramWeek],
    evidence: Iterable[Entry],
    talks: Mapping[tuple[str, str, Week], Talks],
) -> list[Timesheet]:
    """The timesheet of each served week that has begun, and of any other week touching the phase
    with hours logged, which expects nothing and is worth nothing; by week, phase and organizer.

    Source: measures.md, *Program weeks, timesheets, stipends*.
    """
    entries = grouped(((one.organizer, one.phase, one.week), one) for one in evidence)
    none = Talks(0, Fraction(0))
    made = [
        Timesheet(one, tuple(entries.get(one.spot, ())), talks.get(one.spot, none)) for one in weeks
    ]
    shown = [one for one in made if one.place.why == "served" or one.amounts.logged > 0]
    return sorted(
        shown, key=lambda one: (one.place.week, one.place.phase.order, one.place.enrolled.place)
    )
