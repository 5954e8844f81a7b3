"""Letters as text: every kind, in both languages, whole, as a person last read them.

`make golden` writes the files anew: subject and text in one, the HTML beside it. Their difference is read before it is
committed. The pictures of letters (`test_in_a_browser.py`) come second: they show how it looks, not what it says.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from golden import same
from lettering import WEEK, Office, letters_of, workbook_of
from summer import OFF, summer_letters
from summer import READERS as SUMMER

from toolkit.jobs.mailing_wishes import Wish
from toolkit.letters.alarm import alarm
from toolkit.letters.notice import notice, trial
from toolkit.letters.readers import Reader
from toolkit.mail.message import Letter

pytestmark = pytest.mark.slow  # each composes a week's letters anew

GOLDEN = Path(__file__).parent / "golden"
# Who reads which letter of the small local; two of them read Spanish.
READERS = {
    "staff": "sol@example.org",
    "organizer": "rosa@example.org",
    "organizer-es": "cesar@example.org",
    "rep": "rep.maple@example.org",
    "rep-es": "nan.n@example.org",
}
# A team without people, hours, calls or promises: what a letter says when there is nothing to say.
QUIET = """
Roster:
Person ID | First name | Last name | Worksite | Status
Ada       | Ada        | Lopez     | Maple El | Member

Worksites:
Worksite | Rep email(s)
Maple El |
Oak Mid  | rep.oak@example.org

Organizers:
Organizer | Email            | Role  | Language
Rosa Diaz | rosa@example.org |       | es
Sol Stark | sol@example.org  | Staff | es

Conversations:
Date       | Organizer | Person ID | Result
2023-01-02 | Sol Stark | Ada       | Talked
"""


def _whole(letter: Letter, name: str) -> None:
    pictures = "".join(f"[picture: {each.name}]\n" for each in letter.pictures)
    same(GOLDEN / f"{name}.txt", f"Subject: {letter.subject}\n\n{letter.text}{pictures}")
    same(GOLDEN / f"{name}.html", letter.html)


@pytest.mark.parametrize("name", READERS)
def test_golden_a_letter_says_what_it_did(name: str, letters: dict[str, Letter]) -> None:
    """The small local of the tests, on the Monday after its week."""
    _whole(letters[READERS[name]], name)


@pytest.mark.parametrize("to", ["staff", "organizer", "rep"])
def test_golden_a_letter_with_nothing_to_say(to: str) -> None:
    """It says so, and its headings are not left standing over nothing."""
    addresses = {
        "staff": "sol@example.org",
        "organizer": "rosa@example.org",
        "rep": "rep.oak@example.org",
    }
    _whole(_quiet()[addresses[to]], f"{to}-quiet")


@cache
def _quiet() -> dict[str, Letter]:
    return letters_of(Office(workbook_of(QUIET, synced=False)))


@pytest.mark.parametrize("name", SUMMER)
def test_golden_a_letter_in_summer(name: str, summer: dict[str, Letter]) -> None:
    """A team and what is stuck, hours that pay by week, who is to start, a test that closed."""
    _whole(summer[SUMMER[name]], f"{name}-summer")


@pytest.mark.parametrize(
    ("kind", "wish"), [("test", Wish(test="Pledge")), ("results", Wish(results="Petition"))]
)
def test_golden_letters_about_a_structure_test(kind: str, wish: Wish) -> None:
    """As it opens, and after it has closed: to an organizer in each language, and to a representative."""
    found = summer_letters(wish=wish)
    for name, ending in (("organizer", ""), ("organizer-es", "-es"), ("rep", "-rep")):
        _whole(found[SUMMER[name]], f"{kind}{ending}")


def test_golden_a_week_off() -> None:
    """Short: nothing is expected, and what can still be logged."""
    to = SUMMER["organizer"]
    _whole(summer_letters(OFF, Wish(to=to))[to], "organizer-off")


def test_golden_staff_in_spanish() -> None:
    """The same week, for somebody who reads Spanish."""
    office = Office()
    head, *rows = office.workbook.rows("Organizers")
    place = next(n for n, row in enumerate(rows, 2) if "sol@example.org" in row)
    office.workbook.edit("Organizers", place, head.index("Language") + 1, "es")
    _whole(letters_of(office, wish=Wish(only="staff"))["sol@example.org"], "staff-es")


@pytest.mark.parametrize("language", ["en", "es"])
def test_golden_notices(language: str) -> None:
    """To staff where no letters go, and to whoever tries the settings out."""
    why = "The tab “Roster” is empty: it has no rows."
    _whole(notice(Reader("notice", "sol@example.org", language), WEEK, why), f"notice-{language}")
    _whole(trial("sol@example.org", WEEK, language), f"trial-{language}")
    failed = {"command": "sync", "times": 3, "since": date(2023, 3, 11)}
    _whole(alarm("sol@example.org", WEEK, language, why=why, **failed), f"alarm-{language}")
