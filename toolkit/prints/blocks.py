"""Blocks: what a sheet of paper is made of, as values that templates/print lays out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

Side = Literal["left", "right", "center"]


@dataclass(frozen=True)
class RatedBlock:
    """A cell with a rating in its own shape, and where it came from; "" is a box to write it in."""

    rating: str
    before: str = ""


@dataclass(frozen=True)
class Tick:
    """A cell with ✓ or ✗, or "" a box to tick."""

    tick: str = ""


@dataclass(frozen=True)
class Boxes:
    """A cell with a box to tick before each word."""

    boxes: Sequence[str]


@dataclass(frozen=True)
class Room:
    """A cell to write in, that many points high at least."""

    room: int


@dataclass(frozen=True)
class WordsBlock:
    """A cell with a smaller line below what it says."""

    text: str
    below: str = ""
    strong: bool = False


Cell = str | RatedBlock | Tick | Boxes | Room | WordsBlock


@dataclass(frozen=True)
class Heading:
    """A column of a listing; `width` is its part of the paper, 0 as wide as its cells."""

    heading: str
    width: float = 0
    align: Side = "left"


@dataclass(frozen=True)
class ListingBlock:
    """A table whose headings stand again on every page; `tall` where its rows leave room."""

    columns: Sequence[Heading]
    rows: Sequence[Sequence[Cell]]
    title: str = ""
    tall: bool = False
    kind: str = field(default="listing", init=False)


@dataclass(frozen=True)
class Facts:
    """Names, and what each comes to."""

    rows: Sequence[tuple[str, str]]
    title: str = ""
    kind: str = field(default="facts", init=False)


@dataclass(frozen=True)
class FiguresBlock:
    """A few figures in big type: what each is, the figure, and a word on it."""

    rows: Sequence[tuple[str, str, str]]
    kind: str = field(default="figures", init=False)


@dataclass(frozen=True)
class Bar:
    """A share of one place: 0 to 1, the target (0: none) and how both are said."""

    name: str
    share: float
    said: str
    target: float = 0


@dataclass(frozen=True)
class Bars:
    """Shares side by side."""

    rows: Sequence[Bar]
    title: str = ""
    kind: str = field(default="bars", init=False)


@dataclass(frozen=True)
class Bullets:
    """A list of sentences; `ticked` with a box to tick before each, `none` is said where it is
    empty.
    """

    title: str
    items: Sequence[str]
    none: str = ""
    ticked: bool = False
    kind: str = field(default="bullets", init=False)


@dataclass(frozen=True)
class WritingBlock:
    """Ruled lines to write on."""

    title: str
    lines: int
    kind: str = field(default="room", init=False)


@dataclass(frozen=True)
class Sign:
    """Lines to sign on, and what one signs for."""

    labels: Sequence[str]
    text: str = ""
    kind: str = field(default="sign", init=False)


@dataclass(frozen=True)
class NoteBlock:
    """A sentence, in big or small type."""

    text: str
    strong: bool = False
    kind: str = field(default="note", init=False)


@dataclass(frozen=True)
class BesideBlock:
    """Blocks side by side."""

    blocks: Sequence[object]
    kind: str = field(default="beside", init=False)


@dataclass(frozen=True)
class Ask:
    """What is asked, and a box to tick before each answer."""

    label: str
    boxes: Sequence[str]


@dataclass(frozen=True)
class Card:
    """One person to talk with: how to reach them, why, what to say, boxes and lines to fill in."""

    name: str
    beside: str
    reach: str
    why: str
    step: str
    boxes: Sequence[Ask]
    lines: Sequence[str]


@dataclass(frozen=True)
class Cards:
    """People one after the other, each with room of their own."""

    cards: Sequence[Card]
    kind: str = field(default="cards", init=False)


@dataclass(frozen=True)
class PrintedSheet:
    """One thing that is handed out: it begins on a page of its own. `about` stands at the right of
    its name; `people` are the Person IDs on it, for whoever counts them; `large` type where there
    is room.
    """

    title: str
    blocks: Sequence[object]
    about: Sequence[str] = ()
    wide: bool = False
    large: bool = False
    people: Sequence[str] = ()
