"""Said: members, needs and tests of a place in a few words, the same on every print."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from toolkit.organizing.density import Density
from toolkit.organizing.issue_heat import FEW
from toolkit.organizing.structure_tests import Results
from toolkit.telling.numbers import known, number, percent, points
from toolkit.words import say, say_many


def members_said(row: Any, language: str) -> str:
    """`23 of 40 are members (57.5%)`, of a row of Density."""
    members, of = number(row[Density.members], language), number(row[Density.eligible], language)
    share = known(row[Density.density])
    if share is None:
        return say(language, "{members} members", members=members)
    said = percent(share, language)
    return say(
        language, "{members} of {of} are members ({share})", members=members, of=of, share=said
    )


Large = tuple[str, str, str]  # a figure in large: its name, the figure, and what stands beside it


def membership(row: Any, language: str) -> tuple[Large, Large, Large]:
    """Members, density and what a majority lacks, from a row of Density."""
    change = known(row[Density.change])
    return (
        (
            say(language, "Members"),
            number(row[Density.members], language),
            say(language, "of {of} who could be", of=number(row[Density.eligible], language)),
        ),
        (
            say(language, "Density"),
            percent(row[Density.density], language),
            say(language, "{points} points since the week before", points=points(change, language))
            if change
            else "",
        ),
        (
            say(language, "More members for a majority"),
            number(row[Density.needed_majority], language),
            say(language, "it is a majority") if known(row[Density.needed_majority]) == 0 else "",
        ),
    )


def needed_said(row: Any, target: Fraction, language: str) -> str:
    """What is still needed for a majority and for the target."""
    majority, wanted = known(row[Density.needed_majority]), known(row[Density.needed_target])
    if majority is None:
        return say(language, "nobody is eligible")
    first = (
        say_many(language, "{n} more for a majority", "{n} more for a majority", int(majority))
        if majority
        else say(language, "a majority")
    )
    goal = percent(target, language)
    if wanted:
        return say(
            language,
            "{majority}, {n} more for the target of {target}",
            majority=first,
            n=int(wanted),
            target=goal,
        )
    return say(language, "{majority}, and the target of {target}", majority=first, target=goal)


def results_said(row: Any, language: str, *, outside: bool = False) -> str:
    """`14 of 47, 17 more for the target of 65%`, of a row of Structure Test Results; outside the
    workbook nothing of a base that is too small.
    """
    base, took = known(row[Results.base]), known(row[Results.took_part])
    if took is None:
        return number(None, language)
    if outside and base is not None and base < FEW:
        return say(language, "fewer than 5 were asked")
    said = say(
        language, "{took} of {base}", took=number(took, language), base=number(base, language)
    )
    needed = known(row[Results.needed])
    goal = percent(row[Results.target], language)
    if needed:
        return say(
            language,
            "{said}, {n} more for the target of {target}",
            said=said,
            n=int(needed),
            target=goal,
        )
    return say(language, "{said}, the target of {target} is reached", said=said, target=goal)


def where_said(row: Any) -> str:
    """The region and level of a worksite, of a row of Density."""
    return " · ".join(str(row[one]) for one in ("region", "level") if known(row[one]) is not None)
