"""Roll-up: where many locals stand, as a page with a link to the page of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

import pandas as pd
from markupsafe import Markup

from toolkit.organizing.local_counts import LOCAL
from toolkit.organizing.roll_up import TOTAL, WITHHELD, RollUp
from toolkit.pages import markup
from toolkit.stationery import filled, templates_folder
from toolkit.telling.numbers import in_full, known, number, percent
from toolkit.words import say

SHARES = (RollUp.density, RollUp.coverage)
SHOWN = (
    RollUp.people,
    RollUp.eligible,
    RollUp.members,
    RollUp.density,
    RollUp.needed_majority,
    RollUp.coverage,
    RollUp.conversations,
)


def roll_up_page(
    rows: pd.DataFrame,
    pages: Mapping[str, str],
    troubles: Mapping[str, str],
    *,
    as_of: date,
    language: str,
) -> str:
    """The page as HTML, from the rows of `organizing.roll_up`: nobody is in it by name. `pages` are
    the files beside it, `troubles` what was refused of a local that has none.
    """
    return filled(
        "pages/roll_up.html",
        language,
        as_of=in_full(as_of, language),
        policy=markup.policy(()),
        style=Markup(_style()),  # noqa: S704 -- our own file
        headings=[one.about.heading for one in SHOWN],
        rows=list(_rows(rows, pages, troubles, language)),
    )


def _rows(
    rows: pd.DataFrame, pages: Mapping[str, str], troubles: Mapping[str, str], language: str
) -> Iterator[dict[str, Any]]:
    for row in rows.to_dict("records"):
        whole = row[RollUp.level] == LOCAL
        name = row[RollUp.local] if whole else row[RollUp.unit] or row[RollUp.region]
        yield {
            "name": say(language, TOTAL) if row[RollUp.level] == TOTAL else name,
            "level": row[RollUp.level].lower(),
            "inside": bool(row[RollUp.local]) and not whole and row[RollUp.level] != TOTAL,
            "page": pages.get(row[RollUp.local], "") if whole else "",
            "trouble": troubles.get(row[RollUp.local], "") if whole else "",
            "numbers": [_said(row[one], one in SHARES, language) for one in SHOWN],
        }


def _said(value: Any, share: bool, language: str) -> str:
    if isinstance(value, str):
        return say(language, WITHHELD) if value == WITHHELD else value
    return percent(known(value), language) if share else number(known(value), language)


@cache
def _style() -> str:
    return (templates_folder() / "pages" / "roll_up.css").read_text(encoding="utf-8")
