"""Choices: cells that say one of a few words, or name several rows of another tab."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from toolkit.tables import parsing
from toolkit.tables.columns import Column
from toolkit.tables.kinds.cells import NOT_A_CHOICE
from toolkit.tables.moments import DayOrder
from toolkit.tables.parsing import Unreadable, shown
from toolkit.words import closest, key
from toolkit.workbooks.cells import Cell


class Choice(Column):
    """One of a list, in its canonical English spelling; synonyms may be in English or Spanish.

    `other`: text that is not in the list stands as it is.
    """

    type_name = "Choice"

    def __init__(
        self,
        heading: str,
        options: dict[str, tuple[str, ...]],
        *,
        other: bool = False,
        **rest: Any,
    ) -> None:
        super().__init__(heading, **rest)
        self.options, self.other = options, other
        self._by_key = {
            key(word): name for name, words in options.items() for word in (name, *words)
        }

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(self.options)

    def one(self, said: str) -> str:
        found = self._by_key.get(key(said))
        if found is None and self.other:
            return said
        if found is None:
            raise unknown_choice(said, self.options)
        return found

    def parse(self, cell: Cell, order: DayOrder) -> Any:
        return self.one(parsing.text(cell))


class Choices(Choice):
    """Several of a list, separated by `,` or `;`: a tuple.

    Bad entries are left to `faults`, so that only they are lost and not the whole cell.
    """

    type_name, dtype = "Choices", "object"

    def parse(self, cell: Cell, order: DayOrder) -> Any:
        said = parsing.text(cell)
        if key(said) in self._by_key:
            return (self._by_key[key(said)],)
        known = (self._by_key.get(key(part)) for part in parsing.parts(said))
        return tuple(dict.fromkeys(name for name in known if name is not None)) or None

    def faults(self, cell: Cell) -> list[Unreadable]:
        """One fault for each entry that the list does not know."""
        if key(shown(cell)) in self._by_key:
            return []
        return [
            unknown_choice(part, self.options)
            for part in parsing.parts(cell)
            if key(part) not in self._by_key
        ]


class Several(Column):
    """Names of rows of another tab, several in one cell: a tuple.

    `of` names that tab; `other`: text that is not in it stands as it is.
    """

    type_name, dtype = "Choices", "object"

    def __init__(self, heading: str, *, of: str, other: bool = False, **options: Any) -> None:
        super().__init__(heading, **options)
        self.of, self.other = of, other

    def parse(self, cell: Cell, order: DayOrder) -> tuple[str, ...]:
        # One name may hold a comma of its own: only who knows the names can tell, so the whole
        # text travels first.
        said = parsing.text(cell)
        return (said, *parsing.names(said))


def unknown_choice(said: str, options: Iterable[str]) -> Unreadable:
    """The fault of a word that is none of the options, with the nearest one if there is any."""
    known = list(options)
    fault = NOT_A_CHOICE(value=said, near=closest(said, known), known=", ".join(known))
    return Unreadable(fault, said)
