"""Constants: what a title, a cell above the headings, or a file's name says of every row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from toolkit.adopting.cast import Cast
from toolkit.adopting.day_shapes import day_text, month_text
from toolkit.adopting.heard import one as heard_in
from toolkit.adopting.layout import Layout
from toolkit.adopting.looks import Looks
from toolkit.adopting.occasions import day_in, event_in, is_occasion, is_sign_in
from toolkit.adopting.shapes import kinds
from toolkit.adopting.titles import titles
from toolkit.adopting.words import read_words
from toolkit.tables.roster import Roster
from toolkit.workbooks.cells import letters

_PARTS = re.compile(r"\s+[^\s:]+:\s+|\s+[-–—|·]+\s+|\s*[|:;(),]\s*|\s*[–—]\s*")
_TAIL = re.compile(
    r"\s*\b(?:steward(?:'?s)?|staff|member(?:ship)?s?|unit|phone|contact|seniority|roster"
    r"|list(?:s|a)?|rep(?:'?s)?|dep(?:artmen)?ts?|walk|chart|wall|sheet|data|organizing|union"
    r"|potential|building|faculty|\d{4}(?:-\d{2,4})?|updated.*|as of.*)\b\s*",
    re.IGNORECASE,
)
# What a table wants for every row and may have from outside its columns.
WANTED = {
    "Roster": ("Worksite", "Organizer", "Status"),
    "Conversations": ("Organizer", "Worksite", "Date"),
    "Hours": ("Organizer", "Date", "Activity"),
    "Check-ins": ("Organizer", "Staff"),
    "Attendance": ("Event", "Date"),
    "Responses": ("Test",),
    "Applications": (),
    "Leader Asks": ("Asked by",),
    "Worksites": ("Region",),
    "Organizers": ("Staff lead",),
    "Events": ("Phase",),
}
_WEEK_OF = re.compile(
    r"^(?:for\s+)?(?:the\s+)?(?:week|wk|w/e|semana)\.?\s*(?:of|del?|ending|ends|beginning"
    r"|starting)?\s+",
    re.IGNORECASE,
)
_OWN_WORK = frozenset(
    ("Hours", "Conversations", "Check-ins")
)  # of which each has a tab of their own
_WHOSE = re.compile(
    r"\W*([^\W\d][^'’]{1,30})['’]s?\s+(?:people|list|turf|folks|contacts|members|team"
    r"|assignments?|group|walk|calls|hours|log|one-on-ones|1:1s|timesheet)\b"
    r"|\W*(?:gente|lista|horas) de ([^\W\d].{1,30})",
    re.IGNORECASE,
)


_PLACEHOLDER = re.compile(
    r"\b(?:name|nombre)\b.*\b(?:here|aqu[ií])\b|\b(?:your|tu|su) (?:school|building|worksite"
    r"|escuela|centro)\b|\btemplate\b|\bplantilla\b|_{3,}|\[.*\]|\bx{3,}\b"
    r"|^(?:school|building|worksite) name$",
    re.IGNORECASE,
)


_BESIDE = 3  # cells at most from a label to what it says


@dataclass(frozen=True)
class Constant:
    heading: str
    value: str
    source: str  # "title", "file", a cell such as "B2", or "text": part of a longer title


def constants_of(
    layout: Layout, table: str, held: frozenset[str], cast: Cast, siblings: int
) -> list[Constant]:
    """What stands outside the columns and is said of every row. `siblings`: how many tabs of the
    same shape there are, each of which is then about something of its own.
    """
    wanted = [heading for heading in WANTED.get(table, ()) if heading not in held]
    found: dict[str, Constant] = {}
    for heading, value, spot in _labelled(layout, table):
        if heading in wanted and heading not in found:
            found[heading] = Constant(heading, value, spot)
    for heading in wanted:
        if heading in found:
            continue
        constant = _from_text(layout, table, heading, cast, siblings)
        if constant:
            found[heading] = constant
    return list(found.values())


def _labelled(layout: Layout, table: str) -> Iterator[tuple[str, str, str]]:
    """Labels above the headings with what they say beside them, or after their colon."""
    for row, columns in layout.above:
        for place in columns:
            said = layout.sheet.said(row, place)
            label, colon, rest = said.partition(":")
            if colon and rest.strip() and len(label) < 40:
                for heading in _headings(label, table):
                    yield heading, rest.strip(), "text"
            at = next((one for one in columns if place < one <= place + _BESIDE), place + 1)
            beside = layout.sheet.said(row, at)
            alone = colon or len(columns) <= 2 or (len(columns) % 2 == 0)
            if at > place + 1 and heard_in(beside.partition(":")[0]):
                continue  # a label of its own: this one is still to be filled in
            if beside and not rest.strip() and alone and len(label) < 40:
                for heading in _headings(label, table):
                    if not kinds(beside) & {"phone", "email"}:
                        yield heading, beside, f"{letters(at)}{row}"


def _headings(label: str, table: str) -> list[str]:
    """The headings of a table that a label may mean."""
    said = heard_in(label.strip())
    found = {
        heading: strength
        for (of, heading), strength in said.items()
        if of == table and isinstance(heading, str) and strength >= 0.5
    }
    names = any(
        isinstance(heading, tuple) or heading in ("Person", "Attendee") for _, heading in said
    )
    if names and table in ("Hours", "Conversations", "Check-ins") and "Organizer" not in found:
        found["Organizer"] = 0.6
    return sorted(found, key=lambda heading: -found[heading])


def _from_text(
    layout: Layout, table: str, heading: str, cast: Cast, siblings: int
) -> Constant | None:
    """A worksite, an organizer or a month in a title, the tab's name or the file's."""
    sheet = layout.sheet
    titles = [
        (sheet.said(row, column), "cell", f"{letters(column)}{row}")
        for row, columns in layout.above
        for column in columns
        if isinstance(sheet.cell(row, column), str)
    ]
    stem = re.sub(r"\.\w{2,5}$", "", sheet.file)
    same = sheet.title == stem
    places = [*titles, (sheet.title, "title", "")]
    if stem and not same:
        places.append((re.sub(r"[-_.]+", " ", stem), "file", ""))
    elif same:
        places = [*titles, (re.sub(r"[-_.]+", " ", stem), "file", "")]
    if heading == "Status":
        return _status(sheet.title, siblings)
    if heading == "Organizer" and (whose := _whose(sheet.title)):
        return Constant(heading, whose, "text")
    if table == "Attendance":
        return _of_occasion(layout, heading, cast)
    for text, source, spot in places:
        for part in (text, *_PARTS.split(text)):
            part = part.strip(" -–—:")
            if not part or re.search(r"\S:\s+\S", part):
                continue  # nothing, or a label and what it says
            if heading == "Worksite" and _is_worksite(part, cast):
                whole = part == text.strip()
                return Constant(heading, part, (spot or source) if whole else "text")
            if heading == "Worksite":
                bare = _TAIL.sub(" ", part).strip(" -–—:")
                if bare and bare != part and _is_worksite(bare, cast):
                    return Constant(heading, bare, "text")
            if heading == "Organizer" and _is_organizer(part, table, cast, source, siblings):
                return Constant(heading, part, (spot or source) if part == text.strip() else "text")
            if heading == "Date" and table == "Hours" and day_text(_WEEK_OF.sub("", part)):
                return Constant(heading, part, spot if part == text.strip() and spot else "text")
            if heading == "Date" and source in ("title", "file") and month_text(part):
                return Constant(heading, part, source if part == text.strip() else "text")
    return None


def _of_occasion(layout: Layout, heading: str, cast: Cast) -> Constant | None:
    """The event or the day of a sign-in sheet, of all its titles the first that names one: the
    tab's own title names an event only where it says that it is one's.
    """
    sheet = layout.sheet
    titles = [
        (sheet.cell(row, column), sheet.said(row, column), f"{letters(column)}{row}")
        for row, columns in layout.above
        for column in columns
    ]
    if is_sign_in(sheet.title) or is_occasion(sheet.title):
        titles.append((sheet.title, sheet.title, "title"))
    for cell, said, spot in titles:
        named = event_in(said) if heading == "Event" and isinstance(cell, str) else ""
        if heading == "Date":
            named = said if isinstance(cell, date) else day_in(said)
        if named and ":" not in named and not _is_worksite(named, cast):
            return Constant(heading, named, spot if named == said.strip() else "text")
    return None


def _whose(title: str) -> str:
    """The person whose people, calls or hours a title names; "" where it names nobody."""
    found = _WHOSE.match(title)
    said = (found[1] or found[2] or "").strip() if found else ""
    named = said[:1].isupper() and bool(kinds(said) & {"one word", "full name"})
    return said if named and "school" not in kinds(said) and not titles(said) else ""


def _status(title: str, siblings: int) -> Constant | None:
    """Members in one tab, potential members in another: the title is the status of all."""
    if siblings < 2:
        return None
    values = read_words(Roster.status, {title: 1}).values
    said = next((word for word in values.values() if word), None)
    return Constant("Status", said, "text") if said else None


def _is_organizer(said: str, table: str, cast: Cast, source: str, siblings: int) -> bool:
    """Whether a text names an organizer: one of them, or somebody whose name is the title of one of
    several tabs of one shape, each with somebody's own work.
    """
    if len(said) < 2:
        return False
    if cast.is_organizer(said):
        return True
    own_tab = source == "title" and siblings > 1 and table in _OWN_WORK
    return own_tab and bool(kinds(said) & {"full name"}) and not kinds(said) & {"school", "month"}


def _is_worksite(said: str, cast: Cast) -> bool:
    if month_text(said) or _PLACEHOLDER.search(said):
        return False
    if cast.worksites and said and cast.is_worksite(said) and len(said) > 2:
        return True
    looks = Looks.of([said], 1)
    return looks["school"] == 1.0 and not _TAIL.search(said) and len(said.split()) > 1


def month_constant(layout: Layout) -> str:
    """The tab's title where it is a month, "" where it is none."""
    return layout.sheet.title if month_text(layout.sheet.title) else ""
