"""A figure holds what it declares: neither fewer columns nor more, and blank where it cannot know."""

from __future__ import annotations

import pandas as pd
import pytest
from sheets import program_of

from toolkit.figures.declared import FIGURES, Figure, makes, missing, needs, settings, whole
from toolkit.figures.parts import count, flag, share, tally, text
from toolkit.tables.contact import Conversations
from toolkit.tables.program import Program
from toolkit.tables.roster import Roster


@pytest.fixture(autouse=True)
def _forgotten() -> object:
    """The figures of these tests are no figures of the toolkit's."""
    known = dict(FIGURES)
    yield
    FIGURES.clear()
    FIGURES.update(known)


def flags() -> type[Figure]:
    """A figure of yes and no, of which another is counted."""

    class Asked(Figure):
        reached = flag("Reached.", needs=(Conversations,), settings=("contact_window",))

    return Asked


def talks() -> type[Figure]:
    """A figure with a count, a whole and the share of one in the other."""
    asked = flags()

    class Talks(Figure):
        worksite = text("Worksite")
        people = count("People", needs=(Roster,))
        reached = tally("Reached", asked.part("reached"))
        rate = share("Share", "Reached / People.", reached, people)

    return Talks


ROSTER = """
    Roster:
    Person ID | First name | Last name | Worksite | Status
    A1        | Ada        | Lopez     | Maple El | Member
    """


def test_a_part_is_its_name_and_knows_its_figure() -> None:
    made = talks()

    assert [str(one) for one in made.parts] == ["worksite", "people", "reached", "rate"]
    assert pd.DataFrame({"people": [3]})[made.part("people")].tolist() == [3]
    assert made.part("people").figure is made


def test_needs_and_settings_come_through_what_a_part_is_worked_out_from() -> None:
    made = talks()

    assert needs(made.part("rate")) == [Conversations, Roster]
    assert settings(made.part("rate")) == ["contact_window"]


def test_a_part_without_its_input_is_blank_and_not_0() -> None:
    """A Roster, and no Conversations."""
    made = talks()

    @makes(made)
    def figure(program: Program) -> pd.DataFrame:
        return pd.DataFrame({"worksite": ["Maple El"], "people": [1], "reached": [0], "rate": [0]})

    program = program_of(ROSTER, "2023-03-09", cast=False)

    assert missing(program, made.part("rate")) == [Conversations]
    found = figure(program)
    assert found["people"].tolist() == [1]
    assert found["reached"].isna().all()
    assert found["rate"].isna().all()


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ({"worksite": [], "people": [], "reached": []}, "lacking=['rate']"),
        (
            {"worksite": [], "people": [], "reached": [], "rate": [], "rates": []},
            "undeclared=['rates']",
        ),
    ],
)
def test_a_column_too_few_or_too_many_is_named(rows: dict[str, list[int]], said: str) -> None:
    with pytest.raises(AssertionError) as told:
        whole(talks(), pd.DataFrame(rows))

    assert said in str(told.value)


def test_a_part_cannot_take_the_name_of_what_every_figure_has() -> None:
    with pytest.raises(AssertionError, match="source"):

        class Wrong(Figure):
            source = text("Source")
