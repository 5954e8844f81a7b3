"""Settings: the knobs organizers may turn in the sheet, each with its default. Source: measures.md,
*Settings and their defaults*.
"""

# ruff: noqa: RUF009 -- `_knob` is `field` with the name that people see.

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from decimal import Decimal
from fractions import Fraction
from typing import Any

from toolkit.calendar import Breaks, Span
from toolkit.tables import amounts, moments, parsing
from toolkit.tables.choices import unknown_choice
from toolkit.tables.columns import AnyValue, Key, Text
from toolkit.tables.declared import Table
from toolkit.tables.kinds.declared import Fault
from toolkit.tables.kinds.settings import (
    NO_SETTING,
    NOT_AN_ADDRESS,
    NOT_FIVE_LABELS,
    UNKNOWN_BRACES,
)
from toolkit.tables.moments import DayOrder
from toolkit.tables.parsing import Unreadable
from toolkit.words import LANGUAGES, closest, key, marked, say
from toolkit.workbooks.cells import Cell


class SettingsTab(Table):
    """The knobs organizers may turn."""

    title = "Settings"
    aliases = ("Configuración", "Ajustes")
    help = "The knobs organizers may turn; a line that is missing has its default."
    unique = ("setting",)

    setting = Key(
        "Setting",
        required=True,
        aliases=("Name", "Ajuste", "Configuración"),
        help="Its name, from the list in the data dictionary.",
    )
    value = AnyValue("Value", required=True, aliases=("Valor",), help="Its value.")
    explanation = Text("What it does", aliases=("Explanation", "Qué hace"), help="For people.")


LANGUAGE_KNOB = "Workbook language"
OWN_COLUMNS_KNOB = "Wall chart columns"
# What a Form link may have in braces.
LINK_PLACES = ("person_id", "person", "organizer", "worksite")
_IN_CODE = re.compile(rf"%7[Bb]({'|'.join(LINK_PLACES)})%7[Dd]")
LABELS = (
    marked("Leader"),
    marked("Supporter"),
    marked("Undecided"),
    marked("Not interested"),
    marked("Opposed"),
)


@dataclass(frozen=True)
class Knob:
    """One setting: its name in the sheet, how its value is read, and what it does."""

    name: str
    kind: str
    help: str


def _knob(name: str, kind: str, default: Any, help: str) -> Any:  # noqa: A002 -- its name
    return field(default=default, metadata={"knob": Knob(name, kind, help)})


@dataclass(frozen=True)
class Knobs:
    """The settings in force. Days and counts are whole numbers, shares `Fraction`s, money
    `Decimal`; unset goals None.
    """

    local: str = _knob(
        "Local",
        "text",
        "",
        "The name of your local; letters say it, and mail comes in its name where toolkit.toml"
        " gives none.",
    )
    member_days: int = _knob(
        "Follow-up after, members (days)",
        "days",
        90,
        "Running days without a conversation until a member has gone quiet.",
    )
    potential_days: int = _knob(
        "Follow-up after, potential members (days)",
        "days",
        45,
        "Running days without a conversation until anybody else has gone quiet.",
    )
    leader_days: int = _knob(
        "Follow-up after, leaders (days)",
        "days",
        14,
        "Running days without a conversation until a leader has gone quiet.",
    )
    contact_window: int = _knob(
        "Contact window (days)",
        "days",
        30,
        "Calendar days in which a conversation counts for coverage.",
    )
    attempts: int = _knob(
        "Attempts before switching",
        "positive",
        3,
        "Attempts after which somebody else, or another way, should be tried.",
    )
    new_hire_window: int = _knob(
        "New hire window (days)",
        "days",
        60,
        "Calendar days after the hire date in which a person is a new hire.",
    )
    new_hires_ahead: int = _knob(
        "New hires ahead (days)",
        "days",
        90,
        "Calendar days before the hire date in which a person is on the lists as starting.",
    )
    people_a_week: int = _knob(
        "People a week",
        "days",
        12,
        "How many people an organizer whose row in Organizers says none can talk with in a week.",
    )
    density_target: Fraction = _knob(
        "Density target",
        "share",
        Fraction(65, 100),
        "The share of members that Needed for target aims at.",
    )
    test_target: Fraction = _knob(
        "Structure test target",
        "share",
        Fraction(65, 100),
        "The target of a structure test that names none.",
    )
    rep_ratio: int | Fraction = _knob(
        "Rep ratio", "ratio", 10, "How many people one worksite representative answers for."
    )
    rep_base: str = _knob(
        "Rep base", "Eligible|Members|Roster", "Eligible", "Of whom the ratio is taken."
    )
    rep_rounding: str = _knob(
        "Rep rounding", "Up|Major fraction", "Up", "How a part of a ratio counts."
    )
    count_leave: bool = _knob(
        "Count people on leave", "yesno", True, "No takes people on leave out of everything."
    )
    eligible_from: str = _knob(
        "Eligible comes from",
        "Headcount, else roster|Roster only",
        "Headcount, else roster",
        "Whether the employer's headcount is used where there is one.",
    )
    labels: tuple[str, ...] = _knob(
        "Assessment labels",
        "labels",
        LABELS,
        "What 1 to 5 are called: five words separated by commas.",
    )
    school_breaks: tuple[Span, ...] = _knob(
        "School breaks", "spans", (), "Date ranges, separated by ; , in which clocks stand still."
    )
    check_in_minutes: Fraction = _knob(
        "Check-in length (minutes)",
        "minutes",
        Fraction(30),
        "The length of a check-in that names none.",
    )
    minimum_wage: Decimal | None = _knob(
        "Minimum wage", "money", None, "Dollars an hour; an implied rate under it is a warning."
    )
    language: str = _knob(
        LANGUAGE_KNOB,
        "language",
        "en",
        "The language of sentences: en or es. On Excel also how dates typed as text are read.",
    )
    topics: tuple[str, ...] = _knob(
        "Topics", "list", (), "The topics that the Conversations form offers."
    )
    wall_chart_columns: tuple[str, ...] = _knob(
        OWN_COLUMNS_KNOB,
        "headings",
        (),
        "Headings of your own Roster columns, separated by ; , that the Wall Chart shows too.",
    )
    goal_density: Fraction | None = _knob(
        "Goal: density", "share", None, "Shown beside Density on the Dashboard."
    )
    goal_coverage: Fraction | None = _knob(
        "Goal: coverage", "share", None, "Shown beside Coverage on the Dashboard."
    )
    goal_conversations: Fraction | None = _knob(
        "Goal: conversations a week", "number", None, "Shown beside Conversations on the Dashboard."
    )
    phones_in_letters: bool = _knob(
        "Phones in letters",
        "yesno",
        False,
        "Yes puts the phone numbers of an organizer's people for this week into that organizer's"
        " own letter.",
    )
    form_link: str | None = _knob(
        "Form link",
        "link",
        None,
        "The address of the form that conversations are logged with, for the weekly letters."
        " {person_id}, {person} (as the letter names them), {organizer} and {worksite} in it are"
        " filled in.",
    )

    def labels_in(self, language: str) -> list[str]:
        """What 1 to 5 are called: in the sheet's own words, else in ours in the reader's
        language.
        """
        ours = tuple(self.labels) == LABELS
        return [say(language, one) if ours else one for one in self.labels]

    @property
    def breaks(self) -> Breaks:
        """The school breaks alone; a program's breaks have the phases' too."""
        return Breaks(self.school_breaks)


def knobs() -> dict[str, tuple[str, Knob]]:
    """Every knob by the key of its name: the field it sets, and its declaration."""
    return {key(f.metadata["knob"].name): (f.name, f.metadata["knob"]) for f in fields(Knobs)}


def unknown_setting(name: str) -> Fault:
    """The fault of a setting that does not exist, with the nearest one."""
    near = closest(name, [knob.name for _, knob in knobs().values()])
    return NO_SETTING(value=name, near=near)


def setting_value(kind: str, cell: Cell, order: DayOrder) -> Any:
    """The value of one setting; raises `Unreadable`."""
    if kind in ("days", "positive"):
        return amounts.whole(cell, 1 if kind == "positive" else 0, None)
    if kind == "ratio":
        return amounts.over_0(cell)
    if kind == "share":
        return amounts.percent(cell)
    if kind == "yesno":
        return parsing.yes_no(cell)
    if kind in ("minutes", "number"):
        return amounts.not_negative(cell)
    if kind == "money":
        return amounts.dollars(cell)
    if kind == "spans":
        return moments.spans(cell, order)
    if kind == "list":
        return tuple(dict.fromkeys(parsing.parts(cell)))
    if kind == "headings":
        return tuple(part.strip() for part in parsing.text(cell).split(";") if part.strip())
    if kind == "text":
        return " ".join(parsing.text(cell).split())
    if kind == "labels":
        return _labels(cell)
    if kind == "link":
        return _link(cell)
    said = parsing.text(cell)
    if kind == "language":
        return language_named(said)
    options = tuple(kind.split("|"))
    words = {key(option): option for option in options}
    if key(said) not in words:
        raise unknown_choice(said, options)
    return words[key(said)]


def language_named(said: str) -> str:
    """`en` or `es`, by either name of it; raises `Unreadable` for any other word."""
    words = {name: name for name in LANGUAGES}
    words |= {"english": "en", "ingles": "en", "spanish": "es", "espanol": "es"}
    if key(said) not in words:
        raise unknown_choice(said, LANGUAGES)
    return words[key(said)]


def _link(cell: Cell) -> str:
    """An https address in which only known names stand in braces, as typed or as the form's own
    “Get link” writes them.
    """
    said = _IN_CODE.sub(r"{\1}", parsing.text(cell))
    if not said.startswith("https://") or any(sign.isspace() or sign in '"<>\\' for sign in said):
        raise Unreadable(NOT_AN_ADDRESS(value=said))
    unknown = [name for name in re.findall(r"{([^{}]*)}", said) if name not in LINK_PLACES]
    if unknown or re.search(r"[{}]", re.sub(r"{[^{}]*}", "", said)):
        places = ", ".join(f"{{{name}}}" for name in LINK_PLACES)
        raise Unreadable(UNKNOWN_BRACES(value=said, known=places))
    return said


def _labels(cell: Cell) -> tuple[str, ...]:
    found = [part.lstrip("12345").lstrip(" .:=-").strip() for part in parsing.parts(cell)]
    if len(found) != 5 or not all(found):
        raise Unreadable(NOT_FIVE_LABELS(value=parsing.shown(cell)))
    return tuple(found)
