"""toolkit.toml: where the workbook is, how mail leaves, and where tabs differ from the
dictionary. `settings.fleet` is fleet.toml, which one local alone has none of.
"""

from toolkit.settings.reading import read_settings, section_of
from toolkit.settings.sections import (
    ExportSettings,
    GoogleSettings,
    KeepingSettings,
    MailSettings,
    Settings,
    SharingSettings,
    TurfSettings,
    WatchSettings,
    WorkbookSettings,
)
from toolkit.settings.tabs import Joined, MatrixSettings, TabSettings, ours_in

__all__ = [
    "ExportSettings",
    "GoogleSettings",
    "Joined",
    "KeepingSettings",
    "MailSettings",
    "MatrixSettings",
    "Settings",
    "SharingSettings",
    "TabSettings",
    "TurfSettings",
    "WatchSettings",
    "WorkbookSettings",
    "ours_in",
    "read_settings",
    "section_of",
]
