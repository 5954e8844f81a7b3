"""A heading of ours by its name, with its table where it is of another one:
`Conversations.Date`.
"""

from __future__ import annotations

from toolkit.tables.columns import Column
from toolkit.tables.declared import Table
from toolkit.tables.inputs import INPUTS
from toolkit.words import key


def column_named(name: str, table: type[Table]) -> Column:
    """The column that a name means in a source of that table.

    Raises `KeyError` where there is none: whoever reads toolkit.toml has looked.
    """
    first, dot, rest = name.partition(".")
    other = next((one for one in INPUTS if dot and key(one.title) == key(first)), None)
    heading = rest if other else name
    for column in (other or table).columns:
        if key(column.heading) == key(heading):
            return column
    raise KeyError(name)
