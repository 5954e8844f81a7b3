"""Approvals: the log of what was approved at which figures; lines are only ever added below."""

from __future__ import annotations

from toolkit.stipends.declared import Approvals
from toolkit.tabs.declared import Output, laid
from toolkit.words import marked

OUTPUT = Output(
    title="Approvals",
    key=("line",),
    what=marked("What was approved, at which figures; lines are added below and never changed"),
    frozen_columns=2,
    figure=Approvals,
    columns=laid(
        {
            Approvals.line: 7,
            Approvals.key: 36,
            Approvals.action: 12,
            Approvals.expected: 10,
            Approvals.training: 10,
            Approvals.field: 10,
            Approvals.check_in: 10,
            Approvals.other: 10,
            Approvals.logged: 10,
            Approvals.suggested: 11,
            Approvals.share: 10,
            Approvals.certified: 15,
            Approvals.by: 16,
            Approvals.on: 12,
            Approvals.reason: 30,
            Approvals.recorded: 12,
            Approvals.person: 12,
            Approvals.policy: 10,
            Approvals.evidence: 40,
            Approvals.previous: 26,
            Approvals.checksum: 26,
        }
    ),
)
