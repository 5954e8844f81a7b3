"""What `toolkit turf` tells: how long it takes, what was written and collected, how each sheet
stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from toolkit.cli.printing import shown, table
from toolkit.cli.telling import tell
from toolkit.words import aloud, reader, say_many

if TYPE_CHECKING:
    from toolkit.jobs.turf_collect import Collected
    from toolkit.jobs.turf_publish import TurfPublished
    from toolkit.jobs.turf_status import StatusLine

MOST_NAMED = 10


def tell_collected(done: Collected) -> None:
    as_of = f"{done.as_of}"
    sheets = say_many(reader.get(), "{n} sheet", "{n} sheets", done.looked)
    if not done.full:
        tell(aloud("Looked into {sheets}: nothing new as of {day}.", sheets=sheets, day=as_of))
    else:
        tell(
            aloud(
                "Looked into {sheets} as of {day}; {full} had something: {talks} for the Field Log,"
                " {answers} for the Response Log, {corrections} for Reconciliation.",
                sheets=sheets,
                day=as_of,
                full=done.full,
                talks=done.talks,
                answers=done.answers,
                corrections=done.corrections,
            )
        )
    if done.talks or done.answers:
        tell(aloud("The next sync counts them: toolkit sync."))
    if done.corrections:
        tell(
            aloud(
                "Corrections wait for your Yes or No in Reconciliation; then run toolkit import"
                " --accept."
            )
        )
    for line in _disagreements(done):
        tell(line, begin="! ", hang="  ")
    for problem in done.problems[:MOST_NAMED]:
        row = aloud("row {n}", n=f"{problem.row}") + ", " if problem.row else ""
        where = f"{problem.tab}, {row}{problem.column}"
        what = aloud(problem.kind.title)
        tell(
            aloud("Left in the sheet: {where}: {what}.", where=where, what=what),
            begin="! ",
            hang="  ",
        )
    if len(done.problems) > MOST_NAMED:
        more = len(done.problems) - MOST_NAMED
        tell("… " + say_many(reader.get(), "and {n} more", "and {n} more", more), begin="! ")
    _tell_unreachable(done.unreachable)


def _disagreements(done: Collected) -> Iterator[str]:
    """Where two sheets say different things."""
    if done.conflicts:
        yield say_many(
            reader.get(),
            "On {n} line of Reconciliation two sheets say different things: see Evidence there.",
            "On {n} lines of Reconciliation two sheets say different things: see Evidence there.",
            done.conflicts,
        )
    if done.disagreeing:
        yield say_many(
            reader.get(),
            "Of {n} person one sheet says Yes to a structure test and another says No: a Yes"
            " counts; see the Response Log.",
            "Of {n} people one sheet says Yes to a structure test and another says No: a Yes"
            " counts; see the Response Log.",
            done.disagreeing,
        )


def tell_status(lines: Sequence[StatusLine]) -> None:
    if not lines:
        tell(aloud("There are no sheets yet, and nobody who should have one."))
        return
    for kind in dict.fromkeys(one.kind for one in lines):
        _table_of(kind, [one for one in lines if one.kind == kind])
    if any(one.others for one in lines):
        tell(
            aloud(
                "+1 and so on: people, links or a folder's members who can open it beside its"
                " readers."
            )
        )


def _table_of(kind: str, lines: Sequence[StatusLine]) -> None:
    """The sheets of one kind, which stands over them so that whose they are has room."""
    headings = [
        aloud("Whose"),
        aloud("State"),
        aloud("Shared"),
        aloud("Written"),
        aloud("Collected"),
        aloud("Taken"),
        aloud("Next"),
    ]
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
    tell(aloud("Sheets of {kind}:", kind=kind))
    table(headings, rows, right=(5,))


def tell_published(done: TurfPublished, *, dry_run: bool) -> None:
    as_of = f"{done.as_of}"
    sheets = say_many(reader.get(), "{n} sheet", "{n} sheets", done.wished)
    if dry_run:
        tell(aloud("There would be {sheets} as of {day}.", sheets=sheets, day=as_of))
    else:
        tell(
            aloud(
                "{sheets} as of {day}: {made} made, {written} written, {unchanged} as they were,"
                " {closed} closed.",
                sheets=sheets,
                day=as_of,
                made=done.made,
                written=done.written,
                unchanged=done.unchanged,
                closed=done.closed,
            )
        )
        if done.let_in or done.shut_out:
            tell(
                aloud(
                    "Let in: {let_in}. Access taken away: {shut_out}.",
                    let_in=done.let_in,
                    shut_out=done.shut_out,
                )
            )
    if done.no_address:
        names = _listed(done.no_address)
        tell(aloud("No address to share with: {names}.", names=names), begin="! ", hang="  ")
    if done.wanted:
        names = _listed(done.wanted)
        said = aloud(
            "Without a sheet: {names}. Their lines in the tab Sheets say Wanted.", names=names
        )
        tell(said, begin="! ", hang="  ")
    _tell_unreachable(done.unreachable)


def how_long(sheets: int, minutes: int) -> str:
    many = say_many(reader.get(), "{n} sheet", "{n} sheets", sheets)
    long = say_many(reader.get(), "about a minute", "up to {n} minutes", minutes)
    return aloud(
        "{sheets}: {long}, because of Google's limit on requests. If it is stopped, the same"
        " command goes on where it was.",
        sheets=many,
        long=long,
    )


def _tell_unreachable(names: list[str]) -> None:
    if names:
        said = aloud(
            "Could not be opened: {names}. Close the file if it is open somewhere; if it was"
            " deleted, delete its line in the tab Sheets, and it is made anew.",
            names=_listed(names),
        )
        tell(said, begin="! ", hang="  ")


def _listed(names: list[str]) -> str:
    listed = ", ".join(names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    if more <= 0:
        return listed
    return f"{listed} " + say_many(reader.get(), "and {n} more", "and {n} more", more)
