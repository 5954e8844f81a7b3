"""Refusals: what the toolkit will not do, each in a sentence that says what, where and what to do
next.

A fault in somebody's sheet is a value (`toolkit.tables.problems.Problem`); only our own refusal is
an exception. Only `toolkit.cli` catches `ToolkitError`.
"""

from __future__ import annotations

DONE, REFUSED, USAGE, NOT_READ, TRY_LATER = 0, 1, 2, 3, 75


class ToolkitError(Exception):
    """A refusal or failure with a sentence for an organizer; `exit_code` is what the command
    answers with.
    """

    exit_code = REFUSED

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Refused(ToolkitError):
    """The world looks wrong, so nothing was written (exit 1)."""


class Misused(ToolkitError):
    """Wrong usage or configuration (exit 2)."""

    exit_code = USAGE


class TryLater(ToolkitError):
    """Quota, network, or a workbook somebody else holds: the same command may go through later
    (exit 75).
    """

    exit_code = TRY_LATER
