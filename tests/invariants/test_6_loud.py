"""Invariant 6: loud when the world looks wrong; nothing is published then."""

from collections.abc import Callable
from datetime import date

import pytest

from toolkit.errors import REFUSED, Refused
from toolkit.jobs.sync import Outcome
from toolkit.plan.safety import AS_OF
from toolkit.workbooks.changes import Changes
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole sync

Sync = Callable[..., Outcome]


def refused(workbook: MemoryWorkbook, run: Sync, **options: object) -> str:
    calls = workbook.calls
    with pytest.raises(Refused) as refusal:
        run(workbook, **options)
    assert refusal.value.exit_code == REFUSED
    assert workbook.calls == calls + 1  # it read, and wrote nothing
    return refusal.value.sentence


def lose(workbook: MemoryWorkbook, n: int) -> None:
    for _ in range(n):
        workbook.delete_row("Roster", 2)


def test_an_empty_roster_is_refused_even_with_force(published: MemoryWorkbook, run: Sync) -> None:
    """Somebody cut the rows to paste them elsewhere."""
    lose(published, 5)

    assert "is empty" in refused(published, run)
    assert "is empty" in refused(published, run, force=True)


def test_a_roster_under_half_of_last_weeks_is_refused_until_somebody_says_it_is_right(
    published: MemoryWorkbook, run: Sync
) -> None:
    """Five people last week, two now."""
    lose(published, 3)

    said = refused(published, run, day=date(2023, 3, 16))
    assert said.startswith(
        "The roster has 2 people in the unit; in the week of 2023-03-06 it had 5."
    )
    assert run(published, date(2023, 3, 16), force=True).outcome == "published"


def test_exactly_half_is_not_under_half(local: MemoryWorkbook, run: Sync) -> None:
    """Six people last week, three now."""
    local.insert_row("Roster", 2, ["Eve", "Eve", "Reyes", "Maple El", "Member"])
    run(local)
    lose(local, 3)

    assert run(local, date(2023, 3, 16)).outcome == "published"


def test_an_earlier_as_of_is_refused_until_acknowledged(
    published: MemoryWorkbook, run: Sync
) -> None:
    """A clock that was set back."""

    assert "as of 2023-03-09, and this run is as of 2023-03-01" in refused(
        published, run, day=date(2023, 3, 1)
    )
    assert run(published, date(2023, 3, 1), force=True).outcome == "published"


@pytest.mark.parametrize("said", ["yesterday", "2023-02-30", "8/3/2023", "²", " "])
def test_a_day_of_the_last_run_that_somebody_changed_by_hand_is_unknown(
    published: MemoryWorkbook, run: Sync, said: str
) -> None:
    """The next run goes through and writes it anew."""
    published.apply(Changes(published.read(frozenset()), marks={AS_OF: said}))

    assert run(published).outcome == "published"
    assert published.read(frozenset()).marks[AS_OF] == "2023-03-09"


def test_an_earlier_week_of_history_is_never_rewritten(
    published: MemoryWorkbook, run: Sync
) -> None:
    """Not even when somebody acknowledged the earlier as-of."""
    history = published.rows("History")
    published.edit("Roster", 3, 5, "Member")

    run(published, date(2023, 3, 1), force=True)

    assert published.rows("History")[2:] == history[2:]


def test_without_the_tabs_it_needs_nothing_is_published(run: Sync) -> None:
    """Neither a Roster nor a paid program."""
    assert "no Roster tab" in refused(
        MemoryWorkbook({"Worksites": [["Worksite"], ["Maple El"]]}), run
    )


def test_a_missing_heading_is_named_with_what_is_there(run: Sync) -> None:
    """Somebody renamed a heading."""
    workbook = MemoryWorkbook(
        {"Roster": [["Person ID", "First name", "Last name", "Work place", "Status"]]}
    )

    said = refused(workbook, run)
    assert (
        said
        == "The tab “Roster” lacks the heading “Worksite”. The headings in row 1 are: Person ID,"
        " First name, Last name, Work place, Status. Rename the one that is meant, or say which"
        ' it is in toolkit.toml: [tabs.Roster] columns = { "Worksite" = "…" }.'
    )


def test_two_tabs_that_claim_one_table_are_refused(run: Sync) -> None:
    """Last year's roster is still there under its other name."""
    rows = [
        ["Person ID", "First name", "Last name", "Worksite", "Status"],
        ["1", "Ada", "Lopez", "Maple El", "Member"],
    ]

    assert "Two tabs could be the Roster table" in refused(
        MemoryWorkbook({"Roster": rows, "Members": rows}), run
    )
