"""Why: any figure explained, with its formula in words, who was counted and who was not, and the
settings in force.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.errors import Misused, Refusal
from toolkit.facts.assessments import ratings
from toolkit.facts.people import everyone
from toolkit.facts.responses import answers, opened
from toolkit.facts.shares import still_needed
from toolkit.organizing.density import density
from toolkit.organizing.follow_ups import follow_ups
from toolkit.organizing.issue_heat import FEW, heard, issue_heat
from toolkit.organizing.structure_tests import structure_tests
from toolkit.tables.program import Program
from toolkit.telling.next_steps import next_steps
from toolkit.telling.places import known_name, place_of
from toolkit.telling.reasons import reasons
from toolkit.words import closest, ident, key, marked, say


@dataclass(frozen=True)
class Explanation:
    """One figure explained. People are Person IDs, never names: this may be read over a shoulder or
    from a log.
    """

    figure: str
    value: str
    formula: str
    counted: Sequence[tuple[str, int]] = ()
    left_out: Sequence[tuple[str, int]] = ()
    settings: Sequence[tuple[str, str]] = ()
    lines: Sequence[str] = field(default=())
    private: bool = False  # somebody's rating: in no JSON, which ends in the log of whoever ran it


def percent(share: Any) -> str:
    """A share as people read it; a dash where it is unknown."""
    if share is None or pd.isna(share):
        return "–"
    return f"{float(Fraction(share) * 100):.1f}%"


def number(value: Any) -> str:
    """A count as people read it; a dash where it is unknown."""
    return "–" if value is None or pd.isna(value) else f"{int(value):,}"


def outside(program: Program, people: pd.DataFrame) -> list[tuple[str, int]]:
    """Those on the roster who are not counted, by the reason."""
    language = program.knobs.language
    out = people[~people["inside"]]
    leave, later = say(language, "On leave"), say(language, "Hired later")
    reasons_ = out["status"].where(out["status"].isin(["Left", "Excluded"]), leave)
    reasons_ = reasons_.mask(out["starting"], later)
    return [(str(why), int(n)) for why, n in reasons_.value_counts().items()]


FORMULAS = {
    "density": marked("Density = members / eligible. Pending stands beside it, never inside."),
    "needed": marked(
        "Needed for majority = half of the eligible, rounded down, plus one, less the members;"
        " never under 0. Needed for target = the target's share of the eligible, rounded up, less"
        " the members; never under 0."
    ),
    "coverage": marked(
        "Coverage = people in the unit with a conversation in the contact window / people in the"
        " unit."
    ),
    "reps": marked(
        "Reps needed = the base / the ratio, rounded by the rule, and at least one where anybody is"
        " there. The gap is those needed less those there."
    ),
}


def of_place(
    program: Program, history: pd.DataFrame, figure: str, place: str | None
) -> Explanation:
    """Density, needed, coverage or reps of any place, or of all (`place` None)."""
    there = place_of(program, density(program, history), place)
    row, people = there.row, there.people
    language, knobs = program.knobs.language, program.knobs
    inside = people[people["inside"]]
    by_status = [(str(status), int(n)) for status, n in inside["status"].value_counts().items()]
    source = row["eligible_from"]
    eligible = (
        f"{number(row['eligible'])} ({source})"
        if isinstance(source, str)
        else number(row["eligible"])
    )
    if figure == "coverage":
        value = f"{number(row['contacted'])} / {number(row['people'])} = {percent(row['coverage'])}"
        counted = [
            (say(language, "With a conversation in the window"), int(inside["contacted"].sum()))
        ]
        left = [
            (say(language, "In the unit, without one"), int((~inside["contacted"]).sum())),
            *outside(program, people),
        ]
        settings = [("Contact window (days)", str(knobs.contact_window))]
    elif figure == "reps":
        value = say(
            language,
            "{needed} needed, {there} there: gap {gap}",
            needed=number(row["reps_needed"]),
            there=number(row["reps"]),
            gap=number(row["rep_gap"]),
        )
        counted = [(say(language, "In the unit with the role Rep"), int(inside["rep"].sum()))]
        left = outside(program, people)
        settings = [
            ("Rep base", knobs.rep_base),
            ("Rep ratio", str(knobs.rep_ratio)),
            ("Rep rounding", knobs.rep_rounding),
        ]
    else:
        if figure == "needed":
            value = say(
                language,
                "{majority} for majority, {target} for target",
                majority=number(row["needed_majority"]),
                target=number(row["needed_target"]),
            )
        else:
            value = f"{number(row['members'])} / {eligible} = {percent(row['density'])}"
        counted, left = by_status, outside(program, people)
        settings = [
            ("Eligible comes from", knobs.eligible_from),
            ("Density target", percent(knobs.density_target)),
        ]
    settings.append(("Count people on leave", "Yes" if knobs.count_leave else "No"))
    lines = (
        [say(language, "Eligible: {eligible}", eligible=eligible)]
        if figure in ("density", "needed")
        else []
    )
    name = f"{say(language, _NAMES[figure])}, {there.name}"
    return Explanation(name, value, say(language, FORMULAS[figure]), counted, left, settings, lines)


_NAMES = {
    "density": marked("Density"),
    "needed": marked("Needed"),
    "coverage": marked("Coverage"),
    "reps": marked("Reps"),
}


SEVERAL_CALLED_SO = Refusal(
    Misused, "several-called-so", "{n} people have that name. Write the Person ID: {ids}."
)
NOBODY_CALLED_SO = Refusal(
    Misused,
    "nobody-called-so",
    "There is nobody called “{said}” in the roster. Did you mean {near}?",
    "There is nobody called “{said}” in the roster. Write the Person ID as it stands there.",
)


def person_called(program: Program, said: str) -> pd.Series:
    """One person by ID, by an email address or by a full name that only they have."""
    people = everyone(program)
    found = people[people["person_id"].map(ident) == ident(said)]
    if found.empty and "@" in said:
        found = people[people["email"].fillna("").map(ident) == ident(said)]
    if found.empty:
        found = people[people["person"].map(key) == key(said)]
    if len(found) == 1:
        return found.iloc[0]
    if len(found):
        raise SEVERAL_CALLED_SO(n=len(found), ids=", ".join(sorted(found["person_id"])))
    nearest = closest(said, [*people["person_id"], *people["person"]])
    near = people[people["person_id"].eq(nearest) | people["person"].eq(nearest)]
    raise NOBODY_CALLED_SO(said=said, near=near["person_id"].iloc[0] if len(near) else None)


def of_assessment(program: Program, person: str) -> Explanation:
    """Every rating of one person, the last of which holds."""
    who, language = person_called(program, person), program.knobs.language
    rows = ratings(program)
    rows = rows[rows["person_id"] == who["person_id"]]
    labels = program.knobs.labels
    lines = []
    for date, rating, by in zip(rows["date"], rows["rating"], rows["by"], strict=True):
        when = say(language, "undated") if pd.isna(date) else date.date().isoformat()
        source = say(language, "on the Roster") if not isinstance(by, str) else by
        lines.append(f"{when}: {rating} {labels[int(rating) - 1]} ({source})")
    value = (
        f"{rows['rating'].iloc[-1]} {labels[int(rows['rating'].iloc[-1]) - 1]}"
        if len(rows)
        else "–"
    )
    return Explanation(
        f"{say(language, 'Assessment')}, {who['person_id']}",
        value,
        say(
            language,
            "The latest dated rating holds, wherever it was written; on one date a conversation's"
            " is later than the Roster's, and a lower row later than a higher one.",
        ),
        lines=lines,
        private=True,
    )


def of_follow_up(program: Program, person: str) -> Explanation:
    """Why somebody is, or is not, on the follow-up list."""
    who, language = person_called(program, person), program.knobs.language
    formula = say(
        language,
        "One row a person, with the first flag that applies. Left out: people not in the unit, Do"
        " not contact, deceased, Status Refused.",
    )
    listed = follow_ups(program)
    mine = listed[listed["person_id"] == who["person_id"]]
    title = f"{say(language, 'Follow-up')}, {who['person_id']}"
    if len(mine):
        row = mine.iloc[0]
        due = row["due"].date().isoformat()
        lines = [reasons(mine, language).iloc[0], next_steps(mine, language).iloc[0]]
        return Explanation(
            title,
            say(language, "{flag}, due {due}", flag=row["flag"], due=due),
            formula,
            lines=lines,
        )
    return Explanation(
        title, say(language, "not on the list"), formula, lines=[_why_not(program, who)]
    )


def _why_not(program: Program, who: pd.Series) -> str:
    language = program.knobs.language
    rows = program.conversations
    mine = rows[rows["person_id"] == who["person_id"]]
    if not program.has("Conversations"):
        return say(language, "There is no Conversations tab, so there is no list.")
    if who["starting"] and not who["soon"]:
        return say(language, "Starts later than New hires ahead of Settings.")
    if not who["inside"] and not who["soon"]:
        return say(language, "Not in the unit: {status}.", status=who["status"])
    if who["own"]:
        return say(language, "Is their own organizer.")
    if who["status"] == "Refused":
        return say(language, "Status is Refused.")
    if who["do_not_contact"] is True or bool(
        pd.notna(who["do_not_contact"]) and who["do_not_contact"]
    ):
        return say(language, "Do not contact is Yes on the Roster.")
    for result in ("Do not contact", "Deceased"):
        if (mine["result"] == result).any():
            return say(language, "A conversation row has the result {result}.", result=result)
    return say(
        language, "No flag applies: talked with lately, nothing promised, somebody is assigned."
    )


def of_participation(
    program: Program, density: pd.DataFrame, test: str, place: str | None
) -> Explanation:
    """Who took part in a structure test, at any place or in all. `density` is that figure."""
    language, tests = program.knobs.language, opened(program).set_index("test")
    name = known_name(test, tests.index.tolist(), marked("structure test that has opened"))
    there = place_of(program, density, place)
    said = answers(program)
    said = said[(said["test"] == name) & said["person_id"].isin(there.people["person_id"])]
    base = there.row["members" if tests["base"][name] == "Members" else "eligible"]
    took_part = int(said["yes"].sum()) if program.has("Responses") else None
    share = Fraction(took_part, int(base)) if took_part is not None and base else None
    needed = still_needed(base, tests["target"][name], took_part) if base else 0
    outside = said[~said["in_base"] & ~said["no"]]
    return Explanation(
        f"{name}, {there.name}",
        f"{number(took_part)} / {number(base)} = {percent(share)}",
        say(
            language,
            "Participation = distinct people of the base with a Yes / the base. Yes and No together"
            " is Yes. Needed = the target's share of the base, rounded up, less those who took"
            " part.",
        ),
        [
            (say(language, "Yes, counted"), int(said["yes"].sum())),
            (say(language, "No"), int(said["no"].sum())),
        ],
        [(say(language, "Yes from outside the base"), len(outside))],
        [
            (say(language, "Target"), percent(tests["target"][name])),
            (say(language, "Needed"), number(needed)),
        ],
    )


def of_issue(program: Program, density: pd.DataFrame, issue: str, place: str | None) -> Explanation:
    """How widely and deeply an issue is felt, at any place or in all. `density` is that figure."""
    language = program.knobs.language
    raised = issue_heat(program)["issue"].drop_duplicates().tolist()
    name = known_name(issue, raised, marked("issue that anybody raised"))
    there = place_of(program, density, place)
    inside = there.people.loc[there.people["inside"], ["person_id"]]
    asked, heat = heard(program, inside)
    title, talked = f"{name}, {there.name}", say(language, "With a conversation")
    if there.kind != "total" and asked < FEW:
        return Explanation(title, say(language, "fewer than {n}", n=FEW), talked)
    here = heat[heat["issue"] == name]
    row: Any = here.iloc[0] if len(here) else {"widely": 0 if asked else None}
    return Explanation(
        title,
        say(
            language,
            "widely {widely}, deeply {deeply}, rank {rank}",
            widely=percent(row.get("widely")),
            deeply=percent(row.get("deeply")),
            rank=number(row.get("rank")),
        ),
        say(
            language,
            "Widely = distinct people who raised it / distinct people with a conversation. Deeply ="
            " of those who gave an intensity, the share whose highest is 4 or 5. Rank is by widely"
            " × deeply.",
        ),
        [(say(language, "Raised it"), int(row.get("raised_by", 0))), (talked, asked)],
    )


def what_if(program: Program, test: str, chosen: Sequence[int]) -> pd.DataFrame:
    """Which worksites would reach the target of a test if everybody in its base with one of these
    ratings said Yes.

    Those who said Yes already stay. `worksite` (and `Total`, last), `base`, `took_part` now,
    `would` take part, `share` of the base (exact; blank where that is 0), `target`, `passes`.
    """
    rows = structure_tests(program)
    name = known_name(
        test, rows["test"].unique().tolist(), marked("structure test that has opened")
    )
    rows = rows[rows["test"] == name].reset_index(drop=True)
    base = program.structure_tests.set_index("test")["base"].get(name)
    people = everyone(program)
    inside = people["member"] if base == "Members" else people["inside"]
    said = answers(program)
    yes = set(said.loc[(said["test"] == name) & said["yes"], "person_id"])
    would = people[inside & (people["person_id"].isin(yes) | people["rating"].isin(list(chosen)))]
    counts = would["worksite"].value_counts()
    rows["would"] = counts.reindex(rows["worksite"], fill_value=0).to_numpy()
    rows.loc[rows["kind"] == "total", "would"] = len(would)
    rows["share"] = pd.Series(
        [
            Fraction(int(w), int(b)) if b else None
            for w, b in zip(rows["would"], rows["base"], strict=True)
        ],
        dtype="object",
    )
    rows["passes"] = [
        s is not None and s >= t for s, t in zip(rows["share"], rows["target"], strict=True)
    ]
    return rows[["worksite", "base", "took_part", "would", "share", "target", "passes"]]
