"""Why, of everything: every figure with every kind of place and person on a whole local, and the same numbers as its tabs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache

import pandas as pd
import pytest
from whole import RECORDS, outputs

from toolkit.errors import Misused
from toolkit.facts.people import everyone
from toolkit.figures.declared import Figure
from toolkit.jobs import why
from toolkit.jobs.demo import write_sample
from toolkit.jobs.known import Known
from toolkit.organizing.by_place import ByPlace
from toolkit.organizing.density import Density
from toolkit.organizing.structure_tests import structure_tests
from toolkit.settings import Settings
from toolkit.tables.program import Program
from toolkit.telling.explanation import Explanation, called, value_of
from toolkit.telling.lists import LISTS
from toolkit.telling.why import SHORT, Frames, explained, gives_away, parts_of
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # the first of them reads a local of 420 people

DAY = date(2023, 3, 15)
KINDS = ("worksite", "short name", "region", "unit", "level", "total", "nothing said")
OF_PLACES = [one for one in parts_of(Density) if one.about.people]


@cache
def local() -> tuple[Snapshot, Program]:
    book = MemoryWorkbook()
    write_sample(book, seed=5, people=420, conversations=520, organizers=8)
    return why.read(book, Settings(), as_of=DAY, now=datetime(2023, 3, 15, 5, 7, tzinfo=UTC))


@cache
def known() -> Known:
    return Known(local()[1], local()[0])


@cache
def frames() -> Frames:
    return why.frames(known())


@pytest.fixture(scope="module", autouse=True)
def worked_out_once() -> Iterator[None]:
    """All that is asked is asked of one local, whose figures are worked out once."""
    made = frames()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(why, "Known", lambda program, snapshot: known())
        patch.setattr(why, "frames", lambda known: made)
        yield


def told(word: str, *names: str) -> Explanation:
    return why.answer(*local(), word, names).explanations[0]


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


def unit_of(kind: str) -> pd.Series:
    people = there(kind)
    return people.loc[people["inside"], "person_id"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_count_of_people_is_told_with_who_is_counted_and_who_is_not(kind: str) -> None:
    """Of every count of people in Density: those counted are the value, and all are those there."""
    people = there(kind)
    for part in OF_PLACES:
        explanation = told(part.about.heading, *place(kind))
        if explanation.value == "fewer than 5":
            assert part.about.guard
            continue
        counted, left_out = (
            sum(n for _, n in some) for some in (explanation.counted, explanation.left_out)
        )
        assert (f"{counted:,}", counted + left_out) == (explanation.value, len(people)), part


@pytest.mark.parametrize("kind", KINDS)
def test_a_share_is_told_with_what_it_is_worked_out_from(kind: str) -> None:
    inside = there(kind)[there(kind)["inside"]]
    explanation = told("Coverage", *place(kind))

    assert explanation.lines[:2] == [
        f"Contacted = {inside['contacted'].sum():,}: People in the unit with a conversation in the"
        " Contact window.",
        f"People in the unit = {len(inside):,}: People in the unit.",
    ]
    assert ("Contact window (days)", "30") in explanation.settings


@pytest.mark.parametrize("kind", KINDS)
def test_participation_of_a_place_sums_its_worksites(kind: str) -> None:
    rows = structure_tests(local()[1])
    test = rows["test"].iloc[0]
    mine = rows[(rows["test"] == test) & rows["worksite"].isin(there(kind)["worksite"])]
    explanation = told("Took part", test, *place(kind))

    if kind != "unit":  # whose people are spread over worksites
        assert explanation.value == f"{mine['took_part'].sum():,}"
    assert int(explanation.value.replace(",", "")) <= len(there(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_an_issue_of_a_place_is_of_its_people(kind: str) -> None:
    program = local()[1]
    issue = program.issues["issue"].iloc[0]
    widely = told("issue", *issue.split(), *place(kind))

    heard = program.conversations
    heard = heard[(heard["result"] == "Talked") & heard["person_id"].isin(unit_of(kind))]
    asked = heard["person_id"].nunique()
    if kind not in ("total", "nothing said") and asked < 5:
        assert (widely.value, widely.lines) == ("fewer than 5", ())
    else:
        assert f"Asked = {asked}: How many different people somebody has talked with." in (
            widely.lines
        )


def test_an_issue_is_known_by_its_spanish_name() -> None:
    row = local()[1].issues.dropna(subset=["spanish"]).iloc[0]

    assert told("issue", row["spanish"]) == told("issue", row["issue"])


@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_stands_beside_the_total(kind: str) -> None:
    """And asked for alone, each is the same."""
    found = why.beside(*local(), " ".join(place(kind)) or "Total")
    rows = found.rows

    people = rows[(rows["about"] == "People") & (rows["figure"] == "People in the unit")].iloc[0]
    assert (people["here"], people["total"]) == (len(unit_of(kind)), len(unit_of("total")))
    flow = rows[rows["about"] == "Last seven days"].set_index("figure")["here"]
    for figure, value in flow.items():
        assert told(str(figure), *place(kind)).value == f"{value:,}"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("topic", ["leaders", "training", "applications"])
def test_a_list_is_made_or_says_what_it_takes(topic: str, kind: str) -> None:
    """Leaders are of any place; trainings are of a person, applications of a phase."""
    said = place(kind)
    if topic == "leaders" or not said or (topic, said) == ("applications", ("total",)):
        first = why.answer(*local(), topic, said).listings[0]
        if topic == "leaders" and said:
            assert set(first.rows["person_id"]) <= set(unit_of(kind))
        return
    with pytest.raises(Misused, match=r"There is no (organizer|phase)"):
        why.answer(*local(), topic, said)


@pytest.mark.parametrize("kind", ["worksite", "short name", "region", "unit", "level", "total"])
@pytest.mark.parametrize("topic", ["assessment", "follow-up"])
def test_a_place_where_a_person_is_wanted_is_told(topic: str, kind: str) -> None:
    with pytest.raises(Misused, match="There is nobody called"):
        told(topic, *place(kind))


@pytest.mark.parametrize("topic", ["assessment", "follow-up"])
def test_a_person_by_id_name_or_address(topic: str) -> None:
    """And one who is misspelt is named by the nearest ID."""
    people = everyone(local()[1])
    names = people["person"].value_counts()
    who = people[people["person"].map(names).eq(1) & people["email"].notna()].iloc[0]
    by_id = told(topic, who["person_id"].lower())

    for said in (who["person"], who["email"].upper()):
        again = told(topic, *said.split())
        assert (again.figure, again.value, again.lines) == (by_id.figure, by_id.value, by_id.lines)
    with pytest.raises(Misused, match=f"Did you mean {who['person_id']}"):
        told(topic, who["person"] + "x")


@pytest.mark.parametrize("kind", ["worksite", "short name", "region", "unit", "level"])
@pytest.mark.parametrize("topic", ["density", "attempts", "reps", "participation", "issue"])
def test_a_misspelt_place_gets_the_one_that_was_meant(topic: str, kind: str) -> None:
    """One letter is left out of its first word."""
    program = local()[1]
    first, *more = place(kind)[0].split()
    typed = " ".join([first[:1] + first[2:], *more]) if len(first) > 3 else place(kind)[0] + "x"
    before = {"participation": "Bargaining petition", "issue": program.issues["issue"].iloc[0]}
    with pytest.raises(Misused, match="Did you mean “"):
        told(topic, *([before[topic]] if topic in before else []), typed)


@pytest.mark.parametrize("topic", [*SHORT, "density", "participation", "attempts", *LISTS])
def test_something_that_is_nothing_is_a_sentence(topic: str) -> None:
    """Whatever is said, it is never a fault of the toolkit's."""
    for said in ("Zzyzx", "?", "💥", "a" * 300, "||", "2023-02-30"):
        with pytest.raises(Misused, match=r"^There is no"):
            told(topic, said)


def names_of(figure: type[Figure], row: pd.Series) -> list[str]:
    """What somebody says for one row, key by key; a blank one is not said."""
    return [name for name in (called(row[key]) for key in figure.keys) if name]


@pytest.mark.parametrize("figure", list(why.FIGURES), ids=lambda one: one.__name__)
def test_every_published_figure_is_explained_by_its_heading(figure: type[Figure]) -> None:
    """The first and the last row of its tab: the value that stands there, what it means and where that is written."""
    rows = frames()[figure].rows()
    rows = rows[[all(called(row[key]) for key in figure.keys[:1]) for _, row in rows.iterrows()]]
    only = {one: made for one, made in frames().items() if one is figure or one not in why.FIGURES}

    assert len(rows)
    for row in (rows.iloc[0], rows.iloc[-1]):
        if not figure.keys:
            row = rows.iloc[0]  # the second is of the week before
        for part in parts_of(figure):
            heading = part.about.heading.upper()
            if part.about.group:
                heading = f"{part.about.group} {heading}"
            one = explained(local()[1], only, heading, names_of(figure, row))[0]
            few = gives_away(figure, part, row)
            assert few == (one.value == "fewer than 5"), part
            if not few:
                assert one.value == value_of(part, row) or part == "left_out", part
                assert one.lines[-1] == f"Defined in docs/measures.md under {figure.source}."
            assert one.formula.endswith(part.about.meaning)
            assert one.private == (part.about.form == "rating")


def test_every_output_tab_is_explained_or_a_record() -> None:
    """A new tab is added to FIGURES of jobs/why.py, or says why it explains nothing."""
    told_of = {output.title for _, output in outputs() if output.figure in why.FIGURES}

    assert told_of | set(RECORDS) == {output.title for _, output in outputs()}
    assert told_of & set(RECORDS) == set()


@pytest.mark.parametrize(
    ("heading", "names", "figure"),
    [
        ("reps needed", ("middle",), "Reps needed, Middle"),
        ("Deeply", (), "issue"),
        ("Needed", ("Bargaining", "petition"), "Needed, Bargaining petition, Total"),
        ("needed", (), "Needed for majority, Total"),
        ("This week", (), "organizer"),
        ("Covrage", (), "Did you mean “Coverage”?"),
        ("follow upp", (), "Did you mean “Follow-up”?"),
        ("Reps needed", ("Midle",), "Did you mean “Middle”?"),
        ("Rank", ("Workload", "Zzyzx"), "There is no"),
        ("Worksites with a majority", ("Middle",), "takes no name"),
        ("\x00", (), "There is no figure"),
    ],
)
def test_what_is_missing_or_misspelt_is_asked_for(
    heading: str, names: tuple[str, ...], figure: str
) -> None:
    """Keys that a total stands for may be left out; others are asked for by their heading."""
    try:
        said = told(heading, *names).figure
    except Misused as refused:
        said = refused.sentence
    assert figure in said


def test_a_line_of_the_dashboard_is_asked_for_by_its_name() -> None:
    """And what it changed by, by its column and its name."""
    assert told("worksites with a majority").figure == "Worksites with a majority"
    change = told("Change", "Open follow-ups")
    assert change.lines[-2] == "Rows of Follow-ups."
    assert [line.partition(" = ")[0] for line in change.lines[:2]] == ["Now", "Last week"]


def test_the_figures_of_a_place_are_those_of_density() -> None:
    """Two roads to one number."""
    rows = frames()[ByPlace].rows().set_index("place")
    for _, row in frames()[Density].rows().iterrows():
        if row["kind"] != "level":
            mine = rows[rows["kind"] == row["kind"]].loc[row["worksite"]]
            for part in ("people", "eligible", "members", "contacted", "needed_target", "fives"):
                assert mine[part] == row[part] or pd.isna(row[part])
