"""What toolkit.toml may say, section by section."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal

from toolkit.settings.tabs import Sources, Words
from toolkit.settings.values import Bounds, FilePath, Line, Section


@dataclass(frozen=True, kw_only=True)
class WorkbookSettings(Section):
    """Where the workbook is, which of its tabs are left alone, and what is spoken there."""

    where: FilePath = ""
    leave_alone: tuple[Line, ...] = ()  # titles or patterns of tabs that are nobody's table
    language: Literal["en", "es"] = "en"  # where no Settings tab says the Workbook language


@dataclass(frozen=True, kw_only=True)
class GoogleSettings(Section):
    """By which key Google opens it."""

    credentials: FilePath = ""


@dataclass(frozen=True, kw_only=True)
class TurfSettings(Section):
    """Where people's own sheets are."""

    folder: FilePath = ""  # of this computer, or the address of one in Google Drive


@dataclass(frozen=True, kw_only=True)
class MailSettings(Section):
    """How letters leave, and from whom."""

    transport: Literal["smtp", "folder"] = "smtp"
    host: Line = ""
    port: Annotated[int, Bounds(ge=1, le=65535)] = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: Line = ""
    password_file: FilePath = ""
    from_: Line = field(default="", metadata={"alias": "from"})
    reply_to: Line = ""
    folder: FilePath = "outbox"
    pause: Annotated[float, Bounds(ge=0, le=3600)] = 1.0  # seconds between two letters
    unsubscribe_url: Line = ""
    empty_letters: Literal["send", "skip"] = "send"


@dataclass(frozen=True, kw_only=True)
class KeepingSettings(Section):
    """Copies and what undo needs: the newest `keep`, and of these none older than `days`."""

    folder: FilePath = "backups"
    keep: Annotated[int, Bounds(ge=1, le=10_000)] = 20
    days: Annotated[int, Bounds(ge=1, le=36_500)] = 90


@dataclass(frozen=True, kw_only=True)
class SharingSettings(Section):
    """Whose sheets should not be opened by whom: `deny` are domains of addresses (the
    employer's).
    """

    deny: tuple[Line, ...] = ()
    key_days: Annotated[int, Bounds(ge=1, le=36_500)] = 365


@dataclass(frozen=True, kw_only=True)
class WatchSettings(Section):
    """Who is told that runs fail, after how many in a row, and what is told of those that do
    not.
    """

    after: Annotated[int, Bounds(ge=1, le=1_000)] = 3
    to: tuple[Line, ...] = ()  # blank: reply_to of [mail], else from
    receipts: FilePath = ""
    ping: Line = ""


@dataclass(frozen=True, kw_only=True)
class ExportSettings(Section):
    """`[export.NAME]`: a CSV layout of one's own. Headings of the Roster stand in braces."""

    columns: Annotated[dict[Line, Line], Bounds(min_length=1)]
    statuses: tuple[Line, ...] = ()
    values: dict[str, Words] = field(default_factory=dict)
    days: Literal["YYYY-MM-DD", "MM/DD/YYYY", "DD/MM/YYYY"] = "YYYY-MM-DD"
    separator: Literal[",", ";", "tab"] = ","


@dataclass(frozen=True, kw_only=True)
class Settings(Section):
    """What toolkit.toml says. `folder` is where it lies: paths in it are relative to that."""

    workbook: WorkbookSettings = WorkbookSettings()
    google: GoogleSettings = GoogleSettings()
    mail: MailSettings = MailSettings()
    keeping: KeepingSettings = KeepingSettings()
    turf: TurfSettings = TurfSettings()
    watch: WatchSettings = WatchSettings()
    sharing: SharingSettings = SharingSettings()
    export: dict[str, ExportSettings] = field(default_factory=dict)
    tabs: dict[str, Sources] = field(default_factory=dict)
    folder: Path = field(default=Path(), metadata={"exclude": True})

    def path(self, said: str) -> Path:
        """A path of the file, made relative to where the file lies."""
        return self.folder / Path(said).expanduser()
