"""What a run for many locals came to, told at a terminal and to programs: counts, and nobody by
name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from toolkit.cli.printing import table
from toolkit.cli.telling import tell
from toolkit.errors import DONE, NOT_READ, TRY_LATER
from toolkit.words import aloud, marked, reader, say_many

if TYPE_CHECKING:
    from toolkit.fleet.tasks import Job, LocalResult
    from toolkit.fleet.together import CameOf

# The columns of each job's table: what stands over it, and what of the report.
COLUMNS: Mapping[str, Sequence[tuple[str, str]]] = {
    "sync": (
        (marked("Not read"), "rows_not_read"),
        (marked("Cells"), "changed_cells"),
        (marked("Calls"), "calls"),
    ),
    "email": (
        (marked("Due"), "due"),
        (marked("Sent"), "sent"),
        (marked("Not taken"), "refused"),
        (marked("Later"), "later"),
    ),
    "report": ((marked("Worksites"), "worksites"), (marked("Bytes"), "bytes")),
}
MOST_NAMES = 12


def tell_fleet(came: CameOf, job: Job, *, quiet: bool) -> None:
    """A line for each local, a sentence for each that failed, and what they come to together."""
    if not quiet:
        columns = COLUMNS[job]
        counted = job != "email"
        figures = [aloud("Members"), aloud("Density")] if counted else []
        over = [aloud("Local"), aloud("Outcome"), *figures]
        headings = [*over, *(aloud(title) for title, _ in columns), aloud("Seconds")]
        rows = [_row(one, columns, counted=counted) for one in came.results]
        table(headings, rows, right=range(2, len(headings)))
    for one in came.results:
        if one.exit_code != DONE:
            why = one.why or one.outcome
            tell(f"{one.name}: {why}", err=True, begin="! ", hang="  ")
    if not quiet:
        for one in came.results:
            for note in one.notes:
                tell(f"{one.name}: {note}", begin="! ", hang="  ")
        for machine, names in came.elsewhere().items():
            tell(_lies_on(machine, names), hang="  ")
    if came.not_rolled_up:
        said = came.not_rolled_up.said(reader.get())
        tell(aloud("The roll-up: {why}", why=said), err=True, begin="! ", hang="  ")
    if came.not_done:
        tell(_not_begun(came.not_done), err=True, begin="! ", hang="  ")
    if not quiet:
        tell(_together(came))


def _row(one: LocalResult, columns: Sequence[tuple[str, str]], *, counted: bool) -> list[str]:
    whole: Mapping[str, Any] = one.counts[0] if one.counts else {}
    density = _density(whole)
    figures = [_said(whole.get("members")), "–" if density is None else f"{density:.1%}"]
    numbers = [_said(one.report.get(name)) for _, name in columns]
    outcome = one.outcome if one.report else _word(one.exit_code)
    return [one.name, outcome, *(figures if counted else ()), *numbers, f"{one.seconds:.1f}"]


def _word(code: int) -> str:
    said = {DONE: aloud("done"), TRY_LATER: aloud("try again later")}
    return said.get(code, aloud("refused"))


def _said(value: Any) -> str:
    return "–" if value is None else f"{value:,}"


def _density(whole: Mapping[str, Any]) -> float | None:
    members, eligible = whole.get("members"), whole.get("eligible")
    return members / eligible if eligible and members is not None else None


def _not_begun(names: Sequence[str]) -> str:
    return say_many(
        reader.get(),
        "Stopped before {n} local was done: {names}. Run the same again to do it.",
        "Stopped before {n} locals were done: {names}. Run the same again to do them.",
        len(names),
        names=_listed(names),
    )


def _listed(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMES
    return ", ".join(names[:MOST_NAMES]) + (f", +{more}" if more > 0 else "")


def _lies_on(machine: str, names: Sequence[str]) -> str:
    return aloud(
        "What toolkit undo needs to take back {names} lies on {machine}.",
        names=_listed(names),
        machine=machine,
    )


def _together(came: CameOf) -> str:
    well = came.with_code(DONE)
    parts = [say_many(reader.get(), "{n} local went well", "{n} locals went well", well)]
    later = came.with_code(TRY_LATER)
    failed = len(came.results) - well - later
    if later:
        parts.append(aloud("{n} may go well later", n=later))
    if failed:
        parts.append(aloud("{n} did not", n=failed))
    if came.rows_not_read:
        n = came.rows_not_read
        parts.append(
            say_many(reader.get(), "{n} row could not be read", "{n} rows could not be read", n)
        )
    if came.rolled_up:
        told = came.rolled_up.report
        share = told.get("density")
        parts.append(
            aloud(
                "roll-up: {members} members, density {density} ({outcome})",
                members=_said(told.get("members")),
                density="–" if share is None else f"{share:.1%}",
                outcome=told["outcome"],
            )
        )
    return " · ".join(parts) + "."


def as_json(came: CameOf) -> dict[str, Any]:
    """The one object of `--json`."""
    well, later = came.with_code(DONE), came.with_code(TRY_LATER)
    calls = sum(one.report.get("calls", 0) for one in came.results)
    told: dict[str, Any] = {
        "outcome": _outcome(came),
        "well": well,
        "later": later,
        "failed": len(came.results) - well - later,
        "rows_not_read": came.rows_not_read,
        "not_done": came.not_done,
        "calls": calls + (came.rolled_up.calls if came.rolled_up else 0),
        "locals": {one.name: _plain(one) for one in came.results},
        "roll_up": came.rolled_up.report if came.rolled_up else None,
    }
    if fault := came.not_rolled_up:
        told["roll_up"] = {"refused": fault.word, "sentence": fault.said(reader.get())}
    return told


def _outcome(came: CameOf) -> str:
    if came.stopped:
        return "stopped"
    words = {DONE: "done", NOT_READ: "done", TRY_LATER: "try again later"}
    return words.get(came.exit_code, "some failed")


def _plain(one: LocalResult) -> dict[str, Any]:
    whole = dict(one.counts[0]) if one.counts else {}
    figures = {name: whole.get(name) for name in ("people", "eligible", "members")} if whole else {}
    said = {"sentence": one.why} if one.why else {}
    kept = {"machine": one.machine} if one.machine else {}
    report = dict(one.report)
    report.pop("outcome", None)
    return {
        "outcome": one.outcome,
        "exit_code": one.exit_code,
        **said,
        **figures,
        **report,
        "seconds": one.seconds,
        **kept,
    }
