"""`toolkit why`: explain a figure."""

from __future__ import annotations

import click

from toolkit.cli.explained import answer_json, answer_told, beside_told, would_pass_told
from toolkit.cli.options import Shared, shared
from toolkit.errors import Misused, Refusal

WHICH_TEST = Refusal(
    Misused,
    "which-test",
    'Say which test and which ratings: toolkit why test "Bargaining petition" --if-ratings 1,2',
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
    any heading of a tab, any line     what its rows are called by, in the
    of the Dashboard, a tab's title    order of their columns; else all
    needed, reps                       a worksite, region, level or unit
    assessment, follow-up              a Person ID, or a full name
    issue                              an issue, and a place
    timesheet                          an organizer, and a day of the week
    figures                            a place; every figure of it
    test                               a structure test; needs --if-ratings
    leaders, training, applications    the lists behind those figures

    \b
    Example: toolkit why density "Lapham El"
             toolkit why follow-up M-00017
             toolkit why participation "Bargaining petition" "Lapham El"
             toolkit why test "Bargaining petition" --if-ratings 1,2
             toolkit why timesheet "Rosa Delgado" 2023-02-13
             toolkit why figures "Substitutes"
             toolkit why "Worksites with a majority"
    """
    from toolkit.jobs import why  # noqa: PLC0415 -- slow import, not needed for --help

    settings, word = options.settings(), figure.lower()
    if word == "test" and not (names and ratings):
        raise WHICH_TEST()
    snapshot, program = why.read(
        options.workbook(settings), settings, as_of=options.as_of, now=options.now
    )
    language, as_json = program.knobs.language, options.as_json
    if word == "figures":
        found = why.beside(snapshot, program, " ".join(names) or "Total")
        beside_told(found, language, as_json=as_json)
    elif word == "test" and ratings:
        rows = why.would_pass(program, " ".join(names), ratings)
        would_pass_told(rows, " ".join(names), language, as_json=as_json)
    else:
        answer = why.answer(snapshot, program, figure, names)
        if as_json:
            answer_json(answer, figure)
        else:
            answer_told(answer, language, program.today)
