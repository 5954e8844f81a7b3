"""One-pager, check-in and report: what stands on each, and that it is what the tabs say."""

from __future__ import annotations

import pytest
from desk import LOCAL, known_of, people, sheets, words

from toolkit.prints.blocks import Bars, BesideBlock, Bullets, FiguresBlock, ListingBlock, NoteBlock
from toolkit.prints.check_ins import check_ins, teams
from toolkit.prints.one_pagers import one_pagers
from toolkit.prints.reports import report_sheets
from toolkit.prints.said import members_said, needed_said, results_said

assert all((check_ins, one_pagers, report_sheets, members_said, needed_said, results_said))


def bullets(sheet: object) -> dict[str, list[str]]:
    found = {}
    for block in sheet.blocks:  # type: ignore[attr-defined]
        for one in block.blocks if isinstance(block, BesideBlock) else [block]:
            if isinstance(one, Bullets):
                found[one.title] = list(one.items)
    return found


@pytest.mark.slow
def test_a_one_pager_has_the_counts_of_density_and_the_tests() -> None:
    one = sheets("one-pager")[0]
    figures = next(block for block in one.blocks if isinstance(block, FiguresBlock))
    bars = next(block for block in one.blocks if isinstance(block, Bars))

    assert list(figures.rows) == [
        ("Members", "2", "of 8 who could be"),
        ("Density", "25%", ""),
        ("More members for a majority", "3", ""),
        ("Representatives", "1", "of 1 needed"),
    ]
    assert [(bar.name, bar.said, bar.target) for bar in bars.rows] == [
        ("Members", "25% · 3 more for a majority, 4 more for the target of 65%", 0.65),
        ("Stickers", "12.5% · 1 of 8, 5 more for the target of 65%", 0.65),
        ("Petition", "25% · 2 of 8, 4 more for the target of 65%", 0.65),
    ]


@pytest.mark.slow
def test_it_says_whom_to_welcome_and_the_one_thing() -> None:
    one = sheets("one-pager")[0]

    assert bullets(one)["Welcome them"] == ["Cleo Park, since 27 Feb"]
    assert people([one]) == [["Cleo"]]
    assert [note.text for note in one.blocks if isinstance(note, NoteBlock) and note.strong] == [
        "4 more here make the target of “Petition”."
    ]


@pytest.mark.slow
def test_where_fewer_than_five_were_asked_it_does_not_say_what_they_raise() -> None:
    said = words(sheets("one-pager", worksites=("Maple El",)))

    assert "What people raise is not shown: fewer than 5 have been asked." in said
    assert not [text for text in said if "Class size" in text]


@pytest.mark.slow
def test_where_fewer_than_five_work_no_test_is_told() -> None:
    bars = next(block for block in sheets("one-pager")[1].blocks if isinstance(block, Bars))

    assert [bar.name for bar in bars.rows] == ["Members"]


@pytest.mark.slow
def test_a_check_in_is_a_teams_page() -> None:
    one = sheets("check-in")[0]
    hours = next(block for block in one.blocks if isinstance(block, ListingBlock))

    assert (one.title, list(one.about)) == ("Sol", ["27 Feb to 5 Mar 2023", "2 organizers"])
    assert [list(row) for row in hours.rows] == [
        ["Rosa", "7 of 6", "2", "2", "2", "$500.00", ""],
        ["Cesar", "0 of 6", "0", "0", "2", "$500.00", ""],
    ]
    said = bullets(one)
    assert said["Missed last week"] == ["Cesar: Training 4, 1 Mar", "Cesar: check-in, 2 Mar"]
    assert said["Stuck last time: is it solved?"] == ["Rosa, 2 Mar: Nobody opens the door"]
    assert said["Went well last time"] == ["Rosa, 2 Mar: Two new yeses"]
    assert said["People who are owed something"][0].startswith(
        "Bo Chen (Maple El), Rosa: Rosa owes"
    )
    assert [each.partition(":")[0] for each in said["Next asks"]] == [
        "Cesar → Eve Fox, Oak Mid",
        "Cesar → Nan Null, Maple El",
        "Rosa → Bo Chen, Maple El",
        "Rosa → Cleo Park, Maple El",
    ]


@pytest.mark.slow
def test_an_organizer_has_a_page_of_their_own_and_nothing_of_others() -> None:
    one = sheets("check-in", reader="Cesar", language="en")[0]
    said = words([one])

    assert one.title == "Cesar"
    assert [text for text in said if "Rosa" in text or "Bo Chen" in text] == []


@pytest.mark.slow
def test_teams_are_by_staff_lead_and_those_without_one_come_last() -> None:
    from desk import printing

    text = LOCAL.replace(
        "Cesar     | cesar@example.org |       | Sol ",
        "Cesar     | cesar@example.org |       |     ",
    )

    assert list(teams(printing("check-in", text))) == [
        ("Sol", ["Rosa"]),
        ("Nobody's team", ["Cesar"]),
    ]
    assert list(teams(printing("check-in", organizers=("Rosa",)))) == [("Rosa", ["Rosa"])]


@pytest.mark.slow
def test_a_report_has_the_totals_of_the_tabs() -> None:
    one = sheets("report")[0]
    figures = [row for block in one.blocks if isinstance(block, FiguresBlock) for row in block.rows]
    total = known_of().density.query("kind == 'total'").iloc[0]

    assert (one.title, list(one.about)) == ("Local 7", ["2 worksites"])
    assert {name: said for name, said, _ in figures} == {
        "Members": str(total["members"]),
        "Density": "18.2%",
        "Cards signed, not processed yet": "1",
        "More members for a majority": str(total["needed_majority"]),
        "Conversations": "3",
        "One-on-ones": "3",
        "Talked with lately": "28.6%",
        "Representatives": "1",
    }


@pytest.mark.slow
def test_its_tables_are_by_unit_by_region_and_of_the_paid_program() -> None:
    tables = {
        block.title: [list(row) for row in block.rows]
        for block in sheets("report")[0].blocks
        if isinstance(block, ListingBlock)
    }

    assert tables["By region"] == [
        ["East", "8", "2", "25%", "3", "40%"],
        ["West", "fewer than 5", "", "", "", ""],
    ]
    assert tables["By unit"] == [
        ["Support", "fewer than 5", "", "", "", ""],
        ["Teachers", "6", "2", "33.3%", "2", "33.3%"],
    ]
    assert tables["The paid program"] == [["Phase 1", "2", "7", "108", "$1,000.00", "$0.00"]]


@pytest.mark.slow
@pytest.mark.parametrize("chosen", [{}, {"unit": "Teachers"}, {"region": "East"}])
def test_nobody_is_named_on_a_report(chosen: dict[str, str]) -> None:
    made = sheets("report", reader="School board", **chosen)
    names = ("Ada", "Bo", "Cleo", "Dee", "Nan", "Rosa", "Cesar", "canary", "303-555")

    assert people(made) == [[]]
    assert [text for text in words(made) if any(name in text for name in names)] == []


def test_a_report_of_a_unit_is_that_units() -> None:
    made = sheets("report", unit="teachers")[0]
    figures = next(block for block in made.blocks if isinstance(block, FiguresBlock))

    assert made.title == "Teachers"
    assert figures.rows[0] == ("Members", "2", "of 6 who could be")
    assert not [block for block in made.blocks if isinstance(block, ListingBlock)]
