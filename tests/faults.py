"""Faults in tests: the sentence about a cell that cannot be read."""

import pytest

from toolkit.tables.parsing import Unreadable


def fault(parser, *arguments: object) -> str:
    """The sentence about a cell that cannot be read."""
    with pytest.raises(Unreadable) as caught:
        parser(*arguments)
    assert caught.value.fault.fix.said()
    return caught.value.fault.problem.said()
