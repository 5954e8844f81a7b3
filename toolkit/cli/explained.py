"""Explained: a figure as a terminal and a program get it, in the workbook's language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli.printing import emit_json, shown, table
from toolkit.cli.telling import tell
from toolkit.words import marked, say

if TYPE_CHECKING:
    from toolkit.jobs.why import Beside, Explained
    from toolkit.telling.explanation import Explanation, Listing

FEWEST = "fewer than {n}"


def answer_told(answer: Explained, language: str, today: object) -> None:
    """Everything that is known of a figure, from its value to the rows that it rests on."""
    for place, told in enumerate(answer.explanations):
        click.echo("", nl=bool(place))
        _explanation(told, language, today)
    if answer.listings:
        click.echo("", nl=bool(answer.explanations))
        listings_told(answer.listings)


def _explanation(told: Explanation, language: str, today: object) -> None:
    as_of = say(language, "as of {day}", day=str(today))
    tell(f"{told.figure}: {told.value} ({as_of})", hang="  ")
    if told.formula:
        click.echo("")
        tell(told.formula, begin="  ", hang="  ")
    for title, rows in (
        (marked("Counted"), told.counted),
        (marked("Not counted"), told.left_out),
        (marked("Settings in force"), told.settings),
    ):
        if rows:
            click.echo(f"\n{say(language, title)}:")
            for name, value in rows:
                said = f"{value:,}" if isinstance(value, int) else value
                tell(f"{name}: {said}", begin="  ", hang="    ")
    if told.lines:
        click.echo("")
        for line in told.lines:
            tell(line, begin="  ", hang="    ")
    if told.behind is not None and len(told.behind.rows):
        click.echo("")
        listings_told([told.behind])


def answer_json(answer: Explained, figure: str) -> None:
    """The same for a program: nobody's rating, and of lists how many they hold."""
    found: dict[str, Any] = {}
    if answer.explanations:
        first = answer.explanations[0]
        found = {
            "figure": figure,
            "value": _public(first),
            "counted": dict(first.counted),
            "left_out": dict(first.left_out),
        }
    if len(answer.explanations) > 1:
        found["figures"] = {told.figure: _public(told) for told in answer.explanations}
    emit_json(found | {listing.name: len(listing.rows) for listing in answer.listings})


def _public(told: Explanation) -> str | None:
    return None if told.private else told.value


def listings_told(listings: Sequence[Listing]) -> None:
    """Lists under their titles, with how many there are."""
    for place, listing in enumerate(listings):
        rows = [
            [shown(value) for value in row]
            for row in listing.rows.astype("object").itertuples(index=False)
        ]
        click.echo(("\n" if place else "") + f"{listing.title}: {len(rows):,}")
        if rows:
            counts = [
                n for n, name in enumerate(listing.rows) if listing.rows[name].dtype.kind in "iu"
            ]
            table(listing.headings, rows, right=counts)
        for note in listing.notes:
            tell(note, begin="  ", hang="    ")


def beside_told(found: Beside, language: str, *, as_json: bool) -> None:
    """Every figure of one place beside those of all; what could give somebody away is not told."""
    from toolkit.organizing.groups import plain  # noqa: PLC0415 -- slow, not for --help
    from toolkit.organizing.issue_heat import FEW  # noqa: PLC0415 -- slow, not for --help
    from toolkit.telling.explanation import told_number, told_percent  # noqa: PLC0415 -- slow

    few, alone = say(language, FEWEST, n=FEW), found.place == "Total"
    here = found.rows["here"].mask(found.few, few)
    rows = found.rows.assign(here=here)
    columns = ["total"] if alone else ["here", "total"]
    if as_json:
        emit_json({"place": found.place, "figures": plain(rows[["about", "figure", *columns]])})
        return
    forms = {"percent": told_percent, "count": told_number}
    values = [
        [
            value if isinstance(value, str) else forms[form](value)
            for form, value in zip(rows["form"], rows[name], strict=True)
        ]
        for name in columns
    ]
    listed = [list(row) for row in zip(rows["about"], rows["figure"], *values, strict=True)]
    headings = ["About", "Figure", *([] if alone else [found.place]), "Total"]
    table(headings, listed, right=(2, 3))


def would_pass_told(rows: Any, test: str, language: str, *, as_json: bool) -> None:
    """Which worksites would pass; of the smallest not how many more would say Yes."""
    from toolkit.organizing.issue_heat import FEW  # noqa: PLC0415 -- slow, not for --help
    from toolkit.telling.explanation import told_number, told_percent  # noqa: PLC0415 -- slow
    from toolkit.telling.what_if import WouldPass  # noqa: PLC0415 -- slow, not for --help

    passing, worksites = int(rows[WouldPass.passes][:-1].sum()), len(rows) - 1
    if as_json:
        emit_json({"test": test, "passes": passing, "worksites": worksites})
        return
    listed = []
    for row in rows.to_dict("records"):
        small = row[WouldPass.worksite] != "Total" and row[WouldPass.base] < FEW
        listed.append(
            [
                row[WouldPass.worksite],
                told_number(row[WouldPass.base]),
                told_number(row[WouldPass.took_part]),
                say(language, FEWEST, n=FEW) if small else told_number(row[WouldPass.would]),
                "" if small else told_percent(row[WouldPass.share]),
                say(language, "passes") if row[WouldPass.passes] and not small else "",
            ]
        )
    headings = [WouldPass.part(name).about.heading for name in ("worksite", "base", "took_part")]
    table([*headings, "Would", "Share", ""], listed, right=(1, 2, 3, 4))
    click.echo("")
    tell(say(language, "Worksites that would pass: {n} of {all}.", n=passing, all=worksites))
