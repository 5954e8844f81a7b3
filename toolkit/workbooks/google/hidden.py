"""Hidden tabs: where a write lays cells for a moment, or fills a new tab before anybody sees it;
one that a stopped run leaves behind is known by its tag, and the next write takes it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.workbooks.google.layout import STAGING, TAG_KEY
from toolkit.workbooks.google.rules import Request
from toolkit.workbooks.google.values import as_json


def hidden_tab(
    sheet: int, title: str, size: tuple[int, int], mark: int | None = None
) -> Iterator[str]:
    """The requests that make one, of so many rows and columns; `mark` is the number of its tag,
    where the tag shall become another one later.
    """
    grid = {"rowCount": max(1, size[0]), "columnCount": max(1, size[1])}
    made = {"sheetId": sheet, "title": title, "hidden": True, "gridProperties": grid}
    yield as_json({"addSheet": {"properties": made}})
    tag: Request = {
        "metadataKey": TAG_KEY,
        "metadataValue": f"{STAGING}|{sheet}",
        "location": {"sheetId": sheet},
        "visibility": "DOCUMENT",
    }
    tag |= {} if mark is None else {"metadataId": mark}
    yield as_json({"createDeveloperMetadata": {"developerMetadata": tag}})
