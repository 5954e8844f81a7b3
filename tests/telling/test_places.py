"""Places: who is meant by the name of a worksite, a region, a unit or a level, or by none."""

import pytest
from figures import no_history
from sheets import program_of

from toolkit.errors import Misused
from toolkit.organizing.density import density
from toolkit.tables.program import Program, read_program
from toolkit.telling.places import people_of, place_meant
from toolkit.workbooks.cells import Snapshot


def test_the_people_of_each_kind_of_place(program: Program) -> None:
    """
    Roster:
    Person | Worksite | Unit           | Status
    Ada    | Maple El | Teachers       | Member
    Bo     | Maple El | Subs           | Left
    Cleo   | Oak Mid  | Teachers; Subs | Member
    Nan    | Elm Hi   |                | Member

    Worksites:
    Worksite | Short name | Region | Level
    Maple El | MES        | East   | Elementary
    Oak Mid  |            | East   | Middle
    Elm Hi   |            | West   | High
    """
    known = density(program, no_history())

    def there(said: str | None) -> tuple[str, str, list[str]]:
        place = place_meant(program, known, said)
        return place.kind, place.name, people_of(program, place)["person_id"].tolist()

    assert there("mes") == ("worksite", "Maple El", ["Ada", "Bo"])
    assert there("east") == ("region", "East", ["Ada", "Bo", "Cleo"])
    assert there("Teachers") == ("unit", "Teachers", ["Ada", "Cleo"])
    assert there("High") == ("level", "High", ["Nan"])
    assert there(None) == ("total", "Total", ["Ada", "Bo", "Cleo", "Nan"])


def test_without_a_roster_there_is_no_place() -> None:
    program = read_program(Snapshot("", {}, ()), today=program_of("", "2023-03-09").today)

    with pytest.raises(Misused, match="no Roster tab"):
        place_meant(program, density(program, no_history()), None)
