"""Evidence: every hour somebody wrote down for an organizer, the week it belongs to, and the same hour counted once."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pandas as pd

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
    "notes": "object",
    "left_out": "str",
}


def evidence(program: Program, enrolled: Sequence[Enrolment], weeks: pd.DataFrame) -> pd.DataFrame:
    """One row for each row of Attendance (trainings), Check-ins (held ones) and Hours, earliest first.

    `organizer` · `date` · `week` its Monday · `phase` that takes it (blank: none) · `part` training, field, check_in or
    other · `source` Attendance, Check-ins or Hours, and its sheet `row` · `hours` exact · `what` the event or activity ·
    `attended` as written in Attendance · `starts`, `ends` seconds since midnight · `notes` as typed in Hours ·
    `left_out` why it does not count ("" where it does): "no week", or "training" / "check-in" where it is the same
    hours as an attended training or held check-in. `weeks` comes from `weeks.weeks`. Source: measures.md, *Program
    weeks, timesheets, stipends*.
    """
    trainings = _trainings(program, enrolled, weeks)
    check_ins = _taken(_check_ins(program), weeks)
    logged = _taken(_logged(program), weeks)
    logged["left_out"] = _same_hours(logged, trainings, check_ins)
    frame = pd.concat([trainings, check_ins, logged], ignore_index=True).astype(COLUMNS)
    return frame.sort_values(["date", "source", "row"], kind="stable", ignore_index=True)


def _mondays(dates: pd.Series) -> pd.Series:
    return dates - pd.to_timedelta(dates.dt.day_of_week, unit="D")


def _framed(data: dict[str, object], index: pd.Index) -> pd.DataFrame:
    """A frame with every column of the evidence, blank where it is not given."""
    blanks = {"what": "", "attended": "", "left_out": "", "starts": pd.NA, "ends": pd.NA, "notes": None, "phase": None}
    frame = pd.DataFrame({**blanks, **data}, index=index)
    frame["week"] = _mondays(frame["date"].astype("datetime64[s]"))
    return frame[list(COLUMNS)].astype(COLUMNS).reset_index(drop=True)


def _taken(frame: pd.DataFrame, weeks: pd.DataFrame) -> pd.DataFrame:
    """Gives each row the phase that takes the hours of its week; a row without one is left out."""
    takers = weeks.loc[weeks["takes"], ["organizer", "week", "phase"]]
    frame = frame.drop(columns="phase").merge(takers, on=["organizer", "week"], how="left")
    frame["left_out"] = frame["left_out"].where(frame["phase"].notna(), "no week")
    return frame[list(COLUMNS)]


def attendances(program: Program) -> pd.DataFrame:
    """Who came to which event, one row an attendee and event: the lower row of the sheet holds.

    The columns of Attendance, with `organizer` filled also where a person's ID stands in Organizers, and the event's
    `kind`, `phase`, `starts` and `ends`.
    """
    rows = program.attendance.copy()
    known = program.organizers.dropna(subset=["person_id"]).drop_duplicates("person_id")
    by_person = dict(zip(known["person_id"], known["organizer"], strict=True))
    rows["organizer"] = rows["organizer"].fillna(rows["person_id"].map(by_person).astype("str"))
    rows = rows.sort_values("row", kind="stable")
    who = rows["organizer"].fillna("\0" + rows["person_id"])
    rows = rows[~pd.DataFrame({"who": who, "event": rows["event"], "date": rows["date"]}).duplicated(keep="last")]
    events = program.events[["event", "date", "kind", "phase", "starts", "ends"]]
    return rows.merge(events, on=["event", "date"], how="inner")


def phase_of_training(phase: object, day: pd.Timestamp, mine: Sequence[Phase]) -> str | None:
    """The phase a training belongs to for somebody in the phases `mine`: its own, else theirs that includes the date."""
    if isinstance(phase, str):
        return phase if any(one.name == phase for one in mine) else None
    including = [one for one in mine if day.date() in one.span]
    return min(including, key=lambda one: one.order).name if including else None


def _trainings(program: Program, enrolled: Sequence[Enrolment], weeks: pd.DataFrame) -> pd.DataFrame:
    rows = attendances(program)
    rows = rows[(rows["kind"] == "Training") & rows["attended"].isin(CAME) & rows["organizer"].notna()]
    mine: dict[str, list[Phase]] = {}
    for one in enrolled:
        mine.setdefault(one.organizer, []).append(one.phase)
    belongs = [
        phase_of_training(phase, day, mine.get(organizer, []))
        for organizer, phase, day in zip(rows["organizer"], rows["phase"], rows["date"], strict=True)
    ]
    length = [
        _attended_hours(attended, hours, starts, ends)
        for attended, hours, starts, ends in zip(
            rows["attended"], rows["hours"], rows["starts"], rows["ends"], strict=True
        )
    ]
    frame = _framed(
        {
            "organizer": rows["organizer"], "date": rows["date"], "phase": pd.Series(belongs, index=rows.index, dtype="str"),
            "part": "training", "source": "Attendance", "row": rows["row"],
            "hours": pd.Series(length, index=rows.index, dtype="object"), "what": rows["event"],
            "attended": rows["attended"], "starts": rows["starts"], "ends": rows["ends"],
        },
        rows.index,
    )  # fmt: skip
    there = set(zip(weeks["organizer"], weeks["phase"], weeks["week"], strict=True))
    has_week = [spot in there for spot in zip(frame["organizer"], frame["phase"], frame["week"], strict=True)]
    frame["left_out"] = frame["left_out"].where(pd.Series(has_week, dtype="bool"), "no week")
    return frame


def _attended_hours(attended: str, hours: Fraction | None, starts: object, ends: object) -> Fraction:
    """The event's length on the clock on the wall; the hours written down where somebody came for a part of it."""
    if attended == "Partial":
        return hours if isinstance(hours, Fraction) else NOTHING
    if pd.isna(starts) or pd.isna(ends):
        return NOTHING
    return Fraction(int(ends) - int(starts), 3600)  # type: ignore[call-overload]


def _check_ins(program: Program) -> pd.DataFrame:
    rows = program.check_ins[program.check_ins["happened"] == "Yes"]
    usual = program.knobs.check_in_minutes
    length = [(minutes if isinstance(minutes, Fraction) else usual) / 60 for minutes in rows["minutes"]]
    return _framed(
        {
            "organizer": rows["organizer"], "date": rows["date"], "part": "check_in", "source": "Check-ins",
            "row": rows["row"], "hours": pd.Series(length, index=rows.index, dtype="object"),
        },
        rows.index,
    )  # fmt: skip


def _logged(program: Program) -> pd.DataFrame:
    rows = program.hours
    return _framed(
        {
            "organizer": rows["organizer"], "date": rows["date"], "part": rows["activity"].map(PARTS),
            "source": "Hours", "row": rows["row"], "hours": rows["hours"], "what": rows["activity"],
            "starts": rows["start"], "ends": rows["end"], "notes": rows["notes"].astype("object"),
        },
        rows.index,
    )  # fmt: skip


def _same_hours(logged: pd.DataFrame, trainings: pd.DataFrame, check_ins: pd.DataFrame) -> pd.Series:
    """Why an Hours row is left out: it is the training or check-in of that day which counts by itself."""
    found = logged["left_out"].astype("object")
    for part, name, others in (("training", "training", trainings), ("check_in", "check-in", check_ins)):
        some = [hours > 0 for hours in others["hours"]]
        counting = others[(others["left_out"] == "") & pd.Series(some, index=others.index, dtype="bool")]
        days = set(zip(counting["organizer"], counting["date"], strict=True))
        same = [spot in days for spot in zip(logged["organizer"], logged["date"], strict=True)]
        found = found.mask((logged["part"] == part) & pd.Series(same, index=logged.index, dtype="bool"), name)
    return found.astype("str")


def conversations(program: Program, weeks: pd.DataFrame) -> pd.DataFrame:
    """What the Conversations tab says about each organizer's weeks, given to the phase that takes the week's hours.

    `organizer` · `phase` · `week` · `talks` conversations · `hours` the Minutes of all their rows, exact.
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
    hours = [sums.get(spot, NOTHING) for spot in zip(talks["organizer"], talks["week"], strict=True)]
    talks = talks.rename(columns={"talk": "talks"}).assign(hours=pd.Series(hours, index=talks.index, dtype="object"))
    return talks.merge(takers, on=["organizer", "week"])[["organizer", "phase", "week", "talks", "hours"]]
