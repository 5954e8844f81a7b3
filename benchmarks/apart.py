"""Apart: what one way of doing something takes in a process of its own."""

from __future__ import annotations

import gc
import multiprocessing
import resource
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from time import process_time
from typing import Any


@dataclass(frozen=True)
class Took:
    """Processor seconds, the most memory (MB) the process ever had, and what the work returned."""

    seconds: float
    most: float
    found: Any = None


def apart(work: Callable[..., Any], *given: Any) -> Took:
    """Does it in a process that has done nothing else but import this program; imports do not count."""
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=fresh) as pool:
        return pool.submit(_measured, work, *given).result()


def _measured(work: Callable[..., Any], *given: Any) -> Took:
    gc.disable()  # as the command itself does
    began = process_time()
    found = work(*given)
    seconds = process_time() - began
    return Took(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3, found)


def middle(took: list[Took]) -> Took:
    """The one in the middle, by seconds."""
    return sorted(took, key=lambda one: one.seconds)[len(took) // 2]
