"""Warnings of the paid program: which there are, and how each is said in both languages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from toolkit.stipends.warnings import Warned
from toolkit.telling.stipends import warned

DAYS = (date(2023, 2, 6), date(2023, 2, 13))


@pytest.mark.parametrize(
    ("one", "english", "spanish"),
    [
        (
            Warned("rate", DAYS, {"wage": Decimal("13.65"), "lowest": Decimal("11.5")}),
            "Under the minimum wage of $13.65 an hour (down to $11.50): weeks of 6 Feb, 13 Feb.",
            "semanas del 6 feb, 13 feb",
        ),
        (
            Warned("rate", DAYS[:1], {"wage": Decimal("13.65"), "lowest": Decimal("11.5")}),
            "Under the minimum wage of $13.65 an hour (down to $11.50): week of 6 Feb.",
            "semana del 6 feb.",
        ),
        (
            Warned("same", (), {"hours": Fraction(25, 2)}),
            "The same 12.5 h every week.",
            "12.5 h",
        ),
        (
            Warned("short", DAYS),
            "Expected hours not reached in 2 weeks: 6 Feb, 13 Feb.",
            "2 semanas",
        ),
        (
            Warned("short", DAYS[:1]),
            "Expected hours not reached in 1 week: 6 Feb.",
            "1 semana:",
        ),
        (
            Warned("risk", DAYS, {"dollars": Decimal("1312.5")}),
            "$1,312.50 at risk in 2 weeks: 6 Feb, 13 Feb.",
            "$1,312.50 en riesgo en 2 semanas",
        ),
        (Warned("trainings", DAYS[:1]), "1 training missed: 6 Feb.", "1 capacitación"),
        (Warned("trainings", DAYS), "2 trainings missed: 6 Feb, 13 Feb.", "2 capacitaciones"),
        (Warned("check-ins", DAYS[:1]), "1 check-in missed: 6 Feb.", "6 feb."),
        (Warned("check-ins", DAYS), "2 check-ins missed: 6 Feb, 13 Feb.", "6 feb, 13 feb"),
        (
            Warned("before", DAYS[:1], {"paid": "Rosa|Phase 1|2023-02-06"}),
            "Paid before under another name: week of 6 Feb is Rosa|Phase 1|2023-02-06.",
            "bajo otro nombre",
        ),
        (
            Warned("weeks", (), {"promised": 8, "counted": 9}),
            "Phases promises 8 weeks, the dates make 9.",
            "9",
        ),
    ],
)
def test_each_warning_is_a_sentence(one: Warned, english: str, spanish: str) -> None:
    assert warned([one], "en") == english
    assert spanish in warned([one], "es")
    assert warned([one, one], "en") == f"{english} {english}"


def test_without_warnings_nothing_is_said() -> None:
    assert warned([], "en") == ""
