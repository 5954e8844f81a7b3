"""One small payroll that every print of it is tried on: Rosa's first week."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from toolkit.stipends.pay import PayLine, Payroll, PaySheet, PayWeek

MONDAY = date(2023, 2, 6)
LINES = (
    PayLine(date(2023, 2, 7), 54000, 63000, Fraction(5, 2), "field", "Phone bank", "Hours", 2),
    PayLine(
        date(2023, 2, 8),
        61200,
        72000,
        Fraction(3),
        "training",
        "Training 1: One-on-ones",
        "Attendance",
        14,
    ),
    PayLine(date(2023, 2, 9), None, None, Fraction(1, 3), "check_in", "", "Check-ins", 5),
)
WEEK = PayWeek(
    "Rosa|Phase 1|2023-02-06",
    MONDAY,
    LINES,
    Fraction(6),
    Fraction(35, 6),
    Decimal("156.25"),
    "Approved",
    "RD",
    "Dana",
    date(2023, 2, 13),
    "",
)
SHEET = PaySheet(
    "Rosa Delgado",
    "M-00007",
    "stipend",
    "Phase 1",
    "Whole",
    Decimal("1250.00"),
    (WEEK,),
    Decimal("156.25"),
    Decimal("0.00"),
    1,
    False,
)
PAYROLL = Payroll("Phase 1", 1, date(2023, 3, 9), (SHEET,), False)
