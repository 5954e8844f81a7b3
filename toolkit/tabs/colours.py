"""Colours: the few that every tab and chart uses, chosen so that colour-blind readers and grey
print tell them apart.

The eight of Okabe and Ito, and for assessments 1 to 5 a ramp from blue to vermilion, always with
the digit beside it.
"""

from __future__ import annotations

from toolkit.workbooks.desired import Rule

BLACK, WHITE = "#000000", "#FFFFFF"
ORANGE, SKY, GREEN, YELLOW, BLUE, VERMILION, PURPLE = (
    "#E69F00",
    "#56B4E9",
    "#009E73",
    "#F0E442",
    "#0072B2",
    "#D55E00",
    "#CC79A7",
)
OKABE_ITO = (BLACK, ORANGE, SKY, GREEN, YELLOW, BLUE, VERMILION, PURPLE)

RATINGS = (BLUE, SKY, "#BBBBBB", ORANGE, VERMILION)  # 1 strongest supporter … 5 opposed
RATING_INKS = (WHITE, BLACK, BLACK, BLACK, BLACK)
UNRATED = "#F2F2F2"

SUMMARY = "#E8EEF3"  # rows of regions, units and totals
LACKING = "#FBE3B5"  # a cell that somebody should look at; the number or word in it says the same


def rating_rules(heading: str) -> tuple[Rule, ...]:
    """Colours each rating of a column; the digit stays, so that grey print says the same."""
    return tuple(
        Rule(heading, "is", number, fill=fill, ink=ink, bold=number in (1, 5))
        for number, (fill, ink) in enumerate(zip(RATINGS, RATING_INKS, strict=True), 1)
    )


def summary_rules(heading: str, *names: str) -> tuple[Rule, ...]:
    """Sets off the rows in which a column says one of these names."""
    return tuple(Rule(heading, "is", name, fill=SUMMARY, bold=True, row=True) for name in names)
