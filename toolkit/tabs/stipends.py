"""Stipends: one line for each organizer and phase, from hours to dollars."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.stipends.declared import Stipends
from toolkit.stipends.stipends import Stipend
from toolkit.stipends.timesheets import NEEDS
from toolkit.tables.program import Program
from toolkit.tabs.declared import Output, framed, laid
from toolkit.words import marked
from toolkit.workbooks.desired import Rule, Tab

OUTPUT = Output(
    title="Stipends",
    key=("organizer", "phase"),
    what=marked("What each organizer has earned in each phase"),
    needs=NEEDS,
    frozen_columns=2,
    figure=Stipends,
    columns=laid(
        {
            Stipends.organizer: 18,
            Stipends.phase: 12,
            Stipends.weeks: 8,
            Stipends.expected: 10,
            Stipends.logged: 10,
            Stipends.trainings: 10,
            Stipends.check_ins: 10,
            Stipends.stipend: 12,
            Stipends.earned: 12,
            Stipends.so_far: 12,
            Stipends.at_risk: 12,
            Stipends.policy: 14,
            Stipends.approved: 12,
            Stipends.exported: 12,
            Stipends.warnings: 70,
        }
    ),
    rules=(
        Rule("Policy", "is", "policy not set", fill="#FBE3D0"),
        Rule("At risk", "at least", 0.01, ink="#A8480A"),
    ),
)


def stipends_tab(program: Program, stipends: Sequence[Stipend], warnings: Sequence[str]) -> Tab:
    """The tab as it should stand, with the warnings of each line in words."""
    rows = [
        {part: getattr(one, part) for part in Stipends.parts} | {Stipends.warnings: said}
        for one, said in zip(stipends, warnings, strict=True)
    ]
    return OUTPUT.tab(program, framed(Stipends, rows))
