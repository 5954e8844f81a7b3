"""Sight: who may see what of people, hours and money, wherever it leaves the workbook.

One table for exports, prints and sheets of somebody's own: each column is a *matter*, and each role
sees some matters of everybody, some only where the row is its own, and some not at all. Nobody's
notes leave the workbook. Source: docs/keeping.md, *Who sees what*.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from toolkit.tables.columns import Column
from toolkit.tables.contact import Conversations, Issues
from toolkit.tables.declared import Table
from toolkit.tables.events import Attendance, Events
from toolkit.tables.knobs import SettingsTab
from toolkit.tables.paid_program import CheckIns, HoursLog, Phases
from toolkit.tables.people import Applications, Organizers, Worksites
from toolkit.tables.roster import Roster
from toolkit.tables.signing import Corrections, SignOffs
from toolkit.tables.structure_tests import LeaderAsks, Responses, StructureTests


class Role(StrEnum):
    """As whom somebody reads. A *rep* is a worksite's representative."""

    STAFF = "staff"
    ORGANIZER = "organizer"
    REP = "rep"
    TREASURER = "treasurer"


class Scope(StrEnum):
    """Whose rows: everybody's; one's own (an organizer's people, talks and hours; the people of a
    representative's worksites); nobody's.
    """

    ALL = "all"
    OWN = "own"
    NONE = "no"


class Matter(StrEnum):
    """What a column tells; the value is how the manual calls it."""

    PROGRAM = "worksites, phases, events, tests and issues as such"
    TEAM = "who organizes"
    WHO = "who somebody is and where they work"
    STANDING = "membership, roles and who they are charted under"
    REACH = "email, phone and address"
    RATING = "assessments"
    TALK = "attempts, conversations and what is owed next"
    SAID = "what somebody said: issues, topics, promises, whom they follow"
    TESTS = "who took part in a structure test"
    COUNTS = "counts and shares of a place"
    SUPPORT = "counts of assessments and issues of a place"
    WORK = "hours, trainings and check-ins of organizers"
    MONEY = "stipends and what approves them"
    APPLICANTS = "applications"
    HOUSE = "settings, faults, logs and letters"
    NOTES = "notes"


_ALL, _OWN, _NO = Scope.ALL, Scope.OWN, Scope.NONE
# fmt: off
SEES: Mapping[Matter, tuple[Scope, Scope, Scope, Scope]] = {  # staff, organizer, rep, treasurer
    Matter.PROGRAM:    (_ALL, _ALL, _ALL, _ALL),
    Matter.TEAM:       (_ALL, _ALL, _ALL, _ALL),
    Matter.WHO:        (_ALL, _OWN, _OWN, _NO),
    Matter.STANDING:   (_ALL, _OWN, _OWN, _NO),
    Matter.REACH:      (_ALL, _OWN, _NO,  _NO),
    Matter.RATING:     (_ALL, _OWN, _NO,  _NO),
    Matter.TALK:       (_ALL, _OWN, _NO,  _NO),
    Matter.SAID:       (_ALL, _OWN, _NO,  _NO),
    Matter.TESTS:      (_ALL, _OWN, _OWN, _NO),
    Matter.COUNTS:     (_ALL, _ALL, _OWN, _NO),
    Matter.SUPPORT:    (_ALL, _ALL, _NO,  _NO),
    Matter.WORK:       (_ALL, _OWN, _NO,  _ALL),
    Matter.MONEY:      (_ALL, _OWN, _NO,  _ALL),
    Matter.APPLICANTS: (_ALL, _NO,  _NO,  _NO),
    Matter.HOUSE:      (_ALL, _NO,  _NO,  _NO),
    Matter.NOTES:      (_NO,  _NO,  _NO,  _NO),
}
# fmt: on


def scope(role: Role, matter: Matter) -> Scope:
    """Whose rows of a matter a role may see."""
    return SEES[matter][list(Role).index(role)]


def sees(role: Role, matter: Matter) -> bool:
    """Whether a role may see a matter at all, of its own people at least."""
    return scope(role, matter) is not Scope.NONE


# Of each table the first matter is what a row's being there tells: who may not see that sees none.
INPUT_MATTERS: Mapping[type[Table], Mapping[Matter, tuple[Column, ...]]] = {
    Roster: {
        Matter.WHO: (
            Roster.person_id,
            Roster.first_name,
            Roster.last_name,
            Roster.preferred_name,
            Roster.pronouns,
            Roster.worksite,
            Roster.units,
            Roster.job_title,
            Roster.language,
        ),
        Matter.STANDING: (
            Roster.status,
            Roster.roles,
            Roster.charted_under,
            Roster.organizer,
            Roster.hire_date,
            Roster.on_leave,
            Roster.do_not_contact,
        ),
        Matter.REACH: (Roster.email, Roster.phone),
        Matter.RATING: (Roster.assessment, Roster.assessed_on),
        Matter.NOTES: (Roster.notes,),
    },
    Worksites: {
        Matter.PROGRAM: (
            Worksites.worksite,
            Worksites.short_name,
            Worksites.level,
            Worksites.region,
            Worksites.units,
            Worksites.address,
        ),
        Matter.COUNTS: (Worksites.eligible,),
        Matter.TEAM: (Worksites.staff_lead,),
        Matter.REACH: (Worksites.rep_emails,),
        Matter.NOTES: (Worksites.notes,),
    },
    Conversations: {
        Matter.TALK: (
            Conversations.date,
            Conversations.organizer,
            Conversations.method,
            Conversations.result,
            Conversations.asked,
            Conversations.answer,
            Conversations.follow_up_by,
            Conversations.minutes,
        ),
        Matter.WHO: (Conversations.person_id, Conversations.person, Conversations.worksite),
        Matter.RATING: (Conversations.assessment,),
        Matter.SAID: (
            Conversations.issues,
            Conversations.intensity,
            Conversations.leaders_named,
            Conversations.topics,
            Conversations.promise,
        ),
        Matter.NOTES: (Conversations.notes,),
    },
    Organizers: {
        Matter.TEAM: (
            Organizers.organizer,
            Organizers.role,
            Organizers.staff_lead,
            Organizers.worksite,
            Organizers.phases,
            Organizers.active,
        ),
        Matter.WORK: (
            Organizers.person_id,
            Organizers.starts,
            Organizers.ends,
            Organizers.people_a_week,
        ),
        Matter.REACH: (Organizers.email, Organizers.language),
        Matter.MONEY: (Organizers.pay_class,),
        Matter.HOUSE: (Organizers.summary,),
    },
    Phases: {
        Matter.PROGRAM: (
            Phases.phase,
            Phases.starts,
            Phases.ends,
            Phases.breaks,
            Phases.weeks,
            Phases.training_weekday,
            Phases.training_starts,
            Phases.training_ends,
            Phases.training_mandatory,
            Phases.check_in_every,
            Phases.applications_close,
            Phases.focus,
        ),
        Matter.MONEY: (Phases.hours_per_week, Phases.stipend, Phases.proration),
    },
    Events: {Matter.PROGRAM: Events.columns},
    Attendance: {
        Matter.WORK: (
            Attendance.event,
            Attendance.date,
            Attendance.attendee,
            Attendance.attended,
            Attendance.hours,
            Attendance.recorded_by,
        )
    },
    CheckIns: {
        Matter.WORK: (
            CheckIns.date,
            CheckIns.organizers,
            CheckIns.staff,
            CheckIns.happened,
            CheckIns.minutes,
        ),
        Matter.SAID: (CheckIns.wins, CheckIns.stuck),
        Matter.NOTES: (CheckIns.notes,),
    },
    HoursLog: {
        Matter.WORK: (
            HoursLog.date,
            HoursLog.organizer,
            HoursLog.activity,
            HoursLog.start,
            HoursLog.end,
            HoursLog.hours,
        ),
        Matter.NOTES: (HoursLog.notes,),
    },
    SignOffs: {
        Matter.MONEY: (
            SignOffs.date,
            SignOffs.by,
            SignOffs.what,
            SignOffs.organizers,
            SignOffs.phase,
            SignOffs.through,
        ),
        Matter.NOTES: (SignOffs.notes,),
    },
    StructureTests: {Matter.PROGRAM: StructureTests.columns},
    Responses: {
        Matter.TESTS: (
            Responses.test,
            Responses.person_id,
            Responses.response,
            Responses.date,
            Responses.collected_by,
        )
    },
    LeaderAsks: {
        Matter.TALK: (
            LeaderAsks.person_id,
            LeaderAsks.asked_on,
            LeaderAsks.asked_by,
            LeaderAsks.invited_to,
            LeaderAsks.test,
            LeaderAsks.answer,
        ),
        Matter.NOTES: (LeaderAsks.notes,),
    },
    Issues: {Matter.PROGRAM: Issues.columns},
    Applications: {Matter.APPLICANTS: Applications.columns},
    Corrections: {Matter.MONEY: Corrections.columns},
    SettingsTab: {Matter.HOUSE: SettingsTab.columns},
}


def about(table: type[Table]) -> Matter:
    """What it tells that a row is in an input tab."""
    return next(iter(INPUT_MATTERS[table]))


def matter(column: Column) -> Matter:
    """What a column of an input tab tells."""
    for found, columns in INPUT_MATTERS[column.table].items():
        if column in columns:
            return found
    raise KeyError(f"{column.heading} of {column.table.title} is in no matter of facts/sight.py")
