"""Doctor: everything that has to be right before a timer may run, one finding each, with the fix
where it is not.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from toolkit.errors import ToolkitError
from toolkit.jobs.gathered import Gathered
from toolkit.jobs.headings import tab_findings
from toolkit.jobs.ledger import Ledger
from toolkit.jobs.opening import gathered, is_excel, open_workbook
from toolkit.jobs.outbox import outbox, sender
from toolkit.jobs.reading import local_time, read_as_before
from toolkit.jobs.sources import duration_headings, sources_of
from toolkit.letters.unreachable import unreachable_problems
from toolkit.plan.safety import AS_OF, published_on, refuse_gone
from toolkit.settings import Settings
from toolkit.tables.claims import Wanted
from toolkit.tables.inputs import INPUTS
from toolkit.tables.kinds.rows import MOVED_PLACE, RENAMED_COLUMN, RENAMED_TAB
from toolkit.tables.program import Program
from toolkit.words import Sentence, sentence, together
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Workbook

ROWS = 6  # that are named
ROOM = 200_000_000  # bytes: a large workbook with its ten backups


@dataclass(frozen=True)
class Finding:
    """One line: what was looked at, whether it is right, and what was seen, or the fix."""

    subject: str
    ok: bool
    sentence: Sentence


@dataclass(frozen=True)
class Visit:
    """What the doctor is told: the file of settings (None: there is none), where the workbook is,
    the moment.
    """

    config: Path | None
    read_settings: Callable[[], Settings]
    where: Callable[[Settings], str]
    now: datetime
    environ: Mapping[str, str]
    sleep: Callable[[float], None]
    live: bool = False


def findings(visit: Visit) -> Iterator[Finding]:
    """Everything in the order in which it has to be mended: what cannot be looked at before is left
    out.
    """
    try:
        settings = visit.read_settings()
    except ToolkitError as refused:
        yield _refused("configuration", refused)
        return
    if visit.config is None:
        yield Finding(
            "configuration",
            True,
            sentence("there is no toolkit.toml here, so its defaults are in force"),
        )
    else:
        yield Finding("configuration", True, sentence("{file} can be read", file=visit.config.name))
    where = visit.where(settings)
    workbook: Workbook | None = None
    if where and not is_excel(where):
        workbook = yield from _google(where, settings, visit)
    else:
        try:
            workbook = open_workbook(where, settings)
        except ToolkitError as refused:
            yield _refused("workbook", refused)
    if workbook is not None:
        yield from _workbook(_with_others(workbook, settings), settings, visit)
    yield from _mail(settings, where, visit)
    yield _disk(Path(where).parent if where and is_excel(where) else settings.folder)
    if visit.live and workbook is not None and where and not is_excel(where):
        yield from _live(workbook, visit)


def _with_others(workbook: Workbook, settings: Settings) -> Workbook:
    """The workbook with those that toolkit.toml names beside it."""
    return workbook if isinstance(workbook, Gathered) else gathered(workbook, settings)


def _refused(subject: str, refused: ToolkitError) -> Finding:
    return Finding(subject, False, refused.words)


def _google(
    where: str, settings: Settings, visit: Visit
) -> Generator[Finding, None, Workbook | None]:
    """Google's side; its last value is the workbook, or None where it cannot be opened."""
    from toolkit.workbooks.google import GoogleWorkbook, probes  # noqa: PLC0415 -- slow

    key = settings.path(settings.google.credentials) if settings.google.credentials else None
    found, access = probes.credentials_finding(key, visit.environ)
    yield Finding(found.subject, found.ok, found.sentence)
    if access is None:
        return None
    try:
        workbook = GoogleWorkbook(where, access, duration_headings=duration_headings(settings))
    except ToolkitError as refused:
        yield _refused("workbook", refused)
        return None
    well = True
    for one in probes.workbook_findings(workbook, now=visit.now):
        well = well and (one.ok or one.subject not in ("sharing", "Google Sheets"))
        yield Finding(one.subject, one.ok, one.sentence)
    return workbook if well else None


def _workbook(workbook: Workbook, settings: Settings, visit: Visit) -> Iterator[Finding]:
    try:
        snapshot = workbook.read(Wanted(INPUTS, sources_of(settings)))
    except ToolkitError as refused:
        yield _refused("workbook", refused)
        return
    if is_excel(workbook.where):
        line = sentence(
            "{name} can be read; tabs: {n}",
            name=Path(workbook.where).name,
            n=len(snapshot.titles),
        )
        yield Finding("workbook", True, line)
    program: Program | None = None
    with suppress(ToolkitError):  # told below, as a matter of tabs
        snapshot, program = read_as_before(workbook, snapshot, settings, as_of=None, now=visit.now)
    found = program.claims if program else None
    for ok, line in tab_findings(workbook, snapshot, sources_of(settings), found):
        yield Finding("tabs", ok, line)
    if program is not None:
        yield from _followed(program, snapshot)
    yield _published(snapshot, local_time(snapshot, visit.now).date())
    yield _letters(snapshot)
    if program is not None:
        yield from _addresses(program)
    try:
        with workbook:
            pass
    except ToolkitError as refused:
        yield _refused("lock", refused)
    else:
        yield Finding("lock", True, sentence("no other run is at work"))


def _followed(program: Program, snapshot: Snapshot) -> Iterator[Finding]:
    """What stands elsewhere or is called something else than at the last sync, and is read as
    before; and what is gone.
    """
    for one in program.problems:
        if one.kind in (RENAMED_TAB, RENAMED_COLUMN, MOVED_PLACE):
            yield Finding("since the last sync", True, together([one.problem, one.fix]))
    try:
        refuse_gone(program, snapshot, force=False)
    except ToolkitError as refused:
        yield _refused("since the last sync", refused)


def _published(snapshot: Snapshot, today: date) -> Finding:
    """A clock before the last run would be refused by sync, with everything else in order."""
    last = published_on(snapshot)
    if last is None and snapshot.marks.get(AS_OF):
        line = sentence(
            "the workbook's mark of it was changed by hand to something that is no day; the next"
            " sync writes it anew"
        )
        return Finding("last sync", False, line)
    if last is None:
        return Finding("last sync", True, sentence("none yet; run: toolkit sync"))
    if today < last:
        line = sentence(
            "published as of {last}, and today is {today}: check this computer's clock",
            last=last.isoformat(),
            today=str(today),
        )
        return Finding("last sync", False, line)
    return Finding("last sync", True, sentence("published as of {last}", last=last.isoformat()))


def _letters(snapshot: Snapshot) -> Finding:
    left = len(Ledger.of(snapshot).left_behind())
    if not left:
        return Finding("letters", True, sentence("none was left between claimed and sent"))
    line = sentence(
        "{n} were claimed and never marked: they may or may not have gone. Ask those people, then"
        " send again with toolkit email --resend KEY, or write Sent into State in the Letters tab",
        n=left,
    )
    return Finding("letters", False, line)


def _addresses(program: Program) -> Iterator[Finding]:
    """Cells because of which somebody would get no letter; nothing is said where there are none."""
    spots = sorted({(one.tab, one.row or 0) for one in unreachable_problems(program)})
    if spots:
        named = "; ".join(f"{tab} {row}" for tab, row in spots[:ROWS])
        line = sentence(
            "no letter can go to the address in these rows: {rows}. What is wrong with each is told"
            " by: toolkit check",
            rows=named + ("; …" if len(spots) > ROWS else ""),
        )
        yield Finding("addresses", False, line)


def _mail(settings: Settings, where: str, visit: Visit) -> Iterator[Finding]:
    mail = settings.mail
    if mail.transport == "smtp" and not mail.host:
        line = sentence(
            "not set up, so no letters can be sent; if you want them, set host and from under"
            " [mail]"
        )
        yield Finding("mail", True, line)
        return
    try:
        sender(settings, where)
        transport = outbox(settings, visit.environ, sleep=visit.sleep)
        if visit.live and mail.transport == "smtp":
            with transport:
                pass
    except ToolkitError as refused:
        yield _refused("mail", refused)
        return
    if mail.transport == "folder":
        line = sentence("letters go into the folder that [mail] names, and nowhere else")
    elif visit.live:
        line = sentence("the server lets the toolkit in")
    else:
        line = sentence("the settings are whole; --live also asks the server")
    yield Finding("mail", True, line)


def _disk(folder: Path) -> Finding:
    try:
        room = shutil.disk_usage(folder).free
    except OSError:
        return Finding("disk", False, sentence("the folder of the workbook is not there"))
    if not os.access(folder, os.W_OK):
        line = sentence(
            "the toolkit may not write in the folder of the workbook; allow it to its user"
        )
        return Finding("disk", False, line)
    megabytes = room // 1_000_000
    if room < ROOM:
        line = sentence(
            "free are only {n} MB; make room, or a workbook cannot be saved", n=megabytes
        )
        return Finding("disk", False, line)
    return Finding(
        "disk", True, sentence("free: {n} MB, and the folder can be written", n=megabytes)
    )


def _live(workbook: Workbook, visit: Visit) -> Iterator[Finding]:
    from toolkit.workbooks.google import GoogleWorkbook, live  # noqa: PLC0415 -- slow

    assert isinstance(workbook, GoogleWorkbook)
    try:
        for question, answer in live.answers(workbook, sleep=visit.sleep):
            yield Finding(
                "live", True, sentence("{question} {answer}", question=question, answer=answer)
            )
    except ToolkitError as refused:
        yield _refused("live", refused)
