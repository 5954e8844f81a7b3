"""toolkit.toml: where the workbook is, how mail leaves, and where tabs differ from the
dictionary.
"""

from toolkit.settings.fleet import (
    DefaultSettings,
    FleetSettings,
    LocalSettings,
    QuotaSettings,
    read_fleet,
)
from toolkit.settings.reading import read_settings
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
    "DefaultSettings",
    "ExportSettings",
    "FleetSettings",
    "GoogleSettings",
    "Joined",
    "KeepingSettings",
    "LocalSettings",
    "MailSettings",
    "MatrixSettings",
    "QuotaSettings",
    "Settings",
    "SharingSettings",
    "TabSettings",
    "TurfSettings",
    "WatchSettings",
    "WorkbookSettings",
    "ours_in",
    "read_fleet",
    "read_settings",
]
