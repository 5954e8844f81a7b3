"""All input tabs, in the order people set them up."""

from __future__ import annotations

from toolkit.tables.contact import Conversations, Issues, LeaderAsks, Responses, StructureTests
from toolkit.tables.declared import Table
from toolkit.tables.knobs import SettingsTab
from toolkit.tables.paid_program import Attendance, CheckIns, Events, HoursLog, Phases
from toolkit.tables.people import Applications, Organizers, Roster, Worksites
from toolkit.tables.signing import Corrections, SignOffs

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
    LeaderAsks,
    Issues,
    Applications,
    Corrections,
    SettingsTab,
)
