"""What each column of an output tab tells, so that nobody is handed more of it than their role may
see.
"""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.facts.sight import Matter
from toolkit.tabs.declared import Output

M = Matter
# By title, the names of the columns. The first matter is what a row's being there tells: who may
# not see that sees none of the tab.
OUTPUT_MATTERS: Mapping[str, Mapping[Matter, str]] = {
    "Dashboard": {M.COUNTS: "figure now last_week change goal"},
    "Density": {
        M.COUNTS: "on_roster not_counted eligible eligible_from members pending density"
        " needed_majority needed_target change reps reps_needed rep_gap contacted coverage leaders",
        M.PROGRAM: "region worksite level",
        M.SUPPORT: "assessed ones twos threes fours fives not_assessed",
    },
    "Wall Chart": {
        M.WHO: "worksite person_id person home_units job_title",
        M.STANDING: "status roles charted_under organizer",
        M.RATING: "rating before rated_on",
        M.TALK: "conversations last_contact flag",
    },
    "Follow-ups": {
        M.TALK: "this_week priority flag why next_step due last_contact days last_result attempts"
        " own_talked_on own_method own_result own_answer own_follow_up_by",
        M.WHO: "person worksite home_units person_id",
        M.STANDING: "organizer",
        M.REACH: "phone",
        M.RATING: "assessment own_assessment",
        M.NOTES: "own_notes",
    },
    "Field Log": {
        M.WHO: "person_id person worksite",
        M.TALK: "date organizer method result asked answer follow_up_by minutes",
        M.RATING: "assessment",
        M.SAID: "issues intensity leaders_named topics promise",
        M.NOTES: "notes",
        M.HOUSE: "entered_in taken_on",
    },
    "Turf": {
        M.COUNTS: "people talked_with owed first_left this_week pace",
        M.TEAM: "organizer worksite suggested",
    },
    "Timesheets": {
        M.WORK: "key organizer phase week expected training field check_in other logged suggested"
        " difference notes",
        M.MONEY: "share earned certified approved_by approved_on state",
        M.NOTES: "comment",
    },
    "Stipends": {
        M.WORK: "organizer phase weeks expected logged trainings check_ins",
        M.MONEY: "stipend earned so_far at_risk policy approved exported warnings",
    },
    "Structure Test Results": {
        M.COUNTS: "base took_part participation needed change",
        M.PROGRAM: "test worksite target",
    },
    "Leaders": {
        M.WHO: "person_id person worksite",
        M.STANDING: "organizer charted leads",
        M.REACH: "phone",
        M.SAID: "named_by",
        M.TESTS: "asked delivered delivery",
        M.TALK: "invited_on invited_to answer last_contact",
        M.RATING: "rating",
    },
    "Issue Heat": {
        M.SUPPORT: "raised_by asked widely deeply rank participation moved_half",
        M.PROGRAM: "issue worksite phase test",
    },
    "Topics": {M.SUPPORT: "about talked share lately", M.PROGRAM: "topic worksite"},
    "New Hires": {
        M.WHO: "person_id person worksite",
        M.STANDING: "hire_date school_days organizer",
        M.TALK: "contacted_on asked_on answer induction flag",
    },
    "Training": {
        M.COUNTS: "expected signed_up attended excused missing rate",
        M.PROGRAM: "event date kind",
    },
    "Person IDs": {
        M.HOUSE: "person_id first_name last_name worksite email phone first_seen last_seen"
        " looks_like same_as"
    },
    "Reconciliation": {
        M.HOUSE: "kind person_id person worksite on_roster on_list evidence listed accept"
    },
    "Loose Notes": {M.NOTES: "tab key column text since"},
    "By Unit": {M.COUNTS: "about figure"},
    "Approvals": {
        M.MONEY: "line key action expected training field check_in other logged suggested share"
        " certified by on reason recorded person policy evidence previous checksum"
    },
    "Data Issues": {M.HOUSE: "severity tab row column value problem fix link"},
    "History": {
        M.COUNTS: "people eligible members pending contacted charted follow_ups_open"
        " promises_overdue",
        M.PROGRAM: "week_of worksite",
        M.SUPPORT: "supporters assessed",
    },
    "Roll-up": {
        M.COUNTS: "people eligible members pending density change needed_majority contacted"
        " coverage conversations",
        M.PROGRAM: "level local region unit as_of",
        M.HOUSE: "rows_not_read trouble",
    },
    "Roll-up History": {
        M.COUNTS: "people eligible members pending contacted conversations",
        M.PROGRAM: "week_of local",
    },
    "Letters": {M.HOUSE: "key kind to week_of state at message_id"},
    "Sync Log": {
        M.HOUSE: "started seconds rows_read rows_not_read cells_changed calls outcome version"
    },
    "Sheets": {
        M.HOUSE: "kind whose state readers file url published_on collected_on taken left look"
    },
    "Own People": {
        M.WHO: "person person_id",
        M.STANDING: "status",
        M.REACH: "phone",
        M.PROGRAM: "next_step",  # how to begin; what others heard is no part of a representative's
        M.TALK: "talked_on method result answer follow_up_by",
        M.RATING: "assessment",
        M.TESTS: "test",
        M.NOTES: "notes",
    },
    "Own Corrections": {M.NOTES: "who what right notes"},
    "Own Taken": {
        M.HOUSE: "number on about orders",
        M.WHO: "person_id",
        M.TALK: "talked_on method result answer follow_up_by",
        M.RATING: "assessment",
        M.TESTS: "test",
        M.NOTES: "notes line_who line_what line_right line_notes",
    },
    "Response Log": {
        M.TESTS: "test person_id response date collected_by",
        M.HOUSE: "entered_in taken_on test_opens",
    },
    "Chart Data": {
        M.HOUSE: "site density density_target not_assessed week_of week attempts conversations"
        " coverage test participation test_target organizer overdue others"
    },
}
# Columns that depend on the data, by how their names begin: one a structure test, people's own.
MORE: Mapping[str, Matter] = {"test": M.TESTS, "own": M.REACH}


def about(output: Output) -> Matter:
    """What it tells that a row is in an output tab."""
    return next(iter(OUTPUT_MATTERS[output.title]))


def matter(output: Output, name: str) -> Matter:
    """What a column of an output tab tells; `KeyError` where nobody has said it."""
    for found, names in OUTPUT_MATTERS[output.title].items():
        if name in names.split():
            return found
    if name.partition(" ")[0] in MORE:
        return MORE[name.partition(" ")[0]]
    raise KeyError(f"{name} of {output.title} is in no matter of tabs/sight.py")
