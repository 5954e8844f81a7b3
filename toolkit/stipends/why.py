"""Why a week of a timesheet says what it says: every entry behind it, and those that were left out."""

from __future__ import annotations

from datetime import date

import pandas as pd

from toolkit.calendar import Week
from toolkit.stipends.work import Work
from toolkit.words import key, say


def entries(done: Work, organizer: str, day: date) -> pd.DataFrame:
    """Every row of evidence of an organizer in the week of a day, earliest first.

    `phase` (blank: none takes it) · `date` · `tab` and sheet `row` where it is written · `part`
    training, field, check_in or other · `what` · `hours` exact · `counts` · `reason` why it does
    not, in the workbook's language. The hours that count in one phase add up to its Logged.
    """
    rows = done.evidence
    monday = pd.Timestamp(Week.of(day).monday)
    rows = rows[(rows["organizer"].map(key) == key(organizer)) & (rows["week"] == monday)]
    language = done.program.knobs.language
    reasons = {
        "": "",
        "no week": say(language, "they are in no phase of the program that week"),
        "training": say(language, "the same hours as the training attended that day, counted once"),
        "check-in": say(language, "the same hours as the check-in held that day, counted once"),
    }
    made = rows[["phase", "date", "source", "row", "part", "what", "hours"]].rename(
        columns={"source": "tab"}
    )
    made["tab"] = made["tab"].map(dict(done.program.tabs)).astype("str")
    made["counts"] = rows["left_out"] == ""
    made["reason"] = rows["left_out"].map(reasons).astype("str")
    return made.reset_index(drop=True)
