"""`toolkit who-can-see`: who may open the workbook and its sheets."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json, progress
from toolkit.cli.telling import tell
from toolkit.errors import DONE, REFUSED
from toolkit.words import aloud, marked, reader, say_many

if TYPE_CHECKING:
    from toolkit.jobs.who_can_see import OpenTo
    from toolkit.settings import Settings
    from toolkit.workbooks.sharing import Opener

WHO = {
    "anyone": marked("anyone who has the link"),
    "owner": marked("you, on this computer"),
    "group": marked("your group on this computer"),
    "others": marked("everybody on this computer"),
}


@click.command("who-can-see")
@shared
def command(options: Shared) -> None:
    """Show who may open the workbook, the files it reads, and the sheets given to people.

    Worries about a link that opens it for anyone, whole domains, addresses of domains under
    [sharing] deny (the employer's), and old keys. Exits with 1 where there is a worry.

    \b
    Example: toolkit who-can-see
    """
    from toolkit.jobs.who_can_see import who_can_see  # noqa: PLC0415 -- slow, not for --help

    settings = options.settings()
    with progress(quiet=options.quiet or options.as_json) as stage:
        stage("looking")
        seen = who_can_see(
            options.workbook(settings),
            options.place(settings),
            settings,
            _google(settings),
            now=options.now,
        )
    if options.as_json:
        emit_json(
            {
                "files": [
                    {
                        "kind": one.kind,
                        "open_to": dict(Counter(each.who for each in one.openers)),
                        "worries": len(one.worries),
                        "untold": bool(one.untold),
                    }
                    for one in seen.files
                ],
                "worries": len(seen.worries),
            }
        )
    elif not options.quiet:
        own = [one for one in seen.files if _is_ones_own(one)]
        for one in seen.files:
            if one not in own:
                _tell(one)
        if own:
            tell(
                say_many(
                    reader.get(),
                    "{n} sheet that only you, on this computer, may open.",
                    "{n} sheets that only you, on this computer, may open.",
                    len(own),
                )
            )
        for line in seen.keys:
            tell(line.said(reader.get()), begin="! ", hang="  ")
        if not seen.worries:
            tell(aloud("Nothing to worry about."))
    sys.exit(REFUSED if seen.worries else DONE)


def _is_ones_own(one: OpenTo) -> bool:
    """Whether it is somebody's sheet that nobody but who runs this may open."""
    mine = [each for each in one.openers if each.who == "computer" and each.owns]
    return one.kind == "sheet" and bool(mine) and mine == list(one.openers)


def _tell(one: OpenTo) -> None:
    names = {
        "workbook": aloud("The workbook"),
        "source": aloud("Read beside it: {where}", where=one.where),
        "sheet": aloud("The sheet of {whose}", whose=one.whose),
    }
    tell(names[one.kind])
    if one.untold:
        tell(one.untold.said(reader.get()), begin="  ? ", hang="    ")
    for line in _lines(one.openers):
        tell(line, begin="  · ", hang="    ")
    for worry in one.worries:
        tell(worry.said(reader.get()), begin="  ! ", hang="    ")


def _lines(openers: Sequence[Opener]) -> list[str]:
    def said(one: Opener) -> str:
        if one.who == "domain":
            return aloud("everybody at {domain}", domain=one.name)
        named = WHO.get(one.name if one.who == "computer" else one.who)
        return aloud(named) if named else one.name

    lines = []
    for title, some in (
        (aloud("owns it"), [one for one in openers if one.owns]),
        (aloud("may change it"), [one for one in openers if one.writes and not one.owns]),
        (aloud("may read it"), [one for one in openers if not one.writes]),
    ):
        if some:
            lines.append(f"{title}: {', '.join(said(one) for one in some)}")
    return lines


def _google(settings: Settings) -> Any:
    """Asks Google who may open a spreadsheet; nothing is asked before the first."""
    known: list[Any] = []

    def look(where: str) -> Sequence[Opener]:
        from toolkit.workbooks.google.account import GoogleAccount  # noqa: PLC0415 -- slow
        from toolkit.workbooks.google.opening import ident_in  # noqa: PLC0415 -- slow

        if not known:
            named = settings.google.credentials
            account = GoogleAccount.signed_in(str(settings.path(named)) if named else None)
            known.append(account.drive)
        return known[0].openers(ident_in(where) or where)

    return look
