"""Hidden tabs: where a write lays cells for a moment; one that a stopped run leaves behind is known
by its tag, and the next write takes it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.workbooks.google.layout import STAGING, TAG_KEY
from toolkit.workbooks.google.values import as_json


def hidden_tab(sheet: int, title: str, size: tuple[int, int]) -> Iterator[str]:
    """The requests that make one, of so many rows and columns."""
    grid = {"rowCount": max(1, size[0]), "columnCount": size[1]}
    made = {"sheetId": sheet, "title": title, "hidden": True, "gridProperties": grid}
    yield as_json({"addSheet": {"properties": made}})
    mark = {
        "metadataKey": TAG_KEY,
        "metadataValue": f"{STAGING}|{sheet}",
        "location": {"sheetId": sheet},
        "visibility": "DOCUMENT",
    }
    yield as_json({"createDeveloperMetadata": {"developerMetadata": mark}})
