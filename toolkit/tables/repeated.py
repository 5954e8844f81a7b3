"""Repeated: rows of one key, of which only one counts, or none."""

from __future__ import annotations

from toolkit.tables.kinds.rows import REPEATED_KEY, SHARED_KEY
from toolkit.tables.reading import Reading


def keep_first(reading: Reading) -> None:
    """Rows whose key stands in an earlier readable row are not read; all of them where nobody can
    say which counts.
    """
    table = reading.table
    if not table.unique or reading.frame.empty:
        return
    column = table.column(table.unique[0])
    keys = reading.frame[column.name].map(column.compared, na_action="ignore").astype("object")
    for name in table.unique[1:]:
        keys = keys.where(keys.isna(), keys.astype(str) + "\0" + reading.frame[name].astype(str))
    if table.drop_all_duplicates:
        shared = keys.notna() & keys.duplicated(keep=False)
        reading.reject(shared, column, SHARED_KEY(column=column.heading))
        return
    usable = keys.notna() & ~reading.bad
    later = usable & keys.where(usable).duplicated(keep="first")
    reading.reject(later, column, REPEATED_KEY(column=column.heading))
