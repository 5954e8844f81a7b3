"""Where new tabs go: those of ours before people's, none that is there moves."""

from __future__ import annotations

import pytest

from toolkit.workbooks.cells import Grid, Tag
from toolkit.workbooks.changes import TabChange
from toolkit.workbooks.desired import Tab, TabColumn
from toolkit.workbooks.places import places


def after(there: str, wanted: str) -> str:
    """The order of tabs: ours in capitals; `wanted` are the tabs that change, in order."""
    tags = {title: Tag(title, "") if title.isupper() else None for title in there}
    changes = [
        TabChange(
            Tab(
                title if title.isupper() else "",
                title,
                (TabColumn("X"),),
                ([],),
                foremost=title == "D",
            ),
            Grid(title, (), None, 1) if title in there else None,
            (),
            restyle=False,
        )
        for title in wanted
    ]
    order, spots = list(there), places(tags, changes)
    for title in wanted:
        if title in spots:
            order.insert(spots[title], title)
    return "".join(order)


@pytest.mark.parametrize(
    ("there", "wanted", "order"),
    [
        ("rc", "DFT", "DFTrc"),  # before people's, in their order
        ("", "rcDF", "DFrc"),  # also where people's are made by the same write
        ("DTrc", "DFT", "DFTrc"),  # behind the one before it
        ("DTrc", "F", "DTFrc"),  # by itself: behind all of ours at the front
        ("FTrc", "DFT", "DFTrc"),  # the first of all before the one after it
        ("rDFc", "DFT", "TrDFc"),  # ours that stand among people's are no neighbours
        ("Src", "DFT", "DFTSrc"),  # one that another command made before the first sync
        ("rcDF", "h", "rcDFh"),  # an input tab comes last
    ],
)
def test_ours_before_peoples_and_none_moves(there: str, wanted: str, order: str) -> None:
    assert after(there, wanted) == order
