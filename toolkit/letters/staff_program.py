"""The paid program in the staff letter: timesheets that wait for a signature or a decision."""

from __future__ import annotations

import pandas as pd

from toolkit.letters.figures import Figures
from toolkit.letters.plain import short_of
from toolkit.stipends.declared import WeeksAsSigned
from toolkit.words import say_many

NAMES = 6


def timesheets(figures: Figures, language: str) -> tuple[str, ...]:
    """Weeks that are over and wait for initials, for an approval, or for a decision."""
    rows = figures.over
    draft, certified, changed = (
        rows[rows["state"] == state] for state in ("Draft", "Certified", "Changed since approval")
    )
    said = []
    if len(draft):
        said.append(
            say_many(
                language,
                "{n} week waits for initials: {who}.",
                "{n} weeks wait for initials: {who}.",
                len(draft),
                who=_names(draft, language),
            )
        )
    if len(certified):
        said.append(
            say_many(
                language,
                "{n} week waits for approval: {who}.",
                "{n} weeks wait for approval: {who}.",
                len(certified),
                who=_names(certified, language),
            )
        )
    if len(changed):
        said.append(
            say_many(
                language,
                "{n} week has changed since it was approved: {who}.",
                "{n} weeks have changed since they were approved: {who}.",
                len(changed),
                who=_names(changed, language),
            )
        )
    paid = rows[(rows["state"] == "Exported") & rows[WeeksAsSigned.changed].astype(bool)]
    if len(paid):
        said.append(
            say_many(
                language,
                "{n} week has changed since it was exported: {who}.",
                "{n} weeks have changed since they were exported: {who}.",
                len(paid),
                who=_names(paid, language),
            )
        )
    return tuple(said)


def _names(rows: pd.DataFrame, language: str) -> str:
    names = [short_of(who) for who in rows["organizer"].value_counts().index]
    if len(names) <= NAMES:
        return ", ".join(names).removesuffix(".")  # the sentence ends in a full stop of its own
    rest = say_many(language, "{n} more", "{n} more", len(names) - NAMES)
    return ", ".join([*names[:NAMES], rest])
