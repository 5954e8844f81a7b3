"""Leaving: a command that is done goes at once, and what it made goes with its process."""

from __future__ import annotations

import atexit
import os
import sys
import threading


def leave(code: int) -> None:
    """Ends the process here, after all that was to be done at its end. Python would take apart
    everything that was read and worked out, one value after the other, before the system gets its
    memory back as a whole.

    Comes back where Python itself has to see to the end: a thread still works, or what was said
    cannot be told.
    """
    if threading.active_count() > 1:
        return
    atexit._run_exitfuncs()
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except (AttributeError, OSError, ValueError):  # there is none, or it was closed
        return
    os._exit(code)
