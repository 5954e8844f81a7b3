"""All input tabs, in the order people set them up."""

from __future__ import annotations

from toolkit.tables.contact import Conversations, Issues
from toolkit.tables.declared import Table
from toolkit.tables.events import Attendance, Events
from toolkit.tables.knobs import SettingsTab
from toolkit.tables.paid_program import CheckIns, HoursLog, Phases
from toolkit.tables.people import Applications, Organizers, Worksites
from toolkit.tables.roster import Roster
from toolkit.tables.signing import Corrections, SignOffs
from toolkit.tables.structure_tests import LeaderAsks, Responses, StructureTests

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
