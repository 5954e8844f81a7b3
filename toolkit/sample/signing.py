"""Signatures of the sample: staff certify a month of weeks in one row, a colleague approves them,
and one approved week is corrected.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from toolkit.sample.organizers import Organizer
from toolkit.sample.program import PHASE_1, PROGRAM_WEEKS
from toolkit.sample.sheets import Row, SampleSheet

_CERTIFY, _APPROVE = "Certify", "Approve"
_SIGNED = (  # on which day, up to which program week of phase 1
    (date(2023, 3, 6), _CERTIFY, 2),
    (date(2023, 3, 7), _APPROVE, 2),
    (date(2023, 3, 13), _CERTIFY, 4),
)
_CORRECTED = date(2023, 3, 13)


def sign_offs(team: Sequence[Organizer], until: date) -> SampleSheet:
    """The Sign-offs tab: each staff member certifies for their own team, the next one approves."""
    made = SampleSheet("Sign-offs")
    staff = [organizer for organizer in team if organizer.is_staff]
    leads = [one for one in staff if any(other.staff_lead == one.name for other in team)]
    for day, what, week in _SIGNED if until >= PHASE_1.span.start else ():
        for number, lead in enumerate(leads):
            by = staff[(number + 1) % len(staff)] if what == _APPROVE else lead
            row: Row = {
                "Date": day,
                "By": by.name,
                "What": what,
                "Organizers": lead.name,
                "Phase": PHASE_1.name,
                "Through": PROGRAM_WEEKS[week].monday,
                "Notes": "after the Monday meeting" if what == _CERTIFY and not number else None,
            }
            if day <= until:
                made.rows.append(row)
    return made


def corrections(team: Sequence[Organizer], until: date) -> SampleSheet:
    """The Corrections tab: somebody's hours of an approved week that came in on paper, later."""
    made = SampleSheet("Corrections")
    organizer = next((one for one in team[2:] if not one.is_staff and one.starts is None), team[0])
    staff = [one.name for one in team if one.is_staff]
    if until >= _CORRECTED:
        made.rows.append(
            {
                "Key": f"{organizer.name}|{PHASE_1.name}|{PROGRAM_WEEKS[1].monday.isoformat()}",
                "Reason": "The paper log of the phone bank came in late",
                "New hours": 7.5,
                "Requested by": organizer.name,
                "Approved by": next(name for name in staff if name != organizer.staff_lead),
            }
        )
    return made
