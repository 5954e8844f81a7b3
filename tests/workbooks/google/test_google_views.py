"""Filter views: one for each organizer, renewed in place, and people's own left alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from workbooks.google.desks import Desk

from toolkit.plan.plan import plan
from toolkit.workbooks.desired import Tab, TabColumn, View
from toolkit.workbooks.google.views import SLOTS, numbered


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    return new_desk({"Roster": [["Person"], ["Ada"]]})


def write(desk: Desk, names: Sequence[str], *, columns: int = 2) -> list[str]:
    """A Follow-ups tab with a view for each name; the calls it took."""
    views = tuple(View(name, "Organizer", name) for name in names)
    headings = ("Person", "Organizer", "Why")[:columns]
    tab = Tab(
        "Follow-ups",
        "Follow-ups",
        tuple(TabColumn(h) for h in headings),
        (["Bo"], ["Rosa"], ["x"])[:columns],
        first_line="Who",
        views=views,
    )
    desk.google.calls.clear()
    workbook = desk.open()
    planned = plan(workbook.read(frozenset()), [tab], {})
    if planned:
        workbook.apply(planned.changes)
    return desk.operations


def shown(desk: Desk) -> dict[str, dict[str, Any]]:
    return {view["title"]: view for view in desk.person.tab("Follow-ups").filter_views}


def test_each_has_a_view_and_the_calls_are_as_many(desk: Desk) -> None:
    """Made in the one write."""
    assert write(desk, ["Rosa", "=Cesar"]) == ["get", "batchUpdate"]

    found = shown(desk)
    assert sorted(found) == ["=Cesar", "Rosa"]
    assert found["=Cesar"]["filterSpecs"] == [
        {
            "columnIndex": 1,
            "filterCriteria": {
                "condition": {"type": "TEXT_EQ", "values": [{"userEnteredValue": "'=Cesar"}]}
            },
        }
    ]
    assert found["Rosa"]["range"]["startRowIndex"] == 2
    assert write(desk, ["Rosa", "=Cesar"]) == ["get", "values.batchGet"]


def test_a_view_can_ask_that_a_cell_is_filled(desk: Desk) -> None:
    """Rosa's rows of this week; whose view it is can still be told, also of one that asked for less before."""
    columns = (TabColumn("Organizer"), TabColumn("This week"))
    links = []
    for filled in ("", "This week"):
        tab = Tab(
            "Follow-ups",
            "Follow-ups",
            columns,
            (["Rosa", "Rosa"], ["✓", None]),
            views=(View("Rosa", "Organizer", "Rosa", filled=filled),),
        )
        workbook = desk.open()
        workbook.apply(plan(workbook.read(frozenset()), [tab], {}).changes)
        links.append(desk.open().read(frozenset()).view_address("Follow-ups", "Rosa"))

    assert shown(desk)["Rosa"]["filterSpecs"][1] == {
        "columnIndex": 1,
        "filterCriteria": {"condition": {"type": "NOT_BLANK"}},
    }
    assert links[0] == links[1] != ""


def test_views_follow_the_organizers_and_peoples_own_stay(desk: Desk) -> None:
    """Cesar leaves, Nan comes; Rosa's keeps its number, so that her link stays good; Bo made one by hand."""
    write(desk, ["Rosa", "Cesar"])
    rosa = shown(desk)["Rosa"]["filterViewId"]
    sheet = desk.person.tab("Follow-ups").ident
    desk.person.batch({"addFilterView": {"filter": {"title": "Bo's", "range": {"sheetId": sheet}}}})

    write(desk, ["Nan", "Rosa"], columns=3)

    found = shown(desk)
    assert sorted(found) == ["Bo's", "Nan", "Rosa"]
    assert found["Rosa"]["filterViewId"] == rosa
    assert found["Rosa"]["range"]["endColumnIndex"] == 3


def test_a_view_that_somebody_renamed_or_deleted_is_put_right_with_the_next_change(
    desk: Desk,
) -> None:
    write(desk, ["Rosa", "Cesar"])
    found = shown(desk)
    renamed = {"filterViewId": found["Rosa"]["filterViewId"], "title": "R."}
    desk.person.batch(
        {"updateFilterView": {"filter": renamed, "fields": "title"}},
        {"deleteFilterView": {"filterId": found["Cesar"]["filterViewId"]}},
    )

    write(desk, ["Rosa", "Cesar"], columns=3)

    assert sorted(shown(desk)) == ["Cesar", "Rosa"]


def test_no_two_share_a_number() -> None:
    """However many there are."""
    wanted = [View(f"Organizer {n}", "Organizer", f"Organizer {n}") for n in range(1500)]
    assert list(numbered("Follow-ups", wanted).values()) == wanted


def test_whose_view_is_where_a_link_to_their_rows_leads(desk: Desk) -> None:
    """Also once the tab is renamed; not where somebody turned the view to other rows, or deleted it."""
    write(desk, ["Rosa", "=Cesar", "Nan"])
    found = shown(desk)
    desk.person.rename_tab("Follow-ups", "Calls")
    snapshot = desk.open().read(frozenset())
    gid = desk.person.tab("Calls").ident
    assert {name: snapshot.view_address("Follow-ups", name) for name in ("Rosa", "=Cesar")} == {
        name: f"{snapshot.address}#gid={gid}&fvid={found[name]['filterViewId']}"
        for name in ("Rosa", "=Cesar")
    }
    assert snapshot.view_address("Follow-ups", "Bo") == ""
    assert snapshot.view_address("Timesheets", "Rosa") == ""
    condition = {"type": "TEXT_EQ", "values": [{"userEnteredValue": "Bo"}]}
    turned = {
        "filterViewId": found["Rosa"]["filterViewId"],
        "filterSpecs": [{"columnIndex": 1, "filterCriteria": {"condition": condition}}],
    }
    desk.person.batch(
        {"updateFilterView": {"filter": turned, "fields": "filterSpecs"}},
        {"deleteFilterView": {"filterId": found["=Cesar"]["filterViewId"]}},
        {
            "addFilterView": {
                "filter": {**found["Nan"], "filterViewId": 5, "range": {"sheetId": gid}}
            }
        },
    )
    snapshot = desk.open().read(frozenset())
    whose = {name: snapshot.view_address("Follow-ups", name) for name in ("Rosa", "=Cesar", "Nan")}
    assert (whose["Rosa"], whose["=Cesar"]) == ("", "")
    assert whose["Nan"].endswith(f"&fvid={found['Nan']['filterViewId']}")


def test_a_view_keeps_its_number_whoever_comes_and_goes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where two organizers' numbers would be one: Bo comes before Rosa in the list and gets the next."""
    monkeypatch.setattr("toolkit.workbooks.google.views.ident", lambda name, taken=(): SLOTS * 2)
    write(desk, ["Rosa"])
    rosa = shown(desk)["Rosa"]["filterViewId"]
    write(desk, ["Bo", "Rosa"])
    assert shown(desk)["Rosa"]["filterViewId"] == rosa
    assert shown(desk)["Bo"]["filterViewId"] == rosa + 1
