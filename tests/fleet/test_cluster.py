"""Cluster: a scheduler that goes away in the middle costs what was not done, and nothing else."""

from __future__ import annotations

from threading import Event

import pytest
from test_running import task

from toolkit.fleet.cluster import Cluster
from toolkit.fleet.running import Running

pytestmark = pytest.mark.slow


def test_a_scheduler_that_goes_away() -> None:
    """What was done by then is told; the rest may go well later."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=1,
        threads_per_worker=1,
        processes=False,
        protocol="tcp",
        dashboard_address="127.0.0.1:0",
    ) as there:
        cluster = Cluster(there.scheduler_address, 1, patience=0.5)
        results = Running(map(task, ["Elm", "Oak", "Maple"]), cluster, Event(), "en").results()
        first = next(results)
        there.close()
        rest = list(results)
        cluster.close()

    assert (first.name, first.outcome) == ("Elm", "no-such-file")
    assert [(one.exit_code, one.outcome) for one in rest] == [(75, "no-worker")] * 2
    assert rest[0].why == "No worker was left to do it. Run this again."
