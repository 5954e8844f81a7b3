"""Sync: read the sheets, compute the figures, publish the tabs, in one write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from time import monotonic
from typing import TYPE_CHECKING, Any

from toolkit.jobs.stood import Same, Stood
from toolkit.settings import Settings
from toolkit.words import reader
from toolkit.workbooks.sharing import Openable

if TYPE_CHECKING:
    from toolkit.jobs.journal import Journal
    from toolkit.jobs.known import Known
    from toolkit.jobs.publishing import Done
    from toolkit.jobs.seen import Seen
    from toolkit.workbooks.cells import Snapshot
    from toolkit.workbooks.changes import Workbook

Progress = Callable[[str], None]


PUBLISHED, NOTHING, WOULD = "published", "nothing to do", "would publish"


@dataclass(frozen=True)
class Outcome:
    """What a sync did, or would do. `report` is what `--json` prints: counts only, no name of any
    person in it.

    `not_read` are sentences on tabs whose titles say that they may have been meant. `open_to` are
    sentences on people who should not be able to open the workbook, where it tells that. `details`
    is None where the workbook has not moved since a run that had nothing to do, or says all the
    same still. `read` is the workbook as it stood, where nothing in it had to be followed.
    """

    outcome: str
    report: dict[str, Any]
    details: Done | None = None
    not_read: tuple[str, ...] = ()
    open_to: tuple[str, ...] = ()
    time_zone: str | None = None
    read: Snapshot | None = None

    @property
    def done(self) -> Done:
        """The details of a run that read the workbook."""
        assert self.details is not None
        return self.details


def sync(
    workbook: Workbook,
    settings: Settings,
    *,
    as_of: date | None,
    now: datetime,
    dry_run: bool = False,
    force: bool = False,
    progress: Progress = lambda stage: None,
    seen: Seen | None = None,
    journal: Journal | None = None,
    counted: Callable[[Known], list[dict[str, Any]]] | None = None,
) -> Outcome:
    """Publishes every output tab as of a day. `now` is the moment the run began, with its time
    zone.

    `seen` remembers between runs how the workbook stood when there was nothing to do; where it has
    not moved since, it is not read. `journal` keeps what the run changes, so that it can be
    taken back. `counted` are figures that the report shall have too, under `counts`. Raises
    `Refused` where the world looks wrong (`toolkit.plan.safety`); nothing is written then.
    """
    started = monotonic()
    with workbook:
        # Asked before the read: whatever anybody changes from here on moves the version.
        version = workbook.version() if seen else None
        report = seen.recall(workbook.where, version, as_of, now) if seen else None
        read = None
        if seen and version and report is None:
            read, report = _same(workbook, settings, seen, version, as_of, now)
        if report and (counted is None or "counts" in report):
            seconds = round(monotonic() - started, 3)
            found = Outcome(NOTHING, report | {"calls": workbook.calls, "seconds": seconds})
            return replace(found, open_to=_open_to(workbook, settings))
        from toolkit.jobs.publishing import publish  # noqa: PLC0415 -- slow

        found = publish(
            workbook,
            settings,
            as_of=as_of,
            now=now,
            dry_run=dry_run,
            force=force,
            progress=progress,
            journal=journal,
            counted=counted,
            read=read,
        )
        if seen and version:
            _remember(seen, workbook.where, version, found)
        return replace(found, open_to=_open_to(workbook, settings))


def _remember(seen: Seen, where: str, version: str, found: Outcome) -> None:
    """Keeps how the workbook stood when there was nothing to do, unless something was said of tabs
    that may have been meant: that is to be said again.
    """
    if found.outcome == NOTHING and not found.not_read:
        stood = Stood.of(found.read) if found.read else None
        seen.remember(where, version, found.report, found.time_zone, stood)


def _same(
    workbook: Workbook,
    settings: Settings,
    seen: Seen,
    version: str,
    as_of: date | None,
    now: datetime,
) -> tuple[Snapshot | None, dict[str, Any] | None]:
    """The workbook as it stands, where a run that had nothing to do is remembered; and the report
    of that run, where the same stood there.
    """
    before = seen.stood(workbook.where, as_of, now)
    if before is None:
        return None, None
    report, stood = before
    read = workbook.read(Same(stood, settings))
    if Stood.of(read) != stood:
        return read, None
    seen.remember(workbook.where, version, report, read.time_zone, stood)
    return read, report


def _open_to(workbook: Workbook, settings: Settings) -> tuple[str, ...]:
    if not isinstance(workbook, Openable):
        return ()
    from toolkit.jobs.who_can_see import worries  # noqa: PLC0415 -- slow, only where it is known

    found = worries(workbook.openers, settings.sharing.deny)
    return tuple(dict.fromkeys(one.said(reader.get()) for one in found))
