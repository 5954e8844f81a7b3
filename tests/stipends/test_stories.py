"""Stories of the paid program, told alike in memory, in an Excel file and in a Google spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from workdays import Office
from workdesks import MemoryDesk

from toolkit.errors import Refused
from toolkit.jobs.sync import NOTHING
from toolkit.stipends.approvals import log
from toolkit.stipends.pay import Payroll
from toolkit.tabs.approvals import OUTPUT as APPROVALS
from toolkit.tabs.timesheets import OUTPUT as TIMESHEETS
from toolkit.tabs.timesheets import standing

ROSA = "Rosa|Phase 1|2023-02-13"
CESAR = "Cesar|Phase 1|2023-02-13"
FIRST = "Rosa|Phase 1|2023-02-06"

SLOW = [pytest.param(kind, marks=pytest.mark.slow) for kind in ("excel", "google")]
pytestmark = pytest.mark.parametrize("office", ["memory", *SLOW], indirect=True)


def test_story_1_a_missed_training_is_made_up(office: Office) -> None:
    """
    Events:
    Event      | Date       | Kind     | Phase   | Starts  | Ends
    Training 2 | 2023-02-15 | Training | Phase 1 | 5:00 PM | 8:00 PM

    Attendance:
    Event      | Attendee | Attended
    Training 2 | Rosa     | No
    """
    office.sync()
    assert office.cells(ROSA, "Training", "Notes") == [0, None]
    assert "1 training missed: 15 Feb." in office.stipend("Rosa")["warnings"]

    office.insert_row("Attendance", 3, ["Training 2", "Rosa", "Make-up"])
    office.sync()

    assert office.cells(ROSA, "Training", "Notes") == [3, "Training 2, made up (3 h)"]
    assert "training" not in office.stipend("Rosa")["warnings"]


def test_story_2_somebody_comes_for_a_part_of_the_training(office: Office) -> None:
    """
    Events:
    Event      | Date       | Kind     | Phase   | Starts  | Ends
    Training 2 | 2023-02-15 | Training | Phase 1 | 5:00 PM | 8:00 PM

    Attendance:
    Event      | Attendee | Attended | Hours
    Training 2 | Rosa     | Partial  | 1:45
    """
    office.sync()

    assert office.cells(ROSA, "Training", "Suggested", "Notes") == [
        1.75,
        1.75,
        "Training 2, partly (1.75 h)",
    ]


def test_hours_of_which_no_tab_tells_are_blank_and_the_week_is_approved_all_the_same(
    office: Office,
) -> None:
    """Without Hours nobody knows of field work; what is known is Logged.

    Check-ins:
    Date       | Organizer | Happened | Minutes
    2023-02-14 | Rosa      | Yes      | 45
    """
    parts = ["Training", "Field", "Check-in", "Other", "Logged", "Suggested", "Difference"]
    known = [None, None, 0.75, None, 0.75, 0.75, -5.25]
    office.approved(ROSA)

    assert office.cells(ROSA, *parts, "State") == [*known, "Approved"]
    assert office.cells("Cesar|Phase 1|2023-02-13", *parts[:5]) == [None, None, 0, None, 0]
    assert office.log("key", "field", "logged") == [[ROSA, 0, 0.75]]
    assert office.sync() == NOTHING

    office.edit("Check-ins", 2, 4, 60)
    office.sync()

    assert office.cells(ROSA, *parts, "State") == [*known, "Changed since approval"]


def test_story_3_hours_are_typed_as_people_type_them(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-13 | Rosa      | Prep       | 3:30
    2023-02-14 | Rosa      | Phone bank | 3,5
    2023-02-15 | Rosa      | Phone bank | 3ish
    """
    office.sync()

    assert office.cells(ROSA, "Field", "Other", "Logged") == [3.5, 3.5, 7]


def test_story_4_the_same_entry_stands_twice_and_the_note_says_so(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-13 | Rosa      | Phone bank | 2
    2023-02-13 | Rosa      | Phone bank | 2
    """
    office.sync()

    assert office.cells(ROSA, "Field", "Notes") == [
        4,
        "2 rows of Hours; rows 2 and 3 of Hours say the same",
    ]


def test_story_5_entries_overlap_and_both_count(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Start | End
    2023-02-13 | Rosa      | Phone bank | 15:00 | 17:00
    2023-02-13 | Rosa      | Prep       | 16:30 | 17:30
    2023-02-13 | Rosa      | Prep       | 17:30 | 18:00
    2023-02-13 | Cesar     | Prep       | 16:30 | 17:30
    """
    office.sync()

    assert office.cells(ROSA, "Logged", "Notes") == [
        3.5,
        "3 rows of Hours; rows 2 and 3 of Hours overlap",
    ]
    assert office.problems() == [
        "Hours 3 Start: This time overlaps with that of row 2; both count."
    ]


def test_story_6_the_clocks_change_during_a_sunday_retreat(office: Office) -> None:
    """
    Events:
    Event   | Date       | Kind     | Phase   | Starts | Ends
    Retreat | 2023-03-12 | Training | Phase 1 | 0:00   | 6:00

    Attendance:
    Event   | Attendee | Attended
    Retreat | Rosa     | Yes
    """
    office.sync("2023-03-12")

    assert office.cells("Rosa|Phase 1|2023-03-06", "Training", "Difference") == [6, 0]


def test_story_7_nobody_approves_their_own(office: Office) -> None:
    """
    Organizers:
    Organizer    | Phases
    Rosa Delgado | Phase 1
    """
    office.sync("2023-03-20")
    said = ["Rosa Delgado", "rosa  DELGADO ", "RD", "r. d.", "Rosie", "rosie"]
    for key, name in zip(office.weeks(), said, strict=False):
        office.sign(key, certified="Rosie", approved_by=name)
    office.sync()

    assert [office.cell(key, "State") for key in office.weeks()] == ["Certified"] * 6
    assert office.problems() == [
        f"Timesheets {row} Approved by: Nobody approves their own hours; the week stays Certified."
        for row in range(4, 10)
    ]


def test_story_8_an_approval_without_certification_does_not_hold(office: Office) -> None:
    """"""
    office.sync()
    office.sign(ROSA, approved_by="Dana")
    office.sync()

    assert office.cell(ROSA, "State") == "Draft"
    assert office.problems() == [
        f"Timesheets {office.row_of(ROSA)} Certified: This week is approved, but the organizer has"
        " not certified it; it stays Draft."
    ]


@pytest.mark.slow
def test_story_9_hours_are_edited_after_the_approval_and_mended_again(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-13 | Rosa      | Phone bank | 6
    """
    office.sync()
    office.approve(ROSA)
    office.sync()
    assert office.cells(ROSA, "State", "Logged") == ["Approved", 6]
    assert office.sync() == NOTHING

    office.edit("Hours", 2, 4, "7:30")
    office.sync()
    assert office.cells(ROSA, "State", "Field", "Logged", "Difference", "Notes") == [
        "Changed since approval",
        6,
        6,
        0,
        "1 row of Hours; changed since approval: Field 6 → 7.5, Logged 6 → 7.5",
    ]

    office.edit("Hours", 2, 4, "6")
    office.sync()
    assert office.cells(ROSA, "State", "Logged", "Notes", "Certified") == [
        "Approved",
        6,
        "1 row of Hours",
        "R",
    ]
    assert office.problems() == []
    assert office.sync() == NOTHING


def test_story_10_hours_are_edited_between_the_approval_and_the_next_sync(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-13 | Rosa      | Phone bank | 6
    """
    office.sync()
    office.approve(ROSA)
    office.edit("Hours", 2, 4, "60")
    office.sync()

    assert office.cells(ROSA, "State", "Logged") == ["Changed since approval", 6]


def test_story_11_an_approval_is_taken_back_and_given_again(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-13 | Rosa      | Phone bank | 6
    """
    office.sync()
    office.approve(ROSA)
    office.sync()
    office.sign(ROSA, approved_by=None)
    office.edit("Hours", 2, 4, "5")
    office.sync()
    assert office.cells(ROSA, "State", "Logged") == ["Certified", 5]

    office.sign(ROSA, approved_by="Dana")
    office.sync()

    assert office.cells(ROSA, "State", "Logged") == ["Approved", 5]
    assert office.log("line", "action", "logged", "by") == [
        [1, "Approved", 6, "Dana"],
        [2, "Withdrawn", 6, "Dana"],
        [3, "Approved", 5, "Dana"],
    ]


def test_story_12_a_row_is_deleted_from_the_log(office: Office) -> None:
    """"""
    office.approved(FIRST, ROSA, CESAR)
    office.delete_row("Approvals", office.row_of(ROSA, "Approvals"))
    office.sync()

    assert office.cells(ROSA, "State") == ["Approved"]
    assert office.problems() == [
        "Approvals 5 Line: Line 2 of the log is missing.",
        (
            f"Timesheets {office.row_of(ROSA)} State: This week reads Approved, but its line in the"
            " Approvals tab is missing or was changed."
        ),
    ]


def test_story_13_the_last_row_is_deleted_from_the_log(office: Office) -> None:
    """"""
    office.approved(FIRST, ROSA)
    office.delete_row("Approvals", 5)
    office.sync()
    office.sync()

    assert "Approvals Line: Line 2 of the log is missing." in office.problems()


def _copied(office: Office) -> None:
    office.insert_row("Approvals", 5, _line(office, 4))


def _copied_to_the_end(office: Office) -> None:
    for column, cell in enumerate(_line(office, 5), 1):
        office.edit("Approvals", 8, column, cell)


def _cleared(office: Office) -> None:
    for column in range(1, len(APPROVALS.columns) + 1):
        office.edit("Approvals", 5, column, None)


def _blank_row_put_in(office: Office) -> None:
    office.insert_row("Approvals", 4, [])
    office.edit("Approvals", 6, 9, 60)


def _moved_and_changed(office: Office) -> None:
    lowest = _line(office, 6)
    office.delete_row("Approvals", 6)
    office.insert_row("Approvals", 4, lowest)
    office.edit("Approvals", 6, 9, 60)


def _line(office: Office, row: int) -> list[object]:
    grid = office.desk.open().read(frozenset()).owned("Approvals")
    return [grid.cell(row, column) for column in range(1, len(APPROVALS.columns) + 1)]


@pytest.mark.parametrize(
    "by_hand", [_copied, _copied_to_the_end, _cleared, _blank_row_put_in, _moved_and_changed]
)
def test_what_is_told_of_the_log_is_at_the_row_where_its_line_then_stands(
    office: Office, by_hand: Callable[[Office], None]
) -> None:
    """"""
    office.approved(FIRST, ROSA, CESAR)
    by_hand(office)
    office.sync()
    told = [one for one in office.problems() if one.startswith("Approvals ")]
    assert told
    assert office.sync() == NOTHING
    assert [one for one in office.problems() if one.startswith("Approvals ")] == told


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_the_row_of_headings_of_the_log_is_deleted(office: Office, rows: int) -> None:
    """"""
    office.approved(FIRST, ROSA, CESAR)
    log_before = office.log("line", "key", "action")
    for _ in range(rows):
        office.delete_row("Approvals", 4 - rows)
    office.sync()

    assert office.log("line", "key", "action") == log_before
    assert office.problems() == []
    assert office.sync() == NOTHING


@pytest.mark.parametrize(("column", "descending"), [(1, False), (2, False), (2, True)])
def test_the_headings_are_sorted_among_the_rows(
    office: Office, column: int, descending: bool
) -> None:
    """In both tabs. Signatures stay with their weeks, also above the headings, and the log is whole."""
    office.whole = True
    office.approved(FIRST, ROSA, CESAR)
    office.sign("Rosa|Phase 1|2023-02-20", certified="R", comment="ask")
    office.sync()
    parts = ("Certified", "Approved by", "Comment", "State")
    weeks = {key: office.cells(key, *parts) for key in office.weeks()}
    log_before = office.log("line", "key", "action")

    for tab in ("Timesheets", "Approvals"):
        office.sort(tab, column, first_row=3, descending=descending)
    office.sync()

    assert {key: office.cells(key, *parts) for key in office.weeks()} == weeks
    assert office.log("line", "key", "action") == log_before
    assert office.problems() == []
    assert office.sync() == NOTHING


def test_an_export_is_known_where_only_the_line_of_its_approval_is_gone(office: Office) -> None:
    """Nobody worked the hours of the week; it was paid whole, and then only weeks with their hours are."""
    office.approved(FIRST)
    office.export()
    office.delete_row("Approvals", 4)
    office.edit("Phases", 2, 8, "By week")
    office.sync()

    assert office.log("line", "action") == [[2, "Exported"], [3, "Approved"]]
    assert office.problems() == ["Approvals 4 Line: Line 1 of the log is missing."]
    assert office.stipend("Rosa")["exported"] == Decimal("156.25")
    assert office.sync() == NOTHING


def test_story_14_a_figure_in_the_log_is_changed(office: Office) -> None:
    """"""
    office.approved(FIRST, ROSA)
    office.edit("Approvals", office.row_of(ROSA, "Approvals"), 9, 60)
    office.sync()

    assert office.cells(ROSA, "State", "Logged") == ["Approved", 0]
    row = office.row_of(ROSA, "Approvals")
    assert (
        f"Approvals {row} Checksum: This line was changed after it was written, so it is not"
        " trusted." in office.problems()
    )


def test_story_15_the_tab_is_sorted_by_hand_between_two_syncs(office: Office) -> None:
    """"""
    office.sync()
    office.sign(ROSA, certified="RD", comment="on the road")
    office.approve(CESAR)
    office.sort("Timesheets", 1, descending=True)
    before = office.weeks()
    office.sync()

    assert office.weeks() == before
    assert office.cells(ROSA, "Certified", "Comment", "State") == ["RD", "on the road", "Certified"]
    assert office.cells(CESAR, "Certified", "State") == ["C", "Approved"]
    assert office.problems() == []


def test_story_16_only_the_right_hand_columns_are_sorted(office: Office) -> None:
    """"""
    office.approved(ROSA)
    office.sign(ROSA, certified=None, approved_by=None, approved_on=None)
    office.sign(CESAR, certified="R", approved_by="Dana", approved_on=office.day)

    with pytest.raises(Refused, match="other weeks than those they were written for"):
        office.sync()


def test_story_17_a_correction_with_a_reason(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-13 | Rosa      | Phone bank | 6
    """
    office.approved(ROSA)
    office.add(
        "Corrections",
        [
            ["Key", "Reason", "New hours", "Requested by", "Approved by"],
            [ROSA, "Forgot a walk", 8, "Rosa", "Dana"],
        ],
    )
    office.sync()

    assert office.cells(ROSA, "State", "Field", "Logged", "Difference", "Notes") == [
        "Approved",
        6,
        8,
        2,
        "1 row of Hours; corrected from 6 to 8 h: Forgot a walk",
    ]
    assert office.log("action", "logged", "by", "reason") == [
        ["Approved", 6, "Dana", None],
        ["Corrected", 8, "Dana", "Forgot a walk"],
    ]
    assert office.sync() == NOTHING


def test_story_18_a_correction_without_a_reason_or_by_oneself_does_not_hold(office: Office) -> None:
    """"""
    office.approved(ROSA)
    office.add(
        "Corrections",
        [
            ["Key", "Reason", "New hours", "Requested by", "Approved by"],
            [ROSA, None, 8, "Rosa", "Dana"],
            [ROSA, "More", 8, "Rosa", "Rosa"],
            [CESAR, "More", 8, "Cesar", "Dana"],
            ["Rosa|Phase 1|2023-02-14", "More", 8, "Rosa", "Dana"],
            [ROSA, "More", 9, "Rosa", None],
        ],
    )
    office.sync()

    assert office.cells(ROSA, "State", "Logged") == ["Approved", 0]
    assert office.problems() == [
        "Corrections 2 Reason: This cell is blank, and the row needs it.",
        "Corrections 3 Approved by: Nobody approves their own correction.",
        "Corrections 4 Key: This week is not approved, so there is nothing to correct yet.",
        "Corrections 5 Key: There is no such week in Timesheets.",
        "Corrections 6 Approved by: This correction waits for somebody to approve it.",
    ]


def test_story_19_the_phase_moves_after_the_approval(office: Office) -> None:
    """"""
    office.approved(FIRST)
    office.sign(ROSA, comment="on the road")
    office.edit("Phases", 2, 2, "2023-02-20")
    office.edit("Phases", 2, 5, 6)
    office.sync()

    assert office.cells(FIRST, "State", "Expected", "Stipend share", "Notes") == [
        "Changed since approval",
        6,
        Decimal("156.25"),
        "changed since approval: the program no longer has this week",
    ]
    assert office.cells(ROSA, "State", "Expected", "Comment") == [None, None, "on the road"]
    assert (
        f"Timesheets {office.row_of(ROSA)} Key: Somebody wrote beside this week, but the program"
        " does not have it (any more)." in (office.problems())
    )
    assert CESAR not in office.weeks()


def _weeks(payroll: Payroll) -> list[tuple[str, Fraction]]:
    return [(week.key, week.logged) for week in payroll.weeks]


@pytest.mark.slow
def test_story_20_an_export_marks_weeks_once_and_a_second_one_is_a_copy(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 6
    2023-02-13 | Rosa      | Phone bank | 3:20
    """
    office.whole = isinstance(office.desk, MemoryDesk)  # the real sync, where it costs least
    office.approved(FIRST)
    first = office.export()
    assert (first.number, first.copy, _weeks(first), first.pay) == (
        1,
        False,
        [(FIRST, 6)],
        Decimal("156.25"),
    )
    assert office.cells(FIRST, "State") == ["Exported"]
    assert office.stipend("Rosa")["exported"] == Decimal("156.25")

    copied = office.export()
    assert (copied.number, copied.copy, copied.pay) == (1, True, Decimal("156.25"))
    assert copied.sheets[0].checksum == first.sheets[0].checksum

    office.approved(ROSA, CESAR)
    second = office.export()
    assert (second.number, second.copy, _weeks(second)) == (
        2,
        False,
        [(ROSA, Fraction(10, 3)), (CESAR, 0)],
    )
    assert [sheet.before for sheet in second.sheets] == [Decimal("156.25"), Decimal("0.00")]
    assert office.cells(CESAR, "State") == ["Exported"]
    assert office.sync() == NOTHING


def test_story_21_the_week_is_deleted_from_the_tab(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-13 | Rosa      | Phone bank | 6
    """
    office.approved(ROSA)
    office.delete_row("Timesheets", office.row_of(ROSA))
    office.sync()

    assert office.cells(ROSA, "State", "Logged", "Notes") == [
        "Approved",
        6,
        "1 row of Hours; approved by Dana, as the Approvals tab has it",
    ]
    assert office.sync() == NOTHING


def test_story_22_more_than_a_day_in_a_day_and_hours_in_the_break(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-13 | Rosa      | Phone bank | 20
    2023-02-13 | Rosa      | Prep       | 5
    2023-03-21 | Rosa      | Prep       | 2
    2023-01-31 | Rosa      | Prep       | 1
    """
    office.sync("2023-03-30")

    assert office.cell(ROSA, "Notes") == "2 rows of Hours; more than 24 h on 13 Feb"
    assert office.cells("Rosa|Phase 1|2023-03-20", "Expected", "Logged", "Stipend share") == [
        0,
        2,
        0,
    ]
    assert office.problems() == [
        "Hours 3 Hours: 25 hours on 2023-02-13 are more than a day has; they count all the same.",
        (
            "Hours 4 Date: The week of 2023-03-21 is a break of the phase; the hours count, and"
            " nothing is expected."
        ),
        (
            "Hours 5 Date: On 2023-01-31, this organizer is in no phase of the program, so the"
            " hours count nowhere."
        ),
    ]


def test_an_empty_checkbox_is_nobodys_signature(office: Office) -> None:
    """"""
    office.sync()
    office.sign(ROSA, certified=False, approved_by=False)
    office.sync()

    assert office.cell(ROSA, "State") == "Draft"
    assert office.problems() == []


def test_a_row_that_was_copied_keeps_what_is_written_in_it_and_says_that_it_is_no_week(
    office: Office,
) -> None:
    """"""
    office.sync()
    office.sign(ROSA, certified="RD")
    row, rows = office.row_of(ROSA), office.table("Timesheets")
    office.insert_row(
        "Timesheets", row + 1, rows.loc[rows["key"] == ROSA].drop(columns="row").iloc[0].tolist()
    )
    office.sync()

    rows = office.table("Timesheets").set_index("row")
    assert rows.loc[row + 1, ["key", "notes", "certified"]].tolist() == [
        None,
        "This row belongs to no week; it is kept because somebody wrote in it.",
        "RD",
    ]
    assert office.problems() == [
        f"Timesheets {row + 1} Certified: Something is written here, but the row belongs to no week"
        " of its own."
    ]
    assert office.sync() == NOTHING


def test_hours_changed_after_the_export_change_no_figure_and_are_told(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-13 | Rosa      | Phone bank | 6
    """
    office.approved(ROSA)
    office.export()
    office.edit("Hours", 2, 4, "5")
    office.sync()

    assert office.cells(ROSA, "State", "Logged", "Notes") == [
        "Exported",
        6,
        "1 row of Hours; changed since approval: Field 6 → 5, Logged 6 → 5",
    ]
    assert office.problems() == [
        f"Timesheets {office.row_of(ROSA)} State: What {ROSA} rests on has changed since it was"
        " exported; it stays as it was exported."
    ]
    office.edit("Hours", 2, 4, "6")
    office.sync()
    assert (office.cell(ROSA, "State"), office.problems()) == ("Exported", [])


@pytest.mark.slow
def test_a_corrected_week_reads_changed_again_when_its_evidence_changes(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-13 | Rosa      | Phone bank | 6
    """
    office.approved(ROSA)
    headings = ["Key", "Reason", "New hours", "Requested by", "Approved by"]
    office.add("Corrections", [headings, [ROSA, "Forgot a walk", 8, "Rosa", "Dana"]])
    office.sync()
    assert office.cells(ROSA, "State", "Field", "Other", "Logged") == ["Approved", 6, 2, 8]

    said = []
    for hours in ("8", "7", "6"):  # as corrected; something else; as approved
        office.edit("Hours", 2, 4, hours)
        office.sync()
        said.append(office.cells(ROSA, "State", "Field", "Other", "Logged"))
    assert said == [
        ["Approved", 6, 2, 8],
        ["Changed since approval", 6, 2, 8],
        ["Approved", 6, 2, 8],
    ]


def test_the_last_line_of_the_log_is_changed(office: Office) -> None:
    """"""
    office.approved(FIRST, ROSA)
    row = office.row_of(ROSA, "Approvals")
    assert office.log("key")[-1] == [ROSA]
    office.edit("Approvals", row, 12, "Cesar")
    office.sync()

    assert sorted(office.problems(), reverse=True) == [
        (
            f"Timesheets {office.row_of(ROSA)} State: This week reads Approved, but its line in the"
            " Approvals tab is missing or was changed."
        ),
        (
            f"Approvals {row} Checksum: This line was changed after it was written, so it is not"
            " trusted."
        ),
    ]


def test_the_last_line_of_the_log_is_another_one_with_a_checksum_that_fits(office: Office) -> None:
    """"""
    office.approved(FIRST, ROSA)
    snapshot = office.desk.open().read(frozenset())
    lines = log(standing(snapshot.owned("Approvals"), APPROVALS), snapshot.marks["approvals"])
    forged = replace(lines.lines[-1], by="Cesar")
    row = office.row_of(ROSA, "Approvals")
    office.edit("Approvals", row, list(APPROVALS.columns).index("by") + 1, "Cesar")
    office.edit("Approvals", row, list(APPROVALS.columns).index("checksum") + 1, forged.digest())
    office.sync()

    assert "Approvals Checksum: The last line is not the one that was written." in office.problems()


@pytest.mark.parametrize("column", ["Earned", "Difference"])
def test_a_column_that_is_gone_comes_back_and_signatures_stay_beside_their_weeks(
    office: Office, column: str
) -> None:
    """"""
    office.approved(FIRST)
    stood = office.cell(FIRST, column)
    spot = [one.heading for one in TIMESHEETS.columns.values()].index(column)
    grid = office.desk.open().read(frozenset()).owned("Timesheets")
    assert grid is not None
    for n in range(1, grid.n_rows + 1):
        cells = [grid.cell(n, place) for place in range(1, len(TIMESHEETS.columns) + 1)]
        for place, cell in enumerate([*cells[:spot], *cells[spot + 1 :], None], 1):
            if n >= 3:
                office.edit("Timesheets", n, place, cell)
    office.sync()

    assert office.cells(FIRST, "Certified", "Approved by", "State") == ["R", "Dana", "Approved"]
    assert office.cell(FIRST, column) == stood is not None
    assert office.problems() == []
    assert office.sync() == NOTHING
