"""Parts: one column of a figure, declared once: its name, unit, meaning, and what blank means.

A part *is* its name in the figure's frame: `rows[Density.members]`. A misspelt one is an attribute
that does not exist, which mypy sees before anybody runs it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from toolkit.tables.columns import Column
from toolkit.tables.declared import Table
from toolkit.workbooks.desired import Format

if TYPE_CHECKING:
    from toolkit.figures.declared import Figure

Source = type[Table] | Column
"""An input tab, or one column of it."""
Need = Source | tuple[Source, ...]
"""What a part cannot do without; of several in a tuple, any one will do."""


@dataclass(frozen=True)
class About:
    """What is known of a part besides its name.

    `heading` as people read it (blank: the part is on no tab) · `form` how it shows · `unit` of its
    values, as the manual says it · `meaning` one sentence · `blank` when it has no value, beyond
    the inputs in `needs` · `settings` attributes of `Knobs` that it depends on · `of` other parts
    of the same figure that it is worked out from · `people` the yes or no of `Everyone` that it
    counts · `guard` the name of the part of the same figure that counts whom it could give away:
    where that is under 5 at one place, it is not told outside the workbook · `group` what stands
    before its heading where several have that · `behind` the figure whose rows with the same keys
    it rests on · `other` the column of an input tab with other names of what it names · `week`
    whether it is the Monday of a week, any day of which may be said · `partly` whether it is the
    sum of what is known of the parts in `of`, so that it needs none of what they need.
    """

    heading: str = ""
    form: Format = "text"
    unit: str = ""
    meaning: str = ""
    blank: str = ""
    needs: tuple[Need, ...] = ()
    settings: tuple[str, ...] = ()
    of: tuple[Part, ...] = ()
    people: str = ""
    guard: str = ""
    group: str = ""
    behind: str = ""
    other: Column | None = None
    week: bool = False
    partly: bool = False


class Part(str):
    """A column of a figure. Equal to its name, so that a frame is read with it."""

    __slots__ = ("about", "figure")
    about: About
    figure: type[Figure] | None

    def __new__(cls, name: str, about: About, figure: type[Figure] | None = None) -> Part:
        made = super().__new__(cls, name)
        made.about, made.figure = about, figure
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return str, (str(self),)  # a copy of a frame elsewhere needs the name alone

    def named(self, name: str, figure: type[Figure], names: dict[int, str]) -> Part:
        """The part as its figure has it; `names` are those of the parts declared beside it."""
        of = tuple(Part(names[id(one)], one.about) for one in self.about.of)
        return Part(name, replace(self.about, of=of), figure)

    def but(self, **changed: Any) -> Part:
        """The same part with some of what is said about it changed, for another figure."""
        return Part(str(self), replace(self.about, **changed))


def part(heading: str = "", meaning: str = "", **about: Any) -> Part:
    """A part of a figure; its name is the attribute that it is assigned to."""
    return Part("", About(heading, meaning=meaning, **about))


def text(heading: str = "", meaning: str = "", **about: Any) -> Part:
    """Words: a name, a flag, a sentence."""
    return part(heading, meaning, **{"unit": "text"} | about)


def count(heading: str = "", meaning: str = "", *, unit: str = "people", **about: Any) -> Part:
    """A whole number of something (`Int64`)."""
    return part(heading, meaning, form="count", unit=unit, **about)


def tally(heading: str, of: Part, meaning: str = "", **about: Any) -> Part:
    """How many people have a yes in a `flag`; needs, settings and meaning are the flag's."""
    said = of.about
    known = {"people": str(of), "needs": said.needs, "settings": said.settings}
    return count(heading, meaning or said.meaning, **(known | about))


def share(heading: str, meaning: str, some: Part, whole: Part, **about: Any) -> Part:
    """An exact part of a whole (`Fraction`), shown as a percentage; blank where there is no
    whole.
    """
    said = {"form": "percent", "unit": "share", "of": (some, whole)} | about
    return part(heading, meaning, **said)


def day(heading: str = "", meaning: str = "", **about: Any) -> Part:
    """A date."""
    return part(heading, meaning, form="date", unit="day", **about)


def hours(heading: str = "", meaning: str = "", **about: Any) -> Part:
    """Exact hours (`Fraction`), shown to two decimals."""
    return part(heading, meaning, form="hours", unit="hours", **about)


def dollars(heading: str = "", meaning: str = "", **about: Any) -> Part:
    """Dollars and cents (`Decimal`)."""
    return part(heading, meaning, form="money", unit="dollars", **about)


def rating(heading: str = "", meaning: str = "", **about: Any) -> Part:
    """An assessment from 1, the strongest supporter, to 5, opposed."""
    return part(heading, meaning, form="rating", unit="assessment", **about)


def flag(meaning: str = "", *, heading: str = "", **about: Any) -> Part:
    """A yes or no (`bool`) that other figures count; most are on no tab of their own."""
    return part(heading, meaning, form="yesno", unit="yes or no", **about)
