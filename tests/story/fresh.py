"""Whether a letter says what the sheet said when it left: its numbers and its people, worked out the slow way of tests/reference/
from the rows that stood there then, by nothing that the toolkit had published."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from reference.everything import reference

Rows = list[list[Any]]
INPUTS = ("Roster", "Worksites", "Organizers", "Conversations")


@dataclass(frozen=True)
class Sheet:
    """The workbook at a moment: its tabs as rows, the day, and the Monday that letters tell of."""

    tabs: Mapping[str, Rows]
    as_of: date

    @property
    def monday(self) -> date:
        return self.as_of - timedelta(days=self.as_of.weekday() + 7)

    @cached_property
    def worked_out(self) -> SimpleNamespace:
        """All figures of what people wrote: in their tabs, in Field Log, and beside people in Follow-ups since."""
        tabs = {title: list(self.tabs[title]) for title in INPUTS}
        talks, headings = tabs["Conversations"], tabs["Conversations"][0]
        for row in self._taken():
            talks.append([row.get(heading, "") for heading in headings])
        return reference(tabs, self.as_of)

    def _taken(self) -> list[dict[str, Any]]:
        log, listed = (self._rows(title) for title in ("Field Log", "Follow-ups"))
        beside = [{**row, "Date": self.as_of} for row in listed if row.get("Result")]
        return [*log, *beside]

    def _rows(self, title: str) -> list[dict[str, Any]]:
        """The rows of a published tab, by heading."""
        if title not in self.tabs:
            return []
        headings = self.tabs[title][2]
        return [dict(zip(headings, row, strict=False)) for row in self.tabs[title][3:] if any(row)]

    def density(self, level: str, worksite: str = "") -> Mapping[str, Any]:
        rows = self.worked_out.tabs["Density"]
        return next(
            row for row in rows if row["Level"] == level and worksite in ("", row["Worksite"])
        )

    def this_week(self, organizer: str) -> list[str]:
        """Whom an organizer is to reach this week, as a letter calls them."""
        rows = [
            row
            for row in self.worked_out.tabs["Follow-ups"]
            if row["This week"] and row["Organizer"] == organizer
        ]
        rows.sort(key=lambda row: row["Priority"])
        return [f"{_short(row['Person'])}, {row['Worksite']}" for row in rows]

    def attempts(self, monday: date, organizer: str = "") -> int:
        return sum(
            monday <= one.date < monday + timedelta(days=7) and organizer in ("", one.organizer)
            for one in self.worked_out.world.conversations
        )


def _short(person: str) -> str:
    first, last = person.split()
    return f"{first} {last[0]}."


def wanted(sheet: Sheet, kind: str, reader: str) -> list[str]:
    """Lines that a letter of that kind has, whatever else it says."""
    return _WANTED[kind](sheet, reader)


def people_in(letter: Sequence[str]) -> list[str]:
    """The people of an organizer's letter, in its order."""
    return [
        line.partition(". ")[2].partition(" (")[0]
        for line in letter
        if line.partition(". ")[0].isdigit()
    ]


def _rep(sheet: Sheet, worksite: str) -> list[str]:
    row = sheet.density(_level(sheet, worksite), worksite)
    return [
        f"- Could be members: {row['Eligible']}",
        f"- Members: {row['Members']}",
        f"- More members for a majority: {row['Needed for majority']}",
        f"Numbers are as of {_day(sheet.as_of)}.",
    ]


def _level(sheet: Sheet, worksite: str) -> str:
    rows = sheet.worked_out.tabs["Density"]
    return next(row["Level"] for row in rows if row["Worksite"] == worksite)


def _organizer(sheet: Sheet, name: str) -> list[str]:
    one, before = (sheet.attempts(sheet.monday - timedelta(days=n), name) for n in (0, 7))
    return [
        f"- Attempts: {one} / {before}",
        f"Lists are as of {_day(sheet.as_of)};",
    ]


def _staff(sheet: Sheet, _: str) -> list[str]:
    total, world = sheet.density("Total"), sheet.worked_out.world
    one, before = (sheet.attempts(sheet.monday - timedelta(days=n)) for n in (0, 7))
    return [
        f"- Attempts: {one} / {before} / –",
        f"- Members: {total['Members']} / ",
        f"- Density: {_percent(total['Density'])} / ",
        f"- Talked with lately (coverage): {_percent(total['Coverage'])} / ",
        f"everything else is as of {_day(sheet.as_of)}. {world.n_read} rows read, {world.n_not_read} not read.",
    ]


_WANTED: Mapping[str, Callable[[Sheet, str], list[str]]] = {
    "rep": _rep,
    "organizer": _organizer,
    "staff": _staff,
}


def _percent(share: Any) -> str:
    return f"{round(float(share) * 1000) / 10:g}%"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
