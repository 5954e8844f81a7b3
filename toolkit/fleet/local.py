"""Local: one local's job, as a worker does it: alone, with nothing it could stop the others by."""

from __future__ import annotations

import hashlib
import os
import platform
import time
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any

from toolkit import __version__, files
from toolkit.errors import AnotherRun, Misused, Refusal, ToolkitError
from toolkit.fleet.tasks import LocalFailed, LocalResult, LocalTask, refused
from toolkit.jobs.copies import Retention
from toolkit.jobs.email import NEW_READERS, WOULD, email, ended_with
from toolkit.jobs.email import NOTHING as NO_LETTERS
from toolkit.jobs.email import report as letters_of
from toolkit.jobs.journal import Journal
from toolkit.jobs.known import Known
from toolkit.jobs.mailing import Mailing, mailing
from toolkit.jobs.mailing_wishes import Wish
from toolkit.jobs.opening import open_workbook
from toolkit.jobs.outbox import outbox, sender
from toolkit.jobs.report import write_report
from toolkit.jobs.seen import Seen
from toolkit.jobs.sync import sync
from toolkit.organizing.local_counts import local_counts, plain_counts
from toolkit.words import reader

PATIENCE, PAUSE = 30.0, 0.2  # seconds for another run on the workbook to end, and between two looks
OTHER_VERSION = Refusal(
    Misused,
    "worker-of-another-version",
    "This machine's worker has version {there} of the toolkit, and the run version {here}."
    " Install the same one everywhere.",
)


def done(task: LocalTask) -> LocalResult:
    """Does the job. A refusal is a result; anything else is raised as `LocalFailed`."""
    before = reader.set(task.language)
    began = time.monotonic()
    try:
        if task.version != __version__:
            raise OTHER_VERSION(there=__version__, here=task.version)
        with _turns(task):
            found = _in_its_turn(task)
    except ToolkitError as fault:
        return refused(task.name, fault, task.language, round(time.monotonic() - began, 3))
    except Exception as fault:
        raise LocalFailed(type(fault).__name__) from None
    finally:
        reader.reset(before)
    seconds = round(time.monotonic() - began, 3)
    here = platform.node()
    return LocalResult(
        task.name, **found, seconds=seconds, machine=here if here != task.home else ""
    )


def _in_its_turn(task: LocalTask) -> dict[str, Any]:
    """Does it once nobody else is at the workbook. Whoever is may be the worker of a run that was
    killed, which ends by itself, or the local's own timer.
    """
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return JOBS[task.job](task)
        except AnotherRun:
            if time.monotonic() > until:
                raise
        time.sleep(PAUSE)


def _turns(task: LocalTask) -> Any:
    if task.broker is None:
        return nullcontext()
    from toolkit.fleet.turns import given_by  # noqa: PLC0415 -- slow import, not needed on Excel

    return given_by(task.broker)


def counts_of(known: Known) -> list[dict[str, Any]]:
    """What the roll-up takes of one local's figures."""
    rows = local_counts(known.program, known.density, known.follow_ups, known.new_hires)
    return plain_counts(rows)


def _sync(task: LocalTask) -> dict[str, Any]:
    keeping = task.settings.keeping
    name = hashlib.sha256(task.place.encode()).hexdigest()[:24]
    outcome = sync(
        open_workbook(task.place, task.settings),
        task.settings,
        as_of=task.as_of,
        now=task.now,
        dry_run=task.wish.get("dry_run", False),
        force=task.wish.get("force", False),
        # A file each: those of hundreds of locals in one would be written anew for each of them.
        seen=None
        if task.wish.get("force")
        else Seen(files.cache_folder() / "fleet" / f"{name}.json", task.settings),
        journal=Journal(files.state_folder() / "journal", Retention(keeping.keep, keeping.days)),
        counted=counts_of,
    )
    # What travels is small: that of each tab stands in the local's own Sync Log.
    report = {n: value for n, value in outcome.report.items() if n not in ("counts", "tabs")}
    return {
        "outcome": outcome.outcome,
        "report": report,
        "counts": tuple(outcome.report["counts"]),
        "as_of": date.fromisoformat(report["as_of"]),
        "notes": (*outcome.not_read, *outcome.open_to),
    }


def _email(task: LocalTask) -> dict[str, Any]:
    settings, workbook = task.settings, open_workbook(task.place, task.settings)
    wish = Wish(week=task.wish.get("week"), only=task.wish.get("only"))
    if not task.wish.get("send"):
        found = mailing(workbook, settings, wish, as_of=task.as_of, now=task.now)
        if found.refused:
            raise found.refused
        outcome = WOULD if found.due else NO_LETTERS
        return {"outcome": outcome, "report": letters_of(found, outcome)}

    def confirm(found: Mailing) -> bool:
        if not task.wish.get("yes"):
            raise NEW_READERS(n=len(found.new_addresses))
        return True

    sent = email(
        workbook,
        settings,
        wish,
        as_of=task.as_of,
        now=task.now,
        clock=task.clock,
        sender=sender(settings, workbook.where),
        transport=outbox(settings, os.environ, sleep=time.sleep),
        confirm=confirm,
        sleep=time.sleep,
    )
    code = ended_with(sent)
    return {"outcome": sent.outcome, "report": sent.report, "exit_code": code}


def _report(task: LocalTask) -> dict[str, Any]:
    counts: list[dict[str, Any]] = []
    made = write_report(
        open_workbook(task.place, task.settings),
        task.settings,
        names=task.wish.get("names", False),
        language=task.wish.get("language", ""),
        out=Path(task.wish["out"]),
        force=task.wish.get("force", False),
        as_of=task.as_of,
        now=task.now,
        told=lambda known: counts.extend(counts_of(known)),
    )
    report = {"bytes": made.size, "worksites": made.worksites, "people": made.people}
    return {
        "outcome": "written",
        "report": {"as_of": made.as_of.isoformat(), **report},
        "counts": tuple(counts),
        "as_of": made.as_of,
    }


JOBS: Mapping[str, Callable[[LocalTask], dict[str, Any]]] = {
    "sync": _sync,
    "email": _email,
    "report": _report,
}
