"""Contexts: what a word says because of the words beside it in its column.

`P` beside Y and N is pending, beside A it is present; a column in which nothing says “not a member”
says it by its blank cells.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, MutableMapping

from toolkit.adopting.phrases import joined
from toolkit.tables.columns import Column

# An employer's words beside Active.
EMPLOYED = """
leave onleave leaveofabsence loa terminated suspended retired separated paidleave unpaidleave l
t activeonleave deceased licencia baja jubilado
"""
# What a heading begins with that asks who will come.
COMING = (
    "rsvp", "coming", "willattend", "willyou", "registered", "planning", "planto", "attending",
    "areyoucoming", "canyou", "asistira", "viene", "vendra", "confirma", "registrado",
)  # fmt: skip
_EMPLOYED = frozenset(EMPLOYED.split())


def asked_together(
    column: Column,
    values: MutableMapping[str, str | None],
    guesses: MutableMapping[str, str],
    filled: Collection[str],
    heading: str,
) -> None:
    """Reads what the words of a column say only together; asks again what they make doubtful."""
    by_key = {joined(word): word for word in (*guesses, *filled, *values)}
    what = f"{column.table.title}.{column.heading}"
    if what == "Roster.Status":
        _status(by_key, values, guesses, heading)
    elif what == "Attendance.Attended":
        _attended(by_key, values, guesses)
        if joined(heading).startswith(COMING):
            # Whoever says that they will come has not been there yet.
            for word in [word for word, ours in values.items() if ours == "Yes"]:
                values[word] = "Signed up"
    elif column.heading == "Language" and {"e", "s"} <= set(by_key):
        values[by_key["s"]] = "es"
    elif what == "Worksites.Level" and len({"e", "m", "h"} & set(by_key)) > 1:
        for letter, ours in (("e", "Elementary"), ("m", "Middle"), ("h", "High")):
            if letter in by_key:
                values[by_key[letter]] = ours
    elif what == "Check-ins.Happened" and {"y", "n", "r"} <= set(by_key):
        values[by_key["r"]] = "Rescheduled"


def about_a_card(heading: str) -> bool:
    """Whether a column is about a signed card, which makes a member in one local only."""
    return joined(heading).startswith(
        ("card", "signedcard", "unioncard", "authcard", "tarjeta", "ficha")
    )


def blank_status(
    values: MutableMapping[str, str | None],
    guesses: MutableMapping[str, str],
    filled: Mapping[str, int],
    *,
    one_of_several: bool,
) -> None:
    """What a blank Status says: not a member, where no word says so and one says member; else that
    is asked.
    """
    said = set(values.values())
    if one_of_several or not filled:
        return
    if "Member" in said and not said & {"Potential member"}:
        values[""] = "Potential member"
    else:
        guesses[""] = "Potential member"


def _status(
    by_key: Mapping[str, str],
    values: MutableMapping[str, str | None],
    guesses: MutableMapping[str, str],
    heading: str,
) -> None:
    keys = set(by_key)
    if "p" in keys and keys & {"n", "no", "nm", "pm"} and keys & {"y", "yes", "m"}:
        values[by_key["p"]] = "Pending"
    for yes, no in (("s", "n"), ("t", "f")):
        if {yes, no} <= keys:
            values[by_key[yes]], values[by_key[no]] = "Member", "Potential member"
    if {"in", "out"} <= keys:
        values[by_key["in"]], values[by_key["out"]] = "Member", "Potential member"
    if "act" in keys and keys & {"pot", "ret", "potential", "pm", "nm", "res"}:
        values[by_key["act"]] = "Member"  # an affiliate's codes of membership
    if about_a_card(heading):
        # Whether a signed card makes a member is the local's own rule.
        for word in [word for word, ours in values.items() if ours in ("Member", "Pending")]:
            del values[word]
            guesses[word] = "Pending"
    if keys & {"active", "activo", "activa", "a"} and keys & _EMPLOYED:
        # An employer's words: who is employed, not who is a member.
        for said in keys & {"active", "activo", "activa", "a"}:
            values.pop(by_key[said], None)
            guesses[by_key[said]] = "Member"


def _attended(
    by_key: Mapping[str, str],
    values: MutableMapping[str, str | None],
    guesses: MutableMapping[str, str],
) -> None:
    keys = set(by_key)
    if "p" in keys and keys & {"a", "ab", "abs", "absent", "e", "t", "ex"} and "y" not in keys:
        values[by_key["p"]] = "Yes"
    if "a" in keys and keys & {"p", "pres", "present", "e", "y"}:
        values[by_key["a"]] = "No"
    if {"a", "f"} <= keys and not keys & {"p", "pres", "present", "y"}:
        values[by_key["a"]], values[by_key["f"]] = "Yes", "No"  # asistió, faltó
    if "f" in keys and "p" in keys and "a" not in keys:
        values[by_key["f"]] = "No"  # presente, falta
    if "r" in keys and keys & {"f", "falta", "j"}:
        values[by_key["r"]] = "Partial"  # retardo
    if "j" in keys and keys & {"f", "falta", "a"}:
        values[by_key["j"]] = "Excused"
    if "e" in keys and keys & {"p", "a", "y", "x"}:
        values[by_key["e"]] = "Excused"
    if "u" in keys and keys & {"p", "a", "e"}:
        values[by_key["u"]] = "No"
