"""Steps: a run says where it stands as it goes along, before and after whatever others can see of
it.

A progress line shows the larger ones. The tests stop a run at each (tests/steps): whoever lets a
run do something new outside itself says so here, and it is tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

Listener = Callable[[str], None]
_listening: list[Listener] = []


def step(name: str) -> None:
    """The run has come to this. No name of any person is in it."""
    for hears in _listening:
        hears(name)


@contextmanager
def heard(by: Listener) -> Iterator[None]:
    """Tells a listener every step from here on."""
    _listening.append(by)
    try:
        yield
    finally:
        _listening.remove(by)
