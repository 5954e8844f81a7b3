"""Contexts: what a word says because of the words beside it, and what is asked for the same reason."""

from __future__ import annotations

import pytest

from toolkit.adopting.fits import column
from toolkit.adopting.words import read_words


@pytest.mark.parametrize(
    ("what", "words", "read"),
    [
        ("Attendance.Attended", "P A", "P Yes, A No"),
        ("Attendance.Attended", "P E", "P Yes, E Excused"),
        ("Attendance.Attended", "P T", "P Yes, T Partial?"),
        ("Attendance.Attended", "P Ab", "P Yes, Ab No"),
        ("Attendance.Attended", "P Abs", "P Yes, Abs No"),
        ("Attendance.Attended", "P absent", "P Yes, absent No"),
        ("Attendance.Attended", "P ex", "P Yes, ex Excused"),
        ("Attendance.Attended", "P A Y", "P Yes?, A No, Y Yes"),
        ("Attendance.Attended", "A F", "A Yes, F No"),
        ("Attendance.Attended", "P F", "P Yes?, F No"),
        ("Attendance.Attended", "P F R J", "P Yes?, F No, R Partial, J Excused"),
        ("Attendance.Attended", "P falta R J", "P Yes?, falta No, R Partial, J Excused"),
        ("Attendance.Attended", "R falta", "R Partial, falta No"),
        ("Attendance.Attended", "J falta", "J Excused, falta No"),
        ("Attendance.Attended", "J F", "J Excused, F No?"),
        ("Attendance.Attended", "R J", "R Partial, J Excused?"),
        ("Attendance.Attended", "J A", "J Excused, A No?"),
        ("Attendance.Attended", "P A E U", "P Yes, A No, E Excused, U No"),
        ("Attendance.Attended", "E X", "E Excused, X Yes"),
        ("Attendance.Attended", "U E", "U No, E Excused?"),
        ("Attendance.Attended", "A pres", "A No, pres Yes"),
        ("Attendance.Attended", "A present", "A No, present Yes"),
        ("Attendance.Attended", "P", "P Yes?"),
        ("Roster.Status", "Y N P", "Y Member, N Potential member, P Pending"),
        ("Roster.Status", "Y P", "Y Member, P Pending?"),
        ("Roster.Status", "P N", "P Pending?, N Potential member"),
        ("Roster.Status", "M NM P", "M Member, NM Potential member, P Pending"),
        ("Roster.Status", "M PM P", "M Member, PM Potential member, P Pending"),
        ("Roster.Status", "yes no P", "yes Member, no Potential member, P Pending"),
        ("Roster.Status", "S N", "S Member, N Potential member"),
        ("Roster.Status", "T F", "T Member, F Potential member"),
        ("Roster.Status", "in out", "in Member, out Potential member"),
        ("Roster.Status", "act pot", "act Member, pot Potential member"),
        ("Roster.Status", "act ret", "act Member, ret Left"),
        ("Roster.Status", "act", "act Member?"),
        ("Roster.Status", "Active Inactive", "Active Member, Inactive Dropped?"),
        ("Roster.Status", "Active Leave", "Active Member?, Leave Left?"),
        ("Roster.Status", "A L", "A Member?, L Left?"),
        ("Roster.Status", "Activo jubilado", "Activo Member?, jubilado Left"),
        ("Roster.Status", "Activa baja", "Activa Member?, baja Dropped"),
        ("Roster.Language", "E S", "E en, S es"),
        ("Roster.Language", "S", "S es?"),
        ("Worksites.Level", "E M H", "E Elementary, M Middle, H High"),
        ("Worksites.Level", "E H", "E Elementary, H High"),
        ("Worksites.Level", "E", "E Elementary?"),
        ("Check-ins.Happened", "Y N R", "Y Yes, N Missed, R Rescheduled"),
    ],
)
def test_what_words_say_together(what: str, words: str, read: str) -> None:
    """With a question mark what a person is asked about."""
    assert said(what, words) == read


@pytest.mark.parametrize(
    "heading", ["Card", "Signed card", "Union card", "Auth card", "Tarjeta", "Ficha"]
)
def test_whether_a_signed_card_makes_a_member_is_asked(heading: str) -> None:
    assert said("Roster.Status", "Y N", heading) == "Y Pending?, N Potential member"


@pytest.mark.parametrize("heading", ["RSVP", "Will you attend?", "Are you coming", "Confirma"])
def test_who_says_that_they_will_come_has_not_been_there(heading: str) -> None:
    assert said("Attendance.Attended", "Yes No", heading) == "Yes Signed up, No No"


def said(what: str, words: str, heading: str = "") -> str:
    found = column(*what.split("."))
    assert found is not None
    one = read_words(found, dict.fromkeys(words.split(), 2), heading)
    read = [
        f"{word} {one.values[word]}" if word in one.values else f"{word} {one.guesses[word]}?"
        for word in words.split()
    ]
    return ", ".join(read)
