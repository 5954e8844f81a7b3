"""Invariant 1: people's cells are never written."""

from collections.abc import Callable
from typing import Any

import pytest

from toolkit.errors import Refused
from toolkit.jobs.sync import Outcome
from toolkit.workbooks.memory import MemoryWorkbook

Cells = Callable[[Any], dict[str, Any]]
Sync = Callable[..., Outcome]


@pytest.mark.slow
def test_every_tab_of_people_is_the_same_after_a_sync(
    local: MemoryWorkbook, run: Sync, cells: Cells
) -> None:
    """Typos, blanks, formulas as text: all of it stays, and so does the order of the tabs."""
    local.add("My notes", [["Density"], ["call Bo"]])
    before = cells(local)

    run(local)

    after = cells(local)
    assert {title: after[title] for title in before} == before
    assert [title for title in after if title in before] == list(before)


@pytest.mark.slow
def test_a_persons_tab_with_an_output_tabs_name_is_refused_and_left_alone(
    local: MemoryWorkbook, run: Sync, cells: Cells
) -> None:
    """Somebody keeps a list of their own under that name."""
    local.add("density", [["mine"]])
    before = cells(local)

    with pytest.raises(Refused, match="a tab “density” that the toolkit did not make"):
        run(local)

    assert cells(local) == before


@pytest.mark.slow
def test_an_own_tab_is_known_after_it_was_renamed(published: MemoryWorkbook, run: Sync) -> None:
    """Titles are people's: the renamed tab is kept up, and no second one appears."""
    published.rename("Follow-ups", "Llamadas de hoy")
    published.edit("Roster", 2, 5, "Potential member")

    outcome = run(published)

    assert "Follow-ups" not in published.read(frozenset()).titles
    assert outcome.report["tabs"]["Llamadas de hoy"]["rows"] == len(
        outcome.done.publication.known.follow_ups
    )


@pytest.mark.slow
def test_what_people_write_in_timesheets_stays_with_its_row(
    published: MemoryWorkbook, run: Sync
) -> None:
    """Rosa certifies a week; new evidence changes other cells of it, not hers."""
    headings = published.rows("Timesheets")[2]
    certified, comment = headings.index("Certified") + 1, headings.index("Comment") + 1
    keys = [row[0] if row else None for row in published.rows("Timesheets")]
    row = keys.index("Rosa|Phase 1|2023-02-13") + 1
    published.edit("Timesheets", row, certified, "RL")
    published.edit("Timesheets", row, comment, "=two evenings")
    published.add("Extra", [["x"]])
    published.edit("Hours", 5, 1, "2023-02-16")
    published.edit("Hours", 5, 2, "Rosa")
    published.edit("Hours", 5, 3, "Prep")
    published.edit("Hours", 5, 4, "2")

    run(published)

    after = published.rows("Timesheets")[row - 1]
    assert (after[0], after[certified - 1], after[comment - 1]) == (
        "Rosa|Phase 1|2023-02-13",
        "RL",
        "=two evenings",
    )
    assert after[headings.index("Logged")] == 2
