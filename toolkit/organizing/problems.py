"""Problems: what the organizing figures noticed about rows that were read."""

from __future__ import annotations

from toolkit.facts.people import charting_problems
from toolkit.facts.responses import response_problems
from toolkit.facts.worksites import headcount_problems
from toolkit.organizing.applications import application_problems
from toolkit.organizing.entered_twice import entry_problems
from toolkit.organizing.touches import gone_problems, touch_problems
from toolkit.organizing.training_days import training_problems
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program


def found(program: Program) -> list[Problem]:
    """Every problem that the organizing figures find, beside those of reading; all are Warnings
    with an address.
    """
    return [
        *charting_problems(program),
        *headcount_problems(program),
        *gone_problems(program),
        *touch_problems(program),
        *entry_problems(program),
        *response_problems(program),
        *application_problems(program),
        *training_problems(program),
    ]
