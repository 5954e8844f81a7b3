"""Names as two lists write them: how near they are."""

from __future__ import annotations

import pytest

from toolkit.matching.names import (
    FAMILY,
    GIVEN,
    NICKNAME,
    OTHER,
    PART,
    SAME,
    SLIP,
    cuts,
    name_of,
    near,
    nearest,
)


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        (("José", "Peña"), ("JOSE", "pena"), SAME),
        (("Ada", "Byron"), ("Byron", "Ada"), SAME),
        (("", "Byron, Ada"), ("Ada", "Byron"), SAME),
        (("Ada Byron", ""), ("Ada", "Byron"), SAME),
        (("María", "De la Cruz"), ("Maria", "Delacruz"), SAME),
        (("Ada", "Byron-Diaz"), ("Ada", "Byron Diaz"), SAME),
        (("Bo", "Yang Jr."), ("Bo", "Yang"), SAME),
        (("Bill", "Yang"), ("William", "Yang"), NICKNAME),
        (("Paco", "Yang"), ("Francisco", "Yang"), NICKNAME),
        (("A.", "Byron"), ("Ada", "Byron"), NICKNAME),
        (("Ada", "Byron-Diaz"), ("Ada", "Diaz"), PART),
        (("Nan", "Peña García"), ("Nan", "Peña"), PART),
        (("María Elena", "Diaz"), ("Maria", "Diaz"), PART),
        (("Jonh", "Byron"), ("John", "Byron"), SLIP),
        (("Cleo", "Okafro"), ("Cleo", "Okafor"), SLIP),
        (("Ada", "Byron"), ("Ada", "Lovett"), GIVEN),
        (("Mario", "Diaz"), ("Maria", "Diaz"), FAMILY),
        (("John", "Diaz"), ("Joan", "Diaz"), FAMILY),
        (("María Elena", "Diaz"), ("María Luisa", "Diaz"), FAMILY),
        (("María del Carmen", "Diaz"), ("María del Rosario", "Diaz"), FAMILY),
        (("Bill", "Okafor"), ("William", "Okafro"), GIVEN),
        (("Wiliam", "Diaz Peña"), ("William", "Diaz"), FAMILY),
        (("María de la Luz", "Diaz"), ("María Luz", "Diaz"), SAME),
        (("Ada", "García López"), ("Ada", "García Pérez"), GIVEN),
        (("Ada", "de la Cruz"), ("Ada", "de la Rosa"), GIVEN),
        (("Ada", "Byron"), ("Bo", "Yang"), OTHER),
        (("Nan", "Lin"), ("Nam", "Lin"), FAMILY),
    ],
)
def test_how_near_two_names_are(one: tuple[str, str], other: tuple[str, str], how: str) -> None:
    assert near(name_of(*one), name_of(*other)) == how
    assert near(name_of(*other), name_of(*one)) == how


def test_the_nearest_of_several_names_of_a_person_counts() -> None:
    called, goes_by = name_of("Guadalupe", "Diaz"), name_of("Pita", "Diaz")
    assert nearest((called, goes_by), (name_of("Pita", "Diaz"),)) == SAME


def test_names_one_slip_apart_have_a_cut_in_common() -> None:
    assert cuts("okafor") & cuts("okafro")
    assert cuts("okafor") & cuts("okfor")
    assert not cuts("okafor") & cuts("okf")
