"""Opening a workbook: an Excel file or a Google spreadsheet, whichever the address names."""

from __future__ import annotations

import os
from pathlib import Path

from toolkit.errors import Misused, Refusal
from toolkit.settings import Settings
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
    "What was named (here, with --workbook, or as where under [workbook] in toolkit.toml) is no"
    " file. Check its name and folder; the name of an Excel workbook ends in .xlsx.",
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
        from toolkit.jobs.gathered import beside  # noqa: PLC0415 -- slow, only beside another
        from toolkit.workbooks.excel import ExcelWorkbook  # noqa: PLC0415 -- slow, only on Excel

        only_read, target = main, beside(Path(where).expanduser())
        there = os.path.lexists(target)
        main = ExcelWorkbook(target) if there else ExcelWorkbook.create(target)
    return gathered(main, settings, only_read)


def gathered(main: Workbook, settings: Settings, only_read: Workbook | None = None) -> Workbook:
    """A workbook with those that toolkit.toml names beside it; itself where it names none."""
    if not settings.tabs and only_read is None:
        return main
    from toolkit.jobs.gathered import Gathered  # noqa: PLC0415 -- slow, and most have one workbook
    from toolkit.jobs.sources import sources_of  # noqa: PLC0415 -- slow import, as above

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
    from toolkit.jobs.sources import duration_headings  # noqa: PLC0415 -- slow, only on Google
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
    from toolkit.workbooks.text import TextWorkbook, is_text  # noqa: PLC0415 -- rare

    if is_text(path):
        return TextWorkbook(path)
    from toolkit.workbooks.excel.older import OlderWorkbook  # noqa: PLC0415 -- slow import

    return OlderWorkbook(path)
