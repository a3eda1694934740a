"""Many plans at once: on the cores of this computer or a cluster, into a folder of results."""

from __future__ import annotations

from analyzer.batch.plan_file import Outcome, PlanFile, Settings, UnreadShape
from analyzer.batch.results import Results
from analyzer.batch.running import dask, outcomes
from analyzer.batch.summary import Summary

__all__ = [
    "Outcome", "PlanFile", "Results", "Settings", "Summary", "UnreadShape", "dask", "outcomes",
]  # fmt: skip
