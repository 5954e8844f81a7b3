"""`toolkit why`: explain a figure."""

from __future__ import annotations

import click

from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json, table

FIGURES = ("density", "needed", "coverage", "reps", "assessment", "follow-up", "participation", "issue", "test")


@click.command("why")
@click.argument("figure", type=click.Choice(FIGURES))
@click.argument("names", nargs=-1)
@click.option(
    "--if-ratings", "ratings", default=None, metavar="1,2", help="With `test`: who would pass if these all said Yes."
)
@shared
def command(options: Shared, figure: str, names: tuple[str, ...], ratings: str | None) -> None:
    """Explain a figure: its formula, who was counted and who was not, and the settings in force.

    \b
    Example: toolkit why density "Lapham El"
             toolkit why follow-up M-00017
             toolkit why participation "Petition" "Lapham El"
             toolkit why test "Petition" --if-ratings 1,2
    """
    from toolkit.errors import Misused  # noqa: PLC0415 -- kept beside the heavy imports it goes with
    from toolkit.jobs import why  # noqa: PLC0415 -- slow import, not needed for --help
    from toolkit.organizing.why import number, percent  # noqa: PLC0415 -- slow import, not needed for --help

    settings = options.settings()
    snapshot, program = why.read(options.workbook(settings), settings, as_of=options.as_of, now=options.now)
    if figure == "test":
        if not names or not ratings:
            raise Misused('Say which test and which ratings: toolkit why test "Petition" --if-ratings 1,2')
        rows = why.what_if(program, names[0], ratings)
        if options.as_json:
            emit_json({"test": names[0], "passes": int(rows["passes"][:-1].sum()), "worksites": len(rows) - 1})
            return
        listed = [
            [site, number(base), number(now), number(would), percent(share), "passes" if passes else ""]
            for site, base, now, would, share, _, passes in rows.itertuples(index=False)
        ]
        table(["Worksite", "Base", "Yes now", "Would", "Share", ""], listed, right=(1, 2, 3, 4))
        click.echo(f"{int(rows['passes'][:-1].sum())} of {len(rows) - 1} worksites would pass.")
        return
    told = why.explanation(snapshot, program, figure, names)
    if options.as_json:
        emit_json(
            {"figure": figure, "value": told.value, "counted": dict(told.counted), "left_out": dict(told.left_out)}
        )
        return
    click.echo(f"{told.figure}: {told.value}   (as of {program.today})")
    click.echo(f"\n{click.wrap_text(told.formula, 78, '  ', '  ')}")
    for title, rows_ in (
        ("Counted", told.counted),
        ("Not counted", told.left_out),
        ("Settings in force", told.settings),
    ):
        if rows_:
            click.echo(f"\n{title}:")
            for name, value in rows_:
                click.echo(f"  {name}: {value}")
    if told.lines:
        click.echo("")
        for line in told.lines:
            click.echo(f"  {line}")
