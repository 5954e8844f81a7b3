"""Why, of everything: every topic with every kind of place and person on a whole local, and the same numbers as its tabs."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache

import pandas as pd
import pytest

from toolkit.cli.why import FIGURES, LISTS
from toolkit.errors import Misused
from toolkit.facts.people import everyone
from toolkit.figures.declared import Figure
from toolkit.jobs import why
from toolkit.jobs.demo import write_sample
from toolkit.organizing.density import density
from toolkit.organizing.structure_tests import structure_tests
from toolkit.settings import Settings
from toolkit.tables.program import Program
from toolkit.tabs.declared import published
from toolkit.tabs.history import HISTORY
from toolkit.telling.by_heading import by_heading, parts_of, shown
from toolkit.telling.why import number, percent
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # the first of them reads a local of 420 people

DAY = date(2023, 3, 15)
KINDS = ("worksite", "short name", "region", "unit", "level", "total", "nothing said")
OF_PLACES = ("density", "needed", "coverage", "reps")
PUBLISHED = list(why.frames(Snapshot("", {}, ()), None))  # type: ignore[arg-type]
TOPICS = [
    topic for topic in FIGURES if topic not in ("test", "timesheet")
]  # which take something else


@cache
def local() -> tuple[Snapshot, Program]:
    book = MemoryWorkbook()
    write_sample(book, seed=5, people=420, conversations=520, organizers=8)
    return why.read(book, Settings(), as_of=DAY, now=datetime(2023, 3, 15, 5, 7, tzinfo=UTC))


def place(kind: str) -> tuple[str, ...]:
    """What somebody types for one of the local's places."""
    sites = local()[1].worksites
    here = sites.dropna(subset=["short_name", "region", "level"]).iloc[0]
    return {
        "worksite": (here["worksite"],),
        "short name": (here["short_name"].upper(),),
        "region": (here["region"],),
        "unit": ("TEACHERS",),
        "level": (here["level"].lower(),),
        "total": ("total",),
        "nothing said": (),
    }[kind]


def there(kind: str) -> pd.DataFrame:
    """The people of that place, counted here anew."""
    people, sites = everyone(local()[1]), local()[1].worksites
    here = sites.dropna(subset=["short_name", "region", "level"]).iloc[0]
    if kind in ("total", "nothing said"):
        return people
    if kind == "unit":
        return people[[units == units and "Teachers" in units for units in people["home_units"]]]
    if kind in ("worksite", "short name"):
        return people[people["worksite"] == here["worksite"]]
    same = sites.loc[sites[kind] == here[kind], "worksite"]
    return people[people["worksite"].isin(same)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("topic", OF_PLACES)
def test_a_figure_of_places_is_that_of_their_people(topic: str, kind: str) -> None:
    snapshot, program = local()
    people = there(kind)
    inside = people[people["inside"]]
    told = why.explanation(snapshot, program, topic, place(kind))

    counted = {
        "density": len(inside),
        "needed": len(inside),
        "coverage": int(inside["contacted"].sum()),
        "reps": int(inside["rep"].sum()),
    }[topic]
    assert sum(n for _, n in told.counted) == counted
    if topic != "coverage":
        assert sum(n for _, n in told.left_out) == len(people) - len(inside)
    rows = density(program, published(None, HISTORY.columns))
    if kind != "level":
        row = rows[rows["worksite"].str.casefold() == told.figure.split(", ")[1].casefold()].iloc[0]
        shown = {
            "density": percent(row["density"]),
            "needed": number(row["needed_majority"]),
            "coverage": percent(row["coverage"]),
            "reps": number(row["reps_needed"]),
        }[topic]
        assert shown in told.value


@pytest.mark.parametrize("kind", KINDS)
def test_participation_of_a_place_sums_its_worksites(kind: str) -> None:
    snapshot, program = local()
    rows = structure_tests(program)
    test = rows["test"].iloc[0]
    mine = rows[(rows["test"] == test) & rows["worksite"].isin(there(kind)["worksite"])]
    told = why.explanation(snapshot, program, "participation", (test, *place(kind)))

    if kind != "unit":  # whose people are spread over worksites
        took, base = (int(mine[name].sum()) for name in ("took_part", "base"))
        assert told.value.startswith(f"{took:,} / {base:,} = ")
    assert dict(told.counted)["Yes, counted"] <= len(there(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_an_issue_of_a_place_is_of_its_people(kind: str) -> None:
    snapshot, program = local()
    issue = program.issues["issue"].iloc[0]
    told = why.explanation(snapshot, program, "issue", (*issue.split(), *place(kind)))

    heard = program.conversations
    heard = heard[(heard["result"] == "Talked") & heard["person_id"].isin(unit_of(kind))]
    asked = heard["person_id"].nunique()
    if kind not in ("total", "nothing said") and asked < 5:
        assert told.value == "fewer than 5"
    else:
        assert dict(told.counted)["With a conversation"] == asked


def unit_of(kind: str) -> pd.Series:
    people = there(kind)
    return people.loc[people["inside"], "person_id"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_stands_beside_the_total(kind: str) -> None:
    snapshot, program = local()
    name, rows = why.figures(snapshot, program, " ".join(place(kind)) or "Total")

    people = rows[(rows["about"] == "People") & (rows["figure"] == "People in the unit")].iloc[0]
    assert (people["here"], people["total"]) == (len(unit_of(kind)), len(unit_of("total")))
    assert name


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("topic", LISTS)
def test_a_list_is_made_or_says_what_it_takes(topic: str, kind: str) -> None:
    """Leaders are of any place; trainings are of a person, applications of a phase."""
    snapshot, program = local()
    said = " ".join(place(kind)) or None
    if topic == "leaders" or said is None or (topic, said) == ("applications", "total"):
        first = why.lists(snapshot, program, topic, said)[0]
        if topic == "leaders" and said is not None:
            assert set(first.rows["person_id"]) <= set(unit_of(kind))
        return
    with pytest.raises(Misused, match=r"There is no (organizer|phase)"):
        why.lists(snapshot, program, topic, said)


@pytest.mark.parametrize("kind", ["worksite", "short name", "region", "unit", "level", "total"])
@pytest.mark.parametrize("topic", ["assessment", "follow-up"])
def test_a_place_where_a_person_is_wanted_is_told(topic: str, kind: str) -> None:
    with pytest.raises(Misused, match="There is nobody called"):
        why.explanation(*local(), topic, place(kind))


@pytest.mark.parametrize("topic", ["assessment", "follow-up"])
def test_a_person_by_id_name_or_address(topic: str) -> None:
    """And one who is misspelt is named by the nearest ID."""
    snapshot, program = local()
    people = everyone(program)
    names = people["person"].value_counts()
    who = people[people["person"].map(names).eq(1) & people["email"].notna()].iloc[0]
    by_id = why.explanation(snapshot, program, topic, (who["person_id"].lower(),))

    for said in (who["person"], who["email"].upper()):
        assert why.explanation(snapshot, program, topic, tuple(said.split())) == by_id
    with pytest.raises(Misused, match=f"Did you mean {who['person_id']}"):
        why.explanation(snapshot, program, topic, (who["person"] + "x",))


@pytest.mark.parametrize("kind", ["worksite", "short name", "region", "unit", "level"])
@pytest.mark.parametrize("topic", [*OF_PLACES, "participation", "issue", "leaders", "figures"])
def test_a_misspelt_place_gets_the_one_that_was_meant(topic: str, kind: str) -> None:
    """One letter is left out of its first word."""
    program = local()[1]
    first, *more = place(kind)[0].split()
    typed = " ".join([first[:1] + first[2:], *more]) if len(first) > 3 else place(kind)[0] + "x"
    before = {"participation": "Bargaining petition", "issue": program.issues["issue"].iloc[0]}
    with pytest.raises(Misused, match="Did you mean “"):
        explained(topic, *([before[topic]] if topic in before else []), typed)


def explained(topic: str, *words: str) -> object:
    """What the command asks the job for."""
    snapshot, program = local()
    if topic == "figures":
        return why.figures(snapshot, program, " ".join(words))
    if topic in LISTS:
        return why.lists(snapshot, program, topic, " ".join(words))
    return why.explanation(snapshot, program, topic, words)


@pytest.mark.parametrize("topic", TOPICS)
def test_something_that_is_nothing_is_a_sentence(topic: str) -> None:
    """Whatever is said, it is never a fault of the toolkit's."""
    for said in ("Zzyzx", "?", "💥", "a" * 300):
        with pytest.raises(Misused, match=r"^There is no"):
            explained(topic, said)


def name_of(figure: type[Figure], row: pd.Series) -> list[str]:
    """What somebody says for one row, key by key; a blank one is not said."""
    values = [row[name] for name in figure.keys]
    return [
        value.date().isoformat() if hasattr(value, "date") else str(value)
        for value in values
        if value is not None and value == value
    ]


@pytest.mark.parametrize("figure", PUBLISHED, ids=lambda one: one.__name__)
def test_every_published_figure_is_explained_by_its_heading(figure: type[Figure]) -> None:
    """The first and the last row of its tab: the value that stands there, what it means and where that is written."""
    snapshot, program = local()
    rows = why.frames(snapshot, program)[figure]()
    asked = parts_of({figure: lambda: rows})

    assert asked
    named = rows[[value is not None and value == value for value in rows[figure.keys[0]]]]
    for row in (named.iloc[0], named.iloc[-1]):
        for part in asked:
            told = by_heading(
                program, {figure: lambda: rows}, part.about.heading.upper(), name_of(figure, row)
            )
            if "few" not in row or not row["few"]:
                assert told.value == shown(part, row[part]), part
                assert told.lines[-1] == f"Defined in docs/measures.md under {figure.source}."
            assert told.formula == part.about.meaning
            assert told.private == (part.about.form == "rating")


@pytest.mark.parametrize(
    ("heading", "names", "figure"),
    [
        ("reps needed", ("middle",), "Reps needed, Middle"),
        ("Deeply", (), "issue"),
        ("Needed", ("Bargaining", "petition"), "Needed, Bargaining petition, Total"),
        ("This week", (), "organizer"),
        ("Covrage", (), "Did you mean “Coverage”?"),
        ("follow upp", (), "Did you mean “follow-up”?"),
        ("Reps needed", ("Midle",), "Did you mean “Middle”?"),
        ("Rank", ("Workload", "Zzyzx"), "There is no"),
        ("\x00", (), "There is no figure"),
    ],
)
def test_what_is_missing_or_misspelt_is_asked_for(
    heading: str, names: tuple[str, ...], figure: str
) -> None:
    """Keys that a total stands for may be left out; others are asked for by their heading."""
    try:
        said = why.headed(*local(), heading, names, FIGURES).figure
    except Misused as refused:
        said = refused.sentence
    assert figure in said


def test_a_share_is_told_with_what_it_is_worked_out_from() -> None:
    told = why.headed(*local(), "Coverage", ("total",))
    people = unit_of("total")
    inside = everyone(local()[1])
    contacted = int(inside.loc[inside["inside"], "contacted"].sum())

    assert told.lines[:2] == [
        f"Contacted = {contacted}: People in the unit with a conversation in the Contact window.",
        f"People in the unit = {len(people)}: People in the unit.",
    ]
    assert sum(n for _, n in told.counted) == contacted
    assert sum(n for _, n in [*told.counted, *told.left_out]) == len(inside)
    assert told.settings == [("Contact window (days)", "30")]
