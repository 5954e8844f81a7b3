"""Opening a workbook: an Excel file or a Google spreadsheet, whichever the address names."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Iterable, Iterator
from pathlib import Path

from toolkit.errors import Misused, Refusal
from toolkit.jobs.gathered import Gathered, beside
from toolkit.settings import Joined, Settings, TabSettings, ours_in
from toolkit.tables.columns import Hours, Number
from toolkit.tables.inputs import INPUTS
from toolkit.tables.source import LETTERS, Matrix, Source, Sources, Theirs
from toolkit.words import key
from toolkit.workbooks.changes import Workbook

NO_WORKBOOK_NAMED = Refusal(
    Misused,
    "no-workbook-named",
    "No workbook was named. Say --workbook organizing.xlsx (or a Google Sheets address), or"
    ' set where = "…" under [workbook] in toolkit.toml.',
)
XLSX_MEANT = Refusal(
    Misused,
    "xlsx-meant",
    "There is no file “{where}”. Did you mean “{where}.xlsx”?",
)

EXCEL_ENDINGS = (".xlsx", ".xlsm")
TEXTS, OLDER = (".csv", ".tsv", ".tab", ".txt"), (".xls", ".ods", ".xlsb")  # never written
# What it says is not quoted until a file is found there: it may be a key in the wrong place.
NO_EXCEL_FILE = Refusal(
    Misused,
    "no-excel-file",
    "What --workbook names (or where, under [workbook] in toolkit.toml) is no file here. The name"
    " of an Excel workbook ends in .xlsx.",
)
NO_FILE_NOR_SPREADSHEET = Refusal(
    Misused,
    "no-file-nor-spreadsheet",
    "What --workbook names (or where, under [workbook] in toolkit.toml) is no file here, so it was"
    " taken for the name of a Google spreadsheet. {why}",
)


def is_excel(where: str) -> bool:
    """Whether an address means a file on this machine rather than a Google spreadsheet."""
    if where.startswith(("http://", "https://")):
        return False
    return (
        where.casefold().endswith(EXCEL_ENDINGS)
        or "." in Path(where).name
        or "/" in where
        or Path(where).exists()
    )


def open_workbook(where: str, settings: Settings) -> Workbook:
    """The workbook at an address; a path is relative to the folder it was given in.

    Raises `Misused` where nothing was named or the file is not there.
    """
    if not where:
        raise NO_WORKBOOK_NAMED()
    main = opened(where, settings)
    only_read = None
    if is_excel(where) and only_reads(Path(where)):
        from toolkit.workbooks.excel import ExcelWorkbook  # noqa: PLC0415 -- slow, only on Excel

        only_read, target = main, beside(Path(where).expanduser())
        there = os.path.lexists(target)
        main = ExcelWorkbook(target) if there else ExcelWorkbook.create(target)
    return gathered(main, settings, only_read)


def gathered(main: Workbook, settings: Settings, only_read: Workbook | None = None) -> Workbook:
    """A workbook with those that toolkit.toml names beside it; itself where it names none."""
    sources = sources_of(settings)
    others = {name: opened(_named(name, settings), settings) for name in sources.workbooks}
    return Gathered(main, others, sources, only_read) if others or only_read else main


def opened(where: str, settings: Settings) -> Workbook:
    """The file or spreadsheet at an address, as it is."""
    if is_excel(where):
        from toolkit.workbooks.excel import ExcelWorkbook  # noqa: PLC0415 -- slow, only on Excel

        path = Path(where).expanduser()
        if not where.casefold().endswith(EXCEL_ENDINGS) and not os.path.lexists(path):
            raise NO_EXCEL_FILE()
        if only_reads(path):
            return _read_only(path)
        return ExcelWorkbook(path)
    from toolkit.workbooks.google import GoogleWorkbook  # noqa: PLC0415 -- slow, only on Google
    from toolkit.workbooks.google.opening import ident_in  # noqa: PLC0415 -- slow, only on Google

    named = ident_in(where) is None  # what is no address of Google's is not looked for there
    if named and Path(f"{where}.xlsx").exists():
        raise XLSX_MEANT(where=where)
    credentials = (
        str(settings.path(settings.google.credentials)) if settings.google.credentials else None
    )
    try:
        return GoogleWorkbook.open(
            where, credentials=credentials, duration_headings=duration_headings(settings)
        )
    except Misused as refused:
        if named and not credentials:
            raise NO_FILE_NOR_SPREADSHEET(why=refused.words) from None
        raise


def _named(name: str, settings: Settings) -> str:
    """Where a workbook is that toolkit.toml names: a path is relative to that file."""
    return str(settings.path(name)) if is_excel(name) else name


def only_reads(path: Path) -> bool:
    """Whether a file is of a kind that the toolkit never writes, by its ending."""
    return path.name.casefold().endswith((*TEXTS, *OLDER))


def _read_only(path: Path) -> Workbook:
    from toolkit.workbooks.text import TextWorkbook, is_text  # noqa: PLC0415 -- not needed elsewhere

    if is_text(path):
        return TextWorkbook(path)
    from toolkit.workbooks.excel.older import OlderWorkbook  # noqa: PLC0415 -- slow import

    return OlderWorkbook(path)


def sources_of(settings: Settings) -> Sources:
    """What toolkit.toml says of tabs, as the tables floor wants it."""
    return Sources(
        {title: tuple(map(source_of, several)) for title, several in settings.tabs.items()},
        settings.workbook.leave_alone,
    )


def source_of(said: TabSettings) -> Source:
    """One entry under [tabs], as the tables floor wants it."""
    return Source(
        workbook=said.workbook,
        tabs=said.tab,
        header_row=said.header_row,
        heading_lines=said.heading_lines,
        span=said.span or "",
        columns={
            ours_in(ours): Theirs(theirs.join, joined=True)
            if isinstance(theirs, Joined)
            else Theirs(theirs)
            for ours, theirs in said.columns.items()
        },
        own=said.own,
        values=said.values,
        constants=said.constants,
        sections=said.sections,
        skip_rows=frozenset(said.skip_rows),
        skip=said.skip,
        year=said.year,
        day_order=said.day_order or "",
        matrices=tuple(
            Matrix(ours_in(one.to), one.of, one.columns, one.values) for one in said.matrix
        ),
    )


def duration_headings(settings: Settings) -> frozenset[str]:
    """The keys of every heading under which a time-formatted cell is a length of time: hours, and
    minutes too.

    3:30 is no number of minutes, but it must be known as 3:30 to be told so. "" among them: under
    any heading.
    """
    columns = [
        column
        for table in INPUTS
        for column in table.columns
        if isinstance(column, (Hours, Number))
    ]
    headings = {key(column.heading) for column in columns}
    named: set[str] = set()
    for several in settings.tabs.values():
        for source in map(source_of, several):
            named.update(map(_heading_key(source), _lengths(source, headings)))
    return frozenset(
        named.union(key(spelling) for column in columns for spelling in column.spellings)
    )


def _lengths(source: Source, headings: Container[str]) -> Iterator[str]:
    """The headings of theirs below which numbers stand that may be lengths of time."""

    def ours(names: Iterable[str]) -> bool:
        return any(key(name.rpartition(".")[2]) in headings for name in names)

    for several, theirs in source.columns.items():
        if ours(several):
            yield from theirs.headings
    for matrix in source.matrices:
        if ours(matrix.to):
            yield from [""] if isinstance(matrix.columns, str) else matrix.columns


def _heading_key(source: Source) -> Callable[[str], str]:
    """How a heading is found in the tab; where no single cell says it, any column may be meant."""

    def found(said: str) -> str:
        many = source.heading_lines > 1 or source.header_row == 0
        return "" if many or LETTERS.fullmatch(said.strip()) else key(said)

    return found
