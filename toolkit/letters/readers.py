"""Readers: who gets which letter, at which address and in which language, and who cannot be written
to.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.contact import left_alone
from toolkit.facts.each import each, plain_cells
from toolkit.facts.in_force import left
from toolkit.facts.unit import OUT_OF_UNIT, has_role
from toolkit.letters.letterhead import PLAIN, Letterhead
from toolkit.letters.occasion import Batch, Occasion
from toolkit.letters.plain import first_of
from toolkit.mail.address import mentioned, only_address, read_addresses
from toolkit.tables.program import Program
from toolkit.words import LANGUAGES, Sentence, ident, sentence

Kind = Literal["staff", "organizer", "rep", "notice", "trial", "test", "results", "alarm"]
KINDS: tuple[Kind, ...] = ("staff", "organizer", "rep")


@dataclass(frozen=True)
class Reader:
    """One person who gets one kind of letter. `organizer` is their name in Organizers; `worksites`
    are a rep's own; `head` is on whose paper it is written.
    """

    kind: Kind
    address: str
    language: str
    first_name: str = ""
    organizer: str = ""
    worksites: tuple[str, ...] = ()
    head: Letterhead = PLAIN

    def key(self, batch: Batch) -> str:
        """What makes this letter to this reader one letter: kind/week/recipient, or
        test/NAME/recipient.
        """
        if isinstance(batch, Occasion):
            return f"{batch}/{self.address.casefold()}"
        return letter_key(self.kind, batch, self.address)


@dataclass(frozen=True)
class Unreachable:
    """A cell whose reader gets no letter although one is due: there is no single address, or it is
    somebody else's too.
    """

    table: str
    row: int
    why: Literal["no address", "shared address"]
    said: Sentence  # what is wrong with it

    @property
    def column(self) -> str:
        """The attribute of the column that the cell is in."""
        return "rep_emails" if self.table == "Worksites" else "email"


def letter_key(kind: str, week: Week, address: str) -> str:
    """`organizer/2023-W10/rosa@example.org`."""
    return f"{kind}/{week}/{address.casefold()}"


def readers(program: Program) -> tuple[list[Reader], list[Unreachable]]:
    """Staff, organizers and representatives who get a letter, and those who should and cannot be
    written to.

    Staff: Organizers with Role Staff; organizers: the others there. Representatives: Worksites' Rep
    email(s), else the people of the worksite with the role Rep and an Email. Nobody whose Summary
    is None or who is not Active, at any of their addresses; no organizer or staff after their Ends
    (who represents a worksite still does); no representative who is out of the unit; nobody at all
    who is not to be contacted, on the roster or by a result. One letter of a kind an address.
    """
    return _read(program, greeted=True)


def unreachable(program: Program) -> list[Unreachable]:
    """Those who should get a letter and cannot be written to."""
    return _read(program, greeted=False)[1]


def _read(program: Program, *, greeted: bool) -> tuple[list[Reader], list[Unreachable]]:
    """`readers`; unless they are to be `greeted`, representatives are not looked up on the roster
    for their names and languages.
    """
    silent = _silent(program)
    found: dict[tuple[str, str], Reader] = {}
    bad: list[Unreachable] = []
    for one in _organizers(program):
        if isinstance(one, Unreachable):
            bad.append(one)
            continue
        row, reader = one
        if (reader.kind, ident(reader.address)) in found:
            bad.append(_shared(row, sentence("another row has this address too")))
        else:
            found[reader.kind, ident(reader.address)] = reader
    for rep in _reps(program, greeted=greeted):
        if isinstance(rep, Unreachable):
            bad.append(rep)
            continue
        spot = (rep.kind, ident(rep.address))
        if ident(rep.address) in silent:
            continue
        known = found.get(spot)
        found[spot] = (
            rep
            if known is None
            else Reader(
                "rep",
                known.address,
                known.language,
                known.first_name,
                worksites=(*known.worksites, *rep.worksites),
            )
        )
    return sorted(found.values(), key=lambda reader: KINDS.index(reader.kind)), bad


def _silent(program: Program) -> frozenset[str]:
    """The addresses of those who want no letters or get none any more."""
    rows = program.organizers
    out = (rows["summary"] == "None") | ~rows["active"].fillna(True).astype(bool)
    people = program.roster
    gone = people["status"].isin(OUT_OF_UNIT) | left_alone(program)
    return _addresses(rows.loc[out, "email"]) | _addresses(people.loc[gone, "email"])


def _addresses(cells: pd.Series) -> frozenset[str]:
    """Every address in some cells, also where one holds several: whoever wants no letters gets none
    at any of them.
    """
    return frozenset(ident(one) for cell in plain_cells(cells) if cell for one in mentioned(cell))


def _shared(row: int, said: Sentence) -> Unreachable:
    return Unreachable("Organizers", row, "shared address", said)


def _language(program: Program, said: object) -> str:
    return said if isinstance(said, str) and said in LANGUAGES else program.knobs.language


def _organizers(program: Program) -> Iterator[tuple[int, Reader] | Unreachable]:
    rows, people = program.organizers, program.roster
    alone = left_alone(program)
    wanted = (rows["summary"] != "None") & ~left(program) & rows["email"].notna()
    wanted &= ~rows["person_id"].isin(people.loc[alone, "person_id"])
    unasked, unsubscribed = (
        _addresses(people.loc[alone, "email"]),
        _addresses(rows.loc[rows["summary"] == "None", "email"]),
    )
    columns = (rows.loc[wanted, name] for name in ("row", "organizer", "email", "role", "language"))
    for row, organizer, mail, role, language in zip(*columns, strict=True):
        read = read_addresses(mail)
        if (address := read.one) is None:
            yield Unreachable("Organizers", int(row), "no address", read.why_not_one)
            continue
        if ident(address) in unasked:
            continue
        if ident(address) in unsubscribed:
            said = sentence("a row whose Summary is None has this address too")
            yield _shared(int(row), said)
            continue
        kind: Kind = "staff" if role == "Staff" else "organizer"
        yield (
            int(row),
            Reader(
                kind,
                address,
                _language(program, language),
                first_of(organizer),
                organizer=organizer,
            ),
        )


def _reps(program: Program, *, greeted: bool) -> Iterator[Reader | Unreachable]:
    people = program.roster
    served = set()
    sites = program.worksites[program.worksites["rep_emails"].notna()]
    told = [
        (row, worksite, read_addresses(mails))
        for row, worksite, mails in each(sites, "row", "worksite", "rep_emails")
    ]
    theirs = {ident(one) for _, _, read in told for one in read.found} if greeted else set()
    known = _by_address(people, theirs)
    for row, worksite, read in told:
        served.add(worksite)
        if read.why is not None:
            yield Unreachable("Worksites", int(row), "no address", read.why)
        for written in read.found:
            spoken, name = known.get(ident(written), (None, ""))
            said = _language(program, spoken)
            yield Reader("rep", written, said, name, worksites=(worksite,))
    reps = people[
        has_role(people, "Rep") & people["email"].notna() & ~people["worksite"].isin(served)
    ]
    reps = reps[~reps["status"].isin(OUT_OF_UNIT) & ~left_alone(program).reindex(reps.index)]
    columns = ("row", "email", "language", "preferred_name", "first_name", "worksite")
    for row, mail, spoken, preferred, first, worksite in each(reps, *columns):
        read = read_addresses(mail)
        if (address := read.one) is None:
            yield Unreachable("Roster", int(row), "no address", read.why_not_one)
        else:
            said, name = _language(program, spoken), first_of(preferred or first)
            yield Reader("rep", address, said, name, worksites=(worksite,))


def _by_address(people: pd.DataFrame, wanted: Collection[str]) -> dict[str, tuple[str | None, str]]:
    """The language and the name of whoever on the roster has one of these addresses, by `ident`; of
    two, the first's.
    """
    found: dict[str, tuple[str | None, str]] = {}
    if not wanted:
        return found
    columns = ("email", "language", "preferred_name", "first_name")
    for mail, language, preferred, first in each(people, *columns):
        if mail and (spot := ident(only_address(mail) or "")) in wanted:
            found.setdefault(spot, (language, first_of(preferred or first)))
    return found
