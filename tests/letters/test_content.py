"""Content: one view becomes text and HTML, tidy, and never too large."""

from __future__ import annotations

import dataclasses

import pytest
from lettering import WEEK

from toolkit.letters.content import ROOM, letter
from toolkit.letters.notice import notice
from toolkit.letters.readers import Reader
from toolkit.mail.message import LARGEST_HTML, Picture

NOTICE = Reader("notice", "A@b.org", "es")
VIEW = dataclasses.make_dataclass("VIEW", ["headline", "week", "why", "notes"])


def test_a_list_is_shortened_until_the_letter_fits() -> None:
    """The last resort, should anything ever be larger than we think."""
    asked: list[int] = []
    small = notice(Reader("notice", "a@b.org", "en"), WEEK, "x")

    def view(most: int) -> object:
        asked.append(most)
        return dataclasses.make_dataclass("V", ["headline", "week", "why", "notes"])(
            "h", "w", "&" * (most * 1500), ()
        )

    made = letter(Reader("notice", "a@b.org", "en"), WEEK, view)
    assert asked == [40, 20, 10]
    assert len(small.html) < len(made.html.encode()) < LARGEST_HTML


def test_a_letter_has_its_readers_key_address_language_and_pictures() -> None:
    """The subject is one line, whatever was typed into it."""
    made = letter(
        NOTICE, WEEK, lambda most: VIEW("One\n  line.com", "w", "why", ()), [Picture("p", b"png")]
    )

    assert (made.key, made.to, made.language) == ("notice/2023-W10/a@b.org", "A@b.org", "es")
    assert made.subject == "One line.\u2060com"
    assert made.pictures == (Picture("p", b"png"),)


def test_text_has_no_blanks_at_ends_and_one_empty_line_at_most() -> None:
    """Sections that say nothing leave no hole."""
    made = letter(NOTICE, WEEK, lambda most: VIEW("h", "w", "a  \n\n\n\nb", ())).text

    assert "\n\n\n" not in made
    assert " \n" not in made
    assert (made[0] != "\n", made.endswith("\n"), made.endswith("\n\n")) == (True, True, False)


def test_what_is_typed_is_no_markup() -> None:
    """In the HTML it is escaped; in the text it stands as it is."""
    made = letter(NOTICE, WEEK, lambda most: VIEW("h", "w", "<script>alert(1)</script>", ()))

    assert "<script>alert(1)</script>" in made.text
    assert "<script>" not in made.html
    assert "&lt;script&gt;" in made.html


@pytest.mark.slow
def test_a_letter_that_cannot_be_shortened_is_made_all_the_same() -> None:
    """Whoever hands it over refuses it then, with its size."""
    asked: list[int] = []

    def view(most: int) -> object:
        asked.append(most)
        return VIEW("h", "w", "&" * ROOM, ())

    assert len(letter(NOTICE, WEEK, view).html) > LARGEST_HTML
    assert asked == [40, 20, 10, 5, 2, 1, 0]
