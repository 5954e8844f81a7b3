"""Init: the input tabs that are missing are made, and toolkit.toml is written; what is there is
never touched.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from toolkit import files
from toolkit.errors import Misused, Refusal, Refused
from toolkit.jobs.adopt import Adopted, adopted
from toolkit.jobs.headings import has_rows
from toolkit.jobs.new_file import put
from toolkit.jobs.opening import is_excel, open_workbook
from toolkit.jobs.sources import sources_of
from toolkit.jobs.unread import like_another, unread_tabs
from toolkit.plan.plan import plan
from toolkit.settings import GoogleSettings, Settings, WorkbookSettings
from toolkit.tables.claims import Wanted, claims
from toolkit.tables.inputs import INPUTS
from toolkit.tabs.inputs import input_tabs
from toolkit.words import key
from toolkit.workbooks.changes import Workbook

CONFIG_OF_ANOTHER = Refusal(
    Misused,
    "config-of-another",
    "{file} is there already and means another workbook, or none. Nothing was changed. "
    "Edit it, remove it, or name another file with --config.",
)
NO_CONFIG_FOLDER = Refusal(
    Misused,
    "no-config-folder",
    "The folder in which --config wants its file is not there. Make it first.",
)
CONFIG_THERE = Refusal(
    Misused,
    "config-there",
    "{file} is there already and was left alone. Remove it, or name another with --config.",
)
CONFIG_NOT_WRITTEN = Refusal(
    Misused,
    "config-not-written",
    "{file} cannot be written: {why}. The workbook has its tabs.",
)


@dataclass(frozen=True)
class Made:
    """What init did: the tabs that it made, those that were there, whether it wrote the settings,
    and a sentence for each tab of people's that looks like one it made.
    """

    made: tuple[str, ...]
    there: tuple[str, ...]
    wrote: bool = False
    unread: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        return not self.made and not self.wrote


def init(
    where: str, credentials: str, config: Path, known: Settings | None, *, language: str = "en"
) -> Made:
    """Makes the tabs that are missing in the workbook at `where`, and the file of settings where
    there is none.

    `known` are the settings of the file that is there (None: there is none). Raises `Misused` where
    that file means another workbook.
    """
    if known is not None and not same_place(where, known):
        raise CONFIG_OF_ANOTHER(file=config.name)
    if not config.parent.is_dir():
        raise NO_CONFIG_FOLDER()
    settings = known or Settings(
        workbook=WorkbookSettings(where=where), google=GoogleSettings(credentials=credentials)
    )
    made = make_tabs(_workbook(where, settings), settings, language=language)
    if known is None:
        write_settings(config, where, "" if is_excel(where) else credentials)
    return replace(made, wrote=known is None)


def adoptable(
    where: str,
    credentials: str,
    config: Path,
    known: Settings | None,
    *,
    language: str = "",
    today: date | None = None,
) -> Adopted | None:
    """What people's own tabs in the workbook are, where some of them hold a table that no tab of
    ours holds with rows in it; None where there are none such.
    """
    if is_excel(where) and not Path(where).expanduser().exists():
        return None
    settings = known or Settings(
        workbook=WorkbookSettings(where=where), google=GoogleSettings(credentials=credentials)
    )
    workbook = open_workbook(where, settings)
    snapshot = workbook.read(Wanted(INPUTS, sources_of(settings)))
    try:
        found_as_ours = claims(snapshot, INPUTS, sources_of(settings))
    except Refused:
        if known is not None and known.tabs:
            raise  # what a person said there no longer holds: it is for them to mend
        found_as_ours = {}
    held = {table.title: claim for table, claim in found_as_ours.items()}
    if not unread_tabs(workbook, snapshot, held, sources_of(settings)):
        return None
    found = adopted(
        {"": workbook}, told_in(where, config), settings, language=language, today=today
    )
    read = {claim.grid.title for claim in held.values()}
    full = {title for title, claim in held.items() if has_rows(claim)}
    missed = (tab for tab in found.profile.tabs if tab.tab not in read and tab.table)
    return found if any(tab.table not in full for tab in missed) else None


def _workbook(where: str, settings: Settings) -> Workbook:
    if (
        is_excel(where)
        and where.casefold().endswith(".xlsx")
        and not Path(where).expanduser().exists()
    ):
        from toolkit.workbooks.excel import ExcelWorkbook  # noqa: PLC0415 -- slow, only on Excel

        return ExcelWorkbook.create(Path(where).expanduser())
    return open_workbook(where, settings)


def same_place(where: str, known: Settings) -> bool:
    """Whether the settings mean this very workbook."""
    said = known.workbook.where
    if not said:
        return False
    if is_excel(said) or is_excel(where):
        return files.real(known.path(said)) == files.real(Path(where).expanduser())
    from toolkit.workbooks.google.opening import ident_in  # noqa: PLC0415 -- slow, only on Google

    return said == where or ident_in(said) == (ident_in(where) or where)


def share_with(credentials: str, environ: Mapping[str, str]) -> str:
    """The address to share a spreadsheet with; "" where Google does not tell it. Raises `Misused`
    without any.
    """
    from toolkit.workbooks.google import access  # noqa: PLC0415 -- slow import, not needed on Excel

    return access(Path(credentials) if credentials else None, environ).address


def make_tabs(workbook: Workbook, settings: Settings, *, language: str = "en") -> Made:
    """Adds every input tab that no tab of the workbook holds yet, in one write."""
    with workbook:
        snapshot = workbook.read(Wanted(INPUTS, sources_of(settings)))
        found = claims(snapshot, INPUTS, sources_of(settings))
        held = {table.title: claim for table, claim in found.items()}
        titles = {key(title) for title in snapshot.titles}
        missing = [
            tab
            for tab in input_tabs(language)
            if tab.title not in held and key(tab.title) not in titles
        ]
        made = {tab.title for tab in missing}
        unread = [
            one
            for one in unread_tabs(workbook, snapshot, held, sources_of(settings))
            if one.like in made
        ]
        planned = plan(snapshot, missing, {})
        if planned:
            workbook.apply(planned.changes)
    return Made(
        tuple(tab.title for tab in missing),
        tuple(table.title for table in INPUTS if table.title in held),
        unread=tuple(like_another(one, one.like).said() for one in unread),
    )


def write_settings(path: Path, where: str, credentials: str) -> None:
    """Writes toolkit.toml; raises `Misused` where there is one already. Paths in it are relative to
    its folder.
    """
    lines = ["[workbook]", f"where = {_quoted(told_in(where, path))}"]
    if credentials:
        lines += ["", "[google]", f"credentials = {_quoted(_beside(credentials, path))}"]
    data = "\n".join([*lines, ""]).encode()
    put(path, data, there=CONFIG_THERE, not_written=CONFIG_NOT_WRITTEN)


def told_in(where: str, config: Path) -> str:
    """The workbook as the file of settings says it."""
    return _beside(where, config) if is_excel(where) else where


def _beside(said: str, config: Path) -> str:
    """A path as the file of settings has to say it: relative to its folder, where the two have one
    in common, so that both can be moved or are found on another computer.
    """
    whole, folder = files.real(Path(said).expanduser()), files.real(config).parent
    try:
        common = Path(os.path.commonpath([whole, folder]))
    except ValueError:  # on two drives
        return str(whole)
    if common == Path(common.anchor):
        return str(whole)
    return Path(os.path.relpath(whole, folder)).as_posix()


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
