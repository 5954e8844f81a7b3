"""The shelf of a workbook: where its own sheets lie, as toolkit.toml or an option says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from toolkit.jobs.opening import is_excel
from toolkit.jobs.turf_shelf import DEFAULT, FOLDER_NOT_DRIVE, DriveShelf, FolderShelf, Shelf
from toolkit.settings import Settings
from toolkit.workbooks.changes import Workbook

_ADDRESS = ("https://", "http://")


def shelf_of(
    workbook: Workbook, where: str, settings: Settings, folder: str = "", *, notify: bool = False
) -> Shelf:
    """Beside an Excel file a folder, by default one called `sheets`; beside a Google spreadsheet
    spreadsheets, in the folder of Drive that [turf] names. `folder` comes before that; it may be
    one of this computer in both cases.
    """
    said = folder or settings.turf.folder
    if is_excel(where):
        if said.startswith(_ADDRESS):
            raise FOLDER_NOT_DRIVE()
        return FolderShelf(Path(folder).expanduser() if folder else sheet_folder(where, settings))
    if folder and not folder.startswith(_ADDRESS):
        return FolderShelf(Path(folder).expanduser())
    from toolkit.workbooks.google.account import GoogleAccount  # noqa: PLC0415 -- slow

    named = settings.google.credentials
    account = GoogleAccount.signed_in(str(settings.path(named)) if named else None)
    google: Any = workbook
    return DriveShelf.beside(account, google.ident, said, notify=notify)


def sheet_folder(where: str, settings: Settings) -> Path:
    """The folder of sheets beside an Excel file: that which [turf] names, else one called
    `sheets`.
    """
    said = settings.turf.folder
    return settings.path(said) if said else Path(where).expanduser().parent / DEFAULT
