"""Tables: an input tab as a list of declared columns, under every title that people give it."""

from __future__ import annotations

from typing import ClassVar

from toolkit.tables.columns import Column
from toolkit.words import key


class Table:
    """An input tab. Subclasses assign their columns; `unique` names the columns that together are
    the row's key.

    `rows_by_people` tells whether the tab is typed row by row (or comes from a form) rather than
    set up once.
    """

    title: ClassVar[str]
    aliases: ClassVar[tuple[str, ...]] = ()
    help: ClassVar[str] = ""
    unique: ClassVar[tuple[str, ...]] = ()
    drop_all_duplicates: ClassVar[bool] = (
        False  # a shared key makes every row that has it unreadable
    )
    dated: ClassVar[str] = ""  # the column whose date keeps a row out until its day comes
    columns: ClassVar[tuple[Column, ...]] = ()

    def __init_subclass__(cls) -> None:
        cls.columns = tuple(value for value in vars(cls).values() if isinstance(value, Column))

    @classmethod
    def column(cls, name: str) -> Column:
        """The declared column with that attribute name."""
        return next(column for column in cls.columns if column.name == name)

    @classmethod
    def titles(cls) -> frozenset[str]:
        """The keys of every title it may go by."""
        return frozenset(key(title) for title in (cls.title, *cls.aliases))
