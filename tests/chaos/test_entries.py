"""Entries on Google: what one organizer wrote in Follow-ups is taken by a whole sync while another one types."""

from __future__ import annotations

from typing import Any

import pytest
from lives import HEADINGS, Life, copied

from toolkit.jobs.sync import NOTHING
from toolkit.workbooks.cells import letters


def beside(life: Life, person: str) -> dict[str, Any]:
    """Somebody's row in Follow-ups, by its headings; blanks left out."""
    rows = life.person.values("Follow-ups")
    headings = rows[HEADINGS - 1]
    row = next(row for row in rows[HEADINGS:] if row[headings.index("Person ID")] == person)
    return {h: cell for h, cell in zip(headings, row, strict=False) if cell != ""}


def write(life: Life, person: str, heading: str, cell: Any) -> None:
    rows = life.person.values("Follow-ups")
    headings = rows[HEADINGS - 1]
    at = headings.index("Person ID")
    row = next(n for n, row in enumerate(rows, 1) if n > HEADINGS and row[at] == person)
    life.person.edit("Follow-ups", f"{letters(headings.index(heading) + 1)}{row}", cell)


def log(life: Life) -> list[dict[str, Any]]:
    rows = life.person.values("Field Log")
    return [
        {h: cell for h, cell in zip(rows[HEADINGS - 1], row, strict=False) if cell != ""}
        for row in rows[HEADINGS:]
        if any(cell != "" for cell in row)
    ]


@pytest.mark.slow
def test_a_sync_takes_what_stands_there_at_that_moment(published: Life) -> None:
    life = copied(published)
    write(life, "Cleo", "Result", "Talked")
    write(life, "Bo", "Notes", "left VM")

    def meanwhile(call: Any) -> None:
        if call.writes:
            life.google.before_each.clear()
            write(life, "Cleo", "Notes", "she said yes")
            write(life, "Bo", "Result", "Left message")

    life.google.before_each.append(meanwhile)
    outcome = life.sync()

    assert outcome.report["calls"] == 3
    (entry,) = log(life)
    assert (entry["Person ID"], entry["Result"], entry["Notes"]) == (
        "Cleo",
        "Talked",
        "she said yes",
    )
    assert not any("she said yes" in row for row in life.person.values("Follow-ups"))
    bo = beside(life, "Bo")
    assert (bo["Result"], bo["Notes"]) == ("Left message", "left VM")
    life.sync()
    assert [entry["Person ID"] for entry in log(life)] == ["Cleo", "Bo"]
    assert life.sync().outcome == NOTHING
