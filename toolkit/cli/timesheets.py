"""`toolkit timesheets`: the stipends in the terminal, and the export for the treasurer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json, table
from toolkit.cli.telling import tell
from toolkit.cli.typed import FilePath
from toolkit.errors import Misused, Refusal
from toolkit.money import shown
from toolkit.words import aloud, reader, say_many

if TYPE_CHECKING:
    from toolkit.jobs.timesheets import Exported

LINES_ON_PAPER = Refusal(
    Misused,
    "lines-on-paper",
    "A pdf has every entry anyway: leave out --lines, or say --format csv or xlsx.",
)

MONEY = {"Earned": "earned", "Approved": "approved", "Exported": "exported"}


@click.group("timesheets", invoke_without_command=True)
@shared
def command(options: Shared) -> None:
    """Show what each organizer has earned; `export` writes the approved weeks for the treasurer.

    \b
    Example: toolkit timesheets --workbook organizing.xlsx
             toolkit timesheets export --phase "Phase 1" --format pdf
    """
    if click.get_current_context().invoked_subcommand:
        return
    from toolkit.jobs.timesheets import overview  # noqa: PLC0415 -- slow, not for --help

    settings = options.settings()
    program, rows = overview(
        options.workbook(settings), settings, as_of=options.as_of, now=options.now
    )
    if options.as_json:
        emit_json({"as_of": program.today.isoformat(), "rows": len(rows)})
        return
    if options.quiet:
        return
    if not rows:
        tell(
            aloud(
                "There are no timesheets yet: they need the tabs Organizers and Phases, and a phase"
                " that has begun."
            )
        )
        return
    click.echo(aloud("As of {day}:", day=f"{program.today}"))
    headings = ["Organizer", "Weeks", "Expected", "Logged", *MONEY]
    for phase in dict.fromkeys(one.phase for one in rows):
        listed = [
            [
                one.organizer,
                f"{one.weeks}",
                f"{float(one.expected):.2f}",
                f"{float(one.logged):.2f}",
                *(
                    "" if (paid := getattr(one, name)) is None else shown(paid)
                    for name in MONEY.values()
                ),
            ]
            for one in rows
            if one.phase == phase
        ]
        click.echo(f"\n{phase}:")
        table(headings, listed, right=tuple(range(1, len(headings))))


@command.command("export", short_help="Write the approved weeks to a file; mark them Exported.")
@click.option("--phase", required=True, help="The phase, as it is called in the Phases tab.")
@click.option(
    "--format", "kind", type=click.Choice(["csv", "xlsx", "pdf"]), default="csv", show_default=True
)
@click.option(
    "--out",
    type=FilePath(),
    default=None,
    help="Default: named for the phase, here.",
)
@click.option(
    "--lines", is_flag=True, help="csv and xlsx: every entry of hours, instead of one row a person."
)
@click.option(
    "--paper",
    type=click.Choice(["letter", "a4"]),
    default="letter",
    show_default=True,
    help="What a pdf is printed on.",
)
@click.option("--by", default="", help="Who exports; stands in the Approvals log.")
@click.option(
    "--dry-run", is_flag=True, help="Say what would be exported; write nothing and mark nothing."
)
@shared
def export(
    options: Shared,
    phase: str,
    kind: Any,
    lines: bool,
    paper: Any,
    out: Path | None,
    by: str,
    dry_run: bool,
) -> None:
    """Write the approved weeks of a phase to a file, and mark them Exported.

    csv and xlsx have one row a person: what to pay now, and what was paid before. pdf begins with a
    summary for the treasurer; then comes a page for each organizer to sign. Each week is exported
    once; after that the same command makes a copy, which says so and pays nothing.

    \b
    Example: toolkit timesheets export --phase "Phase 1" --format pdf --by "Dana"
             toolkit timesheets export --phase "Phase 1" --lines
    """
    if lines and kind == "pdf":
        raise LINES_ON_PAPER()
    from toolkit.jobs import timesheets  # noqa: PLC0415 -- slow import, not needed for --help

    settings = options.settings()
    made = timesheets.export(
        options.workbook(settings),
        settings,
        phase=phase,
        kind=kind,
        out=out,
        by=by or "toolkit",
        as_of=options.as_of,
        now=options.now,
        dry_run=dry_run,
        lines=lines,
        paper=paper,
    )
    if options.as_json:
        emit_json(_counted(made))
    elif not options.quiet:
        _tell(made, dry_run=dry_run)


def _counted(made: Exported) -> dict[str, Any]:
    done = made.payroll
    return {
        "phase": done.phase,
        "number": done.number,
        "copy": done.copy,
        "sheets": len(done.sheets),
        "weeks": len(done.weeks),
        "marked": made.marked,
        "held": len(done.held),
        "pay": str(done.pay),
        "to_pay_now": str(done.due),
        "paid_before": str(done.paid),
    }


def _tell(made: Exported, *, dry_run: bool) -> None:
    done = made.payroll
    language = reader.get()
    weeks = say_many(language, "{n} week", "{n} weeks", len(done.weeks))
    whose = say_many(language, "{n} organizer", "{n} organizers", len(done.sheets))
    what = aloud("{weeks} of {whose}, {pay}", weeks=weeks, whose=whose, pay=shown(done.pay))
    if dry_run and done.copy:
        said = aloud("Would export {what} to {file} (a copy).", what=what, file=made.file)
    elif dry_run:
        said = aloud("Would export {what} to {file}.", what=what, file=made.file)
    elif done.copy:
        said = aloud(
            "A copy of what was exported before ({what}) is in {file}. No week was marked.",
            what=what,
            file=made.file,
        )
    else:
        said = aloud(
            "Exported {what} to {file}, and marked those weeks Exported.",
            what=what,
            file=made.file,
        )
    tell(said)
    if done.held:
        tell(
            say_many(
                language,
                "{n} week is approved and not in the file, because the same hours were approved or"
                " paid before under another name: see Data Issues.",
                "{n} weeks are approved and not in the file, because the same hours were approved"
                " or paid before under another name: see Data Issues.",
                len(done.held),
            )
        )
