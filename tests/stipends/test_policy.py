"""Policy: what weeks pay together, and what a second file pays."""

from __future__ import annotations

from dataclasses import asdict, replace
from decimal import Decimal
from fractions import Fraction

import pytest
from rosas_week import in_field
from workdays import Office

from toolkit.stipends.policy import earned, total, week_earned
from toolkit.stipends.timesheets import Amounts

FIRST, ROSA, THIRD = (f"Rosa|Phase 1|2023-02-{day}" for day in ("06", "13", "20"))
NOTHING = Fraction(0)


SHORT, FULL, EXTRA = in_field(3), in_field(6), in_field(9, expected=0, share="0.00")


@pytest.mark.parametrize(
    ("policy", "weeks", "pay"),
    [
        ("Whole", [SHORT, FULL], "200.00"),
        ("Whole", [], "0.00"),
        ("By week", [SHORT, FULL], "100.00"),
        ("By week", [in_field(5.99), in_field(6.01)], "100.00"),
        ("By week", [EXTRA], "0.00"),
        ("By hour", [SHORT, FULL], "150.00"),
        ("By hour", [SHORT, EXTRA], "100.00"),  # extra hours count, and never over the whole
        ("By hour", [EXTRA], "0.00"),
        ("By hour", [], "0.00"),
        ("By hour", [in_field(1, share="0.03")], "0.01"),  # half a cent is a cent
        ("Manual", [FULL], None),
        (None, [FULL], None),
    ],
)
def test_what_some_weeks_pay(policy: str | None, weeks: list[Amounts], pay: str | None) -> None:
    assert earned(policy, weeks) == (pay and Decimal(pay))


def test_weeks_to_come_are_promised_by_whole_and_expected_by_hour() -> None:
    ahead = [(Fraction(6), Decimal("100.00"))]

    assert [earned(policy, [FULL], ahead) for policy in ("Whole", "By week", "By hour")] == [
        Decimal("200.00"),
        Decimal("100.00"),
        Decimal("100.00"),
    ]


@pytest.mark.parametrize(
    ("policy", "pays"),
    [
        ("Whole", ["100.00", "100.00", "0.00"]),
        ("By week", ["0.00", "100.00", "0.00"]),
        ("By hour", [None] * 3),
        ("Manual", [None] * 3),
        (None, [None] * 3),
    ],
)
def test_what_one_week_earns_by_itself(policy: str | None, pays: list[str | None]) -> None:
    assert [week_earned(policy, one) for one in (SHORT, FULL, EXTRA)] == [
        pay and Decimal(pay) for pay in pays
    ]


def test_dollars_of_nothing_are_none() -> None:
    assert str(total([])) == "0.00"


@pytest.mark.parametrize(
    ("logged", "parts"),
    [
        (12, (3, 4, 1, 4)),  # two hours more are Other
        (9, (3, 4, 1, 1)),
        (7, (3, 3, 1, 0)),
        (4, (3, 0, 1, 0)),
        (3, (3, 0, 0, 0)),
        (0, (0, 0, 0, 0)),
    ],
)
def test_the_parts_of_a_corrected_week_add_up(logged: int, parts: tuple[int, ...]) -> None:
    week = Amounts(*map(Fraction, (6, 3, 4, 1, 2, 10, 5)), Decimal("100.00"))
    made = week.corrected(Fraction(logged))

    assert (made.training, made.field, made.check_in, made.other) == parts
    assert (made.logged, made.expected, made.share) == (logged, 6, Decimal("100.00"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("policy", "first", "second"),
    [
        ("Whole", "156.25", "312.50"),
        ("By week", "0.00", "156.25"),
        ("By hour", "78.13", "234.37"),  # 312.50 of 468.75 for 12 of 18 hours, less 78.13
    ],
)
def test_a_second_file_pays_all_approved_weeks_less_what_the_first_paid(
    office: Office, policy: str, first: str, second: str
) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 3
    2023-02-14 | Rosa      | Phone bank | 6
    2023-02-21 | Rosa      | Phone bank | 3
    """
    office.edit("Phases", 2, 8, policy)
    office.approved(FIRST)
    assert str(office.export().pay) == first
    assert str(office.stipend("Rosa")["exported"]) == first
    office.approved(ROSA, THIRD)
    both = office.stipend("Rosa")["approved"]
    made = office.export()

    assert (str(made.pay), str(made.sheets[0].before)) == (second, first)
    assert both == office.stipend("Rosa")["exported"] == Decimal(first) + Decimal(second)


@pytest.mark.slow
def test_a_week_corrected_after_its_export_pays_the_difference_once(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 3
    """
    office.edit("Phases", 2, 8, "By week")
    office.approved(FIRST)
    assert str(office.export().pay) == "0.00"
    office.add(
        "Corrections",
        [
            ["Key", "Reason", "New hours", "Requested by", "Approved by"],
            [FIRST, "A walk was forgotten", 6, "Rosa", "Dana"],
        ],
    )
    office.sync()
    row = office.stipend("Rosa")
    assert (row["approved"], row["exported"]) == (Decimal("156.25"), Decimal("0.00"))
    assert office.cells(FIRST, "State", "Field", "Other", "Logged") == ["Exported", 3, 3, 6]
    made = office.export()

    assert (made.copy, made.pay) == (False, Decimal("156.25"))
    assert office.stipend("Rosa")["exported"] == Decimal("156.25")
    copied = office.export()
    assert (copied.copy, copied.pay) == (True, Decimal("156.25"))


@pytest.mark.parametrize("name", ["expected", "other", "logged", "share"])
def test_a_row_of_which_one_figure_is_no_number_has_none(name: str) -> None:
    cells = asdict(SHORT)

    assert Amounts.of(cells) == SHORT
    assert Amounts.of(cells | {name: "much"}) is None


def test_the_share_of_a_row_is_whole_cents() -> None:
    read = [Amounts.of(asdict(SHORT) | {"share": share}) for share in (156.25, 0.125)]

    assert [str(one.share) for one in read if one] == ["156.25", "0.12"]


def test_a_blank_cell_is_no_hours_where_none_are_known_now() -> None:
    nothing = replace(SHORT, suggested=Fraction(0))
    cells = asdict(SHORT) | {"suggested": None}

    assert Amounts.of(cells, nothing) == nothing
    assert Amounts.of(cells, replace(SHORT, suggested=Fraction(2))) is None
    assert Amounts.of(cells) is None
