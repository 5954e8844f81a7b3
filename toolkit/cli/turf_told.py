"""What `toolkit turf` tells: how long it takes, what was written and collected, how each sheet
stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from toolkit.cli.printing import shown, table
from toolkit.cli.telling import tell
from toolkit.words import say_many

if TYPE_CHECKING:
    from toolkit.jobs.turf_collect import Collected
    from toolkit.jobs.turf_publish import TurfPublished
    from toolkit.jobs.turf_status import StatusLine

MOST_NAMED = 10


def tell_collected(done: Collected) -> None:
    sheets = say_many("en", "{n} sheet", "{n} sheets", done.looked)
    if not done.full:
        tell(f"Looked into {sheets}: nothing new as of {done.as_of}.")
    else:
        tell(
            f"Looked into {sheets} as of {done.as_of}; {done.full} had something:"
            f" {done.talks} for the Field Log, {done.answers} for the Response Log,"
            f" {done.corrections} for Reconciliation."
        )
    if done.talks or done.answers:
        tell("The next sync counts them: toolkit sync.")
    if done.corrections:
        tell(
            "Corrections wait for your Yes or No in Reconciliation; then run toolkit import"
            " --accept."
        )
    if done.conflicts:
        tell(
            f"On {done.conflicts} lines of Reconciliation two sheets say different things: see"
            " Evidence there.",
            begin="! ",
            hang="  ",
        )
    if done.disagreeing:
        people = say_many("en", "{n} person", "{n} people", done.disagreeing)
        tell(
            f"Of {people} one sheet says Yes to a structure test and another says No: a Yes counts;"
            " see the Response Log.",
            begin="! ",
            hang="  ",
        )
    for problem in done.problems[:MOST_NAMED]:
        row = f"row {problem.row}, " if problem.row else ""
        where = f"{problem.tab}, {row}{problem.column}"
        tell(f"Left in the sheet: {where}: {problem.kind.title}.", begin="! ", hang="  ")
    if len(done.problems) > MOST_NAMED:
        tell(f"… and {len(done.problems) - MOST_NAMED} more.", begin="! ", hang="  ")
    _tell_unreachable(done.unreachable)


def tell_status(lines: Sequence[StatusLine]) -> None:
    if not lines:
        tell("There are no sheets yet, and nobody who should have one.")
        return
    for kind in dict.fromkeys(one.kind for one in lines):
        _table_of(kind, [one for one in lines if one.kind == kind])
    if any(one.others for one in lines):
        tell(
            "+1 and so on: people, links or a folder's members who can open it beside its readers."
        )


def _table_of(kind: str, lines: Sequence[StatusLine]) -> None:
    """The sheets of one kind, which stands over them so that whose they are has room."""
    headings = ["Whose", "State", "Shared", "Written", "Collected", "Taken", "Next"]
    rows = [
        [
            one.whose,
            one.state or "–",
            f"{one.readers}" + (f" +{one.others}" if one.others else ""),
            shown(one.published_on),
            shown(one.collected_on),
            f"{one.taken}",
            one.next,
        ]
        for one in lines
    ]
    tell(f"Sheets of {kind}:")
    table(headings, rows, right=(5,))


def tell_published(done: TurfPublished, *, dry_run: bool) -> None:
    sheets = say_many("en", "{n} sheet", "{n} sheets", done.wished)
    if dry_run:
        tell(f"There would be {sheets} as of {done.as_of}.")
    else:
        tell(
            f"{sheets} as of {done.as_of}: {done.made} made, {done.written} written,"
            f" {done.unchanged} as they were, {done.closed} closed."
        )
        if done.let_in or done.shut_out:
            tell(f"Let in: {done.let_in}. Access taken away: {done.shut_out}.")
    if done.no_address:
        tell(f"No address to share with: {_listed(done.no_address)}.", begin="! ", hang="  ")
    if done.wanted:
        tell(
            f"Without a sheet: {_listed(done.wanted)}. Their lines in the tab Sheets say Wanted.",
            begin="! ",
            hang="  ",
        )
    _tell_unreachable(done.unreachable)


def how_long(sheets: int, minutes: int) -> str:
    many = say_many("en", "{n} sheet", "{n} sheets", sheets)
    long = say_many("en", "about a minute", "up to {n} minutes", minutes)
    return (
        f"{many}: {long}, because of Google's limit on requests. If it is stopped, the same command"
        " goes on where it was."
    )


def _tell_unreachable(names: list[str]) -> None:
    if names:
        tell(
            f"Could not be opened: {_listed(names)}. Close the file if it is open somewhere; if it"
            " was deleted, delete its line in the tab Sheets, and it is made anew.",
            begin="! ",
            hang="  ",
        )


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more
