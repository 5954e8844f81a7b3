"""Turf, publish: each representative's and organizer's own sheet, made, written and shared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from secrets import token_hex

from toolkit.errors import Refused, ToolkitError, TryLater
from toolkit.jobs.keeping import kept
from toolkit.jobs.known import Known
from toolkit.jobs.lease import Leased, ends
from toolkit.jobs.reading import read_workbook
from toolkit.jobs.turf_harvest import KNOWN_BY, OPENS, harvest
from toolkit.jobs.turf_remembered import remember
from toolkit.jobs.turf_shelf import Shelf, place_of, word
from toolkit.jobs.turf_wishes import TurfWish, wishes
from toolkit.organizing.own_sheets import KINDS, Kind, OwnSheet
from toolkit.plan.plan import plan
from toolkit.plan.safety import refuse_empty_roster, refuse_gone
from toolkit.settings import Settings
from toolkit.tables.program import Program
from toolkit.tabs.sheets import CLOSED, NO_ADDRESS, READY, SHEETS, WANTED, SheetRow, sheet_rows
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Workbook

# Refusals that are the same for every sheet.
STOPPING = frozenset({"no-such-drive-folder", "drive-right-missing", "google-api-off", "disk-full"})
REMEMBERED_AFTER = 10  # sheets: so many are made and written before the tab Sheets is
Progress = Callable[[int, int], None]  # how many sheets are done, of how many


@dataclass
class TurfPublished:
    """What a run came to: how many sheets there should be, were made, written, left as they were,
    closed; how many people were let in and shut out; who has no address, whose sheet a person has
    to make (`wanted`), and whose could not be opened.
    """

    as_of: date
    wished: int = 0
    made: int = 0
    written: int = 0
    unchanged: int = 0
    closed: int = 0
    let_in: int = 0
    shut_out: int = 0
    no_address: list[str] = field(default_factory=list)
    wanted: list[str] = field(default_factory=list)
    unreachable: list[str] = field(default_factory=list)
    refused: ToolkitError | None = None  # why none could be made


@dataclass
class Publisher:
    """One run over all sheets. It writes the tab Sheets every few sheets, so that a run that is
    stopped goes on where it was: what was written with the same look today is left alone.
    """

    workbook: Leased
    shelf: Shelf
    program: Program
    done: TurfPublished
    rows: dict[tuple[str, str], SheetRow] = field(default_factory=dict)
    found: Mapping[str, str] = field(default_factory=dict)
    twice: frozenset[tuple[str, str]] = frozenset()
    fresh: int = 0  # lines that changed since the tab Sheets was last written

    def run(self, wished: Sequence[TurfWish], kinds: Iterable[Kind], progress: Progress) -> None:
        there = self.workbook.read(frozenset())
        self.rows = sheet_rows(there.owned(SHEETS.title))
        if any(not self._standing(wish) for wish in wished):
            self.workbook.take(there)  # nobody else makes the same sheet at the same time
        self.twice = self._twice()
        self.rows = {key: self._fitting(row) for key, row in self.rows.items()}
        self.found = self.shelf.made()
        self.done.wished = len(wished)
        try:
            for number, wish in enumerate(wished):
                progress(number, len(wished))
                try:
                    self._one(wish)
                except ToolkitError as trouble:
                    if isinstance(trouble, TryLater) and self.shelf.shares:
                        raise  # Google itself: the others would fare no better
                    if trouble.word in STOPPING:
                        raise
                    self.done.unreachable.append(wish.sheet.whose)
            self._close({wish.key for wish in wished}, frozenset(kinds))
        finally:
            ends(self.workbook)
            self._remember(0)
        progress(len(wished), len(wished))

    def _standing(self, wish: TurfWish) -> bool:
        row = self.rows.get(wish.key)
        return row is not None and bool(row.file or row.url)

    def _twice(self) -> frozenset[tuple[str, str]]:
        """The lines that name a spreadsheet which a line above them names."""
        seen: set[str] = set()
        found = set()
        for key, row in self.rows.items():
            if row.url and row.url in seen:
                found.add(key)
            seen.add(row.url)
        return frozenset(found)

    def _fitting(self, row: SheetRow) -> SheetRow:
        """The line without a file that lies on another shelf, or that people have replaced by one
        of theirs: that is closed.
        """
        theirs = self.shelf.shares and self.shelf.takes(row.url)
        if not row.file or (self.shelf.takes(row.file) and not theirs):
            return row
        if theirs and self.shelf.takes(row.file):
            self.shelf.share(row.file, (), (), own=True)
        return replace(row, file="", look="")

    def _place(self, row: SheetRow) -> str:
        return "" if row.key in self.twice else place_of(self.shelf, row)

    def _one(self, wish: TurfWish) -> None:
        sheet = wish.sheet
        row = self.rows.get(wish.key) or SheetRow(sheet.kind, sheet.whose)
        if not sheet.addresses and self.shelf.shares:
            self.done.no_address.append(sheet.whose)
            self._keep(replace(row, state=NO_ADDRESS))
            self._share(row, sheet)
            return
        row = self._placed(row, sheet)
        if not self._place(row):
            self.done.wanted.append(sheet.whose)
            self._keep(replace(row, state=WANTED))
            return
        if row.state == READY and row.look == wish.look and self.shelf.holds(self._place(row)):
            self.done.unchanged += 1
        else:
            self._write(row, wish)
        self._share(row, sheet)
        today = self.program.today
        shared = ", ".join(sheet.addresses)
        self._keep(
            replace(row, state=READY, readers=shared, look=wish.look, published_on=today)
            if row.look != wish.look or row.state != READY
            else replace(row, readers=shared)
        )

    def _placed(self, row: SheetRow, sheet: OwnSheet) -> SheetRow:
        """With the place of its sheet, which is made where there is none."""
        if self._place(row) or (row.url and self.shelf.shares):
            return self._put(row, aside=False) if row.state == CLOSED else row
        known = self.found.get(word(sheet.kind, sheet.whose))
        if known is None and self.done.refused is None:
            try:
                known = self.shelf.make(sheet, [one.file for one in self.rows.values()])
                self.done.made += 1
            except Refused as refused:
                self.done.refused = refused  # nor will any other be made
        if known is None:
            return row
        made = replace(row, file=known)
        self._keep(made)
        return made

    def _write(self, row: SheetRow, wish: TurfWish) -> None:
        place = self._place(row)
        with self.shelf.open(place, fresh=place == row.file and not row.look) as book:
            snapshot = self._emptied(row, book)
            marks = {KNOWN_BY: snapshot.marks.get(KNOWN_BY) or token_hex(4)}
            if wish.opens or OPENS in snapshot.marks:
                marks[OPENS] = wish.opens
            planned = plan(snapshot, kept(self.program, snapshot, wish.tabs), marks)
            if planned:
                book.apply(planned.changes)
                self.done.written += 1
            else:
                self.done.unchanged += 1

    def _emptied(self, row: SheetRow, book: Workbook) -> Snapshot:
        """The sheet, what people wrote in it out of the way of its new rows: in its hidden tab,
        from where the next collection takes it.
        """
        if row.look:
            known, language = self._known, self.program.knobs.language
            found = harvest(book, row.whose, known, language, self.program.today)
            if found is not None:
                return found.snapshot
        return book.read(frozenset())

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.program.roster["person_id"])

    def _share(self, row: SheetRow, sheet: OwnSheet) -> None:
        place = self._place(row)
        if not place:
            return
        before = [one.strip() for one in row.readers.split(",") if one.strip()]
        became = self.shelf.share(place, sheet.addresses, before, own=place == row.file)
        self.done.let_in += became.let_in
        self.done.shut_out += became.shut_out

    def _close(self, wished: set[tuple[str, str]], kinds: frozenset[str]) -> None:
        """Access to sheets that are nobody's any more goes."""
        for key, row in list(self.rows.items()):
            if key in wished or row.kind not in kinds or row.state == CLOSED:
                continue
            self._share(row, OwnSheet(row.kind, row.whose, (), "en"))  # type: ignore[arg-type]
            self.done.closed += 1
            self._keep(replace(self._put(row, aside=True), state=CLOSED, readers=""))

    def _put(self, row: SheetRow, *, aside: bool) -> SheetRow:
        """The line of a sheet that lies aside, or among the others again."""
        if not row.file or self._place(row) != row.file:
            return row
        return replace(row, file=self.shelf.put(row.file, aside=aside))

    def _keep(self, row: SheetRow) -> None:
        if self.rows.get(row.key) != row:
            self.rows[row.key] = row
            self.fresh += 1
            self._remember(REMEMBERED_AFTER)

    def _remember(self, after: int) -> None:
        """Writes the tab Sheets, where more lines than that have changed."""
        if self.fresh <= after:
            return
        there = self.workbook.read(frozenset())
        urls = {key: row.url for key, row in sheet_rows(there.owned(SHEETS.title)).items()}
        rows = [replace(row, url=urls.get(row.key, row.url)) for row in self.rows.values()]
        remember(self.workbook, there, self.program, rows)
        self.fresh = 0


def publish(
    workbook: Workbook,
    settings: Settings,
    shelf: Shelf,
    *,
    kinds: Sequence[Kind] = KINDS,
    as_of: date | None,
    now: datetime,
    dry_run: bool = False,
    force: bool = False,
    announce: Callable[[int, int], None] = lambda sheets, minutes: None,
    progress: Progress = lambda done, of: None,
) -> TurfPublished:
    """Makes, writes and shares every sheet of these kinds; see `Published`. `announce` is told how
    many sheets there are, and how many minutes they take, before the first is touched.

    Raises `Refused` where the roster is empty, or what the last sync read is gone.
    """
    with Leased(workbook, "turf publish") as held:
        snapshot, program = read_workbook(held, settings, as_of=as_of, now=now)
        refuse_gone(program, snapshot, force=force)
        refuse_empty_roster(program)
        wished = wishes(Known(program, snapshot), kinds)
        done = TurfPublished(program.today)
        announce(len(wished), shelf.minutes(len(wished)))
        if dry_run:
            done.wished = len(wished)
            done.no_address = [
                one.sheet.whose for one in wished if shelf.shares and not one.sheet.addresses
            ]
            return done
        Publisher(held, shelf, program, done).run(wished, kinds, progress)
        return done


def report(done: TurfPublished) -> dict[str, object]:
    """What `--json` says: counts, and no name of any person."""
    counts = {
        name: getattr(done, name)
        for name in ("wished", "made", "written", "unchanged", "closed", "let_in", "shut_out")
    }
    return {
        "as_of": done.as_of.isoformat(),
        **counts,
        "no_address": len(done.no_address),
        "wanted": len(done.wanted),
        "unreachable": len(done.unreachable),
        "outcome": "refused" if done.refused else "published",
    }
