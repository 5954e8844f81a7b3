"""Turned: the knobs as organizers turned them in the Settings tab."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from toolkit.tables import moments
from toolkit.tables.claim import Claim
from toolkit.tables.days import day_order
from toolkit.tables.headings import row_of
from toolkit.tables.kinds.settings import NOT_AN_OWN_COLUMN
from toolkit.tables.knobs import (
    LANGUAGE_KNOB,
    OWN_COLUMNS_KNOB,
    Knobs,
    SettingsTab,
    knobs,
    setting_value,
    unknown_setting,
)
from toolkit.tables.parsing import Unreadable, blank, shown
from toolkit.tables.reading import Reading, empty, read
from toolkit.tables.references import optional
from toolkit.tables.repeated import keep_first
from toolkit.words import closest, key


def turned(claim: Claim | None, locale: str | None, language: str = "en") -> tuple[Knobs, Reading]:
    """The settings in force, and the reading of their tab; `language` where it names none."""
    untouched = Knobs(language=language)
    if claim is None:
        return untouched, empty(SettingsTab)
    reading = read(claim, "month first")
    declared = knobs()
    said = [
        (index, name, reading.frame["value"].iloc[index])
        for index, name in enumerate(optional(reading.frame["setting"]))
        if name and not reading.bad[index]
    ]
    values: dict[str, Any] = {}
    # The language comes first: how dates are read depends on it.
    for index, name, cell in sorted(said, key=lambda each: key(each[1]) != key(LANGUAGE_KNOB)):
        if key(name) not in declared:
            reading.fault(index, SettingsTab.setting, unknown_setting(name))
            continue
        attribute, knob = declared[key(name)]
        order = day_order(locale, values.get("language", language))
        if knob.kind == "spans":
            order, decided = moments.column_order([cell], order, several=True)
            if decided is not None:
                reading.fault(index, SettingsTab.value, moments.told(cell, order))
        try:
            parsed = setting_value(knob.kind, cell, order)
        except Unreadable as bad:
            fault = bad.fault.saying(default=getattr(untouched, attribute))
            reading.fault(index, SettingsTab.value, fault, error=True)
            continue
        values.setdefault(attribute, parsed)
    keep_first(reading)
    return replace(untouched, **values), reading


def own_columns(roster: Claim | None, in_force: Knobs, settings: Reading) -> pd.DataFrame:
    """People's own roster columns that Settings names for the Wall Chart, as typed, under their
    headings as the Roster has them; its index is the number of the row.

    A name that is no column of theirs is a warning.
    """
    if roster is None or not in_force.wall_chart_columns:
        return pd.DataFrame()
    ours = {position for many in roster.standing.values() for position in many}
    theirs: dict[str, int] = {}
    for position, cell in enumerate(row_of(roster.grid, roster.heading_row), start=1):
        if position not in ours and not blank(cell):
            theirs.setdefault(key(shown(cell)), position)
    rows = roster.rows.tolist()
    below = range(roster.heading_row + 1, roster.heading_row + 1 + len(rows))
    found = {}
    for name in in_force.wall_chart_columns:
        position = theirs.get(key(name), 0)
        if not position:
            _unknown(
                settings,
                name,
                [shown(roster.grid.cell(roster.heading_row, p)) for p in theirs.values()],
            )
        else:
            heading = shown(roster.grid.cell(roster.heading_row, position))
            found[heading] = [roster.grid.cell(row, position) for row in below]
    return pd.DataFrame(found, index=pd.Index(rows), dtype="object")


def _unknown(settings: Reading, name: str, theirs: list[str]) -> None:
    names = [key(said) if isinstance(said, str) else "" for said in settings.frame["setting"]]
    index = next(
        n for n, said in enumerate(names) if said == key(OWN_COLUMNS_KNOB) and not settings.bad[n]
    )
    fault = NOT_AN_OWN_COLUMN(value=name, near=closest(name, theirs))
    settings.fault(index, SettingsTab.value, fault, said=name)
