"""What must not change when the sheets say the same in another way: other orders, other places, other names, other years."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from reference.cells import key
from reference.comparing import book, publish, table

from toolkit.errors import Refused

AS_OF = date(2023, 3, 15)
Rows = dict[str, list[list[Any]]]
TABS = (
    "Dashboard",
    "Density",
    "Wall Chart",
    "Follow-ups",
    "Timesheets",
    "Stipends",
    "Structure Test Results",
    "Leaders",
    "Issue Heat",
    "New Hires",
    "Training",
    "History",
)
FORM = "Form Responses 1"


@pytest.fixture(scope="module")
def sample(sample_rows: Callable[..., Rows]) -> Rows:
    return sample_rows(people=400, conversations=500, organizers=8)


@pytest.fixture(scope="module")
def published(sample: Rows) -> Rows:
    return _published(sample)


def _published(
    tabs: Rows, as_of: date = AS_OF, names: Callable[[Any], Any] = lambda cell: cell
) -> Rows:
    """Every output tab, its headings and then its rows in order, cells under another name where `names` says so; Data
    Issues without its rows.
    """
    workbook = book(tabs)
    publish(workbook, as_of)
    found = {
        title: [[names(cell) for cell in row] for row in _cells(workbook, title)] for title in TABS
    }
    issues = [
        (row["Severity"], row["Tab"], row["Column"], str(names(row["Value"])))
        for row in table(workbook, "Data Issues")[0]
    ]
    issues = sorted([list(map(str, issue)) for issue in issues])
    return found | {"Data Issues": [["Severity", "Tab", "Column", "Value"], *issues]}


def _cells(workbook: Any, title: str) -> list[list[Any]]:
    rows, headings = table(workbook, title)
    return [[*headings], *([row[heading] for heading in headings] for row in rows)]


def _without(published: Rows, **columns: set[str]) -> Rows:
    """The tabs without these columns, by their headings, which are there."""
    found = {}
    for title, rows in published.items():
        out = columns.get(title, set())
        assert out <= set(rows[0])
        kept = [n for n, heading in enumerate(rows[0]) if heading not in out]
        found[title] = [[row[n] for n in kept] for row in rows]
    return found


def _in_any_order(published: Rows) -> dict[str, Counter[str]]:
    return {title: Counter(map(str, rows)) for title, rows in published.items()}


def _copied(tabs: Rows) -> Rows:
    return {title: [list(row) for row in rows] for title, rows in tabs.items()}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("titles", "listed"),
    [
        (("Roster", "Worksites", "Responses", "Check-ins", "Structure Tests", "Settings"), ()),
        (("Organizers",), ("Timesheets", "Stipends")),
        (("Events",), ("Training",)),
    ],
)
def test_the_order_of_rows_does_not_matter(
    sample: Rows, published: Rows, titles: tuple[str, ...], listed: tuple[str, ...]
) -> None:
    """Not even for the order in which things are listed, but for organizers and the events of a day, who keep theirs."""
    shuffled = _copied(sample)
    for title in titles:
        head, *rows = shuffled[title]
        Random(7).shuffle(rows)
        shuffled[title] = [head, *rows]
    found = _published(shuffled)

    assert _in_any_order(found) == _in_any_order(published)
    assert [name for name in TABS if found[name] != published[name] and name not in listed] == []


@pytest.mark.slow
def test_the_order_of_hours_matters_only_to_the_notes(sample: Rows, published: Rows) -> None:
    shuffled = _copied(sample)
    head, *rows = shuffled["Hours"]
    Random(7).shuffle(rows)
    shuffled["Hours"] = [head, *rows]
    notes = {"Timesheets": {"Notes"}}

    assert _without(_published(shuffled), **notes) == _without(published, **notes)


@pytest.mark.slow
def test_the_order_of_conversations_matters_only_within_a_day(
    sample: Rows, published: Rows
) -> None:
    """Later is the lower row on one date, so days may be turned upside down as long as each day's rows keep their order."""
    turned = _copied(sample)
    head, *rows = turned[FORM]
    rows = [row for row in rows if isinstance(row[0], datetime)]
    as_they_were = _published(turned | {FORM: [head, *rows]})
    rows.sort(key=lambda row: row[0].date(), reverse=True)

    assert _published(turned | {FORM: [head, *rows]}) == as_they_were


@pytest.mark.slow
def test_blank_rows_and_columns_and_columns_of_people_change_nothing(
    sample: Rows, published: Rows
) -> None:
    wider = {}
    for title, rows in sample.items():
        spread = []
        for n, row in enumerate(rows):
            own = "Favourite color" if n == 0 else ("green" if n % 3 else None)
            spread.append([None, *row[:2], None, *row[2:], own, None])
            if n and n % 5 == 0:
                spread.append([None, "  ", None])
        wider[title] = [*spread, [], [None] * 9]

    notes = {"Timesheets": {"Notes"}}  # they name sheet rows
    assert _without(_published(wider), **notes) == _without(published, **notes)


@pytest.mark.slow
def test_the_order_of_columns_and_of_tabs_does_not_matter(sample: Rows, published: Rows) -> None:
    turned = {title: [row[::-1] for row in rows] for title, rows in reversed(sample.items())}

    assert _in_any_order(_published(turned)) == _in_any_order(published)


@pytest.mark.slow
def test_a_worksite_renamed_everywhere_is_the_same_worksite(sample: Rows, published: Rows) -> None:
    """Its place in the lists may change; the names it is held apart from are told in other words."""
    old = sample["Worksites"][1][0]
    new = f"Zebra {old}"

    def renamed(cell: Any) -> Any:
        return (
            cell.replace(old, new)
            if isinstance(cell, str) and old in cell
            else new
            if isinstance(cell, str) and key(cell) == key(old)
            else cell
        )

    found = _published(
        {title: [[renamed(cell) for cell in row] for row in rows] for title, rows in sample.items()}
    )
    wanted = {
        title: [[renamed(cell) for cell in row] for row in rows]
        for title, rows in published.items()
    }

    assert _in_any_order(found) == _in_any_order(wanted)
    assert found["Density"] != published["Density"]


@pytest.mark.slow
def test_every_date_moved_by_a_year_of_whole_weeks_moves_every_date(
    sample: Rows, published: Rows
) -> None:
    """2024 has a leap day on the way; weekdays stay, so every count, share, hour and cent does too."""
    year = timedelta(weeks=52)
    iso, american = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"\b(\d\d?)/(\d\d?)/(\d{4})\b")

    def moved(cell: Any) -> Any:
        if isinstance(cell, date):  # a moment is one too
            return cell + year
        if isinstance(cell, str):
            cell = iso.sub(lambda found: _moved_iso(found[0], year), cell)
            cell = american.sub(
                lambda f: f"{date(int(f[3]), int(f[1]), int(f[2])) + year:%m/%d/%Y}", cell
            )
        return cell

    found = _published(
        {title: [[moved(cell) for cell in row] for row in rows] for title, rows in sample.items()},
        AS_OF + year,
    )
    wanted = {
        title: [[moved(cell) for cell in row] for row in rows] for title, rows in published.items()
    }
    sentences = {
        "Follow-ups": {"Why", "Next step"},
        "Timesheets": {"Notes"},
        "Stipends": {"Warnings"},
        "Data Issues": {"Value"},
    }

    assert _in_any_order(_without(found, **sentences)) == _in_any_order(
        _without(wanted, **sentences)
    )


def _moved_iso(said: str, by: timedelta) -> str:
    try:
        return (date.fromisoformat(said) + by).isoformat()
    except ValueError:
        return said  # a day that does not exist does not exist in the next year either


@pytest.mark.slow
def test_a_worksite_split_in_two_leaves_what_is_summed_over_people(sample: Rows) -> None:
    """People keep all their figures; the worksite's rows become two that add up, and only rules by worksite can differ."""
    whole = _copied(sample)
    headings = whole["Roster"][0]
    site, status = headings.index("Worksite"), headings.index("Status")
    old = Counter(row[site] for row in whole["Roster"][1:] if row[status] == "Member").most_common(
        1
    )[0][0]
    whole["Worksites"] = [
        [*row[:5], None, *row[6:]] for row in whole["Worksites"]
    ]  # without headcounts, which are of one worksite
    whole["Worksites"][0] = sample["Worksites"][0]
    split = _copied(whole)
    name = f"{old} Annex"
    model = next(row for row in split["Worksites"] if row[0] == old)
    split["Worksites"].append([name, None, *model[2:]])
    moving = [row for row in split["Roster"][1:] if row[site] == old][::2]
    for row in moving:
        row[site] = name
    # Names are looked up at the worksite: those of the two halves say who is meant by their IDs.
    for row in split["Roster"][1:]:
        row[headings.index("Charted under")] = None
    for row in whole["Roster"][1:]:
        row[headings.index("Charted under")] = None
    form = split[FORM][0]
    for tabs in (whole, split):
        tabs[FORM] = [form, *[row for row in tabs[FORM][1:] if row[form.index("Person ID")]]]
        for row in tabs[FORM][1:]:
            row[form.index("Leader named")] = row[form.index("Worksite")] = None
    before, after = _published(whole), _published(split)
    rules = {"Density": {"Reps needed", "Rep gap"}}  # every worksite is rounded by itself
    totals = [
        {
            title: next(row for row in tabs[title] if "Total" in row[:3])
            for title in ("Density", "Structure Test Results")
        }
        for tabs in (_without(before, **rules), _without(after, **rules))
    ]
    people = {
        # The week's order and what is at stake go by the worksite.
        "Follow-ups": {"This week", "Priority", "Why", "Next step", "Worksite"},
        "Wall Chart": {"Worksite"},
        "New Hires": {"Worksite"},
        "Leaders": {"Worksite"},
    }

    assert totals[0]["Density"] == totals[1]["Density"]
    assert totals[0]["Structure Test Results"] == totals[1]["Structure Test Results"]
    both = [
        _in_any_order({title: _without(tabs, **people)[title] for title in people})
        for tabs in (before, after)
    ]
    assert both[0] == both[1]
    for title in ("Timesheets", "Stipends", "Training"):
        assert before[title] == after[title]
    assert [row for row in before["Issue Heat"] if row[1] == "Total"] == [
        row for row in after["Issue Heat"] if row[1] == "Total"
    ]


def test_one_tab_split_into_two_that_claim_one_table_is_refused(sample: Rows) -> None:
    """Half a table is not counted as if it were all: nothing is published until somebody says which tab it is."""
    head, *rows = sample[FORM]
    others = {title: cells for title, cells in sample.items() if title != FORM}
    halves = {"Contacts": [head, *rows[::2]], "Conversations": [head, *rows[1::2]]}
    workbook = book(others | halves)

    with pytest.raises(Refused, match="Conversations"):
        publish(workbook, AS_OF)
    assert [title for title in TABS if _is_there(workbook, title)] == []


def _is_there(workbook: Any, title: str) -> bool:
    return title in workbook.read(frozenset()).titles


@pytest.mark.slow
def test_the_figures_of_a_unit_are_those_of_a_workbook_without_everybody_else(sample: Rows) -> None:
    """Charting aside: with the others goes the leader of another unit that somebody is charted under."""
    everybody = _copied(sample)
    everybody["Roster"] = _plain_people(everybody["Roster"])
    workbook = book(everybody)
    publish(workbook, AS_OF)
    units = {(row["About"], row["Figure"]): row for row in table(workbook, "By Unit")[0]}

    for unit in ("Teachers", "Substitutes"):
        alone = _copied(everybody)
        ours, theirs = _split(alone["Roster"], "Unit", unit)
        alone["Roster"] = ours
        for title in (FORM, "Responses"):
            head, *rows = alone[title]
            alone[title] = [
                head,
                *(row for row in rows if str(row[head.index("Person ID")]) not in theirs),
            ]
        alone["Settings"] = [*alone["Settings"], ["Eligible comes from", "Roster only"]]
        alone_book = book(alone)
        publish(alone_book, AS_OF)
        found = {row["Figure"]: row["Now"] for row in table(alone_book, "Dashboard")[0]}

        same = [
            (about, figure)
            for about, figure in units
            if figure in found and figure != "Data issues"
        ]
        assert len(same) >= 15
        assert {figure: units[about, figure][unit] for about, figure in same} == {
            figure: found[figure] for _, figure in same
        }
        for row in table(alone_book, "Structure Test Results")[0]:
            if row["Worksite"] == "Total":
                assert [
                    units[row["Test"], name][unit]
                    for name in ("Base", "Took part", "Participation", "Needed")
                ] == [row[name] for name in ("Base", "Took part", "Participation", "Needed")]
        for row in table(alone_book, "Issue Heat")[0]:
            if row["Worksite"] == "Total":
                assert [
                    units[row["Issue"], name][unit]
                    for name in ("Raised by", "Asked", "Widely", "Deeply", "Rank")
                ] == [row[name] for name in ("Raised by", "Asked", "Widely", "Deeply", "Rank")]


def _plain_people(rows: list[list[Any]]) -> list[list[Any]]:
    """A roster in which every ID is there once, and nobody is charted under anybody."""
    ident, leader = rows[0].index("Person ID"), rows[0].index("Charted under")
    times = Counter(key(row[ident]) for row in rows)
    kept = [row for row in rows[1:] if row[ident] is not None and times[key(row[ident])] == 1]
    return [rows[0], *([*row[:leader], None, *row[leader + 1 :]] for row in kept)]


def _split(rows: list[list[Any]], heading: str, value: str) -> tuple[list[list[Any]], set[str]]:
    """The rows with that value (and the headings), and the Person IDs of the others."""
    spot, ident = rows[0].index(heading), rows[0].index("Person ID")
    ours = [row for row in rows[1:] if row[spot] == value]
    return [rows[0], *ours], {str(row[ident]) for row in rows[1:] if row[spot] != value}
