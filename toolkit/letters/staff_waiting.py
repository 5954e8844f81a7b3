"""What waits in the staff letter: promises, new hires, applications, faults in the sheets, letters
that did not go.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from toolkit.facts.addresses import row_shown
from toolkit.letters.figures import Figures
from toolkit.letters.links import place_link
from toolkit.letters.plain import Web, short_of, typed
from toolkit.organizing.applications import late, twice
from toolkit.organizing.flags import NEW_HIRE, PROMISE
from toolkit.organizing.follow_ups import FollowUps
from toolkit.telling.numbers import known, number, on
from toolkit.words import marked, say, say_many

STARTS, HIRED = marked("{worksite}, starts {day}"), marked("{worksite}, hired {day}")
ROWS = 4  # row numbers that are named of one column's faults


@dataclass(frozen=True)
class Owner:
    """Who owes answers, how many, and since when."""

    who: str
    said: str
    promises: int


@dataclass(frozen=True)
class NewHire:
    """Somebody nobody has welcomed yet."""

    name: str
    said: str


@dataclass(frozen=True)
class NotRead:
    """The rows of one tab that could not be read for the same kind of problem."""

    where: str
    said: str
    tab: Web | None


def tab_link(figures: Figures, table: str) -> Web | None:
    """Where an input tab is to be seen; None without one."""
    if table not in figures.program.there:
        return None
    return place_link(figures.address, figures.program.tabs[table])


def own_link(figures: Figures, title: str) -> Web | None:
    """Where one of the toolkit's own tabs is to be seen."""
    return place_link(figures.address, title)


def overdue_by_owner(figures: Figures, language: str) -> tuple[Owner, ...]:
    """Overdue promises by who made them, most first: those of the follow-up list, one a person, so
    that they add up to what the Dashboard says.
    """
    rows = figures.follow_ups[figures.follow_ups[FollowUps.flag] == PROMISE]
    made = []
    for who, mine in rows.groupby("promised_by", dropna=False, sort=True):
        name = say(language, "nobody named") if known(who) is None else short_of(who)
        said = say_many(
            language,
            "{n} promise, due since {day}",
            "{n} promises, the oldest due since {day}",
            len(mine),
            day=on(mine[FollowUps.due].min(), language),
        )
        made.append(Owner(name, said, len(mine)))
    return tuple(sorted(made, key=lambda each: -each.promises))


def more_owners(rest: tuple[Owner, ...], language: str) -> str:
    """Those who are not listed, and how many promises are theirs; "" where there are none."""
    if not rest:
        return ""
    return say(
        language,
        "And {people}, with {promises}.",
        people=say_many(language, "{n} other", "{n} others", len(rest)),
        promises=say_many(
            language, "{n} promise", "{n} promises", sum(each.promises for each in rest)
        ),
    )


def not_welcomed(figures: Figures, language: str, *, most: int) -> tuple[tuple[NewHire, ...], int]:
    """New hires whom nobody has talked with yet, the longest there first."""
    rows = figures.seen
    rows = rows[(rows[FollowUps.flag] == NEW_HIRE) & rows[FollowUps.last_contact].isna()]
    rows = rows.sort_values(["hire_date", "person_id"], kind="stable")
    pronouns = figures.program.roster.set_index("person_id")["pronouns"].dropna().to_dict()
    today = pd.Timestamp(figures.program.today)
    columns = (rows[name].head(most) for name in ("person", "person_id", "worksite", "hire_date"))
    made = tuple(
        NewHire(
            _with_pronouns(name, pronouns.get(person)),
            say(
                language,
                STARTS if hired > today else HIRED,
                worksite=typed(worksite),
                day=on(hired, language),
            ),
        )
        for name, person, worksite, hired in zip(*columns, strict=True)
    )
    return made, len(rows) - len(made)


def _with_pronouns(name: str, pronouns: str | None) -> str:
    return f"{name} ({typed(pronouns, 20)})" if pronouns else name


def applications(figures: Figures, language: str) -> tuple[str, ...]:
    """Applications that wait for a decision after they closed, accepted people who are not in
    Organizers yet, and applications that came late or twice.
    """
    said = []
    if len(figures.undecided):
        said.append(
            say_many(
                language,
                "{n} application waits for a decision although applications have closed.",
                "{n} applications wait for a decision although applications have closed.",
                len(figures.undecided),
            )
        )
    if len(figures.not_organizers):
        said.append(
            say_many(
                language,
                "{n} person was accepted and is not in Organizers yet.",
                "{n} people were accepted and are not in Organizers yet.",
                len(figures.not_organizers),
            )
        )
    if n := len(late(figures.program)):
        said.append(
            say_many(
                language,
                "{n} of the applications without a decision came after the last day to apply.",
                "{n} of the applications without a decision came after the last day to apply.",
                n,
            )
        )
    if n := len(twice(figures.program)):
        said.append(
            say_many(
                language,
                "{n} application is the second or later one from its address; decide on one of"
                " them.",
                "{n} applications are the second or later ones from their addresses; decide on one"
                " of each.",
                n,
            )
        )
    return tuple(said)


def faults(figures: Figures, language: str, *, most: int) -> tuple[tuple[NotRead, ...], int]:
    """Rows that could not be read, by tab and kind of problem, with their row numbers; what stands
    there stays in the workbook.
    """
    spots: dict[tuple[str, str], list[int]] = {}
    for problem in figures.problems:
        if problem.severity == "Error":
            spots.setdefault((problem.tab, problem.kind.title), []).append(problem.row or 0)
    ordered = sorted(spots.items(), key=lambda each: -len(each[1]))
    made = []
    for (tab, title), found in ordered[:most]:
        rows = sorted({row for row in found if row})
        where = say(language, "{tab}: {kind}", tab=typed(tab), kind=say(language, title))
        said = say_many(language, "{n} row not read", "{n} rows not read", len(rows) or len(found))
        if rows:
            named = ", ".join(number(row, "en").replace(",", "") for row in rows[:ROWS])
            more = "" if len(rows) <= ROWS else ", …"
            said = say_many(
                language,
                "{said}: row {rows}",
                "{said}: rows {rows}",
                len(rows),
                said=said,
                rows=named + more,
            )
        made.append(NotRead(where, said, place_link(figures.address, tab)))
    return tuple(made), max(0, len(ordered) - most)


def letters(figures: Figures, language: str) -> tuple[str, ...]:
    """Letters that may or may not have gone, that were not delivered, and readers nobody can write
    to.
    """
    said = []
    if figures.left_behind:
        said.append(
            say_many(
                language,
                "{n} letter was claimed and never marked as sent: it may or may not have gone. It"
                " is not sent again by itself; see the Letters tab.",
                "{n} letters were claimed and never marked as sent: they may or may not have gone."
                " They are not sent again by themselves; see the Letters tab.",
                figures.left_behind,
            )
        )
    if figures.not_delivered:
        said.append(
            say_many(
                language,
                "{n} letter was refused by the recipient's mail server; see the Letters tab.",
                "{n} letters were refused by the recipients' mail servers; see the Letters tab.",
                figures.not_delivered,
            )
        )
    return (*said, *_no_letter(figures, language))


def _no_letter(figures: Figures, language: str) -> Iterator[str]:
    for table in dict.fromkeys(one.table for one in figures.unreachable):
        tab = typed(figures.program.tabs[table])
        for why in ("no address", "shared address"):
            rows = [
                row_shown(figures.program, table, one.row)
                for one in figures.unreachable
                if (one.table, one.why) == (table, why)
            ]
            if not rows:
                continue
            shown = ", ".join(str(row) for row in rows[:ROWS])
            named = {"tab": tab, "rows": shown + ("" if len(rows) <= ROWS else ", …")}
            if why == "no address":
                yield say_many(
                    language,
                    "No letter for {n} row of {tab}: the address there is not one address (row"
                    " {rows}).",
                    "No letter for {n} rows of {tab}: the address there is not one address (rows"
                    " {rows}).",
                    len(rows),
                    **named,
                )
            else:
                yield say_many(
                    language,
                    "No letter for {n} row of {tab}: another row has the same address (row"
                    " {rows}).",
                    "No letter for {n} rows of {tab}: other rows have the same address (rows"
                    " {rows}).",
                    len(rows),
                    **named,
                )
