"""All input tabs, in the order people set them up."""

from __future__ import annotations

from toolkit.tables.contact import Conversations, Issues, Responses, StructureTests
from toolkit.tables.declared import Table
from toolkit.tables.knobs import SettingsTab
from toolkit.tables.paid_program import (
    Attendance,
    CheckIns,
    Corrections,
    Events,
    HoursLog,
    Phases,
    SignOffs,
)
from toolkit.tables.people import Applications, Organizers, Roster, Worksites

INPUTS: tuple[type[Table], ...] = (
    Roster,
    Worksites,
    Conversations,
    Organizers,
    Phases,
    Events,
    Attendance,
    CheckIns,
    HoursLog,
    SignOffs,
    StructureTests,
    Responses,
    Issues,
    Applications,
    Corrections,
    SettingsTab,
)
