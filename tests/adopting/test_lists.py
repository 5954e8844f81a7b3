"""Lists: what the written lists of headings say, and how surely."""

from __future__ import annotations

from toolkit.adopting.lists import entries, known, known_names
from toolkit.adopting.phrases import joined
from toolkit.adopting.said import LIKELY, MAYBE, SURE

WRITTEN = """
Worksite
  sure   school, work
         site
  maybe  place
Region
  as Worksite
  likely area,
"""
SHARED = """
Worksite
  sure   building
Unit
  sure   bargaining unit
"""


def test_a_written_list_is_read_line_by_line() -> None:
    """An entry may go on in the next line; `as Worksite` is what another list has under it."""
    assert sorted(entries(WRITTEN, SHARED)) == [
        ("Region", LIKELY, "area"),
        ("Region", SURE, "building"),
        ("Worksite", MAYBE, "place"),
        ("Worksite", SURE, "school"),
        ("Worksite", SURE, "work site"),
    ]
    assert [strength for _, strength, _ in entries(WRITTEN)] == [MAYBE, LIKELY, SURE, SURE]


def test_what_a_heading_may_mean() -> None:
    """Ours most surely; what is somebody's own beside another less; a table takes over the words of
    the roster; and what is people's own is of no table.
    """
    assert known()[joined("Worksite")]["Roster", ("Worksite",)] == 1.0
    assert known()["lider"]["Leader Asks", ("Person ID",)] == 0.7
    assert known()["bldg"]["Conversations", ("Worksite",)] == SURE
    assert ("", ()) in known()[joined("Emergency contact")]
    assert "bldg" in known_names()
