"""The paid program worked out once, for every figure that rests on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from toolkit.stipends.check_ins import CheckIn, check_ins, serving
from toolkit.stipends.evidence import attendances, conversations, evidence
from toolkit.stipends.weeks import Enrolment, Phase, enrolments, phases, weeks
from toolkit.tables.program import Program


@dataclass(frozen=True)
class Work:
    """The paid program worked out once: its phases, who is in them, their weeks, who came to which
    event, the evidence and the conversations.
    """

    program: Program
    phases: Sequence[Phase]
    enrolled: Sequence[Enrolment]
    weeks: pd.DataFrame
    attended: pd.DataFrame
    check_ins: Sequence[CheckIn]
    evidence: pd.DataFrame
    conversations: pd.DataFrame


def work(program: Program) -> Work:
    """What every figure of the paid program rests on."""
    known = phases(program)
    enrolled = enrolments(program, known)
    table = weeks(program, enrolled)
    attended = attendances(program)
    held = check_ins(program, serving(table))
    found = evidence(program, enrolled, table, attended, held)
    talks = conversations(program, table)
    return Work(program, known, enrolled, table, attended, held, found, talks)
