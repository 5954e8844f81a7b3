"""Evidence: every hour somebody wrote down for an organizer, the week it belongs to, and the same
hour counted once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

import pandas as pd

from toolkit.stipends.check_ins import CheckIn
from toolkit.stipends.weeks import Enrolment, Phase
from toolkit.tables.program import Program

PARTS = {
    "Training": "training",
    "One-on-ones": "field",
    "Phone bank": "field",
    "Door knocking": "field",
    "Worksite visit": "field",
    "Check-in": "check_in",
    "Prep": "other",
    "Other": "other",
}
CAME = ("Yes", "Make-up", "Partial")
NOTHING = Fraction(0)

COLUMNS = {
    "organizer": "str",
    "date": "datetime64[s]",
    "week": "datetime64[s]",
    "phase": "str",
    "part": "str",
    "source": "str",
    "row": "int64",
    "hours": "object",
    "what": "str",
    "attended": "str",
    "starts": "Int64",
    "ends": "Int64",
    "left_out": "str",
}


class Entry(NamedTuple):
    """One row of evidence on its way into the frame."""

    organizer: str
    date: pd.Timestamp
    week: pd.Timestamp
    phase: str | None
    part: str
    source: str
    row: int
    hours: Fraction
    what: str = ""
    attended: str = ""
    starts: object = pd.NA
    ends: object = pd.NA
    left_out: str = ""


Spot = tuple[str, pd.Timestamp]  # an organizer and a day, or the Monday of a week


def evidence(
    program: Program,
    enrolled: Sequence[Enrolment],
    weeks: pd.DataFrame,
    attended: pd.DataFrame,
    check_ins: Sequence[CheckIn],
) -> pd.DataFrame:
    """One row for each row of Attendance (trainings), Check-ins (held ones) and Hours, earliest
    first.

    `organizer` · `date` · `week` its Monday · `phase` that takes it (blank: none) · `part`
    training, field, check_in or other · `source` Attendance, Check-ins or Hours, and its sheet
    `row` · `hours` exact · `what` the event or activity · `attended` as written in Attendance ·
    `starts`, `ends` seconds since midnight · `left_out` why it does not count ("" where it does):
    "no week", or "training" / "check-in" where it is the same hours as an attended training or held
    check-in. `weeks` comes from `weeks.weeks`, `attended` from `attendances`. Source: measures.md,
    *Program weeks, timesheets, stipends*.
    """
    takers = weeks[weeks["takes"]]
    taker: dict[Spot, str] = dict(
        zip(zip(takers["organizer"], takers["week"], strict=True), takers["phase"], strict=True)
    )
    trained = _trainings(attended, enrolled, weeks)
    held = _check_ins(program, taker, check_ins)
    logged = _logged(program, taker, _days(trained), _days(held))
    frame = pd.DataFrame([*trained, *held, *logged], columns=list(COLUMNS)).astype(COLUMNS)
    return frame.sort_values(["date", "source", "row"], kind="stable", ignore_index=True)


def _monday(day: pd.Timestamp) -> pd.Timestamp:
    return day - pd.Timedelta(days=day.day_of_week)


def _mondays(dates: pd.Series) -> pd.Series:
    return dates - pd.to_timedelta(dates.dt.day_of_week, unit="D")


def _days(rows: Sequence[Entry]) -> set[Spot]:
    """The days on which an organizer's trainings, or check-ins, count by themselves."""
    return {(row.organizer, row.date) for row in rows if not row.left_out and row.hours > 0}


def attendances(program: Program) -> pd.DataFrame:
    """Who came to which event, one row an attendee and event: the lower row of the sheet holds.

    The columns of Attendance, with `organizer` filled also where a person's ID stands in
    Organizers, and the event's `kind`, `phase`, `starts` and `ends`.
    """
    rows = program.attendance.copy()
    known = program.organizers.dropna(subset=["person_id"]).drop_duplicates("person_id")
    by_person = dict(zip(known["person_id"], known["organizer"], strict=True))
    rows["organizer"] = rows["organizer"].fillna(rows["person_id"].map(by_person).astype("str"))
    rows = rows.sort_values("row", kind="stable")
    who = rows["organizer"].fillna("\0" + rows["person_id"])
    rows = rows[
        ~pd.DataFrame({"who": who, "event": rows["event"], "date": rows["date"]}).duplicated(
            keep="last"
        )
    ]
    events = program.events[["event", "date", "kind", "phase", "starts", "ends"]]
    return rows.merge(events, on=["event", "date"], how="inner")


def phase_of_training(phase: object, day: pd.Timestamp, mine: Sequence[Phase]) -> str | None:
    """The phase a training belongs to for somebody in the phases `mine`: its own, else theirs that
    includes the date.
    """
    if isinstance(phase, str):
        return phase if any(one.name == phase for one in mine) else None
    including = [one for one in mine if day.date() in one.span]
    return min(including, key=lambda one: one.order).name if including else None


def _trainings(
    rows: pd.DataFrame, enrolled: Sequence[Enrolment], weeks: pd.DataFrame
) -> list[Entry]:
    rows = rows[
        (rows["kind"] == "Training") & rows["attended"].isin(CAME) & rows["organizer"].notna()
    ]
    mine: dict[str, list[Phase]] = {}
    for one in enrolled:
        mine.setdefault(one.organizer, []).append(one.phase)
    there = set(zip(weeks["organizer"], weeks["phase"], weeks["week"], strict=True))
    columns = ("organizer", "date", "phase", "row", "event", "attended", "hours", "starts", "ends")
    found = []
    for organizer, day, of, row, event, attended, hours, starts, ends in zip(
        *(rows[c] for c in columns), strict=True
    ):
        phase, week = phase_of_training(of, day, mine.get(organizer, [])), _monday(day)
        length = _attended_hours(attended, hours, starts, ends)
        left_out = "" if (organizer, phase, week) in there else "no week"
        found.append(
            Entry(
                organizer,
                day,
                week,
                phase,
                "training",
                "Attendance",
                row,
                length,
                event,
                attended,
                starts,
                ends,
                left_out,
            )
        )
    return found


def _attended_hours(
    attended: str, hours: Fraction | None, starts: object, ends: object
) -> Fraction:
    """The event's length on the clock on the wall; the hours written down where somebody came for a
    part of it.
    """
    if attended == "Partial":
        return hours if isinstance(hours, Fraction) else NOTHING
    if pd.isna(starts) or pd.isna(ends):
        return NOTHING
    return Fraction(int(ends) - int(starts), 3600)  # type: ignore[call-overload]


def _check_ins(
    program: Program, taker: Mapping[Spot, str], check_ins: Sequence[CheckIn]
) -> list[Entry]:
    usual = program.knobs.check_in_minutes
    found = []
    for organizer, on, row, happened, minutes in check_ins:
        if happened != "Yes":
            continue
        day = pd.Timestamp(on)
        week = _monday(day)
        phase = taker.get((organizer, week))
        hours = (minutes if isinstance(minutes, Fraction) else usual) / 60
        left_out = "" if phase else "no week"
        found.append(
            Entry(organizer, day, week, phase, "check_in", "Check-ins", row, hours, "", "")
        )
        found[-1] = found[-1]._replace(left_out=left_out)
    return found


def _logged(
    program: Program, taker: Mapping[Spot, str], trained: set[Spot], held: set[Spot]
) -> list[Entry]:
    """The Hours rows; one that is the training or check-in of its day, which counts by itself, is
    left out.
    """
    same = {"training": ("training", trained), "check_in": ("check-in", held)}
    columns = ("organizer", "date", "row", "activity", "hours", "start", "end")
    found = []
    for organizer, day, row, activity, hours, start, end in zip(
        *(program.hours[c] for c in columns), strict=True
    ):
        part, week = PARTS[activity], _monday(day)
        phase = taker.get((organizer, week))
        why, days = same.get(part, ("", set()))
        left_out = why if (organizer, day) in days else "" if phase else "no week"
        found.append(
            Entry(
                organizer,
                day,
                week,
                phase,
                part,
                "Hours",
                row,
                hours,
                activity,
                "",
                start,
                end,
                left_out,
            )
        )
    return found


def conversations(program: Program, weeks: pd.DataFrame) -> pd.DataFrame:
    """What the Conversations tab says about each organizer's weeks, given to the phase that takes
    the week's hours.

    `organizer` · `phase` · `week` · `talks` conversations · `hours` the Minutes of all their rows,
    exact.
    """
    takers = weeks.loc[weeks["takes"], ["organizer", "week", "phase"]]
    rows = program.conversations[["organizer", "date", "result", "minutes"]]
    rows = rows[rows["organizer"].isin(takers["organizer"].unique())]
    rows = rows.assign(week=_mondays(rows["date"]), talk=rows["result"] == "Talked")
    talks = rows.groupby(["organizer", "week"], as_index=False)["talk"].sum()
    timed = rows[rows["minutes"].notna()]
    # Few different lengths are written down: counting each is exact, and quick on hundreds of thousands of rows.
    counts = timed.groupby(["organizer", "week", "minutes"], sort=False).size()
    sums: dict[tuple[str, pd.Timestamp], Fraction] = {}
    for (organizer, week, minutes), n in counts.items():
        spot = (organizer, week)
        sums[spot] = sums.get(spot, NOTHING) + minutes * int(n) / 60
    hours = [
        sums.get(spot, NOTHING) for spot in zip(talks["organizer"], talks["week"], strict=True)
    ]
    talks = talks.rename(columns={"talk": "talks"}).assign(
        hours=pd.Series(hours, index=talks.index, dtype="object")
    )
    return talks.merge(takers, on=["organizer", "week"])[
        ["organizer", "phase", "week", "talks", "hours"]
    ]
