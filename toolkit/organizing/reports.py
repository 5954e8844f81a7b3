"""Reports: what organizers said at their latest check-in went well or was stuck, until the next one
answers it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from toolkit.facts.check_ins import check_ins
from toolkit.facts.each import each, grouped
from toolkit.facts.in_force import left
from toolkit.tables.program import Program


@dataclass(frozen=True)
class Report:
    """One row of Check-ins that still stands: the organizers whose latest it is, its day, and what
    it says ("" where nothing).
    """

    organizers: tuple[str, ...]
    day: date
    wins: str
    stuck: str


def reports(program: Program) -> tuple[Report, ...]:
    """The rows with Wins or Stuck after which none of Check-ins happened or says either, oldest
    first; of organizers who have stopped none. Rows that serve several stand once.
    """
    said = each(program.check_ins, "row", "wins", "stuck")
    told = {row: (_text(wins), _text(stuck)) for row, wins, stuck in said}
    gone = set(program.organizers.loc[left(program), "organizer"])
    latest: dict[str, tuple[date, int]] = {}
    for one in check_ins(program):
        if one.organizer in gone or not (one.happened == "Yes" or any(told[one.row])):
            continue
        latest[one.organizer] = max(latest.get(one.organizer, (date.min, 0)), (one.day, one.row))
    whose = grouped((spot, organizer) for organizer, spot in latest.items())
    return tuple(
        Report(tuple(names), day, *told[row])
        for (day, row), names in sorted(whose.items())
        if any(told[row])
    )


def _text(cell: str | None) -> str:
    return " ".join((cell or "").split())
