"""What toolkit.toml may say, section by section."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from toolkit.settings.tabs import Sources, Words
from toolkit.settings.values import FilePath, Line, Section


class WorkbookSettings(Section):
    where: FilePath = ""
    leave_alone: tuple[Line, ...] = ()  # titles or patterns of tabs that are nobody's table
    language: Literal["en", "es"] = "en"  # where no Settings tab says the Workbook language


class GoogleSettings(Section):
    credentials: FilePath = ""


class TurfSettings(Section):
    folder: FilePath = ""  # of this computer, or the address of one in Google Drive


class MailSettings(Section):
    transport: Literal["smtp", "folder"] = "smtp"
    host: Line = ""
    port: int = Field(default=587, ge=1, le=65535)
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: Line = ""
    password_file: FilePath = ""
    from_: Line = Field(default="", alias="from")
    reply_to: Line = ""
    folder: FilePath = "outbox"
    pause: float = Field(default=1.0, ge=0, le=3600)  # seconds between two letters
    unsubscribe_url: Line = ""
    empty_letters: Literal["send", "skip"] = "send"


class KeepingSettings(Section):
    """Copies and what undo needs: the newest `keep`, and of these none older than `days`."""

    folder: FilePath = "backups"
    keep: int = Field(default=20, ge=1, le=10_000)
    days: int = Field(default=90, ge=1, le=36_500)


class SharingSettings(Section):
    """Whose sheets should not be opened by whom: `deny` are domains of addresses (the
    employer's).
    """

    deny: tuple[Line, ...] = ()
    key_days: int = Field(default=365, ge=1, le=36_500)


class WatchSettings(Section):
    """Who is told that runs fail, after how many in a row, and what is told of those that do
    not.
    """

    after: int = Field(default=3, ge=1, le=1_000)
    to: tuple[Line, ...] = ()  # blank: reply_to of [mail], else from
    receipts: FilePath = ""
    ping: Line = ""


class ExportSettings(Section):
    """`[export.NAME]`: a CSV layout of one's own. Headings of the Roster stand in braces."""

    columns: dict[Line, Line] = Field(min_length=1)
    statuses: tuple[Line, ...] = ()
    values: dict[str, Words] = Field(default_factory=dict)
    days: Literal["YYYY-MM-DD", "MM/DD/YYYY", "DD/MM/YYYY"] = "YYYY-MM-DD"
    separator: Literal[",", ";", "tab"] = ","


class Settings(Section):
    """What toolkit.toml says. `folder` is where it lies: paths in it are relative to that."""

    workbook: WorkbookSettings = WorkbookSettings()
    google: GoogleSettings = GoogleSettings()
    mail: MailSettings = MailSettings()
    keeping: KeepingSettings = KeepingSettings()
    turf: TurfSettings = TurfSettings()
    watch: WatchSettings = WatchSettings()
    sharing: SharingSettings = SharingSettings()
    export: dict[str, ExportSettings] = Field(default_factory=dict)
    tabs: dict[str, Sources] = Field(default_factory=dict)
    folder: Path = Field(default=Path(), exclude=True)

    def path(self, said: str) -> Path:
        """A path of the file, made relative to where the file lies."""
        return self.folder / Path(said).expanduser()
