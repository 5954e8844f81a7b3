"""`toolkit why`: explain a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json, shown, table
from toolkit.cli.telling import tell
from toolkit.errors import Misused, Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from toolkit.telling.lists import Listing

WHICH_TEST = Refusal(
    Misused,
    "which-test",
    'Say which test and which ratings: toolkit why test "Bargaining petition" --if-ratings 1,2',
)
WHICH_TIMESHEET = Refusal(
    Misused,
    "which-timesheet",
    'Say whose and which week: toolkit why timesheet "Rosa Delgado" 2023-02-13',
)
NOT_A_DAY = Refusal(
    Misused,
    "not-a-day",
    "“{said}” is not a date. Write a day of the week that is meant as 2023-02-13.",
)

PARTS = {
    "training": "Training",
    "field": "Field",
    "check_in": "Check-in",
    "other": "Other",
}  # as in Timesheets
LISTS = ("leaders", "training", "applications")
FIGURES = (
    "density",
    "needed",
    "coverage",
    "reps",
    "assessment",
    "follow-up",
    "participation",
    "issue",
    "test",
    "timesheet",
    "figures",
    *LISTS,
)


@click.command("why")
@click.argument("figure", metavar="FIGURE")
@click.argument("names", nargs=-1)
@click.option(
    "--if-ratings",
    "ratings",
    default=None,
    metavar="1,2",
    help="With `test`: who would pass if these all said Yes.",
)
@shared
def command(options: Shared, figure: str, names: tuple[str, ...], ratings: str | None) -> None:
    """Explain a figure: its formula, who was counted and who was not, and the settings in force.

    \b
    FIGURE                             NAMES
    density, needed, coverage, reps    a worksite, region or unit; else all
    figures                            the same; every figure of it
    assessment, follow-up              a Person ID, or a full name
    participation                      a structure test, and a worksite
    issue                              an issue, and a worksite
    test                               a structure test; needs --if-ratings
    timesheet                          an organizer, and a day of the week
    leaders, training, applications    the lists behind those figures
    any heading of a tab               what its rows are called by

    \b
    Example: toolkit why density "Lapham El"
             toolkit why follow-up M-00017
             toolkit why participation "Bargaining petition" "Lapham El"
             toolkit why test "Bargaining petition" --if-ratings 1,2
             toolkit why timesheet "Rosa Delgado" 2023-02-13
             toolkit why figures "Substitutes"
             toolkit why "Reps needed" "Lapham El"
    """
    from toolkit.jobs import why  # noqa: PLC0415 -- slow import, not needed for --help
    from toolkit.telling.why import number, percent  # noqa: PLC0415 -- slow import, not needed for --help

    topic = figure.lower()
    figure = topic if topic in FIGURES else figure
    settings = options.settings()
    if figure == "timesheet":
        _timesheet(options, names)
        return
    snapshot, program = why.read(
        options.workbook(settings), settings, as_of=options.as_of, now=options.now
    )
    if figure == "figures":
        _figures(options, *why.figures(snapshot, program, " ".join(names) or "Total"))
        return
    if figure in LISTS:
        _lists(options, why.lists(snapshot, program, figure, " ".join(names) or None))
        return
    if figure == "test":
        if not names or not ratings:
            raise WHICH_TEST()
        rows = why.what_if(program, names[0], ratings)
        if options.as_json:
            emit_json(
                {
                    "test": names[0],
                    "passes": int(rows["passes"][:-1].sum()),
                    "worksites": len(rows) - 1,
                }
            )
            return
        listed = [
            [
                site,
                number(base),
                number(now),
                number(would),
                percent(share),
                "passes" if passes else "",
            ]
            for site, base, now, would, share, _, passes in rows.itertuples(index=False)
        ]
        table(["Worksite", "Base", "Yes now", "Would", "Share", ""], listed, right=(1, 2, 3, 4))
        click.echo(
            f"\nWorksites that would pass: {int(rows['passes'][:-1].sum())} of {len(rows) - 1}."
        )
        return
    told = (
        why.explanation(snapshot, program, figure, names)
        if figure in FIGURES
        else why.headed(snapshot, program, figure, names, FIGURES)
    )
    if options.as_json:
        explained = None if told.private else told.value
        emit_json(
            {
                "figure": figure,
                "value": explained,
                "counted": dict(told.counted),
                "left_out": dict(told.left_out),
            }
        )
        return
    tell(f"{told.figure}: {told.value} (as of {program.today})", hang="  ")
    click.echo("")
    tell(told.formula, begin="  ", hang="  ")
    for title, rows_ in (
        ("Counted", told.counted),
        ("Not counted", told.left_out),
        ("Settings in force", told.settings),
    ):
        if rows_:
            click.echo(f"\n{title}:")
            for name, value in rows_:
                tell(
                    f"{name}: {value:,}" if isinstance(value, int) else f"{name}: {value}",
                    begin="  ",
                    hang="    ",
                )
    if told.lines:
        click.echo("")
        for line in told.lines:
            tell(line, begin="  ", hang="    ")
    if figure == "reps" and not names:
        click.echo("")
        _lists(options, why.lists(snapshot, program, figure, None))


def _lists(options: Shared, listings: Sequence[Listing]) -> None:
    if options.as_json:
        emit_json({listing.name: len(listing.rows) for listing in listings})
        return
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


def _figures(options: Shared, place: str, rows: pd.DataFrame) -> None:
    from toolkit.organizing.groups import plain  # noqa: PLC0415 -- slow import, not needed for --help
    from toolkit.telling.why import number, percent  # noqa: PLC0415 -- slow import, not needed for --help

    columns = ["here", "total"] if place != "Total" else ["total"]
    if options.as_json:
        emit_json({"place": place, "figures": plain(rows[["about", "figure", *columns]])})
        return
    forms = {"percent": percent, "count": number}
    shown = [
        [
            value if isinstance(value, str) else forms[form](value)
            for form, value in zip(rows["form"], rows[name], strict=True)
        ]
        for name in columns
    ]
    listed = [list(row) for row in zip(rows["about"], rows["figure"], *shown, strict=True)]
    table(
        ["About", "Figure", *([place] if place != "Total" else []), "Total"], listed, right=(2, 3)
    )


def _timesheet(options: Shared, names: tuple[str, ...]) -> None:
    from datetime import date  # noqa: PLC0415 -- kept beside the heavy imports it goes with

    from toolkit.jobs.timesheets import explained  # noqa: PLC0415 -- slow import, not needed for --help

    if len(names) < 2:
        raise WHICH_TIMESHEET()
    try:
        organizer, day = " ".join(names[:-1]), date.fromisoformat(names[-1])
    except ValueError:
        raise NOT_A_DAY(said=names[-1]) from None
    settings = options.settings()
    program, weeks, behind = explained(
        options.workbook(settings),
        settings,
        organizer=organizer,
        day=day,
        as_of=options.as_of,
        now=options.now,
    )
    if options.as_json:
        emit_json(
            {"weeks": len(weeks), "entries": len(behind), "counted": int(behind["counts"].sum())}
        )
        return
    if weeks.empty:
        tell(f"{organizer} has no timesheet for the week of that day (as of {program.today}).")
    for row in weeks.to_dict("records"):
        tell(
            f"{row['organizer']}, {row['phase']}, week of {row['week']:%a %d %b %Y}: logged"
            f" {float(row['logged']):.2f} of {float(row['expected']):.2f} hours,"
            f" ${row['share']:,.2f}, {row['state']} (as of {program.today})",
            hang="  ",
        )
    rows = list(behind.itertuples(index=False))
    if rows:
        listed = [
            [
                f"{when:%a %d %b}",
                f"{float(hours):.2f}",
                PARTS.get(part, part),
                what,
                f"{tab}, row {row}",
                "" if counts else "no",
            ]
            for _, when, tab, row, part, what, hours, counts, _ in rows
        ]
        click.echo("")
        table(["Day", "Hours", "Part", "What", "Written in", "Counts"], listed, right=(1,))
    for _, _, tab, row, _, _, _, counts, reason in rows:
        if not counts:
            tell(f"{tab}, row {row} does not count: {reason}.", hang="  ")
